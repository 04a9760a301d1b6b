//! The identities of a client: each credential with its rate limits and tokens.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

#[cfg(feature = "app")]
use super::apps;
use crate::auth::{Authenticator, Credential, Kind};
use crate::transport::{Identities, Identity, Limits, Pace, Shared, Transport};
use crate::validate::InvalidInput;

/// The number of identities at which unused identities are dropped. Until then, they are kept, because the next client
/// with the same credential needs their rate limits and tokens.
const MAX_UNUSED: usize = 1024;

/// The identities of all credentials that were used with a client or its clones.
///
/// All clients with the same credential get the same identity, even from separate calls of `with_credential`.
pub(crate) struct Registry {
    shared: Arc<Shared>,
    concurrency: usize,
    pace: Pace,
    /// Hashes tokens, so that keys do not contain them.
    hasher: RandomState,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    identities: HashMap<Key, Arc<Identity>>,
    #[cfg(feature = "app")]
    apps: HashMap<Key, Arc<apps::App>>,
    /// The number of identities created so far. It is also the number of the newest identity.
    created: u64,
}

/// The key that distinguishes a credential from others.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Anonymous,
    Token(u64),
    Callback(usize),
    /// The App's id and the address of its private key in memory.
    #[cfg(feature = "app")]
    App(String, usize),
    /// The App, and the installation and permissions of its tokens.
    #[cfg(feature = "app")]
    Installation(Box<Key>, String),
}

impl Registry {
    pub(crate) fn new(shared: Arc<Shared>, concurrency: usize, pace: Pace) -> Self {
        Self {
            shared,
            concurrency,
            pace,
            hasher: RandomState::new(),
            known: Mutex::default(),
        }
    }

    /// Returns the transport that sends requests with a credential. If the credential is invalid, every call fails.
    pub(crate) fn transport(self: &Arc<Self>, credential: Option<&Credential>) -> Transport {
        let identities = self.identities(credential).unwrap_or_else(|error| {
            let anonymous = self.identity(Key::Anonymous, Authenticator::anonymous);
            Identities::Invalid(error, anonymous)
        });
        Transport::new(Arc::clone(&self.shared), identities)
    }

    fn identities(self: &Arc<Self>, credential: Option<&Credential>) -> Result<Identities, InvalidInput> {
        let Some(credential) = credential else {
            return Ok(Identities::One(self.identity(Key::Anonymous, Authenticator::anonymous)));
        };
        credential.check()?;
        Ok(match credential.kind() {
            Kind::Token(token) => {
                let authenticator = Authenticator::token(token)?;
                let key = Key::Token(self.hasher.hash_one(token.expose_secret()));
                Identities::One(self.identity(key, || authenticator))
            }
            Kind::Callback(callback) => {
                let key = Key::Callback(callback.address());
                Identities::One(self.identity(key, || callback.authenticator()))
            }
            #[cfg(feature = "app")]
            Kind::App(app) => Identities::ByPath(Arc::new(apps::Installations::new(Arc::clone(self), app.clone()))),
            #[cfg(feature = "app")]
            Kind::Installation(installation) => Identities::One(self.installation(installation)),
        })
    }

    /// Returns the identity of a key, and creates it if it does not exist.
    pub(super) fn identity(&self, key: Key, authenticator: impl FnOnce() -> Authenticator) -> Arc<Identity> {
        let mut known = self.known();
        if let Some(identity) = known.identities.get(&key) {
            return Arc::clone(identity);
        }
        if known.identities.len() >= MAX_UNUSED {
            known.identities.retain(|_, identity| Arc::strong_count(identity) > 1);
        }
        known.created += 1;
        let limits = Limits::new(self.concurrency, self.pace);
        let identity = Arc::new(Identity::new(known.created, authenticator(), limits));
        known.identities.insert(key, Arc::clone(&identity));
        identity
    }

    /// Returns the App of a key, if it exists.
    #[cfg(feature = "app")]
    pub(super) fn known_app(&self, key: &Key) -> Option<Arc<apps::App>> {
        self.known().apps.get(key).map(Arc::clone)
    }

    /// Returns the App of a key, and creates it if it does not exist.
    #[cfg(feature = "app")]
    pub(super) fn app(&self, key: &Key, create: impl FnOnce() -> apps::App) -> Arc<apps::App> {
        let mut known = self.known();
        if let Some(app) = known.apps.get(key) {
            return Arc::clone(app);
        }
        if known.apps.len() >= MAX_UNUSED {
            known.apps.retain(|_, app| Arc::strong_count(app) > 1);
        }
        let app = Arc::new(create());
        known.apps.insert(key.clone(), Arc::clone(&app));
        app
    }

    #[cfg(feature = "app")]
    pub(super) fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

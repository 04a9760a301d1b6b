//! The credentials of a client, each with its rate limits and tokens.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

#[cfg(feature = "app")]
use super::apps;
use crate::auth::{Authenticator, Credential, Kind};
use crate::transport::{Identities, Identity, Limits, Pace, Shared, Transport};
use crate::validate::InvalidInput;

/// How many identities are kept although no client uses them. They remember rate limits and tokens.
const UNUSED: usize = 1024;

/// The identities of all credentials that were used with a client or its clones.
///
/// Whoever uses the same credential again, through another call of `with_credential`, meets the same rate limits and the
/// same tokens.
pub(crate) struct Registry {
    shared: Arc<Shared>,
    concurrency: usize,
    pace: Pace,
    /// Turns a token into a number from which nobody can tell the token.
    numbers: RandomState,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    identities: HashMap<Key, Arc<Identity>>,
    #[cfg(feature = "app")]
    apps: HashMap<Key, Arc<apps::App>>,
    /// How many identities were made.
    made: u64,
}

/// What tells a credential from others.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Anonymous,
    Token(u64),
    Callback(usize),
    /// The App's id and the address of its key.
    #[cfg(feature = "app")]
    App(String, usize),
    /// The App, and what its tokens are for.
    #[cfg(feature = "app")]
    Installation(Box<Key>, String),
}

impl Registry {
    pub(crate) fn new(shared: Arc<Shared>, concurrency: usize, pace: Pace) -> Self {
        Self {
            shared,
            concurrency,
            pace,
            numbers: RandomState::new(),
            known: Mutex::default(),
        }
    }

    /// What sends requests with a credential. If that is invalid, every call fails with the reason.
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
                let key = Key::Token(self.numbers.hash_one(token.expose_secret()));
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

    /// The identity of a key, which is made if there is none yet.
    pub(super) fn identity(&self, key: Key, authenticator: impl FnOnce() -> Authenticator) -> Arc<Identity> {
        let mut known = self.known();
        if let Some(identity) = known.identities.get(&key) {
            return Arc::clone(identity);
        }
        if known.identities.len() >= UNUSED {
            known.identities.retain(|_, identity| Arc::strong_count(identity) > 1);
        }
        known.made += 1;
        let limits = Limits::new(self.concurrency, self.pace);
        let identity = Arc::new(Identity::new(known.made, authenticator(), limits));
        known.identities.insert(key, Arc::clone(&identity));
        identity
    }

    /// The App of a key, if it is known.
    #[cfg(feature = "app")]
    pub(super) fn known_app(&self, key: &Key) -> Option<Arc<apps::App>> {
        self.known().apps.get(key).map(Arc::clone)
    }

    /// The App of a key, which is made if it is not known yet.
    #[cfg(feature = "app")]
    pub(super) fn app(&self, key: &Key, make: impl FnOnce() -> apps::App) -> Arc<apps::App> {
        let mut known = self.known();
        if let Some(app) = known.apps.get(key) {
            return Arc::clone(app);
        }
        if known.apps.len() >= UNUSED {
            known.apps.retain(|_, app| Arc::strong_count(app) > 1);
        }
        let app = Arc::new(make());
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

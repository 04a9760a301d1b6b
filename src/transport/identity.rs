//! With which credential a request is sent.

use std::sync::Arc;

use futures_util::future::BoxFuture;

use super::Limits;
use crate::auth::Authenticator;
use crate::error::Error;
use crate::validate::InvalidInput;

/// A credential and its rate limits. All clients with the credential share it.
pub(crate) struct Identity {
    /// A number that no other identity with the same cache has.
    pub(super) number: u64,
    pub(super) authenticator: Authenticator,
    pub(super) limits: Limits,
}

impl Identity {
    pub(crate) fn new(number: u64, authenticator: Authenticator, limits: Limits) -> Self {
        Self {
            number,
            authenticator,
            limits,
        }
    }

    #[cfg(feature = "app")]
    pub(crate) fn authenticator(&self) -> &Authenticator {
        &self.authenticator
    }
}

#[cfg_attr(not(feature = "app"), allow(dead_code))]
/// Chooses the identity of each call: a GitHub App has one for each of its installations.
pub(crate) trait ChooseIdentity: Send + Sync {
    /// The identity for a request, whose path starts with a slash.
    fn for_path<'a>(&'a self, path: &'a str) -> BoxFuture<'a, Result<Arc<Identity>, Error>>;

    /// Notes that the identity for a path got no token, so that it is looked up again.
    fn forget(&self, path: &str);

    /// The identity that speaks for all of them.
    fn own(&self) -> &Arc<Identity>;
}

/// The identities of a client.
#[derive(Clone)]
pub(crate) enum Identities {
    One(Arc<Identity>),
    #[cfg_attr(not(feature = "app"), allow(dead_code))]
    ByPath(Arc<dyn ChooseIdentity>),
    /// The credential is invalid, so that nothing is ever sent. The identity is anonymous.
    Invalid(InvalidInput, Arc<Identity>),
}

impl Identities {
    pub(super) async fn for_path(&self, path: &str) -> Result<Arc<Identity>, Error> {
        match self {
            Self::One(identity) => Ok(Arc::clone(identity)),
            Self::ByPath(identities) => identities.for_path(path).await,
            Self::Invalid(error, _) => Err(error.clone().into()),
        }
    }

    pub(super) fn forget(&self, path: &str) {
        if let Self::ByPath(identities) = self {
            identities.forget(path);
        }
    }

    pub(super) fn own(&self) -> &Arc<Identity> {
        match self {
            Self::One(identity) | Self::Invalid(_, identity) => identity,
            Self::ByPath(identities) => identities.own(),
        }
    }
}

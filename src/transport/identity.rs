//! Chooses the credential of each call.

use std::sync::Arc;

use futures_util::future::BoxFuture;

use super::Limits;
use crate::auth::Authenticator;
use crate::error::Error;
use crate::validate::InvalidInput;

/// A credential and its rate limits. All clients that use the credential share them.
pub(crate) struct Identity {
    /// A number that is unique among the identities that share a cache.
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

/// Chooses the identity of each call. A GitHub App has an identity for each of its installations.
#[cfg_attr(not(feature = "app"), allow(dead_code))]
pub(crate) trait ChooseIdentity: Send + Sync {
    /// Returns the identity for a request. `path` starts with a slash.
    fn for_path<'a>(&'a self, path: &'a str) -> BoxFuture<'a, Result<Arc<Identity>, Error>>;

    /// Forgets the identity for a path, because it could not obtain a token. The next call looks it up again.
    fn forget(&self, path: &str);

    /// Returns the identity of the credential itself. For a GitHub App, this is the identity of the App.
    fn own(&self) -> &Arc<Identity>;
}

/// The identities of a client.
#[derive(Clone)]
pub(crate) enum Identities {
    One(Arc<Identity>),
    #[cfg_attr(not(feature = "app"), allow(dead_code))]
    ByPath(Arc<dyn ChooseIdentity>),
    /// The credential is invalid, so every call fails with this error. The identity is anonymous.
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

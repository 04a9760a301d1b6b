//! Tokens from a callback.

use std::error::Error as StdError;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;

use futures_util::future::BoxFuture;

use super::authenticator::{Authenticator, Authorization};
use super::bearer::bearer;
use crate::error::{CredentialError, Error};
use crate::models::Secret;
use crate::validate::check_token;

type CallbackResult = Result<Secret, Box<dyn StdError + Send + Sync>>;

/// A callback that returns tokens.
#[derive(Clone)]
pub(crate) struct Callback {
    source: Arc<dyn Fn() -> BoxFuture<'static, CallbackResult> + Send + Sync>,
    /// Turns a token into its cache key. It is seeded randomly, so the key does not reveal the token.
    hasher: RandomState,
}

impl Callback {
    pub(super) fn new(source: impl Fn() -> BoxFuture<'static, CallbackResult> + Send + Sync + 'static) -> Self {
        Self {
            source: Arc::new(source),
            hasher: RandomState::new(),
        }
    }

    /// Returns an address that is the same for all clones of a callback.
    pub(crate) fn address(&self) -> usize {
        Arc::as_ptr(&self.source).cast::<()>() as usize
    }

    /// Creates an authenticator that sends the tokens of the callback.
    pub(crate) fn authenticator(&self) -> Authenticator {
        Authenticator::callback(self.clone())
    }

    /// Calls the callback and returns the header for its token.
    pub(super) async fn authorization(&self) -> Result<Authorization, Error> {
        let failed = |problem, cause| Error::Credential(Box::new(CredentialError::of_callback(problem, cause)));
        let token = (self.source)()
            .await
            .map_err(|error| failed("the callback failed", error))?;
        let unusable = |cause| failed("the token of the callback is invalid", cause);
        let token = token.expose_secret();
        check_token(token).map_err(|error| unusable(error.problem().into()))?;
        Ok(Authorization {
            header: bearer(token)
                .map_err(|_| unusable("contains a character that is not allowed in a header".into()))?,
            cache_key: self.hasher.hash_one(token),
        })
    }
}

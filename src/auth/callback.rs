//! Tokens that somebody else's code gives.

use std::error::Error as StdError;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;

use futures_util::future::BoxFuture;

use super::authenticator::{Authenticator, Authorization};
use super::bearer::bearer;
use crate::error::{CredentialError, Error};
use crate::models::Secret;
use crate::validate::check_token;

type Given = Result<Secret, Box<dyn StdError + Send + Sync>>;

/// What gives a token whenever it is asked.
#[derive(Clone)]
pub(crate) struct Callback {
    source: Arc<dyn Fn() -> BoxFuture<'static, Given> + Send + Sync>,
    /// Turns a token into a number from which nobody else can tell which token it was.
    numbers: RandomState,
}

impl Callback {
    pub(super) fn new(source: impl Fn() -> BoxFuture<'static, Given> + Send + Sync + 'static) -> Self {
        Self {
            source: Arc::new(source),
            numbers: RandomState::new(),
        }
    }

    /// The same address for clones of one callback.
    pub(crate) fn address(&self) -> usize {
        Arc::as_ptr(&self.source).cast::<()>() as usize
    }

    /// What sends the tokens that it returns.
    pub(crate) fn authenticator(&self) -> Authenticator {
        Authenticator::callback(self.clone())
    }

    pub(super) async fn authorization(&self) -> Result<Authorization, Error> {
        let failed = |problem, cause| Error::Credential(Box::new(CredentialError::of_callback(problem, cause)));
        let token = (self.source)()
            .await
            .map_err(|error| failed("its callback failed", error))?;
        let unusable = |cause| failed("what its callback gave cannot be sent", cause);
        let token = token.expose_secret();
        check_token(token).map_err(|error| unusable(error.problem().into()))?;
        Ok(Authorization {
            header: bearer(token).map_err(|_| unusable("it does not fit into a header".into()))?,
            cache_key: self.numbers.hash_one(token),
        })
    }
}

//! Authenticates requests with a credential.

#[cfg(feature = "app")]
use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use reqwest::header::HeaderValue;

#[cfg(feature = "app")]
use super::app::{AccessToken, InstallationTokens, Signer};
use super::bearer::bearer;
use super::callback::Callback;
use super::rejected::Rejected;
use crate::error::{ApiError, Error};
use crate::models::Secret;
use crate::validate::InvalidInput;

/// The `Authorization` header of a request.
#[derive(Debug, Clone)]
pub(crate) struct Authorization {
    /// The header value, marked as sensitive.
    pub(crate) header: HeaderValue,
    /// A number that identifies the token in the cache. It is unique within the credential.
    pub(crate) cache_key: u64,
}

/// The cache key of credentials whose tokens all have the same access.
const SAME_ACCESS: u64 = 0;

/// A credential and its current token. All clients that use the credential share it.
pub(crate) struct Authenticator {
    source: Source,
    rejected: Rejected,
}

enum Source {
    Anonymous,
    Token(Authorization),
    Callback(Callback),
    #[cfg(feature = "app")]
    App(Arc<Signer>),
    #[cfg(feature = "app")]
    Installation(Arc<InstallationTokens>),
}

impl Authenticator {
    /// Creates an authenticator that sends no credential.
    pub(crate) fn anonymous() -> Self {
        Self::new(Source::Anonymous)
    }

    /// Creates an authenticator that always sends the same token.
    pub(crate) fn token(token: &Secret) -> Result<Self, InvalidInput> {
        let invalid = |_| InvalidInput::new("token", "contains a character that is not allowed in a header");
        Ok(Self::new(Source::Token(Authorization {
            header: bearer(token.expose_secret()).map_err(invalid)?,
            cache_key: SAME_ACCESS,
        })))
    }

    /// Creates an authenticator that sends the tokens of a callback.
    pub(super) fn callback(callback: Callback) -> Self {
        Self::new(Source::Callback(callback))
    }

    /// Creates an authenticator that signs each request for a GitHub App.
    #[cfg(feature = "app")]
    pub(crate) fn app(signer: Arc<Signer>) -> Self {
        Self::new(Source::App(signer))
    }

    /// Creates an authenticator that sends the tokens of a GitHub App's installation.
    #[cfg(feature = "app")]
    pub(crate) fn installation(tokens: Arc<InstallationTokens>) -> Self {
        Self::new(Source::Installation(tokens))
    }

    fn new(source: Source) -> Self {
        Self {
            source,
            rejected: Rejected::default(),
        }
    }

    /// Returns the header for the next request, or `None` for anonymous requests.
    ///
    /// The future is boxed, because obtaining a token can send requests, which need an authorization themselves.
    pub(crate) fn authorization(&self) -> BoxFuture<'_, Result<Option<Authorization>, Error>> {
        #[cfg(feature = "app")]
        let constant = |header| Authorization {
            header,
            cache_key: SAME_ACCESS,
        };
        async move {
            match &self.source {
                Source::Anonymous => Ok(None),
                Source::Token(authorization) => Ok(Some(authorization.clone())),
                Source::Callback(callback) => callback.authorization().await.map(Some),
                #[cfg(feature = "app")]
                Source::App(signer) => signer.header().map(constant).map(Some),
                #[cfg(feature = "app")]
                Source::Installation(tokens) => tokens.header().await.map(constant).map(Some),
            }
        }
        .boxed()
    }

    /// Returns the current token of an installation, or `None` for other kinds of credentials.
    #[cfg(feature = "app")]
    pub(crate) async fn installation_token(&self) -> Option<Result<AccessToken, Error>> {
        match &self.source {
            Source::Installation(tokens) => Some(tokens.access_token().await),
            _ => None,
        }
    }

    /// Discards a token after a 401. Returns whether another token may be available.
    #[cfg_attr(not(feature = "app"), allow(unused_variables))]
    pub(crate) fn discard(&self, header: &HeaderValue) -> bool {
        match &self.source {
            Source::Anonymous | Source::Token(_) => false,
            Source::Callback(_) => true,
            #[cfg(feature = "app")]
            Source::App(_) => false,
            #[cfg(feature = "app")]
            Source::Installation(tokens) => tokens.discard(header),
        }
    }

    /// Remembers a 401, so that other calls fail with it for a while. GitHub locks out clients that repeat bad credentials.
    pub(crate) fn reject(&self, header: &HeaderValue, error: &ApiError) {
        self.rejected.add(header, error);
    }

    /// Forgets an earlier 401, because GitHub has accepted the credential.
    pub(crate) fn accepted(&self) {
        self.rejected.clear();
    }

    /// Returns the recent 401 for this header, if there is one.
    pub(crate) fn rejection(&self, header: &HeaderValue) -> Option<ApiError> {
        self.rejected.get(header)
    }
}

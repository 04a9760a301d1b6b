//! The credential in use: what the next request is sent with.

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

/// What one request is sent with.
#[derive(Debug, Clone)]
pub(crate) struct Authorization {
    /// The whole header, marked as sensitive.
    pub(crate) header: HeaderValue,
    /// Requests with the same number see the same responses, within one credential.
    pub(crate) cache_key: u64,
}

/// The number of a credential that stays the same, even if its token changes.
const CONSTANT: u64 = 0;

/// A credential with the token that is in use. All clients with the credential share it.
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
    /// Sends no credential.
    pub(crate) fn anonymous() -> Self {
        Self::new(Source::Anonymous)
    }

    /// Sends a token that stays the same.
    pub(crate) fn token(token: &Secret) -> Result<Self, InvalidInput> {
        let refused = |_| InvalidInput::new("token", "it holds a character that no header may have");
        Ok(Self::new(Source::Token(Authorization {
            header: bearer(token.expose_secret()).map_err(refused)?,
            cache_key: CONSTANT,
        })))
    }

    /// Sends what a callback returns.
    pub(super) fn callback(callback: Callback) -> Self {
        Self::new(Source::Callback(callback))
    }

    /// Signs each request for a GitHub App.
    #[cfg(feature = "app")]
    pub(crate) fn app(signer: Arc<Signer>) -> Self {
        Self::new(Source::App(signer))
    }

    /// Sends the tokens of a GitHub App's installation.
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

    /// What the next request is sent with.
    ///
    /// The future is boxed since obtaining a token may send requests, which need an authorization in turn.
    pub(crate) fn authorization(&self) -> BoxFuture<'_, Result<Option<Authorization>, Error>> {
        #[cfg(feature = "app")]
        let constant = |header| Authorization {
            header,
            cache_key: CONSTANT,
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

    /// The token of an installation, for another program; `None` for other credentials.
    #[cfg(feature = "app")]
    pub(crate) async fn installation_token(&self) -> Option<Result<AccessToken, Error>> {
        match &self.source {
            Source::Installation(tokens) => Some(tokens.access_token().await),
            _ => None,
        }
    }

    /// Notes that GitHub answered 401 to a request with this header. Returns whether another one may be worth a try.
    #[cfg_attr(not(feature = "app"), allow(unused_variables))]
    pub(crate) fn refused(&self, header: &HeaderValue) -> bool {
        match &self.source {
            Source::Anonymous | Source::Token(_) => false,
            Source::Callback(_) => true,
            #[cfg(feature = "app")]
            Source::App(_) => false,
            #[cfg(feature = "app")]
            Source::Installation(tokens) => tokens.refused(header),
        }
    }

    /// Keeps a 401 that ended a call, so that callers share it for a while: GitHub locks out clients that repeat bad
    /// credentials.
    pub(crate) fn reject(&self, header: &HeaderValue, error: &ApiError) {
        self.rejected.add(header, error);
    }

    /// Forgets an earlier 401, since GitHub took the credential.
    pub(crate) fn accepted(&self) {
        self.rejected.clear();
    }

    /// The 401 with which GitHub answered to this header a short time ago.
    pub(crate) fn rejection(&self, header: &HeaderValue) -> Option<ApiError> {
        self.rejected.get(header)
    }
}

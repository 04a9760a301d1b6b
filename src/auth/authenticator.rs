//! What a client keeps of its credential.

#[cfg(feature = "app")]
use std::sync::Arc;

use futures_util::future::BoxFuture;
use reqwest::header::HeaderValue;

#[cfg(feature = "app")]
use super::app::{AppCalls, InstallationTokens};
use super::bearer::bearer;
use super::callback::Callback;
use super::credential::{Credential, Kind};
use crate::error::Error;
use crate::validate::InvalidInput;

/// What one request is sent with.
#[derive(Debug, Clone)]
pub(crate) struct Authorization {
    /// The whole header, marked as sensitive.
    pub(crate) header: HeaderValue,
    /// Whose answers may be kept together: the same number for the same eyes, within one client.
    pub(crate) cache_key: u64,
}

/// The header for one request that is sent now: a GitHub App's JSON web token, which is good for minutes only.
pub(crate) type Sign = Box<dyn Fn() -> Result<HeaderValue, Error> + Send + Sync>;

/// The number of a credential that stays what it is, even where its token changes.
const CONSTANT: u64 = 0;

/// A client's credential, with the token that is in use. All clones of the client share it.
pub(crate) struct Authenticator(Source);

enum Source {
    Nothing,
    Token(Authorization),
    Callback(Callback),
    Signature(Sign),
    #[cfg(feature = "app")]
    App(Arc<InstallationTokens>),
}

impl Authenticator {
    /// `calls` makes what sends a GitHub App's own requests, which are authenticated by a signature.
    pub(crate) fn new(
        credential: Option<Credential>,
        #[cfg(feature = "app")] calls: impl FnOnce(Sign) -> Box<dyn AppCalls>,
    ) -> Result<Self, InvalidInput> {
        let Some(credential) = credential else {
            return Ok(Self(Source::Nothing));
        };
        credential.check()?;
        let source = match credential.0 {
            Kind::Token(token) => {
                let refused = |_| InvalidInput::new("token", "it holds a character that no header may have");
                Source::Token(Authorization {
                    header: bearer(token.expose_secret()).map_err(refused)?,
                    cache_key: CONSTANT,
                })
            }
            Kind::Callback(callback) => Source::Callback(callback),
            #[cfg(feature = "app")]
            Kind::App(app) => Source::App(super::app::tokens(*app, calls)),
        };
        Ok(Self(source))
    }

    /// One that signs each request, whatever GitHub says of it.
    pub(crate) fn signing(sign: Sign) -> Self {
        Self(Source::Signature(sign))
    }

    /// What the next request is sent with.
    ///
    /// The future is boxed since obtaining one may send requests, which ask for theirs in turn.
    pub(crate) fn authorization(&self) -> BoxFuture<'_, Result<Option<Authorization>, Error>> {
        Box::pin(async move {
            match &self.0 {
                Source::Nothing => Ok(None),
                Source::Token(authorization) => Ok(Some(authorization.clone())),
                Source::Callback(callback) => callback.authorization().await.map(Some),
                Source::Signature(sign) => {
                    let header = sign()?;
                    let cache_key = CONSTANT;
                    Ok(Some(Authorization { header, cache_key }))
                }
                #[cfg(feature = "app")]
                Source::App(tokens) => {
                    let header = tokens.header().await?;
                    let cache_key = CONSTANT;
                    Ok(Some(Authorization { header, cache_key }))
                }
            }
        })
    }

    /// Tells that GitHub answered 401 to a request with this header. Whether asking for another is worth it.
    #[cfg_attr(not(feature = "app"), allow(unused_variables))]
    pub(crate) fn refused(&self, header: &HeaderValue) -> bool {
        match &self.0 {
            Source::Nothing | Source::Token(_) | Source::Signature(_) => false,
            Source::Callback(_) => true,
            #[cfg(feature = "app")]
            Source::App(tokens) => tokens.refused(header),
        }
    }
}

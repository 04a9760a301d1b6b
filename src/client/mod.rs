//! The client, its builder, and requests to other endpoints.

mod address;
mod api_version;
#[cfg(feature = "app")]
mod apps;
mod builder;
mod registry;
mod request;
#[cfg(all(test, feature = "app"))]
mod simulation;

use std::fmt;
use std::sync::Arc;

pub use self::api_version::ApiVersion;
pub use self::builder::ClientBuilder;
pub use self::request::RequestBuilder;

use self::registry::Registry;
#[cfg(feature = "app")]
use crate::auth::AccessToken;
use crate::auth::Credential;
use crate::error::Result;
use crate::models::{RateLimit, RateLimitWatch};
use crate::raw;
#[cfg(feature = "app")]
use crate::validate::InvalidInput;

/// A client for GitHub's Actions runner API.
///
/// Create one client for each process, with [`Client::builder`]. Clones are cheap and share connections, cache and rate
/// limits. [`with_credential`](Self::with_credential) returns a client for another credential. Calls must run on a
/// tokio runtime.
///
/// [`org`](Self::org), [`repo`](Self::repo) and [`enterprise`](Self::enterprise) return handles whose methods make the
/// calls.
///
/// Several runtimes can use one client, for example from a `static` in tests with `#[tokio::test]`. Each runtime has
/// separate connections, since a connection ends with the runtime that opened it. Rate limits, tokens and
/// cached responses are shared. A call that is in flight when its runtime ends fails with
/// [`Error::Connection`](crate::Error::Connection). A runtime with a paused clock needs a separate client.
///
/// ```no_run
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let github = github_runners::Client::builder().token(std::env::var("GITHUB_TOKEN")?).build()?;
/// let page = github.repo("octo-org", "hello-world").runners().list().await?;
/// println!("{} runners", page.total_count);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client {
    raw: raw::Client,
    registry: Arc<Registry>,
}

impl Client {
    fn new(raw: raw::Client, registry: Arc<Registry>) -> Self {
        Self { raw, registry }
    }

    /// Creates a client from environment variables.
    ///
    /// The token is read from `GITHUB_TOKEN` or `GH_TOKEN`, and the base URL from `GITHUB_API_URL`, which GitHub
    /// Actions sets. Without `GITHUB_API_URL`, the client uses github.com.
    ///
    /// ```no_run
    /// # fn example() -> github_runners::Result<()> {
    /// let github = github_runners::Client::from_env()?;
    /// # let _ = github;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`](crate::Error::Invalid) if neither variable contains a token, or if a value is
    /// invalid.
    pub fn from_env() -> Result<Self> {
        let builder = Self::builder().credential(Credential::from_env()?);
        match std::env::var("GITHUB_API_URL") {
            Ok(url) if !url.is_empty() => builder.base_url(url).build(),
            _ => builder.build(),
        }
    }

    /// Returns a builder for a client. Without further settings, it uses github.com and has no credential.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// Returns a client with another credential.
    ///
    /// This is cheap: both clients share connections, TLS configuration, settings and the memory of the cache. A credential
    /// never gets a response that was cached for another credential.
    ///
    /// Each credential has separate rate limits and tokens. All clients that descend from the same call of
    /// [`ClientBuilder::build`] share them if they have the same credential: the same token, clones of the same callback,
    /// or the same App with clones of the same key. Separately built clients do not share them.
    ///
    /// ```no_run
    /// # fn example(github: github_runners::Client) {
    /// use github_runners::Credential;
    ///
    /// let other = github.with_credential(Credential::token("ghp_…"));
    /// # let _ = other;
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// If the credential is invalid, every call of the new client fails with
    /// [`Error::Invalid`](crate::Error::Invalid).
    #[must_use]
    pub fn with_credential(&self, credential: impl Into<Credential>) -> Self {
        let transport = self.registry.transport(Some(&credential.into()));
        Self::new(raw::Client::new(transport), Arc::clone(&self.registry))
    }

    /// Returns an installation token for another program. The credential of the client must be an installation of a
    /// GitHub App.
    ///
    /// The client uses the same token for its own calls. It requests a new token if it has none, or if the token
    /// expires in less than a minute. The returned token can therefore expire in a minute, so check
    /// [`expires_at`](AccessToken::expires_at) before you pass it on.
    ///
    /// This method needs the feature `app`, which is enabled by default.
    ///
    /// ```no_run
    /// # async fn example(
    /// #     github: github_runners::Client,
    /// #     app: github_runners::GitHubApp,
    /// # ) -> github_runners::Result<()> {
    /// let acme = github.with_credential(app.installation_for_org("acme"));
    /// let token = acme.access_token().await?;
    /// println!("valid until {}", token.expires_at);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`](crate::Error::Invalid) if the credential is not an installation, and
    /// [`Error::Credential`](crate::Error::Credential) if GitHub does not issue a token.
    #[cfg(feature = "app")]
    pub async fn access_token(&self) -> Result<AccessToken> {
        let identity = self.raw.transport().identity()?;
        match identity.authenticator().installation_token().await {
            Some(token) => token,
            None => {
                let problem = "not an installation of a GitHub App; call `with_credential` with one first";
                Err(InvalidInput::new("credential", problem).into())
            }
        }
    }

    /// Returns the root of the API, without a trailing slash: `https://api.github.com`.
    pub fn base_url(&self) -> &str {
        self.raw.transport().base_url()
    }

    /// Returns the generated client, which has a method for every operation and uses the same credential and transport.
    pub fn raw(&self) -> &raw::Client {
        &self.raw
    }

    /// Returns the rate limits of the credential, as reported by the responses so far.
    ///
    /// No request is sent. Before the first response, the limits are unknown.
    pub fn rate_limit(&self) -> RateLimit {
        self.raw.transport().rate_limit()
    }

    /// Ends the wait for a rate limit early, for example after GitHub has raised the limits of the credential.
    ///
    /// One request is sent at once, and the others follow if it succeeds. If GitHub still limits the credential, the
    /// wait starts again. Does nothing if no rate limit holds requests back.
    pub fn clear_rate_limit_hold(&self) {
        self.raw.transport().clear_hold();
    }

    /// Returns a watch for changes of the rate limits, for a metric or a log.
    ///
    /// If the limits change several times before you read the watch again, it returns only the latest state.
    ///
    /// ```no_run
    /// # async fn example(github: github_runners::Client) {
    /// let mut limits = github.watch_rate_limit();
    /// while let Some(limits) = limits.changed().await {
    ///     if let Some(primary) = limits.primary {
    ///         println!("{} of {} left until {}", primary.remaining, primary.limit, primary.reset);
    ///     }
    /// }
    /// # }
    /// ```
    pub fn watch_rate_limit(&self) -> RateLimitWatch {
        RateLimitWatch::new(self.raw.transport().watch_rate_limit())
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.raw.transport().base_url())
            .finish_non_exhaustive()
    }
}

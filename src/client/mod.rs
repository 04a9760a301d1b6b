//! The client.

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
/// Made once with [`Client::builder`]; clones are cheap and share connections. It needs a tokio runtime.
///
/// Several runtimes can use one client, for example from a `static` in tests with `#[tokio::test]`. Each runtime has its
/// own connections, since a connection stops with the runtime on which it was opened. Rate limits, tokens and cached
/// responses are shared. A call that is in flight when its runtime ends fails with
/// [`Error::Connection`](crate::Error::Connection). A runtime with a paused clock needs its own client.
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

    /// Creates a client from the environment: the token in `GITHUB_TOKEN` or `GH_TOKEN`, and the API at `GITHUB_API_URL`,
    /// which GitHub Actions sets, or at github.com.
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
    /// [`Error::Invalid`](crate::Error::Invalid) if neither variable holds a token, or if a value is invalid.
    pub fn from_env() -> Result<Self> {
        let builder = Self::builder().credential(Credential::from_env()?);
        match std::env::var("GITHUB_API_URL") {
            Ok(url) if !url.is_empty() => builder.base_url(url).build(),
            _ => builder.build(),
        }
    }

    /// Starts a client for github.com without a credential.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// Returns a client with another credential.
    ///
    /// This is cheap: both clients share connections, TLS configuration, settings and cache. Each credential has its own
    /// rate limits and tokens, which all clients with the credential share.
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

    /// Returns a token of the GitHub App's installation that is the client's credential, to pass it on to another program.
    ///
    /// It is the token that the client uses itself; a new one is obtained if there is none, or if less than a minute of its
    /// hour is left.
    ///
    /// ```no_run
    /// # async fn example(
    /// #     github: github_runners::Client,
    /// #     app: github_runners::GitHubApp,
    /// # ) -> github_runners::Result<()> {
    /// let acme = github.with_credential(app.installation_for_org("acme"));
    /// let token = acme.access_token().await?;
    /// println!("good until {}", token.expires_at);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`](crate::Error::Invalid) if the credential is not an installation, and
    /// [`Error::Credential`](crate::Error::Credential) if GitHub gives no token.
    #[cfg(feature = "app")]
    pub async fn access_token(&self) -> Result<AccessToken> {
        let identity = self.raw.transport().identity()?;
        match identity.authenticator().installation_token().await {
            Some(token) => token,
            None => {
                let problem = "it is not an installation of a GitHub App; use `with_credential` with one";
                Err(InvalidInput::new("credential", problem).into())
            }
        }
    }

    /// Returns the root of the API, without a slash at its end: `https://api.github.com`.
    pub fn base_url(&self) -> &str {
        self.raw.transport().base_url()
    }

    /// Every generated operation, with the same credential and through the same door.
    pub fn raw(&self) -> &raw::Client {
        &self.raw
    }

    /// What GitHub's answers told of the credential's rate limits so far. All clones of a client share them.
    pub fn rate_limit(&self) -> RateLimit {
        self.raw.transport().rate_limit()
    }

    /// Ends the wait for a rate limit, for example after the credential got higher limits, or if a proxy made one up.
    ///
    /// The next request is sent at once; the others follow if it met no limit. If the limit still stands, it holds
    /// again. Does nothing if no limit holds requests back.
    pub fn clear_rate_limit_hold(&self) {
        self.raw.transport().clear_hold();
    }

    /// Tells of each change of the rate limits, for a gauge or a log.
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

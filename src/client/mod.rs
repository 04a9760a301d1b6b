//! The client.

mod address;
mod api_version;
#[cfg(feature = "app")]
mod app_calls;
mod builder;

use std::fmt;

pub use self::api_version::ApiVersion;
pub use self::builder::ClientBuilder;

use crate::models::{RateLimit, RateLimitWatch};
use crate::raw;

/// A client for GitHub's Actions runner API.
///
/// Made once with [`Client::builder`]; clones are cheap and share connections. It needs a tokio runtime.
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
}

impl Client {
    pub(crate) fn new(raw: raw::Client) -> Self {
        Self { raw }
    }

    /// Starts a client for github.com without a credential.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
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

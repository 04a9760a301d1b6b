//! The client.

use crate::{ClientBuilder, Enterprise, Error, Org, RateLimit, RateLimitWatch, Repo, Result, answer::Answer, raw};
use progenitor_client::ClientInfo;
use serde::de::DeserializeOwned;
use std::{fmt, future::Future, sync::Arc};

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
    raw: Arc<raw::Client>,
}

impl Client {
    pub(crate) fn new(raw: raw::Client) -> Self {
        Self { raw: Arc::new(raw) }
    }

    /// Starts a client for github.com without a credential.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// The organization `name`. The name is checked when a call is made.
    pub fn org(&self, name: impl Into<String>) -> Org {
        Org::new(self.clone(), name.into())
    }

    /// The repository `owner`/`name`. The names are checked when a call is made.
    pub fn repo(&self, owner: impl Into<String>, name: impl Into<String>) -> Repo {
        Repo::new(self.clone(), owner.into(), name.into())
    }

    /// The enterprise with the slug `name`. The name is checked when a call is made.
    pub fn enterprise(&self, name: impl Into<String>) -> Enterprise {
        Enterprise::new(self.clone(), name.into())
    }

    /// Every generated operation, with the same credential and through the same door.
    pub fn raw(&self) -> &raw::Client {
        &self.raw
    }

    /// What GitHub's answers told of the credential's rate limits so far. All clones of a client share them.
    pub fn rate_limit(&self) -> RateLimit {
        self.raw.inner().rate_limit()
    }

    /// Ends the wait for a rate limit, for example after the credential got higher limits, or if a proxy made one up.
    ///
    /// The next request is sent at once; the others follow when it met no limit. If the limit still stands, it holds
    /// again. Does nothing if no limit holds requests back.
    pub fn clear_rate_limit_hold(&self) {
        self.raw.inner().clear_hold();
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
        RateLimitWatch::new(self.raw.inner().watch_rate_limit())
    }

    /// Makes one call through the generated client, and turns its failure into an [`Error`] of ours.
    pub(crate) async fn call<T, F>(&self, call: impl FnOnce(raw::Client) -> F) -> Result<T>
    where
        T: DeserializeOwned,
        F: Future<Output = Result<raw::ResponseValue<T>, raw::Error<()>>>,
    {
        let answer = Arc::new(Answer::default());
        let transport = self.raw.inner().noting(answer.clone());
        let raw = raw::Client::new_with_client(self.raw.baseurl(), self.raw.client().clone(), transport);
        match call(raw).await {
            Ok(response) => Ok(response.into_inner()),
            Err(error) => {
                let error = Error::from_raw::<T>(error, &answer);
                // A cached body that cannot be decoded would be returned again as long as nothing changes.
                if let (Error::Decode(_), Some(key)) = (&error, answer.cached()) {
                    self.raw.inner().evict(key);
                }
                Err(error)
            }
        }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.raw.baseurl())
            .finish_non_exhaustive()
    }
}

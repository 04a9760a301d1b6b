//! The rate limits of a credential.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use tokio::sync::watch;

/// The rate limits of a credential, as reported by GitHub's responses so far.
///
/// Returned by [`Client::rate_limit`](crate::Client::rate_limit) and
/// [`Client::watch_rate_limit`](crate::Client::watch_rate_limit). See
/// [GitHub's documentation](https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// The primary rate limit. `None` before the first response, and if the server has no rate limits.
    pub primary: Option<PrimaryLimit>,
    /// The rate limit that currently holds requests back, until a response shows that the limit is over.
    pub held: Option<Hold>,
}

/// The primary rate limit: a number of requests for each hour.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PrimaryLimit {
    /// The number of requests for each hour.
    pub limit: u64,
    /// The number of requests that are left in this hour.
    pub remaining: u64,
    /// The number of requests that were sent in this hour.
    pub used: u64,
    /// The end of this hour, by GitHub's clock.
    pub reset: DateTime<Utc>,
    /// GitHub's name of the limit: `core` for the operations of this crate.
    pub resource: Option<Arc<str>>,
}

/// A rate limit that currently holds requests back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Hold {
    /// The kind of the limit.
    pub kind: RateLimitKind,
    /// The time at which the next request is sent, by the clock of this machine.
    pub until: DateTime<Utc>,
}

/// The limit that holds a request back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RateLimitKind {
    /// GitHub's primary rate limit: no requests are left in this hour.
    Primary,
    /// GitHub's secondary rate limit: too many concurrent requests, too many requests in a minute, or too much
    /// processor time.
    Secondary,
    /// The pacing of the client, which keeps requests below the documented limits of GitHub. See
    /// [`max_creations`](crate::ClientBuilder::max_creations).
    Pace,
}

impl fmt::Display for RateLimitKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Pace => "pace",
        })
    }
}

/// A watch for the rate limits of a credential. Created by
/// [`Client::watch_rate_limit`](crate::Client::watch_rate_limit).
#[derive(Debug, Clone)]
pub struct RateLimitWatch(watch::Receiver<RateLimit>);

impl RateLimitWatch {
    pub(crate) fn new(receiver: watch::Receiver<RateLimit>) -> Self {
        Self(receiver)
    }

    /// Waits for the next change and returns the new rate limits. Returns `None` when the client and all its clones
    /// have been dropped.
    ///
    /// If the limits change several times between two calls, the second call returns only the latest state. This is
    /// cancel safe.
    pub async fn changed(&mut self) -> Option<RateLimit> {
        self.0.changed().await.ok()?;
        Some(self.0.borrow_and_update().clone())
    }
}

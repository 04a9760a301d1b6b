//! What is known of a credential's rate limits.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use tokio::sync::watch;

/// The rate limits of a client's credential, as far as GitHub's answers told.
///
/// Read with [`Client::rate_limit`](crate::Client::rate_limit), observed with
/// [`Client::watch_rate_limit`](crate::Client::watch_rate_limit). See
/// [GitHub's documentation](https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// The requests of the hour. `None` before the first answer, and where the server has no limits.
    pub primary: Option<PrimaryLimit>,
    /// Why no request is sent at present. It stands until an answer shows that the limit is over.
    pub held: Option<Hold>,
}

/// The primary rate limit: how many requests an hour allows, and how many are left.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PrimaryLimit {
    /// The requests that an hour allows.
    pub limit: u64,
    /// The requests that are left.
    pub remaining: u64,
    /// The requests that were made.
    pub used: u64,
    /// When the hour is over, by GitHub's clock.
    pub reset: DateTime<Utc>,
    /// What GitHub calls the limit: `core` for the operations of this crate.
    pub resource: Option<Arc<str>>,
}

/// No request is sent until a limit is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Hold {
    /// The limit that was met.
    pub kind: RateLimitKind,
    /// When the next request may be sent, by the clock of this machine.
    pub until: DateTime<Utc>,
}

/// Which limit holds requests back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RateLimitKind {
    /// The requests of the hour are used up.
    Primary,
    /// Too much at a time: too many requests at once, in a minute, or too much work for GitHub.
    Secondary,
    /// The client's own pace of writes, which keeps it below GitHub's limit for content.
    Pace,
}

impl fmt::Display for RateLimitKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Pace => "pace",
        })
    }
}

/// Tells of each change of a client's rate limits. Made by
/// [`Client::watch_rate_limit`](crate::Client::watch_rate_limit).
#[derive(Debug, Clone)]
pub struct RateLimitWatch(watch::Receiver<RateLimit>);

impl RateLimitWatch {
    pub(crate) fn new(receiver: watch::Receiver<RateLimit>) -> Self {
        Self(receiver)
    }

    /// Waits for a change that was not seen yet; `None` when the client is gone. Of several changes the last one is
    /// seen. It is safe to drop the future and to call again.
    pub async fn changed(&mut self) -> Option<RateLimit> {
        self.0.changed().await.ok()?;
        Some(self.0.borrow_and_update().clone())
    }
}

//! The primary rate limit, as a test sees it.

use chrono::{DateTime, Utc};

use crate::state::limit::Limit;

/// The rate limit of a credential, as the `X-RateLimit-*` headers show it. Without a limit, as on GitHub Enterprise Server,
/// `limit` and `remaining` are [`u64::MAX`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// How many requests may be sent in the hour.
    pub limit: u64,
    /// How many of them are used.
    pub used: u64,
    /// How many are left.
    pub remaining: u64,
    /// When the next hour begins, by the fake's [clock](crate::Clock).
    pub reset: DateTime<Utc>,
}

impl RateLimit {
    pub(crate) fn new(limit: Limit) -> Self {
        Self {
            limit: limit.limit,
            used: limit.used,
            remaining: limit.remaining(),
            reset: limit.reset,
        }
    }
}

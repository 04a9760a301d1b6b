//! The public type of the primary rate limit.

use chrono::{DateTime, Utc};

use crate::state::limit::Limit;

/// The primary rate limit of a credential, as the `X-RateLimit-*` headers show it.
///
/// If there is no limit, as on GitHub Enterprise Server, `limit` and `remaining` are [`u64::MAX`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// The number of requests that can be sent in an hour.
    pub limit: u64,
    /// The number of requests that were sent in the current hour.
    pub used: u64,
    /// The number of requests that are left in the current hour.
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

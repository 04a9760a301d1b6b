//! The rate limits of a credential.

use chrono::{DateTime, TimeDelta, Utc};

use crate::state::bounded::Expires;

/// An active secondary rate limit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lockout {
    pub(crate) until: DateTime<Utc>,
    /// The status code of the responses.
    pub(crate) status: u16,
    /// Whether responses have `Retry-After`.
    pub(crate) headers: bool,
}

/// A primary rate limit as the `X-RateLimit-*` headers show it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limit {
    pub(crate) limit: u64,
    pub(crate) used: u64,
    pub(crate) reset: DateTime<Utc>,
}

impl Limit {
    /// Returns the value that represents no rate limit.
    pub(crate) fn unlimited(now: DateTime<Utc>) -> Self {
        Self {
            limit: u64::MAX,
            used: 0,
            reset: now + TimeDelta::hours(1),
        }
    }

    pub(crate) fn is_unlimited(self) -> bool {
        self.limit == u64::MAX
    }

    pub(crate) fn remaining(self) -> u64 {
        self.limit.saturating_sub(self.used)
    }
}

impl Expires for Limit {
    fn expires_at(&self) -> DateTime<Utc> {
        self.reset
    }
}

impl Expires for Lockout {
    fn expires_at(&self) -> DateTime<Utc> {
        self.until
    }
}

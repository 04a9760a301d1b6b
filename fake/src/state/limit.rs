//! Rate limits of one credential at one time.

use chrono::{DateTime, TimeDelta, Utc};

use crate::state::bounded::Ends;

/// A secondary rate limit that is on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lockout {
    pub(crate) until: DateTime<Utc>,
    /// The status code of the responses.
    pub(crate) status: u16,
    /// Whether responses show when it is over.
    pub(crate) headers: bool,
}

/// The rate limit as the headers show it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limit {
    pub(crate) limit: u64,
    pub(crate) used: u64,
    pub(crate) reset: DateTime<Utc>,
}

impl Limit {
    /// The rate limit of a server that has none.
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

impl Ends for Limit {
    fn end(&self) -> DateTime<Utc> {
        self.reset
    }
}

impl Ends for Lockout {
    fn end(&self) -> DateTime<Utc> {
        self.until
    }
}

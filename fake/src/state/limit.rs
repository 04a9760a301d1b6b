//! Rate limits of one credential at one time.

use chrono::{DateTime, Utc};

/// A secondary rate limit that is on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lockout {
    pub(crate) until: DateTime<Utc>,
    /// The status code of the responses.
    pub(crate) status: u16,
    /// Whether its answers tell when it is over.
    pub(crate) headers: bool,
}

/// The rate limit as the headers tell it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limit {
    pub(crate) limit: u64,
    pub(crate) used: u64,
    pub(crate) reset: DateTime<Utc>,
}

impl Limit {
    pub(crate) fn remaining(self) -> u64 {
        self.limit.saturating_sub(self.used)
    }
}

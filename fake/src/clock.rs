//! The one place where the fake asks for the time.

use chrono::{DateTime, Utc};

/// The fake's time.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Clock;

impl Clock {
    pub(crate) fn now(self) -> DateTime<Utc> {
        Utc::now()
    }
}

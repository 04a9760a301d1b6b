//! What a client was told about sending, waiting and trying again.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::HeaderValue;

use crate::transport::CallReport;

/// Called at the end of each call.
pub(crate) type Observer = Arc<dyn Fn(&CallReport) + Send + Sync>;

#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) api_version: HeaderValue,
    pub(crate) user_agent: HeaderValue,
    /// The longest time of one attempt.
    pub(crate) timeout: Duration,
    /// The longest time of one call, with its attempts and its waits.
    pub(crate) deadline: Duration,
    /// The longest time that one call waits for limits.
    pub(crate) limit_wait: Duration,
    pub(crate) retries: u32,
    pub(crate) observer: Option<Observer>,
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { timeout, deadline, .. } = self;
        let mut shown = f.debug_struct("Settings");
        shown.field("timeout", timeout).field("deadline", deadline);
        shown.finish_non_exhaustive()
    }
}

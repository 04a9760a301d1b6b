//! The settings of a client that affect how requests are sent.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::HeaderValue;

use crate::transport::CallReport;

/// A function that is called at the end of each call.
pub(crate) type Observer = Arc<dyn Fn(&CallReport) + Send + Sync>;

#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) api_version: HeaderValue,
    pub(crate) user_agent: HeaderValue,
    /// The timeout of one attempt.
    pub(crate) timeout: Duration,
    /// The total time budget of a call, including all attempts and waits.
    pub(crate) deadline: Duration,
    /// The maximum total time that a call waits for rate limits.
    pub(crate) limit_wait: Duration,
    /// The maximum number of retries of a call.
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

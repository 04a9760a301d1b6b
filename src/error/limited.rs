//! Calls that a rate limit stopped.

use std::fmt;

use chrono::{DateTime, Utc};

use super::{ApiError, Target};
use crate::models::RateLimitKind;

/// A rate limit that would have delayed a call for longer than the client waits.
///
/// [`response`](Self::response) is `None` if the call was not sent. In this case, another call met the limit, or the headers
/// of an earlier response showed that no requests are left.
/// [`max_rate_limit_wait`](crate::ClientBuilder::max_rate_limit_wait) sets how long a client waits.
#[derive(Debug, Clone)]
pub struct RateLimitError {
    pub(super) target: Option<Target>,
    kind: RateLimitKind,
    until: DateTime<Utc>,
    response: Option<ApiError>,
    pub(super) uncertain: bool,
}

impl RateLimitError {
    pub(crate) fn new(
        target: Target,
        kind: RateLimitKind,
        until: DateTime<Utc>,
        response: Option<ApiError>,
        uncertain: bool,
    ) -> Self {
        Self {
            target: Some(target),
            kind,
            until,
            response,
            uncertain,
        }
    }

    /// Returns the name of the operation, which is a method of [`raw::Client`](crate::raw::Client).
    pub fn operation(&self) -> Option<&'static str> {
        self.target.as_ref().map(|target| target.operation.name)
    }

    /// Returns the kind of the limit.
    pub fn kind(&self) -> RateLimitKind {
        self.kind
    }

    /// Returns the time after which the call can be repeated, by the clock of this machine.
    pub fn until(&self) -> DateTime<Utc> {
        self.until
    }

    /// Returns GitHub's response, if this call met the limit itself.
    pub fn response(&self) -> Option<&ApiError> {
        self.response.as_ref()
    }
}

impl fmt::Display for RateLimitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::write_target(f, self.target.as_ref())?;
        match self.kind {
            RateLimitKind::Pace => f.write_str("the client's own pacing delays requests")?,
            kind => write!(f, "GitHub's {kind} rate limit is exceeded")?,
        }
        write!(f, " until {}; retry after that", self.until.format("%F %T UTC"))?;
        if let Some(message) = self.response.as_ref().and_then(ApiError::message) {
            write!(f, ": {message}")?;
        }
        if let Some(id) = self.response.as_ref().and_then(ApiError::request_id) {
            write!(f, " (request id {id})")?;
        }
        super::write_uncertain(f, self.target.as_ref(), self.uncertain)
    }
}

impl std::error::Error for RateLimitError {}

//! Calls that a rate limit stopped.

use std::fmt;

use chrono::{DateTime, Utc};

use super::{ApiError, Target};
use crate::models::RateLimitKind;

/// A call that ended because a rate limit would have held it back for longer than the client waits.
///
/// Where no answer is told, this call was not sent: another one had met the limit before, or GitHub's own figures show
/// that nothing is left. How long a client waits is chosen with
/// [`max_rate_limit_wait`](crate::ClientBuilder::max_rate_limit_wait).
#[derive(Debug, Clone)]
pub struct RateLimitError {
    pub(super) target: Option<Target>,
    kind: RateLimitKind,
    until: DateTime<Utc>,
    answer: Option<ApiError>,
    pub(super) uncertain: bool,
}

impl RateLimitError {
    pub(crate) fn new(
        target: Target,
        kind: RateLimitKind,
        until: DateTime<Utc>,
        answer: Option<ApiError>,
        uncertain: bool,
    ) -> Self {
        Self {
            target: Some(target),
            kind,
            until,
            answer,
            uncertain,
        }
    }

    /// The operation, by its name in [`raw::Client`](crate::raw::Client).
    pub fn operation(&self) -> Option<&'static str> {
        self.target.as_ref().map(|target| target.operation.name)
    }

    /// Which limit it is.
    pub fn kind(&self) -> RateLimitKind {
        self.kind
    }

    /// When the call may be made again, by the clock of this machine.
    pub fn until(&self) -> DateTime<Utc> {
        self.until
    }

    /// GitHub's refusal, where this call met the limit itself.
    pub fn answer(&self) -> Option<&ApiError> {
        self.answer.as_ref()
    }
}

impl fmt::Display for RateLimitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::write_target(f, self.target.as_ref())?;
        match self.kind {
            RateLimitKind::Pace => f.write_str("the client's own pace of writes leaves no room")?,
            kind => write!(f, "GitHub's {kind} rate limit holds requests back")?,
        }
        write!(f, " until {}; try again then", self.until.format("%F %T UTC"))?;
        if let Some(message) = self.answer.as_ref().and_then(ApiError::message) {
            write!(f, ": {message}")?;
        }
        if let Some(id) = self.answer.as_ref().and_then(ApiError::request_id) {
            write!(f, " (request id {id})")?;
        }
        super::write_uncertain(f, self.target.as_ref(), self.uncertain)
    }
}

impl std::error::Error for RateLimitError {}

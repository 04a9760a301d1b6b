//! Reports about finished calls.

use std::time::Duration;

use crate::models::RateLimitKind;

/// A report about a finished call, for metrics.
///
/// The client passes it to the function that is set with
/// [`ClientBuilder::observer`](crate::ClientBuilder::observer). Each page of a list is a separate call. Calls through
/// [`raw`](crate::raw) and requests of a GitHub App for its tokens are reported as well.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CallReport {
    /// The name of the operation, which is its method in [`raw::Client`](crate::raw::Client).
    pub operation: &'static str,
    /// GitHub's `operationId`, for example `actions/list-self-hosted-runners-for-org`.
    pub operation_id: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path template, for example `/orgs/{org}/actions/runners`.
    pub path: &'static str,
    /// The outcome of the call.
    pub outcome: Outcome,
    /// The status code of the last response. It is 304 if the cached body was used because nothing had changed.
    pub status: Option<u16>,
    /// The number of requests that were sent. 0 if the call ended before its first request.
    pub attempts: u32,
    /// The duration of the call, including waits.
    pub duration: Duration,
    /// The time that the call waited for rate limits and before retries.
    pub waited: Duration,
    /// Whether the body came from the cache, because GitHub reported that nothing had changed.
    pub from_cache: bool,
    /// The rate limit that ended the call, if a rate limit did.
    pub limited: Option<RateLimitKind>,
}

/// The outcome of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// GitHub returned a success status. The body is decoded afterward, so decoding can still fail.
    Success,
    /// GitHub returned an error, or a response that the client could not use.
    Refused,
    /// The wait for a rate limit would have been too long.
    Limited,
    /// No complete response arrived, because the connection failed or a timeout elapsed.
    NoAnswer,
    /// The request was not sent: it was invalid, the credential could not be obtained, or the server does not have the
    /// operation.
    NotSent,
    /// The caller dropped the call before it ended.
    Cancelled,
}

impl Outcome {
    /// Returns a short name for a metric label, such as `no_answer`.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Refused => "refused",
            Self::Limited => "limited",
            Self::NoAnswer => "no_answer",
            Self::NotSent => "not_sent",
            Self::Cancelled => "cancelled",
        }
    }
}

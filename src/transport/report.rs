//! What became of a call, for those who count.

use std::time::Duration;

use crate::models::RateLimitKind;

/// What became of one call. Given to the function that
/// [`ClientBuilder::observer`](crate::ClientBuilder::observer) names.
///
/// A page of a list is a call; so is each call of [`raw`](crate::raw), and each that a GitHub App makes for its tokens.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CallReport {
    /// The operation, by its name in [`raw::Client`](crate::raw::Client).
    pub operation: &'static str,
    /// GitHub's own name of it, its `operationId`: `actions/list-self-hosted-runners-for-org`.
    pub operation_id: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path with its parameters unfilled: `/orgs/{org}/actions/runners`.
    pub path: &'static str,
    /// How it ended.
    pub outcome: Outcome,
    /// The HTTP status of the last answer. 304 where nothing had changed and the kept body was used.
    pub status: Option<u16>,
    /// How many requests were sent; 0 where a limit or the deadline stopped the call before.
    pub attempts: u32,
    /// How long it took, waits included.
    pub duration: Duration,
    /// How long it waited for limits and before retries.
    pub waited: Duration,
    /// Whether the body is the one that was kept, since GitHub said that nothing had changed.
    pub from_cache: bool,
    /// The limit that the last answer or the client told of, where the call ended with one.
    pub limited: Option<RateLimitKind>,
}

/// How a call ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// GitHub answered with a success. Whether its body is what the operation answers with is found out after.
    Success,
    /// GitHub refused, or could not.
    Refused,
    /// A rate limit stopped it.
    Limited,
    /// There was no answer, or it broke off.
    NoAnswer,
    /// It was not sent: there was no credential for it, or the server does not have the operation.
    NotSent,
    /// The caller dropped it before it ended.
    Cancelled,
}

impl Outcome {
    /// A short name for a metric's label.
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

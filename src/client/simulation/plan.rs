//! The fates of requests, and the simulated responses.

use std::time::Duration;

use reqwest::StatusCode;

/// The result of a request, which is decided when the request is sent.
#[derive(Debug, Clone)]
pub(super) enum Fate {
    /// The response never arrives.
    Never {
        processed: bool,
    },
    /// The connection cannot be opened.
    Unreachable,
    /// The server refuses the request over HTTP/2 without processing it.
    Unprocessed,
    /// The connection breaks before the response.
    Lost {
        processed: bool,
    },
    Responded(Reply),
}

/// A simulated response.
#[derive(Debug, Clone)]
pub(super) struct Reply {
    pub(super) status: StatusCode,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: String,
    /// The time between the head and the body.
    pub(super) body_after: Duration,
    /// Whether the body is incomplete.
    pub(super) breaks: bool,
    pub(super) from_github: bool,
    /// The rate limit that the response reports.
    pub(super) limit: Option<Limit>,
    /// Whether GitHub performed the operation.
    pub(super) processed: bool,
}

/// A rate limit that a response reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Limit {
    /// The minimum time for which the client must wait.
    pub(super) wait: Duration,
    /// Whether only the body shows that it is a rate limit.
    pub(super) in_body: bool,
    /// Whether a header contains the wait. Otherwise, the client waits longer each time.
    pub(super) is_exact: bool,
}

impl Reply {
    pub(super) fn new(status: StatusCode, body: impl Into<String>) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: body.into(),
            body_after: Duration::ZERO,
            breaks: false,
            from_github: true,
            limit: None,
            processed: false,
        }
    }

    pub(super) fn header(mut self, name: &'static str, value: impl ToString) -> Self {
        self.headers.push((name, value.to_string()));
        self
    }

    pub(super) fn limit(mut self, seconds: u64, in_body: bool) -> Self {
        self.limit = Some(Limit {
            wait: Duration::from_secs(seconds),
            in_body,
            is_exact: false,
        });
        self
    }

    /// Reports a limit. A header of the response contains the wait.
    pub(super) fn exact_limit(mut self, seconds: u64) -> Self {
        self.limit = Some(Limit {
            wait: Duration::from_secs(seconds),
            in_body: false,
            is_exact: true,
        });
        self
    }

    pub(super) fn processed(mut self) -> Self {
        self.processed = true;
        self
    }

    pub(super) fn sent_by_proxy(mut self) -> Self {
        self.from_github = false;
        self
    }

    /// Returns whether only the body shows if the response is a rate limit. The client sends no other requests until it
    /// has read the body.
    pub(super) fn is_undecided(&self) -> bool {
        let at_head = self.limit.is_some_and(|limit| !limit.in_body);
        self.status == StatusCode::FORBIDDEN && self.from_github && !at_head
    }

    /// Returns whether the response proves that a limit is over. `of_github` is true if GitHub reported the limit, and
    /// false if a proxy did.
    pub(super) fn lifts(&self, of_github: bool) -> bool {
        let says_something = !self.status.is_server_error() && self.status != StatusCode::UNAUTHORIZED;
        let success = self.status.is_success() || self.status == StatusCode::NOT_MODIFIED;
        self.limit.is_none() && says_something && (success || self.from_github || !of_github)
    }
}

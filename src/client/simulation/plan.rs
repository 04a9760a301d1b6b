//! What becomes of one request.

use std::time::Duration;

use reqwest::StatusCode;

/// What becomes of one request.
#[derive(Debug, Clone)]
pub(super) enum Fate {
    /// Nothing ever comes back.
    Never {
        processed: bool,
    },
    /// The connection cannot be made.
    Unreachable,
    /// The server refused it over HTTP/2 without processing it.
    Unprocessed,
    /// The connection breaks before the response.
    Lost {
        processed: bool,
    },
    Answered(Reply),
}

/// A response.
#[derive(Debug, Clone)]
pub(super) struct Reply {
    pub(super) status: StatusCode,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: String,
    /// How long after its head the body comes.
    pub(super) body_after: Duration,
    /// Whether the body breaks off.
    pub(super) breaks: bool,
    pub(super) from_github: bool,
    /// The rate limit that it reports.
    pub(super) limit: Option<Limit>,
    /// Whether GitHub performed the operation.
    pub(super) processed: bool,
}

/// A rate limit that a response reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Limit {
    /// The shortest wait that the client must keep to.
    pub(super) wait: Duration,
    /// Whether the body has to be read to know of it.
    pub(super) in_body: bool,
    /// Whether a header has the wait. Otherwise, the client waits longer each time.
    pub(super) told: bool,
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
            told: false,
        });
        self
    }

    /// Reports a limit whose wait is in a header.
    pub(super) fn told_limit(mut self, seconds: u64) -> Self {
        self.limit = Some(Limit {
            wait: Duration::from_secs(seconds),
            in_body: false,
            told: true,
        });
        self
    }

    pub(super) fn processed(mut self) -> Self {
        self.processed = true;
        self
    }

    pub(super) fn of_proxy(mut self) -> Self {
        self.from_github = false;
        self
    }

    /// Whether the client waits for the body before it sends anything else: it tells a limit from a missing permission.
    pub(super) fn is_undecided(&self) -> bool {
        let at_head = self.limit.is_some_and(|limit| !limit.in_body);
        self.status == StatusCode::FORBIDDEN && self.from_github && !at_head
    }

    /// Whether it shows that a limit is over, which `of_github` tells of whom.
    pub(super) fn lifts(&self, of_github: bool) -> bool {
        let says_something = !self.status.is_server_error() && self.status != StatusCode::UNAUTHORIZED;
        let success = self.status.is_success() || self.status == StatusCode::NOT_MODIFIED;
        self.limit.is_none() && says_something && (success || self.from_github || !of_github)
    }
}

//! Calls without an answer.

use std::{error::Error as _, fmt, sync::Arc, time::Duration};

/// A call that got no answer, or whose answer broke off.
#[derive(Debug, Clone)]
pub struct ConnectionError {
    pub(super) operation: Option<&'static str>,
    cause: Cause,
    attempts: u32,
    /// Whether GitHub may have received a request of this call.
    sent: bool,
}

/// Why there is no answer.
#[derive(Debug, Clone)]
pub(crate) enum Cause {
    Http(Arc<reqwest::Error>),
    /// The last attempt took longer than this.
    TimedOut(Duration),
    /// The call's own time was up while it waited for its turn.
    Deadline(Duration),
    /// The call's own time was up while it waited for its credential.
    NoCredential(Duration),
}

impl Cause {
    /// Whether the request surely never reached the server.
    pub(crate) fn was_not_sent(&self) -> bool {
        match self {
            Self::Http(error) => error.is_connect() || error.is_builder(),
            Self::TimedOut(_) => false,
            Self::Deadline(_) | Self::NoCredential(_) => true,
        }
    }

    /// Whether another attempt may fare better.
    pub(crate) fn may_pass(&self) -> bool {
        match self {
            Self::Http(error) => !error.is_builder(),
            Self::TimedOut(_) => true,
            Self::Deadline(_) | Self::NoCredential(_) => false,
        }
    }
}

impl From<reqwest::Error> for Cause {
    fn from(error: reqwest::Error) -> Self {
        Self::Http(Arc::new(error))
    }
}

impl ConnectionError {
    /// `sent` tells whether a request of the call, this one or one before, may have been received.
    pub(crate) fn new(cause: Cause, attempts: u32, sent: bool) -> Self {
        Self {
            operation: None,
            cause,
            attempts,
            sent,
        }
    }

    /// The operation, by its name in [`raw::Client`](crate::raw::Client).
    pub fn operation(&self) -> Option<&'static str> {
        self.operation
    }

    /// Whether the time for the request, or for the whole call, was up.
    pub fn is_timeout(&self) -> bool {
        match &self.cause {
            Cause::Http(error) => error.is_timeout(),
            Cause::TimedOut(_) | Cause::Deadline(_) | Cause::NoCredential(_) => true,
        }
    }

    /// Whether no request of this call surely ever reached GitHub: no connection could be made (refused, unknown host,
    /// TLS), or the time was up before.
    ///
    /// Where it is `false`, GitHub may have done what was asked.
    pub fn was_not_sent(&self) -> bool {
        !self.sent
    }

    /// How many requests were made, one after another.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }
}

impl fmt::Display for ConnectionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::write_operation(f, self.operation)?;
        match &self.cause {
            Cause::TimedOut(limit) => write!(f, "no complete answer within {limit:?}")?,
            Cause::Deadline(limit) => write!(f, "it did not come to its turn within {limit:?}")?,
            Cause::NoCredential(limit) => write!(f, "there was no credential for it within {limit:?}")?,
            Cause::Http(error) => write_http(f, error)?,
        }
        if self.attempts > 1 {
            write!(f, " (attempt {})", self.attempts)?;
        }
        super::write_uncertain(f, self.operation, self.sent)
    }
}

fn write_http(f: &mut fmt::Formatter<'_>, error: &reqwest::Error) -> fmt::Result {
    f.write_str(match () {
        () if error.is_connect() => "no connection",
        () if error.is_timeout() => "no complete answer in time",
        () if error.is_body() || error.is_decode() => "the answer broke off",
        () => "the connection failed",
    })?;
    if let Some(url) = error.url() {
        write!(f, " ({} {})", url.host_str().unwrap_or_default(), url.path())?;
    }
    // A chain says the same thing in longer and longer words; the innermost one names the reason.
    let mut reason = error.source();
    while let Some(inner) = reason.and_then(|it| it.source()) {
        reason = Some(inner);
    }
    reason.map_or(Ok(()), |reason| write!(f, ": {reason}"))
}

impl std::error::Error for ConnectionError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.cause {
            Cause::Http(error) => error.source(),
            Cause::TimedOut(_) | Cause::Deadline(_) | Cause::NoCredential(_) => None,
        }
    }
}

//! Calls without an answer.

use std::{error::Error as _, fmt, sync::Arc};

/// A call that got no answer, or whose answer broke off.
#[derive(Debug, Clone)]
pub struct ConnectionError {
    pub(super) operation: Option<&'static str>,
    cause: Arc<reqwest::Error>,
}

impl ConnectionError {
    pub(super) fn new(cause: reqwest::Error) -> Self {
        Self {
            operation: None,
            cause: Arc::new(cause),
        }
    }

    /// The operation, by its name in [`raw::Client`](crate::raw::Client).
    pub fn operation(&self) -> Option<&'static str> {
        self.operation
    }

    /// Whether the time for the request was up.
    pub fn is_timeout(&self) -> bool {
        self.cause.is_timeout()
    }

    /// Whether the request surely never reached GitHub: no connection could be made (refused, unknown host, TLS).
    ///
    /// Where it is `false`, GitHub may have done what was asked.
    pub fn was_not_sent(&self) -> bool {
        self.cause.is_connect()
    }
}

impl fmt::Display for ConnectionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::write_operation(f, self.operation)?;
        let what = match () {
            () if self.was_not_sent() => "no connection",
            () if self.is_timeout() => "no complete answer in time",
            () if self.cause.is_body() || self.cause.is_decode() => "the answer broke off",
            () => "the connection failed",
        };
        f.write_str(what)?;
        if let Some(url) = self.cause.url() {
            write!(f, " ({} {})", url.host_str().unwrap_or_default(), url.path())?;
        }
        // A chain says the same thing in longer and longer words; the innermost one names the reason.
        let mut reason = self.cause.source();
        while let Some(inner) = reason.and_then(|it| it.source()) {
            reason = Some(inner);
        }
        if let Some(reason) = reason {
            write!(f, ": {reason}")?;
        }
        if !self.was_not_sent() {
            f.write_str("; GitHub may have received the request all the same")?;
        }
        Ok(())
    }
}

impl std::error::Error for ConnectionError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.source()
    }
}

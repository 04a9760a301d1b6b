//! Calls without a complete response.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;

use super::Target;

/// A failure of the connection, a timeout, or an incomplete response.
#[derive(Debug, Clone)]
pub struct ConnectionError {
    pub(super) target: Option<Target>,
    cause: Cause,
    attempts: u32,
    /// Whether GitHub might have received a request of this call.
    sent: bool,
}

/// The reason for a missing or incomplete response.
#[derive(Debug, Clone)]
pub(crate) enum Cause {
    Http(HttpError),
    /// The last attempt exceeded this timeout.
    TimedOut(Duration),
    /// The call's deadline passed while it waited for a free slot.
    Deadline(Duration),
    /// The tokio runtime ended while the call was in flight.
    RuntimeEnded,
    /// The call's deadline passed while it waited for its credential.
    NoCredential(Duration),
}

impl Cause {
    /// Returns whether the server certainly did not process the request.
    pub(crate) fn was_not_sent(&self) -> bool {
        match self {
            Self::Http(error) => matches!(
                error.kind,
                HttpErrorKind::Connect
                    | HttpErrorKind::Certificate
                    | HttpErrorKind::Builder
                    | HttpErrorKind::Unprocessed
            ),
            Self::TimedOut(_) | Self::RuntimeEnded => false,
            Self::Deadline(_) | Self::NoCredential(_) => true,
        }
    }

    /// Returns whether another attempt of this call can succeed.
    pub(crate) fn may_pass(&self) -> bool {
        match self {
            // The call has no time for another attempt.
            Self::Deadline(_) | Self::NoCredential(_) => false,
            Self::Http(_) | Self::TimedOut(_) | Self::RuntimeEnded => self.is_temporary(),
        }
    }

    /// Returns whether the same call can succeed later, without a change of the program or the server.
    fn is_temporary(&self) -> bool {
        match self {
            Self::Http(error) => error.kind.is_temporary(),
            // The server, the other calls or the source of the credential can be faster later.
            Self::TimedOut(_) | Self::Deadline(_) | Self::NoCredential(_) => true,
            // Every later call on this runtime fails too.
            Self::RuntimeEnded => false,
        }
    }
}

/// The failure of an HTTP request, or of reading its response.
#[derive(Debug, Clone)]
pub(crate) struct HttpError {
    pub(crate) kind: HttpErrorKind,
    /// The host and the path that were requested, without the query.
    target: Option<String>,
    source: Arc<dyn StdError + Send + Sync>,
}

/// The kind of a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HttpErrorKind {
    /// The request could not be built.
    Builder,
    /// No connection could be made, so nothing was sent.
    Connect,
    /// The server's certificate is not trusted, so nothing was sent.
    #[cfg_attr(not(feature = "_rustls"), allow(dead_code))]
    Certificate,
    /// The server reported over HTTP/2 that it did not process the request.
    Unprocessed,
    /// The response came from a different address than the one the request was sent to.
    Redirected,
    /// A timeout of the HTTP client elapsed.
    Timeout,
    /// The response is incomplete.
    Body,
    /// The connection failed after it was made.
    Other,
}

impl HttpErrorKind {
    /// Returns whether the same request can succeed later, without a change of the program or the server.
    fn is_temporary(self) -> bool {
        match self {
            // The request stays invalid.
            Self::Builder => false,
            // The client trusts the certificate only after a change of its settings or of the server.
            Self::Certificate => false,
            // The HTTP client has to be built without redirects.
            Self::Redirected => false,
            // The server or the network can recover.
            Self::Connect | Self::Unprocessed | Self::Timeout | Self::Body | Self::Other => true,
        }
    }
}

impl From<reqwest::Error> for HttpError {
    /// Converts the error without the query of the URL. After a redirect, the URL can be a signed address, and its query a
    /// credential.
    fn from(error: reqwest::Error) -> Self {
        let kind = match () {
            () if error.is_builder() => HttpErrorKind::Builder,
            () if error.is_connect() && is_untrusted(&error) => HttpErrorKind::Certificate,
            () if error.is_connect() => HttpErrorKind::Connect,
            () if error.is_timeout() => HttpErrorKind::Timeout,
            () if error.is_body() || error.is_decode() => HttpErrorKind::Body,
            () if is_unprocessed(&error) => HttpErrorKind::Unprocessed,
            () => HttpErrorKind::Other,
        };
        let target = error
            .url()
            .map(|url| format!("{} {}", url.host_str().unwrap_or_default(), url.path()));
        Self {
            kind,
            target,
            source: Arc::new(error.without_url()),
        }
    }
}

impl HttpError {
    pub(crate) fn new(kind: HttpErrorKind, url: &Url, source: impl StdError + Send + Sync + 'static) -> Self {
        Self {
            kind,
            target: Some(format!("{} {}", url.host_str().unwrap_or_default(), url.path())),
            source: Arc::new(source),
        }
    }
}

/// Returns whether a connection failed because the server's certificate is not trusted.
#[cfg(feature = "_rustls")]
fn is_untrusted(error: &reqwest::Error) -> bool {
    let mut reason = error.source();
    while let Some(inner) = reason {
        if let Some(rustls::Error::InvalidCertificate(_)) = inner.downcast_ref() {
            return true;
        }
        // `source` of an I/O error skips the error that it wraps.
        reason = match inner.downcast_ref::<std::io::Error>().and_then(|error| error.get_ref()) {
            Some(wrapped) => Some(wrapped),
            None => inner.source(),
        };
    }
    false
}

/// Always returns false, because the TLS of the platform does not report the reason.
#[cfg(not(feature = "_rustls"))]
fn is_untrusted(_: &reqwest::Error) -> bool {
    false
}

/// Returns whether the server reported that it did not process a request: by `REFUSED_STREAM`, or by a `GOAWAY` whose last
/// stream is before the request's stream. See RFC 9113, section 8.7.
fn is_unprocessed(error: &reqwest::Error) -> bool {
    let mut reason = error.source();
    while let Some(inner) = reason {
        if let Some(error) = inner.downcast_ref::<h2::Error>() {
            let is_refused = error.is_reset() && error.reason() == Some(h2::Reason::REFUSED_STREAM);
            // h2 returns this error only for streams after the last stream that the server names.
            return error.is_remote() && (is_refused || error.is_go_away());
        }
        reason = inner.source();
    }
    false
}

impl From<HttpError> for Cause {
    fn from(error: HttpError) -> Self {
        Self::Http(error)
    }
}

impl ConnectionError {
    /// Creates the error. `sent` means that the server might have received a request of the call.
    pub(crate) fn new(target: Target, cause: Cause, attempts: u32, sent: bool) -> Self {
        Self {
            target: Some(target),
            cause,
            attempts,
            sent,
        }
    }

    /// Returns the name of the operation, which is a method of [`raw::Client`](crate::raw::Client).
    pub fn operation(&self) -> Option<&'static str> {
        self.target.as_ref().map(|target| target.operation.name)
    }

    /// Returns whether the request or the whole call timed out.
    pub fn is_timeout(&self) -> bool {
        match &self.cause {
            Cause::Http(error) => error.kind == HttpErrorKind::Timeout,
            Cause::TimedOut(_) | Cause::Deadline(_) | Cause::NoCredential(_) => true,
            Cause::RuntimeEnded => false,
        }
    }

    /// Returns whether no connection could be made: the host is unknown, the connection was refused, or TLS failed.
    pub fn is_connect(&self) -> bool {
        matches!(
            &self.cause,
            Cause::Http(error) if matches!(error.kind, HttpErrorKind::Connect | HttpErrorKind::Certificate)
        )
    }

    /// Returns whether GitHub certainly did not process any request of this call. Either no connection could be made, or the
    /// deadline passed before a request was sent, or the server reported it (`REFUSED_STREAM` or `GOAWAY` of HTTP/2).
    ///
    /// If the method returns false, GitHub might have processed the request.
    pub fn was_not_sent(&self) -> bool {
        !self.sent
    }

    /// Returns whether the same call can succeed later, see [`Error::is_retryable`](super::Error::is_retryable).
    pub(super) fn is_temporary(&self) -> bool {
        self.cause.is_temporary()
    }

    /// Returns how many attempts were made.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }
}

impl fmt::Display for ConnectionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::write_target(f, self.target.as_ref())?;
        match &self.cause {
            Cause::TimedOut(limit) => write!(f, "no complete response within {limit:?}")?,
            Cause::Deadline(limit) => write!(f, "timed out after {limit:?} while waiting for a free connection slot")?,
            Cause::NoCredential(limit) => write!(f, "timed out after {limit:?} while waiting for the credential")?,
            Cause::RuntimeEnded => {
                f.write_str("the tokio runtime ended while the call was in flight; keep it until the call returns")?
            }
            Cause::Http(error) => write_http(f, error)?,
        }
        if self.attempts > 1 {
            write!(f, " (attempt {})", self.attempts)?;
        }
        super::write_uncertain(f, self.target.as_ref(), self.sent)
    }
}

fn write_http(f: &mut fmt::Formatter<'_>, error: &HttpError) -> fmt::Result {
    f.write_str(match error.kind {
        HttpErrorKind::Connect => "cannot connect",
        HttpErrorKind::Certificate => "the server's certificate is not trusted; add its CA with `root_certificate`",
        HttpErrorKind::Unprocessed => "the server did not process the request",
        HttpErrorKind::Redirected => "the response came from another address",
        HttpErrorKind::Timeout => "no complete response in time",
        HttpErrorKind::Body => "the response is incomplete",
        HttpErrorKind::Builder | HttpErrorKind::Other => "the connection failed",
    })?;
    if let Some(target) = &error.target {
        write!(f, " ({target})")?;
    }
    // The outer errors of a chain repeat the inner ones, so only the innermost is shown.
    let mut reason = match error.kind {
        HttpErrorKind::Redirected => Some(&*error.source as &(dyn StdError + 'static)),
        _ => error.source.source(),
    };
    while let Some(inner) = reason.and_then(|it| it.source()) {
        reason = Some(inner);
    }
    reason.map_or(Ok(()), |reason| write!(f, ": {reason}"))
}

impl StdError for ConnectionError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.cause {
            Cause::Http(error) => error.source.source(),
            Cause::TimedOut(_) | Cause::Deadline(_) | Cause::NoCredential(_) | Cause::RuntimeEnded => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{CredentialError, Error};
    use crate::operations;

    fn failed(cause: Cause) -> Error {
        let target = Target::from(&operations::LIST_SELF_HOSTED_RUNNERS_FOR_ORG);
        Error::Connection(Box::new(ConnectionError::new(target, cause, 1, false)))
    }

    fn http(kind: HttpErrorKind) -> Cause {
        let url = Url::parse("https://api.github.com/orgs/octo-org/actions/runners").expect("a valid URL");
        HttpError::new(kind, &url, std::io::Error::other("broken")).into()
    }

    /// A loop that repeats retryable calls must end if no attempt can succeed.
    #[test]
    fn permanent_failures_are_not_retryable() {
        let limit = Duration::from_secs(30);
        for (cause, expected) in [
            (http(HttpErrorKind::Builder), false),
            (http(HttpErrorKind::Certificate), false),
            (http(HttpErrorKind::Redirected), false),
            (Cause::RuntimeEnded, false),
            (http(HttpErrorKind::Connect), true),
            (http(HttpErrorKind::Unprocessed), true),
            (http(HttpErrorKind::Timeout), true),
            (http(HttpErrorKind::Body), true),
            (http(HttpErrorKind::Other), true),
            (Cause::TimedOut(limit), true),
            (Cause::Deadline(limit), true),
            (Cause::NoCredential(limit), true),
        ] {
            let error = failed(cause);
            assert_eq!(error.is_retryable(), expected, "{error:?}");
            let error = Error::Credential(Box::new(CredentialError::of_request("no token", error)));
            assert_eq!(error.is_retryable(), expected, "{error:?}");
        }
    }
}

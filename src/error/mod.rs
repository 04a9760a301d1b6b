//! The error of all calls.

mod api;
mod connection;
mod credential;
mod decode;
mod head;
mod limited;
mod target;

use std::fmt;
use std::time::Duration;

use chrono::{DateTime, Utc};

pub use self::api::ApiError;
pub use self::connection::ConnectionError;
pub(crate) use self::connection::{Cause, HttpError, HttpErrorKind};
pub use self::credential::CredentialError;
pub use self::decode::DecodeError;
pub(crate) use self::head::Head;
pub use self::limited::RateLimitError;
pub(crate) use self::target::Target;

use crate::clock;
use crate::operations::Unavailable;
use crate::validate::InvalidInput;

/// The result of every call of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The end of a message if GitHub might have processed the request.
const UNCERTAIN: &str = "; GitHub might have processed the request, so check before you repeat it";

/// The error of every call.
///
/// The message names the operation and what it was sent to, what went wrong, and what to do. Neither the message nor `Debug`
/// shows a secret. Methods such as [`is_not_found`](Self::is_not_found) and [`retry_at`](Self::retry_at) cover all variants,
/// so most callers need no `match` on the variants.
///
/// ```no_run
/// # async fn example(runners: github_runners::Runners, id: github_runners::RunnerId) -> github_runners::Result<()> {
/// use github_runners::Error;
///
/// match runners.get(id).await {
///     Ok(runner) => println!("{} is {}", runner.name, runner.status),
///     Err(error) if error.is_not_found() => println!("gone, or hidden from this token"),
///     Err(Error::Connection(error)) => println!("no response: {error}"),
///     Err(error) => return Err(error),
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Error {
    /// An argument is invalid. Nothing was sent.
    Invalid(InvalidInput),
    /// GitHub returned an error.
    Api(Box<ApiError>),
    /// The response body could not be decoded.
    Decode(Box<DecodeError>),
    /// A rate limit would have delayed the call for longer than the client waits.
    RateLimited(Box<RateLimitError>),
    /// The configured release of GitHub Enterprise Server does not have the operation. Nothing was sent.
    Unavailable(Box<Unavailable>),
    /// The client could not obtain a token: a callback failed, or the request for the token of a GitHub App failed.
    Credential(Box<CredentialError>),
    /// The connection failed, the call timed out, or the response was incomplete. GitHub might have processed the request,
    /// unless [`was_not_sent`](ConnectionError::was_not_sent) returns true.
    Connection(Box<ConnectionError>),
}

impl Error {
    /// Returns the path of the request below the root of the API: `/orgs/octo-org/actions/runners/42`. `None` for
    /// [`Error::Invalid`], [`Error::Credential`] and [`Error::Unavailable`].
    pub fn path(&self) -> Option<&str> {
        self.target().map(|target| &*target.path)
    }

    /// Returns the name of the operation, which is a method of [`raw::Client`](crate::raw::Client). `None` for
    /// [`Error::Invalid`] and [`Error::Credential`].
    pub fn operation(&self) -> Option<&'static str> {
        match self {
            Self::Invalid(_) | Self::Credential(_) => None,
            Self::Api(error) => error.operation(),
            Self::Decode(error) => error.operation(),
            Self::RateLimited(error) => error.operation(),
            Self::Unavailable(error) => Some(error.operation()),
            Self::Connection(error) => error.operation(),
        }
    }

    /// Returns the HTTP status code, if there was a response.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Invalid(_) | Self::Unavailable(_) | Self::Credential(_) | Self::Connection(_) => None,
            Self::Api(error) => Some(error.status()),
            Self::Decode(error) => error.status(),
            Self::RateLimited(error) => Some(error.response()?.status()),
        }
    }

    /// Returns the id that GitHub assigned to the request. GitHub's support asks for it.
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Invalid(_) | Self::Unavailable(_) | Self::Credential(_) | Self::Connection(_) => None,
            Self::Api(error) => error.request_id(),
            Self::Decode(error) => error.request_id(),
            Self::RateLimited(error) => error.response()?.request_id(),
        }
    }

    /// Returns the time after which the call can be repeated, by the clock of this machine: the end of a rate limit, or the
    /// time in the response's `Retry-After`. `None` if the error has no such time.
    ///
    /// The method covers all variants:
    ///
    /// ```no_run
    /// # async fn example(runners: github_runners::Runners) -> github_runners::Result<()> {
    /// let token = match runners.registration_token().await {
    ///     Err(error) if error.retry_after().is_some() => {
    ///         tokio::time::sleep(error.retry_after().unwrap_or_default()).await;
    ///         runners.registration_token().await?
    ///     }
    ///     other => other?,
    /// };
    /// # let _ = token;
    /// # Ok(())
    /// # }
    /// ```
    pub fn retry_at(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::RateLimited(error) => Some(error.until()),
            Self::Api(error) => error.retry_at(),
            Self::Credential(error) => error.request_error()?.retry_at(),
            Self::Invalid(_) | Self::Unavailable(_) | Self::Decode(_) | Self::Connection(_) => None,
        }
    }

    /// Returns how long it is from now until [`retry_at`](Self::retry_at), or zero if that time has passed.
    pub fn retry_after(&self) -> Option<Duration> {
        let wait = self.retry_at()? - clock::now();
        Some(wait.to_std().unwrap_or_default())
    }

    /// Returns whether GitHub rejected the credential with a 401: the token of the call, or the key or id of a GitHub App.
    pub fn is_unauthorized(&self) -> bool {
        match self {
            Self::Credential(error) => error
                .request_error()
                .is_some_and(|error| matches!(error.status(), Some(401))),
            _ => self.status() == Some(401),
        }
    }

    /// Returns whether a request or the whole call timed out.
    pub fn is_timeout(&self) -> bool {
        match self {
            Self::Connection(error) => error.is_timeout(),
            Self::Credential(error) => error.request_error().is_some_and(Self::is_timeout),
            _ => false,
        }
    }

    /// Returns whether no connection could be made: the host is unknown, the connection was refused, or TLS failed. Nothing
    /// was sent.
    pub fn is_connect(&self) -> bool {
        match self {
            Self::Connection(error) => error.is_connect(),
            Self::Credential(error) => error.request_error().is_some_and(Self::is_connect),
            _ => false,
        }
    }

    /// Returns whether the status was 404. GitHub also returns 404 if the resource exists and the credential lacks access.
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(404)
    }

    /// Returns whether the status was 409: the name is taken, or another setting does not permit the change.
    pub fn is_conflict(&self) -> bool {
        self.status() == Some(409)
    }

    /// Returns whether a runner could not be deleted because it runs a job. After a crash of its machine, GitHub returns this
    /// for up to 15 minutes.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Api(error) if error.is_busy())
    }

    /// Returns whether GitHub reported a missing permission: a 403 that is not a rate limit. A 404 can mean the same, see
    /// [`is_not_found`](Self::is_not_found).
    pub fn is_permission(&self) -> bool {
        self.status() == Some(403) && !self.is_rate_limited()
    }

    /// Returns whether the same call can succeed later. This is the case for rate limits, for the statuses 408, 500, 502,
    /// 503 and 504, and for most values of [`Error::Connection`].
    ///
    /// Returns false for failures of the connection that last until the program or the server is changed: the certificate
    /// is not trusted, the request could not be built, the HTTP client followed a redirect, or the tokio runtime ended.
    /// Returns true if the host is unknown or refuses connections, because this can be temporary. With `native-tls`, the
    /// client cannot recognize an untrusted certificate, and the result is true. So limit the number of your attempts.
    ///
    /// For [`Error::Credential`], the request for the token decides. If a callback failed, the result is false.
    ///
    /// The client has already retried if that was safe. If the call [may have happened](Self::may_have_happened), check
    /// before you repeat it.
    pub fn is_retryable(&self) -> bool {
        let passing = matches!(self.status(), Some(408 | 500 | 502 | 503 | 504));
        match self {
            Self::Connection(error) => error.is_temporary(),
            Self::Credential(error) => error.is_retryable(),
            _ => passing || self.is_rate_limited(),
        }
    }

    /// Returns whether a rate limit stopped the call.
    pub fn is_rate_limited(&self) -> bool {
        match self {
            Self::RateLimited(_) => true,
            Self::Api(error) => error.is_rate_limited(),
            Self::Credential(error) => error.request_error().is_some_and(Self::is_rate_limited),
            _ => false,
        }
    }

    /// Returns whether GitHub might have processed the request although the call failed. This is the case if the response
    /// was lost or incomplete, if it could not be decoded, or if its status leaves the outcome open, such as 502. Check
    /// before you repeat the call.
    ///
    /// Always false for calls that only read.
    pub fn may_have_happened(&self) -> bool {
        changes(self.target())
            && match self {
                Self::Invalid(_) | Self::Unavailable(_) => false,
                Self::Credential(error) => error.uncertain,
                Self::Api(error) => error.uncertain,
                Self::Decode(_) => true,
                Self::RateLimited(error) => error.uncertain,
                Self::Connection(error) => !error.was_not_sent(),
            }
    }

    fn target(&self) -> Option<&Target> {
        match self {
            Self::Invalid(_) | Self::Credential(_) | Self::Unavailable(_) => None,
            Self::Api(error) => error.target.as_ref(),
            Self::Decode(error) => error.target.as_ref(),
            Self::RateLimited(error) => error.target.as_ref(),
            Self::Connection(error) => error.target.as_ref(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(error) => error.fmt(f),
            Self::Api(error) => error.fmt(f),
            Self::Decode(error) => error.fmt(f),
            Self::RateLimited(error) => error.fmt(f),
            Self::Unavailable(error) => error.fmt(f),
            Self::Credential(error) => error.fmt(f),
            Self::Connection(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            // `Display` already shows the error in the variant, so the source is the cause of that error.
            Self::Connection(error) => std::error::Error::source(&**error),
            Self::Credential(error) => std::error::Error::source(&**error),
            Self::Invalid(_) | Self::Api(_) | Self::Decode(_) | Self::RateLimited(_) | Self::Unavailable(_) => None,
        }
    }
}

impl From<InvalidInput> for Error {
    fn from(error: InvalidInput) -> Self {
        Self::Invalid(error)
    }
}

/// Returns whether the operation changes something. An unknown operation counts as a change.
fn changes(target: Option<&Target>) -> bool {
    target.is_none_or(|target| !target.operation.only_reads())
}

/// Writes the end of a message if GitHub `may` have processed the request.
fn write_uncertain(f: &mut fmt::Formatter<'_>, target: Option<&Target>, may: bool) -> fmt::Result {
    if may && changes(target) {
        f.write_str(UNCERTAIN)
    } else {
        Ok(())
    }
}

/// Writes the start of every message.
fn write_target(f: &mut fmt::Formatter<'_>, target: Option<&Target>) -> fmt::Result {
    match target {
        Some(target) => write!(f, "{target}: "),
        None => f.write_str("the call failed: "),
    }
}

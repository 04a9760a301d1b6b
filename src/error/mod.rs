//! The one error of this crate.

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

/// What an error adds where GitHub may have done what was asked.
const UNCERTAIN: &str = "; GitHub may have received the request all the same";

/// Why a call did not succeed.
///
/// Its text says which operation failed, how, and what to do; no text of it, `Debug` included, shows a secret.
///
/// ```no_run
/// # async fn example(runners: github_runners::Runners, id: github_runners::RunnerId) -> github_runners::Result<()> {
/// use github_runners::Error;
///
/// match runners.get(id).await {
///     Ok(runner) => println!("{} is {}", runner.name, runner.status),
///     Err(error) if error.is_not_found() => println!("gone, or hidden from this token"),
///     Err(Error::Connection(error)) => println!("no answer: {error}"),
///     Err(error) => return Err(error),
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Error {
    /// A value was refused before anything was sent.
    Invalid(InvalidInput),
    /// GitHub answered, and the answer is no.
    Api(Box<ApiError>),
    /// GitHub answered with something that is not what the operation answers with.
    Decode(Box<DecodeError>),
    /// A rate limit would have held the call back for longer than the client waits.
    RateLimited(Box<RateLimitError>),
    /// The release of GitHub Enterprise Server does not have the operation. Nothing was sent.
    Unavailable(Box<Unavailable>),
    /// There was no token to send the call with: a GitHub App got none, or the callback failed.
    Credential(Box<CredentialError>),
    /// There was no answer, or it broke off. Whether GitHub did what was asked is not known, unless
    /// [`was_not_sent`](ConnectionError::was_not_sent) says so.
    Connection(Box<ConnectionError>),
}

impl Error {
    /// The path that the call was sent to, below the root of the API: `/orgs/octo-org/actions/runners/42`.
    pub fn path(&self) -> Option<&str> {
        self.target().map(|target| &*target.path)
    }

    /// The operation, by its name in [`raw::Client`](crate::raw::Client), where the call got that far.
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

    /// The HTTP status, where there was an answer.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Invalid(_) | Self::Unavailable(_) | Self::Credential(_) | Self::Connection(_) => None,
            Self::Api(error) => Some(error.status()),
            Self::Decode(error) => error.status(),
            Self::RateLimited(error) => Some(error.answer()?.status()),
        }
    }

    /// The id that GitHub gave the request; GitHub's support asks for it.
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Invalid(_) | Self::Unavailable(_) | Self::Credential(_) | Self::Connection(_) => None,
            Self::Api(error) => error.request_id(),
            Self::Decode(error) => error.request_id(),
            Self::RateLimited(error) => error.answer()?.request_id(),
        }
    }

    /// The time at which the same call may be made again, by the clock of this machine: the end of a rate limit, or
    /// what the response's `Retry-After` asks for. `None` if nothing says when.
    ///
    /// It is the same method for every variant, so that a caller needs no `match` to come back in time:
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

    /// How long it is from now until [`retry_at`](Self::retry_at); zero if that time is over.
    pub fn retry_after(&self) -> Option<Duration> {
        let wait = self.retry_at()? - clock::now();
        Some(wait.to_std().unwrap_or_default())
    }

    /// Whether GitHub rejected the credential: a 401, or no token for a GitHub App because its key, its id or its
    /// installation is wrong.
    pub fn is_unauthorized(&self) -> bool {
        match self {
            Self::Credential(error) => error
                .request_error()
                .is_some_and(|error| matches!(error.status(), Some(401))),
            _ => self.status() == Some(401),
        }
    }

    /// Whether the time for a request, or for the whole call, was over.
    pub fn is_timeout(&self) -> bool {
        match self {
            Self::Connection(error) => error.is_timeout(),
            Self::Credential(error) => error.request_error().is_some_and(Self::is_timeout),
            _ => false,
        }
    }

    /// Whether no connection could be made: unknown host, refused, or TLS failed. Nothing was sent.
    pub fn is_connect(&self) -> bool {
        match self {
            Self::Connection(error) => error.is_connect(),
            Self::Credential(error) => error.request_error().is_some_and(Self::is_connect),
            _ => false,
        }
    }

    /// Whether the answer was 404: the thing does not exist, or the token may not see it. GitHub does not say which.
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(404)
    }

    /// Whether the answer was 409: the name is taken, or a setting of somebody else's stands against it.
    pub fn is_conflict(&self) -> bool {
        self.status() == Some(409)
    }

    /// Whether a runner could not be deleted because it runs a job. After a crash that can last 15 minutes.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Api(error) if error.is_busy())
    }

    /// Whether the token lacks a right, as far as GitHub says so: a 403 that is no rate limit. A 404 may mean the same;
    /// see [`is_not_found`](Self::is_not_found).
    pub fn is_permission(&self) -> bool {
        self.status() == Some(403) && !self.is_rate_limited()
    }

    /// Whether the same call may succeed later: no answer, a rate limit, or a status that says so (408, 500, 502, 503,
    /// 504).
    ///
    /// The client has tried again already where that is safe. It does not say that the call may simply be made again:
    /// where it [may have happened](Self::may_have_happened), look first whether it did.
    pub fn is_retryable(&self) -> bool {
        let passing = matches!(self.status(), Some(408 | 500 | 502 | 503 | 504));
        match self {
            Self::Connection(_) => true,
            Self::Credential(error) => error.is_retryable(),
            _ => passing || self.is_rate_limited(),
        }
    }

    /// Whether a rate limit stopped the call.
    pub fn is_rate_limited(&self) -> bool {
        match self {
            Self::RateLimited(_) => true,
            Self::Api(error) => error.is_rate_limited(),
            Self::Credential(error) => error.request_error().is_some_and(Self::is_rate_limited),
            _ => false,
        }
    }

    /// Whether GitHub may have done what the call asked, although it failed: the answer was lost, broke off, could not
    /// be understood, or told of a failure on the way. Look before you ask for it again.
    ///
    /// Never for a call that only reads.
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
            // What the variants hold is shown as the error itself, so only what is behind it comes next.
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

/// Whether the operation does more than to read, as far as it is known.
fn changes(target: Option<&Target>) -> bool {
    target.is_none_or(|target| !target.operation.only_reads())
}

/// What every error ends with if GitHub `may` have processed the request.
fn write_uncertain(f: &mut fmt::Formatter<'_>, target: Option<&Target>, may: bool) -> fmt::Result {
    if may && changes(target) {
        f.write_str(UNCERTAIN)
    } else {
        Ok(())
    }
}

/// What every error begins with.
fn write_target(f: &mut fmt::Formatter<'_>, target: Option<&Target>) -> fmt::Result {
    match target {
        Some(target) => write!(f, "{target}: "),
        None => f.write_str("a call failed: "),
    }
}

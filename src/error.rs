//! The one error of this crate.

mod api;
mod connection;
mod decode;
mod limited;

pub use api::ApiError;
pub(crate) use connection::Cause;
pub use connection::ConnectionError;
pub use decode::DecodeError;
pub use limited::RateLimitError;

use crate::{
    CredentialError, InvalidInput, Unavailable, answer::Answer, echo::without_token, operation::Operation, raw,
};
use serde::de::{DeserializeOwned, IgnoredAny};
use std::fmt;

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
    /// Never for a call that only reads, as far as the operation is known: it is not after a call of [`raw`](crate::raw)
    /// whose answer cannot be decoded.
    pub fn may_have_happened(&self) -> bool {
        changes(self.operation())
            && match self {
                Self::Invalid(_) | Self::Unavailable(_) => false,
                Self::Credential(error) => error.uncertain,
                Self::Api(error) => error.uncertain,
                Self::Decode(_) => true,
                Self::RateLimited(error) => error.uncertain,
                Self::Connection(error) => !error.was_not_sent(),
            }
    }

    /// The error of a call whose answer was to decode as `T`.
    pub(crate) fn from_raw<T: DeserializeOwned>(error: raw::Error<()>, answer: &Answer) -> Self {
        let mut error = match error {
            raw::Error::InvalidResponsePayload(body, error) => {
                let body = without_token(&body, answer.token());
                Self::Decode(Box::new(DecodeError::of_body::<T>(&body, &error, answer.head())))
            }
            raw::Error::CommunicationError(error)
            | raw::Error::ResponseBodyError(error)
            | raw::Error::InvalidUpgrade(error) => {
                let cause = Cause::from(error);
                let sent = !cause.was_not_sent();
                Self::Connection(Box::new(ConnectionError::new(cause, 1, sent)))
            }
            raw::Error::UnexpectedResponse(mut response) => match response.extensions_mut().remove::<Error>() {
                Some(error) => error,
                None => {
                    let error = ApiError::unlisted(response.status(), response.headers());
                    // A success of another kind than the operation knows is one all the same.
                    let done = response.status().is_success();
                    Self::Api(Box::new(if done { error.uncertain() } else { error }))
                }
            },
            raw::Error::ErrorResponse(response) => Self::Api(Box::new(ApiError::bare(response.status().as_u16()))),
            raw::Error::InvalidRequest(problem) | raw::Error::Custom(problem) => {
                Self::Invalid(InvalidInput::new("request", problem))
            }
        };
        error.at(answer.operation());
        error
    }

    pub(crate) fn at(&mut self, operation: Option<&'static str>) {
        let place = match self {
            Self::Invalid(_) | Self::Unavailable(_) | Self::Credential(_) => return,
            Self::RateLimited(error) => &mut error.operation,
            Self::Api(error) => &mut error.operation,
            Self::Decode(error) => &mut error.operation,
            Self::Connection(error) => &mut error.operation,
        };
        *place = place.or(operation);
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

/// For calls of [`raw`](crate::raw). The raw error prints whole bodies; this one does not.
impl From<raw::Error<()>> for Error {
    fn from(error: raw::Error<()>) -> Self {
        Self::from_raw::<IgnoredAny>(error, &Answer::default())
    }
}

/// Whether the operation, where it is known, does more than to read.
fn changes(operation: Option<&str>) -> bool {
    operation.and_then(Operation::find).is_none_or(|it| it.method != "GET")
}

/// What every error ends with where GitHub `may` have done what was asked.
fn write_uncertain(f: &mut fmt::Formatter<'_>, operation: Option<&str>, may: bool) -> fmt::Result {
    if may && changes(operation) {
        f.write_str(UNCERTAIN)
    } else {
        Ok(())
    }
}

/// "`operation` failed" or, where the operation is not known, "a call failed".
fn write_operation(f: &mut fmt::Formatter<'_>, operation: Option<&str>) -> fmt::Result {
    match operation {
        Some(operation) => write!(f, "`{operation}` failed: "),
        None => f.write_str("a call failed: "),
    }
}

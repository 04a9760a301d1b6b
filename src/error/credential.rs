//! Calls for which no token could be obtained.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use crate::error::Error;

/// A failure to obtain the token of a call.
///
/// The attempt that needed the token was not sent, but an earlier attempt of the call might have been sent.
/// [`Error::may_have_happened`] returns whether GitHub might have processed it.
///
/// Either the [callback](crate::Credential::callback) failed, or the request for a token of a GitHub App failed. Such a
/// request fails if GitHub rejects the key, the id, the installation or the requested permissions, or if GitHub cannot be
/// reached.
///
/// This crate does not put secrets into the message. The message includes the message of the callback's error.
#[derive(Debug, Clone)]
pub struct CredentialError {
    problem: String,
    cause: Option<Cause>,
    /// Whether GitHub might have received an earlier attempt of the call.
    pub(crate) uncertain: bool,
}

#[derive(Debug, Clone)]
enum Cause {
    Callback(Arc<dyn StdError + Send + Sync>),
    #[cfg_attr(not(feature = "app"), allow(dead_code))]
    GitHub(Box<Error>),
}

impl CredentialError {
    #[cfg_attr(not(feature = "app"), allow(dead_code))]
    pub(crate) fn new(problem: impl Into<String>) -> Self {
        Self {
            problem: problem.into(),
            cause: None,
            uncertain: false,
        }
    }

    /// Creates the error for a callback that failed.
    pub(crate) fn of_callback(problem: impl Into<String>, cause: Box<dyn StdError + Send + Sync>) -> Self {
        Self {
            problem: problem.into(),
            cause: Some(Cause::Callback(cause.into())),
            uncertain: false,
        }
    }

    /// Creates the error for a request for a token that failed.
    #[cfg_attr(not(feature = "app"), allow(dead_code))]
    pub(crate) fn of_request(problem: impl Into<String>, cause: Error) -> Self {
        Self {
            problem: problem.into(),
            cause: Some(Cause::GitHub(Box::new(cause))),
            uncertain: false,
        }
    }

    /// Returns what is wrong.
    pub fn problem(&self) -> &str {
        &self.problem
    }

    /// Returns the error of the request that a GitHub App made to find its installation or to create a token. `None` if no
    /// such request was made.
    pub fn request_error(&self) -> Option<&Error> {
        match self.cause.as_ref()? {
            Cause::GitHub(error) => Some(error),
            Cause::Callback(_) => None,
        }
    }

    /// Returns whether the request for a token can succeed later, see [`Error::is_retryable`]. Always false for the error of
    /// a callback.
    pub fn is_retryable(&self) -> bool {
        self.request_error().is_some_and(Error::is_retryable)
    }
}

impl fmt::Display for CredentialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot obtain a token for the call: {}", self.problem)?;
        match &self.cause {
            None => Ok(()),
            Some(Cause::Callback(error)) => write!(f, ": {error}"),
            Some(Cause::GitHub(error)) => match &**error {
                // `ApiError` would add advice about the token of the request, but this request had no token.
                Error::Api(error) => {
                    write!(f, " (GitHub returned {}", error.status())?;
                    if let Some(message) = error.message() {
                        write!(f, ": {message}")?;
                    }
                    for detail in error.details() {
                        write!(f, "; {detail}")?;
                    }
                    if let Some(id) = error.request_id() {
                        write!(f, "; request id {id}")?;
                    }
                    f.write_str(")")
                }
                other => write!(f, ": {other}"),
            },
        }
    }
}

impl StdError for CredentialError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self.cause.as_ref()? {
            Cause::Callback(error) => Some(&**error),
            Cause::GitHub(error) => Some(&**error),
        }
    }
}

//! Why there was no credential for a call.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use crate::error::Error;

/// Why there was no credential for a call, so that it was not sent, or not sent again.
///
/// Either the [callback](crate::Credential::callback) gave none, or GitHub gave a GitHub App no token: it refused the
/// key, the id, the installation or what the token was to be good for, or it could not be asked.
///
/// No secret of this crate's is in it. What a callback's own error says is shown.
#[derive(Debug, Clone)]
pub struct CredentialError {
    problem: String,
    cause: Option<Cause>,
    /// Whether an earlier attempt of the call may have been received.
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

    /// The error of somebody else's code.
    pub(crate) fn of_callback(problem: impl Into<String>, cause: Box<dyn StdError + Send + Sync>) -> Self {
        Self {
            problem: problem.into(),
            cause: Some(Cause::Callback(cause.into())),
            uncertain: false,
        }
    }

    /// The error of a request that was to bring a credential.
    #[cfg_attr(not(feature = "app"), allow(dead_code))]
    pub(crate) fn of_request(problem: impl Into<String>, cause: Error) -> Self {
        Self {
            problem: problem.into(),
            cause: Some(Cause::GitHub(Box::new(cause))),
            uncertain: false,
        }
    }

    /// What is wrong.
    pub fn problem(&self) -> &str {
        &self.problem
    }

    /// The error of the request to GitHub that was to bring a GitHub App's token: the search for its installation, or
    /// the exchange. `None` where no such request was made.
    pub fn request_error(&self) -> Option<&Error> {
        match self.cause.as_ref()? {
            Cause::GitHub(error) => Some(error),
            Cause::Callback(_) => None,
        }
    }

    /// Whether GitHub may give a token later: the request for it met a rate limit, a status like 503, or no answer. What
    /// a callback's error means is not known here, and `false`.
    pub fn is_retryable(&self) -> bool {
        self.request_error().is_some_and(Error::is_retryable)
    }
}

impl fmt::Display for CredentialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no credential for the call: {}", self.problem)?;
        match &self.cause {
            None => Ok(()),
            Some(Cause::Callback(error)) => write!(f, ": {error}"),
            Some(Cause::GitHub(error)) => match &**error {
                // Its own text gives advice for a token that was sent; here there is none yet.
                Error::Api(answer) => {
                    write!(f, " (GitHub answered {}", answer.status())?;
                    if let Some(message) = answer.message() {
                        write!(f, ": {message}")?;
                    }
                    for detail in answer.details() {
                        write!(f, "; {detail}")?;
                    }
                    if let Some(id) = answer.request_id() {
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

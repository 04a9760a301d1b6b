//! What can go wrong when a test changes a fake.

/// Why a runner could not be registered, removed or changed by the test.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RunnerError {
    /// The token is none that the fake issued for this scope and this purpose, or it has expired.
    #[error("the token was not issued for this, or it has expired")]
    InvalidToken,
    /// The scope has a runner of this name already.
    #[error("a runner with the name {0} already exists")]
    NameTaken(String),
    /// The scope has no runner of this name or id.
    #[error("there is no runner {0}")]
    UnknownRunner(String),
    /// The scope has no runner group of this id.
    #[error("there is no runner group {0}")]
    UnknownGroup(i64),
    /// The runner is running a job.
    #[error("runner {0} is still running a job")]
    StillRunning(String),
    /// The runner is not running a job.
    #[error("runner {0} runs no job")]
    NoJob(String),
    /// The runner is not connected.
    #[error("runner {0} is not connected")]
    NotConnected(String),
    /// The runner is connected already.
    #[error("runner {0} is connected already")]
    AlreadyConnected(String),
    /// This is no just-in-time configuration, or it has expired.
    #[error("the just-in-time configuration is none, or it has expired")]
    InvalidConfig,
}

/// Why a text is no public key of a GitHub App.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this is no RSA public key in PEM: {0}")]
pub struct KeyError(pub(crate) String);

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
}

//! Errors of calls that change a fake.

use crate::state::ids::RunnerGroupId;

/// Why a runner could not be registered, removed or changed by the test.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RunnerError {
    /// The fake did not issue the token for this scope and this purpose, or the token has expired.
    #[error("the token was not issued for this scope and purpose, or it has expired")]
    InvalidToken,
    /// The scope already has a runner with this name.
    #[error("a runner with the name {0} already exists")]
    NameTaken(String),
    /// The scope has no runner with this name or id.
    #[error("there is no runner {0}")]
    UnknownRunner(String),
    /// The scope has no group with this id that self-hosted runners can join.
    #[error("there is no runner group {0}")]
    UnknownGroup(RunnerGroupId),
    /// The runner is running a job.
    #[error("runner {0} is still running a job")]
    StillRunning(String),
    /// The runner is not running a job.
    #[error("runner {0} is not running a job")]
    NoJob(String),
    /// The runner is not connected.
    #[error("runner {0} is not connected")]
    NotConnected(String),
    /// The runner is already connected.
    #[error("runner {0} is already connected")]
    AlreadyConnected(String),
    /// The text is not a just-in-time configuration, or the configuration has expired.
    #[error("invalid or expired just-in-time configuration")]
    InvalidConfig,
}

/// Why a text is not the public key of a GitHub App.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an RSA public key in PEM: {0}")]
pub struct KeyError(pub(crate) String);

//! Errors of calls that change the state.

use crate::state::ids::RunnerGroupId;

/// The error of a call that registers, changes or removes a runner.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RunnerError {
    /// The fake did not issue the token for this scope and this purpose, or the token has expired.
    #[error("the token was issued for another scope or purpose, or has expired; request a new one")]
    InvalidToken,
    /// The scope already has a runner with this name.
    #[error("a runner named {0} already exists; remove or replace it")]
    NameTaken(String),
    /// The scope has no runner with this name or id.
    #[error("runner {0} does not exist")]
    UnknownRunner(String),
    /// The scope has no group with this id that self-hosted runners can join.
    #[error("self-hosted runners cannot join runner group {0}: it does not exist or is for GitHub-hosted runners")]
    UnknownGroup(RunnerGroupId),
    /// The runner is running a job.
    #[error("runner {0} is still running a job")]
    StillRunning(String),
    /// The runner is not running a job.
    #[error("runner {0} is not running a job")]
    NoJob(String),
    /// The runner is not connected.
    #[error("runner {0} is not connected; connect it first")]
    NotConnected(String),
    /// The runner is already connected.
    #[error("runner {0} is already connected")]
    AlreadyConnected(String),
    /// The text is not a just-in-time configuration, or the configuration has expired.
    #[error("invalid or expired just-in-time configuration; generate a new one")]
    InvalidConfig,
}

/// The error for a text that is not an RSA public key in PEM.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an RSA public key in PEM: {0}; pass the output of `openssl rsa -in KEY.pem -pubout`")]
pub struct KeyError(pub(crate) String);

//! Errors of workflows.

use github_runners::{Error as GitHubError, RunnerGroupId, RunnerId};

/// The result of every workflow of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// An error of a workflow.
///
/// The message names only the step that failed, such as `could not list the runners`. If a request failed,
/// [`source`](std::error::Error::source) returns its error, which explains the cause. Log it too. [`github`](Self::github)
/// returns the same error with its type, [`github_runners::Error`].
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A request to GitHub failed.
    #[error("could not {step}")]
    GitHub {
        /// The step of the workflow, as an infinitive: `list the runners`.
        step: String,
        /// The error of the request.
        source: GitHubError,
    },
    /// A setting or an argument is invalid.
    #[error("invalid {field}: {problem}")]
    Invalid {
        /// The setting or argument.
        field: &'static str,
        /// The description of the problem, and what to do.
        problem: String,
    },
    /// The runner is not owned by this fleet. It was not changed.
    #[error("runner {id} ({name}) is not owned by this fleet; check the ownership rule or the id")]
    NotOwned {
        /// The id of the runner.
        id: RunnerId,
        /// The name of the runner.
        name: String,
    },
    /// The original group of a cordoned runner no longer exists. The runner is still cordoned.
    #[error("the group {group} of runner {id} no longer exists; move the runner to another group")]
    GroupGone {
        /// The id of the runner.
        id: RunnerId,
        /// The id of the group.
        group: RunnerGroupId,
    },
    /// More runners would be deleted than the policy allows. Nothing was deleted.
    #[error(
        "{candidates} of {owned} owned runners would be deleted, more than the ceiling of {ceiling}; find out why so many \
         are offline, then raise the ceiling for one run"
    )]
    CeilingExceeded {
        /// How many runners the policy would delete.
        candidates: usize,
        /// How many runners the policy allows to delete at once.
        ceiling: usize,
        /// How many owned runners there are.
        owned: usize,
    },
    /// The list of runners changed while it was read, and not every runner was seen. Nothing was deleted.
    #[error("the list of runners is incomplete: {received} of {expected}; observe again")]
    IncompleteListing {
        /// How many runners were received.
        received: u64,
        /// How many runners GitHub counted.
        expected: u64,
    },
    /// The plan is too old to be executed. Nothing was deleted. Observe and plan again.
    #[error("the plan is {age_seconds} s old, which is too old to be executed; observe and plan again")]
    StalePlan {
        /// The age of the plan in seconds.
        age_seconds: u64,
    },
}

impl Error {
    pub(crate) fn invalid(field: &'static str, problem: impl Into<String>) -> Self {
        Self::Invalid {
            field,
            problem: problem.into(),
        }
    }

    /// Returns the error of the request that failed, or `None` if no request failed.
    pub fn github(&self) -> Option<&GitHubError> {
        match self {
            Self::GitHub { source, .. } => Some(source),
            _ => None,
        }
    }

    /// Returns whether the same call might succeed later.
    ///
    /// Returns true for [`Error::GitHub`] if the error of the request [is
    /// retryable](github_runners::Error::is_retryable), and for [`Error::IncompleteListing`]. [`Observation::plan`] is an
    /// exception: after [`Error::IncompleteListing`], observe again first.
    ///
    /// Returns false for all other errors. After [`Error::StalePlan`], the same plan can never be executed: observe and
    /// plan again.
    ///
    /// [`Observation::plan`]: crate::Observation::plan
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::GitHub { source, .. } => source.is_retryable(),
            Self::IncompleteListing { .. } => true,
            _ => false,
        }
    }
}

/// Adds the step of a workflow to the error of a request.
pub(crate) trait During<T> {
    fn during(self, step: impl FnOnce() -> String) -> Result<T>;
}

impl<T> During<T> for github_runners::Result<T> {
    fn during(self, step: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|source| Error::GitHub { step: step(), source })
    }
}

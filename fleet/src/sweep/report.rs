//! Reports of sweeps.

use std::fmt;

use github_runners::RunnerId;

use crate::error::Error;
use crate::plan::{Decision, Plan, Planned, Reason, Table};

/// The result of a sweep for a runner.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Outcome {
    /// The runner was not deleted, for the reason in the plan.
    Kept,
    /// The runner would be deleted, but this is a dry run.
    WouldDelete,
    /// The runner was deleted.
    Deleted,
    /// The runner no longer existed.
    AlreadyGone,
    /// The runner was not deleted, because its state has changed since the observation.
    Changed,
    /// The runner was not deleted, because GitHub reported that it runs a job.
    Busy,
    /// The runner could not be read or deleted.
    Failed(Error),
    /// The sweep ended before this runner because of a permanent error.
    NotAttempted,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kept => f.write_str("kept"),
            Self::WouldDelete => f.write_str("would be deleted"),
            Self::Deleted => f.write_str("deleted"),
            Self::AlreadyGone => f.write_str("already gone"),
            Self::Changed => f.write_str("kept: changed"),
            Self::Busy => f.write_str("kept: busy"),
            Self::Failed(error) => match error.github() {
                Some(cause) => write!(f, "failed: {error}: {cause}"),
                None => write!(f, "failed: {error}"),
            },
            Self::NotAttempted => f.write_str("not attempted"),
        }
    }
}

/// A runner in the report of a sweep.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Swept {
    /// The id of the runner.
    pub id: RunnerId,
    /// The name of the runner.
    pub name: String,
    /// The reason for the decision in the plan.
    pub reason: Reason,
    /// The result of the sweep for the runner.
    pub outcome: Outcome,
}

impl Swept {
    pub(super) fn new(planned: &Planned, outcome: Outcome) -> Self {
        Self {
            id: planned.id,
            name: planned.name.clone(),
            reason: planned.reason.clone(),
            outcome,
        }
    }
}

/// A report of a sweep, with a result for every runner. `Display` shows a table.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SweepReport {
    /// The runners, ordered by id, including runners that the fleet does not own.
    pub runners: Vec<Swept>,
}

impl SweepReport {
    /// Returns the report of a dry run.
    pub(super) fn dry(plan: &Plan) -> Self {
        let report = |planned: &Planned| {
            let outcome = match planned.decision {
                Decision::Delete => Outcome::WouldDelete,
                Decision::Blocked | Decision::Keep => Outcome::Kept,
            };
            Swept::new(planned, outcome)
        };
        Self {
            runners: plan.runners().iter().map(report).collect(),
        }
    }

    /// Returns the runners that were deleted.
    pub fn deleted(&self) -> impl Iterator<Item = &Swept> {
        self.runners.iter().filter(|it| matches!(it.outcome, Outcome::Deleted))
    }

    /// Returns the runners that would be deleted if this were not a dry run.
    pub fn would_delete(&self) -> impl Iterator<Item = &Swept> {
        self.runners
            .iter()
            .filter(|it| matches!(it.outcome, Outcome::WouldDelete))
    }

    /// Returns the first error, if a runner could not be read or deleted.
    pub fn first_error(&self) -> Option<&Error> {
        self.runners.iter().find_map(|it| match &it.outcome {
            Outcome::Failed(error) => Some(error),
            _ => None,
        })
    }
}

impl fmt::Display for SweepReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut table = Table::new(["id", "name", "reason", "result"]);
        for it in &self.runners {
            table.row([
                it.id.to_string(),
                it.name.clone(),
                it.reason.to_string(),
                it.outcome.to_string(),
            ]);
        }
        table.fmt(f)
    }
}

//! The plan of a sweep: a decision for each runner.

use std::fmt;

use chrono::{DateTime, Utc};
use github_runners::{RunnerId, RunnerStatus};

use super::decision::{Decision, Reason};
use super::policy::SweepPolicy;
use super::table::Table;
use crate::clock::age;
use crate::error::{Error, Result};
use crate::observation::{Observation, Tracked};

/// An entry of a [`Plan`]: a runner, the decision about it, and the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Planned {
    /// The id of the runner.
    pub id: RunnerId,
    /// The name of the runner.
    pub name: String,
    /// The decision about the runner.
    pub decision: Decision,
    /// The reason for the decision.
    pub reason: Reason,
}

/// A plan of a sweep, with a decision about each runner of an observation.
///
/// A plan depends only on the observation and the policy. `Display` shows a table.
///
/// [`Fleet::execute`](crate::Fleet::execute) deletes the runners that the plan selects. A plan does not record whether its
/// policy is for a dry run.
///
/// ```no_run
/// # async fn example(fleet: github_runners_fleet::Fleet) -> github_runners_fleet::Result<()> {
/// use github_runners_fleet::SweepPolicy;
///
/// let plan = fleet.observe().await?.plan(&SweepPolicy::new())?;
/// println!("{plan}");
/// if plan.deletions().count() < 5 {
///     println!("{}", fleet.execute(&plan).await?);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    at: DateTime<Utc>,
    runners: Vec<Planned>,
    candidates: usize,
    ceiling: usize,
    owned: usize,
}

impl Observation {
    /// Decides which runners a sweep with this policy deletes.
    ///
    /// The plan selects a runner only if the runner is owned, offline and not busy. The fleet must have observed the runner
    /// for [`SweepPolicy::min_age`], and the runner must have been offline for [`SweepPolicy::offline_for`] in enough
    /// consecutive observations. This method sends no request and deletes nothing.
    ///
    /// # Errors
    ///
    /// Returns [`Error::IncompleteListing`] if the observation [is not complete](Self::is_complete), and
    /// [`Error::Invalid`] if the policy is invalid. If more runners than the ceiling would be deleted, the plan contains no
    /// deletions, and [`Plan::check`] returns an error.
    pub fn plan(&self, policy: &SweepPolicy) -> Result<Plan> {
        policy.check()?;
        if !self.is_complete() {
            return Err(Error::IncompleteListing {
                received: self.runners().len() as u64,
                expected: self.expected(),
            });
        }
        let owned = self.owned().count();
        let ceiling = policy.ceiling(owned);
        let decide = |tracked| decide(tracked, policy, self.at());
        let mut runners: Vec<Planned> = self.runners().iter().map(decide).collect();
        let candidates = runners.iter().filter(|it| it.decision == Decision::Delete).count();
        if candidates > ceiling {
            for planned in &mut runners {
                if planned.decision == Decision::Delete {
                    planned.decision = Decision::Blocked;
                }
            }
        }
        Ok(Plan {
            at: self.at(),
            runners,
            candidates,
            ceiling,
            owned,
        })
    }
}

fn decide(tracked: &Tracked, policy: &SweepPolicy, now: DateTime<Utc>) -> Planned {
    let (decision, reason) = match judge(tracked, policy, now) {
        Ok(reason) => (Decision::Delete, reason),
        Err(reason) => (Decision::Keep, reason),
    };
    Planned {
        id: tracked.id(),
        name: tracked.name().to_owned(),
        decision,
        reason,
    }
}

/// Returns the reason to delete the runner as `Ok`, or the reason to keep it as `Err`.
fn judge(tracked: &Tracked, policy: &SweepPolicy, now: DateTime<Utc>) -> Result<Reason, Reason> {
    if !tracked.owned {
        return Err(Reason::NotOwned);
    }
    if tracked.runner.busy {
        return Err(Reason::Busy);
    }
    match &tracked.runner.status {
        RunnerStatus::Offline => {}
        RunnerStatus::Online => return Err(Reason::Online),
        other => return Err(Reason::UnknownStatus(other.clone())),
    }
    let known = tracked.age(now);
    if known < policy.min_age {
        return Err(Reason::TooYoung { age: known });
    }
    let span = tracked.offline;
    let (time, observations) = span.map_or_else(Default::default, |it| (age(it.since, now), it.observations));
    if !span.is_some_and(|it| it.has_lasted(policy.offline_for, policy.observations, now)) {
        return Err(Reason::RecentlyOffline { time, observations });
    }
    // The span already implies this, but somebody might have modified a saved observation.
    if let Some(ago) = tracked
        .last_online
        .map(|last| age(last, now))
        .filter(|ago| *ago < policy.offline_for)
    {
        return Err(Reason::RecentlyOnline { ago });
    }
    Ok(Reason::Offline { time, observations })
}

impl Plan {
    /// Returns the time of the observation on which the plan is based.
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// Returns the decision about each runner, ordered by id.
    pub fn runners(&self) -> &[Planned] {
        &self.runners
    }

    /// Returns the runners that are deleted when the plan is executed. A plan above the ceiling deletes no runners.
    pub fn deletions(&self) -> impl Iterator<Item = &Planned> {
        self.runners.iter().filter(|it| it.decision == Decision::Delete)
    }

    /// Checks that the plan is not above the ceiling of its policy.
    ///
    /// # Errors
    ///
    /// Returns [`Error::CeilingExceeded`] if the plan is above the ceiling.
    pub fn check(&self) -> Result<()> {
        if self.candidates <= self.ceiling {
            return Ok(());
        }
        Err(Error::CeilingExceeded {
            candidates: self.candidates,
            ceiling: self.ceiling,
            owned: self.owned,
        })
    }
}

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut table = Table::new(["id", "name", "decision", "reason"]);
        for it in &self.runners {
            let row = [
                it.id.to_string(),
                it.name.clone(),
                it.decision.to_string(),
                it.reason.to_string(),
            ];
            table.row(row);
        }
        table.fmt(f)
    }
}

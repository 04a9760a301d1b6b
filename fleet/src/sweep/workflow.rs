//! The workflow of a sweep.

use std::time::Duration;

use tracing::Instrument;

use super::report::{Outcome, SweepReport, Swept};
use crate::clock::age;
use crate::error::{Error, Result};
use crate::handle::{Deletion, Fleet};
use crate::plan::{Decision, Plan, Planned, SweepPolicy};

/// The maximum age of a plan.
const PLAN_LIFETIME: Duration = Duration::from_secs(10 * 60);

impl Fleet {
    /// Observes the fleet and deletes owned runners that have been offline for the policy's time. By default, the sweep
    /// deletes nothing and only reports what it would delete.
    ///
    /// ```no_run
    /// # async fn example(fleet: github_runners_fleet::Fleet) -> github_runners_fleet::Result<()> {
    /// let report = fleet.sweep(&github_runners_fleet::SweepPolicy::new().delete()).await?;
    /// println!("{report}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Why it is safe
    ///
    /// - A just-in-time runner is offline until its machine has booted. A runner is therefore deleted only if it has
    ///   been offline for the policy's time, in several consecutive observations, and not online or busy in between.
    /// - If the list cannot be read or is incomplete, nothing is deleted.
    /// - If more runners than the policy's ceiling would be deleted, nothing is deleted. Without the ceiling, a network
    ///   failure, which makes every runner look abandoned, could lead to the deletion of the whole fleet.
    /// - Each runner is read again right before it is deleted. It must still be owned, offline and not busy.
    ///
    /// The first sweep of a program deletes nothing, because it has only one observation. If the future is dropped, the
    /// next sweep deletes the remaining runners.
    ///
    /// # What it cannot know
    ///
    /// Whether an offline machine will come back. A machine without a network for an hour looks like a machine that is
    /// gone. If it comes back after the sweep has deleted its runner, it has to be registered again.
    ///
    /// # Errors
    ///
    /// Returns [`Error::CeilingExceeded`] if too many runners would be deleted, [`Error::IncompleteListing`] if the list
    /// is incomplete, [`Error::Invalid`] if the policy is invalid, and [`Error::GitHub`] if the list cannot be read. Errors
    /// that concern a single runner are in the report.
    pub async fn sweep(&self, policy: &SweepPolicy) -> Result<SweepReport> {
        let span = tracing::info_span!("fleet.sweep", dry_run = policy.is_dry_run());
        let work = async {
            let plan = self.observe().await?.plan(policy)?;
            if policy.is_dry_run() {
                plan.check()?;
                return Ok(SweepReport::dry(&plan));
            }
            self.execute(&plan).await
        };
        work.instrument(span).await
    }

    /// Executes a plan. Each runner is read again right before it is deleted, and is not deleted if its state has
    /// changed.
    ///
    /// # Errors
    ///
    /// Returns [`Error::CeilingExceeded`] if the plan is above the ceiling of its policy, and [`Error::StalePlan`] if
    /// it is older than 10 minutes. Errors that concern a single runner are in the report.
    pub async fn execute(&self, plan: &Plan) -> Result<SweepReport> {
        plan.check()?;
        let age = age(plan.at(), self.clock().now());
        if age > PLAN_LIFETIME {
            return Err(Error::StalePlan {
                age_seconds: age.as_secs(),
            });
        }
        let span = tracing::info_span!("fleet.execute", deletions = plan.deletions().count());
        Ok(self.execute_checked(plan).instrument(span).await)
    }

    async fn execute_checked(&self, plan: &Plan) -> SweepReport {
        let mut runners = Vec::with_capacity(plan.runners().len());
        let mut ended = false;
        for planned in plan.runners() {
            let outcome = match planned.decision {
                Decision::Blocked | Decision::Keep => Outcome::Kept,
                Decision::Delete if ended => Outcome::NotAttempted,
                Decision::Delete => match self.delete_planned(planned).await {
                    Ok(outcome) => outcome,
                    Err(error) => {
                        ended = !error.is_retryable();
                        Outcome::Failed(error)
                    }
                },
            };
            if planned.decision == Decision::Delete {
                tracing::info!(id = %planned.id, name = planned.name, reason = %planned.reason, %outcome, "swept");
            }
            runners.push(Swept::new(planned, outcome));
        }
        SweepReport { runners }
    }

    async fn delete_planned(&self, planned: &Planned) -> Result<Outcome> {
        let Some(runner) = self.read(planned.id).await? else {
            return Ok(Outcome::AlreadyGone);
        };
        if !self.is_unused(&runner, &planned.name) {
            return Ok(Outcome::Changed);
        }
        Ok(match self.delete(&runner).await? {
            Deletion::Deleted => Outcome::Deleted,
            Deletion::AlreadyGone => Outcome::AlreadyGone,
            Deletion::Busy => Outcome::Busy,
        })
    }
}

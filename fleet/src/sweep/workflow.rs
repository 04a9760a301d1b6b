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
    /// If the future is dropped, the next sweep deletes the remaining runners.
    ///
    /// # When it deletes a runner
    ///
    /// GitHub does not report since when a runner has been offline, so the fleet has to observe it. With the default
    /// policy, a sweep deletes a runner only after the fleet has observed it as offline for an hour, in three observations
    /// or more. Two observations must not be further apart than
    /// [`max_observation_gap`](crate::FleetBuilder::max_observation_gap), 30 minutes by default. So call this method or
    /// [`observe`](Self::observe) at a regular interval, for example every minute.
    ///
    /// A new fleet has no earlier observations, so its first sweep deletes nothing. A program that runs once for each
    /// sweep, for example from cron, must save its observation and pass it to
    /// [`FleetBuilder::resume`](crate::FleetBuilder::resume). Otherwise it never deletes a runner.
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

    /// Deletes the runners that a plan selects, **even if the policy of the plan is for a dry run**.
    ///
    /// Only [`sweep`](Self::sweep) respects a dry run. To see what this method would delete, display the plan, or read
    /// [`Plan::deletions`].
    ///
    /// The method reads each runner again right before it deletes the runner. It deletes the runner only if the runner is
    /// still owned, offline and not busy.
    ///
    /// # Errors
    ///
    /// Returns [`Error::CeilingExceeded`] if the plan is above the ceiling of its policy, and [`Error::StalePlan`] if
    /// it is older than 10 minutes. After both errors, nothing was deleted. Errors that concern a single runner are in the
    /// report.
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

//! The workflow of a removal.

use std::time::Duration;

use chrono::{DateTime, Utc};
use github_runners::{Runner, RunnerId, RunnerStatus};
use tracing::Instrument;

use super::policy::{Proof, RemovalPolicy};
use crate::error::Result;
use crate::handle::{Deletion, Fleet};
use crate::observation::Tracked;

/// When it is worth to look again after a runner was busy.
const BUSY: Duration = Duration::from_secs(60);

/// What [`Fleet::remove_if_idle`] did.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum IdleRemoval {
    /// The runner was deleted at GitHub. Its machine can be terminated now.
    Removed,
    /// The runner does not exist any more. Its machine can be terminated.
    AlreadyGone,
    /// The runner is busy, according to GitHub or to its machine. After a job GitHub can say so for some minutes longer.
    Busy {
        /// When it is worth to look again.
        retry_after: Duration,
    },
    /// The runner has not been idle for long enough, or not in enough observations.
    NotIdleLongEnough {
        /// Since when it has been idle. `None` if it was not idle in the latest observation, or is not in it.
        since: Option<DateTime<Utc>>,
    },
    /// The runner has not been known for long enough.
    TooYoung {
        /// When it was first seen.
        first_seen: DateTime<Utc>,
    },
    /// The runner is not online, so it is not idle. A machine may be booting. [`Fleet::sweep`] is for offline runners.
    NotOnline {
        /// The status of the runner.
        status: RunnerStatus,
    },
    /// The machine did not say whether it is idle.
    NotProven,
}

impl Fleet {
    /// Removes a runner if it has been idle for long enough.
    ///
    /// Terminate the machine only after [`IdleRemoval::Removed`] or [`IdleRemoval::AlreadyGone`].
    ///
    /// ```no_run
    /// # async fn example(fleet: github_runners_fleet::Fleet) -> github_runners_fleet::Result<()> {
    /// use std::time::Duration;
    /// use github_runners_fleet::{IdleRemoval, RemovalPolicy};
    ///
    /// let policy = RemovalPolicy::new().min_idle(Duration::from_secs(15 * 60));
    /// for runner in fleet.observe().await?.idle().iter().take(5) {
    ///     match fleet.remove_if_idle(runner.id(), &policy).await? {
    ///         IdleRemoval::Removed | IdleRemoval::AlreadyGone => println!("terminate {}", runner.name()),
    ///         other => println!("keep {}: {other:?}", runner.name()),
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Why it is safe
    ///
    /// The runner must be idle in the observations so far and in a fresh read, and owned in both. The machine is asked next, if
    /// the policy has a [proof](RemovalPolicy::proof). Then the runner is deleted at GitHub, which refuses if it knows of a
    /// job. The machine goes last, so that no job is sent to a machine that is gone.
    ///
    /// If the future is dropped, the runner is deleted or it is not. Call it again: a runner that is gone is a success.
    ///
    /// # What it cannot know
    ///
    /// **Without a proof from the machine it can kill a job.** GitHub can report `busy: false` for a minute while a job runs
    /// (in one reported case for 12 minutes). A DELETE in that time succeeds, and the job is killed. Only the machine knows.
    /// [`drain`](Self::drain) makes this unlikely without a proof, because no new job can arrive while it waits.
    ///
    /// # Errors
    ///
    /// [`Error::NotOwned`](crate::Error::NotOwned) if the fleet does not own the runner.
    /// [`Error::GitHub`](crate::Error::GitHub) if a request fails; after
    /// [`may_have_happened`](github_runners::Error::may_have_happened) call it again before the machine is terminated.
    pub async fn remove_if_idle(&self, id: impl Into<RunnerId>, policy: &RemovalPolicy) -> Result<IdleRemoval> {
        let id = id.into();
        let span = tracing::info_span!("fleet.remove_if_idle", %id);
        let removal = self.remove_checked(id, policy).instrument(span.clone()).await?;
        span.in_scope(|| tracing::info!(result = ?removal, "decided"));
        Ok(removal)
    }

    async fn remove_checked(&self, id: RunnerId, policy: &RemovalPolicy) -> Result<IdleRemoval> {
        let observation = self.observation();
        let tracked = observation.get(id);
        if let Some(tracked) = tracked {
            self.require_owned(&tracked.runner)?;
        }
        let refusal = refuse(tracked, policy, self.clock().now());
        // A runner that was never observed may be gone, which is worth to know.
        if let (Some(refusal), Some(_)) = (&refusal, tracked) {
            return Ok(refusal.clone());
        }
        let Some(runner) = self.read(id).await? else {
            self.note_gone(id);
            return Ok(IdleRemoval::AlreadyGone);
        };
        self.require_owned(&runner)?;
        if let Some(refusal) = refusal {
            return Ok(refusal);
        }
        self.remove_idle(&runner, policy).await
    }

    /// Removes a runner that was read just now if it is idle.
    pub(crate) async fn remove_idle(&self, runner: &Runner, policy: &RemovalPolicy) -> Result<IdleRemoval> {
        let busy = IdleRemoval::Busy { retry_after: BUSY };
        if runner.busy {
            self.note_busy(runner.id);
            return Ok(busy);
        }
        if !runner.is_online() {
            return Ok(IdleRemoval::NotOnline {
                status: runner.status.clone(),
            });
        }
        match policy.ask(runner).await {
            Proof::Idle => {}
            Proof::Busy => {
                self.note_busy(runner.id);
                return Ok(busy);
            }
            Proof::Unknown => return Ok(IdleRemoval::NotProven),
        }
        Ok(match self.delete(runner).await? {
            Deletion::Deleted => IdleRemoval::Removed,
            Deletion::AlreadyGone => IdleRemoval::AlreadyGone,
            Deletion::Busy => busy,
        })
    }
}

/// Returns why a runner cannot be removed, as far as the observations say.
fn refuse(tracked: Option<&Tracked>, policy: &RemovalPolicy, now: DateTime<Utc>) -> Option<IdleRemoval> {
    let idle = tracked.and_then(|tracked| tracked.idle);
    if let Some(tracked) = tracked.filter(|tracked| tracked.age(now) < policy.min_age) {
        return Some(IdleRemoval::TooYoung {
            first_seen: tracked.first_seen,
        });
    }
    let long = idle.is_some_and(|span| span.has_lasted(policy.min_idle, policy.observations, now));
    (!long).then(|| IdleRemoval::NotIdleLongEnough {
        since: idle.map(|span| span.since),
    })
}

//! The workflow of a removal.

use std::time::Duration;

use chrono::{DateTime, Utc};
use github_runners::{Runner, RunnerId, RunnerStatus};
use tracing::Instrument;

use super::policy::{Proof, RemovalPolicy};
use crate::error::Result;
use crate::handle::{Deletion, Fleet};
use crate::observation::Tracked;

/// The time after which a busy runner should be checked again.
const BUSY: Duration = Duration::from_secs(60);

/// The result of [`Fleet::remove_if_idle`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum IdleRemoval {
    /// The runner was deleted at GitHub. Its machine can be terminated now.
    Removed,
    /// The runner no longer exists. Its machine can be terminated.
    AlreadyGone,
    /// The runner is busy, according to GitHub or its machine. GitHub can report this for some minutes after the job.
    Busy {
        /// The time after which the runner should be checked again.
        retry_after: Duration,
    },
    /// The runner has not been idle for long enough, or not in enough observations.
    NotIdleLongEnough {
        /// The time since when observations have shown the runner as idle. `None` if the latest observation does not
        /// contain the runner, or does not show it as idle.
        since: Option<DateTime<Utc>>,
    },
    /// The fleet first observed the runner too recently.
    TooYoung {
        /// When the fleet first observed the runner.
        first_seen: DateTime<Utc>,
    },
    /// The runner is not online. Its machine might be booting. Use [`Fleet::sweep`] for offline runners.
    NotOnline {
        /// The status of the runner.
        status: RunnerStatus,
    },
    /// The machine did not report whether it is idle.
    NotProven,
}

impl Fleet {
    /// Removes a runner if it has been idle for long enough.
    ///
    /// Call [`observe`](Self::observe) at a regular interval, because this method knows the idle time only from earlier
    /// observations. If they do not show the runner as idle for the policy's time, the result is
    /// [`IdleRemoval::NotIdleLongEnough`]. By default, the time is 5 minutes with two observations or more.
    ///
    /// Terminate the machine only after [`IdleRemoval::Removed`] or [`IdleRemoval::AlreadyGone`].
    ///
    /// ```no_run
    /// # async fn example(fleet: github_runners_fleet::Fleet) -> github_runners_fleet::Result<()> {
    /// use std::time::Duration;
    /// use github_runners_fleet::{IdleRemoval, RemovalPolicy};
    ///
    /// let policy = RemovalPolicy::new().min_idle(Duration::from_secs(15 * 60));
    /// // Repeat this every minute. The idle time comes from the earlier observations.
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
    /// The runner must be owned and idle in the earlier observations and in a fresh read. If the policy has a
    /// [proof](RemovalPolicy::proof), the machine is asked next. Then the method deletes the runner at GitHub, which
    /// refuses if it knows of a job. You terminate the machine last, so GitHub assigns no job to a machine that is gone.
    ///
    /// If the future is dropped, the runner might have been deleted. Call the method again. If the runner is gone, the
    /// result is [`IdleRemoval::AlreadyGone`].
    ///
    /// # What it cannot know
    ///
    /// **Without a proof from the machine, this method can kill a job.** After a job has started, GitHub usually
    /// updates `busy` within a minute; there is a report of 12 minutes. Until then, a DELETE succeeds and kills the job.
    /// Only the machine knows whether a job is running. With [`drain`](Self::drain), this is unlikely even without a proof,
    /// because no new job can arrive while it waits.
    ///
    /// # Errors
    ///
    /// Returns [`Error::NotOwned`](crate::Error::NotOwned) if the fleet does not own the runner, and
    /// [`Error::GitHub`](crate::Error::GitHub) if a request fails. If GitHub [might have
    /// processed](github_runners::Error::may_have_happened) the request, call the method again before you terminate the
    /// machine.
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
        let refusal = reason_to_keep(tracked, policy, self.clock().now());
        // A runner that is not in the observation might be gone, so read it before returning the refusal.
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

    /// Removes a runner that has just been read, if it is idle.
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

/// Returns the result if the observations do not allow the removal of a runner.
fn reason_to_keep(tracked: Option<&Tracked>, policy: &RemovalPolicy, now: DateTime<Utc>) -> Option<IdleRemoval> {
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

//! The workflow of a drain.

use std::time::Duration;

use github_runners::{Runner, RunnerId};
use tokio::time::{Instant, timeout_at};
use tracing::Instrument;

use super::workflow::Cordon;
use crate::error::Result;
use crate::handle::{Deletion, Fleet};
use crate::remove::{Proof, RemovalPolicy};
use crate::wait::Backoff;

/// The maximum duration of a drain, a hundred years. Adding it to an instant cannot overflow.
const MAX_DURATION: Duration = Duration::from_secs(36_500 * 86_400);

/// The result of [`Fleet::drain`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Drain {
    /// The runner was deleted at GitHub. Its machine can be terminated now.
    Removed,
    /// The runner no longer exists: it was ephemeral and has finished its job, or it was deleted. Its machine can be
    /// terminated.
    AlreadyGone,
    /// The drain timed out. The runner stays cordoned. If `last` is `None`, the cordon might be incomplete. Call
    /// [`Fleet::drain`] again to continue, or [`Fleet::uncordon`] to undo the cordon.
    TimedOut {
        /// The last state of the runner, or `None` if it was not read in time.
        last: Option<Runner>,
    },
}

impl Fleet {
    /// Takes a runner out of service: [cordons](Self::cordon) it, waits until it has been idle or offline for the
    /// policy's time, and deletes it at GitHub.
    ///
    /// Terminate the machine only after [`Drain::Removed`] or [`Drain::AlreadyGone`].
    ///
    /// If the drain takes longer than `within`, it returns [`Drain::TimedOut`] and the runner stays cordoned. Call the
    /// method again to continue, or [`uncordon`](Self::uncordon) to undo the cordon. Each call measures the idle time from
    /// its start, so `within` must be longer than [`RemovalPolicy::min_idle`].
    ///
    /// The method reads the runner itself, so it needs no [`observe`](Self::observe). From the policy, it uses only
    /// [`min_idle`](RemovalPolicy::min_idle) and the [proof](RemovalPolicy::proof).
    ///
    /// Do not drain a just-in-time runner whose machine is still booting. The runner is offline, so the drain deletes it
    /// after the idle time, and the machine can no longer use its configuration.
    ///
    /// ```no_run
    /// # async fn example(fleet: github_runners_fleet::Fleet, id: github_runners::RunnerId) -> github_runners_fleet::Result<()> {
    /// use std::time::Duration;
    /// use github_runners_fleet::{Drain, RemovalPolicy};
    ///
    /// match fleet.drain(id, Duration::from_secs(6 * 3600), &RemovalPolicy::new()).await? {
    ///     Drain::Removed | Drain::AlreadyGone => println!("terminate the machine"),
    ///     Drain::TimedOut { last } => println!("still cordoned: {last:?}"),
    ///     _ => {}
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Why it is safe
    ///
    /// GitHub assigns no new job to a cordoned runner, with an exception for repositories, see below. If GitHub assigned a
    /// job just before the cordon, it usually updates `busy` within a minute; there is a report of 12 minutes. After the
    /// cordon, the runner must be without a job for [`RemovalPolicy::min_idle`], 5 minutes by default. If the policy has a
    /// [proof](RemovalPolicy::proof), the drain asks the machine before it deletes the runner. If GitHub refuses to delete
    /// the runner because it is busy, the drain continues to wait.
    ///
    /// The future can be dropped at any time. Then continue as after a timeout. Both can interrupt the deletion: if the
    /// runner was deleted, the next call returns [`Drain::AlreadyGone`].
    ///
    /// # What it cannot know
    ///
    /// - Without a proof, whether GitHub reports `busy` later than the policy's idle time.
    /// - In a repository, whether a job arrives that requires only read-only labels, see [`cordon`](Self::cordon).
    ///
    /// # Errors
    ///
    /// Returns the errors of [`cordon`](Self::cordon), and [`Error::GitHub`](crate::Error::GitHub) if a request fails
    /// permanently.
    pub async fn drain(&self, id: impl Into<RunnerId>, within: Duration, policy: &RemovalPolicy) -> Result<Drain> {
        let id = id.into();
        let span = tracing::info_span!("fleet.drain", %id);
        let drain = self.drain_owned(id, within, policy).instrument(span.clone()).await?;
        span.in_scope(|| tracing::info!(result = ?drain, "drained"));
        Ok(drain)
    }

    async fn drain_owned(&self, id: RunnerId, within: Duration, policy: &RemovalPolicy) -> Result<Drain> {
        let deadline = Instant::now() + within.min(MAX_DURATION);
        let mut last = None;
        let work = async {
            let mut backoff = Backoff::new();
            loop {
                match self.cordon(id).await {
                    Ok(Cordon::Gone) => return Ok(Drain::AlreadyGone),
                    Ok(Cordon::Cordoned { .. }) => break,
                    Err(error) if error.is_retryable() => backoff.wait().await,
                    Err(error) => return Err(error),
                }
            }
            self.remove_when_idle(id, policy, &mut last).await
        };
        match timeout_at(deadline, work).await {
            Ok(drain) => drain,
            Err(_) => Ok(Drain::TimedOut { last }),
        }
    }

    /// Waits until the cordoned runner has been without a job for long enough, then deletes the runner.
    async fn remove_when_idle(&self, id: RunnerId, policy: &RemovalPolicy, last: &mut Option<Runner>) -> Result<Drain> {
        let mut backoff = Backoff::new();
        let mut without_job: Option<Instant> = None;
        loop {
            match self.try_remove(id, policy, last, &mut without_job).await {
                Ok(Some(drain)) => return Ok(drain),
                Ok(None) => {}
                Err(error) if error.is_retryable() => {
                    let error: &dyn std::error::Error = &error;
                    tracing::warn!(%id, error, "could not read the runner; trying again");
                }
                Err(error) => return Err(error),
            }
            backoff.wait().await;
        }
    }

    async fn try_remove(
        &self,
        id: RunnerId,
        policy: &RemovalPolicy,
        last: &mut Option<Runner>,
        without_job: &mut Option<Instant>,
    ) -> Result<Option<Drain>> {
        let Some(runner) = self.read(id).await? else {
            return Ok(Some(Drain::AlreadyGone));
        };
        self.require_owned(&runner)?;
        *last = Some(runner.clone());
        if runner.busy {
            *without_job = None;
            return Ok(None);
        }
        let since = *without_job.get_or_insert_with(Instant::now);
        if since.elapsed() < policy.idle_time() {
            return Ok(None);
        }
        match policy.ask(&runner).await {
            Proof::Idle => {}
            Proof::Busy => {
                *without_job = None;
                return Ok(None);
            }
            Proof::Unknown => return Ok(None),
        }
        Ok(match self.delete(&runner).await? {
            Deletion::Deleted => Some(Drain::Removed),
            Deletion::AlreadyGone => Some(Drain::AlreadyGone),
            Deletion::Busy => {
                *without_job = None;
                None
            }
        })
    }
}

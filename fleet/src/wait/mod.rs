//! Waits until a runner is online, idle or gone.

mod backoff;
mod poll;

use std::time::Duration;

use github_runners::{Runner, RunnerId};
use tracing::Instrument;

pub(crate) use self::backoff::Backoff;

use self::poll::Polled;
use crate::error::Result;
use crate::handle::Fleet;

/// The result of [`Fleet::wait_until_online`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum OnlineWait {
    /// The runner is online. It might already be busy.
    Online(Runner),
    /// The runner no longer exists: it was ephemeral and has finished its job, or it was deleted.
    Gone,
    /// The wait timed out.
    TimedOut {
        /// The last state of the runner, or `None` if no response arrived in time.
        last: Option<Runner>,
    },
}

/// The result of [`Fleet::wait_until_idle`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum IdleWait {
    /// The runner is online and not busy.
    Idle(Runner),
    /// The runner no longer exists: it was ephemeral and has finished its job, or it was deleted.
    Gone,
    /// The wait timed out.
    TimedOut {
        /// The last state of the runner, or `None` if no response arrived in time.
        last: Option<Runner>,
    },
}

/// The result of [`Fleet::wait_until_gone`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GoneWait {
    /// The runner no longer exists.
    Gone,
    /// The wait timed out.
    TimedOut {
        /// The last state of the runner, or `None` if no response arrived in time.
        last: Option<Runner>,
    },
}

/// These methods poll a runner for at most the time `within`, and then return `TimedOut`. The interval grows from 1 to
/// about 15 seconds. Requests are conditional, so reading an unchanged runner does not count against the rate limit.
/// Temporary failures are retried until the timeout.
///
/// A 404 is confirmed with a request for the list, because GitHub also returns 404 if the credential has lost its
/// permission. The futures can be dropped at any time.
impl Fleet {
    /// Waits until a runner is online.
    ///
    /// The method cannot know why a runner is not online. After `TimedOut`, its machine might boot slowly or might never
    /// boot.
    ///
    /// To give up on a machine, delete its runner with [`Runners::delete`](github_runners::Runners::delete), and then
    /// terminate the machine. If the deletion fails because the runner [is busy](github_runners::Error::is_busy), the
    /// machine has booted in the meantime. A [sweep](Self::sweep) deletes the runner too, but by default only after an hour.
    ///
    /// ```no_run
    /// # async fn example(fleet: github_runners_fleet::Fleet, id: github_runners::RunnerId) -> github_runners_fleet::Result<()> {
    /// use std::time::Duration;
    /// use github_runners_fleet::OnlineWait;
    ///
    /// match fleet.wait_until_online(id, Duration::from_secs(300)).await? {
    ///     OnlineWait::Online(runner) => println!("{} is online", runner.name),
    ///     OnlineWait::Gone => println!("it has already finished its job"),
    ///     OnlineWait::TimedOut { last } => println!("its machine has not booted: {last:?}"),
    ///     _ => {}
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`Error::GitHub`](crate::Error::GitHub) if a request fails permanently.
    pub async fn wait_until_online(&self, id: impl Into<RunnerId>, within: Duration) -> Result<OnlineWait> {
        Ok(match self.poll("online", id.into(), within, Runner::is_online).await? {
            Polled::Reached(runner) => OnlineWait::Online(runner),
            Polled::Gone => OnlineWait::Gone,
            Polled::TimedOut(last) => OnlineWait::TimedOut { last },
        })
    }

    /// Waits until a runner is online and not busy.
    ///
    /// The method cannot know whether a job is about to start, see [`remove_if_idle`](Self::remove_if_idle).
    ///
    /// # Errors
    ///
    /// Returns [`Error::GitHub`](crate::Error::GitHub) if a request fails permanently.
    pub async fn wait_until_idle(&self, id: impl Into<RunnerId>, within: Duration) -> Result<IdleWait> {
        Ok(match self.poll("idle", id.into(), within, Runner::is_idle).await? {
            Polled::Reached(runner) => IdleWait::Idle(runner),
            Polled::Gone => IdleWait::Gone,
            Polled::TimedOut(last) => IdleWait::TimedOut { last },
        })
    }

    /// Waits until a runner no longer exists.
    ///
    /// # Errors
    ///
    /// Returns [`Error::GitHub`](crate::Error::GitHub) if a request fails permanently.
    pub async fn wait_until_gone(&self, id: impl Into<RunnerId>, within: Duration) -> Result<GoneWait> {
        Ok(match self.poll("gone", id.into(), within, |_| false).await? {
            Polled::Gone => GoneWait::Gone,
            Polled::Reached(runner) => GoneWait::TimedOut { last: Some(runner) },
            Polled::TimedOut(last) => GoneWait::TimedOut { last },
        })
    }

    async fn poll(
        &self,
        state: &'static str,
        id: RunnerId,
        within: Duration,
        reached: impl Fn(&Runner) -> bool + Send,
    ) -> Result<Polled> {
        let span = tracing::info_span!("fleet.wait", state, %id);
        poll::poll(self, id, within, reached).instrument(span).await
    }
}

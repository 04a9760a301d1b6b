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

/// What [`Fleet::wait_until_online`] found.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum OnlineWait {
    /// The runner is online. It may be busy already.
    Online(Runner),
    /// The runner does not exist any more: an ephemeral runner that has finished its job, or one that was deleted.
    Gone,
    /// The time is over.
    TimedOut {
        /// The runner as it was read last, or `None` if no response came in time.
        last: Option<Runner>,
    },
}

/// What [`Fleet::wait_until_idle`] found.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum IdleWait {
    /// The runner is online and not busy.
    Idle(Runner),
    /// The runner does not exist any more: an ephemeral runner that has finished its job, or one that was deleted.
    Gone,
    /// The time is over.
    TimedOut {
        /// The runner as it was read last, or `None` if no response came in time.
        last: Option<Runner>,
    },
}

/// What [`Fleet::wait_until_gone`] found.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GoneWait {
    /// The runner does not exist any more.
    Gone,
    /// The time is over.
    TimedOut {
        /// The runner as it was read last, or `None` if no response came in time.
        last: Option<Runner>,
    },
}

/// Each of these reads one runner repeatedly, after 1 second at first and every 15 seconds later. Requests are conditional, so
/// that reading an unchanged runner does not count against the rate limit. Requests that fail for a passing reason are
/// repeated until the time is over.
///
/// A 404 is confirmed by a request for the list: a credential that lost its permission is an error, not a runner that is gone.
/// Dropping a future changes nothing.
impl Fleet {
    /// Waits until a runner is online.
    ///
    /// It cannot know why a runner is not online: `TimedOut` is the same for a machine that boots slowly and for one that
    /// never will. To stop waiting for a machine, delete its runner, for example with [`sweep`](Self::sweep).
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
    /// [`Error::GitHub`](crate::Error::GitHub) if a request fails in a way that does not pass.
    pub async fn wait_until_online(&self, id: impl Into<RunnerId>, within: Duration) -> Result<OnlineWait> {
        Ok(match self.poll("online", id.into(), within, Runner::is_online).await? {
            Polled::Reached(runner) => OnlineWait::Online(runner),
            Polled::Gone => OnlineWait::Gone,
            Polled::TimedOut(last) => OnlineWait::TimedOut { last },
        })
    }

    /// Waits until a runner is online and not busy.
    ///
    /// It cannot know whether a job is about to start: see [`remove_if_idle`](Self::remove_if_idle).
    ///
    /// # Errors
    ///
    /// [`Error::GitHub`](crate::Error::GitHub) if a request fails in a way that does not pass.
    pub async fn wait_until_idle(&self, id: impl Into<RunnerId>, within: Duration) -> Result<IdleWait> {
        Ok(match self.poll("idle", id.into(), within, Runner::is_idle).await? {
            Polled::Reached(runner) => IdleWait::Idle(runner),
            Polled::Gone => IdleWait::Gone,
            Polled::TimedOut(last) => IdleWait::TimedOut { last },
        })
    }

    /// Waits until a runner does not exist any more.
    ///
    /// # Errors
    ///
    /// [`Error::GitHub`](crate::Error::GitHub) if a request fails in a way that does not pass.
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

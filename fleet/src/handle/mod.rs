//! The handle of a fleet and its state.

mod builder;
mod observe;
mod read;

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use github_runners::{Runner, RunnerId, Runners};

pub use self::builder::FleetBuilder;
pub(crate) use self::read::Deletion;

use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::observation::Observation;
use crate::owned::Owned;
use crate::pending::Pending;

/// The runners of one scope that one program manages.
///
/// Its methods are the workflows of this crate. Clones are cheap and share the observations. All futures are `Send` and
/// can be dropped at any time. The documentation of each workflow says what a dropped future leaves behind, and how to
/// continue or clean up.
///
/// ```no_run
/// # async fn example(github: github_runners::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use github_runners_fleet::{Fleet, Owned, SweepPolicy};
///
/// let fleet = Fleet::new(github.org("octo-org").runners(), Owned::prefix("ci-"))?;
/// println!("{}", fleet.sweep(&SweepPolicy::new()).await?); // a dry run: nothing is deleted
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Fleet {
    inner: Arc<Inner>,
}

struct Inner {
    runners: Runners,
    owned: Owned,
    clock: Clock,
    max_gap: Duration,
    cordon_group: String,
    pending: Pending,
    latest: Mutex<Latest>,
    /// The number of observations that were started.
    begun: AtomicU64,
}

/// The latest observation and its number.
struct Latest {
    observation: Arc<Observation>,
    number: u64,
}

impl Fleet {
    /// Creates a fleet of the runners in a scope that match the ownership rule. Sends no request.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`] if the rule is empty.
    pub fn new(runners: Runners, owned: Owned) -> Result<Self> {
        Self::builder(runners, owned).build()
    }

    /// Returns a builder for a fleet with options.
    pub fn builder(runners: Runners, owned: Owned) -> FleetBuilder {
        FleetBuilder::new(runners, owned)
    }

    /// Returns the handle to the runners of the scope, for calls that are not workflows.
    pub fn runners(&self) -> &Runners {
        &self.inner.runners
    }

    /// Returns the rule that decides which runners are owned.
    pub fn owned(&self) -> &Owned {
        &self.inner.owned
    }

    pub(crate) fn clock(&self) -> &Clock {
        &self.inner.clock
    }

    pub(crate) fn cordon_group(&self) -> &str {
        &self.inner.cordon_group
    }

    pub(crate) fn pending(&self) -> &Pending {
        &self.inner.pending
    }

    fn latest(&self) -> MutexGuard<'_, Latest> {
        self.inner.latest.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the number of an observation that starts now.
    fn begin_observation(&self) -> u64 {
        self.inner.begun.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Returns the latest observation without sending a request. Before the first call of [`observe`](Self::observe), the
    /// observation is empty or comes from [`FleetBuilder::resume`].
    pub fn observation(&self) -> Arc<Observation> {
        Arc::clone(&self.latest().observation)
    }

    pub(crate) fn note_busy(&self, id: RunnerId) {
        Arc::make_mut(&mut self.latest().observation).note_busy(id);
    }

    pub(crate) fn note_gone(&self, id: RunnerId) {
        Arc::make_mut(&mut self.latest().observation).note_gone(id);
    }

    /// Returns an error if the runner is not owned.
    pub(crate) fn require_owned(&self, runner: &Runner) -> Result<()> {
        if self.inner.owned.owns(runner) {
            return Ok(());
        }
        Err(Error::NotOwned {
            id: runner.id,
            name: runner.name.clone(),
        })
    }
}

impl fmt::Debug for Fleet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fleet")
            .field("scope", self.inner.runners.scope())
            .field("owned", &self.inner.owned)
            .finish_non_exhaustive()
    }
}

//! The options of a fleet.

use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, Utc};
use github_runners::Runners;

use super::{Fleet, Inner, Latest};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::observation::Observation;
use crate::owned::Owned;
use crate::pending::Pending;

/// The default group of cordoned runners.
const CORDON_GROUP: &str = "fleet-cordon";

/// The default maximum time between two observations.
const MAX_GAP: Duration = Duration::from_secs(30 * 60);

/// A builder for a [`Fleet`] with options. [`Fleet::builder`] creates it.
#[derive(Debug, Clone)]
#[must_use = "a builder does nothing until it is built"]
pub struct FleetBuilder {
    runners: Runners,
    owned: Owned,
    clock: Clock,
    max_gap: Duration,
    cordon_group: String,
    resume: Option<Observation>,
}

impl FleetBuilder {
    pub(super) fn new(runners: Runners, owned: Owned) -> Self {
        Self {
            runners,
            owned,
            clock: Clock::default(),
            max_gap: MAX_GAP,
            cordon_group: CORDON_GROUP.to_owned(),
            resume: None,
        }
    }

    /// Sets the maximum time between two observations. The default is 30 minutes.
    ///
    /// A runner that was idle or offline in two observations can have run jobs between them. After a longer gap, the idle
    /// and offline times of all runners start again.
    pub fn max_observation_gap(mut self, gap: Duration) -> Self {
        self.max_gap = gap;
        self
    }

    /// Continues with the observation of an earlier process, including the ages of runners and the unfinished
    /// creations.
    ///
    /// A program that runs once for each [sweep](Fleet::sweep) or [removal](Fleet::remove_if_idle) needs this, because
    /// both require several observations.
    ///
    /// ```no_run
    /// # async fn example(runners: github_runners::Runners) -> Result<(), Box<dyn std::error::Error>> {
    /// use github_runners_fleet::{Fleet, Observation, Owned};
    ///
    /// let mut builder = Fleet::builder(runners, Owned::prefix("ci-"));
    /// if let Ok(saved) = std::fs::read("fleet.json") {
    ///     builder = builder.resume(serde_json::from_slice::<Observation>(&saved)?);
    /// }
    /// let fleet = builder.build()?;
    /// let observation = fleet.observe().await?;
    /// std::fs::write("fleet.json", serde_json::to_vec(&*observation)?)?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn resume(mut self, observation: Observation) -> Self {
        self.resume = Some(observation);
        self
    }

    /// Sets the name of the runner group to which [`Fleet::cordon`] moves runners. The default is `fleet-cordon`.
    ///
    /// [`Fleet::cordon`] creates the group if it does not exist. Do not give any repository or organization access to it.
    pub fn cordon_group(mut self, name: impl Into<String>) -> Self {
        self.cordon_group = name.into();
        self
    }

    /// Sets the clock of observations, for tests.
    ///
    /// The default clock starts at the current wall time and advances with tokio's clock. Corrections of the machine's
    /// clock do not affect it, and tests can pause it.
    pub fn clock(mut self, now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        self.clock = Clock::new(now);
        self
    }

    /// Creates the fleet. Sends no request.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`] if the ownership rule is empty, or if the observation to resume belongs to another
    /// scope or was saved by an incompatible version of this crate.
    pub fn build(self) -> Result<Fleet> {
        self.owned.check()?;
        if self.cordon_group.trim().is_empty() {
            return Err(Error::invalid("cordon group", "it is empty; pass the name of a group"));
        }
        let scope = self.runners.scope().to_string();
        let pending = Pending::default();
        let latest = match self.resume {
            None => Observation::nothing(scope, self.clock.now()),
            Some(other) if other.scope() != scope => {
                let problem = format!(
                    "it belongs to {:?}, not to {scope:?}; resume the observation of this scope",
                    other.scope()
                );
                return Err(Error::invalid("observation", problem));
            }
            Some(other) if !other.is_readable() => {
                let problem = "it was saved by an incompatible version of this crate; start without it";
                return Err(Error::invalid("observation", problem));
            }
            Some(observation) => {
                pending.resume(observation.unfinished());
                observation
            }
        };
        Ok(Fleet {
            inner: Arc::new(Inner {
                runners: self.runners,
                owned: self.owned,
                clock: self.clock,
                max_gap: self.max_gap,
                cordon_group: self.cordon_group,
                pending,
                latest: Mutex::new(Latest {
                    observation: Arc::new(latest),
                    number: 0,
                }),
                begun: AtomicU64::new(0),
            }),
        })
    }
}

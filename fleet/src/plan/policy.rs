//! Which runners a sweep deletes.

use std::time::Duration;

use crate::error::{Error, Result};

/// The lifetime of a just-in-time configuration: a machine that has not started by then never can.
const CONFIG_LIFETIME: Duration = Duration::from_secs(60 * 60);

/// Which offline runners a [sweep](crate::Fleet::sweep) deletes, and when it refuses to.
///
/// ```
/// use std::time::Duration;
/// use github_runners_fleet::SweepPolicy;
///
/// let policy = SweepPolicy::new().offline_for(Duration::from_secs(2 * 60 * 60)).max_count(50).delete();
/// # let _ = policy;
/// ```
#[derive(Debug, Clone, PartialEq)]
#[must_use = "a policy does nothing until it is passed to a sweep"]
pub struct SweepPolicy {
    pub(super) offline_for: Duration,
    pub(super) observations: u32,
    pub(super) min_age: Duration,
    max_count: usize,
    max_share: f64,
    dry_run: bool,
}

impl Default for SweepPolicy {
    fn default() -> Self {
        Self::new()
    }
}

impl SweepPolicy {
    /// Creates a policy of a dry run: runners that have been offline for an hour over at least three observations, at most
    /// 20 of them and a quarter of the fleet.
    pub fn new() -> Self {
        Self {
            offline_for: CONFIG_LIFETIME,
            observations: 3,
            min_age: CONFIG_LIFETIME,
            max_count: 20,
            max_share: 0.25,
            dry_run: true,
        }
    }

    /// Sets how long a runner must have been offline. The default is an hour.
    ///
    /// A just-in-time runner is offline from its creation until its machine has booted, and its configuration can be used for
    /// an hour. A shorter time deletes the runners of machines that boot slowly.
    pub fn offline_for(mut self, time: Duration) -> Self {
        self.offline_for = time;
        self
    }

    /// Sets in how many observations in a row a runner must have been offline, at least 2. The default is 3.
    pub fn observations(mut self, observations: u32) -> Self {
        self.observations = observations;
        self
    }

    /// Sets for how long a runner must be known. The default is an hour.
    pub fn min_age(mut self, age: Duration) -> Self {
        self.min_age = age;
        self
    }

    /// Sets the most runners that one sweep deletes. If more would be deleted, nothing is. The default is 20.
    pub fn max_count(mut self, count: usize) -> Self {
        self.max_count = count;
        self
    }

    /// Sets the largest share of the owned runners that one sweep deletes, from 0 to 1. If more would be deleted, nothing is.
    /// The default is 0.25. One runner can always be deleted, so that small fleets are swept too.
    ///
    /// Offline runners are a part of the fleet. If half of it is offline, the network is more likely to be broken than half of
    /// the machines to be gone.
    pub fn max_share(mut self, share: f64) -> Self {
        self.max_share = share;
        self
    }

    /// Deletes the runners. Without it, a sweep is a dry run.
    pub fn delete(mut self) -> Self {
        self.dry_run = false;
        self
    }

    /// Returns whether a sweep only reports what it would delete.
    pub fn is_dry_run(&self) -> bool {
        self.dry_run
    }

    /// Returns how many of so many owned runners one sweep can delete.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "a share from 0 to 1 of a count is a count"
    )]
    pub fn ceiling(&self, owned: usize) -> usize {
        let share = (owned as f64 * self.max_share).floor() as usize;
        self.max_count.min(share.max(1))
    }

    pub(super) fn check(&self) -> Result<()> {
        if self.observations < 2 {
            let problem = format!("must be at least 2, got {}", self.observations);
            return Err(Error::invalid("observations", problem));
        }
        if self.offline_for.is_zero() {
            return Err(Error::invalid("offline_for", "must be longer than zero"));
        }
        if !(0.0..=1.0).contains(&self.max_share) {
            let problem = format!("must be between 0 and 1, got {}", self.max_share);
            return Err(Error::invalid("max_share", problem));
        }
        Ok(())
    }
}

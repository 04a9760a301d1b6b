//! The policy of a sweep.

use std::time::Duration;

use crate::error::{Error, Result};

/// The lifetime of a just-in-time configuration. A machine that starts later cannot use it.
const CONFIG_LIFETIME: Duration = Duration::from_secs(60 * 60);

/// The policy that decides which offline runners a [sweep](crate::Fleet::sweep) deletes.
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
    /// Creates a policy for a dry run. It selects runners that have been offline for an hour in at least three
    /// observations. The ceiling is 20 runners or a quarter of the fleet, whichever is lower.
    ///
    /// Only [`Fleet::sweep`](crate::Fleet::sweep) respects the dry run. [`Fleet::execute`](crate::Fleet::execute) deletes
    /// the runners of every plan.
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
    /// A just-in-time runner is offline until its machine has booted, and its configuration is valid for an hour. With
    /// a shorter time, the sweep deletes the runners of machines that boot slowly.
    pub fn offline_for(mut self, time: Duration) -> Self {
        self.offline_for = time;
        self
    }

    /// Sets the number of consecutive observations in which a runner must have been offline. The minimum is 2, and the
    /// default is 3.
    pub fn observations(mut self, observations: u32) -> Self {
        self.observations = observations;
        self
    }

    /// Sets the minimum time since the fleet first observed the runner. The default is an hour.
    pub fn min_age(mut self, age: Duration) -> Self {
        self.min_age = age;
        self
    }

    /// Sets the maximum number of runners that a sweep deletes. If it would delete more, it deletes none. The default is
    /// 20.
    pub fn max_count(mut self, count: usize) -> Self {
        self.max_count = count;
        self
    }

    /// Sets the maximum share of the owned runners that a sweep deletes, from 0 to 1. If it would delete more, it deletes
    /// none. The default is 0.25. A sweep can delete one runner even if the share is smaller than one runner, so that small
    /// fleets are swept too.
    ///
    /// If half of a fleet is offline, a network failure is more likely than the loss of so many machines.
    pub fn max_share(mut self, share: f64) -> Self {
        self.max_share = share;
        self
    }

    /// Makes [`Fleet::sweep`](crate::Fleet::sweep) delete the runners. By default, a sweep is a dry run.
    ///
    /// [`Fleet::execute`](crate::Fleet::execute) deletes the runners of a plan with or without this setting.
    pub fn delete(mut self) -> Self {
        self.dry_run = false;
        self
    }

    /// Returns whether [`Fleet::sweep`](crate::Fleet::sweep) only reports what it would delete.
    ///
    /// [`Fleet::execute`](crate::Fleet::execute) ignores this setting.
    pub fn is_dry_run(&self) -> bool {
        self.dry_run
    }

    /// Returns the maximum number of runners that a sweep can delete from a fleet with this number of owned runners.
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
            return Err(Error::invalid("offline_for", "must be greater than zero"));
        }
        if !(0.0..=1.0).contains(&self.max_share) {
            let problem = format!("must be between 0 and 1, got {}", self.max_share);
            return Err(Error::invalid("max_share", problem));
        }
        Ok(())
    }
}

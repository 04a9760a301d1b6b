//! The size of a simulation.

use std::time::Duration;

use super::arguments::Arguments;

pub(crate) const SECOND: Duration = Duration::from_secs(1);
pub(crate) const MINUTE: Duration = Duration::from_secs(60);
pub(crate) const HOUR: Duration = Duration::from_secs(3600);
pub(crate) const DAY: Duration = Duration::from_secs(86_400);

/// The interval between the ticks of the controller.
pub(crate) const TICK: Duration = Duration::from_secs(300);

/// The prefix of the fleet's runners.
pub(crate) const PREFIX: &str = "ci-";

/// The label of the fleet's jobs and runners.
pub(crate) const LABEL: &str = "fleet";

/// A controller of the fleet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Controller {
    /// The workflows of this crate, with a proof from the machine before a runner is removed.
    Proven,
    /// The workflows of this crate, without a proof.
    Unproven,
    /// The loop that lists the runners and deletes the runners that are offline or not busy.
    Naive,
}

impl Controller {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Proven => "with proof",
            Self::Unproven => "without proof",
            Self::Naive => "naive loop",
        }
    }
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Settings {
    pub(crate) seed: u64,
    pub(crate) controller: Controller,
    pub(crate) runners: usize,
    pub(crate) jobs: u64,
    pub(crate) days: u32,
    /// By how much time GitHub reports a job late.
    pub(crate) busy_lag: Duration,
}

impl Settings {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the size is positive and small"
    )]
    pub(crate) fn new(seed: u64, controller: Controller, arguments: &Arguments) -> Self {
        let Arguments { size, days, .. } = *arguments;
        Self {
            seed,
            controller,
            runners: ((500.0 * size) as usize).max(8),
            jobs: ((20_000.0 * size * f64::from(days) / 7.0) as u64).max(10),
            days,
            busy_lag: SECOND * u32::try_from(arguments.busy_lag).unwrap_or(u32::MAX),
        }
    }

    pub(crate) fn duration(&self) -> Duration {
        DAY * self.days
    }

    /// Returns the target number of idle runners: many in the day, few at night, none after the end.
    pub(crate) fn idle_target(&self, elapsed: Duration) -> usize {
        let hour = elapsed.as_secs() / 3600 % 24;
        if elapsed >= self.duration() {
            0
        } else if (8..20).contains(&hour) {
            self.runners * 3 / 4
        } else {
            (self.runners / 8).max(1)
        }
    }
}

//! The time of observations.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::time::Instant;

/// Returns the current time.
#[derive(Clone)]
pub(crate) struct Clock(Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>);

impl Clock {
    pub(crate) fn new(now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.0)()
    }
}

impl Default for Clock {
    /// The wall time of this moment, continued by tokio's clock: corrections of the machine's clock age no runner.
    fn default() -> Self {
        let (start, wall) = (Instant::now(), Utc::now());
        Self::new(move || wall + delta(start.elapsed()))
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Clock")
    }
}

/// The longest duration of a policy. It can be added to any time that a clock shows.
const LONGEST: TimeDelta = TimeDelta::days(36_500);

/// Converts a duration, up to a hundred years.
pub(crate) fn delta(duration: Duration) -> TimeDelta {
    TimeDelta::from_std(duration).unwrap_or(LONGEST).min(LONGEST)
}

/// Returns the time from `since` to `now`; zero if the clock went back.
pub(crate) fn age(since: DateTime<Utc>, now: DateTime<Utc>) -> Duration {
    (now - since).to_std().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn follows_tokios_clock() {
        let clock = Clock::default();
        let start = clock.now();
        tokio::time::advance(Duration::from_secs(3600)).await;
        assert_eq!(age(start, clock.now()), Duration::from_secs(3600));
        assert_eq!(age(clock.now(), start), Duration::ZERO);
    }

    #[test]
    fn limits_durations_to_what_times_can_hold() {
        assert!(Utc::now().checked_add_signed(delta(Duration::MAX)).is_some());
        assert_eq!(delta(Duration::from_secs(5)), TimeDelta::seconds(5));
    }
}

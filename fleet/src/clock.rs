//! The clock of observations.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::time::Instant;

/// A function that returns the current time.
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
    /// Returns a clock that starts at the current wall time and advances with tokio's clock. So corrections of the
    /// machine's clock do not change the age of runners.
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

/// The maximum duration of a policy, a hundred years. Adding it to a time cannot overflow.
const MAX_DURATION: TimeDelta = TimeDelta::days(36_500);

/// Converts a duration, limited to a hundred years.
pub(crate) fn delta(duration: Duration) -> TimeDelta {
    TimeDelta::from_std(duration).unwrap_or(MAX_DURATION).min(MAX_DURATION)
}

/// Returns the time from `since` to `now`, or zero if the clock has gone backward.
pub(crate) fn age(since: DateTime<Utc>, now: DateTime<Utc>) -> Duration {
    (now - since).to_std().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn follows_the_clock_of_tokio() {
        let clock = Clock::default();
        let start = clock.now();
        tokio::time::advance(Duration::from_secs(3600)).await;
        assert_eq!(age(start, clock.now()), Duration::from_secs(3600));
        assert_eq!(age(clock.now(), start), Duration::ZERO);
    }

    #[test]
    fn limits_durations_to_a_hundred_years() {
        assert!(Utc::now().checked_add_signed(delta(Duration::MAX)).is_some());
        assert_eq!(delta(Duration::from_secs(5)), TimeDelta::seconds(5));
    }
}

//! The clock of a fake.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use tokio::time::Instant;

/// The clock of a [`Fake`](crate::Fake), which a test can move. [`Fake::clock`](crate::Fake::clock) returns it.
///
/// It follows the machine's clock, or [tokio's clock](crate::FakeBuilder::follow_tokio_clock). All times in the fake come
/// from this clock: the `Date` header, the expiry of tokens, the reset of rate limits, and how long a runner has been
/// offline.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use std::time::Duration;
/// use github_runners_fake::{Fake, RunnerError};
///
/// let fake = Fake::start().await?;
/// let org = fake.add_organization("octo-org");
/// let token = org.issue_registration_token();
///
/// fake.clock().advance(Duration::from_secs(3600));
/// assert_eq!(org.register(&token, "build-1"), Err(RunnerError::InvalidToken));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Default)]
pub struct Clock(Arc<Mutex<Timeline>>);

/// The relation between the fake's time and the clock that it follows.
#[derive(Debug, Default)]
struct Timeline {
    source: Source,
    /// How far the fake's time is ahead of the source.
    ahead: TimeDelta,
    /// The time at which the clock is frozen.
    frozen: Option<DateTime<Utc>>,
}

/// The clock that the fake's time follows.
#[derive(Debug, Clone, Copy, Default)]
enum Source {
    /// The machine's clock.
    #[default]
    System,
    /// tokio's clock, which a test can pause: an instant, and the fake's time at that instant.
    Tokio(Instant, DateTime<Utc>),
}

impl Source {
    fn now(self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now(),
            Self::Tokio(start, time) => later(time, TimeDelta::from_std(start.elapsed()).unwrap_or(TimeDelta::MAX)),
        }
    }
}

impl Timeline {
    fn now(&self) -> DateTime<Utc> {
        self.frozen
            .unwrap_or_else(|| bounded(later(self.source.now(), self.ahead)))
    }
}

/// Returns the latest time of a clock. Years in headers have four digits.
fn end() -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(9999, 12, 30).map_or(DateTime::<Utc>::MAX_UTC, |date| {
        date.and_time(chrono::NaiveTime::MIN).and_utc()
    })
}

/// Limits a time to the range that headers can show.
fn bounded(time: DateTime<Utc>) -> DateTime<Utc> {
    time.clamp(DateTime::UNIX_EPOCH, end())
}

fn later(time: DateTime<Utc>, by: TimeDelta) -> DateTime<Utc> {
    time.checked_add_signed(by).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

impl Clock {
    fn timeline(&self) -> MutexGuard<'_, Timeline> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the current time of the fake.
    pub fn now(&self) -> DateTime<Utc> {
        self.timeline().now()
    }

    /// Moves the clock forward, at most to the end of the year 9999.
    pub fn advance(&self, by: Duration) {
        let by = TimeDelta::from_std(by).unwrap_or(TimeDelta::MAX);
        let mut timeline = self.timeline();
        let time = later(timeline.now(), by);
        timeline.set(time);
    }

    /// Sets the clock to a time in the past or in the future, but not before 1970. Unless the clock is frozen, it continues
    /// from this time.
    pub fn set(&self, time: DateTime<Utc>) {
        self.timeline().set(time);
    }

    /// Freezes the clock. From then on, only [`advance`](Self::advance) and [`set`](Self::set) move it.
    pub fn freeze(&self) {
        let mut timeline = self.timeline();
        timeline.frozen = Some(timeline.now());
    }

    /// Resumes a frozen clock from the time that it shows.
    pub fn resume(&self) {
        let mut timeline = self.timeline();
        if let Some(time) = timeline.frozen.take() {
            timeline.set(time);
        }
    }

    /// Returns whether the clock is frozen.
    pub fn is_frozen(&self) -> bool {
        self.timeline().frozen.is_some()
    }

    /// Creates a clock that follows tokio's clock.
    pub(crate) fn following_tokio() -> Self {
        let timeline = Timeline {
            source: Source::Tokio(Instant::now(), Utc::now()),
            ..Timeline::default()
        };
        Self(Arc::new(Mutex::new(timeline)))
    }

    /// Resets the clock to the time of its source.
    pub(crate) fn reset(&self) {
        let mut timeline = self.timeline();
        let source = timeline.source;
        *timeline = Timeline {
            source,
            ..Timeline::default()
        };
    }
}

impl Timeline {
    fn set(&mut self, time: DateTime<Utc>) {
        let time = bounded(time);
        match &mut self.frozen {
            Some(frozen) => *frozen = time,
            None => self.ahead = time - self.source.now(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frozen_clock_moves_only_by_calls() {
        let clock = Clock::default();
        clock.freeze();
        let start = clock.now();
        assert_eq!(clock.now(), start);
        clock.advance(Duration::from_millis(1500));
        assert_eq!(clock.now() - start, TimeDelta::milliseconds(1500));
        clock.resume();
        assert!(clock.now() >= start + TimeDelta::milliseconds(1500));
    }

    #[test]
    fn limits_times_to_the_supported_range() {
        let clock = Clock::default();
        clock.advance(Duration::MAX);
        clock.advance(Duration::MAX);
        assert_eq!(clock.now(), end());
        clock.set(DateTime::<Utc>::MIN_UTC);
        assert_eq!(clock.now().timestamp() / 60, 0);
    }
}

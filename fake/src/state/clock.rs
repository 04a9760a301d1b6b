//! The clock of a fake.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use tokio::time::Instant;

/// The clock of a [`Fake`](crate::Fake), which a test can move. [`Fake::clock`](crate::Fake::clock) returns it.
///
/// It follows the machine's clock, or [tokio's](crate::FakeBuilder::follow_tokio_clock). Everything in the fake goes by it:
/// the `Date` header, the expiry of tokens, the hour of a rate limit, how long a runner has been offline.
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
pub struct Clock(Arc<Mutex<Hands>>);

/// How the fake's time follows from another clock.
#[derive(Debug, Default)]
struct Hands {
    source: Source,
    ahead: TimeDelta,
    frozen: Option<DateTime<Utc>>,
}

/// The clock that the fake's time follows.
#[derive(Debug, Clone, Copy, Default)]
enum Source {
    /// The machine's clock.
    #[default]
    System,
    /// tokio's clock, which a test can pause, and the time of the fake at one of its instants.
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

impl Hands {
    fn now(&self) -> DateTime<Utc> {
        self.frozen
            .unwrap_or_else(|| bounded(later(self.source.now(), self.ahead)))
    }
}

/// Returns the last time that headers can show: their years have four digits.
fn end() -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(9999, 12, 30).map_or(DateTime::<Utc>::MAX_UTC, |date| {
        date.and_time(chrono::NaiveTime::MIN).and_utc()
    })
}

/// Keeps a time away from the ends of what chrono can represent.
fn bounded(time: DateTime<Utc>) -> DateTime<Utc> {
    time.clamp(DateTime::UNIX_EPOCH, end())
}

fn later(time: DateTime<Utc>, by: TimeDelta) -> DateTime<Utc> {
    time.checked_add_signed(by).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

impl Clock {
    fn hands(&self) -> MutexGuard<'_, Hands> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the time in the fake.
    pub fn now(&self) -> DateTime<Utc> {
        self.hands().now()
    }

    /// Moves the time forward, as far as the end of the year 9999 at most.
    pub fn advance(&self, by: Duration) {
        let by = TimeDelta::from_std(by).unwrap_or(TimeDelta::MAX);
        let mut hands = self.hands();
        let time = later(hands.now(), by);
        hands.set(time);
    }

    /// Sets the time, to one in the past or in the future but not before 1970. The clock goes on from there unless it is
    /// frozen.
    pub fn set(&self, time: DateTime<Utc>) {
        self.hands().set(time);
    }

    /// Freezes the clock: only [`advance`](Self::advance) and [`set`](Self::set) move it from now on.
    pub fn freeze(&self) {
        let mut hands = self.hands();
        hands.frozen = Some(hands.now());
    }

    /// Lets a frozen clock go on from its time.
    pub fn resume(&self) {
        let mut hands = self.hands();
        if let Some(time) = hands.frozen.take() {
            hands.set(time);
        }
    }

    /// Returns whether the clock is frozen.
    pub fn is_frozen(&self) -> bool {
        self.hands().frozen.is_some()
    }

    /// Creates a clock that follows tokio's.
    pub(crate) fn of_tokio() -> Self {
        let hands = Hands {
            source: Source::Tokio(Instant::now(), Utc::now()),
            ..Hands::default()
        };
        Self(Arc::new(Mutex::new(hands)))
    }

    /// Goes back to the time of the clock that it follows.
    pub(crate) fn reset(&self) {
        let mut hands = self.hands();
        let source = hands.source;
        *hands = Hands {
            source,
            ..Hands::default()
        };
    }
}

impl Hands {
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
    fn a_frozen_clock_moves_only_when_it_is_moved() {
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
    fn no_time_is_too_far() {
        let clock = Clock::default();
        clock.advance(Duration::MAX);
        clock.advance(Duration::MAX);
        assert_eq!(clock.now(), end());
        clock.set(DateTime::<Utc>::MIN_UTC);
        assert_eq!(clock.now().timestamp() / 60, 0);
    }
}

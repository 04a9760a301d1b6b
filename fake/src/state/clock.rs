//! The one place where the fake asks for the time.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

/// The time of a [`Fake`](crate::Fake), which a test can move: a hold on it, as [`Fake::clock`](crate::Fake::clock)
/// gives it.
///
/// It follows the machine's clock until something else is said. Everything of the fake goes by it: the `Date` header,
/// when tokens expire, when a rate limit's hour is over, how long a runner has been offline.
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

/// How the fake's time comes from the machine's.
#[derive(Debug, Default)]
struct Hands {
    ahead: TimeDelta,
    frozen: Option<DateTime<Utc>>,
}

impl Hands {
    fn now(&self) -> DateTime<Utc> {
        self.frozen.unwrap_or_else(|| bounded(later(Utc::now(), self.ahead)))
    }
}

/// The last moment that four digits of a year can tell; dates in headers have no more.
fn end() -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(9999, 12, 30).map_or(DateTime::<Utc>::MAX_UTC, |date| {
        date.and_time(chrono::NaiveTime::MIN).and_utc()
    })
}

/// A time that arithmetic with hours and days cannot lead out of what there is.
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

    /// What time it is in the fake.
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

    /// Makes it this time, which may lie before or after but not before 1970; the clock goes on from there unless it is
    /// frozen.
    pub fn set(&self, time: DateTime<Utc>) {
        self.hands().set(time);
    }

    /// Stops the time: only [`advance`](Self::advance) and [`set`](Self::set) move it from now on.
    pub fn freeze(&self) {
        let mut hands = self.hands();
        hands.frozen = Some(hands.now());
    }

    /// Lets a frozen clock go on from the time that it shows.
    pub fn resume(&self) {
        let mut hands = self.hands();
        if let Some(time) = hands.frozen.take() {
            hands.set(time);
        }
    }

    /// Whether the time stands still.
    pub fn is_frozen(&self) -> bool {
        self.hands().frozen.is_some()
    }

    /// Back to the machine's time.
    pub(crate) fn reset(&self) {
        *self.hands() = Hands::default();
    }
}

impl Hands {
    fn set(&mut self, time: DateTime<Utc>) {
        let time = bounded(time);
        match &mut self.frozen {
            Some(frozen) => *frozen = time,
            None => self.ahead = time - Utc::now(),
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

//! The wall-clock time. All code reads it here, so that a simulation can replace it.

use chrono::{DateTime, TimeDelta, Utc};
use tokio::time::Instant;

/// Returns the current time by the clock of this machine.
pub(crate) fn now() -> DateTime<Utc> {
    #[cfg(test)]
    if let Some(now) = simulated::now() {
        return now;
    }
    Utc::now()
}

/// Returns the wall-clock time of an instant in the past or the future.
pub(crate) fn at(instant: Instant) -> DateTime<Utc> {
    let (now, wall) = (Instant::now(), now());
    let after = TimeDelta::from_std(instant.saturating_duration_since(now)).unwrap_or(TimeDelta::MAX);
    let before = TimeDelta::from_std(now.saturating_duration_since(instant)).unwrap_or(TimeDelta::MAX);
    let time = wall.checked_add_signed(after);
    time.and_then(|time| time.checked_sub_signed(before)).unwrap_or(wall)
}

#[cfg(test)]
pub(crate) mod simulated {
    //! A wall-clock time that follows tokio's clock, which a test can pause.

    use std::cell::Cell;

    use chrono::{DateTime, TimeDelta, Utc};
    use tokio::time::Instant;

    thread_local! {
        static START: Cell<Option<(Instant, DateTime<Utc>)>> = const { Cell::new(None) };
    }

    /// Ends the simulation on this thread when it is dropped.
    #[derive(Debug)]
    pub(crate) struct Simulated(());

    /// Starts a simulation on this thread with a wall-clock time.
    pub(crate) fn start(wall: DateTime<Utc>) -> Simulated {
        START.set(Some((Instant::now(), wall)));
        Simulated(())
    }

    pub(super) fn now() -> Option<DateTime<Utc>> {
        let (start, wall) = START.get()?;
        Some(wall + TimeDelta::from_std(start.elapsed()).unwrap_or_default())
    }

    impl Drop for Simulated {
        fn drop(&mut self) {
            START.set(None);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn wall_clock_follows_the_paused_clock_in_a_simulation() {
        let wall = DateTime::from_timestamp(1_761_000_000, 0).expect("a time");
        let simulated = simulated::start(wall);
        tokio::time::advance(Duration::from_secs(90)).await;
        assert_eq!(now(), wall + TimeDelta::seconds(90));
        assert_eq!(
            at(Instant::now() + Duration::from_secs(10)),
            wall + TimeDelta::seconds(100)
        );
        assert_eq!(
            at(Instant::now() - Duration::from_secs(10)),
            wall + TimeDelta::seconds(80)
        );
        drop(simulated);
        assert!(now() > wall + TimeDelta::days(1));
    }
}

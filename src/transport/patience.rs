//! How long a call may take and how long it may wait.

use std::future::Future;
use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use crate::models::RateLimitKind;

/// How long a call that may wait waits at least for the request that finds out whether a limit is over: a call that
/// waited for the whole limit is not to fail in its last second.
const PROBE: Duration = Duration::from_secs(5);

/// When a call is to be made again that does not wait for that request.
const LATER: Duration = Duration::from_secs(1);

/// What is left of a caller's patience during one call.
#[derive(Debug)]
pub(crate) struct Patience {
    deadline: Instant,
    /// How long it may still wait for limits.
    left: Duration,
    /// Whether it never waits for a limit.
    never: bool,
    waited: Duration,
}

/// Why a call waits no longer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Impatience {
    /// The wait for a limit is longer than the caller wants to wait, or than the call has time.
    Limited { kind: RateLimitKind, until: Instant },
    /// The call's time is up.
    Deadline,
}

impl Patience {
    pub(crate) fn new(deadline: Duration, waits: Duration) -> Self {
        Self {
            deadline: Instant::now() + deadline,
            left: waits,
            never: waits.is_zero(),
            waited: Duration::ZERO,
        }
    }

    pub(crate) fn deadline(&self) -> Instant {
        self.deadline
    }

    /// Returns how long the call was held back by limits and before retries.
    pub(crate) fn waited(&self) -> Duration {
        self.waited
    }

    /// Waits until `resume` for a limit that ends at `until`, or until `change`.
    ///
    /// The random time in between does not count: it must not decide whether a call waits.
    pub(crate) async fn wait<T>(
        &mut self,
        kind: RateLimitKind,
        until: Instant,
        resume: Instant,
        change: impl Future<Output = T>,
    ) -> Result<(), Impatience> {
        let start = Instant::now();
        let wait = until.saturating_duration_since(start);
        if self.never || wait > self.left || resume > self.deadline {
            return Err(Impatience::Limited { kind, until: resume });
        }
        // A change or not, the next look tells.
        let _ = timeout_at(resume, change).await;
        let waited = start.elapsed();
        self.left = self.left.saturating_sub(waited.min(wait));
        self.waited += waited;
        Ok(())
    }

    /// Waits for the request that finds out whether a limit is over; no longer than until `until`.
    pub(crate) async fn queue<T>(
        &mut self,
        kind: RateLimitKind,
        until: Instant,
        turn: impl Future<Output = T>,
    ) -> Result<(), Impatience> {
        let start = Instant::now();
        let limited = |now| Impatience::Limited {
            kind,
            until: now + LATER,
        };
        if self.never {
            return Err(limited(start));
        }
        let patient = start.checked_add(self.left.max(PROBE)).unwrap_or(self.deadline);
        let turn = timeout_at(until.min(patient).min(self.deadline), turn).await;
        let now = Instant::now();
        self.left = self.left.saturating_sub(now - start);
        self.waited += now - start;
        match turn {
            Ok(_) => Ok(()),
            Err(_) if now >= self.deadline => Err(Impatience::Deadline),
            Err(_) if now >= until => Ok(()),
            Err(_) => Err(limited(now)),
        }
    }

    /// Returns whether the call has time left after a wait.
    pub(crate) fn outlasts(&self, wait: Duration) -> bool {
        // The server chooses the wait, and an instant that far away might not exist.
        let end = Instant::now().checked_add(wait);
        end.is_some_and(|end| end < self.deadline)
    }

    /// Sleeps before a retry.
    pub(crate) async fn pause(&mut self, wait: Duration) {
        tokio::time::sleep(wait).await;
        self.waited += wait;
    }

    pub(crate) async fn until_deadline<T>(&self, future: impl Future<Output = T>) -> Result<T, Impatience> {
        timeout_at(self.deadline, future)
            .await
            .map_err(|_| Impatience::Deadline)
    }
}

#[cfg(test)]
mod tests {
    use std::future::{pending, ready};

    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);
    const KIND: RateLimitKind = RateLimitKind::Primary;

    #[tokio::test(start_paused = true)]
    async fn jitter_does_not_count() {
        let mut patience = Patience::new(10 * MINUTE, MINUTE);
        let until = Instant::now() + MINUTE;
        let resume = until + Duration::from_secs(6);
        let waited = patience.wait(KIND, until, resume, pending::<()>()).await;
        assert_eq!((waited, Instant::now()), (Ok(()), resume));
        // It was all that it may wait; what is left of the jitter of another is nothing.
        let next = resume + Duration::from_secs(1);
        assert_eq!(patience.wait(KIND, resume, next, pending::<()>()).await, Ok(()));
        let limited = Impatience::Limited {
            kind: KIND,
            until: next + MINUTE,
        };
        let until = next + Duration::from_millis(1);
        assert_eq!(
            patience.wait(KIND, until, next + MINUTE, pending::<()>()).await,
            Err(limited)
        );
    }

    #[tokio::test(start_paused = true)]
    async fn only_what_was_waited_counts() {
        let mut patience = Patience::new(10 * MINUTE, MINUTE);
        for _ in 0..1_000 {
            let until = Instant::now() + MINUTE;
            assert_eq!(patience.wait(KIND, until, until, ready(())).await, Ok(()));
        }
        assert_eq!(patience.waited(), Duration::ZERO);
    }

    #[tokio::test(start_paused = true)]
    async fn callers_that_never_wait_are_told_a_time_ahead() {
        let mut patience = Patience::new(10 * MINUTE, Duration::ZERO);
        let now = Instant::now();
        let told = |limited| match limited {
            Err(Impatience::Limited { until, .. }) => until,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            told(patience.queue(KIND, now + MINUTE, pending::<()>()).await),
            now + LATER
        );
        let resume = now + Duration::from_millis(300);
        assert_eq!(told(patience.wait(KIND, now, resume, pending::<()>()).await), resume);
        assert_eq!(Instant::now(), now);
    }

    #[tokio::test(start_paused = true)]
    async fn calls_that_spent_their_patience_wait_for_the_probe() {
        let mut patience = Patience::new(10 * MINUTE, MINUTE);
        let until = Instant::now() + MINUTE;
        assert_eq!(patience.wait(KIND, until, until, pending::<()>()).await, Ok(()));
        let probe = tokio::time::sleep(Duration::from_secs(2));
        assert_eq!(patience.queue(KIND, until + MINUTE, probe).await, Ok(()));
        let now = Instant::now();
        let limited = Impatience::Limited {
            kind: KIND,
            until: now + PROBE + LATER,
        };
        assert_eq!(patience.queue(KIND, now + MINUTE, pending::<()>()).await, Err(limited));
    }
}

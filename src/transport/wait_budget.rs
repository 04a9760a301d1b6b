//! Limits how long a call may take and how long it may wait.

use std::future::Future;
use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use crate::models::RateLimitKind;

/// The minimum time that a call waits for a probe, if it may wait at all. Without it, a call that waited for the whole
/// limit could fail in the last second.
const MIN_PROBE_WAIT: Duration = Duration::from_secs(5);

/// The retry time of a call that fails because it does not wait for a probe.
const RETRY_DURING_PROBE: Duration = Duration::from_secs(1);

/// The time that a call has left, in total and for waits.
#[derive(Debug)]
pub(crate) struct WaitBudget {
    deadline: Instant,
    /// The time that the call may still wait for limits.
    left: Duration,
    /// Whether the call never waits for a limit.
    never: bool,
    waited: Duration,
}

/// The reason why a call stops waiting.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum WaitError {
    /// The wait for a limit is longer than the call may wait, or than the time it has left.
    Limited { kind: RateLimitKind, until: Instant },
    /// The deadline of the call has passed.
    Deadline,
}

impl WaitBudget {
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

    /// Returns how long the call has waited for limits and before retries.
    pub(crate) fn waited(&self) -> Duration {
        self.waited
    }

    /// Waits for a limit that ends at `until`. Returns at `resume`, or earlier if `change` completes.
    ///
    /// The random time between `until` and `resume` does not count, because it must not decide whether a call waits.
    pub(crate) async fn wait<T>(
        &mut self,
        kind: RateLimitKind,
        until: Instant,
        resume: Instant,
        change: impl Future<Output = T>,
    ) -> Result<(), WaitError> {
        let start = Instant::now();
        let wait = until.saturating_duration_since(start);
        if self.never || wait > self.left || resume > self.deadline {
            return Err(WaitError::Limited { kind, until: resume });
        }
        // The caller checks the state again in either case.
        let _ = timeout_at(resume, change).await;
        let waited = start.elapsed();
        self.left = self.left.saturating_sub(waited.min(wait));
        self.waited += waited;
        Ok(())
    }

    /// Waits until the probe returns, but not longer than `until`. The probe finds out whether a limit is over.
    pub(crate) async fn wait_for_probe<T>(
        &mut self,
        kind: RateLimitKind,
        until: Instant,
        turn: impl Future<Output = T>,
    ) -> Result<(), WaitError> {
        let start = Instant::now();
        let limited = |now| WaitError::Limited {
            kind,
            until: now + RETRY_DURING_PROBE,
        };
        if self.never {
            return Err(limited(start));
        }
        let limit = start
            .checked_add(self.left.max(MIN_PROBE_WAIT))
            .unwrap_or(self.deadline);
        let turn = timeout_at(until.min(limit).min(self.deadline), turn).await;
        let now = Instant::now();
        self.left = self.left.saturating_sub(now - start);
        self.waited += now - start;
        match turn {
            Ok(_) => Ok(()),
            Err(_) if now >= self.deadline => Err(WaitError::Deadline),
            Err(_) if now >= until => Ok(()),
            Err(_) => Err(limited(now)),
        }
    }

    /// Returns whether the call has time left after a wait of this length.
    pub(crate) fn has_time_for(&self, wait: Duration) -> bool {
        // The wait can come from the server, so the addition can overflow.
        let end = Instant::now().checked_add(wait);
        end.is_some_and(|end| end < self.deadline)
    }

    /// Waits before a retry.
    pub(crate) async fn pause(&mut self, wait: Duration) {
        tokio::time::sleep(wait).await;
        self.waited += wait;
    }

    /// Awaits a future until the deadline of the call.
    pub(crate) async fn until_deadline<T>(&self, future: impl Future<Output = T>) -> Result<T, WaitError> {
        timeout_at(self.deadline, future).await.map_err(|_| WaitError::Deadline)
    }
}

#[cfg(test)]
mod tests {
    use std::future::{pending, ready};

    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);
    const KIND: RateLimitKind = RateLimitKind::Primary;

    #[tokio::test(start_paused = true)]
    async fn jitter_does_not_use_up_the_budget() {
        let mut budget = WaitBudget::new(10 * MINUTE, MINUTE);
        let until = Instant::now() + MINUTE;
        let resume = until + Duration::from_secs(6);
        let waited = budget.wait(KIND, until, resume, pending::<()>()).await;
        assert_eq!((waited, Instant::now()), (Ok(()), resume));
        // The budget is spent. Another limit that is over except for its jitter costs nothing.
        let next = resume + Duration::from_secs(1);
        assert_eq!(budget.wait(KIND, resume, next, pending::<()>()).await, Ok(()));
        let limited = WaitError::Limited {
            kind: KIND,
            until: next + MINUTE,
        };
        let until = next + Duration::from_millis(1);
        assert_eq!(
            budget.wait(KIND, until, next + MINUTE, pending::<()>()).await,
            Err(limited)
        );
    }

    #[tokio::test(start_paused = true)]
    async fn only_elapsed_time_uses_up_the_budget() {
        let mut budget = WaitBudget::new(10 * MINUTE, MINUTE);
        for _ in 0..1_000 {
            let until = Instant::now() + MINUTE;
            assert_eq!(budget.wait(KIND, until, until, ready(())).await, Ok(()));
        }
        assert_eq!(budget.waited(), Duration::ZERO);
    }

    #[tokio::test(start_paused = true)]
    async fn calls_that_never_wait_fail_with_a_time_in_the_future() {
        let mut budget = WaitBudget::new(10 * MINUTE, Duration::ZERO);
        let now = Instant::now();
        let retry_at = |limited| match limited {
            Err(WaitError::Limited { until, .. }) => until,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            retry_at(budget.wait_for_probe(KIND, now + MINUTE, pending::<()>()).await),
            now + RETRY_DURING_PROBE
        );
        let resume = now + Duration::from_millis(300);
        assert_eq!(retry_at(budget.wait(KIND, now, resume, pending::<()>()).await), resume);
        assert_eq!(Instant::now(), now);
    }

    #[tokio::test(start_paused = true)]
    async fn calls_with_a_spent_budget_still_wait_for_the_probe() {
        let mut budget = WaitBudget::new(10 * MINUTE, MINUTE);
        let until = Instant::now() + MINUTE;
        assert_eq!(budget.wait(KIND, until, until, pending::<()>()).await, Ok(()));
        let probe = tokio::time::sleep(Duration::from_secs(2));
        assert_eq!(budget.wait_for_probe(KIND, until + MINUTE, probe).await, Ok(()));
        let now = Instant::now();
        let limited = WaitError::Limited {
            kind: KIND,
            until: now + MIN_PROBE_WAIT + RETRY_DURING_PROBE,
        };
        assert_eq!(
            budget.wait_for_probe(KIND, now + MINUTE, pending::<()>()).await,
            Err(limited)
        );
    }
}

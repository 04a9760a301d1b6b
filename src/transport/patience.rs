//! How long a call may take and how long it may wait.

use std::future::Future;
use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use crate::models::RateLimitKind;

/// What is left of a caller's patience during one call.
#[derive(Debug)]
pub(crate) struct Patience {
    deadline: Instant,
    /// How long it may still wait for limits.
    left: Duration,
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
            waited: Duration::ZERO,
        }
    }

    pub(crate) fn deadline(&self) -> Instant {
        self.deadline
    }

    /// How long the call was held back by limits and before retries.
    pub(crate) fn waited(&self) -> Duration {
        self.waited
    }

    /// Takes the wait for a limit from what is left.
    pub(crate) fn spend(&mut self, kind: RateLimitKind, until: Instant) -> Result<(), Impatience> {
        let wait = until.saturating_duration_since(Instant::now());
        let left = self.left.checked_sub(wait).filter(|_| until <= self.deadline);
        self.left = left.ok_or(Impatience::Limited { kind, until })?;
        self.waited += wait;
        Ok(())
    }

    /// Waits for the request that finds out whether a limit is over, which is a wait for the limit; no longer than until
    /// `until`.
    pub(crate) async fn queue<T>(
        &mut self,
        kind: RateLimitKind,
        until: Instant,
        turn: impl Future<Output = T>,
    ) -> Result<(), Impatience> {
        let start = Instant::now();
        let patient = start.checked_add(self.left).unwrap_or(self.deadline);
        let turn = timeout_at(until.min(patient).min(self.deadline), turn).await;
        let now = Instant::now();
        self.left = self.left.saturating_sub(now - start);
        self.waited += now - start;
        match turn {
            Ok(_) => Ok(()),
            Err(_) if now >= self.deadline => Err(Impatience::Deadline),
            Err(_) if now >= until => Ok(()),
            Err(_) => Err(Impatience::Limited { kind, until: now }),
        }
    }

    /// When a wait from now is over; `None` where the call would have no time left after it.
    pub(crate) fn end_of(&self, wait: Duration) -> Option<Instant> {
        // The wait may be a server's word, and no instant is that far away.
        Instant::now().checked_add(wait).filter(|end| *end < self.deadline)
    }

    /// Sleeps before a retry.
    pub(crate) async fn pause(&mut self, end: Instant) {
        let start = Instant::now();
        tokio::time::sleep_until(end).await;
        self.waited += end - start;
    }

    pub(crate) async fn until_deadline<T>(&self, future: impl Future<Output = T>) -> Result<T, Impatience> {
        timeout_at(self.deadline, future)
            .await
            .map_err(|_| Impatience::Deadline)
    }
}

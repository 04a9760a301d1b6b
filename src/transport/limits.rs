//! The limits of one credential: what holds requests back, and for how long.

mod pace;
mod state;
mod verdict;

pub(crate) use pace::Pace;

use super::patience::{Impatience, Patience};
use crate::{RateLimit, RateLimitKind, headers};
use reqwest::{StatusCode, header::HeaderMap};
use state::{Next, State};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::{
    sync::{Semaphore, SemaphorePermit, watch},
    time::{Instant, sleep_until},
};

/// What the clones of a client share about the limits of their credential.
#[derive(Debug)]
pub(crate) struct Limits {
    state: Mutex<State>,
    /// How many requests may be under way.
    slots: Semaphore,
    /// Counts the requests that went first after a limit and came back, one way or another.
    first_ones: watch::Sender<u64>,
    seen: watch::Sender<RateLimit>,
}

/// The right to send one request. Dropped when its answer is read.
#[derive(Debug)]
pub(crate) struct Pass<'a> {
    limits: &'a Limits,
    _slot: SemaphorePermit<'a>,
    /// How many limits were known when it was given.
    known: u64,
    goes_first: bool,
}

impl Limits {
    pub(crate) fn new(concurrency: usize, pace: Option<Pace>) -> Self {
        Self {
            state: Mutex::new(State::new(pace)),
            slots: Semaphore::new(concurrency),
            first_ones: watch::Sender::default(),
            seen: watch::Sender::default(),
        }
    }

    /// Waits until a request may be sent, as far as the caller's patience goes.
    pub(crate) async fn admit(&self, creates: bool, patience: &mut Patience) -> Result<Pass<'_>, Impatience> {
        loop {
            let slot = patience.until_deadline(self.slots.acquire()).await?;
            let slot = slot.expect("the semaphore is never closed");
            // Before the look at the state, so that none is missed.
            let mut first_ones = self.first_ones.subscribe();
            let next = self.state().next(Instant::now(), creates);
            match next {
                Next::Go { known, goes_first } => {
                    return Ok(Pass {
                        limits: self,
                        _slot: slot,
                        known,
                        goes_first,
                    });
                }
                Next::Wait { kind, until } => {
                    drop(slot);
                    patience.spend(kind, until)?;
                    sleep_until(until).await;
                }
                Next::Queue { kind } => {
                    drop(slot);
                    // The sender lives as long as `self`.
                    let _ = patience.queue(kind, first_ones.changed()).await?;
                }
            }
        }
    }

    pub(crate) fn seen(&self) -> RateLimit {
        self.seen.borrow().clone()
    }

    pub(crate) fn watch(&self) -> watch::Receiver<RateLimit> {
        self.seen.subscribe()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // What is behind the lock is whole at every step, whoever panicked.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Pass<'_> {
    /// Learns from an answer. The limit, where the answer is the refusal of one.
    ///
    /// `message` is GitHub's, of an answer that is no success.
    pub(crate) fn learn(
        &self,
        status: StatusCode,
        headers: &HeaderMap,
        message: Option<&str>,
    ) -> Option<(RateLimitKind, Instant)> {
        let refused = verdict::verdict(status, headers, message);
        let verdict = refused.or_else(|| verdict::spent(status, headers));
        // A 401 tells of the bucket of those without a credential.
        let told = headers::primary(headers).filter(|_| status != StatusCode::UNAUTHORIZED);
        let mut state = self.limits.state();
        let until = match verdict {
            Some(verdict) => Some(state.meet(verdict, self.known, Instant::now())),
            None => {
                state.passed(self.known);
                None
            }
        };
        let hold = state.hold();
        drop(state);
        self.limits.seen.send_if_modified(|seen| {
            let before = (seen.held, seen.primary.clone());
            seen.held = hold;
            if let Some(told) = told.filter(|told| state::is_news(told, seen.primary.as_ref())) {
                seen.primary = Some(told);
            }
            before != (seen.held, seen.primary.clone())
        });
        refused.map(|it| it.kind).zip(until)
    }
}

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        if self.goes_first {
            self.limits.state().first_one_is_back();
            self.limits
                .first_ones
                .send_modify(|count| *count = count.wrapping_add(1));
        }
    }
}

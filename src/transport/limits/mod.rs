//! The limits of one credential: what holds requests back, and for how long.

mod pace;
mod state;
mod verdict;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

pub(crate) use pace::Pace;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use tokio::sync::{Semaphore, SemaphorePermit, watch};
use tokio::time::{Instant, sleep_until};

use self::state::{Next, State};
use super::patience::{Impatience, Patience};
use crate::headers;
use crate::models::{RateLimit, RateLimitKind};

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

/// Whether a request may be sent now.
#[derive(Debug, PartialEq)]
pub(crate) enum Go {
    Now,
    /// A limit was met meanwhile.
    NotNow,
}

/// The right to send one request. Dropped when its answer is read.
#[derive(Debug)]
pub(crate) struct Pass<'a> {
    limits: &'a Limits,
    _slot: SemaphorePermit<'a>,
    /// How many limits were known when it was given.
    known: u64,
    /// The number of the one that goes first after a limit, where this is it.
    first: Option<u64>,
    /// When it took a place in the pace of writes.
    place: Option<Instant>,
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
    ///
    /// A request that goes first after a limit has to be back after `lease`: others do not wait longer for it, since its
    /// caller may have ceased to poll it.
    pub(crate) async fn admit(&self, lease: Duration, patience: &mut Patience) -> Result<Pass<'_>, Impatience> {
        loop {
            let slot = patience.until_deadline(self.slots.acquire()).await?;
            let slot = slot.expect("the semaphore is never closed");
            // Before the look at the state, so that none is missed.
            let mut first_ones = self.first_ones.subscribe();
            let next = self.state().next(Instant::now(), lease);
            match next {
                Next::Go { known, first } => {
                    return Ok(Pass {
                        limits: self,
                        _slot: slot,
                        known,
                        first,
                        place: None,
                    });
                }
                Next::Wait { kind, until } => {
                    drop(slot);
                    patience.spend(kind, until)?;
                    sleep_until(until).await;
                }
                Next::Queue { kind, until } => {
                    drop(slot);
                    // Over or not, the next look tells. The sender lives as long as `self`.
                    patience.queue(kind, until, first_ones.changed()).await?;
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
    /// Looks again, right before the request is sent: a limit may have been met since. One that `creates` takes its place
    /// in the pace of writes; the error tells when there is one.
    pub(crate) fn go(&mut self, creates: bool) -> Result<Go, Instant> {
        let now = Instant::now();
        let mut state = self.limits.state();
        if self.first.is_none() && !state.is_open(self.known, now) {
            return Ok(Go::NotNow);
        }
        if creates {
            state.take_place(now)?;
            self.place = Some(now);
        }
        Ok(Go::Now)
    }

    /// Tells that the request surely never left, so that it took no place.
    pub(crate) fn never_left(&mut self) {
        if let Some(place) = self.place.take() {
            self.limits.state().give_place_back(place);
        }
    }

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
        let told = told.filter(|told| told.resource.as_deref().is_none_or(|resource| resource == "core"));
        let mut state = self.limits.state();
        let until = match verdict {
            Some(verdict) => Some(state.meet(verdict, self.known, Instant::now())),
            None => {
                // A gateway's page says nothing about GitHub's limit, nor does a refused credential.
                if !status.is_server_error() && status != StatusCode::UNAUTHORIZED {
                    state.passed(self.known);
                }
                None
            }
        };
        // Told under the lock, so that what is told last is what is.
        let hold = state.hold();
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
        if let Some(first) = self.first {
            self.limits.state().first_one_is_back(first);
            self.limits
                .first_ones
                .send_modify(|count| *count = count.wrapping_add(1));
        }
    }
}

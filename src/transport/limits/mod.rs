//! The limits of one credential: what holds requests back, and for how long.

mod gauge;
mod lane;
mod pace;
mod state;
#[cfg(test)]
mod tests;
mod verdict;

use std::future::Future;
use std::pin::pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use tokio::sync::{Notify, Semaphore, SemaphorePermit, watch};
use tokio::time::{Instant, timeout_at};

use self::gauge::{Gauge, Origin};
use self::state::{Blocked, Sent, State};
use self::verdict::Verdict;
use super::patience::{Impatience, Patience};
use crate::headers;
use crate::models::{PrimaryLimit, RateLimit, RateLimitKind};

pub(crate) use self::pace::{Demand, Pace};

/// What the clones of a client share about the limits of their credential.
#[derive(Debug)]
pub(crate) struct Limits {
    shared: Mutex<Shared>,
    /// How many requests may be in flight.
    slots: Semaphore,
    /// Wakes calls that wait when they should look again, those first that have waited longest.
    changes: Notify,
}

#[derive(Debug)]
struct Shared {
    state: State,
    gauge: Gauge,
}

/// Whether a request may be sent now.
#[derive(Debug, PartialEq)]
pub(crate) enum Go {
    Now,
    /// Another request has met a limit since then.
    NotNow,
}

/// The right to send one request. Whatever it holds is passed on when it is dropped.
#[derive(Debug)]
pub(crate) struct Pass<'a> {
    turn: Turn<'a>,
    _slot: SemaphorePermit<'a>,
    lease: Duration,
    /// The number of its probe, if it is the one that goes first after a limit.
    probe: Option<u64>,
    sent: Option<Sent>,
    credential: u64,
    head: Head,
}

/// The place of a call among those that wait for the pace. Given up when it is dropped.
#[derive(Debug)]
struct Turn<'a> {
    limits: &'a Limits,
    order: Option<u64>,
}

/// What the head of a response said.
#[derive(Debug, Clone, Copy)]
enum Head {
    /// Nothing that is left to do.
    Done,
    /// The body decides.
    Undecided { at: Instant },
    /// A limit, which was noted as this generation of the hold.
    Met {
        verdict: Verdict,
        noted: Option<u64>,
        at: Instant,
    },
}

impl Limits {
    pub(crate) fn new(concurrency: usize, pace: Pace) -> Self {
        let shared = Shared {
            state: State::new(pace),
            gauge: Gauge::default(),
        };
        Self {
            shared: Mutex::new(shared),
            slots: Semaphore::new(concurrency),
            changes: Notify::new(),
        }
    }

    /// Waits until a request may be sent, as far as the caller's patience goes.
    ///
    /// A request that goes first after a limit has to be sent within `lease`, and to be back after it: others do not
    /// wait longer for it.
    ///
    /// Waiting holds no slot. It is safe to drop the future: everything it holds is passed on.
    pub(crate) async fn admit(
        &self,
        demand: &mut Demand,
        lease: Duration,
        patience: &mut Patience,
    ) -> Result<Pass<'_>, Impatience> {
        // Before anything else is waited for, so that calls are served in the order in which they came.
        let order = self.update(|state| state.enter(demand, Instant::now()));
        let turn = Turn { limits: self, order };
        loop {
            // Before the look, so that no change is missed.
            let mut change = pin!(self.changes.notified());
            change.as_mut().enable();
            let blocked = self.update(|state| state.blocked(order, None, Instant::now()));
            if let Some(blocked) = blocked {
                wait(blocked, change, patience).await?;
                continue;
            }
            let slot = patience.until_deadline(self.slots.acquire()).await?;
            let slot = slot.expect("the semaphore is never closed");
            match self.update(|state| state.take(order, None, lease, Instant::now())) {
                Ok(probe) => {
                    return Ok(Pass {
                        turn,
                        _slot: slot,
                        lease,
                        probe,
                        sent: None,
                        credential: 0,
                        head: Head::Done,
                    });
                }
                Err(blocked) => {
                    drop(slot);
                    wait(blocked, change, patience).await?;
                }
            }
        }
    }

    /// Ends the wait for a limit: the next request is sent at once, and the others follow when it met none.
    pub(crate) fn clear_hold(&self) {
        self.update(|state| state.clear(Instant::now()));
    }

    /// Returns whether nobody waits, and all `slots` are free.
    #[cfg(all(test, feature = "app"))]
    pub(crate) fn is_at_rest(&self, slots: usize) -> bool {
        self.slots.available_permits() == slots && self.lock().state.is_at_rest()
    }

    pub(crate) fn seen(&self) -> RateLimit {
        self.lock().gauge.shown()
    }

    pub(crate) fn watch(&self) -> watch::Receiver<RateLimit> {
        self.lock().gauge.watch()
    }

    fn update<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        self.update_and_show(|state| (change(state), None))
    }

    /// Changes the state, and publishes it, and the figures of a response, to watchers.
    fn update_and_show<T>(&self, change: impl FnOnce(&mut State) -> (T, Option<(PrimaryLimit, Origin)>)) -> T {
        let mut shared = self.lock();
        let (result, told) = change(&mut shared.state);
        let changed = shared.state.take_changed();
        if changed || told.is_some() {
            // Under the lock, so that what is shown last is what is.
            let hold = shared.state.hold();
            shared.gauge.show(hold, told);
        }
        drop(shared);
        if changed {
            self.changes.notify_waiters();
        }
        result
    }

    fn lock(&self) -> MutexGuard<'_, Shared> {
        // What is behind the lock is whole at every step, whoever panicked.
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Waits until what blocks a request may be over.
async fn wait(blocked: Blocked, change: impl Future<Output = ()>, patience: &mut Patience) -> Result<(), Impatience> {
    match blocked {
        Blocked::Limit { kind, until, resume } => patience.wait(kind, until, resume, change).await,
        Blocked::Probe { kind, until } => patience.queue(kind, until, change).await,
        Blocked::Undecided { until } => {
            let decided = timeout_at(until, change);
            patience.until_deadline(decided).await.map(drop)
        }
    }
}

impl Pass<'_> {
    /// Looks again, right before the request is sent: a limit may have been met since.
    ///
    /// `credential` is the number of the credential that the request is sent with.
    pub(crate) fn go(&mut self, credential: u64) -> Go {
        let order = self.turn.order;
        let (own, lease) = (self.probe, self.lease);
        let sent = self.turn.limits.update(|state| {
            let probe = state.take(order, own, lease, Instant::now()).ok()?;
            Some((probe, state.send(order)))
        });
        let Some((probe, sent)) = sent else { return Go::NotNow };
        self.probe = probe;
        self.credential = credential;
        self.sent = Some(sent);
        self.turn.order = None;
        Go::Now
    }

    /// Notes that the request certainly never left, so that it spent nothing.
    pub(crate) fn never_left(&mut self) {
        if let Some(spending) = self.sent.as_mut().and_then(|sent| sent.spending.take()) {
            self.turn.limits.update(|state| state.give_back(spending));
        }
    }

    /// Learns from the head of the response, before its body is read: a limit counts from here on.
    pub(crate) fn learn_head(&mut self, status: StatusCode, headers: &HeaderMap) {
        let Some(sent) = &mut self.sent else { return };
        let now = Instant::now();
        // A 401 carries the figures of anonymous requests.
        let told = headers::primary(headers).filter(|_| status != StatusCode::UNAUTHORIZED);
        let told = told.filter(|told| told.resource.as_deref().is_none_or(|resource| resource == "core"));
        let origin = Origin {
            request: sent.number,
            credential: self.credential,
        };
        let (request, generation, spending) = (sent.number, sent.generation, sent.spending.take());
        self.head = self.turn.limits.update_and_show(|state| {
            if let Some(spending) = spending {
                state.settle(spending, now);
            }
            let head = if let Some(verdict) = verdict::verdict_of_head(status, headers) {
                let before = state.generation();
                state.meet(verdict, generation, now);
                let noted = Some(state.generation()).filter(|noted| *noted != before);
                Head::Met {
                    verdict,
                    noted,
                    at: now,
                }
            } else if verdict::needs_body(status, headers) {
                state.undecide(request, now);
                Head::Undecided { at: now }
            } else {
                pass(state, generation, status, headers);
                Head::Done
            };
            (head, told.map(|told| (told, origin)))
        });
    }

    /// Learns from the body of a response that is not a success. Returns the limit if the response is the refusal of one.
    ///
    /// `message` is GitHub's, if the body has one.
    pub(crate) fn learn(
        &mut self,
        status: StatusCode,
        headers: &HeaderMap,
        message: Option<&str>,
    ) -> Option<(RateLimitKind, Instant)> {
        let Sent {
            number: request,
            generation,
            ..
        } = self.sent?;
        let refused = verdict::verdict(status, headers, message);
        let verdict = refused.or_else(|| verdict::spent(status, headers));
        let head = std::mem::replace(&mut self.head, Head::Done);
        let resume = self.turn.limits.update(|state| match (head, verdict) {
            (Head::Undecided { at }, Some(verdict)) => {
                state.decide(request);
                Some(state.meet(verdict, generation, at))
            }
            (Head::Undecided { .. }, None) => {
                state.decide(request);
                pass(state, generation, status, headers);
                None
            }
            (
                Head::Met {
                    verdict: was,
                    noted,
                    at,
                },
                Some(verdict),
            ) if verdict != was => Some(state.amend(verdict, was, noted, generation, at)),
            (Head::Met { .. }, _) => Some(state.open(Instant::now())),
            (Head::Done, _) => None,
        });
        refused.map(|refused| refused.kind).zip(resume)
    }
}

/// Notes a response that met no limit.
fn pass(state: &mut State, generation: u64, status: StatusCode, headers: &HeaderMap) {
    // A gateway's page says nothing about GitHub's limit, nor does a refused credential.
    if status.is_server_error() || status == StatusCode::UNAUTHORIZED {
        return;
    }
    let is_success = status.is_success() || status == StatusCode::NOT_MODIFIED;
    state.pass(generation, is_success || headers::is_from_github(headers));
}

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        let spending = self.sent.as_mut().and_then(|sent| sent.spending.take());
        let (request, probe) = (self.sent.map(|sent| sent.number), self.probe);
        self.turn.limits.update(|state| {
            if let Some(spending) = spending {
                state.settle(spending, Instant::now());
            }
            if let Some(request) = request {
                state.decide(request);
            }
            if let Some(probe) = probe {
                state.probe_is_back(probe);
            }
        });
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if let Some(order) = self.order {
            self.limits.update(|state| state.leave(order));
        }
    }
}

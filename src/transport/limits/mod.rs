//! The rate limits of a credential. They decide when its requests are sent.

mod gauge;
mod pace;
mod state;
#[cfg(test)]
mod tests;
mod verdict;
mod window;

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
use super::wait_budget::{WaitBudget, WaitError};
use crate::headers;
use crate::models::{PrimaryLimit, RateLimit, RateLimitKind};

pub(crate) use self::pace::{Demand, Pace};

/// The rate limits of a credential, which all clients that use the credential share.
#[derive(Debug)]
pub(crate) struct Limits {
    shared: Mutex<Shared>,
    /// Limits the number of requests in flight.
    slots: Semaphore,
    /// Wakes waiting calls when the state has changed, in the order in which they started to wait.
    changes: Notify,
}

#[derive(Debug)]
struct Shared {
    state: State,
    gauge: Gauge,
}

/// The result of the last check before a request is sent.
#[derive(Debug, PartialEq)]
pub(crate) enum Recheck {
    Clear,
    /// Another request has met a limit since the permit was acquired.
    Blocked,
}

/// The right to send one request. Dropping it frees its slot, its position and its probe.
#[derive(Debug)]
pub(crate) struct Permit<'a> {
    position: QueuePosition<'a>,
    _slot: SemaphorePermit<'a>,
    lease: Duration,
    /// The number of the probe, if this request is the first one after a limit.
    probe: Option<u64>,
    sent: Option<Sent>,
    credential: u64,
    head: Head,
}

/// The position of a call in the queue of the pace. Dropping it frees the position.
#[derive(Debug)]
struct QueuePosition<'a> {
    limits: &'a Limits,
    order: Option<u64>,
}

/// The information that the head of a response gives about rate limits.
#[derive(Debug, Clone, Copy)]
enum Head {
    /// The body does not matter.
    Done,
    /// The body decides whether the response is a rate limit.
    Undecided { at: Instant },
    /// The response is a rate limit. `recorded` is the generation of the hold that it started, or `None` if it did not
    /// start a hold.
    Limited {
        verdict: Verdict,
        recorded: Option<u64>,
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

    /// Waits until a request may be sent, within the wait budget of its call.
    ///
    /// If the request is a probe, other requests wait at most `lease` for its response.
    ///
    /// A waiting call does not hold a slot. If the future is dropped, it frees its slot and its position in the queue.
    pub(crate) async fn admit(
        &self,
        demand: &mut Demand,
        lease: Duration,
        budget: &mut WaitBudget,
    ) -> Result<Permit<'_>, WaitError> {
        // A call enters the queue before any wait, so calls are served in the order of their arrival.
        let order = self.update(|state| state.enter(demand, Instant::now()));
        let position = QueuePosition { limits: self, order };
        loop {
            // The call subscribes before the check, so it does not miss a change.
            let mut change = pin!(self.changes.notified());
            change.as_mut().enable();
            let blocked = self.update(|state| state.blocked(order, None, Instant::now()));
            if let Some(blocked) = blocked {
                wait(blocked, change, budget).await?;
                continue;
            }
            let slot = budget.until_deadline(self.slots.acquire()).await?;
            let slot = slot.expect("the semaphore is never closed");
            match self.update(|state| state.admit(order, None, lease, Instant::now())) {
                Ok(probe) => {
                    return Ok(Permit {
                        position,
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
                    wait(blocked, change, budget).await?;
                }
            }
        }
    }

    /// Ends the wait for a limit. One request is sent at once, and the others follow if it succeeds.
    pub(crate) fn clear_hold(&self) {
        self.update(|state| state.clear(Instant::now()));
    }

    /// Returns whether no call waits and all `slots` are free.
    #[cfg(all(test, feature = "app"))]
    pub(crate) fn is_at_rest(&self, slots: usize) -> bool {
        self.slots.available_permits() == slots && self.lock().state.is_at_rest()
    }

    pub(crate) fn rate_limit(&self) -> RateLimit {
        self.lock().gauge.current()
    }

    pub(crate) fn watch(&self) -> watch::Receiver<RateLimit> {
        self.lock().gauge.watch()
    }

    fn update<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        self.update_and_show(|state| (change(state), None))
    }

    /// Changes the state. Publishes the hold and the figures of a response to watchers.
    fn update_and_show<T>(&self, change: impl FnOnce(&mut State) -> (T, Option<(PrimaryLimit, Origin)>)) -> T {
        let mut shared = self.lock();
        let (result, figures) = change(&mut shared.state);
        let changed = shared.state.take_changed();
        if changed || figures.is_some() {
            // Publishing under the lock keeps updates in order.
            let hold = shared.state.hold();
            shared.gauge.publish(hold, figures);
        }
        drop(shared);
        if changed {
            self.changes.notify_waiters();
        }
        result
    }

    fn lock(&self) -> MutexGuard<'_, Shared> {
        // The state is consistent after every statement, so a panic elsewhere does not make it invalid.
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Waits until the state can have changed for a blocked request.
async fn wait(blocked: Blocked, change: impl Future<Output = ()>, budget: &mut WaitBudget) -> Result<(), WaitError> {
    match blocked {
        Blocked::Limit { kind, until, resume } => budget.wait(kind, until, resume, change).await,
        Blocked::Probe { kind, until } => budget.wait_for_probe(kind, until, change).await,
        Blocked::Undecided { until } => {
            let decided = timeout_at(until, change);
            budget.until_deadline(decided).await.map(drop)
        }
    }
}

impl Permit<'_> {
    /// Checks whether another request has met a limit since the permit was acquired. If not, records the request as sent.
    ///
    /// `credential` is the number of the credential of the request.
    pub(crate) fn recheck(&mut self, credential: u64) -> Recheck {
        let order = self.position.order;
        let (own, lease) = (self.probe, self.lease);
        let sent = self.position.limits.update(|state| {
            let probe = state.admit(order, own, lease, Instant::now()).ok()?;
            Some((probe, state.send(order)))
        });
        let Some((probe, sent)) = sent else {
            return Recheck::Blocked;
        };
        self.probe = probe;
        self.credential = credential;
        self.sent = Some(sent);
        self.position.order = None;
        Recheck::Clear
    }

    /// Records that the request was certainly not sent, and refunds its points.
    pub(crate) fn not_sent(&mut self) {
        if let Some(spending) = self.sent.as_mut().and_then(|sent| sent.spending.take()) {
            self.position.limits.update(|state| state.refund(spending));
        }
    }

    /// Applies the head of the response before the body is read. A limit takes effect immediately.
    pub(crate) fn apply_head(&mut self, status: StatusCode, headers: &HeaderMap) {
        let Some(sent) = &mut self.sent else { return };
        let now = Instant::now();
        // A 401 has the figures of anonymous requests.
        let figures = headers::primary(headers).filter(|_| status != StatusCode::UNAUTHORIZED);
        let figures = figures.filter(|figures| figures.resource.as_deref().is_none_or(|resource| resource == "core"));
        let origin = Origin {
            request: sent.number,
            credential: self.credential,
        };
        let (request, generation, spending) = (sent.number, sent.generation, sent.spending.take());
        self.head = self.position.limits.update_and_show(|state| {
            if let Some(spending) = spending {
                state.settle(spending, now);
            }
            let head = if let Some(verdict) = verdict::verdict_of_head(status, headers) {
                let before = state.generation();
                state.record_limit(verdict, generation, now);
                let recorded = Some(state.generation()).filter(|recorded| *recorded != before);
                Head::Limited {
                    verdict,
                    recorded,
                    at: now,
                }
            } else if verdict::needs_body(status, headers) {
                state.set_undecided(request, now);
                Head::Undecided { at: now }
            } else {
                record_unlimited(state, generation, status, headers);
                Head::Done
            };
            (head, figures.map(|figures| (figures, origin)))
        });
    }

    /// Applies the body of an error response. Returns the rate limit if the response reports one.
    ///
    /// `message` is the message in the body.
    pub(crate) fn apply_body(
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
        let limited = verdict::verdict(status, headers, message);
        let verdict = limited.or_else(|| verdict::spent(status, headers));
        let head = std::mem::replace(&mut self.head, Head::Done);
        let resume = self.position.limits.update(|state| match (head, verdict) {
            (Head::Undecided { at }, Some(verdict)) => {
                state.set_decided(request);
                Some(state.record_limit(verdict, generation, at))
            }
            (Head::Undecided { .. }, None) => {
                state.set_decided(request);
                record_unlimited(state, generation, status, headers);
                None
            }
            (
                Head::Limited {
                    verdict: earlier,
                    recorded,
                    at,
                },
                Some(verdict),
            ) if verdict != earlier => Some(state.correct_limit(verdict, earlier, recorded, generation, at)),
            (Head::Limited { .. }, _) => Some(state.open(Instant::now())),
            (Head::Done, _) => None,
        });
        limited.map(|limited| limited.kind).zip(resume)
    }
}

/// Applies a response that does not report a limit.
fn record_unlimited(state: &mut State, generation: u64, status: StatusCode, headers: &HeaderMap) {
    // Neither an error page of a gateway nor a rejected credential shows that GitHub's limit is over.
    if status.is_server_error() || status == StatusCode::UNAUTHORIZED {
        return;
    }
    let is_success = status.is_success() || status == StatusCode::NOT_MODIFIED;
    state.record_unlimited(generation, is_success || headers::is_from_github(headers));
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        let spending = self.sent.as_mut().and_then(|sent| sent.spending.take());
        let (request, probe) = (self.sent.map(|sent| sent.number), self.probe);
        self.position.limits.update(|state| {
            if let Some(spending) = spending {
                state.settle(spending, Instant::now());
            }
            if let Some(request) = request {
                state.set_decided(request);
            }
            if let Some(probe) = probe {
                state.end_probe(probe);
            }
        });
    }
}

impl Drop for QueuePosition<'_> {
    fn drop(&mut self) {
        if let Some(order) = self.order {
            self.limits.update(|state| state.leave(order));
        }
    }
}

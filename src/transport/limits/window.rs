//! A budget of points for a sliding window of time.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

/// A budget of points for every window of a given length.
///
/// A request uses its points from the time at which it is sent until one window after its response has arrived. The server
/// counts the request at some time between sending and response. Therefore no window on the server exceeds the budget, even
/// if the network is slow.
#[derive(Debug, Clone)]
pub(super) struct SlidingWindow {
    budget: u32,
    length: Duration,
    /// The requests whose response arrived within the last window, oldest first.
    settled: VecDeque<Spent>,
    /// The sum of `settled`.
    used: u32,
    /// The points of requests in flight.
    in_flight: u32,
    plan: Plan,
}

#[derive(Debug, Clone, Copy)]
struct Spent {
    at: Instant,
    points: u32,
}

/// The planned times of waiting requests, in their order.
#[derive(Debug, Clone, Default)]
struct Plan {
    /// The number of entries of `settled` that have expired at the last planned time.
    expired: usize,
    /// The requests in flight and the planned requests that have not expired at the last planned time.
    planned: VecDeque<Spent>,
    /// The points that are in use at the last planned time.
    sum: u32,
    last: Option<Instant>,
}

impl SlidingWindow {
    pub(super) fn new(budget: u32, length: Duration) -> Self {
        Self {
            budget,
            length,
            settled: VecDeque::new(),
            used: 0,
            in_flight: 0,
            plan: Plan::default(),
        }
    }

    /// Uses the points of a request that is sent now.
    pub(super) fn send(&mut self, points: u32) {
        self.in_flight += points;
    }

    /// Records that a request has ended, with or without a response.
    pub(super) fn settle(&mut self, points: u32, now: Instant) {
        self.in_flight = self.in_flight.saturating_sub(points);
        self.settled.push_back(Spent { at: now, points });
        self.used += points;
    }

    /// Refunds the points of a request that was not sent.
    pub(super) fn refund(&mut self, points: u32) {
        self.in_flight = self.in_flight.saturating_sub(points);
    }

    /// Returns whether no points are in use.
    pub(super) fn is_idle(&mut self, now: Instant) -> bool {
        self.expire(now);
        self.settled.is_empty() && self.in_flight == 0
    }

    /// Returns whether no request is in flight.
    #[cfg(test)]
    pub(super) fn is_at_rest(&self) -> bool {
        self.in_flight == 0 && self.used == self.settled.iter().map(|spent| spent.points).sum::<u32>()
    }

    /// Starts a new plan.
    pub(super) fn plan(&mut self, now: Instant) {
        self.expire(now);
        self.plan = Plan {
            expired: 0,
            planned: VecDeque::from_iter((self.in_flight > 0).then_some(Spent {
                at: now,
                points: self.in_flight,
            })),
            sum: self.used + self.in_flight,
            last: None,
        };
    }

    /// Returns the earliest time at which a request can be sent, after all planned requests and not before `from`.
    pub(super) fn earliest(&mut self, from: Instant, points: u32) -> Instant {
        let mut at = from.max(self.plan.last.unwrap_or(from));
        loop {
            let first = self
                .settled
                .get(self.plan.expired)
                .or_else(|| self.plan.planned.front());
            let Some(first) = first.copied() else { return at };
            if first.at + self.length <= at {
                self.plan.sum -= first.points;
                if self.plan.expired < self.settled.len() {
                    self.plan.expired += 1;
                } else {
                    self.plan.planned.pop_front();
                }
            } else if self.plan.sum + points <= self.budget {
                return at;
            } else {
                at = first.at + self.length;
            }
        }
    }

    /// Plans a request at a time that is not before the time from `earliest`.
    pub(super) fn reserve(&mut self, at: Instant, points: u32) {
        self.plan.planned.push_back(Spent { at, points });
        self.plan.sum += points;
        self.plan.last = Some(at);
    }

    fn expire(&mut self, now: Instant) {
        while let Some(first) = self.settled.front().filter(|first| first.at + self.length <= now) {
            self.used -= first.points;
            self.settled.pop_front();
        }
    }
}

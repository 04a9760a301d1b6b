//! A budget that requests spend within a sliding window of time.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

/// A budget of points for any window of a given length.
///
/// A request spends its points from the moment it is sent until one window after its response arrived: the server counts
/// it at some time in between. So no window of the server's holds more than the budget, however slow the network is.
#[derive(Debug, Clone)]
pub(super) struct Lane {
    budget: u32,
    window: Duration,
    /// Requests whose response arrived within the last window, oldest first.
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

/// How the budget will be spent by those who wait, in their order.
#[derive(Debug, Clone, Default)]
struct Plan {
    /// How many of `settled` are over at the time that was planned last.
    over: usize,
    /// Requests in flight and those that were planned, as far as they are not over at that time.
    planned: VecDeque<Spent>,
    /// The points that are spent at that time.
    sum: u32,
    last: Option<Instant>,
}

impl Lane {
    pub(super) fn new(budget: u32, window: Duration) -> Self {
        Self {
            budget,
            window,
            settled: VecDeque::new(),
            used: 0,
            in_flight: 0,
            plan: Plan::default(),
        }
    }

    /// Spends the points of a request that is sent now.
    pub(super) fn send(&mut self, points: u32) {
        self.in_flight += points;
    }

    /// Notes that the response arrived, or that there will be none.
    pub(super) fn settle(&mut self, points: u32, now: Instant) {
        self.in_flight = self.in_flight.saturating_sub(points);
        self.settled.push_back(Spent { at: now, points });
        self.used += points;
    }

    /// Returns the points of a request that never left.
    pub(super) fn give_back(&mut self, points: u32) {
        self.in_flight = self.in_flight.saturating_sub(points);
    }

    /// Returns whether nothing is spent any more.
    pub(super) fn is_idle(&mut self, now: Instant) -> bool {
        self.forget(now);
        self.settled.is_empty() && self.in_flight == 0
    }

    /// Returns whether nothing is in flight.
    #[cfg(test)]
    pub(super) fn is_at_rest(&self) -> bool {
        self.in_flight == 0 && self.used == self.settled.iter().map(|spent| spent.points).sum::<u32>()
    }

    /// Starts a new plan.
    pub(super) fn plan(&mut self, now: Instant) {
        self.forget(now);
        self.plan = Plan {
            over: 0,
            planned: VecDeque::from_iter((self.in_flight > 0).then_some(Spent {
                at: now,
                points: self.in_flight,
            })),
            sum: self.used + self.in_flight,
            last: None,
        };
    }

    /// Returns the first time from `from` on at which a request can be sent, behind those that were planned before.
    pub(super) fn earliest(&mut self, from: Instant, points: u32) -> Instant {
        let mut at = from.max(self.plan.last.unwrap_or(from));
        loop {
            let first = self.settled.get(self.plan.over).or_else(|| self.plan.planned.front());
            let Some(first) = first.copied() else { return at };
            if first.at + self.window <= at {
                self.plan.sum -= first.points;
                if self.plan.over < self.settled.len() {
                    self.plan.over += 1;
                } else {
                    self.plan.planned.pop_front();
                }
            } else if self.plan.sum + points <= self.budget {
                return at;
            } else {
                at = first.at + self.window;
            }
        }
    }

    /// Plans a request for the time that `earliest` returned, or later.
    pub(super) fn reserve(&mut self, at: Instant, points: u32) {
        self.plan.planned.push_back(Spent { at, points });
        self.plan.sum += points;
        self.plan.last = Some(at);
    }

    fn forget(&mut self, now: Instant) {
        while let Some(first) = self.settled.front().filter(|first| first.at + self.window <= now) {
            self.used -= first.points;
            self.settled.pop_front();
        }
    }
}

//! Paces requests, so that a client stays below the limits that GitHub documents.

use std::collections::HashMap;
use std::time::Duration;

use tokio::time::Instant;

use super::window::SlidingWindow;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// The points of a write request.
const WRITE_POINTS: u32 = 5;

/// The number of endpoints at which idle endpoints are removed.
const MAX_ENDPOINTS: usize = 128;

/// How long a plan is valid. Planning takes time in proportion to the number of waiting calls.
const PLAN_LIFETIME: Duration = Duration::from_secs(1);

/// How long a plan is valid if a planned request is late. A late request delays the requests after it.
const PLAN_LIFETIME_WHILE_LATE: Duration = Duration::from_millis(1);

/// The limits on the rate of requests.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Pace {
    /// The maximum points per minute and endpoint. GET, HEAD and OPTIONS cost 1 point, all other methods 5.
    pub(crate) points_per_minute: Option<u32>,
    /// The maximum number of POST requests per minute and per hour.
    pub(crate) creations: Option<(u32, u32)>,
}

/// The properties of a call that the pace depends on.
#[derive(Debug)]
pub(crate) struct Demand {
    endpoint: &'static str,
    points: u32,
    creates: bool,
    /// The position of the call in the queue. It is the same for all attempts.
    order: Option<u64>,
}

impl Demand {
    /// Creates the demand of a call. `endpoint` is the path template of the operation. Endpoints that are not in the
    /// description share one budget.
    pub(crate) fn new(method: &str, endpoint: &'static str) -> Self {
        let reads = matches!(method, "GET" | "HEAD" | "OPTIONS");
        Self {
            endpoint,
            points: if reads { 1 } else { WRITE_POINTS },
            creates: method == "POST",
            order: None,
        }
    }
}

/// The budgets and the queue. Requests to the same endpoint are sent in the order of their calls. POST requests to different
/// endpoints are also sent in this order, unless an endpoint has no points left.
#[derive(Debug)]
pub(super) struct Pacing {
    pace: Pace,
    endpoints: HashMap<&'static str, SlidingWindow>,
    /// The budgets of POST requests for a minute and for an hour.
    creations: Option<[SlidingWindow; 2]>,
    /// The waiting calls, sorted by their position in the queue.
    waiting: Vec<Waiting>,
    next_order: u64,
    plan: Option<Plan>,
}

/// The time of the last planning and its earliest slot.
#[derive(Debug, Clone, Copy)]
struct Plan {
    at: Instant,
    /// The earliest slot, or `None` if no call waits.
    due: Option<Instant>,
}

#[derive(Debug, Clone, Copy)]
struct Waiting {
    order: u64,
    spending: Spending,
    slot: Instant,
}

/// The points of one request.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spending {
    endpoint: &'static str,
    points: u32,
    creates: bool,
}

impl Pacing {
    pub(super) fn new(pace: Pace) -> Self {
        let creations = |(minute, hour)| [SlidingWindow::new(minute, MINUTE), SlidingWindow::new(hour, HOUR)];
        Self {
            pace,
            endpoints: HashMap::new(),
            creations: pace.creations.map(creations),
            waiting: Vec::new(),
            next_order: 0,
            plan: None,
        }
    }

    /// Adds a call at the end of the queue, or at its previous position. Returns its position.
    ///
    /// No request is sent before `open`.
    pub(super) fn enter(&mut self, demand: &mut Demand, now: Instant, open: Instant) -> u64 {
        let spending = Spending {
            endpoint: demand.endpoint,
            points: demand.points,
            creates: demand.creates,
        };
        self.add_endpoint(demand.endpoint, now);
        let is_new = demand.order.is_none();
        let order = *demand.order.get_or_insert_with(|| {
            self.next_order += 1;
            self.next_order
        });
        match &mut self.plan {
            Some(plan) if is_new && plan.is_good(now) => {
                let slot = reserve(&mut self.endpoints, self.creations.as_mut(), spending, open.max(now));
                plan.due = Some(plan.due.map_or(slot, |due| due.min(slot)));
                self.add_waiting(Waiting { order, spending, slot });
            }
            _ => {
                self.add_waiting(Waiting {
                    order,
                    spending,
                    slot: now,
                });
                self.plan = None;
            }
        }
        order
    }

    fn add_endpoint(&mut self, endpoint: &'static str, now: Instant) {
        let Some(points) = self.pace.points_per_minute else {
            return;
        };
        if self.endpoints.len() >= MAX_ENDPOINTS && !self.endpoints.contains_key(endpoint) {
            let waiting = &self.waiting;
            let has_waiting_calls = |endpoint| waiting.iter().any(|it| it.spending.endpoint == endpoint);
            self.plan = None;
            self.endpoints
                .retain(|endpoint, window| !window.is_idle(now) || has_waiting_calls(*endpoint));
        }
        let window = || SlidingWindow::new(points.max(WRITE_POINTS), MINUTE);
        self.endpoints.entry(endpoint).or_insert_with(window);
    }

    /// Removes a call from the queue. Returns whether other calls wait.
    pub(super) fn leave(&mut self, order: u64) -> bool {
        self.remove_waiting(order);
        self.plan = None;
        !self.waiting.is_empty()
    }

    fn waiting_position(&self, order: u64) -> Result<usize, usize> {
        self.waiting.binary_search_by_key(&order, |waiting| waiting.order)
    }

    fn add_waiting(&mut self, waiting: Waiting) {
        match self.waiting_position(waiting.order) {
            Ok(position) => self.waiting[position] = waiting,
            Err(position) => self.waiting.insert(position, waiting),
        }
    }

    fn remove_waiting(&mut self, order: u64) -> Option<Waiting> {
        let position = self.waiting_position(order).ok()?;
        Some(self.waiting.remove(position))
    }

    /// Discards the plan.
    pub(super) fn replan(&mut self) {
        self.plan = None;
    }

    /// Returns the time at which the request of a call may be sent. No request is sent before `open`.
    pub(super) fn slot(&mut self, order: u64, now: Instant, open: Instant) -> Instant {
        if !self.plan.is_some_and(|plan| plan.is_good(now)) {
            self.plan(now, open.max(now));
        }
        self.waiting_position(order)
            .map_or(now, |position| self.waiting[position].slot)
    }

    fn plan(&mut self, now: Instant, open: Instant) {
        for window in self.endpoints.values_mut().chain(self.creations.iter_mut().flatten()) {
            window.plan(now);
        }
        for Waiting { spending, slot, .. } in &mut self.waiting {
            *slot = reserve(&mut self.endpoints, self.creations.as_mut(), *spending, open);
        }
        self.plan = Some(Plan {
            at: now,
            due: self.waiting.iter().map(|waiting| waiting.slot).min(),
        });
    }

    /// Records that the request of a call is sent now.
    pub(super) fn send(&mut self, order: u64) -> Option<Spending> {
        let spending = self.remove_waiting(order)?.spending;
        self.windows(spending, |window, points| window.send(points));
        Some(spending)
    }

    /// Records that a request has ended, with or without a response.
    pub(super) fn settle(&mut self, spending: Spending, now: Instant) {
        self.windows(spending, |window, points| window.settle(points, now));
    }

    /// Refunds the points of a request that was not sent. Returns whether other calls wait.
    pub(super) fn refund(&mut self, spending: Spending) -> bool {
        self.windows(spending, |window, points| window.refund(points));
        !self.waiting.is_empty()
    }

    /// Returns whether no call waits and no request is in flight.
    #[cfg(test)]
    pub(super) fn is_at_rest(&self) -> bool {
        let mut windows = self.endpoints.values().chain(self.creations.iter().flatten());
        self.waiting.is_empty() && windows.all(SlidingWindow::is_at_rest)
    }

    fn windows(&mut self, spending: Spending, change: impl Fn(&mut SlidingWindow, u32)) {
        self.plan = None;
        if let Some(window) = self.endpoints.get_mut(spending.endpoint) {
            change(window, spending.points);
        }
        if spending.creates {
            for window in self.creations.iter_mut().flatten() {
                change(window, 1);
            }
        }
    }
}

impl Plan {
    fn is_good(&self, now: Instant) -> bool {
        let is_late = self.due.is_some_and(|due| due <= now);
        now < self.at
            + if is_late {
                PLAN_LIFETIME_WHILE_LATE
            } else {
                PLAN_LIFETIME
            }
    }
}

/// Plans a request after all planned requests, not before `open`. Returns its slot.
fn reserve(
    endpoints: &mut HashMap<&'static str, SlidingWindow>,
    creations: Option<&mut [SlidingWindow; 2]>,
    spending: Spending,
    open: Instant,
) -> Instant {
    let mut slot = open;
    if let Some([minute, hour]) = creations.filter(|_| spending.creates) {
        let first = minute.earliest(open, 1);
        slot = minute.earliest(hour.earliest(first, 1), 1);
        minute.reserve(slot, 1);
        hour.reserve(slot, 1);
    }
    // A POST that waits for the budget of POST requests does not reserve points of its endpoint. It would delay other
    // requests to the endpoint.
    match endpoints.get_mut(spending.endpoint) {
        Some(window) if slot == open => {
            slot = window.earliest(open, spending.points);
            window.reserve(slot, spending.points);
            slot
        }
        _ => slot,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "/orgs/{org}/actions/runners";
    const JIT: &str = "/orgs/{org}/actions/runners/generate-jitconfig";

    fn creations(minute: u32, hour: u32) -> Pacing {
        Pacing::new(Pace {
            points_per_minute: None,
            creations: Some((minute, hour)),
        })
    }

    fn points(points: u32) -> Pacing {
        Pacing::new(Pace {
            points_per_minute: Some(points),
            creations: None,
        })
    }

    /// Sends a request whose response arrives at once.
    fn send(pacing: &mut Pacing, order: u64, now: Instant) {
        assert!(pacing.slot(order, now, now) <= now);
        let spending = pacing.send(order).expect("the call waits");
        pacing.settle(spending, now);
    }

    #[test]
    fn no_window_exceeds_its_budget() {
        let start = Instant::now();
        let (mut now, mut pacing, mut sent) = (start, creations(3, 7), Vec::new());
        let mut random = fastrand::Rng::with_seed(7);
        while sent.len() < 500 {
            let order = pacing.enter(&mut Demand::new("POST", JIT), now, now);
            now = pacing.slot(order, now, now);
            send(&mut pacing, order, now);
            sent.push(now);
            now += Duration::from_millis(random.u64(0..30_000));
        }
        for (index, from) in sent.iter().enumerate() {
            let within = |window| sent[index..].iter().take_while(|it| **it < *from + window).count();
            assert!(within(MINUTE) <= 3 && within(HOUR) <= 7);
        }
    }

    #[test]
    fn waiting_calls_get_separate_slots_in_order() {
        let (mut pacing, now) = (points(10), Instant::now());
        let mut demands: Vec<_> = (0..6).map(|_| Demand::new("DELETE", LIST)).collect();
        let orders: Vec<_> = demands.iter_mut().map(|it| pacing.enter(it, now, now)).collect();
        let slots = |pacing: &mut Pacing, now| -> Vec<Instant> {
            orders.iter().map(|order| pacing.slot(*order, now, now)).collect()
        };
        let (one, two) = (now + MINUTE, now + 2 * MINUTE);
        assert_eq!(slots(&mut pacing, now), [now, now, one, one, two, two]);
        // The third call is dropped.
        assert!(pacing.leave(orders[2]));
        assert_eq!(slots(&mut pacing, now)[3..], [one, one, two]);
        // A slow credential delays the first call. No other call gets its slot. Its points become free later.
        let late = now + Duration::from_secs(10);
        send(&mut pacing, orders[1], now);
        assert_eq!(slots(&mut pacing, late)[3..], [one, late + MINUTE, one + MINUTE]);
        send(&mut pacing, orders[0], late);
        // A call that was rate limited keeps its position.
        assert_eq!(pacing.enter(&mut demands[0], late, late), orders[0]);
        assert_eq!(pacing.slot(orders[0], late, late), one);
        assert_eq!(pacing.slot(orders[3], late, late), late + MINUTE);
    }

    #[test]
    fn reads_cost_one_point_and_endpoints_have_separate_budgets() {
        let (mut pacing, now) = (points(10), Instant::now());
        for (method, path, times) in [("GET", LIST, 10), ("POST", JIT, 2), ("HEAD", "", 10)] {
            for _ in 0..times {
                let order = pacing.enter(&mut Demand::new(method, path), now, now);
                send(&mut pacing, order, now);
            }
        }
        for (method, path) in [("OPTIONS", LIST), ("GET", JIT), ("PATCH", "")] {
            let order = pacing.enter(&mut Demand::new(method, path), now, now);
            assert_eq!(pacing.slot(order, now, now), now + MINUTE, "{method}");
        }
    }

    #[test]
    fn waiting_posts_do_not_delay_reads_of_their_endpoint() {
        let mut pacing = Pacing::new(Pace {
            points_per_minute: Some(900),
            creations: Some((80, 1)),
        });
        let now = Instant::now();
        let mut slot = |method| {
            let order = pacing.enter(&mut Demand::new(method, LIST), now, now);
            pacing.slot(order, now, now)
        };
        assert_eq!([slot("POST"), slot("POST"), slot("GET")], [now, now + HOUR, now]);
    }

    #[test]
    fn requests_in_flight_use_points_until_their_response() {
        let (mut pacing, now) = (points(5), Instant::now());
        let order = pacing.enter(&mut Demand::new("POST", JIT), now, now);
        pacing.slot(order, now, now);
        let spending = pacing.send(order).expect("the call waits");
        let other = pacing.enter(&mut Demand::new("GET", JIT), now, now);
        let later = now + 2 * MINUTE;
        assert_eq!(pacing.slot(other, later, later), later + MINUTE);
        // It was not sent.
        assert!(pacing.refund(spending));
        assert_eq!(pacing.slot(other, later, later), later);
    }

    #[test]
    fn slots_start_at_the_end_of_a_limit() {
        let (mut pacing, now) = (points(5), Instant::now());
        let open = now + HOUR;
        let orders = [0, 1].map(|_| pacing.enter(&mut Demand::new("POST", JIT), now, open));
        assert_eq!(orders.map(|order| pacing.slot(order, now, open)), [open, open + MINUTE]);
        pacing.replan();
        assert_eq!(pacing.slot(orders[0], now, now), now);
    }

    #[test]
    fn removes_idle_endpoints() {
        let (mut pacing, start) = (points(5), Instant::now());
        for number in 0..1_000 {
            let now = start + number * MINUTE;
            let endpoint = number.to_string().leak();
            let order = pacing.enter(&mut Demand::new("GET", endpoint), now, now);
            send(&mut pacing, order, now);
            assert!(pacing.endpoints.len() <= MAX_ENDPOINTS);
        }
    }
}

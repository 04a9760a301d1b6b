//! The pace of requests, which keeps a client below the limits that GitHub documents.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use tokio::time::Instant;

use super::lane::Lane;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// What a request that changes something costs of the points of its endpoint.
const WRITE: u32 = 5;

/// With this many endpoints, those that are idle are forgotten.
const MANY: usize = 128;

/// How long a plan is good for: planning takes time in proportion to those who wait.
const PLAN: Duration = Duration::from_secs(1);

/// The same while a request is late, which moves those behind it.
const PLAN_WHILE_LATE: Duration = Duration::from_millis(1);

/// How fast requests are sent.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Pace {
    /// The points that may be spent in a minute on one endpoint: 1 for GET, HEAD and OPTIONS, 5 for everything else.
    pub(crate) points_per_minute: Option<u32>,
    /// How many requests that create something may be sent in a minute and in an hour.
    pub(crate) creations: Option<(u32, u32)>,
}

/// What the pace has to know of a call.
#[derive(Debug)]
pub(crate) struct Demand {
    endpoint: &'static str,
    points: u32,
    creates: bool,
    /// The place of the call among all others. It stays the same for every attempt.
    order: Option<u64>,
}

impl Demand {
    /// `endpoint` is the path of the operation in the description; paths that it does not have count as one.
    pub(crate) fn new(method: &str, endpoint: &'static str) -> Self {
        let reads = matches!(method, "GET" | "HEAD" | "OPTIONS");
        Self {
            endpoint,
            points: if reads { 1 } else { WRITE },
            creates: method == "POST",
            order: None,
        }
    }
}

/// What was sent and who waits. Requests of an endpoint are sent in the order in which they came. So are requests that
/// create something, unless their endpoint holds them back.
#[derive(Debug)]
pub(super) struct Pacing {
    pace: Pace,
    endpoints: HashMap<&'static str, Lane>,
    /// The minute and the hour of requests that create something.
    creations: Option<[Lane; 2]>,
    waiting: BTreeMap<u64, Waiting>,
    next_order: u64,
    plan: Option<Plan>,
}

/// When the slots of all who wait were planned.
#[derive(Debug, Clone, Copy)]
struct Plan {
    at: Instant,
    /// The first slot; none if nobody waits.
    due: Option<Instant>,
}

#[derive(Debug, Clone, Copy)]
struct Waiting {
    spending: Spending,
    slot: Instant,
}

/// What one request spends.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spending {
    endpoint: &'static str,
    points: u32,
    creates: bool,
}

impl Pacing {
    pub(super) fn new(pace: Pace) -> Self {
        let creations = |(minute, hour)| [Lane::new(minute, MINUTE), Lane::new(hour, HOUR)];
        Self {
            pace,
            endpoints: HashMap::new(),
            creations: pace.creations.map(creations),
            waiting: BTreeMap::new(),
            next_order: 0,
            plan: None,
        }
    }

    /// Takes a place behind all others, or the one that the call had before. Returns its order.
    ///
    /// Nothing is sent before `open`.
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
                let slot = place(&mut self.endpoints, self.creations.as_mut(), spending, open.max(now));
                plan.due = Some(plan.due.map_or(slot, |due| due.min(slot)));
                self.waiting.insert(order, Waiting { spending, slot });
            }
            _ => {
                self.waiting.insert(order, Waiting { spending, slot: now });
                self.plan = None;
            }
        }
        order
    }

    fn add_endpoint(&mut self, endpoint: &'static str, now: Instant) {
        let Some(points) = self.pace.points_per_minute else {
            return;
        };
        if self.endpoints.len() >= MANY && !self.endpoints.contains_key(endpoint) {
            let waiting = &self.waiting;
            let is_wanted = |endpoint| waiting.values().any(|it| it.spending.endpoint == endpoint);
            self.plan = None;
            self.endpoints
                .retain(|endpoint, lane| !lane.is_idle(now) || is_wanted(*endpoint));
        }
        let lane = || Lane::new(points.max(WRITE), MINUTE);
        self.endpoints.entry(endpoint).or_insert_with(lane);
    }

    /// Gives up a place. Returns whether others wait.
    pub(super) fn leave(&mut self, order: u64) -> bool {
        self.waiting.remove(&order);
        self.plan = None;
        !self.waiting.is_empty()
    }

    /// Makes the next look plan anew.
    pub(super) fn replan(&mut self) {
        self.plan = None;
    }

    /// Returns when a call has its turn, if nothing is sent before `open`.
    pub(super) fn slot(&mut self, order: u64, now: Instant, open: Instant) -> Instant {
        if !self.plan.is_some_and(|plan| plan.is_good(now)) {
            self.plan(now, open.max(now));
        }
        self.waiting.get(&order).map_or(now, |waiting| waiting.slot)
    }

    fn plan(&mut self, now: Instant, open: Instant) {
        for lane in self.endpoints.values_mut().chain(self.creations.iter_mut().flatten()) {
            lane.plan(now);
        }
        for Waiting { spending, slot } in self.waiting.values_mut() {
            *slot = place(&mut self.endpoints, self.creations.as_mut(), *spending, open);
        }
        self.plan = Some(Plan {
            at: now,
            due: self.waiting.values().map(|waiting| waiting.slot).min(),
        });
    }

    /// Sends the request of a call whose turn it is.
    pub(super) fn send(&mut self, order: u64) -> Option<Spending> {
        let spending = self.waiting.remove(&order)?.spending;
        self.lanes(spending, |lane, points| lane.send(points));
        Some(spending)
    }

    /// Notes that the response to a request arrived, or that there will be none.
    pub(super) fn settle(&mut self, spending: Spending, now: Instant) {
        self.lanes(spending, |lane, points| lane.settle(points, now));
    }

    /// Gives back what was spent for a request that never left. Returns whether others wait.
    pub(super) fn give_back(&mut self, spending: Spending) -> bool {
        self.lanes(spending, |lane, points| lane.give_back(points));
        !self.waiting.is_empty()
    }

    /// Returns whether nobody waits and nothing is in flight.
    #[cfg(test)]
    pub(super) fn is_at_rest(&self) -> bool {
        let mut lanes = self.endpoints.values().chain(self.creations.iter().flatten());
        self.waiting.is_empty() && lanes.all(Lane::is_at_rest)
    }

    fn lanes(&mut self, spending: Spending, change: impl Fn(&mut Lane, u32)) {
        self.plan = None;
        if let Some(lane) = self.endpoints.get_mut(spending.endpoint) {
            change(lane, spending.points);
        }
        if spending.creates {
            for lane in self.creations.iter_mut().flatten() {
                change(lane, 1);
            }
        }
    }
}

impl Plan {
    fn is_good(&self, now: Instant) -> bool {
        let is_late = self.due.is_some_and(|due| due <= now);
        now < self.at + if is_late { PLAN_WHILE_LATE } else { PLAN }
    }
}

/// Plans a request behind all others, from `open` on. Returns its slot.
fn place(
    endpoints: &mut HashMap<&'static str, Lane>,
    creations: Option<&mut [Lane; 2]>,
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
    // A request that has to wait to create something takes no place of its endpoint from those that need not.
    match endpoints.get_mut(spending.endpoint) {
        Some(lane) if slot == open => {
            slot = lane.earliest(open, spending.points);
            lane.reserve(slot, spending.points);
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
        let spending = pacing.send(order).expect("it waits");
        pacing.settle(spending, now);
    }

    #[test]
    fn no_window_holds_more_than_its_budget() {
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
    fn each_waiter_has_a_slot_of_its_own_in_order() {
        let (mut pacing, now) = (points(10), Instant::now());
        let mut demands: Vec<_> = (0..6).map(|_| Demand::new("DELETE", LIST)).collect();
        let orders: Vec<_> = demands.iter_mut().map(|it| pacing.enter(it, now, now)).collect();
        let slots = |pacing: &mut Pacing, now| -> Vec<Instant> {
            orders.iter().map(|order| pacing.slot(*order, now, now)).collect()
        };
        let (one, two) = (now + MINUTE, now + 2 * MINUTE);
        assert_eq!(slots(&mut pacing, now), [now, now, one, one, two, two]);
        // The third one is dropped.
        assert!(pacing.leave(orders[2]));
        assert_eq!(slots(&mut pacing, now)[3..], [one, one, two]);
        // A slow credential makes the first one late: nobody takes its place, and what it spends is free as much later.
        let late = now + Duration::from_secs(10);
        send(&mut pacing, orders[1], now);
        assert_eq!(slots(&mut pacing, late)[3..], [one, late + MINUTE, one + MINUTE]);
        send(&mut pacing, orders[0], late);
        // A refused attempt keeps the call's place.
        assert_eq!(pacing.enter(&mut demands[0], late, late), orders[0]);
        assert_eq!(pacing.slot(orders[0], late, late), one);
        assert_eq!(pacing.slot(orders[3], late, late), late + MINUTE);
    }

    #[test]
    fn reads_cost_one_point_and_endpoints_count_alone() {
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
    fn creations_that_wait_do_not_stop_reads_of_their_endpoint() {
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
    fn requests_in_flight_count_until_their_response() {
        let (mut pacing, now) = (points(5), Instant::now());
        let order = pacing.enter(&mut Demand::new("POST", JIT), now, now);
        pacing.slot(order, now, now);
        let spending = pacing.send(order).expect("it waits");
        let other = pacing.enter(&mut Demand::new("GET", JIT), now, now);
        let later = now + 2 * MINUTE;
        assert_eq!(pacing.slot(other, later, later), later + MINUTE);
        // It never left.
        assert!(pacing.give_back(spending));
        assert_eq!(pacing.slot(other, later, later), later);
    }

    #[test]
    fn slots_lie_behind_the_end_of_a_limit() {
        let (mut pacing, now) = (points(5), Instant::now());
        let open = now + HOUR;
        let orders = [0, 1].map(|_| pacing.enter(&mut Demand::new("POST", JIT), now, open));
        assert_eq!(orders.map(|order| pacing.slot(order, now, open)), [open, open + MINUTE]);
        pacing.replan();
        assert_eq!(pacing.slot(orders[0], now, now), now);
    }

    #[test]
    fn endpoints_that_are_idle_are_forgotten() {
        let (mut pacing, start) = (points(5), Instant::now());
        for number in 0..1_000 {
            let now = start + number * MINUTE;
            let endpoint = number.to_string().leak();
            let order = pacing.enter(&mut Demand::new("GET", endpoint), now, now);
            send(&mut pacing, order, now);
            assert!(pacing.endpoints.len() <= MANY);
        }
    }
}

//! Calls against a server that is only played, in virtual time.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta};
use fastrand::Rng;
use futures_util::FutureExt;
use futures_util::future::{join, join_all, select};
use http::{HeaderMap, StatusCode};
use tokio::task::LocalSet;
use tokio::time::{Instant, advance, sleep, sleep_until};

use super::*;
use crate::clock;

const LEASE: Duration = Duration::from_secs(30);
const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// `GET /orgs/{org}/actions/runners`, and what else may be said of it.
const LIST: &str = "/orgs/{org}/actions/runners";

fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
    let id = ("x-github-request-id", "ABCD:1");
    let pairs = pairs.iter().chain([&id]);
    let pair = |(name, value): &(&'static str, &str)| (name.parse().expect(name), value.parse().expect(value));
    HeaderMap::from_iter(pairs.map(pair))
}

fn get() -> Demand {
    Demand::new("GET", LIST)
}

fn post() -> Demand {
    Demand::new("POST", LIST)
}

fn patience(waits: Duration) -> Patience {
    Patience::new(24 * HOUR, waits)
}

async fn pass(limits: &Limits) -> Pass<'_> {
    let pass = limits.admit(&mut get(), LEASE, &mut patience(HOUR)).await;
    pass.expect("it may wait")
}

/// Sends a request. Its response is to come.
async fn sent(limits: &Limits) -> Pass<'_> {
    let mut pass = pass(limits).await;
    assert_eq!(pass.go(0), Go::Now);
    pass
}

fn limited(pass: &mut Pass<'_>, retry_after: u64) {
    let headers = headers(&[("retry-after", &retry_after.to_string())]);
    pass.learn_head(StatusCode::FORBIDDEN, &headers);
}

fn succeeded(mut pass: Pass<'_>) {
    pass.learn_head(StatusCode::OK, &headers(&[]));
}

/// When a caller that never waits is told to come back; `None` if it may go.
async fn told(limits: &Limits) -> Option<Instant> {
    match limits.admit(&mut get(), LEASE, &mut patience(Duration::ZERO)).await {
        Ok(_) => None,
        Err(Impatience::Limited { until, .. }) => Some(until),
        Err(Impatience::Deadline) => panic!("there was time"),
    }
}

#[tokio::test(start_paused = true)]
async fn refusal_counts_before_its_body_is_read() {
    let limits = Limits::new(10, Pace::default());
    let mut refused = sent(&limits).await;
    let mut other = pass(&limits).await;
    limited(&mut refused, 60);
    assert_eq!(other.go(0), Go::NotNow);
    assert!(told(&limits).await.is_some());
    let wall = DateTime::from_timestamp(1_761_000_000, 0).expect("a time");
    let _simulated = clock::simulated::start(wall);
    limited(&mut refused, 120);
    let held = limits.seen().held.expect("a limit").until - wall;
    assert!(
        held >= TimeDelta::seconds(120) && held <= TimeDelta::seconds(132),
        "{held}"
    );
}

#[tokio::test(start_paused = true)]
async fn body_decides_whether_a_403_is_a_limit() {
    let limits = Limits::new(10, Pace::default());
    let none = headers(&[]);
    for (message, is_limit) in [
        ("Resource not accessible by integration", false),
        ("You have exceeded a secondary rate limit.", true),
    ] {
        let mut refused = sent(&limits).await;
        let mut other = pass(&limits).await;
        refused.learn_head(StatusCode::FORBIDDEN, &none);
        assert_eq!(other.go(0), Go::NotNow, "nobody knows yet");
        drop(other);
        assert!(
            told(&limits).now_or_never().is_none(),
            "also callers that never wait do"
        );
        let learned = refused.learn(StatusCode::FORBIDDEN, &none, Some(message));
        assert_eq!(learned.is_some(), is_limit);
        assert_eq!(told(&limits).now_or_never().expect("it is known").is_some(), is_limit);
    }
}

#[tokio::test(start_paused = true)]
async fn body_that_never_comes_holds_nobody_for_long() {
    let limits = Limits::new(10, Pace::default());
    let mut refused = sent(&limits).await;
    refused.learn_head(StatusCode::FORBIDDEN, &headers(&[]));
    let start = Instant::now();
    assert_eq!(told(&limits).await, None);
    assert!(start.elapsed() <= Duration::from_secs(11), "{:?}", start.elapsed());
    // Its call is dropped.
    let mut refused = sent(&limits).await;
    refused.learn_head(StatusCode::FORBIDDEN, &headers(&[]));
    drop(refused);
    assert_eq!(told(&limits).now_or_never(), Some(None));
}

#[tokio::test(start_paused = true)]
async fn limit_that_a_probe_meets_late_is_not_lifted_by_it() {
    let limits = Limits::new(10, Pace::default());
    let (mut first, mut late) = (sent(&limits).await, sent(&limits).await);
    limited(&mut first, 1);
    drop(first);
    let probe = sent(&limits).await;
    limited(&mut late, 60);
    succeeded(probe);
    assert!(
        told(&limits)
            .await
            .is_some_and(|until| until >= Instant::now() + MINUTE)
    );
}

#[tokio::test(start_paused = true)]
async fn probe_whose_credential_is_slow_heeds_a_limit_that_was_met_since() {
    let limits = Limits::new(10, Pace::default());
    let (mut first, mut late) = (sent(&limits).await, sent(&limits).await);
    limited(&mut first, 1);
    let mut probe = pass(&limits).await;
    limited(&mut late, 60);
    advance(Duration::from_secs(10)).await;
    assert_eq!(probe.go(0), Go::NotNow);
}

#[tokio::test(start_paused = true)]
async fn probe_whose_credential_never_comes_passes_its_turn_on() {
    let limits = Limits::new(10, Pace::default());
    let mut first = sent(&limits).await;
    limited(&mut first, 1);
    let mut slow = pass(&limits).await;
    let start = Instant::now();
    let next = sent(&limits).await;
    assert!(start.elapsed() >= LEASE && start.elapsed() <= LEASE + Duration::from_secs(1));
    assert_eq!(slow.go(0), Go::NotNow, "one at a time");
    succeeded(next);
    assert_eq!(slow.go(0), Go::Now, "the limit is over");
}

#[tokio::test(start_paused = true)]
async fn callers_that_never_wait_do_not_spin_behind_a_probe() {
    let limits = Limits::new(10, Pace::default());
    let mut first = sent(&limits).await;
    limited(&mut first, 1);
    let probe = sent(&limits).await;
    let start = Instant::now();
    let mut calls = 0;
    while start.elapsed() < Duration::from_secs(10) {
        sleep_until(told(&limits).await.expect("the probe is not back")).await;
        calls += 1;
    }
    assert!(calls <= 10, "{calls} calls in 10 s");
    succeeded(probe);
    assert_eq!(told(&limits).await, None);
}

#[tokio::test(start_paused = true)]
async fn callers_wait_for_a_limit_as_long_as_they_may() {
    for seed in 0..20 {
        fastrand::seed(seed);
        let limits = Limits::new(10, Pace::default());
        let mut first = sent(&limits).await;
        limited(&mut first, 60);
        drop(first);
        let caller = async || {
            let mut patience = patience(MINUTE);
            let pass = limits.admit(&mut get(), LEASE, &mut patience).await;
            let mut pass = pass.expect("a minute is as long as it may wait");
            assert_eq!(pass.go(0), Go::Now);
            sleep(Duration::from_millis(100)).await;
            succeeded(pass);
        };
        join_all((0..100).map(|_| caller())).await;
        let mut impatient = patience(MINUTE - Duration::from_millis(1));
        let mut again = sent(&limits).await;
        limited(&mut again, 60);
        let refused = limits.admit(&mut get(), LEASE, &mut impatient).now_or_never();
        assert!(matches!(refused, Some(Err(Impatience::Limited { .. }))));
    }
}

#[tokio::test(start_paused = true)]
async fn cleared_hold_lets_those_who_wait_go() {
    let limits = Limits::new(10, Pace::default());
    let mut first = sent(&limits).await;
    limited(&mut first, 3_600);
    drop(first);
    let start = Instant::now();
    let waiting = join_all((0..20).map(|_| async {
        let pass = sent(&limits).await;
        sleep(Duration::from_secs(1)).await;
        succeeded(pass);
    }));
    let clear = async {
        sleep(MINUTE).await;
        limits.clear_hold();
        assert_eq!(limits.seen().held, None);
    };
    join(waiting, clear).await;
    // The probe, and two times ten.
    assert_eq!(start.elapsed().as_secs(), 60 + 3);
}

#[tokio::test(start_paused = true)]
async fn paced_calls_ask_for_one_credential_each_and_go_in_order() {
    let pace = Pace {
        points_per_minute: Some(10),
        creations: None,
    };
    let limits = Limits::new(10, pace);
    let (asked, order) = (RefCell::new(0), RefCell::new(Vec::new()));
    let caller = async |number: u64| {
        let pass = limits.admit(&mut post(), LEASE, &mut patience(HOUR)).await;
        let mut pass = pass.expect("it may wait");
        *asked.borrow_mut() += 1;
        // The later a call is, the faster is its credential.
        sleep(Duration::from_secs(20 - number)).await;
        assert_eq!(pass.go(0), Go::Now);
        order.borrow_mut().push((number, Instant::now()));
        succeeded(pass);
    };
    join_all((0..10).map(caller)).await;
    assert_eq!(*asked.borrow(), 10);
    let order = order.take();
    let pairs: Vec<u64> = order.iter().map(|(number, _)| number / 2).collect();
    assert!(pairs.is_sorted(), "{pairs:?}");
    for three in order.windows(3) {
        assert!(three[2].1 - three[0].1 >= MINUTE, "{order:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn calls_whose_slot_comes_too_late_fail_at_once() {
    let pace = Pace {
        points_per_minute: Some(10),
        creations: None,
    };
    let limits = Limits::new(10, pace);
    let outcomes = join_all((0..10).map(|_| async {
        let start = Instant::now();
        let mut patience = Patience::new(HOUR, 2 * MINUTE);
        match limits.admit(&mut post(), LEASE, &mut patience).await {
            Ok(mut pass) => {
                assert_eq!(pass.go(0), Go::Now);
                Ok(start.elapsed())
            }
            Err(Impatience::Limited { kind, until }) => {
                assert_eq!((kind, start.elapsed()), (RateLimitKind::Pace, Duration::ZERO));
                Err(until - start)
            }
            Err(Impatience::Deadline) => panic!("there was time"),
        }
    }));
    let minutes = |count: u32| count * MINUTE;
    let expected = [0, 0, 1, 1, 2, 2].map(|count| Ok(minutes(count)));
    // Those that give up leave their slot to others, who come too late as well.
    let expected = expected.into_iter().chain([3; 4].map(|count| Err(minutes(count))));
    assert_eq!(outcomes.await, expected.collect::<Vec<_>>());
}

/// What was sent in a simulation, and what is known of limits.
#[derive(Default)]
struct Seen {
    in_flight: usize,
    /// Until when the server refuses requests.
    limited: Option<Instant>,
    /// Since the last refusal arrived, and until when it forbids requests. Until a request that was sent later succeeds,
    /// one at a time may be sent after that.
    known: Option<(Instant, Instant)>,
    /// How many requests in flight are such.
    probes: usize,
    done: usize,
}

/// Every schedule of slow credentials, slow and late responses, limits and callers that leave.
#[tokio::test(start_paused = true)]
async fn nothing_is_sent_in_a_limit_and_nothing_stays_behind() {
    for seed in 0..300 {
        fastrand::seed(seed);
        let slots = Rng::with_seed(seed).usize(1..8);
        let pace = Pace {
            points_per_minute: Some(60),
            creations: Some((6, 50)),
        };
        let limits = Rc::new(Limits::new(slots, pace));
        let seen = Rc::new(RefCell::new(Seen::default()));
        let local = LocalSet::new();
        let calls = (0..60).map(|number| {
            let random = Rng::with_seed(seed * 1_000 + number);
            local.spawn_local(caller(limits.clone(), seen.clone(), slots, random))
        });
        let calls = join_all(calls);
        for call in local.run_until(calls).await {
            call.unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        }
        let seen = seen.borrow();
        assert_eq!((seen.in_flight, seen.probes), (0, 0), "seed {seed}");
        assert!(seen.done >= 10, "seed {seed}: {}", seen.done);
        assert_eq!(limits.slots.available_permits(), slots, "seed {seed}");
        assert!(limits.lock().state.is_at_rest(), "seed {seed}");
    }
}

async fn caller(limits: Rc<Limits>, seen: Rc<RefCell<Seen>>, slots: usize, mut random: Rng) {
    sleep(Duration::from_millis(random.u64(0..200_000))).await;
    let leaves = sleep(Duration::from_millis(random.u64(0..600_000)));
    let mut patience = Patience::new(HOUR, HOUR);
    let mut demand = if random.bool() { get() } else { post() };
    let call = async {
        loop {
            let pass = limits.admit(&mut demand, LEASE, &mut patience).await;
            let mut pass = pass.expect("it may wait");
            sleep(slow(&mut random, 10)).await;
            if pass.go(random.u64(0..2)) == Go::Now && exchange(&mut pass, &seen, slots, &mut random).await {
                return;
            }
        }
    };
    select(Box::pin(call), Box::pin(leaves)).await;
}

/// Usually less than a second, and sometimes many.
fn slow(random: &mut Rng, most: u64) -> Duration {
    let most = if random.u8(0..4) == 0 { most * 1_000 } else { 1_000 };
    Duration::from_millis(random.u64(0..most))
}

/// Counts a request until its response arrived, or its caller left.
struct InFlight<'a> {
    seen: &'a RefCell<Seen>,
    is_probe: bool,
}

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        let mut seen = self.seen.borrow_mut();
        seen.in_flight -= 1;
        seen.probes -= usize::from(self.is_probe);
    }
}

/// Sends one request. Returns whether it succeeded.
async fn exchange(pass: &mut Pass<'_>, seen: &RefCell<Seen>, slots: usize, random: &mut Rng) -> bool {
    let sent = Instant::now();
    let (refused, is_probe) = {
        let mut seen = seen.borrow_mut();
        seen.in_flight += 1;
        assert!(seen.in_flight <= slots);
        if let Some((_, until)) = seen.known {
            assert!(sent >= until, "nothing is sent in a limit");
            assert_eq!(seen.probes, 0, "one goes first");
            seen.probes += 1;
        }
        seen.limited = seen.limited.filter(|until| sent < *until);
        if seen.limited.is_none() && random.u8(0..12) == 0 {
            seen.limited = Some(sent + Duration::from_secs(random.u64(1..60)));
        }
        (seen.limited.map(|until| until - sent), seen.known.is_some())
    };
    let _in_flight = InFlight { seen, is_probe };
    sleep(slow(random, 20)).await;
    let Some(wait) = refused else {
        seen.borrow_mut().known.take_if(|(since, _)| *since < sent);
        pass.learn_head(StatusCode::OK, &headers(&[]));
        sleep(slow(random, 5)).await;
        seen.borrow_mut().done += 1;
        return true;
    };
    let now = Instant::now();
    let wait = wait.as_secs() + 1;
    let until = now + Duration::from_secs(wait);
    let known = seen.borrow().known.map_or(until, |(_, other)| other.max(until));
    seen.borrow_mut().known = Some((now, known));
    let retry_after = wait.to_string();
    let headers = headers(&[("retry-after", &retry_after)]);
    pass.learn_head(StatusCode::FORBIDDEN, &headers);
    sleep(slow(random, 5)).await;
    assert!(pass.learn(StatusCode::FORBIDDEN, &headers, None).is_some());
    false
}

//! Calls against a simulated server, in virtual time.

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

/// The endpoint of all requests.
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

fn budget(waits: Duration) -> WaitBudget {
    WaitBudget::new(24 * HOUR, waits)
}

async fn admitted(limits: &Limits) -> Permit<'_> {
    let permit = limits.admit(&mut get(), LEASE, &mut budget(HOUR)).await;
    permit.expect("the budget allows the wait")
}

/// Sends a request whose response has not arrived.
async fn sent(limits: &Limits) -> Permit<'_> {
    let mut permit = admitted(limits).await;
    assert_eq!(permit.recheck(0), Recheck::Clear);
    permit
}

fn limited(permit: &mut Permit<'_>, retry_after: u64) {
    let headers = headers(&[("retry-after", &retry_after.to_string())]);
    permit.apply_head(StatusCode::FORBIDDEN, &headers);
}

fn succeeded(mut permit: Permit<'_>) {
    permit.apply_head(StatusCode::OK, &headers(&[]));
}

/// Returns the time in the error of a call that never waits, or `None` if its request may be sent.
async fn retry_at(limits: &Limits) -> Option<Instant> {
    match limits.admit(&mut get(), LEASE, &mut budget(Duration::ZERO)).await {
        Ok(_) => None,
        Err(WaitError::Limited { until, .. }) => Some(until),
        Err(WaitError::Deadline) => panic!("the deadline has not passed"),
    }
}

#[tokio::test(start_paused = true)]
async fn limit_takes_effect_before_the_body_is_read() {
    let limits = Limits::new(10, Pace::default());
    let mut refused = sent(&limits).await;
    let mut other = admitted(&limits).await;
    limited(&mut refused, 60);
    assert_eq!(other.recheck(0), Recheck::Blocked);
    assert!(retry_at(&limits).await.is_some());
    let wall = DateTime::from_timestamp(1_761_000_000, 0).expect("a time");
    let _simulated = clock::simulated::start(wall);
    limited(&mut refused, 120);
    let held = limits.rate_limit().held.expect("a limit").until - wall;
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
        let mut other = admitted(&limits).await;
        refused.apply_head(StatusCode::FORBIDDEN, &none);
        assert_eq!(other.recheck(0), Recheck::Blocked, "the body has not been read");
        drop(other);
        assert!(
            retry_at(&limits).now_or_never().is_none(),
            "calls that never wait still wait for the body"
        );
        let learned = refused.apply_body(StatusCode::FORBIDDEN, &none, Some(message));
        assert_eq!(learned.is_some(), is_limit);
        assert_eq!(
            retry_at(&limits)
                .now_or_never()
                .expect("the body has been read")
                .is_some(),
            is_limit
        );
    }
}

#[tokio::test(start_paused = true)]
async fn missing_body_of_a_403_blocks_for_ten_seconds_only() {
    let limits = Limits::new(10, Pace::default());
    let mut refused = sent(&limits).await;
    refused.apply_head(StatusCode::FORBIDDEN, &headers(&[]));
    let start = Instant::now();
    assert_eq!(retry_at(&limits).await, None);
    assert!(start.elapsed() <= Duration::from_secs(11), "{:?}", start.elapsed());
    // The call that waits for the body is dropped.
    let mut refused = sent(&limits).await;
    refused.apply_head(StatusCode::FORBIDDEN, &headers(&[]));
    drop(refused);
    assert_eq!(retry_at(&limits).now_or_never(), Some(None));
}

#[tokio::test(start_paused = true)]
async fn successful_probe_does_not_lift_a_limit_met_while_in_flight() {
    let limits = Limits::new(10, Pace::default());
    let (mut first, mut late) = (sent(&limits).await, sent(&limits).await);
    limited(&mut first, 1);
    drop(first);
    let probe = sent(&limits).await;
    limited(&mut late, 60);
    succeeded(probe);
    assert!(
        retry_at(&limits)
            .await
            .is_some_and(|until| until >= Instant::now() + MINUTE)
    );
}

#[tokio::test(start_paused = true)]
async fn probe_with_slow_credential_respects_a_later_limit() {
    let limits = Limits::new(10, Pace::default());
    let (mut first, mut late) = (sent(&limits).await, sent(&limits).await);
    limited(&mut first, 1);
    let mut probe = admitted(&limits).await;
    limited(&mut late, 60);
    advance(Duration::from_secs(10)).await;
    assert_eq!(probe.recheck(0), Recheck::Blocked);
}

#[tokio::test(start_paused = true)]
async fn probe_without_credential_loses_its_lease() {
    let limits = Limits::new(10, Pace::default());
    let mut first = sent(&limits).await;
    limited(&mut first, 1);
    let mut slow = admitted(&limits).await;
    let start = Instant::now();
    let next = sent(&limits).await;
    assert!(start.elapsed() >= LEASE && start.elapsed() <= LEASE + Duration::from_secs(1));
    assert_eq!(slow.recheck(0), Recheck::Blocked, "another probe is in flight");
    succeeded(next);
    assert_eq!(slow.recheck(0), Recheck::Clear, "the limit is over");
}

#[tokio::test(start_paused = true)]
async fn calls_that_never_wait_do_not_spin_during_a_probe() {
    let limits = Limits::new(10, Pace::default());
    let mut first = sent(&limits).await;
    limited(&mut first, 1);
    let probe = sent(&limits).await;
    let start = Instant::now();
    let mut calls = 0;
    while start.elapsed() < Duration::from_secs(10) {
        sleep_until(retry_at(&limits).await.expect("the probe has not returned")).await;
        calls += 1;
    }
    assert!(calls <= 10, "{calls} calls in 10 s");
    succeeded(probe);
    assert_eq!(retry_at(&limits).await, None);
}

#[tokio::test(start_paused = true)]
async fn calls_wait_for_limits_within_their_budget() {
    for seed in 0..20 {
        fastrand::seed(seed);
        let limits = Limits::new(10, Pace::default());
        let mut first = sent(&limits).await;
        limited(&mut first, 60);
        drop(first);
        let caller = async || {
            let mut budget = budget(MINUTE);
            let permit = limits.admit(&mut get(), LEASE, &mut budget).await;
            let mut permit = permit.expect("the budget allows a wait of a minute");
            assert_eq!(permit.recheck(0), Recheck::Clear);
            sleep(Duration::from_millis(100)).await;
            succeeded(permit);
        };
        join_all((0..100).map(|_| caller())).await;
        let mut short = budget(MINUTE - Duration::from_millis(1));
        let mut limited_again = sent(&limits).await;
        limited(&mut limited_again, 60);
        let refused = limits.admit(&mut get(), LEASE, &mut short).now_or_never();
        assert!(matches!(refused, Some(Err(WaitError::Limited { .. }))));
    }
}

#[tokio::test(start_paused = true)]
async fn clear_hold_releases_waiting_calls() {
    let limits = Limits::new(10, Pace::default());
    let mut first = sent(&limits).await;
    limited(&mut first, 3_600);
    drop(first);
    let start = Instant::now();
    let waiting = join_all((0..20).map(|_| async {
        let permit = sent(&limits).await;
        sleep(Duration::from_secs(1)).await;
        succeeded(permit);
    }));
    let clear = async {
        sleep(MINUTE).await;
        limits.clear_hold();
        assert_eq!(limits.rate_limit().held, None);
    };
    join(waiting, clear).await;
    // The probe takes one second, and two batches of ten follow.
    assert_eq!(start.elapsed().as_secs(), 60 + 3);
}

#[tokio::test(start_paused = true)]
async fn paced_calls_get_one_credential_each_and_are_sent_in_order() {
    let pace = Pace {
        points_per_minute: Some(10),
        creations: None,
    };
    let limits = Limits::new(10, pace);
    let (credentials, order) = (RefCell::new(0), RefCell::new(Vec::new()));
    let caller = async |number: u64| {
        let permit = limits.admit(&mut post(), LEASE, &mut budget(HOUR)).await;
        let mut permit = permit.expect("the budget allows the wait");
        *credentials.borrow_mut() += 1;
        // Later calls have faster credentials.
        sleep(Duration::from_secs(20 - number)).await;
        assert_eq!(permit.recheck(0), Recheck::Clear);
        order.borrow_mut().push((number, Instant::now()));
        succeeded(permit);
    };
    join_all((0..10).map(caller)).await;
    assert_eq!(*credentials.borrow(), 10);
    let order = order.take();
    let pairs: Vec<u64> = order.iter().map(|(number, _)| number / 2).collect();
    assert!(pairs.is_sorted(), "{pairs:?}");
    for three in order.windows(3) {
        assert!(three[2].1 - three[0].1 >= MINUTE, "{order:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn calls_with_a_late_slot_fail_immediately() {
    let pace = Pace {
        points_per_minute: Some(10),
        creations: None,
    };
    let limits = Limits::new(10, pace);
    let outcomes = join_all((0..10).map(|_| async {
        let start = Instant::now();
        let mut budget = WaitBudget::new(HOUR, 2 * MINUTE);
        match limits.admit(&mut post(), LEASE, &mut budget).await {
            Ok(mut permit) => {
                assert_eq!(permit.recheck(0), Recheck::Clear);
                Ok(start.elapsed())
            }
            Err(WaitError::Limited { kind, until }) => {
                assert_eq!((kind, start.elapsed()), (RateLimitKind::Pace, Duration::ZERO));
                Err(until - start)
            }
            Err(WaitError::Deadline) => panic!("the deadline has not passed"),
        }
    }));
    let minutes = |count: u32| count * MINUTE;
    let expected = [0, 0, 1, 1, 2, 2].map(|count| Ok(minutes(count)));
    // The next call gets the slot of a failed call, but this slot is too late for it as well.
    let expected = expected.into_iter().chain([3; 4].map(|count| Err(minutes(count))));
    assert_eq!(outcomes.await, expected.collect::<Vec<_>>());
}

/// The state of the simulated server, and the limit that its clients know of.
#[derive(Default)]
struct Seen {
    in_flight: usize,
    /// The time until which the server rejects requests.
    limited: Option<Instant>,
    /// The time at which the last rate-limit response arrived, and the end of the limit. After the end, clients must send one
    /// request at a time until a request succeeds.
    known: Option<(Instant, Instant)>,
    /// The number of probes in flight.
    probes: usize,
    done: usize,
}

/// Runs random schedules with slow credentials, slow and late responses, limits and dropped calls.
#[tokio::test(start_paused = true)]
async fn sends_nothing_during_limits_and_leaks_nothing() {
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
    let dropped = sleep(Duration::from_millis(random.u64(0..600_000)));
    let mut budget = WaitBudget::new(HOUR, HOUR);
    let mut demand = if random.bool() { get() } else { post() };
    let call = async {
        loop {
            let permit = limits.admit(&mut demand, LEASE, &mut budget).await;
            let mut permit = permit.expect("the budget allows the wait");
            sleep(slow(&mut random, 10)).await;
            if permit.recheck(random.u64(0..2)) == Recheck::Clear
                && exchange(&mut permit, &seen, slots, &mut random).await
            {
                return;
            }
        }
    };
    select(Box::pin(call), Box::pin(dropped)).await;
}

/// Returns a random time, usually less than a second and sometimes up to `most` seconds.
fn slow(random: &mut Rng, most: u64) -> Duration {
    let most = if random.u8(0..4) == 0 { most * 1_000 } else { 1_000 };
    Duration::from_millis(random.u64(0..most))
}

/// A request in flight. It is counted until it is dropped.
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
async fn exchange(permit: &mut Permit<'_>, seen: &RefCell<Seen>, slots: usize, random: &mut Rng) -> bool {
    let sent = Instant::now();
    let (refused, is_probe) = {
        let mut seen = seen.borrow_mut();
        seen.in_flight += 1;
        assert!(seen.in_flight <= slots);
        if let Some((_, until)) = seen.known {
            assert!(sent >= until, "requests during a limit");
            assert_eq!(seen.probes, 0, "probes in flight");
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
        permit.apply_head(StatusCode::OK, &headers(&[]));
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
    permit.apply_head(StatusCode::FORBIDDEN, &headers);
    sleep(slow(random, 5)).await;
    assert!(permit.apply_body(StatusCode::FORBIDDEN, &headers, None).is_some());
    false
}

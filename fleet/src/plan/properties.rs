//! Property tests of plans, with random histories and policies.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use fastrand::Rng;
use github_runners::Runner;

use super::decision::Decision;
use super::policy::SweepPolicy;
use crate::observation::{Listing, Observation};
use crate::owned::Owned;

const CASES: u64 = 5000;

/// The observed states of a runner: the minute, whether it was online, and whether it was busy.
type States = Vec<(i64, bool, bool)>;

/// A random history and a random policy.
struct Case {
    observation: Observation,
    policy: SweepPolicy,
    offline_for: Duration,
    observations: u32,
    min_age: Duration,
    states: Vec<States>,
    now: i64,
}

fn minutes(count: u64) -> Duration {
    Duration::from_secs(60 * count)
}

fn time(minute: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
}

fn case(seed: u64) -> Case {
    let mut random = Rng::with_seed(seed);
    let gap = minutes(random.u64(5..60));
    let count = random.usize(1..30);
    let mostly_offline = random.f64();
    let mut states: Vec<States> = vec![Vec::new(); count];
    let mut observation = Observation::nothing("octo-org".to_owned(), time(0));
    let mut now = 0;
    for _ in 0..random.u32(1..25) {
        now += random.i64(1..40);
        let mut runners = Vec::new();
        for (id, states) in states.iter_mut().enumerate() {
            if random.f64() < 0.1 {
                continue;
            }
            let (online, busy) = (random.f64() > mostly_offline, random.f64() < 0.1);
            states.push((now, online, busy));
            let owner = if id % 3 == 0 { "other" } else { "ci" };
            let status = if online { "online" } else { "offline" };
            runners.push(
                Runner::for_test(id as u64, format!("{owner}-{id}"))
                    .status(status)
                    .busy(busy),
            );
        }
        let listing = Listing {
            expected: runners.len() as u64,
            runners,
        };
        observation = observation.next(listing, &Owned::prefix("ci-"), time(now), gap);
    }
    let offline_for = minutes(random.u64(1..60));
    let observations = random.u32(2..6);
    let min_age = minutes(random.u64(0..100));
    let policy = SweepPolicy::new()
        .offline_for(offline_for)
        .observations(observations)
        .min_age(min_age)
        .max_count(random.usize(0..15))
        .max_share(random.f64());
    Case {
        observation,
        policy,
        offline_for,
        observations,
        min_age,
        states,
        now,
    }
}

#[test]
fn deletes_only_owned_runners_that_were_offline_in_every_recent_observation() {
    let mut deletions = 0;
    for seed in 0..CASES {
        let case = case(seed);
        let plan = case.observation.plan(&case.policy).expect("a usable policy");
        for planned in plan.deletions() {
            deletions += 1;
            assert!(planned.name.starts_with("ci-"), "seed {seed}: {planned:?} is not owned");
            let states = &case.states[usize::try_from(planned.id.get()).expect("a small id")];
            let (last, ..) = states.last().expect("an observed runner");
            assert_eq!(*last, case.now, "seed {seed}: {planned:?} is not in the last listing");
            let since = |duration: Duration| case.now - i64::try_from(duration.as_secs() / 60).expect("minutes");
            let recent = states.iter().filter(|(at, ..)| *at > since(case.offline_for));
            assert!(
                recent.clone().all(|(_, online, _)| !online),
                "seed {seed}: {planned:?} was online"
            );
            let offline = states.iter().rev().take_while(|(_, online, _)| !online).count();
            assert!(
                offline >= case.observations as usize,
                "seed {seed}: {planned:?} was offline in too few observations"
            );
            assert!(
                !states.last().expect("an observed runner").2,
                "seed {seed}: {planned:?} is busy"
            );
            assert!(
                states[0].0 <= since(case.min_age),
                "seed {seed}: {planned:?} is too young"
            );
        }
    }
    assert!(deletions > 1000, "only {deletions} deletions were checked");
}

#[test]
fn never_deletes_more_than_the_ceiling() {
    let (mut blocked, mut executable) = (0, 0);
    for seed in 0..CASES {
        let case = case(seed);
        let plan = case.observation.plan(&case.policy).expect("a usable policy");
        let deletions = plan.deletions().count();
        assert!(
            deletions <= case.policy.ceiling(case.observation.owned().count()),
            "seed {seed}"
        );
        let is_blocked = plan.runners().iter().any(|it| it.decision == Decision::Blocked);
        assert_eq!(plan.check().is_err(), is_blocked, "seed {seed}");
        assert!(
            !is_blocked || deletions == 0,
            "seed {seed}: some are deleted above the ceiling"
        );
        blocked += usize::from(is_blocked);
        executable += usize::from(deletions > 0);
    }
    assert!(
        blocked > 100 && executable > 100,
        "{blocked} blocked, {executable} executable"
    );
}

#[test]
fn is_deterministic_and_survives_serialization() {
    for seed in 0..CASES {
        let case = case(seed);
        let plan = case.observation.plan(&case.policy).expect("a usable policy");
        assert_eq!(case.observation.plan(&case.policy).expect("a usable policy"), plan);
        if seed % 50 == 0 {
            let text = serde_json::to_string(&case.observation).expect("JSON");
            let again: Observation = serde_json::from_str(&text).expect("an observation");
            assert_eq!(again.plan(&case.policy).expect("a usable policy"), plan);
        }
    }
}

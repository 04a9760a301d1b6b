//! A simulation of the transport with many callers, several credentials, and a GitHub that misbehaves.
//!
//! Each seed determines the conditions (limits, failures, silent connections), the settings and the behavior of every
//! caller. Time is virtual, and a single thread runs each seed, so all runs of a seed are identical. The simulated GitHub
//! replaces the HTTP client and checks invariants at every step, see [`github`].
//!
//! - `GITHUB_RUNNERS_SEED=17 cargo test --lib simulation` replays one seed and prints what happened.
//! - `GITHUB_RUNNERS_SEEDS=100000` sets the number of seeds.

mod account;
mod body;
mod caller;
mod conditions;
mod github;
mod plan;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use std::{env, thread};

use chrono::DateTime;
use fastrand::Rng;
use tokio::runtime::Builder;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use self::caller::{Caller, Kind};
use self::conditions::Conditions;
use self::github::GitHub;
use super::registry::Registry;
use crate::clock::simulated;
use crate::operations::Product;
use crate::transport::{Pace, Settings, Shared, Transport};

/// The number of seeds that a test run simulates.
const SEEDS: u64 = 10_000;

/// The virtual time in which all calls must end.
const END: Duration = Duration::from_secs(24 * 60 * 60);

/// The result of one seed.
struct Outcome {
    /// The violated invariants, in order.
    violations: Vec<String>,
    /// A hash of the times of all events.
    trace: u64,
    /// A line for each event, if `run` keeps the history.
    history: Vec<String>,
}

/// Runs a seed. `keep_history` fills [`Outcome::history`].
fn run(seed: u64, keep_history: bool) -> Outcome {
    fastrand::seed(seed);
    let runtime = Builder::new_current_thread().enable_time().start_paused(true).build();
    let runtime = runtime.expect("a runtime");
    runtime.block_on(async {
        // The time of a recorded response of GitHub.
        let wall = DateTime::from_timestamp(1_761_000_000, 0).expect("a time");
        let _clock = simulated::start(wall);
        simulate(seed, keep_history).await
    })
}

async fn simulate(seed: u64, keep_history: bool) -> Outcome {
    let mut random = Rng::with_seed(seed);
    let conditions = Conditions::new(&mut random);
    let github = GitHub::new(conditions.clone(), random.fork(), keep_history);
    let shared = Shared::new(
        "https://api.github.com".to_owned(),
        Box::new(github.clone()),
        settings(&conditions),
        if conditions.caches { 1_000_000 } else { 0 },
        Product::Cloud,
    );
    let pace = Pace {
        points_per_minute: conditions.points_per_minute,
        creations: conditions.creations,
    };
    let registry = Arc::new(Registry::new(Arc::new(shared), conditions.slots, pace));
    let transports: Vec<Transport> = (0..conditions.accounts)
        .map(|account| registry.transport(Some(&github.credential(account))))
        .collect();

    let mut callers = JoinSet::new();
    for number in 0..conditions.callers {
        let account = random.usize(0..conditions.accounts);
        let kind = Kind::choose(&mut random);
        let caller = Caller::new(number, account, kind, conditions.clone(), random.fork());
        callers.spawn(caller.run(transports[account].clone(), github.clone()));
    }
    let all = async {
        while let Some(ended) = callers.join_next().await {
            if let Err(error) = ended {
                github.report(format!("a caller panicked: {error}"));
            }
        }
    };
    if timeout(END, all).await.is_err() {
        github.report("a call never ended".to_owned());
    }
    drop(callers);
    // A request for an installation token can be in flight although no caller waits for it.
    sleep(2 * conditions.deadline).await;
    for (account, transport) in transports.iter().enumerate() {
        if !transport.is_at_rest(conditions.slots) {
            github.report(format!(
                "account {account} leaks a slot, a place in the queue or a probe"
            ));
        }
    }
    let tasks = tokio::runtime::Handle::current().metrics().num_alive_tasks();
    if tasks > 0 {
        github.report(format!("{tasks} tasks are left"));
    }
    github.finish()
}

fn settings(conditions: &Conditions) -> Settings {
    let text = reqwest::header::HeaderValue::from_static;
    Settings {
        api_version: text("2022-11-28"),
        user_agent: text("simulation"),
        timeout: conditions.timeout,
        deadline: conditions.deadline,
        limit_wait: conditions.limit_wait,
        retries: conditions.retries,
        observer: None,
    }
}

fn number(name: &str) -> Option<u64> {
    let text = env::var(name).ok()?;
    Some(
        text.parse()
            .unwrap_or_else(|_| panic!("{name} must be a number, got {text:?}")),
    )
}

/// Returns the first violation of a seed, if there is one.
fn first_violation(seed: u64) -> Option<String> {
    let outcome = catch_unwind(AssertUnwindSafe(|| run(seed, false)));
    match outcome {
        Ok(outcome) => outcome.violations.into_iter().next(),
        Err(_) => Some("it panicked".to_owned()),
    }
}

/// Runs seeds on two threads. Returns the first seed with a violation, and the violation.
fn first_failing_seed(seeds: u64) -> Option<(u64, String)> {
    let next = AtomicU64::new(0);
    let work = || {
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= seeds {
                return None;
            }
            if let Some(violation) = first_violation(seed) {
                next.store(seeds, Ordering::Relaxed);
                return Some((seed, violation));
            }
        }
    };
    thread::scope(|scope| {
        let threads = [scope.spawn(work), scope.spawn(work)];
        let found = threads.map(|thread| thread.join().expect("no panic"));
        found.into_iter().flatten().min_by_key(|(seed, _)| *seed)
    })
}

#[test]
fn no_seed_violates_an_invariant() {
    if let Some(seed) = number("GITHUB_RUNNERS_SEED") {
        let outcome = run(seed, true);
        println!("{}", outcome.history.join("\n"));
        assert!(outcome.violations.is_empty(), "seed {seed}: {:#?}", outcome.violations);
        return;
    }
    let seeds = number("GITHUB_RUNNERS_SEEDS").unwrap_or(SEEDS);
    if let Some((seed, violation)) = first_failing_seed(seeds) {
        panic!("seed {seed}: {violation}; replay it with GITHUB_RUNNERS_SEED={seed}");
    }
}

#[test]
fn same_seed_gives_the_same_result() {
    let traces = |_| (0..50).map(|seed| run(seed, false).trace).collect::<Vec<_>>();
    let [one, two] = [0, 1].map(traces);
    assert_eq!(one, two);
    assert!(one.windows(2).any(|pair| pair[0] != pair[1]));
}

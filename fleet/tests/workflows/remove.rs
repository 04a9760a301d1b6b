//! Removals of idle runners.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use github_runners_fake::{Fault, JobState, RunnerId as FakeId};
use github_runners_fleet::{Error, IdleRemoval, Proof, RemovalPolicy};

use super::world::{DELETE, MINUTE, SECOND, World, id};

/// Returns a world with a runner that has been idle for ten minutes.
async fn idle() -> (World, FakeId) {
    let world = World::start().await;
    let runner = world.org.add_runner("ci-1");
    world.observe_for(10).await;
    world.operations();
    (world, runner)
}

#[tokio::test(start_paused = true)]
async fn removes_a_runner_that_has_been_idle_for_long_enough() {
    let (world, runner) = idle().await;
    let policy = RemovalPolicy::new();
    assert_eq!(
        world.fleet.remove_if_idle(id(runner), &policy).await.unwrap(),
        IdleRemoval::Removed
    );
    assert!(world.names().is_empty());
    assert_eq!(
        world.operations(),
        ["actions/get-self-hosted-runner-for-org", DELETE],
        "a fresh read, then the deletion"
    );
    assert_eq!(
        world.fleet.remove_if_idle(id(runner), &policy).await.unwrap(),
        IdleRemoval::AlreadyGone
    );
}

#[tokio::test(start_paused = true)]
async fn does_not_remove_a_runner_that_has_been_idle_too_briefly() {
    let (world, runner) = idle().await;
    let young = world.org.add_runner("ci-2");
    let since = world.fleet.observation().get(id(runner)).unwrap().idle.unwrap().since;
    let policy = RemovalPolicy::new().min_idle(30 * MINUTE);
    let removal = world.fleet.remove_if_idle(id(runner), &policy).await.unwrap();
    assert_eq!(removal, IdleRemoval::NotIdleLongEnough { since: Some(since) });
    let removal = world
        .fleet
        .remove_if_idle(id(young), &RemovalPolicy::new())
        .await
        .unwrap();
    assert_eq!(
        removal,
        IdleRemoval::NotIdleLongEnough { since: None },
        "the runner was never observed"
    );
    let policy = RemovalPolicy::new().min_age(30 * MINUTE);
    let removal = world.fleet.remove_if_idle(id(runner), &policy).await.unwrap();
    assert!(matches!(removal, IdleRemoval::TooYoung { .. }), "{removal:?}");
    assert_eq!(world.names().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn busy_runner_restarts_its_idle_time() {
    let (world, runner) = idle().await;
    world.org.start_job(runner).unwrap();
    let policy = RemovalPolicy::new();
    let removal = world.fleet.remove_if_idle(id(runner), &policy).await.unwrap();
    assert!(matches!(removal, IdleRemoval::Busy { .. }), "{removal:?}");
    world.org.finish_job(runner).unwrap();
    world.fleet.observe().await.unwrap();
    let removal = world.fleet.remove_if_idle(id(runner), &policy).await.unwrap();
    assert!(
        matches!(removal, IdleRemoval::NotIdleLongEnough { since: Some(_) }),
        "{removal:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn respects_a_busy_error_of_the_deletion() {
    let (world, runner) = idle().await;
    world.org.start_job(runner).unwrap();
    world.fake.fault(Fault::lying_busy()).unwrap();
    let removal = world
        .fleet
        .remove_if_idle(id(runner), &RemovalPolicy::new())
        .await
        .unwrap();
    assert!(matches!(removal, IdleRemoval::Busy { .. }), "{removal:?}");
    assert_eq!(world.jobs(JobState::Killed), 0);
}

/// Without a proof, this is a documented limitation.
#[tokio::test(start_paused = true)]
async fn removal_without_a_proof_kills_a_new_job() {
    let (world, runner) = idle().await;
    world.org.start_job(runner).unwrap();
    world.fake.fault(Fault::busy_lag(MINUTE)).unwrap();
    let removal = world
        .fleet
        .remove_if_idle(id(runner), &RemovalPolicy::new())
        .await
        .unwrap();
    assert_eq!((removal, world.jobs(JobState::Killed)), (IdleRemoval::Removed, 1));
}

#[tokio::test(start_paused = true)]
async fn proof_protects_a_new_job() {
    let (world, runner) = idle().await;
    world.org.start_job(runner).unwrap();
    world.fake.fault(Fault::busy_lag(MINUTE)).unwrap();
    let machine = world.org.clone();
    let policy = RemovalPolicy::new().proof(move |runner| {
        let busy = machine.runner_named(&runner.name).is_some_and(|runner| runner.busy);
        async move { if busy { Proof::Busy } else { Proof::Idle } }
    });
    let removal = world.fleet.remove_if_idle(id(runner), &policy).await.unwrap();
    assert!(matches!(removal, IdleRemoval::Busy { .. }), "{removal:?}");
    assert_eq!((world.names().len(), world.jobs(JobState::Running)), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn does_not_remove_a_runner_with_an_unknown_proof() {
    let (world, runner) = idle().await;
    let policy = RemovalPolicy::new().proof(|_| async { Proof::Unknown });
    let removal = world.fleet.remove_if_idle(id(runner), &policy).await.unwrap();
    assert_eq!((removal, world.names().len()), (IdleRemoval::NotProven, 1));
}

#[tokio::test(start_paused = true)]
async fn asks_the_machine_after_all_other_checks() {
    let (world, runner) = idle().await;
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let policy = RemovalPolicy::new().proof(move |_| {
        count.fetch_add(1, Ordering::SeqCst);
        async { Proof::Idle }
    });
    world.org.start_job(runner).unwrap();
    world.fleet.remove_if_idle(id(runner), &policy).await.unwrap();
    assert_eq!(asked.load(Ordering::SeqCst), 0);
}

#[tokio::test(start_paused = true)]
async fn deletion_right_after_a_job_is_refused_as_busy() {
    let (world, runner) = idle().await;
    world
        .fake
        .fault(Fault::busy_after_job(30 * SECOND).operation(DELETE))
        .unwrap();
    world.org.start_job(runner).unwrap();
    world.org.finish_job(runner).unwrap();
    let policy = RemovalPolicy::new().min_idle(Duration::ZERO).observations(1);
    let removal = world.fleet.remove_if_idle(id(runner), &policy).await.unwrap();
    let IdleRemoval::Busy { retry_after } = removal else {
        panic!("{removal:?}");
    };
    tokio::time::sleep(retry_after).await;
    world.fleet.observe().await.unwrap();
    assert_eq!(
        world.fleet.remove_if_idle(id(runner), &policy).await.unwrap(),
        IdleRemoval::Removed
    );
}

#[tokio::test(start_paused = true)]
async fn lost_response_to_the_deletion_is_a_success() {
    let (world, runner) = idle().await;
    world.fake.fault(Fault::lost_reply().operation(DELETE).nth(1)).unwrap();
    let removal = world
        .fleet
        .remove_if_idle(id(runner), &RemovalPolicy::new())
        .await
        .unwrap();
    assert!(
        matches!(removal, IdleRemoval::Removed | IdleRemoval::AlreadyGone),
        "{removal:?}"
    );
    assert!(world.names().is_empty());
}

#[tokio::test(start_paused = true)]
async fn never_removes_a_runner_of_another_owner() {
    let world = World::start().await;
    let foreign = world.org.add_runner("other-1");
    let policy = RemovalPolicy::new().min_idle(Duration::ZERO).observations(0);
    for _ in 0..2 {
        let error = world.fleet.remove_if_idle(id(foreign), &policy).await.unwrap_err();
        assert!(matches!(error, Error::NotOwned { .. }), "{error}");
        world.fleet.observe().await.unwrap();
    }
    assert_eq!(world.names(), ["other-1"]);
}

#[tokio::test(start_paused = true)]
async fn does_not_remove_an_offline_runner() {
    let (world, runner) = idle().await;
    world.org.disconnect(runner).unwrap();
    let removal = world
        .fleet
        .remove_if_idle(id(runner), &RemovalPolicy::new())
        .await
        .unwrap();
    assert!(matches!(removal, IdleRemoval::NotOnline { .. }), "{removal:?}");
    assert_eq!(world.names().len(), 1);
}

//! Waits for the state of a runner.

use github_runners_fake::Fault;
use github_runners_fleet::{GoneWait, IdleWait, OnlineWait};
use tokio::time::Instant;

use super::world::{MINUTE, SECOND, World, id};

#[tokio::test(start_paused = true)]
async fn returns_when_the_machine_has_booted() {
    let world = World::start().await;
    let runner = world.add_offline("ci-1");
    let boot = async {
        tokio::time::sleep(2 * MINUTE).await;
        world.org.connect(runner).unwrap();
    };
    let begin = Instant::now();
    let (waited, ()) = tokio::join!(world.fleet.wait_until_online(id(runner), 10 * MINUTE), boot);
    let waited = waited.unwrap();
    assert!(
        matches!(&waited, OnlineWait::Online(runner) if runner.name == "ci-1"),
        "{waited:?}"
    );
    assert!(begin.elapsed() < 2 * MINUTE + 20 * SECOND);
    // Only the first and the last response differ from the cached one.
    assert_eq!(world.fake.rate_limit("t0ken").used, 2);
}

#[tokio::test(start_paused = true)]
async fn finished_ephemeral_runner_is_gone() {
    let world = World::start().await;
    let runner = world.add_offline("ci-1");
    let run = async {
        tokio::time::sleep(SECOND / 2).await;
        world.org.connect(runner).unwrap();
        world.org.start_job(runner).unwrap();
        world.org.finish_job(runner).unwrap();
    };
    let (waited, ()) = tokio::join!(world.fleet.wait_until_online(id(runner), MINUTE), run);
    assert_eq!(waited.unwrap(), OnlineWait::Gone);
    assert_eq!(
        world.fleet.wait_until_gone(id(runner), MINUTE).await.unwrap(),
        GoneWait::Gone
    );
    assert_eq!(
        world.fleet.wait_until_idle(id(runner), MINUTE).await.unwrap(),
        IdleWait::Gone
    );
}

#[tokio::test(start_paused = true)]
async fn timeout_returns_the_last_state_of_the_runner() {
    let world = World::start().await;
    let runner = world.add_offline("ci-1");
    let begin = Instant::now();
    let waited = world.fleet.wait_until_online(id(runner), 5 * MINUTE).await.unwrap();
    assert!(
        matches!(&waited, OnlineWait::TimedOut { last: Some(last) } if last.is_offline()),
        "{waited:?}"
    );
    assert_eq!(begin.elapsed(), 5 * MINUTE);
    assert!(world.operations().len() < 30);
}

#[tokio::test(start_paused = true)]
async fn waits_until_the_job_has_ended() {
    let world = World::start().await;
    let runner = world.org.add_runner("ci-1");
    world.org.start_job(runner).unwrap();
    let work = async {
        tokio::time::sleep(3 * MINUTE).await;
        world.org.finish_job(runner).unwrap();
    };
    let (waited, ()) = tokio::join!(world.fleet.wait_until_idle(id(runner), 10 * MINUTE), work);
    assert!(matches!(waited.unwrap(), IdleWait::Idle(_)));
}

#[tokio::test(start_paused = true)]
async fn continues_after_temporary_failures() {
    let world = World::start().await;
    let runner = world.org.add_runner("ci-1");
    world.fake.fault(Fault::status(502).times(10)).unwrap();
    let waited = world.fleet.wait_until_online(id(runner), 10 * MINUTE).await.unwrap();
    assert!(matches!(waited, OnlineWait::Online(_)));
}

#[tokio::test(start_paused = true)]
async fn lost_permission_is_an_error_and_not_a_missing_runner() {
    let world = World::start().await;
    let runner = world.org.add_runner("ci-1");
    // GitHub returns 404 for resources that the credential must not see.
    world.fake.fault(Fault::status(404)).unwrap();
    let error = world.fleet.wait_until_gone(id(runner), MINUTE).await.unwrap_err();
    assert!(error.to_string().contains("hidden"), "{error}");
}

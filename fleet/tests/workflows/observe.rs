//! Observations: complete lists, times and restarts.

use chrono::TimeDelta;
use github_runners_fake::{Fault, RunnerId as FakeId};
use github_runners_fleet::{Error, Fleet, Observation, Owned};

use super::world::{CREATE, HOUR, LIST, MINUTE, World, fresh, id};

#[tokio::test(start_paused = true)]
async fn records_since_when_runners_are_idle_and_offline() {
    let world = World::start().await;
    let (idle, offline) = (world.org.add_runner("ci-idle"), world.add_offline("ci-offline"));
    let foreign = world.org.add_runner("other");
    let start = world.fleet.observe().await.unwrap().at();
    world.observe_for(10).await;
    let observation = world.fleet.observe().await.unwrap();
    let times = |runner: FakeId| {
        let tracked = observation.get(id(runner)).unwrap();
        (
            tracked.idle.map(|span| (span.since, span.observations)),
            tracked.offline.map(|span| (span.since, span.observations)),
            tracked.owned,
            tracked.has_connected(),
        )
    };
    assert_eq!(times(idle), (Some((start, 12)), None, true, true));
    assert_eq!(times(offline), (None, Some((start, 12)), true, false));
    assert_eq!(times(foreign), (Some((start, 12)), None, false, true));
    assert_eq!(observation.at() - start, TimeDelta::minutes(10));
    let names: Vec<&str> = observation.idle().iter().map(|it| it.name()).collect();
    assert_eq!(names, ["ci-idle"]);
}

#[tokio::test(start_paused = true)]
async fn reads_every_page() {
    let world = World::start().await;
    world.org.add_runners((0..450).map(|number| format!("ci-{number}")));
    let observation = world.fleet.observe().await.unwrap();
    assert_eq!((observation.runners().len(), observation.is_complete()), (450, true));
    assert_eq!(world.operations(), [LIST; 5]);
}

#[tokio::test(start_paused = true)]
async fn failed_page_keeps_the_previous_observation() {
    let world = World::start().await;
    world.org.add_runners((0..250).map(|number| format!("ci-{number}")));
    let before = world.fleet.observe().await.unwrap();
    world
        .fake
        .fault(Fault::status(500).operation(LIST).nth(3).times(100))
        .unwrap();
    let error = world.fleet.observe().await.unwrap_err();
    assert!(
        error.github().is_some_and(|error| error.status() == Some(500)),
        "{error}"
    );
    assert_eq!(*world.fleet.observation(), *before);
}

#[tokio::test(start_paused = true)]
async fn shifted_pages_make_an_observation_incomplete() {
    let world = World::start().await;
    world.org.add_runners((0..250).map(|number| format!("ci-{number}")));
    world.fleet.observe().await.unwrap();
    world.fake.fault(Fault::page_shift(3)).unwrap();
    let observation = world.fleet.observe().await.unwrap();
    assert!(!observation.is_complete());
    assert_eq!(observation.missing().len(), 250 - observation.runners().len());
    world.fake.clear_faults();
    let observation = world.fleet.observe().await.unwrap();
    assert!(observation.is_complete() && observation.missing().is_empty());
    assert!(
        observation
            .runners()
            .iter()
            .all(|it| it.idle.unwrap().observations >= 2)
    );
}

#[tokio::test(start_paused = true)]
async fn resumes_a_saved_observation() {
    let world = World::start().await;
    world.add_offline("ci-1");
    let first = world.fleet.observe().await.unwrap().at();
    // Leave an unfinished creation that has registered a runner.
    world.fake.fault(Fault::lost_reply().operation(CREATE)).unwrap();
    world.fake.fault(Fault::list_lag(HOUR).during(30 * MINUTE)).unwrap();
    let _ = world.fleet.create_jit(fresh()).await;
    world.fleet.observe().await.unwrap();
    world.fake.clear_faults();
    let saved = serde_json::to_vec(&*world.fleet.observation()).unwrap();
    assert_eq!(world.names().len(), 2);

    tokio::time::sleep(5 * MINUTE).await;
    let saved: Observation = serde_json::from_slice(&saved).unwrap();
    assert_eq!(saved.unfinished().len(), 1);
    let now = world.fake.clock();
    let runners = world.github.org("octo-org").runners();
    let restarted = Fleet::builder(runners, Owned::prefix("ci-"))
        .clock(move || now.now())
        .resume(saved)
        .build()
        .unwrap();
    let observation = restarted.observe().await.unwrap();
    assert_eq!(
        world.names(),
        ["ci-1"],
        "the runner of the unfinished creation was deleted"
    );
    let tracked = &observation.runners()[0];
    assert_eq!(tracked.first_seen.timestamp(), first.timestamp());
    assert!(observation.unfinished().is_empty());
}

#[tokio::test(start_paused = true)]
async fn observes_after_the_clock_has_gone_backward() {
    let world = World::start().await;
    world.org.add_runner("ci-1");
    tokio::time::sleep(HOUR).await;
    let saved = (*world.fleet.observe().await.unwrap()).clone();
    let runners = world.github.org("octo-org").runners();
    let restarted = Fleet::builder(runners, Owned::prefix("ci-"))
        .resume(saved)
        .build()
        .unwrap();
    world.org.add_runner("ci-2");
    let observation = restarted.observe().await.unwrap();
    assert_eq!(*restarted.observation(), *observation);
    assert_eq!(observation.runners().len(), 2);
    assert!(observation.runners().iter().all(|it| it.first_seen == observation.at()));
}

#[tokio::test(start_paused = true)]
async fn later_of_two_concurrent_observations_counts() {
    let world = World::start().await;
    world.org.add_runner("ci-1");
    world
        .fake
        .fault(Fault::latency(MINUTE / 6).after_effect().operation(LIST).nth(1))
        .unwrap();
    let later = async {
        tokio::time::sleep(MINUTE / 60).await;
        world.org.add_runner("ci-2");
        world.fleet.observe().await.unwrap()
    };
    let (earlier, later) = tokio::join!(world.fleet.observe(), later);
    assert_eq!((earlier.unwrap().runners().len(), later.runners().len()), (1, 2));
    assert_eq!(world.fleet.observation().runners().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn rejects_an_observation_of_another_scope() {
    let world = World::start().await;
    let observation = (*world.fleet.observe().await.unwrap()).clone();
    let runners = world.github.org("other-org").runners();
    let error = Fleet::builder(runners, Owned::prefix("ci-"))
        .resume(observation)
        .build()
        .unwrap_err();
    assert!(
        matches!(
            error,
            Error::Invalid {
                field: "observation",
                ..
            }
        ),
        "{error}"
    );
}

#[tokio::test(start_paused = true)]
async fn unchanged_observations_do_not_count_against_the_rate_limit() {
    let world = World::start().await;
    world.org.add_runners((0..250).map(|number| format!("ci-{number}")));
    world.observe_for(10).await;
    assert_eq!(world.fake.rate_limit("t0ken").used, 3);
}

#[tokio::test(start_paused = true)]
async fn futures_are_send() {
    fn check<T: Send>(_: &T) {}
    let world = World::start().await;
    check(&world.fleet.observe());
    check(&world.fleet.create_jit(fresh()));
}

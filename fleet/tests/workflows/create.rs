//! Creations with lost responses, taken names and lists that lag.

use github_runners_fake::Fault;
use github_runners_fleet::{Creation, Error, NewName, NewRunner};

use super::world::{CREATE, HOUR, MINUTE, SECOND, World, created, fresh, id, named};

#[tokio::test(start_paused = true)]
async fn creates_a_runner_with_one_request() {
    let world = World::start().await;
    let jit = created(world.fleet.create_jit(fresh()).await.unwrap());
    world
        .fake
        .runner_from_jit_config(jit.encoded_jit_config.expose_secret())
        .unwrap();
    assert_eq!(world.operations(), [CREATE]);
    assert!(world.fleet.observe().await.unwrap().unfinished().is_empty());
    assert_eq!(world.names(), [jit.runner.name]);
}

#[tokio::test(start_paused = true)]
async fn replaces_the_runner_whose_response_was_lost() {
    let world = World::start().await;
    world.fake.fault(Fault::lost_reply().operation(CREATE).nth(1)).unwrap();
    let creation = world.fleet.create_jit(fresh()).await.unwrap();
    let Creation::Replaced { jit, old } = creation else {
        panic!("{creation:?}");
    };
    assert!(old.name == jit.runner.name && old.id != jit.runner.id);
    assert_eq!(world.names(), [jit.runner.name]);
}

#[tokio::test(start_paused = true)]
async fn finds_the_lost_runner_in_a_list_that_lags() {
    let world = World::start().await;
    world.fake.fault(Fault::lost_reply().operation(CREATE).nth(1)).unwrap();
    world.fake.fault(Fault::name_filter_miss()).unwrap();
    world.fake.fault(Fault::list_lag(20 * SECOND)).unwrap();
    let creation = world.fleet.create_jit(fresh()).await.unwrap();
    assert!(matches!(creation, Creation::Replaced { .. }), "{creation:?}");
    assert_eq!(world.names().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn creates_one_runner_if_a_request_was_not_received() {
    let world = World::start().await;
    world.fake.fault(Fault::reset().operation(CREATE).nth(1)).unwrap();
    let creation = world.fleet.create_jit(fresh()).await.unwrap();
    assert!(matches!(creation, Creation::Created(_)), "{creation:?}");
    assert_eq!(world.names().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn retries_after_bursts_of_503() {
    let world = World::start().await;
    world.fake.fault(Fault::status(503).operation(CREATE).times(4)).unwrap();
    created(world.fleet.create_jit(fresh()).await.unwrap());
    assert_eq!(world.names().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn does_not_replace_a_runner_whose_configuration_may_be_in_use() {
    let world = World::start().await;
    let booting = world.add_offline("ci-1");
    let creation = world.fleet.create_jit(named("ci-1")).await.unwrap();
    let Creation::NameTaken { by: Some(by) } = creation else {
        panic!("{creation:?}");
    };
    assert_eq!(by.id, id(booting));
    assert!(world.org.runner(booting).is_some());
}

#[tokio::test(start_paused = true)]
async fn replaces_a_runner_only_if_it_is_offline_and_not_busy() {
    let world = World::start().await;
    let never = |name: &str| NewRunner::new(NewName::never_handed_out(name), 1, ["linux"]);
    let offline = world.add_offline("ci-offline");
    let creation = world.fleet.create_jit(never("ci-offline")).await.unwrap();
    assert!(
        matches!(&creation, Creation::Replaced { old, .. } if old.id == id(offline)),
        "{creation:?}"
    );

    let online = world.org.add_runner("ci-online");
    let crashed = world.org.add_runner("ci-crashed");
    world.org.start_job(crashed).unwrap();
    world.org.crash(crashed).unwrap();
    for (name, runner) in [("ci-online", online), ("ci-crashed", crashed)] {
        let creation = world.fleet.create_jit(never(name)).await.unwrap();
        assert!(
            matches!(&creation, Creation::NameTaken { by: Some(by) } if by.id == id(runner)),
            "{creation:?}"
        );
        assert!(world.org.runner(runner).is_some());
    }
}

#[tokio::test(start_paused = true)]
async fn compares_exact_names() {
    let world = World::start().await;
    let other = world.add_offline("ci-1-other");
    world.fake.fault(Fault::reset().operation(CREATE).nth(1)).unwrap();
    let new = NewRunner::new(NewName::never_handed_out("ci-1"), 1, ["linux"]);
    created(world.fleet.create_jit(new).await.unwrap());
    assert!(world.org.runner(other).is_some());
}

#[tokio::test(start_paused = true)]
async fn reports_a_taken_name_whose_runner_is_not_listed() {
    let world = World::start().await;
    world.add_offline("ci-1");
    world.fake.fault(Fault::list_lag(HOUR)).unwrap();
    let creation = world.fleet.create_jit(named("ci-1")).await.unwrap();
    assert!(matches!(creation, Creation::NameTaken { by: None }), "{creation:?}");
    assert_eq!(world.names(), ["ci-1"]);
}

#[tokio::test(start_paused = true)]
async fn rejects_runners_that_the_fleet_would_not_own() {
    let world = World::start().await;
    let error = world.fleet.create_jit(named("other-1")).await.unwrap_err();
    assert!(matches!(error, Error::Invalid { .. }), "{error}");
    assert!(world.operations().is_empty());
}

#[tokio::test(start_paused = true)]
async fn rejected_creation_is_an_error_and_leaves_nothing_behind() {
    let world = World::start().await;
    let error = world
        .fleet
        .create_jit(NewRunner::new("ci-1", 99, ["linux"]))
        .await
        .unwrap_err();
    assert!(
        error.github().is_some_and(github_runners::Error::is_not_found),
        "{error}"
    );
    assert!(std::error::Error::source(&error).is_some());
    assert!(error.to_string().contains("ci-1"));
    assert!(world.fleet.observe().await.unwrap().unfinished().is_empty());
}

#[tokio::test(start_paused = true)]
async fn next_observation_deletes_the_runner_of_a_failed_creation() {
    let world = World::start().await;
    world.fake.fault(Fault::lost_reply().operation(CREATE)).unwrap();
    world.fake.fault(Fault::list_lag(10 * MINUTE)).unwrap();
    // Every response is lost, and the list does not include the runner.
    let name = match world.fleet.create_jit(fresh()).await {
        Ok(Creation::NameTaken { by: None }) | Err(_) => world.names(),
        other => panic!("{other:?}"),
    };
    assert_eq!(name.len(), 1);
    world.fake.clear_faults();
    assert!(world.fleet.observe().await.unwrap().unfinished().is_empty());
    assert!(world.names().is_empty());
}

#[tokio::test(start_paused = true)]
async fn does_not_delete_a_leftover_that_is_in_use() {
    let world = World::start().await;
    world.fake.fault(Fault::lost_reply().operation(CREATE)).unwrap();
    world.fake.fault(Fault::list_lag(10 * MINUTE)).unwrap();
    let _ = world.fleet.create_jit(fresh()).await;
    world.fake.clear_faults();
    let runner = world.org.runners().remove(0);
    world.org.connect(runner.id).unwrap();
    assert!(world.fleet.observe().await.unwrap().unfinished().is_empty());
    assert_eq!(world.names(), [runner.name]);
}

#[tokio::test(start_paused = true)]
async fn rejects_concurrent_creations_of_the_same_name() {
    let world = World::start().await;
    let (one, other) = tokio::join!(
        world.fleet.create_jit(named("ci-1")),
        world.fleet.create_jit(named("ci-1"))
    );
    assert!(
        one.is_ok() && matches!(other, Err(Error::Invalid { field: "name", .. })),
        "{other:?}"
    );
    assert_eq!(world.names(), ["ci-1"]);
}

//! Sweeps of offline runners.

use github_runners_fake::{Fault, NewRunner};
use github_runners_fleet::{Error, Outcome, SweepPolicy};

use super::world::{DELETE, HOUR, LIST, MINUTE, World, id};

/// Returns a world with two owned runners and a runner of another owner that have been offline for 70 minutes, and ten
/// owned runners that are online.
async fn offline() -> World {
    let world = World::start().await;
    for name in ["ci-1", "ci-2", "other-1"] {
        world.add_offline(name);
    }
    world
        .org
        .add_runners((0..10).map(|number| format!("ci-online-{number}")));
    world.observe_for(70).await;
    world.operations();
    world
}

#[tokio::test(start_paused = true)]
async fn dry_run_reports_everything_and_deletes_nothing() {
    let world = offline().await;
    let report = world.fleet.sweep(&SweepPolicy::new()).await.unwrap();
    let names: Vec<&str> = report.would_delete().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["ci-1", "ci-2"]);
    assert_eq!((report.runners.len(), world.names().len()), (13, 13));
    assert_eq!(world.operations(), [LIST]);
    let table = report.to_string();
    assert!(
        table.contains("ci-1") && table.contains("not owned") && table.contains("would be deleted"),
        "{table}"
    );
}

#[tokio::test(start_paused = true)]
async fn deletes_owned_runners_that_have_been_offline_for_long_enough() {
    let world = offline().await;
    let report = world.fleet.sweep(&SweepPolicy::new().delete()).await.unwrap();
    assert_eq!(report.deleted().count(), 2);
    assert!(
        world
            .names()
            .iter()
            .all(|name| name == "other-1" || name.starts_with("ci-online"))
    );
    let report = world.fleet.sweep(&SweepPolicy::new().delete()).await.unwrap();
    assert_eq!(report.deleted().count(), 0);
}

#[tokio::test(start_paused = true)]
async fn first_sweep_deletes_nothing() {
    let world = World::start().await;
    world.add_offline("ci-1");
    tokio::time::sleep(2 * HOUR).await;
    let report = world.fleet.sweep(&SweepPolicy::new().delete()).await.unwrap();
    assert_eq!((report.deleted().count(), world.names().len()), (0, 1));
}

#[tokio::test(start_paused = true)]
async fn does_not_delete_the_runner_of_a_slow_machine() {
    let world = World::start().await;
    let runner = world.add_offline("ci-1");
    for minute in 0..120 {
        if minute == 59 {
            world.org.connect(runner).unwrap();
        }
        world.fleet.sweep(&SweepPolicy::new().delete()).await.unwrap();
        tokio::time::sleep(MINUTE).await;
    }
    assert_eq!(world.names(), ["ci-1"]);
}

#[tokio::test(start_paused = true)]
async fn does_not_delete_a_runner_that_is_online_again() {
    let world = offline().await;
    let plan = world.fleet.observe().await.unwrap().plan(&SweepPolicy::new()).unwrap();
    let back = world.org.runner_named("ci-1").unwrap().id;
    world.org.connect(back).unwrap();
    let report = world.fleet.execute(&plan).await.unwrap();
    let outcome = &report.runners.iter().find(|it| it.id == id(back)).unwrap().outcome;
    assert!(matches!(outcome, Outcome::Changed), "{outcome:?}");
    assert_eq!(report.deleted().count(), 1);
    assert!(world.org.runner(back).is_some());
}

#[tokio::test(start_paused = true)]
async fn deletes_nothing_above_the_ceiling() {
    let world = offline().await;
    for policy in [SweepPolicy::new().max_count(1), SweepPolicy::new().max_share(0.1)] {
        for policy in [policy.clone(), policy.delete()] {
            let error = world.fleet.sweep(&policy).await.unwrap_err();
            assert!(
                matches!(
                    error,
                    Error::CeilingExceeded {
                        candidates: 2,
                        ceiling: 1,
                        owned: 12
                    }
                ),
                "{error}"
            );
        }
    }
    assert_eq!(world.names().len(), 13);
}

#[tokio::test(start_paused = true)]
async fn deletes_nothing_after_a_failed_or_incomplete_list() {
    let world = offline().await;
    let policy = SweepPolicy::new().delete();
    world.fake.fault(Fault::status(500).operation(LIST)).unwrap();
    assert!(world.fleet.sweep(&policy).await.is_err());
    world.fake.clear_faults();
    world
        .org
        .add_runners((0..200).map(|number| format!("ci-more-{number}")));
    world.fake.fault(Fault::page_shift(2)).unwrap();
    let error = world.fleet.sweep(&policy).await.unwrap_err();
    assert!(matches!(error, Error::IncompleteListing { .. }), "{error}");
    assert!(error.is_retryable());
    assert!(!world.operations().contains(&DELETE));
}

#[tokio::test(start_paused = true)]
async fn does_not_delete_a_crashed_runner_while_github_reports_it_busy() {
    let world = World::start().await;
    let runner = world.org.add_runner(NewRunner::new("ci-1"));
    world.org.start_job(runner).unwrap();
    world.org.crash(runner).unwrap();
    let policy = SweepPolicy::new().offline_for(5 * MINUTE).min_age(MINUTE).delete();
    for _ in 0..14 {
        world.fleet.sweep(&policy).await.unwrap();
        tokio::time::sleep(MINUTE).await;
    }
    assert_eq!(world.names(), ["ci-1"]);
    tokio::time::sleep(2 * MINUTE).await;
    world.fleet.sweep(&policy).await.unwrap();
    assert!(world.names().is_empty());
}

#[tokio::test(start_paused = true)]
async fn error_of_one_runner_is_in_the_report() {
    let world = offline().await;
    world.fake.fault(Fault::status(403).operation(DELETE)).unwrap();
    let report = world.fleet.sweep(&SweepPolicy::new().delete()).await.unwrap();
    assert!(report.first_error().is_some());
    let outcomes: Vec<String> = report.runners.iter().take(2).map(|it| it.outcome.to_string()).collect();
    assert!(
        outcomes[0].starts_with("failed") && outcomes[1] == "not attempted",
        "{outcomes:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn rejects_an_old_plan() {
    let world = offline().await;
    let plan = world.fleet.observation().plan(&SweepPolicy::new()).unwrap();
    tokio::time::sleep(11 * MINUTE).await;
    let error = world.fleet.execute(&plan).await.unwrap_err();
    assert!(matches!(error, Error::StalePlan { .. }), "{error}");
    // The same plan only gets older, so a loop that retries must end.
    assert!(!error.is_retryable());
    assert_eq!(world.names().len(), 13);
    let plan = world.fleet.observe().await.unwrap().plan(&SweepPolicy::new()).unwrap();
    assert_eq!(world.fleet.execute(&plan).await.unwrap().deleted().count(), 2);
}

#[tokio::test(start_paused = true)]
async fn rejects_policies_that_would_delete_immediately() {
    let world = World::start().await;
    for policy in [
        SweepPolicy::new().observations(1),
        SweepPolicy::new().offline_for(std::time::Duration::ZERO),
        SweepPolicy::new().max_share(1.5),
        SweepPolicy::new().max_share(f64::NAN),
    ] {
        let error = world.fleet.sweep(&policy).await.unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{error}");
    }
}

//! Cordon, uncordon and drain.

use std::time::Duration;

use github_runners::Runners;
use github_runners_fake::{
    Fake, Fault, JobState, NewRunner, NewRunnerGroup, RunnerGroupId, RunnerId as FakeId, Scope, Visibility,
};
use github_runners_fleet::{Cordon, Drain, Error, Fleet, Owned, Proof, RemovalPolicy, Uncordon};
use tokio::time::Instant;

use super::world::{HOUR, MINUTE, World, client, id};

/// Returns the id of the group of cordoned runners, if it exists.
fn cordon_group(scope: &Scope) -> Option<RunnerGroupId> {
    scope.runner_group_named("fleet-cordon").map(|group| group.id)
}

fn labels(scope: &Scope, runner: FakeId) -> Vec<String> {
    let mut labels: Vec<String> = scope
        .runner(runner)
        .unwrap()
        .label_names()
        .into_iter()
        .map(str::to_owned)
        .collect();
    labels.sort();
    labels
}

/// Returns a fleet of a repository.
async fn repository() -> (Fake, Scope, Fleet) {
    let fake = Fake::builder().seed(1).follow_tokio_clock().start().await.unwrap();
    let scope = fake.add_repository("octo-org", "hello-world");
    let runners: Runners = client(&fake).repo("octo-org", "hello-world").runners();
    (fake, scope, Fleet::new(runners, Owned::label("gpu")).unwrap())
}

#[tokio::test(start_paused = true)]
async fn moves_a_cordoned_runner_to_a_closed_group() {
    let world = World::start().await;
    let gpu = world.org.add_runner_group("gpu");
    let runner = world
        .org
        .add_runner(NewRunner::new("ci-1").runner_group(gpu).labels(["cuda"]));
    let before = labels(&world.org, runner);
    let cordon = world.fleet.cordon(id(runner)).await.unwrap();
    assert_eq!(
        cordon,
        Cordon::Cordoned {
            from: Some(gpu.get().into()),
            still_matching: Vec::new()
        }
    );
    let group = world.org.runner_group(cordon_group(&world.org).unwrap()).unwrap();
    assert_eq!(group.visibility, Visibility::Selected);
    assert_eq!(world.org.runner(runner).unwrap().runner_group_id, group.id);
    assert_eq!(
        world.fleet.cordon(id(runner)).await.unwrap(),
        cordon,
        "a second cordon changes nothing"
    );

    assert_eq!(world.fleet.uncordon(id(runner)).await.unwrap(), Uncordon::Uncordoned);
    assert_eq!(world.org.runner(runner).unwrap().runner_group_id, gpu);
    assert_eq!(labels(&world.org, runner), before);
    assert_eq!(world.fleet.uncordon(id(runner)).await.unwrap(), Uncordon::NotCordoned);
}

#[tokio::test(start_paused = true)]
async fn uncordon_moves_a_runner_back_to_the_default_group() {
    let world = World::start().await;
    let runner = world.org.add_runner("ci-1");
    world.fleet.cordon(id(runner)).await.unwrap();
    assert_eq!(
        Some(world.org.runner(runner).unwrap().runner_group_id),
        cordon_group(&world.org)
    );
    world.fleet.uncordon(id(runner)).await.unwrap();
    assert_eq!(world.org.runner(runner).unwrap().runner_group_id, 1);
}

#[tokio::test(start_paused = true)]
async fn cordons_runners_of_an_enterprise() {
    let fake = Fake::builder().seed(1).follow_tokio_clock().start().await.unwrap();
    let scope = fake.add_enterprise("octo-enterprise");
    let runner = scope.add_runner("ci-1");
    let runners = client(&fake).enterprise("octo-enterprise").runners();
    let fleet = Fleet::new(runners, Owned::prefix("ci-")).unwrap();
    fleet.cordon(id(runner)).await.unwrap();
    assert_eq!(
        Some(scope.runner(runner).unwrap().runner_group_id),
        cordon_group(&scope)
    );
    fleet.uncordon(id(runner)).await.unwrap();
    assert_eq!(scope.runner(runner).unwrap().runner_group_id, 1);
}

#[tokio::test(start_paused = true)]
async fn rule_for_a_group_owns_its_cordoned_runners() {
    let world = World::start().await;
    let gpu = world.org.add_runner_group("gpu");
    let runner = world.org.add_runner(NewRunner::new("a").runner_group(gpu));
    let owned = Owned::group(gpu.get());
    let fleet = Fleet::new(world.github.org("octo-org").runners(), owned).unwrap();
    fleet.cordon(id(runner)).await.unwrap();
    assert!(fleet.observe().await.unwrap().get(id(runner)).unwrap().owned);
    assert_eq!(fleet.uncordon(id(runner)).await.unwrap(), Uncordon::Uncordoned);
}

#[tokio::test(start_paused = true)]
async fn rejects_a_cordon_group_with_access() {
    let world = World::start().await;
    let runner = world.org.add_runner("ci-1");
    world.org.add_runner_group(NewRunnerGroup::new("fleet-cordon"));
    let error = world.fleet.cordon(id(runner)).await.unwrap_err();
    assert!(
        matches!(
            error,
            Error::Invalid {
                field: "cordon group",
                ..
            }
        ),
        "{error}"
    );
    assert_eq!(world.org.runner(runner).unwrap().runner_group_id, 1);
}

#[tokio::test(start_paused = true)]
async fn uncordon_fails_if_the_original_group_was_deleted() {
    let world = World::start().await;
    let gpu = world.org.add_runner_group("gpu");
    let runner = world.org.add_runner(NewRunner::new("ci-1").runner_group(gpu));
    world.fleet.cordon(id(runner)).await.unwrap();
    let groups = world.github.org("octo-org").runner_groups();
    groups.delete(gpu.get()).await.unwrap();
    let error = world.fleet.uncordon(id(runner)).await.unwrap_err();
    assert!(matches!(error, Error::GroupGone { .. }), "{error}");
}

#[tokio::test(start_paused = true)]
async fn uncordon_does_not_move_a_runner_that_was_moved_by_hand() {
    let world = World::start().await;
    let other = world.org.add_runner_group("other");
    let runner = world.org.add_runner("ci-1");
    world.fleet.cordon(id(runner)).await.unwrap();
    let groups = world.github.org("octo-org").runner_groups();
    groups.runners(other.get()).add(id(runner)).await.unwrap();
    // The second cordon records the new group.
    let cordon = world.fleet.cordon(id(runner)).await.unwrap();
    assert!(
        matches!(cordon, Cordon::Cordoned { from: Some(from), .. } if from.get() == other.get()),
        "{cordon:?}"
    );
    groups.runners(1).add(id(runner)).await.unwrap();
    assert_eq!(world.fleet.uncordon(id(runner)).await.unwrap(), Uncordon::Uncordoned);
    assert_eq!(world.org.runner(runner).unwrap().runner_group_id, 1);
}

#[tokio::test(start_paused = true)]
async fn sets_aside_and_restores_labels_in_a_repository() {
    let (fake, scope, fleet) = repository().await;
    let runner = scope.add_runner(NewRunner::new("a").labels(["gpu", "cuda"]));
    let before = labels(&scope, runner);
    let cordon = fleet.cordon(id(runner)).await.unwrap();
    let Cordon::Cordoned {
        from: None,
        still_matching,
    } = &cordon
    else {
        panic!("{cordon:?}");
    };
    assert_eq!(still_matching, &["self-hosted", "Linux", "X64"]);
    let aside = labels(&scope, runner);
    assert!(
        !aside.iter().any(|label| label == "gpu" || label == "cuda"),
        "{aside:?}"
    );
    fake.clear_requests();
    assert_eq!(fleet.cordon(id(runner)).await.unwrap(), cordon);
    assert_eq!(fake.requests().len(), 1, "nothing is left to change");
    // The ownership rule matches a label that is set aside.
    assert_eq!(fleet.uncordon(id(runner)).await.unwrap(), Uncordon::Uncordoned);
    assert_eq!(labels(&scope, runner), before);
}

#[tokio::test(start_paused = true)]
async fn rejects_a_label_that_would_become_too_long() {
    let (_fake, scope, fleet) = repository().await;
    let long = "x".repeat(250);
    let runner = scope.add_runner(NewRunner::new("a").labels(["gpu", &long]));
    let before = labels(&scope, runner);
    let error = fleet.cordon(id(runner)).await.unwrap_err();
    assert!(matches!(error, Error::Invalid { field: "label", .. }), "{error}");
    assert_eq!(labels(&scope, runner), before);
}

#[tokio::test(start_paused = true)]
async fn does_not_cordon_runners_of_other_owners() {
    let world = World::start().await;
    let runner = world.org.add_runner("other-1");
    for error in [
        world.fleet.cordon(id(runner)).await.unwrap_err(),
        world.fleet.uncordon(id(runner)).await.unwrap_err(),
        world
            .fleet
            .drain(id(runner), HOUR, &RemovalPolicy::new())
            .await
            .unwrap_err(),
    ] {
        assert!(matches!(error, Error::NotOwned { .. }), "{error}");
    }
    assert_eq!(
        (
            world.org.runner(runner).unwrap().runner_group_id.get(),
            cordon_group(&world.org)
        ),
        (1, None)
    );
    assert_eq!(world.fleet.cordon(99).await.unwrap(), Cordon::Gone);
    assert_eq!(world.fleet.uncordon(99).await.unwrap(), Uncordon::Gone);
}

#[tokio::test(start_paused = true)]
async fn drain_waits_for_the_job_and_the_idle_time() {
    let world = World::start().await;
    let runner = world.org.add_runner("ci-1");
    world.org.start_job(runner).unwrap();
    let begin = Instant::now();
    let job = async {
        tokio::time::sleep(30 * MINUTE).await;
        assert_eq!(
            Some(world.org.runner(runner).unwrap().runner_group_id),
            cordon_group(&world.org)
        );
        world.org.finish_job(runner).unwrap();
    };
    let policy = RemovalPolicy::new();
    let (drain, ()) = tokio::join!(world.fleet.drain(id(runner), HOUR, &policy), job);
    assert_eq!(drain.unwrap(), Drain::Removed);
    assert!(
        (35 * MINUTE..36 * MINUTE).contains(&begin.elapsed()),
        "{:?}",
        begin.elapsed()
    );
    assert_eq!((world.jobs(JobState::Completed), world.names().len()), (1, 0));
}

/// GitHub assigned the job just before the cordon, and reports it a minute late.
#[tokio::test(start_paused = true)]
async fn drain_does_not_kill_a_job_that_is_reported_late() {
    let world = World::start().await;
    let runner = world.org.add_runner("ci-1");
    world.fake.fault(Fault::busy_lag(MINUTE)).unwrap();
    world.org.start_job(runner).unwrap();
    let job = async {
        tokio::time::sleep(10 * MINUTE).await;
        world.org.finish_job(runner).unwrap();
    };
    let policy = RemovalPolicy::new();
    let (drain, ()) = tokio::join!(world.fleet.drain(id(runner), HOUR, &policy), job);
    assert_eq!(drain.unwrap(), Drain::Removed);
    assert_eq!((world.jobs(JobState::Completed), world.jobs(JobState::Killed)), (1, 0));
}

#[tokio::test(start_paused = true)]
async fn drain_of_an_ephemeral_runner_ends_after_its_job() {
    let world = World::start().await;
    let runner = world.org.add_runner(NewRunner::new("ci-1").ephemeral());
    world.org.start_job(runner).unwrap();
    let job = async {
        tokio::time::sleep(MINUTE).await;
        world.org.finish_job(runner).unwrap();
    };
    let policy = RemovalPolicy::new();
    let (drain, ()) = tokio::join!(world.fleet.drain(id(runner), HOUR, &policy), job);
    assert_eq!(drain.unwrap(), Drain::AlreadyGone);
}

#[tokio::test(start_paused = true)]
async fn drain_after_a_timeout_can_be_continued_or_undone() {
    let world = World::start().await;
    let runner = world.org.add_runner("ci-1");
    world.org.start_job(runner).unwrap();
    let policy = RemovalPolicy::new();
    let drain = world.fleet.drain(id(runner), 10 * MINUTE, &policy).await.unwrap();
    assert!(
        matches!(&drain, Drain::TimedOut { last: Some(last) } if last.busy),
        "{drain:?}"
    );
    assert_eq!(world.fleet.uncordon(id(runner)).await.unwrap(), Uncordon::Uncordoned);
    world.org.finish_job(runner).unwrap();
    assert_eq!(
        world.fleet.drain(id(runner), HOUR, &policy).await.unwrap(),
        Drain::Removed
    );
}

#[tokio::test(start_paused = true)]
async fn drain_respects_the_proof_of_the_machine() {
    let world = World::start().await;
    let runner = world.org.add_runner("ci-1");
    let policy = RemovalPolicy::new()
        .min_idle(Duration::ZERO)
        .proof(|_| async { Proof::Unknown });
    let drain = world.fleet.drain(id(runner), 10 * MINUTE, &policy).await.unwrap();
    assert!(matches!(drain, Drain::TimedOut { .. }), "{drain:?}");
    assert_eq!(world.names().len(), 1);
}

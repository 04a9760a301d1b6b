//! Interrupted workflows. Each workflow is dropped at every await point, and gets a fault at every request. Then the next
//! call has to clean up.

use std::future::Future;
use std::pin::pin;
use std::task::Poll;

use github_runners::Visibility;
use github_runners_fake::{Fault, NewRunner as FakeRunner};
use github_runners_fleet::{
    Cordon, Drain, Ensured, Fleet, GroupSpec, IdleRemoval, NewName, NewRunner, Owned, RemovalPolicy, RunnerGroups,
    SweepPolicy, Uncordon,
};

use super::world::{CREATE, HOUR, MINUTE, SECOND, World, created, fresh};

/// The numbers of scheduler turns before a caller is dropped. By then, its request has not been sent, is in flight, or has
/// been received.
const TURNS: [usize; 6] = [0, 1, 2, 3, 5, 8];

/// Drops a future after this number of polls, and after this number of scheduler turns for other tasks, because requests
/// run in their own tasks. Returns whether the future was ready before.
async fn drop_after(polls: usize, turns: usize, future: impl Future) -> bool {
    let mut future = pin!(future);
    let mut left = polls;
    let done = std::future::poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(false);
        }
        left -= 1;
        future.as_mut().poll(context).map(|_| true)
    })
    .await;
    for _ in 0..turns {
        tokio::task::yield_now().await;
    }
    done
}

/// Returns the faults that every request of a workflow gets.
fn faults() -> [Fault; 6] {
    [
        Fault::lost_reply(),
        Fault::reset(),
        Fault::truncated(),
        Fault::status(503),
        Fault::status(502).after_effect(),
        Fault::html(500),
    ]
}

/// Runs a workflow in new worlds, and interrupts it at every point and with each fault at each request. `check` runs the
/// workflow that cleans up, and checks the result.
async fn interrupt_everywhere(setup: impl AsyncFn() -> World, work: impl AsyncFn(&World), check: impl AsyncFn(&World)) {
    let mut points = 0;
    for polls in 0.. {
        let mut done = false;
        for turns in TURNS {
            let world = setup().await;
            done |= drop_after(polls, turns, work(&world)).await;
            // Let the requests in flight arrive.
            tokio::time::sleep(5 * SECOND).await;
            world.fake.clear_faults();
            check(&world).await;
            points += 1;
        }
        if done {
            break;
        }
    }
    assert!(points > 10, "the workflow was dropped at {points} points only");
    for fault in faults() {
        let mut request = 1;
        loop {
            let world = setup().await;
            let hits = world.fake.fault(fault.clone().nth(request)).unwrap();
            work(&world).await;
            let hit = hits.hits() > 0;
            world.fake.clear_faults();
            check(&world).await;
            if !hit {
                break;
            }
            request += 1;
        }
        assert!(request > 1, "no request was hit");
    }
}

/// Returns an organization with a fleet whose client does not retry, and a runner of another owner.
async fn world() -> World {
    let world = World::start_with(|client| client.retries(0)).await;
    world.org.add_runner("other-1");
    world
}

/// Checks that the runner of the other owner is unchanged. Returns the names of the other runners.
#[track_caller]
fn fleet_names(world: &World) -> Vec<String> {
    let other = world
        .org
        .runner_named("other-1")
        .expect("the runner of the other owner");
    assert_eq!((other.runner_group_id.get(), other.labels.len()), (1, 3));
    world.names().into_iter().filter(|name| name != "other-1").collect()
}

async fn create_again(world: &World) {
    world.fleet.observe().await.unwrap();
    let before = fleet_names(world);
    assert!(before.is_empty(), "{before:?} is left over");
    let jit = created(world.fleet.create_jit(fresh()).await.unwrap());
    assert_eq!(fleet_names(world), [jit.runner.name.as_str()]);
    // Names without a runner are forgotten, and the runner in use is not changed.
    world.org.connect(jit.runner.id.get()).unwrap();
    tokio::time::sleep(2 * HOUR).await;
    assert!(world.fleet.observe().await.unwrap().runners().len() == 2);
    assert_eq!(world.fleet.observe().await.unwrap().unfinished(), []);
    assert_eq!(fleet_names(world), [jit.runner.name.as_str()]);
}

/// Creates a runner. If that succeeds, its configuration counts as in use, and the test removes the runner.
async fn create(world: &World, new: NewRunner) {
    if let Ok(creation) = world.fleet.create_jit(new).await {
        let runner = created(creation).runner;
        world.org.remove_runner(runner.id.get()).unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn interrupted_creation_is_cleaned_up() {
    interrupt_everywhere(world, async |world| create(world, fresh()).await, create_again).await;
}

#[tokio::test(start_paused = true)]
async fn interrupted_replacement_is_cleaned_up() {
    let setup = async || {
        let world = world().await;
        world.fake.fault(Fault::lost_reply().operation(CREATE).nth(1)).unwrap();
        world
    };
    interrupt_everywhere(setup, async |world| create(world, fresh()).await, create_again).await;
}

#[tokio::test(start_paused = true)]
async fn interrupted_creation_with_a_taken_name_can_be_repeated() {
    let setup = async || {
        let world = world().await;
        world.add_offline("ci-1");
        world
    };
    let new = || NewRunner::new(NewName::never_handed_out("ci-1"), 1, ["linux"]);
    let work = async |world: &World| {
        let _ = world.fleet.create_jit(new()).await;
    };
    let check = async |world: &World| {
        created(world.fleet.create_jit(new()).await.unwrap());
        assert_eq!(fleet_names(world), ["ci-1"]);
        assert!(world.fleet.observe().await.unwrap().unfinished().is_empty());
        assert_eq!(
            fleet_names(world),
            ["ci-1"],
            "the observation does not delete the runner that is in use"
        );
    };
    interrupt_everywhere(setup, work, check).await;
}

#[tokio::test(start_paused = true)]
async fn interrupted_observation_can_be_repeated() {
    let setup = async || {
        let world = world().await;
        world.fake.fault(Fault::lost_reply().operation(CREATE)).unwrap();
        world.fake.fault(Fault::list_lag(HOUR)).unwrap();
        let _ = world.fleet.create_jit(fresh()).await;
        world.fake.clear_faults();
        assert_eq!(fleet_names(&world).len(), 1);
        world
    };
    let work = async |world: &World| {
        let _ = world.fleet.observe().await;
    };
    let check = async |world: &World| {
        world.fleet.observe().await.unwrap();
        assert!(fleet_names(world).is_empty());
    };
    interrupt_everywhere(setup, work, check).await;
}

#[tokio::test(start_paused = true)]
async fn interrupted_removal_can_be_repeated() {
    let policy = RemovalPolicy::new();
    let setup = async || {
        let world = world().await;
        world.org.add_runner("ci-1");
        world.observe_for(6).await;
        world
    };
    // The runner of the other owner has the id 1.
    let work = async |world: &World| {
        let _ = world.fleet.remove_if_idle(2, &policy).await;
    };
    let check = async |world: &World| {
        let removal = world.fleet.remove_if_idle(2, &policy).await.unwrap();
        assert!(
            matches!(removal, IdleRemoval::Removed | IdleRemoval::AlreadyGone),
            "{removal:?}"
        );
        assert!(fleet_names(world).is_empty());
    };
    interrupt_everywhere(setup, work, check).await;
}

#[tokio::test(start_paused = true)]
async fn interrupted_sweep_can_be_repeated() {
    let policy = SweepPolicy::new()
        .offline_for(3 * MINUTE)
        .min_age(MINUTE)
        .max_share(1.0)
        .delete();
    let setup = async || {
        let world = world().await;
        world.add_offline("ci-1");
        world.add_offline("ci-2");
        world.org.add_runner("ci-online");
        world.observe_for(5).await;
        world
    };
    let work = async |world: &World| {
        let _ = world.fleet.sweep(&policy).await;
    };
    let check = async |world: &World| {
        world.fleet.sweep(&policy).await.unwrap();
        assert_eq!(fleet_names(world), ["ci-online"]);
    };
    interrupt_everywhere(setup, work, check).await;
}

/// Returns a world with a labeled runner in the group 2.
async fn grouped() -> World {
    let world = world().await;
    let group = world.org.add_runner_group("gpu");
    world
        .org
        .add_runner(FakeRunner::new("ci-1").runner_group(group).labels(["cuda"]));
    world
}

fn labels_and_group(world: &World) -> (Vec<String>, u64) {
    let runner = world.org.runner_named("ci-1").expect("the runner");
    let mut labels: Vec<String> = runner.label_names().into_iter().map(str::to_owned).collect();
    labels.sort();
    (labels, runner.runner_group_id.get())
}

#[tokio::test(start_paused = true)]
async fn interrupted_cordon_can_be_repeated_and_undone() {
    let before = labels_and_group(&grouped().await);
    let work = async |world: &World| {
        let _ = world.fleet.cordon(2).await;
    };
    let undo = async |world: &World| {
        world.fleet.uncordon(2).await.unwrap();
        assert_eq!(labels_and_group(world), before);
        fleet_names(world);
    };
    interrupt_everywhere(grouped, work, undo).await;
    let again = async |world: &World| {
        let cordon = world.fleet.cordon(2).await.unwrap();
        assert!(
            matches!(&cordon, Cordon::Cordoned { from: Some(from), .. } if from.get() == 2),
            "{cordon:?}"
        );
        undo(world).await;
    };
    interrupt_everywhere(grouped, work, again).await;
}

#[tokio::test(start_paused = true)]
async fn interrupted_uncordon_can_be_repeated() {
    let before = labels_and_group(&grouped().await);
    let setup = async || {
        let world = grouped().await;
        world.fleet.cordon(2).await.unwrap();
        world
    };
    let work = async |world: &World| {
        let _ = world.fleet.uncordon(2).await;
    };
    let check = async |world: &World| {
        let uncordon = world.fleet.uncordon(2).await.unwrap();
        assert!(
            matches!(uncordon, Uncordon::Uncordoned | Uncordon::NotCordoned),
            "{uncordon:?}"
        );
        assert_eq!(labels_and_group(world), before);
        fleet_names(world);
    };
    interrupt_everywhere(setup, work, check).await;
}

#[tokio::test(start_paused = true)]
async fn interrupted_cordon_of_labels_can_be_undone() {
    let setup = async || {
        let mut world = world().await;
        world.org = world.fake.add_repository("octo-org", "hello-world");
        world.org.add_runner("other-1");
        world.org.add_runner(FakeRunner::new("ci-1").labels(["cuda"]));
        let runners = world.github.repo("octo-org", "hello-world").runners();
        world.fleet = Fleet::new(runners, Owned::prefix("ci-")).unwrap();
        world
    };
    let before = labels_and_group(&setup().await);
    let work = async |world: &World| {
        let _ = world.fleet.cordon(3).await;
        let _ = world.fleet.uncordon(3).await;
    };
    let check = async |world: &World| {
        world.fleet.uncordon(3).await.unwrap();
        assert_eq!(labels_and_group(world), before);
        fleet_names(world);
    };
    interrupt_everywhere(setup, work, check).await;
}

#[tokio::test(start_paused = true)]
async fn interrupted_drain_can_be_repeated() {
    let policy = RemovalPolicy::new().min_idle(3 * SECOND);
    let work = async |world: &World| {
        let _ = world.fleet.drain(2, MINUTE, &policy).await;
    };
    let check = async |world: &World| {
        let drain = world.fleet.drain(2, MINUTE, &policy).await.unwrap();
        assert!(matches!(drain, Drain::Removed | Drain::AlreadyGone), "{drain:?}");
        assert!(fleet_names(world).is_empty());
    };
    interrupt_everywhere(grouped, work, check).await;
}

#[tokio::test(start_paused = true)]
async fn interrupted_ensure_can_be_repeated() {
    let groups = |world: &World| RunnerGroups::from(world.github.org("octo-org").runner_groups());
    let private = GroupSpec::new("new").visibility(Visibility::Private);
    let changed = GroupSpec::new("new")
        .visibility(Visibility::All)
        .allows_public_repositories(true);
    let work = async |world: &World| {
        let _ = groups(world).ensure(&private).await;
        let _ = groups(world).ensure(&changed).await;
    };
    let check = async |world: &World| {
        groups(world).ensure(&changed).await.unwrap();
        let ensured = groups(world).ensure(&changed).await.unwrap();
        assert!(matches!(ensured, Ensured::Found(_)), "{ensured:?}");
        let named = world
            .org
            .runner_groups()
            .into_iter()
            .filter(|group| group.name == "new");
        assert_eq!(named.count(), 1);
    };
    interrupt_everywhere(world, work, check).await;
}

#[tokio::test(start_paused = true)]
async fn interrupted_wait_changes_nothing() {
    let setup = async || {
        let world = world().await;
        world.add_offline("ci-1");
        world
    };
    let work = async |world: &World| {
        let _ = world.fleet.wait_until_online(2, 5 * SECOND).await;
    };
    let check = async |world: &World| {
        assert_eq!(fleet_names(world), ["ci-1"]);
        let changes = world
            .fake
            .requests()
            .into_iter()
            .filter(|request| request.method != "GET");
        assert_eq!(changes.count(), 0);
        world.org.connect(2).unwrap();
        world.fleet.wait_until_online(2, MINUTE).await.unwrap();
    };
    interrupt_everywhere(setup, work, check).await;
}

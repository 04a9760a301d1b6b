//! Runner groups and their specifications.

use github_runners::{RepositoryId, Visibility};
use github_runners_fake::Fault;
use github_runners_fleet::{Ensured, Error, GroupSpec, RunnerGroups};

use super::world::{World, client};

const CREATE_GROUP: &str = "actions/create-self-hosted-runner-group-for-org";
const LIST_GROUPS: &str = "actions/list-self-hosted-runner-groups-for-org";
const UPDATE_GROUP: &str = "actions/update-self-hosted-runner-group-for-org";

fn groups(world: &World) -> RunnerGroups {
    world.github.org("octo-org").runner_groups().into()
}

fn settings(ensured: &Ensured) -> Vec<String> {
    match ensured {
        Ensured::Updated { changes, .. } => changes.iter().map(ToString::to_string).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test(start_paused = true)]
async fn creates_then_finds_then_updates() {
    let world = World::start().await;
    let groups = groups(&world);
    let spec = GroupSpec::new("gpu")
        .visibility(Visibility::Private)
        .allows_public_repositories(false);
    let created = groups.ensure(&spec).await.unwrap();
    assert!(
        matches!(&created, Ensured::Created(group) if group.visibility == Visibility::Private),
        "{created:?}"
    );
    assert_eq!(
        groups.ensure(&spec).await.unwrap(),
        Ensured::Found(created.group().clone())
    );
    let ensured = groups
        .ensure(&GroupSpec::new("gpu").visibility(Visibility::All))
        .await
        .unwrap();
    assert_eq!(settings(&ensured), ["visibility: private -> all"]);
    assert_eq!(ensured.group().visibility, Visibility::All);
}

#[tokio::test(start_paused = true)]
async fn does_not_change_settings_that_are_not_mentioned() {
    let world = World::start().await;
    let groups = groups(&world);
    let all = GroupSpec::new("gpu")
        .visibility(Visibility::Private)
        .restricted_to_workflows(true)
        .selected_workflows(["octo-org/a/.github/workflows/b.yml@main"]);
    groups.ensure(&all).await.unwrap();
    world.fake.clear_requests();
    let ensured = groups
        .ensure(&GroupSpec::new("gpu").allows_public_repositories(true))
        .await
        .unwrap();
    assert_eq!(settings(&ensured), ["allows_public_repositories: false -> true"]);
    let group = ensured.group();
    assert!(group.restricted_to_workflows && group.selected_workflows.len() == 1);
    assert_eq!(group.visibility, Visibility::Private);
}

#[tokio::test(start_paused = true)]
async fn sets_exactly_the_selected_repositories() {
    let world = World::start().await;
    let ids: Vec<RepositoryId> = ["a", "b", "c"]
        .map(|name| RepositoryId::new(world.fake.add_repository("octo-org", name).id().get()))
        .to_vec();
    let groups = groups(&world);
    let spec = |ids: &[RepositoryId]| GroupSpec::new("gpu").repositories(ids.iter().copied());
    groups.ensure(&spec(&ids[..2])).await.unwrap();
    assert!(matches!(
        groups.ensure(&spec(&[ids[1], ids[0]])).await.unwrap(),
        Ensured::Found(_)
    ));
    let ensured = groups.ensure(&spec(&ids[1..])).await.unwrap();
    assert!(settings(&ensured)[0].starts_with("repositories: "), "{ensured:?}");
    let handle = world.github.org("octo-org").runner_groups();
    let selected = handle.repositories(ensured.group().id).list().all().await.unwrap();
    assert_eq!(selected.into_iter().map(|it| it.id).collect::<Vec<_>>(), &ids[1..]);
}

#[tokio::test(start_paused = true)]
async fn finds_a_group_on_the_second_page() {
    let world = World::start().await;
    for number in 0..150 {
        world.org.add_runner_group(&*format!("group-{number}"));
    }
    let ensured = groups(&world).ensure(&GroupSpec::new("group-149")).await.unwrap();
    assert!(matches!(ensured, Ensured::Found(_)), "{ensured:?}");
}

#[tokio::test(start_paused = true)]
async fn lost_response_does_not_create_a_second_group() {
    let world = World::start().await;
    world
        .fake
        .fault(Fault::lost_reply().operation(CREATE_GROUP).nth(1))
        .unwrap();
    groups(&world).ensure(&GroupSpec::new("gpu")).await.unwrap();
    let named = world
        .org
        .runner_groups()
        .into_iter()
        .filter(|group| group.name == "gpu");
    assert_eq!(named.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn finds_a_group_created_by_another_program_at_the_same_time() {
    let world = World::start().await;
    // The list does not include the group of the other program.
    let empty = r#"{"total_count": 0, "runner_groups": []}"#;
    world.org.add_runner_group("gpu");
    world
        .fake
        .fault(Fault::status(200).body(empty).operation(LIST_GROUPS).nth(1))
        .unwrap();
    let ensured = groups(&world).ensure(&GroupSpec::new("gpu")).await.unwrap();
    assert!(matches!(ensured, Ensured::Found(_)), "{ensured:?}");
    let requests = world.fake.requests();
    assert!(
        requests.iter().any(|request| request.status == 409),
        "GitHub rejected the creation"
    );
}

#[tokio::test(start_paused = true)]
async fn recreates_a_group_that_was_deleted_at_the_same_time() {
    let world = World::start().await;
    world.org.add_runner_group("gpu");
    world
        .fake
        .fault(Fault::status(404).operation(UPDATE_GROUP).nth(1))
        .unwrap();
    let listed = r#"{"total_count": 0, "runner_groups": []}"#;
    world
        .fake
        .fault(Fault::status(200).body(listed).operation(LIST_GROUPS).nth(2))
        .unwrap();
    let spec = GroupSpec::new("gpu").visibility(Visibility::Private);
    let ensured = groups(&world).ensure(&spec).await.unwrap();
    // The group still exists in the fake, so the creation is rejected and the group is found again.
    assert!(matches!(ensured, Ensured::Updated { .. }), "{ensured:?}");
}

#[tokio::test(start_paused = true)]
async fn does_not_change_a_group_of_the_enterprise() {
    let world = World::start().await;
    let enterprise = world.fake.add_enterprise("octo-enterprise");
    world.org.join(&enterprise);
    enterprise.add_runner_group("shared");
    let groups = groups(&world);
    assert!(
        groups
            .ensure(&GroupSpec::new("shared"))
            .await
            .unwrap()
            .group()
            .inherited
    );
    let error = groups
        .ensure(&GroupSpec::new("shared").restricted_to_workflows(true))
        .await
        .unwrap_err();
    assert!(
        matches!(
            error,
            Error::Invalid {
                field: "runner group",
                ..
            }
        ),
        "{error}"
    );
}

#[tokio::test(start_paused = true)]
async fn rejects_contradictory_specifications() {
    let world = World::start().await;
    let id = RepositoryId::new(1);
    let enterprise = RunnerGroups::from(client(&world.fake).enterprise("octo-enterprise").runner_groups());
    for (groups, spec) in [
        (groups(&world), GroupSpec::new(" ")),
        (
            groups(&world),
            GroupSpec::new("gpu").visibility(Visibility::All).repositories([id]),
        ),
        (groups(&world), GroupSpec::new("gpu").organizations([])),
        (enterprise, GroupSpec::new("gpu").repositories([id])),
    ] {
        let error = groups.ensure(&spec).await.unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{error}");
    }
    assert!(world.operations().is_empty());
}

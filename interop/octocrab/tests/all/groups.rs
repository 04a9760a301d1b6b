//! Tests the runner groups of an organization.

use github_runners_fake::{NewRunner, RunnerId};
use octocrab::models::RunnerGroupId;
use serde_json::json;

use crate::{ORG, World, refused};

#[tokio::test]
async fn creates_updates_and_deletes_a_group() {
    let world = World::new().await;
    let groups = world.octocrab.actions().org(ORG).runner_groups();
    let created = groups
        .create(&json!({"name": "gpu", "visibility": "selected"}))
        .await
        .unwrap();
    assert_eq!((created.name.as_str(), created.default), ("gpu", Some(false)));
    assert_eq!(created.visibility.as_deref(), Some("selected"));

    let list = groups.list().await.unwrap();
    assert_eq!(list.total_count, 2);
    assert_eq!(groups.get(created.id).await.unwrap(), list.runner_groups[1]);
    let renamed = groups.update(created.id, &json!({"name": "cuda"})).await.unwrap();
    assert_eq!((renamed.id, renamed.name.as_str()), (created.id, "cuda"));
    assert_eq!(refused(groups.create(&json!({"name": "cuda"})).await).status_code, 409);

    groups.delete(created.id).await.unwrap();
    assert_eq!(refused(groups.get(created.id).await).status_code, 404);
    let default = refused(groups.delete(RunnerGroupId(1)).await);
    assert!(default.status_code.is_client_error());
    assert_eq!(groups.list().await.unwrap().total_count, 1);
}

#[tokio::test]
async fn moves_runners_between_groups() {
    let world = World::new().await;
    let groups = world.octocrab.actions().org(ORG).runner_groups();
    let group = RunnerGroupId(world.org.add_runner_group("gpu").get());
    let ids = world
        .org
        .add_runners((0..3).map(|number| NewRunner::new(format!("build-{number}"))));
    let in_group = |id: RunnerId| world.org.runner(id).unwrap().runner_group_id;

    groups.add_runner(group, ids[0].get()).await.unwrap();
    assert_eq!(in_group(ids[0]), group.into_inner());
    groups
        .set_runners(group, &json!({"runners": [ids[1], ids[2]]}))
        .await
        .unwrap();
    assert_eq!(ids.iter().map(|&id| in_group(id)).collect::<Vec<_>>(), [1, 2, 2]);
    groups.remove_runner(group, ids[1].get()).await.unwrap();
    let listed = groups.list_runners(group).await.unwrap();
    assert_eq!(
        (&listed["total_count"], &listed["runners"][0]["id"]),
        (&json!(1), &json!(ids[2]))
    );
}

#[tokio::test]
async fn adds_and_removes_repositories() {
    let world = World::new().await;
    let groups = world.octocrab.actions().org(ORG).runner_groups();
    let other = world.fake.add_repository(ORG, "other");
    let created = groups
        .create(&json!({"name": "gpu", "visibility": "selected"}))
        .await
        .unwrap();
    let repositories = async || groups.list_repositories(created.id).await.unwrap()["repositories"].clone();

    groups.add_repository(created.id, world.repo.id().get()).await.unwrap();
    assert_eq!(repositories().await[0]["full_name"], "octo-org/hello-world");
    groups
        .set_repositories(created.id, &json!({"selected_repository_ids": [other.id()]}))
        .await
        .unwrap();
    assert_eq!(repositories().await[0]["full_name"], "octo-org/other");
    groups.remove_repository(created.id, other.id().get()).await.unwrap();
    assert_eq!(repositories().await, json!([]));
}

#[tokio::test]
async fn lists_hosted_runners_of_a_group() {
    let world = World::new().await;
    let groups = world.octocrab.actions().org(ORG).runner_groups();
    world.org.add_hosted_runner("larger");
    let hosted = groups.list_hosted_runners(RunnerGroupId(1)).await.unwrap();
    assert_eq!((hosted.total_count, hosted.runners[0].name.as_str()), (1, "larger"));
}

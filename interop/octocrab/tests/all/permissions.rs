//! Tests the settings that permit repositories to have self-hosted runners.

use octocrab::models::{RepositoryId, RunnerGroupId};

use crate::{ORG, REPO, World, refused};

#[tokio::test]
async fn selects_repositories() {
    let world = World::new().await;
    let permissions = world.octocrab.actions().org(ORG).permissions();
    let id = RepositoryId(world.repo.id().get());
    assert_eq!(
        permissions
            .get_self_hosted_runners()
            .await
            .unwrap()
            .enabled_repositories,
        "all"
    );

    permissions.set_self_hosted_runners("selected").await.unwrap();
    let actions = world.octocrab.actions();
    assert!(
        refused(actions.create_repo_runner_registration_token(ORG, REPO).await)
            .status_code
            .is_client_error()
    );
    let jit = actions.create_repo_jit_runner_config(ORG, REPO, "jit-1", RunnerGroupId(1), vec!["x".to_owned()]);
    assert!(refused(jit.send().await).status_code.is_client_error());

    permissions.add_self_hosted_runners_repository(id).await.unwrap();
    let list = permissions.list_self_hosted_runners_repositories().await.unwrap();
    assert_eq!((list.total_count, list.repositories[0].id), (1, id));
    actions.create_repo_runner_registration_token(ORG, REPO).await.unwrap();
    permissions.remove_self_hosted_runners_repository(id).await.unwrap();
    permissions.set_self_hosted_runners_repositories(&[id]).await.unwrap();
    assert_eq!(
        permissions
            .list_self_hosted_runners_repositories()
            .await
            .unwrap()
            .total_count,
        1
    );
}

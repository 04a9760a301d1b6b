//! Tests registration tokens, remove tokens and just-in-time runners, and their use by a machine.

use chrono::{DateTime, TimeDelta, Utc};
use github_runners_fake::{NewRunner, RunnerError};
use octocrab::models::RunnerGroupId;

use crate::{ORG, REPO, World, refused};

#[tokio::test]
async fn machine_registers_and_removes_itself_with_the_tokens() {
    let world = World::new().await;
    let actions = world.octocrab.actions();
    let now = world.fake.clock().now();
    let in_an_hour = |time: DateTime<Utc>| (time - now - TimeDelta::hours(1)).abs() < TimeDelta::minutes(1);

    let token = actions.create_org_runner_registration_token(ORG).await.unwrap();
    assert!(in_an_hour(token.expires_at));
    let agent = world.fake.register_runner(&token.token, "build-1").unwrap();
    agent.connect().unwrap();
    let token = actions.create_org_runner_remove_token(ORG).await.unwrap();
    world.org.remove(&token.token, "build-1").unwrap();
    assert!(world.org.runners().is_empty());

    let token = actions.create_repo_runner_registration_token(ORG, REPO).await.unwrap();
    assert_eq!(
        world.org.register(&token.token, "build-1"),
        Err(RunnerError::InvalidToken)
    );
    world.repo.register(&token.token, NewRunner::new("build-1")).unwrap();
    let token = actions.create_repo_runner_remove_token(ORG, REPO).await.unwrap();
    world.repo.remove(&token.token, "build-1").unwrap();
    assert_eq!(
        world.operations(),
        [
            "actions/create-registration-token-for-org",
            "actions/create-remove-token-for-org",
            "actions/create-registration-token-for-repo",
            "actions/create-remove-token-for-repo",
        ]
    );
}

#[tokio::test]
async fn just_in_time_runner_runs_one_job() {
    let world = World::new().await;
    let actions = world.octocrab.actions();
    let group = world.org.add_runner_group("gpu");
    let create = |name: &str, group: u64, labels: &[&str]| {
        let labels = labels.iter().map(|&label| label.to_owned()).collect::<Vec<_>>();
        actions
            .create_org_jit_runner_config(ORG, name, RunnerGroupId(group), labels)
            .send()
    };

    let created = create("jit-1", group.get(), &["Linux", "GPU"]).await.unwrap();
    assert_eq!(created.runner.runner_group_id, Some(RunnerGroupId(group.get())));
    let labels: Vec<&str> = created.runner.labels.iter().map(|label| label.name.as_str()).collect();
    assert_eq!(labels, ["linux", "gpu"]);
    assert_eq!(
        (created.runner.os.as_str(), created.runner.status.as_str()),
        ("unknown", "offline")
    );

    let taken = refused(create("jit-1", 1, &["linux"]).await);
    assert_eq!(taken.status_code, 409);
    assert_eq!(
        taken.message,
        "Already exists - A runner with the name jit-1 already exists."
    );
    let unlabeled = refused(create("jit-2", 1, &[]).await);
    assert_eq!(unlabeled.status_code, 422);
    assert!(
        unlabeled
            .message
            .contains("/labels: 1 item required; only 0 were supplied")
    );
    assert_eq!(refused(create("jit-3", 99, &["linux"]).await).status_code, 404);

    let agent = world.fake.runner_from_jit_config(&created.encoded_jit_config).unwrap();
    agent.connect().unwrap();
    agent.start_job().unwrap();
    agent.finish_job().unwrap();
    assert!(world.org.runners().is_empty());

    let builder = actions.create_repo_jit_runner_config(ORG, REPO, "jit-1", RunnerGroupId(1), vec!["x".to_owned()]);
    let created = builder.work_folder("_elsewhere").send().await.unwrap();
    let sent = world.fake.requests().pop().unwrap().json().unwrap();
    assert_eq!(sent["work_folder"], "_elsewhere");
    assert_eq!(world.repo.runners()[0].id, created.runner.id.into_inner());
}

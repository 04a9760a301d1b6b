//! Tests of agents: runners connect, run jobs, crash and disappear.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::time::Duration;

use github_runners_fake::{CURRENT_RUNNER_VERSION, Fake, Fault, NewRunner, RunnerError, Scope, Status};
use serde_json::json;

use self::support::{Http, runners, scopes};

const HOUR: Duration = Duration::from_secs(3600);

async fn start() -> (Fake, Scope) {
    let fake = Fake::start().await.unwrap();
    let [org, ..] = scopes(&fake);
    fake.clock().freeze();
    (fake, org)
}

async fn jit_config(fake: &Fake, org: &Scope, name: &str) -> String {
    let body = json!({"name": name, "runner_group_id": 1, "labels": ["linux"]});
    let path = format!("{}/generate-jitconfig", runners(org));
    let response = Http::new(fake).post(&path, body).await.expect(201);
    response.body["encoded_jit_config"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn just_in_time_runner_is_removed_after_its_job() {
    let (fake, org) = start().await;
    let http = Http::new(&fake);
    let agent = fake
        .runner_from_jit_config(&jit_config(&fake, &org, "jit-1").await)
        .unwrap();
    let path = format!("{}/{}", runners(&org), agent.id());
    let seen = async || http.get(&path).await.expect(200).body;
    assert_eq!(
        (&seen().await["os"], &seen().await["status"]),
        (&json!("unknown"), &json!("offline"))
    );
    assert_eq!(agent.start_job(), Err(RunnerError::NotConnected("jit-1".to_owned())));

    agent.connect().unwrap();
    assert_eq!(seen().await["os"], "Linux");
    assert_eq!(seen().await["version"], CURRENT_RUNNER_VERSION);
    assert_eq!(agent.connect(), Err(RunnerError::AlreadyConnected("jit-1".to_owned())));
    assert_eq!(agent.finish_job(), Err(RunnerError::NoJob("jit-1".to_owned())));

    agent.start_job().unwrap();
    assert_eq!(seen().await["busy"], true);
    assert_eq!(agent.start_job(), Err(RunnerError::StillRunning("jit-1".to_owned())));
    http.delete(&path).await.expect(422);

    agent.finish_job().unwrap();
    http.get(&path).await.expect(404);
    assert!(agent.runner().is_none());
    assert!(matches!(agent.connect(), Err(RunnerError::UnknownRunner(_))));
}

#[tokio::test]
async fn finishing_a_job_of_a_runner_without_a_job_changes_nothing() {
    let (fake, org) = start().await;
    fake.fault(Fault::busy_after_job(HOUR)).unwrap();
    let idle = org.add_runner(NewRunner::new("idle").ephemeral());
    let offline = org.add_runner(NewRunner::new("offline").ephemeral().offline());
    for (id, error) in [
        (idle, RunnerError::NoJob("idle".to_owned())),
        (offline, RunnerError::NotConnected("offline".to_owned())),
    ] {
        let before = org.runner(id).unwrap();
        let agent = fake.runner(id).unwrap();
        // The methods of the scope and of the agent have the same result.
        assert_eq!(org.finish_job(id).unwrap_err(), error);
        assert_eq!(agent.finish_job().unwrap_err(), error);
        assert_eq!(org.runner(id), Some(before));
        let path = format!("{}/{id}", runners(&org));
        assert_eq!(Http::new(&fake).get(&path).await.expect(200).body["busy"], false);
    }
    assert!(fake.jobs().is_empty());
}

#[tokio::test]
async fn registered_runner_runs_many_jobs() {
    let (fake, org) = start().await;
    let agent = fake
        .register_runner(&org.issue_registration_token(), "build-1")
        .unwrap();
    agent.connect().unwrap();
    for _ in 0..3 {
        agent.start_job().unwrap();
        agent.finish_job().unwrap();
    }
    agent.disconnect().unwrap();
    assert_eq!(agent.runner().unwrap().status, Status::Offline);
    assert_eq!(agent.disconnect(), Err(RunnerError::NotConnected("build-1".to_owned())));
    let remove = org.issue_remove_token();
    for token in ["no token", &remove] {
        let refused = fake.register_runner(token, "build-2").unwrap_err();
        assert_eq!(refused, RunnerError::InvalidToken);
    }
}

#[tokio::test]
async fn crashed_runner_stays_busy_for_15_minutes() {
    let (fake, org) = start().await;
    let http = Http::new(&fake);
    let agent = fake.runner(org.add_runner("build-1")).unwrap();
    let path = format!("{}/{}", runners(&org), agent.id());
    agent.start_job().unwrap();
    agent.crash().unwrap();
    let crashed = http.get(&path).await.expect(200);
    assert_eq!(
        (&crashed.body["status"], &crashed.body["busy"]),
        (&json!("offline"), &json!(true))
    );
    fake.clock().advance(Duration::from_secs(15 * 60 - 1));
    http.delete(&path).await.expect(422);
    fake.clock().advance(Duration::from_secs(1));
    http.delete(&path).await.expect(204);

    // A runner that reconnects is idle, and its next job is not affected by the lost one.
    let agent = fake.runner(org.add_runner("build-2")).unwrap();
    agent.start_job().unwrap();
    agent.crash().unwrap();
    agent.connect().unwrap();
    agent.start_job().unwrap();
    fake.clock().advance(HOUR);
    assert!(agent.runner().unwrap().busy);
}

#[tokio::test]
async fn removes_runners_that_stay_offline() {
    let (fake, org) = start().await;
    fake.runner_from_jit_config(&jit_config(&fake, &org, "jit-1").await)
        .unwrap();
    let agent = fake
        .runner(org.add_runner(NewRunner::new("ephemeral").ephemeral()))
        .unwrap();
    org.add_runner(NewRunner::new("old").offline());
    org.add_runner("online");
    let names = || org.runners().into_iter().map(|runner| runner.name).collect::<Vec<_>>();

    fake.clock().advance(23 * HOUR);
    assert_eq!(names(), ["jit-1", "ephemeral", "old", "online"]);
    agent.disconnect().unwrap();
    fake.clock().advance(HOUR);
    assert_eq!(names(), ["ephemeral", "old", "online"]);
    fake.clock().advance(23 * HOUR);
    assert_eq!(names(), ["old", "online"]);
    fake.clock().advance(12 * 24 * HOUR);
    assert_eq!(names(), ["old", "online"]);
    fake.clock().advance(HOUR);
    assert_eq!(names(), ["online"]);
}

#[tokio::test]
async fn unused_configuration_expires_after_an_hour() {
    let (fake, org) = start().await;
    let config = jit_config(&fake, &org, "jit-1").await;
    fake.clock().advance(HOUR - Duration::from_secs(1));
    assert!(fake.runner_from_jit_config(&config).is_ok());
    fake.clock().advance(Duration::from_secs(1));
    assert_eq!(
        fake.runner_from_jit_config(&config).unwrap_err(),
        RunnerError::InvalidConfig
    );
    for nonsense in ["", "x", "e30=", "bnVsbA=="] {
        let refused = fake.runner_from_jit_config(nonsense).unwrap_err();
        assert_eq!(refused, RunnerError::InvalidConfig, "{nonsense}");
    }
}

#[tokio::test]
async fn does_not_remove_a_runner_that_came_back_online() {
    let (fake, org) = start().await;
    let id = org.add_runner(NewRunner::new("build-1").offline());
    fake.clock().advance(HOUR * 24 * 13);
    assert!(org.runner(id).is_some());
    org.connect(id).unwrap();
    org.disconnect(id).unwrap();
    for _ in 0..13 {
        fake.clock().advance(HOUR * 24);
        assert!(org.runner(id).is_some());
    }
    fake.clock().advance(HOUR * 24 * 2);
    assert!(org.runner(id).is_none());

    // The same applies to a runner that is registered again.
    let token = org.issue_registration_token();
    let id = org.register(&token, NewRunner::new("build-2")).unwrap();
    fake.clock().advance(HOUR * 24 * 13);
    let token = org.issue_registration_token();
    assert_eq!(org.register(&token, NewRunner::new("build-2").replace()), Ok(id));
    fake.clock().advance(HOUR * 24 * 13);
    assert!(org.runner(id).is_some());
}

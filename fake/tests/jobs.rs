//! Tests of jobs, workloads, and faults that show outdated runners.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::HashSet;
use std::time::Duration;

use github_runners_fake::{Fake, Fault, Job, JobState, NewRunner, RunnerId, Scope, Workload};
use serde_json::{Value, json};

use self::support::{Http, runners};

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);

async fn start() -> (Fake, Scope) {
    let fake = Fake::builder().seed(7).start().await.unwrap();
    fake.clock().freeze();
    let org = fake.add_organization("octo-org");
    (fake, org)
}

fn states(fake: &Fake) -> Vec<JobState> {
    fake.jobs().iter().map(|job| job.state).collect()
}

fn names(body: &Value) -> Vec<&str> {
    let runners = body["runners"].as_array().unwrap();
    runners.iter().map(|runner| runner["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn records_the_state_of_each_job() {
    let (fake, org) = start().await;
    let ids = org.add_runners(["completed", "crashed", "disconnected", "killed", "running"]);
    for id in &ids {
        org.start_job(*id).unwrap();
    }
    fake.clock().advance(MINUTE);
    org.finish_job(ids[0]).unwrap();
    org.crash(ids[1]).unwrap();
    org.disconnect(ids[2]).unwrap();
    org.remove_runner(ids[3]);
    assert_eq!(
        states(&fake),
        [
            JobState::Completed,
            JobState::Lost,
            JobState::Lost,
            JobState::Killed,
            JobState::Running
        ]
    );
    let job: &Job = &fake.jobs()[0];
    assert_eq!(job.runner_name.as_deref(), Some("completed"));
    let time = job.ended_at.unwrap() - job.started_at.unwrap();
    assert_eq!(time.num_seconds(), 60);
    fake.reset();
    assert!(fake.jobs().is_empty());
}

#[tokio::test]
async fn busy_lag_shows_new_jobs_as_idle_and_a_delete_kills_them() {
    let (fake, org) = start().await;
    let http = Http::new(&fake);
    fake.fault(Fault::busy_lag(MINUTE)).unwrap();
    let ids = org.add_runners(["one", "two"]);
    for id in &ids {
        org.start_job(*id).unwrap();
    }
    let path = |id: RunnerId| format!("{}/{id}", runners(&org));
    assert_eq!(http.get(&path(ids[0])).await.expect(200).body["busy"], false);
    let list = http.get(&runners(&org)).await.expect(200).body;
    assert_eq!(
        (&list["runners"][0]["busy"], &list["runners"][1]["busy"]),
        (&json!(false), &json!(false))
    );
    assert!(org.runner(ids[0]).unwrap().busy, "the runner itself is busy");
    http.delete(&path(ids[0])).await.expect(204);
    assert_eq!(states(&fake), [JobState::Killed, JobState::Running]);

    fake.clock().advance(MINUTE);
    assert_eq!(http.get(&path(ids[1])).await.expect(200).body["busy"], true);
    http.delete(&path(ids[1])).await.expect(422);
    assert_eq!(states(&fake), [JobState::Killed, JobState::Running]);
}

#[tokio::test]
async fn busy_after_job_makes_deletes_fail() {
    let (fake, org) = start().await;
    let http = Http::new(&fake);
    fake.fault(Fault::busy_after_job(30 * SECOND)).unwrap();
    let ids = org.add_runners([NewRunner::new("stays"), NewRunner::new("goes").ephemeral()]);
    for id in &ids {
        org.start_job(*id).unwrap();
        org.finish_job(*id).unwrap();
    }
    for id in &ids {
        let path = format!("{}/{id}", runners(&org));
        http.delete(&path).await.expect(422);
        assert_eq!(http.get(&path).await.expect(200).body["busy"], true);
    }
    assert!(org.runner(ids[1]).is_none() && !org.runner(ids[0]).unwrap().busy);
    fake.clock().advance(30 * SECOND);
    for (id, status) in ids.iter().zip([204, 404]) {
        http.delete(&format!("{}/{id}", runners(&org))).await.expect(status);
    }
}

#[tokio::test]
async fn deletion_lag_keeps_removed_runners_in_lists() {
    let (fake, org) = start().await;
    let http = Http::new(&fake);
    fake.fault(Fault::deletion_lag(30 * SECOND)).unwrap();
    let ids = org.add_runners(["one", "two", "three"]);
    http.delete(&format!("{}/{}", runners(&org), ids[1])).await.expect(204);
    let list = http.get(&runners(&org)).await.expect(200).body;
    assert_eq!(
        (&list["total_count"], names(&list)),
        (&json!(3), vec!["one", "two", "three"])
    );
    http.get(&format!("{}/{}", runners(&org), ids[1])).await.expect(404);
    // A new runner with the same name replaces it in the list.
    org.add_runner("two");
    let list = http.get(&runners(&org)).await.expect(200).body;
    assert_eq!(names(&list), ["one", "three", "two"]);
    org.remove_runner(ids[0]);
    fake.clock().advance(30 * SECOND);
    let list = http.get(&runners(&org)).await.expect(200).body;
    assert_eq!(names(&list), ["three", "two"]);
    assert_eq!(org.runners().len(), 2);
}

#[tokio::test]
async fn name_filter_miss_returns_an_empty_list() {
    let (fake, org) = start().await;
    let http = Http::new(&fake);
    let fault = fake.fault(Fault::name_filter_miss().times(1)).unwrap();
    org.add_runner("one");
    assert_eq!(names(&http.get(&runners(&org)).await.expect(200).body), ["one"]);
    assert_eq!(fault.hits(), 0);
    let filtered = format!("{}?name=one", runners(&org));
    let list = http.get(&filtered).await.expect(200).body;
    assert_eq!((&list["total_count"], names(&list)), (&json!(0), vec![]));
    assert_eq!(names(&http.get(&filtered).await.expect(200).body), ["one"]);
}

#[tokio::test]
async fn lost_reply_creates_the_runner() {
    let (fake, org) = start().await;
    fake.fault(Fault::lost_reply().method("POST").times(1)).unwrap();
    let url = format!("{}{}/generate-jitconfig", fake.base_url(), runners(&org));
    let body = json!({"name": "jit-1", "runner_group_id": 1, "labels": ["linux"]});
    let send = async || {
        support::plain_client()
            .post(&url)
            .bearer_auth("any")
            .json(&body)
            .send()
            .await
    };
    assert!(send().await.is_err());
    assert_eq!(send().await.unwrap().status(), 409);
    assert!(org.runner_named("jit-1").is_some());
}

async fn create(http: &Http<'_>, org: &Scope, name: &str) {
    let body = json!({"name": name, "runner_group_id": 1, "labels": ["linux"]});
    let path = format!("{}/generate-jitconfig", runners(org));
    http.post(&path, body).await.expect(201);
}

#[tokio::test]
async fn machines_boot_run_a_job_and_are_removed() {
    let (fake, org) = start().await;
    let http = Http::new(&fake);
    let workload = Workload::new()
        .job_every(10 * SECOND)
        .job_lasts(MINUTE..=MINUTE)
        .labels(["linux"]);
    org.run_workload(workload.jobs(10).machines_boot_after(20 * SECOND..=40 * SECOND));
    fake.clock().advance(10 * MINUTE);
    assert_eq!(states(&fake), [JobState::Queued; 10]);
    for number in 0..10 {
        create(&http, &org, &format!("jit-{number}")).await;
    }
    fake.clock().advance(10 * SECOND);
    assert!(org.runners().iter().all(|runner| runner.status.as_str() == "offline"));
    fake.clock().advance(30 * SECOND);
    assert_eq!(states(&fake), [JobState::Running; 10]);
    fake.clock().advance(2 * MINUTE);
    assert_eq!(states(&fake), [JobState::Completed; 10]);
    assert!(org.runners().is_empty());
    for job in fake.jobs() {
        let wait = job.started_at.unwrap() - job.queued_at;
        assert!(wait.num_seconds() > 0 && job.runner_name.is_some());
    }
}

#[tokio::test]
async fn some_machines_never_boot() {
    let (fake, org) = start().await;
    let http = Http::new(&fake);
    let workload = Workload::new().jobs(0).machines_boot_after(SECOND..=SECOND);
    org.run_workload(workload.machines_never_boot(0.5));
    for number in 0..40 {
        create(&http, &org, &format!("jit-{number}")).await;
    }
    fake.clock().advance(MINUTE * 60);
    let online = org.runners().iter().filter(|runner| runner.version.is_some()).count();
    assert!((10..=30).contains(&online), "{online}");
}

#[tokio::test]
async fn the_same_seed_gives_the_same_jobs() {
    let mut runs = HashSet::new();
    // Use the same seed in one step and in many steps, and another seed.
    for (seed, steps) in [(1, 1), (1, 60), (2, 60)] {
        let fake = Fake::builder().seed(seed).start().await.unwrap();
        fake.clock().freeze();
        fake.clock().set("2026-01-01T00:00:00Z".parse().unwrap());
        let org = fake.add_organization("octo-org");
        org.add_runners(["one", "two"]);
        org.run_workload(Workload::new().job_every(MINUTE));
        for _ in 0..steps {
            fake.clock().advance(MINUTE * 60 / steps);
            fake.jobs();
        }
        runs.insert(format!("{:?}", fake.jobs()));
    }
    assert_eq!(runs.len(), 2);
}

#[tokio::test]
async fn waits_until_a_runner_is_online() {
    let (fake, org) = start().await;
    let id = org.add_runner(NewRunner::new("build-1").offline());
    let other = org.clone();
    let wait = async {
        fake.wait_until_online(id).await;
        assert_eq!(other.runner(id).unwrap().status.as_str(), "online");
    };
    let connect = async {
        tokio::task::yield_now().await;
        org.connect(id).unwrap();
    };
    tokio::time::timeout(10 * SECOND, async { tokio::join!(wait, connect) })
        .await
        .unwrap();
}

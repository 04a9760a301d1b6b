//! Tests of latency in virtual time, with clients that give up.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::time::Duration;

use github_runners_fake::{Fake, Fault, Scope};
use serde_json::json;
use tokio::time::Instant;

use self::support::plain_client;

const RUNNERS: &str = "/orgs/octo-org/actions/runners";

async fn start() -> (Fake, Scope) {
    let builder = Fake::builder().organization("octo-org").follow_tokio_clock();
    let fake = builder.start().await.unwrap();
    let org = fake.add_organization("octo-org");
    (fake, org)
}

/// Creates a just-in-time runner with a timeout. Returns whether there was a response.
async fn create(fake: &Fake, limit: Duration) -> bool {
    let request = plain_client()
        .post(format!("{}{RUNNERS}/generate-jitconfig", fake.base_url()))
        .bearer_auth("any")
        .json(&json!({"name": "jit-1", "runner_group_id": 1, "labels": ["linux"]}));
    request.timeout(limit).send().await.is_ok()
}

async fn until(mut condition: impl FnMut() -> bool) {
    let begin = Instant::now();
    while !condition() {
        assert!(begin.elapsed() < Duration::from_secs(10));
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test(start_paused = true)]
async fn processes_and_logs_requests_whose_client_gives_up() {
    let (fake, org) = start().await;
    fake.fault(Fault::latency(Duration::from_millis(200))).unwrap();
    assert!(!create(&fake, Duration::from_millis(50)).await);
    assert!(
        org.runners().is_empty() && fake.requests().is_empty(),
        "the latency is before the effect"
    );
    until(|| !org.runners().is_empty()).await;
    let request = fake.requests().pop().unwrap();
    assert_eq!((request.status, &request.faults[..]), (201, &["latency"][..]));
}

#[tokio::test(start_paused = true)]
async fn latency_after_the_effect_delays_only_the_response() {
    let (fake, org) = start().await;
    fake.fault(Fault::latency(Duration::from_secs(60)).after_effect())
        .unwrap();
    assert!(!create(&fake, Duration::from_millis(100)).await);
    assert_eq!(org.runners().len(), 1);
    assert_eq!(fake.requests().pop().unwrap().status, 201);
    // The name is in use for the next request.
    fake.clear_faults();
    assert!(create(&fake, Duration::from_secs(10)).await);
    assert_eq!(fake.requests().pop().unwrap().status, 409);
}

#[tokio::test(start_paused = true)]
async fn stopping_does_not_wait_for_abandoned_requests() {
    let (fake, _) = start().await;
    fake.fault(Fault::latency(Duration::from_secs(60))).unwrap();
    assert!(!create(&fake, Duration::from_millis(50)).await);
    let begin = Instant::now();
    fake.stop().await;
    assert!(begin.elapsed() < Duration::from_secs(2), "{:?}", begin.elapsed());
}

//! Tests of starting and stopping fakes.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::time::Duration;

use github_runners_fake::{Fake, Fault};
use tokio::net::TcpStream;

use self::support::{Http, runners, scopes};

#[tokio::test]
async fn fakes_are_independent_of_each_other() {
    let (one, other) = (Fake::start().await.unwrap(), Fake::start().await.unwrap());
    assert_ne!(one.base_url(), other.base_url());
    let ([org, ..], [other_org, ..]) = (scopes(&one), scopes(&other));
    org.add_runner("build-1");
    assert_eq!(Http::new(&one).get(&runners(&org)).await.body["total_count"], 1);
    assert_eq!(Http::new(&other).get(&runners(&org)).await.body["total_count"], 0);
    assert_ne!(org.issue_registration_token(), other_org.issue_registration_token());
}

#[tokio::test]
async fn the_same_seed_gives_the_same_tokens() {
    let token = async |seed| {
        let fake = Fake::builder().seed(seed).start().await.unwrap();
        fake.add_organization("octo-org").issue_registration_token()
    };
    assert_eq!(token(7).await, token(7).await);
    assert_ne!(token(7).await, token(8).await);
}

#[tokio::test]
async fn stopping_frees_the_port() {
    let fake = Fake::start().await.unwrap();
    let port = fake.address().port();
    // An idle connection must not keep the fake from stopping.
    let connection = TcpStream::connect(fake.address()).await.unwrap();
    assert!(Fake::builder().port(port).start().await.is_err());
    fake.stop().await;
    drop(connection);
    Fake::builder().port(port).start().await.unwrap();
}

#[tokio::test]
async fn stopping_waits_for_responses_in_flight() {
    let fake = Fake::start().await.unwrap();
    fake.add_organization("octo-org");
    let latency = fake.fault(Fault::latency(Duration::from_millis(50))).unwrap();
    let url = format!("{}/orgs/octo-org/actions/runners", fake.base_url());
    let request = support::plain_client().get(url).bearer_auth("any");
    let response = tokio::spawn(request.send());
    while latency.hits() == 0 {
        tokio::task::yield_now().await;
    }
    fake.stop().await;
    assert_eq!(response.await.unwrap().unwrap().status().as_u16(), 200);
}

#[tokio::test]
async fn dropping_stops_the_fake() {
    let fake = Fake::start().await.unwrap();
    let address = fake.address();
    drop(fake);
    while TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn concurrent_requests_delete_a_runner_once() {
    let fake = Fake::start().await.unwrap();
    let [org, ..] = scopes(&fake);
    let id = org.add_runner("build-1");
    let http = Http::new(&fake);
    let path = format!("{}/{id}", runners(&org));
    let url = format!("{}{path}", fake.base_url());
    let client = support::plain_client();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..16 {
        let request = client.delete(&url).bearer_auth("any");
        tasks.spawn(async move { request.send().await.unwrap().status().as_u16() });
    }
    let mut statuses = tasks.join_all().await;
    statuses.sort_unstable();
    assert_eq!(statuses[0], 204);
    assert!(statuses[1..].iter().all(|status| *status == 404), "{statuses:?}");
    http.get(&path).await.expect(404);
}

//! Bounds of the memory that clients can make a fake take.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use github_runners_fake::{Fake, Fault, Fleet};
use reqwest::Method;
use serde_json::{Value, json};

use self::support::{Http, plain_client};

const MB: usize = 1 << 20;

#[tokio::test]
async fn the_request_log_is_bounded_in_bytes_and_counts_what_it_dropped() {
    let fake = Fake::builder().organization("octo-org").start().await.unwrap();
    let http = Http::new(&fake);
    let path = "/orgs/octo-org/actions/runners/generate-jitconfig";
    let body = json!({"name": "x".repeat(MB / 2)});
    for _ in 0..100 {
        http.post(path, body.clone()).await.expect(422);
    }
    let requests = fake.requests();
    let bytes: usize = requests.iter().map(|request| request.body.len()).sum();
    assert!(bytes <= 16 * MB && bytes > 8 * MB, "{bytes}");
    assert_eq!(requests.len() as u64 + fake.dropped_requests(), 100);

    let shown: Value = plain_client()
        .get(format!("{}/_fake/requests", fake.base_url()))
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert_eq!(shown["dropped"], fake.dropped_requests());
    fake.clear_requests();
    assert_eq!(fake.dropped_requests(), 0);
}

#[tokio::test]
async fn a_fleet_cannot_have_endless_text() {
    let long = "x".repeat(MB);
    let file = format!("[[organization]]\nname = \"a\"\n[[organization.runner]]\ncount = 1000\nname = \"{long}\"\n");
    let error = Fleet::from_toml(&file).unwrap_err();
    assert_eq!((error.line, error.field.as_deref()), (Some(4), Some("count")));
    assert!(error.message.contains("256 MiB"), "{error}");

    // Many small fleets are added up.
    let fake = Fake::start().await.unwrap();
    let client = plain_client();
    let mut refused = false;
    for number in 0..30 {
        let runner = json!([{"name": "x".repeat(MB / 100), "count": 1000, "default_labels": false}]);
        let fleet = json!({"organization": [{"name": format!("org-{number}"), "runner": runner}]});
        let request = client.post(format!("{}/_fake/fleet", fake.base_url())).json(&fleet);
        match request.send().await.unwrap().status().as_u16() {
            204 => {}
            status => {
                assert_eq!(status, 422);
                refused = true;
                break;
            }
        }
    }
    assert!(refused);
}

#[tokio::test]
async fn faults_are_bounded() {
    let fake = Fake::start().await.unwrap();
    for _ in 0..15 {
        fake.fault(Fault::status(500).body("x".repeat(MB))).unwrap();
    }
    let error = fake.fault(Fault::status(500).body("x".repeat(2 * MB))).unwrap_err();
    assert!(error.message.contains("16 MiB"), "{error}");
    fake.clear_faults();
    for _ in 0..1000 {
        fake.fault(Fault::reset().nth(1_000_000)).unwrap();
    }
    assert!(fake.fault(Fault::reset()).is_err());
}

#[tokio::test]
async fn rate_limits_of_many_tokens_are_forgotten() {
    let fake = Fake::builder().organization("octo-org").start().await.unwrap();
    let http = Http::new(&fake);
    let long = "t".repeat(2000);
    let send = async |token: &str| {
        let path = "/orgs/octo-org/actions/runners";
        http.request(Method::GET, path, |request| request.bearer_auth(token))
            .await
            .expect(200)
    };
    send(&long).await;
    send(&long).await;
    assert_eq!(fake.rate_limit(&long).used, 2);
    assert_eq!(fake.rate_limit(&format!("{long}t")).used, 0);
}

//! What of the description is served.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use github_runners_fake::Fake;
use reqwest::Method;
use serde_json::json;
use support::{DESCRIPTION, Http, scopes};

#[tokio::test]
async fn the_39_operations_of_self_hosted_runners_are_served_and_the_others_say_that_they_are_not() {
    let fake = Fake::start().await.unwrap();
    scopes(&fake);
    let http = Http::new(&fake);
    let mut served = 0;
    for operation in github_runners_spec::operations(&DESCRIPTION) {
        let path = operation
            .path
            .replace("{org}", "octo-org")
            .replace("{owner}", "octo-org")
            .replace("{repo}", "hello-world")
            .replace("{enterprise}", "octo-enterprise")
            .replace("{version}", "2.329.0")
            .replace(['{', '}'], "");
        let method = Method::from_bytes(operation.method.to_uppercase().as_bytes()).unwrap();
        let answer = http.send(method, &path, Some(json!({}))).await;
        assert_eq!(fake.requests().pop().unwrap().operation, Some(operation.id));
        let self_hosted = operation.path.contains("/actions/runners");
        if self_hosted {
            served += 1;
            assert_ne!(answer.status, 501, "{}", operation.id);
        } else {
            assert!(answer.expect(501).message().contains(operation.id));
        }
    }
    assert_eq!(served, 39);
}

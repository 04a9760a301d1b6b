//! Tests requests to endpoints that have no method in this crate, over real sockets against the fake.

use github_runners::models::RunnerList;
use github_runners::{Client, Error, Method};
use github_runners_fake::{Fake, Fault};
use serde_json::{Value, json};

async fn setup() -> (Fake, Client) {
    let fake = Fake::start().await.expect("a fake");
    let org = fake.add_organization("octo-org");
    org.add_runner("build-1");
    org.add_runner("build-2");
    let github = Client::builder()
        .base_url(fake.base_url())
        .token("t0ken")
        .build()
        .expect("a client");
    (fake, github)
}

#[tokio::test]
async fn gets_any_endpoint_with_a_query() {
    let (fake, github) = setup().await;
    let list: RunnerList = github
        .get("/orgs/octo-org/actions/runners")
        .query([("per_page", "1"), ("page", "2")])
        .await
        .expect("a list");
    assert_eq!((list.total_count, list.runners.len()), (2, 1));
    let request = &fake.requests()[0];
    assert_eq!(request.header("authorization"), Some("Bearer t0ken"));
    let response = github
        .get::<Value>("/orgs/octo-org/actions/runners")
        .send()
        .await
        .expect("a response");
    assert_eq!(
        (response.status(), response.get_ref()["total_count"].clone()),
        (200, json!(2))
    );
    assert!(response.request_id().is_some());
}

#[tokio::test]
async fn sends_a_body_and_accepts_an_empty_response() {
    let (fake, github) = setup().await;
    let path = "/orgs/octo-org/actions/runners/1/labels";
    let labels: Value = github
        .request(Method::POST, path)
        .json(&json!({ "labels": ["gpu"] }))
        .await
        .expect("labels");
    assert!(labels["total_count"].as_u64() > Some(1));
    github
        .request::<()>(Method::DELETE, "/orgs/octo-org/actions/runners/1")
        .await
        .expect("no body");
    assert_eq!(fake.requests().len(), 2);
}

#[tokio::test]
async fn retries_a_post_only_if_enabled() {
    let (fake, github) = setup().await;
    let path = "/orgs/octo-org/actions/runners/registration-token";
    fake.fault(Fault::status(502).times(1)).expect("a valid fault");
    let error = github.request::<Value>(Method::POST, path).await.expect_err("502");
    assert!(error.may_have_happened(), "{error}");
    assert_eq!(fake.requests().len(), 1);
    fake.fault(Fault::status(502).times(1)).expect("a valid fault");
    github
        .request::<Value>(Method::POST, path)
        .retry(true)
        .await
        .expect("a token");
    assert_eq!(fake.requests().len(), 3);
}

#[tokio::test]
async fn errors_contain_the_path_and_no_values() {
    let (_fake, github) = setup().await;
    let error = github
        .get::<Value>("/orgs/octo-org/actions/runners/99")
        .await
        .expect_err("no such runner");
    assert!(error.is_not_found());
    assert_eq!(error.path(), Some("/orgs/octo-org/actions/runners/99"));
    assert!(
        error.to_string().contains("GET /orgs/octo-org/actions/runners/99"),
        "{error}"
    );
    let error = github
        .get::<Vec<u8>>("/orgs/octo-org/actions/runners")
        .await
        .expect_err("not a list of numbers");
    assert!(matches!(error, Error::Decode(_)), "{error}");
    assert!(!error.to_string().contains("build-1"), "{error}");
}

#[tokio::test]
async fn rejects_paths_outside_the_api() {
    let (fake, github) = setup().await;
    for path in [
        "",
        "orgs/octo-org",
        "https://elsewhere.example.com/x",
        "//elsewhere.example.com/x",
        "/orgs/../x",
        "/orgs/%2e%2E/x",
        "/orgs/..%2fx",
        "/orgs/.",
        "/orgs?x=1",
        "/orgs#x",
        "/or gs",
        "/orgs\\x",
        "/orgs\nx",
    ] {
        let error = github.get::<Value>(path).await.expect_err(path);
        assert!(
            matches!(&error, Error::Invalid(error) if error.field() == "path"),
            "{path:?}: {error}"
        );
    }
    let trace = github
        .request::<Value>(Method::TRACE, "/orgs")
        .await
        .expect_err("no such method");
    assert!(
        matches!(&trace, Error::Invalid(error) if error.field() == "method"),
        "{trace}"
    );
    assert!(fake.requests().is_empty());
}

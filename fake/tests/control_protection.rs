//! Tests of the protection of the control API.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::net::Ipv4Addr;

use github_runners_fake::Fake;
use reqwest::{Method, RequestBuilder, StatusCode};
use serde_json::Value;

use self::support::plain_client;

async fn send(fake: &Fake, method: Method, path: &str, change: impl FnOnce(RequestBuilder) -> RequestBuilder) -> u16 {
    let request = plain_client().request(method, format!("http://127.0.0.1:{}{path}", fake.address().port()));
    let response = change(request).send().await.unwrap();
    let status = response.status();
    if !status.is_success() {
        let body: Value = response.json().await.unwrap();
        assert!(
            body["message"].as_str().is_some_and(|message| !message.is_empty()),
            "{body}"
        );
    }
    status.as_u16()
}

#[tokio::test]
async fn rejects_requests_from_other_web_pages() {
    let fake = Fake::start().await.unwrap();
    let own = fake.base_url().to_owned();
    let port = fake.address().port();
    for (origin, accepted) in [
        ("https://evil.example", false),
        ("null", false),
        (&format!("http://localhost:{port}"), false),
        (&format!("{own}1"), false),
        (&own, true),
    ] {
        let status = send(&fake, Method::POST, "/_fake/reset", |request| {
            request.header("origin", origin)
        })
        .await;
        assert_eq!(status == 204, accepted, "{origin}: {status}");
    }
}

#[tokio::test]
async fn rejects_foreign_host_names_on_loopback() {
    let fake = Fake::start().await.unwrap();
    for (host, accepted) in [
        ("evil.example", false),
        ("localhost.evil.example:80", false),
        ("127.0.0.1.evil.example", false),
        ("user@evil.example", false),
        ("localhost", true),
        ("LOCALHOST:4711", true),
        ("127.0.0.1:9", true),
        ("[::1]:80", true),
        ("192.168.0.7", true),
    ] {
        for path in ["/_fake/state", "/_fake/events", "/_fake/page/script.js"] {
            let status = send(&fake, Method::GET, path, |request| request.header("host", host)).await;
            assert_eq!(status == 200, accepted, "{host} {path}: {status}");
        }
    }
    // GitHub's API accepts any host name, because programs can use it through a proxy.
    fake.add_organization("octo-org");
    let change = |request: RequestBuilder| request.header("host", "github.example").bearer_auth("any");
    assert_eq!(
        send(&fake, Method::GET, "/orgs/octo-org/actions/runners", change).await,
        200
    );
}

#[tokio::test]
async fn requires_json_for_bodies() {
    let fake = Fake::start().await.unwrap();
    let fleet = r#"{"organization": [{"name": "acme"}]}"#;
    for kind in ["text/plain", "application/x-www-form-urlencoded", "application/jsonp"] {
        let change = |request: RequestBuilder| request.header("content-type", kind).body(fleet);
        assert_eq!(send(&fake, Method::POST, "/_fake/fleet", change).await, 415, "{kind}");
    }
    let unnamed = |request: RequestBuilder| request.body(fleet);
    assert_eq!(send(&fake, Method::POST, "/_fake/fleet", unnamed).await, 415);
    let kind = "Application/JSON; charset=utf-8";
    let change = |request: RequestBuilder| request.header("content-type", kind).body(fleet);
    assert_eq!(send(&fake, Method::POST, "/_fake/fleet", change).await, 204);
}

#[tokio::test]
async fn requires_the_control_token_if_it_is_set() {
    let fake = Fake::builder().control_token("s3cret").start().await.unwrap();
    for (path, open) in [
        ("/_fake/state", false),
        ("/_fake/events", false),
        ("/_fake/openapi.json", false),
        ("/_fake/health", true),
        ("/_fake/page/script.js", true),
    ] {
        let status = async |change: fn(RequestBuilder) -> RequestBuilder| send(&fake, Method::GET, path, change).await;
        let expected = if open { 200 } else { 401 };
        assert_eq!(status(|request| request).await, expected, "{path}");
        assert_eq!(status(|request| request.bearer_auth("s3cre")).await, expected, "{path}");
        assert_eq!(status(|request| request.bearer_auth("s3cret")).await, 200, "{path}");
    }
    assert!(!format!("{fake:?}").contains("s3cret"));
}

#[tokio::test]
async fn requires_a_control_token_on_other_addresses() {
    let everywhere = Ipv4Addr::UNSPECIFIED.into();
    let fake = Fake::builder().listen(everywhere).start().await.unwrap();
    assert_eq!(send(&fake, Method::POST, "/_fake/reset", |request| request).await, 403);
    assert_eq!(send(&fake, Method::GET, "/_fake/health", |request| request).await, 200);

    let fake = Fake::builder()
        .listen(everywhere)
        .control_token("good")
        .start()
        .await
        .unwrap();
    let named = |request: RequestBuilder| request.header("host", "fake.internal:8080").bearer_auth("good");
    assert_eq!(send(&fake, Method::POST, "/_fake/reset", named).await, 204);
}

#[tokio::test]
async fn health_check_requires_no_token() {
    let fake = Fake::start().await.unwrap();
    let response = plain_client().get(format!("{}/_fake/health", fake.base_url())).send();
    let response = response.await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(
        response.json::<Value>().await.unwrap(),
        serde_json::json!({"status": "ok"})
    );
}

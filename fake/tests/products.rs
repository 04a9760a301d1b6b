//! Tests of the differences between GitHub's products.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::HashSet;

use github_runners_fake::Fake;
use reqwest::Method;

use self::support::{DESCRIPTION, Http, scopes};

#[tokio::test]
async fn responds_404_to_operations_that_a_product_lacks() {
    for product in github_runners_spec::PRODUCTS {
        let fake = Fake::builder().product(product.name).start().await.unwrap();
        scopes(&fake);
        let http = Http::new(&fake);
        let document = serde_json::from_str(product.text).unwrap();
        let has: HashSet<&str> = github_runners_spec::operations(&document)
            .map(|operation| operation.id)
            .collect();
        let mut lacks = 0;
        for operation in github_runners_spec::operations(&DESCRIPTION) {
            let method = Method::from_bytes(operation.method.to_uppercase().as_bytes()).unwrap();
            let path = support::fill(operation.path, "1");
            let response = http.send(method, &path, None).await;
            let reached = fake.requests().pop().unwrap().operation;
            if has.contains(operation.id) {
                assert_eq!(reached, Some(operation.id));
            } else {
                lacks += 1;
                assert_eq!(reached, None);
                assert_eq!(response.expect(404).message(), "Not Found");
            }
        }
        assert!(lacks > 30, "{}: {lacks}", product.name);
    }
}

#[tokio::test]
async fn rejects_unknown_products() {
    let error = Fake::builder().product("ghes-1.0").start().await.unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
    assert!(
        error.to_string().contains("ghes-1.0") && error.to_string().contains("ghec"),
        "{error}"
    );
    Fake::builder().product("ghec").start().await.unwrap();
}

#[tokio::test]
async fn enterprise_server_has_the_old_api_version_and_no_rate_limits() {
    let fake = Fake::builder().product("ghes-3.19").start().await.unwrap();
    let [org, ..] = scopes(&fake);
    let http = Http::new(&fake);
    let path = support::runners(&org);
    let version = |version: &'static str| {
        http.request(Method::GET, &path, move |request| {
            request.header("x-github-api-version", version)
        })
    };
    version("2022-11-28").await.expect(200);
    let refused = version("2026-03-10").await.expect(400);
    assert!(
        refused
            .message()
            .ends_with("currently supported: \"2022-11-28\" (most recent)."),
        "{}",
        refused.message()
    );
    let response = http.get(&path).await.expect(200);
    assert!(
        response
            .headers
            .keys()
            .all(|name| !name.as_str().starts_with("x-ratelimit"))
    );
    assert_eq!(fake.rate_limit("secret").remaining, u64::MAX);

    // Rate limits can be enabled.
    let fake = Fake::builder()
        .product("ghes-3.19")
        .rate_limit(2)
        .start()
        .await
        .unwrap();
    let [org, ..] = scopes(&fake);
    let http = Http::new(&fake);
    for status in [200, 200, 403] {
        http.get(&support::runners(&org)).await.expect(status);
    }
}

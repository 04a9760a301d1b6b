//! What the products of GitHub lack.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::HashSet;

use github_runners_fake::Fake;
use reqwest::Method;
use support::{DESCRIPTION, Http, scopes};

#[tokio::test]
async fn an_operation_that_a_product_lacks_is_not_found() {
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
            let answer = http.send(method, &path, None).await;
            let reached = fake.requests().pop().unwrap().operation;
            if has.contains(operation.id) {
                assert_eq!(reached, Some(operation.id));
            } else {
                lacks += 1;
                assert_eq!(reached, None);
                assert_eq!(answer.expect(404).message(), "Not Found");
            }
        }
        assert!(lacks > 30, "{}: {lacks}", product.name);
    }
}

#[tokio::test]
async fn a_product_that_is_unknown_is_refused() {
    let error = Fake::builder().product("ghes-1.0").start().await.unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
    assert!(
        error.to_string().contains("ghes-1.0") && error.to_string().contains("ghec"),
        "{error}"
    );
    Fake::builder().product("ghec").start().await.unwrap();
}

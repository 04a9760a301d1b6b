//! Tests the cache when a response cannot be decoded.

use github_runners::{Error, RunnerId};

use crate::client;
use crate::server::{Reply, Server};

#[tokio::test]
async fn undecodable_response_evicts_only_its_own_entry() {
    let tag = [("content-type", "application/json"), ("etag", "W/\"a\"")];
    let list = Reply::new(200, &tag, r#"{"total_count":0,"runners":[]}"#);
    let broken = Reply::new(200, &tag, r#"{"id":"x"}"#);
    let server = Server::start(move |request| match request.header("if-none-match") {
        Some(_) => Reply::new(304, &[], ""),
        None if request.path.ends_with("/9") => broken.clone(),
        None => list.clone(),
    });
    let github = client(&server);
    let runners = github.org("octo-org").runners();
    for _ in 0..2 {
        runners.list().await.expect("a page");
        let error = runners.get(RunnerId::new(9)).await.expect_err("no runner");
        assert!(matches!(error, Error::Decode(_)), "{error}");
    }
    let conditional: Vec<_> = server
        .requests()
        .iter()
        .map(|request| request.header("if-none-match").is_some())
        .collect();
    assert_eq!(conditional, [false, false, true, false]);
}

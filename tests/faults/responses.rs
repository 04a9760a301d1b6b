//! Tests unexpected responses: every status with every kind of body.

use std::time::Duration;

use github_runners::{Client, Error, NewJitConfig, RateLimitKind, Result, RunnerGroupId, RunnerId};

use crate::builder;
use crate::calls::{CALLS, Facts, call};
use crate::server::{Reply, Server};

const STATUSES: [u16; 24] = [
    200, 201, 202, 204, 301, 304, 400, 401, 403, 404, 408, 409, 410, 415, 418, 422, 429, 451, 500, 501, 502, 503, 504,
    599,
];

/// Returns the correct body and all kinds of wrong bodies, each with a name and a content type.
fn bodies(right: &str) -> Vec<(&'static str, Option<&'static str>, Vec<u8>)> {
    let json = Some("application/json; charset=utf-8");
    let html = "<!DOCTYPE html><html><body>Unicorn!</body></html>";
    vec![
        ("HTML", Some("text/html; charset=utf-8"), html.into()),
        ("HTML labeled as JSON", json, html.into()),
        ("HTML without a type", None, html.into()),
        ("an empty body", None, Vec::new()),
        ("an empty body labeled as JSON", json, Vec::new()),
        ("the right body with another type", Some("text/plain"), right.into()),
        ("the right body without a type", None, right.into()),
        (
            "half of the right body",
            json,
            right.as_bytes()[..right.len() / 2].into(),
        ),
        ("another object", json, br#"{"a":1}"#.into()),
        ("null", json, b"null".into()),
        ("an array", json, b"[[]]".into()),
        ("a number", json, b"1e400".into()),
        (
            "an error message of a wrong type",
            json,
            br#"{"message":{"a":[]},"errors":7,"documentation_url":[]}"#.into(),
        ),
        ("deep nesting", json, vec![b'['; 100_000]),
        ("binary data", Some("application/octet-stream"), (0..=255).collect()),
        (
            "UTF-16",
            json,
            right.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        ),
        ("a byte order mark", json, format!("\u{feff}{right}").into_bytes()),
        ("the right body with an invalid type", Some("\u{fc}"), right.into()),
    ]
}

async fn by_handle(github: &Client, name: &str) -> Result<()> {
    let runners = github.org("octo-org").runners();
    match name {
        "list_self_hosted_runners_for_org" => runners.list().await.map(drop),
        "generate_runner_jitconfig_for_org" => {
            let new = NewJitConfig::new("build-1", RunnerGroupId::DEFAULT, ["gpu"]);
            runners.create_jit_config(&new).await.map(drop)
        }
        "delete_self_hosted_runner_from_org" => runners.delete(RunnerId::new(1)).await.map(drop),
        "remove_all_custom_labels_from_self_hosted_runner_for_org" => {
            runners.labels(RunnerId::new(1)).clear().await.map(drop)
        }
        other => panic!("{other}"),
    }
}

fn kind(error: &Error) -> &'static str {
    match error {
        Error::Api(_) => "refused",
        Error::Decode(_) => "undecodable",
        Error::RateLimited(_) => "limited",
        _ => "another",
    }
}

/// Returns the expected result of a call for a response.
fn expected(facts: &Facts, status: u16, body: &str) -> &'static str {
    let right = body.starts_with("the right body");
    match status {
        _ if status == facts.status && (right || facts.body.is_none()) => "success",
        _ if status == facts.status => "undecodable",
        429 => "limited",
        _ => "refused",
    }
}

#[tokio::test]
async fn returns_the_right_error_for_every_status_and_body() {
    let mut tried = 0;
    for name in [
        "list_self_hosted_runners_for_org",
        "generate_runner_jitconfig_for_org",
        "delete_self_hosted_runner_from_org",
        "remove_all_custom_labels_from_self_hosted_runner_for_org",
    ] {
        let facts = call(name).facts();
        let right = facts.body.as_ref().map_or("{}".to_owned(), ToString::to_string);
        for status in STATUSES {
            for (body, content_type, bytes) in bodies(&right) {
                let headers: Vec<_> = content_type.iter().map(|value| ("content-type", *value)).collect();
                let server = Server::always(Reply::new(status, &headers, &bytes));
                let github = builder(&server)
                    .retries(0)
                    .no_rate_limit_wait()
                    .build()
                    .expect("a client");
                let result = by_handle(&github, name).await;
                let what = format!("{name}: {status} with {body}");
                assert_eq!(server.count(), 1, "{what}");
                tried += 1;
                let expected = expected(facts, status, body);
                let Err(error) = result else {
                    assert_eq!(expected, "success", "{what}");
                    continue;
                };
                assert_eq!(kind(&error), expected, "{what}: {error}");
                assert_eq!(
                    (error.status(), error.request_id()),
                    (Some(status), Some("ABCD:1")),
                    "{what}"
                );
                assert_eq!(error.operation(), Some(name), "{what}");
                let text = error.to_string();
                assert!(text.contains(name) && text.contains("ABCD:1"), "{what}: {text}");
                assert!(
                    expected == "limited" || text.contains(&status.to_string()),
                    "{what}: {text}"
                );
                assert!(
                    text.len() < 1_000 && !text.contains(char::is_control),
                    "{what}: {text:?}"
                );
                if expected == "undecodable" {
                    assert!(text.contains("invalid response body"), "{what}: {text}");
                } else {
                    assert!(
                        !text.contains("invalid response body") && !text.contains("missing field"),
                        "{what}: {text}"
                    );
                }
                if body == "HTML" && !matches!(status, 204 | 304 | 429) {
                    assert!(text.contains("text/html"), "{what}: {text}");
                }
                if body == "an empty body" && matches!(status, 200..=203) && expected == "refused" {
                    assert!(text.contains("not a response of this operation"), "{what}: {text}");
                }
                // A 403 without a rate-limit header or message is a missing permission.
                assert_eq!(error.is_permission(), status == 403, "{what}");
                assert_eq!(error.is_not_found(), status == 404, "{what}");
                assert_eq!(error.is_conflict(), status == 409, "{what}");
                assert_eq!(error.is_rate_limited(), status == 429, "{what}");
                let transient = matches!(status, 408 | 429 | 500 | 502 | 503 | 504);
                assert_eq!(error.is_retryable(), transient, "{what}");
            }
        }
    }
    assert_eq!(tried, 4 * 24 * 18);
}

/// If a response cannot be used, the caller has to check whether the request was processed.
#[tokio::test]
async fn reports_for_every_status_whether_the_call_may_have_happened() {
    may_have_happened(&STATUSES.into_iter().filter(|status| *status >= 300).collect::<Vec<_>>()).await;
}

#[tokio::test]
async fn call_with_an_undocumented_success_status_may_have_happened() {
    may_have_happened(&[200, 201, 202, 203, 204, 205, 206]).await;
}

async fn may_have_happened(statuses: &[u16]) {
    for &status in statuses {
        for (name, reads) in [
            ("list_self_hosted_runners_for_org", true),
            ("generate_runner_jitconfig_for_org", false),
            ("remove_all_custom_labels_from_self_hosted_runner_for_org", false),
        ] {
            let server = Server::always(Reply::new(status, &[("content-type", "text/html")], "<html>"));
            let github = builder(&server)
                .retries(0)
                .no_rate_limit_wait()
                .build()
                .expect("a client");
            let error = by_handle(&github, name).await.expect_err("HTML");
            // Statuses that are not in this list show that the request was not processed.
            let expected = matches!(status, 200..=299 | 408 | 500 | 502..=504 | 506..) && !reads;
            assert_eq!(error.may_have_happened(), expected, "{name}: {error}");
        }
    }
}

#[tokio::test]
async fn reports_html_for_every_operation() {
    for call in CALLS {
        for status in [200, 201, 204, 403, 500, 504] {
            let server = Server::always(Reply::new(
                status,
                &[("content-type", "text/html")],
                "<html>Unicorn!</html>",
            ));
            let github = builder(&server)
                .retries(0)
                .no_rate_limit_wait()
                .build()
                .expect("a client");
            let result = call.make(&github).await;
            let expected = expected(call.facts(), status, "HTML");
            match result {
                Ok(_) => assert_eq!(expected, "success", "{call:?}: {status}"),
                Err(error) => {
                    assert_eq!(kind(&error), expected, "{call:?}: {status}: {error}");
                    if status >= 300 {
                        assert_eq!(error.status(), Some(status));
                        assert_eq!(error.operation(), Some(call.name));
                        assert_eq!(error.request_id(), Some("ABCD:1"));
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn every_operation_decodes_the_response_of_the_description() {
    for call in CALLS {
        let server = Server::always(call.reply());
        let github = builder(&server).retries(0).build().expect("a client");
        call.make(&github)
            .await
            .unwrap_or_else(|error| panic!("{call:?}: {error}"));
    }
}

async fn refused(reply: Reply) -> Error {
    let server = Server::always(reply);
    let github = builder(&server).no_rate_limit_wait().build().expect("a client");
    let error = github
        .org("octo-org")
        .runners()
        .delete(RunnerId::new(7))
        .await
        .expect_err("refused");
    assert_eq!(server.count(), 1, "{error}");
    error
}

#[tokio::test]
async fn does_not_retry_a_rejected_token() {
    for message in ["Bad credentials", "Requires authentication"] {
        let error = refused(Reply::message(401, &[], message)).await;
        assert_eq!(error.status(), Some(401));
        assert!(
            error.to_string().contains("missing, invalid, expired or revoked"),
            "{error}"
        );
        assert!(!error.is_retryable() && !error.may_have_happened() && !error.is_permission());
    }
}

#[tokio::test]
async fn missing_permission_is_not_a_rate_limit() {
    let left = [
        ("x-ratelimit-limit", "5000"),
        ("x-ratelimit-remaining", "4999"),
        ("x-ratelimit-reset", "1761000000"),
    ];
    for message in [
        "Resource not accessible by integration",
        "Resource not accessible by personal access token",
        "Must have admin rights to Repository.",
        "Resource protected by organization SAML enforcement.",
    ] {
        for headers in [&[][..], &left] {
            let error = refused(Reply::message(403, headers, message)).await;
            assert!(
                error.is_permission() && !error.is_rate_limited() && !error.is_retryable(),
                "{error}"
            );
            assert!(error.to_string().contains(message), "{error}");
        }
    }
}

#[tokio::test]
async fn recognizes_a_busy_runner() {
    let busy = r#"Bad request - Runner "x" is still running a job""#;
    let error = refused(Reply::message(422, &[], busy)).await;
    assert!(
        error.is_busy() && error.to_string().contains("is still running a job"),
        "{error}"
    );
    // Some servers return this general message instead, which does not show that the runner is busy.
    assert!(!refused(Reply::message(422, &[], "Validation Failed")).await.is_busy());
    let taken = "Already exists - A runner with the name *** already exists.";
    let error = refused(Reply::message(409, &[], taken)).await;
    assert!(error.is_conflict() && error.to_string().contains(taken), "{error}");
}

#[tokio::test]
async fn reports_validation_errors_given_as_strings_or_objects() {
    for (errors, details) in [
        (r#"["no labels"]"#, &["no labels"][..]),
        (r#""just one""#, &["just one"]),
        (
            r#"[{"resource":"Runner","field":"name","code":"invalid"},{"message":"too long","index":3,"value":null}]"#,
            &["Runner.name: invalid", "too long"],
        ),
        (r#"{"name":["taken"]}"#, &[]),
        (r#"[null,3,[],{}]"#, &[]),
        ("null", &[]),
    ] {
        let body = format!(r#"{{"message":"Validation Failed","errors":{errors},"status":"422"}}"#);
        match refused(Reply::json(422, body)).await {
            Error::Api(error) => {
                assert_eq!(error.details(), details);
                let text = error.to_string();
                assert!(details.iter().all(|detail| text.contains(detail)), "{text}");
            }
            other => panic!("{other}"),
        }
    }
}

#[tokio::test]
async fn rate_limit_error_has_the_time_to_retry() {
    let message = "You have exceeded a secondary rate limit.";
    match refused(Reply::message(403, &[("retry-after", "60")], message)).await {
        Error::RateLimited(error) => {
            let reply = error.response().expect("GitHub's response");
            assert_eq!(
                (reply.status(), reply.retry_after()),
                (403, Some(Duration::from_secs(60)))
            );
            assert_eq!(error.kind(), RateLimitKind::Secondary);
            let wait = (error.until() - chrono::Utc::now()).num_seconds();
            // Up to a tenth of the wait is added as jitter.
            assert!((58..=67).contains(&wait), "{wait}");
        }
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn ignores_malformed_headers() {
    let strange = [
        ("retry-after", "soon"),
        ("x-github-request-id", "\u{fc}"),
        ("x-oauth-scopes", "\u{e4}"),
        ("x-ratelimit-remaining", "-1"),
        ("x-ratelimit-reset", "99999999999999999999"),
        ("date", "yesterday"),
        ("location", "\u{e4}"),
        ("etag", "\u{e4}"),
    ];
    for status in STATUSES {
        let server = Server::always(Reply::new(status, &strange, "{"));
        let github = builder(&server)
            .retries(0)
            .no_rate_limit_wait()
            .build()
            .expect("a client");
        let error = by_handle(&github, "list_self_hosted_runners_for_org")
            .await
            .expect_err("no list");
        assert_eq!(error.status(), Some(status));
    }
}

#[tokio::test]
async fn names_the_location_of_a_value_with_the_wrong_type() {
    let listed = |body: &'static str| async move {
        let server = Server::always(Reply::json(200, body));
        let github = builder(&server).build().expect("a client");
        let list = github.org("octo-org").runners().list().await;
        assert_eq!(server.count(), 1);
        list
    };
    let error = listed(
        r#"{"total_count":1,"runners":[{"id":1,"name":"a","os":"linux","status":"online","busy":"no","labels":[]}]}"#,
    );
    let error = error.await.expect_err("busy is not a boolean").to_string();
    assert!(error.contains("at `runners[0].busy`: expected a boolean"), "{error}");
    let error = listed("{}").await.expect_err("an empty object").to_string();
    assert!(error.contains("missing field"), "{error}");
    let error = listed(r#"{"total_count":1,"runners":[{"id":"#)
        .await
        .expect_err("a truncated body")
        .to_string();
    assert!(error.contains("EOF while parsing"), "{error}");

    let page = listed(
        r#"{"total_count":4294967296000,"newly":"added","runners":[{"id":9007199254740993,"name":"a","os":"Plan 9",
        "status":"hibernating","busy":false,"labels":[{"id":0,"name":"x","type":"borrowed","since":1}],"fresh":{}}]}"#,
    );
    let page = page.await.expect("unknown values are accepted");
    let runner = &page.items[0];
    assert_eq!(
        (runner.id.get(), runner.status.as_str(), page.total_count),
        (9007199254740993, "hibernating", 4294967296000)
    );
    let kind = runner.labels[0].type_.as_ref().expect("a type");
    assert_eq!(kind.as_str(), "borrowed");
    assert!(matches!(kind, github_runners::RunnerLabelType::Unknown(_)));
}

#[tokio::test]
async fn incomplete_body_does_not_change_an_error_status() {
    let whole = || Reply::message(422, &[("x-accepted-oauth-scopes", "admin:org")], "no");
    for reply in [
        whole().without_last(3).close(),
        whole().without_last(3).reset(),
        Reply::new(422, &[("x-accepted-oauth-scopes", "admin:org")], " ".repeat(9_000_000)),
        Reply::new(
            422,
            &[("x-accepted-oauth-scopes", "admin:org"), ("content-encoding", "gzip")],
            "no gzip",
        ),
    ] {
        match refused(reply).await {
            Error::Api(error) => assert_eq!((error.status(), error.accepted_scopes()), (422, Some("admin:org"))),
            other => panic!("{other}"),
        }
    }
}

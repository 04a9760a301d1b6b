//! Answers that come, and are not what they should be: for every status, every body.

use std::time::Duration;

use github_runners::{Client, Error, NewJitConfig, RateLimitKind, Result, RunnerGroupId, RunnerId};

use crate::builder;
use crate::calls::{CALLS, Facts, call};
use crate::server::{Answer, Server};

const STATUSES: [u16; 24] = [
    200, 201, 202, 204, 301, 304, 400, 401, 403, 404, 408, 409, 410, 415, 418, 422, 429, 451, 500, 501, 502, 503, 504,
    599,
];

/// What a body can be instead of the right one.
fn bodies(right: &str) -> Vec<(&'static str, Option<&'static str>, Vec<u8>)> {
    let json = Some("application/json; charset=utf-8");
    let html = "<!DOCTYPE html><html><body>Unicorn!</body></html>";
    vec![
        ("HTML", Some("text/html; charset=utf-8"), html.into()),
        ("HTML that calls itself JSON", json, html.into()),
        ("HTML without a type", None, html.into()),
        ("nothing", None, Vec::new()),
        ("nothing that calls itself JSON", json, Vec::new()),
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
            "a message that is none",
            json,
            br#"{"message":{"a":[]},"errors":7,"documentation_url":[]}"#.into(),
        ),
        ("deep nesting", json, vec![b'['; 100_000]),
        ("no text", Some("application/octet-stream"), (0..=255).collect()),
        (
            "UTF-16",
            json,
            right.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        ),
        ("a mark before it", json, format!("\u{feff}{right}").into_bytes()),
        ("a type that is none", Some("\u{fc}"), right.into()),
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
        Error::Decode(_) => "not understood",
        Error::RateLimited(_) => "limited",
        _ => "another",
    }
}

/// What has to come of an answer.
fn expected(facts: &Facts, status: u16, body: &str) -> &'static str {
    let right = body.starts_with("the right body") || body == "a type that is none";
    match status {
        _ if status == facts.status && (right || facts.answer.is_none()) => "success",
        _ if status == facts.status => "not understood",
        429 => "limited",
        _ => "refused",
    }
}

#[tokio::test]
async fn every_status_with_every_body() {
    let mut tried = 0;
    for name in [
        "list_self_hosted_runners_for_org",
        "generate_runner_jitconfig_for_org",
        "delete_self_hosted_runner_from_org",
        "remove_all_custom_labels_from_self_hosted_runner_for_org",
    ] {
        let facts = call(name).facts();
        let right = facts.answer.as_ref().map_or("{}".to_owned(), ToString::to_string);
        for status in STATUSES {
            for (body, kind_of_body, bytes) in bodies(&right) {
                // A 403 with nothing else is a missing right.
                let headers: Vec<_> = kind_of_body.iter().map(|kind| ("content-type", *kind)).collect();
                let server = Server::always(Answer::new(status, &headers, &bytes));
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
                if expected == "not understood" {
                    assert!(text.contains("cannot be understood"), "{what}: {text}");
                } else {
                    assert!(
                        !text.contains("understood") && !text.contains("missing field"),
                        "{what}: {text}"
                    );
                }
                if body == "HTML" && !matches!(status, 204 | 304 | 429) {
                    assert!(text.contains("text/html"), "{what}: {text}");
                }
                if body == "nothing" && matches!(status, 200..=203) && expected == "refused" {
                    assert!(text.contains("no answer of this operation"), "{what}: {text}");
                }
                assert_eq!(error.is_permission(), status == 403, "{what}");
                assert_eq!(error.is_not_found(), status == 404, "{what}");
                assert_eq!(error.is_conflict(), status == 409, "{what}");
                assert_eq!(error.is_rate_limited(), status == 429, "{what}");
                let passing = matches!(status, 408 | 429 | 500 | 502 | 503 | 504);
                assert_eq!(error.is_retryable(), passing, "{what}");
            }
        }
    }
    assert_eq!(tried, 4 * 24 * 18);
}

/// Whoever asked for a thing and cannot read the answer has to look whether it is there.
#[tokio::test]
async fn what_may_have_happened_is_told_for_every_status() {
    may_have_happened(&STATUSES.into_iter().filter(|status| *status >= 300).collect::<Vec<_>>()).await;
}

#[tokio::test]
async fn a_success_that_the_operation_does_not_know_may_have_happened() {
    may_have_happened(&[200, 201, 202, 203, 204, 205, 206]).await;
}

async fn may_have_happened(statuses: &[u16]) {
    for &status in statuses {
        for (name, reads) in [
            ("list_self_hosted_runners_for_org", true),
            ("generate_runner_jitconfig_for_org", false),
            ("remove_all_custom_labels_from_self_hosted_runner_for_org", false),
        ] {
            let server = Server::always(Answer::new(status, &[("content-type", "text/html")], "<html>"));
            let github = builder(&server)
                .retries(0)
                .no_rate_limit_wait()
                .build()
                .expect("a client");
            let error = by_handle(&github, name).await.expect_err("HTML");
            // Of the failures only those that say that nothing was done leave no doubt.
            let told = matches!(status, 200..=299 | 408 | 500 | 502..=504 | 506..) && !reads;
            assert_eq!(error.may_have_happened(), told, "{name}: {error}");
        }
    }
}

#[tokio::test]
async fn every_operation_with_html() {
    for call in CALLS {
        for status in [200, 201, 204, 403, 500, 504] {
            let server = Server::always(Answer::new(
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
async fn every_operation_takes_the_answer_of_the_description() {
    for call in CALLS {
        let server = Server::always(call.answer());
        let github = builder(&server).retries(0).build().expect("a client");
        call.make(&github)
            .await
            .unwrap_or_else(|error| panic!("{call:?}: {error}"));
    }
}

async fn refused(answer: Answer) -> Error {
    let server = Server::always(answer);
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
async fn a_token_that_is_refused_is_not_tried_again() {
    for message in ["Bad credentials", "Requires authentication"] {
        let error = refused(Answer::message(401, &[], message)).await;
        assert_eq!(error.status(), Some(401));
        assert!(
            error.to_string().contains("missing, wrong, expired or revoked"),
            "{error}"
        );
        assert!(!error.is_retryable() && !error.may_have_happened() && !error.is_permission());
    }
}

#[tokio::test]
async fn a_missing_right_is_no_limit() {
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
            let error = refused(Answer::message(403, headers, message)).await;
            assert!(
                error.is_permission() && !error.is_rate_limited() && !error.is_retryable(),
                "{error}"
            );
            assert!(error.to_string().contains(message), "{error}");
        }
    }
}

#[tokio::test]
async fn a_busy_runner_is_told_from_other_refusals() {
    let busy = r#"Bad request - Runner "x" is still running a job""#;
    let error = refused(Answer::message(422, &[], busy)).await;
    assert!(
        error.is_busy() && error.to_string().contains("is still running a job"),
        "{error}"
    );
    // Some servers answer so.
    assert!(!refused(Answer::message(422, &[], "Validation Failed")).await.is_busy());
    let taken = "Already exists - A runner with the name *** already exists.";
    let error = refused(Answer::message(409, &[], taken)).await;
    assert!(error.is_conflict() && error.to_string().contains(taken), "{error}");
}

#[tokio::test]
async fn what_is_wrong_with_a_request_is_told_whether_as_texts_or_as_objects() {
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
        match refused(Answer::json(422, body)).await {
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
async fn a_limit_that_is_not_waited_for_says_when_to_come_back() {
    let message = "You have exceeded a secondary rate limit.";
    match refused(Answer::message(403, &[("retry-after", "60")], message)).await {
        Error::RateLimited(error) => {
            let answer = error.answer().expect("GitHub's refusal");
            assert_eq!(
                (answer.status(), answer.retry_after()),
                (403, Some(Duration::from_secs(60)))
            );
            assert_eq!(error.kind(), RateLimitKind::Secondary);
            let wait = (error.until() - chrono::Utc::now()).num_seconds();
            // A tenth of the wait is random, so that callers do not come back together.
            assert!((58..=67).contains(&wait), "{wait}");
        }
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn headers_that_are_no_text_and_no_numbers() {
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
        let server = Server::always(Answer::new(status, &strange, "{"));
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
async fn values_of_the_wrong_type_are_named_by_their_place() {
    let listed = |body: &'static str| async move {
        let server = Server::always(Answer::json(200, body));
        let github = builder(&server).build().expect("a client");
        let list = github.org("octo-org").runners().list().await;
        assert_eq!(server.count(), 1);
        list
    };
    let error = listed(
        r#"{"total_count":1,"runners":[{"id":1,"name":"a","os":"linux","status":"online","busy":"no","labels":[]}]}"#,
    );
    let error = error.await.expect_err("busy is no boolean").to_string();
    assert!(error.contains("at `runners[0].busy`: expected a boolean"), "{error}");
    let error = listed("{}").await.expect_err("nothing").to_string();
    assert!(error.contains("missing field"), "{error}");
    let error = listed(r#"{"total_count":1,"runners":[{"id":"#)
        .await
        .expect_err("half")
        .to_string();
    assert!(error.contains("EOF while parsing"), "{error}");

    let page = listed(
        r#"{"total_count":4294967296000,"newly":"added","runners":[{"id":9007199254740993,"name":"a","os":"Plan 9",
        "status":"hibernating","busy":false,"labels":[{"id":0,"name":"x","type":"borrowed","since":1}],"fresh":{}}]}"#,
    );
    let page = page.await.expect("what the description does not know is taken");
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
async fn a_refusal_is_one_whatever_becomes_of_its_body() {
    let whole = || Answer::message(422, &[("x-accepted-oauth-scopes", "admin:org")], "no");
    for answer in [
        whole().without_last(3).close(),
        whole().without_last(3).reset(),
        Answer::new(422, &[("x-accepted-oauth-scopes", "admin:org")], " ".repeat(9_000_000)),
        Answer::new(
            422,
            &[("x-accepted-oauth-scopes", "admin:org"), ("content-encoding", "gzip")],
            "no gzip",
        ),
    ] {
        match refused(answer).await {
            Error::Api(error) => assert_eq!((error.status(), error.accepted_scopes()), (422, Some("admin:org"))),
            other => panic!("{other}"),
        }
    }
}

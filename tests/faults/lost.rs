//! Tests lost and incomplete responses. Requests that are safe to repeat are retried, and all others are sent once.

use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use github_runners::{Client, Credential, Error, NewJitConfig, Outcome, Removal, RunnerGroupId, RunnerId, Secret};

use crate::calls::{CALLS, Call, call};
use crate::clock::{Clock, milliseconds, seconds};
use crate::server::{Reply, Server, http};
use crate::{TOKEN, builder};

const STEP: Duration = Duration::from_millis(250);
const SLOW: Duration = Duration::from_millis(1);

/// Returns all kinds of lost and incomplete responses with this body.
fn losses(status: u16, body: &str) -> Vec<(&'static str, Reply)> {
    let json = [("content-type", "application/json")];
    let whole = || http(status, &json, body.as_bytes());
    let reply = || Reply::nothing().send(whole());
    let head = |more: &str| format!("HTTP/1.1 {status} Whatever\r\nContent-Type: application/json\r\n{more}\r\n");
    let chunked = |chunks: &str| head("Transfer-Encoding: chunked\r\n") + chunks;
    let invalid_gzip = || {
        http(
            status,
            &[("content-type", "application/json"), ("content-encoding", "gzip")],
            b"\x1f\x8bno gzip",
        )
    };
    let half = body.len() / 2;
    vec![
        ("reset before the response", Reply::nothing().reset()),
        ("closed before the response", Reply::nothing().close()),
        ("reset inside the head", Reply::nothing().send("HTTP/1.1 2").reset()),
        (
            "closed inside the head",
            Reply::nothing().send("HTTP/1.1 200 OK\r\nContent-Le").close(),
        ),
        ("reset after the head", reply().without_last(body.len()).reset()),
        ("reset inside the body", reply().without_last(half).reset()),
        ("closed inside the body", reply().without_last(half).close()),
        ("the last byte missing", reply().without_last(1).close()),
        (
            "a chunk without a size",
            Reply::nothing().send(chunked("\r\n{}\r\n0\r\n\r\n")).close(),
        ),
        (
            "a chunk of a wrong size",
            Reply::nothing().send(chunked("zz\r\n{}\r\n0\r\n\r\n")).close(),
        ),
        (
            "a chunk longer than its size",
            Reply::nothing().send(chunked("1\r\n{}\r\n0\r\n\r\n")).close(),
        ),
        (
            "a chunk of an impossible size",
            Reply::nothing().send(chunked("fffffffffffffffff\r\n{}")).close(),
        ),
        (
            "chunks without an end",
            Reply::nothing().send(chunked("2\r\n{}\r\n")).close(),
        ),
        (
            "slow bytes in the head",
            Reply::nothing().drip("HTTP/1.1 200 OK\r\nX: ".to_owned() + &"x".repeat(9_000), SLOW),
        ),
        (
            "slow bytes in the body",
            Reply::nothing()
                .send(head("Content-Length: 9000\r\n"))
                .drip(" ".repeat(9_000), SLOW),
        ),
        ("never a response", Reply::nothing().hang()),
        ("a head and never a body", reply().without_last(body.len()).hang()),
        ("never the last byte", reply().without_last(1).hang()),
        (
            "a head without an end",
            Reply::nothing()
                .send("HTTP/1.1 200 OK\r\n")
                .forever("X-More: and more\r\n".repeat(100)),
        ),
        (
            "one header without an end",
            Reply::nothing()
                .send("HTTP/1.1 200 OK\r\nX-More: ")
                .forever("more".repeat(1_000)),
        ),
        (
            "slow informational responses",
            Reply::nothing().drip("HTTP/1.1 100 Continue\r\n\r\n".repeat(200), SLOW),
        ),
        ("not HTTP", Reply::nothing().send("SSH-2.0-OpenSSH_9.6\r\n").close()),
        (
            "an unknown version of HTTP",
            Reply::nothing().send("HTTP/3.0 200 OK\r\n\r\n").close(),
        ),
        (
            "two lengths",
            Reply::nothing()
                .send(head("Content-Length: 2\r\nContent-Length: 3\r\n") + "{}")
                .close(),
        ),
        (
            "a negative length",
            Reply::nothing().send(head("Content-Length: -2\r\n") + "{}").close(),
        ),
        ("invalid gzip", Reply::nothing().send(invalid_gzip())),
    ]
}

fn runners_body() -> String {
    call("list_self_hosted_runners_for_org")
        .facts()
        .body
        .clone()
        .expect("a list")
        .to_string()
}

const RUNNER: RunnerId = RunnerId::new(1);

fn jit_body() -> String {
    call("generate_runner_jitconfig_for_org")
        .facts()
        .body
        .clone()
        .expect("a configuration")
        .to_string()
}

fn new_jit() -> NewJitConfig {
    NewJitConfig::new("build-1", RunnerGroupId::DEFAULT, ["gpu"])
}

/// Returns an address at which no server listens.
fn closed_port() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("it is bound").to_string()
}

fn connection(error: Error) -> github_runners::ConnectionError {
    match error {
        Error::Connection(error) => *error,
        other => panic!("{other}"),
    }
}

#[tokio::test(start_paused = true)]
async fn retries_a_read_up_to_the_maximum() {
    for (loss, reply) in losses(200, &runners_body()) {
        let server = Server::always(reply);
        let github = builder(&server).retries(2).build().expect("a client");
        let clock = Clock::of(&server);
        let result = clock
            .run(STEP, async { github.org("octo-org").runners().list().await })
            .await;
        let error = result.expect_err(loss);
        assert!(!error.may_have_happened() && error.is_retryable(), "{loss}: {error}");
        let text = error.to_string();
        assert!(text.contains("list_self_hosted_runners_for_org"), "{loss}: {text}");
        assert!(text.contains("(attempt 3)"), "{loss}: {text}");
        let error = connection(error);
        assert_eq!((error.attempts(), server.count()), (3, 3), "{loss}");
        let endless = ["slow", "never"].iter().any(|word| loss.contains(word));
        assert_eq!(error.is_timeout(), endless, "{loss}: {error}");
        if endless {
            // Each attempt has the full timeout.
            assert!(clock.now() >= 3 * seconds(30), "{loss}: {:?}", clock.now());
            assert!(clock.now() < 3 * seconds(33), "{loss}: {:?}", clock.now());
        }
    }
}

#[tokio::test(start_paused = true)]
async fn retries_a_read_after_a_lost_response() {
    for (loss, reply) in losses(200, &runners_body()) {
        let server = Server::in_turn([reply.clone(), reply, Reply::json(200, runners_body())]);
        let github = builder(&server).build().expect("a client");
        let clock = Clock::of(&server);
        let result = clock
            .run(STEP, async { github.org("octo-org").runners().list().await })
            .await;
        assert_eq!(result.unwrap_or_else(|error| panic!("{loss}: {error}")).items.len(), 1);
        assert_eq!(server.count(), 3, "{loss}");
    }
}

#[tokio::test(start_paused = true)]
async fn sends_a_jit_request_once() {
    for (loss, reply) in losses(201, &jit_body()) {
        let server = Server::in_turn([reply, Reply::json(201, jit_body())]);
        let github = builder(&server).build().expect("a client");
        let clock = Clock::of(&server);
        let runners = github.org("octo-org").runners();
        let result = clock
            .run(STEP, async { runners.create_jit_config(&new_jit()).await })
            .await;
        let error = result.expect_err(loss);
        assert!(error.may_have_happened(), "{loss}: {error}");
        assert!(
            error.to_string().contains("might have processed the request"),
            "{loss}: {error}"
        );
        assert_eq!(
            server.lines(),
            ["POST /orgs/octo-org/actions/runners/generate-jitconfig"],
            "{loss}"
        );
        let error = connection(error);
        assert!(!error.was_not_sent() && error.attempts() == 1, "{loss}: {error}");
    }
}

#[tokio::test(start_paused = true)]
async fn accepts_a_response_that_ends_with_its_connection() {
    let headers = [("content-type", "application/json")];
    let body = runners_body();
    let unsized_head = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    let one_by_one: String = body
        .chars()
        .map(|letter| format!("1;secret=no\r\n{letter}\r\n"))
        .collect();
    for (ending, reply) in [
        (
            "reset after the body",
            Reply::new(200, &headers, &body).work(milliseconds(20)).reset(),
        ),
        ("closed after the body", Reply::new(200, &headers, &body).close()),
        (
            "closed instead of a length",
            Reply::nothing().send(format!("{unsized_head}{body}")).close(),
        ),
        (
            "byte by byte, but in time",
            Reply::nothing().drip(http(200, &headers, body.as_bytes()), Duration::from_micros(1)),
        ),
        (
            "chunks of one byte",
            Reply::nothing().send(format!("{chunked}{one_by_one}0\r\nX-Trailer: 1\r\n\r\n")),
        ),
        (
            "after informational responses",
            Reply::nothing()
                .send("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n".repeat(3))
                .send(http(200, &headers, body.as_bytes())),
        ),
        (
            "longer than its length",
            Reply::nothing()
                .send(http(200, &headers, body.as_bytes()))
                .send("and more"),
        ),
    ] {
        let server = Server::always(reply);
        let github = builder(&server).retries(0).build().expect("a client");
        let clock = Clock::of(&server);
        for _ in 0..2 {
            let result = clock
                .run(Duration::ZERO, async { github.org("octo-org").runners().list().await })
                .await;
            assert_eq!(
                result.unwrap_or_else(|error| panic!("{ending}: {error}")).items.len(),
                1
            );
            clock.settle().await;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn rejects_an_endless_response_without_a_retry() {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-GitHub-Request-Id: ABCD:1\r\n";
    for (kind, length) in [
        ("", ""),
        ("chunked", "Transfer-Encoding: chunked\r\n"),
        ("declared", "Content-Length: 99999999999\r\n"),
    ] {
        let more = match kind {
            "chunked" => format!("10000\r\n{}\r\n", " ".repeat(0x10000)),
            _ => " ".repeat(0x10000),
        };
        let server = Server::always(Reply::nothing().send(format!("{head}{length}\r\n")).forever(more));
        let github = builder(&server).build().expect("a client");
        let clock = Clock::of(&server);
        let error = clock
            .run(Duration::ZERO, async { github.org("octo-org").runners().list().await })
            .await;
        let error = error.expect_err("the body never ends");
        assert!(matches!(error, Error::Decode(_)), "{kind}: {error}");
        assert!(error.to_string().contains("more than 8 MB"), "{error}");
        assert_eq!((error.status(), error.request_id()), (Some(200), Some("ABCD:1")));
        assert_eq!(server.count(), 1, "{kind}");
    }
}

#[tokio::test(start_paused = true)]
async fn retries_every_operation_if_no_server_listens() {
    let closed = closed_port();
    let idle = Server::always(Reply::nothing());
    let clock = Clock::of(&idle);
    for call in CALLS {
        let github = Client::builder()
            .base_url(format!("http://{closed}"))
            .retries(1)
            .no_pacing();
        let github = github.build().expect("a client");
        let error = clock
            .run(STEP, call.make(&github))
            .await
            .expect_err("no server listens");
        assert!(!error.may_have_happened() && error.is_retryable(), "{call:?}: {error}");
        let error = connection(error);
        assert!(error.was_not_sent() && !error.is_timeout(), "{call:?}: {error}");
        assert_eq!(error.attempts(), 2, "{call:?}");
        assert!(error.to_string().contains("cannot connect (127.0.0.1 /"), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn succeeds_once_a_server_listens_again() {
    for name in ["list_self_hosted_runners_for_org", "generate_runner_jitconfig_for_org"] {
        let call = call(name);
        let closed = closed_port();
        let github = Client::builder()
            .base_url(format!("http://{closed}"))
            .no_pacing()
            .build()
            .expect("a client");
        let idle = Server::always(Reply::nothing());
        let clock = Clock::of(&idle);
        let made = tokio::spawn(call.make(&github));
        // The first attempt fails. The clock does not advance yet, so the second attempt is not sent.
        clock.settle().await;
        let server = Server::listen(&closed, false, |_| call.reply());
        clock.run(STEP, made).await.expect("no panic").expect("a response");
        assert_eq!(server.count(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn call_stays_uncertain_if_a_refused_connection_follows() {
    let server = Server::always(Reply::nothing().close());
    let github = builder(&server).build().expect("a client");
    let clock = Clock::of(&server);
    let made = tokio::spawn(async move { github.org("octo-org").runners().delete(RunnerId::new(1)).await });
    while server.count() == 0 {
        clock.settle().await;
    }
    clock.settle().await;
    drop(clock);
    // The server received the request and does not listen anymore.
    drop(server);
    let idle = Server::always(Reply::nothing());
    let error = Clock::of(&idle)
        .run(STEP, made)
        .await
        .expect("no panic")
        .expect_err("no server listens");
    assert!(error.may_have_happened(), "{error}");
    assert!(!connection(error).was_not_sent());
}

/// Makes every call with a lost first response.
async fn lost_once(lost: impl Fn(&'static Call) -> Reply, why: &str) {
    for call in CALLS {
        let server = Server::in_turn([lost(call), call.reply()]);
        let github = builder(&server).build().expect("a client");
        let clock = Clock::of(&server);
        let result = clock.run(STEP, call.make(&github)).await;
        let requests = server.requests();
        let facts = call.facts();
        if facts.repeatable {
            result.unwrap_or_else(|error| panic!("{call:?}, {why}: {error}"));
            let [first, second] = requests.as_slice() else {
                panic!("{call:?}, {why}: {} requests", requests.len())
            };
            assert_eq!(first.line(), second.line(), "{call:?}");
            assert_eq!(first.body, second.body, "{call:?}");
            assert_eq!(first.headers, second.headers, "{call:?}");
        } else {
            let error = result.expect_err(call.name);
            assert!(error.may_have_happened(), "{call:?}, {why}: {error}");
            assert_eq!(error.operation(), Some(call.name));
            assert_eq!(requests.len(), 1, "{call:?}, {why}");
        }
        let first = &requests[0];
        assert_eq!(first.method, facts.method);
        assert_eq!(first.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
        match facts.method.as_str() {
            "GET" => assert!(first.body.is_empty()),
            // Otherwise GitHub returns 411.
            _ => assert_eq!(
                first.header("content-length"),
                Some(first.body.len().to_string().as_str())
            ),
        }
    }
}

#[tokio::test(start_paused = true)]
async fn retries_only_repeatable_operations_after_a_lost_response() {
    lost_once(|_| Reply::nothing().reset(), "a reset").await;
}

#[tokio::test(start_paused = true)]
async fn retries_only_repeatable_operations_after_an_incomplete_response() {
    lost_once(|call| call.reply().without_last(3).reset(), "a reset in the response").await;
}

#[tokio::test(start_paused = true)]
async fn retries_only_repeatable_operations_after_a_transient_status() {
    for status in [408, 500, 502, 503, 504] {
        lost_once(
            |_| Reply::new(status, &[("content-type", "text/html")], "<html>"),
            "a transient status",
        )
        .await;
    }
}

#[test]
fn seven_posts_are_not_repeatable() {
    let posts: Vec<_> = CALLS.iter().filter(|call| call.facts().method == "POST").collect();
    let once: Vec<_> = posts
        .iter()
        .filter(|call| !call.facts().repeatable)
        .map(|call| call.name)
        .collect();
    assert_eq!((posts.len(), once.len()), (17, 7), "{once:?}");
}

#[tokio::test(start_paused = true)]
async fn uses_the_error_status_even_if_the_body_never_ends() {
    let name = "generate_runner_jitconfig_for_org";
    for (status, sent) in [(401, 1), (404, 1), (422, 1), (429, 2), (503, 1)] {
        let refusal = Reply::new(status, &[("retry-after", "90")], "a body that never ends")
            .without_last(5)
            .hang();
        let server = Server::in_turn([refusal, call(name).reply()]);
        let github = builder(&server).build().expect("a client");
        let result = Clock::of(&server).run(STEP, call(name).make(&github)).await;
        let requests = server.requests();
        assert_eq!(requests.len(), sent, "{status}");
        match result {
            Ok(_) => assert!(requests[1].at >= seconds(90), "{:?}", requests[1].at),
            Err(error) => assert_eq!(error.status(), Some(status), "{error}"),
        }
    }
}

#[tokio::test(start_paused = true)]
async fn retries_a_large_request_completely() {
    let labels: Vec<String> = (0..40_000).map(|number| format!("label-{number:040}")).collect();
    let labels = serde_json::from_value(serde_json::json!({ "labels": labels })).expect("labels");
    // The server closes the connection while the client still writes.
    for lost in [Reply::nothing().reset(), Reply::nothing().close()] {
        let server = Server::eager(move |_| lost.clone());
        let github = builder(&server).retries(1).build().expect("a client");
        let clock = Clock::of(&server);
        let put = github
            .raw()
            .set_custom_labels_for_self_hosted_runner_for_org("octo-org", &RUNNER, &labels);
        let error = clock.run(STEP, put).await.expect_err("the request was not read");
        assert!(error.may_have_happened(), "{error}");
        assert_eq!(server.count(), 2);
    }
    let put = call("set_custom_labels_for_self_hosted_runner_for_org");
    let server = Server::in_turn([Reply::nothing().reset(), put.reply()]);
    let github = builder(&server).build().expect("a client");
    let clock = Clock::of(&server);
    let put = github
        .raw()
        .set_custom_labels_for_self_hosted_runner_for_org("octo-org", &RUNNER, &labels);
    clock.run(STEP, put).await.expect("the labels");
    let bodies: Vec<_> = server.requests().into_iter().map(|request| request.body).collect();
    assert!(bodies.len() == 2 && bodies[0] == bodies[1] && bodies[0].len() > 1_000_000);
}

#[tokio::test(start_paused = true)]
async fn returns_an_error_sent_before_the_request_was_read() {
    let labels: Vec<String> = (0..40_000).map(|number| format!("label-{number:040}")).collect();
    let labels = serde_json::from_value(serde_json::json!({ "labels": labels })).expect("labels");
    let server = Server::eager(|_| {
        Reply::message(413, &[("connection", "close")], "Too long")
            .work(milliseconds(50))
            .close()
    });
    let github = builder(&server).retries(0).build().expect("a client");
    let clock = Clock::of(&server);
    let put = github
        .raw()
        .set_custom_labels_for_self_hosted_runner_for_org("octo-org", &RUNNER, &labels);
    let error = clock.run(STEP, put).await.expect_err("too long");
    // The client sees either the response or the end of the connection first.
    assert!(
        error.status() == Some(413) || matches!(error, Error::Connection(_)),
        "{error}"
    );
}

#[tokio::test(start_paused = true)]
async fn retried_delete_with_a_404_succeeds() {
    let gone = || Reply::message(404, &[], "Not Found");
    let losses = [
        ("reset", Reply::nothing().reset()),
        ("never", Reply::nothing().hang()),
        ("502", Reply::new(502, &[], "")),
        ("504", Reply::new(504, &[], "")),
    ];
    let deletes: Vec<_> = CALLS.iter().filter(|call| call.facts().method == "DELETE").collect();
    assert!(deletes.len() > 10);
    for call in deletes {
        let plain = call.facts().status == 204;
        for (loss, reply) in &losses {
            let server = Server::in_turn([reply.clone(), gone()]);
            let github = builder(&server).build().expect("a client");
            let result = Clock::of(&server).run(STEP, call.make(&github)).await;
            match result {
                Ok(_) => assert!(plain, "{call:?}"),
                Err(error) => assert!(!plain && error.is_not_found(), "{call:?} after {loss}: {error}"),
            }
            assert_eq!(server.count(), 2, "{call:?} after {loss}");
        }
        // A 404 to the first attempt is an error.
        let server = Server::always(gone());
        let github = builder(&server).build().expect("a client");
        let error = Clock::of(&server)
            .run(STEP, call.make(&github))
            .await
            .expect_err("the object does not exist");
        assert!(error.is_not_found() && !error.may_have_happened(), "{call:?}: {error}");
        assert_eq!(server.count(), 1);
        // A rate-limited first attempt was not processed, so a 404 to the retry is an error.
        let server = Server::in_turn([Reply::message(429, &[("retry-after", "1")], "slow down"), gone()]);
        let github = builder(&server).build().expect("a client");
        let error = Clock::of(&server)
            .run(STEP, call.make(&github))
            .await
            .expect_err("the object does not exist");
        assert!(error.is_not_found() && !error.may_have_happened(), "{call:?}: {error}");
    }
}

#[tokio::test(start_paused = true)]
async fn removal_distinguishes_a_404_on_a_retry() {
    let gone = || Reply::message(404, &[], "Not Found");
    let removed = || Reply::new(204, &[], "");
    for (first, second, expected) in [
        (Reply::new(502, &[], ""), gone(), Removal::NotFoundOnRetry),
        (Reply::nothing().reset(), gone(), Removal::NotFoundOnRetry),
        (Reply::new(502, &[], ""), removed(), Removal::Removed),
        (removed(), removed(), Removal::Removed),
    ] {
        let server = Server::in_turn([first, second]);
        let github = builder(&server).build().expect("a client");
        let clock = Clock::of(&server);
        let org = github.org("octo-org");
        let runner = clock.run(STEP, async { org.runners().delete(RUNNER).await }).await;
        assert_eq!(runner.expect("removed"), expected);
    }
    let server = Server::in_turn([Reply::new(504, &[], ""), gone()]);
    let github = builder(&server).build().expect("a client");
    let delete = github.raw().delete_self_hosted_runner_from_org("octo-org", &RUNNER);
    let response = Clock::of(&server).run(STEP, delete).await.expect("removed");
    assert_eq!((response.status(), response.not_found_on_retry()), (204, true));
}

#[tokio::test(start_paused = true)]
async fn delete_with_a_404_fails_if_no_earlier_attempt_was_sent() {
    let closed = closed_port();
    let github = Client::builder()
        .base_url(format!("http://{closed}"))
        .build()
        .expect("a client");
    let idle = Server::always(Reply::nothing());
    let clock = Clock::of(&idle);
    let made = tokio::spawn(async move { github.org("octo-org").runners().delete(RunnerId::new(1)).await });
    clock.settle().await;
    let server = Server::listen(&closed, false, |_| Reply::message(404, &[], "Not Found"));
    let error = clock
        .run(STEP, made)
        .await
        .expect("no panic")
        .expect_err("nothing was deleted");
    assert!(error.is_not_found() && !error.may_have_happened(), "{error}");
    assert_eq!(server.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn only_deletes_succeed_with_a_404_on_a_retry() {
    for name in [
        "get_self_hosted_runner_for_org",
        "set_custom_labels_for_self_hosted_runner_for_org",
        "create_registration_token_for_org",
    ] {
        let server = Server::in_turn([Reply::nothing().reset(), Reply::message(404, &[], "Not Found")]);
        let github = builder(&server).build().expect("a client");
        let error = Clock::of(&server)
            .run(STEP, call(name).make(&github))
            .await
            .expect_err("not found");
        assert!(error.is_not_found(), "{name}: {error}");
    }
}

#[tokio::test(start_paused = true)]
async fn sends_every_request_once_without_retries() {
    for lost in [Reply::nothing().reset(), Reply::new(503, &[("retry-after", "1")], "")] {
        for call in CALLS {
            let server = Server::always(lost.clone());
            let github = builder(&server).retries(0).build().expect("a client");
            let error = Clock::of(&server)
                .run(STEP, call.make(&github))
                .await
                .expect_err("lost");
            assert_eq!(server.count(), 1, "{call:?}");
            assert_eq!(
                error.may_have_happened(),
                call.facts().method != "GET",
                "{call:?}: {error}"
            );
        }
    }
}

#[tokio::test(start_paused = true)]
async fn retries_until_the_server_recovers() {
    for status in [408, 500, 502, 503, 504] {
        let failed = Reply::new(status, &[("content-type", "text/html")], "<html>Unicorn</html>");
        let server = Server::in_turn([failed.clone(), failed, Reply::json(200, runners_body())]);
        let github = builder(&server).build().expect("a client");
        let clock = Clock::of(&server);
        let page = clock
            .run(milliseconds(50), async {
                github.org("octo-org").runners().list().await
            })
            .await;
        assert_eq!(page.expect("a page").items.len(), 1, "{status}");
        assert_eq!(server.count(), 3);
        // The backoff is up to half a second and then up to a second.
        assert!(clock.now() <= milliseconds(2_500), "{:?}", clock.now());
    }
    for status in [400, 404, 409, 410, 418, 422, 451, 501, 505, 599] {
        let server = Server::always(Reply::new(status, &[], ""));
        let github = builder(&server).build().expect("a client");
        let error = Clock::of(&server)
            .run(STEP, async { github.org("octo-org").runners().list().await })
            .await;
        assert_eq!(error.expect_err("the status is not retried").status(), Some(status));
        assert_eq!(server.count(), 1, "{status}");
    }
}

#[tokio::test(start_paused = true)]
async fn respects_retry_after_of_a_failing_server() {
    let failed = Reply::new(503, &[("retry-after", "20")], "");
    let server = Server::in_turn([failed, Reply::json(200, runners_body())]);
    let github = builder(&server).build().expect("a client");
    let clock = Clock::of(&server);
    let page = clock
        .run(milliseconds(500), async {
            github.org("octo-org").runners().list().await
        })
        .await;
    assert_eq!(page.expect("a page").items.len(), 1);
    let at: Vec<_> = server.requests().iter().map(|request| request.at).collect();
    assert!(at[1] - at[0] >= seconds(20) && at[1] - at[0] < seconds(23), "{at:?}");
}

#[tokio::test(start_paused = true)]
async fn every_call_ends_by_its_deadline() {
    let limited = Reply::message(429, &[("retry-after", "100")], "slow down");
    for (name, reply, sent) in [
        ("attempts without a response", Reply::nothing().hang(), 3),
        ("repeated failures", Reply::new(503, &[], ""), 0),
        (
            "a failure with a long `Retry-After`",
            Reply::new(503, &[("retry-after", "3600")], ""),
            1,
        ),
        (
            "a failure with an impossible `Retry-After`",
            Reply::new(503, &[("retry-after", "18446744073709551615")], ""),
            1,
        ),
        ("a limit", limited, 1),
    ] {
        let server = Server::always(reply);
        let github = builder(&server)
            .deadline(seconds(70))
            .retries(1_000)
            .build()
            .expect("a client");
        let clock = Clock::of(&server);
        let error = clock
            .run(milliseconds(500), async {
                github.org("octo-org").runners().list().await
            })
            .await;
        let error = error.expect_err(name);
        assert!(clock.now() <= seconds(72), "{name}: {:?}", clock.now());
        if sent > 0 {
            assert_eq!(server.count(), sent, "{name}: {error}");
        }
        if sent == 1 {
            assert!(
                clock.now() < seconds(2),
                "{name}: the call did not fail immediately: {:?}",
                clock.now()
            );
        }
    }
    // A call can also wait for a free slot until its deadline.
    let server = Server::always(Reply::nothing().hang());
    let github = builder(&server)
        .max_concurrent_requests(1)
        .deadline(seconds(20))
        .build()
        .expect("a client");
    let clock = Clock::of(&server);
    let runners = github.org("octo-org").runners();
    let (one, other) = (runners.clone(), runners.clone());
    let first = tokio::spawn(async move { one.list().await });
    clock.settle().await;
    let error = clock
        .run(STEP, async { other.delete(RunnerId::new(1)).await })
        .await
        .expect_err("no free slot");
    assert!(!error.may_have_happened(), "{error}");
    let error = connection(error);
    assert!(
        error.was_not_sent() && error.is_timeout() && error.attempts() == 0,
        "{error}"
    );
    assert!(
        error
            .to_string()
            .contains("timed out after 20s while waiting for a free connection slot"),
        "{error}"
    );
    clock
        .run(STEP, first)
        .await
        .expect("no panic")
        .expect_err("no response");
    assert_eq!(
        server.lines(),
        ["GET /orgs/octo-org/actions/runners?page=1&per_page=30"]
    );
}

#[tokio::test(start_paused = true)]
async fn timeout_error_names_the_limit_that_was_exceeded() {
    for (timeout, deadline, named) in [(30, 300, "30s"), (30, 5, "5s")] {
        let server = Server::always(Reply::nothing().hang());
        let github = builder(&server)
            .retries(0)
            .timeout(seconds(timeout))
            .deadline(seconds(deadline));
        let github = github.build().expect("a client");
        let error = Clock::of(&server)
            .run(STEP, async { github.org("octo-org").runners().list().await })
            .await;
        let error = error.expect_err("no response");
        assert!(error.to_string().contains(&format!("within {named}")), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn closed_idle_connection_does_not_cost_a_retry() {
    for end in [Reply::close as fn(Reply) -> Reply, Reply::reset] {
        let replies = [
            end(call("list_self_hosted_runners_for_org").reply()),
            call("generate_runner_jitconfig_for_org").reply(),
        ];
        let server = Server::in_turn(replies);
        let github = builder(&server).build().expect("a client");
        let clock = Clock::of(&server);
        let runners = github.org("octo-org").runners();
        clock
            .run(Duration::ZERO, async { runners.list().await })
            .await
            .expect("a page");
        // The client notices the closed connection.
        clock.settle().await;
        clock
            .run(Duration::ZERO, async { runners.create_jit_config(&new_jit()).await })
            .await
            .expect("a configuration");
        let connections: Vec<_> = server.requests().iter().map(|request| request.connection).collect();
        assert_eq!(connections, [0, 1]);
    }
}

#[tokio::test(start_paused = true)]
async fn ignores_a_response_without_a_request() {
    let forged = http(
        200,
        &[("content-type", "application/json")],
        br#"{"total_count":0,"runners":[]}"#,
    );
    let reply = Reply::json(200, runners_body()).send(forged);
    let server = Server::always(reply);
    let github = builder(&server).build().expect("a client");
    let clock = Clock::of(&server);
    for _ in 0..5 {
        let page = clock
            .run(STEP, async { github.org("octo-org").runners().list().await })
            .await
            .expect("a page");
        assert_eq!((page.total_count, page.items.len()), (1, 1));
        clock.settle().await;
    }
}

#[tokio::test(start_paused = true)]
async fn caches_only_complete_responses() {
    let tagged = |status, tag: &str, body: &str| {
        Reply::new(status, &[("content-type", "application/json"), ("etag", tag)], body)
    };
    let body = runners_body();
    let server = Server::in_turn([
        tagged(200, "\"half\"", &body).without_last(3).close(),
        tagged(503, "\"failed\"", &body),
        tagged(200, "\"whole\"", &body),
        Reply::nothing().reset(),
        tagged(504, "\"failed\"", "<html>"),
        tagged(304, "\"whole\"", "").without_last(3).close(),
        Reply::new(304, &[("etag", "\"whole\"")], ""),
    ]);
    let github = builder(&server).build().expect("a client");
    let clock = Clock::of(&server);
    let runners = github.org("octo-org").runners();
    for _ in 0..2 {
        let page = clock.run(STEP, async { runners.list().await }).await.expect("a page");
        assert_eq!(page.items.len(), 1);
    }
    let tags: Vec<_> = server
        .requests()
        .iter()
        .map(|it| it.header("if-none-match").map(str::to_owned))
        .collect();
    let whole = || Some("\"whole\"".to_owned());
    assert_eq!(tags, [None, None, None, whole(), whole(), whole(), whole()]);
}

/// No part of a request is sent before the TLS handshake succeeds.
#[cfg(feature = "_rustls")]
#[tokio::test(start_paused = true)]
async fn sends_nothing_if_the_tls_handshake_fails() {
    use std::io::Write as _;

    use rustls::crypto::ring;
    use rustls::{ClientConfig, RootCertStore};

    for reply in ["HTTP/1.1 400 Bad Request\r\n\r\n", ""] {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("it is bound");
        let connections = Arc::new(Mutex::new(0));
        let counted = connections.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                *counted.lock().expect("no panic") += 1;
                let _ = stream.and_then(|mut stream| stream.write_all(reply.as_bytes()));
            }
        });
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
        let config = config.with_safe_default_protocol_versions().expect("versions");
        let config = config
            .with_root_certificates(RootCertStore::empty())
            .with_no_client_auth();
        let http = reqwest::Client::builder()
            .no_proxy()
            .tls_backend_preconfigured(config)
            .build();
        let github = Client::builder()
            .base_url(format!("https://{address}"))
            .http_client(http.expect("a client"));
        let github = github.retries(2).build().expect("a client");
        let idle = Server::always(Reply::nothing());
        let made = call("generate_runner_jitconfig_for_org").make(&github);
        let error = Clock::of(&idle).run(STEP, made).await.expect_err("no TLS");
        assert!(!error.may_have_happened(), "{error}");
        assert_eq!(connection(error).attempts(), 3);
        assert_eq!(*connections.lock().expect("no panic"), 3);
    }
}

#[tokio::test(start_paused = true)]
async fn reports_lost_calls_to_the_observer() {
    let reports = Arc::new(Mutex::new(Vec::new()));
    let recorded = reports.clone();
    let server = Server::in_turn([
        Reply::nothing().reset(),
        Reply::new(503, &[], ""),
        Reply::json(200, runners_body()),
        Reply::nothing().reset(),
    ]);
    let github = builder(&server).observer(move |report| recorded.lock().expect("no panic").push(report.clone()));
    let github = github.build().expect("a client");
    let clock = Clock::of(&server);
    let runners = github.org("octo-org").runners();
    clock.run(STEP, async { runners.list().await }).await.expect("a page");
    clock
        .run(STEP, async { runners.create_jit_config(&new_jit()).await })
        .await
        .expect_err("lost");
    let reports = reports.lock().expect("no panic");
    let outcomes: Vec<_> = reports
        .iter()
        .map(|it| (it.operation, it.attempts, it.status, it.outcome))
        .collect();
    assert_eq!(
        outcomes,
        [
            ("list_self_hosted_runners_for_org", 3, Some(200), Outcome::Success),
            ("generate_runner_jitconfig_for_org", 1, None, Outcome::NoAnswer)
        ]
    );
    assert!(reports[0].duration >= reports[0].waited);
}

#[tokio::test(start_paused = true)]
async fn failed_read_is_never_uncertain() {
    for (name, may) in [
        ("list_self_hosted_runners_for_org", false),
        ("remove_all_custom_labels_from_self_hosted_runner_for_org", true),
    ] {
        let server = Server::always(Reply::message(503, &[], "No server is available"));
        let calls = AtomicUsize::new(0);
        // The callback returns a token for the first attempt only.
        let credential = Credential::callback(move || {
            let token = match calls.fetch_add(1, Ordering::SeqCst) {
                0 => Ok(Secret::from("t0ken-of-mine")),
                _ => Err(std::io::Error::other("no token any more")),
            };
            async { token }
        });
        let github = builder(&server).credential(credential).build().expect("a client");
        let clock = Clock::of(&server);
        let error = clock.run(STEP, call(name).make(&github)).await.expect_err("no token");
        assert!(matches!(error, Error::Credential(_)), "{error}");
        assert_eq!(error.may_have_happened(), may, "{name}");
    }
}

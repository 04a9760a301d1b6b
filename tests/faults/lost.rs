//! Lost and incomplete responses: requests that are safe to repeat are retried, all others are sent once.

use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use github_runners::{Client, Credential, Error, NewJitConfig, Outcome, Removal, RunnerGroupId, RunnerId, Secret};

use crate::calls::{CALLS, Call, call};
use crate::clock::{Clock, milliseconds, seconds};
use crate::server::{Answer, Server, http};
use crate::{TOKEN, builder};

const STEP: Duration = Duration::from_millis(250);
const SLOW: Duration = Duration::from_millis(1);

/// What can become of an answer with this body, so that there is none.
fn losses(status: u16, body: &str) -> Vec<(&'static str, Answer)> {
    let json = [("content-type", "application/json")];
    let whole = || http(status, &json, body.as_bytes());
    let answer = || Answer::nothing().send(whole());
    let head = |more: &str| format!("HTTP/1.1 {status} Whatever\r\nContent-Type: application/json\r\n{more}\r\n");
    let chunked = |chunks: &str| head("Transfer-Encoding: chunked\r\n") + chunks;
    let zipped = || {
        http(
            status,
            &[("content-type", "application/json"), ("content-encoding", "gzip")],
            b"\x1f\x8bno gzip",
        )
    };
    let half = body.len() / 2;
    vec![
        ("reset before the answer", Answer::nothing().reset()),
        ("closed before the answer", Answer::nothing().close()),
        ("reset inside the head", Answer::nothing().send("HTTP/1.1 2").reset()),
        (
            "closed inside the head",
            Answer::nothing().send("HTTP/1.1 200 OK\r\nContent-Le").close(),
        ),
        ("reset after the head", answer().without_last(body.len()).reset()),
        ("reset inside the body", answer().without_last(half).reset()),
        ("closed inside the body", answer().without_last(half).close()),
        ("the last byte missing", answer().without_last(1).close()),
        (
            "a chunk without a size",
            Answer::nothing().send(chunked("\r\n{}\r\n0\r\n\r\n")).close(),
        ),
        (
            "a chunk of a wrong size",
            Answer::nothing().send(chunked("zz\r\n{}\r\n0\r\n\r\n")).close(),
        ),
        (
            "a chunk longer than it says",
            Answer::nothing().send(chunked("1\r\n{}\r\n0\r\n\r\n")).close(),
        ),
        (
            "a chunk of an impossible size",
            Answer::nothing().send(chunked("fffffffffffffffff\r\n{}")).close(),
        ),
        (
            "chunks without an end",
            Answer::nothing().send(chunked("2\r\n{}\r\n")).close(),
        ),
        (
            "slow by the byte in the head",
            Answer::nothing().drip("HTTP/1.1 200 OK\r\nX: ".to_owned() + &"x".repeat(9_000), SLOW),
        ),
        (
            "slow by the byte in the body",
            Answer::nothing()
                .send(head("Content-Length: 9000\r\n"))
                .drip(" ".repeat(9_000), SLOW),
        ),
        ("never an answer", Answer::nothing().hang()),
        ("a head and never a body", answer().without_last(body.len()).hang()),
        ("all but the last byte, and never that", answer().without_last(1).hang()),
        (
            "a head without an end",
            Answer::nothing()
                .send("HTTP/1.1 200 OK\r\n")
                .forever("X-More: and more\r\n".repeat(100)),
        ),
        (
            "one header without an end",
            Answer::nothing()
                .send("HTTP/1.1 200 OK\r\nX-More: ")
                .forever("more".repeat(1_000)),
        ),
        (
            "nothing but promises",
            Answer::nothing().drip("HTTP/1.1 100 Continue\r\n\r\n".repeat(200), SLOW),
        ),
        ("no HTTP", Answer::nothing().send("SSH-2.0-OpenSSH_9.6\r\n").close()),
        (
            "HTTP of the future",
            Answer::nothing().send("HTTP/3.0 200 OK\r\n\r\n").close(),
        ),
        (
            "two lengths",
            Answer::nothing()
                .send(head("Content-Length: 2\r\nContent-Length: 3\r\n") + "{}")
                .close(),
        ),
        (
            "a negative length",
            Answer::nothing().send(head("Content-Length: -2\r\n") + "{}").close(),
        ),
        ("gzip that is none", Answer::nothing().send(zipped())),
    ]
}

fn runners_body() -> String {
    call("list_self_hosted_runners_for_org")
        .facts()
        .answer
        .clone()
        .expect("a list")
        .to_string()
}

const RUNNER: RunnerId = RunnerId::new(1);

fn jit_body() -> String {
    call("generate_runner_jitconfig_for_org")
        .facts()
        .answer
        .clone()
        .expect("a configuration")
        .to_string()
}

fn new_jit() -> NewJitConfig {
    NewJitConfig::new("build-1", RunnerGroupId::DEFAULT, ["gpu"])
}

/// An address where nobody listens.
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
async fn a_read_is_made_again_as_often_as_was_said() {
    for (loss, answer) in losses(200, &runners_body()) {
        let server = Server::always(answer);
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
        let endless = ["slow", "never", "promises"].iter().any(|word| loss.contains(word));
        assert_eq!(error.is_timeout(), endless, "{loss}: {error}");
        if endless {
            // Each attempt has the whole time.
            assert!(clock.now() >= 3 * seconds(30), "{loss}: {:?}", clock.now());
            assert!(clock.now() < 3 * seconds(33), "{loss}: {:?}", clock.now());
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_read_survives_what_passes() {
    for (loss, answer) in losses(200, &runners_body()) {
        let server = Server::in_turn([answer.clone(), answer, Answer::json(200, runners_body())]);
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
async fn a_jit_configuration_is_asked_for_once() {
    for (loss, answer) in losses(201, &jit_body()) {
        let server = Server::in_turn([answer, Answer::json(201, jit_body())]);
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
async fn an_answer_that_ends_the_connection_is_one() {
    let headers = [("content-type", "application/json")];
    let body = runners_body();
    let unsized_head = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    let one_by_one: String = body
        .chars()
        .map(|letter| format!("1;secret=no\r\n{letter}\r\n"))
        .collect();
    for (ending, answer) in [
        (
            "reset after the body",
            Answer::new(200, &headers, &body).work(milliseconds(20)).reset(),
        ),
        ("closed after the body", Answer::new(200, &headers, &body).close()),
        (
            "closed instead of a length",
            Answer::nothing().send(format!("{unsized_head}{body}")).close(),
        ),
        (
            "byte by byte, but in time",
            Answer::nothing().drip(http(200, &headers, body.as_bytes()), Duration::from_micros(1)),
        ),
        (
            "chunked by the byte",
            Answer::nothing().send(format!("{chunked}{one_by_one}0\r\nX-Trailer: 1\r\n\r\n")),
        ),
        (
            "promised before",
            Answer::nothing()
                .send("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n".repeat(3))
                .send(http(200, &headers, body.as_bytes())),
        ),
        (
            "more than it says",
            Answer::nothing()
                .send(http(200, &headers, body.as_bytes()))
                .send("and more"),
        ),
    ] {
        let server = Server::always(answer);
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
async fn an_endless_answer_is_given_up_and_not_asked_for_again() {
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
        let server = Server::always(Answer::nothing().send(format!("{head}{length}\r\n")).forever(more));
        let github = builder(&server).build().expect("a client");
        let clock = Clock::of(&server);
        let error = clock
            .run(Duration::ZERO, async { github.org("octo-org").runners().list().await })
            .await;
        let error = error.expect_err("no end");
        assert!(matches!(error, Error::Decode(_)), "{kind}: {error}");
        assert!(error.to_string().contains("more than 8 MB"), "{error}");
        assert_eq!((error.status(), error.request_id()), (Some(200), Some("ABCD:1")));
        assert_eq!(server.count(), 1, "{kind}");
    }
}

#[tokio::test(start_paused = true)]
async fn where_nobody_listens_everything_is_tried_again() {
    let closed = closed_port();
    let idle = Server::always(Answer::nothing());
    let clock = Clock::of(&idle);
    for call in CALLS {
        let github = Client::builder()
            .base_url(format!("http://{closed}"))
            .retries(1)
            .no_pacing();
        let github = github.build().expect("a client");
        let error = clock.run(STEP, call.make(&github)).await.expect_err("nobody listens");
        assert!(!error.may_have_happened() && error.is_retryable(), "{call:?}: {error}");
        let error = connection(error);
        assert!(error.was_not_sent() && !error.is_timeout(), "{call:?}: {error}");
        assert_eq!(error.attempts(), 2, "{call:?}");
        assert!(error.to_string().contains("cannot connect (127.0.0.1 /"), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn what_was_refused_arrives_when_somebody_listens_again() {
    for name in ["list_self_hosted_runners_for_org", "generate_runner_jitconfig_for_org"] {
        let call = call(name);
        let closed = closed_port();
        let github = Client::builder()
            .base_url(format!("http://{closed}"))
            .no_pacing()
            .build()
            .expect("a client");
        let idle = Server::always(Answer::nothing());
        let clock = Clock::of(&idle);
        let made = tokio::spawn(call.make(&github));
        // The first attempt fails, and the clock does not reach the second.
        clock.settle().await;
        let server = Server::listen(&closed, false, |_| call.answer());
        clock.run(STEP, made).await.expect("no panic").expect("an answer");
        assert_eq!(server.count(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn an_attempt_without_a_connection_makes_an_uncertain_call_no_surer() {
    let server = Server::always(Answer::nothing().close());
    let github = builder(&server).build().expect("a client");
    let clock = Clock::of(&server);
    let made = tokio::spawn(async move { github.org("octo-org").runners().delete(RunnerId::new(1)).await });
    while server.count() == 0 {
        clock.settle().await;
    }
    clock.settle().await;
    drop(clock);
    // It took the request, and from now on nobody listens.
    drop(server);
    let idle = Server::always(Answer::nothing());
    let error = Clock::of(&idle)
        .run(STEP, made)
        .await
        .expect("no panic")
        .expect_err("nobody listens");
    assert!(error.may_have_happened(), "{error}");
    assert!(!connection(error).was_not_sent());
}

/// Every call, of which the first answer is lost.
async fn lost_once(lost: impl Fn(&'static Call) -> Answer, why: &str) {
    for call in CALLS {
        let server = Server::in_turn([lost(call), call.answer()]);
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
            // 411 otherwise.
            _ => assert_eq!(
                first.header("content-length"),
                Some(first.body.len().to_string().as_str())
            ),
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_lost_reply_to_every_operation() {
    lost_once(|_| Answer::nothing().reset(), "a reset").await;
}

#[tokio::test(start_paused = true)]
async fn a_reply_to_every_operation_that_breaks_off() {
    lost_once(|call| call.answer().without_last(3).reset(), "a reset in the answer").await;
}

#[tokio::test(start_paused = true)]
async fn a_gateway_that_gives_up_on_every_operation() {
    for status in [408, 500, 502, 503, 504] {
        lost_once(
            |_| Answer::new(status, &[("content-type", "text/html")], "<html>"),
            "a gateway",
        )
        .await;
    }
}

#[test]
fn what_may_be_sent_twice_is_known() {
    let posts: Vec<_> = CALLS.iter().filter(|call| call.facts().method == "POST").collect();
    let once: Vec<_> = posts
        .iter()
        .filter(|call| !call.facts().repeatable)
        .map(|call| call.name)
        .collect();
    assert_eq!((posts.len(), once.len()), (17, 7), "{once:?}");
}

#[tokio::test(start_paused = true)]
async fn a_refusal_whose_body_never_ends_is_a_refusal() {
    let name = "generate_runner_jitconfig_for_org";
    for (status, sent) in [(401, 1), (404, 1), (422, 1), (429, 2), (503, 1)] {
        let refusal = Answer::new(status, &[("retry-after", "90")], "never all of it")
            .without_last(5)
            .hang();
        let server = Server::in_turn([refusal, call(name).answer()]);
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
async fn a_large_request_is_sent_again_whole() {
    let labels: Vec<String> = (0..40_000).map(|number| format!("label-{number:040}")).collect();
    let labels = serde_json::from_value(serde_json::json!({ "labels": labels })).expect("labels");
    // The server leaves while the client still writes.
    for lost in [Answer::nothing().reset(), Answer::nothing().close()] {
        let server = Server::eager(move |_| lost.clone());
        let github = builder(&server).retries(1).build().expect("a client");
        let clock = Clock::of(&server);
        let put = github
            .raw()
            .set_custom_labels_for_self_hosted_runner_for_org("octo-org", &RUNNER, &labels);
        let error = clock.run(STEP, put).await.expect_err("nobody reads it");
        assert!(error.may_have_happened(), "{error}");
        assert_eq!(server.count(), 2);
    }
    let put = call("set_custom_labels_for_self_hosted_runner_for_org");
    let server = Server::in_turn([Answer::nothing().reset(), put.answer()]);
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
async fn a_refusal_that_comes_before_the_request_is_read_is_told() {
    let labels: Vec<String> = (0..40_000).map(|number| format!("label-{number:040}")).collect();
    let labels = serde_json::from_value(serde_json::json!({ "labels": labels })).expect("labels");
    let server = Server::eager(|_| {
        Answer::message(413, &[("connection", "close")], "Too long")
            .work(milliseconds(50))
            .close()
    });
    let github = builder(&server).retries(0).build().expect("a client");
    let clock = Clock::of(&server);
    let put = github
        .raw()
        .set_custom_labels_for_self_hosted_runner_for_org("octo-org", &RUNNER, &labels);
    let error = clock.run(STEP, put).await.expect_err("too long");
    // Whether the answer or the end of the connection is seen first is chance.
    assert!(
        error.status() == Some(413) || matches!(error, Error::Connection(_)),
        "{error}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_delete_that_was_sent_before_and_finds_nothing_has_succeeded() {
    let gone = || Answer::message(404, &[], "Not Found");
    let losses = [
        ("reset", Answer::nothing().reset()),
        ("never", Answer::nothing().hang()),
        ("502", Answer::new(502, &[], "")),
        ("504", Answer::new(504, &[], "")),
    ];
    let deletes: Vec<_> = CALLS.iter().filter(|call| call.facts().method == "DELETE").collect();
    assert!(deletes.len() > 10);
    for call in deletes {
        let plain = call.facts().status == 204;
        for (loss, answer) in &losses {
            let server = Server::in_turn([answer.clone(), gone()]);
            let github = builder(&server).build().expect("a client");
            let result = Clock::of(&server).run(STEP, call.make(&github)).await;
            match result {
                Ok(_) => assert!(plain, "{call:?}"),
                Err(error) => assert!(!plain && error.is_not_found(), "{call:?} after {loss}: {error}"),
            }
            assert_eq!(server.count(), 2, "{call:?} after {loss}");
        }
        // Nothing is known of one that is gone at first sight.
        let server = Server::always(gone());
        let github = builder(&server).build().expect("a client");
        let error = Clock::of(&server)
            .run(STEP, call.make(&github))
            .await
            .expect_err("gone");
        assert!(error.is_not_found() && !error.may_have_happened(), "{call:?}: {error}");
        assert_eq!(server.count(), 1);
        // A limit has kept the one before from being done.
        let server = Server::in_turn([Answer::message(429, &[("retry-after", "1")], "slow down"), gone()]);
        let github = builder(&server).build().expect("a client");
        let error = Clock::of(&server)
            .run(STEP, call.make(&github))
            .await
            .expect_err("gone");
        assert!(error.is_not_found() && !error.may_have_happened(), "{call:?}: {error}");
    }
}

#[tokio::test(start_paused = true)]
async fn callers_can_tell_a_removal_from_a_404_on_a_retry() {
    let gone = || Answer::message(404, &[], "Not Found");
    let removed = || Answer::new(204, &[], "");
    for (first, second, expected) in [
        (Answer::new(502, &[], ""), gone(), Removal::NotFoundOnRetry),
        (Answer::nothing().reset(), gone(), Removal::NotFoundOnRetry),
        (Answer::new(502, &[], ""), removed(), Removal::Removed),
        (removed(), removed(), Removal::Removed),
    ] {
        let server = Server::in_turn([first, second]);
        let github = builder(&server).build().expect("a client");
        let clock = Clock::of(&server);
        let org = github.org("octo-org");
        let runner = clock.run(STEP, async { org.runners().delete(RUNNER).await }).await;
        assert_eq!(runner.expect("removed"), expected);
    }
    let server = Server::in_turn([Answer::new(504, &[], ""), gone()]);
    let github = builder(&server).build().expect("a client");
    let delete = github.raw().delete_self_hosted_runner_from_org("octo-org", &RUNNER);
    let response = Clock::of(&server).run(STEP, delete).await.expect("removed");
    assert_eq!((response.status(), response.not_found_on_retry()), (204, true));
}

#[tokio::test(start_paused = true)]
async fn a_delete_that_never_arrived_and_finds_nothing_has_not() {
    let closed = closed_port();
    let github = Client::builder()
        .base_url(format!("http://{closed}"))
        .build()
        .expect("a client");
    let idle = Server::always(Answer::nothing());
    let clock = Clock::of(&idle);
    let made = tokio::spawn(async move { github.org("octo-org").runners().delete(RunnerId::new(1)).await });
    clock.settle().await;
    let server = Server::listen(&closed, false, |_| Answer::message(404, &[], "Not Found"));
    let error = clock
        .run(STEP, made)
        .await
        .expect("no panic")
        .expect_err("nothing was deleted");
    assert!(error.is_not_found() && !error.may_have_happened(), "{error}");
    assert_eq!(server.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn what_was_not_found_because_of_a_lost_delete_only_counts_for_deletes() {
    for name in [
        "get_self_hosted_runner_for_org",
        "set_custom_labels_for_self_hosted_runner_for_org",
        "create_registration_token_for_org",
    ] {
        let server = Server::in_turn([Answer::nothing().reset(), Answer::message(404, &[], "Not Found")]);
        let github = builder(&server).build().expect("a client");
        let error = Clock::of(&server)
            .run(STEP, call(name).make(&github))
            .await
            .expect_err("not found");
        assert!(error.is_not_found(), "{name}: {error}");
    }
}

#[tokio::test(start_paused = true)]
async fn without_retries_everything_is_sent_once() {
    for lost in [Answer::nothing().reset(), Answer::new(503, &[("retry-after", "1")], "")] {
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
async fn a_server_that_recovers_is_waited_for() {
    for status in [408, 500, 502, 503, 504] {
        let failed = Answer::new(status, &[("content-type", "text/html")], "<html>Unicorn</html>");
        let server = Server::in_turn([failed.clone(), failed, Answer::json(200, runners_body())]);
        let github = builder(&server).build().expect("a client");
        let clock = Clock::of(&server);
        let page = clock
            .run(milliseconds(50), async {
                github.org("octo-org").runners().list().await
            })
            .await;
        assert_eq!(page.expect("a page").items.len(), 1, "{status}");
        assert_eq!(server.count(), 3);
        // Half a second, then one: with chance in both.
        assert!(clock.now() <= milliseconds(2_500), "{:?}", clock.now());
    }
    for status in [400, 404, 409, 410, 418, 422, 451, 501, 505, 599] {
        let server = Server::always(Answer::new(status, &[], ""));
        let github = builder(&server).build().expect("a client");
        let error = Clock::of(&server)
            .run(STEP, async { github.org("octo-org").runners().list().await })
            .await;
        assert_eq!(error.expect_err("no").status(), Some(status));
        assert_eq!(server.count(), 1, "{status}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_time_that_a_failing_server_names_is_heeded() {
    let failed = Answer::new(503, &[("retry-after", "20")], "");
    let server = Server::in_turn([failed, Answer::json(200, runners_body())]);
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
async fn the_deadline_ends_everything() {
    let limited = Answer::message(429, &[("retry-after", "100")], "slow down");
    for (name, answer, sent) in [
        ("attempts without end", Answer::nothing().hang(), 3),
        ("failures without end", Answer::new(503, &[], ""), 0),
        (
            "a failure that names a long time",
            Answer::new(503, &[("retry-after", "3600")], ""),
            1,
        ),
        (
            "a failure that names no time at all",
            Answer::new(503, &[("retry-after", "18446744073709551615")], ""),
            1,
        ),
        ("a limit", limited, 1),
    ] {
        let server = Server::always(answer);
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
                "{name} is known to be too long at once: {:?}",
                clock.now()
            );
        }
    }
    // A call that waits for a free slot until its deadline.
    let server = Server::always(Answer::nothing().hang());
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
        .expect_err("no turn");
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
    clock.run(STEP, first).await.expect("no panic").expect_err("no answer");
    assert_eq!(
        server.lines(),
        ["GET /orgs/octo-org/actions/runners?page=1&per_page=30"]
    );
}

#[tokio::test(start_paused = true)]
async fn a_time_limit_shorter_than_the_deadline_is_named_and_so_is_the_deadline() {
    for (timeout, deadline, named) in [(30, 300, "30s"), (30, 5, "5s")] {
        let server = Server::always(Answer::nothing().hang());
        let github = builder(&server)
            .retries(0)
            .timeout(seconds(timeout))
            .deadline(seconds(deadline));
        let github = github.build().expect("a client");
        let error = Clock::of(&server)
            .run(STEP, async { github.org("octo-org").runners().list().await })
            .await;
        let error = error.expect_err("no answer");
        assert!(error.to_string().contains(&format!("within {named}")), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_kept_connection_that_the_server_has_left_costs_nothing() {
    for end in [Answer::close as fn(Answer) -> Answer, Answer::reset] {
        let answers = [
            end(call("list_self_hosted_runners_for_org").answer()),
            call("generate_runner_jitconfig_for_org").answer(),
        ];
        let server = Server::in_turn(answers);
        let github = builder(&server).build().expect("a client");
        let clock = Clock::of(&server);
        let runners = github.org("octo-org").runners();
        clock
            .run(Duration::ZERO, async { runners.list().await })
            .await
            .expect("a page");
        // The client hears of it.
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
async fn an_answer_to_nothing_is_no_answer_to_the_next_call() {
    let forged = http(
        200,
        &[("content-type", "application/json")],
        br#"{"total_count":0,"runners":[]}"#,
    );
    let answer = Answer::json(200, runners_body()).send(forged);
    let server = Server::always(answer);
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
async fn what_broke_off_is_not_kept_and_what_is_kept_survives_a_loss() {
    let tagged = |status, tag: &str, body: &str| {
        Answer::new(status, &[("content-type", "application/json"), ("etag", tag)], body)
    };
    let body = runners_body();
    let server = Server::in_turn([
        tagged(200, "\"half\"", &body).without_last(3).close(),
        tagged(503, "\"failed\"", &body),
        tagged(200, "\"whole\"", &body),
        Answer::nothing().reset(),
        tagged(504, "\"failed\"", "<html>"),
        tagged(304, "\"whole\"", "").without_last(3).close(),
        Answer::new(304, &[("etag", "\"whole\"")], ""),
    ]);
    let github = builder(&server).build().expect("a client");
    let clock = Clock::of(&server);
    let runners = github.org("octo-org").runners();
    for _ in 0..2 {
        let page = clock.run(STEP, async { runners.list().await }).await.expect("a page");
        assert_eq!(page.items.len(), 1);
    }
    let asked: Vec<_> = server
        .requests()
        .iter()
        .map(|it| it.header("if-none-match").map(str::to_owned))
        .collect();
    let whole = || Some("\"whole\"".to_owned());
    assert_eq!(asked, [None, None, None, whole(), whole(), whole(), whole()]);
}

/// Nothing of a request is sent before both sides agree on a key.
#[cfg(feature = "_rustls")]
#[tokio::test(start_paused = true)]
async fn without_tls_nothing_is_sent() {
    use std::io::Write as _;

    use rustls::crypto::ring;
    use rustls::{ClientConfig, RootCertStore};

    for answer in ["HTTP/1.1 400 Bad Request\r\n\r\n", ""] {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("it is bound");
        let connections = Arc::new(Mutex::new(0));
        let counted = connections.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                *counted.lock().expect("nobody panics") += 1;
                let _ = stream.and_then(|mut stream| stream.write_all(answer.as_bytes()));
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
        let idle = Server::always(Answer::nothing());
        let made = call("generate_runner_jitconfig_for_org").make(&github);
        let error = Clock::of(&idle).run(STEP, made).await.expect_err("no TLS");
        assert!(!error.may_have_happened(), "{error}");
        assert_eq!(connection(error).attempts(), 3);
        assert_eq!(*connections.lock().expect("nobody panics"), 3);
    }
}

#[tokio::test(start_paused = true)]
async fn the_report_tells_what_became_of_lost_calls() {
    let reports = Arc::new(Mutex::new(Vec::new()));
    let noted = reports.clone();
    let server = Server::in_turn([
        Answer::nothing().reset(),
        Answer::new(503, &[], ""),
        Answer::json(200, runners_body()),
        Answer::nothing().reset(),
    ]);
    let github = builder(&server).observer(move |report| noted.lock().expect("nobody panics").push(report.clone()));
    let github = github.build().expect("a client");
    let clock = Clock::of(&server);
    let runners = github.org("octo-org").runners();
    clock.run(STEP, async { runners.list().await }).await.expect("a page");
    clock
        .run(STEP, async { runners.create_jit_config(&new_jit()).await })
        .await
        .expect_err("lost");
    let reports = reports.lock().expect("nobody panics");
    let told: Vec<_> = reports
        .iter()
        .map(|it| (it.operation, it.attempts, it.status, it.outcome))
        .collect();
    assert_eq!(
        told,
        [
            ("list_self_hosted_runners_for_org", 3, Some(200), Outcome::Success),
            ("generate_runner_jitconfig_for_org", 1, None, Outcome::NoAnswer)
        ]
    );
    assert!(reports[0].duration >= reports[0].waited);
}

#[tokio::test(start_paused = true)]
async fn a_read_never_happened_whatever_failed_last() {
    for (name, may) in [
        ("list_self_hosted_runners_for_org", false),
        ("remove_all_custom_labels_from_self_hosted_runner_for_org", true),
    ] {
        let server = Server::always(Answer::message(503, &[], "No server is available"));
        let asked = AtomicUsize::new(0);
        // There is a token for the first attempt only.
        let credential = Credential::callback(move || {
            let token = match asked.fetch_add(1, Ordering::SeqCst) {
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

//! Tests that a raw call and the method of a handle fail with the same error.

use std::time::Duration;

use github_runners::{Client, ClientBuilder, Error};
use regress::Regex;
use tokio::net::TcpSocket;

use crate::calls::{self, CALLS, SECRETS};
use crate::clock::Clock;
use crate::handles::HANDLES;
use crate::server::{Reply, Server};
use crate::{TOKEN, builder};

/// The operations of GitHub Apps that credentials call. They have no handle.
const WITHOUT_HANDLE: [&str; 4] = [
    "create_installation_access_token",
    "get_enterprise_installation",
    "get_org_installation",
    "get_repo_installation",
];

#[test]
fn every_operation_except_those_of_credentials_has_a_handle() {
    let mut names: Vec<&str> = HANDLES.iter().map(|(name, _)| *name).collect();
    names.extend(WITHOUT_HANDLE);
    names.sort_unstable();
    let mut expected: Vec<&str> = CALLS.iter().map(|call| call.name).collect();
    expected.sort_unstable();
    assert_eq!(names, expected);
}

/// Returns everything that an error shows and that its methods return. Replaces times, because they differ between calls.
fn facts(error: &Error) -> String {
    let facts = format!(
        "{error}\n{error:?}\noperation {:?} path {:?} status {:?} request {:?}\nretry {} unauthorized {} timeout {} \
         connect {} not found {} conflict {} busy {} permission {} retryable {} limited {} may have happened {}\n{}",
        error.operation(),
        error.path(),
        error.status(),
        error.request_id(),
        error.retry_at().is_some(),
        error.is_unauthorized(),
        error.is_timeout(),
        error.is_connect(),
        error.is_not_found(),
        error.is_conflict(),
        error.is_busy(),
        error.is_permission(),
        error.is_retryable(),
        error.is_rate_limited(),
        error.may_have_happened(),
        crate::shown(error),
    );
    let time = Regex::new(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?").expect("a valid pattern");
    time.replace_all(&facts, "TIME")
}

fn assert_no_secret(text: &str) {
    let secrets = SECRETS.iter().map(|(_, secret)| *secret).chain([TOKEN]);
    for secret in secrets {
        assert!(!text.contains(secret), "{text} shows {secret}");
    }
}

/// Returns a client that makes one attempt. Each call gets a new client, so earlier limits and rejected tokens do not matter.
fn client(builder: ClientBuilder) -> Client {
    let builder = builder.retries(0).no_rate_limit_wait();
    builder.build().expect("valid settings")
}

/// Calls every operation both ways and compares the errors. Returns the number of operations that failed.
async fn compare(builder: impl Fn(&'static calls::Call) -> (Option<Server>, ClientBuilder)) -> usize {
    let mut failed = 0;
    for (name, handle) in HANDLES {
        let call = calls::call(name);
        let (server, builder) = builder(call);
        let github = client(builder.clone());
        let (raw, handle) = match &server {
            Some(server) => {
                let clock = Clock::of(server);
                let step = Duration::from_secs(10);
                let raw = clock.run(step, call.make(&github)).await;
                (raw, clock.run(step, handle(client(builder))).await)
            }
            None => (call.make(&github).await, handle(client(builder)).await),
        };
        match (raw.map(drop), handle) {
            (Ok(()), Ok(())) => {}
            (Err(raw), Err(handle)) => {
                assert_eq!(facts(&raw), facts(&handle), "{name}");
                assert_eq!(raw.operation(), Some(*name));
                assert_no_secret(&facts(&raw));
                failed += 1;
            }
            (raw, handle) => panic!("{name}: the raw call returned {raw:?}, the handle {handle:?}"),
        }
    }
    failed
}

/// Returns the secrets of the request and the response, as a misbehaving server quotes them.
fn all_secrets() -> String {
    let response = SECRETS.map(|(_, secret)| secret).join(" ");
    format!("{response} {TOKEN}")
}

#[tokio::test(start_paused = true)]
async fn raw_call_and_handle_return_the_same_error_for_a_status() {
    for status in [401, 403, 404, 409, 422, 500, 502] {
        let failed = compare(|_| {
            let body = serde_json::json!({ "message": "Validation Failed", "token": all_secrets() });
            let server = Server::always(Reply::json(status, body.to_string()));
            let builder = builder(&server);
            (Some(server), builder)
        });
        assert_eq!(failed.await, HANDLES.len());
    }
}

#[tokio::test(start_paused = true)]
async fn raw_call_and_handle_return_the_same_error_for_an_invalid_body() {
    let failed = compare(|call| {
        let body = serde_json::json!([[all_secrets()]]);
        let server = Server::always(Reply::json(call.facts().status, body.to_string()));
        let builder = builder(&server);
        (Some(server), builder)
    });
    // The other operations have no response body.
    let bodies = HANDLES
        .iter()
        .filter(|(name, _)| calls::call(name).facts().body.is_some());
    assert_eq!(failed.await, bodies.count());
}

#[tokio::test]
async fn raw_call_and_handle_return_the_same_error_for_a_refused_connection() {
    // The socket reserves the port, and refuses connections because it does not listen.
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind(([127, 0, 0, 1], 0).into()).expect("a free port");
    let url = format!("http://{}", socket.local_addr().expect("an address"));
    let failed = compare(|_| (None, Client::builder().base_url(&url).token(TOKEN).no_pacing()));
    assert_eq!(failed.await, HANDLES.len());
}

#[tokio::test(start_paused = true)]
async fn raw_call_and_handle_return_the_same_error_for_a_rate_limit() {
    for status in [403, 429] {
        let failed = compare(|_| {
            let message = format!("You have exceeded a secondary rate limit. {TOKEN}");
            let server = Server::always(Reply::message(status, &[("retry-after", "600")], &message));
            let builder = builder(&server);
            (Some(server), builder)
        });
        assert_eq!(failed.await, HANDLES.len());
    }
}

#[tokio::test(start_paused = true)]
async fn raw_call_and_handle_return_the_same_error_for_a_timeout() {
    let failed = compare(|_| {
        let server = Server::always(Reply::nothing().hang());
        let builder = builder(&server);
        (Some(server), builder)
    });
    assert_eq!(failed.await, HANDLES.len());
}

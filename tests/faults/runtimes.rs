//! Tests a client that several tokio runtimes share, for example because tests with `#[tokio::test]` share a `static`.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use github_runners::Client;
use tokio::runtime::{Builder, Runtime};

use crate::builder;
use crate::calls::call;
use crate::server::Server;

const CALL: &str = "list_self_hosted_runners_for_org";

fn runtime() -> Runtime {
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime")
}

/// Returns a client with a short timeout and without retries.
fn client_without_retries(server: &Server) -> Client {
    let timeout = Duration::from_secs(5);
    let client = builder(server).timeout(timeout).retries(0).build();
    client.expect("a client")
}

fn list(github: &Client) {
    let github = github.clone();
    runtime().block_on(async move {
        for _ in 0..3 {
            call(CALL).make(&github).await.expect("a list");
        }
    });
}

#[test]
fn client_works_after_a_runtime_has_ended() {
    let server = Server::start(|_| call(CALL).reply());
    let github = client_without_retries(&server);
    for _ in 0..40 {
        list(&github);
    }
    assert_eq!(server.count(), 120);
}

#[test]
fn concurrent_runtimes_share_a_client() {
    let server = Server::start(|_| call(CALL).reply());
    let github = client_without_retries(&server);
    thread::scope(|scope| {
        for _ in 0..30 {
            scope.spawn(|| list(&github));
        }
    });
    assert_eq!(server.count(), 90);
}

#[test]
fn does_not_use_connections_of_a_blocked_runtime() {
    let server = Server::start(|_| call(CALL).reply());
    let github = client_without_retries(&server);
    let (used, is_used) = mpsc::channel();
    let (done, is_done) = mpsc::channel();
    let blocked = thread::spawn({
        let github = github.clone();
        move || {
            let runtime = runtime();
            runtime.block_on(async { call(CALL).make(&github).await.expect("a list") });
            used.send(()).expect("the test waits");
            // The runtime exists, but no thread drives it.
            is_done.recv().expect("the test ends");
        }
    });
    is_used.recv().expect("the thread has used the client");
    list(&github);
    done.send(()).expect("the thread waits");
    blocked.join().expect("no panic");
    assert_eq!(server.count(), 4);
}

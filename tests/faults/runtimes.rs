//! Several tokio runtimes that share one client, as tests with `#[tokio::test]` share a `static`.

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

/// A client whose requests fail soon if they hang, and are sent once.
fn impatient(server: &Server) -> Client {
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
fn runtimes_that_end_do_not_break_the_client() {
    let server = Server::start(|_| call(CALL).answer());
    let github = impatient(&server);
    for _ in 0..40 {
        list(&github);
    }
    assert_eq!(server.count(), 120);
}

#[test]
fn runtimes_at_the_same_time_share_a_client() {
    let server = Server::start(|_| call(CALL).answer());
    let github = impatient(&server);
    thread::scope(|scope| {
        for _ in 0..30 {
            scope.spawn(|| list(&github));
        }
    });
    assert_eq!(server.count(), 90);
}

#[test]
fn connections_of_a_runtime_that_stands_still_are_not_used() {
    let server = Server::start(|_| call(CALL).answer());
    let github = impatient(&server);
    let (used, is_used) = mpsc::channel();
    let (done, is_done) = mpsc::channel();
    let still = thread::spawn({
        let github = github.clone();
        move || {
            let runtime = runtime();
            runtime.block_on(async { call(CALL).make(&github).await.expect("a list") });
            used.send(()).expect("the test waits");
            // The runtime exists, and nobody polls it.
            is_done.recv().expect("the test ends");
        }
    });
    is_used.recv().expect("it was used");
    list(&github);
    done.send(()).expect("the thread waits");
    still.join().expect("no panic");
    assert_eq!(server.count(), 4);
}

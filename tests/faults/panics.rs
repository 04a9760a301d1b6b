//! Tests that a panic in a callback or an observer ends only its own call.

use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use github_runners::{Client, Credential, Secret};

use crate::builder;
use crate::calls::call;
use crate::clock::seconds;
use crate::server::{Reply, Server};

/// Makes a call in a separate task. Returns whether it panicked.
async fn panics(github: &Client, name: &str) -> bool {
    let made = tokio::spawn(call(name).make(github));
    match made.await {
        Ok(_) => false,
        Err(error) => error.is_panic(),
    }
}

async fn assert_client_works(github: &Client) {
    for _ in 0..3 {
        let made = call("list_self_hosted_runners_for_org").make(github);
        let made = tokio::time::timeout(seconds(20), made).await;
        made.expect("no deadlock").expect("a page");
    }
}

#[tokio::test]
async fn panicking_observer_does_not_affect_later_calls() {
    let server = Server::start(|_| call("list_self_hosted_runners_for_org").reply());
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = calls.clone();
    let github = builder(&server).max_concurrent_requests(1).observer(move |_| {
        assert!(
            counted.fetch_add(1, Ordering::SeqCst) >= 2,
            "the observer panics on purpose"
        );
    });
    let github = github.build().expect("a client");
    for _ in 0..2 {
        assert!(panics(&github, "list_self_hosted_runners_for_org").await);
    }
    assert_client_works(&github).await;
    // Each call is reported once.
    assert_eq!(calls.load(Ordering::SeqCst), 5);
}

#[tokio::test]
async fn panicking_observer_of_a_dropped_call_does_not_affect_later_calls() {
    let server = Server::in_turn([
        Reply::nothing().hang(),
        call("list_self_hosted_runners_for_org").reply(),
    ]);
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = calls.clone();
    let github = builder(&server).max_concurrent_requests(1).observer(move |_| {
        assert!(
            counted.fetch_add(1, Ordering::SeqCst) >= 1,
            "the observer panics on purpose"
        );
    });
    let github = github.build().expect("a client");
    let made = tokio::spawn(call("list_self_hosted_runners_for_org").make(&github));
    while server.count() == 0 {
        tokio::task::yield_now().await;
    }
    made.abort();
    assert!(made.await.is_err());
    assert_client_works(&github).await;
}

#[tokio::test]
async fn panicking_credential_does_not_affect_later_calls() {
    let server = Server::start(|_| call("list_self_hosted_runners_for_org").reply());
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = calls.clone();
    let credential = Credential::callback(move || {
        let number = counted.fetch_add(1, Ordering::SeqCst);
        // The first call panics before it returns its future. The second call panics in its future.
        assert_ne!(number, 0, "the callback panics on purpose");
        async move {
            assert_ne!(number, 1, "the callback panics on purpose");
            Ok::<_, io::Error>(Secret::from("good"))
        }
    });
    let reports = Arc::new(Mutex::new(Vec::new()));
    let recorded = reports.clone();
    let github = builder(&server).credential(credential).max_concurrent_requests(1);
    let github = github.observer(move |report| recorded.lock().expect("no panic").push(report.attempts));
    let github = github.build().expect("a client");
    for _ in 0..2 {
        assert!(panics(&github, "generate_runner_jitconfig_for_org").await);
    }
    assert_eq!(server.count(), 0);
    assert_client_works(&github).await;
    assert_eq!(*reports.lock().expect("no panic"), [0, 0, 1, 1, 1]);
}

/// A panic while unwinding from another panic would abort the whole program.
#[tokio::test]
async fn panics_of_credential_and_observer_do_not_abort() {
    let server = Server::start(|_| call("list_self_hosted_runners_for_org").reply());
    let calls = Arc::new(AtomicUsize::new(0));
    let (counted, again) = (calls.clone(), calls.clone());
    let credential = Credential::callback(move || {
        assert_ne!(
            counted.fetch_add(1, Ordering::SeqCst),
            0,
            "the callback panics on purpose"
        );
        async { Ok::<_, io::Error>(Secret::from("good")) }
    });
    let github = builder(&server).credential(credential).max_concurrent_requests(1);
    let github = github.observer(move |_| assert!(again.load(Ordering::SeqCst) > 1, "the observer panics on purpose"));
    let github = github.build().expect("a client");
    assert!(panics(&github, "list_self_hosted_runners_for_org").await);
    assert_client_works(&github).await;
}

#[tokio::test]
async fn pending_credential_is_dropped_at_the_deadline() {
    let server = Server::start(|_| call("list_self_hosted_runners_for_org").reply());
    let calls = Arc::new(AtomicUsize::new(0));
    let credential = Credential::callback(move || {
        let number = calls.fetch_add(1, Ordering::SeqCst);
        async move {
            if number == 0 {
                std::future::pending::<()>().await;
            }
            Ok::<_, io::Error>(Secret::from("good"))
        }
    });
    let github = builder(&server).credential(credential).max_concurrent_requests(1);
    let github = github
        .deadline(crate::clock::milliseconds(200))
        .build()
        .expect("a client");
    let error = call("generate_runner_jitconfig_for_org")
        .make(&github)
        .await
        .expect_err("no credential");
    assert!(!error.may_have_happened(), "{error}");
    assert_eq!(server.count(), 0);
    assert_client_works(&github).await;
}

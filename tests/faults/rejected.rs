//! Tests rejected credentials.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use github_runners::{Credential, Secret};

use crate::builder;
use crate::calls::call;
use crate::server::{Reply, Server};

const LIST: &str = "list_self_hosted_runners_for_org";

/// GitHub locks out clients that repeat bad credentials.
#[tokio::test]
async fn other_calls_do_not_send_a_rejected_token_of_a_callback() {
    let server = Server::start(|request| match request.header("authorization") {
        Some("Bearer good") => call(LIST).reply(),
        _ => Reply::message(401, &[], "Bad credentials"),
    });
    let calls = Arc::new(AtomicUsize::new(0));
    let tokens = Arc::clone(&calls);
    let credential = Credential::callback(move || {
        // The callback returns the bad token 51 times, and then the good one.
        let token = if tokens.fetch_add(1, Ordering::SeqCst) < 51 {
            "bad"
        } else {
            "good"
        };
        async move { Ok::<_, std::io::Error>(Secret::from(token)) }
    });
    let github = builder(&server).credential(credential).build().expect("a client");
    for number in 0..50 {
        let error = call(LIST).make(&github).await.expect_err("a bad token");
        assert_eq!(error.status(), Some(401), "{number}: {error}");
    }
    assert_eq!(server.count(), 1);
    call(LIST).make(&github).await.expect("a good token");
    assert_eq!(server.count(), 2);
}

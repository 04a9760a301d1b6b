//! Tests of resets.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::time::Duration;

use github_runners_fake::{Fake, Fault, NewRunner};
use reqwest::Method;

use self::support::{Http, plain_client};

const RUNNERS: &str = "/orgs/octo-org/actions/runners";

#[tokio::test]
async fn reset_restores_the_scopes_of_the_builder() {
    let builder = Fake::builder().organization("octo-org").repository("octo-org", "app");
    let fake = builder.enterprise("octo-corp").start().await.unwrap();
    let http = Http::new(&fake);
    let org = fake.add_organization("octo-org");
    let runner = org.add_runner("build-1");
    fake.add_organization("later");

    fake.reset();
    for (path, status) in [
        (RUNNERS, 200),
        ("/repos/octo-org/app/actions/runners", 200),
        ("/enterprises/octo-corp/actions/runners", 200),
        ("/orgs/later/actions/runners", 404),
    ] {
        http.get(path).await.expect(status);
    }
    http.get(&format!("{RUNNERS}/{runner}")).await.expect(404);
}

/// Requests that are in flight during a reset belong to the test before the reset.
#[tokio::test]
async fn requests_before_a_reset_have_no_effect_after_it() {
    let fake = Fake::builder().organization("octo-org").start().await.unwrap();
    fake.fault(Fault::latency(Duration::from_millis(300)).times(1)).unwrap();
    let url = format!("{}{RUNNERS}/registration-token", fake.base_url());
    let request = plain_client().post(url).bearer_auth("any").header("content-length", 0);
    let slow = tokio::spawn(request.send());
    // Wait until the fault has delayed the request.
    while fake.in_flight() == 0 {
        tokio::task::yield_now().await;
    }
    fake.reset();
    assert!(slow.await.unwrap().is_err(), "the connection is closed");
    assert!(fake.requests().is_empty());
    assert_eq!(fake.rate_limit("any").used, 0);
}

#[tokio::test]
async fn handles_from_before_a_reset_have_no_effect() {
    let fake = Fake::builder().organization("octo-org").start().await.unwrap();
    let old = fake.add_organization("octo-org");
    let id = old.add_runner(NewRunner::new("build-1"));
    let agent = fake.runner(id).unwrap();
    let fault = fake.fault(Fault::status(500)).unwrap();
    for _ in 0..3 {
        fake.reset();
        old.add_runner("lost");
        let new = fake.add_organization("octo-org");
        assert!(new.runners().is_empty());
        new.add_runner("build-2");
        assert!(old.runners().is_empty() && agent.runner().is_none());
        assert!(agent.connect().is_err());
        fake.fault(Fault::status(502)).unwrap();
        fault.remove();
        let response = Http::new(&fake).send(Method::GET, RUNNERS, None).await;
        assert_eq!(response.status, 502, "an old handle does not remove a new fault");
    }
}

//! Tests the behavior that all calls share: rate limits, retries, cache, deadlines, headers and reports.
//!
//! Tests that wait use tokio's paused clock. The fake follows the same clock.

use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use futures_util::{StreamExt as _, stream};
use github_runners::{
    ApiVersion, CallReport, Client, ClientBuilder, Error, NewJitConfig, Outcome, RateLimitKind, RunnerGroupId, Runners,
    ServerVersion,
};
use github_runners_fake::{Fake, Fault, NewRunner, Scope};
use tokio::task::{JoinSet, yield_now};
use tokio::time::advance;

const MINUTE: Duration = Duration::from_secs(60);

/// Starts a fake that follows tokio's clock, with an organization.
async fn paused_fake() -> (Fake, Scope) {
    let fake = Fake::builder().follow_tokio_clock().start().await.expect("a free port");
    let org = fake.add_organization("octo-org");
    (fake, org)
}

/// Starts a fake that follows the clock of the machine, with an organization.
async fn fake() -> (Fake, Scope) {
    let fake = Fake::start().await.expect("a free port");
    let org = fake.add_organization("octo-org");
    (fake, org)
}

fn builder(fake: &Fake) -> ClientBuilder {
    Client::builder().base_url(fake.base_url()).token("t0ken")
}

fn runners(builder: ClientBuilder) -> (Client, Runners) {
    let client = builder.build().expect("a valid client");
    let runners = client.org("octo-org").runners();
    (client, runners)
}

/// Advances the clock in steps of a second, and lets all tasks run after each step.
async fn advance_in_steps(time: Duration) {
    for _ in 0..time.as_secs() {
        advance(Duration::from_secs(1)).await;
        for _ in 0..100 {
            yield_now().await;
        }
    }
}

/// Waits for a condition without advancing the clock.
async fn wait_until(condition: impl Fn() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "the condition was not met within 20 s"
        );
        yield_now().await;
    }
}

/// Runs all tasks that do not wait for the clock.
async fn settle() {
    let start = Instant::now();
    wait_until(|| start.elapsed() > Duration::from_millis(50)).await;
}

fn jit(name: &str) -> NewJitConfig {
    NewJitConfig::new(name, RunnerGroupId::DEFAULT, ["gpu"])
}

#[tokio::test(start_paused = true)]
async fn rate_limit_holds_all_calls_and_then_one_request_is_sent_first() {
    let (fake, _) = paused_fake().await;
    let limit = Fault::secondary_limit(MINUTE).lasting().times(1);
    fake.fault(limit).expect("a valid fault");
    let (client, runners) = runners(builder(&fake).max_concurrent_requests(10));
    let mut calls = JoinSet::new();
    for _ in 0..100 {
        let runners = runners.clone();
        calls.spawn(async move { runners.list().await });
    }
    wait_until(|| client.rate_limit().held.is_some()).await;
    settle().await;
    let sent = fake.requests().len();
    assert!(sent <= 10, "{sent} requests were sent");
    let held = client.rate_limit().held.expect("the limit");
    assert_eq!(held.kind, RateLimitKind::Secondary);

    advance_in_steps(Duration::from_secs(59)).await;
    assert_eq!(
        fake.requests().len(),
        sent,
        "a request was sent before the end of the limit"
    );

    // The client adds a random time of up to a tenth to the wait.
    advance_in_steps(Duration::from_secs(8)).await;
    while let Some(page) = calls.join_next().await {
        page.expect("no panic").expect("a page");
    }
    let requests = fake.requests();
    assert_eq!(requests.len(), sent + 100);
    assert!(requests[sent..].iter().all(|request| !request.limited));
    assert_eq!(requests[sent].concurrent, 1, "the first request is sent alone");
    assert_eq!(requests[sent + 1].concurrent, 1, "the others wait for its response");
    assert!(requests.iter().all(|request| request.concurrent <= 10));
    assert_eq!(client.rate_limit().held, None);
}

#[tokio::test(start_paused = true)]
async fn waits_a_minute_and_then_longer_if_the_limit_has_no_end_time() {
    let (fake, _) = paused_fake().await;
    let (client, runners) = runners(builder(&fake).no_rate_limit_wait());
    for expected in [60, 120, 240] {
        let fault = Fault::secondary_limit(MINUTE).without_headers().times(1);
        fake.fault(fault).expect("a valid fault");
        runners.list().await.expect_err("the limit starts");
        let held = client.rate_limit().held.expect("the limit");
        let wait = (held.until - chrono::Utc::now()).num_seconds();
        assert!(
            (expected - 2..=expected + expected / 10).contains(&wait),
            "expected {expected} s, found {wait} s"
        );
        advance_in_steps(Duration::from_secs(wait.unsigned_abs() - 1)).await;
        runners.list().await.expect_err("the limit is not over");
        advance_in_steps(Duration::from_secs(2)).await;
        runners.list().await.expect("the limit is over");
    }
    assert_eq!(fake.requests().len(), 6);
}

#[tokio::test(start_paused = true)]
async fn fails_at_once_with_the_end_of_the_limit_if_waiting_is_disabled() {
    let (fake, _) = paused_fake().await;
    let (_, limited) = runners(builder(&fake).no_rate_limit_wait());
    let limit = Fault::primary_limit(10 * MINUTE).lasting().times(1);
    fake.fault(limit).expect("a valid fault");
    for has_response in [true, false] {
        match limited.list().await.expect_err("the call is limited") {
            Error::RateLimited(error) => {
                assert_eq!(error.kind(), RateLimitKind::Primary);
                assert_eq!(error.response().is_some(), has_response);
                let wait = (error.until() - chrono::Utc::now()).num_seconds();
                assert!((595..=665).contains(&wait), "{wait} s");
                assert_eq!(error.operation(), Some("list_self_hosted_runners_for_org"));
            }
            other => panic!("{other}"),
        }
        assert_eq!(fake.requests().len(), 1, "the second call is not sent");
    }
    // The limit does not affect a separate client.
    let (_, others) = runners(builder(&fake));
    let _ = others.downloads().await;
    assert_eq!(fake.requests().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn reports_the_primary_rate_limit_and_its_changes() {
    let (fake, _) = paused_fake().await;
    let (client, runners) = runners(builder(&fake));
    assert_eq!(client.rate_limit().primary, None);
    let mut watch = client.watch_rate_limit();
    runners.list().await.expect("a page");
    let limits = watch.changed().await.expect("a change");
    let primary = limits.primary.expect("the primary limit");
    assert_eq!((primary.limit, primary.used, primary.remaining), (5000, 1, 4999));
    assert_eq!(primary.resource.as_deref(), Some("core"));
    assert_eq!(client.clone().rate_limit().primary, Some(primary));
    drop((client, runners));
    assert_eq!(watch.changed().await, None, "the client was dropped");
}

#[tokio::test(start_paused = true)]
async fn ignores_the_anonymous_rate_limit_of_a_401() {
    let fake = Fake::builder().accept_tokens(["other"]);
    let fake = fake.start().await.expect("a free port");
    let (client, runners) = runners(builder(&fake));
    let error = runners.list().await.expect_err("the token is wrong");
    assert_eq!(error.status(), Some(401));
    assert_eq!(fake.requests().len(), 1);
    assert_eq!(client.rate_limit().primary, None);
}

#[tokio::test(start_paused = true)]
async fn paces_requests_that_create_resources() {
    let (fake, _) = paused_fake().await;
    let (_, runners) = runners(builder(&fake).max_creations(3, 4));
    for number in 0..3 {
        let new = jit(&format!("jit-{number}"));
        runners.create_jit_config(&new).await.expect("within the limit");
    }
    let fourth = tokio::spawn({
        let runners = runners.clone();
        async move { runners.create_jit_config(&jit("jit-3")).await }
    });
    settle().await;
    assert_eq!(fake.requests().len(), 3);
    runners.list().await.expect("reads are not paced");
    advance_in_steps(MINUTE).await;
    fourth.await.expect("no panic").expect("sent after a minute");
    let error = runners.create_jit_config(&jit("jit-4")).await;
    match error.expect_err("the wait is an hour") {
        Error::RateLimited(error) => assert_eq!(error.kind(), RateLimitKind::Pace),
        other => panic!("{other}"),
    }
    assert_eq!(fake.requests().len(), 5);
}

#[tokio::test]
async fn unchanged_responses_do_not_count_against_the_rate_limit() {
    let (fake, org) = fake().await;
    let ids = org.add_runners((0..1_000).map(|number| NewRunner::new(format!("build-{number}"))));
    let (_, runners) = runners(builder(&fake).no_pacing());
    for _ in 0..1_000 {
        let all = runners.list().all().await.expect("all runners");
        assert_eq!(all.len(), 1_000);
        assert!(all.iter().zip(&ids).all(|(runner, id)| runner.id.get() == *id));
        fake.clear_requests();
    }
    assert_eq!(fake.rate_limit("t0ken").used, 10);
    org.start_job(ids[0]).expect("an idle runner");
    let all = runners.list().all().await.expect("all runners");
    assert!(all[0].busy, "a change is visible at once");
    assert_eq!(fake.rate_limit("t0ken").used, 11);
}

#[tokio::test]
async fn sends_no_conditional_requests_without_a_cache() {
    let (fake, org) = fake().await;
    org.add_runner("build-1");
    let (_, runners) = runners(builder(&fake).cache_size(0));
    for _ in 0..3 {
        runners.list().await.expect("a page");
    }
    assert_eq!(fake.rate_limit("t0ken").used, 3);
    let requests = fake.requests();
    assert!(requests.iter().all(|request| request.header("if-none-match").is_none()));
}

#[tokio::test]
async fn lost_response_is_uncertain_for_a_post_and_retried_for_a_get() {
    let (fake, org) = fake().await;
    fake.fault(Fault::reset().after_effect().times(1))
        .expect("a valid fault");
    let (_, runners) = runners(builder(&fake));
    let error = runners.create_jit_config(&jit("build-1")).await;
    let error = error.expect_err("the response is lost");
    assert!(error.may_have_happened(), "{error}");
    assert_eq!(fake.requests().len(), 1);
    assert!(org.runner_named("build-1").is_some(), "the runner was created");

    fake.fault(Fault::reset().times(2)).expect("a valid fault");
    assert_eq!(runners.list().await.expect("the third attempt succeeds").total_count, 1);
    assert_eq!(fake.requests().len(), 4);
}

#[tokio::test(start_paused = true)]
async fn deadline_includes_the_wait_for_a_free_slot() {
    let (fake, _) = paused_fake().await;
    let slow = fake.fault(Fault::latency(3600 * MINUTE)).expect("a valid fault");
    let builder = builder(&fake).max_concurrent_requests(1).deadline(2 * MINUTE);
    let (_, runners) = runners(builder.timeout(3 * MINUTE));
    let mut calls = JoinSet::new();
    for _ in 0..3 {
        let runners = runners.clone();
        calls.spawn(async move { runners.list().await });
    }
    wait_until(|| slow.hits() == 1).await;
    advance(2 * MINUTE).await;
    let mut not_sent = Vec::new();
    while let Some(result) = calls.join_next().await {
        match result.expect("no panic").expect_err("no response arrives") {
            Error::Connection(error) => {
                assert!(error.is_timeout(), "{error}");
                not_sent.push(error.was_not_sent());
            }
            other => panic!("{other}"),
        }
    }
    not_sent.sort_unstable();
    assert_eq!(not_sent, [false, true, true]);
    assert_eq!(slow.hits(), 1);
}

#[tokio::test]
async fn observer_gets_a_report_of_each_call() {
    let (fake, _) = fake().await;
    let reports: Arc<Mutex<Vec<CallReport>>> = Arc::default();
    let observed = reports.clone();
    let builder = builder(&fake).observer(move |report| observed.lock().expect("no panic").push(report.clone()));
    let (_, runners) = runners(builder);
    let last = || reports.lock().expect("no panic").pop().expect("a report");

    runners.list().await.expect("a page");
    let report = last();
    assert_eq!(
        (report.outcome, report.attempts, report.from_cache),
        (Outcome::Success, 1, false)
    );
    assert_eq!(report.operation_id, "actions/list-self-hosted-runners-for-org");
    assert_eq!((report.method, report.path), ("GET", "/orgs/{org}/actions/runners"));
    runners.list().await.expect("a page");
    let report = last();
    assert_eq!((report.status, report.from_cache), (Some(304), true));
    runners.get(99).await.expect_err("the runner does not exist");
    let report = last();
    assert_eq!((report.outcome, report.status), (Outcome::Refused, Some(404)));

    let slow = fake.fault(Fault::latency(MINUTE)).expect("a valid fault");
    let call = tokio::spawn(async move { runners.list().await });
    wait_until(|| slow.hits() == 1).await;
    call.abort();
    assert!(call.await.is_err());
    let report = last();
    assert_eq!((report.outcome, report.status), (Outcome::Cancelled, None));
}

#[tokio::test]
async fn sends_the_headers_that_github_expects() {
    let (fake, _) = fake().await;
    let builder = builder(&fake).user_agent("fleet/1.2");
    let (_, runners) = runners(builder.api_version(ApiVersion::V2026_03_10));
    runners.list().await.expect("a page");
    let request = &fake.requests()[0];
    assert_eq!(
        request.header("user-agent"),
        Some(concat!("fleet/1.2 github-runners/", env!("CARGO_PKG_VERSION")))
    );
    assert_eq!(request.header("x-github-api-version"), Some("2026-03-10"));
    assert_eq!(request.header("accept"), Some("application/vnd.github+json"));
    assert_eq!(request.header("accept-encoding"), Some("gzip"));
    assert_eq!(request.header("authorization"), Some("Bearer t0ken"));
}

#[tokio::test]
async fn rejects_operations_that_the_release_of_the_server_lacks() {
    let (fake, _) = fake().await;
    let (client, _) = runners(builder(&fake).enterprise_server_version(ServerVersion::new(3, 17)));
    let error = client.org("octo-org").hosted_runners().list().await;
    let error = error.expect_err("no release has the operation");
    assert!(matches!(error, Error::Unavailable(_)));
    let message = "not available on GitHub Enterprise Server 3.17";
    assert!(error.to_string().contains(message), "{error}");
    assert!(fake.requests().is_empty());
}

#[tokio::test]
async fn a_404_names_the_releases_that_have_the_operation() {
    let fake = Fake::builder().product("ghes-3.19").start().await.expect("a free port");
    fake.add_organization("octo-org");
    let base_url = format!("{}/api/v3", fake.base_url());
    let (client, runners) = runners(Client::builder().base_url(base_url).token("t0ken"));
    let error = client.org("octo-org").hosted_runners().list().await;
    let error = error.expect_err("the server lacks the operation");
    assert!(error.is_not_found());
    let note = "no known release of GitHub Enterprise Server has this operation";
    assert!(error.to_string().contains(note), "{error}");
    let error = runners.get(9).await.expect_err("the runner does not exist");
    assert!(!error.to_string().contains("Enterprise Server"), "{error}");
}

#[tokio::test]
async fn calls_that_are_not_polled_do_not_block_other_calls() {
    let (fake, org) = fake().await;
    let ids: Vec<_> = (0..32)
        .map(|number| org.add_runner(format!("build-{number}")))
        .collect();
    let builder = builder(&fake).max_concurrent_requests(2);
    let (_, runners) = runners(builder.deadline(Duration::from_secs(20)));
    let gets = stream::iter(ids.clone()).map(|id| {
        let runners = runners.clone();
        async move { runners.get(id.get()).await }
    });
    let mut gets = pin!(gets.buffer_unordered(16));
    let mut received = 0;
    // While the body of the loop awaits the list, nothing polls the buffered calls.
    while let Some(runner) = gets.next().await {
        runner.expect("a runner");
        runners.list().await.expect("a list");
        received += 1;
    }
    assert_eq!(received, ids.len());
}

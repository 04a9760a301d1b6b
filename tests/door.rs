//! What every call passes: limits, retries, kept answers, and what those who watch are told. Against the fake, on a
//! clock that stands still until a test moves it.

use std::sync::{Arc, Mutex, mpsc};
use std::time::{Duration, Instant};

use github_runners::{
    ApiVersion, CallReport, Client, ClientBuilder, Error, NewJitConfig, Outcome, RateLimitKind, RunnerGroupId,
    RunnerId, Runners, ServerVersion,
};
use github_runners_fake::{Fake, Fault, NewRunner, Scope};
use tokio::task::JoinSet;

const MINUTE: Duration = Duration::from_secs(60);

/// A paused clock that does not move on its own while sockets are waited for, as tokio's would.
struct Still {
    fake: Fake,
    _stands: mpsc::Sender<()>,
}

impl Still {
    async fn new() -> (Self, Scope) {
        let (stands, moves) = mpsc::channel::<()>();
        // While blocking work is under way, tokio leaves the clock alone. This ends with its sender.
        tokio::task::spawn_blocking(move || moves.recv());
        let fake = Fake::start().await.expect("a free port");
        fake.clock().freeze();
        let org = fake.add_organization("octo-org");
        let still = Self { fake, _stands: stands };
        (still, org)
    }

    fn client(&self) -> ClientBuilder {
        Client::builder().base_url(self.fake.base_url()).token("t0ken")
    }

    fn runners(&self) -> (Client, Runners) {
        let client = self.client().build().expect("a client");
        let runners = client.org("octo-org").runners();
        (client, runners)
    }

    /// Moves the clock a second at a time, so that what happens on the way happens in its order.
    async fn advance(&self, time: Duration) {
        for _ in 0..time.as_secs() {
            self.fake.clock().advance(Duration::from_secs(1));
            tokio::time::advance(Duration::from_secs(1)).await;
            for _ in 0..100 {
                tokio::task::yield_now().await;
            }
        }
    }

    fn received(&self) -> usize {
        self.fake.requests().len()
    }
}

/// Lets everything run until something is so.
async fn until(what: impl Fn() -> bool) {
    let begun = Instant::now();
    while !what() {
        assert!(begun.elapsed() < Duration::from_secs(20), "it never came to be");
        tokio::task::yield_now().await;
    }
}

/// Lets everything run that can run without time.
async fn everything_else() {
    let begun = Instant::now();
    until(|| begun.elapsed() > Duration::from_millis(50)).await;
}

fn jit(name: &str) -> NewJitConfig {
    NewJitConfig::new(name, RunnerGroupId::DEFAULT, ["gpu"])
}

#[tokio::test(start_paused = true)]
async fn nothing_is_sent_between_a_limit_and_its_end() {
    let (still, _) = Still::new().await;
    let limit = Fault::secondary_limit(MINUTE).lasting().times(1);
    still.fake.fault(limit).expect("a fault");
    let client = still.client().max_concurrent_requests(10).build().expect("a client");
    let runners = client.org("octo-org").runners();
    let mut callers = JoinSet::new();
    for _ in 0..100 {
        let runners = runners.clone();
        callers.spawn(async move { runners.list().await });
    }
    until(|| client.rate_limit().held.is_some()).await;
    everything_else().await;
    let under_way = still.received();
    assert!(under_way <= 10, "{under_way} were sent");
    let held = client.rate_limit().held.expect("the limit");
    assert_eq!(held.kind, RateLimitKind::Secondary);

    still.advance(Duration::from_secs(59)).await;
    assert_eq!(still.received(), under_way, "the limit was not over");

    // With the random time by which processes come back at different times.
    still.advance(Duration::from_secs(8)).await;
    while let Some(page) = callers.join_next().await {
        page.expect("no panic").expect("after the limit");
    }
    let requests = still.fake.requests();
    assert_eq!(requests.len(), under_way + 100);
    assert!(requests[under_way..].iter().all(|request| !request.limited));
    assert_eq!(requests[under_way].concurrent, 1, "one goes first");
    assert_eq!(requests[under_way + 1].concurrent, 1, "the others wait for it");
    assert!(requests.iter().all(|request| request.concurrent <= 10));
    assert_eq!(client.rate_limit().held, None);
}

#[tokio::test(start_paused = true)]
async fn a_limit_without_a_time_holds_for_a_minute_and_then_longer() {
    let (still, _) = Still::new().await;
    let client = still.client().no_rate_limit_wait().build().expect("a client");
    let runners = client.org("octo-org").runners();
    for least in [60, 120, 240] {
        let fault = Fault::secondary_limit(MINUTE).without_headers().times(1);
        still.fake.fault(fault).expect("a fault");
        runners.list().await.expect_err("limited");
        let held = client.rate_limit().held.expect("the limit");
        let wait = (held.until - chrono::Utc::now()).num_seconds();
        assert!(
            (least - 2..=least + least / 10).contains(&wait),
            "{wait} s, not {least} s"
        );
        still.advance(Duration::from_secs(wait as u64 - 1)).await;
        runners.list().await.expect_err("still limited");
        still.advance(Duration::from_secs(2)).await;
        runners.list().await.expect("the limit is over");
    }
    assert_eq!(still.received(), 6);
}

#[tokio::test(start_paused = true)]
async fn who_does_not_wait_is_told_until_when() {
    let (still, _) = Still::new().await;
    let client = still.client().no_rate_limit_wait().build().expect("a client");
    let runners = client.org("octo-org").runners();
    let limit = Fault::primary_limit(10 * MINUTE).lasting().times(1);
    still.fake.fault(limit).expect("a fault");
    for answered in [true, false] {
        match runners.list().await.expect_err("limited") {
            Error::RateLimited(error) => {
                assert_eq!(error.kind(), RateLimitKind::Primary);
                assert_eq!(error.answer().is_some(), answered);
                let wait = (error.until() - chrono::Utc::now()).num_seconds();
                assert!((595..=665).contains(&wait), "{wait}");
                assert_eq!(error.operation(), Some("list_self_hosted_runners_for_org"));
            }
            other => panic!("{other}"),
        }
        assert_eq!(still.received(), 1, "the second call was not sent");
    }
    // Another client's credential is another one.
    let (_, others) = still.runners();
    let _ = others.downloads().await;
    assert_eq!(still.received(), 2);
}

#[tokio::test(start_paused = true)]
async fn the_figures_of_the_hour_can_be_read_and_watched() {
    let (still, _) = Still::new().await;
    let (client, runners) = still.runners();
    assert_eq!(client.rate_limit().primary, None);
    let mut watch = client.watch_rate_limit();
    runners.list().await.expect("a page");
    let seen = watch
        .changed()
        .await
        .and_then(|limits| limits.primary)
        .expect("the figures");
    assert_eq!((seen.limit, seen.used, seen.remaining), (5000, 1, 4999));
    assert_eq!(seen.resource.as_deref(), Some("core"));
    assert_eq!(client.clone().rate_limit().primary, Some(seen));
    drop((client, runners));
    assert_eq!(watch.changed().await, None, "the client is gone");
}

#[tokio::test(start_paused = true)]
async fn the_bucket_of_a_401_is_not_taken_for_the_credentials() {
    let fake = Fake::builder()
        .accept_tokens(["other"])
        .start()
        .await
        .expect("a free port");
    let client = Client::builder().base_url(fake.base_url()).token("t0ken");
    let client = client.build().expect("a client");
    let error = client
        .org("octo-org")
        .runners()
        .list()
        .await
        .expect_err("a wrong token");
    assert_eq!(error.status(), Some(401));
    assert_eq!(fake.requests().len(), 1);
    assert_eq!(client.rate_limit().primary, None);
}

#[tokio::test(start_paused = true)]
async fn what_creates_is_paced() {
    let (still, _) = Still::new().await;
    let client = still.client().max_creations(3, 4).build().expect("a client");
    let runners = client.org("octo-org").runners();
    for number in 0..3 {
        runners
            .create_jit_config(&jit(&format!("jit-{number}")))
            .await
            .expect("at once");
    }
    let fourth = tokio::spawn({
        let runners = runners.clone();
        async move { runners.create_jit_config(&jit("jit-3")).await }
    });
    everything_else().await;
    assert_eq!(still.received(), 3);
    runners.list().await.expect("reads are not paced");
    still.advance(MINUTE).await;
    fourth.await.expect("no panic").expect("after a minute");
    match runners
        .create_jit_config(&jit("jit-4"))
        .await
        .expect_err("an hour is too long")
    {
        Error::RateLimited(error) => assert_eq!(error.kind(), RateLimitKind::Pace),
        other => panic!("{other}"),
    }
    assert_eq!(still.received(), 5);
}

#[tokio::test]
async fn a_steady_refresh_costs_nothing_of_the_limit() {
    let fake = Fake::start().await.expect("a free port");
    let org = fake.add_organization("octo-org");
    let ids = org.add_runners((0..1_000).map(|number| NewRunner::new(format!("build-{number}"))));
    let client = Client::builder().base_url(fake.base_url()).token("t0ken").no_pacing();
    let runners = client.build().expect("a client").org("octo-org").runners();
    for _ in 0..1_000 {
        let all = runners.list().all().await.expect("every runner");
        assert_eq!(all.len(), 1_000);
        assert!(all.iter().zip(&ids).all(|(runner, id)| runner.id.get() == *id));
        fake.clear_requests();
    }
    assert_eq!(fake.rate_limit("t0ken").used, 10);
    org.start_job(ids[0]).expect("an idle runner");
    let all = runners.list().all().await.expect("every runner");
    assert!(all[0].busy, "what changed is seen at once");
    assert_eq!(fake.rate_limit("t0ken").used, 11);
}

#[tokio::test]
async fn without_a_cache_each_answer_is_a_new_one() {
    let fake = Fake::start().await.expect("a free port");
    fake.add_organization("octo-org").add_runner("build-1");
    let client = Client::builder().base_url(fake.base_url()).token("t0ken").cache_size(0);
    let runners = client.build().expect("a client").org("octo-org").runners();
    for _ in 0..3 {
        runners.list().await.expect("a page");
    }
    assert_eq!(fake.rate_limit("t0ken").used, 3);
    assert!(
        fake.requests()
            .iter()
            .all(|request| request.header("if-none-match").is_none())
    );
}

#[tokio::test]
async fn a_lost_reply_to_a_jit_request_may_have_happened() {
    let fake = Fake::start().await.expect("a free port");
    let org = fake.add_organization("octo-org");
    fake.fault(Fault::reset().after_effect().times(1)).expect("a fault");
    let client = Client::builder().base_url(fake.base_url()).token("t0ken");
    let runners = client.build().expect("a client").org("octo-org").runners();
    let error = runners
        .create_jit_config(&jit("build-1"))
        .await
        .expect_err("the reply was lost");
    assert!(error.may_have_happened(), "{error}");
    assert!(error.to_string().contains("may have received the request"), "{error}");
    assert_eq!(fake.requests().len(), 1);
    assert!(org.runner_named("build-1").is_some(), "and it did");
    // What reads, it asks again.
    fake.fault(Fault::reset().times(2)).expect("a fault");
    assert_eq!(runners.list().await.expect("the third attempt").total_count, 1);
    assert_eq!(fake.requests().len(), 4);
}

#[tokio::test(start_paused = true)]
async fn a_call_has_a_deadline_for_everything() {
    let (still, _) = Still::new().await;
    let slow = still.fake.fault(Fault::latency(3600 * MINUTE)).expect("a fault");
    let client = still
        .client()
        .max_concurrent_requests(1)
        .deadline(2 * MINUTE)
        .timeout(MINUTE * 3);
    let client = client.build().expect("a client");
    let runners = client.org("octo-org").runners();
    let mut callers = JoinSet::new();
    for _ in 0..3 {
        let runners = runners.clone();
        callers.spawn(async move { runners.list().await });
    }
    until(|| slow.hits() == 1).await;
    tokio::time::advance(2 * MINUTE).await;
    let mut texts = Vec::new();
    while let Some(result) = callers.join_next().await {
        match result.expect("no panic").expect_err("nobody answers") {
            Error::Connection(error) => {
                assert!(error.is_timeout());
                texts.push(format!("{} {error}", error.was_not_sent()));
            }
            other => panic!("{other}"),
        }
    }
    texts.sort();
    assert!(texts[0].starts_with("false"), "{texts:?}");
    assert!(
        texts[1].starts_with("true") && texts[1].contains("did not come to its turn within 120s"),
        "{texts:?}"
    );
    assert_eq!(slow.hits(), 1);
}

#[tokio::test]
async fn those_who_count_are_told_of_each_call() {
    let fake = Fake::start().await.expect("a free port");
    fake.add_organization("octo-org");
    let reports: Arc<Mutex<Vec<CallReport>>> = Arc::default();
    let told = reports.clone();
    let client = Client::builder().base_url(fake.base_url()).token("t0ken");
    let client = client.observer(move |report| told.lock().expect("no panic").push(report.clone()));
    let runners = client.build().expect("a client").org("octo-org").runners();
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
    runners.get(RunnerId::new(99)).await.expect_err("not there");
    let report = last();
    assert_eq!((report.outcome, report.status), (Outcome::Refused, Some(404)));

    let slow = fake.fault(Fault::latency(MINUTE)).expect("a fault");
    let call = tokio::spawn(async move { runners.list().await });
    until(|| slow.hits() == 1).await;
    call.abort();
    assert!(call.await.is_err());
    let report = last();
    assert_eq!((report.outcome, report.status), (Outcome::Cancelled, None));
}

#[tokio::test]
async fn every_request_says_who_calls_and_what_it_expects() {
    let fake = Fake::start().await.expect("a free port");
    fake.add_organization("octo-org");
    let client = Client::builder().base_url(fake.base_url()).token("t0ken");
    let client = client.user_agent("fleet/1.2").api_version(ApiVersion::V2026_03_10);
    client
        .build()
        .expect("a client")
        .org("octo-org")
        .runners()
        .list()
        .await
        .expect("a page");
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
async fn what_the_server_lacks_is_not_sent() {
    let fake = Fake::start().await.expect("a free port");
    let client = Client::builder().base_url(fake.base_url()).token("t0ken");
    let client = client
        .enterprise_server_version(ServerVersion::new(3, 17))
        .build()
        .expect("a client");
    let error = client
        .org("octo-org")
        .hosted_runners()
        .list()
        .await
        .expect_err("no server has them");
    assert!(matches!(error, Error::Unavailable(_)));
    assert!(
        error.to_string().contains("not on GitHub Enterprise Server 3.17"),
        "{error}"
    );
    assert!(fake.requests().is_empty());
}

#[tokio::test]
async fn a_404_of_a_server_tells_what_it_may_mean() {
    let fake = Fake::builder().product("ghes-3.19").start().await.expect("a free port");
    fake.add_organization("octo-org");
    let client = |path: &str| {
        let client = Client::builder().base_url(format!("{}{path}", fake.base_url()));
        client.token("t0ken").build().expect("a client").org("octo-org")
    };
    let error = client("/api/v3").hosted_runners().list().await.expect_err("not there");
    assert!(error.is_not_found());
    let note = "no known release of GitHub Enterprise Server has this operation";
    assert!(error.to_string().contains(note), "{error}");
    let error = client("/api/v3")
        .runners()
        .get(RunnerId::new(9))
        .await
        .expect_err("not there");
    assert!(!error.to_string().contains("Enterprise Server"), "{error}");
}

#[tokio::test]
async fn calls_that_are_not_polled_block_no_others() {
    use futures_util::StreamExt as _;

    let fake = Fake::start().await.expect("a fake");
    let org = fake.add_organization("octo-org");
    let ids: Vec<_> = (0..32)
        .map(|number| org.add_runner(format!("build-{number}")))
        .collect();
    let builder = Client::builder().base_url(fake.base_url()).token("any");
    let github = builder
        .max_concurrent_requests(2)
        .deadline(Duration::from_secs(20))
        .build();
    let runners = github.expect("a client").org("octo-org").runners();
    let gets = futures_util::stream::iter(ids.clone()).map(|id| {
        let runners = runners.clone();
        async move { runners.get(id.get()).await }
    });
    let mut gets = std::pin::pin!(gets.buffer_unordered(16));
    let mut seen = 0;
    // While the body of the loop waits for a call of its own, nobody polls the buffered ones.
    while let Some(runner) = gets.next().await {
        runner.expect("a runner");
        runners.list().await.expect("a list");
        seen += 1;
    }
    assert_eq!(seen, ids.len());
}

//! Tests rate limits of every kind. All calls wait as long as GitHub says, and the wait follows GitHub's clock.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::FutureExt;
use futures_util::future::join_all;
use github_runners::{Client, Credential, Error, NewJitConfig, RateLimitKind, RunnerGroupId, RunnerId, Secret};
use tokio::task::JoinSet;

use crate::builder;
use crate::calls::call;
use crate::clock::{Clock, milliseconds, seconds};
use crate::server::{Reply, Request, Server};

const STEP: Duration = Duration::from_millis(500);

/// The tolerance for jitter and for the steps of the clock.
const SLACK: Duration = Duration::from_secs(3);

/// A rate limit, as reported by GitHub or a proxy.
struct Limit {
    name: &'static str,
    status: u16,
    headers: Vec<(&'static str, String)>,
    message: &'static str,
    kind: RateLimitKind,
    /// The minimum wait. The maximum is a tenth more.
    wait: u64,
}

impl Limit {
    fn reply(&self) -> Reply {
        let headers: Vec<_> = self
            .headers
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        match self.message {
            "" => Reply::new(self.status, &headers, ""),
            "<html>" => Reply::new(self.status, &headers, "<html>Slow down</html>"),
            message => Reply::message(self.status, &headers, message),
        }
    }
}

fn http_date(time: DateTime<Utc>) -> String {
    time.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

fn limits() -> Vec<Limit> {
    use RateLimitKind::{Primary, Secondary};

    let secondary = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
    let abuse = "You have triggered an abuse detection mechanism. Please wait a few minutes before you try again.";
    let primary = "API rate limit exceeded for installation ID 1.";
    let now = Utc::now();
    let spent = |skew: TimeDelta, wait: i64| {
        let there = now + skew;
        vec![
            ("date", http_date(there)),
            ("x-ratelimit-limit", "5000".to_owned()),
            ("x-ratelimit-remaining", "0".to_owned()),
            ("x-ratelimit-used", "5000".to_owned()),
            ("x-ratelimit-reset", (there.timestamp() + wait).to_string()),
            ("x-ratelimit-resource", "core".to_owned()),
        ]
    };
    let after = |wait: &str| vec![("retry-after", wait.to_owned())];
    let left = || {
        vec![
            ("x-ratelimit-limit", "5000".to_owned()),
            ("x-ratelimit-remaining", "4000".to_owned()),
            ("x-ratelimit-reset", (now.timestamp() + 3000).to_string()),
        ]
    };
    let with = |mut headers: Vec<(&'static str, String)>, more: Vec<(&'static str, String)>| {
        headers.extend(more);
        headers
    };
    let hours = TimeDelta::hours;
    let mut limits = Vec::new();
    let mut add = |name, status, headers, message, kind, wait| {
        limits.push(Limit {
            name,
            status,
            headers,
            message,
            kind,
            wait,
        });
    };
    for status in [403, 429] {
        add("secondary, with a time", status, after("30"), secondary, Secondary, 30);
        add(
            "secondary, with much left of the hour",
            status,
            with(left(), after("30")),
            secondary,
            Secondary,
            30,
        );
        add("secondary, without a header", status, vec![], secondary, Secondary, 60);
        add("secondary, without a time", status, left(), secondary, Secondary, 60);
        add(
            "secondary, at the end of the hour",
            status,
            spent(TimeDelta::zero(), 100),
            secondary,
            Secondary,
            100,
        );
        add("secondary, with the old message", status, vec![], abuse, Secondary, 60);
        add("primary", status, spent(TimeDelta::zero(), 40), primary, Primary, 41);
        add(
            "primary, with a time",
            status,
            with(spent(TimeDelta::zero(), 1000), after("20")),
            primary,
            Primary,
            20,
        );
        add("primary, without a header", status, vec![], primary, Secondary, 60);
        add(
            "primary, by a clock that is ahead",
            status,
            spent(hours(5), 50),
            primary,
            Primary,
            51,
        );
        add(
            "primary, by a clock that is behind",
            status,
            spent(hours(-5), 50),
            primary,
            Primary,
            51,
        );
        add("a time without a message", status, after("30"), "", Secondary, 30);
        add(
            "HTML of a proxy, with a time",
            status,
            after("30"),
            "<html>",
            Secondary,
            30,
        );
        add(
            "a date, by a clock that is ahead",
            status,
            vec![
                ("date", http_date(now + hours(3))),
                ("retry-after", http_date(now + hours(3) + TimeDelta::seconds(25))),
            ],
            secondary,
            Secondary,
            25,
        );
    }
    add("a status without headers and message", 429, vec![], "", Secondary, 60);
    add("HTML of a proxy", 429, vec![], "<html>", Secondary, 60);
    limits
}

#[tokio::test(start_paused = true)]
async fn waits_for_every_kind_of_limit() {
    for limit in limits() {
        for name in ["list_self_hosted_runners_for_org", "generate_runner_jitconfig_for_org"] {
            let call = call(name);
            let server = Server::in_turn([limit.reply(), call.reply()]);
            let github = builder(&server).build().expect("a client");
            let mut watch = github.watch_rate_limit();
            let clock = Clock::of(&server);
            // A rate-limited request was not processed, so every operation is retried.
            let result = clock.run(STEP, call.make(&github)).await;
            result.unwrap_or_else(|error| panic!("{}: {error}", limit.name));
            let requests = server.requests();
            assert_eq!(requests.len(), 2, "{}", limit.name);
            assert_eq!(requests[0].body, requests[1].body);
            let (waited, wait) = (requests[1].at - requests[0].at, seconds(limit.wait));
            assert!(
                waited >= wait && waited <= wait.mul_f64(1.1) + SLACK,
                "{}, {}: {waited:?}",
                limit.name,
                limit.status
            );
            let seen = watch.changed().await.expect("the client exists");
            assert_eq!(seen.held, None, "{}", limit.name);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn calls_can_fail_instead_of_waiting() {
    for limit in limits() {
        let call = call("generate_runner_jitconfig_for_org");
        let server = Server::in_turn([limit.reply(), call.reply()]);
        let github = builder(&server).no_rate_limit_wait().build().expect("a client");
        let clock = Clock::of(&server);
        for attempt in 0..5 {
            let error = clock
                .run(Duration::ZERO, call.make(&github))
                .await
                .expect_err("limited");
            assert!(
                error.is_rate_limited() && error.is_retryable() && !error.is_permission(),
                "{error}"
            );
            // A rate-limited request was not processed.
            assert!(!error.may_have_happened(), "{error}");
            let Error::RateLimited(error) = error else {
                panic!("{error}")
            };
            assert_eq!(error.kind(), limit.kind, "{}", limit.name);
            assert_eq!(error.response().is_some(), attempt == 0);
            let until = (error.until() - Utc::now()).num_seconds();
            let wait = i64::try_from(limit.wait).expect("a time");
            assert!(
                (wait - 2..=wait + wait / 10 + 2).contains(&until),
                "{}: {until}",
                limit.name
            );
        }
        assert_eq!(server.count(), 1, "{}: a request was sent during the limit", limit.name);
        let held = github.rate_limit().held.expect("a hold");
        assert_eq!(held.kind, limit.kind);
        clock.advance(seconds(limit.wait).mul_f64(1.1) + SLACK).await;
        clock
            .run(Duration::ZERO, call.make(&github))
            .await
            .expect("the limit is over");
        assert_eq!(github.rate_limit().held, None);
    }
}

#[tokio::test(start_paused = true)]
async fn total_wait_is_limited_by_max_rate_limit_wait() {
    let list = call("list_self_hosted_runners_for_org");
    let limited = |wait: &str| {
        Reply::message(
            403,
            &[("retry-after", wait)],
            "You have exceeded a secondary rate limit.",
        )
    };
    let server = Server::in_turn([limited("60"), limited("60"), limited("60"), list.reply()]);
    let github = builder(&server)
        .max_rate_limit_wait(seconds(130))
        .build()
        .expect("a client");
    let clock = Clock::of(&server);
    // The maximum applies to the sum of all waits.
    let error = clock
        .run(STEP, list.make(&github))
        .await
        .expect_err("a third wait is too long");
    assert!(matches!(error, Error::RateLimited(_)), "{error}");
    assert_eq!(server.count(), 3);
    assert!(
        clock.now() >= seconds(120) && clock.now() < seconds(138),
        "{:?}",
        clock.now()
    );
}

#[tokio::test(start_paused = true)]
async fn waits_grow_if_limits_without_a_time_follow_each_other() {
    let list = call("list_self_hosted_runners_for_org");
    let limited = || Reply::message(403, &[], "You have exceeded a secondary rate limit.");
    let server = Server::in_turn([limited(), limited(), limited(), list.reply()]);
    let hour = seconds(3_600);
    let github = builder(&server)
        .max_rate_limit_wait(hour)
        .deadline(hour)
        .build()
        .expect("a client");
    Clock::of(&server)
        .run(seconds(2), list.make(&github))
        .await
        .expect("a page");
    let at: Vec<_> = server.requests().iter().map(|request| request.at).collect();
    for (pair, minutes) in at.windows(2).zip([1, 2, 4]) {
        let (waited, minimum) = (pair[1] - pair[0], seconds(60 * minutes));
        assert!(
            waited >= minimum && waited <= minimum.mul_f64(1.1) + seconds(8),
            "{at:?}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn ignores_the_limit_of_anonymous_requests() {
    let anonymous = [
        ("x-ratelimit-limit", "60"),
        ("x-ratelimit-remaining", "0"),
        ("x-ratelimit-used", "60"),
        ("x-ratelimit-reset", "4000000000"),
        ("x-ratelimit-resource", "core"),
    ];
    let list = call("list_self_hosted_runners_for_org");
    let server = Server::in_turn([Reply::message(401, &anonymous, "Bad credentials"), list.reply()]);
    let github = builder(&server).no_rate_limit_wait().build().expect("a client");
    let clock = Clock::of(&server);
    let error = clock
        .run(Duration::ZERO, list.make(&github))
        .await
        .expect_err("refused");
    assert_eq!(error.status(), Some(401));
    assert_eq!(github.rate_limit(), github_runners::RateLimit::default());
    // The client does not send a rejected credential for a while.
    clock.advance(Duration::from_secs(20)).await;
    clock
        .run(Duration::ZERO, list.make(&github))
        .await
        .expect("no limit holds the call back");
}

#[tokio::test(start_paused = true)]
async fn call_stays_uncertain_if_a_limit_follows_a_lost_response() {
    // The DELETE is retried after its lost response, and the retry is rate limited.
    let server = Server::in_turn([
        Reply::nothing().reset(),
        Reply::message(429, &[("retry-after", "600")], "slow down"),
    ]);
    let github = builder(&server).build().expect("a client");
    let delete = call("delete_self_hosted_runner_from_org");
    let error = Clock::of(&server)
        .run(STEP, delete.make(&github))
        .await
        .expect_err("limited");
    assert!(
        matches!(error, Error::RateLimited(_)) && error.may_have_happened(),
        "{error}"
    );
    assert!(
        error.to_string().contains("might have processed the request"),
        "{error}"
    );
}

#[tokio::test(start_paused = true)]
async fn waits_until_the_reset_by_the_clock_of_the_server() {
    let there = Utc::now() - TimeDelta::hours(2);
    let (date, reset) = (http_date(there), (there.timestamp() + 90).to_string());
    let last = [
        ("content-type", "application/json"),
        ("date", date.as_str()),
        ("x-ratelimit-limit", "5000"),
        ("x-ratelimit-remaining", "0"),
        ("x-ratelimit-reset", reset.as_str()),
    ];
    let list = call("list_self_hosted_runners_for_org");
    let body = list.facts().body.clone().expect("a list").to_string();
    let server = Server::in_turn([Reply::new(200, &last, body), list.reply()]);
    let github = builder(&server).build().expect("a client");
    let clock = Clock::of(&server);
    for _ in 0..2 {
        clock.run(STEP, list.make(&github)).await.expect("a page");
    }
    let at: Vec<_> = server.requests().iter().map(|request| request.at).collect();
    let latest = seconds(91).mul_f64(1.1) + SLACK;
    assert!(at[1] >= seconds(91) && at[1] < latest, "{at:?}");
}

#[tokio::test(start_paused = true)]
async fn calls_dropped_during_a_limit_do_not_affect_other_calls() {
    for seed in 0..5 {
        let mut random = fastrand::Rng::with_seed(seed);
        let limited = Reply::message(
            403,
            &[("retry-after", "60")],
            "You have exceeded a secondary rate limit.",
        );
        let server = Server::start(move |request| match request.at < seconds(59) {
            true => limited.clone(),
            false => Reply::nothing().work(milliseconds(1)).followed_by(success(request)),
        });
        let github = builder(&server).max_concurrent_requests(4).build().expect("a client");
        let clock = Clock::of(&server);
        let mut callers: Vec<_> = (0..100)
            .map(|number| tokio::spawn(one_of_many(github.clone(), number)))
            .collect();
        random.shuffle(&mut callers);
        // Calls are dropped before the limit is known, during the limit, and during the probe.
        for (count, wait) in [(20, 0), (20, 30), (20, 31)] {
            clock.advance(seconds(wait)).await;
            for caller in callers.drain(..count) {
                caller.abort();
                if random.bool() {
                    tokio::task::yield_now().await;
                }
            }
            clock.settle().await;
        }
        for caller in callers {
            clock.run(STEP, caller).await.expect("not dropped").expect("a response");
        }
        let again = join_all((100..108).map(|number| one_of_many(github.clone(), number)));
        assert!(clock.run(STEP, again).await.iter().all(Result::is_ok));
        let mut done: Vec<_> = server
            .requests()
            .iter()
            .filter(|it| it.at >= seconds(59))
            .map(caller_of)
            .collect();
        let all = done.len();
        done.sort();
        done.dedup();
        assert_eq!(done.len(), all, "a request was sent twice");
        // A call that is dropped while its request is in flight frees its slot, and the limit stays unknown.
        let early = server.requests().iter().filter(|it| it.at < seconds(59)).count();
        assert!(early <= 4 + 20, "{early}");
    }
}

#[tokio::test(start_paused = true)]
async fn calls_that_never_wait_do_not_wait_for_the_probe() {
    let limited = Reply::message(
        403,
        &[("retry-after", "20")],
        "You have exceeded a secondary rate limit.",
    );
    let server = Server::in_turn([limited, Reply::nothing().hang()]);
    let github = builder(&server).no_rate_limit_wait().build().expect("a client");
    let clock = Clock::of(&server);
    let list = call("list_self_hosted_runners_for_org");
    clock
        .run(Duration::ZERO, list.make(&github))
        .await
        .expect_err("limited");
    clock.advance(seconds(23)).await;
    let first = tokio::spawn(list.make(&github));
    clock.settle().await;
    let start = clock.now();
    let error = clock.run(STEP, list.make(&github)).await.expect_err("limited");
    assert!(clock.now() - start < seconds(2), "{:?}: {error}", clock.now() - start);
    first.abort();
}

#[tokio::test(start_paused = true)]
async fn respects_a_limit_met_while_the_credential_is_fetched() {
    let limited = Reply::message(
        403,
        &[("retry-after", "60")],
        "You have exceeded a secondary rate limit.",
    );
    let list = Reply::json(200, r#"{"total_count":0,"runners":[]}"#);
    let server = Server::in_turn([limited].into_iter().chain(std::iter::repeat_n(list, 10)));
    let calls = AtomicUsize::new(0);
    // All calls except the first wait for their token until the first has met the limit.
    let credential = Credential::callback(move || {
        let wait = if calls.fetch_add(1, Ordering::SeqCst) == 0 {
            0
        } else {
            2
        };
        async move {
            tokio::time::sleep(seconds(wait)).await;
            Ok::<_, std::io::Error>(Secret::from("t0ken-of-mine"))
        }
    });
    let github = builder(&server).credential(credential).build().expect("a client");
    let clock = Clock::of(&server);
    let list = call("list_self_hosted_runners_for_org");
    let calls = join_all((0..10).map(|_| list.make(&github)));
    for result in clock.run(STEP, calls).await {
        result.expect("after the limit");
    }
    let early = server.requests().iter().filter(|it| it.at < seconds(60)).count();
    assert_eq!(
        early,
        1,
        "{:?}",
        server.requests().iter().map(|it| it.at).collect::<Vec<_>>()
    );
}

#[tokio::test(start_paused = true)]
async fn probe_that_is_not_polled_does_not_block_other_calls() {
    let limited = Reply::message(
        403,
        &[("retry-after", "20")],
        "You have exceeded a secondary rate limit.",
    );
    let list = Reply::json(200, r#"{"total_count":0,"runners":[]}"#);
    let server = Server::in_turn([limited, Reply::nothing().hang(), list]);
    let github = builder(&server)
        .no_rate_limit_wait()
        .timeout(seconds(30))
        .build()
        .expect("a client");
    let clock = Clock::of(&server);
    let list = call("list_self_hosted_runners_for_org");
    clock
        .run(Duration::ZERO, list.make(&github))
        .await
        .expect_err("limited");
    clock.advance(seconds(23)).await;
    // The call is polled until its request is sent, and not afterward.
    let mut first = Box::pin(list.make(&github));
    while server.count() < 2 {
        assert!((&mut first).now_or_never().is_none());
        tokio::task::yield_now().await;
    }
    let second = list.make(&github);
    clock.run(STEP, second).await.expect_err("the probe is in flight");
    clock.advance(seconds(31)).await;
    clock
        .run(STEP, list.make(&github))
        .await
        .expect("the lease of the probe is over");
    drop(first);
}

#[tokio::test(start_paused = true)]
async fn unsent_write_uses_no_points() {
    let server = Server::always(Reply::json(
        201,
        r#"{"token":"AABB","expires_at":"2030-01-01T00:00:00Z"}"#,
    ));
    let calls = AtomicUsize::new(0);
    let credential = Credential::callback(move || {
        let count = calls.fetch_add(1, Ordering::SeqCst);
        async move {
            match count {
                0..5 => Err(std::io::Error::other("no token yet")),
                _ => Ok(Secret::from("t0ken-of-mine")),
            }
        }
    });
    let github = builder(&server)
        .credential(credential)
        .max_creations(2, 2)
        .no_rate_limit_wait();
    let github = github.build().expect("a client");
    let clock = Clock::of(&server);
    let runners = github.org("octo-org").runners();
    for _ in 0..5 {
        let error = clock
            .run(STEP, runners.registration_token())
            .await
            .expect_err("no token");
        assert!(matches!(error, Error::Credential(_)), "{error}");
    }
    for _ in 0..2 {
        clock
            .run(STEP, runners.registration_token())
            .await
            .expect("points are left");
    }
    let error = clock
        .run(STEP, runners.registration_token())
        .await
        .expect_err("no points are left");
    assert!(error.is_rate_limited(), "{error}");
}

#[tokio::test(start_paused = true)]
async fn missing_permission_on_the_last_request_is_not_a_rate_limit() {
    let reset = (Utc::now() + TimeDelta::minutes(30)).timestamp().to_string();
    let headers = [("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", reset.as_str())];
    let server = Server::always(Reply::message(403, &headers, "Resource not accessible by integration"));
    let github = builder(&server).no_rate_limit_wait().build().expect("a client");
    let clock = Clock::of(&server);
    let list = call("list_self_hosted_runners_for_org");
    let error = clock
        .run(STEP, list.make(&github))
        .await
        .expect_err("a missing permission");
    assert!(error.is_permission() && !error.is_rate_limited(), "{error}");
    // The response still shows that no requests are left, so the next call is held back.
    let error = clock.run(STEP, list.make(&github)).await.expect_err("limited");
    assert!(error.is_rate_limited(), "{error}");
    assert_eq!(server.count(), 1);
}

/// Makes the call of one of a hundred callers.
async fn one_of_many(github: Client, number: usize) -> Result<(), Error> {
    let runners = github.org("octo-org").runners();
    let name = format!("build-{number}");
    match number % 4 {
        0 => runners
            .create_jit_config(&NewJitConfig::new(name, RunnerGroupId::DEFAULT, ["gpu"]))
            .await
            .map(drop),
        1 => runners.delete(RunnerId::new(number as u64)).await.map(drop),
        2 => runners.get(RunnerId::new(number as u64)).await.map(drop),
        _ => runners.list().name(name).await.map(drop),
    }
}

/// Returns the caller of a request.
fn caller_of(request: &Request) -> String {
    format!("{} {}", request.line(), String::from_utf8_lossy(&request.body))
}

fn success(request: &Request) -> Reply {
    let name = match request.method.as_str() {
        "POST" => "generate_runner_jitconfig_for_org",
        "DELETE" => "delete_self_hosted_runner_from_org",
        _ if request.path.contains('?') => "list_self_hosted_runners_for_org",
        _ => "get_self_hosted_runner_for_org",
    };
    call(name).reply()
}

/// Asserts that each request succeeded exactly once.
fn assert_each_once(done: &BTreeMap<String, usize>) {
    let more: Vec<_> = done.iter().filter(|(_, times)| **times != 1).collect();
    assert!(more.is_empty(), "{more:?}");
    assert_eq!(done.len(), 100);
}

#[tokio::test(start_paused = true)]
async fn hundred_callers_respect_a_limit() {
    let now = Utc::now();
    let (date, reset) = (http_date(now), (now.timestamp() + 60).to_string());
    let spent = [
        ("date", date.as_str()),
        ("x-ratelimit-limit", "5000"),
        ("x-ratelimit-remaining", "0"),
        ("x-ratelimit-reset", reset.as_str()),
    ];
    for (name, limited) in [
        (
            "secondary",
            Reply::message(
                403,
                &[("retry-after", "60")],
                "You have exceeded a secondary rate limit.",
            ),
        ),
        (
            "secondary, without a time",
            Reply::message(403, &[], "You have exceeded a secondary rate limit."),
        ),
        (
            "primary",
            Reply::message(403, &spent, "API rate limit exceeded for user ID 1."),
        ),
        ("429 without a body", Reply::new(429, &[], "")),
    ] {
        for concurrency in [1, 7, 10, 100] {
            struct Seen {
                end: Option<Duration>,
                limited: usize,
                done: BTreeMap<String, usize>,
            }
            let seen = Mutex::new(Seen {
                end: None,
                limited: 0,
                done: BTreeMap::new(),
            });
            let seen = std::sync::Arc::new(seen);
            let limited = limited.clone();
            let server = Server::start({
                let seen = seen.clone();
                move |request| {
                    let mut seen = seen.lock().expect("no script panics");
                    if request.number >= 30 {
                        let end = *seen.end.get_or_insert(request.at + seconds(59));
                        if request.at < end {
                            seen.limited += 1;
                            return limited.clone();
                        }
                    }
                    *seen.done.entry(caller_of(request)).or_default() += 1;
                    let pause = Reply::nothing().work(milliseconds(2));
                    pause.followed_by(success(request))
                }
            });
            let github = builder(&server)
                .max_concurrent_requests(concurrency)
                .build()
                .expect("a client");
            let clock = Clock::of(&server);
            let callers = join_all((0..100).map(|number| one_of_many(github.clone(), number)));
            for result in clock.run(STEP, callers).await {
                result.unwrap_or_else(|error| panic!("{name}, {concurrency} at a time: {error}"));
            }
            let seen = seen.lock().expect("no script panics");
            let end = seen.end.expect("there was a limit");
            assert_each_once(&seen.done);
            assert!(
                server.max_in_flight() <= concurrency as usize,
                "{}",
                server.max_in_flight()
            );
            // Only requests that were in flight when the limit started reach the server during the limit.
            assert!(
                (1..=concurrency as usize).contains(&seen.limited),
                "{name}: {} of {concurrency}",
                seen.limited
            );
            let requests = server.requests();
            let hit = requests[30].at;
            let between: Vec<_> = requests
                .iter()
                .filter(|it| it.at > hit + seconds(2) && it.at < end)
                .collect();
            assert!(between.is_empty(), "{name}: {between:?}");
            // After the limit, one request is sent first. The others follow after its response.
            let after: Vec<_> = requests.iter().filter(|it| it.at >= end).collect();
            assert!(
                after[0].concurrent == 1 && after[1].concurrent == 1,
                "{name}: {:?}",
                &after[..2]
            );
        }
    }
}

#[tokio::test(start_paused = true)]
async fn recovers_if_the_response_of_a_probe_is_lost() {
    for (lost, times) in [
        (Reply::nothing().reset(), 1),
        (Reply::nothing().hang(), 1),
        (Reply::new(502, &[], ""), 1),
        (
            Reply::message(
                403,
                &[("retry-after", "20")],
                "You have exceeded a secondary rate limit.",
            ),
            2,
        ),
    ] {
        let limited = Reply::message(
            403,
            &[("retry-after", "20")],
            "You have exceeded a secondary rate limit.",
        );
        let first = std::sync::Arc::new(Mutex::new((None, times)));
        let server = Server::start(move |request| {
            let mut first = first.lock().expect("no script panics");
            if request.number < 5 {
                first.0 = Some(request.at + seconds(19));
                return limited.clone();
            }
            if first.0.is_some_and(|end| request.at >= end) && first.1 > 0 {
                first.1 -= 1;
                first.0 = Some(request.at);
                return lost.clone();
            }
            success(request)
        });
        let github = builder(&server)
            .max_concurrent_requests(5)
            .retries(5)
            .max_rate_limit_wait(seconds(250))
            .build()
            .expect("a client");
        let runners = github.org("octo-org").runners();
        let reads = join_all((0..40).map(|number| {
            let runners = runners.clone();
            async move { runners.get(RunnerId::new(number)).await }
        }));
        let clock = Clock::of(&server);
        for result in clock.run(STEP, reads).await {
            result.expect("a runner");
        }
        assert!(clock.now() < seconds(130), "{:?}", clock.now());
    }
}

#[tokio::test(start_paused = true)]
async fn recovers_if_the_call_of_a_probe_is_dropped() {
    let limited = Reply::message(
        403,
        &[("retry-after", "20")],
        "You have exceeded a secondary rate limit.",
    );
    let server = Server::start(move |request| match request.number {
        0 => limited.clone(),
        // These requests are probes.
        1..=3 => Reply::nothing().hang(),
        _ => success(request),
    });
    let github = builder(&server).build().expect("a client");
    let clock = Clock::of(&server);
    let mut callers = BTreeMap::new();
    for number in 0..20 {
        let runners = github.org("octo-org").runners();
        callers.insert(
            number,
            tokio::spawn(async move { runners.get(RunnerId::new(number)).await }),
        );
        clock.settle().await;
    }
    assert_eq!(server.count(), 1);
    assert!(github.rate_limit().held.is_some());
    for dropped in 0..3 {
        while server.count() < 2 + dropped {
            clock.settle().await;
            clock.advance(seconds(1)).await;
        }
        clock.settle().await;
        assert_eq!(server.count(), 2 + dropped, "the others wait for the probe");
        let path = server.requests()[1 + dropped].path.clone();
        let number: u64 = path.rsplit('/').next().and_then(|it| it.parse().ok()).expect("an id");
        callers.remove(&number).expect("a caller").abort();
    }
    for (_, caller) in callers {
        clock.run(STEP, caller).await.expect("not dropped").expect("a runner");
    }
    assert_eq!(server.count(), 21);
}

#[tokio::test]
async fn dropped_calls_free_their_slots() {
    for seed in 0..10 {
        let mut random = fastrand::Rng::with_seed(seed);
        let server = Server::start(|request| {
            let time = Duration::from_micros(300 * (request.number as u64 % 7));
            Reply::nothing().work(time).followed_by(success(request))
        });
        let github = builder(&server)
            .max_concurrent_requests(4)
            .retries(0)
            .build()
            .expect("a client");
        let mut callers = JoinSet::new();
        let mut handles: Vec<_> = (0..100)
            .map(|number| callers.spawn(one_of_many(github.clone(), number)))
            .collect();
        random.shuffle(&mut handles);
        for handle in handles.drain(..50) {
            if random.bool() {
                tokio::task::yield_now().await;
            }
            if random.u8(..) < 100 {
                tokio::time::sleep(Duration::from_micros(random.u64(..1_500))).await;
            }
            handle.abort();
        }
        let mut done = 0;
        while let Some(ended) = callers.join_next().await {
            match ended {
                Ok(result) => {
                    result.expect("the remaining calls succeed");
                    done += 1;
                }
                Err(error) => assert!(error.is_cancelled(), "{error}"),
            }
        }
        assert!(done >= 50);
        // The maximum number of requests can be in flight again.
        let again = join_all((100..108).map(|number| one_of_many(github.clone(), number)));
        let again = tokio::time::timeout(seconds(20), again).await.expect("no slot is lost");
        assert!(again.iter().all(Result::is_ok));
        let mut seen: Vec<_> = server.requests().iter().map(caller_of).collect();
        let all = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), all, "a request was sent twice");
    }
}

#[tokio::test]
async fn never_exceeds_the_maximum_of_concurrent_requests() {
    for concurrency in [1, 3, 10, 100] {
        let server = Server::start(|request| Reply::nothing().work(milliseconds(3)).followed_by(success(request)));
        let github = builder(&server)
            .max_concurrent_requests(concurrency)
            .build()
            .expect("a client");
        // Clones of a client share the maximum.
        let callers = (0..100).map(|number| tokio::spawn(one_of_many(github.clone(), number)));
        for caller in join_all(callers).await {
            caller.expect("no panic").expect("a response");
        }
        let most = server.max_in_flight();
        assert!(
            most <= concurrency as usize && most > concurrency as usize / 3,
            "{most} of {concurrency}"
        );
    }
}

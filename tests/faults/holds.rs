//! Tests when a rate limit starts to hold back requests, how long the hold lasts, and how callers clear it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use chrono::Utc;
use futures_util::future::join_all;
use github_runners::{Credential, Error, NewJitConfig, RunnerGroupId, Secret};

use crate::builder;
use crate::calls::call;
use crate::clock::{Clock, seconds};
use crate::server::{Reply, Server, http};

const STEP: Duration = Duration::from_millis(500);

/// Returns the response of a secondary rate limit.
fn limited(wait: &str) -> Reply {
    let message = "You have exceeded a secondary rate limit.";
    Reply::message(403, &[("retry-after", wait)], message)
}

#[tokio::test(start_paused = true)]
async fn limit_holds_back_other_calls_before_its_body_arrives() {
    let list = call("list_self_hosted_runners_for_org");
    let head = http(429, &[("retry-after", "60")], b"{}");
    let head = Reply::nothing().send(&head[..head.len() - 2]).hang();
    let server = Server::in_turn([head, list.reply()]);
    let github = builder(&server).build().expect("a client");
    let clock = Clock::of(&server);
    let first = tokio::spawn(list.make(&github));
    clock.settle().await;
    assert_eq!(server.count(), 1);
    let held = github.rate_limit().held.expect("the hold starts when the head arrives");
    assert!(held.until > Utc::now() + seconds(55));
    let second = tokio::spawn(list.make(&github));
    for _ in 0..40 {
        clock.advance(seconds(1)).await;
        clock.settle().await;
    }
    assert_eq!(server.count(), 1);
    for caller in [first, second] {
        clock.run(STEP, caller).await.expect("no panic").expect("a page");
    }
}

#[tokio::test(start_paused = true)]
async fn call_waits_for_a_limit_equal_to_its_maximum_wait() {
    for _ in 0..5 {
        let list = call("list_self_hosted_runners_for_org");
        let server = Server::in_turn([limited("60"), list.reply()]);
        let github = builder(&server)
            .max_rate_limit_wait(seconds(60))
            .build()
            .expect("a client");
        let calls = join_all((0..10).map(|_| list.make(&github)));
        for result in Clock::of(&server).run(STEP, calls).await {
            result.expect("a page");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn limit_of_a_proxy_is_capped_at_minutes() {
    let page = "HTTP/1.1 429 Slow\r\nRetry-After: 86400\r\nContent-Length: 0\r\n\r\n";
    let list = call("list_self_hosted_runners_for_org");
    let server = Server::in_turn([Reply::nothing().send(page), list.reply()]);
    let github = builder(&server).no_rate_limit_wait().build().expect("a client");
    let clock = Clock::of(&server);
    clock.run(STEP, list.make(&github)).await.expect_err("limited");
    let held = github.rate_limit().held.expect("a limit");
    assert!(held.until < Utc::now() + seconds(331), "{held:?}");
    clock.advance(seconds(331)).await;
    clock.run(STEP, list.make(&github)).await.expect("the limit is over");
}

#[tokio::test(start_paused = true)]
async fn limit_with_an_implausible_reset_time_lasts_a_minute() {
    let list = call("list_self_hosted_runners_for_org");
    for ahead in [365 * 24 * 3_600, 1_761_000_000_000 - Utc::now().timestamp()] {
        let reset = (Utc::now().timestamp() + ahead).to_string();
        let spent = [("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", reset.as_str())];
        let refusal = Reply::message(403, &spent, "API rate limit exceeded for user ID 1.");
        let server = Server::in_turn([refusal, list.reply()]);
        let github = builder(&server).build().expect("a client");
        let clock = Clock::of(&server);
        clock.run(STEP, list.make(&github)).await.expect("a page");
        assert!(
            clock.now() >= seconds(60) && clock.now() < seconds(70),
            "{:?}",
            clock.now()
        );
    }
}

#[tokio::test(start_paused = true)]
async fn callers_can_clear_a_hold() {
    let list = call("list_self_hosted_runners_for_org");
    let server = Server::in_turn([limited("3600"), list.reply()]);
    let github = builder(&server).no_rate_limit_wait().build().expect("a client");
    let clock = Clock::of(&server);
    for _ in 0..2 {
        let error = clock.run(STEP, list.make(&github)).await.expect_err("limited");
        assert!(error.is_rate_limited(), "{error}");
    }
    assert_eq!(server.count(), 1);
    github.clear_rate_limit_hold();
    assert_eq!(github.rate_limit().held, None);
    clock.run(STEP, list.make(&github)).await.expect("a page");
}

#[tokio::test(start_paused = true)]
async fn paced_call_gets_its_credential_just_before_it_is_sent() {
    let jit = call("generate_runner_jitconfig_for_org");
    let server = Server::always(jit.reply());
    let tokens = std::sync::Arc::new(AtomicUsize::new(0));
    let credential = Credential::callback({
        let tokens = tokens.clone();
        move || {
            // The first calls have the slowest credentials.
            let wait = 10_u64.saturating_sub(tokens.fetch_add(1, Ordering::SeqCst) as u64);
            async move {
                tokio::time::sleep(seconds(wait)).await;
                Ok::<_, std::io::Error>(Secret::from("t0ken-of-mine"))
            }
        }
    });
    let github = builder(&server).credential(credential).max_creations(1, 500);
    let github = github.max_rate_limit_wait(seconds(3_600)).deadline(seconds(3_600));
    let github = github.build().expect("a client");
    let runners = github.org("octo-org").runners();
    let calls = join_all((0..10).map(|number| {
        let request = NewJitConfig::new(format!("build-{number}"), RunnerGroupId::DEFAULT, ["gpu"]);
        let runners = runners.clone();
        async move { runners.create_jit_config(&request).await }
    }));
    for result in Clock::of(&server).run(STEP, calls).await {
        result.expect("a configuration");
    }
    assert_eq!(tokens.load(Ordering::SeqCst), 10);
    let requests = server.requests();
    let names: Vec<_> = requests
        .iter()
        .map(|request| String::from_utf8_lossy(&request.body).into_owned())
        .collect();
    assert_eq!(names.len(), 10);
    for (number, pair) in requests.windows(2).enumerate() {
        assert!(names[number].contains(&format!("build-{number}")), "{names:?}");
        assert!(pair[1].at - pair[0].at >= seconds(60) - STEP, "{number}");
    }
}

#[tokio::test(start_paused = true)]
async fn paced_call_fails_immediately_if_its_slot_is_too_late() {
    let jit = call("generate_runner_jitconfig_for_org");
    let server = Server::always(jit.reply());
    let github = builder(&server).max_creations(1, 500).max_rate_limit_wait(seconds(150));
    let github = github.build().expect("a client");
    let clock = Clock::of(&server);
    let waiting: Vec<_> = (0..3).map(|_| tokio::spawn(jit.make(&github))).collect();
    clock.settle().await;
    let error = clock.run(Duration::ZERO, jit.make(&github)).await;
    let Err(Error::RateLimited(error)) = error else {
        panic!("{error:?}")
    };
    let wait = (error.until() - Utc::now()).num_seconds();
    assert!((178..=181).contains(&wait), "{wait}");
    for caller in waiting {
        clock.run(STEP, caller).await.expect("no panic").expect("in time");
    }
}

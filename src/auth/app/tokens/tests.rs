//! Tests of the tokens, in virtual time and without GitHub.

use std::sync::atomic::{AtomicUsize, Ordering};

use futures_util::future::{join_all, pending, ready};
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use tokio::task::yield_now;
use tokio::time::{advance, sleep};

use super::*;
use crate::error::{ApiError, Cause, ConnectionError};
use crate::operations;

const HOUR: TimeDelta = TimeDelta::hours(1);
const SECOND: Duration = Duration::from_secs(1);

/// A function that returns the result of an exchange. It takes the number of the exchange, counted from 1.
type Plan = dyn Fn(usize) -> BoxFuture<'static, Result<Obtained, Error>> + Send + Sync;

struct Installation {
    tokens: Arc<InstallationTokens>,
    exchanges: Arc<AtomicUsize>,
}

impl Installation {
    fn new(plan: Box<Plan>) -> Self {
        let exchanges = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&exchanges);
        let tokens = InstallationTokens::new(move || plan(counter.fetch_add(1, Ordering::SeqCst) + 1));
        Self { tokens, exchanges }
    }

    /// Creates an installation whose exchanges take a second. Exchange n returns `token-n`.
    fn working() -> Self {
        Self::new(Box::new(|number| {
            Box::pin(async move {
                sleep(SECOND).await;
                issued(number, HOUR)
            })
        }))
    }

    async fn header(&self) -> String {
        text(&self.tokens.header().await.expect("a token"))
    }

    /// Returns the token that is available without waiting.
    fn without_waiting(&self) -> String {
        let header = self.tokens.header().now_or_never().expect("nothing to wait for");
        text(&header.expect("a token"))
    }

    fn exchanges(&self) -> usize {
        self.exchanges.load(Ordering::SeqCst)
    }
}

#[allow(clippy::unnecessary_wraps, reason = "it is the result type of a plan")]
fn issued(number: usize, lifetime: TimeDelta) -> Result<Obtained, Error> {
    Ok(Obtained {
        token: format!("token-{number}").into(),
        lifetime,
    })
}

fn text(header: &HeaderValue) -> String {
    header.to_str().expect("text").trim_start_matches("Bearer ").to_owned()
}

fn status(status: u16) -> Error {
    let status = StatusCode::from_u16(status).expect("a status");
    let operation = &operations::CREATE_INSTALLATION_ACCESS_TOKEN;
    let error = Error::Api(Box::new(ApiError::new(
        operation.into(),
        status,
        &HeaderMap::new(),
        b"",
    )));
    Error::Credential(Box::new(CredentialError::of_request("no token", error)))
}

fn runtime_ended() -> Error {
    let operation = &operations::CREATE_INSTALLATION_ACCESS_TOKEN;
    let error = ConnectionError::new(operation.into(), Cause::RuntimeEnded, 1, true);
    let error = Error::Connection(Box::new(error));
    Error::Credential(Box::new(CredentialError::of_request("no token", error)))
}

fn minutes(count: u64) -> Duration {
    Duration::from_secs(count * 60)
}

#[tokio::test(start_paused = true)]
async fn replaces_token_five_minutes_before_expiry() {
    let installation = Installation::working();
    assert_eq!(installation.header().await, "token-1");
    advance(minutes(55) - SECOND).await;
    assert_eq!(installation.without_waiting(), "token-1");
    sleep(SECOND).await;
    assert_eq!(installation.exchanges(), 1);
    assert_eq!(installation.without_waiting(), "token-1");
    sleep(2 * SECOND).await;
    assert_eq!(installation.without_waiting(), "token-2");
    assert_eq!(installation.exchanges(), 2);
}

#[tokio::test(start_paused = true)]
async fn waits_for_the_next_token_in_the_last_minute() {
    let installation = Installation::working();
    installation.header().await;
    advance(minutes(59)).await;
    assert!(installation.tokens.header().now_or_never().is_none());
    assert_eq!(installation.header().await, "token-2");
    assert_eq!(installation.exchanges(), 2);
}

#[tokio::test(start_paused = true)]
async fn hanging_exchange_does_not_delay_calls_while_the_token_is_valid() {
    let installation = Installation::new(Box::new(|number| match number {
        2 => Box::pin(async {
            sleep(minutes(4)).await;
            Err(status(503))
        }),
        _ => Box::pin(ready(issued(number, HOUR))),
    }));
    installation.header().await;
    advance(minutes(55)).await;
    for _ in 0..239 {
        assert_eq!(installation.without_waiting(), "token-1");
        sleep(SECOND).await;
    }
    assert_eq!(installation.exchanges(), 2);
    // The failure of the exchange is hidden as well, and another attempt follows.
    sleep(2 * SECOND).await;
    assert_eq!(installation.without_waiting(), "token-1");
    sleep(RETRY_INTERVAL).await;
    assert_eq!(installation.header().await, "token-3");
}

#[tokio::test(start_paused = true)]
async fn does_not_use_a_token_rejected_during_its_replacement() {
    let installation = Installation::working();
    let first = installation.tokens.header().await.expect("a token");
    advance(minutes(55)).await;
    assert_eq!(installation.without_waiting(), "token-1");
    assert!(installation.tokens.discard(&first));
    assert_eq!(installation.header().await, "token-2");
    assert_eq!(installation.exchanges(), 2);
}

#[tokio::test(start_paused = true)]
async fn hundred_callers_cause_one_exchange() {
    let installation = Installation::working();
    let everybody = async |expected: usize| {
        let headers = join_all((0..100).map(|_| installation.header())).await;
        assert!(headers.iter().all(|header| *header == format!("token-{expected}")));
    };
    everybody(1).await;
    assert_eq!(installation.exchanges(), 1);
    advance(minutes(55)).await;
    everybody(1).await;
    sleep(2 * SECOND).await;
    assert_eq!(installation.exchanges(), 2);
    everybody(2).await;
    advance(minutes(59)).await;
    everybody(3).await;
    assert_eq!(installation.exchanges(), 3);
}

#[tokio::test(start_paused = true)]
async fn callers_share_a_failure_and_the_next_caller_retries() {
    let installation = Installation::new(Box::new(|number| {
        Box::pin(async move {
            sleep(SECOND).await;
            match number {
                1 => Err(status(503)),
                2 => panic!("a bug"),
                _ => issued(number, HOUR),
            }
        })
    }));
    for (exchanges, expected) in [(1, "503"), (2, "panicked")] {
        let results = join_all((0..100).map(|_| installation.tokens.header())).await;
        for result in results {
            let error = result.expect_err("no token").to_string();
            assert!(error.contains(expected), "{error}");
        }
        assert_eq!(installation.exchanges(), exchanges);
    }
    assert_eq!(installation.header().await, "token-3");
}

#[tokio::test(start_paused = true)]
async fn exchange_completes_after_its_callers_are_dropped() {
    let installation = Installation::working();
    let mut first = Box::pin(installation.header());
    let mut second = Box::pin(installation.header());
    assert!((&mut first).now_or_never().is_none());
    assert!((&mut second).now_or_never().is_none());
    drop(first);
    assert_eq!(second.await, "token-1");

    // The exchange completes although no caller waits for it.
    advance(minutes(59)).await;
    let mut only = Box::pin(installation.header());
    assert!((&mut only).now_or_never().is_none());
    drop(only);
    sleep(2 * SECOND).await;
    assert_eq!(installation.exchanges(), 2);
    assert_eq!(installation.header().await, "token-2");
    assert_eq!(installation.exchanges(), 2);
}

#[tokio::test(start_paused = true)]
async fn uses_the_old_token_while_exchanges_fail() {
    let installation = Installation::new(Box::new(|number| {
        Box::pin(ready(match number {
            1 => issued(number, HOUR),
            _ => Err(status(502)),
        }))
    }));
    installation.header().await;
    advance(minutes(55)).await;
    for exchanges in [2, 3] {
        for _ in 0..10 {
            assert_eq!(installation.without_waiting(), "token-1");
            yield_now().await;
        }
        assert_eq!(installation.exchanges(), exchanges);
        advance(RETRY_INTERVAL).await;
    }
    advance(minutes(5) - 2 * RETRY_INTERVAL - SECOND).await;
    assert_eq!(installation.header().await, "token-1");
    assert_eq!(installation.exchanges(), 4);
    advance(SECOND).await;
    installation.tokens.header().await.expect_err("the token has expired");
}

#[tokio::test(start_paused = true)]
async fn returns_a_permanent_failure_when_the_next_token_is_needed() {
    let installation = Installation::new(Box::new(|number| {
        Box::pin(ready(match number {
            1 => issued(number, HOUR),
            _ => Err(status(403)),
        }))
    }));
    installation.header().await;
    advance(minutes(55)).await;
    for _ in 0..10 {
        assert_eq!(installation.without_waiting(), "token-1");
        yield_now().await;
    }
    assert_eq!(installation.exchanges(), 2);
    advance(minutes(4)).await;
    installation.tokens.header().await.expect_err("the App was removed");
    assert_eq!(installation.exchanges(), 3);
}

#[tokio::test(start_paused = true)]
async fn replaces_a_rejected_token_once() {
    let installation = Installation::working();
    let first = installation.tokens.header().await.expect("a token");
    assert!(installation.tokens.discard(&first));
    let second = installation.tokens.header().await.expect("a token");
    assert_eq!(text(&second), "token-2");
    // Another call reports the same rejection later.
    assert!(installation.tokens.discard(&first));
    assert_eq!(installation.header().await, "token-2");
    assert_eq!(installation.exchanges(), 2);
}

#[tokio::test(start_paused = true)]
async fn stops_replacing_tokens_after_three_consecutive_rejections() {
    let installation = Installation::working();
    for expected in 2..5 {
        let header = installation.tokens.header().await.expect("a token");
        assert!(installation.tokens.discard(&header));
        assert_eq!(installation.header().await, format!("token-{expected}"));
    }
    let last = installation.tokens.header().await.expect("a token");
    assert!(!installation.tokens.discard(&last));
    assert_eq!(installation.header().await, "token-4");
    advance(NEW).await;
    assert!(installation.tokens.discard(&last));
    assert_eq!(installation.header().await, "token-5");
}

#[tokio::test(start_paused = true)]
async fn implausible_lifetimes_do_not_cause_an_exchange_per_call() {
    for (lifetime, replaced_after) in [
        (TimeDelta::MIN, Duration::from_secs(30)),
        (TimeDelta::zero(), Duration::from_secs(30)),
        (TimeDelta::minutes(4), minutes(2)),
        (TimeDelta::minutes(30), minutes(25)),
        (TimeDelta::MAX, minutes(55)),
    ] {
        let installation = Installation::new(Box::new(move |number| Box::pin(ready(issued(number, lifetime)))));
        installation.header().await;
        advance(replaced_after - SECOND).await;
        assert_eq!(installation.header().await, "token-1", "{lifetime}");
        advance(SECOND).await;
        assert_eq!(installation.without_waiting(), "token-1", "{lifetime}");
        yield_now().await;
        assert_eq!(installation.without_waiting(), "token-2", "{lifetime}");
    }
}

#[tokio::test(start_paused = true)]
async fn rejects_a_token_with_an_invalid_character() {
    let installation = Installation::new(Box::new(|_| {
        Box::pin(ready(Ok(Obtained {
            token: "hunter2\n".into(),
            lifetime: HOUR,
        })))
    }));
    let error = installation.tokens.header().await.expect_err("no header");
    assert!(!format!("{error} {error:?}").contains("hunter2"));
}

#[test]
fn callers_continue_after_another_runtime_shuts_down() {
    let installation = Installation::new(Box::new(|number| match number {
        1 => Box::pin(pending()),
        _ => Box::pin(ready(issued(number, HOUR))),
    }));
    let new_runtime = || {
        tokio::runtime::Builder::new_current_thread()
            .build()
            .expect("a runtime")
    };
    let ending = new_runtime();
    ending.block_on(async {
        let mut abandoned = Box::pin(installation.header());
        assert!((&mut abandoned).now_or_never().is_none());
        tokio::task::yield_now().await;
    });
    let other = new_runtime();
    let mut waiting = Box::pin(installation.header());
    other.block_on(async { assert!((&mut waiting).now_or_never().is_none()) });
    drop(ending);
    assert_eq!(other.block_on(waiting), "token-2");
}

#[test]
fn short_runtimes_do_not_each_start_an_exchange() {
    let installation = Installation::new(Box::new(|number| match number {
        1 => Box::pin(ready(issued(number, TimeDelta::zero()))),
        _ => Box::pin(pending()),
    }));
    let new_runtime = || {
        let mut builder = tokio::runtime::Builder::new_current_thread();
        builder.enable_time().build().expect("a runtime")
    };
    new_runtime().block_on(installation.header());
    // This has the same effect as 30 seconds of waiting.
    let mut state = installation.tokens.state();
    state.current.as_mut().expect("a token").replaced_at = Instant::now();
    drop(state);
    for _ in 0..10 {
        new_runtime().block_on(async {
            assert_eq!(installation.without_waiting(), "token-1");
            yield_now().await;
        });
    }
    assert_eq!(installation.exchanges(), 2);
}

/// `Error::is_retryable` is false for these failures, but they say nothing about the App.
#[tokio::test(start_paused = true)]
async fn failed_connection_does_not_stop_the_next_exchange() {
    let installation = Installation::new(Box::new(|number| {
        Box::pin(ready(match number {
            1 => Err(runtime_ended()),
            _ => issued(number, HOUR),
        }))
    }));
    let error = installation.tokens.header().await.expect_err("no token");
    assert!(!error.is_retryable(), "{error}");
    assert_eq!(installation.header().await, "token-2");
}

//! Tests that dates, rate limits and the expiry of tokens follow the fake's clock.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::time::Duration;

use chrono::{DateTime, TimeDelta};
use github_runners_fake::{Fake, RunnerError};
use serde_json::json;

use self::support::{Http, runners, scopes};

#[tokio::test]
async fn dates_rate_limits_and_tokens_follow_the_clock() {
    let fake = Fake::builder().rate_limit(2).start().await.unwrap();
    let [org, ..] = scopes(&fake);
    let http = Http::new(&fake);
    let clock = fake.clock();
    clock.freeze();
    clock.set(DateTime::UNIX_EPOCH + TimeDelta::days(10_000));

    let token = http
        .post(&format!("{}/registration-token", runners(&org)), json!({}))
        .await
        .expect(201);
    assert_eq!(token.header("date"), "Mon, 19 May 1997 00:00:00 GMT");
    assert_eq!(token.body["expires_at"], "1997-05-18T17:00:00.000-08:00");
    let reset: i64 = token.header("x-ratelimit-reset").parse().unwrap();
    assert_eq!(reset, clock.now().timestamp() + 3600);

    http.get(&runners(&org)).await.expect(200);
    http.get(&runners(&org)).await.expect(403);
    clock.advance(Duration::from_secs(3599));
    http.get(&runners(&org)).await.expect(403);
    let token = token.body["token"].as_str().unwrap();
    org.register(token, "in-time").unwrap();
    clock.advance(Duration::from_secs(1));
    http.get(&runners(&org)).await.expect(200);
    assert_eq!(org.register(token, "too-late"), Err(RunnerError::InvalidToken));
}

//! Response headers: rate limits and dates.

use std::time::Duration;

use chrono::{DateTime, Utc};
use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};

use crate::clock;
use crate::models::PrimaryLimit;

/// Returns whether GitHub sent the response, and not a proxy or load balancer in between.
pub(crate) fn is_from_github(headers: &HeaderMap) -> bool {
    headers.contains_key("x-github-request-id")
}

/// Returns the wait in the `Retry-After` header: a number of seconds, or a date as some proxies send it.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    match text.parse() {
        Ok(seconds) => Some(Duration::from_secs(seconds)),
        Err(_) => Some(between(server_time(headers), date(text)?)),
    }
}

/// Returns the time until the primary rate limit is reset. It is computed with the server's clock if the response has a
/// `Date`, because the clock of this machine can be wrong.
pub(crate) fn until_reset(headers: &HeaderMap) -> Option<Duration> {
    Some(between(server_time(headers), reset(headers)?))
}

/// Returns the primary rate limit in the headers of the response.
pub(crate) fn primary(headers: &HeaderMap) -> Option<PrimaryLimit> {
    let limit = number(headers, "x-ratelimit-limit")?;
    let remaining = number(headers, "x-ratelimit-remaining")?;
    let used = number(headers, "x-ratelimit-used").unwrap_or(limit.saturating_sub(remaining));
    let resource = headers.get("x-ratelimit-resource").and_then(|it| it.to_str().ok());
    Some(PrimaryLimit {
        limit,
        remaining,
        used,
        reset: reset(headers)?,
        resource: resource.map(Into::into),
    })
}

pub(crate) fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    headers.get(name)?.to_str().ok()?.parse().ok()
}

fn reset(headers: &HeaderMap) -> Option<DateTime<Utc>> {
    let seconds = number(headers, "x-ratelimit-reset")?;
    DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0)
}

fn server_time(headers: &HeaderMap) -> DateTime<Utc> {
    let server = headers.get(DATE).and_then(|it| date(it.to_str().ok()?));
    server.unwrap_or_else(clock::now)
}

/// Parses the date of a header, such as `Date` or `Retry-After`.
pub(crate) fn date(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc2822(text).ok().map(|it| it.to_utc())
}

fn between(start: DateTime<Utc>, end: DateTime<Utc>) -> Duration {
    (end - start).to_std().unwrap_or_default()
}

//! The faults that hit one request.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use hyper::body::Bytes;
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};
use serde_json::Value;

use crate::api::problem::Problem;
use crate::api::reply::JSON;
use crate::http::faults::fault::{Effect, Fault};
use crate::http::message::headers;
use crate::http::message::limits::RATE_LIMIT_EXCEEDED;
use crate::state::credential::Bucket;
use crate::state::credentials::Credentials;
use crate::state::limit::Lockout;

/// The faults that hit one request, in the order in which they were added.
#[derive(Debug, Default)]
pub(crate) struct Plan(Vec<Fault>);

/// The way in which a response is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// The whole response is sent.
    Whole,
    /// The connection is reset without a response.
    Reset,
    /// The stream is reset with this HTTP/2 error code.
    StreamReset(u32),
    /// The whole response is sent, and then the connection closes.
    GoAway,
    /// Nothing is sent, and the connection stays open.
    Silent,
    /// The connection closes in the middle of the body.
    Truncated,
    /// The body is sent in pieces.
    Slow { bytes: usize, every: Duration },
}

impl Plan {
    pub(crate) fn new(faults: impl Iterator<Item = Fault>) -> Self {
        Self(faults.collect())
    }

    fn effects(&self) -> impl Iterator<Item = &Effect> {
        self.0.iter().map(|fault| &fault.effect)
    }

    /// Returns the kinds of the faults.
    pub(crate) fn kinds(&self) -> Vec<&'static str> {
        self.effects().map(Effect::kind).collect()
    }

    /// Returns the delays before and after the effect of the request.
    pub(crate) fn latency(&self) -> (Duration, Duration) {
        let mut waits = (Duration::ZERO, Duration::ZERO);
        for fault in &self.0 {
            if let Effect::Latency(time) = fault.effect {
                let wait = if fault.after_effect { &mut waits.1 } else { &mut waits.0 };
                *wait = wait.saturating_add(time);
            }
        }
        waits
    }

    pub(crate) fn ending(&self) -> Ending {
        let endings = self.effects().filter_map(|effect| match effect {
            Effect::Reset => Some(Ending::Reset),
            Effect::StreamReset(code) => Some(Ending::StreamReset(*code)),
            Effect::GoAway => Some(Ending::GoAway),
            Effect::Silence => Some(Ending::Silent),
            Effect::Truncate => Some(Ending::Truncated),
            Effect::Slow { bytes, every } => Some(Ending::Slow {
                bytes: *bytes,
                every: *every,
            }),
            _ => None,
        });
        endings.into_iter().next().unwrap_or(Ending::Whole)
    }

    /// Returns whether a fault prevents the operation.
    pub(crate) fn prevents(&self) -> bool {
        self.0.iter().any(|fault| {
            let replaces = matches!(
                fault.effect,
                Effect::Status { .. }
                    | Effect::PrimaryLimit { .. }
                    | Effect::SecondaryLimit { .. }
                    | Effect::Reset
                    | Effect::StreamReset(_)
                    | Effect::Silence
            );
            replaces && !fault.after_effect
        })
    }

    /// Returns whether the request is treated as if it had never arrived, so that it does not count towards rate limits.
    pub(crate) fn lost(&self) -> bool {
        self.0.iter().any(|fault| {
            let loses = matches!(fault.effect, Effect::Reset | Effect::StreamReset(_) | Effect::Silence);
            loses && !fault.after_effect
        })
    }

    /// Starts the rate limits that last.
    pub(crate) fn start_limits(&self, credentials: &mut Credentials, bucket: &Bucket, now: DateTime<Utc>) {
        for fault in self.0.iter().filter(|fault| fault.lasting) {
            match fault.effect {
                Effect::PrimaryLimit { reset, .. } => credentials.exhaust(bucket, now, later(now, reset)),
                Effect::SecondaryLimit {
                    status,
                    retry_after,
                    headers,
                } => {
                    let until = later(now, retry_after);
                    credentials.lock_out(bucket, now, Lockout { until, status, headers });
                }
                _ => {}
            }
        }
    }

    /// Returns the number of items by which the pages after the first one are shifted.
    pub(crate) fn page_shift(&self) -> i64 {
        let shifts = self.effects().filter_map(|effect| match effect {
            Effect::PageShift(items) => Some(*items),
            _ => None,
        });
        shifts.fold(0, i64::saturating_add)
    }

    /// Returns for how long lists omit a runner after it was added.
    pub(crate) fn list_lag(&self) -> Option<TimeDelta> {
        self.longest(|effect| match effect {
            Effect::ListLag(time) => Some(*time),
            _ => None,
        })
    }

    /// Returns for how long lists show a runner after it was removed.
    pub(crate) fn deletion_lag(&self) -> Option<TimeDelta> {
        self.longest(|effect| match effect {
            Effect::DeletionLag(time) => Some(*time),
            _ => None,
        })
    }

    /// Returns for how long a runner is shown as idle after its job has started.
    pub(crate) fn busy_lag(&self) -> Option<TimeDelta> {
        self.longest(|effect| match effect {
            Effect::BusyLag(time) => Some(*time),
            _ => None,
        })
    }

    /// Returns for how long a runner is shown as busy after its job has ended.
    pub(crate) fn finished_lag(&self) -> Option<TimeDelta> {
        self.longest(|effect| match effect {
            Effect::BusyAfterJob(time) => Some(*time),
            _ => None,
        })
    }

    fn longest(&self, lag: impl Fn(&Effect) -> Option<Duration>) -> Option<TimeDelta> {
        let longest = self.effects().filter_map(lag).max()?;
        Some(TimeDelta::from_std(longest).unwrap_or(TimeDelta::MAX))
    }

    /// Returns whether filters by name match nothing.
    pub(crate) fn misses_names(&self) -> bool {
        self.effects().any(|effect| *effect == Effect::NameFilterMiss)
    }

    /// Changes the body of a successful response.
    pub(crate) fn change_body(&self, body: &mut Vec<u8>) {
        if !self.effects().any(|effect| *effect == Effect::LyingBusy) {
            return;
        }
        let Ok(mut value) = serde_json::from_slice::<Value>(body) else {
            return;
        };
        let idle = |runner: &mut Value| {
            if let Some(busy) = runner.get_mut("busy") {
                *busy = Value::Bool(false);
            }
        };
        idle(&mut value);
        if let Some(runners) = value.get_mut("runners").and_then(Value::as_array_mut) {
            runners.iter_mut().for_each(idle);
        }
        *body = value.to_string().into_bytes();
    }

    /// Returns whether the response is compressed for clients that accept gzip.
    pub(crate) fn compresses(&self) -> bool {
        self.effects().any(|effect| *effect == Effect::Gzip)
    }

    /// Changes the response. If several faults replace the response, the last fault applies.
    pub(crate) fn finish(&self, response: &mut Response<Bytes>, now: DateTime<Utc>) {
        for effect in self.effects() {
            match effect {
                Effect::Status {
                    status,
                    body,
                    headers,
                    html,
                } => {
                    let status = StatusCode::from_u16(*status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                    let (kind, text) = if *html {
                        ("text/html; charset=utf-8", body.clone().unwrap_or_else(|| page(status)))
                    } else {
                        (JSON, body.clone().unwrap_or_else(|| message(status, reason(status))))
                    };
                    let text = if status == StatusCode::NO_CONTENT || status == StatusCode::NOT_MODIFIED {
                        String::new()
                    } else {
                        text
                    };
                    replace(response, status, kind, text);
                    for (name, value) in headers {
                        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
                            response.headers_mut().insert(name, value);
                        }
                    }
                }
                Effect::PrimaryLimit { status, reset, headers } => {
                    let status = status_code(*status);
                    replace(response, status, JSON, message(status, RATE_LIMIT_EXCEEDED));
                    if *headers {
                        let time = later(now, *reset);
                        let limit = response.headers().get("x-ratelimit-limit").cloned();
                        let headers = response.headers_mut();
                        headers.insert("x-ratelimit-remaining", HeaderValue::from_static("0"));
                        headers.insert("x-ratelimit-reset", HeaderValue::from(time.timestamp()));
                        if let Some(limit) = limit {
                            headers.insert("x-ratelimit-used", limit);
                        }
                    } else {
                        remove_limits(response.headers_mut());
                    }
                }
                Effect::SecondaryLimit {
                    status,
                    retry_after,
                    headers,
                } => {
                    let status = status_code(*status);
                    secondary(response, status, headers.then_some(retry_after.as_secs()));
                }
                Effect::ClockSkew(by) => {
                    let time = now.checked_add_signed(*by).unwrap_or(now);
                    if let Ok(date) = HeaderValue::from_str(&headers::date(time)) {
                        response.headers_mut().insert(header::DATE, date);
                    }
                }
                Effect::Latency(_)
                | Effect::Reset
                | Effect::StreamReset(_)
                | Effect::GoAway
                | Effect::Silence
                | Effect::Gzip
                | Effect::Truncate
                | Effect::Slow { .. }
                | Effect::PageShift(_)
                | Effect::ListLag(_)
                | Effect::DeletionLag(_)
                | Effect::BusyLag(_)
                | Effect::BusyAfterJob(_)
                | Effect::NameFilterMiss
                | Effect::LyingBusy => {}
            }
        }
    }
}

/// Returns the status code of a rate limit.
fn status_code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::FORBIDDEN)
}

fn later(now: DateTime<Utc>, wait: Duration) -> DateTime<Utc> {
    let wait = TimeDelta::from_std(wait).unwrap_or(TimeDelta::MAX);
    now.checked_add_signed(wait).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// Replaces the response to a request during a secondary limit.
pub(crate) fn limited(response: &mut Response<Bytes>, lockout: Lockout, now: DateTime<Utc>) {
    let left = (lockout.until - now).num_milliseconds().max(0).cast_unsigned();
    secondary(
        response,
        status_code(lockout.status),
        lockout.headers.then_some(left.div_ceil(1000)),
    );
}

/// Replaces a response with GitHub's response for a secondary rate limit. Without `retry_after`, the response has neither
/// `Retry-After` nor `X-RateLimit-*` headers.
fn secondary(response: &mut Response<Bytes>, status: StatusCode, retry_after: Option<u64>) {
    let text = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out \
                to GitHub Support for help, please include the request ID.";
    replace(response, status, JSON, message(status, text));
    match retry_after {
        Some(seconds) => {
            let seconds = HeaderValue::from(seconds);
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
        }
        None => remove_limits(response.headers_mut()),
    }
}

/// Replaces the status code and the body of a response, and removes the headers that describe the old body.
fn replace(response: &mut Response<Bytes>, status: StatusCode, kind: &'static str, body: String) {
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for name in [header::ETAG, header::CACHE_CONTROL, header::LINK, header::LOCATION] {
        headers.remove(name);
    }
    if body.is_empty() {
        headers.remove(header::CONTENT_TYPE);
    } else {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    *response.body_mut() = Bytes::from(body);
}

fn remove_limits(headers: &mut HeaderMap) {
    for name in ["limit", "remaining", "used", "reset", "resource"] {
        if let Ok(name) = HeaderName::try_from(format!("x-ratelimit-{name}")) {
            headers.remove(name);
        }
    }
}

fn reason(status: StatusCode) -> &'static str {
    match status.as_u16() {
        500 | 502 => "Server Error",
        503 => {
            "No server is currently available to service your request. Sorry about that. Please try resubmitting \
                your request and contact us if the problem persists."
        }
        504 => {
            "We couldn't respond to your request in time. Sorry about that. Please try resubmitting your request \
                and contact us if the problem persists."
        }
        _ => status.canonical_reason().unwrap_or("Error"),
    }
}

fn message(status: StatusCode, text: &str) -> String {
    Problem::general(status, text).body(None).to_string()
}

fn page(status: StatusCode) -> String {
    format!("<html>\r\n<head><title>{status}</title></head>\r\n<body><h1>{status}</h1></body>\r\n</html>\r\n")
}

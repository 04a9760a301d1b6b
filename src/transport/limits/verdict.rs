//! Recognizes rate limits in responses.

use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use crate::headers;
use crate::models::RateLimitKind;

/// The maximum wait that is accepted from GitHub. Its limits last at most an hour. Five more minutes allow for clock
/// differences.
const MAX_WAIT: Duration = Duration::from_secs(65 * 60);

/// The maximum wait that is accepted from other servers. A limit of a proxy, or a page that only looks like a limit, must
/// not stop a fleet for an hour.
const MAX_WAIT_OF_OTHERS: Duration = Duration::from_secs(5 * 60);

/// The minimum wait. It prevents a tight loop if a server sends `Retry-After: 0`.
const MIN_WAIT: Duration = Duration::from_secs(1);

/// The wait if the response has no time. GitHub documents at least a minute.
const DEFAULT_WAIT: Duration = Duration::from_secs(60);

/// The maximum wait for a limit of GitHub without a time.
const MAX_GROWING_WAIT: Duration = Duration::from_secs(15 * 60);

/// A rate limit that a response reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) kind: RateLimitKind,
    pub(crate) wait: Wait,
    /// Whether GitHub itself sent the response.
    pub(crate) from_github: bool,
}

/// The wait that a response asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wait {
    /// The time in the response.
    Fixed(Duration),
    /// At least this time, and longer for each consecutive limit.
    Growing(Duration),
}

impl Verdict {
    /// Returns the maximum of a growing wait.
    pub(crate) fn max_growing_wait(&self) -> Duration {
        if self.from_github {
            MAX_GROWING_WAIT
        } else {
            MAX_WAIT_OF_OTHERS
        }
    }
}

/// Returns the rate limit that a response reports. Checks `Retry-After`, the message, and whether requests are left, in the
/// order that GitHub documents. A 403 that reports none of them is a missing permission, and waiting does not help.
///
/// `message` is the message in the body, if it has been read.
pub(crate) fn verdict(status: StatusCode, headers: &HeaderMap, message: Option<&str>) -> Option<Verdict> {
    if !is_refusal(status) {
        return None;
    }
    let from_github = headers::is_from_github(headers);
    let message = message.unwrap_or_default().to_lowercase();
    let secondary = message.contains("secondary rate") || message.contains("abuse detection");
    // Every response has the number of requests left. If the message gives another reason for a 403, a zero is a coincidence.
    let may_be_spent = message.is_empty() || message.contains("rate limit") || status == StatusCode::TOO_MANY_REQUESTS;
    let spent = may_be_spent && headers::number(headers, "x-ratelimit-remaining") == Some(0);
    let reset = plausible_reset(headers).filter(|_| spent);
    let kind = match spent && !secondary {
        true => RateLimitKind::Primary,
        false => RateLimitKind::Secondary,
    };
    let wait = match (headers::retry_after(headers), reset) {
        (Some(wait), _) => Wait::Fixed(wait),
        (None, reset) if secondary => Wait::Growing(DEFAULT_WAIT.max(reset.unwrap_or_default())),
        (None, Some(reset)) => Wait::Fixed(reset + MIN_WAIT),
        (None, None) if status == StatusCode::TOO_MANY_REQUESTS || spent || message.contains("rate limit") => {
            Wait::Growing(DEFAULT_WAIT)
        }
        (None, None) => return None,
    };
    let max_wait = if from_github { MAX_WAIT } else { MAX_WAIT_OF_OTHERS };
    let wait = match wait {
        Wait::Fixed(wait) => Wait::Fixed(wait.clamp(MIN_WAIT, max_wait)),
        Wait::Growing(wait) => Wait::Growing(wait.min(max_wait)),
    };
    Some(Verdict {
        kind,
        wait,
        from_github,
    })
}

/// Returns the rate limit that the head of a response proves, before the body has been read.
///
/// A 403 without `Retry-After` needs its body: the message distinguishes a rate limit from a missing permission.
pub(crate) fn verdict_of_head(status: StatusCode, headers: &HeaderMap) -> Option<Verdict> {
    if status == StatusCode::FORBIDDEN && headers::retry_after(headers).is_none() {
        return spent(status, headers);
    }
    verdict(status, headers, None).or_else(|| spent(status, headers))
}

/// Returns whether the body decides whether this response is a rate limit of GitHub.
pub(crate) fn needs_body(status: StatusCode, headers: &HeaderMap) -> bool {
    status == StatusCode::FORBIDDEN && headers::is_from_github(headers)
}

/// Returns whether a response with this status can report a rate limit.
pub(crate) fn is_refusal(status: StatusCode) -> bool {
    matches!(status, StatusCode::FORBIDDEN | StatusCode::TOO_MANY_REQUESTS)
}

/// Returns the limit if a response shows that no requests are left, so that GitHub would reject the next request.
pub(crate) fn spent(status: StatusCode, headers: &HeaderMap) -> Option<Verdict> {
    let is_core = headers
        .get("x-ratelimit-resource")
        .is_none_or(|resource| resource == "core");
    // A 401 has the figures of anonymous requests.
    if status == StatusCode::UNAUTHORIZED || !is_core || headers::number(headers, "x-ratelimit-remaining") != Some(0) {
        return None;
    }
    let from_github = headers::is_from_github(headers);
    let max_wait = if from_github { MAX_WAIT } else { MAX_WAIT_OF_OTHERS };
    let wait = plausible_reset(headers).filter(|wait| !wait.is_zero())?;
    Some(Verdict {
        kind: RateLimitKind::Primary,
        wait: Wait::Fixed((wait + MIN_WAIT).min(max_wait)),
        from_github,
    })
}

/// Returns the time until the limit is reset. Returns `None` if the reset is 65 minutes away or more. In this case, the
/// header has milliseconds instead of seconds, or a clock is wrong.
fn plausible_reset(headers: &HeaderMap) -> Option<Duration> {
    headers::until_reset(headers).filter(|wait| *wait < MAX_WAIT)
}

#[cfg(test)]
mod tests {
    use reqwest::header::{HeaderName, HeaderValue};

    use super::*;

    const FORBIDDEN: u16 = 403;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let pair = |(name, value): &(&'static str, &str)| {
            let value = HeaderValue::from_str(value).expect("a header");
            (HeaderName::from_static(name), value)
        };
        pairs.iter().map(pair).collect()
    }

    const ID: (&str, &str) = ("x-github-request-id", "ABCD:1");

    /// Judges a response from GitHub.
    fn of(status: u16, pairs: &[(&'static str, &str)], message: &str) -> Option<(RateLimitKind, Wait)> {
        of_any(status, &[pairs, &[ID]].concat(), message)
    }

    fn of_any(status: u16, pairs: &[(&'static str, &str)], message: &str) -> Option<(RateLimitKind, Wait)> {
        let status = StatusCode::from_u16(status).expect("a status");
        verdict(status, &headers(pairs), Some(message)).map(|it| (it.kind, it.wait))
    }

    fn fixed(seconds: u64) -> Wait {
        Wait::Fixed(Duration::from_secs(seconds))
    }

    /// No requests left for 100 seconds, by the server's clock.
    const SPENT: [(&str, &str); 3] = [
        ("date", "Mon, 20 Oct 2025 22:38:20 GMT"),
        ("x-ratelimit-remaining", "0"),
        ("x-ratelimit-reset", "1761000000"),
    ];

    #[test]
    fn judges_in_the_order_that_github_documents() {
        use RateLimitKind::{Primary, Secondary};

        let growing = Wait::Growing(Duration::from_secs(60));
        let secondary = "You have exceeded a secondary rate limit.";
        let [date, remaining, reset] = SPENT;
        let all = [date, remaining, reset, ("retry-after", "7")];
        assert_eq!(of(FORBIDDEN, &all, secondary), Some((Secondary, fixed(7))));
        assert_eq!(of(429, &all, "API rate limit exceeded"), Some((Primary, fixed(7))));
        assert_eq!(
            of(FORBIDDEN, &SPENT, "API rate limit exceeded"),
            Some((Primary, fixed(101)))
        );
        assert_eq!(
            of(FORBIDDEN, &SPENT, secondary),
            Some((Secondary, Wait::Growing(Duration::from_secs(100))))
        );
        assert_eq!(of(FORBIDDEN, &[], secondary), Some((Secondary, growing)));
        assert_eq!(
            of(FORBIDDEN, &[], "You have triggered an abuse detection mechanism."),
            Some((Secondary, growing))
        );
        assert_eq!(of(429, &[], ""), Some((Secondary, growing)));
        assert_eq!(of(FORBIDDEN, &[remaining], ""), Some((Primary, growing)));
        // A lockout after bad credentials has no other header.
        assert_eq!(
            of(FORBIDDEN, &[("retry-after", "30")], ""),
            Some((Secondary, fixed(30)))
        );
    }

    #[test]
    fn missing_permission_is_not_a_limit() {
        let left = [("x-ratelimit-remaining", "4999"), SPENT[2]];
        assert_eq!(of(FORBIDDEN, &left, "Resource not accessible by integration"), None);
        assert_eq!(of(FORBIDDEN, &[], "Must have admin rights to Repository."), None);
        assert_eq!(of(FORBIDDEN, &SPENT, "Resource not accessible by integration"), None);
        for status in [200, 304, 401, 404, 422, 500] {
            assert_eq!(of(status, &SPENT, "You have exceeded a secondary rate limit."), None);
        }
    }

    #[test]
    fn implausible_waits_are_capped() {
        let hour = Some((RateLimitKind::Secondary, Wait::Fixed(MAX_WAIT)));
        for long in ["99999999999", "18446744073709551615", "Fri, 31 Dec 9999 23:59:59 GMT"] {
            assert_eq!(of(429, &[("retry-after", long)], ""), hour, "{long}");
        }
        let zero = of(429, &[("retry-after", "0")], "");
        assert_eq!(zero, Some((RateLimitKind::Secondary, fixed(1))));
        let [date, remaining, _] = SPENT;
        // Milliseconds, a year ahead, and the largest integer.
        for reset in ["1761000000000", "1792536000", "9223372036854775807"] {
            let pairs = [date, remaining, ("x-ratelimit-reset", reset)];
            let growing = Some((RateLimitKind::Primary, Wait::Growing(DEFAULT_WAIT)));
            assert_eq!(of(FORBIDDEN, &pairs, "API rate limit exceeded"), growing, "{reset}");
            assert_eq!(spent(StatusCode::OK, &headers(&pairs)), None, "{reset}");
        }
    }

    #[test]
    fn limits_of_proxies_are_capped() {
        let capped = |kind| Some((kind, Wait::Fixed(MAX_WAIT_OF_OTHERS)));
        let [date, remaining, _] = SPENT;
        let in_an_hour = ("x-ratelimit-reset", "1761003400");
        let pairs = [date, remaining, in_an_hour];
        for status in [FORBIDDEN, 429] {
            let wait = [("retry-after", "86400")];
            assert_eq!(of_any(status, &wait, ""), capped(RateLimitKind::Secondary));
            assert_eq!(of_any(status, &pairs, ""), capped(RateLimitKind::Primary));
        }
        assert_eq!(of(FORBIDDEN, &pairs, ""), Some((RateLimitKind::Primary, fixed(3501))));
        let verdict = verdict(StatusCode::TOO_MANY_REQUESTS, &headers(&[]), None).expect("a limit");
        assert_eq!(verdict.max_growing_wait(), MAX_WAIT_OF_OTHERS);
    }

    #[test]
    fn head_decides_unless_it_is_a_403_without_retry_after() {
        let of_head = |status: u16, pairs: &[(&'static str, &str)]| {
            let status = StatusCode::from_u16(status).expect("a status");
            let headers = headers(&[pairs, &[ID]].concat());
            let verdict = verdict_of_head(status, &headers).map(|it| it.wait);
            (verdict, needs_body(status, &headers))
        };
        assert_eq!(of_head(429, &[]), (Some(Wait::Growing(DEFAULT_WAIT)), false));
        assert_eq!(of_head(FORBIDDEN, &[("retry-after", "7")]).0, Some(fixed(7)));
        assert_eq!(of_head(FORBIDDEN, &SPENT).0, Some(fixed(101)));
        assert_eq!(of_head(200, &SPENT), (Some(fixed(101)), false));
        assert_eq!(of_head(FORBIDDEN, &[]), (None, true));
        assert_eq!(of_head(404, &[]), (None, false));
        assert!(!needs_body(StatusCode::FORBIDDEN, &headers(&[])));
    }

    #[test]
    fn recognizes_an_exhausted_limit_in_a_successful_response() {
        let wait = |status: u16, pairs: &[(&'static str, &str)]| {
            let status = StatusCode::from_u16(status).expect("a status");
            spent(status, &headers(&[pairs, &[ID]].concat())).map(|it| it.wait)
        };
        assert_eq!(wait(200, &SPENT), Some(fixed(101)));
        assert_eq!(wait(404, &SPENT), Some(fixed(101)));
        assert_eq!(wait(401, &SPENT), None);
        let [date, remaining, reset] = SPENT;
        assert_eq!(
            wait(200, &[date, remaining, reset, ("x-ratelimit-resource", "search")]),
            None
        );
        assert_eq!(wait(200, &[date, remaining, ("x-ratelimit-reset", "1760000000")]), None);
        assert_eq!(wait(200, &[date, ("x-ratelimit-remaining", "1"), reset]), None);
    }
}

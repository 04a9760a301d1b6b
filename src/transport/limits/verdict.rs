//! Whether an answer means a rate limit, and which.

use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use crate::headers;
use crate::models::RateLimitKind;

/// The longest wait that is believed: a wrong clock or a broken proxy must not stop a program for years.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// The shortest wait: a server that says 0 is not asked in a tight loop.
const SHORTEST: Duration = Duration::from_secs(1);

/// What GitHub asks for where it names no time: at least a minute.
const UNTOLD: Duration = Duration::from_secs(60);

/// A limit that an answer tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) kind: RateLimitKind,
    pub(crate) wait: Wait,
}

/// How long the answer asks to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wait {
    /// As long as the answer says.
    Told(Duration),
    /// At least so long, and longer each time that the limit is met anew.
    Growing(Duration),
}

/// Reads an answer, in the order that GitHub documents: `Retry-After`, the message, nothing left of the hour. A 403
/// with none of them is a missing right, and waiting does not help.
pub(crate) fn verdict(status: StatusCode, headers: &HeaderMap, message: Option<&str>) -> Option<Verdict> {
    if !matches!(status, StatusCode::FORBIDDEN | StatusCode::TOO_MANY_REQUESTS) {
        return None;
    }
    let message = message.unwrap_or_default().to_lowercase();
    let secondary = message.contains("secondary rate") || message.contains("abuse detection");
    // The figures stand on every answer: with another reason given, the last request of the hour met that one.
    let told = message.is_empty() || message.contains("rate limit") || status == StatusCode::TOO_MANY_REQUESTS;
    let spent = told && headers::number(headers, "x-ratelimit-remaining") == Some(0);
    let reset = headers::until_reset(headers).filter(|_| spent);
    let kind = match spent && !secondary {
        true => RateLimitKind::Primary,
        false => RateLimitKind::Secondary,
    };
    let wait = match (headers::retry_after(headers), reset) {
        (Some(wait), _) => Wait::Told(wait),
        (None, reset) if secondary => Wait::Growing(UNTOLD.max(reset.unwrap_or_default())),
        (None, Some(reset)) => Wait::Told(reset + SHORTEST),
        (None, None) if status == StatusCode::TOO_MANY_REQUESTS || spent || message.contains("rate limit") => {
            Wait::Growing(UNTOLD)
        }
        (None, None) => return None,
    };
    let wait = match wait {
        Wait::Told(wait) => Wait::Told(wait.clamp(SHORTEST, LONGEST)),
        Wait::Growing(wait) => Wait::Growing(wait.min(LONGEST)),
    };
    Some(Verdict { kind, wait })
}

/// Whether an answer that is no refusal says that the hour is used up: the next request would be refused.
pub(crate) fn spent(status: StatusCode, headers: &HeaderMap) -> Option<Verdict> {
    let ours = headers
        .get("x-ratelimit-resource")
        .is_none_or(|resource| resource == "core");
    // A 401 tells of the bucket of those without a credential.
    if status == StatusCode::UNAUTHORIZED || !ours || headers::number(headers, "x-ratelimit-remaining") != Some(0) {
        return None;
    }
    let wait = headers::until_reset(headers).filter(|wait| !wait.is_zero())?;
    Some(Verdict {
        kind: RateLimitKind::Primary,
        wait: Wait::Told((wait + SHORTEST).min(LONGEST)),
    })
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

    fn of(status: u16, pairs: &[(&'static str, &str)], message: &str) -> Option<(RateLimitKind, Wait)> {
        let status = StatusCode::from_u16(status).expect("a status");
        verdict(status, &headers(pairs), Some(message)).map(|it| (it.kind, it.wait))
    }

    fn told(seconds: u64) -> Wait {
        Wait::Told(Duration::from_secs(seconds))
    }

    /// An hour that ends 100 seconds after the answer, by the server's clock.
    const SPENT: [(&str, &str); 3] = [
        ("date", "Mon, 20 Oct 2025 22:38:20 GMT"),
        ("x-ratelimit-remaining", "0"),
        ("x-ratelimit-reset", "1761000000"),
    ];

    #[test]
    fn the_order_is_githubs() {
        use RateLimitKind::{Primary, Secondary};

        let growing = Wait::Growing(Duration::from_secs(60));
        let secondary = "You have exceeded a secondary rate limit.";
        let [date, remaining, reset] = SPENT;
        let all = [date, remaining, reset, ("retry-after", "7")];
        assert_eq!(of(FORBIDDEN, &all, secondary), Some((Secondary, told(7))));
        assert_eq!(of(429, &all, "API rate limit exceeded"), Some((Primary, told(7))));
        assert_eq!(
            of(FORBIDDEN, &SPENT, "API rate limit exceeded"),
            Some((Primary, told(101)))
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
        // A lockout after bad credentials has nothing but this.
        assert_eq!(of(FORBIDDEN, &[("retry-after", "30")], ""), Some((Secondary, told(30))));
    }

    #[test]
    fn a_missing_right_is_no_limit() {
        let left = [("x-ratelimit-remaining", "4999"), SPENT[2]];
        assert_eq!(of(FORBIDDEN, &left, "Resource not accessible by integration"), None);
        assert_eq!(of(FORBIDDEN, &[], "Must have admin rights to Repository."), None);
        assert_eq!(of(FORBIDDEN, &SPENT, "Resource not accessible by integration"), None);
        for status in [200, 304, 401, 404, 422, 500] {
            assert_eq!(of(status, &SPENT, "You have exceeded a secondary rate limit."), None);
        }
    }

    #[test]
    fn no_time_is_believed_blindly() {
        let day = Some((RateLimitKind::Secondary, Wait::Told(LONGEST)));
        for long in ["99999999999", "18446744073709551615", "Fri, 31 Dec 9999 23:59:59 GMT"] {
            assert_eq!(of(429, &[("retry-after", long)], ""), day, "{long}");
        }
        assert_eq!(
            of(429, &[("retry-after", "0")], ""),
            Some((RateLimitKind::Secondary, told(1)))
        );
        let strange = [
            ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset", "9223372036854775807"),
        ];
        assert!(of(FORBIDDEN, &strange, "").is_some());
    }

    #[test]
    fn an_hour_that_is_used_up_is_known_before_the_refusal() {
        let wait = |status: u16, pairs: &[(&'static str, &str)]| {
            let status = StatusCode::from_u16(status).expect("a status");
            spent(status, &headers(pairs)).map(|it| it.wait)
        };
        assert_eq!(wait(200, &SPENT), Some(told(101)));
        assert_eq!(wait(404, &SPENT), Some(told(101)));
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

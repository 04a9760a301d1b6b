//! When a request is sent again, and after how long.

use std::time::Duration;

use reqwest::StatusCode;

const FIRST: Duration = Duration::from_millis(500);
const LONGEST: Duration = Duration::from_secs(30);

/// Whether an answer says that the server could not at present.
pub(super) fn is_passing(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 500 | 502 | 503 | 504)
}

/// Whether an answer leaves open what became of the request: a gateway that gave up says nothing about the server
/// behind it.
pub(super) fn is_uncertain(status: StatusCode) -> bool {
    let certain = matches!(status.as_u16(), 501 | 505);
    status == StatusCode::REQUEST_TIMEOUT || (status.is_server_error() && !certain)
}

/// The wait before a retry: a random part of a bound that doubles, so that callers who failed together do not come back
/// together; but not less than the server asks for.
pub(super) fn backoff(retry: u32, asked: Option<Duration>) -> Duration {
    let bound = FIRST.saturating_mul(1 << retry.min(10)).min(LONGEST);
    bound.mul_f64(fastrand::f64()).max(asked.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_a_bound() {
        for (retry, bound) in [(0, 500), (1, 1_000), (3, 4_000), (6, 30_000), (u32::MAX, 30_000)] {
            let waits: Vec<Duration> = (0..1_000).map(|_| backoff(retry, None)).collect();
            assert!(waits.iter().all(|wait| *wait <= Duration::from_millis(bound)));
            assert!(waits.iter().any(|wait| *wait > Duration::from_millis(bound / 2)));
        }
        let asked = Duration::from_secs(60);
        assert_eq!(backoff(0, Some(asked)), asked);
    }
}

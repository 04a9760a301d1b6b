//! Decides when a request is retried, and after which wait.

use std::time::Duration;

use reqwest::StatusCode;

const FIRST_BACKOFF: Duration = Duration::from_millis(500);
const MAX_BACKOFF: Duration = Duration::from_secs(30);

/// Returns whether a status reports a temporary failure of the server.
pub(super) fn is_transient(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 500 | 502 | 503 | 504)
}

/// Returns whether a status leaves open if the request was processed. After a gateway timeout, for example, the server
/// behind the gateway may have processed it.
pub(super) fn is_uncertain(status: StatusCode) -> bool {
    let certain = matches!(status.as_u16(), 501 | 505);
    status == StatusCode::REQUEST_TIMEOUT || (status.is_server_error() && !certain)
}

/// Returns the wait before a retry: exponential backoff with full jitter, but at least the `Retry-After` of the response.
///
/// The jitter prevents calls that failed at the same time from retrying at the same time.
pub(super) fn backoff(retry: u32, retry_after: Option<Duration>) -> Duration {
    let bound = FIRST_BACKOFF.saturating_mul(1 << retry.min(10)).min(MAX_BACKOFF);
    bound.mul_f64(fastrand::f64()).max(retry_after.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backoff_doubles_up_to_a_maximum() {
        for (retry, bound) in [(0, 500), (1, 1_000), (3, 4_000), (6, 30_000), (u32::MAX, 30_000)] {
            let waits: Vec<Duration> = (0..1_000).map(|_| backoff(retry, None)).collect();
            assert!(waits.iter().all(|wait| *wait <= Duration::from_millis(bound)));
            assert!(waits.iter().any(|wait| *wait > Duration::from_millis(bound / 2)));
        }
        let retry_after = Duration::from_secs(60);
        assert_eq!(backoff(0, Some(retry_after)), retry_after);
    }
}

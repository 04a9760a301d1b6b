//! Remembers rejected credentials.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use reqwest::header::HeaderValue;
use tokio::time::Instant;

use crate::error::ApiError;

/// The time for which a credential is not sent after its first rejection.
const FIRST_BACKOFF: Duration = Duration::from_secs(20);

/// The maximum time for which a rejected credential is not sent.
const MAX_BACKOFF: Duration = Duration::from_secs(5 * 60);

/// Returns the time for which a credential is not used after a failure. `failures` is the number of earlier consecutive
/// failures.
pub(super) fn backoff(failures: u32) -> Duration {
    FIRST_BACKOFF.saturating_mul(1 << failures.min(8)).min(MAX_BACKOFF)
}

/// The last rejection of a credential.
#[derive(Default)]
pub(super) struct Rejected {
    /// Whether `last` is set. Without a rejection, no call takes the lock.
    any: AtomicBool,
    last: Mutex<Option<Last>>,
}

struct Last {
    header: HeaderValue,
    error: ApiError,
    until: Instant,
    /// The number of earlier consecutive rejections.
    before: u32,
}

impl Rejected {
    /// Records a 401.
    pub(super) fn add(&self, header: &HeaderValue, error: &ApiError) {
        let mut last = self.last();
        let now = Instant::now();
        let before = match &*last {
            // Rejections of requests that were in flight at the same time count once.
            Some(last) if last.header == *header && now < last.until => return,
            Some(last) if last.header == *header => last.before.saturating_add(1),
            _ => 0,
        };
        *last = Some(Last {
            header: header.clone(),
            error: error.clone(),
            until: now + backoff(before),
            before,
        });
        self.any.store(true, Ordering::Release);
    }

    /// Returns the recent 401 for a header.
    pub(super) fn get(&self, header: &HeaderValue) -> Option<ApiError> {
        if !self.any.load(Ordering::Acquire) {
            return None;
        }
        let last = self.last();
        let current = last
            .as_ref()
            .filter(|last| last.header == *header && Instant::now() < last.until);
        current.map(|last| last.error.clone())
    }

    pub(super) fn clear(&self) {
        if self.any.swap(false, Ordering::AcqRel) {
            *self.last() = None;
        }
    }

    fn last(&self) -> MutexGuard<'_, Option<Last>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use reqwest::StatusCode;
    use reqwest::header::HeaderMap;
    use tokio::time::advance;

    use super::*;
    use crate::operations;

    fn unauthorized() -> ApiError {
        let operation = &operations::LIST_SELF_HOSTED_RUNNERS_FOR_ORG;
        ApiError::new(operation.into(), StatusCode::UNAUTHORIZED, &HeaderMap::new(), b"")
    }

    #[tokio::test(start_paused = true)]
    async fn waits_longer_after_each_rejection_of_the_same_credential() {
        let (rejected, header) = (Rejected::default(), HeaderValue::from_static("Bearer a"));
        assert!(rejected.get(&header).is_none());
        for seconds in [20, 40, 80, 160, 300, 300] {
            rejected.add(&header, &unauthorized());
            rejected.add(&header, &unauthorized());
            advance(Duration::from_secs(seconds - 1)).await;
            assert!(rejected.get(&header).is_some(), "{seconds}");
            advance(Duration::from_secs(1)).await;
            assert!(rejected.get(&header).is_none(), "{seconds}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn does_not_affect_other_credentials() {
        let rejected = Rejected::default();
        rejected.add(&HeaderValue::from_static("Bearer a"), &unauthorized());
        assert!(rejected.get(&HeaderValue::from_static("Bearer b")).is_none());
        rejected.clear();
        assert!(rejected.get(&HeaderValue::from_static("Bearer a")).is_none());
    }
}

//! Who signs for a GitHub App, and by which clock.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use reqwest::header::HeaderValue;

use super::{GitHubApp, PrivateKey, jwt};
use crate::auth::bearer::bearer;
use crate::error::{CredentialError, Error};

/// The greatest difference between two clocks that is believed, a century: any time this far from now can be reckoned
/// with.
const FARTHEST: TimeDelta = TimeDelta::days(36_500);

/// An App's signature, made anew for each request: a request may wait long for its turn, and a signature is good for
/// minutes only.
pub(crate) struct Signer {
    id: Arc<str>,
    key: PrivateKey,
    /// This machine's.
    clock: fn() -> DateTime<Utc>,
    time: Mutex<Time>,
}

#[derive(Default)]
struct Time {
    /// How far GitHub's clock is ahead of this machine's, as far as it matters.
    ahead: TimeDelta,
    /// When it was signed last, by the clock that counts.
    signed: Option<DateTime<Utc>>,
}

impl Signer {
    pub(crate) fn new(app: &GitHubApp, clock: fn() -> DateTime<Utc>) -> Self {
        Self {
            id: app.id.clone(),
            key: app.key.clone(),
            clock,
            time: Mutex::default(),
        }
    }

    /// The header for a request that is sent now.
    pub(crate) fn header(&self) -> Result<HeaderValue, Error> {
        let failed = |problem| Error::Credential(Box::new(CredentialError::new(problem)));
        let now = self.now();
        let token = jwt::sign(&self.key, &self.id, now);
        let token = token.map_err(|_| failed("the system gives no random numbers to sign with"))?;
        let header = bearer(&token).map_err(|_| failed("the signed token does not fit into a header"))?;
        self.time().signed = Some(now);
        Ok(header)
    }

    /// What time it is for GitHub.
    pub(super) fn now(&self) -> DateTime<Utc> {
        (self.clock)() + self.time().ahead
    }

    /// How far GitHub's clock is ahead of the one that is signed by, to judge by the time of an answer that arrived just
    /// now.
    ///
    /// It was written at some time since the request was signed, so that this much is no difference of the clocks.
    pub(super) fn behind(&self, date: DateTime<Utc>) -> TimeDelta {
        let arrived = self.now();
        let signed = self.time().signed.unwrap_or(arrived);
        if date > arrived {
            date - arrived
        } else if date < signed {
            date - signed
        } else {
            TimeDelta::zero()
        }
    }

    /// Signs by GitHub's clock from now on; `false` where that cannot be a clock.
    pub(super) fn put_right(&self, behind: TimeDelta) -> bool {
        let mut time = self.time();
        let ahead = time.ahead + behind;
        if ahead.abs() > FARTHEST {
            return false;
        }
        time.ahead = ahead;
        drop(time);
        let seconds = ahead.num_seconds();
        tracing::warn!(
            seconds,
            "GitHub's clock is so far ahead of this machine's; it is signed by GitHub's"
        );
        true
    }

    fn time(&self) -> MutexGuard<'_, Time> {
        self.time.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::OnceLock;
    use std::time::Duration;

    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use serde_json::Value;
    use tokio::time::{Instant, advance};

    use super::*;

    /// A clock that a paused runtime moves.
    fn clock() -> DateTime<Utc> {
        static START: OnceLock<(Instant, DateTime<Utc>)> = OnceLock::new();
        let (instant, time) = START.get_or_init(|| (Instant::now(), Utc::now()));
        // Each test's own runtime has its own time, which may be before the first one's.
        let now = Instant::now();
        let since = TimeDelta::from_std(now.saturating_duration_since(*instant)).expect("a short time");
        let before = TimeDelta::from_std(instant.saturating_duration_since(now)).expect("a short time");
        *time + since - before
    }

    fn signer() -> Signer {
        let key = PrivateKey::from_pem(include_str!("keys/pkcs8.pem")).expect("a key");
        Signer::new(&GitHubApp::new("1", key), clock)
    }

    /// The time until which a header is good.
    fn end(header: &HeaderValue) -> DateTime<Utc> {
        let claims = header.to_str().expect("text").split('.').nth(1).expect("claims");
        let claims = URL_SAFE_NO_PAD.decode(claims).expect("base64");
        let claims: Value = serde_json::from_slice(&claims).expect("JSON");
        DateTime::from_timestamp(claims["exp"].as_i64().expect("a time"), 0).expect("a time")
    }

    #[tokio::test(start_paused = true)]
    async fn each_request_is_signed_when_it_is_sent() {
        let signer = signer();
        let first = signer.header().expect("a header");
        assert_ne!(signer.header().expect("a header"), first);
        advance(Duration::from_secs(1210)).await;
        let last = signer.header().expect("a header");
        assert!(end(&first) < clock() && clock() + TimeDelta::minutes(7) < end(&last));
    }

    #[tokio::test(start_paused = true)]
    async fn time_that_passed_is_no_difference_of_the_clocks() {
        let signer = signer();
        signer.header().expect("a header");
        // A wait for a limit, after which it is signed anew, and an answer that takes a minute.
        advance(Duration::from_secs(1210)).await;
        signer.header().expect("a header");
        let sent = clock();
        advance(Duration::from_secs(60)).await;
        let arrived = clock();
        for date in [sent, sent + TimeDelta::seconds(30), arrived] {
            assert_eq!(signer.behind(date), TimeDelta::zero());
        }
        let hour = TimeDelta::hours(1);
        assert_eq!(signer.behind(arrived + hour), hour);
        assert_eq!(signer.behind(sent - hour), -hour);

        // From the clock that was put right, not from this machine's:
        assert!(signer.put_right(hour));
        signer.header().expect("a header");
        assert_eq!(signer.behind(clock() + hour), TimeDelta::zero());
        assert_eq!(signer.behind(clock()), -hour);
        assert!(!signer.put_right(FARTHEST));
        assert_eq!(signer.now(), clock() + hour);
    }
}

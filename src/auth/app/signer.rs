//! Signs requests of a GitHub App. The dates of GitHub's responses correct the clock.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use reqwest::header::HeaderValue;

use super::{GitHubApp, PrivateKey, jwt};
use crate::auth::bearer::bearer;
use crate::error::{CredentialError, Error};

/// The maximum accepted clock difference, a century. Times within it cannot overflow.
const MAX_DIFFERENCE: TimeDelta = TimeDelta::days(36_500);

/// Signs the requests of an App. Each attempt is signed separately, because an attempt can wait for longer than a signature
/// is valid.
pub(crate) struct Signer {
    id: Arc<str>,
    key: PrivateKey,
    /// The clock of this machine.
    clock: fn() -> DateTime<Utc>,
    time: Mutex<Time>,
}

#[derive(Default)]
struct Time {
    /// The correction of this machine's clock: how far GitHub's clock is ahead of it.
    ahead: TimeDelta,
    /// The time of the last signature, by the corrected clock.
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

    /// Returns the header for a request that is sent now.
    pub(crate) fn header(&self) -> Result<HeaderValue, Error> {
        let failed = |problem| Error::Credential(Box::new(CredentialError::new(problem)));
        let now = self.now();
        let token = jwt::sign(&self.key, &self.id, now);
        let token = token.map_err(|_| failed("the system cannot generate the random numbers for a signature"))?;
        let header = bearer(&token)
            .map_err(|_| failed("the signed token contains a character that is not allowed in a header"))?;
        self.time().signed = Some(now);
        Ok(header)
    }

    /// Returns the current time by the corrected clock.
    pub(super) fn now(&self) -> DateTime<Utc> {
        (self.clock)() + self.time().ahead
    }

    /// Returns how far the corrected clock is behind GitHub's, judged by the `Date` of a response that has just arrived.
    ///
    /// GitHub wrote the date at some time since the request was signed, so a date within that time shows no difference.
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

    /// Corrects the clock by this difference. Returns false if the difference is implausible.
    pub(super) fn correct_clock(&self, behind: TimeDelta) -> bool {
        let mut time = self.time();
        let ahead = time.ahead + behind;
        if ahead.abs() > MAX_DIFFERENCE {
            return false;
        }
        time.ahead = ahead;
        drop(time);
        let seconds = ahead.num_seconds();
        tracing::warn!(
            seconds,
            "this machine's clock is wrong; signing with GitHub's clock, which is ahead of it by this many seconds"
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

    /// A clock that follows the paused time of the runtime.
    fn clock() -> DateTime<Utc> {
        static START: OnceLock<(Instant, DateTime<Utc>)> = OnceLock::new();
        let (instant, time) = START.get_or_init(|| (Instant::now(), Utc::now()));
        // Each runtime has its own paused time, which can be before the start of another one.
        let now = Instant::now();
        let since = TimeDelta::from_std(now.saturating_duration_since(*instant)).expect("a short time");
        let before = TimeDelta::from_std(instant.saturating_duration_since(now)).expect("a short time");
        *time + since - before
    }

    fn signer() -> Signer {
        let key = PrivateKey::from_pem(include_str!("keys/pkcs8.pem")).expect("a key");
        Signer::new(&GitHubApp::new("1", key), clock)
    }

    /// Returns the expiry time of a header.
    fn end(header: &HeaderValue) -> DateTime<Utc> {
        let claims = header.to_str().expect("text").split('.').nth(1).expect("claims");
        let claims = URL_SAFE_NO_PAD.decode(claims).expect("base64");
        let claims: Value = serde_json::from_slice(&claims).expect("JSON");
        DateTime::from_timestamp(claims["exp"].as_i64().expect("a time"), 0).expect("a time")
    }

    #[tokio::test(start_paused = true)]
    async fn signs_each_request_separately() {
        let signer = signer();
        let first = signer.header().expect("a header");
        assert_ne!(signer.header().expect("a header"), first);
        advance(Duration::from_secs(1210)).await;
        let last = signer.header().expect("a header");
        assert!(end(&first) < clock() && clock() + TimeDelta::minutes(7) < end(&last));
    }

    #[tokio::test(start_paused = true)]
    async fn elapsed_time_is_not_a_clock_difference() {
        let signer = signer();
        signer.header().expect("a header");
        // A wait for a rate limit, a new signature, and a response that takes a minute.
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

        // Later differences are relative to the corrected clock.
        assert!(signer.correct_clock(hour));
        signer.header().expect("a header");
        assert_eq!(signer.behind(clock() + hour), TimeDelta::zero());
        assert_eq!(signer.behind(clock()), -hour);
        assert!(!signer.correct_clock(MAX_DIFFERENCE));
        assert_eq!(signer.now(), clock() + hour);
    }
}

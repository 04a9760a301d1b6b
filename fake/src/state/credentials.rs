//! The valid credentials and their rate limits.

use std::collections::{HashMap, HashSet};
use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};

use crate::state::bounded::Bounded;
use crate::state::credential::{Bucket, Credential, CredentialError, Grant};
use crate::state::ids::AppId;
use crate::state::issued::IssuedTokens;
use crate::state::limit::{Limit, Lockout};
use crate::state::secondary::{Secondary, Weight};

/// The hourly limit of anonymous clients.
const ANONYMOUS_LIMIT: u64 = 60;

/// The limit that the headers of a rate-limit fault show if the product has no rate limits.
const USUAL_LIMIT: u64 = 5000;

/// The maximum number of credentials whose rate limits are kept.
const MOST_BUCKETS: usize = 16_384;

/// The valid credentials, and the used part of their rate limits.
pub(crate) struct Credentials {
    /// The accepted tokens; `None` for any token that is not revoked.
    accepted: Option<HashSet<String>>,
    revoked: HashSet<String>,
    issued: IssuedTokens,
    /// The hourly limit of a credential; `None` for no limit.
    limit: Option<u64>,
    windows: Bounded<Limit>,
    lockouts: Bounded<Lockout>,
    /// The counters of the secondary limits; `None` if they are not enforced.
    secondary: Option<Secondary>,
    /// The expiry times that a test has set for tokens.
    expirations: HashMap<String, DateTime<Utc>>,
}

impl Credentials {
    pub(crate) fn new(accepted: Option<HashSet<String>>, limit: Option<u64>) -> Self {
        Self {
            accepted,
            revoked: HashSet::new(),
            issued: IssuedTokens::default(),
            limit,
            windows: Bounded::new(MOST_BUCKETS),
            lockouts: Bounded::new(MOST_BUCKETS),
            secondary: None,
            expirations: HashMap::new(),
        }
    }

    pub(crate) fn revoke(&mut self, token: &str) {
        self.revoked.insert(token.to_owned());
    }

    /// Sets when a token expires.
    pub(crate) fn expire_at(&mut self, token: &str, time: DateTime<Utc>) {
        self.expirations.insert(token.to_owned(), time);
    }

    /// Returns when a token expires, if a test has set its expiry.
    pub(crate) fn expiration(&self, credential: &Credential) -> Option<DateTime<Utc>> {
        self.expirations.get(credential.token()).copied()
    }

    /// Adds an installation token.
    pub(crate) fn issue(&mut self, token: String, grant: Grant, now: DateTime<Utc>) {
        self.issued.add(token, grant, now);
    }

    /// Returns the grant of a credential, if it is an installation token.
    pub(crate) fn grant(&self, credential: &Credential) -> Option<&Grant> {
        self.issued.get(credential.token())
    }

    pub(crate) fn check(&self, credential: &Credential, now: DateTime<Utc>) -> Result<(), CredentialError> {
        match credential {
            Credential::Anonymous => Err(CredentialError::Missing),
            Credential::Token(token) => {
                let accepted = self
                    .issued
                    .is_valid(token, now)
                    .unwrap_or_else(|| self.accepted.as_ref().is_none_or(|accepted| accepted.contains(token)));
                let expired = self.expirations.get(token).is_some_and(|time| *time <= now);
                if accepted && !expired && !self.revoked.contains(token) {
                    Ok(())
                } else {
                    Err(CredentialError::Bad)
                }
            }
        }
    }

    /// Returns the bucket that counts the requests of a credential. `app` is the App if the credential is a JSON web token.
    pub(crate) fn bucket(&self, credential: &Credential, app: Option<AppId>) -> Bucket {
        match (credential, app) {
            (_, Some(id)) => Bucket::App(id),
            (Credential::Anonymous, None) => Bucket::Anonymous,
            (Credential::Token(token), None) => match self.issued.get(token) {
                Some(grant) => Bucket::Installation(grant.installation),
                None => Bucket::of_token(token),
            },
        }
    }

    /// Returns the rate limit of a bucket at this time. A new window begins when the previous one has ended.
    pub(crate) fn window(&self, bucket: &Bucket, now: DateTime<Utc>) -> Limit {
        if let Some(window) = self.windows.get(bucket).filter(|window| window.reset > now) {
            return *window;
        }
        let Some(limit) = self.limit else {
            return Limit::unlimited(now);
        };
        Limit {
            limit: match bucket {
                Bucket::Anonymous => ANONYMOUS_LIMIT,
                _ => limit,
            },
            used: 0,
            reset: now + TimeDelta::hours(1),
        }
    }

    /// Counts one request, and returns the rate limit after it.
    pub(crate) fn spend(&mut self, bucket: &Bucket, now: DateTime<Utc>) -> Limit {
        let mut window = self.window(bucket, now);
        if !window.is_unlimited() {
            window.used = (window.used + 1).min(window.limit);
            self.windows.insert(bucket.clone(), window, now);
        }
        window
    }

    /// Sets the number of remaining requests to zero until the time `reset`.
    pub(crate) fn exhaust(&mut self, bucket: &Bucket, now: DateTime<Utc>, reset: DateTime<Utc>) {
        let mut window = self.window(bucket, now);
        if window.is_unlimited() {
            window.limit = USUAL_LIMIT;
        }
        let used = window.limit;
        self.windows
            .insert(bucket.clone(), Limit { used, reset, ..window }, now);
    }

    /// Returns the current rate limits, and how many rate limits were dropped to bound the memory.
    pub(crate) fn windows(&self, now: DateTime<Utc>) -> (Vec<(&Bucket, Limit)>, u64) {
        let current = self.windows.iter().filter(|(_, window)| window.reset > now);
        (
            current.map(|(bucket, window)| (bucket, *window)).collect(),
            self.windows.dropped() + self.lockouts.dropped(),
        )
    }

    /// Returns the secondary limit that is active at this time, if there is one.
    pub(crate) fn lockout(&self, bucket: &Bucket, now: DateTime<Utc>) -> Option<Lockout> {
        self.lockouts.get(bucket).copied().filter(|lockout| now < lockout.until)
    }

    /// Starts a secondary limit, unless one is already active.
    pub(crate) fn lock_out(&mut self, bucket: &Bucket, now: DateTime<Utc>, lockout: Lockout) {
        if self.lockout(bucket, now).is_none() {
            self.lockouts.insert(bucket.clone(), lockout, now);
        }
    }

    /// Enables secondary limits.
    pub(crate) fn enable_secondary_limits(&mut self) {
        self.secondary = Some(Secondary::default());
    }

    pub(crate) fn has_secondary_limits(&self) -> bool {
        self.secondary.is_some()
    }

    /// Counts a request towards the secondary limits. If the request exceeds a limit, locks out the bucket and returns the
    /// lockout.
    pub(crate) fn count_secondary(&mut self, bucket: &Bucket, weight: &Weight, now: DateTime<Utc>) -> Option<Lockout> {
        let lockout = self.secondary.as_mut()?.count(bucket, weight, now)?;
        self.lock_out(bucket, now, lockout);
        Some(lockout)
    }

    pub(crate) fn clear_lockouts(&mut self) {
        self.lockouts.clear();
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials")
            .field("limit", &self.limit)
            .finish_non_exhaustive()
    }
}

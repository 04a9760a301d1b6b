//! Who asks, whether that is allowed, and how much of the rate limit is left.

use std::collections::{HashMap, HashSet};
use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use hyper::StatusCode;
use serde_json::{Map, Value};

use super::{Asked, ScopeIndex, Secondary};
use crate::reply::Problem;

/// What an unauthenticated client may send in an hour.
const ANONYMOUS_LIMIT: u64 = 60;

/// Who asks.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) enum Credential {
    Anonymous,
    Token(String),
}

impl Credential {
    /// Reads `Authorization`; `Err` for a scheme that the API does not take.
    pub(crate) fn read(authorization: Option<&str>) -> Result<Self, Problem> {
        let authorization = authorization.map(str::trim).unwrap_or_default();
        if authorization.is_empty() {
            return Ok(Self::Anonymous);
        }
        let (scheme, token) = authorization.split_once(' ').unwrap_or((authorization, ""));
        match token.trim() {
            "" => Ok(Self::Anonymous),
            token if scheme.eq_ignore_ascii_case("bearer") || scheme.eq_ignore_ascii_case("token") => {
                Ok(Self::Token(token.to_owned()))
            }
            _ => Err(bad_credentials()),
        }
    }

    /// What makes an `ETag` differ from that of another credential.
    pub(crate) fn salt(&self) -> &str {
        match self {
            Self::Anonymous => "",
            Self::Token(token) => token,
        }
    }

    /// Whether this is the token of an App or a fine-grained one, which have permissions and not OAuth scopes.
    pub(crate) fn has_permissions(&self) -> bool {
        self.salt().starts_with("ghs_") || self.salt().starts_with("github_pat_")
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Anonymous => "Anonymous",
            Self::Token(_) => "Token([redacted])",
        })
    }
}

/// Whose requests are counted together: all tokens of an installation share what it may send.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) enum Bucket {
    Anonymous,
    Token(String),
    Installation(i64),
    /// Its JSON web tokens.
    App(i64),
}

impl fmt::Debug for Bucket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Anonymous => f.write_str("Anonymous"),
            Self::Token(_) => f.write_str("Token([redacted])"),
            Self::Installation(id) => write!(f, "Installation({id})"),
            Self::App(id) => write!(f, "App({id})"),
        }
    }
}

/// A secondary rate limit that is on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lockout {
    pub(crate) until: DateTime<Utc>,
    pub(crate) status: StatusCode,
    /// Whether its answers tell when it is over.
    pub(crate) headers: bool,
}

/// The rate limit as the headers tell it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limit {
    pub(crate) limit: u64,
    pub(crate) used: u64,
    pub(crate) reset: DateTime<Utc>,
}

impl Limit {
    pub(crate) fn remaining(self) -> u64 {
        self.limit.saturating_sub(self.used)
    }
}

/// What a token of an installation may do, and for how long.
#[derive(Debug, Clone)]
pub(crate) struct Grant {
    pub(crate) expires_at: DateTime<Utc>,
    pub(crate) installation: i64,
    pub(crate) scope: ScopeIndex,
    /// Ids; `None` for all that the installation may see.
    pub(crate) repositories: Option<Vec<i64>>,
    pub(crate) permissions: Map<String, Value>,
}

/// Which tokens are good, and what each has used.
pub(crate) struct Credentials {
    /// `None`: any token that is not revoked.
    accepted: Option<HashSet<String>>,
    revoked: HashSet<String>,
    /// The tokens of installations; expired ones stay, lest they count as any token that nothing is known of.
    issued: HashMap<String, Grant>,
    limit: u64,
    windows: HashMap<Bucket, Limit>,
    lockouts: HashMap<Bucket, Lockout>,
    /// `None` where secondary limits are not enforced.
    secondary: Option<Secondary>,
    /// When tokens of users end.
    ends: HashMap<String, DateTime<Utc>>,
}

impl Credentials {
    pub(crate) fn new(accepted: Option<HashSet<String>>, limit: u64) -> Self {
        Self {
            accepted,
            revoked: HashSet::new(),
            issued: HashMap::new(),
            limit,
            windows: HashMap::new(),
            lockouts: HashMap::new(),
            secondary: None,
            ends: HashMap::new(),
        }
    }

    pub(crate) fn revoke(&mut self, token: &str) {
        self.revoked.insert(token.to_owned());
    }

    /// From this time on a token is good no more.
    pub(crate) fn end_at(&mut self, token: &str, time: DateTime<Utc>) {
        self.ends.insert(token.to_owned(), time);
    }

    /// When a token ends, where that was said.
    pub(crate) fn end(&self, credential: &Credential) -> Option<DateTime<Utc>> {
        self.ends.get(credential.salt()).copied()
    }

    /// Makes a token of an installation good.
    pub(crate) fn issue(&mut self, token: String, grant: Grant) {
        self.issued.insert(token, grant);
    }

    /// What a credential is limited to, where it is a token of an installation.
    pub(crate) fn grant(&self, credential: &Credential) -> Option<&Grant> {
        self.issued.get(credential.salt())
    }

    pub(crate) fn check(&self, credential: &Credential, now: DateTime<Utc>) -> Result<(), Problem> {
        match credential {
            Credential::Anonymous => Err(Problem::general(StatusCode::UNAUTHORIZED, "Requires authentication")),
            Credential::Token(token) => {
                let accepted = match self.issued.get(token) {
                    Some(grant) => grant.expires_at > now,
                    None => self.accepted.as_ref().is_none_or(|accepted| accepted.contains(token)),
                };
                let ended = self.ends.get(token).is_some_and(|end| *end <= now);
                if accepted && !ended && !self.revoked.contains(token) {
                    Ok(())
                } else {
                    Err(bad_credentials())
                }
            }
        }
    }

    /// Where the requests of a credential are counted; `app` for an App's JSON web token.
    pub(crate) fn bucket(&self, credential: &Credential, app: Option<i64>) -> Bucket {
        match (credential, app) {
            (_, Some(id)) => Bucket::App(id),
            (Credential::Anonymous, None) => Bucket::Anonymous,
            (Credential::Token(token), None) => match self.issued.get(token) {
                Some(grant) => Bucket::Installation(grant.installation),
                None => Bucket::Token(token.clone()),
            },
        }
    }

    /// The window of a bucket at this time; a new one begins when the old one is over.
    pub(crate) fn window(&mut self, bucket: &Bucket, now: DateTime<Utc>) -> Limit {
        let limit = match bucket {
            Bucket::Anonymous => ANONYMOUS_LIMIT,
            _ => self.limit,
        };
        let fresh = Limit {
            limit,
            used: 0,
            reset: now + TimeDelta::hours(1),
        };
        let window = self.windows.entry(bucket.clone()).or_insert(fresh);
        if window.reset <= now {
            *window = fresh;
        }
        *window
    }

    /// Counts one request and tells what is left.
    pub(crate) fn spend(&mut self, bucket: &Bucket, now: DateTime<Utc>) -> Limit {
        let mut window = self.window(bucket, now);
        window.used = (window.used + 1).min(window.limit);
        self.windows.insert(bucket.clone(), window);
        window
    }

    /// Uses up what is left, until this time.
    pub(crate) fn exhaust(&mut self, bucket: &Bucket, now: DateTime<Utc>, reset: DateTime<Utc>) {
        let window = self.window(bucket, now);
        let used = window.limit;
        self.windows.insert(bucket.clone(), Limit { used, reset, ..window });
    }

    /// The secondary limit that is on at this time.
    pub(crate) fn lockout(&self, bucket: &Bucket, now: DateTime<Utc>) -> Option<Lockout> {
        self.lockouts.get(bucket).copied().filter(|lockout| now < lockout.until)
    }

    /// Turns a secondary limit on; one that is on already stays as it is.
    pub(crate) fn lock_out(&mut self, bucket: &Bucket, now: DateTime<Utc>, lockout: Lockout) {
        if self.lockout(bucket, now).is_none() {
            self.lockouts.insert(bucket.clone(), lockout);
        }
    }

    /// Enforces secondary limits from now on.
    pub(crate) fn limit_secondarily(&mut self) {
        self.secondary = Some(Secondary::default());
    }

    /// Counts a request towards the secondary limits; one that runs into a limit turns it on.
    pub(crate) fn meet(&mut self, bucket: &Bucket, asked: &Asked<'_>, now: DateTime<Utc>) -> Option<Lockout> {
        let lockout = self.secondary.as_mut()?.meet(bucket, asked, now)?;
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

pub(crate) fn bad_credentials() -> Problem {
    Problem::general(StatusCode::UNAUTHORIZED, "Bad credentials")
}

//! Installation tokens.

use std::collections::{HashMap, HashSet, VecDeque};

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use crate::state::credential::Grant;

/// The maximum number of valid tokens. If there are more, the oldest tokens are revoked.
const MOST_VALID: usize = 10_000;

/// The maximum number of invalid tokens that are kept. A dropped token is treated like any unknown token.
const MOST_INVALID: usize = 100_000;

/// The installation tokens that are valid, and the ones that have become invalid.
#[derive(Debug, Default)]
pub(crate) struct IssuedTokens {
    valid: HashMap<String, Grant>,
    /// The valid tokens, oldest first.
    order: VecDeque<String>,
    invalid: HashSet<u64>,
    /// The keys of the invalid tokens, oldest first.
    invalid_order: VecDeque<u64>,
}

impl IssuedTokens {
    pub(crate) fn add(&mut self, token: String, grant: Grant, now: DateTime<Utc>) {
        while let Some(oldest) = self.order.front()
            && (self.order.len() >= MOST_VALID || self.valid.get(oldest).is_none_or(|grant| grant.expires_at <= now))
        {
            let oldest = self.order.pop_front().unwrap_or_default();
            self.valid.remove(&oldest);
            self.invalidate(&oldest);
        }
        self.order.push_back(token.clone());
        self.valid.insert(token, grant);
    }

    fn invalidate(&mut self, token: &str) {
        if self.invalid_order.len() >= MOST_INVALID
            && let Some(oldest) = self.invalid_order.pop_front()
        {
            self.invalid.remove(&oldest);
        }
        let key = key(token);
        if self.invalid.insert(key) {
            self.invalid_order.push_back(key);
        }
    }

    pub(crate) fn get(&self, token: &str) -> Option<&Grant> {
        self.valid.get(token)
    }

    /// Returns whether a token is valid at this time, or `None` if it is not an installation token.
    pub(crate) fn is_valid(&self, token: &str, now: DateTime<Utc>) -> Option<bool> {
        match self.valid.get(token) {
            Some(grant) => Some(grant.expires_at > now),
            None => self.invalid.contains(&key(token)).then_some(false),
        }
    }
}

/// Returns the first bytes of the digest of a token, which take less memory than the token.
fn key(token: &str) -> u64 {
    let digest = Sha256::digest(token);
    digest.iter().take(8).fold(0, |key, byte| key << 8 | u64::from(*byte))
}

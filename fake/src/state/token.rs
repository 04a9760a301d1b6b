//! Registration and remove tokens.

use std::collections::VecDeque;

use chrono::{DateTime, TimeDelta, Utc};
use fastrand::Rng;

use crate::state::random;

/// The purpose of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Registration,
    Removal,
}

#[derive(Debug)]
struct Token {
    text: String,
    purpose: Purpose,
    expires_at: DateTime<Utc>,
}

/// The maximum number of tokens of a scope. If there are more, the oldest tokens are dropped.
const MOST_TOKENS: usize = 10_000;

/// The tokens of a scope, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Tokens(VecDeque<Token>);

impl Tokens {
    /// Issues a token, and returns it with its expiry.
    pub(crate) fn issue(&mut self, purpose: Purpose, now: DateTime<Utc>, rng: &mut Rng) -> (String, DateTime<Utc>) {
        while self.0.len() >= MOST_TOKENS || self.0.front().is_some_and(|token| token.expires_at <= now) {
            self.0.pop_front();
        }
        let text = format!("A{}", random::base32(rng, 28));
        let expires_at = now + TimeDelta::hours(1);
        self.0.push_back(Token {
            text: text.clone(),
            purpose,
            expires_at,
        });
        (text, expires_at)
    }

    pub(crate) fn accepts(&self, text: &str, purpose: Purpose, now: DateTime<Utc>) -> bool {
        self.0
            .iter()
            .any(|token| token.text == text && token.purpose == purpose && token.expires_at > now)
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}

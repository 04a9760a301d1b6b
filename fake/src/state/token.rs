//! Registration and removal tokens.

use chrono::{DateTime, TimeDelta, Utc};
use fastrand::Rng;

use crate::state::random;

/// What a token is for.
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

/// The tokens of one scope that may still be good.
#[derive(Debug, Default)]
pub(crate) struct Tokens(Vec<Token>);

impl Tokens {
    /// A new token and when it expires: an hour from now.
    pub(crate) fn issue(&mut self, purpose: Purpose, now: DateTime<Utc>, rng: &mut Rng) -> (String, DateTime<Utc>) {
        self.0.retain(|token| token.expires_at > now);
        let text = format!("A{}", random::base32(rng, 28));
        let expires_at = now + TimeDelta::hours(1);
        self.0.push(Token {
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

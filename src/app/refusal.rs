//! Why GitHub gave an App no token, in words that help.

use super::place::Place;
use crate::{CredentialError, Error, answer::Answer, raw};
use chrono::{DateTime, TimeDelta, Utc};
use reqwest::header::{DATE, HeaderMap};
use serde::de::DeserializeOwned;

/// An App's request that failed.
pub(super) struct Refusal {
    error: Error,
    /// What was asked for.
    asked: Asked,
    /// How far the time of GitHub's answer is ahead of the time that was signed.
    ahead: Option<TimeDelta>,
}

/// What an App asks GitHub for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Installation,
    Token,
}

/// The time of an answer.
pub(super) fn date(headers: &HeaderMap) -> Option<DateTime<Utc>> {
    let date = headers.get(DATE)?.to_str().ok()?;
    DateTime::parse_from_rfc2822(date).ok().map(|date| date.to_utc())
}

impl Refusal {
    /// `T` is what the answer was to decode as; `signed` is the time that the request was signed at.
    pub(super) fn new<T: DeserializeOwned>(
        asked: Asked,
        operation: &'static str,
        error: raw::Error<()>,
        signed: DateTime<Utc>,
    ) -> Self {
        let date = match &error {
            raw::Error::UnexpectedResponse(response) => date(response.headers()),
            _ => None,
        };
        let answer = Answer::default();
        answer.note_operation(operation);
        Self {
            error: Error::from_raw::<T>(error, &answer),
            asked,
            ahead: date.map(|date| date - signed),
        }
    }

    /// Nothing was asked: the request could not even be made.
    pub(super) fn unasked(problem: &str) -> Self {
        Self {
            error: Error::Credential(Box::new(CredentialError::new(problem))),
            asked: Asked::Token,
            ahead: None,
        }
    }

    /// Whether what was asked for is not there.
    pub(super) fn is_missing(&self, asked: Asked) -> bool {
        self.asked == asked && self.error.is_not_found()
    }

    /// How far GitHub's clock is ahead of ours, where that may be why the signature was refused.
    pub(super) fn clock_ahead(&self) -> Option<TimeDelta> {
        // Below, the claims' own allowance suffices.
        let far = TimeDelta::seconds(30);
        self.ahead
            .filter(|ahead| self.error.status() == Some(401) && ahead.abs() > far)
    }

    /// The error for the call that needed the token.
    ///
    /// Never the error itself: a 404 here must not pass for a 404 to the call, which would mean that a runner is gone,
    /// nor a lost answer here for one to the call, which was not sent.
    pub(super) fn explain(self, app: &str, place: &Place) -> Error {
        if matches!(self.error, Error::Credential(_)) {
            return self.error;
        }
        let message = match &self.error {
            Error::Api(answer) => answer.message().unwrap_or_default(),
            _ => "",
        };
        let problem = match (self.error.status().unwrap_or_default(), self.asked) {
            _ if self.error.is_retryable() => {
                format!("GitHub gives the GitHub App {app} no token for {place} at present")
            }
            (401, _) if message.contains("claim") => {
                let clock = match self.ahead.map(|ahead| ahead.num_seconds()) {
                    None => String::new(),
                    Some(ahead) if ahead < 0 => format!(", which is {} s ahead of GitHub's", ahead.unsigned_abs()),
                    Some(ahead) => format!(", which is {ahead} s behind GitHub's"),
                };
                format!(
                    "GitHub does not accept the time at which the GitHub App {app} signed; check this machine's \
                     clock{clock}"
                )
            }
            (401, _) => format!(
                "GitHub does not accept what the GitHub App {app} signed; is the private key one of this App's, and \
                 not deleted?"
            ),
            (404, _) if message.contains("Integration not found") => {
                format!("GitHub knows no GitHub App {app}; check its App id or client id")
            }
            (404, Asked::Installation) => {
                format!("the GitHub App {app} is not installed for {place}, or GitHub does not know that")
            }
            (404, Asked::Token) => format!("the GitHub App {app} does not have {place}"),
            (422, _) => {
                format!("the token cannot be narrowed to what was asked for, for {place} of the GitHub App {app}")
            }
            _ => format!("GitHub gives the GitHub App {app} no token for {place}"),
        };
        Error::Credential(Box::new(CredentialError::of_request(problem, self.error)))
    }
}

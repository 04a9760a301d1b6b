//! Why GitHub gave an App no token, in words that help.

use chrono::TimeDelta;

use super::place::Place;
use super::signer::Signer;
use crate::error::{CredentialError, Error};

/// An App's request that failed.
pub(super) struct Refusal {
    error: Error,
    /// What was asked for.
    asked: Asked,
    /// How far the clock that was signed by is behind GitHub's, by the time of GitHub's answer.
    behind: Option<TimeDelta>,
}

/// What an App asks GitHub for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Installation,
    Token,
}

impl Refusal {
    /// The response arrived just now; `signer` has signed the request.
    pub(super) fn new(asked: Asked, error: Error, signer: &Signer) -> Self {
        let date = match &error {
            Error::Api(error) => error.date(),
            _ => None,
        };
        Self {
            error,
            asked,
            behind: date.map(|date| signer.behind(date)),
        }
    }

    /// Whether what was asked for is not there.
    pub(super) fn is_missing(&self, asked: Asked) -> bool {
        self.asked == asked && self.error.is_not_found()
    }

    /// How far our clock is behind GitHub's, where that may be why the signature was refused.
    pub(super) fn clock_behind(&self) -> Option<TimeDelta> {
        // Below, the claims' own allowance suffices.
        let far = TimeDelta::seconds(30);
        self.behind
            .filter(|behind| self.error.status() == Some(401) && behind.abs() > far)
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
                let clock = match self.behind.map(|behind| behind.num_seconds()) {
                    None | Some(0) => String::new(),
                    Some(behind) if behind < 0 => format!(", which is {} s ahead of GitHub's", behind.unsigned_abs()),
                    Some(behind) => format!(", which is {behind} s behind GitHub's"),
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

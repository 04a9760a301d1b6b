//! Explains why GitHub did not issue a token to an App.

use chrono::TimeDelta;

use super::signer::Signer;
use super::target::InstallationTarget;
use crate::error::{CredentialError, Error};

/// A failed request of an App.
pub(super) struct Refusal {
    error: Error,
    /// The request that failed.
    step: Step,
    /// How far the clock used for signing is behind GitHub's clock, according to the response.
    behind: Option<TimeDelta>,
}

/// The requests with which an App obtains a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    FindInstallation,
    CreateToken,
}

impl Refusal {
    /// Creates the refusal from an error that has just occurred. `signer` has signed the request.
    pub(super) fn new(step: Step, error: Error, signer: &Signer) -> Self {
        let date = match &error {
            Error::Api(error) => error.date(),
            _ => None,
        };
        Self {
            error,
            step,
            behind: date.map(|date| signer.behind(date)),
        }
    }

    /// Returns whether this request failed because its object does not exist.
    pub(super) fn is_missing(&self, step: Step) -> bool {
        self.step == step && self.error.is_not_found()
    }

    /// Returns how far this machine's clock is behind GitHub's, if that can be the reason for the rejected signature.
    pub(super) fn clock_behind(&self) -> Option<TimeDelta> {
        // The claims allow for smaller differences.
        let tolerance = TimeDelta::seconds(30);
        self.behind
            .filter(|behind| self.error.status() == Some(401) && behind.abs() > tolerance)
    }

    /// Returns the error for the call that needed the token.
    ///
    /// It is never the error of this request itself. A 404 here must not look like a 404 of the call, which would mean that
    /// a runner is gone. A lost response here must not look like a lost response of the call, which was not sent.
    pub(super) fn explain(self, app: &str, target: &InstallationTarget) -> Error {
        if matches!(self.error, Error::Credential(_)) {
            return self.error;
        }
        let message = match &self.error {
            Error::Api(response) => response.message().unwrap_or_default(),
            _ => "",
        };
        let problem = match (self.error.status().unwrap_or_default(), self.step) {
            _ if self.error.is_retryable() => {
                format!(
                    "GitHub cannot issue a token of the GitHub App {app} for {target} at the moment; try again later"
                )
            }
            (401, _) if message.contains("claim") => {
                let clock = match self.behind.map(|behind| behind.num_seconds()) {
                    None | Some(0) => String::new(),
                    Some(behind) if behind < 0 => format!(", which is {} s ahead of GitHub's", behind.unsigned_abs()),
                    Some(behind) => format!(", which is {behind} s behind GitHub's"),
                };
                format!(
                    "GitHub rejected the time of the GitHub App {app}'s signature; check this machine's clock{clock}"
                )
            }
            (401, _) => format!(
                "GitHub rejected the signature of the GitHub App {app}; check that the private key belongs to this App and \
                 has not been deleted"
            ),
            (404, _) if message.contains("Integration not found") => {
                format!("the GitHub App {app} does not exist; check its App id or client id")
            }
            (404, Step::FindInstallation) => {
                format!("the GitHub App {app} is not installed for {target}, or {target} does not exist")
            }
            (404, Step::CreateToken) => format!("the GitHub App {app} does not have {target}; check the id"),
            (422, _) => {
                format!(
                    "the token of the GitHub App {app} for {target} cannot have the requested permissions or repositories"
                )
            }
            _ => format!("GitHub did not issue a token of the GitHub App {app} for {target}"),
        };
        Error::Credential(Box::new(CredentialError::of_request(problem, self.error)))
    }
}

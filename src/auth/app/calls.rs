//! The requests that a GitHub App makes for itself.

use chrono::{DateTime, Utc};
use futures_util::future::BoxFuture;

use super::place::Place;
use crate::error::Error;
use crate::models::{CreateInstallationToken, InstallationId, Secret};

/// Sends the requests with which a GitHub App obtains tokens. The client implements it, so that this module needs to know
/// nothing about sending requests.
pub(crate) trait AppCalls: Send + Sync {
    /// Finds the installation of a place.
    fn find_installation<'a>(&'a self, place: &'a Place) -> BoxFuture<'a, Result<InstallationId, Error>>;

    /// Creates a token of an installation.
    fn create_token<'a>(
        &'a self,
        installation: InstallationId,
        request: &'a CreateInstallationToken,
    ) -> BoxFuture<'a, Result<Issued, Error>>;
}

/// A token as GitHub issued it just now.
#[derive(Debug)]
pub(crate) struct Issued {
    pub(crate) token: Secret,
    pub(crate) expires_at: DateTime<Utc>,
    /// GitHub's time, if the response has it.
    pub(crate) date: Option<DateTime<Utc>>,
}

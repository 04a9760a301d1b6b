//! The requests with which a GitHub App obtains its tokens.

use chrono::{DateTime, Utc};
use futures_util::future::BoxFuture;

use super::target::InstallationTarget;
use crate::error::Error;
use crate::models::{CreateInstallationToken, InstallationId, Secret};

/// Sends the requests with which a GitHub App obtains tokens. The client implements it, so that this module does not
/// depend on the transport.
pub(crate) trait AppCalls: Send + Sync {
    /// Finds the installation of an App in an organization, a repository or an enterprise.
    fn find_installation<'a>(&'a self, target: &'a InstallationTarget) -> BoxFuture<'a, Result<InstallationId, Error>>;

    /// Creates a token for an installation.
    fn create_token<'a>(
        &'a self,
        installation: InstallationId,
        request: &'a CreateInstallationToken,
    ) -> BoxFuture<'a, Result<Issued, Error>>;
}

/// A token that GitHub has just issued.
#[derive(Debug)]
pub(crate) struct Issued {
    pub(crate) token: Secret,
    pub(crate) expires_at: DateTime<Utc>,
    /// The time of the response by GitHub's clock, if the response has it.
    pub(crate) date: Option<DateTime<Utc>>,
}

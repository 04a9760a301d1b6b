//! The target of an installation of a GitHub App.

use std::fmt;

use crate::models::InstallationId;
use crate::validate::{InvalidInput, check_name};

/// Identifies an installation by its id or by the account in which the App is installed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum InstallationTarget {
    Installation(InstallationId),
    Organization(String),
    Repository { owner: String, name: String },
    Enterprise(String),
}

impl InstallationTarget {
    pub(super) fn check(&self) -> Result<(), InvalidInput> {
        match self {
            Self::Installation(id) if id.get() == 0 => Err(InvalidInput::new("installation", "must be greater than 0")),
            Self::Installation(_) => Ok(()),
            Self::Organization(name) => check_name("organization", name),
            Self::Repository { owner, name } => {
                check_name("owner", owner)?;
                check_name("repository", name)
            }
            Self::Enterprise(slug) => check_name("enterprise", slug),
        }
    }
}

impl fmt::Display for InstallationTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Installation(id) => write!(f, "the installation {id}"),
            Self::Organization(name) => write!(f, "the organization {name}"),
            Self::Repository { owner, name } => write!(f, "the repository {owner}/{name}"),
            Self::Enterprise(slug) => write!(f, "the enterprise {slug}"),
        }
    }
}

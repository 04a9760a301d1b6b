//! The names of organizations, repositories and enterprises.

use crate::state::text::same_name;

/// The name of a scope.
#[derive(Debug, Clone)]
pub(crate) enum ScopeName {
    Organization(String),
    Repository { owner: String, name: String },
    Enterprise(String),
}

impl ScopeName {
    /// Returns whether two names mean the same scope. GitHub compares these names without case.
    pub(crate) fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Organization(one), Self::Organization(other)) | (Self::Enterprise(one), Self::Enterprise(other)) => {
                same_name(one, other)
            }
            (
                Self::Repository { owner, name },
                Self::Repository {
                    owner: other_owner,
                    name: other_name,
                },
            ) => same_name(owner, other_owner) && same_name(name, other_name),
            _ => false,
        }
    }

    /// Returns the name without the owner of a repository.
    pub(crate) fn last(&self) -> &str {
        match self {
            Self::Organization(name) | Self::Repository { name, .. } | Self::Enterprise(name) => name,
        }
    }

    /// Returns the path of the scope in the API.
    pub(crate) fn path(&self) -> String {
        match self {
            Self::Organization(name) => format!("/orgs/{name}"),
            Self::Repository { owner, name } => format!("/repos/{owner}/{name}"),
            Self::Enterprise(slug) => format!("/enterprises/{slug}"),
        }
    }
}

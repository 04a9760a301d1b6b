//! The names of organizations, repositories and enterprises.

use crate::state::text::same_name;

/// What a scope is called.
#[derive(Debug, Clone)]
pub(crate) enum ScopeName {
    Organization(String),
    Repository { owner: String, name: String },
    Enterprise(String),
}

impl ScopeName {
    /// Whether both mean the same; GitHub compares these names without case.
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

    /// The name without an owner.
    pub(crate) fn last(&self) -> &str {
        match self {
            Self::Organization(name) | Self::Repository { name, .. } | Self::Enterprise(name) => name,
        }
    }

    /// The path that the API has for it.
    pub(crate) fn path(&self) -> String {
        match self {
            Self::Organization(name) => format!("/orgs/{name}"),
            Self::Repository { owner, name } => format!("/repos/{owner}/{name}"),
            Self::Enterprise(slug) => format!("/enterprises/{slug}"),
        }
    }
}

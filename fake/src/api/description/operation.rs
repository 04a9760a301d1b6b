//! The operations of GitHub's description.

use std::str::FromStr;
use std::sync::{Arc, LazyLock};

use serde_json::Value;

use crate::api::description::body_schema::BodySchema;

/// GitHub's description, parsed once for all fakes of a process.
pub(crate) static DESCRIPTION: LazyLock<Value> = LazyLock::new(github_runners_spec::description);

/// The documentation link of errors that do not belong to an operation.
pub(crate) const DOCUMENTATION: &str = "https://docs.github.com/rest";

/// The kinds of scopes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ScopeKind {
    Organization,
    Repository,
    Enterprise,
}

impl ScopeKind {
    pub(super) fn of_path(path: &str) -> Option<Self> {
        match path.split('/').nth(1)? {
            "orgs" => Some(Self::Organization),
            "repos" => Some(Self::Repository),
            "enterprises" => Some(Self::Enterprise),
            _ => None,
        }
    }

    /// Returns the OAuth scope that a classic token needs.
    pub(crate) fn oauth_scope(self) -> &'static str {
        match self {
            Self::Organization => "admin:org",
            Self::Repository => "repo",
            Self::Enterprise => "manage_runners:enterprise",
        }
    }
}

/// One operation of the description.
#[derive(Debug, Clone)]
pub(crate) struct Operation {
    pub(crate) id: &'static str,
    /// The method in lower case.
    pub(crate) method: &'static str,
    /// The path template of the description.
    pub(crate) path: &'static str,
    pub(crate) scope: Option<ScopeKind>,
    /// Whether the operation only reads.
    pub(crate) reads: bool,
    /// Whether the operation requires the JSON web token of a GitHub App.
    pub(crate) for_apps: bool,
    pub(crate) documentation_url: String,
    /// The schema of the request body.
    pub(crate) request_body: Option<Arc<BodySchema>>,
}

/// Decoded path parameters by name.
#[derive(Debug, Default)]
pub(crate) struct Parameters(pub(super) Vec<(&'static str, String)>);

impl Parameters {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Returns a parameter that is an id.
    pub(crate) fn id<T: FromStr>(&self, name: &str) -> Option<T> {
        self.get(name)?.parse().ok()
    }
}

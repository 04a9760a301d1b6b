//! The permission of a GitHub App or a fine-grained token that an operation needs.

use crate::api::description::operation::{Operation, ScopeKind};

/// The path prefixes of operations that need the permission to administer the organization.
const ADMINISTRATION: [&str; 2] = ["/orgs/{org}/actions/hosted-runners", "/orgs/{org}/actions/permissions"];

impl Operation {
    /// Returns the name of the permission, or `None` for operations of enterprises, which have no such permission.
    ///
    /// See GitHub's page "Permissions required for GitHub Apps".
    pub(crate) fn permission(&self) -> Option<&'static str> {
        match self.scope? {
            ScopeKind::Organization if ADMINISTRATION.iter().any(|prefix| self.path.starts_with(prefix)) => {
                Some("organization_administration")
            }
            ScopeKind::Organization => Some("organization_self_hosted_runners"),
            ScopeKind::Repository => Some("administration"),
            ScopeKind::Enterprise => None,
        }
    }
}

//! A runner group of an organization or an enterprise.

use github_runners::{EnterpriseRunnerGroup, OrganizationRunnerGroup, RunnerGroupId, Visibility};

/// A runner group of an organization or an enterprise.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RunnerGroup {
    /// The id of the group.
    pub id: RunnerGroupId,
    /// The name of the group.
    pub name: String,
    /// The repositories or organizations that can use the group.
    pub visibility: Visibility,
    /// Whether public repositories can use the group.
    pub allows_public_repositories: bool,
    /// Whether only selected workflows can use the group.
    pub restricted_to_workflows: bool,
    /// The workflows that can use the group if it is restricted.
    pub selected_workflows: Vec<String>,
    /// Whether the group belongs to the enterprise of the organization.
    pub inherited: bool,
}

impl From<OrganizationRunnerGroup> for RunnerGroup {
    fn from(group: OrganizationRunnerGroup) -> Self {
        Self {
            id: group.id,
            name: group.name,
            visibility: group.visibility,
            allows_public_repositories: group.allows_public_repositories,
            restricted_to_workflows: group.restricted_to_workflows.unwrap_or(false),
            selected_workflows: group.selected_workflows.unwrap_or_default(),
            inherited: group.inherited,
        }
    }
}

impl From<EnterpriseRunnerGroup> for RunnerGroup {
    fn from(group: EnterpriseRunnerGroup) -> Self {
        Self {
            id: group.id,
            name: group.name,
            visibility: group.visibility,
            allows_public_repositories: group.allows_public_repositories,
            restricted_to_workflows: group.restricted_to_workflows.unwrap_or(false),
            selected_workflows: group.selected_workflows.unwrap_or_default(),
            inherited: false,
        }
    }
}

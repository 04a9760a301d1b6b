//! The public types of runner groups, GitHub-hosted runners and permissions.

use crate::state::group::Visibility;
use crate::state::hosted::{self, HostedRunnerStatus};
use crate::state::ids::{HostedRunnerId, RunnerGroupId, ScopeId};
use crate::state::permissions::{EnabledRepositories, Permissions};
use crate::state::visible_groups::VisibleGroup;

/// A runner group that is visible in a [`Scope`](crate::Scope), at the time of the call that returned it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RunnerGroup {
    /// The id of the group, which is [`RunnerGroupId::DEFAULT`] for the default group of every scope.
    pub id: RunnerGroupId,
    /// The name of the group.
    pub name: String,
    /// The repositories or organizations that can use the group.
    pub visibility: Visibility,
    /// The ids of the selected repositories or organizations. It is empty unless the visibility is
    /// [`Selected`](Visibility::Selected).
    pub selected: Vec<ScopeId>,
    /// Whether public repositories can use the group.
    pub allows_public_repositories: bool,
    /// The workflows that can use the group; `None` for all workflows.
    pub workflows: Option<Vec<String>>,
    /// Whether the group is for GitHub-hosted runners.
    pub github_hosted: bool,
    /// Whether an organization inherits the group from its enterprise.
    pub inherited: bool,
}

impl RunnerGroup {
    pub(crate) fn new(seen: VisibleGroup<'_>) -> Self {
        let access = seen.effective_access();
        let group = seen.group;
        Self {
            id: seen.id,
            name: group.name.clone(),
            visibility: access.visibility,
            selected: access.selected.into_iter().collect(),
            allows_public_repositories: access.allows_public_repositories,
            workflows: group.restricted_to_workflows.then(|| group.selected_workflows.clone()),
            github_hosted: group.hosted,
            inherited: seen.inherited,
        }
    }
}

/// A GitHub-hosted runner of a [`Scope`](crate::Scope), at the time of the call that returned it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HostedRunner {
    /// The id of the runner, unique in the fake.
    pub id: HostedRunnerId,
    /// The name of the runner.
    pub name: String,
    /// The runner group that contains the runner.
    pub runner_group_id: RunnerGroupId,
    /// The source of the image: `github`, `partner` or `custom`.
    pub image_source: String,
    /// The id of the image that the runner's machines use.
    pub image_id: String,
    /// The version of the image; `None` for the latest version.
    pub image_version: Option<String>,
    /// The id of the machine size.
    pub size: String,
    /// The status of the runner.
    pub status: HostedRunnerStatus,
    /// The maximum number of machines that run at the same time.
    pub maximum_runners: i64,
    /// Whether the runner has static public IP addresses.
    pub static_ip: bool,
}

impl HostedRunner {
    pub(crate) fn new(runner: &hosted::HostedRunner) -> Self {
        Self {
            id: runner.id,
            name: runner.name.clone(),
            runner_group_id: runner.group_id,
            image_source: runner.image.source.to_owned(),
            image_id: runner.image.id.clone(),
            image_version: runner.image.version.clone(),
            size: runner.size.clone(),
            status: runner.status,
            maximum_runners: runner.maximum_runners,
            static_ip: runner.static_ip,
        }
    }
}

/// The settings that allow self-hosted runners of repositories.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RunnerPermissions {
    /// The repositories of an organization that can have self-hosted runners.
    pub enabled_repositories: EnabledRepositories,
    /// The ids of the selected repositories. Like GitHub, the fake keeps them while another setting is active.
    pub selected_repositories: Vec<ScopeId>,
    /// Whether an enterprise disables self-hosted runners of repositories in all its organizations.
    pub disabled_for_all_organizations: bool,
}

impl RunnerPermissions {
    pub(crate) fn new(permissions: &Permissions) -> Self {
        Self {
            enabled_repositories: permissions.enabled,
            selected_repositories: permissions.selected.iter().copied().collect(),
            disabled_for_all_organizations: permissions.disabled_for_all_organizations,
        }
    }
}

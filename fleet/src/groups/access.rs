//! The runner groups of an organization or an enterprise.

use std::collections::BTreeSet;

use github_runners::{
    CreateEnterpriseRunnerGroup, CreateOrganizationRunnerGroup, EnterpriseRunnerGroups, GroupRunners, OrgRunnerGroups,
    Result as GitHubResult, RunnerGroupId, Runners, Scope, UpdateEnterpriseRunnerGroup, UpdateOrganizationRunnerGroup,
};

use super::change::{Changes, GroupChange, add_change, listed};
use super::group::RunnerGroup;
use super::spec::{GroupSpec, Members};
use crate::error::{Error, Result};

/// The runner groups of an organization or an enterprise.
///
/// ```no_run
/// # async fn example(github: github_runners::Client) -> github_runners_fleet::Result<()> {
/// use github_runners::Visibility;
/// use github_runners_fleet::{GroupSpec, RunnerGroups};
///
/// let groups = RunnerGroups::from(github.org("octo-org").runner_groups());
/// let spec = GroupSpec::new("gpu").visibility(Visibility::Private).allows_public_repositories(false);
/// println!("group {}", groups.ensure(&spec).await?.group().id);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct RunnerGroups(Account);

#[derive(Debug, Clone)]
enum Account {
    Organization(OrgRunnerGroups),
    Enterprise(EnterpriseRunnerGroups),
}

impl From<OrgRunnerGroups> for RunnerGroups {
    fn from(groups: OrgRunnerGroups) -> Self {
        Self(Account::Organization(groups))
    }
}

impl From<EnterpriseRunnerGroups> for RunnerGroups {
    fn from(groups: EnterpriseRunnerGroups) -> Self {
        Self(Account::Enterprise(groups))
    }
}

/// Sets the settings that the specification mentions.
macro_rules! fill {
    ($request:ident, $values:expr) => {{
        let values = $values;
        if let Some(visibility) = values.visibility.clone() {
            $request = $request.visibility(visibility);
        }
        if let Some(allows) = values.allows_public_repositories {
            $request = $request.allows_public_repositories(allows);
        }
        if let Some(restricted) = values.restricted_to_workflows {
            $request = $request.restricted_to_workflows(restricted);
        }
        if let Some(workflows) = &values.selected_workflows {
            $request = $request.selected_workflows(workflows.iter().cloned());
        }
    }};
}

impl RunnerGroups {
    /// Returns the groups of a scope, or `None` for a repository.
    pub(crate) fn of(runners: &Runners) -> Option<Self> {
        let client = runners.client();
        match runners.scope() {
            Scope::Organization(name) => Some(client.org(&**name).runner_groups().into()),
            Scope::Enterprise(slug) => Some(client.enterprise(&**slug).runner_groups().into()),
            Scope::Repository { .. } => None,
        }
    }

    /// Rejects a specification that selects repositories for a group of an enterprise, or organizations for a group of an
    /// organization.
    pub(super) fn check(&self, spec: &GroupSpec) -> Result<()> {
        spec.check()?;
        match (&self.0, &spec.members) {
            (Account::Organization(_), Some(Members::Organizations(_))) => {
                let problem = "a group of an organization is used by repositories; use `repositories`";
                Err(Error::invalid("organizations", problem))
            }
            (Account::Enterprise(_), Some(Members::Repositories(_))) => {
                let problem = "a group of an enterprise is used by organizations; use `organizations`";
                Err(Error::invalid("repositories", problem))
            }
            _ => Ok(()),
        }
    }

    /// Returns all groups.
    pub(crate) async fn all(&self) -> GitHubResult<Vec<RunnerGroup>> {
        Ok(match &self.0 {
            Account::Organization(groups) => groups.list().all().await?.into_iter().map(Into::into).collect(),
            Account::Enterprise(groups) => groups.list().all().await?.into_iter().map(Into::into).collect(),
        })
    }

    pub(super) async fn get(&self, id: RunnerGroupId) -> GitHubResult<RunnerGroup> {
        Ok(match &self.0 {
            Account::Organization(groups) => groups.get(id).await?.into(),
            Account::Enterprise(groups) => groups.get(id).await?.into(),
        })
    }

    pub(super) async fn create(&self, spec: &GroupSpec) -> GitHubResult<RunnerGroup> {
        let visibility = spec.wanted_visibility();
        let spec = GroupSpec {
            visibility,
            ..spec.clone()
        };
        Ok(match &self.0 {
            Account::Organization(groups) => {
                let mut request = CreateOrganizationRunnerGroup::new(&spec.name);
                fill!(request, &spec);
                if let Some(Members::Repositories(ids)) = &spec.members {
                    request = request.selected_repository_ids(ids.iter().copied());
                }
                groups.create(request).await?.into()
            }
            Account::Enterprise(groups) => {
                let mut request = CreateEnterpriseRunnerGroup::new(&spec.name);
                fill!(request, &spec);
                if let Some(Members::Organizations(ids)) = &spec.members {
                    request = request.selected_organization_ids(ids.iter().copied());
                }
                groups.create(request).await?.into()
            }
        })
    }

    pub(super) async fn update(&self, group: &RunnerGroup, changes: &Changes) -> GitHubResult<RunnerGroup> {
        Ok(match &self.0 {
            Account::Organization(groups) => {
                // GitHub requires the name.
                let mut request = UpdateOrganizationRunnerGroup::new(&group.name);
                fill!(request, changes);
                groups.update(group.id, request).await?.into()
            }
            Account::Enterprise(groups) => {
                let mut request = UpdateEnterpriseRunnerGroup::new();
                fill!(request, changes);
                groups.update(group.id, request).await?.into()
            }
        })
    }

    /// Gives exactly the repositories or organizations of the specification access to the group. Returns the change, if
    /// there is one.
    pub(super) async fn set_members(&self, id: RunnerGroupId, spec: &GroupSpec) -> GitHubResult<Option<GroupChange>> {
        let mut change = Vec::new();
        match (&self.0, &spec.members) {
            (Account::Organization(groups), Some(Members::Repositories(wanted))) => {
                let repositories = groups.repositories(id);
                let present = repositories.list().all().await?.into_iter().map(|it| it.id);
                let present: BTreeSet<_> = present.collect();
                if present != wanted.iter().copied().collect() {
                    repositories.set(wanted.iter().copied()).await?;
                    let present: Vec<_> = present.into_iter().collect();
                    add_change(&mut change, "repositories", listed(&present), listed(wanted));
                }
            }
            (Account::Enterprise(groups), Some(Members::Organizations(wanted))) => {
                let organizations = groups.organizations(id);
                let present = organizations.list().all().await?.into_iter().map(|it| it.id);
                let present: BTreeSet<_> = present.collect();
                if present != wanted.iter().copied().collect() {
                    organizations.set(wanted.iter().copied()).await?;
                    let present: Vec<_> = present.into_iter().collect();
                    add_change(&mut change, "organizations", listed(&present), listed(wanted));
                }
            }
            _ => {}
        }
        Ok(change.pop())
    }

    /// Returns whether no repository or organization can use a group.
    pub(crate) async fn is_closed(&self, group: &RunnerGroup) -> GitHubResult<bool> {
        if group.visibility != github_runners::Visibility::Selected {
            return Ok(false);
        }
        let count = match &self.0 {
            Account::Organization(groups) => groups.repositories(group.id).list().await?.items.len(),
            Account::Enterprise(groups) => groups.organizations(group.id).list().await?.items.len(),
        };
        Ok(count == 0)
    }

    /// Returns a handle to the runners of a group.
    pub(crate) fn runners(&self, id: RunnerGroupId) -> GroupRunners {
        match &self.0 {
            Account::Organization(groups) => groups.runners(id),
            Account::Enterprise(groups) => groups.runners(id),
        }
    }
}

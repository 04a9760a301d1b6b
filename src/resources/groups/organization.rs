//! The runner groups of an organization.

use std::sync::Arc;

use super::{GroupRepositories, GroupRunners};
use crate::client::Client;
use crate::error::Result;
use crate::models::{
    CreateOrganizationRunnerGroup, HostedRunner, OrganizationRunnerGroup, RunnerGroupId, UpdateOrganizationRunnerGroup,
};
use crate::operations::docs;
use crate::pagination::List;
use crate::resources::scope::{Account, named};
use crate::validate::{check_name, check_value};

/// The runner groups of an organization.
///
/// Made by [`Org::runner_groups`](crate::Org::runner_groups). Calls need the scope `admin:org`, or the permission
/// "Self-hosted runners" of the organization. See
/// [GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups).
#[derive(Debug, Clone)]
pub struct OrgRunnerGroups {
    pub(super) client: Client,
    pub(super) organization: Arc<str>,
}

impl OrgRunnerGroups {
    pub(crate) fn new(client: Client, organization: Arc<str>) -> Self {
        Self { client, organization }
    }

    /// Lists all groups, inherited ones too.
    #[doc = docs!(list_self_hosted_runner_groups_for_org)]
    pub fn list(&self) -> List<OrganizationRunnerGroup> {
        self.listed(None)
    }

    /// Lists the groups whose runners a repository may use, by its name.
    #[doc = docs!(list_self_hosted_runner_groups_for_org)]
    pub fn list_visible_to(&self, repository: impl Into<String>) -> List<OrganizationRunnerGroup> {
        self.listed(Some(repository.into()))
    }

    fn listed(&self, visible: Option<String>) -> List<OrganizationRunnerGroup> {
        List::of(self, move |groups, page, per_page| {
            let visible = visible.clone();
            async move {
                let visible = visible.as_deref();
                visible.map_or(Ok(()), |name| check_name("repository", name))?;
                named!(
                    groups,
                    organization,
                    list_self_hosted_runner_groups_for_org,
                    page,
                    per_page,
                    visible
                )
            }
        })
    }

    /// Gets one group.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group.
    #[doc = docs!(get_self_hosted_runner_group_for_org)]
    pub async fn get(&self, id: RunnerGroupId) -> Result<OrganizationRunnerGroup> {
        named!(self, organization, get_self_hosted_runner_group_for_org, &id)
    }

    /// Creates a group.
    ///
    /// # Errors
    ///
    /// With the field `name` for an empty one; status 409 or 422 where a group has the name already.
    #[doc = docs!(create_self_hosted_runner_group_for_org)]
    pub async fn create(&self, group: &CreateOrganizationRunnerGroup) -> Result<OrganizationRunnerGroup> {
        check_value("name", &group.name)?;
        named!(self, organization, create_self_hosted_runner_group_for_org, group)
    }

    /// Updates a group: what the request leaves out stays as it is.
    ///
    /// # Errors
    ///
    /// With the field `name` for an empty one; status 404 where there is no such group.
    #[doc = docs!(update_self_hosted_runner_group_for_org)]
    pub async fn update(
        &self,
        id: RunnerGroupId,
        update: &UpdateOrganizationRunnerGroup,
    ) -> Result<OrganizationRunnerGroup> {
        check_value("name", &update.name)?;
        named!(self, organization, update_self_hosted_runner_group_for_org, &id, update)
    }

    /// Deletes a group. Its runners go to the default group.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group; the default group cannot be deleted.
    #[doc = docs!(delete_self_hosted_runner_group_from_org)]
    pub async fn delete(&self, id: RunnerGroupId) -> Result<()> {
        named!(self, organization, delete_self_hosted_runner_group_from_org, &id)
    }

    /// The self-hosted runners of a group.
    pub fn runners(&self, id: RunnerGroupId) -> GroupRunners {
        let account = Account::Organization(self.organization.clone());
        GroupRunners::new(self.client.clone(), account, id)
    }

    /// The repositories that may use a group whose visibility is `selected`.
    pub fn repositories(&self, id: RunnerGroupId) -> GroupRepositories {
        GroupRepositories::new(self.clone(), id)
    }

    /// Lists the GitHub-hosted runners of a group.
    #[doc = docs!(list_github_hosted_runners_in_group_for_org)]
    pub fn hosted_runners(&self, id: RunnerGroupId) -> List<HostedRunner> {
        List::of(self, move |groups, page, per_page| async move {
            named!(
                groups,
                organization,
                list_github_hosted_runners_in_group_for_org,
                &id,
                page,
                per_page
            )
        })
    }
}

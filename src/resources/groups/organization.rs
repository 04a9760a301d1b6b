//! The runner groups of an organization.

use std::sync::Arc;

use super::{GroupRepositories, GroupRunners};
use crate::client::Client;
use crate::error::Result;
use crate::models::{
    CreateOrganizationRunnerGroup, HostedRunner, OrganizationRunnerGroup, Removal, RunnerGroupId,
    UpdateOrganizationRunnerGroup,
};
use crate::operations::docs;
use crate::pagination::List;
use crate::resources::account::Account;
use crate::resources::call::named;
use crate::validate::{check_name, check_value};

/// A handle to the runner groups of an organization.
///
/// Created by [`Org::runner_groups`](crate::Org::runner_groups). Calls need the scope `admin:org`, or the permission
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

    /// Lists the runner groups, including groups that the organization inherits from its enterprise.
    ///
    /// Await the [`List`] to get one page of 30, or call [`all`](List::all) or [`stream`](List::stream) to get every
    /// group.
    ///
    /// [`visible_to_repository`](List::visible_to_repository) limits the list to the groups that a repository can use.
    #[doc = docs!(list_self_hosted_runner_groups_for_org)]
    #[inline]
    pub fn list(&self) -> List<OrganizationRunnerGroup> {
        List::filtered(self, |groups, query| async move {
            let visible = query.filter.as_deref();
            visible.map_or(Ok(()), |name| check_name("repository", name))?;
            named!(
                @response groups,
                organization,
                list_self_hosted_runner_groups_for_org,
                query.page,
                query.per_page,
                visible
            )
        })
    }

    /// Finds the group with a name. The comparison respects case. Reads the list until the group is found.
    ///
    /// # Errors
    ///
    /// See [`Error`](crate::Error). If the group does not exist, the result is `None` and not an error.
    #[doc = docs!(list_self_hosted_runner_groups_for_org)]
    pub async fn find_by_name(&self, name: &str) -> Result<Option<OrganizationRunnerGroup>> {
        self.list().find(|group| group.name == name).await
    }

    /// Gets a runner group.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the group does not exist.
    #[doc = docs!(get_self_hosted_runner_group_for_org)]
    pub async fn get(&self, id: impl Into<RunnerGroupId>) -> Result<OrganizationRunnerGroup> {
        let id = id.into();
        named!(self, organization, get_self_hosted_runner_group_for_org, &id)
    }

    /// Creates a runner group.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`](crate::Error::Invalid) for the field `name` if it is empty. GitHub returns status 409
    /// or 422 if a group with this name exists. If [`Error::may_have_happened`](crate::Error::may_have_happened) is
    /// true, the group might have been created. [Find it by its name](Self::find_by_name) before you try again.
    #[doc = docs!(create_self_hosted_runner_group_for_org)]
    pub async fn create(&self, group: impl Into<CreateOrganizationRunnerGroup>) -> Result<OrganizationRunnerGroup> {
        let group = &group.into();
        check_value("name", &group.name)?;
        named!(self, organization, create_self_hosted_runner_group_for_org, group)
    }

    /// Updates a group. Properties that the request omits do not change.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`](crate::Error::Invalid) for the field `name` if it is empty. GitHub returns status 404
    /// if the group does not exist.
    #[doc = docs!(update_self_hosted_runner_group_for_org)]
    pub async fn update(
        &self,
        id: impl Into<RunnerGroupId>,
        update: impl Into<UpdateOrganizationRunnerGroup>,
    ) -> Result<OrganizationRunnerGroup> {
        let (id, update) = (id.into(), &update.into());
        check_value("name", &update.name)?;
        named!(self, organization, update_self_hosted_runner_group_for_org, &id, update)
    }

    /// Deletes a runner group. GitHub moves its runners to the default group.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the group does not exist. GitHub rejects the deletion of the default group.
    #[doc = docs!(delete_self_hosted_runner_group_from_org)]
    pub async fn delete(&self, id: impl Into<RunnerGroupId>) -> Result<Removal> {
        let id = id.into();
        let removed = named!(@response self, organization, delete_self_hosted_runner_group_from_org, &id)?;
        Ok(removed.into_removal())
    }

    /// Returns a handle to the self-hosted runners of a group.
    pub fn runners(&self, id: impl Into<RunnerGroupId>) -> GroupRunners {
        let account = Account::Organization(self.organization.clone());
        GroupRunners::new(self.client.clone(), account, id.into())
    }

    /// Returns a handle to the repositories that can use a group whose visibility is `selected`.
    pub fn repositories(&self, id: impl Into<RunnerGroupId>) -> GroupRepositories {
        GroupRepositories::new(self.clone(), id.into())
    }

    /// Lists the GitHub-hosted runners of a group.
    ///
    /// Await the [`List`] to get one page of 30, or call [`all`](List::all) or [`stream`](List::stream) to get every
    /// runner.
    #[doc = docs!(list_github_hosted_runners_in_group_for_org)]
    #[inline]
    pub fn hosted_runners(&self, id: impl Into<RunnerGroupId>) -> List<HostedRunner> {
        let id = id.into();
        List::of(self, move |groups, page, per_page| async move {
            named!(
                @response groups,
                organization,
                list_github_hosted_runners_in_group_for_org,
                &id,
                page,
                per_page
            )
        })
    }
}

//! The repositories and organizations that can use a runner group whose visibility is `selected`.

use super::{EnterpriseRunnerGroups, OrgRunnerGroups};
use crate::error::Result;
use crate::models::{
    MinimalRepository, OrganizationId, OrganizationSimple, RunnerGroupId, SelectedOrganizations, SelectedRepositories,
};
use crate::operations::docs;
use crate::pagination::List;
use crate::resources::call::named;
use crate::resources::repository_ref::RepositoryRef;

/// The repositories that can use a runner group of an organization whose visibility is `selected`.
///
/// Created by [`OrgRunnerGroups::repositories`]. Calls need the same permissions as the calls of [`OrgRunnerGroups`]. If
/// you pass a repository by name, one more request looks up its id.
///
/// ```no_run
/// # async fn example(groups: github_runners::OrgRunnerGroups) -> github_runners::Result<()> {
/// if let Some(group) = groups.find_by_name("gpu").await? {
///     groups.repositories(group.id).set(["hello-world", "octo-org/other"]).await?;
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct GroupRepositories {
    groups: OrgRunnerGroups,
    id: RunnerGroupId,
}

impl GroupRepositories {
    pub(super) fn new(groups: OrgRunnerGroups, id: RunnerGroupId) -> Self {
        Self { groups, id }
    }

    /// Lists the repositories that can use the group.
    ///
    /// Await the [`List`] to get one page of 30, or call [`all`](List::all) or [`stream`](List::stream) to get every
    /// repository.
    #[doc = docs!(list_repo_access_to_self_hosted_runner_group_in_org)]
    #[inline]
    pub fn list(&self) -> List<MinimalRepository> {
        let id = self.id;
        List::of(&self.groups, move |groups, page, per_page| async move {
            named!(
                @response groups,
                organization,
                list_repo_access_to_self_hosted_runner_group_in_org,
                &id,
                page,
                per_page
            )
        })
    }

    /// Replaces the repositories that can use the group.
    ///
    /// Names are looked up first. If one of them does not exist, the group does not change.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the group or a repository does not exist.
    #[doc = docs!(set_repo_access_to_self_hosted_runner_group_in_org)]
    pub async fn set(&self, repositories: impl IntoIterator<Item = impl Into<RepositoryRef>>) -> Result<()> {
        let OrgRunnerGroups { client, organization } = &self.groups;
        let ids = RepositoryRef::resolve_all(repositories, client, organization).await?;
        let body = SelectedRepositories::new(ids);
        named!(
            self.groups,
            organization,
            set_repo_access_to_self_hosted_runner_group_in_org,
            &self.id,
            &body
        )
    }

    /// Allows a repository to use the group. If the repository is already allowed, nothing changes.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the group or the repository does not exist.
    #[doc = docs!(add_repo_access_to_self_hosted_runner_group_in_org)]
    pub async fn add(&self, repository: impl Into<RepositoryRef>) -> Result<()> {
        let OrgRunnerGroups { client, organization } = &self.groups;
        let repository = repository.into().resolve(client, organization).await?;
        named!(
            self.groups,
            organization,
            add_repo_access_to_self_hosted_runner_group_in_org,
            &self.id,
            &repository
        )
    }

    /// Revokes a repository's access to the group.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the group does not exist, or if you pass the name of a repository that does not
    /// exist.
    #[doc = docs!(remove_repo_access_to_self_hosted_runner_group_in_org)]
    pub async fn remove(&self, repository: impl Into<RepositoryRef>) -> Result<()> {
        let OrgRunnerGroups { client, organization } = &self.groups;
        let repository = repository.into().resolve(client, organization).await?;
        named!(
            self.groups,
            organization,
            remove_repo_access_to_self_hosted_runner_group_in_org,
            &self.id,
            &repository
        )
    }
}

/// The organizations that can use a runner group of an enterprise whose visibility is `selected`.
///
/// Created by [`EnterpriseRunnerGroups::organizations`]. Calls need the same permissions as the calls of
/// [`EnterpriseRunnerGroups`].
#[derive(Debug, Clone)]
pub struct GroupOrganizations {
    groups: EnterpriseRunnerGroups,
    id: RunnerGroupId,
}

impl GroupOrganizations {
    pub(super) fn new(groups: EnterpriseRunnerGroups, id: RunnerGroupId) -> Self {
        Self { groups, id }
    }

    /// Lists the organizations that can use the group.
    ///
    /// Await the [`List`] to get one page of 30, or call [`all`](List::all) or [`stream`](List::stream) to get every
    /// organization.
    #[doc = docs!(list_org_access_to_self_hosted_runner_group_in_enterprise)]
    #[inline]
    pub fn list(&self) -> List<OrganizationSimple> {
        let id = self.id;
        List::of(&self.groups, move |groups, page, per_page| async move {
            named!(
                @response groups,
                enterprise,
                list_org_access_to_self_hosted_runner_group_in_enterprise,
                &id,
                page,
                per_page
            )
        })
    }

    /// Replaces the organizations that can use the group.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the group or an organization does not exist.
    #[doc = docs!(set_org_access_to_self_hosted_runner_group_in_enterprise)]
    pub async fn set(&self, organizations: impl IntoIterator<Item = impl Into<OrganizationId>>) -> Result<()> {
        let body = SelectedOrganizations::new(organizations.into_iter().map(Into::into));
        named!(
            self.groups,
            enterprise,
            set_org_access_to_self_hosted_runner_group_in_enterprise,
            &self.id,
            &body
        )
    }

    /// Allows an organization to use the group. If the organization is already allowed, nothing changes.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the group or the organization does not exist.
    #[doc = docs!(add_org_access_to_self_hosted_runner_group_in_enterprise)]
    pub async fn add(&self, organization: impl Into<OrganizationId>) -> Result<()> {
        let organization = organization.into();
        named!(
            self.groups,
            enterprise,
            add_org_access_to_self_hosted_runner_group_in_enterprise,
            &self.id,
            &organization
        )
    }

    /// Revokes an organization's access to the group.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the group does not exist.
    #[doc = docs!(remove_org_access_to_self_hosted_runner_group_in_enterprise)]
    pub async fn remove(&self, organization: impl Into<OrganizationId>) -> Result<()> {
        let organization = organization.into();
        named!(
            self.groups,
            enterprise,
            remove_org_access_to_self_hosted_runner_group_in_enterprise,
            &self.id,
            &organization
        )
    }
}

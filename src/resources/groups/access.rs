//! Who may use a runner group whose visibility is `selected`.

use super::{EnterpriseRunnerGroups, OrgRunnerGroups};
use crate::error::Result;
use crate::models::{
    MinimalRepository, OrganizationId, OrganizationSimple, RepositoryId, RunnerGroupId, SelectedOrganizations,
    SelectedRepositories,
};
use crate::operations::docs;
use crate::pagination::List;
use crate::resources::scope::named;

/// The repositories that may use a runner group whose visibility is `selected`.
///
/// Made by [`OrgRunnerGroups::repositories`]. Calls need what those of [`OrgRunnerGroups`] need.
#[derive(Debug, Clone)]
pub struct GroupRepositories {
    groups: OrgRunnerGroups,
    id: RunnerGroupId,
}

impl GroupRepositories {
    pub(super) fn new(groups: OrgRunnerGroups, id: RunnerGroupId) -> Self {
        Self { groups, id }
    }

    /// Lists them.
    #[doc = docs!(list_repo_access_to_self_hosted_runner_group_in_org)]
    pub fn list(&self) -> List<MinimalRepository> {
        let id = self.id;
        List::of(&self.groups, move |groups, page, per_page| async move {
            named!(
                groups,
                organization,
                list_repo_access_to_self_hosted_runner_group_in_org,
                &id,
                page,
                per_page
            )
        })
    }

    /// Replaces them all by these.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group or repository.
    #[doc = docs!(set_repo_access_to_self_hosted_runner_group_in_org)]
    pub async fn set(&self, repositories: impl IntoIterator<Item = RepositoryId>) -> Result<()> {
        let body = SelectedRepositories::new(repositories);
        named!(
            self.groups,
            organization,
            set_repo_access_to_self_hosted_runner_group_in_org,
            &self.id,
            &body
        )
    }

    /// Adds one. Adding one that is there changes nothing.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group or repository.
    #[doc = docs!(add_repo_access_to_self_hosted_runner_group_in_org)]
    pub async fn add(&self, repository: RepositoryId) -> Result<()> {
        named!(
            self.groups,
            organization,
            add_repo_access_to_self_hosted_runner_group_in_org,
            &self.id,
            &repository
        )
    }

    /// Removes one.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group.
    #[doc = docs!(remove_repo_access_to_self_hosted_runner_group_in_org)]
    pub async fn remove(&self, repository: RepositoryId) -> Result<()> {
        named!(
            self.groups,
            organization,
            remove_repo_access_to_self_hosted_runner_group_in_org,
            &self.id,
            &repository
        )
    }
}

/// The organizations that may use a runner group whose visibility is `selected`.
///
/// Made by [`EnterpriseRunnerGroups::organizations`]. Calls need what those of [`EnterpriseRunnerGroups`] need.
#[derive(Debug, Clone)]
pub struct GroupOrganizations {
    groups: EnterpriseRunnerGroups,
    id: RunnerGroupId,
}

impl GroupOrganizations {
    pub(super) fn new(groups: EnterpriseRunnerGroups, id: RunnerGroupId) -> Self {
        Self { groups, id }
    }

    /// Lists them.
    #[doc = docs!(list_org_access_to_self_hosted_runner_group_in_enterprise)]
    pub fn list(&self) -> List<OrganizationSimple> {
        let id = self.id;
        List::of(&self.groups, move |groups, page, per_page| async move {
            named!(
                groups,
                enterprise,
                list_org_access_to_self_hosted_runner_group_in_enterprise,
                &id,
                page,
                per_page
            )
        })
    }

    /// Replaces them all by these.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group or organization.
    #[doc = docs!(set_org_access_to_self_hosted_runner_group_in_enterprise)]
    pub async fn set(&self, organizations: impl IntoIterator<Item = OrganizationId>) -> Result<()> {
        let body = SelectedOrganizations::new(organizations);
        named!(
            self.groups,
            enterprise,
            set_org_access_to_self_hosted_runner_group_in_enterprise,
            &self.id,
            &body
        )
    }

    /// Adds one. Adding one that is there changes nothing.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group or organization.
    #[doc = docs!(add_org_access_to_self_hosted_runner_group_in_enterprise)]
    pub async fn add(&self, organization: OrganizationId) -> Result<()> {
        named!(
            self.groups,
            enterprise,
            add_org_access_to_self_hosted_runner_group_in_enterprise,
            &self.id,
            &organization
        )
    }

    /// Removes one.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group.
    #[doc = docs!(remove_org_access_to_self_hosted_runner_group_in_enterprise)]
    pub async fn remove(&self, organization: OrganizationId) -> Result<()> {
        named!(
            self.groups,
            enterprise,
            remove_org_access_to_self_hosted_runner_group_in_enterprise,
            &self.id,
            &organization
        )
    }
}

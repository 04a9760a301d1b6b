//! Who may use a runner group whose visibility is `selected`.

use super::{EnterpriseRunnerGroups, OrgRunnerGroups};
use crate::{
    List, MinimalRepository, OrganizationId, OrganizationSimple, RepositoryId, Result, RunnerGroupId,
    raw::types::{SelectedOrganizations, SelectedRepositories},
};

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
    pub fn list(&self) -> List<MinimalRepository> {
        let (groups, id) = (self.groups.clone(), self.id);
        List::new(
            |item: &MinimalRepository| item.id.0,
            move |page, per_page| {
                let groups = groups.clone();
                async move {
                    let call = groups.call(|raw, org| async move {
                        raw.list_repo_access_to_self_hosted_runner_group_in_org(org, &id, Some(page), Some(per_page))
                            .await
                    });
                    call.await.map(|list| (list.repositories, list.total_count))
                }
            },
        )
    }

    /// Replaces them all by these.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group or repository.
    pub async fn set(&self, repositories: impl IntoIterator<Item = RepositoryId>) -> Result<()> {
        let body = SelectedRepositories::new(repositories);
        let (id, body) = (&self.id, &body);
        self.groups
            .call(|raw, org| async move {
                raw.set_repo_access_to_self_hosted_runner_group_in_org(org, id, body)
                    .await
            })
            .await
    }

    /// Adds one. Adding one that is there changes nothing.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group or repository.
    pub async fn add(&self, repository: RepositoryId) -> Result<()> {
        let id = &self.id;
        self.groups
            .call(|raw, org| async move {
                raw.add_repo_access_to_self_hosted_runner_group_in_org(org, id, &repository)
                    .await
            })
            .await
    }

    /// Removes one.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group.
    pub async fn remove(&self, repository: RepositoryId) -> Result<()> {
        let id = &self.id;
        self.groups
            .call(|raw, org| async move {
                raw.remove_repo_access_to_self_hosted_runner_group_in_org(org, id, &repository)
                    .await
            })
            .await
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
    pub fn list(&self) -> List<OrganizationSimple> {
        let (groups, id) = (self.groups.clone(), self.id);
        List::new(
            |item: &OrganizationSimple| item.id.0,
            move |page, per_page| {
                let groups = groups.clone();
                async move {
                    let call = groups.call(|raw, enterprise| async move {
                        raw.list_org_access_to_self_hosted_runner_group_in_enterprise(
                            enterprise,
                            &id,
                            Some(page),
                            Some(per_page),
                        )
                        .await
                    });
                    call.await.map(|list| (list.organizations, list.total_count))
                }
            },
        )
    }

    /// Replaces them all by these.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group or organization.
    pub async fn set(&self, organizations: impl IntoIterator<Item = OrganizationId>) -> Result<()> {
        let body = SelectedOrganizations::new(organizations);
        let (id, body) = (&self.id, &body);
        self.groups
            .call(|raw, enterprise| async move {
                raw.set_org_access_to_self_hosted_runner_group_in_enterprise(enterprise, id, body)
                    .await
            })
            .await
    }

    /// Adds one. Adding one that is there changes nothing.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group or organization.
    pub async fn add(&self, organization: OrganizationId) -> Result<()> {
        let id = &self.id;
        self.groups
            .call(|raw, enterprise| async move {
                raw.add_org_access_to_self_hosted_runner_group_in_enterprise(enterprise, id, &organization)
                    .await
            })
            .await
    }

    /// Removes one.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group.
    pub async fn remove(&self, organization: OrganizationId) -> Result<()> {
        let id = &self.id;
        self.groups
            .call(|raw, enterprise| async move {
                raw.remove_org_access_to_self_hosted_runner_group_in_enterprise(enterprise, id, &organization)
                    .await
            })
            .await
    }
}

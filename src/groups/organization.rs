//! The runner groups of an organization.

use super::{GroupRepositories, GroupRunners};
use crate::{
    Client, CreateOrganizationRunnerGroup, HostedRunner, List, OrganizationRunnerGroup, Result, RunnerGroupId,
    UpdateOrganizationRunnerGroup,
    input::{check_name, check_value},
    raw,
    scope::Account,
};
use serde::de::DeserializeOwned;
use std::{future::Future, sync::Arc};

/// The runner groups of an organization.
///
/// Made by [`Org::runner_groups`](crate::Org::runner_groups). Calls need the scope `admin:org`, or the permission
/// "Self-hosted runners" of the organization. See
/// [GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups).
#[derive(Debug, Clone)]
pub struct OrgRunnerGroups {
    client: Client,
    organization: Arc<str>,
}

impl OrgRunnerGroups {
    pub(crate) fn new(client: Client, organization: Arc<str>) -> Self {
        Self { client, organization }
    }

    /// Lists all groups, inherited ones too.
    pub fn list(&self) -> List<OrganizationRunnerGroup> {
        self.listed(None)
    }

    /// Lists the groups whose runners a repository may use, by its name.
    pub fn list_visible_to(&self, repository: impl Into<String>) -> List<OrganizationRunnerGroup> {
        self.listed(Some(repository.into()))
    }

    fn listed(&self, visible: Option<String>) -> List<OrganizationRunnerGroup> {
        let groups = self.clone();
        List::new(
            |group: &OrganizationRunnerGroup| group.id.0,
            move |page, per_page| {
                let (groups, visible) = (groups.clone(), visible.clone());
                async move {
                    visible
                        .as_deref()
                        .map_or(Ok(()), |name| check_name("repository", name))?;
                    let call = groups.call(|raw, organization| async move {
                        raw.list_self_hosted_runner_groups_for_org(
                            organization,
                            Some(page),
                            Some(per_page),
                            visible.as_deref(),
                        )
                        .await
                    });
                    call.await.map(|list| (list.runner_groups, list.total_count))
                }
            },
        )
    }

    /// Gets one group.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group.
    pub async fn get(&self, id: RunnerGroupId) -> Result<OrganizationRunnerGroup> {
        self.call(|raw, organization| async move { raw.get_self_hosted_runner_group_for_org(organization, &id).await })
            .await
    }

    /// Creates a group.
    ///
    /// # Errors
    ///
    /// With the field `name` for an empty one; status 409 or 422 where a group has the name already.
    pub async fn create(&self, group: &CreateOrganizationRunnerGroup) -> Result<OrganizationRunnerGroup> {
        check_value("name", &group.name)?;
        self.call(
            |raw, organization| async move { raw.create_self_hosted_runner_group_for_org(organization, group).await },
        )
        .await
    }

    /// Updates a group: what the request leaves out stays as it is.
    ///
    /// # Errors
    ///
    /// With the field `name` for an empty one; status 404 where there is no such group.
    pub async fn update(
        &self,
        id: RunnerGroupId,
        update: &UpdateOrganizationRunnerGroup,
    ) -> Result<OrganizationRunnerGroup> {
        check_value("name", &update.name)?;
        self.call(|raw, organization| async move {
            raw.update_self_hosted_runner_group_for_org(organization, &id, update)
                .await
        })
        .await
    }

    /// Deletes a group. Its runners go to the default group.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group; the default group cannot be deleted.
    pub async fn delete(&self, id: RunnerGroupId) -> Result<()> {
        self.call(
            |raw, organization| async move { raw.delete_self_hosted_runner_group_from_org(organization, &id).await },
        )
        .await
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
    pub fn hosted_runners(&self, id: RunnerGroupId) -> List<HostedRunner> {
        let groups = self.clone();
        List::new(
            |runner: &HostedRunner| runner.id.0,
            move |page, per_page| {
                let groups = groups.clone();
                async move {
                    let call = groups.call(|raw, organization| async move {
                        raw.list_github_hosted_runners_in_group_for_org(organization, &id, Some(page), Some(per_page))
                            .await
                    });
                    call.await.map(|list| (list.runners, list.total_count))
                }
            },
        )
    }

    pub(super) async fn call<'a, T, F>(&'a self, call: impl FnOnce(raw::Client, &'a str) -> F) -> Result<T>
    where
        T: DeserializeOwned,
        F: Future<Output = Result<raw::ResponseValue<T>, raw::Error<()>>>,
    {
        check_name("organization", &self.organization)?;
        self.client.call(|raw| call(raw, &self.organization)).await
    }
}

//! The runner groups of an enterprise.

use super::{GroupOrganizations, GroupRunners};
use crate::{
    Client, CreateEnterpriseRunnerGroup, EnterpriseRunnerGroup, List, Result, RunnerGroupId,
    UpdateEnterpriseRunnerGroup,
    input::{check_name, check_value},
    raw,
    scope::Account,
};
use serde::de::DeserializeOwned;
use std::{future::Future, sync::Arc};

/// The runner groups of an enterprise.
///
/// Made by [`Enterprise::runner_groups`](crate::Enterprise::runner_groups). Calls need the scope
/// `manage_runners:enterprise`. See
/// [GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups).
#[derive(Debug, Clone)]
pub struct EnterpriseRunnerGroups {
    client: Client,
    enterprise: Arc<str>,
}

impl EnterpriseRunnerGroups {
    pub(crate) fn new(client: Client, enterprise: Arc<str>) -> Self {
        Self { client, enterprise }
    }

    /// Lists all groups.
    pub fn list(&self) -> List<EnterpriseRunnerGroup> {
        self.listed(None)
    }

    /// Lists the groups whose runners an organization may use, by its name.
    pub fn list_visible_to(&self, organization: impl Into<String>) -> List<EnterpriseRunnerGroup> {
        self.listed(Some(organization.into()))
    }

    fn listed(&self, visible: Option<String>) -> List<EnterpriseRunnerGroup> {
        let groups = self.clone();
        List::new(
            |group: &EnterpriseRunnerGroup| group.id.0,
            move |page, per_page| {
                let (groups, visible) = (groups.clone(), visible.clone());
                async move {
                    visible
                        .as_deref()
                        .map_or(Ok(()), |name| check_name("organization", name))?;
                    let call = groups.call(|raw, enterprise| async move {
                        raw.list_self_hosted_runner_groups_for_enterprise(
                            enterprise,
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
    pub async fn get(&self, id: RunnerGroupId) -> Result<EnterpriseRunnerGroup> {
        self.call(
            |raw, enterprise| async move { raw.get_self_hosted_runner_group_for_enterprise(enterprise, &id).await },
        )
        .await
    }

    /// Creates a group.
    ///
    /// # Errors
    ///
    /// With the field `name` for an empty one; status 409 or 422 where a group has the name already.
    pub async fn create(&self, group: &CreateEnterpriseRunnerGroup) -> Result<EnterpriseRunnerGroup> {
        check_value("name", &group.name)?;
        self.call(|raw, enterprise| async move {
            raw.create_self_hosted_runner_group_for_enterprise(enterprise, group)
                .await
        })
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
        update: &UpdateEnterpriseRunnerGroup,
    ) -> Result<EnterpriseRunnerGroup> {
        update
            .name
            .as_deref()
            .map_or(Ok(()), |name| check_value("name", name))?;
        self.call(|raw, enterprise| async move {
            raw.update_self_hosted_runner_group_for_enterprise(enterprise, &id, update)
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
        self.call(|raw, enterprise| async move {
            raw.delete_self_hosted_runner_group_from_enterprise(enterprise, &id)
                .await
        })
        .await
    }

    /// The self-hosted runners of a group.
    pub fn runners(&self, id: RunnerGroupId) -> GroupRunners {
        let account = Account::Enterprise(self.enterprise.clone());
        GroupRunners::new(self.client.clone(), account, id)
    }

    /// The organizations that may use a group whose visibility is `selected`.
    pub fn organizations(&self, id: RunnerGroupId) -> GroupOrganizations {
        GroupOrganizations::new(self.clone(), id)
    }

    pub(super) async fn call<'a, T, F>(&'a self, call: impl FnOnce(raw::Client, &'a str) -> F) -> Result<T>
    where
        T: DeserializeOwned,
        F: Future<Output = Result<raw::ResponseValue<T>, raw::Error<()>>>,
    {
        check_name("enterprise", &self.enterprise)?;
        self.client.call(|raw| call(raw, &self.enterprise)).await
    }
}

//! The runner groups of an enterprise.

use std::sync::Arc;

use super::{GroupOrganizations, GroupRunners};
use crate::client::Client;
use crate::error::Result;
use crate::models::{CreateEnterpriseRunnerGroup, EnterpriseRunnerGroup, RunnerGroupId, UpdateEnterpriseRunnerGroup};
use crate::operations::docs;
use crate::pagination::List;
use crate::resources::scope::{Account, named};
use crate::validate::{check_name, check_value};

/// The runner groups of an enterprise.
///
/// Made by [`Enterprise::runner_groups`](crate::Enterprise::runner_groups). Calls need the scope
/// `manage_runners:enterprise`. See
/// [GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups).
#[derive(Debug, Clone)]
pub struct EnterpriseRunnerGroups {
    pub(super) client: Client,
    pub(super) enterprise: Arc<str>,
}

impl EnterpriseRunnerGroups {
    pub(crate) fn new(client: Client, enterprise: Arc<str>) -> Self {
        Self { client, enterprise }
    }

    /// Lists all groups.
    #[doc = docs!(list_self_hosted_runner_groups_for_enterprise)]
    pub fn list(&self) -> List<EnterpriseRunnerGroup> {
        self.listed(None)
    }

    /// Lists the groups whose runners an organization may use, by its name.
    #[doc = docs!(list_self_hosted_runner_groups_for_enterprise)]
    pub fn list_visible_to(&self, organization: impl Into<String>) -> List<EnterpriseRunnerGroup> {
        self.listed(Some(organization.into()))
    }

    fn listed(&self, visible: Option<String>) -> List<EnterpriseRunnerGroup> {
        List::of(self, move |groups, page, per_page| {
            let visible = visible.clone();
            async move {
                let visible = visible.as_deref();
                visible.map_or(Ok(()), |name| check_name("organization", name))?;
                named!(
                    groups,
                    enterprise,
                    list_self_hosted_runner_groups_for_enterprise,
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
    #[doc = docs!(get_self_hosted_runner_group_for_enterprise)]
    pub async fn get(&self, id: RunnerGroupId) -> Result<EnterpriseRunnerGroup> {
        named!(self, enterprise, get_self_hosted_runner_group_for_enterprise, &id)
    }

    /// Creates a group.
    ///
    /// # Errors
    ///
    /// With the field `name` for an empty one; status 409 or 422 where a group has the name already.
    #[doc = docs!(create_self_hosted_runner_group_for_enterprise)]
    pub async fn create(&self, group: &CreateEnterpriseRunnerGroup) -> Result<EnterpriseRunnerGroup> {
        check_value("name", &group.name)?;
        named!(self, enterprise, create_self_hosted_runner_group_for_enterprise, group)
    }

    /// Updates a group: what the request leaves out stays as it is.
    ///
    /// # Errors
    ///
    /// With the field `name` for an empty one; status 404 where there is no such group.
    #[doc = docs!(update_self_hosted_runner_group_for_enterprise)]
    pub async fn update(
        &self,
        id: RunnerGroupId,
        update: &UpdateEnterpriseRunnerGroup,
    ) -> Result<EnterpriseRunnerGroup> {
        update
            .name
            .as_deref()
            .map_or(Ok(()), |name| check_value("name", name))?;
        named!(
            self,
            enterprise,
            update_self_hosted_runner_group_for_enterprise,
            &id,
            update
        )
    }

    /// Deletes a group. Its runners go to the default group.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group; the default group cannot be deleted.
    #[doc = docs!(delete_self_hosted_runner_group_from_enterprise)]
    pub async fn delete(&self, id: RunnerGroupId) -> Result<()> {
        named!(self, enterprise, delete_self_hosted_runner_group_from_enterprise, &id)
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
}

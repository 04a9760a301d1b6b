//! The runner groups of an enterprise.

use std::sync::Arc;

use super::{GroupOrganizations, GroupRunners};
use crate::client::Client;
use crate::error::Result;
use crate::models::{
    CreateEnterpriseRunnerGroup, EnterpriseRunnerGroup, Removal, RunnerGroupId, UpdateEnterpriseRunnerGroup,
};
use crate::operations::docs;
use crate::pagination::List;
use crate::resources::account::Account;
use crate::resources::call::named;
use crate::validate::{check_name, check_value};

/// A handle to the runner groups of an enterprise.
///
/// Created by [`Enterprise::runner_groups`](crate::Enterprise::runner_groups). Calls need the scope
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

    /// Lists the runner groups.
    ///
    /// Await the [`List`] to get one page of 30, or call [`all`](List::all) or [`stream`](List::stream) to get every
    /// group.
    ///
    /// [`visible_to_organization`](List::visible_to_organization) limits the list to the groups that an organization
    /// can use.
    #[doc = docs!(list_self_hosted_runner_groups_for_enterprise)]
    #[inline]
    pub fn list(&self) -> List<EnterpriseRunnerGroup> {
        List::filtered(self, |groups, query| async move {
            let visible = query.filter.as_deref();
            visible.map_or(Ok(()), |name| check_name("organization", name))?;
            named!(
                @response groups,
                enterprise,
                list_self_hosted_runner_groups_for_enterprise,
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
    #[doc = docs!(list_self_hosted_runner_groups_for_enterprise)]
    pub async fn find_by_name(&self, name: &str) -> Result<Option<EnterpriseRunnerGroup>> {
        self.list().find(|group| group.name == name).await
    }

    /// Gets a runner group.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the group does not exist.
    #[doc = docs!(get_self_hosted_runner_group_for_enterprise)]
    pub async fn get(&self, id: impl Into<RunnerGroupId>) -> Result<EnterpriseRunnerGroup> {
        let id = id.into();
        named!(self, enterprise, get_self_hosted_runner_group_for_enterprise, &id)
    }

    /// Creates a runner group.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`](crate::Error::Invalid) for the field `name` if it is empty. GitHub returns status 409
    /// or 422 if a group with this name exists. If [`Error::may_have_happened`](crate::Error::may_have_happened) is
    /// true, the group might have been created. [Find it by its name](Self::find_by_name) before you try again.
    #[doc = docs!(create_self_hosted_runner_group_for_enterprise)]
    pub async fn create(&self, group: impl Into<CreateEnterpriseRunnerGroup>) -> Result<EnterpriseRunnerGroup> {
        let group = &group.into();
        check_value("name", &group.name)?;
        named!(self, enterprise, create_self_hosted_runner_group_for_enterprise, group)
    }

    /// Updates a group. Properties that the request omits do not change.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`](crate::Error::Invalid) for the field `name` if it is empty. GitHub returns status 404
    /// if the group does not exist.
    #[doc = docs!(update_self_hosted_runner_group_for_enterprise)]
    pub async fn update(
        &self,
        id: impl Into<RunnerGroupId>,
        update: impl Into<UpdateEnterpriseRunnerGroup>,
    ) -> Result<EnterpriseRunnerGroup> {
        let (id, update) = (id.into(), &update.into());
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

    /// Deletes a runner group. GitHub moves its runners to the default group.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the group does not exist. GitHub rejects the deletion of the default group.
    #[doc = docs!(delete_self_hosted_runner_group_from_enterprise)]
    pub async fn delete(&self, id: impl Into<RunnerGroupId>) -> Result<Removal> {
        let id = id.into();
        let removed = named!(@response self, enterprise, delete_self_hosted_runner_group_from_enterprise, &id)?;
        Ok(removed.into_removal())
    }

    /// Returns a handle to the self-hosted runners of a group.
    pub fn runners(&self, id: impl Into<RunnerGroupId>) -> GroupRunners {
        let account = Account::Enterprise(self.enterprise.clone());
        GroupRunners::new(self.client.clone(), account, id.into())
    }

    /// Returns a handle to the organizations that can use a group whose visibility is `selected`.
    pub fn organizations(&self, id: impl Into<RunnerGroupId>) -> GroupOrganizations {
        GroupOrganizations::new(self.clone(), id.into())
    }
}

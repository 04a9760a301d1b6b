//! The self-hosted runners of a group.

use crate::client::Client;
use crate::error::Result;
use crate::models::{Runner, RunnerGroupId, RunnerId, SelectedRunners};
use crate::operations::docs;
use crate::pagination::List;
use crate::resources::account::Account;
use crate::resources::call::of_account;

/// A handle to the self-hosted runners of a group.
///
/// Created by the `runners` method of [`OrgRunnerGroups`](crate::OrgRunnerGroups) and
/// [`EnterpriseRunnerGroups`](crate::EnterpriseRunnerGroups). Calls need the same permissions as the calls of these
/// handles.
#[derive(Debug, Clone)]
pub struct GroupRunners {
    client: Client,
    account: Account,
    id: RunnerGroupId,
}

impl GroupRunners {
    pub(super) fn new(client: Client, account: Account, id: RunnerGroupId) -> Self {
        Self { client, account, id }
    }

    /// Lists the runners of the group.
    ///
    /// Await the [`List`] to get one page of 30, or call [`all`](List::all) or [`stream`](List::stream) to get every
    /// runner.
    #[doc = docs!(list_self_hosted_runners_in_group)]
    #[inline]
    pub fn list(&self) -> List<Runner> {
        List::of(self, |group, page, per_page| async move {
            of_account!(
                @response group,
                list_self_hosted_runners_in_group_for_org,
                list_self_hosted_runners_in_group_for_enterprise,
                &group.id,
                page,
                per_page
            )
        })
    }

    /// Replaces the runners of the group. GitHub moves runners that are removed from it to the default group.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the group or a runner does not exist.
    #[doc = docs!(set_self_hosted_runners_in_group)]
    pub async fn set(&self, runners: impl IntoIterator<Item = impl Into<RunnerId>>) -> Result<()> {
        let body = SelectedRunners::new(runners.into_iter().map(Into::into));
        of_account!(
            self,
            set_self_hosted_runners_in_group_for_org,
            set_self_hosted_runners_in_group_for_enterprise,
            &self.id,
            &body
        )
    }

    /// Moves a runner into the group.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the group or a runner does not exist.
    #[doc = docs!(add_self_hosted_runner_to_group)]
    pub async fn add(&self, runner: impl Into<RunnerId>) -> Result<()> {
        let runner = runner.into();
        of_account!(
            self,
            add_self_hosted_runner_to_group_for_org,
            add_self_hosted_runner_to_group_for_enterprise,
            &self.id,
            &runner
        )
    }

    /// Moves a runner from the group to the default group.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the group or a runner does not exist.
    #[doc = docs!(remove_self_hosted_runner_from_group)]
    pub async fn remove(&self, runner: impl Into<RunnerId>) -> Result<()> {
        let runner = runner.into();
        of_account!(
            self,
            remove_self_hosted_runner_from_group_for_org,
            remove_self_hosted_runner_from_group_for_enterprise,
            &self.id,
            &runner
        )
    }
}

//! The self-hosted runners of a group.

use crate::client::Client;
use crate::error::Result;
use crate::models::{Runner, RunnerGroupId, RunnerId, SelectedRunners};
use crate::operations::docs;
use crate::pagination::List;
use crate::resources::scope::{Account, of_account};

/// The self-hosted runners of one group.
///
/// Made by the `runners` method of [`OrgRunnerGroups`](crate::OrgRunnerGroups) and
/// [`EnterpriseRunnerGroups`](crate::EnterpriseRunnerGroups); calls need what those need.
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

    /// Lists them.
    #[doc = docs!(list_self_hosted_runners_in_group)]
    pub fn list(&self) -> List<Runner> {
        List::of(self, |group, page, per_page| async move {
            of_account!(
                group,
                list_self_hosted_runners_in_group_for_org,
                list_self_hosted_runners_in_group_for_enterprise,
                &group.id,
                page,
                per_page
            )
        })
    }

    /// Replaces them all by these; the others go to the default group.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group or runner.
    #[doc = docs!(set_self_hosted_runners_in_group)]
    pub async fn set(&self, runners: impl IntoIterator<Item = RunnerId>) -> Result<()> {
        let body = SelectedRunners::new(runners);
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
    /// Status 404 where there is no such group or runner.
    #[doc = docs!(add_self_hosted_runner_to_group)]
    pub async fn add(&self, runner: RunnerId) -> Result<()> {
        of_account!(
            self,
            add_self_hosted_runner_to_group_for_org,
            add_self_hosted_runner_to_group_for_enterprise,
            &self.id,
            &runner
        )
    }

    /// Moves a runner out of the group, into the default one.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group or runner.
    #[doc = docs!(remove_self_hosted_runner_from_group)]
    pub async fn remove(&self, runner: RunnerId) -> Result<()> {
        of_account!(
            self,
            remove_self_hosted_runner_from_group_for_org,
            remove_self_hosted_runner_from_group_for_enterprise,
            &self.id,
            &runner
        )
    }
}

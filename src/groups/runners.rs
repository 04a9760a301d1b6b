//! The self-hosted runners of a group.

use crate::{
    Client, List, Result, Runner, RunnerGroupId, RunnerId,
    raw::types::{RunnerList, SelectedRunners},
    scope::{Account, of_account},
};

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
    pub fn list(&self) -> List<Runner> {
        let group = self.clone();
        List::new(
            |runner: &Runner| runner.id.0,
            move |page, per_page| {
                let group = group.clone();
                async move {
                    let list: Result<RunnerList> = of_account!(
                        group,
                        list_self_hosted_runners_in_group_for_org,
                        list_self_hosted_runners_in_group_for_enterprise,
                        &group.id,
                        Some(page),
                        Some(per_page)
                    );
                    list.map(|list| (list.runners, list.total_count))
                }
            },
        )
    }

    /// Replaces them all by these; the others go to the default group.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such group or runner.
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

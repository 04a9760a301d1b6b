//! The workflows that cordon a runner and undo the cordon.

use github_runners::{RunnerGroupId, RunnerId};
use tracing::Instrument;

use super::{account, labels};
use crate::error::Result;
use crate::groups::RunnerGroups;
use crate::handle::Fleet;
use crate::marker;

/// The result of [`Fleet::cordon`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cordon {
    /// The runner is cordoned.
    Cordoned {
        /// The group to which [`Fleet::uncordon`] moves the runner back. `None` for a runner of a repository.
        from: Option<RunnerGroupId>,
        /// Labels that could not be set aside because they are read-only. A job that requires only these labels can
        /// still be assigned to the runner. Always empty for organizations and enterprises.
        still_matching: Vec<String>,
    },
    /// The runner no longer exists.
    Gone,
}

/// The result of [`Fleet::uncordon`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Uncordon {
    /// The runner has its previous group or labels again.
    Uncordoned,
    /// The runner was not cordoned by this crate. This call has not changed the runner.
    NotCordoned,
    /// The runner no longer exists.
    Gone,
}

impl Fleet {
    /// Keeps new jobs away from a runner. A running job continues.
    ///
    /// GitHub has no operation for this. For an organization or an enterprise, the workflow moves the runner to a group
    /// that no repository can use, and adds a label that records the original group. The group is `fleet-cordon`,
    /// unless [`FleetBuilder::cordon_group`](crate::FleetBuilder::cordon_group) sets another group. The workflow creates
    /// the group if it does not exist.
    ///
    /// For a repository, the workflow adds a prefix to the custom labels of the runner and adds a marker label, in a
    /// single request.
    ///
    /// # Why it is safe
    ///
    /// The workflow adds the label before it moves the runner, and stores its whole state at GitHub. If the future is
    /// dropped, this or another process can cordon the runner again or [uncordon](Self::uncordon) it. A cordoned runner
    /// is still owned. If a repository can use the group of cordoned runners, the method returns an error and does not
    /// move the runner.
    ///
    /// # What it cannot know
    ///
    /// - Whether a job that GitHub assigned just before still starts.
    /// - In a repository, whether a job arrives that requires only read-only labels: `self-hosted`, the operating
    ///   system, the architecture, and the labels of just-in-time runners. See [`Cordon::Cordoned::still_matching`].
    /// - Whether another program changes the labels of the runner at the same time. Then one of the changes is lost.
    ///
    /// # Errors
    ///
    /// Returns [`Error::NotOwned`](crate::Error::NotOwned) if the fleet does not own the runner,
    /// [`Error::Invalid`](crate::Error::Invalid) if a repository can use the group of cordoned runners or a label would
    /// become too long, and [`Error::GitHub`](crate::Error::GitHub) if a request fails.
    pub async fn cordon(&self, id: impl Into<RunnerId>) -> Result<Cordon> {
        let id = id.into();
        let span = tracing::info_span!("fleet.cordon", %id);
        let cordon = self.cordon_owned(id).instrument(span.clone()).await?;
        span.in_scope(|| tracing::info!(result = ?cordon, "cordoned"));
        Ok(cordon)
    }

    async fn cordon_owned(&self, id: RunnerId) -> Result<Cordon> {
        let Some(runner) = self.read(id).await? else {
            return Ok(Cordon::Gone);
        };
        self.require_owned(&runner)?;
        match RunnerGroups::of(self.runners()) {
            Some(groups) => account::cordon(self, &groups, &runner).await,
            None => labels::cordon(self, &runner).await,
        }
    }

    /// Undoes [`cordon`](Self::cordon), even if the cordon was interrupted.
    ///
    /// The workflow first moves the runner back, and then removes the label that records its group. If the future is
    /// dropped in between, call the method again.
    ///
    /// # Errors
    ///
    /// Returns [`Error::NotOwned`](crate::Error::NotOwned) if the fleet does not own the runner,
    /// [`Error::GroupGone`](crate::Error::GroupGone) if the original group no longer exists, and
    /// [`Error::GitHub`](crate::Error::GitHub) if a request fails.
    pub async fn uncordon(&self, id: impl Into<RunnerId>) -> Result<Uncordon> {
        let id = id.into();
        let span = tracing::info_span!("fleet.uncordon", %id);
        let uncordon = self.uncordon_owned(id).instrument(span.clone()).await?;
        span.in_scope(|| tracing::info!(result = ?uncordon, "uncordoned"));
        Ok(uncordon)
    }

    async fn uncordon_owned(&self, id: RunnerId) -> Result<Uncordon> {
        let Some(runner) = self.read(id).await? else {
            return Ok(Uncordon::Gone);
        };
        self.require_owned(&runner)?;
        if !marker::is_cordoned(&runner) {
            return Ok(Uncordon::NotCordoned);
        }
        match RunnerGroups::of(self.runners()) {
            Some(groups) => account::uncordon(self, &groups, &runner).await,
            None => labels::uncordon(self, &runner).await,
        }
    }
}

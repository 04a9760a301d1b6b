//! The workflows of cordoning a runner and undoing it.

use github_runners::{RunnerGroupId, RunnerId};
use tracing::Instrument;

use super::{account, labels};
use crate::error::Result;
use crate::groups::RunnerGroups;
use crate::handle::Fleet;
use crate::marker;

/// What [`Fleet::cordon`] did.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cordon {
    /// The runner gets no new jobs, except as the fields say.
    Cordoned {
        /// The group to which [`Fleet::uncordon`] moves the runner back. `None` for a runner of a repository.
        from: Option<RunnerGroupId>,
        /// Labels that could not be set aside because they are read-only. A job that asks for no others still reaches the
        /// runner. Always empty for organizations and enterprises.
        still_matching: Vec<String>,
    },
    /// The runner does not exist any more.
    Gone,
}

/// What [`Fleet::uncordon`] did.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Uncordon {
    /// The runner is as it was before it was cordoned.
    Uncordoned,
    /// The runner was not cordoned by this crate. It was not changed.
    NotCordoned,
    /// The runner does not exist any more.
    Gone,
}

impl Fleet {
    /// Keeps new jobs away from a runner. A job that it runs goes on.
    ///
    /// GitHub has no pause. A runner of an organization or enterprise is moved to a group that nobody can use, which is created
    /// if it does not exist: `fleet-cordon`, or what [`FleetBuilder::cordon_group`](crate::FleetBuilder::cordon_group) sets. A
    /// label remembers its group. The custom labels of a runner of a repository are renamed with a prefix, and a marker is
    /// added, in a single request.
    ///
    /// # Why it is safe
    ///
    /// The label is added before the runner is moved. If the future is dropped at any point, the runner can still be cordoned
    /// or [uncordoned](Self::uncordon), also by another process: everything that is needed is at GitHub. A cordoned runner is
    /// still owned. If somebody has given the cordon's group to a repository, that is an error, and the runner stays where it
    /// is.
    ///
    /// # What it cannot know
    ///
    /// A job that GitHub assigned just before may still start. In a repository, read-only labels stay: `self-hosted`, the
    /// system and the architecture, and the labels of just-in-time runners. Jobs that need only these still arrive; see
    /// [`Cordon::Cordoned::still_matching`]. If another program changes the labels of the runner in the same moment, one of
    /// the two changes is lost.
    ///
    /// # Errors
    ///
    /// [`Error::NotOwned`](crate::Error::NotOwned), [`Error::Invalid`](crate::Error::Invalid) if the cordon's group is in use
    /// or a label would become too long, and [`Error::GitHub`](crate::Error::GitHub) if a request fails.
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

    /// Undoes [`cordon`](Self::cordon), also if that was interrupted.
    ///
    /// The runner is moved back first, and the label that remembers its group is removed last. If the future is dropped in
    /// between, call it again.
    ///
    /// # Errors
    ///
    /// [`Error::NotOwned`](crate::Error::NotOwned), [`Error::GroupGone`](crate::Error::GroupGone) if the group does not exist
    /// any more, and [`Error::GitHub`](crate::Error::GitHub) if a request fails.
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

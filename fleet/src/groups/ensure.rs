//! The workflow that creates or updates a group according to its specification.

use github_runners::Error as GitHubError;
use tracing::Instrument;

use super::access::RunnerGroups;
use super::change::{Changes, GroupChange};
use super::group::RunnerGroup;
use super::spec::GroupSpec;
use crate::error::{During, Error, Result};
use crate::wait::Backoff;

/// The maximum number of lookups, which are repeated if other programs create or delete the group at the same time.
const ROUNDS: u32 = 8;

/// The result of [`RunnerGroups::ensure`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ensured {
    /// The group existed and matched the specification.
    Found(RunnerGroup),
    /// The group was created.
    Created(RunnerGroup),
    /// The group was changed.
    Updated {
        /// The group after the change.
        group: RunnerGroup,
        /// The settings that were changed.
        changes: Vec<GroupChange>,
    },
}

impl Ensured {
    /// Returns the group as GitHub has it after the call.
    pub fn group(&self) -> &RunnerGroup {
        match self {
            Self::Found(group) | Self::Created(group) | Self::Updated { group, .. } => group,
        }
    }
}

impl RunnerGroups {
    /// Ensures that a group matches its specification: finds it by name, creates it, or updates the settings that
    /// differ.
    ///
    /// # Why it is safe
    ///
    /// Settings that the specification does not mention are not sent, so they do not change. If another program creates
    /// the group at the same time (409) or deletes it (404), or if a response is lost, the workflow looks up the group
    /// again. It compares the exact name in the whole list. If the future is dropped, call the method again.
    ///
    /// # What it cannot know
    ///
    /// Whether another program changes the group right afterward. After a lost response, [`Ensured::Found`] can be a
    /// group that this call has created.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`] if the specification is contradictory, or if the group belongs to the enterprise of the
    /// organization and differs from the specification. Returns [`Error::GitHub`] if a request fails.
    pub async fn ensure(&self, spec: &GroupSpec) -> Result<Ensured> {
        self.check(spec)?;
        let span = tracing::info_span!("fleet.ensure_group", name = spec.name);
        self.ensure_checked(spec).instrument(span).await
    }

    async fn ensure_checked(&self, spec: &GroupSpec) -> Result<Ensured> {
        let mut backoff = Backoff::new();
        let mut round = 1;
        loop {
            let groups = self.all().await.during(|| "list the runner groups".to_owned())?;
            let found = groups.into_iter().find(|group| group.name == spec.name);
            let tried = match found {
                Some(group) => self.adapt(group, spec).await,
                None => self.create(spec).await.map(Ensured::Created).map_err(Failure::GitHub),
            };
            let error = match tried {
                Ok(ensured) => {
                    tracing::info!(id = %ensured.group().id, ?ensured, "ensured a group");
                    return Ok(ensured);
                }
                Err(Failure::Refused(error)) => return Err(error),
                Err(Failure::GitHub(error)) => error,
            };
            let raced = error.is_conflict() || error.is_not_found() || error.may_have_happened();
            if !raced || round == ROUNDS {
                return Err(error).during(|| format!("ensure the runner group {:?}", spec.name));
            }
            tracing::warn!(%error, round, "another program might have changed the group; looking it up again");
            round += 1;
            backoff.wait().await;
        }
    }

    /// Updates the settings of an existing group that differ.
    async fn adapt(&self, group: RunnerGroup, spec: &GroupSpec) -> Result<Ensured, Failure> {
        let changes = Changes::of(&group, spec);
        if group.inherited && !changes.list.is_empty() {
            let problem = format!(
                "the group {:?} belongs to the enterprise and differs in {}; change it there",
                group.name,
                changes.list.iter().map(|it| it.setting).collect::<Vec<_>>().join(", ")
            );
            return Err(Failure::Refused(Error::invalid("runner group", problem)));
        }
        let group = if changes.list.is_empty() {
            group
        } else {
            self.update(&group, &changes).await?
        };
        let mut changes = changes.list;
        // Set the selection last, because the previous visibility might not have allowed a selection.
        changes.extend(self.set_members(group.id, spec).await?);
        if changes.is_empty() {
            return Ok(Ensured::Found(group));
        }
        let group = self.get(group.id).await?;
        Ok(Ensured::Updated { group, changes })
    }
}

/// The reason why a group could not be updated.
enum Failure {
    GitHub(GitHubError),
    Refused(Error),
}

impl From<GitHubError> for Failure {
    fn from(error: GitHubError) -> Self {
        Self::GitHub(error)
    }
}

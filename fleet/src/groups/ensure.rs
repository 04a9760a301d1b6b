//! The workflow that makes a group as its specification wants it.

use github_runners::Error as GitHubError;
use tracing::Instrument;

use super::access::RunnerGroups;
use super::change::{Changes, GroupChange};
use super::group::RunnerGroup;
use super::spec::GroupSpec;
use crate::error::{During, Error, Result};
use crate::wait::Backoff;

/// How many times the group is looked for, after it was created or deleted by others in between.
const ROUNDS: u32 = 8;

/// What [`RunnerGroups::ensure`] did.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ensured {
    /// The group was as it should be.
    Found(RunnerGroup),
    /// The group was created.
    Created(RunnerGroup),
    /// The group was changed.
    Updated {
        /// The group as it is now.
        group: RunnerGroup,
        /// The settings that were changed.
        changes: Vec<GroupChange>,
    },
}

impl Ensured {
    /// Returns the group.
    pub fn group(&self) -> &RunnerGroup {
        match self {
            Self::Found(group) | Self::Created(group) | Self::Updated { group, .. } => group,
        }
    }
}

impl RunnerGroups {
    /// Makes a group as a specification wants it: finds it by its name, creates it, or changes what is different.
    ///
    /// # Why it is safe
    ///
    /// Settings that the specification does not mention are not sent, so they stay. If another program creates the group at
    /// the same time (409) or deletes it in between (404), or if a response is lost, the group is looked for again. The name is
    /// compared exactly, in the whole list. If the future is dropped, call it again.
    ///
    /// # What it cannot know
    ///
    /// Whether another program changes the group right afterwards. After a lost response, [`Ensured::Found`] can be a group
    /// that this call created.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if the specification contradicts itself, or if it changes a group that belongs to the enterprise.
    /// [`Error::GitHub`] if a request fails.
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
            tracing::warn!(%error, round, "the group has changed in between; looking again");
            round += 1;
            backoff.wait().await;
        }
    }

    /// Changes what is different in a group that exists.
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
        // The selection comes last, because the visibility before might not have allowed one.
        changes.extend(self.set_members(group.id, spec).await?);
        if changes.is_empty() {
            return Ok(Ensured::Found(group));
        }
        let group = self.get(group.id).await?;
        Ok(Ensured::Updated { group, changes })
    }
}

/// Why a group could not be adapted.
enum Failure {
    GitHub(GitHubError),
    Refused(Error),
}

impl From<GitHubError> for Failure {
    fn from(error: GitHubError) -> Self {
        Self::GitHub(error)
    }
}

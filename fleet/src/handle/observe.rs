//! Observes all runners.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use github_runners::{Runner, RunnerId};
use tracing::Instrument;

use super::Fleet;
use super::read::Deletion;
use crate::clock::age;
use crate::error::Result;
use crate::observation::{Listing, Observation};

/// How long a runner of an unfinished creation is looked for. Lists lag behind by seconds, and a response that was lost on
/// the way does not register a runner an hour later.
const LOOKED_FOR: Duration = Duration::from_secs(60 * 60);

/// How many leftovers one observation deletes.
const MOST_CLEANED: usize = 100;

impl Fleet {
    /// Lists all runners, and updates since when each is known, idle or offline.
    ///
    /// GitHub reports no times, so a fleet that is not observed has no ages: call this at a regular interval. A minute is
    /// usual. Unchanged pages do not count against the rate limit, because the client revalidates them.
    ///
    /// It also deletes the runners of [creations](Self::create_jit) that were cancelled or failed after GitHub might have
    /// registered the runner. Nobody received their configuration. Such a runner is deleted only if it is owned, offline and
    /// not busy in a fresh read.
    ///
    /// # Why it is safe
    ///
    /// If a page cannot be read, the observation fails, and the one before stays. A runner that is missing from the list is
    /// not taken for deleted. If the future is dropped, nothing changes except leftovers that were deleted already.
    ///
    /// # What it cannot know
    ///
    /// What happened between two observations: see
    /// [`max_observation_gap`](crate::FleetBuilder::max_observation_gap). `busy` can be out of date by a minute.
    ///
    /// # Errors
    ///
    /// [`Error::GitHub`](crate::Error::GitHub) if the list cannot be read. A leftover that cannot be deleted is not an error;
    /// the next observation tries again.
    pub async fn observe(&self) -> Result<Arc<Observation>> {
        let span = tracing::info_span!("fleet.observe", scope = %self.runners().scope());
        self.observe_and_clean().instrument(span).await
    }

    async fn observe_and_clean(&self) -> Result<Arc<Observation>> {
        let number = self.begin_observation();
        let begun = self.clock().now();
        let listing = Listing::read(self.runners()).await?;
        // The state of a page is at least as old as the request for it.
        let observation = {
            let mut latest = self.latest();
            let mut next = latest
                .observation
                .next(listing, self.owned(), begun, self.inner.max_gap);
            next.set_unfinished(self.pending().unfinished());
            let next = Arc::new(next);
            // Of two observations at a time, the one that began later stays. The clock may have gone back.
            if latest.number < number {
                latest.observation = Arc::clone(&next);
                latest.number = number;
            }
            next
        };
        tracing::debug!(
            runners = observation.runners().len(),
            owned = observation.owned().count(),
            complete = observation.is_complete(),
            "observed"
        );
        if observation.unfinished().is_empty() {
            return Ok(observation);
        }
        self.clean(&observation).await;
        let mut latest = self.latest();
        Arc::make_mut(&mut latest.observation).set_unfinished(self.pending().unfinished());
        Ok(Arc::clone(&latest.observation))
    }

    /// Deletes the runners of unfinished creations that the observation shows.
    async fn clean(&self, observation: &Observation) {
        let by_name: HashMap<&str, RunnerId> = observation.owned().map(|it| (it.name(), it.id())).collect();
        for creation in observation.unfinished().iter().take(MOST_CLEANED) {
            let name = creation.name.as_str();
            let Some(id) = by_name.get(name) else {
                if age(creation.since, observation.at()) > LOOKED_FOR {
                    self.pending().forget(name);
                }
                continue;
            };
            match self.clean_up(*id, name).await {
                Ok(true) => self.pending().forget(name),
                Ok(false) => {}
                Err(error) => {
                    let error: &dyn std::error::Error = &error;
                    tracing::warn!(
                        name,
                        error,
                        "could not delete a leftover; the next observation tries again"
                    );
                }
            }
        }
    }

    /// Deletes the runner of an unfinished creation. Returns whether that is settled.
    async fn clean_up(&self, id: RunnerId, name: &str) -> Result<bool> {
        // The name can be in use again since the observation was made.
        if !self.pending().unfinished().iter().any(|creation| creation.name == name) {
            return Ok(true);
        }
        match self.read(id).await? {
            None => Ok(true),
            Some(runner) if self.is_unused(&runner, name) => {
                let deletion = self.delete(&runner).await?;
                Ok(deletion != Deletion::Busy)
            }
            // It is in use after all, or it is not the fleet's.
            Some(runner) => {
                tracing::warn!(name, id = %runner.id, status = %runner.status, "a leftover is in use; it stays");
                Ok(true)
            }
        }
    }

    /// Returns whether nothing can run on a runner of which nobody received the configuration.
    pub(crate) fn is_unused(&self, runner: &Runner, name: &str) -> bool {
        runner.name == name && self.owned().owns(runner) && runner.is_offline() && !runner.busy
    }
}

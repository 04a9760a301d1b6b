//! The workflow of an observation.

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

/// How long observations look for the runner of an unfinished creation. Lists lag by seconds, and GitHub does not process a
/// request an hour late.
const LOOKUP_TIME: Duration = Duration::from_secs(60 * 60);

/// The maximum number of leftovers that an observation deletes.
const MAX_CLEANED: usize = 100;

impl Fleet {
    /// Lists all runners, and records since when each of them has been known, idle or offline.
    ///
    /// GitHub does not report such times, so call this method at a regular interval, for example every minute.
    /// Unchanged pages do not count against the rate limit, because the client revalidates them.
    ///
    /// The method also cleans up after [creations](Self::create_jit) that were canceled or failed although GitHub might
    /// have registered the runner. No machine has the configuration of such a runner. The method deletes the runner only
    /// if a fresh read shows that it is owned, offline and not busy.
    ///
    /// # Why it is safe
    ///
    /// If a page cannot be read, the observation fails and the previous one remains. A runner that is missing from the
    /// list is not considered deleted. If the future is dropped, the previous observation remains as well.
    ///
    /// # What it cannot know
    ///
    /// - What happened between two observations, see [`max_observation_gap`](crate::FleetBuilder::max_observation_gap).
    /// - Whether `busy` is up to date. GitHub usually updates it within a minute; there is a report of 12 minutes.
    ///
    /// # Errors
    ///
    /// Returns [`Error::GitHub`](crate::Error::GitHub) if the list cannot be read. A leftover that cannot be deleted is
    /// not an error, because the next observation tries again.
    pub async fn observe(&self) -> Result<Arc<Observation>> {
        let span = tracing::info_span!("fleet.observe", scope = %self.runners().scope());
        self.observe_and_clean().instrument(span).await
    }

    async fn observe_and_clean(&self) -> Result<Arc<Observation>> {
        let number = self.begin_observation();
        // Use the time before the requests, because a page can show the state at the time of its request.
        let begun = self.clock().now();
        let listing = Listing::read(self.runners()).await?;
        let observation = {
            let mut latest = self.latest();
            let mut next = latest
                .observation
                .next(listing, self.owned(), begun, self.inner.max_gap);
            next.set_unfinished(self.pending().unfinished());
            let next = Arc::new(next);
            // If observations run concurrently, keep the observation that started last. Compare numbers instead of times,
            // because the clock can go backward.
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
        for creation in observation.unfinished().iter().take(MAX_CLEANED) {
            let name = creation.name.as_str();
            let Some(id) = by_name.get(name) else {
                if age(creation.since, observation.at()) > LOOKUP_TIME {
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

    /// Deletes the runner of an unfinished creation. Returns whether the creation is settled.
    async fn clean_up(&self, id: RunnerId, name: &str) -> Result<bool> {
        // A new creation might have used the name since the observation.
        if !self.pending().unfinished().iter().any(|creation| creation.name == name) {
            return Ok(true);
        }
        match self.read(id).await? {
            None => Ok(true),
            Some(runner) if self.is_unused(&runner, name) => {
                let deletion = self.delete(&runner).await?;
                Ok(deletion != Deletion::Busy)
            }
            // The runner is in use, or it is not owned.
            Some(runner) => {
                tracing::warn!(name, id = %runner.id, status = %runner.status, "a leftover is in use and is not deleted");
                Ok(true)
            }
        }
    }

    /// Returns whether a runner has this name and is owned, offline and not busy. If no machine has its configuration, such
    /// a runner is unused.
    pub(crate) fn is_unused(&self, runner: &Runner, name: &str) -> bool {
        runner.name == name && self.owned().owns(runner) && runner.is_offline() && !runner.busy
    }
}

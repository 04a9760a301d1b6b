//! The workflow of a creation.

use github_runners::{JitConfig, Runner};
use tokio::time::{Duration, Instant};
use tracing::Instrument;

use super::request::NewRunner;
use crate::error::{During, Result};
use crate::handle::{Deletion, Fleet};
use crate::pending::Creation as Attempt;
use crate::wait::Backoff;

/// The maximum number of requests of a creation.
const ATTEMPTS: u32 = 6;

/// How long the workflow looks up a runner if GitHub reports that its name is taken but does not list the runner.
const LISTING_LAG: Duration = Duration::from_secs(60);

/// The result of [`Fleet::create_jit`].
#[derive(Debug)]
#[non_exhaustive]
pub enum Creation {
    /// The runner was created. The configuration is for one machine, and can be used within an hour.
    Created(Box<JitConfig>),
    /// The runner was created after an unused runner with the same name was deleted. The deleted runner came from an
    /// earlier creation, or from a request of this creation whose response was lost.
    Replaced {
        /// The configuration of the new runner.
        jit: Box<JitConfig>,
        /// The runner that was deleted.
        old: Box<Runner>,
    },
    /// Another runner has the name. Nothing was changed. Choose another name, or inspect the runner.
    ///
    /// If the name is a [string](crate::NewName), the runner can come from a request of this creation whose response was
    /// lost.
    NameTaken {
        /// The runner with the name. `None` if GitHub reports that the name is taken but does not list such a runner.
        by: Option<Box<Runner>>,
    },
}

impl Creation {
    /// Returns the configuration, or `None` if another runner has the name.
    pub fn into_jit(self) -> Option<JitConfig> {
        match self {
            Self::Created(jit) | Self::Replaced { jit, .. } => Some(*jit),
            Self::NameTaken { .. } => None,
        }
    }
}

/// The state of the name after a failed request.
enum Name {
    /// No runner with the name is visible.
    Free,
    /// An unused runner had the name and was deleted.
    Freed(Runner),
    Taken(Option<Runner>),
}

impl Fleet {
    /// Creates a just-in-time runner. Recovers from lost responses.
    ///
    /// ```no_run
    /// # async fn example(fleet: github_runners_fleet::Fleet) -> github_runners_fleet::Result<()> {
    /// use github_runners::RunnerGroupId;
    /// use github_runners_fleet::{Creation, NameGenerator, NewRunner};
    ///
    /// let names = NameGenerator::new("ci-")?;
    /// let new = NewRunner::new(names.next_name(), RunnerGroupId::DEFAULT, ["linux"]);
    /// match fleet.create_jit(new).await? {
    ///     Creation::Created(jit) | Creation::Replaced { jit, .. } => println!("boot a machine for {}", jit.runner.name),
    ///     Creation::NameTaken { by } => println!("taken by {by:?}"),
    ///     _ => {}
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Why it is safe
    ///
    /// - If a response is lost, or GitHub returns 409, the workflow looks up the exact name: first with GitHub's filter,
    ///   then in the whole list. After a 409, it repeats the lookup for up to a minute, because lists lag.
    /// - A runner with the name is deleted only if a fresh read shows that it is owned, offline and not busy, and if
    ///   its configuration was never handed out. Otherwise the result is [`Creation::NameTaken`]. The caller declares
    ///   whether the configuration was handed out, see [`NewName`](crate::NewName).
    /// - Names are unique at GitHub, so no runner can be created twice.
    /// - If the future is dropped or fails after a request was sent, the fleet remembers the name, unless its
    ///   configuration may have been handed out. The next [`observe`](Self::observe) deletes a runner with this name.
    ///
    /// # What it cannot know
    ///
    /// Whether a machine uses the returned configuration. If you drop the configuration, or if the process ends during
    /// the call, the runner stays offline until a [sweep](Self::sweep) deletes the runner.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`](crate::Error::Invalid) if the fleet would not own the runner, or if another creation
    /// with this name is in progress. Returns [`Error::GitHub`](crate::Error::GitHub) if GitHub rejects the request or
    /// cannot be reached.
    pub async fn create_jit(&self, new: NewRunner) -> Result<Creation> {
        new.check(self.owned())?;
        let span = tracing::info_span!("fleet.create_jit", name = new.name());
        let attempt = self.pending().begin(new.name(), self.clock())?;
        self.create(new, attempt).instrument(span).await
    }

    async fn create(&self, new: NewRunner, mut attempt: Attempt) -> Result<Creation> {
        let config = new.config();
        let mut backoff = Backoff::new();
        let mut old: Option<Runner> = None;
        let mut sent = 0;
        loop {
            let left = new.name.replaceable && attempt.sending();
            sent += 1;
            let error = match self.runners().create_jit_config(&config).await {
                Ok(jit) => {
                    attempt.settle();
                    tracing::info!(id = %jit.runner.id, replaced = old.is_some(), "created a runner");
                    let jit = Box::new(jit);
                    return Ok(match old {
                        Some(old) => Creation::Replaced { jit, old: old.into() },
                        None => Creation::Created(jit),
                    });
                }
                Err(error) => error,
            };
            let (taken, uncertain) = (error.is_conflict(), error.may_have_happened());
            tracing::warn!(%error, taken, uncertain, "the request failed");
            if !uncertain {
                attempt.refused(left);
            }
            if !taken && !uncertain {
                return Err(error).during(|| format!("create the runner {:?}", new.name()));
            }
            match self.resolve(&new, taken).await? {
                Name::Free => {}
                Name::Freed(runner) => {
                    attempt.nothing_left();
                    old = Some(runner);
                }
                Name::Taken(by) => {
                    // If the runner was not found, a request whose response was lost might have created it.
                    if by.is_some() {
                        attempt.settle();
                    }
                    return Ok(Creation::NameTaken { by: by.map(Box::new) });
                }
            }
            if sent >= ATTEMPTS {
                return Err(error).during(|| format!("create the runner {:?} in {ATTEMPTS} attempts", new.name()));
            }
            backoff.wait().await;
        }
    }

    /// Looks up the runner with the name, and deletes it if it is an unused runner of this fleet. `taken` is true if
    /// GitHub responded with 409.
    async fn resolve(&self, new: &NewRunner, taken: bool) -> Result<Name> {
        let until = Instant::now() + LISTING_LAG;
        let mut backoff = Backoff::new();
        let found = loop {
            let found = self.runners().find_by_name(new.name()).await;
            let found = found.during(|| format!("look for a runner with the name {:?}", new.name()))?;
            match found {
                Some(runner) => break runner,
                // If the name is taken nevertheless, GitHub responds to the next request with 409.
                None if !taken => return Ok(Name::Free),
                None if Instant::now() >= until => return Ok(Name::Taken(None)),
                None => backoff.wait().await,
            }
        };
        if !new.name.replaceable {
            return Ok(Name::Taken(Some(found)));
        }
        // Lists lag behind, so only a fresh read counts.
        let Some(runner) = self.read(found.id).await? else {
            return Ok(Name::Free);
        };
        if !self.is_unused(&runner, new.name()) {
            return Ok(Name::Taken(Some(runner)));
        }
        match self.delete(&runner).await? {
            Deletion::Deleted | Deletion::AlreadyGone => Ok(Name::Freed(runner)),
            Deletion::Busy => Ok(Name::Taken(Some(runner))),
        }
    }
}

//! Handles of runner applications.

use std::sync::Arc;

use crate::http::server::shared::Shared;
use crate::state::error::RunnerError;
use crate::state::ids::RunnerId;
use crate::state::runner::Runner;
use crate::state::scope_index::ScopeIndex;

/// A simulated runner application on its machine.
///
/// [`Fake::runner`](crate::Fake::runner), [`Fake::runner_from_jit_config`](crate::Fake::runner_from_jit_config) and
/// [`Fake::register_runner`](crate::Fake::register_runner) return agents. A test uses them to connect a runner, to
/// start and finish its jobs, and to crash its machine.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use github_runners_fake::{Fake, NewRunner};
///
/// let fake = Fake::start().await?;
/// let org = fake.add_organization("octo-org");
///
/// // The token usually comes from the program under test.
/// let token = org.issue_registration_token();
/// let agent = fake.register_runner(&token, NewRunner::new("build-1").ephemeral())?;
/// agent.connect()?;
/// agent.start_job()?;
/// agent.finish_job()?;
///
/// // An ephemeral runner is removed when its job ends.
/// assert!(agent.runner().is_none());
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Agent {
    shared: Arc<Shared>,
    scope: ScopeIndex,
    id: RunnerId,
}

impl std::fmt::Debug for Agent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Agent").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Agent {
    pub(crate) fn new(shared: &Arc<Shared>, scope: ScopeIndex, id: RunnerId) -> Self {
        Self {
            shared: Arc::clone(shared),
            scope,
            id,
        }
    }

    /// Returns the id of the runner.
    pub fn id(&self) -> RunnerId {
        self.id
    }

    /// Returns the runner, or `None` if it was removed.
    pub fn runner(&self) -> Option<Runner> {
        let world = self.shared.world();
        world.state.scope(self.scope).runners.get(&self.id).cloned()
    }

    /// Connects the runner, like `run.sh`.
    ///
    /// The runner is online. At its first connection it reports its version and, if it is a just-in-time runner, its
    /// operating system. A runner that crashed while it ran a job is idle again.
    ///
    /// # Errors
    /// Fails if the runner was removed or is already connected.
    pub fn connect(&self) -> Result<(), RunnerError> {
        self.shared.world().state.connect(self.scope, self.id)
    }

    /// Stops the application. The runner is offline. A job that it was running ends as [lost](crate::JobState::Lost).
    ///
    /// # Errors
    /// Fails if the runner was removed or is not connected.
    pub fn disconnect(&self) -> Result<(), RunnerError> {
        self.shared.world().state.disconnect(self.scope, self.id)
    }

    /// Starts a job on the runner. The runner is busy.
    ///
    /// # Errors
    /// Fails if the runner was removed, is not connected, or is busy.
    pub fn start_job(&self) -> Result<(), RunnerError> {
        self.shared.world().state.start_job(self.scope, self.id)
    }

    /// Finishes the job. The runner is idle. If it is ephemeral, it is removed.
    ///
    /// # Errors
    /// Fails if the runner was removed, is not connected, or is not running a job.
    pub fn finish_job(&self) -> Result<(), RunnerError> {
        self.shared.world().state.finish_job(self.scope, self.id)
    }

    /// Crashes the machine. The runner is offline. If it was running a job, GitHub shows it as busy and refuses to
    /// delete it for 15 minutes by the fake's [clock](crate::Clock).
    ///
    /// # Errors
    /// Fails if the runner was removed or is not connected.
    pub fn crash(&self) -> Result<(), RunnerError> {
        let now = self.shared.clock.now();
        self.shared.world().state.crash(self.scope, self.id, now)
    }
}

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
    /// The runner becomes online. At its first connection it reports its version and, if it is a just-in-time runner, its
    /// operating system. A runner that crashed while it ran a job becomes idle.
    ///
    /// # Errors
    /// Fails if the runner was removed or is already connected.
    pub fn connect(&self) -> Result<(), RunnerError> {
        self.shared.world().state.connect(self.scope, self.id)
    }

    /// Stops the application. The runner becomes offline. If it was running a job, the job ends as
    /// [lost](crate::JobState::Lost).
    ///
    /// # Errors
    /// Fails if the runner was removed or is not connected.
    pub fn disconnect(&self) -> Result<(), RunnerError> {
        self.shared.world().state.disconnect(self.scope, self.id)
    }

    /// Starts a job on the runner. The runner becomes busy.
    ///
    /// # Errors
    /// Fails if the runner was removed, is not connected, or is busy.
    pub fn start_job(&self) -> Result<(), RunnerError> {
        self.shared.world().state.start_job(self.scope, self.id)
    }

    /// Finishes the job. The runner becomes idle or, if it is ephemeral, is removed.
    ///
    /// # Errors
    /// Fails if the runner was removed, is not connected, or is not running a job. Then nothing changes.
    pub fn finish_job(&self) -> Result<(), RunnerError> {
        self.shared.world().state.finish_job(self.scope, self.id)
    }

    /// Crashes the machine. The runner becomes offline. If it was running a job, the fake shows the runner as busy and
    /// refuses to delete it for 15 minutes by its [clock](crate::Clock), like GitHub.
    ///
    /// # Errors
    /// Fails if the runner was removed or is not connected.
    pub fn crash(&self) -> Result<(), RunnerError> {
        let now = self.shared.clock.now();
        self.shared.world().state.crash(self.scope, self.id, now)
    }
}

//! The handle of a runner application.

use std::sync::Arc;

use crate::http::server::shared::Shared;
use crate::state::error::RunnerError;
use crate::state::ids::RunnerId;
use crate::state::runner::Runner;
use crate::state::scope_index::ScopeIndex;

/// The runner application on its machine, as a test plays it.
///
/// [`Fake::runner`](crate::Fake::runner), [`Fake::runner_from_jit_config`](crate::Fake::runner_from_jit_config) and
/// [`Fake::register_runner`](crate::Fake::register_runner) give it.
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

    /// Returns the runner as GitHub knows it, or `None` if it is gone.
    pub fn runner(&self) -> Option<Runner> {
        let world = self.shared.world();
        world.state.scope(self.scope).runners.get(&self.id).cloned()
    }

    /// Connects the runner like `run.sh`: it is online, and GitHub knows its version and, for a just-in-time runner, its
    /// operating system. A job that was lost in a crash is over.
    ///
    /// # Errors
    /// Fails if the runner is gone or already connected.
    pub fn connect(&self) -> Result<(), RunnerError> {
        self.shared.world().state.connect(self.scope, self.id)
    }

    /// Ends the application in good order: the runner is offline, and a job that it ran is over.
    ///
    /// # Errors
    /// Fails if the runner is gone or not connected.
    pub fn disconnect(&self) -> Result<(), RunnerError> {
        self.shared.world().state.disconnect(self.scope, self.id)
    }

    /// Assigns a job to the runner, which is busy from then on.
    ///
    /// # Errors
    /// Fails if the runner is gone, not connected, or busy.
    pub fn start_job(&self) -> Result<(), RunnerError> {
        self.shared.world().state.start_job(self.scope, self.id)
    }

    /// Finishes the job: the runner is idle, or removed if it is ephemeral.
    ///
    /// # Errors
    /// Fails if the runner is gone, not connected, or has no job.
    pub fn finish_job(&self) -> Result<(), RunnerError> {
        self.shared.world().state.finish_job(self.scope, self.id)
    }

    /// Ends the machine without notice: the runner is offline. If it ran a job, GitHub shows it as busy and refuses to
    /// delete it for 15 minutes of the fake's [clock](crate::Clock).
    ///
    /// # Errors
    /// Fails if the runner is gone or not connected.
    pub fn crash(&self) -> Result<(), RunnerError> {
        let now = self.shared.clock.now();
        self.shared.world().state.crash(self.scope, self.id, now)
    }
}

//! The runner application, as a fake sees it: it connects, gets jobs, finishes them or crashes.

mod absences;

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::TimeDelta;
use serde_json::Value;

use crate::door::Shared;
use crate::error::RunnerError;
use crate::runner::{NewRunner, Runner, Status};
use crate::scope::Scope;
use crate::state::{Purpose, ScopeIndex, State};

pub(crate) use absences::{Absences, pass};

/// The application of a runner, with which a test plays its life.
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
/// // It was ephemeral: with its job it is gone.
/// assert!(agent.runner().is_none());
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Agent {
    shared: Arc<Shared>,
    scope: ScopeIndex,
    id: i64,
}

impl std::fmt::Debug for Agent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Agent").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Agent {
    /// The agent of a runner, wherever that is.
    pub(crate) fn of_runner(shared: &Arc<Shared>, id: i64) -> Result<Self, RunnerError> {
        let scope = shared
            .state()
            .scope_of_runner(id)
            .ok_or_else(|| RunnerError::UnknownRunner(id.to_string()))?;
        Ok(Self::new(shared, scope, id))
    }

    /// The agent that a just-in-time configuration is for.
    pub(crate) fn from_jit_config(shared: &Arc<Shared>, config: &str) -> Result<Self, RunnerError> {
        let (id, name) = read_config(config).ok_or(RunnerError::InvalidConfig)?;
        let now = shared.clock.now();
        let state = shared.state();
        let scope = state
            .scope_of_runner(id)
            .ok_or_else(|| RunnerError::UnknownRunner(name.clone()))?;
        let runner = &state.scope(scope).runners[&id];
        if runner.name != name {
            return Err(RunnerError::UnknownRunner(name));
        }
        // Like a registration token, it is good for an hour.
        let used = runner.version.is_some();
        if !used && state.absences.first_after(now - TimeDelta::hours(1)) > id {
            return Err(RunnerError::InvalidConfig);
        }
        drop(state);
        Ok(Self::new(shared, scope, id))
    }

    /// Registers a runner where the token was issued.
    pub(crate) fn register(shared: &Arc<Shared>, token: &str, runner: NewRunner) -> Result<Self, RunnerError> {
        let now = shared.clock.now();
        let scope = shared
            .state()
            .scopes()
            .find_map(|(index, scope)| scope.tokens.accepts(token, Purpose::Registration, now).then_some(index));
        let scope = scope.ok_or(RunnerError::InvalidToken)?;
        let id = Scope::new(Arc::clone(shared), scope).register(token, runner)?;
        Ok(Self::new(shared, scope, id))
    }

    fn new(shared: &Arc<Shared>, scope: ScopeIndex, id: i64) -> Self {
        Self {
            shared: Arc::clone(shared),
            scope,
            id,
        }
    }

    /// The id of its runner.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// Its runner as GitHub knows it; `None` when it is gone.
    pub fn runner(&self) -> Option<Runner> {
        self.shared.state().scope(self.scope).runners.get(&self.id).cloned()
    }

    /// `run.sh`: the runner is online, and GitHub knows its version and, for a just-in-time runner, its operating
    /// system. A job that was lost in a crash is over.
    ///
    /// # Errors
    /// When the runner is gone, or connected already.
    pub fn connect(&self) -> Result<(), RunnerError> {
        self.change(|runner, state| {
            if runner.status == Status::Online {
                return Err(RunnerError::AlreadyConnected(runner.name.clone()));
            }
            runner.connect();
            runner.busy = false;
            state.returned(runner.id);
            Ok(())
        })
    }

    /// The application ends in good order: the runner is offline, and a job it ran is over.
    ///
    /// # Errors
    /// When the runner is gone, or not connected.
    pub fn disconnect(&self) -> Result<(), RunnerError> {
        self.change(|runner, _| {
            connected(runner)?;
            runner.status = Status::Offline;
            runner.busy = false;
            Ok(())
        })
    }

    /// GitHub assigns it a job, and the runner is busy from then on.
    ///
    /// # Errors
    /// When the runner is gone, not connected, or busy.
    pub fn start_job(&self) -> Result<(), RunnerError> {
        self.change(|runner, _| {
            connected(runner)?;
            if runner.busy {
                return Err(RunnerError::StillRunning(runner.name.clone()));
            }
            runner.busy = true;
            Ok(())
        })
    }

    /// The job ends: the runner is idle, or gone if it is ephemeral.
    ///
    /// # Errors
    /// When the runner is gone, not connected, or has no job.
    pub fn finish_job(&self) -> Result<(), RunnerError> {
        let gone = self.change(|runner, _| {
            connected(runner)?;
            if !runner.busy {
                return Err(RunnerError::NoJob(runner.name.clone()));
            }
            runner.busy = false;
            Ok(runner.ephemeral)
        })?;
        if gone {
            self.shared.state().scope_mut(self.scope).runners.remove(&self.id);
        }
        Ok(())
    }

    /// The machine is gone without a word: the runner is offline, and if it ran a job, GitHub takes it for busy, and
    /// refuses to delete it, for 15 minutes of the fake's [clock](crate::Clock).
    ///
    /// # Errors
    /// When the runner is gone, or not connected.
    pub fn crash(&self) -> Result<(), RunnerError> {
        let now = self.shared.clock.now();
        self.change(|runner, absences| {
            connected(runner)?;
            runner.status = Status::Offline;
            if runner.busy {
                absences.crashed(runner.id, now);
            }
            Ok(())
        })
    }

    fn change<T>(
        &self,
        change: impl FnOnce(&mut Runner, &mut Absences) -> Result<T, RunnerError>,
    ) -> Result<T, RunnerError> {
        let state: &mut State = &mut self.shared.state();
        let mut absences = std::mem::take(&mut state.absences);
        let runner = state.scope_mut(self.scope).runners.get_mut(&self.id);
        let changed = match runner {
            Some(runner) => change(runner, &mut absences),
            None => Err(RunnerError::UnknownRunner(self.id.to_string())),
        };
        state.absences = absences;
        changed
    }
}

fn connected(runner: &Runner) -> Result<(), RunnerError> {
    if runner.status == Status::Online {
        Ok(())
    } else {
        Err(RunnerError::NotConnected(runner.name.clone()))
    }
}

/// The id and the name in a just-in-time configuration.
fn read_config(config: &str) -> Option<(i64, String)> {
    let decode = |text: &str| -> Option<Value> { serde_json::from_slice(&STANDARD.decode(text.trim()).ok()?).ok() };
    let files = decode(config)?;
    let settings = decode(files.get(".runner")?.as_str()?)?;
    let id = settings.get("AgentId")?.as_str()?.parse().ok()?;
    Some((id, settings.get("AgentName")?.as_str()?.to_owned()))
}

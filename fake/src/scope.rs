//! A test's hold on one organization, repository or enterprise of a fake.

use std::sync::{Arc, MutexGuard};

use crate::door::Shared;
use crate::error::RunnerError;
use crate::runner::{NewRunner, Runner, Status};
use crate::state::{Purpose, ScopeIndex, State};

/// One organization, repository or enterprise of a [`Fake`](crate::Fake).
///
/// With it a test does what happens behind the API's back: machines register, connect, get jobs and finish them.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use github_runners_fake::{Fake, NewRunner, Status};
///
/// let fake = Fake::start().await?;
/// let org = fake.add_organization("octo-org");
///
/// // What `config.sh` and `run.sh` do on a machine. The token usually comes from the program under test.
/// let token = org.issue_registration_token();
/// let id = org.register(&token, NewRunner::new("build-1").labels(["gpu"]).ephemeral())?;
/// org.set_status(id, Status::Online)?;
///
/// // A job comes and goes, and the ephemeral runner goes with it.
/// org.set_busy(id, true)?;
/// org.finish_job(id)?;
/// assert!(org.runners().is_empty());
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Scope {
    shared: Arc<Shared>,
    index: ScopeIndex,
}

impl std::fmt::Debug for Scope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Not through the state: a handle may be shown while another holds it.
        f.debug_struct("Scope")
            .field("index", &self.index)
            .field("base_url", &self.shared.base_url)
            .finish_non_exhaustive()
    }
}

impl Scope {
    pub(crate) fn new(shared: Arc<Shared>, index: ScopeIndex) -> Self {
        Self { shared, index }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.state()
    }

    /// The numeric id, as in `/organizations/{id}/…`.
    pub fn id(&self) -> i64 {
        self.state().scope(self.index).id
    }

    /// The path of the API: `/orgs/octo-org`, `/repos/octo-org/hello-world` or `/enterprises/octo-enterprise`.
    pub fn path(&self) -> String {
        self.state().scope(self.index).name.path()
    }

    /// Adds a runner, as it would be after it has registered and connected, and returns its id. A runner of the same
    /// name is overwritten and keeps its id.
    pub fn add_runner(&self, runner: impl Into<NewRunner>) -> i64 {
        let runner = runner.into();
        let mut state = self.state();
        let taken = state
            .scope(self.index)
            .runner_named(&runner.name)
            .map(|runner| runner.id);
        let id = taken.unwrap_or_else(|| state.next_runner_id());
        state.scope_mut(self.index).put(id, runner);
        id
    }

    /// The runner group of this name, which is created if it is not there; returns its id. The group `Default` with
    /// the id 1 is always there.
    pub fn add_runner_group(&self, name: &str) -> i64 {
        self.state().scope_mut(self.index).add_group(name, false)
    }

    /// Like [`add_runner_group`](Self::add_runner_group), for GitHub's own runners: a just-in-time runner that asks for
    /// this group is answered 403.
    pub fn add_github_hosted_group(&self, name: &str) -> i64 {
        self.state().scope_mut(self.index).add_group(name, true)
    }

    /// A registration token, as `POST …/actions/runners/registration-token` gives it.
    pub fn issue_registration_token(&self) -> String {
        self.issue(Purpose::Registration)
    }

    /// A removal token, as `POST …/actions/runners/remove-token` gives it.
    pub fn issue_remove_token(&self) -> String {
        self.issue(Purpose::Removal)
    }

    fn issue(&self, purpose: Purpose) -> String {
        let now = self.shared.clock.now();
        self.state().issue_token(self.index, purpose, now).0
    }

    /// Makes every registration and removal token of this scope expire.
    pub fn expire_tokens(&self) {
        self.state().scope_mut(self.index).tokens.clear();
    }

    /// Registers a runner as `config.sh --url … --token …` does: it is listed from now on, offline and without a
    /// version. Returns its id.
    ///
    /// # Errors
    /// When the token is not one of this scope's registration tokens or has expired, when the name is taken (unless
    /// [`NewRunner::replace`] is set; the runner then keeps its id), or when there is no such runner group.
    pub fn register(&self, token: &str, runner: impl Into<NewRunner>) -> Result<i64, RunnerError> {
        let now = self.shared.clock.now();
        let runner = NewRunner {
            status: Status::Offline,
            busy: false,
            version: None,
            ..runner.into()
        };
        let mut state = self.state();
        let scope = state.scope(self.index);
        if !scope.tokens.accepts(token, Purpose::Registration, now) {
            return Err(RunnerError::InvalidToken);
        }
        if scope
            .groups
            .get(&runner.runner_group_id)
            .is_none_or(|group| group.hosted)
        {
            return Err(RunnerError::UnknownGroup(runner.runner_group_id));
        }
        let id = match scope.runner_named(&runner.name) {
            Some(old) if runner.replace => old.id,
            Some(old) => return Err(RunnerError::NameTaken(old.name.clone())),
            None => state.next_runner_id(),
        };
        state.scope_mut(self.index).put(id, runner);
        Ok(id)
    }

    /// Removes a runner as `config.sh remove --token …` does.
    ///
    /// # Errors
    /// When the token is not one of this scope's removal tokens or has expired, when there is no such runner, or when
    /// it runs a job.
    pub fn remove(&self, token: &str, name: &str) -> Result<(), RunnerError> {
        let now = self.shared.clock.now();
        let mut state = self.state();
        let scope = state.scope_mut(self.index);
        if !scope.tokens.accepts(token, Purpose::Removal, now) {
            return Err(RunnerError::InvalidToken);
        }
        let runner = scope
            .runner_named(name)
            .ok_or_else(|| RunnerError::UnknownRunner(name.to_owned()))?;
        if runner.busy {
            return Err(RunnerError::StillRunning(runner.name.clone()));
        }
        let id = runner.id;
        scope.runners.remove(&id);
        Ok(())
    }

    /// Connects or disconnects a runner. One that connects for the first time reports its version, and a just-in-time
    /// runner its operating system.
    ///
    /// # Errors
    /// When there is no such runner.
    pub fn set_status(&self, id: i64, status: Status) -> Result<(), RunnerError> {
        self.change(id, |runner| {
            runner.status = status;
            if status == Status::Online {
                runner
                    .version
                    .get_or_insert_with(|| crate::CURRENT_RUNNER_VERSION.to_owned());
                if runner.os == "unknown" {
                    "Linux".clone_into(&mut runner.os);
                }
            }
        })
    }

    /// Gives a runner a job, or takes it away unfinished: an ephemeral runner stays. See
    /// [`finish_job`](Self::finish_job).
    ///
    /// # Errors
    /// When there is no such runner.
    pub fn set_busy(&self, id: i64, busy: bool) -> Result<(), RunnerError> {
        self.change(id, |runner| runner.busy = busy)
    }

    /// Ends a runner's job: it is idle again, or gone if it is ephemeral.
    ///
    /// # Errors
    /// When there is no such runner.
    pub fn finish_job(&self, id: i64) -> Result<(), RunnerError> {
        let mut state = self.state();
        let runners = &mut state.scope_mut(self.index).runners;
        let runner = runners
            .get_mut(&id)
            .ok_or_else(|| RunnerError::UnknownRunner(id.to_string()))?;
        runner.busy = false;
        if runner.ephemeral {
            runners.remove(&id);
        }
        Ok(())
    }

    /// Takes a runner away, whatever it does: what GitHub does with runners that were offline for too long.
    pub fn forget(&self, id: i64) -> Option<Runner> {
        self.state().scope_mut(self.index).runners.remove(&id)
    }

    /// The runner of this id.
    pub fn runner(&self, id: i64) -> Option<Runner> {
        self.state().scope(self.index).runners.get(&id).cloned()
    }

    /// The runner of this name.
    pub fn runner_named(&self, name: &str) -> Option<Runner> {
        self.state().scope(self.index).runner_named(name).cloned()
    }

    /// All runners, ordered by id.
    pub fn runners(&self) -> Vec<Runner> {
        self.state().scope(self.index).runners.values().cloned().collect()
    }

    fn change(&self, id: i64, change: impl FnOnce(&mut Runner)) -> Result<(), RunnerError> {
        let mut state = self.state();
        let runner = state.scope_mut(self.index).runners.get_mut(&id);
        change(runner.ok_or_else(|| RunnerError::UnknownRunner(id.to_string()))?);
        Ok(())
    }
}

//! A test's hold on one organization, repository or enterprise of a fake.

use std::collections::HashMap;
use std::sync::{Arc, MutexGuard};

use serde_json::json;

use crate::door::Shared;
use crate::error::RunnerError;
use crate::group::NewRunnerGroup;
use crate::hosted::{HostedRunnerStatus, NewHostedRunner};
use crate::operations::hosted_catalog;
use crate::runner::{NewRunner, Runner, Status};
use crate::state::{CustomImage, Group, HostedRunner, ImageVersion, Purpose, ScopeIndex, ScopeName, State};

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

    /// Gives it another name. A request by the old one is answered 301, or 307 where it would change something, and led to
    /// the same thing by its number; until something else gets that name.
    pub fn rename(&self, name: &str) {
        self.state().rename(self.index, name.to_owned());
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

    /// Adds many runners at once, and returns their ids. See [`add_runner`](Self::add_runner).
    pub fn add_runners(&self, runners: impl IntoIterator<Item = impl Into<NewRunner>>) -> Vec<i64> {
        let mut state = self.state();
        let known = state.scope(self.index).runners.values();
        let mut ids: HashMap<String, i64> = known.map(|runner| (runner.name.to_lowercase(), runner.id)).collect();
        let put = |runner: NewRunner| {
            let id = *ids
                .entry(runner.name.to_lowercase())
                .or_insert_with(|| state.next_runner_id());
            state.scope_mut(self.index).put(id, runner);
            id
        };
        runners.into_iter().map(Into::into).map(put).collect()
    }

    /// The runner group of this name, which is created or changed into what is described; returns its id. The group
    /// `Default` with the id 1 is always there.
    pub fn add_runner_group(&self, group: impl Into<NewRunnerGroup>) -> i64 {
        self.state().put_group(self.index, group.into().group)
    }

    /// Like [`add_runner_group`](Self::add_runner_group), for GitHub's own runners: a just-in-time runner that asks for
    /// this group is answered 403.
    pub fn add_github_hosted_group(&self, name: &str) -> i64 {
        let hosted = Group {
            hosted: true,
            ..Group::new(name)
        };
        self.state().put_group(self.index, hosted)
    }

    /// Makes this organization one of the enterprise's: it inherits those of its runner groups that it may use.
    pub fn join(&self, enterprise: &Self) {
        self.state().scope_mut(self.index).enterprise = Some(enterprise.index);
    }

    /// Installs a GitHub App here, with what it needs to manage runners, and returns the id of the installation. The
    /// App is one that [`Fake::add_app`](crate::Fake::add_app) has added.
    pub fn install_app(&self, app_id: i64) -> i64 {
        let mut state = self.state();
        let permissions = match state.scope(self.index).name {
            ScopeName::Organization(_) => json!({
                "administration": "write",
                "metadata": "read",
                "organization_self_hosted_runners": "write",
            }),
            ScopeName::Repository { .. } => json!({"administration": "write", "metadata": "read"}),
            ScopeName::Enterprise(_) => json!({"enterprise_administration": "write"}),
        };
        let permissions = permissions.as_object().cloned().unwrap_or_default();
        state.apps.install(app_id, self.index, permissions)
    }

    /// Adds a GitHub-hosted runner and returns its id.
    pub fn add_hosted_runner(&self, runner: impl Into<NewHostedRunner>) -> i64 {
        let new = runner.into();
        let runner = HostedRunner {
            id: 0,
            name: new.name,
            group_id: new.runner_group_id,
            image: hosted_catalog::default_image(),
            size: new.size,
            status: new.status,
            maximum_runners: 10,
            static_ip: new.static_ip,
            generates_images: false,
            last_active_on: None,
        };
        self.state().add_hosted_runner(self.index, runner)
    }

    /// Says what a GitHub-hosted runner is doing.
    ///
    /// # Errors
    /// When there is no such runner.
    pub fn set_hosted_runner_status(&self, id: i64, status: HostedRunnerStatus) -> Result<(), RunnerError> {
        let mut state = self.state();
        let runner = state.scope_mut(self.index).hosted.runners.get_mut(&id);
        runner.ok_or_else(|| RunnerError::UnknownRunner(id.to_string()))?.status = status;
        Ok(())
    }

    /// Adds a custom image for `linux-x64` with these versions, oldest first, and returns its id.
    pub fn add_custom_image(&self, name: &str, versions: impl IntoIterator<Item = impl Into<String>>) -> i64 {
        let created_on = self.shared.clock.now();
        let versions = versions.into_iter().map(|version| ImageVersion {
            version: version.into(),
            size_gb: 75,
            created_on,
        });
        let image = CustomImage {
            name: name.to_owned(),
            platform: "linux-x64".to_owned(),
            versions: versions.collect(),
        };
        self.state().add_custom_image(self.index, image)
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
        self.change(id, |runner| match status {
            Status::Online => runner.connect(),
            Status::Offline => runner.status = status,
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

//! The handle of one organization, repository or enterprise of a fake.

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::handles::inspection::{HostedRunner, RunnerGroup, RunnerPermissions};
use crate::http::server::shared::Shared;
use crate::state::error::RunnerError;
use crate::state::group::Group;
use crate::state::hosted::HostedRunnerStatus;
use crate::state::ids::{AppId, CustomImageId, HostedRunnerId, InstallationId, RunnerGroupId, RunnerId, ScopeId};
use crate::state::new_group::NewRunnerGroup;
use crate::state::new_hosted_runner::NewHostedRunner;
use crate::state::new_runner::NewRunner;
use crate::state::runner::Runner;
use crate::state::scope_index::ScopeIndex;
use crate::state::scope_name::ScopeName;
use crate::state::text::same_name;
use crate::state::token::Purpose;
use crate::state::workload::Workload;

/// One organization, repository or enterprise of a [`Fake`](crate::Fake).
///
/// With it a test does what happens behind the API's back: machines register, connect, get jobs and finish them.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use github_runners_fake::{Fake, NewRunner};
///
/// let fake = Fake::start().await?;
/// let org = fake.add_organization("octo-org");
///
/// // What `config.sh` and `run.sh` do on a machine. The token usually comes from the program under test.
/// let token = org.issue_registration_token();
/// let id = org.register(&token, NewRunner::new("build-1").labels(["gpu"]).ephemeral())?;
/// org.connect(id)?;
///
/// // An ephemeral runner is removed when its job ends.
/// org.start_job(id)?;
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

    /// Returns the numeric id, as in `/organizations/{id}/…`.
    pub fn id(&self) -> ScopeId {
        self.shared.world().state.scope(self.index).id
    }

    /// Returns the path of the API: `/orgs/octo-org`, `/repos/octo-org/hello-world` or `/enterprises/octo-enterprise`.
    pub fn path(&self) -> String {
        self.shared.world().state.scope(self.index).name.path()
    }

    /// Renames the organization, repository or enterprise.
    ///
    /// Requests with the old name get a redirect to the path with the numeric id: 301, or 307 if the operation changes
    /// something. The redirect ends when something else gets the old name.
    pub fn rename(&self, name: &str) {
        self.shared.world().state.rename(self.index, name.to_owned());
    }

    /// Adds a runner as it is after it has registered and connected, and returns its id. A runner of the same name is
    /// overwritten and keeps its id.
    pub fn add_runner(&self, runner: impl Into<NewRunner>) -> RunnerId {
        self.shared.world().state.add_runner(self.index, runner.into())
    }

    /// Adds many runners at once, and returns their ids. See [`add_runner`](Self::add_runner).
    pub fn add_runners(&self, runners: impl IntoIterator<Item = impl Into<NewRunner>>) -> Vec<RunnerId> {
        // Collected first: the iterator may use the fake, which is locked while the runners are added.
        let runners: Vec<NewRunner> = runners.into_iter().map(Into::into).collect();
        self.shared.world().state.add_runners(self.index, runners.into_iter())
    }

    /// Creates a runner group, or replaces the group of this name, and returns its id. The group `Default` with the id
    /// [`RunnerGroupId::DEFAULT`] always exists.
    pub fn add_runner_group(&self, group: impl Into<NewRunnerGroup>) -> RunnerGroupId {
        self.shared.world().state.put_group(self.index, group.into().group)
    }

    /// Creates a runner group for GitHub's own runners. A request for a just-in-time runner in this group fails with 403.
    /// See [`add_runner_group`](Self::add_runner_group).
    pub fn add_github_hosted_group(&self, name: &str) -> RunnerGroupId {
        let hosted = Group {
            hosted: true,
            ..Group::new(name)
        };
        self.shared.world().state.put_group(self.index, hosted)
    }

    /// Makes this organization part of an enterprise. It inherits the runner groups of the enterprise that it may use.
    pub fn join(&self, enterprise: &Self) {
        self.shared.world().state.scope_mut(self.index).enterprise = Some(enterprise.index);
    }

    /// Installs a GitHub App with the permissions to manage runners, and returns the id of the installation. Add the App
    /// with [`Fake::add_app`](crate::Fake::add_app) first.
    pub fn install_app(&self, app_id: impl Into<AppId>) -> InstallationId {
        let state = &mut self.shared.world().state;
        let permissions: &[(&str, &str)] = match state.scope(self.index).name {
            ScopeName::Organization(_) => &[
                ("administration", "write"),
                ("metadata", "read"),
                ("organization_administration", "write"),
                ("organization_self_hosted_runners", "write"),
            ],
            ScopeName::Repository { .. } => &[("administration", "write"), ("metadata", "read")],
            ScopeName::Enterprise(_) => &[("enterprise_administration", "write")],
        };
        state.apps.install(app_id.into(), self.index, to_map(permissions))
    }

    /// Installs a GitHub App with these permissions and access levels, `("organization_self_hosted_runners", "read")` for
    /// example, and returns the id of the installation. An existing installation gets the new permissions, and its tokens
    /// keep the old ones, like on GitHub.
    pub fn install_app_with_permissions(
        &self,
        app_id: impl Into<AppId>,
        permissions: &[(&str, &str)],
    ) -> InstallationId {
        let state = &mut self.shared.world().state;
        let id = state.apps.install(app_id.into(), self.index, Map::new());
        if let Some(installation) = state.apps.installations.get_mut(&id) {
            installation.permissions = to_map(permissions);
        }
        id
    }

    /// Adds a GitHub-hosted runner and returns its id.
    pub fn add_hosted_runner(&self, runner: impl Into<NewHostedRunner>) -> HostedRunnerId {
        let state = &mut self.shared.world().state;
        state.add_described_hosted_runner(self.index, runner.into())
    }

    /// Sets the status of a GitHub-hosted runner.
    ///
    /// # Errors
    /// Fails if the runner does not exist.
    pub fn set_hosted_runner_status(
        &self,
        id: impl Into<HostedRunnerId>,
        status: HostedRunnerStatus,
    ) -> Result<(), RunnerError> {
        let id = id.into();
        let state = &mut self.shared.world().state;
        let runner = state.scope_mut(self.index).hosted.runners.get_mut(&id);
        runner.ok_or_else(|| RunnerError::UnknownRunner(id.to_string()))?.status = status;
        Ok(())
    }

    /// Adds a custom image for `linux-x64` with these versions, oldest first, and returns its id.
    pub fn add_custom_image(&self, name: &str, versions: impl IntoIterator<Item = impl Into<String>>) -> CustomImageId {
        let now = self.shared.clock.now();
        let versions: Vec<String> = versions.into_iter().map(Into::into).collect();
        let state = &mut self.shared.world().state;
        state.add_image_versions(self.index, name, versions.into_iter(), now)
    }

    /// Issues a registration token, like `POST …/actions/runners/registration-token`.
    pub fn issue_registration_token(&self) -> String {
        self.issue(Purpose::Registration)
    }

    /// Issues a removal token, like `POST …/actions/runners/remove-token`.
    pub fn issue_remove_token(&self) -> String {
        self.issue(Purpose::Removal)
    }

    fn issue(&self, purpose: Purpose) -> String {
        let now = self.shared.clock.now();
        self.shared.world().state.issue_token(self.index, purpose, now).0
    }

    /// Makes every registration and removal token of this scope expire.
    pub fn expire_tokens(&self) {
        self.shared.world().state.scope_mut(self.index).tokens.clear();
    }

    /// Registers a runner like `config.sh --url … --token …`, and returns its id. The runner is offline and has no version
    /// until it connects.
    ///
    /// # Errors
    /// Fails if the token is not a valid registration token of this scope, if the name is taken (unless
    /// [`NewRunner::replace`] is set; the runner then keeps its id), or if the runner group does not exist.
    pub fn register(&self, token: &str, runner: impl Into<NewRunner>) -> Result<RunnerId, RunnerError> {
        let now = self.shared.clock.now();
        let runner = runner.into();
        self.shared.world().state.register(self.index, token, runner, now)
    }

    /// Removes a runner like `config.sh remove --token …`.
    ///
    /// # Errors
    /// Fails if the token is not a valid removal token of this scope, if the runner does not exist, or if it runs a job.
    pub fn remove(&self, token: &str, name: &str) -> Result<(), RunnerError> {
        let now = self.shared.clock.now();
        self.shared.world().state.unregister(self.index, token, name, now)
    }

    /// Connects a runner: it is online. See [`Agent::connect`](crate::Agent::connect).
    ///
    /// # Errors
    /// Fails if the runner does not exist or is connected.
    pub fn connect(&self, id: impl Into<RunnerId>) -> Result<(), RunnerError> {
        self.shared.world().state.connect(self.index, id.into())
    }

    /// Disconnects a runner in good order. See [`Agent::disconnect`](crate::Agent::disconnect).
    ///
    /// # Errors
    /// Fails if the runner does not exist or is not connected.
    pub fn disconnect(&self, id: impl Into<RunnerId>) -> Result<(), RunnerError> {
        self.shared.world().state.disconnect(self.index, id.into())
    }

    /// Gives a runner a job: it is busy. See [`Agent::start_job`](crate::Agent::start_job).
    ///
    /// # Errors
    /// Fails if the runner does not exist, is not connected, or is busy.
    pub fn start_job(&self, id: impl Into<RunnerId>) -> Result<(), RunnerError> {
        self.shared.world().state.start_job(self.index, id.into())
    }

    /// Finishes the job of a runner: it is idle again, or removed if it is ephemeral.
    ///
    /// # Errors
    /// Fails if the runner does not exist.
    pub fn finish_job(&self, id: impl Into<RunnerId>) -> Result<(), RunnerError> {
        self.shared.world().state.end_job(self.index, id.into())
    }

    /// Ends the machine of a runner without notice. See [`Agent::crash`](crate::Agent::crash).
    ///
    /// # Errors
    /// Fails if the runner does not exist or is not connected.
    pub fn crash(&self, id: impl Into<RunnerId>) -> Result<(), RunnerError> {
        let now = self.shared.clock.now();
        self.shared.world().state.crash(self.index, id.into(), now)
    }

    /// Lets jobs arrive and end by themselves, and machines boot by themselves, until the fake is reset.
    pub fn run_workload(&self, workload: Workload) {
        self.shared.world().state.run_workload(self.index, workload);
    }

    /// Removes a runner, whatever its status is, and returns it as it was. GitHub removes runners like this that were
    /// offline for too long. A job that the runner runs is [killed](crate::JobState::Killed).
    pub fn remove_runner(&self, id: impl Into<RunnerId>) -> Option<Runner> {
        self.shared.world().state.remove_runner(self.index, id.into())
    }

    /// Returns the runner with this id.
    pub fn runner(&self, id: impl Into<RunnerId>) -> Option<Runner> {
        self.shared
            .world()
            .state
            .scope(self.index)
            .runners
            .get(&id.into())
            .cloned()
    }

    /// Returns the runner with this name.
    pub fn runner_named(&self, name: &str) -> Option<Runner> {
        self.shared.world().state.scope(self.index).runner_named(name).cloned()
    }

    /// Returns all runners, ordered by id.
    pub fn runners(&self) -> Vec<Runner> {
        let world = self.shared.world();
        world.state.scope(self.index).runners.values().cloned().collect()
    }

    /// Returns the runner groups that the scope sees, ordered by id: its own, and those that an organization inherits.
    pub fn runner_groups(&self) -> Vec<RunnerGroup> {
        let world = self.shared.world();
        let groups = world.state.groups(self.index).into_iter();
        groups.map(RunnerGroup::new).collect()
    }

    /// Returns the runner group with this id.
    pub fn runner_group(&self, id: impl Into<RunnerGroupId>) -> Option<RunnerGroup> {
        let world = self.shared.world();
        world.state.group(self.index, id.into()).map(RunnerGroup::new)
    }

    /// Returns the runner group with this name.
    pub fn runner_group_named(&self, name: &str) -> Option<RunnerGroup> {
        let mut groups = self.runner_groups().into_iter();
        groups.find(|group| same_name(&group.name, name))
    }

    /// Returns all GitHub-hosted runners, ordered by id.
    pub fn hosted_runners(&self) -> Vec<HostedRunner> {
        let world = self.shared.world();
        let runners = world.state.scope(self.index).hosted.runners.values();
        runners.map(HostedRunner::new).collect()
    }

    /// Returns the GitHub-hosted runner with this id.
    pub fn hosted_runner(&self, id: impl Into<HostedRunnerId>) -> Option<HostedRunner> {
        let world = self.shared.world();
        let runner = world.state.scope(self.index).hosted.runners.get(&id.into());
        runner.map(HostedRunner::new)
    }

    /// Returns where self-hosted runners of repositories are allowed.
    pub fn permissions(&self) -> RunnerPermissions {
        RunnerPermissions::new(&self.shared.world().state.scope(self.index).permissions)
    }
}

fn to_map(permissions: &[(&str, &str)]) -> Map<String, Value> {
    let permissions = permissions.iter();
    permissions
        .map(|(name, level)| ((*name).to_owned(), Value::from(*level)))
        .collect()
}

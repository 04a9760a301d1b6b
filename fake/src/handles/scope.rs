//! Handles of organizations, repositories and enterprises.

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

/// An organization, a repository or an enterprise of a [`Fake`](crate::Fake).
///
/// [`Fake::add_organization`](crate::Fake::add_organization), [`Fake::add_repository`](crate::Fake::add_repository) and
/// [`Fake::add_enterprise`](crate::Fake::add_enterprise) return it. A test uses it to inspect the state and to simulate
/// machines, which register, connect, run jobs and crash. After a [reset](crate::Fake::reset) of the fake, the handle
/// refers to an empty scope, even if the builder of the fake added the scope.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use github_runners_fake::{Fake, NewRunner};
///
/// let fake = Fake::start().await?;
/// let org = fake.add_organization("octo-org");
///
/// // Simulate `config.sh` and `run.sh` on a machine. The token usually comes from the program under test.
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
        // Does not lock the state, because the caller might hold the lock.
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

    /// Returns the numeric id of the organization, repository or enterprise.
    pub fn id(&self) -> ScopeId {
        self.shared.world().state.scope(self.index).id
    }

    /// Returns the path in the API: `/orgs/octo-org`, `/repos/octo-org/hello-world` or `/enterprises/octo-enterprise`.
    pub fn path(&self) -> String {
        self.shared.world().state.scope(self.index).name.path()
    }

    /// Renames the organization, repository or enterprise.
    ///
    /// Requests with the old name are redirected to the path with the numeric id. The status code is 301, or 307 if the
    /// operation can change something. The redirect ends when another scope gets the old name.
    pub fn rename(&self, name: &str) {
        self.shared.world().state.rename(self.index, name.to_owned());
    }

    /// Adds a registered runner and returns its id. By default, the runner is online and idle.
    ///
    /// An existing runner with the same name is overwritten and keeps its id. If it was running a job, the job ends as
    /// [lost](crate::JobState::Lost).
    pub fn add_runner(&self, runner: impl Into<NewRunner>) -> RunnerId {
        self.shared.world().state.add_runner(self.index, runner.into())
    }

    /// Adds many runners at once and returns their ids. See [`add_runner`](Self::add_runner).
    pub fn add_runners(&self, runners: impl IntoIterator<Item = impl Into<NewRunner>>) -> Vec<RunnerId> {
        // Collect first, because the iterator might use the fake, whose state is locked while runners are added.
        let runners: Vec<NewRunner> = runners.into_iter().map(Into::into).collect();
        self.shared.world().state.add_runners(self.index, runners.into_iter())
    }

    /// Adds a runner group, or replaces the group with this name, and returns its id.
    ///
    /// The group `Default` with the id [`RunnerGroupId::DEFAULT`] always exists.
    pub fn add_runner_group(&self, group: impl Into<NewRunnerGroup>) -> RunnerGroupId {
        self.shared.world().state.put_group(self.index, group.into().group)
    }

    /// Adds a runner group for GitHub-hosted runners and returns its id. Requests for just-in-time runners in this
    /// group fail with 403. See [`add_runner_group`](Self::add_runner_group).
    pub fn add_github_hosted_group(&self, name: &str) -> RunnerGroupId {
        let hosted = Group {
            hosted: true,
            ..Group::new(name)
        };
        self.shared.world().state.put_group(self.index, hosted)
    }

    /// Makes this organization part of an enterprise. The organization inherits the runner groups that the enterprise
    /// shares with it.
    pub fn join(&self, enterprise: &Self) {
        self.shared.world().state.scope_mut(self.index).enterprise = Some(enterprise.index);
    }

    /// Installs a GitHub App with all permissions for runners, and returns the id of the installation. To add an App, use
    /// [`Fake::add_app`](crate::Fake::add_app).
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

    /// Installs a GitHub App with these permissions and access levels, and returns the id of the installation.
    ///
    /// An example of a permission is `("organization_self_hosted_runners", "read")`. An existing installation gets the new
    /// permissions. Like on GitHub, its existing tokens keep the old ones.
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
        state.add_new_hosted_runner(self.index, runner.into())
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

    /// Issues a remove token, like `POST …/actions/runners/remove-token`.
    pub fn issue_remove_token(&self) -> String {
        self.issue(Purpose::Removal)
    }

    fn issue(&self, purpose: Purpose) -> String {
        let now = self.shared.clock.now();
        self.shared.world().state.issue_token(self.index, purpose, now).0
    }

    /// Expires all registration and remove tokens of this scope.
    pub fn expire_tokens(&self) {
        self.shared.world().state.scope_mut(self.index).tokens.clear();
    }

    /// Registers a runner, like `config.sh --url … --token …`, and returns its id. The runner is offline and has no version
    /// until it connects.
    ///
    /// # Errors
    /// Fails if the token is not a valid registration token of this scope, if the name is in use, or if self-hosted runners
    /// cannot join the runner group. With [`NewRunner::replace`], a runner with the same name is replaced and keeps its id.
    pub fn register(&self, token: &str, runner: impl Into<NewRunner>) -> Result<RunnerId, RunnerError> {
        let now = self.shared.clock.now();
        let runner = runner.into();
        self.shared.world().state.register(self.index, token, runner, now)
    }

    /// Removes a runner, like `config.sh remove --token …`.
    ///
    /// # Errors
    /// Fails if the token is not a valid remove token of this scope, if the runner does not exist, or if it is running
    /// a job.
    pub fn remove(&self, token: &str, name: &str) -> Result<(), RunnerError> {
        let now = self.shared.clock.now();
        self.shared.world().state.unregister(self.index, token, name, now)
    }

    /// Connects a runner. See [`Agent::connect`](crate::Agent::connect).
    ///
    /// # Errors
    /// Fails if the runner does not exist or is already connected.
    pub fn connect(&self, id: impl Into<RunnerId>) -> Result<(), RunnerError> {
        self.shared.world().state.connect(self.index, id.into())
    }

    /// Disconnects a runner. See [`Agent::disconnect`](crate::Agent::disconnect).
    ///
    /// # Errors
    /// Fails if the runner does not exist or is not connected.
    pub fn disconnect(&self, id: impl Into<RunnerId>) -> Result<(), RunnerError> {
        self.shared.world().state.disconnect(self.index, id.into())
    }

    /// Starts a job on a runner. See [`Agent::start_job`](crate::Agent::start_job).
    ///
    /// # Errors
    /// Fails if the runner does not exist, is not connected, or is busy.
    pub fn start_job(&self, id: impl Into<RunnerId>) -> Result<(), RunnerError> {
        self.shared.world().state.start_job(self.index, id.into())
    }

    /// Finishes the job of a runner. See [`Agent::finish_job`](crate::Agent::finish_job).
    ///
    /// # Errors
    /// Fails if the runner does not exist, is not connected, or is not running a job. Then nothing changes.
    pub fn finish_job(&self, id: impl Into<RunnerId>) -> Result<(), RunnerError> {
        self.shared.world().state.finish_job(self.index, id.into())
    }

    /// Crashes the machine of a runner. See [`Agent::crash`](crate::Agent::crash).
    ///
    /// # Errors
    /// Fails if the runner does not exist or is not connected.
    pub fn crash(&self, id: impl Into<RunnerId>) -> Result<(), RunnerError> {
        let now = self.shared.clock.now();
        self.shared.world().state.crash(self.index, id.into(), now)
    }

    /// Starts a workload: jobs arrive and end, and machines boot, as the fake's clock moves. It runs until the fake is
    /// reset.
    pub fn run_workload(&self, workload: Workload) {
        self.shared.world().state.run_workload(self.index, workload);
    }

    /// Removes a runner, even if it is busy, and returns the removed runner. If the runner is running a job, the job is
    /// [killed](crate::JobState::Killed).
    ///
    /// Use it to simulate that GitHub removes a runner that was offline for too long.
    pub fn remove_runner(&self, id: impl Into<RunnerId>) -> Option<Runner> {
        self.shared.world().state.remove_runner(self.index, id.into())
    }

    /// Returns the runner with this id, or `None` if it does not exist.
    pub fn runner(&self, id: impl Into<RunnerId>) -> Option<Runner> {
        self.shared
            .world()
            .state
            .scope(self.index)
            .runners
            .get(&id.into())
            .cloned()
    }

    /// Returns the runner with this name, or `None` if it does not exist. Names are compared without case.
    pub fn runner_named(&self, name: &str) -> Option<Runner> {
        self.shared.world().state.scope(self.index).runner_named(name).cloned()
    }

    /// Returns all runners, ordered by id.
    pub fn runners(&self) -> Vec<Runner> {
        let world = self.shared.world();
        world.state.scope(self.index).runners.values().cloned().collect()
    }

    /// Returns the runner groups that are visible in the scope, ordered by id. They include the groups that an organization
    /// inherits.
    pub fn runner_groups(&self) -> Vec<RunnerGroup> {
        let world = self.shared.world();
        let groups = world.state.groups(self.index).into_iter();
        groups.map(RunnerGroup::new).collect()
    }

    /// Returns the runner group with this id, or `None` if it is not visible in the scope.
    pub fn runner_group(&self, id: impl Into<RunnerGroupId>) -> Option<RunnerGroup> {
        let world = self.shared.world();
        world.state.group(self.index, id.into()).map(RunnerGroup::new)
    }

    /// Returns the runner group with this name, or `None` if it is not visible in the scope.
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

    /// Returns the GitHub-hosted runner with this id, or `None` if it does not exist.
    pub fn hosted_runner(&self, id: impl Into<HostedRunnerId>) -> Option<HostedRunner> {
        let world = self.shared.world();
        let runner = world.state.scope(self.index).hosted.runners.get(&id.into());
        runner.map(HostedRunner::new)
    }

    /// Returns the settings that allow self-hosted runners of repositories.
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

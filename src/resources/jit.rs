//! Just-in-time runners.

use super::call::scoped;
use super::runners::Runners;
use crate::commands::RunCommand;
use crate::error::Result;
use crate::models::{CreateJitConfig, JitConfig, RunnerGroupId};
use crate::operations::docs;
use crate::validate::{InvalidInput, check_labels, check_value};

/// A request to create a just-in-time runner, which runs one job and is removed afterward.
///
/// ```no_run
/// # async fn example(runners: github_runners::Runners) -> github_runners::Result<()> {
/// use github_runners::{NewJitConfig, RunnerGroupId};
///
/// let new = NewJitConfig::new("build-42", RunnerGroupId::DEFAULT, ["self-hosted", "linux"]);
/// let jit = runners.create_jit_config(new).await?;
/// println!("{}: {}", jit.runner.name, jit.run_command().build()?); // the configuration is hidden
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJitConfig(CreateJitConfig);

impl NewJitConfig {
    /// Creates a request with the name of the runner, its runner group and its labels.
    ///
    /// The name must be unique in its scope. GitHub accepts 1 to 100 labels of 1 to 256 characters, returns them in
    /// lower case, and does not add default labels. [`RunnerGroupId::DEFAULT`] is the default group of an organization
    /// or an enterprise, and the only group of a repository.
    pub fn new<L: Into<String>>(
        name: impl Into<String>,
        runner_group: impl Into<RunnerGroupId>,
        labels: impl IntoIterator<Item = L>,
    ) -> Self {
        Self(CreateJitConfig::new(name, runner_group, labels))
    }

    /// Sets the folder for the job, absolute or relative to the runner application. The default is `_work`.
    #[must_use]
    pub fn work_folder(mut self, folder: impl Into<String>) -> Self {
        self.0.work_folder = Some(folder.into());
        self
    }

    fn check(&self) -> Result<(), InvalidInput> {
        check_value("name", &self.0.name)?;
        check_labels(&self.0.labels, 1)?;
        self.0
            .work_folder
            .as_deref()
            .map_or(Ok(()), |folder| check_value("work_folder", folder))
    }
}

impl From<&NewJitConfig> for NewJitConfig {
    fn from(new: &NewJitConfig) -> Self {
        new.clone()
    }
}

impl Runners {
    /// Creates a just-in-time runner and returns its configuration, which one machine can use within an hour.
    ///
    /// The runner exists as soon as the call succeeds. It is offline and idle until a machine uses the configuration.
    ///
    /// The runner has exactly the labels of the request, in lower case. GitHub does not add default labels such as
    /// `self-hosted`, so a job that requires them does not match unless the request contains them.
    ///
    /// # Errors
    ///
    /// - [`Error::Invalid`](crate::Error::Invalid) with the field `name`, `labels` or `work_folder` if GitHub would
    ///   reject its value.
    /// - [`Error::is_conflict`](crate::Error::is_conflict) (status 409) if a runner with this name exists.
    ///   It comes from an earlier call, and its machine might be starting, so choose another name.
    /// - Status 404 if the runner group does not exist, and 422 if the organization has the maximum number of runners.
    ///
    /// If [`Error::may_have_happened`](crate::Error::may_have_happened) is true, the runner might have been created
    /// although its configuration is lost. Several variants of the error can report this, for example after a lost
    /// connection, a timeout or a 502. Before you try again, [find the runner by its name](Self::find_by_name) and delete
    /// it, or choose another name.
    #[doc = docs!(generate_runner_jitconfig)]
    pub async fn create_jit_config(&self, new: impl Into<NewJitConfig>) -> Result<JitConfig> {
        let new = new.into();
        new.check()?;
        scoped!(
            self,
            generate_runner_jitconfig_for_org,
            generate_runner_jitconfig_for_repo,
            generate_runner_jitconfig_for_enterprise,
            &new.0
        )
    }
}

impl JitConfig {
    /// Returns a builder for the command that starts the runner: `./run.sh --jitconfig CONFIGURATION`.
    pub fn run_command(&self) -> RunCommand {
        RunCommand::new(self.encoded_jit_config.clone())
    }
}

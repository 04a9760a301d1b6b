//! Just-in-time runners.

use super::call::scoped;
use super::runners::Runners;
use crate::commands::RunCommand;
use crate::error::Result;
use crate::models::{CreateJitConfig, JitConfig, RunnerGroupId};
use crate::operations::docs;
use crate::validate::{InvalidInput, check_labels, check_value};

/// A just-in-time runner to create: an ephemeral runner, which runs one job.
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
    /// Creates the request for a runner with a name, which must be unique in its scope, in a runner group, with labels.
    ///
    /// GitHub accepts 1 to 100 labels of 1 to 256 characters, returns them in lower case, and adds none itself. The default
    /// group of an organization or enterprise, and the only one of a repository, has the id 1.
    pub fn new<L: Into<String>>(
        name: impl Into<String>,
        runner_group: impl Into<RunnerGroupId>,
        labels: impl IntoIterator<Item = L>,
    ) -> Self {
        Self(CreateJitConfig::new(name, runner_group, labels))
    }

    /// Sets the folder for the job, relative to the application or absolute. The default is `_work`.
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
    /// Creates a just-in-time runner and returns its configuration, with which one machine can run it within an hour.
    ///
    /// The runner exists from then on, offline and idle, even if no machine uses the configuration.
    ///
    /// # Errors
    ///
    /// Names the field `name`, `labels` or `work_folder` if GitHub would reject its value.
    /// [`Error::is_conflict`](crate::Error::is_conflict) (status 409) if a runner has the name already, status 404 if the
    /// runner group does not exist, and status 422 if the organization has the maximum number of runners.
    ///
    /// If [`Error::may_have_happened`](crate::Error::may_have_happened) is true, the runner might have been created although
    /// its configuration is lost, whatever the variant of the error: a lost connection, a 502 and a timeout are alike in
    /// this. [Look for its name](Self::find_by_name) and delete it, or choose another name, before you try again.
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
    /// Returns the command that runs the runner: `./run.sh --jitconfig CONFIGURATION`.
    pub fn run_command(&self) -> RunCommand {
        RunCommand::new(self.encoded_jit_config.clone())
    }
}

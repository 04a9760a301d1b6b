//! Just-in-time runners.

use crate::commands::{RUN, Shell, ShellCommand};
use crate::error::Result;
use crate::models::{CreateJitConfig, JitConfig, RunnerGroupId};
use crate::operations::docs;
use crate::resources::Runners;
use crate::resources::scope::scoped;
use crate::validate::{InvalidInput, check_labels, check_value};

/// A just-in-time runner to create: one that takes one job and is gone.
///
/// ```no_run
/// # async fn example(runners: github_runners::Runners) -> github_runners::Result<()> {
/// use github_runners::{NewJitConfig, RunnerGroupId};
///
/// let new = NewJitConfig::new("build-42", RunnerGroupId::DEFAULT, ["self-hosted", "linux"]);
/// let jit = runners.create_jit_config(&new).await?;
/// println!("{} waits: {}", jit.runner.name, jit.run_command()?); // the configuration is hidden
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJitConfig(CreateJitConfig);

impl NewJitConfig {
    /// A runner of this name, unique in its scope, in a runner group, with exactly these labels: 1 to 100, of 1 to 256
    /// characters each. GitHub adds none of its own, and gives them back in lower case.
    ///
    /// The default group of an organization or enterprise, and the only one of a repository, has the id 1.
    pub fn new<L: Into<String>>(
        name: impl Into<String>,
        runner_group_id: RunnerGroupId,
        labels: impl IntoIterator<Item = L>,
    ) -> Self {
        Self(CreateJitConfig {
            name: name.into(),
            runner_group_id,
            labels: labels.into_iter().map(Into::into).collect(),
            work_folder: None,
        })
    }

    /// The folder for the job, beside the application or absolute. `_work` by default.
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

impl Runners {
    /// Creates a just-in-time runner and its configuration, with which one machine can run it within an hour.
    ///
    /// The runner exists from then on, offline and idle, also where nobody uses the configuration.
    ///
    /// # Errors
    ///
    /// With the field `name`, `labels` or `work_folder` for what GitHub would refuse; status 409 where a runner has the
    /// name already, 404 for an unknown group, 422 where the organization holds all the runners it may.
    ///
    /// After [`Error::Connection`](crate::Error::Connection) the runner may have been created: look for its name
    /// before you create it again.
    #[doc = docs!(generate_runner_jitconfig)]
    pub async fn create_jit_config(&self, new: &NewJitConfig) -> Result<JitConfig> {
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
    /// The command that runs the runner, for Linux and macOS: `./run.sh --jitconfig CONFIGURATION`.
    ///
    /// # Errors
    ///
    /// Where the configuration cannot be written in a shell command, which none of GitHub's is known for.
    pub fn run_command(&self) -> Result<ShellCommand, InvalidInput> {
        ShellCommand::new(&RUN, Shell::Posix, Vec::new(), self.encoded_jit_config.clone())
    }

    /// The command that runs the runner, for Windows: `.\run.cmd --jitconfig CONFIGURATION`.
    ///
    /// # Errors
    ///
    /// Where the configuration cannot be written in a shell command, which none of GitHub's is known for.
    pub fn run_command_for_windows(&self) -> Result<ShellCommand, InvalidInput> {
        ShellCommand::new(&RUN, Shell::Windows, Vec::new(), self.encoded_jit_config.clone())
    }
}

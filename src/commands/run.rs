//! The command that runs a just-in-time runner.

use super::shell::{RUN, Shell, ShellCommand};
use crate::models::Secret;
use crate::validate::InvalidInput;

/// A builder for the command that runs a just-in-time runner: `./run.sh --jitconfig CONFIGURATION`.
///
/// [`JitConfig::run_command`](crate::JitConfig::run_command) creates it. A configuration has about 4,000
/// characters, and `cmd.exe` accepts at most 8,191 characters in a line. Prefer the environment variable on Windows.
///
/// ```
/// # fn main() -> Result<(), github_runners::InvalidInput> {
/// use github_runners::RunCommand;
///
/// let command = RunCommand::new("eyJydW5uZXIiOiJ7fSJ9").build()?;
/// assert_eq!(command.to_string(), "./run.sh --jitconfig '***'");
/// assert_eq!(command.environment().0, "ACTIONS_RUNNER_INPUT_JITCONFIG");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "call `build` to get the command"]
pub struct RunCommand {
    encoded_jit_config: Secret,
    shell: Shell,
}

impl RunCommand {
    /// Creates the command from the encoded configuration of a just-in-time runner.
    pub fn new(encoded_jit_config: impl Into<Secret>) -> Self {
        Self {
            encoded_jit_config: encoded_jit_config.into(),
            shell: Shell::default(),
        }
    }

    /// Sets the shell that the command is for. The default is [`Shell::Posix`].
    pub fn shell(mut self, shell: Shell) -> Self {
        self.shell = shell;
        self
    }

    /// Builds the command.
    ///
    /// # Errors
    ///
    /// Returns [`InvalidInput`] for the field `encoded_jit_config` if the configuration cannot be quoted safely for the
    /// shell. This does not happen for configurations from GitHub.
    pub fn build(self) -> Result<ShellCommand, InvalidInput> {
        ShellCommand::new(&RUN, self.shell, Vec::new(), self.encoded_jit_config)
    }
}

//! The command that removes a machine from the runners.

use super::shell::{CONFIG, Shell, ShellCommand};
use crate::models::Secret;
use crate::validate::InvalidInput;

/// A builder for the command that removes a machine from the runners: `./config.sh remove --token TOKEN`.
///
/// [`RemoveToken::remove_command`](crate::RemoveToken::remove_command) creates it.
///
/// ```
/// # fn main() -> Result<(), github_runners::InvalidInput> {
/// use github_runners::{RemoveCommand, Shell};
///
/// let command = RemoveCommand::new("AABF3JGZDX3P5PMEXLND6TS6FCWO6").shell(Shell::Windows).build()?;
/// assert_eq!(command.to_string(), r".\config.cmd remove --token '***'");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "call `build` to get the command"]
pub struct RemoveCommand {
    token: Secret,
    shell: Shell,
}

impl RemoveCommand {
    /// Creates the command from a remove token.
    pub fn new(token: impl Into<Secret>) -> Self {
        Self {
            token: token.into(),
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
    /// Returns [`InvalidInput`] for the field `token` if the token cannot be quoted safely for the shell. This does not
    /// happen for tokens from GitHub.
    pub fn build(self) -> Result<ShellCommand, InvalidInput> {
        ShellCommand::new(&CONFIG, self.shell, vec!["remove".to_owned()], self.token)
    }
}

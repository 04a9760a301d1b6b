//! The tokens with which machines join and leave, and the commands they are for.

use std::ops::Deref;

use crate::commands::{CONFIG, ConfigCommand, Shell, ShellCommand};
use crate::models::AuthenticationToken;
use crate::validate::InvalidInput;

/// A token with which machines register themselves as runners, valid for one hour.
///
/// Made by [`Runners::registration_token`](crate::Runners::registration_token). Its parts are those of
/// [`AuthenticationToken`].
#[derive(Debug, Clone, PartialEq)]
pub struct RegistrationToken(AuthenticationToken);

impl RegistrationToken {
    pub(crate) fn new(token: AuthenticationToken) -> Self {
        Self(token)
    }

    /// The command that registers a machine: `./config.sh --url URL --token TOKEN`.
    ///
    /// `url` is the address of the organization, repository or enterprise on GitHub's website:
    /// `https://github.com/octo-org`, `https://github.com/octo-org/hello-world`,
    /// `https://github.com/enterprises/octo-enterprise`.
    pub fn config_command(&self, url: impl Into<String>) -> ConfigCommand {
        ConfigCommand::new(url.into(), self.0.token.clone())
    }

    /// The token with all that GitHub's answer gave.
    pub fn into_inner(self) -> AuthenticationToken {
        self.0
    }
}

impl Deref for RegistrationToken {
    type Target = AuthenticationToken;

    fn deref(&self) -> &AuthenticationToken {
        &self.0
    }
}

/// A token with which machines remove themselves from the runners, valid for one hour.
///
/// Made by [`Runners::remove_token`](crate::Runners::remove_token). Its parts are those of [`AuthenticationToken`].
#[derive(Debug, Clone, PartialEq)]
pub struct RemoveToken(AuthenticationToken);

impl RemoveToken {
    pub(crate) fn new(token: AuthenticationToken) -> Self {
        Self(token)
    }

    /// The command that removes a machine, for Linux and macOS: `./config.sh remove --token TOKEN`.
    ///
    /// # Errors
    ///
    /// Where the token cannot be written in a shell command, which no token of GitHub's is known for.
    pub fn remove_command(&self) -> Result<ShellCommand, InvalidInput> {
        ShellCommand::new(&CONFIG, Shell::Posix, vec!["remove".to_owned()], self.0.token.clone())
    }

    /// The command that removes a machine, for Windows: `.\config.cmd remove --token TOKEN`.
    ///
    /// # Errors
    ///
    /// Where the token cannot be written in a shell command, which no token of GitHub's is known for.
    pub fn remove_command_for_windows(&self) -> Result<ShellCommand, InvalidInput> {
        ShellCommand::new(&CONFIG, Shell::Windows, vec!["remove".to_owned()], self.0.token.clone())
    }

    /// The token with all that GitHub's answer gave.
    pub fn into_inner(self) -> AuthenticationToken {
        self.0
    }
}

impl Deref for RemoveToken {
    type Target = AuthenticationToken;

    fn deref(&self) -> &AuthenticationToken {
        &self.0
    }
}

//! The tokens with which machines register and remove themselves, and the commands that use them.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::scope::Scope;
use crate::commands::{ConfigCommand, RemoveCommand};
use crate::models::{AuthenticationToken, Secret};

/// A token with which machines register as runners of a scope, valid for one hour.
///
/// Created by [`Runners::registration_token`](crate::Runners::registration_token).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RegistrationToken {
    /// The token itself.
    pub token: Secret,
    /// The time at which the token expires.
    pub expires_at: DateTime<Utc>,
    /// The organization, repository or enterprise that machines register with.
    pub scope: Scope,
    url: Option<Arc<str>>,
}

impl RegistrationToken {
    pub(super) fn new(token: AuthenticationToken, scope: Scope, url: Option<Arc<str>>) -> Self {
        Self {
            token: token.token,
            expires_at: token.expires_at,
            scope,
            url,
        }
    }

    /// Returns the command that registers a machine: `./config.sh --url URL --token TOKEN`.
    ///
    /// The URL is that of the token's scope on the website that belongs to the client's base URL. Set another one with
    /// [`ConfigCommand::url`]. It must be set if the base URL has a path other than `/api/v3`, for example because it is that
    /// of a proxy.
    pub fn config_command(&self) -> ConfigCommand {
        ConfigCommand::from_token(self.url.as_deref().map(str::to_owned), self.token.clone())
    }
}

/// A token with which machines remove themselves from the runners of a scope, valid for one hour.
///
/// Created by [`Runners::remove_token`](crate::Runners::remove_token).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RemoveToken {
    /// The token itself.
    pub token: Secret,
    /// The time at which the token expires.
    pub expires_at: DateTime<Utc>,
    /// The organization, repository or enterprise that machines are removed from.
    pub scope: Scope,
}

impl RemoveToken {
    pub(super) fn new(token: AuthenticationToken, scope: Scope) -> Self {
        Self {
            token: token.token,
            expires_at: token.expires_at,
            scope,
        }
    }

    /// Returns the command that removes a machine: `./config.sh remove --token TOKEN`.
    pub fn remove_command(&self) -> RemoveCommand {
        RemoveCommand::new(self.token.clone())
    }
}

//! Registration and remove tokens, and the commands that use them.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::scope::Scope;
use crate::commands::{ConfigCommand, RemoveCommand};
use crate::models::{AuthenticationToken, Secret};

/// A token that machines use to register as runners of a scope. It is valid for one hour.
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

    /// Returns a builder for the command that registers a machine: `./config.sh --url URL --token TOKEN`.
    ///
    /// The URL of the scope is derived from the base URL of the client. [`ConfigCommand::url`] replaces it. You must
    /// set it if the base URL has a path other than `/api/v3`, for example if it is a proxy.
    pub fn config_command(&self) -> ConfigCommand {
        ConfigCommand::from_token(self.url.as_deref().map(str::to_owned), self.token.clone())
    }
}

/// A token that machines use to remove themselves from the runners of a scope. It is valid for one hour.
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

    /// Returns a builder for the command that removes a machine: `./config.sh remove --token TOKEN`.
    pub fn remove_command(&self) -> RemoveCommand {
        RemoveCommand::new(self.token.clone())
    }
}

//! Credentials, and the grants of installation tokens.

use std::fmt;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::state::ids::{AppId, InstallationId, ScopeId};
use crate::state::scope_index::ScopeIndex;
use crate::state::text::hex;

/// The reason why a credential was rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CredentialError {
    /// The request has no credential.
    Missing,
    /// The credential is unknown, revoked or expired.
    Bad,
}

/// The credential of a request.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) enum Credential {
    Anonymous,
    Token(String),
}

impl Credential {
    /// Returns the token, or an empty string for an anonymous client.
    pub(crate) fn token(&self) -> &str {
        match self {
            Self::Anonymous => "",
            Self::Token(token) => token,
        }
    }

    /// Returns whether the token has permissions instead of OAuth scopes, like installation tokens and fine-grained tokens.
    pub(crate) fn has_permissions(&self) -> bool {
        self.token().starts_with("ghs_") || self.token().starts_with("github_pat_")
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Anonymous => "Anonymous",
            Self::Token(_) => "Token([redacted])",
        })
    }
}

/// The maximum length of a token in a [`Bucket`]. A digest replaces longer tokens, so that rate limits take little memory.
const LONGEST_KEY: usize = 256;

/// The owner of a rate limit. All tokens of an installation share one rate limit.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) enum Bucket {
    Anonymous,
    Token(String),
    Installation(InstallationId),
    /// The JSON web tokens of an App.
    App(AppId),
}

impl Bucket {
    /// Returns the bucket of a token that is not an installation token.
    pub(crate) fn of_token(token: &str) -> Self {
        if token.len() <= LONGEST_KEY {
            Self::Token(token.to_owned())
        } else {
            Self::Token(hex(&Sha256::digest(token)))
        }
    }
}

impl fmt::Debug for Bucket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Anonymous => f.write_str("Anonymous"),
            Self::Token(_) => f.write_str("Token([redacted])"),
            Self::Installation(id) => write!(f, "Installation({id})"),
            Self::App(id) => write!(f, "App({id})"),
        }
    }
}

/// The access that an installation token grants.
#[derive(Debug, Clone)]
pub(crate) struct Grant {
    pub(crate) expires_at: DateTime<Utc>,
    pub(crate) installation: InstallationId,
    pub(crate) scope: ScopeIndex,
    /// The ids of the repositories; `None` for all repositories of the installation.
    pub(crate) repositories: Option<Vec<ScopeId>>,
    pub(crate) permissions: Map<String, Value>,
}

//! Credentials, and what tokens of installations are limited to.

use std::fmt;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::state::ids::{AppId, InstallationId, ScopeId};
use crate::state::scope_index::ScopeIndex;
use crate::state::text::hex;

/// Why a credential was not accepted.
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
    /// Returns the text that makes the `ETag`s of credentials differ.
    pub(crate) fn salt(&self) -> &str {
        match self {
            Self::Anonymous => "",
            Self::Token(token) => token,
        }
    }

    /// Whether this is the token of an App or a fine-grained one, which have permissions and not OAuth scopes.
    pub(crate) fn has_permissions(&self) -> bool {
        self.salt().starts_with("ghs_") || self.salt().starts_with("github_pat_")
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

/// Tokens longer than this are represented by their digest, so that counting requests takes little memory.
const LONGEST_KEY: usize = 256;

/// Whose requests are counted together. All tokens of an installation share one rate limit.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) enum Bucket {
    Anonymous,
    Token(String),
    Installation(InstallationId),
    /// Its JSON web tokens.
    App(AppId),
}

impl Bucket {
    /// The bucket of a token that is not an installation's.
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

/// What a token of an installation may do, and for how long.
#[derive(Debug, Clone)]
pub(crate) struct Grant {
    pub(crate) expires_at: DateTime<Utc>,
    pub(crate) installation: InstallationId,
    pub(crate) scope: ScopeIndex,
    /// Ids; `None` for all that the installation may see.
    pub(crate) repositories: Option<Vec<ScopeId>>,
    pub(crate) permissions: Map<String, Value>,
}

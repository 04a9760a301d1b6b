//! Accounts: the scopes that have runner groups and hosted runners.

use std::sync::Arc;

use crate::validate::{InvalidInput, check_name};

/// An organization or an enterprise.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Account {
    Organization(Arc<str>),
    Enterprise(Arc<str>),
}

impl Account {
    /// Rejects a name that would change the request path.
    pub(crate) fn check(&self) -> Result<(), InvalidInput> {
        match self {
            Self::Organization(name) => check_name("organization", name),
            Self::Enterprise(name) => check_name("enterprise", name),
        }
    }
}

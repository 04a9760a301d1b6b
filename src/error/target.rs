//! The operation and the path of a call.

use std::fmt;
use std::sync::Arc;

use crate::operations::Operation;

/// The operation and the path of a call.
#[derive(Clone)]
pub(crate) struct Target {
    pub(crate) operation: &'static Operation,
    /// The path below the root of the API: `/orgs/octo-org/actions/runners/42`.
    pub(crate) path: Arc<str>,
}

impl Target {
    pub(crate) fn new(operation: &'static Operation, path: &str) -> Self {
        Self {
            operation,
            path: path.into(),
        }
    }

    /// Returns whether the path names an item of an organization, a repository or an enterprise, such as a runner.
    pub(super) fn is_item(&self) -> bool {
        let parameters = self
            .operation
            .path
            .split('/')
            .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'));
        parameters
            .into_iter()
            .any(|name| !["org", "owner", "repo", "enterprise"].contains(&name))
    }
}

#[cfg(test)]
impl From<&'static Operation> for Target {
    fn from(operation: &'static Operation) -> Self {
        Self::new(operation, operation.path)
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Operation { name, method, .. } = self.operation;
        write!(f, "`{name}` failed ({method} {})", self.path)
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.operation.name, self.path)
    }
}

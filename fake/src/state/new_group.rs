//! The description of a runner group that a test adds.

use std::collections::BTreeSet;

use crate::state::group::{Access, Group, Visibility};
use crate::state::ids::ScopeId;

/// The description of a runner group for [`Scope::add_runner_group`](crate::Scope::add_runner_group).
///
/// You can pass a string instead, which is the name of a group with the defaults of [`new`](Self::new).
///
/// ```
/// use github_runners_fake::NewRunnerGroup;
///
/// let group = NewRunnerGroup::new("deploy")
///     .allow_public_repositories()
///     .workflows(["octo-org/app/.github/workflows/deploy.yml@main"]);
/// # let _ = group;
/// ```
#[derive(Debug, Clone)]
#[must_use = "a description does nothing until it is added to a scope"]
pub struct NewRunnerGroup {
    pub(crate) group: Group,
}

impl NewRunnerGroup {
    /// Describes a group that all private repositories of an organization, or all organizations of an enterprise, can use.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            group: Group::new(name),
        }
    }

    /// Restricts the group to repositories of an organization, or to organizations of an enterprise, with these
    /// [ids](crate::Scope::id).
    pub fn selected(mut self, ids: impl IntoIterator<Item = ScopeId>) -> Self {
        self.group.access = Access {
            visibility: Visibility::Selected,
            selected: ids.into_iter().collect(),
            ..self.group.access
        };
        self
    }

    /// Restricts the group to the private repositories of the organization.
    pub fn private(mut self) -> Self {
        self.group.access = Access {
            visibility: Visibility::Private,
            selected: BTreeSet::new(),
            ..self.group.access
        };
        self
    }

    /// Allows public repositories to use the group.
    pub fn allow_public_repositories(mut self) -> Self {
        self.group.access.allows_public_repositories = true;
        self
    }

    /// Restricts the group to these workflows.
    pub fn workflows(mut self, workflows: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.group.restricted_to_workflows = true;
        self.group.selected_workflows = workflows.into_iter().map(Into::into).collect();
        self
    }
}

impl From<&str> for NewRunnerGroup {
    fn from(name: &str) -> Self {
        Self::new(name)
    }
}

impl From<String> for NewRunnerGroup {
    fn from(name: String) -> Self {
        Self::new(name)
    }
}

impl From<&String> for NewRunnerGroup {
    fn from(name: &String) -> Self {
        Self::new(name)
    }
}

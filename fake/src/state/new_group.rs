//! A runner group as a test describes it.

use std::collections::BTreeSet;

use crate::state::group::{Access, Group, Visibility};

/// What a runner group is like: [`Scope::add_runner_group`](crate::Scope::add_runner_group) takes it, or just a name.
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
#[must_use = "it describes a group and adds none"]
pub struct NewRunnerGroup {
    pub(crate) group: Group,
}

impl NewRunnerGroup {
    /// A group that every private repository of an organization, or every organization of an enterprise, may use.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            group: Group::new(name),
        }
    }

    /// Only these may use it: the [ids](crate::Scope::id) of repositories, or of organizations where the group is an
    /// enterprise's.
    pub fn selected(mut self, ids: impl IntoIterator<Item = i64>) -> Self {
        self.group.access = Access {
            visibility: Visibility::Selected,
            selected: ids.into_iter().collect(),
            ..self.group.access
        };
        self
    }

    /// The private repositories of the organization may use it.
    pub fn private(mut self) -> Self {
        self.group.access = Access {
            visibility: Visibility::Private,
            selected: BTreeSet::new(),
            ..self.group.access
        };
        self
    }

    /// Public repositories may use it as well.
    pub fn allow_public_repositories(mut self) -> Self {
        self.group.access.allows_public_repositories = true;
        self
    }

    /// Only these workflows may use it.
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

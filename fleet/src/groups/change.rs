//! The differences between a group and its specification.

use std::collections::BTreeSet;
use std::fmt;

use github_runners::Visibility;

use super::group::RunnerGroup;
use super::spec::GroupSpec;

/// A changed setting of a runner group. `Display` shows one line, such as `visibility: all -> selected`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GroupChange {
    /// The name of the setting in GitHub's API.
    pub setting: &'static str,
    /// The old value.
    pub before: String,
    /// The new value.
    pub after: String,
}

impl fmt::Display for GroupChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} -> {}", self.setting, self.before, self.after)
    }
}

/// The settings of a group that differ from its specification.
#[derive(Debug, Default)]
pub(super) struct Changes {
    pub(super) visibility: Option<Visibility>,
    pub(super) allows_public_repositories: Option<bool>,
    pub(super) restricted_to_workflows: Option<bool>,
    pub(super) selected_workflows: Option<Vec<String>>,
    pub(super) list: Vec<GroupChange>,
}

impl Changes {
    /// Compares a group with its specification, except for the repositories or organizations that can use the group.
    pub(super) fn of(group: &RunnerGroup, spec: &GroupSpec) -> Self {
        let mut changes = Self::default();
        let list = &mut changes.list;
        let wanted = spec.wanted_visibility().filter(|wanted| *wanted != group.visibility);
        if let Some(wanted) = &wanted {
            add_change(list, "visibility", group.visibility.as_str(), wanted.as_str());
        }
        let (allows, restricted) = (group.allows_public_repositories, group.restricted_to_workflows);
        let allow = spec.allows_public_repositories.filter(|wanted| *wanted != allows);
        if let Some(wanted) = allow {
            add_change(list, "allows_public_repositories", allows, wanted);
        }
        let restrict = spec.restricted_to_workflows.filter(|wanted| *wanted != restricted);
        if let Some(wanted) = restrict {
            add_change(list, "restricted_to_workflows", restricted, wanted);
        }
        // The order of the workflows does not matter.
        let set = |workflows: &[String]| workflows.iter().cloned().collect::<BTreeSet<String>>();
        let workflows = spec.selected_workflows.clone();
        let workflows = workflows.filter(|wanted| set(wanted) != set(&group.selected_workflows));
        if let Some(wanted) = &workflows {
            add_change(
                list,
                "selected_workflows",
                listed(&group.selected_workflows),
                listed(wanted),
            );
        }
        changes.visibility = wanted;
        changes.allows_public_repositories = allow;
        changes.restricted_to_workflows = restrict;
        changes.selected_workflows = workflows;
        changes
    }
}

/// Adds a change to a list.
pub(super) fn add_change(
    list: &mut Vec<GroupChange>,
    setting: &'static str,
    before: impl fmt::Display,
    after: impl fmt::Display,
) {
    list.push(GroupChange {
        setting,
        before: before.to_string(),
        after: after.to_string(),
    });
}

/// Formats several values as a list.
pub(super) fn listed<T: fmt::Display>(values: &[T]) -> String {
    let values: Vec<String> = values.iter().map(ToString::to_string).collect();
    format!("[{}]", values.join(", "))
}

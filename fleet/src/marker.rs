//! The labels that mark a cordoned runner and record what an uncordon has to restore.

use github_runners::{Runner, RunnerGroupId, RunnerLabel, RunnerLabelType};

/// The prefix of all labels that this crate sets on cordoned runners.
const CORDONED: &str = "cordoned";

/// The prefix of the label that marks a cordoned runner of an organization or enterprise. The id of its original group
/// follows.
const FROM_GROUP: &str = "cordoned-from-group-";

/// The label that marks a cordoned runner of a repository.
pub(crate) const SET_ASIDE: &str = "cordoned-labels-set-aside";

/// The prefix of a label that was set aside.
const PREFIX: &str = "cordoned--";

/// Returns the label that records the original group of a cordoned runner.
pub(crate) fn from_group(group: RunnerGroupId) -> String {
    format!("{FROM_GROUP}{group}")
}

/// Returns the group that contained the runner before it was cordoned.
pub(crate) fn original_group(runner: &Runner) -> Option<RunnerGroupId> {
    let ids = runner.labels.iter().filter_map(|label| group_in(&label.name));
    // Several programs that cordon the runner at the same time can leave several markers. Any of them is valid.
    ids.min().map(RunnerGroupId::from)
}

fn group_in(label: &str) -> Option<u64> {
    label.strip_prefix(FROM_GROUP)?.parse().ok()
}

/// Returns the labels of a runner that record its original group.
pub(crate) fn group_markers(runner: &Runner) -> Vec<String> {
    let labels = runner.labels.iter().map(|label| label.name.clone());
    labels.filter(|label| group_in(label).is_some()).collect()
}

/// Returns whether this crate has cordoned the runner, or has started to cordon it.
pub(crate) fn is_cordoned(runner: &Runner) -> bool {
    original_group(runner).is_some() || runner.has_label(SET_ASIDE)
}

/// Returns the name of a label while it is set aside.
pub(crate) fn set_aside(label: &str) -> String {
    if label.starts_with(CORDONED) {
        label.to_owned()
    } else {
        format!("{PREFIX}{label}")
    }
}

/// Returns the original name of a label that was set aside, or `None` for the marker.
pub(crate) fn restored(label: &str) -> Option<&str> {
    match label {
        SET_ASIDE => None,
        label => Some(label.strip_prefix(PREFIX).unwrap_or(label)),
    }
}

/// Returns whether the runner has a label, or had it before it was cordoned.
pub(crate) fn has_or_had_label(runner: &Runner, label: &str) -> bool {
    runner.has_label(label) || runner.has_label(&format!("{PREFIX}{label}"))
}

/// Returns the labels that a program can change.
pub(crate) fn custom(runner: &Runner) -> impl Iterator<Item = &RunnerLabel> {
    let labels = runner.labels.iter();
    labels.filter(|label| label.type_ != Some(RunnerLabelType::ReadOnly))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn restores_labels() {
        for label in ["gpu", "linux", "cordoned", "a-cordoned--b"] {
            assert_eq!(restored(&set_aside(label)), Some(label));
            assert_eq!(set_aside(&set_aside(label)), set_aside(label));
        }
        assert_eq!(restored(SET_ASIDE), None);
        assert_eq!(group_in(&from_group(RunnerGroupId::from(17))), Some(17));
        assert_eq!(group_in("cordoned-from-group-x"), None);
    }
}

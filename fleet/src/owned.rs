//! The ownership rule of a fleet.

use std::collections::HashSet;
use std::fmt;
use std::sync::Arc;

use github_runners::{Runner, RunnerGroupId};

use crate::error::{Error, Result};
use crate::marker;

/// The rule that decides which runners a fleet owns.
///
/// A fleet never changes a runner that it does not own. There is no default rule and no rule for all runners:
/// [`Fleet::new`](crate::Fleet::new) rejects an empty prefix, label or set of names.
///
/// ```
/// use github_runners::Runner;
/// use github_runners_fleet::Owned;
///
/// let owned = Owned::prefix("ci-").and(Owned::label("linux"));
/// let runner: Runner = serde_json::from_str(
///     r#"{ "id": 23, "name": "ci-1", "os": "Linux", "status": "online", "busy": false, "labels": [{"name": "Linux"}] }"#,
/// )?;
/// assert!(owned.owns(&runner));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone)]
pub struct Owned(Rule);

#[derive(Clone)]
enum Rule {
    Prefix(String),
    Label(String),
    Group(RunnerGroupId),
    Names(Arc<HashSet<String>>),
    Predicate(Arc<dyn Fn(&Runner) -> bool + Send + Sync>),
    Both(Box<(Owned, Owned)>),
}

impl Owned {
    /// Creates a rule for the runners whose name starts with a prefix. Case matters.
    ///
    /// Choose a prefix that no other program uses, and that no other prefix starts with: `ci-` also matches the runners
    /// of a fleet with the prefix `ci-gpu-`.
    pub fn prefix(prefix: impl Into<String>) -> Self {
        Self(Rule::Prefix(prefix.into()))
    }

    /// Creates a rule for the runners with a label, including labels that [`Fleet::cordon`](crate::Fleet::cordon) has
    /// set aside. Case does not matter.
    ///
    /// Note that everyone who can register a runner can choose its labels.
    pub fn label(label: impl Into<String>) -> Self {
        Self(Rule::Label(label.into()))
    }

    /// Creates a rule for the runners of a runner group, including runners that are [cordoned](crate::Fleet::cordon) in
    /// another group.
    ///
    /// If GitHub's response omits the group of a runner, the runner is not owned.
    pub fn group(group: impl Into<RunnerGroupId>) -> Self {
        Self(Rule::Group(group.into()))
    }

    /// Creates a rule for the runners with these names. Case matters.
    pub fn names(names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self(Rule::Names(Arc::new(names.into_iter().map(Into::into).collect())))
    }

    /// Creates a rule for the runners for which a function returns true.
    ///
    /// The function is also called before a runner is created, with the id 0, the status offline, and the name, labels
    /// and group of the request. The result must not depend on the id or the status.
    pub fn predicate(owns: impl Fn(&Runner) -> bool + Send + Sync + 'static) -> Self {
        Self(Rule::Predicate(Arc::new(owns)))
    }

    /// Creates a rule for the runners that match both rules.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(Rule::Both(Box::new((self, other))))
    }

    /// Returns whether the fleet owns a runner.
    pub fn owns(&self, runner: &Runner) -> bool {
        match &self.0 {
            Rule::Prefix(prefix) => !prefix.is_empty() && runner.name.starts_with(prefix),
            Rule::Label(label) => !label.is_empty() && marker::has_or_had_label(runner, label),
            Rule::Group(group) => {
                // Check the original group first, because a cordoned runner is in the group of cordoned runners.
                marker::original_group(runner).or(runner.runner_group_id) == Some(*group)
            }
            Rule::Names(names) => !runner.name.is_empty() && names.contains(&runner.name),
            Rule::Predicate(owns) => owns(runner),
            Rule::Both(rules) => rules.0.owns(runner) && rules.1.owns(runner),
        }
    }

    /// Rejects rules that are empty by mistake.
    pub(crate) fn check(&self) -> Result<()> {
        let refuse = |problem: &str| Err(Error::invalid("ownership rule", problem));
        match &self.0 {
            Rule::Prefix(prefix) if prefix.is_empty() => {
                refuse("the prefix is empty; pass a prefix, because a fleet cannot own all runners")
            }
            Rule::Label(label) if label.is_empty() => refuse("the label is empty; pass a label of the fleet's runners"),
            Rule::Names(names) if names.is_empty() => {
                refuse("the set of names is empty; pass the names of the fleet's runners")
            }
            Rule::Names(names) if names.contains("") => refuse("a name is empty; leave it out"),
            Rule::Both(rules) => rules.0.check().and_then(|()| rules.1.check()),
            _ => Ok(()),
        }
    }
}

impl fmt::Debug for Owned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Rule::Prefix(prefix) => write!(f, "prefix({prefix:?})"),
            Rule::Label(label) => write!(f, "label({label:?})"),
            Rule::Group(group) => write!(f, "group({group})"),
            Rule::Names(names) => write!(f, "names({} names)", names.len()),
            Rule::Predicate(_) => f.write_str("predicate"),
            Rule::Both(rules) => write!(f, "{:?} and {:?}", rules.0, rules.1),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn runner(name: &str, labels: &[&str], group: Option<u64>) -> Runner {
        let labels: Vec<_> = labels.iter().map(|label| json!({ "name": label })).collect();
        let mut body = json!({
            "id": 1, "name": name, "os": "Linux", "status": "online", "busy": false, "labels": labels
        });
        if let Some(group) = group {
            body["runner_group_id"] = json!(group);
        }
        serde_json::from_value(body).expect("a runner")
    }

    #[test]
    fn owns_by_exact_prefix_name_label_or_group() {
        let ours = runner("ci-1", &["GPU"], Some(2));
        let theirs = runner("other-ci-1", &["cpu"], Some(3));
        let unknown = runner("CI-1", &[], None);
        for (owned, expected) in [
            (Owned::prefix("ci-"), [true, false, false]),
            (Owned::label("gpu"), [true, false, false]),
            (Owned::group(2), [true, false, false]),
            (Owned::names(["ci-1"]), [true, false, false]),
            (Owned::predicate(|runner| runner.has_label("cpu")), [false, true, false]),
            (Owned::prefix("ci-").and(Owned::group(3)), [false, false, false]),
        ] {
            assert_eq!(
                [&ours, &theirs, &unknown].map(|it| owned.owns(it)),
                expected,
                "{owned:?}"
            );
        }
    }

    #[test]
    fn owns_cordoned_runners() {
        let group = runner("ci-1", &["gpu", "cordoned-from-group-2"], Some(9));
        assert!(Owned::group(2).owns(&group));
        assert!(!Owned::group(9).owns(&group));
        let repository = runner("ci-1", &["cordoned--gpu", "cordoned-labels-set-aside"], None);
        assert!(Owned::label("GPU").owns(&repository));
    }

    #[test]
    fn rejects_empty_rules() {
        for owned in [
            Owned::prefix(""),
            Owned::label(""),
            Owned::names(Vec::<String>::new()),
            Owned::names([""]),
            Owned::prefix("ci-").and(Owned::label("")),
        ] {
            assert!(owned.check().is_err(), "{owned:?}");
            assert!(!owned.owns(&runner("", &[""], None)), "{owned:?}");
        }
        assert!(Owned::prefix("ci-").check().is_ok());
    }
}

//! The content of a report.

use std::collections::BTreeSet;

use serde::Serialize;

/// The release that a change requires, in terms of semantic versioning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Level {
    /// The change is not visible for callers.
    Patch,
    /// The change adds something.
    Minor,
    /// The change breaks callers.
    Major,
}

impl Level {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// The kind of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    OperationRemoved,
    OperationRenamed,
    OperationMoved,
    SuccessChanged,
    ParameterRemoved,
    ParameterChanged,
    ParameterAdded,
    PropertyRemoved,
    PropertyChanged,
    PropertyRequired,
    PropertyOptional,
    ValueRemoved,
    RustChanged,
    Deprecated,
    Sunset,
    PropertyAdded,
    ValueAdded,
    ProductAdded,
    ProductRemoved,
}

/// A change between two descriptions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Change {
    pub(crate) kind: Kind,
    /// The subject of the change: an operation, a property or a product.
    pub(crate) subject: String,
    /// The rest of the sentence that starts with the subject.
    pub(crate) what: String,
    /// The release that the change requires.
    pub(crate) level: Level,
    /// Whether the change breaks Rust code that uses this crate.
    pub(crate) breaks_rust: bool,
    /// Whether the change breaks requests that GitHub accepted, or code that reads responses.
    pub(crate) breaks_wire: bool,
    /// The public types and methods of this crate that change.
    pub(crate) rust: BTreeSet<String>,
    /// The methods of the handles that call the affected operations.
    pub(crate) handles: BTreeSet<String>,
    /// The affected operations.
    pub(crate) operations: BTreeSet<String>,
}

/// An operation that only the newer description has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Added {
    pub(crate) id: String,
    pub(crate) call: String,
    /// The chapter of GitHub's documentation.
    pub(crate) chapter: String,
    pub(crate) summary: String,
    pub(crate) products: Vec<String>,
    /// The method of the generated client.
    pub(crate) method: String,
    pub(crate) handles: BTreeSet<String>,
    /// The URL of the page in GitHub's documentation.
    pub(crate) url: Option<String>,
}

/// A decision that a person has to make before a release.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Pending {
    pub(crate) what: String,
    pub(crate) to_do: String,
    /// The line to edit.
    pub(crate) edit: String,
}

/// All changes between two descriptions.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    pub(crate) from: String,
    pub(crate) to: String,
    /// The numbers of runner operations of both descriptions.
    pub(crate) operations: [usize; 2],
    pub(crate) level: Level,
    /// The current version of this crate, and the version that the changes require.
    pub(crate) versions: [String; 2],
    pub(crate) added: Vec<Added>,
    /// The other changes, breaking ones first.
    pub(crate) changes: Vec<Change>,
    /// The types that only the newer description has.
    pub(crate) new_types: Vec<String>,
    /// The operations of the newer description that no handle calls.
    pub(crate) no_handle: Vec<String>,
    pub(crate) pending: Vec<Pending>,
    /// Rules and table entries that contradict the newer description.
    pub(crate) contradictions: Vec<Pending>,
    /// The reason why the effects on Rust callers are unknown, if they are unknown.
    pub(crate) unknown_rust: Option<String>,
}

impl Report {
    /// Returns whether there are no changes for users.
    pub(crate) fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changes.is_empty()
    }

    /// Returns the changes that break Rust callers or callers on the wire.
    pub(crate) fn breaking(&self) -> impl Iterator<Item = &Change> {
        self.changes
            .iter()
            .filter(|change| change.breaks_rust || change.breaks_wire)
    }

    /// Returns the other changes.
    pub(crate) fn compatible(&self) -> impl Iterator<Item = &Change> {
        self.changes
            .iter()
            .filter(|change| !change.breaks_rust && !change.breaks_wire)
    }
}

/// Returns the version after `current` that a change of this level requires. Below 1.0, the second number is the major one.
pub(crate) fn next_version(current: &str, level: Level) -> String {
    let numbers: Vec<u64> = current
        .split('.')
        .map(|number| number.parse().unwrap_or_default())
        .collect();
    let [major, minor, patch] = numbers[..] else {
        return current.to_owned();
    };
    match (level, major) {
        (Level::Major, 0) => format!("0.{}.0", minor + 1),
        (Level::Major, _) => format!("{}.0.0", major + 1),
        (Level::Minor, 1..) => format!("{major}.{}.0", minor + 1),
        (Level::Minor | Level::Patch, _) => format!("{major}.{minor}.{}", patch + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_one_the_second_number_is_the_major_one() {
        for (current, level, next) in [
            ("0.1.0", Level::Major, "0.2.0"),
            ("0.1.0", Level::Minor, "0.1.1"),
            ("1.2.3", Level::Major, "2.0.0"),
            ("1.2.3", Level::Minor, "1.3.0"),
            ("1.2.3", Level::Patch, "1.2.4"),
        ] {
            assert_eq!(next_version(current, level), next);
        }
    }
}

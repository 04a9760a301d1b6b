//! What a report consists of.

use std::collections::BTreeSet;

use serde::Serialize;

/// What a change requires of the version of this crate, in the words of semantic versioning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Level {
    /// Nothing that callers see.
    Patch,
    /// Something new.
    Minor,
    /// Something that breaks callers.
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

/// What kind of thing changed, and how.
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

/// One change between two descriptions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Change {
    pub(crate) kind: Kind,
    /// What changed: an operation, a property, a product.
    pub(crate) subject: String,
    /// How it changed, as the end of a sentence that starts with the subject.
    pub(crate) what: String,
    /// What the change requires of the version of this crate.
    pub(crate) level: Level,
    /// Whether Rust code that uses this crate no longer compiles.
    pub(crate) breaks_rust: bool,
    /// Whether requests that GitHub accepted, or responses that it sent, are no longer as they were.
    pub(crate) breaks_wire: bool,
    /// The public types and methods of this crate that change.
    pub(crate) rust: BTreeSet<String>,
    /// The methods of the handles that call the operations concerned.
    pub(crate) handles: BTreeSet<String>,
    /// The operations concerned.
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
    /// The address of its page in GitHub's documentation.
    pub(crate) url: Option<String>,
}

/// Something that a person has to decide before a release.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Pending {
    pub(crate) what: String,
    pub(crate) to_do: String,
    /// The line to edit.
    pub(crate) edit: String,
}

/// Everything that changed between two descriptions.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    pub(crate) from: String,
    pub(crate) to: String,
    /// How many runner operations each has.
    pub(crate) operations: [usize; 2],
    pub(crate) level: Level,
    /// The version of this crate that the change requires, after the one it has.
    pub(crate) versions: [String; 2],
    pub(crate) added: Vec<Added>,
    /// What else changed, the worst first.
    pub(crate) changes: Vec<Change>,
    /// The types that only the newer description has.
    pub(crate) new_types: Vec<String>,
    /// The operations of the newer description that no handle calls.
    pub(crate) no_handle: Vec<String>,
    pub(crate) pending: Vec<Pending>,
    /// Rules and table entries that contradict the newer description.
    pub(crate) contradictions: Vec<Pending>,
    /// Why nothing is known about Rust callers, if nothing is.
    pub(crate) unknown_rust: Option<String>,
}

impl Report {
    /// Whether the two descriptions are the same for users.
    pub(crate) fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changes.is_empty()
    }

    /// The changes that break Rust callers, or callers on the wire.
    pub(crate) fn breaking(&self) -> impl Iterator<Item = &Change> {
        self.changes
            .iter()
            .filter(|change| change.breaks_rust || change.breaks_wire)
    }

    /// The other changes.
    pub(crate) fn compatible(&self) -> impl Iterator<Item = &Change> {
        self.changes
            .iter()
            .filter(|change| !change.breaks_rust && !change.breaks_wire)
    }
}

/// The version after `current` that a change of this level requires. Below 1.0 the second number is the major one.
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

//! The changes that rules make to bodies. Tests use them to compare types and responses with the verbatim description.

use serde_json::Value;

/// A place where the types differ from the description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The JSON pointer of the property in the description. If a response is a reference, the pointer contains the place of
    /// the reference instead of its target.
    pub place: String,
    /// The difference.
    pub kind: ChangeKind,
}

/// The difference of a property.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ChangeKind {
    /// The number is an integer.
    Integer,
    /// The string is a date with a time.
    DateTime,
    /// The property is required, but optional in the description.
    Required,
    /// The property is optional, but required in the description.
    Optional,
    /// The property accepts any value, because it has another type in a later calendar version.
    Any,
    /// The property is nullable, but not nullable in the description.
    Nullable,
    /// The string has known values, which the description does not list.
    Values {
        /// The values, in the order of the rule's table.
        values: Vec<String>,
    },
    /// The property has the schema of a component.
    Component {
        /// The component's name in the description.
        name: String,
    },
    /// The property is optional, but does not exist in the description.
    Added {
        /// The schema, with references into the description.
        schema: Value,
    },
}

impl Change {
    pub(super) fn new(place: impl Into<String>, kind: ChangeKind) -> Self {
        Self {
            place: place.into(),
            kind,
        }
    }
}

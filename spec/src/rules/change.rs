//! What the rules change about bodies, so that tests can hold types and answers against the description as published.

use serde_json::Value;

/// One place where the types say something else about a body than the description does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The JSON pointer of the property in the description. An answer that the description only refers to is taken to
    /// stand where the reference is.
    pub place: String,
    /// What is different there.
    pub kind: ChangeKind,
}

/// What is different about a property.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ChangeKind {
    /// A number is an integer.
    Integer,
    /// A string is a date with a time.
    DateTime,
    /// It is required, and the description leaves it optional.
    Required,
    /// It is optional, and the description requires it.
    Optional,
    /// It takes any value, because a later calendar version gives it another type.
    Any,
    /// It may be null, and the description does not say so.
    Nullable,
    /// A string has known values, which the description does not list.
    Values {
        /// The values, in the order of the rule's table.
        values: Vec<String>,
    },
    /// It has the schema of a component.
    Component {
        /// The component's name in the description.
        name: String,
    },
    /// It is there and optional, and the description does not have it.
    Added {
        /// The schema that it has, with references into the description.
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

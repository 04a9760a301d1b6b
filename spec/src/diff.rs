//! Differences between two fragments of the description.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Value, json};

/// The differences between two fragments, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Operations, by `operationId`.
    pub operations: Delta,
    /// Schemas, by name.
    pub schemas: Delta,
    /// Other components, as `kind/name`: parameters, responses, headers, examples.
    pub components: Delta,
}

/// Sorted lists of the names that were added, removed and changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Delta {
    /// Names that only the new fragment has.
    pub added: Vec<String>,
    /// Names that only the old fragment has.
    pub removed: Vec<String>,
    /// Names that both fragments have, with different content.
    pub changed: Vec<String>,
}

/// Compares two fragments.
pub fn compare(old: &Value, new: &Value) -> Changes {
    Changes {
        operations: Delta::between(&operations(old), &operations(new)),
        schemas: Delta::between(&components(old, true), &components(new, true)),
        components: Delta::between(&components(old, false), &components(new, false)),
    }
}

impl Changes {
    /// Returns whether the operations and components of the fragments are equal.
    pub fn is_empty(&self) -> bool {
        self.operations.is_empty() && self.schemas.is_empty() && self.components.is_empty()
    }
}

impl Delta {
    /// Returns whether nothing was added, removed or changed.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }

    fn between(old: &BTreeMap<String, Value>, new: &BTreeMap<String, Value>) -> Self {
        let missing_in = |other: &BTreeMap<String, Value>, names: &BTreeMap<String, Value>| {
            names
                .keys()
                .filter(|name| !other.contains_key(*name))
                .cloned()
                .collect()
        };
        let differs = |(name, value): &(&String, &Value)| new.get(*name).is_some_and(|new| new != *value);
        Self {
            added: missing_in(old, new),
            removed: missing_in(new, old),
            changed: old.iter().filter(differs).map(|(name, _)| name.clone()).collect(),
        }
    }
}

impl fmt::Display for Changes {
    /// Writes a line with the count for each kind of change, followed by a line for each name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return f.write_str("nothing changed\n");
        }
        for (what, delta) in [
            ("operations", &self.operations),
            ("schemas", &self.schemas),
            ("other components", &self.components),
        ] {
            for (how, sign, names) in [
                ("added", '+', &delta.added),
                ("removed", '-', &delta.removed),
                ("changed", '~', &delta.changed),
            ] {
                if !names.is_empty() {
                    writeln!(f, "{what} {how}: {}", names.len())?;
                }
                for name in names {
                    writeln!(f, "  {sign} {name}")?;
                }
            }
        }
        Ok(())
    }
}

fn operations(document: &Value) -> BTreeMap<String, Value> {
    let place = |operation: crate::Operation<'_>| {
        let what = json!([operation.method, operation.path, operation.definition]);
        (operation.id.to_owned(), what)
    };
    crate::operations(document).map(place).collect()
}

fn components(document: &Value, schemas: bool) -> BTreeMap<String, Value> {
    let kinds = document["components"].as_object().into_iter().flatten();
    let kinds = kinds.filter(|(kind, _)| (*kind == "schemas") == schemas);
    kinds
        .flat_map(|(kind, named)| named.as_object().into_iter().flatten().map(move |named| (kind, named)))
        .map(|(kind, (name, value))| {
            let name = if schemas {
                name.clone()
            } else {
                format!("{kind}/{name}")
            };
            (name, value.clone())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fragment(operations: Value, schemas: Value, parameters: Value) -> Value {
        json!({ "paths": { "/p": operations }, "components": { "schemas": schemas, "parameters": parameters } })
    }

    #[test]
    fn names_what_was_added_removed_and_changed() {
        let old = fragment(
            json!({ "get": { "operationId": "gone" }, "put": { "operationId": "moved" } }),
            json!({ "same": {}, "other": { "type": "string" } }),
            json!({ "page": {} }),
        );
        let new = fragment(
            json!({ "post": { "operationId": "moved" }, "delete": { "operationId": "new" } }),
            json!({ "same": {}, "other": { "type": "integer" }, "more": {} }),
            json!({}),
        );
        let changes = compare(&old, &new);
        assert_eq!(
            changes.to_string(),
            "operations added: 1\n  + new\noperations removed: 1\n  - gone\noperations changed: 1\n  ~ moved\n\
             schemas added: 1\n  + more\nschemas changed: 1\n  ~ other\n\
             other components removed: 1\n  - parameters/page\n"
        );
        assert!(compare(&old, &old).is_empty());
        assert_eq!(compare(&new, &new).to_string(), "nothing changed\n");
    }
}

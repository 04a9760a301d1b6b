//! Rules about GitHub's calendar versions.

use super::schema::{component_at, component_schemas, object, property_at};
use super::{Change, ChangeKind, Outcome};
use serde_json::Value;

/// A later calendar version drops properties that an earlier one requires; `x-github-breaking-changes` says which.
/// Optional in the types, one client takes the answers of both versions.
pub(super) fn removed_properties_are_optional(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    for (component, schema) in component_schemas(document) {
        let Some(Value::Array(changes)) = object(schema).remove("x-github-breaking-changes") else {
            continue;
        };
        for change in changes {
            let patched = change["patch"]["properties"].as_object().into_iter().flatten();
            for (property, _) in patched.filter(|(_, patch)| patch.is_null()) {
                outcome.changed += 1;
                if let Some(Value::Array(required)) = schema.get_mut("required") {
                    required.retain(|name| name != property);
                    let place = property_at(&component_at(component), property);
                    outcome.changes.push(Change::new(place, ChangeKind::Optional));
                }
            }
        }
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_a_version_removes_is_no_longer_required() {
        let mut document = json!({ "components": { "schemas": { "repository": {
            "properties": { "id": {}, "has_downloads": {} },
            "required": ["id", "has_downloads"],
            "x-github-breaking-changes": [
                { "patch": { "properties": { "has_downloads": null }, "required": ["id"] }, "version": "2026-03-10" }
            ]
        } } } });
        assert_eq!(removed_properties_are_optional(&mut document).changed, 1);
        assert_eq!(
            document["components"]["schemas"]["repository"]["required"],
            json!(["id"])
        );
    }
}

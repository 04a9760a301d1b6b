//! The rule for GitHub's calendar versions.

use json_patch::{Patch, merge};
use serde_json::{Map, Value, json};

use super::schema::{below, component_at, component_schemas, each_operation, object, operation_at, property_at};
use super::{Change, ChangeKind, Outcome, Site};

/// The extension with the changes of later calendar versions.
const CHANGES: &str = "x-github-breaking-changes";

/// Makes types accept the responses of all calendar versions.
///
/// A later calendar version removes properties that an earlier one requires, adds properties, and changes types.
/// `x-github-breaking-changes` lists these changes. A property that one version does not have becomes optional. A
/// property with different types accepts any value.
///
/// Requests do not change, because callers decide what they send to which version.
pub(super) fn accept_later_calendar_versions(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    for (component, schema) in component_schemas(document) {
        for later in later_versions(schema, component, &mut outcome) {
            reconcile(schema, &later, &component_at(component), &mut outcome);
        }
    }
    each_operation(document, |method, path, operation| {
        let id = operation["operationId"].as_str().unwrap_or_default().to_owned();
        for later in later_versions(operation, &id, &mut outcome) {
            let place = below(&operation_at(method, path), "responses");
            for (status, response) in object(&mut operation["responses"]) {
                if !status.starts_with('2') {
                    continue;
                }
                let Some(other) = later["responses"].get(status) else {
                    let what = format!("`{id}` no longer succeeds with {status} in a later calendar version");
                    outcome.decide(Site::here(), what, "decide whether the client accepts the other status");
                    continue;
                };
                let inner = ["content", "application/json", "schema"];
                let place = inner
                    .iter()
                    .fold(below(&place, status), |place, key| below(&place, key));
                let schema = response.pointer_mut("/content/application~1json/schema");
                let other = other.pointer("/content/application~1json/schema");
                if let (Some(schema), Some(other)) = (schema, other) {
                    reconcile(schema, other, &place, &mut outcome);
                }
            }
        }
    });
    outcome
}

/// Removes the changes from a schema or operation. Returns the result of applying each of them.
fn later_versions(value: &mut Value, name: &str, outcome: &mut Outcome) -> Vec<Value> {
    let Some(Value::Array(changes)) = object(value).remove(CHANGES) else {
        return Vec::new();
    };
    let mut later = Vec::new();
    for change in changes {
        let mut changed = value.clone();
        let patch = &change["patch"];
        let applied = match serde_json::from_value::<Patch>(patch.clone()) {
            Ok(patch) => json_patch::patch(&mut changed, &patch).map_err(|error| error.to_string()),
            Err(_) if patch.is_object() => {
                merge(&mut changed, patch);
                Ok(())
            }
            Err(error) => Err(error.to_string()),
        };
        match applied {
            Ok(()) => later.push(changed),
            Err(error) => {
                let what = format!("a change of `{name}` in a later calendar version cannot be read: {error}");
                outcome.decide(Site::here(), what, "read it by hand");
            }
        }
    }
    later
}

/// Makes `schema`, which is at `place`, also accept the values that `later` describes.
fn reconcile(schema: &mut Value, later: &Value, place: &str, outcome: &mut Outcome) {
    if *schema == *later {
        return;
    }
    if kind(schema) != kind(later) {
        *schema = schema
            .get("description")
            .map_or_else(|| json!({}), |words| json!({ "description": words }));
        outcome.changed += 1;
        outcome.changes.push(Change::new(place, ChangeKind::Any));
        return;
    }
    if later["nullable"] == true && schema["nullable"] != true {
        schema["nullable"] = json!(true);
        outcome.changed += 1;
        outcome.changes.push(Change::new(place, ChangeKind::Nullable));
    }
    if let (Some(values), Some(others)) = (
        schema.get_mut("enum").and_then(Value::as_array_mut),
        later["enum"].as_array(),
    ) {
        let new: Vec<Value> = others.iter().filter(|value| !values.contains(value)).cloned().collect();
        outcome.changed += new.len();
        values.extend(new);
    }
    if let (Some(items), Some(others)) = (schema.get_mut("items"), later.get("items")) {
        reconcile(items, others, &below(place, "items"), outcome);
    }
    let (own, others) = (properties_of(schema), properties_of(later));
    for name in own.keys() {
        let keeps = later["required"]
            .as_array()
            .is_some_and(|it| it.iter().any(|it| it == name));
        if let Some(Value::Array(required)) = schema.get_mut("required")
            && (!keeps || !others.contains_key(name))
            && let Some(index) = required.iter().position(|it| it == name)
        {
            required.remove(index);
            outcome.changed += 1;
            outcome
                .changes
                .push(Change::new(property_at(place, name), ChangeKind::Optional));
        }
        if let (Some(inner), Some(other)) = (schema["properties"].get_mut(name), others.get(name)) {
            reconcile(inner, other, &property_at(place, name), outcome);
        }
    }
    for (name, added) in others.iter().filter(|(name, _)| !own.contains_key(*name)) {
        object(&mut schema["properties"]).insert(name.clone(), added.clone());
        outcome.changed += 1;
        let kind = ChangeKind::Added { schema: added.clone() };
        outcome.changes.push(Change::new(property_at(place, name), kind));
    }
}

fn properties_of(schema: &Value) -> Map<String, Value> {
    schema["properties"].as_object().cloned().unwrap_or_default()
}

/// Returns the keywords that determine the Rust type of a schema, without its contents.
fn kind(schema: &Value) -> (Option<&Value>, Option<&Value>, Option<&Value>, bool) {
    let choice = ["oneOf", "anyOf", "allOf"].iter().find_map(|key| schema.get(*key));
    let object = schema.get("properties").is_some();
    (
        schema.get("$ref").or(choice),
        schema.get("type"),
        schema.get("format"),
        object,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reconciled(changes: Value) -> (Value, Outcome) {
        let mut document = json!({ "components": { "schemas": { "repository": {
            "properties": {
                "id": { "type": "integer" }, "has_downloads": { "type": "boolean" },
                "size": { "type": "integer", "description": "How large" },
                "mode": { "type": "string", "enum": ["a"] }
            },
            "required": ["id", "has_downloads", "size"],
            CHANGES: changes
        } } } });
        let outcome = accept_later_calendar_versions(&mut document);
        (document["components"]["schemas"]["repository"].take(), outcome)
    }

    fn at(property: &str) -> String {
        format!("/components/schemas/repository/properties/{property}")
    }

    #[test]
    fn a_removed_property_is_optional() {
        let merge = json!([
            { "patch": { "properties": { "has_downloads": null }, "required": ["id", "size"] }, "version": "2026-03-10" }
        ]);
        let patch = json!([{ "patch": [
            { "op": "remove", "path": "/properties/has_downloads" }, { "op": "remove", "path": "/required/1" }
        ] }]);
        for changes in [merge, patch] {
            let (schema, outcome) = reconciled(changes);
            assert_eq!(schema["required"], json!(["id", "size"]));
            assert_eq!(schema["properties"]["has_downloads"], json!({ "type": "boolean" }));
            assert_eq!(
                outcome.changes,
                [Change::new(at("has_downloads"), ChangeKind::Optional)]
            );
            assert!(schema.get(CHANGES).is_none());
        }
    }

    #[test]
    fn a_property_with_a_changed_type_accepts_any_value() {
        let (schema, outcome) = reconciled(json!([{ "patch": { "properties": { "size": { "type": "string" } } } }]));
        assert_eq!(schema["properties"]["size"], json!({ "description": "How large" }));
        assert_eq!(outcome.changes, [Change::new(at("size"), ChangeKind::Any)]);
    }

    #[test]
    fn additions_of_a_later_version_are_optional_and_their_values_are_known() {
        let (schema, outcome) = reconciled(json!([{ "patch": { "properties": {
            "new": { "type": "string" }, "mode": { "enum": ["a", "b"] }, "id": { "nullable": true }
        } } }]));
        assert_eq!(schema["properties"]["new"], json!({ "type": "string" }));
        assert_eq!(schema["properties"]["mode"]["enum"], json!(["a", "b"]));
        assert_eq!(schema["properties"]["id"]["nullable"], true);
        let added = ChangeKind::Added {
            schema: json!({ "type": "string" }),
        };
        let expected = [
            Change::new(at("id"), ChangeKind::Nullable),
            Change::new(at("new"), added),
        ];
        assert_eq!(outcome.changes, expected);
    }

    #[test]
    fn lists_patches_that_do_not_apply() {
        let (_, outcome) = reconciled(json!([{ "patch": [{ "op": "remove", "path": "/properties/gone" }] }]));
        assert_eq!((outcome.changed, outcome.decisions.len()), (0, 1));
    }

    #[test]
    fn responses_of_operations_change_too() {
        let schema = json!({ "properties": { "bundle": {} }, "required": ["bundle"] });
        let patch = json!({ "responses": { "200": { "content": { "application/json": { "schema": {
            "properties": { "bundle": null }, "required": [] } } } } } });
        let mut document = json!({ "paths": { "/a": { "get": {
            "operationId": "a", CHANGES: [{ "patch": patch }],
            "responses": { "200": { "content": { "application/json": { "schema": schema } } } }
        } } } });
        let outcome = accept_later_calendar_versions(&mut document);
        let place = "/paths/~1a/get/responses/200/content/application~1json/schema/properties/bundle";
        assert_eq!(outcome.changes, [Change::new(place, ChangeKind::Optional)]);
    }
}

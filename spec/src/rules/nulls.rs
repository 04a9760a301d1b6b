//! Rules for nullable values.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::schema::{
    Side, component_schemas, components_reachable_from, each_placed_schema_in, each_schema, each_schema_in, members,
    object, property_at, reference, reference_to,
};
use super::{Change, ChangeKind, Outcome, Site};

/// The extension that marks a component that a request can set, clear with null, or omit.
const NULLABLE: &str = "x-nullable";

/// The component for strings that a request can clear with null.
pub const NULLABLE_STRING: &str = "nullable-string";

/// Moves `nullable` from components to the properties that refer to them.
///
/// GitHub has nullable components (`nullable-simple-user` besides `simple-user`), for which the generator would create
/// wrappers around `Option`. A copy with the prefix `nullable-` is replaced by the original, and properties that refer
/// to a nullable component are optional.
pub(super) fn nullability_belongs_to_the_reference(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let schemas = component_schemas(document);
    let nullable: Vec<String> = schemas
        .iter()
        .filter(|(_, schema)| schema["nullable"] == true)
        .map(|(name, _)| name.clone())
        .collect();
    // Records the changes before components are renamed, because the places refer to the description.
    each_placed_schema_in(document, &mut |place, schema| {
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        for (property, inner) in members(schema, "properties") {
            let refers = reference(inner).is_some_and(|name| nullable.iter().any(|it| it == name));
            if refers && required.iter().any(|name| name == property) {
                let place = property_at(place, property);
                outcome.changes.push(Change::new(place, ChangeKind::Optional));
            }
        }
    });
    let schemas = component_schemas(document);
    let mut new_names = BTreeMap::new();
    for name in nullable {
        let Some(mut schema) = schemas.remove(&name) else {
            continue;
        };
        object(&mut schema).remove("nullable");
        let new_name = name.strip_prefix("nullable-").unwrap_or(&name).to_owned();
        if let Some(original) = schemas.get(&new_name) {
            if original["properties"] != schema["properties"] {
                outcome.misfit(format!("`{name}` and `{new_name}` differ"));
            }
        } else {
            schemas.insert(new_name.clone(), schema);
        }
        new_names.insert(name, new_name);
        outcome.changed += 1;
    }
    each_schema_in(document, &mut |schema| {
        let mut optional = Vec::new();
        for (property, inner) in members(schema, "properties") {
            if let Some(new_name) = reference(inner).and_then(|name| new_names.get(name)) {
                *inner = reference_to(new_name);
                optional.push(property.clone());
            }
        }
        if let Some(Value::Array(required)) = schema.get_mut("required") {
            required.retain(|name| !optional.iter().any(|property| name == property));
        }
    });
    outcome
}

/// Makes optional lists and maps nullable, because GitHub sends null for them (`public_ips`, `topics`,
/// `selected_workflows`). They become an `Option`, which accepts null and absent values. In requests, an empty list
/// (which clears the property) differs from an absent one (which does not change it).
pub(super) fn optional_collections_are_nullable(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    for (_, component) in component_schemas(document) {
        each_schema(component, &mut |schema| {
            let required = schema.get("required").cloned().unwrap_or_default();
            for (property, inner) in members(schema, "properties") {
                let collection = inner["type"] == "array" || is_map(inner);
                if collection
                    && inner["nullable"] != true
                    && !required
                        .as_array()
                        .is_some_and(|list| list.iter().any(|name| name == property))
                {
                    inner["nullable"] = json!(true);
                    outcome.changed += 1;
                }
            }
        });
    }
    outcome
}

fn is_map(schema: &Value) -> bool {
    schema["type"] == "object" && schema.get("properties").is_none()
}

/// Gives nullable properties of requests (`network_configuration_id`) a type with three states: absent does not change the
/// property, null clears it, a value sets it. `Option` has only two states, and null would not be sent.
pub(super) fn requests_distinguish_null_from_absent(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let responses = components_reachable_from(document, Side::Response);
    let mut of_requests = components_reachable_from(document, Side::Request);
    of_requests.retain(|name| !responses.contains(name));
    let mut kinds: BTreeSet<String> = BTreeSet::from(["string".to_owned()]);
    for (component, schema) in component_schemas(document)
        .iter_mut()
        .filter(|(name, _)| of_requests.contains(*name))
    {
        each_schema(schema, &mut |schema| {
            for (name, property) in members(schema, "properties") {
                if property["nullable"] != true || property["type"] == "array" || is_map(property) {
                    continue;
                }
                if let Some(kind) = kind_of(property) {
                    *property = reference_to(&nullable_name(&kind));
                    kinds.insert(kind);
                    outcome.changed += 1;
                } else {
                    let what = format!("`{component}.{name}` is nullable in a request, but null cannot be sent");
                    outcome.decide(
                        Site::here(),
                        what,
                        "give its schema a name, so that it can be sent as null",
                    );
                }
            }
        });
    }
    for kind in kinds {
        let mut schema = match kind.as_str() {
            "string" | "integer" | "boolean" => json!({ "type": kind }),
            component => json!({ "allOf": [reference_to(component)] }),
        };
        schema[NULLABLE] = json!(kind);
        component_schemas(document).insert(nullable_name(&kind), schema);
    }
    outcome
}

fn nullable_name(kind: &str) -> String {
    format!("nullable-{kind}")
}

/// Returns the type of a nullable property: `string`, `integer`, `boolean`, or the name of a component.
fn kind_of(property: &Value) -> Option<String> {
    match property["type"].as_str() {
        Some(kind @ ("string" | "integer" | "boolean")) => Some(kind.to_owned()),
        Some(_) => None,
        None => match property["allOf"].as_array().map(Vec::as_slice) {
            Some([only]) => reference(only).map(str::to_owned),
            _ => None,
        },
    }
}

/// Returns the components of a normalized description that a request can clear with null, with their types: `string`,
/// `integer`, `boolean`, or the name of a component.
pub fn nullables(normalized: &Value) -> Vec<(String, String)> {
    let schemas = normalized["components"]["schemas"].as_object().into_iter().flatten();
    let marked = schemas.filter_map(|(name, schema)| Some((name.clone(), schema.get(NULLABLE)?.as_str()?.to_owned())));
    marked.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replaces_a_nullable_copy_with_its_original() {
        let user = json!({ "properties": { "login": { "type": "string" } } });
        let mut copy = user.clone();
        copy["nullable"] = json!(true);
        let mut document = json!({ "components": { "schemas": {
            "user": user, "nullable-user": copy, "nullable-image": { "nullable": true },
            "holder": {
                "properties": { "by": reference_to("nullable-user"), "image": reference_to("nullable-image"), "of": reference_to("user") },
                "required": ["by", "image", "of"]
            }
        } } });
        let outcome = nullability_belongs_to_the_reference(&mut document);
        assert_eq!((outcome.changed, outcome.misfits.len()), (2, 0));
        let schemas = &document["components"]["schemas"];
        assert_eq!(schemas.as_object().map(serde_json::Map::len), Some(3));
        assert!(schemas.get("image").is_some() && schemas.get("nullable-user").is_none());
        assert_eq!(schemas["holder"]["required"], json!(["of"]));
        assert_eq!(schemas["holder"]["properties"]["by"], reference_to("user"));
    }

    #[test]
    fn a_nullable_copy_that_differs_is_named() {
        let mut document = json!({ "components": { "schemas": {
            "user": { "properties": { "a": {} } }, "nullable-user": { "properties": {}, "nullable": true } } } });
        let outcome = nullability_belongs_to_the_reference(&mut document);
        assert_eq!(outcome.problems(), ["`nullable-user` and `user` differ"]);
    }

    #[test]
    fn optional_lists_and_maps_become_nullable_and_required_ones_do_not() {
        let mut document = json!({ "components": { "schemas": { "it": {
            "required": ["labels"],
            "properties": {
                "labels": { "type": "array" }, "topics": { "type": "array" },
                "custom": { "type": "object", "additionalProperties": true }, "name": { "type": "string" }
            }
        } } } });
        assert_eq!(optional_collections_are_nullable(&mut document).changed, 2);
        let properties = &document["components"]["schemas"]["it"]["properties"];
        let nullable = |name: &str| properties[name]["nullable"] == true;
        assert_eq!(
            ["labels", "topics", "custom", "name"].map(nullable),
            [false, true, true, false]
        );
    }

    #[test]
    fn only_nullable_properties_of_requests_distinguish_three_states() {
        let body = |name| json!({ "content": { "application/json": { "schema": reference_to(name) } } });
        let nullable = json!({ "properties": {
            "network": { "type": "string", "nullable": true }, "size": { "type": "integer", "nullable": true },
            "group": { "allOf": [reference_to("group-id")], "nullable": true },
            "image": { "type": "object", "properties": { "id": {} }, "nullable": true }
        } });
        let mut document = json!({
            "paths": { "/a": { "patch": {
                "operationId": "a", "requestBody": body("sent"), "responses": { "200": body("received") } } } },
            "components": { "schemas": { "sent": nullable, "received": nullable } }
        });
        let outcome = requests_distinguish_null_from_absent(&mut document);
        assert_eq!((outcome.changed, outcome.misfits.len()), (3, 0));
        let undecided = ["`sent.image` is nullable in a request, but null cannot be sent"];
        assert_eq!(outcome.undecided(), undecided);
        let schemas = &document["components"]["schemas"];
        let sent = &schemas["sent"]["properties"];
        assert_eq!(sent["network"], reference_to(NULLABLE_STRING));
        assert_eq!(sent["size"], reference_to("nullable-integer"));
        assert_eq!(sent["group"], reference_to("nullable-group-id"));
        let expected = [
            ("nullable-group-id", "group-id"),
            ("nullable-integer", "integer"),
            ("nullable-string", "string"),
        ];
        assert_eq!(
            nullables(&document),
            expected.map(|(name, of)| (name.to_owned(), of.to_owned()))
        );
        assert_eq!(schemas["received"], nullable);
    }
}

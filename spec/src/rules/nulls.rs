//! Rules about what may be null.

use super::schema::{
    Side, component_schemas, components_reachable_from, each_body, each_operation, each_placed_schema_in, each_schema,
    each_schema_in, members, object, property_at, reference, reference_to,
};
use super::{Change, ChangeKind, Outcome};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The component that stands for a string that a request can set, clear with null, or leave alone by leaving it out.
pub const NULLABLE_STRING: &str = "nullable-string";

/// Upstream has components that are nullable in themselves (`nullable-simple-user` beside `simple-user`), for which
/// the generator makes a wrapper around an `Option`. Whether something may be null is a matter of the property that
/// holds it: such a component loses its `nullable`, a `nullable-` copy gives way to its original, and properties that
/// refer to either are optional.
pub(super) fn nullability_belongs_to_the_reference(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let schemas = component_schemas(document);
    let nullable: Vec<String> = schemas
        .iter()
        .filter(|(_, schema)| schema["nullable"] == true)
        .map(|(name, _)| name.clone())
        .collect();
    // Noted first, where the description has them: the component may be about to lose its name.
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
                outcome.misfits.push(format!("`{name}` and `{new_name}` differ"));
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

/// GitHub sends null for optional lists and maps (`public_ips`, `topics`, `selected_workflows`), which the generator
/// would take for a list that cannot be null. Nullable, they become an `Option`, which takes null and absence alike.
/// In requests it makes an empty list, which clears, differ from an absent one, which leaves alone.
pub(super) fn optional_collections_take_null(document: &mut Value) -> Outcome {
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

/// Properties of requests that are nullable (`network_configuration_id`) mean three things: absent leaves alone, null
/// clears, a value sets. An `Option` knows two, and skips null when it is sent; such a property gets a type that
/// knows all three.
pub(super) fn requests_tell_null_from_absent(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let responses = components_reachable_from(document, Side::Response);
    let mut of_requests = components_reachable_from(document, Side::Request);
    of_requests.retain(|name| !responses.contains(name));
    for (_, schema) in component_schemas(document)
        .iter_mut()
        .filter(|(name, _)| of_requests.contains(*name))
    {
        each_schema(schema, &mut |schema| {
            for (name, property) in members(schema, "properties") {
                if property["nullable"] == true && property["type"] == "string" {
                    *property = reference_to(NULLABLE_STRING);
                    outcome.changed += 1;
                } else if property["nullable"] == true && property["type"] != "array" && !is_map(property) {
                    outcome
                        .misfits
                        .push(format!("`{name}` of a request is nullable and no string"));
                }
            }
        });
    }
    component_schemas(document).insert(NULLABLE_STRING.to_owned(), json!({ "type": "string" }));
    each_operation(document, |_, _, operation| {
        each_body(operation, Side::Request, |schema| {
            if reference(schema).is_none() {
                outcome.misfits.push("a request body was not hoisted".to_owned());
            }
        });
    });
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nullable_copy_gives_way_to_its_original() {
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
        assert_eq!(outcome.misfits, ["`nullable-user` and `user` differ"]);
    }

    #[test]
    fn optional_lists_and_maps_take_null_and_required_ones_do_not() {
        let mut document = json!({ "components": { "schemas": { "it": {
            "required": ["labels"],
            "properties": {
                "labels": { "type": "array" }, "topics": { "type": "array" },
                "custom": { "type": "object", "additionalProperties": true }, "name": { "type": "string" }
            }
        } } } });
        assert_eq!(optional_collections_take_null(&mut document).changed, 2);
        let properties = &document["components"]["schemas"]["it"]["properties"];
        let nullable = |name: &str| properties[name]["nullable"] == true;
        assert_eq!(
            ["labels", "topics", "custom", "name"].map(nullable),
            [false, true, true, false]
        );
    }

    #[test]
    fn only_the_nullable_properties_of_requests_tell_three_things() {
        let body = |name| json!({ "content": { "application/json": { "schema": reference_to(name) } } });
        let nullable = json!({ "properties": { "network": { "type": "string", "nullable": true } } });
        let mut document = json!({
            "paths": { "/a": { "patch": {
                "operationId": "a", "requestBody": body("asked"), "responses": { "200": body("answered") } } } },
            "components": { "schemas": { "asked": nullable, "answered": nullable } }
        });
        let outcome = requests_tell_null_from_absent(&mut document);
        assert_eq!((outcome.changed, outcome.misfits.len()), (1, 0));
        let schemas = &document["components"]["schemas"];
        assert_eq!(schemas["asked"]["properties"]["network"], reference_to(NULLABLE_STRING));
        assert_eq!(schemas["answered"], nullable);
    }
}

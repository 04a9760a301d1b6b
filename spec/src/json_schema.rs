//! Converts schema objects of OpenAPI 3.0 to JSON Schema that standard validators understand.
//!
//! References stay `#/components/schemas/…`. Add [`components`] to the converted schema, or use [`root`].

use serde_json::{Map, Value, json};

/// Keywords of OpenAPI that do not restrict values, or that JSON Schema does not have.
const DROPPED: &[&str] = &[
    "deprecated",
    "discriminator",
    "example",
    "externalDocs",
    "nullable",
    "readOnly",
    "writeOnly",
    "xml",
];

/// Returns a self-contained JSON Schema for `schema`, which is a schema object of `document`.
pub fn root(document: &Value, schema: &Value) -> Value {
    json!({ "allOf": [convert(schema)], "components": components(document) })
}

/// Returns the converted component schemas of `document` as `{"schemas": {…}}`. References resolve if a schema has this value
/// as its member `components`.
pub fn components(document: &Value) -> Value {
    let schemas = document["components"]["schemas"].as_object().into_iter().flatten();
    json!({ "schemas": schemas.map(|(name, schema)| (name.clone(), convert(schema))).collect::<Map<_, _>>() })
}

/// Converts a schema object, including all schemas inside it.
pub fn convert(schema: &Value) -> Value {
    let Some(schema) = schema.as_object() else {
        // For example, `additionalProperties: true`.
        return schema.clone();
    };
    let mut converted = Map::new();
    for (key, value) in schema {
        let value = match (key.as_str(), value) {
            (key, _) if DROPPED.contains(&key) || key.starts_with("x-") => continue,
            ("properties", Value::Object(properties)) => properties
                .iter()
                .map(|(name, schema)| (name.clone(), convert(schema)))
                .collect::<Map<_, _>>()
                .into(),
            ("allOf" | "anyOf" | "oneOf", Value::Array(schemas)) => schemas.iter().map(convert).collect(),
            ("items" | "additionalProperties" | "not", schema) => convert(schema),
            // In OpenAPI 3.0 these are booleans for `minimum` and `maximum`, which are handled below.
            ("exclusiveMinimum" | "exclusiveMaximum", Value::Bool(_)) => continue,
            _ => value.clone(),
        };
        converted.insert(key.clone(), value);
    }
    for (switch, bound) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        if schema.get(switch) == Some(&Value::Bool(true))
            && let Some(limit) = converted.remove(bound)
        {
            converted.insert(switch.to_owned(), limit);
        }
    }
    if schema.get("nullable") == Some(&Value::Bool(true)) {
        nullable(converted)
    } else {
        converted.into()
    }
}

fn nullable(mut schema: Map<String, Value>) -> Value {
    let composed = ["$ref", "allOf", "anyOf", "oneOf", "not"]
        .iter()
        .any(|key| schema.contains_key(*key));
    if composed {
        return json!({ "anyOf": [schema, { "type": "null" }] });
    }
    if let Some(kind) = schema.get_mut("type").filter(|kind| kind.is_string()) {
        *kind = json!([kind.take(), "null"]);
    }
    if let Some(Value::Array(values)) = schema.get_mut("enum")
        && !values.contains(&Value::Null)
    {
        values.push(Value::Null);
    }
    schema.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_null_to_type_and_enum() {
        assert_eq!(
            convert(&json!({ "type": "string", "nullable": true, "enum": ["a"] })),
            json!({ "type": ["string", "null"], "enum": ["a", null] })
        );
        assert_eq!(
            convert(&json!({ "type": "string", "nullable": false })),
            json!({ "type": "string" })
        );
        assert_eq!(
            convert(&json!({ "nullable": true, "enum": ["a", null] })),
            json!({ "enum": ["a", null] })
        );
    }

    #[test]
    fn adds_null_as_a_choice_beside_a_composition() {
        for key in ["allOf", "anyOf", "oneOf"] {
            assert_eq!(
                convert(&json!({ "nullable": true, key: [{ "type": "string", "nullable": true }] })),
                json!({ "anyOf": [{ key: [{ "type": ["string", "null"] }] }, { "type": "null" }] })
            );
        }
        assert_eq!(
            convert(&json!({ "nullable": true, "$ref": "#/components/schemas/runner" })),
            json!({ "anyOf": [{ "$ref": "#/components/schemas/runner" }, { "type": "null" }] })
        );
    }

    #[test]
    fn visits_every_nested_schema() {
        let inner = json!({ "type": "integer", "nullable": true, "example": 1 });
        let done = json!({ "type": ["integer", "null"] });
        let schema = json!({
            "type": "object",
            "properties": { "example": inner, "nullable": inner },
            "additionalProperties": inner,
            "not": inner,
            "items": inner,
        });
        let expected = json!({
            "type": "object",
            "properties": { "example": done, "nullable": done },
            "additionalProperties": done,
            "not": done,
            "items": done,
        });
        assert_eq!(convert(&schema), expected);
        assert_eq!(
            convert(&json!({ "additionalProperties": false })),
            json!({ "additionalProperties": false })
        );
    }

    #[test]
    fn an_exclusive_bound_becomes_a_number() {
        assert_eq!(
            convert(&json!({ "minimum": 0, "exclusiveMinimum": true, "maximum": 9, "exclusiveMaximum": false })),
            json!({ "exclusiveMinimum": 0, "maximum": 9 })
        );
    }

    #[test]
    fn ignores_values_that_are_not_schemas() {
        let schema = json!({
            "type": "string",
            "xml": {},
            "discriminator": {},
            "externalDocs": {},
            "deprecated": true,
            "readOnly": true,
            "x-github-breaking-changes": [],
        });
        assert_eq!(convert(&schema), json!({ "type": "string" }));
    }

    #[test]
    fn resolves_references_of_a_root() {
        let document = json!({ "components": { "schemas": { "id": { "type": "integer", "example": 1 } } } });
        assert_eq!(
            root(&document, &json!({ "$ref": "#/components/schemas/id" })),
            json!({
                "allOf": [{ "$ref": "#/components/schemas/id" }],
                "components": { "schemas": { "id": { "type": "integer" } } },
            })
        );
    }
}

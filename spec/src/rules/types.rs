//! Rules about the types of values.

use super::schema::{
    Side, component_at, component_schemas, each_operation, each_placed_body, each_placed_schema_in, each_schema_in,
    object, operation_at, property_at, reference_to,
};
use super::{Change, ChangeKind, Outcome};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A `default` says what GitHub assumes when a property is absent. The generator takes it for what to fill in: a
/// PATCH that names one property would then reset every other to its default, and an absent answer would look like
/// one that was given. Absent stays absent.
pub(super) fn drop_defaults(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    each_schema_in(document, &mut |schema| {
        if object(schema).remove("default").is_some() {
            outcome.changed += 1;
        }
    });
    outcome
}

/// The ids of runner groups and many counts are declared `number`. They are integers; as floating point they would
/// compare and print wrongly.
pub(super) fn integers_are_integers(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    each_placed_schema_in(document, &mut |place, schema| {
        let Some(properties) = schema.get_mut("properties") else {
            return;
        };
        for (name, property) in object(properties) {
            if property["type"] != "number" {
                continue;
            }
            if name == "id" || name == "total_count" {
                property["type"] = json!("integer");
                outcome.changed += 1;
                let place = property_at(place, name);
                outcome.changes.push(Change::new(place, ChangeKind::Integer));
            } else {
                outcome
                    .misfits
                    .push(format!("property `{name}` is a number: is it an integer too?"));
            }
        }
    });
    outcome
}

/// Dates that are declared as plain strings, while every recording shows what the other dates show.
const DATES: &[(&str, &str)] = &[("installation-token", "expires_at")];

/// An installation token's expiry is a date-time like a registration token's; only the declaration forgets it.
pub(super) fn dates_have_a_format(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    for (component, property) in DATES {
        match component_schemas(document)
            .get_mut(*component)
            .and_then(|it| it["properties"].get_mut(*property))
        {
            Some(schema) if schema["type"] == "string" && schema.get("format").is_none() => {
                schema["format"] = json!("date-time");
                outcome.changed += 1;
                let place = property_at(&component_at(component), property);
                outcome.changes.push(Change::new(place, ChangeKind::DateTime));
            }
            _ => outcome
                .misfits
                .push(format!("`{component}.{property}` is no string without a format")),
        }
    }
    outcome
}

/// Two of the lists forget to require `total_count` and their items, which their siblings of the other scopes
/// require and which GitHub always sends. A list without items must be an error, not an empty fleet.
pub(super) fn lists_require_their_items(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    each_operation(document, |method, path, operation| {
        let place = operation_at(method, path);
        each_placed_body(operation, &place, Side::Response, |place, schema| {
            let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
                return;
            };
            if !properties.contains_key("total_count") {
                return;
            }
            let listed = schema["required"].as_array().into_iter().flatten();
            let required: BTreeSet<&str> = listed.filter_map(Value::as_str).collect();
            let items = properties
                .iter()
                .filter(|(_, property)| property["type"] == "array")
                .map(|(name, _)| name.as_str());
            let wanted: BTreeSet<&str> = required.iter().copied().chain(items).chain(["total_count"]).collect();
            if wanted != required {
                let added = wanted.difference(&required).map(|name| property_at(place, name));
                outcome
                    .changes
                    .extend(added.map(|place| Change::new(place, ChangeKind::Required)));
                let wanted = json!(wanted);
                schema["required"] = wanted;
                outcome.changed += 1;
            }
        });
    });
    outcome
}

/// The account of an installation is `anyOf` a user and an enterprise, which the generator flattens into one struct
/// that needs the properties of both. It is one or the other.
pub(super) fn unions_are_one_of(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    each_schema_in(document, &mut |schema| {
        if let Some(choices) = object(schema).remove("anyOf") {
            object(schema).insert("oneOf".to_owned(), choices);
            outcome.changed += 1;
        }
    });
    outcome
}

/// Path parameters with a pattern: the parameter, and the component that its schema becomes.
const PATTERNS: &[(&str, &str)] = &[("actions-custom-image-version", "image-version")];

/// A parameter with a pattern gets a type that checks it, and without a name of its own one type per operation.
pub(super) fn patterns_have_a_name(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    for (parameter, component) in PATTERNS {
        match document.pointer_mut(&format!("/components/parameters/{parameter}/schema")) {
            Some(schema) if schema.get("pattern").is_some() => {
                let named = std::mem::replace(schema, reference_to(component));
                component_schemas(document).insert((*component).to_owned(), named);
                outcome.changed += 1;
            }
            _ => outcome.misfits.push(format!("parameter `{parameter}` has no pattern")),
        }
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_schema(schema: Value) -> Value {
        json!({ "paths": {}, "components": { "schemas": { "it": schema } } })
    }

    #[test]
    fn defaults_go_and_a_property_of_that_name_stays() {
        let mut document = with_schema(json!({ "properties": {
            "default": { "type": "boolean" }, "visible": { "type": "boolean", "default": false }
        } }));
        assert_eq!(drop_defaults(&mut document).changed, 1);
        assert_eq!(
            document["components"]["schemas"]["it"]["properties"],
            json!({ "default": { "type": "boolean" }, "visible": { "type": "boolean" } })
        );
    }

    #[test]
    fn ids_and_counts_become_integers_and_other_numbers_are_named() {
        let mut document = with_schema(json!({ "properties": {
            "id": { "type": "number" }, "total_count": { "type": "number" }, "load": { "type": "number" }
        } }));
        let outcome = integers_are_integers(&mut document);
        assert_eq!(outcome.changed, 2);
        assert_eq!(outcome.misfits, ["property `load` is a number: is it an integer too?"]);
        assert_eq!(
            document["components"]["schemas"]["it"]["properties"]["id"]["type"],
            "integer"
        );
    }

    #[test]
    fn a_date_that_is_no_longer_a_plain_string_is_named() {
        let token = |schema| {
            json!({ "components": { "schemas": {
            "installation-token": { "properties": { "expires_at": schema } } } } })
        };
        let mut plain = token(json!({ "type": "string" }));
        assert_eq!(dates_have_a_format(&mut plain).changed, 1);
        let outcome = dates_have_a_format(&mut plain);
        assert_eq!(
            outcome.misfits,
            ["`installation-token.expires_at` is no string without a format"]
        );
    }

    #[test]
    fn a_list_without_required_gets_it() {
        let mut document = json!({ "paths": { "/a": { "get": { "operationId": "a", "responses": { "200": { "content": {
            "application/json": { "schema": { "properties": { "runners": { "type": "array" }, "total_count": {}, "note": {} }, "required": ["total_count"] } } } } } } } } });
        assert_eq!(lists_require_their_items(&mut document).changed, 1);
        let schema = &document["paths"]["/a"]["get"]["responses"]["200"]["content"]["application/json"]["schema"];
        assert_eq!(schema["required"], json!(["runners", "total_count"]));
        assert_eq!(lists_require_their_items(&mut document).changed, 0);
    }

    #[test]
    fn any_of_becomes_one_of() {
        let mut document = with_schema(json!({ "anyOf": [{}, {}] }));
        assert_eq!(unions_are_one_of(&mut document).changed, 1);
        assert_eq!(document["components"]["schemas"]["it"], json!({ "oneOf": [{}, {}] }));
    }

    #[test]
    fn a_pattern_becomes_a_component() {
        let version = json!({ "type": "string", "pattern": "^1$" });
        let mut document = json!({ "components": { "parameters": {
            "actions-custom-image-version": { "schema": version } } } });
        assert_eq!(patterns_have_a_name(&mut document).changed, 1);
        assert_eq!(document["components"]["schemas"]["image-version"], version);
        let unfit = patterns_have_a_name(&mut document).misfits;
        assert_eq!(unfit, ["parameter `actions-custom-image-version` has no pattern"]);
    }
}

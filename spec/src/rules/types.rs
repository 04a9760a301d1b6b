//! Rules for types of values.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::schema::{
    Side, component_at, component_schemas, each_operation, each_placed_body, each_placed_schema_in, each_schema_in,
    object, operation_at, property_at, refer_to, reference_to,
};
use super::{Change, ChangeKind, Entry, Outcome, Site, entry};

/// Removes `default`, so that absent properties stay absent. It is the value that GitHub assumes for an absent property. The
/// generator would send it, and a PATCH of one property would reset all others to their defaults. In responses, an absent
/// property would look like a present one.
pub(super) fn drop_defaults(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    each_schema_in(document, &mut |schema| {
        if object(schema).remove("default").is_some() {
            outcome.changed += 1;
        }
    });
    outcome
}

/// Numbers that can have a fraction.
const FRACTIONS: &[Entry<&str>] = &[];

/// The line of the table of numbers.
const FRACTIONS_TABLE: Site = Site::here();

/// Makes ids and counts integers. Some of them have the type `number`, and floating-point numbers would compare and print
/// incorrectly.
pub(super) fn ids_and_counts_are_integers(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    each_placed_schema_in(document, &mut |place, schema| {
        let Some(properties) = schema.get_mut("properties") else {
            return;
        };
        for (name, property) in object(properties) {
            if property["type"] != "number" {
                continue;
            }
            if is_whole(name) {
                property["type"] = json!("integer");
                object(property).remove("format");
                outcome.changed += 1;
                let place = property_at(place, name);
                outcome.changes.push(Change::new(place, ChangeKind::Integer));
            } else if !FRACTIONS.iter().any(|entry| entry.value == name) {
                let what = format!("property `{name}` is a number and keeps its digits");
                let to_do = "list it in FRACTIONS, or in `is_whole` if it is an integer";
                outcome.decide(FRACTIONS_TABLE, what, to_do);
            }
        }
    });
    outcome
}

/// Returns whether a number with this name is an integer: an id or a count.
fn is_whole(name: &str) -> bool {
    ["id", "count"].iter().any(|word| {
        name.strip_suffix(word)
            .is_some_and(|it| it.is_empty() || it.ends_with('_'))
    })
}

/// The component for numbers with a fraction.
pub const NUMBER: &str = "number";

/// Gives numbers with a fraction a type that keeps their digits. Floating-point numbers cannot be compared reliably,
/// and would be printed with other digits than GitHub sends.
pub(super) fn numbers_keep_their_digits(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    each_schema_in(document, &mut |schema| {
        if schema["type"] == "number" {
            refer_to(schema, NUMBER);
            outcome.changed += 1;
        }
    });
    if outcome.changed > 0 {
        component_schemas(document).insert(NUMBER.to_owned(), json!({ "type": "number" }));
    }
    outcome
}

/// Dates that are declared as plain strings.
const DATES: &[Entry<(&str, &str)>] = &[entry(("installation-token", "expires_at"))];

/// Makes the expiry of installation tokens a date, as for registration tokens. Its format is missing in the description.
pub(super) fn dates_have_a_format(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    for Entry { value, at } in DATES {
        let (component, property) = *value;
        match component_schemas(document)
            .get_mut(component)
            .and_then(|it| it["properties"].get_mut(property))
        {
            Some(schema) if schema["type"] == "string" && schema.get("format").is_none() => {
                schema["format"] = json!("date-time");
                outcome.changed += 1;
                let place = property_at(&component_at(component), property);
                outcome.changes.push(Change::new(place, ChangeKind::DateTime));
            }
            _ => outcome.misfit_at(
                *at,
                format!("`{component}.{property}` is not a string without a format"),
            ),
        }
    }
    outcome
}

/// Makes `total_count` and the items of lists required. Two lists do not require them, unlike the same lists of other
/// scopes. GitHub always sends them, and a list without items must be an error instead of an empty fleet.
pub(super) fn lists_require_their_items(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    each_operation(document, |method, path, operation| {
        let place = operation_at(method, path);
        each_placed_body(operation, &place, Side::Response, |place, schema| {
            let Some(items) = items_of_list(schema, path) else {
                return;
            };
            let listed = schema["required"].as_array().into_iter().flatten();
            let required: BTreeSet<String> = listed.filter_map(|name| name.as_str().map(str::to_owned)).collect();
            let mut wanted = required.clone();
            wanted.extend([items, "total_count".to_owned()]);
            if wanted != required {
                let added = wanted.difference(&required).map(|name| property_at(place, name));
                outcome
                    .changes
                    .extend(added.map(|place| Change::new(place, ChangeKind::Required)));
                schema["required"] = json!(wanted);
                outcome.changed += 1;
            }
        });
    });
    outcome
}

/// Returns the property with the items of a list with `total_count`. If there are several arrays, returns the required array,
/// or else the array that is named like the last path segment.
fn items_of_list(schema: &Value, path: &str) -> Option<String> {
    let properties = schema.get("properties")?.as_object()?;
    properties.get("total_count")?;
    let required = |name: &str| {
        schema["required"]
            .as_array()
            .is_some_and(|it| it.iter().any(|it| it == name))
    };
    let arrays: Vec<&String> = properties
        .iter()
        .filter(|(_, property)| property["type"] == "array")
        .map(|(name, _)| name)
        .collect();
    let only = |candidates: Vec<&String>| match candidates[..] {
        [only] => Some(only.clone()),
        _ => None,
    };
    let last = path.rsplit('/').next().unwrap_or_default().replace('-', "_");
    only(arrays.clone())
        .or_else(|| only(arrays.iter().copied().filter(|name| required(name)).collect()))
        .or_else(|| {
            only(
                arrays
                    .into_iter()
                    .filter(|name| last.ends_with(name.as_str()))
                    .collect(),
            )
        })
}

/// Makes `anyOf` a choice of types, for example an account that is a user or an enterprise. The generator would merge
/// the choices into a struct with the properties of both.
///
/// If the choices only list properties that are required together, or if there is also a `oneOf`, they are conditions
/// instead of types. They are removed, because GitHub checks them.
pub(super) fn unions_are_one_of(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    each_schema_in(document, &mut |schema| {
        let Some(choices) = object(schema).remove("anyOf") else {
            return;
        };
        outcome.changed += 1;
        let conditions = choices
            .as_array()
            .is_some_and(|choices| choices.iter().all(is_condition));
        if !conditions && schema.get("oneOf").is_none() {
            object(schema).insert("oneOf".to_owned(), choices);
        }
    });
    outcome
}

/// Returns whether a schema only restricts the values of another schema.
fn is_condition(schema: &Value) -> bool {
    let words = [
        "$ref",
        "type",
        "properties",
        "items",
        "enum",
        "oneOf",
        "anyOf",
        "allOf",
        "additionalProperties",
    ];
    !words.iter().any(|word| schema.get(word).is_some())
}

/// Path parameters with a pattern: the parameter, and the component for its schema.
const PATTERNS: &[Entry<(&str, &str)>] = &[entry(("actions-custom-image-version", "image-version"))];

/// Turns the schemas of parameters with a pattern into components. Otherwise the generator would create a type for each
/// operation.
pub(super) fn name_schemas_with_patterns(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    for Entry { value, at } in PATTERNS {
        let (parameter, component) = *value;
        match document.pointer_mut(&format!("/components/parameters/{parameter}/schema")) {
            Some(schema) if schema.get("pattern").is_some() => {
                let named = std::mem::replace(schema, reference_to(component));
                component_schemas(document).insert(component.to_owned(), named);
                outcome.changed += 1;
            }
            _ => outcome.misfit_at(*at, format!("parameter `{parameter}` has no pattern")),
        }
    }
    outcome
}

/// The keywords of a schema that restrict its values.
const LIMITS: &[&str] = &[
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "pattern",
    "uniqueItems",
];

/// The formats for which the generator has types that decode all bodies.
const FORMATS: &[&str] = &["date-time", "int32", "int64", "uri"];

/// Removes restrictions of values (`maxLength`, `minimum`, `additionalProperties: false`), for which the generator would
/// create types that reject other values. A client should accept every value that GitHub sends, and GitHub checks requests.
/// With the restrictions, each raised limit would require a new release of this crate.
pub(super) fn remove_limits(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let named: Vec<&str> = PATTERNS.iter().map(|entry| entry.value.1).collect();
    let named: Vec<String> = named.into_iter().map(component_at).collect();
    each_placed_schema_in(document, &mut |place, schema| {
        if named.iter().any(|component| component == place) {
            return;
        }
        let schema = object(schema);
        for word in LIMITS {
            // A property with one of these names is in `properties`.
            outcome.changed += usize::from(schema.remove(*word).is_some());
        }
        let format = schema.get("format").and_then(Value::as_str);
        if format.is_some_and(|format| !FORMATS.contains(&format)) {
            schema.remove("format");
            outcome.changed += 1;
        }
        if schema.get("additionalProperties") == Some(&json!(false)) {
            schema.remove("additionalProperties");
            outcome.changed += 1;
        }
    });
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_schema(schema: Value) -> Value {
        json!({ "paths": {}, "components": { "schemas": { "it": schema } } })
    }

    #[test]
    fn removes_defaults_but_not_properties_named_default() {
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
        let outcome = ids_and_counts_are_integers(&mut document);
        assert_eq!(outcome.changed, 2);
        assert_eq!(
            outcome.undecided(),
            ["property `load` is a number and keeps its digits"]
        );
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
            outcome.problems(),
            ["`installation-token.expires_at` is not a string without a format"]
        );
        assert_eq!(outcome.misfits[0].at, DATES[0].at);
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
        let choices = json!([reference_to("user"), reference_to("enterprise")]);
        let mut document = with_schema(json!({ "anyOf": choices }));
        assert_eq!(unions_are_one_of(&mut document).changed, 1);
        assert_eq!(document["components"]["schemas"]["it"], json!({ "oneOf": choices }));
    }

    #[test]
    fn a_pattern_becomes_a_component() {
        let version = json!({ "type": "string", "pattern": "^1$" });
        let mut document = json!({ "components": { "parameters": {
            "actions-custom-image-version": { "schema": version } } } });
        assert_eq!(name_schemas_with_patterns(&mut document).changed, 1);
        assert_eq!(document["components"]["schemas"]["image-version"], version);
        let unfit = name_schemas_with_patterns(&mut document);
        assert_eq!(
            unfit.problems(),
            ["parameter `actions-custom-image-version` has no pattern"]
        );
    }

    #[test]
    fn an_optional_list_beside_the_items_stays_optional() {
        let list = |required: Value| {
            let schema = json!({
                "properties": { "runners": { "type": "array" }, "warnings": { "type": "array" }, "total_count": {} },
                "required": required
            });
            let response = json!({ "200": { "content": { "application/json": { "schema": schema } } } });
            json!({ "paths": { "/a/runners": { "get": { "operationId": "a", "responses": response } } } })
        };
        for required in [json!(["runners", "total_count"]), json!(["total_count"])] {
            let mut document = list(required);
            lists_require_their_items(&mut document);
            let schema = &document["paths"]["/a/runners"]["get"]["responses"]["200"]["content"]["application/json"];
            assert_eq!(schema["schema"]["required"], json!(["runners", "total_count"]));
        }
    }

    #[test]
    fn removes_conditions_and_keeps_a_one_of() {
        let conditions = json!([{ "required": ["a"] }, { "required": ["b"] }]);
        let mut document = with_schema(json!({ "anyOf": conditions, "properties": { "a": {}, "b": {} } }));
        assert_eq!(unions_are_one_of(&mut document).changed, 1);
        assert_eq!(
            document["components"]["schemas"]["it"],
            json!({ "properties": { "a": {}, "b": {} } })
        );
        let choices = json!([{ "type": "string" }, { "type": "integer" }]);
        let mut document = with_schema(json!({ "anyOf": [{ "type": "string" }], "oneOf": choices }));
        unions_are_one_of(&mut document);
        assert_eq!(document["components"]["schemas"]["it"], json!({ "oneOf": choices }));
    }

    #[test]
    fn removes_limits_but_not_properties_of_the_same_name() {
        let mut document = with_schema(json!({
            "properties": {
                "pattern": { "type": "string", "maxLength": 3, "format": "uuid" },
                "at": { "type": "string", "format": "date-time" }
            },
            "additionalProperties": false, "maxProperties": 3
        }));
        assert_eq!(remove_limits(&mut document).changed, 4);
        let expected = json!({ "properties": {
            "pattern": { "type": "string" }, "at": { "type": "string", "format": "date-time" }
        } });
        assert_eq!(document["components"]["schemas"]["it"], expected);
    }

    #[test]
    fn numbers_become_a_component() {
        let mut document = with_schema(json!({ "properties": {
            "load": { "type": "number", "nullable": true }, "share": { "type": "array", "items": { "type": "number" } }
        } }));
        assert_eq!(numbers_keep_their_digits(&mut document).changed, 2);
        let schemas = &document["components"]["schemas"];
        assert_eq!(schemas[NUMBER], json!({ "type": "number" }));
        let load = json!({ "allOf": [reference_to(NUMBER)], "nullable": true });
        assert_eq!(schemas["it"]["properties"]["load"], load);
        assert_eq!(schemas["it"]["properties"]["share"]["items"], reference_to(NUMBER));
    }
}

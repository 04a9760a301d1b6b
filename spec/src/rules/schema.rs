//! Visits the schemas of a description.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// The use of a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The schema is used in a request body.
    Request,
    /// The schema is used in a response body.
    Response,
}

/// Returns the members of the object at `key` in `value`, or nothing if there is no object.
pub(super) fn members<'a>(value: &'a mut Value, key: &str) -> impl Iterator<Item = (&'a String, &'a mut Value)> {
    value.get_mut(key).and_then(Value::as_object_mut).into_iter().flatten()
}

/// Returns the component schemas.
pub(super) fn component_schemas(document: &mut Value) -> &mut Map<String, Value> {
    let components = object(document)
        .entry("components")
        .or_insert_with(|| Value::Object(Map::new()));
    let schemas = object(components)
        .entry("schemas")
        .or_insert_with(|| Value::Object(Map::new()));
    object(schemas)
}

/// Returns `value` as an object. Other values are replaced by an empty object.
pub(super) fn object(value: &mut Value) -> &mut Map<String, Value> {
    if !value.is_object() {
        *value = Value::Object(Map::new());
    }
    match value {
        Value::Object(map) => map,
        _ => unreachable!("the value was replaced by an object above"),
    }
}

/// Visits all operation objects with their methods and paths.
pub(super) fn each_operation(document: &mut Value, mut visit: impl FnMut(&str, &str, &mut Value)) {
    for (path, item) in members(document, "paths") {
        for (method, operation) in item.as_object_mut().into_iter().flatten() {
            if operation.get("operationId").is_some() {
                visit(method, path, operation);
            }
        }
    }
}

/// Visits `schema` and all schemas inside it, outer ones first.
pub(super) fn each_schema(schema: &mut Value, visit: &mut impl FnMut(&mut Value)) {
    each_schema_at(schema, "", &mut |_, schema| visit(schema));
}

/// Visits `schema`, which is at `place`, and all schemas inside it with their places, outer ones first.
fn each_schema_at(schema: &mut Value, place: &str, visit: &mut impl FnMut(&str, &mut Value)) {
    visit(place, schema);
    for (name, property) in members(schema, "properties") {
        each_schema_at(property, &property_at(place, name), visit);
    }
    for key in ["items", "additionalProperties", "not"] {
        if let Some(inner @ Value::Object(_)) = schema.get_mut(key) {
            each_schema_at(inner, &below(place, key), visit);
        }
    }
    for key in ["oneOf", "anyOf", "allOf"] {
        let choices = schema.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten();
        for (index, inner) in choices.enumerate() {
            each_schema_at(inner, &below(&below(place, key), &index.to_string()), visit);
        }
    }
}

/// Returns the JSON pointer of the member `key` of the value at `place`.
pub(super) fn below(place: &str, key: &str) -> String {
    format!("{place}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// Returns the JSON pointer of a property of the schema at `place`.
pub(super) fn property_at(place: &str, name: &str) -> String {
    below(&below(place, "properties"), name)
}

/// Returns the JSON pointer of a component schema.
pub(super) fn component_at(name: &str) -> String {
    below("/components/schemas", name)
}

/// Visits all schemas of the document: components, parameters, and bodies of operations.
pub(super) fn each_schema_in(document: &mut Value, visit: &mut impl FnMut(&mut Value)) {
    each_placed_schema_in(document, &mut |_, schema| visit(schema));
}

/// Visits all schemas of the document with their JSON pointers.
pub(super) fn each_placed_schema_in(document: &mut Value, visit: &mut impl FnMut(&str, &mut Value)) {
    for (name, schema) in component_schemas(document) {
        each_schema_at(schema, &component_at(name), visit);
    }
    if let Some(components) = document.get_mut("components") {
        for (name, parameter) in members(components, "parameters") {
            each_schema_of_parameter(parameter, &below("/components/parameters", name), visit);
        }
    }
    each_operation(document, |method, path, operation| {
        let place = operation_at(method, path);
        let parameters = operation.get_mut("parameters").and_then(Value::as_array_mut);
        for (index, parameter) in parameters.into_iter().flatten().enumerate() {
            let place = below(&below(&place, "parameters"), &index.to_string());
            each_schema_of_parameter(parameter, &place, visit);
        }
        for side in [Side::Request, Side::Response] {
            each_placed_body(operation, &place, side, |place, schema| {
                each_schema_at(schema, place, visit);
            });
        }
    });
}

fn each_schema_of_parameter(parameter: &mut Value, place: &str, visit: &mut impl FnMut(&str, &mut Value)) {
    if let Some(schema) = parameter.get_mut("schema") {
        each_schema_at(schema, &below(place, "schema"), visit);
    }
}

/// Returns the JSON pointer of an operation.
pub(super) fn operation_at(method: &str, path: &str) -> String {
    below(&below("/paths", path), method)
}

/// Visits the schemas of an operation's request body or of its responses.
pub(super) fn each_body(operation: &mut Value, side: Side, mut visit: impl FnMut(&mut Value)) {
    each_placed_body(operation, "", side, |_, schema| visit(schema));
}

/// Visits the schemas of the request body or of the responses of the operation at `place`, with their JSON pointers.
pub(super) fn each_placed_body(
    operation: &mut Value,
    place: &str,
    side: Side,
    mut visit: impl FnMut(&str, &mut Value),
) {
    let mut contents = |place: &str, body: &mut Value| {
        for (kind, media) in members(body, "content") {
            if let Some(schema) = media.get_mut("schema") {
                visit(&below(&below(&below(place, "content"), kind), "schema"), schema);
            }
        }
    };
    match side {
        Side::Request => {
            if let Some(body) = operation.get_mut("requestBody") {
                contents(&below(place, "requestBody"), body);
            }
        }
        Side::Response => {
            for (status, response) in members(operation, "responses") {
                contents(&below(&below(place, "responses"), status), response);
            }
        }
    }
}

/// Returns `wanted`, or the first of `wanted-2`, `wanted-3` and so on that is not in use.
pub(super) fn free_name(document: &mut Value, wanted: &str, taken: impl Fn(&str) -> bool) -> String {
    let schemas = component_schemas(document);
    let free = |name: &String| !schemas.contains_key(name) && !taken(name);
    let numbered = (2_u32..).map(|number| format!("{wanted}-{number}"));
    std::iter::once(wanted.to_owned())
        .chain(numbered)
        .find(free)
        .unwrap_or_default()
}

/// Returns the name in a `$ref` to a component schema.
pub(super) fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/components/schemas/")
}

/// Returns a schema that refers to the component `name`.
pub(super) fn reference_to(name: &str) -> Value {
    serde_json::json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// Replaces a schema with a reference to the component `name`, and keeps its nullability. The generator ignores
/// keywords besides `$ref`, so a nullable reference is wrapped in `allOf`.
pub(super) fn refer_to(schema: &mut Value, name: &str) {
    *schema = if schema["nullable"] == true {
        serde_json::json!({ "allOf": [reference_to(name)], "nullable": true })
    } else {
        reference_to(name)
    };
}

/// Returns the names of the component schemas that request or response bodies use, directly or through other components.
pub fn components_reachable_from(document: &Value, side: Side) -> BTreeSet<String> {
    let mut document = document.clone();
    let mut waiting = Vec::new();
    each_operation(&mut document, |_, _, operation| {
        each_body(operation, side, |schema| collect_references(schema, &mut waiting));
    });
    let mut reached = BTreeSet::new();
    while let Some(name) = waiting.pop() {
        if let Some(schema) = component_schemas(&mut document).get(&name)
            && reached.insert(name)
        {
            collect_references(schema, &mut waiting);
        }
    }
    reached
}

fn collect_references(value: &Value, into: &mut Vec<String>) {
    if let Some(name) = reference(value) {
        into.push(name.to_owned());
    }
    match value {
        Value::Object(map) => map.values().for_each(|inner| collect_references(inner, into)),
        Value::Array(list) => list.iter().for_each(|inner| collect_references(inner, into)),
        _ => {}
    }
}

/// Removes unused components, and examples, which generated code does not contain.
pub(super) fn drop_unused_components(document: &mut Value) {
    let mut used = BTreeSet::new();
    let mut waiting: Vec<String> = pointers(&document["paths"]);
    while let Some(pointer) = waiting.pop() {
        if let Some(component) = document.pointer(pointer.trim_start_matches('#')) {
            waiting.extend(pointers(component).into_iter().filter(|found| !used.contains(found)));
        }
        used.insert(pointer);
    }
    let Some(components) = document.get_mut("components").and_then(Value::as_object_mut) else {
        return;
    };
    for (kind, entries) in components.iter_mut() {
        object(entries).retain(|name, _| used.contains(&format!("#/components/{kind}/{name}")));
    }
}

/// Returns all `$ref` in `value`, except in examples.
fn pointers(value: &Value) -> Vec<String> {
    match value {
        Value::Object(map) => {
            let own = map.get("$ref").and_then(Value::as_str).map(str::to_owned);
            let inner = map
                .iter()
                .filter(|(key, _)| *key != "examples")
                .flat_map(|(_, inner)| pointers(inner));
            own.into_iter().chain(inner).collect()
        }
        Value::Array(list) => list.iter().flat_map(pointers).collect(),
        _ => Vec::new(),
    }
}

//! Validates fragments as OpenAPI documents.

use std::collections::{BTreeMap, BTreeSet};

use github_runners_spec::names::{kebab, method_name, snake};
use github_runners_spec::select::{self, GENERATED_PRODUCT, escape};
use github_runners_spec::{operations, resolve};
use openapi_spec_validator_rs::{ErrorMode, Options, Outcome, PathItem, SpecVersion, ValidationError, best_match};
use serde_json::Value;

use crate::error::{Problem, shortened};

/// Returns the problems of `document` as an OpenAPI document.
pub(crate) fn problems(file: &str, document: &Value) -> Vec<Problem> {
    let mut problems = openapi(file, document);
    problems.extend(select::dangling(document).into_iter().map(|reference| {
        let reason = reference.reason();
        Problem::new(file, reference.pointer, reason)
    }));
    let unused = select::unused(document).into_iter();
    problems.extend(unused.map(|pointer| Problem::new(file, pointer, "is a component that no operation needs")));
    problems.extend(same_names(file, document));
    problems.extend(same_components(file, document));
    problems.extend(parameters(file, document));
    problems.extend(cycles(file, document));
    let root = document
        .get("components")
        .and_then(|components| components.get("schemas"));
    for (name, schema) in root.and_then(Value::as_object).into_iter().flatten() {
        same_properties(
            file,
            &format!("/components/schemas/{}", escape(name)),
            schema,
            &mut problems,
        );
    }
    if let Some(paths) = document.get("paths") {
        same_properties(file, "/paths", paths, &mut problems);
    }
    problems
}

/// Returns the problems that an external validator finds.
fn openapi(file: &str, document: &Value) -> Vec<Problem> {
    let options = Options {
        version: Some(SpecVersion::V3_0),
        errors: ErrorMode::All,
        // Without a network, a reference to another document is an error.
        retriever: None,
        ..Options::default()
    };
    match openapi_spec_validator_rs::validate(document, &options) {
        Outcome::Valid => Vec::new(),
        Outcome::Invalid(errors) => errors
            .iter()
            .map(|error| {
                Problem::new(
                    file,
                    pointer(error),
                    format!("not valid OpenAPI 3.0: {}", message(error)),
                )
            })
            .collect(),
        Outcome::Error(message) => {
            vec![Problem::new(
                file,
                "",
                format!("cannot be validated as OpenAPI 3.0: {message}"),
            )]
        }
    }
}

/// Returns the message of an error. If several schemas could apply, adds the most likely reason.
fn message(error: &ValidationError) -> String {
    let alternatives = error.schema_error.iter().flat_map(|details| &details.context);
    // Nearly every value can also be a reference, so the alternatives include an error about a missing `$ref`. This error is
    // not relevant.
    let alternatives: Vec<_> = alternatives
        .filter(|error| !error.message.starts_with("'$ref'"))
        .cloned()
        .collect();
    match best_match(&alternatives) {
        Some(likely) => format!(
            "{}, probably because {}",
            shortened(&error.message),
            shortened(&likely.message)
        ),
        None => shortened(&error.message),
    }
}

fn pointer(error: &ValidationError) -> String {
    let Some(details) = &error.schema_error else {
        return String::new();
    };
    let token = |item: &PathItem| match item {
        PathItem::Key(key) => format!("/{}", escape(key)),
        PathItem::Index(index) => format!("/{index}"),
    };
    details.instance_path.iter().map(token).collect()
}

/// Returns a problem for each operation that would have the same method name in Rust as another operation.
fn same_names(file: &str, document: &Value) -> Vec<Problem> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut problems = Vec::new();
    for operation in operations(document) {
        let name = method_name(operation.id);
        if let Some(other) = seen.get(&name) {
            let pointer = format!("/paths/{}/{}/operationId", escape(operation.path), operation.method);
            let what = format!("`{}` and `{other}` are both `{name}` in Rust", operation.id);
            problems.push(Problem::new(file, pointer, what));
        }
        seen.insert(name, operation.id);
    }
    problems
}

/// Returns a problem for each runner operation of `document` that does not exist in `whole`. Code is generated from
/// `whole`, so callers could not use the operation.
pub(crate) fn superset(whole: &Value, file: &str, document: &Value) -> Vec<Problem> {
    let ids: BTreeSet<_> = operations(whole).map(|operation| operation.id).collect();
    operations(document)
        .filter(|operation| operation.is_runner_operation() && !ids.contains(operation.id))
        .map(|operation| {
            let pointer = format!("/paths/{}/{}", escape(operation.path), operation.method);
            let what = format!("{GENERATED_PRODUCT} has no operation {}", operation.id);
            Problem::new(file, pointer, what)
        })
        .collect()
}

/// Returns a problem for each component that would be the same type in Rust as another component.
fn same_components(file: &str, document: &Value) -> Vec<Problem> {
    let mut seen: BTreeMap<String, &String> = BTreeMap::new();
    let mut problems = Vec::new();
    for (name, _) in document["components"]["schemas"].as_object().into_iter().flatten() {
        if let Some(other) = seen.insert(kebab(name), name) {
            let pointer = format!("/components/schemas/{}", escape(name));
            problems.push(Problem::new(
                file,
                pointer,
                format!("`{name}` and `{other}` are the same type in Rust"),
            ));
        }
    }
    problems
}

/// Adds a problem for each property in `value` that would be the same field in Rust as another property of its object.
fn same_properties(file: &str, pointer: &str, value: &Value, problems: &mut Vec<Problem>) {
    match value {
        Value::Object(members) => {
            // A property can be called `properties`. Its value is a schema, whose members are not schemas.
            if let Some(Value::Object(properties)) = members.get("properties") {
                let mut seen: BTreeMap<String, &String> = BTreeMap::new();
                for name in properties.keys().filter(|name| properties[*name].is_object()) {
                    if let Some(other) = seen.insert(snake(name), name) {
                        let pointer = format!("{pointer}/properties/{}", escape(name));
                        let what = format!("`{name}` and `{other}` are the same field in Rust");
                        problems.push(Problem::new(file, pointer, what));
                    }
                }
            }
            let data = ["example", "examples", "default", "enum"];
            for (key, inner) in members.iter().filter(|(key, _)| !data.contains(&key.as_str())) {
                same_properties(file, &format!("{pointer}/{}", escape(key)), inner, problems);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                same_properties(file, &format!("{pointer}/{index}"), item, problems);
            }
        }
        _ => {}
    }
}

/// Returns a problem for each path parameter that is not declared, that is declared but not in the path, or that would have
/// the same name in Rust as another parameter.
fn parameters(file: &str, document: &Value) -> Vec<Problem> {
    let mut problems = Vec::new();
    for operation in operations(document) {
        let pointer = format!("/paths/{}/{}", escape(operation.path), operation.method);
        let shared = document["paths"][operation.path]["parameters"].as_array();
        let own = operation.definition["parameters"].as_array();
        let declared: Vec<&Value> = shared
            .into_iter()
            .chain(own)
            .flatten()
            .filter_map(|parameter| resolve(document, parameter))
            .collect();
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for name in declared.iter().filter_map(|parameter| parameter["name"].as_str()) {
            if let Some(other) = seen.insert(snake(name), name)
                && other != name
            {
                let what = format!("the parameters `{name}` and `{other}` are the same in Rust");
                problems.push(Problem::new(file, pointer.clone(), what));
            }
        }
        let in_path: BTreeSet<&str> = declared
            .iter()
            .filter(|parameter| parameter["in"] == "path")
            .filter_map(|parameter| parameter["name"].as_str())
            .collect();
        let used: BTreeSet<&str> = operation
            .path
            .split('/')
            .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
            .collect();
        for name in used.difference(&in_path) {
            problems.push(Problem::new(
                file,
                pointer.clone(),
                format!("the path has `{{{name}}}`, which is not declared"),
            ));
        }
        for name in in_path.difference(&used) {
            problems.push(Problem::new(
                file,
                pointer.clone(),
                format!("`{name}` is declared, but is not in the path"),
            ));
        }
    }
    problems
}

/// Returns a problem for each component that refers only to itself. No value can have the type of such a component.
fn cycles(file: &str, document: &Value) -> Vec<Problem> {
    let schemas = &document["components"]["schemas"];
    /// Adds the components to which a schema refers directly, instead of in its properties and items.
    fn add_direct(schema: &Value, found: &mut Vec<String>) {
        let target = schema["$ref"]
            .as_str()
            .and_then(|target| target.strip_prefix("#/components/schemas/"));
        found.extend(target.map(str::to_owned));
        for key in ["allOf", "anyOf", "oneOf"] {
            schema[key]
                .as_array()
                .into_iter()
                .flatten()
                .for_each(|choice| add_direct(choice, found));
        }
    }
    let mut problems = Vec::new();
    for (name, schema) in schemas.as_object().into_iter().flatten() {
        let mut waiting = Vec::new();
        add_direct(schema, &mut waiting);
        let mut seen = BTreeSet::new();
        while let Some(next) = waiting.pop() {
            if next == *name {
                let pointer = format!("/components/schemas/{}", escape(name));
                problems.push(Problem::new(
                    file,
                    pointer,
                    "refers to itself, without a property in between",
                ));
                break;
            }
            if seen.insert(next.clone()) {
                add_direct(&schemas[&next], &mut waiting);
            }
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document(paths: Value) -> Value {
        json!({ "openapi": "3.0.3", "info": { "title": "t", "version": "1" }, "paths": paths })
    }

    #[test]
    fn a_valid_document_has_no_problems() {
        let document = document(json!({
            "/a": { "get": { "operationId": "a/list", "responses": { "204": { "description": "d" } } } },
        }));
        assert_eq!(problems("f", &document), []);
    }

    #[test]
    fn reports_problems_of_the_validator_with_their_paths() {
        let document = document(json!({ "/a": { "get": { "operationId": "a/list", "responses": { "204": {} } } } }));
        let problems = problems("f", &document);
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(
            problems[0].pointer.starts_with("/paths/~1a/get/responses/204"),
            "{}",
            problems[0]
        );
        assert!(problems[0].what.contains("description"), "{}", problems[0]);
    }

    #[test]
    fn reports_operations_with_the_same_name_in_rust() {
        let operation =
            |id: &str| json!({ "get": { "operationId": id, "responses": { "204": { "description": "" } } } });
        let document = document(json!({ "/a": operation("a/list-runners"), "/b": operation("b/listRunners") }));
        let problems = problems("f", &document);
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0].pointer, "/paths/~1b/get/operationId");
    }

    #[test]
    fn names_missing_and_unused_components() {
        let mut document = document(json!({ "/a": { "get": {
            "operationId": "a",
            "parameters": [{ "$ref": "#/components/parameters/gone" }],
            "responses": { "204": { "description": "" } },
        } } }));
        document["components"] = json!({ "schemas": { "left": {} } });
        let problems = problems("f", &document);
        assert!(
            problems
                .iter()
                .any(|problem| problem.pointer == "/paths/~1a/get/parameters/0/$ref")
        );
        assert!(
            problems
                .iter()
                .any(|problem| problem.pointer == "/components/schemas/left")
        );
    }

    #[test]
    fn reports_an_operation_that_the_generated_product_lacks() {
        let document = |id: &str| json!({ "paths": { "/a/runners": { "get": { "operationId": id } } } });
        let (whole, other) = (document("a/list"), document("a/old"));
        assert_eq!(superset(&whole, "f.json", &whole), []);
        let problems = superset(&whole, "f.json", &other);
        assert_eq!(problems.len(), 1, "{problems:?}");
        let expected = "f.json#/paths/~1a~1runners/get: ghec has no operation a/old";
        assert_eq!(problems[0].to_string(), expected);
    }

    /// Returns the problems that this module finds, without those of the external validator.
    fn own_problems(document: &Value) -> Vec<String> {
        let problems = problems("f", document);
        let own = problems
            .iter()
            .filter(|problem| !problem.what.starts_with("not valid OpenAPI"));
        own.map(ToString::to_string).collect()
    }

    #[test]
    fn reports_names_that_collide_in_rust() {
        let mut document = document(json!({ "/a": { "get": {
            "operationId": "a",
            "parameters": [
                { "in": "query", "name": "per_page", "schema": {} }, { "in": "query", "name": "perPage", "schema": {} }
            ],
            "responses": { "200": { "description": "", "content": { "application/json": { "schema": {
                "properties": { "x": { "$ref": "#/components/schemas/aB" }, "y": { "$ref": "#/components/schemas/a-b" } }
            } } } } }
        } } }));
        document["components"] = json!({ "schemas": {
            "aB": { "properties": { "fooBar": {}, "foo_bar": {} } }, "a-b": {}
        } });
        let found = own_problems(&document);
        // Which of two names is met first depends on the order of keys, which another package can change.
        for expected in [
            ["`perPage` and `per_page`", "`per_page` and `perPage`"]
                .map(|two| format!("the parameters {two} are the same in Rust")),
            ["`aB` and `a-b`", "`a-b` and `aB`"].map(|two| format!("{two} are the same type in Rust")),
            ["`foo_bar` and `fooBar`", "`fooBar` and `foo_bar`"].map(|two| format!("{two} are the same field in Rust")),
        ] {
            let is_named = |problem: &String| expected.iter().any(|expected| problem.ends_with(expected));
            assert!(found.iter().any(is_named), "{found:#?}");
        }
    }

    #[test]
    fn reports_undeclared_and_unused_path_parameters() {
        let document = document(json!({ "/a/{b}": { "get": {
            "operationId": "a", "parameters": [{ "in": "path", "name": "c", "required": true, "schema": {} }],
            "responses": { "204": { "description": "" } }
        } } }));
        let expected = [
            "f#/paths/~1a~1{b}/get: the path has `{b}`, which is not declared",
            "f#/paths/~1a~1{b}/get: `c` is declared, but is not in the path",
        ];
        assert_eq!(own_problems(&document), expected);
    }

    #[test]
    fn reports_a_component_that_is_only_a_reference_to_itself() {
        let to = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
        let mut document = document(json!({}));
        document["components"] = json!({ "schemas": {
            "a": { "allOf": [to("b")] }, "b": to("a"), "tree": { "properties": { "parent": to("tree") } }
        } });
        let found = own_problems(&document);
        let about_cycles: Vec<&String> = found.iter().filter(|what| what.contains("itself")).collect();
        assert_eq!(about_cycles.len(), 2, "{found:#?}");
    }
}

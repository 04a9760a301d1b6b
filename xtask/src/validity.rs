//! Whether a fragment is a sound OpenAPI document.

use std::collections::BTreeMap;

use github_runners_spec::{
    operations,
    select::{self, escape},
};
use openapi_spec_validator_rs::{ErrorMode, Options, Outcome, PathItem, SpecVersion, ValidationError, best_match};
use serde_json::Value;

use crate::error::{Problem, shortened};

/// Everything that is wrong with `document` as a document.
pub(crate) fn problems(file: &str, document: &Value) -> Vec<Problem> {
    let mut problems = openapi(file, document);
    problems.extend(select::dangling(document).into_iter().map(|reference| {
        let reason = reference.reason();
        Problem::new(file, reference.pointer, reason)
    }));
    let unused = select::unused(document).into_iter();
    problems.extend(unused.map(|pointer| Problem::new(file, pointer, "is a component that no operation needs")));
    problems.extend(same_names(file, document));
    problems
}

/// The judgement of a validator that somebody else wrote.
fn openapi(file: &str, document: &Value) -> Vec<Problem> {
    let options = Options {
        version: Some(SpecVersion::V3_0),
        errors: ErrorMode::All,
        // No network: a reference out of the document is an error.
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

/// What is wrong, and where several schemas could apply, what most likely keeps the one that was meant from it.
fn message(error: &ValidationError) -> String {
    let alternatives = error.schema_error.iter().flat_map(|details| &details.context);
    // Nearly everything may also be a reference; that it is none is not what is wrong with it.
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

/// Operations that would be the same function in Rust.
fn same_names(file: &str, document: &Value) -> Vec<Problem> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut problems = Vec::new();
    for operation in operations(document) {
        let name = function_name(operation.id);
        if let Some(other) = seen.get(&name) {
            let pointer = format!("/paths/{}/{}/operationId", escape(operation.path), operation.method);
            let what = format!("`{}` and `{other}` are both `{name}` in Rust", operation.id);
            problems.push(Problem::new(file, pointer, what));
        }
        seen.insert(name, operation.id);
    }
    problems
}

/// An `operationId` without its group, in snake case.
fn function_name(id: &str) -> String {
    let id = id.rsplit('/').next().unwrap_or(id);
    let mut name = String::new();
    for character in id.chars() {
        let previous = name.chars().last();
        if !character.is_alphanumeric() {
            name.push('_');
            continue;
        }
        if character.is_uppercase() && previous.is_some_and(char::is_lowercase) {
            name.push('_');
        }
        name.extend(character.to_lowercase());
    }
    name
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document(paths: Value) -> Value {
        json!({ "openapi": "3.0.3", "info": { "title": "t", "version": "1" }, "paths": paths })
    }

    #[test]
    fn a_sound_document_has_no_problems() {
        let document = document(json!({
            "/a": { "get": { "operationId": "a/list", "responses": { "204": { "description": "d" } } } },
        }));
        assert_eq!(problems("f", &document), []);
    }

    #[test]
    fn the_library_is_asked_and_says_where() {
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
    fn operations_with_one_name_in_rust_are_named() {
        let operation =
            |id: &str| json!({ "get": { "operationId": id, "responses": { "204": { "description": "" } } } });
        let document = document(json!({ "/a": operation("a/list-runners"), "/b": operation("b/listRunners") }));
        let problems = problems("f", &document);
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0].pointer, "/paths/~1b/get/operationId");
    }

    #[test]
    fn components_are_neither_lost_nor_left() {
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
}

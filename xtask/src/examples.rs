//! Validates the examples of the description against its schemas.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use github_runners_spec::select::escape;
use github_runners_spec::{Operation, json_schema, operations};
use jsonschema::Validator;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::error::{Problem, shortened};

/// The file with the invalid examples of the description, with the reasons.
const BAD_EXAMPLES: &str = include_str!("../bad-examples.toml");
const BAD_EXAMPLES_FILE: &str = "xtask/bad-examples.toml";

/// The result of validating the examples of all documents.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// The number of valid examples.
    pub(crate) valid: usize,
    /// The number of examples that are invalid and listed as invalid.
    pub(crate) known: usize,
    /// Examples that are invalid and not listed, and problems of the list.
    pub(crate) problems: Vec<Problem>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BadExamples {
    #[serde(default)]
    group: Vec<Group>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    reason: String,
    examples: Vec<String>,
}

/// The result of an example that is listed as invalid.
#[derive(Debug, Default)]
struct Listed<'a> {
    /// Whether the example is invalid in any document.
    fails: bool,
    /// The file and the pointer of the first valid occurrence.
    valid_at: Option<(&'a str, String)>,
}

/// Validates the examples of `documents`. The first element of each pair is the name of the document's file.
pub(crate) fn check(documents: &[(String, &Value)]) -> Outcome {
    match toml::from_str(BAD_EXAMPLES) {
        Ok(bad) => check_against(&bad, documents),
        Err(error) => Outcome {
            problems: vec![Problem::new(BAD_EXAMPLES_FILE, "", error)],
            ..Outcome::default()
        },
    }
}

fn check_against(bad: &BadExamples, documents: &[(String, &Value)]) -> Outcome {
    let mut outcome = Outcome::default();
    let mut listed: BTreeMap<&str, Listed> = BTreeMap::new();
    for group in &bad.group {
        if group.reason.trim().is_empty() {
            outcome
                .problems
                .push(Problem::new(BAD_EXAMPLES_FILE, "", "a group has no reason"));
        }
        for key in &group.examples {
            if listed.insert(key, Listed::default()).is_some() {
                outcome
                    .problems
                    .push(Problem::new(BAD_EXAMPLES_FILE, "", format!("`{key}` is listed twice")));
            }
        }
    }
    for (file, document) in documents {
        let mut validators = Validators {
            components: json_schema::components(document),
            cache: HashMap::new(),
        };
        for example in collect(document) {
            match (validators.error(&example), listed.get_mut(example.key.as_str())) {
                (None, None) => outcome.valid += 1,
                (Some(_), Some(listed)) => {
                    listed.fails = true;
                    outcome.known += 1;
                }
                (Some(error), None) => {
                    let what = format!("{error} (`{}`)", example.key);
                    outcome.problems.push(Problem::new(file, example.pointer, what));
                }
                (None, Some(listed)) => {
                    outcome.valid += 1;
                    listed.valid_at.get_or_insert((file.as_str(), example.pointer));
                }
            }
        }
    }
    // An example can be valid in one document and invalid in another one, because GitHub does not fix old releases.
    for (key, listed) in listed.into_iter().filter(|(_, listed)| !listed.fails) {
        outcome.problems.push(match listed.valid_at {
            Some((file, pointer)) => {
                let what = format!("`{key}` is listed in {BAD_EXAMPLES_FILE}, but is valid in every document");
                Problem::new(file, pointer, what)
            }
            None => Problem::new(
                BAD_EXAMPLES_FILE,
                "",
                format!("`{key}` is not an example in any document"),
            ),
        });
    }
    outcome
}

/// An example and its schema.
#[derive(Debug)]
struct Example<'a> {
    /// A key that is the same in all products: the operation, place and name, or the pointer of the schema.
    key: String,
    /// The pointer of the value.
    pointer: String,
    /// The pointer of the schema.
    schema_pointer: String,
    schema: &'a Value,
    value: &'a Value,
}

/// Compiled schemas by their pointers. Several examples share a schema.
struct Validators {
    components: Value,
    cache: HashMap<String, Result<Validator, String>>,
}

impl Validators {
    fn compile(&self, schema: &Value) -> Result<Validator, String> {
        let mut root = json!({ "allOf": [json_schema::convert(schema)] });
        // Components are most of a document. Compiling them for each schema would take seconds.
        if refers(&root) {
            root["components"] = self.components.clone();
        }
        let options = jsonschema::draft202012::options().should_validate_formats(true);
        options
            .build(&root)
            .map_err(|error| format!("its schema is not valid: {error}"))
    }

    /// Returns the validation errors of an example with their paths, or `None` if the example is valid.
    fn error(&mut self, example: &Example<'_>) -> Option<String> {
        if !self.cache.contains_key(&example.schema_pointer) {
            self.cache
                .insert(example.schema_pointer.clone(), self.compile(example.schema));
        }
        let validator = match self.cache.get(&example.schema_pointer)? {
            Ok(validator) => validator,
            Err(error) => return Some(error.clone()),
        };
        let errors: BTreeSet<String> = validator
            .iter_errors(example.value)
            .map(|error| format!("{}: {}", error.instance_path(), shortened(&error.to_string())))
            .collect();
        if errors.is_empty() {
            None
        } else {
            Some(errors.into_iter().collect::<Vec<_>>().join("; "))
        }
    }
}

/// Returns whether `schema` refers to a component.
fn refers(schema: &Value) -> bool {
    match schema {
        Value::Object(members) => members.iter().any(|(key, value)| key == "$ref" || refers(value)),
        Value::Array(items) => items.iter().any(refers),
        _ => false,
    }
}

/// A value in a document, with its pointer.
#[derive(Debug, Clone)]
struct Node<'a> {
    value: &'a Value,
    pointer: String,
}

impl<'a> Node<'a> {
    fn get(&self, key: &str) -> Option<Self> {
        let value = self.value.get(key)?;
        Some(Self {
            value,
            pointer: format!("{}/{}", self.pointer, escape(key)),
        })
    }

    fn items(&self) -> Vec<Self> {
        let items = self.value.as_array().into_iter().flatten().enumerate();
        items
            .map(|(index, value)| Self {
                value,
                pointer: format!("{}/{index}", self.pointer),
            })
            .collect()
    }

    fn members(&self) -> Vec<(&'a str, Self)> {
        let members = self.value.as_object().into_iter().flatten();
        let node = |key: &str, value| Self {
            value,
            pointer: format!("{}/{}", self.pointer, escape(key)),
        };
        members.map(|(key, value)| (key.as_str(), node(key, value))).collect()
    }

    /// Follows a `$ref`. Ignores a reference without a target, because another check reports it.
    fn resolved(self, document: &'a Value) -> Self {
        let target = self
            .value
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(|target| target.strip_prefix('#'));
        match target.and_then(|target| Some((target, document.pointer(target)?))) {
            Some((target, value)) => Self {
                value,
                pointer: target.to_owned(),
            },
            None => self,
        }
    }
}

fn collect(document: &Value) -> Vec<Example<'_>> {
    let mut found = Vec::new();
    let root = Node {
        value: document,
        pointer: String::new(),
    };
    for operation in operations(document) {
        collect_operation(document, &root, operation, &mut found);
    }
    let schemas = root.get("components").and_then(|components| components.get("schemas"));
    for (name, schema) in schemas.iter().flat_map(Node::members) {
        collect_schema(&format!("#/components/schemas/{}", escape(name)), &schema, &mut found);
    }
    found
}

fn collect_operation<'a>(document: &'a Value, root: &Node<'a>, operation: Operation<'a>, found: &mut Vec<Example<'a>>) {
    let Some(item) = root.get("paths").and_then(|paths| paths.get(operation.path)) else {
        return;
    };
    let Some(definition) = item.get(operation.method) else {
        return;
    };
    let id = operation.id;
    for holder in [&item, &definition] {
        for parameter in holder.get("parameters").iter().flat_map(Node::items) {
            let parameter = parameter.resolved(document);
            let name = parameter.value["name"].as_str().unwrap_or_default();
            collect_typed(document, &format!("{id} parameter {name}"), &parameter, found);
        }
    }
    if let Some(body) = definition.get("requestBody") {
        collect_content(document, &format!("{id} request"), &body.resolved(document), found);
    }
    for (status, response) in definition.get("responses").iter().flat_map(Node::members) {
        let response = response.resolved(document);
        collect_content(document, &format!("{id} {status}"), &response, found);
        for (name, header) in response.get("headers").iter().flat_map(Node::members) {
            collect_typed(
                document,
                &format!("{id} {status} header {name}"),
                &header.resolved(document),
                found,
            );
        }
    }
}

fn collect_content<'a>(document: &'a Value, key: &str, holder: &Node<'a>, found: &mut Vec<Example<'a>>) {
    for (_, media_type) in holder.get("content").iter().flat_map(Node::members) {
        collect_typed(document, key, &media_type, found);
    }
}

/// Collects the examples of a media type, a parameter or a header.
fn collect_typed<'a>(document: &'a Value, key: &str, typed: &Node<'a>, found: &mut Vec<Example<'a>>) {
    let Some(schema) = typed.get("schema") else { return };
    // Most examples are references, and many refer to the same component.
    let target = schema.clone().resolved(document);
    let mut add = |name: &str, example: Node<'a>| {
        found.push(Example {
            key: format!("{key} {name}"),
            pointer: example.pointer,
            schema_pointer: target.pointer.clone(),
            schema: target.value,
            value: example.value,
        });
    };
    if let Some(example) = typed.get("example") {
        add("example", example);
    }
    for (name, example) in typed.get("examples").iter().flat_map(Node::members) {
        if let Some(value) = example.resolved(document).get("value") {
            add(name, value);
        }
    }
    collect_schema(key, &schema, found);
}

/// Collects the examples in a schema and inside it, without following references.
fn collect_schema<'a>(key: &str, schema: &Node<'a>, found: &mut Vec<Example<'a>>) {
    if let Some(example) = schema.get("example") {
        found.push(Example {
            key: key.to_owned(),
            pointer: example.pointer,
            schema_pointer: schema.pointer.clone(),
            schema: schema.value,
            value: example.value,
        });
    }
    for (name, property) in schema.get("properties").iter().flat_map(Node::members) {
        collect_schema(&format!("{key}/properties/{}", escape(name)), &property, found);
    }
    for keyword in ["items", "additionalProperties", "not"] {
        if let Some(inner) = schema.get(keyword) {
            collect_schema(&format!("{key}/{keyword}"), &inner, found);
        }
    }
    for keyword in ["allOf", "anyOf", "oneOf"] {
        for (index, inner) in schema.get(keyword).iter().flat_map(Node::items).enumerate() {
            collect_schema(&format!("{key}/{keyword}/{index}"), &inner, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(example: Value) -> Value {
        json!({
            "paths": { "/a": { "get": {
                "operationId": "a/get",
                "parameters": [{ "name": "p", "in": "query", "schema": { "type": "integer" }, "example": 1 }],
                "requestBody": { "content": { "application/json": {
                    "schema": { "type": "object", "properties": { "deep": { "type": "integer", "example": 2 } } },
                } } },
                "responses": { "200": {
                    "headers": { "h": { "schema": { "type": "string" }, "example": "x" } },
                    "content": { "application/json": {
                        "schema": { "$ref": "#/components/schemas/list" },
                        "examples": { "default": { "$ref": "#/components/examples/list" } },
                    } },
                } },
            } } },
            "components": {
                "schemas": { "list": { "type": "array", "items": { "$ref": "#/components/schemas/id" } }, "id": {
                    "type": "integer", "nullable": true, "example": 7,
                } },
                "examples": { "list": { "value": example } },
            },
        })
    }

    fn outcome(bad: &[&str], example: Value) -> Outcome {
        outcome_of(bad, &[("f.json", example)])
    }

    fn outcome_of(bad: &[&str], documents: &[(&str, Value)]) -> Outcome {
        let examples = bad.iter().map(|&key| key.to_owned()).collect();
        let bad = BadExamples {
            group: vec![Group {
                reason: "because".to_owned(),
                examples,
            }],
        };
        let documents: Vec<_> = documents
            .iter()
            .map(|(file, example)| ((*file).to_owned(), document(example.clone())))
            .collect();
        let documents: Vec<_> = documents
            .iter()
            .map(|(file, document)| (file.clone(), document))
            .collect();
        check_against(&bad, &documents)
    }

    #[test]
    fn finds_examples_everywhere() {
        let outcome = outcome(&[], json!([1, null]));
        assert_eq!((outcome.valid, outcome.known, outcome.problems), (5, 0, vec![]));
    }

    #[test]
    fn names_the_path_and_problem_of_a_bad_example() {
        let outcome = outcome(&[], json!([1, "two"]));
        let problems: Vec<_> = outcome.problems.iter().map(ToString::to_string).collect();
        let expected = "f.json#/components/examples/list/value: /1: \"two\" is not of types \"null\", \"integer\" \
                        (`a/get 200 default`)";
        assert_eq!(problems, [expected]);
    }

    #[test]
    fn accepts_a_listed_bad_example() {
        let outcome = outcome(&["a/get 200 default"], json!(["two"]));
        assert_eq!((outcome.valid, outcome.known, outcome.problems), (4, 1, vec![]));
    }

    #[test]
    fn example_stays_listed_if_it_is_invalid_in_any_document() {
        let documents = [("new.json", json!([1])), ("old.json", json!(["two"]))];
        let outcome = outcome_of(&["a/get 200 default"], &documents);
        assert_eq!((outcome.valid, outcome.known, outcome.problems), (9, 1, vec![]));
        let fixed = [("new.json", json!([1])), ("old.json", json!([2]))];
        let problems = outcome_of(&["a/get 200 default"], &fixed).problems;
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0].file, "new.json");
    }

    #[test]
    fn listed_examples_must_exist_and_be_invalid() {
        let problems = outcome(&["a/get 200 default", "a/gone 200 default"], json!([])).problems;
        let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            problems,
            [
                "f.json#/components/examples/list/value: `a/get 200 default` is listed in xtask/bad-examples.toml, but \
                 is valid in every document",
                "xtask/bad-examples.toml#: `a/gone 200 default` is not an example in any document",
            ]
        );
    }

    #[test]
    fn list_of_bad_examples_can_be_read() {
        let bad: BadExamples = toml::from_str(BAD_EXAMPLES).unwrap();
        assert!(
            bad.group
                .iter()
                .all(|group| !group.reason.is_empty() && !group.examples.is_empty())
        );
    }
}

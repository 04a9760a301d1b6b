//! Compares the JSON Schemas of the types (feature `schemars`) with GitHub's description, property by property. They
//! must differ only in the changes that the rules declare.
#![cfg(feature = "schemars")]

mod comparison;
#[path = "../description/mod.rs"]
mod description;
mod models;

use std::collections::BTreeSet;

use github_runners::raw::types::{RunnerList, UpdateOrganizationRunnerGroup};
use schemars::{JsonSchema, schema_for};
use serde_json::{Value, json};

use self::comparison::Comparison;
use self::description::Schema;

type SchemaOf = fn() -> Value;

macro_rules! bodies {
    ($($method:ident => ($id:literal, $response:ty, $request:ty)),* $(,)?) => {
        const BODIES_OF_OPERATIONS: &[(&str, SchemaOf, SchemaOf)] =
            &[$(($id, schema_of::<$response>, schema_of::<$request>)),*];
    };
}

mod generated {
    use github_runners::raw::types;

    use super::{SchemaOf, schema_of};
    include!(concat!(env!("OUT_DIR"), "/bodies.rs"));
    pub(super) fn all() -> &'static [(&'static str, SchemaOf, SchemaOf)] {
        BODIES_OF_OPERATIONS
    }
}

fn schema_of<T: JsonSchema>() -> Value {
    schema_for!(T).into()
}

/// The described and the generated schema of a body.
struct Body {
    /// `response` or `request`, and the operation.
    name: String,
    described: Schema,
    generated: Value,
}

fn bodies() -> Vec<Body> {
    let operations = description::read(&github_runners_spec::description());
    let mut bodies = Vec::new();
    for operation in operations {
        let find = generated::all().iter().find(|(id, ..)| *id == operation.id);
        let (id, response, request) = find.unwrap_or_else(|| panic!("{} is not generated", operation.id));
        for (side, described, schema) in [
            ("response", operation.response, response),
            ("request", operation.request, request),
        ] {
            let (name, generated) = (format!("{side} {id}"), schema());
            match described {
                Some(described) => bodies.push(Body {
                    name,
                    described,
                    generated,
                }),
                None => assert_eq!(generated["type"], "null", "{name}"),
            }
        }
    }
    bodies
}

/// Returns the names of the types in responses.
fn response_types(bodies: &[Body]) -> BTreeSet<String> {
    let responses = bodies.iter().filter(|body| body.name.starts_with("response"));
    let names = responses.flat_map(|body| {
        let inside = body.generated["$defs"].as_object().into_iter().flatten();
        let title = body.generated["title"].as_str();
        inside.map(|(name, _)| name.as_str()).chain(title)
    });
    names.map(str::to_owned).collect()
}

fn comparison(bodies: &[Body]) -> Comparison {
    let mut comparison = Comparison {
        response_types: response_types(bodies),
        ..Comparison::default()
    };
    for body in bodies {
        comparison.body(&body.described, &body.generated, &body.name);
    }
    for body in bodies {
        comparison.finish(&body.generated);
    }
    comparison
}

#[test]
fn every_body_matches_the_description() {
    let bodies = bodies();
    let count = |side: &str| bodies.iter().filter(|body| body.name.starts_with(side)).count();
    assert!(
        count("response") >= 84 && count("request") >= 25,
        "{} {}",
        count("response"),
        count("request")
    );
    let comparison = comparison(&bodies);
    let problems: BTreeSet<_> = comparison.problems.iter().collect();
    assert!(problems.is_empty(), "{}: {problems:#?}", problems.len());
    assert!(comparison.properties > 2_000, "{}", comparison.properties);
    assert!(comparison.values.len() > 10, "{:?}", comparison.values.keys());
}

/// Tests the comparison itself.
#[test]
fn every_change_of_a_schema_is_detected() {
    let bodies = bodies();
    let unchanged = comparison(&bodies);
    assert!(unchanged.problems.is_empty(), "the unchanged schemas differ");
    let (mut seen, mut tried) = (BTreeSet::new(), 0);
    for body in &bodies {
        for pointer in schemas(&body.generated) {
            let schema = body.generated.pointer(&pointer).expect("a schema");
            let owner = if pointer.is_empty() {
                &body.generated["title"]
            } else {
                &Value::Null
            };
            if !seen.insert(format!("{owner}{pointer}{schema}")) {
                continue;
            }
            for (change, changed) in changes(schema) {
                let mut generated = body.generated.clone();
                *generated.pointer_mut(&pointer).expect("a schema") = changed;
                let mut comparison = Comparison {
                    response_types: unchanged.response_types.clone(),
                    ..Comparison::default()
                };
                comparison.body(&body.described, &generated, &body.name);
                comparison.values.clone_from(&unchanged.values);
                comparison.finish(&generated);
                assert!(!comparison.problems.is_empty(), "{} {pointer}: {change}", body.name);
                tried += 1;
            }
        }
    }
    assert!(tried > 2_000, "{tried}");
}

/// Returns the JSON pointers of the schemas: the root and the definitions.
fn schemas(generated: &Value) -> Vec<String> {
    let definitions = generated["$defs"].as_object().into_iter().flatten();
    let definitions = definitions.map(|(name, _)| format!("/$defs/{name}"));
    [String::new()].into_iter().chain(definitions).collect()
}

/// Returns wrong variants of a schema, each with a description of the change.
fn changes(schema: &Value) -> Vec<(String, Value)> {
    let mut changes = Vec::new();
    let mut add = |what: String, change: &dyn Fn(&mut Value)| {
        let mut changed = schema.clone();
        change(&mut changed);
        changes.push((what, changed));
    };
    if schema.get("type").is_some() {
        add("another type".to_owned(), &|it| it["type"] = json!("number"));
    }
    for key in ["enum", "examples"] {
        if schema[key].is_array() {
            add(format!("a missing value in {key}"), &|it| {
                it[key].as_array_mut().and_then(Vec::pop);
            });
            add(format!("an additional value in {key}"), &|it| {
                it[key].as_array_mut().expect("a list").push(json!("more"));
            });
        }
    }
    let Some(properties) = schema["properties"].as_object() else {
        return changes;
    };
    add("an additional property".to_owned(), &|it| {
        it["properties"]["invented"] = json!({ "type": "string" })
    });
    for (name, property) in properties {
        add(format!("`{name}` is missing"), &|it| {
            it["properties"].as_object_mut().and_then(|it| it.remove(name));
        });
        add(format!("`{name}` changes from required to optional or back"), &|it| {
            let required = it["required"].as_array().cloned().unwrap_or_default();
            let mut changed: Vec<_> = required.iter().filter(|it| *it != name).cloned().collect();
            if changed.len() == required.len() {
                changed.push(json!(name));
            }
            it["required"] = changed.into();
        });
        for wrong in ["string", "integer", "boolean", "object", "array", "number"] {
            let nullable = property.to_string().contains("\"null\"");
            if property.to_string().contains(&format!("\"{wrong}\"")) || property.get("$ref").is_some() {
                continue;
            }
            let null = if nullable { json!([wrong, "null"]) } else { json!(wrong) };
            if property.get("anyOf").is_none() {
                add(format!("`{name}` is of type {wrong}"), &|it| {
                    it["properties"][name]["type"] = null.clone()
                });
            }
        }
        add(
            format!("`{name}` changes from nullable to not nullable or back"),
            &|it| {
                let property = &mut it["properties"][name];
                let choice = property["anyOf"].as_array().map(|it| it[0].clone());
                *property = match (choice, property["type"].as_array().map(|it| it[0].clone())) {
                    (Some(one), _) => one,
                    (None, Some(one)) => {
                        property["type"] = one;
                        property.take()
                    }
                    (None, None) => json!({ "anyOf": [property.take(), { "type": "null" }] }),
                };
            },
        );
        if property["format"] == "date-time" {
            add(format!("`{name}` is not a date"), &|it| {
                it["properties"][name]
                    .as_object_mut()
                    .and_then(|it| it.remove("format"));
            });
        }
    }
    changes
}

/// Checks generated and hand-written types.
#[test]
fn every_public_type_that_implements_serde_has_a_schema() {
    let generated = syn::parse_file(include_str!(concat!(env!("OUT_DIR"), "/types.rs"))).expect("Rust");
    let sources = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = models::files(&sources).into_iter().chain([generated]);
    let mut models = models::Models::default();
    files.for_each(|file| models.add(&file.items));
    assert!(models.public_with_json().len() > 80, "{:?}", models.public_with_json());
    for by_hand in ["Secret", "Nullable"] {
        assert!(models.public_with_json().contains(by_hand), "{by_hand}");
    }
    let without: Vec<_> = models
        .public_with_json()
        .difference(&models.with_schema)
        .cloned()
        .collect();
    assert!(without.is_empty(), "without a schema: {without:?}");
}

#[test]
fn schema_lists_required_and_nullable_properties() {
    let schema = schema_of::<RunnerList>();
    assert_eq!(schema["required"], json!(["runners", "total_count"]));
    let runner = &schema["$defs"]["Runner"];
    assert_eq!(
        runner["required"],
        json!(["busy", "id", "labels", "name", "os", "status"])
    );
    assert_eq!(runner["properties"]["version"]["type"], json!(["string", "null"]));
    assert_eq!(schema["$defs"]["RunnerLabelType"]["type"], "string");
}

#[test]
fn only_clearable_properties_of_a_request_accept_null() {
    let schema = schema_of::<UpdateOrganizationRunnerGroup>();
    let network = &schema["properties"]["network_configuration_id"];
    assert_eq!(network["type"], json!(["string", "null"]));
    assert_eq!(schema["properties"]["selected_workflows"]["type"], "array");
    assert_eq!(schema["required"], json!(["name"]));
}

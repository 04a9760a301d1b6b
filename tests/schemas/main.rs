//! JSON Schemas of the types, with the feature `schemars`: each is held against what GitHub's description says of the
//! body, as published, property by property. What differs is what the rules say that they change, and nothing else.
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
    ($($method:ident => ($id:literal, $answer:ty, $request:ty)),* $(,)?) => {
        const BODIES_OF_OPERATIONS: &[(&str, SchemaOf, SchemaOf)] =
            &[$(($id, schema_of::<$answer>, schema_of::<$request>)),*];
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

/// A body as described and as generated.
struct Body {
    /// `answer` or `request` and the operation.
    what: String,
    described: Schema,
    generated: Value,
}

fn bodies() -> Vec<Body> {
    let operations = description::read(&github_runners_spec::description());
    let mut bodies = Vec::new();
    for operation in operations {
        let find = generated::all().iter().find(|(id, ..)| *id == operation.id);
        let (id, answer, request) = find.unwrap_or_else(|| panic!("{} is not generated", operation.id));
        for (side, described, schema) in [
            ("answer", operation.answer, answer),
            ("request", operation.request, request),
        ] {
            let (what, generated) = (format!("{side} {id}"), schema());
            match described {
                Some(described) => bodies.push(Body {
                    what,
                    described,
                    generated,
                }),
                None => assert_eq!(generated["type"], "null", "{what}"),
            }
        }
    }
    bodies
}

/// The types that answers hold.
fn answered(bodies: &[Body]) -> BTreeSet<String> {
    let answers = bodies.iter().filter(|body| body.what.starts_with("answer"));
    let names = answers.flat_map(|body| {
        let inside = body.generated["$defs"].as_object().into_iter().flatten();
        let title = body.generated["title"].as_str();
        inside.map(|(name, _)| name.as_str()).chain(title)
    });
    names.map(str::to_owned).collect()
}

fn comparison(bodies: &[Body]) -> Comparison {
    let mut comparison = Comparison {
        answered: answered(bodies),
        ..Comparison::default()
    };
    for body in bodies {
        comparison.body(&body.described, &body.generated, &body.what);
    }
    for body in bodies {
        comparison.finish(&body.generated);
    }
    comparison
}

#[test]
fn every_body_is_as_described() {
    let bodies = bodies();
    let count = |side: &str| bodies.iter().filter(|body| body.what.starts_with(side)).count();
    assert!(
        count("answer") >= 84 && count("request") >= 25,
        "{} {}",
        count("answer"),
        count("request")
    );
    let comparison = comparison(&bodies);
    let problems: BTreeSet<_> = comparison.problems.iter().collect();
    assert!(problems.is_empty(), "{}: {problems:#?}", problems.len());
    assert!(comparison.properties > 2_000, "{}", comparison.properties);
    assert!(comparison.values.len() > 10, "{:?}", comparison.values.keys());
}

/// The comparison itself: whatever is changed about any type is noticed.
#[test]
fn every_difference_is_noticed() {
    let bodies = bodies();
    let as_is = comparison(&bodies);
    assert!(as_is.problems.is_empty(), "the changes would not be what is noticed");
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
                    answered: as_is.answered.clone(),
                    ..Comparison::default()
                };
                comparison.body(&body.described, &generated, &body.what);
                comparison.values.clone_from(&as_is.values);
                comparison.finish(&generated);
                assert!(!comparison.problems.is_empty(), "{} {pointer}: {change}", body.what);
                tried += 1;
            }
        }
    }
    assert!(tried > 2_000, "{tried}");
}

/// The pointers of the schemas of types: the root and the definitions, without those that other types wrap.
fn schemas(generated: &Value) -> Vec<String> {
    let definitions = generated["$defs"].as_object().into_iter().flatten();
    let definitions = definitions.map(|(name, _)| format!("/$defs/{name}"));
    [String::new()].into_iter().chain(definitions).collect()
}

/// Ways in which a schema could be wrong.
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
            add(format!("a value less in {key}"), &|it| {
                it[key].as_array_mut().and_then(Vec::pop);
            });
            add(format!("a value more in {key}"), &|it| {
                it[key].as_array_mut().expect("a list").push(json!("more"));
            });
        }
    }
    let Some(properties) = schema["properties"].as_object() else {
        return changes;
    };
    add("a property more".to_owned(), &|it| {
        it["properties"]["invented"] = json!({ "type": "string" })
    });
    for (name, property) in properties {
        add(format!("`{name}` is lost"), &|it| {
            it["properties"].as_object_mut().and_then(|it| it.remove(name));
        });
        add(format!("`{name}` is required or not"), &|it| {
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
        add(format!("`{name}` is null or not"), &|it| {
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
        });
        if property["format"] == "date-time" {
            add(format!("`{name}` is no date"), &|it| {
                it["properties"][name]
                    .as_object_mut()
                    .and_then(|it| it.remove("format"));
            });
        }
    }
    changes
}

/// Every public type that has a JSON form, generated or written by hand.
#[test]
fn every_model_has_a_schema() {
    let generated = syn::parse_file(include_str!(concat!(env!("OUT_DIR"), "/types.rs"))).expect("Rust");
    let sources = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = models::files(&sources).into_iter().chain([generated]);
    let mut models = models::Models::default();
    files.for_each(|file| models.look(&file.items));
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
fn a_schema_says_what_the_type_takes() {
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
fn what_can_be_cleared_takes_null_and_nothing_else_of_a_request_does() {
    let schema = schema_of::<UpdateOrganizationRunnerGroup>();
    let network = &schema["properties"]["network_configuration_id"];
    assert_eq!(network["type"], json!(["string", "null"]));
    assert_eq!(schema["properties"]["selected_workflows"]["type"], "array");
    assert_eq!(schema["required"], json!(["name"]));
}

//! Provides seeds for the fuzz targets from the examples of GitHub's description.

use serde_json::{Map, Value, json};

/// Returns the examples of successful responses in the description, each with the id of its operation.
pub fn examples() -> Vec<(String, Value)> {
    let description = github_runners_spec::description();
    let mut found = Vec::new();
    for operation in github_runners_spec::operations(&description) {
        let responses = operation.definition["responses"].as_object().into_iter().flatten();
        for (_, response) in responses.filter(|(status, _)| status.starts_with('2')) {
            let Some(response) = github_runners_spec::resolve(&description, response) else {
                continue;
            };
            let examples = response["content"]["application/json"]["examples"].as_object();
            for example in examples.into_iter().flat_map(Map::values) {
                if let Some(example) = github_runners_spec::resolve(&description, example) {
                    found.push((operation.id.to_owned(), example["value"].clone()));
                }
            }
        }
    }
    found
}

/// Returns the ids of all operations, in the order of the generated methods.
pub fn operations() -> Vec<String> {
    let description = github_runners_spec::description();
    let operations = github_runners_spec::operations(&description);
    let mut named: Vec<(String, String)> = operations
        .map(|it| (github_runners_spec::names::method_name(it.id), it.id.to_owned()))
        .collect();
    named.sort();
    named.into_iter().map(|(_, id)| id).collect()
}

/// Replaces the value of each secret property with the word `SECRET`.
pub fn insert_secret(value: &mut Value) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                match name.as_str() {
                    "token" | "encoded_jit_config" | "temp_download_token" => *value = json!("SECRET"),
                    _ => insert_secret(value),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(insert_secret),
        _ => {}
    }
}

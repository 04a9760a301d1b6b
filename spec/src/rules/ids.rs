//! The rule for ids.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::schema::{component_schemas, each_operation, each_schema, members, refer_to};
use super::{Entry, Outcome, entry};
use crate::names::kebab;

/// The extension that marks a component as an id. Its value is the object that the id belongs to.
const ID: &str = "x-id";

/// The id types whose places cannot be inferred: the component, the object that the id belongs to, and the places.
///
/// A place is a path parameter (`{runner_id}`), a property of a component (`runner.id`), or a property of any component
/// (`*.runner_group_id`). It can be a list of ids.
const ID_TYPES: &[(&str, &str, &[Entry<&str>])] = &[
    (
        "runner-id",
        "a self-hosted runner",
        &[entry("{runner_id}"), entry("runner.id"), entry("*.runners")],
    ),
    (
        "runner-group-id",
        "a runner group",
        &[
            entry("{runner_group_id}"),
            entry("*.runner_group_id"),
            entry("organization-runner-group.id"),
            entry("enterprise-runner-group.id"),
        ],
    ),
    (
        "hosted-runner-id",
        "a GitHub-hosted runner",
        &[entry("{hosted_runner_id}"), entry("hosted-runner.id")],
    ),
    (
        "custom-image-id",
        "a custom image of GitHub-hosted runners",
        &[entry("{image_definition_id}"), entry("custom-image.id")],
    ),
    (
        "repository-id",
        "a repository",
        &[
            entry("{repository_id}"),
            entry("full-repository.id"),
            entry("repository.id"),
            entry("minimal-repository.id"),
            entry("*.selected_repository_ids"),
            entry("*.repository_ids"),
        ],
    ),
    (
        "organization-id",
        "an organization",
        &[
            entry("{org_id}"),
            entry("organization-simple.id"),
            entry("*.selected_organization_ids"),
        ],
    ),
    (
        "installation-id",
        "an installation of a GitHub App",
        &[entry("{installation_id}"), entry("installation.id")],
    ),
    ("app-id", "a GitHub App", &[entry("*.app_id")]),
    ("user-id", "a user or other account", &[entry("simple-user.id")]),
    ("enterprise-id", "an enterprise", &[entry("enterprise.id")]),
];

/// Gives ids separate types, so that the id of a runner cannot be used as the id of a group. GitHub counts ids from 1,
/// so they are unsigned.
///
/// In addition to the places in the table, integers in paths (`{teapot_id}`) get a type with their name. Integer properties
/// that are named after an id type (`teapot_id`, `teapot_ids`) and the `id` of its component (`teapot`) get that type too.
pub(super) fn newtype_ids(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let mut ids: BTreeMap<String, String> = BTreeMap::new();
    for (name, of, places) in ID_TYPES {
        for Entry { value: place, at } in *places {
            let changed = match place.strip_prefix('{').and_then(|it| it.strip_suffix('}')) {
                Some(parameter) => parameters(document, &mut |found| (found == parameter).then(|| (*name).to_owned())),
                None => properties(document, place, name),
            };
            if changed == 0 {
                outcome.misfit_at(*at, format!("`{name}`: no integer at `{place}`"));
            }
            outcome.changed += changed;
        }
        ids.insert((*name).to_owned(), (*of).to_owned());
    }
    let mut by_rule: BTreeMap<String, String> = BTreeMap::new();
    outcome.changed += parameters(document, &mut |parameter| {
        let name = id_name(parameter);
        let of = name.strip_suffix("-id")?.replace('-', " ");
        let article = if of.starts_with(['a', 'e', 'i', 'o', 'u']) {
            "an"
        } else {
            "a"
        };
        by_rule.entry(name.clone()).or_insert(format!("{article} {of}"));
        Some(name)
    });
    for (name, of) in by_rule {
        ids.entry(name).or_insert(of);
    }
    outcome.changed += properties_by_name(document, &ids);
    for (name, of) in ids {
        let description = format!("The id of {of}.");
        let schema = json!({ "type": "integer", "format": "uint64", "description": description, ID: of });
        if component_schemas(document).insert(name.clone(), schema).is_some() {
            outcome.misfit(format!("the component `{name}` already exists"));
        }
    }
    outcome
}

/// An id type of a normalized description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdType {
    /// The component's name.
    pub name: String,
    /// The object that the id belongs to, with its article: `a runner group`.
    pub of: String,
}

/// Returns the id types of a normalized description.
pub fn id_types(normalized: &Value) -> Vec<IdType> {
    let schemas = normalized["components"]["schemas"].as_object().into_iter().flatten();
    let id = |(name, schema): (&String, &Value)| {
        let of = schema.get(ID)?.as_str()?.to_owned();
        Some(IdType { name: name.clone(), of })
    };
    schemas.filter_map(id).collect()
}

/// Returns the name of an id type: `teapot-id` for `teapot_id`, `teapot_ids` and `teapotId`.
fn id_name(name: &str) -> String {
    let name = kebab(name);
    match name.strip_suffix("-ids") {
        Some(start) => format!("{start}-id"),
        None => name,
    }
}

/// Gives integers in paths the type that `id` returns for the parameter.
fn parameters(document: &mut Value, id: &mut dyn FnMut(&str) -> Option<String>) -> usize {
    let mut changed = 0;
    let mut change = |parameter: &mut Value| {
        let Some(name) = parameter["name"].as_str().map(str::to_owned) else {
            return;
        };
        if parameter["in"] == "path"
            && let Some(schema) = parameter.get_mut("schema")
            && schema["type"] == "integer"
            && let Some(id) = id(&name)
        {
            changed += replace(schema, &id);
        }
    };
    if let Some(components) = document.get_mut("components") {
        members(components, "parameters").for_each(|(_, parameter)| change(parameter));
    }
    for (_, item) in members(document, "paths") {
        let shared = item.get_mut("parameters").and_then(Value::as_array_mut);
        shared.into_iter().flatten().for_each(&mut change);
    }
    each_operation(document, |_, _, operation| {
        let own = operation.get_mut("parameters").and_then(Value::as_array_mut);
        own.into_iter().flatten().for_each(&mut change);
    });
    changed
}

fn properties(document: &mut Value, place: &str, id: &str) -> usize {
    let (component, wanted) = place.split_once('.').unwrap_or(("*", place));
    let mut changed = 0;
    for (_, schema) in component_schemas(document)
        .iter_mut()
        .filter(|(name, _)| component == "*" || *name == component)
    {
        each_schema(schema, &mut |schema| {
            if let Some(property) = schema.get_mut("properties").and_then(|it| it.get_mut(wanted)) {
                changed += replace(property, id);
            }
        });
    }
    changed
}

/// Gives properties that are named after an id type that type.
fn properties_by_name(document: &mut Value, ids: &BTreeMap<String, String>) -> usize {
    let mut changed = 0;
    for (component, schema) in component_schemas(document) {
        let own = format!("{component}-id");
        if ids.contains_key(&own)
            && let Some(property) = schema.get_mut("properties").and_then(|it| it.get_mut("id"))
        {
            changed += replace(property, &own);
        }
        each_schema(schema, &mut |schema| {
            for (name, property) in members(schema, "properties") {
                let id = id_name(name);
                if ids.contains_key(&id) {
                    changed += replace(property, &id);
                }
            }
        });
    }
    changed
}

fn replace(schema: &mut Value, id: &str) -> usize {
    if schema["type"] == "integer" {
        refer_to(schema, id);
        return 1;
    }
    match schema.get_mut("items") {
        Some(items) if items["type"] == "integer" => replace(items, id),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::schema::reference_to;
    use super::*;

    #[test]
    fn parameters_properties_and_lists_get_the_type() {
        let mut document = json!({ "components": {
            "parameters": { "runner-id": { "in": "path", "name": "runner_id", "schema": { "type": "integer" } } },
            "schemas": {
                "runner": { "properties": { "id": { "type": "integer" }, "name": { "type": "string" } } },
                "selected-runners": { "properties": { "runners": { "type": "array", "items": { "type": "integer" } } } },
                "runner-list": { "properties": { "runners": { "type": "array", "items": { "type": "object" } } } },
                "other": { "properties": { "id": { "type": "integer" } } }
            }
        } });
        assert_eq!(newtype_ids(&mut document).changed, 3);
        let id = reference_to("runner-id");
        assert_eq!(document["components"]["parameters"]["runner-id"]["schema"], id);
        let schemas = &document["components"]["schemas"];
        assert_eq!(schemas["runner"]["properties"]["id"], id);
        assert_eq!(schemas["selected-runners"]["properties"]["runners"]["items"], id);
        assert_eq!(schemas["other"]["properties"]["id"], json!({ "type": "integer" }));
        assert_eq!(schemas["runner-id"]["description"], "The id of a self-hosted runner.");
    }

    #[test]
    fn names_the_line_of_a_path_without_an_id() {
        let outcome = newtype_ids(&mut json!({}));
        let misfit = outcome
            .misfits
            .iter()
            .find(|it| it.problem == "`runner-id`: no integer at `runner.id`");
        assert_eq!(misfit.expect("a misfit").at, ID_TYPES[0].2[1].at);
    }

    #[test]
    fn a_new_id_is_recognized_by_name_and_position() {
        let integer = json!({ "type": "integer" });
        let mut document = json!({
            "paths": { "/teapots/{teapot_id}": { "get": {
                "operationId": "get-teapot",
                "parameters": [{ "in": "path", "name": "teapot_id", "schema": integer }],
                "responses": {}
            } } },
            "components": { "schemas": {
                "teapot": { "properties": { "id": integer, "size": integer } },
                "tray": { "properties": {
                    "id": integer, "teapot_ids": { "type": "array", "items": integer },
                    "teapot_id": { "type": "integer", "nullable": true }, "hosted_runner_id": integer
                } }
            } }
        });
        assert_eq!(newtype_ids(&mut document).changed, 5);
        let id = reference_to("teapot-id");
        assert_eq!(
            document["paths"]["/teapots/{teapot_id}"]["get"]["parameters"][0]["schema"],
            id
        );
        let schemas = &document["components"]["schemas"];
        assert_eq!(schemas["teapot-id"]["description"], "The id of a teapot.");
        assert_eq!(schemas["teapot"]["properties"], json!({ "id": id, "size": integer }));
        let tray = &schemas["tray"]["properties"];
        assert_eq!(tray["id"], integer);
        assert_eq!(tray["teapot_ids"]["items"], id);
        assert_eq!(tray["teapot_id"], json!({ "allOf": [id], "nullable": true }));
        assert_eq!(tray["hosted_runner_id"], reference_to("hosted-runner-id"));
        assert!(id_types(&document).iter().any(|id| id.name == "teapot-id"));
    }
}

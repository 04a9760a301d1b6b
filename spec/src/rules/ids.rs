//! Rules about ids.

use super::Outcome;
use super::schema::{component_schemas, each_operation, each_schema, members, object, reference_to};
use serde_json::{Value, json};

/// The id types: component, what it is an id of, and the places that hold one.
///
/// A place is the name of a path parameter (`{runner_id}`), a property of one component (`runner.id`), or a property
/// wherever it stands (`*.runner_group_id`). A list is a place of the ids in it.
const ID_TYPES: &[(&str, &str, &[&str])] = &[
    (
        "runner-id",
        "a self-hosted runner",
        &["{runner_id}", "runner.id", "*.runners"],
    ),
    (
        "runner-group-id",
        "a runner group",
        &[
            "{runner_group_id}",
            "*.runner_group_id",
            "organization-runner-group.id",
            "enterprise-runner-group.id",
        ],
    ),
    (
        "hosted-runner-id",
        "a GitHub-hosted runner",
        &["{hosted_runner_id}", "hosted-runner.id"],
    ),
    (
        "custom-image-id",
        "a custom image of GitHub-hosted runners",
        &["{image_definition_id}", "custom-image.id"],
    ),
    (
        "repository-id",
        "a repository",
        &[
            "{repository_id}",
            "repository.id",
            "minimal-repository.id",
            "*.selected_repository_ids",
            "*.repository_ids",
        ],
    ),
    (
        "organization-id",
        "an organization",
        &["{org_id}", "organization-simple.id", "*.selected_organization_ids"],
    ),
    (
        "installation-id",
        "an installation of a GitHub App",
        &["{installation_id}", "installation.id"],
    ),
    ("app-id", "a GitHub App", &["*.app_id"]),
    ("user-id", "a user or other account", &["simple-user.id"]),
    ("enterprise-id", "an enterprise", &["enterprise.id"]),
];

/// The mark of a component that is an id; it says of what.
const ID: &str = "x-id";

/// An id type of a normalized description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdType {
    /// The component's name.
    pub name: String,
    /// What it is an id of, with its article: `a runner group`.
    pub of: String,
}

/// The id types of a normalized description.
pub fn id_types(normalized: &Value) -> Vec<IdType> {
    let schemas = normalized["components"]["schemas"].as_object().into_iter().flatten();
    let id = |(name, schema): (&String, &Value)| {
        let of = schema.get(ID)?.as_str()?.to_owned();
        Some(IdType { name: name.clone(), of })
    };
    schemas.filter_map(id).collect()
}

/// Every id is an integer, so a runner's id passes for a group's. As types of their own they cannot be mixed up. GitHub
/// counts ids upwards from 1, so that they have no sign.
pub(super) fn newtype_ids(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    for (name, of, places) in ID_TYPES {
        for place in *places {
            let changed = match place.strip_prefix('{').and_then(|it| it.strip_suffix('}')) {
                Some(parameter) => parameters(document, parameter, name),
                None => properties(document, place, name),
            };
            if changed == 0 {
                outcome.misfits.push(format!("`{name}`: no integer at `{place}`"));
            }
            outcome.changed += changed;
        }
        let schema =
            json!({ "type": "integer", "format": "uint64", "description": format!("The id of {of}."), ID: of });
        if component_schemas(document).insert((*name).to_owned(), schema).is_some() {
            outcome.misfits.push(format!("there is a component `{name}` already"));
        }
    }
    outcome.misfits.extend(integers_in_paths(document));
    outcome
}

/// Parameters of paths that are integers still: every integer in a path of GitHub's is an id.
fn integers_in_paths(document: &mut Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut look = |parameter: &Value| {
        if parameter["in"] == "path" && parameter["schema"]["type"] == "integer" {
            found.push(format!("parameter {} has no id type", parameter["name"]));
        }
    };
    if let Some(components) = document.get_mut("components") {
        members(components, "parameters").for_each(|(_, parameter)| look(parameter));
    }
    each_operation(document, |_, _, operation| {
        operation["parameters"]
            .as_array()
            .into_iter()
            .flatten()
            .for_each(&mut look);
    });
    found
}

fn parameters(document: &mut Value, wanted: &str, id: &str) -> usize {
    let Some(components) = document.get_mut("components") else {
        return 0;
    };
    members(components, "parameters")
        .filter(|(_, parameter)| parameter["in"] == "path" && parameter["name"] == wanted)
        .filter_map(|(_, parameter)| parameter.get_mut("schema"))
        .map(|schema| replace(schema, id))
        .sum()
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

fn replace(schema: &mut Value, id: &str) -> usize {
    if schema["type"] == "integer" {
        *schema = reference_to(id);
        return 1;
    }
    match object(schema).get_mut("items") {
        Some(items) if items["type"] == "integer" => replace(items, id),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
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
        let of = |name: &str| {
            id_types(&document)
                .into_iter()
                .find(|it| it.name == name)
                .map(|it| it.of)
        };
        assert_eq!(of("runner-id").as_deref(), Some("a self-hosted runner"));
        assert_eq!(of("runner"), None);
    }

    #[test]
    fn a_place_without_an_id_is_named() {
        let outcome = newtype_ids(&mut json!({}));
        assert!(
            outcome
                .misfits
                .contains(&"`runner-id`: no integer at `runner.id`".to_owned())
        );
    }
}

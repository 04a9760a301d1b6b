//! Rules for enums.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::schema::{
    Side, component_schemas, components_reachable_from, each_schema_in, free_name, members, object, refer_to,
};
use super::{Entry, Outcome, entry};
use crate::names::kebab;

/// The extension that marks a component as an open enum.
const OPEN: &str = "x-open-enum";

/// Enums that are not named after their component and property, because they have a better name, or share a name with other
/// enums. `*` matches a segment of the path.
const NAMES: &[Entry<(&str, &str)>] = &[
    entry(("app-permissions.*", "permission-level")),
    entry(("authentication-token.repository_selection", "repository-selection")),
    entry(("create-enterprise-runner-group.visibility", "visibility")),
    entry(("create-hosted-runner.image.source", "image-source")),
    entry(("create-organization-runner-group.visibility", "visibility")),
    entry(("curated-image.source", "image-source")),
    entry(("custom-image.source", "image-source")),
    entry(("custom-image.state", "custom-image-state")),
    entry(("custom-image-version.state", "custom-image-state")),
    entry(("enterprise-runner-group.visibility", "visibility")),
    entry(("full-repository.merge_commit_message", "merge-commit-message")),
    entry(("full-repository.merge_commit_title", "merge-commit-title")),
    entry((
        "full-repository.pull_request_creation_policy",
        "pull-request-creation-policy",
    )),
    entry((
        "full-repository.squash_merge_commit_message",
        "squash-merge-commit-message",
    )),
    entry(("full-repository.squash_merge_commit_title", "squash-merge-commit-title")),
    entry(("full-repository.visibility", "repository-visibility")),
    entry(("hosted-runner-image.source", "image-source")),
    entry(("hosted-runner-image-summary.source", "image-source")),
    entry(("installation.repository_selection", "repository-selection")),
    entry(("installation.target_type", "account-type")),
    entry(("installation-token.repository_selection", "repository-selection")),
    entry((
        "minimal-repository.pull_request_creation_policy",
        "pull-request-creation-policy",
    )),
    entry(("minimal-repository.visibility", "repository-visibility")),
    entry(("organization-runner-group.visibility", "visibility")),
    entry((
        "organization-runners-settings.enabled_repositories",
        "enabled-repositories",
    )),
    entry(("repository.merge_commit_message", "merge-commit-message")),
    entry(("repository.merge_commit_title", "merge-commit-title")),
    entry((
        "repository.pull_request_creation_policy",
        "pull-request-creation-policy",
    )),
    entry(("repository.squash_merge_commit_message", "squash-merge-commit-message")),
    entry(("repository.squash_merge_commit_title", "squash-merge-commit-title")),
    entry(("repository.visibility", "repository-visibility")),
    entry(("runner-application.architecture", "architecture")),
    entry(("security-and-analysis.*.reviewers.mode", "bypass-reviewer-mode")),
    entry((
        "security-and-analysis.*.reviewers.reviewer_type",
        "bypass-reviewer-type",
    )),
    entry((
        "set-organization-runners-settings.enabled_repositories",
        "enabled-repositories",
    )),
    entry(("simple-user.type", "account-type")),
    entry(("update-enterprise-runner-group.visibility", "visibility")),
    entry(("update-hosted-runner.image_source", "image-source")),
    entry(("update-organization-runner-group.visibility", "visibility")),
];

/// An enum that accepts unknown values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenEnum {
    /// The component's name.
    pub name: String,
    /// The values in the description, in its order.
    pub values: Vec<String>,
}

/// Removes `null` from the values of enums, because the generator would treat it as a value. The schemas are nullable
/// anyway. Also removes the values of enums that are not strings, so that these schemas are plain integers or booleans.
pub(super) fn remove_nulls_from_enums(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    each_schema_in(document, &mut |schema| {
        let Some(Value::Array(values)) = schema.get_mut("enum") else {
            return;
        };
        let before = values.len();
        values.retain(|value| !value.is_null());
        let had_null = values.len() != before;
        let strings = !values.is_empty() && values.iter().all(Value::is_string);
        if had_null {
            schema["nullable"] = json!(true);
        }
        if !strings {
            object(schema).remove("enum");
        } else if schema.get("type").is_none() {
            schema["type"] = json!("string");
        }
        outcome.changed += usize::from(had_null || !strings);
    });
    outcome
}

/// Makes all enums open.
///
/// GitHub adds values to its enums without notice. One unknown value must not fail the decoding of a page of a hundred
/// runners, so enums have a variant for unknown values. This includes enums of requests: a value that `get` returned
/// can be sent by `set`, and programs can send new values without a new release of this crate.
pub(super) fn enums_are_open(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    // The enum types by name: the path of the enum, if the table does not have it, and the values.
    let mut enums: BTreeMap<String, (Option<String>, Vec<Value>)> = BTreeMap::new();
    let mut used = vec![false; NAMES.len()];
    let mut components = components_reachable_from(document, Side::Response);
    components.extend(components_reachable_from(document, Side::Request));
    for component in components {
        let Some(mut schema) = component_schemas(document).remove(&component) else {
            continue;
        };
        if schema.get("enum").is_some() && schema["type"] == "string" {
            // The component itself is the enum.
            schema[OPEN] = json!(true);
            outcome.changed += 1;
        } else {
            each_enum(&mut schema, &component, &mut |path, schema| {
                let entry = NAMES.iter().position(|entry| matches(entry.value.0, path));
                let name = match entry {
                    Some(entry) => {
                        used[entry] = true;
                        NAMES[entry].value.1.to_owned()
                    }
                    None => {
                        let other =
                            |name: &str| enums.get(name).is_some_and(|(known, _)| known.as_deref() != Some(path));
                        free_name(document, &kebab(path), other)
                    }
                };
                let enum_path = entry.is_none().then(|| path.to_owned());
                let (_, known) = enums.entry(name.clone()).or_insert((enum_path, Vec::new()));
                for value in schema["enum"].as_array().into_iter().flatten() {
                    if !known.contains(value) {
                        known.push(value.clone());
                    }
                }
                refer_to(schema, &name);
                outcome.changed += 1;
            });
        }
        component_schemas(document).insert(component, schema);
    }
    for (entry, _) in NAMES.iter().zip(used).filter(|(_, used)| !used) {
        outcome.misfit_at(entry.at, format!("`{}` is not an enum", entry.value.0));
    }
    for (name, (_, values)) in enums {
        let schema = json!({ "type": "string", "enum": values, OPEN: true });
        if component_schemas(document).insert(name.clone(), schema).is_some() {
            let entry = NAMES.iter().find(|entry| entry.value.1 == name);
            let at = entry.map_or(super::Site::here(), |entry| entry.at);
            outcome.misfit_at(at, format!("the component `{name}` already exists"));
        }
    }
    outcome
}

/// Returns the open enums of a normalized description.
pub fn open_enums(normalized: &Value) -> Vec<OpenEnum> {
    let schemas = normalized["components"]["schemas"].as_object().into_iter().flatten();
    let open = schemas.filter(|(_, schema)| schema[OPEN] == true);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let values = |schema: &Value| schema["enum"].as_array().into_iter().flatten().map(text).collect();
    open.map(|(name, schema)| OpenEnum {
        name: name.clone(),
        values: values(schema),
    })
    .collect()
}

/// Visits the enums inside `schema`, whose path is `path`. In a choice of several schemas, an enum becomes any string,
/// because the type of the choice has no variant for an unknown value.
fn each_enum(schema: &mut Value, path: &str, visit: &mut impl FnMut(&str, &mut Value)) {
    if schema.get("enum").is_some() {
        visit(path, schema);
        return;
    }
    for (name, property) in members(schema, "properties") {
        each_enum(property, &format!("{path}.{name}"), visit);
    }
    for key in ["items", "additionalProperties"] {
        if let Some(inner @ Value::Object(_)) = schema.get_mut(key) {
            each_enum(inner, path, visit);
        }
    }
    for key in ["oneOf", "anyOf", "allOf"] {
        let choices = schema.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten();
        for choice in choices {
            if choice.get("enum").is_some() {
                object(choice).remove("enum");
            } else {
                each_enum(choice, path, visit);
            }
        }
    }
}

fn matches(pattern: &str, path: &str) -> bool {
    let (mut pattern, mut path) = (pattern.split('.'), path.split('.'));
    loop {
        match (pattern.next(), path.next()) {
            (None, None) => return true,
            (Some(expected), Some(found)) if expected == "*" || expected == found => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::schema::reference_to;
    use super::*;
    use crate::names::kebab;

    fn document(schema: Value) -> Value {
        let body = json!({ "content": { "application/json": { "schema": reference_to("runner-label") } } });
        json!({
            "paths": { "/a": { "get": { "operationId": "a", "responses": { "200": body } } } },
            "components": { "schemas": { "runner-label": schema } }
        })
    }

    fn values(values: &[&str]) -> Vec<String> {
        values.iter().map(|&value| value.to_owned()).collect()
    }

    #[test]
    fn an_enum_is_named_after_its_owner_and_its_property() {
        let mut document = document(json!({ "properties": {
            "type": { "type": "string", "enum": ["read-only", "custom"] },
            "colors": { "type": "array", "items": { "type": "string", "enum": ["red"], "nullable": true } }
        } }));
        let outcome = enums_are_open(&mut document);
        assert_eq!((outcome.changed, outcome.misfits.len()), (2, NAMES.len()));
        let properties = &document["components"]["schemas"]["runner-label"]["properties"];
        assert_eq!(properties["type"], reference_to("runner-label-type"));
        let nullable = json!({ "allOf": [reference_to("runner-label-colors")], "nullable": true });
        assert_eq!(properties["colors"]["items"], nullable);
        let expected = [
            ("runner-label-colors", &["red"][..]),
            ("runner-label-type", &["read-only", "custom"]),
        ];
        let expected = expected.map(|(name, known)| OpenEnum {
            name: name.to_owned(),
            values: values(known),
        });
        assert_eq!(open_enums(&document), expected);
    }

    #[test]
    fn opens_a_component_that_is_an_enum() {
        let mut document = document(json!({ "type": "string", "enum": ["red"] }));
        enums_are_open(&mut document);
        let expected = OpenEnum {
            name: "runner-label".to_owned(),
            values: values(&["red"]),
        };
        assert_eq!(open_enums(&document), [expected]);
    }

    #[test]
    fn two_different_enums_never_share_a_name() {
        let color = json!({ "type": "string", "enum": ["red"] });
        let mut document = document(json!({ "properties": {
            "a_b": color, "a": { "type": "object", "properties": { "b": { "type": "string", "enum": ["blue"] } } }
        } }));
        enums_are_open(&mut document);
        let names: Vec<String> = open_enums(&document).into_iter().map(|open| open.name).collect();
        assert_eq!(names, ["runner-label-a-b", "runner-label-a-b-2"]);
    }

    #[test]
    fn an_enum_among_other_choices_accepts_any_string() {
        let mut document = document(json!({ "oneOf": [{ "type": "string", "enum": ["red"] }, { "type": "integer" }] }));
        enums_are_open(&mut document);
        let choices = &document["components"]["schemas"]["runner-label"]["oneOf"];
        assert_eq!(*choices, json!([{ "type": "string" }, { "type": "integer" }]));
    }

    #[test]
    fn an_entry_without_an_enum_is_named_with_its_line() {
        let outcome = enums_are_open(&mut document(json!({})));
        assert_eq!(outcome.misfits.len(), NAMES.len());
        assert_eq!(
            outcome.misfits[0].problem,
            format!("`{}` is not an enum", NAMES[0].value.0)
        );
        assert_eq!(outcome.misfits[0].at, NAMES[0].at);
    }

    #[test]
    fn the_table_contains_only_exceptions() {
        for entry in NAMES {
            let (path, name) = entry.value;
            let shared = NAMES.iter().filter(|other| other.value.1 == name).count() > 1;
            assert!(shared || kebab(path) != name, "{}", entry.at);
        }
    }

    #[test]
    fn null_is_not_a_variant_and_enums_of_other_types_are_ignored() {
        let mut document = document(json!({ "properties": {
            "a": { "type": "string", "enum": ["red", null] }, "b": { "type": "integer", "enum": [1, 2] },
            "c": { "enum": ["red"] }
        } }));
        remove_nulls_from_enums(&mut document);
        let properties = &document["components"]["schemas"]["runner-label"]["properties"];
        assert_eq!(
            properties["a"],
            json!({ "type": "string", "enum": ["red"], "nullable": true })
        );
        assert_eq!(properties["b"], json!({ "type": "integer" }));
        assert_eq!(properties["c"], json!({ "type": "string", "enum": ["red"] }));
    }

    #[test]
    fn a_star_matches_one_segment() {
        assert!(matches("a.*.c", "a.b.c"));
        assert!(!matches("a.*", "a.b.c"));
        assert!(!matches("a.*.c", "a.b"));
    }
}

//! Rules about enums.

use super::Outcome;
use super::schema::{Side, component_schemas, components_reachable_from, each_schema, members, reference_to};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The mark of a component that is an open enum.
const OPEN: &str = "x-open-enum";

/// Where bodies hold an enum, and the type it gets. `*` stands for one segment of the way there. Enums of one concept
/// get one type, whether requests or responses hold them.
const OPEN_ENUMS: &[(&str, &str)] = &[
    ("app-permissions.*", "permission-level"),
    ("authentication-token.repository_selection", "repository-selection"),
    ("create-enterprise-runner-group.visibility", "visibility"),
    ("create-hosted-runner.image.source", "image-source"),
    ("create-organization-runner-group.visibility", "visibility"),
    ("curated-image.source", "image-source"),
    ("custom-image.source", "image-source"),
    ("custom-image.state", "custom-image-state"),
    ("custom-image-version.state", "custom-image-state"),
    ("enterprise-runner-group.visibility", "visibility"),
    ("hosted-runner.status", "hosted-runner-status"),
    ("hosted-runner-image.source", "image-source"),
    ("hosted-runner-image-summary.source", "image-source"),
    ("installation.repository_selection", "repository-selection"),
    ("installation.target_type", "account-type"),
    ("installation-token.repository_selection", "repository-selection"),
    (
        "minimal-repository.pull_request_creation_policy",
        "pull-request-creation-policy",
    ),
    ("minimal-repository.visibility", "repository-visibility"),
    ("organization-runner-group.visibility", "visibility"),
    (
        "organization-runners-settings.enabled_repositories",
        "enabled-repositories",
    ),
    ("repository.merge_commit_message", "merge-commit-message"),
    ("repository.merge_commit_title", "merge-commit-title"),
    (
        "repository.pull_request_creation_policy",
        "pull-request-creation-policy",
    ),
    ("repository.squash_merge_commit_message", "squash-merge-commit-message"),
    ("repository.squash_merge_commit_title", "squash-merge-commit-title"),
    ("repository.visibility", "repository-visibility"),
    ("runner.status", "runner-status"),
    ("runner-application.architecture", "architecture"),
    ("runner-application.os", "runner-application-os"),
    ("runner-label.type", "runner-label-type"),
    ("security-and-analysis.*.reviewers.mode", "bypass-reviewer-mode"),
    (
        "security-and-analysis.*.reviewers.reviewer_type",
        "bypass-reviewer-type",
    ),
    ("security-feature.status", "security-feature-status"),
    (
        "set-organization-runners-settings.enabled_repositories",
        "enabled-repositories",
    ),
    ("simple-user.type", "account-type"),
    ("update-enterprise-runner-group.visibility", "visibility"),
    ("update-hosted-runner.image_source", "image-source"),
    ("update-organization-runner-group.visibility", "visibility"),
];

/// An enum that takes values which the description does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenEnum {
    /// The component's name.
    pub name: String,
    /// The values that the description knows, in its order.
    pub values: Vec<String>,
}

/// GitHub adds values to its enums without notice, and one unknown value must not fail a page of a hundred runners.
/// Enums get a type that keeps a value it does not know. Those of requests too: what `get` returned can be sent by
/// `set`, and a program need not wait for a release of this crate to send a new value.
pub(super) fn enums_are_open(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let mut values: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    let mut used = vec![false; OPEN_ENUMS.len()];
    let mut components = components_reachable_from(document, Side::Response);
    components.extend(components_reachable_from(document, Side::Request));
    for component in components {
        if let Some(schema) = component_schemas(document).get_mut(&component) {
            each_enum(schema, &component, &mut |path, schema| {
                let Some(entry) = OPEN_ENUMS.iter().position(|(pattern, _)| matches(pattern, path)) else {
                    outcome
                        .misfits
                        .push(format!("`{path}` is an enum that has no name in the table"));
                    return;
                };
                let (_, name) = OPEN_ENUMS[entry];
                used[entry] = true;
                let known = values.entry(name).or_default();
                for value in schema["enum"].as_array().into_iter().flatten() {
                    if !known.contains(value) {
                        known.push(value.clone());
                    }
                }
                *schema = reference_to(name);
                outcome.changed += 1;
            });
            each_schema(schema, &mut |schema| {
                if schema.get("enum").is_some() {
                    outcome
                        .misfits
                        .push(format!("`{component}` holds an enum where the rule does not look"));
                }
            });
        }
    }
    let unused = OPEN_ENUMS.iter().zip(used).filter(|(_, used)| !used);
    outcome
        .misfits
        .extend(unused.map(|((pattern, _), _)| format!("`{pattern}` is no enum")));
    for (name, values) in values {
        let schema = json!({ "type": "string", "enum": values, OPEN: true });
        if component_schemas(document).insert(name.to_owned(), schema).is_some() {
            outcome.misfits.push(format!("there is a component `{name}` already"));
        }
    }
    outcome
}

/// The open enums of a normalized description.
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

fn each_enum(schema: &mut Value, path: &str, visit: &mut impl FnMut(&str, &mut Value)) {
    if schema.get("enum").is_some() {
        visit(path, schema);
        return;
    }
    for (name, property) in members(schema, "properties") {
        each_enum(property, &format!("{path}.{name}"), visit);
    }
    if let Some(items) = schema.get_mut("items") {
        each_enum(items, path, visit);
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
    use super::*;

    fn document(schema: Value) -> Value {
        let body = json!({ "content": { "application/json": { "schema": reference_to("runner-label") } } });
        json!({
            "paths": { "/a": { "get": { "operationId": "a", "responses": { "200": body } } } },
            "components": { "schemas": { "runner-label": schema } }
        })
    }

    #[test]
    fn an_enum_of_an_answer_becomes_an_open_one() {
        let mut document =
            document(json!({ "properties": { "type": { "type": "string", "enum": ["read-only", "custom"] } } }));
        let outcome = enums_are_open(&mut document);
        assert_eq!((outcome.changed, outcome.misfits.len()), (1, OPEN_ENUMS.len() - 1));
        let label = &document["components"]["schemas"]["runner-label"]["properties"]["type"];
        assert_eq!(*label, reference_to("runner-label-type"));
        let values = vec!["read-only".to_owned(), "custom".to_owned()];
        assert_eq!(
            open_enums(&document),
            [OpenEnum {
                name: "runner-label-type".to_owned(),
                values
            }]
        );
    }

    #[test]
    fn a_new_enum_is_named() {
        let outcome = enums_are_open(&mut document(json!({ "properties": { "color": { "enum": ["red"] } } })));
        let expected = "`runner-label.color` is an enum that has no name in the table".to_owned();
        assert!(outcome.misfits.contains(&expected));
    }

    #[test]
    fn an_enum_inside_a_choice_is_named() {
        let outcome = enums_are_open(&mut document(json!({ "oneOf": [{ "enum": ["red"] }] })));
        let expected = "`runner-label` holds an enum where the rule does not look".to_owned();
        assert!(outcome.misfits.contains(&expected));
    }

    #[test]
    fn a_star_stands_for_one_segment() {
        assert!(matches("a.*.c", "a.b.c"));
        assert!(!matches("a.*", "a.b.c"));
        assert!(!matches("a.*.c", "a.b"));
    }
}

//! Rules about names.

use super::schema::{
    Side, component_schemas, each_body, each_operation, each_schema_in, members, object, reference, reference_to,
};
use super::{Outcome, sorted};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Operation ids start with the chapter of GitHub's documentation (`actions/`, `enterprise-admin/`), which says
/// nothing about the operation and would start every method's name.
pub(super) fn strip_id_prefixes(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    each_operation(document, |_, _, operation| {
        if let Some(id) = operation["operationId"]
            .as_str()
            .and_then(|id| id.split_once('/'))
            .map(|(_, id)| id.to_owned())
        {
            operation["operationId"] = json!(id);
            outcome.changed += 1;
        }
    });
    outcome
}

/// The names of bodies that upstream writes out in place: name, side, and the operation whose wording is taken.
const BODIES: &[(&str, Side, &str)] = &[
    (
        "curated-image-list",
        Side::Response,
        "get-hosted-runners-github-owned-images-for-org",
    ),
    ("custom-image-list", Side::Response, "list-custom-images-for-org"),
    (
        "custom-image-version-list",
        Side::Response,
        "list-custom-image-versions-for-org",
    ),
    (
        "enterprise-runner-group-list",
        Side::Response,
        "list-self-hosted-runner-groups-for-enterprise",
    ),
    (
        "enterprise-runners-settings",
        Side::Response,
        "get-self-hosted-runners-permissions",
    ),
    ("hosted-runner-list", Side::Response, "list-hosted-runners-for-org"),
    ("jit-config", Side::Response, "generate-runner-jitconfig-for-org"),
    (
        "machine-spec-list",
        Side::Response,
        "get-hosted-runners-machine-specs-for-org",
    ),
    (
        "minimal-repository-list",
        Side::Response,
        "list-repo-access-to-self-hosted-runner-group-in-org",
    ),
    (
        "organization-list",
        Side::Response,
        "list-org-access-to-self-hosted-runner-group-in-enterprise",
    ),
    (
        "organization-runner-group-list",
        Side::Response,
        "list-self-hosted-runner-groups-for-org",
    ),
    ("platform-list", Side::Response, "get-hosted-runners-platforms-for-org"),
    (
        "repository-list",
        Side::Response,
        "list-selected-repositories-self-hosted-runners-organization",
    ),
    (
        "runner-label-list",
        Side::Response,
        "list-labels-for-self-hosted-runner-for-org",
    ),
    ("runner-list", Side::Response, "list-self-hosted-runners-for-org"),
    (
        "runner-version-deprecation",
        Side::Response,
        "get-runner-version-deprecation-for-org",
    ),
    (
        "create-enterprise-runner-group",
        Side::Request,
        "create-self-hosted-runner-group-for-enterprise",
    ),
    ("create-hosted-runner", Side::Request, "create-hosted-runner-for-org"),
    (
        "create-installation-token",
        Side::Request,
        "create-installation-access-token",
    ),
    ("create-jit-config", Side::Request, "generate-runner-jitconfig-for-org"),
    (
        "create-organization-runner-group",
        Side::Request,
        "create-self-hosted-runner-group-for-org",
    ),
    (
        "runner-labels",
        Side::Request,
        "set-custom-labels-for-self-hosted-runner-for-org",
    ),
    (
        "selected-organizations",
        Side::Request,
        "set-org-access-to-self-hosted-runner-group-in-enterprise",
    ),
    (
        "selected-repositories",
        Side::Request,
        "set-repo-access-to-self-hosted-runner-group-in-org",
    ),
    (
        "selected-runners",
        Side::Request,
        "set-self-hosted-runners-in-group-for-org",
    ),
    (
        "set-enterprise-runners-settings",
        Side::Request,
        "set-self-hosted-runners-permissions",
    ),
    (
        "set-organization-runners-settings",
        Side::Request,
        "set-self-hosted-runners-permissions-organization",
    ),
    (
        "update-enterprise-runner-group",
        Side::Request,
        "update-self-hosted-runner-group-for-enterprise",
    ),
    ("update-hosted-runner", Side::Request, "update-hosted-runner-for-org"),
    (
        "update-organization-runner-group",
        Side::Request,
        "update-self-hosted-runner-group-for-org",
    ),
];

/// Bodies are written out in place, once per scope, and the generator makes a type of each: three types for one list
/// of runners. Bodies that differ in nothing but wording become one component with one name.
pub(super) fn hoist_inline_bodies(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let mut named: BTreeMap<(bool, String), (&str, Value)> = BTreeMap::new();
    let mut missing: Vec<(&str, &str)> = BODIES.iter().map(|(name, _, id)| (*name, *id)).collect();
    each_operation(document, |_, _, operation| {
        let id = operation["operationId"].as_str().unwrap_or_default().to_owned();
        for (name, side, _) in BODIES.iter().filter(|(_, _, of)| *of == id) {
            each_body(operation, *side, |schema| {
                if is_written_out(schema) {
                    named.insert((*side == Side::Request, shape(schema)), (name, schema.clone()));
                    missing.retain(|(found, _)| found != name);
                }
            });
        }
    });
    each_operation(document, |_, _, operation| {
        let id = operation["operationId"].as_str().unwrap_or_default().to_owned();
        for side in [Side::Request, Side::Response] {
            each_body(operation, side, |schema| {
                if !is_written_out(schema) {
                    return;
                }
                match named.get(&(side == Side::Request, shape(schema))) {
                    Some((name, _)) => {
                        *schema = reference_to(name);
                        outcome.changed += 1;
                    }
                    None => outcome
                        .misfits
                        .push(format!("`{id}` has a {side:?} body that has no name in the table")),
                }
            });
        }
    });
    let schemas = component_schemas(document);
    for (name, schema) in named.into_values() {
        if schemas.insert(name.to_owned(), schema).is_some() {
            outcome.misfits.push(format!("there is a component `{name}` already"));
        }
    }
    let unfit = missing
        .into_iter()
        .map(|(name, id)| format!("`{name}`: operation `{id}` has no such body"));
    outcome.misfits.extend(unfit);
    outcome
}

fn is_written_out(schema: &Value) -> bool {
    schema.get("properties").is_some()
}

/// A schema without what does not matter to its type.
fn shape(schema: &Value) -> String {
    fn strip(value: &mut Value) {
        if let Value::Object(map) = value {
            // A property may bear one of these names; it is an object then, and the words of a schema never are.
            map.retain(|key, inner| {
                !matches!(
                    key.as_str(),
                    "description" | "example" | "examples" | "minItems" | "maxItems" | "title"
                ) || inner.is_object()
            });
            if let Some(Value::Array(required)) = map.get_mut("required") {
                required.sort_by_key(Value::to_string);
            }
            map.values_mut().for_each(strip);
        }
        if let Value::Array(list) = value {
            list.iter_mut().for_each(strip);
        }
    }
    let mut stripped = schema.clone();
    strip(&mut stripped);
    sorted(&stripped).to_string()
}

/// Upstream's names of components and the names they get.
const RENAMED: &[(&str, &str)] = &[
    ("actions-hosted-runner", "hosted-runner"),
    ("actions-hosted-runner-curated-image", "curated-image"),
    ("actions-hosted-runner-custom-image", "custom-image"),
    ("actions-hosted-runner-custom-image-version", "custom-image-version"),
    ("actions-hosted-runner-limits", "hosted-runner-limits"),
    ("actions-hosted-runner-machine-spec", "machine-spec"),
    ("actions-hosted-runner-pool-image", "hosted-runner-image"),
    ("runner-groups-enterprise", "enterprise-runner-group"),
    ("runner-groups-org", "organization-runner-group"),
    ("self-hosted-runners-settings", "organization-runners-settings"),
];

/// One runner group is called `runner-groups-org`, and hosted runners carry their chapter's name. Types are named
/// after what one of them is.
pub(super) fn rename_components(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let schemas = component_schemas(document);
    for (from, to) in RENAMED {
        let Some(schema) = schemas.remove(*from) else {
            outcome.misfits.push(format!("there is no component `{from}`"));
            continue;
        };
        outcome.changed += 1;
        if schemas.insert((*to).to_owned(), schema).is_some() {
            outcome.misfits.push(format!("there is a component `{to}` already"));
        }
    }
    each_schema_in(document, &mut |schema| {
        if let Some((_, to)) = RENAMED.iter().find(|(from, _)| reference(schema) == Some(from)) {
            *object(schema) = object(&mut reference_to(to)).clone();
        }
    });
    outcome
}

/// Schemas carry a `title` for GitHub's documentation, and the generator would name types inside other types after it:
/// `StaticPublicIpLimitsForGitHubHostedHostedRunners`. Without one they are named after where they stand.
pub(super) fn titles_name_no_types(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    each_schema_in(document, &mut |schema| {
        if object(schema).remove("title").is_some() {
            outcome.changed += 1;
        }
    });
    outcome
}

/// Every feature of `security-and-analysis` has an object of its own with nothing but a `status`, ten of them alike.
/// They become one.
pub(super) fn security_features_share_a_type(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let mut shared = None;
    if let Some(analysis) = component_schemas(document).get_mut("security-and-analysis") {
        for (_, feature) in members(analysis, "properties") {
            let properties = feature["properties"].as_object();
            if properties.is_some_and(|it| it.len() == 1 && it.contains_key("status")) {
                shared = Some(std::mem::replace(feature, reference_to("security-feature")));
                outcome.changed += 1;
            }
        }
    }
    if let Some(mut feature) = shared {
        object(&mut feature).remove("description");
        component_schemas(document).insert("security-feature".to_owned(), feature);
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_go() {
        let mut document = json!({ "paths": { "/a": { "get": { "operationId": "actions/list-a" } } } });
        assert_eq!(strip_id_prefixes(&mut document).changed, 1);
        assert_eq!(document["paths"]["/a"]["get"]["operationId"], "list-a");
        assert_eq!(strip_id_prefixes(&mut document).changed, 0);
    }

    fn answering(id: &str, schema: Value) -> Value {
        json!({ "operationId": id, "responses": { "200": { "content": { "application/json": { "schema": schema } } } } })
    }

    #[test]
    fn bodies_of_one_shape_share_a_name_and_a_new_shape_is_named() {
        let list = |words: &str| json!({ "properties": { "runners": { "description": words } } });
        let mut document = json!({ "paths": {
            "/a": { "get": answering("list-self-hosted-runners-for-org", list("of an organization")) },
            "/b": { "get": answering("list-self-hosted-runners-for-repo", list("of a repository")) },
            "/c": { "get": answering("list-teapots", json!({ "properties": { "teapots": {} } })) }
        } });
        let outcome = hoist_inline_bodies(&mut document);
        assert_eq!(outcome.changed, 2);
        assert_eq!(
            document["components"]["schemas"]["runner-list"],
            list("of an organization")
        );
        for path in ["/a", "/b"] {
            let body = &document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"];
            assert_eq!(*body, reference_to("runner-list"));
        }
        assert!(
            outcome
                .misfits
                .contains(&"`list-teapots` has a Response body that has no name in the table".to_owned())
        );
        let unfit = "`jit-config`: operation `generate-runner-jitconfig-for-org` has no such body".to_owned();
        assert!(outcome.misfits.contains(&unfit));
    }

    #[test]
    fn components_and_their_references_are_renamed() {
        let mut document = json!({ "components": { "schemas": {
            "runner-groups-org": {},
            "holder": { "properties": { "group": reference_to("runner-groups-org") } }
        } } });
        let outcome = rename_components(&mut document);
        assert_eq!((outcome.changed, outcome.misfits.len()), (1, RENAMED.len() - 1));
        let schemas = &document["components"]["schemas"];
        assert!(schemas.get("organization-runner-group").is_some());
        assert_eq!(
            schemas["holder"]["properties"]["group"],
            reference_to("organization-runner-group")
        );
    }

    #[test]
    fn titles_go_and_a_property_of_that_name_stays() {
        let mut document =
            json!({ "components": { "schemas": { "it": { "title": "It", "properties": { "title": {} } } } } });
        assert_eq!(titles_name_no_types(&mut document).changed, 1);
        assert_eq!(
            document["components"]["schemas"]["it"],
            json!({ "properties": { "title": {} } })
        );
    }

    #[test]
    fn features_with_nothing_but_a_status_are_one_type() {
        let feature = || json!({ "properties": { "status": reference_to("security-feature-status") } });
        let other = json!({ "properties": { "reviewers": {} } });
        let mut document = json!({ "components": { "schemas": { "security-and-analysis": {
            "properties": { "a": feature(), "b": feature(), "c": other } } } } });
        assert_eq!(security_features_share_a_type(&mut document).changed, 2);
        let schemas = &document["components"]["schemas"];
        assert_eq!(schemas["security-feature"], feature());
        assert_eq!(
            schemas["security-and-analysis"]["properties"]["b"],
            reference_to("security-feature")
        );
        assert_eq!(schemas["security-and-analysis"]["properties"]["c"], other);
    }
}

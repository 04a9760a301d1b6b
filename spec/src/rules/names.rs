//! Rules for names.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::schema::{component_schemas, each_operation, each_schema_in, members, object, reference, reference_to};
use super::{Entry, Outcome, entry};
use crate::names::{kebab, operation_name};

/// Renames components that are not in kebab case, since types are named after components.
pub(super) fn canonical_names(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let renamed: BTreeMap<String, String> = component_schemas(document)
        .keys()
        .map(|name| (name.clone(), kebab(name)))
        .filter(|(name, canonical)| name != canonical)
        .collect();
    for (name, canonical) in &renamed {
        let schemas = component_schemas(document);
        let Some(schema) = schemas.remove(name) else { continue };
        outcome.changed += 1;
        if schemas.insert(canonical.clone(), schema).is_some() {
            outcome.misfit(format!(
                "components `{name}` and `{canonical}` are the same type in Rust"
            ));
        }
    }
    rename_references(document, |name| renamed.get(name).map(String::as_str));
    outcome
}

/// Updates all references to a renamed component.
fn rename_references<'a>(document: &mut Value, new_name: impl Fn(&str) -> Option<&'a str>) {
    each_schema_in(document, &mut |schema| {
        if let Some(name) = reference(schema).and_then(&new_name) {
            *object(schema) = object(&mut reference_to(name)).clone();
        }
    });
}

/// Removes the prefix of operation ids (`actions/`, `enterprise-admin/`). It is the chapter of GitHub's documentation,
/// and would be the prefix of all methods.
pub(super) fn strip_id_prefixes(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    each_operation(document, |_, _, operation| {
        let id = operation["operationId"].as_str().unwrap_or_default();
        let name = operation_name(id);
        if name != id {
            operation["operationId"] = json!(name);
            outcome.changed += 1;
        }
    });
    outcome
}

/// GitHub's names of components, and the names that replace them.
const RENAMED: &[Entry<(&str, &str)>] = &[
    entry(("actions-hosted-runner", "hosted-runner")),
    entry(("actions-hosted-runner-curated-image", "curated-image")),
    entry(("actions-hosted-runner-custom-image", "custom-image")),
    entry(("actions-hosted-runner-custom-image-version", "custom-image-version")),
    entry(("actions-hosted-runner-limits", "hosted-runner-limits")),
    entry(("actions-hosted-runner-machine-spec", "machine-spec")),
    entry(("actions-hosted-runner-pool-image", "hosted-runner-image")),
    entry(("runner-groups-enterprise", "enterprise-runner-group")),
    entry(("runner-groups-org", "organization-runner-group")),
    entry(("self-hosted-runners-settings", "organization-runners-settings")),
];

/// Renames components whose name does not describe an object: a runner group is called `runner-groups-org`, and hosted
/// runners have the prefix of their chapter.
pub(super) fn rename_components(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let schemas = component_schemas(document);
    for Entry { value: (from, to), at } in RENAMED {
        let Some(schema) = schemas.remove(*from) else {
            outcome.misfit_at(*at, format!("the component `{from}` does not exist"));
            continue;
        };
        outcome.changed += 1;
        if schemas.insert((*to).to_owned(), schema).is_some() {
            outcome.misfit_at(*at, format!("the component `{to}` already exists"));
        }
    }
    rename_references(document, |name| {
        let renamed = RENAMED.iter().map(|entry| entry.value);
        renamed.filter(|(from, _)| *from == name).map(|(_, to)| to).next()
    });
    outcome
}

/// Returns the name of a component after the rules.
pub fn component_name(component: &str) -> String {
    let name = kebab(component);
    let name = name.strip_prefix("nullable-").unwrap_or(&name);
    let renamed = RENAMED.iter().map(|entry| entry.value).find(|(from, _)| *from == name);
    renamed.map_or(name, |(_, to)| to).to_owned()
}

/// Removes the `title` of schemas. It is for GitHub's documentation, and the generator would name inner types after it:
/// `StaticPublicIpLimitsForGitHubHostedHostedRunners`. Without a title they are named after their place.
pub(super) fn remove_titles(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    each_schema_in(document, &mut |schema| {
        if object(schema).remove("title").is_some() {
            outcome.changed += 1;
        }
    });
    outcome
}

/// Replaces the ten equal objects of `security-and-analysis`, which have only a `status`, with one component.
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
    fn removes_prefixes() {
        let mut document = json!({ "paths": { "/a": { "get": { "operationId": "actions/list-a" } } } });
        assert_eq!(strip_id_prefixes(&mut document).changed, 1);
        assert_eq!(document["paths"]["/a"]["get"]["operationId"], "list-a");
        assert_eq!(strip_id_prefixes(&mut document).changed, 0);
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
    fn removes_titles_but_not_properties_named_title() {
        let mut document =
            json!({ "components": { "schemas": { "it": { "title": "It", "properties": { "title": {} } } } } });
        assert_eq!(remove_titles(&mut document).changed, 1);
        assert_eq!(
            document["components"]["schemas"]["it"],
            json!({ "properties": { "title": {} } })
        );
    }

    #[test]
    fn features_with_only_a_status_share_a_type() {
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

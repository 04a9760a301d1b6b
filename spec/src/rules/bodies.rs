//! The rule for bodies whose schema is inline.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::schema::{
    Side, below, component_schemas, each_operation, each_placed_body, free_name, operation_at, property_at,
    reference_to,
};
use super::{Change, ChangeKind, Entry, Outcome, Site, entry, sorted};

/// The names of inline bodies: the name, the side, and the operation whose text is used.
const BODIES: &[Entry<(&str, Side, &str)>] = &[
    entry((
        "curated-image-list",
        Side::Response,
        "get-hosted-runners-github-owned-images-for-org",
    )),
    entry(("custom-image-list", Side::Response, "list-custom-images-for-org")),
    entry((
        "custom-image-version-list",
        Side::Response,
        "list-custom-image-versions-for-org",
    )),
    entry((
        "enterprise-runner-group-list",
        Side::Response,
        "list-self-hosted-runner-groups-for-enterprise",
    )),
    entry((
        "enterprise-runners-settings",
        Side::Response,
        "get-self-hosted-runners-permissions",
    )),
    entry(("hosted-runner-list", Side::Response, "list-hosted-runners-for-org")),
    entry((
        "installation-repository-list",
        Side::Response,
        "list-repos-accessible-to-installation",
    )),
    entry(("jit-config", Side::Response, "generate-runner-jitconfig-for-org")),
    entry((
        "machine-spec-list",
        Side::Response,
        "get-hosted-runners-machine-specs-for-org",
    )),
    entry((
        "minimal-repository-list",
        Side::Response,
        "list-repo-access-to-self-hosted-runner-group-in-org",
    )),
    entry((
        "organization-list",
        Side::Response,
        "list-org-access-to-self-hosted-runner-group-in-enterprise",
    )),
    entry((
        "organization-runner-group-list",
        Side::Response,
        "list-self-hosted-runner-groups-for-org",
    )),
    entry(("platform-list", Side::Response, "get-hosted-runners-platforms-for-org")),
    entry((
        "repository-list",
        Side::Response,
        "list-selected-repositories-self-hosted-runners-organization",
    )),
    entry((
        "runner-label-list",
        Side::Response,
        "list-labels-for-self-hosted-runner-for-org",
    )),
    entry(("runner-list", Side::Response, "list-self-hosted-runners-for-org")),
    entry((
        "runner-version-deprecation",
        Side::Response,
        "get-runner-version-deprecation-for-org",
    )),
    entry((
        "create-enterprise-runner-group",
        Side::Request,
        "create-self-hosted-runner-group-for-enterprise",
    )),
    entry(("create-hosted-runner", Side::Request, "create-hosted-runner-for-org")),
    entry((
        "create-installation-token",
        Side::Request,
        "create-installation-access-token",
    )),
    entry(("create-jit-config", Side::Request, "generate-runner-jitconfig-for-org")),
    entry((
        "create-organization-runner-group",
        Side::Request,
        "create-self-hosted-runner-group-for-org",
    )),
    entry((
        "runner-labels",
        Side::Request,
        "set-custom-labels-for-self-hosted-runner-for-org",
    )),
    entry((
        "selected-organizations",
        Side::Request,
        "set-org-access-to-self-hosted-runner-group-in-enterprise",
    )),
    entry((
        "selected-repositories",
        Side::Request,
        "set-repo-access-to-self-hosted-runner-group-in-org",
    )),
    entry((
        "selected-runners",
        Side::Request,
        "set-self-hosted-runners-in-group-for-org",
    )),
    entry((
        "set-enterprise-runners-settings",
        Side::Request,
        "set-self-hosted-runners-permissions",
    )),
    entry((
        "set-organization-runners-settings",
        Side::Request,
        "set-self-hosted-runners-permissions-organization",
    )),
    entry((
        "update-enterprise-runner-group",
        Side::Request,
        "update-self-hosted-runner-group-for-enterprise",
    )),
    entry(("update-hosted-runner", Side::Request, "update-hosted-runner-for-org")),
    entry((
        "update-organization-runner-group",
        Side::Request,
        "update-self-hosted-runner-group-for-org",
    )),
];

/// Turns inline bodies into components.
///
/// The description repeats bodies inline for each scope, and the generator would create a type for each: three types
/// for a list of runners. Bodies that differ only in their texts become one component. Its name is in the table, or
/// derived from the operation (`list-teapots-response`). Responses that differ only in optional properties become one
/// component too, because GitHub often adds a property to one scope first.
pub(super) fn hoist_inline_bodies(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let mut bodies: BTreeMap<Shape, Body> = BTreeMap::new();
    let mut missing: Vec<&Entry<(&str, Side, &str)>> = BODIES.iter().collect();
    each_inline_body(document, |operation, side, place, schema| {
        let body = bodies.entry((side == Side::Request, shape(schema))).or_default();
        for entry in BODIES.iter().filter(|it| it.value.1 == side && it.value.2 == operation) {
            body.name = entry.value.0.to_owned();
            body.schema = schema.clone();
            missing.retain(|it| it.value.0 != entry.value.0);
        }
        if body.operations.is_empty() {
            body.schema = schema.clone();
        }
        body.operations.push(operation.to_owned());
        body.places.push(place.to_owned());
    });
    for entry in missing {
        let (name, _, id) = entry.value;
        outcome.misfit_at(entry.at, format!("`{name}`: operation `{id}` has no such body"));
    }
    name_by_likeness(&mut bodies);
    name_by_operation(document, &mut bodies);

    let mut components: BTreeMap<&String, Value> = BTreeMap::new();
    for body in bodies.values() {
        let component = components.entry(&body.name).or_insert_with(|| body.schema.clone());
        add_properties(component, &body.schema);
    }
    for body in bodies.values() {
        for (name, schema) in properties(&components[&body.name]) {
            if body.schema["properties"].get(name).is_none() {
                let added = |place: &String| {
                    let schema = schema.clone();
                    Change::new(property_at(place, name), ChangeKind::Added { schema })
                };
                outcome.changes.extend(body.places.iter().map(added));
            }
        }
    }
    let components: Vec<(String, Value)> = components
        .into_iter()
        .map(|(name, schema)| (name.clone(), schema))
        .collect();
    each_inline_body(document, |_, side, _, schema| {
        if let Some(body) = bodies.get(&(side == Side::Request, shape(schema))) {
            *schema = reference_to(&body.name);
            outcome.changed += 1;
        }
    });
    let schemas = component_schemas(document);
    for (name, schema) in components {
        if schemas.contains_key(&name) {
            outcome.misfit_at(table_entry(&name), format!("the component `{name}` already exists"));
        }
        schemas.insert(name, schema);
    }
    outcome
}

/// The side of a body, and the relevant part of its schema.
type Shape = (bool, String);

/// Bodies with the same shape.
#[derive(Debug, Default)]
struct Body {
    /// The name of the component; empty until it has one.
    name: String,
    /// The schema, with the texts of one operation.
    schema: Value,
    /// The operations with this body.
    operations: Vec<String>,
    /// The places of the bodies, as JSON pointers.
    places: Vec<String>,
}

/// Names bodies after a body with the same shape that has a name. Requests of different operations often have the same
/// shape but different meanings, so they must belong to the same operation in several scopes.
fn name_by_likeness(bodies: &mut BTreeMap<Shape, Body>) {
    let named = bodies.iter().filter(|(_, body)| !body.name.is_empty());
    let named: Vec<(bool, String, String, Value)> = named
        .map(|((request, _), body)| (*request, body.name.clone(), base(body), body.schema.clone()))
        .collect();
    for ((request, _), body) in bodies.iter_mut().filter(|(_, body)| body.name.is_empty()) {
        let alike = named.iter().filter(|(of_request, _, operation, schema)| {
            let same_side = of_request == request && (!request || *operation == base(body));
            same_side && are_alike(schema, &body.schema)
        });
        let alike: BTreeSet<&String> = alike.map(|(_, name, ..)| name).collect();
        if let [only] = alike.into_iter().collect::<Vec<_>>()[..] {
            body.name.clone_from(only);
        }
    }
}

/// Names all other bodies after their operations.
fn name_by_operation(document: &mut Value, bodies: &mut BTreeMap<Shape, Body>) {
    let unnamed = |body: &Body| body.name.is_empty();
    let bases: Vec<(bool, String)> = bodies
        .iter()
        .filter(|(_, body)| unnamed(body))
        .map(|((request, _), body)| (*request, base(body)))
        .collect();
    let mut taken: BTreeSet<String> = bodies.values().map(|body| body.name.clone()).collect();
    for ((request, _), body) in bodies.iter_mut().filter(|(_, body)| unnamed(body)) {
        let base = base(body);
        // The operation exists in several scopes, and its bodies differ.
        let several = bases.iter().filter(|it| **it == (*request, base.clone())).count() > 1;
        let start = if several { &body.operations[0] } else { &base };
        let side = if *request { "request" } else { "response" };
        body.name = free_name(document, &format!("{start}-{side}"), |name| taken.contains(name));
        taken.insert(body.name.clone());
    }
}

/// Returns whether two schemas differ only in optional properties.
fn are_alike(one: &Value, other: &Value) -> bool {
    let requires = |schema: &Value| -> BTreeSet<String> {
        let names = schema["required"].as_array().into_iter().flatten();
        names.filter_map(|name| name.as_str().map(str::to_owned)).collect()
    };
    let required = requires(one);
    let same = |name: &String, schema: &Value| match other["properties"].get(name) {
        Some(twin) => shape(twin) == shape(schema),
        None => !required.contains(name),
    };
    !required.is_empty() && required == requires(other) && properties(one).all(|(name, schema)| same(name, schema))
}

fn properties(schema: &Value) -> impl Iterator<Item = (&String, &Value)> {
    schema["properties"].as_object().into_iter().flatten()
}

/// Adds the properties of another schema that a schema does not have.
fn add_properties(schema: &mut Value, other: &Value) {
    let Some(known) = schema.get_mut("properties").and_then(Value::as_object_mut) else {
        return;
    };
    for (name, property) in properties(other) {
        if !known.contains_key(name) {
            known.insert(name.clone(), property.clone());
        }
    }
}

/// Returns the line of the table with this name.
fn table_entry(name: &str) -> Site {
    let entry = BODIES.iter().find(|entry| entry.value.0 == name);
    entry.map_or(Site::here(), |entry| entry.at)
}

/// Visits all inline bodies, with their operation, side, JSON pointer and schema. For a list, visits its items.
fn each_inline_body(document: &mut Value, mut visit: impl FnMut(&str, Side, &str, &mut Value)) {
    each_operation(document, |method, path, operation| {
        let id = operation["operationId"].as_str().unwrap_or_default().to_owned();
        for side in [Side::Request, Side::Response] {
            each_placed_body(operation, &operation_at(method, path), side, |place, mut schema| {
                let mut place = place.to_owned();
                while schema["type"] == "array" && schema["items"].is_object() {
                    schema = &mut schema["items"];
                    place = below(&place, "items");
                }
                if is_written_out(schema) {
                    visit(&id, side, &place, schema);
                }
            });
        }
    });
}

fn is_written_out(schema: &Value) -> bool {
    ["properties", "oneOf", "anyOf", "allOf"]
        .iter()
        .any(|key| schema.get(key).is_some())
}

/// Returns the common name of operations with the same body: `list-teapots` for `list-teapots-for-org` and its siblings.
fn base(body: &Body) -> String {
    let name = body.operations.first().map(String::as_str).unwrap_or_default();
    let without = SCOPES.iter().find_map(|scope| name.strip_suffix(scope));
    without.unwrap_or(name).to_owned()
}

/// The suffixes of operations that exist for each kind of scope.
const SCOPES: &[&str] = &[
    "-for-org",
    "-for-repo",
    "-for-enterprise",
    "-for-organization",
    "-for-repository",
    "-in-org",
    "-in-repo",
    "-in-enterprise",
];

/// Returns a schema without the keywords that do not affect its type.
fn shape(schema: &Value) -> String {
    fn strip(value: &mut Value) {
        if let Value::Object(map) = value {
            // A property can have one of these names. Then the value is an object, unlike the value of the keyword.
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn responding(id: &str, schema: Value) -> Value {
        json!({ "operationId": id, "responses": { "200": { "content": { "application/json": { "schema": schema } } } } })
    }

    #[test]
    fn bodies_of_one_shape_share_a_name_and_others_are_named_after_their_operation() {
        let list = |words: &str| json!({ "properties": { "runners": { "description": words } } });
        let mut document = json!({ "paths": {
            "/a": { "get": responding("list-self-hosted-runners-for-org", list("of an organization")) },
            "/b": { "get": responding("list-self-hosted-runners-for-repo", list("of a repository")) },
            "/c": { "get": responding("list-teapots", json!({ "properties": { "teapots": {} } })) }
        } });
        let outcome = hoist_inline_bodies(&mut document);
        assert_eq!(outcome.changed, 3);
        assert_eq!(
            document["components"]["schemas"]["runner-list"],
            list("of an organization")
        );
        for path in ["/a", "/b"] {
            let body = &document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"];
            assert_eq!(*body, reference_to("runner-list"));
        }
        let by_rule = &document["components"]["schemas"]["list-teapots-response"];
        assert_eq!(by_rule["properties"], json!({ "teapots": {} }));
        let unfit = "`jit-config`: operation `generate-runner-jitconfig-for-org` has no such body";
        let misfit = outcome.misfits.iter().find(|it| it.problem == unfit).expect(unfit);
        assert_eq!(misfit.at, table_entry("jit-config"));
    }

    #[test]
    fn siblings_share_a_name_only_if_they_share_a_shape() {
        let body = |property: &str| json!({ "properties": { property: {} } });
        let mut document = json!({ "paths": {
            "/a": { "get": responding("list-teapots-for-org", body("a")) },
            "/b": { "get": responding("list-teapots-for-repo", body("a")) },
            "/c": { "get": responding("list-cups-for-org", body("c")) },
            "/d": { "get": responding("list-cups-for-repo", body("d")) },
            "/e": { "get": responding("list-plates", json!({ "type": "array", "items": body("e") })) }
        } });
        hoist_inline_bodies(&mut document);
        let names: Vec<&String> = document["components"]["schemas"]
            .as_object()
            .expect("schemas")
            .keys()
            .collect();
        let mut sorted: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
        sorted.sort_unstable();
        let expected = [
            "list-cups-for-org-response",
            "list-cups-for-repo-response",
            "list-plates-response",
            "list-teapots-response",
        ];
        assert_eq!(sorted, expected);
    }

    #[test]
    fn a_property_added_to_one_scope_is_optional_for_all() {
        let list = |more: Value| {
            let mut properties = json!({ "total_count": { "type": "integer" }, "runners": { "type": "array" } });
            let more = more.as_object().expect("an object").clone();
            properties.as_object_mut().expect("an object").extend(more);
            json!({ "properties": properties, "required": ["runners", "total_count"] })
        };
        let mut document = json!({ "paths": {
            "/a": { "get": responding("list-self-hosted-runners-for-org", list(json!({}))) },
            "/b": { "get": responding("list-self-hosted-runners-for-repo", list(json!({ "note": {} }))) }
        } });
        let outcome = hoist_inline_bodies(&mut document);
        assert_eq!(
            document["components"]["schemas"]["runner-list"],
            list(json!({ "note": {} }))
        );
        let place = "/paths/~1a/get/responses/200/content/application~1json/schema/properties/note";
        let added = ChangeKind::Added { schema: json!({}) };
        assert_eq!(outcome.changes, [Change::new(place, added)]);
    }
}

//! Finds the changes between two verbatim descriptions: operations, parameters, properties and values.

use std::collections::{BTreeMap, BTreeSet};
use std::slice;

use github_runners_spec::names::{method_name, snake, type_name};
use github_runners_spec::rules::component_name;
use github_runners_spec::{Operation, operations, resolve};
use serde_json::{Map, Value, json};

use super::model::Kind;

/// A change of requests or responses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WireChange {
    pub(crate) kind: Kind,
    /// The subject of the change: `runner.busy`, or an operation.
    pub(crate) subject: String,
    pub(crate) what: String,
    /// Whether the change breaks existing callers.
    pub(crate) breaks: bool,
    /// The affected generated items: a method, or a type with its field.
    pub(crate) rust: BTreeSet<(String, Option<String>)>,
    /// The ids of the affected operations.
    pub(crate) operations: BTreeSet<String>,
}

/// The direction of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Request,
    Response,
}

/// Returns the method and the path of an operation, without the names of the path's parameters.
pub(crate) fn call(operation: &Operation) -> (String, String) {
    let path = operation
        .path
        .split('/')
        .map(|segment| if segment.starts_with('{') { "{}" } else { segment });
    (operation.method.to_owned(), path.collect::<Vec<_>>().join("/"))
}

/// Compares two descriptions. `body_types` has the types of inline bodies by operation id: the request, then the response.
pub(crate) fn compare(
    old: &Value,
    new: &Value,
    body_types: &BTreeMap<String, (Option<String>, Option<String>)>,
) -> Vec<WireChange> {
    let mut comparison = Comparison {
        old,
        new,
        changes: Vec::new(),
        components: BTreeMap::new(),
    };
    let after: BTreeMap<_, Operation> = operations(new).map(|operation| (call(&operation), operation)).collect();
    for before in operations(old) {
        match after.get(&call(&before)) {
            None => comparison.operation(&before, Kind::OperationRemoved, "is removed", true),
            Some(after) => comparison.operations(&before, after, body_types.get(after.id)),
        }
    }
    comparison.all_components();
    merged(comparison.changes)
}

struct Comparison<'a> {
    old: &'a Value,
    new: &'a Value,
    changes: Vec<WireChange>,
    /// The components that both versions use in bodies, with the operations that use them.
    components: BTreeMap<(String, Side), BTreeSet<String>>,
}

/// The place of a schema.
#[derive(Clone)]
struct Place<'a> {
    side: Side,
    /// The component, such as `runner`, or the operation whose body contains the schema.
    name: String,
    /// The path from the component or body to the schema: `.labels[].type`.
    path: String,
    /// The Rust type of the component or body, and the first property of the path.
    rust: Option<String>,
    field: Option<String>,
    /// The Rust type of the innermost object, and its property. Inner objects have types that are named after the path.
    inner: Option<(String, Option<String>)>,
    operations: &'a BTreeSet<String>,
}

impl Comparison<'_> {
    fn operation(&mut self, operation: &Operation, kind: Kind, what: impl Into<String>, breaks: bool) {
        self.changes.push(WireChange {
            kind,
            subject: operation.id.to_owned(),
            what: what.into(),
            breaks,
            rust: BTreeSet::from([(method_name(operation.id), None)]),
            operations: BTreeSet::from([operation.id.to_owned()]),
        });
    }

    fn operations(&mut self, old: &Operation, new: &Operation, types: Option<&(Option<String>, Option<String>)>) {
        if old.id != new.id {
            self.operation(
                old,
                Kind::OperationRenamed,
                format!("is now called `{}`", new.id),
                false,
            );
        }
        let deprecated = |operation: &Operation| operation.definition["deprecated"] == true;
        if deprecated(new) && !deprecated(old) {
            self.operation(new, Kind::Deprecated, "is deprecated", false);
        }
        for date in ["deprecationDate", "removalDate"] {
            let of = |operation: &Operation| operation.definition["x-github"][date].as_str().map(str::to_owned);
            if let Some(day) = of(new).filter(|_| of(new) != of(old)) {
                let what = if date == "removalDate" {
                    "will be removed"
                } else {
                    "is deprecated"
                };
                self.operation(new, Kind::Sunset, format!("{what} on {day}"), false);
            }
        }
        self.parameters(old, new);
        let statuses = |operation: &Operation| -> Vec<String> {
            let responses = operation.definition["responses"].as_object().into_iter().flatten();
            responses
                .map(|(status, _)| status.clone())
                .filter(|status| status.starts_with('2'))
                .collect()
        };
        let (before, after) = (statuses(old), statuses(new));
        if before != after {
            let what = format!("succeeds with {} instead of {}", after.join(", "), before.join(", "));
            self.operation(new, Kind::SuccessChanged, what, true);
        }
        let (request, response) = types.cloned().unwrap_or_default();
        let ids = BTreeSet::from([new.id.to_owned()]);
        let place = |side, rust: Option<String>| Place {
            side,
            name: new.id.to_owned(),
            path: String::new(),
            inner: rust.clone().map(|name| (name, None)),
            rust,
            field: None,
            operations: &ids,
        };
        let body = |document, holder: &Value| -> Option<Value> {
            let holder = resolve(document, holder)?;
            holder.pointer("/content/application~1json/schema").cloned()
        };
        let sent = |document, operation: &Operation| body(document, &operation.definition["requestBody"]);
        if let (Some(before), Some(after)) = (sent(self.old, old), sent(self.new, new)) {
            self.schema(&before, &after, place(Side::Request, request));
        }
        let received = |document, operation: &Operation, statuses: &[String]| {
            let mut bodies = statuses
                .iter()
                .filter_map(|status| body(document, &operation.definition["responses"][status]));
            bodies.next()
        };
        if let (Some(before), Some(after)) = (received(self.old, old, &before), received(self.new, new, &after)) {
            self.schema(&before, &after, place(Side::Response, response));
        }
    }

    fn parameters(&mut self, old: &Operation, new: &Operation) {
        let (before, after) = (parameters(self.old, old), parameters(self.new, new));
        for (key, parameter) in &before {
            let name = &key.1;
            match after.get(key) {
                // The path determines its parameters.
                None if key.0 == "path" => {}
                None => self.operation(new, Kind::ParameterRemoved, format!("no longer takes `{name}`"), true),
                Some(now) => {
                    if now["required"] == true && parameter["required"] != true {
                        self.operation(new, Kind::ParameterChanged, format!("now requires `{name}`"), true);
                    }
                    let (was, is) = (form(&parameter["schema"]), form(&now["schema"]));
                    if was != is {
                        let what = format!("takes `{name}` as {is} instead of {was}");
                        self.operation(new, Kind::ParameterChanged, what, true);
                    }
                }
            }
        }
        for (key, parameter) in after
            .iter()
            .filter(|(key, _)| key.0 != "path" && !before.contains_key(*key))
        {
            let required = parameter["required"] == true;
            let how = if required { "requires" } else { "takes" };
            self.operation(
                new,
                Kind::ParameterAdded,
                format!("{how} the new `{}`", key.1),
                required,
            );
        }
    }

    fn all_components(&mut self) {
        let mut done: BTreeSet<(String, Side)> = BTreeSet::new();
        // Components refer to other components, so the comparison of a component can add further components.
        loop {
            let next = self.components.keys().find(|key| !done.contains(*key)).cloned();
            let Some((name, side)) = next else { break };
            done.insert((name.clone(), side));
            let ids = self.components[&(name.clone(), side)].clone();
            let schema = |document: &Value| document["components"]["schemas"].get(&name).cloned();
            if let (Some(before), Some(after)) = (schema(self.old), schema(self.new)) {
                let rust = type_name(&component_name(&name));
                let place = Place {
                    side,
                    inner: Some((rust.clone(), None)),
                    rust: Some(rust),
                    name,
                    path: String::new(),
                    field: None,
                    operations: &ids,
                };
                self.schema(&before, &after, place);
            }
        }
    }

    fn schema(&mut self, old: &Value, new: &Value, place: Place<'_>) {
        if old.get("allOf").is_some() || new.get("allOf").is_some() {
            self.composed(old, new, &place);
            return;
        }
        if let (Some(before), Some(after)) = (component(old), component(new)) {
            // A nullable copy counts as the same component.
            if component_name(&before) != component_name(&after) {
                self.change(
                    Kind::PropertyChanged,
                    &place,
                    format!("is `{after}` instead of `{before}`"),
                    true,
                );
                return;
            }
            if before == after {
                let using = self.components.entry((after, place.side)).or_default();
                using.extend(place.operations.iter().cloned());
                return;
            }
        }
        let (old, new) = (
            resolve(self.old, old).unwrap_or(old),
            resolve(self.new, new).unwrap_or(new),
        );
        let (was, is) = (form(old), form(new));
        if was != is {
            self.change(Kind::PropertyChanged, &place, format!("is {is} instead of {was}"), true);
            return;
        }
        self.nulls(old, new, &place);
        self.values(old, new, &place);
        self.properties(old, new, &place);
        for (key, mark) in [("items", "[]"), ("additionalProperties", "{}")] {
            if let (Some(before @ Value::Object(_)), Some(after @ Value::Object(_))) = (old.get(key), new.get(key)) {
                let mut inside = place.clone();
                inside.path.push_str(mark);
                if let Some((owner, Some(field))) = &place.inner {
                    let kind = if key == "items" { "item" } else { "value" };
                    inside.inner = Some((format!("{owner}{}", type_name(field)), Some(kind.to_owned())));
                }
                self.schema(before, after, inside);
            }
        }
        for key in ["oneOf", "anyOf"] {
            let choices = |schema: &Value| schema[key].as_array().cloned().unwrap_or_default();
            let (before, after) = (choices(old), choices(new));
            if before.len() == after.len() {
                for (before, after) in before.iter().zip(&after) {
                    self.schema(before, after, place.clone());
                }
            } else {
                let what = format!("has {} forms instead of {}", after.len(), before.len());
                self.change(Kind::PropertyChanged, &place, what, true);
            }
        }
    }

    /// Compares schemas of which at least one is an `allOf` of components and inline properties.
    fn composed(&mut self, old: &Value, new: &Value, place: &Place<'_>) {
        let ((before, own_before), (after, own_after)) = (parts(old), parts(new));
        let names = |components: &BTreeSet<String>| components.iter().map(|name| component_name(name)).collect();
        let (was, is): (BTreeSet<String>, BTreeSet<String>) = (names(&before), names(&after));
        if was != is {
            let shown = |names: BTreeSet<String>| match names.is_empty() {
                true => "written out".to_owned(),
                false => names
                    .iter()
                    .map(|name| format!("`{name}`"))
                    .collect::<Vec<_>>()
                    .join(" and "),
            };
            let what = format!("is {} instead of {}", shown(is), shown(was));
            self.change(Kind::PropertyChanged, place, what, true);
            return;
        }
        for name in after.intersection(&before) {
            let using = self.components.entry((name.clone(), place.side)).or_default();
            using.extend(place.operations.iter().cloned());
        }
        self.nulls(old, new, place);
        self.properties(&own_before, &own_after, place);
    }

    fn nulls(&mut self, old: &Value, new: &Value, place: &Place<'_>) {
        match (old["nullable"] == true, new["nullable"] == true) {
            (false, true) => self.change(
                Kind::PropertyOptional,
                place,
                "may be null",
                place.side == Side::Response,
            ),
            (true, false) => self.change(
                Kind::PropertyRequired,
                place,
                "is never null",
                place.side == Side::Request,
            ),
            _ => {}
        }
    }

    fn values(&mut self, old: &Value, new: &Value, place: &Place<'_>) {
        let values = |schema: &Value| schema["enum"].as_array().cloned().unwrap_or_default();
        let (before, after) = (values(old), values(new));
        // A string that becomes an enum had no listed values.
        if before.is_empty() || after.is_empty() {
            return;
        }
        for value in before.iter().filter(|value| !after.contains(value)) {
            let breaks = place.side == Side::Request;
            self.change(
                Kind::ValueRemoved,
                place,
                format!("is never `{}`", shown(value)),
                breaks,
            );
        }
        for value in after.iter().filter(|value| !before.contains(value)) {
            self.change(Kind::ValueAdded, place, format!("can be `{}`", shown(value)), false);
        }
    }

    fn properties(&mut self, old: &Value, new: &Value, place: &Place<'_>) {
        let required = |schema: &Value, name: &str| {
            schema["required"]
                .as_array()
                .is_some_and(|names| names.iter().any(|it| it == name))
        };
        let properties = |schema: &Value| schema["properties"].as_object().cloned().unwrap_or_default();
        let (before, after) = (properties(old), properties(new));
        for (name, property) in &before {
            let place = place.property(name);
            let Some(now) = after.get(name) else {
                self.change(Kind::PropertyRemoved, &place, "is removed", true);
                continue;
            };
            match (required(old, name), required(new, name)) {
                (false, true) => {
                    self.change(
                        Kind::PropertyRequired,
                        &place,
                        "is required",
                        place.side == Side::Request,
                    );
                }
                (true, false) => {
                    self.change(
                        Kind::PropertyOptional,
                        &place,
                        "is optional",
                        place.side == Side::Response,
                    );
                }
                _ => {}
            }
            if now["deprecated"] == true && property["deprecated"] != true {
                self.change(Kind::Deprecated, &place, "is deprecated", false);
            }
            self.schema(property, now, place);
        }
        for name in after.keys().filter(|name| !before.contains_key(*name)) {
            let place = place.property(name);
            let needed = required(new, name) && place.side == Side::Request;
            let what = if needed { "is new and required" } else { "is new" };
            self.change(Kind::PropertyAdded, &place, what, needed);
        }
    }

    fn change(&mut self, kind: Kind, place: &Place<'_>, what: impl Into<String>, breaks: bool) {
        let named = place.rust.iter().map(|name| (name.clone(), place.field.clone()));
        let rust = named.chain(place.inner.clone());
        // Names an inline body after its type. The same change of the operations for other scopes then has the same text.
        let name = place.rust.clone().unwrap_or_else(|| place.name.clone());
        self.changes.push(WireChange {
            kind,
            subject: format!("{name}{}", place.path),
            what: what.into(),
            breaks,
            rust: rust.collect(),
            operations: place.operations.clone(),
        });
    }
}

impl Place<'_> {
    fn property(&self, name: &str) -> Self {
        Self {
            path: format!("{}.{name}", self.path),
            field: self.field.clone().or_else(|| Some(snake(name))),
            inner: self.inner.as_ref().map(|(owner, field)| {
                let within = field.as_ref().map(|field| format!("{owner}{}", type_name(field)));
                (within.unwrap_or_else(|| owner.clone()), Some(snake(name)))
            }),
            ..self.clone()
        }
    }
}

fn parameters(document: &Value, operation: &Operation) -> BTreeMap<(String, String), Value> {
    let listed = operation.definition["parameters"].as_array().into_iter().flatten();
    let resolved = listed.filter_map(|parameter| resolve(document, parameter));
    resolved
        .filter_map(|parameter| {
            let key = (
                parameter["in"].as_str()?.to_owned(),
                parameter["name"].as_str()?.to_owned(),
            );
            Some((key, parameter.clone()))
        })
        .collect()
}

fn component(schema: &Value) -> Option<String> {
    let target = schema["$ref"].as_str()?;
    target.strip_prefix("#/components/schemas/").map(str::to_owned)
}

/// Returns the components of a schema, and an object with its inline properties.
fn parts(schema: &Value) -> (BTreeSet<String>, Value) {
    let mut components = BTreeSet::new();
    let (mut properties, mut required) = (Map::new(), Vec::new());
    let all = schema["allOf"]
        .as_array()
        .map_or(slice::from_ref(schema), Vec::as_slice);
    for part in all {
        components.extend(component(part));
        properties.extend(part["properties"].as_object().cloned().unwrap_or_default());
        required.extend(part["required"].as_array().cloned().unwrap_or_default());
    }
    (components, json!({ "properties": properties, "required": required }))
}

fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Describes the type and the format of a schema.
fn form(schema: &Value) -> String {
    let kind = match schema["type"].as_str() {
        Some(kind) => kind.to_owned(),
        None if schema.get("properties").is_some() => "object".to_owned(),
        None => "of any type".to_owned(),
    };
    match schema["format"].as_str() {
        Some(format) => format!("{kind} ({format})"),
        None => kind,
    }
}

/// Merges equal changes of several operations.
fn merged(changes: Vec<WireChange>) -> Vec<WireChange> {
    let mut merged: BTreeMap<(Kind, String, String), WireChange> = BTreeMap::new();
    for change in changes {
        let key = (change.kind, change.subject.clone(), change.what.clone());
        match merged.get_mut(&key) {
            Some(known) => {
                known.breaks |= change.breaks;
                known.rust.extend(change.rust);
                known.operations.extend(change.operations);
            }
            None => drop(merged.insert(key, change)),
        }
    }
    merged.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(schema: Value) -> Value {
        let content = json!({ "application/json": { "schema": { "$ref": "#/components/schemas/runner" } } });
        json!({
            "paths": { "/runners": { "get": { "operationId": "a/get-runner", "responses": { "200": { "content": content } } } } },
            "components": { "schemas": { "runner": schema } }
        })
    }

    fn changes(old: &Value, new: &Value) -> Vec<String> {
        let mut changes = compare(old, new, &BTreeMap::new());
        changes.sort_by(|one, other| one.subject.cmp(&other.subject));
        let text = |change: WireChange| {
            let breaks = if change.breaks { " (breaks)" } else { "" };
            format!("{} {}{breaks}", change.subject, change.what)
        };
        changes.into_iter().map(text).collect()
    }

    #[test]
    fn every_change_of_a_property_is_found() {
        let old = json!({
            "properties": {
                "a": { "type": "string" }, "b": { "type": "integer" }, "c": { "enum": ["x", "y"] }, "d": { "type": "string" },
                "e": { "type": "array", "items": { "properties": { "f": { "type": "string" } } } }
            },
            "required": ["a"]
        });
        let new = json!({
            "properties": {
                "a": { "type": "string" }, "b": { "type": "number" }, "c": { "enum": ["x", "z"] },
                "d": { "type": "string", "nullable": true, "deprecated": true },
                "e": { "type": "array", "items": { "properties": { "g": { "type": "string" } } } }
            },
            "required": ["d"]
        });
        let expected = [
            "Runner.a is optional (breaks)",
            "Runner.b is number instead of integer (breaks)",
            "Runner.c is never `y`",
            "Runner.c can be `z`",
            "Runner.d is required",
            "Runner.d may be null (breaks)",
            "Runner.d is deprecated",
            "Runner.e[].f is removed (breaks)",
            "Runner.e[].g is new",
        ];
        let mut found = changes(&document(old), &document(new));
        let mut expected = expected.map(str::to_owned);
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected);
    }

    #[test]
    fn every_change_of_an_operation_is_found() {
        let old = document(json!({}));
        let mut new = old.clone();
        let operation = &mut new["paths"]["/runners"]["get"];
        operation["operationId"] = json!("a/fetch-runner");
        operation["deprecated"] = json!(true);
        operation["x-github"] = json!({ "removalDate": "2028-01-31" });
        operation["parameters"] = json!([{ "in": "query", "name": "q", "schema": { "type": "string" } }]);
        operation["responses"] = json!({ "202": {} });
        let expected = [
            "a/fetch-runner succeeds with 202 instead of 200 (breaks)",
            "a/fetch-runner takes the new `q`",
            "a/fetch-runner is deprecated",
            "a/fetch-runner will be removed on 2028-01-31",
            "a/get-runner is now called `a/fetch-runner`",
        ];
        assert_eq!(changes(&old, &new), expected);
        new["paths"] = json!({});
        assert_eq!(changes(&old, &new), ["a/get-runner is removed (breaks)"]);
    }

    #[test]
    fn compositions_of_the_same_component_are_compared_by_their_own_properties() {
        let with_item = |item: Value| {
            let mut document = document(json!({ "properties": { "owner": item } }));
            document["components"]["schemas"]["user"] = json!({ "properties": { "login": { "type": "string" } } });
            document["components"]["schemas"]["team"] = json!({});
            document
        };
        let user = json!({ "$ref": "#/components/schemas/user" });
        let plain = with_item(user.clone());
        let more = with_item(json!({ "allOf": [user, { "properties": { "site_admin": { "type": "boolean" } } }] }));
        assert_eq!(changes(&plain, &more), ["Runner.owner.site_admin is new"]);
        assert_eq!(changes(&more, &plain), ["Runner.owner.site_admin is removed (breaks)"]);
        let null = with_item(json!({ "allOf": [user], "nullable": true }));
        assert_eq!(changes(&plain, &null), ["Runner.owner may be null (breaks)"]);
        let team = with_item(json!({ "allOf": [{ "$ref": "#/components/schemas/team" }] }));
        assert_eq!(
            changes(&plain, &team),
            ["Runner.owner is `team` instead of `user` (breaks)"]
        );
        let mut renamed = more.clone();
        renamed["components"]["schemas"]["user"]["properties"]["login"] = json!({ "type": "integer" });
        assert_eq!(
            changes(&more, &renamed),
            ["User.login is integer instead of string (breaks)"]
        );
    }

    #[test]
    fn the_names_of_path_parameters_do_not_matter() {
        let mut old = document(json!({}));
        old["paths"]["/runners/{id}"] = old["paths"]["/runners"].take();
        let mut new = document(json!({}));
        new["paths"]["/runners/{runner_id}"] = new["paths"]["/runners"].take();
        assert_eq!(changes(&old, &new), [""; 0]);
    }

    #[test]
    fn a_schema_that_refers_to_itself_is_compared_once() {
        let cycle = |more: Value| {
            let own = json!({ "$ref": "#/components/schemas/runner" });
            document(
                json!({ "properties": { "parent": own, "children": { "type": "array", "items": own }, "x": more } }),
            )
        };
        assert_eq!(
            changes(
                &cycle(json!({ "type": "string" })),
                &cycle(json!({ "type": "integer" }))
            )
            .len(),
            1
        );
    }
}

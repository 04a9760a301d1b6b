//! Selects the fragment that this project uses from one of GitHub's OpenAPI documents.
//!
//! These are pure functions over parsed JSON. The same document always results in the same bytes.

mod text;

use std::collections::BTreeSet;
use std::fmt;

pub use text::{TextError, select_text};

use serde_json::{Map, Value, json};

use crate::selected_by_id;

/// The product from which code is generated. It has the operations of all other products.
pub const GENERATED_PRODUCT: &str = "ghec";

/// A description of the selection. It is written to `source.toml`, next to the fragments.
pub const SELECTION: &str = "every operation whose operationId or path contains `runner`, the operations that \
                             authentication as an installation needs, and those that find repositories and \
                             installations, with everything they refer to";

const METHODS: &[&str] = &["delete", "get", "head", "options", "patch", "post", "put", "trace"];

/// The error if nothing can be selected from a document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The document is not an object with the version of OpenAPI.
    NotOpenApi {
        /// A description of what the document is instead.
        found: String,
    },
    /// The document's version of OpenAPI is not 3.0.
    Version {
        /// The value of `openapi`.
        found: String,
    },
    /// The document does not describe the requested product.
    Product {
        /// The requested product.
        expected: String,
        /// The product of the document.
        found: String,
    },
    /// A member that all of GitHub's OpenAPI documents have is missing or has the wrong type.
    Missing {
        /// The JSON pointer of the member.
        pointer: String,
    },
    /// A runner operation has no `operationId`.
    Unnamed {
        /// The operation, as a JSON pointer.
        pointer: String,
    },
    /// The document has no runner operations.
    NoRunnerOperations,
    /// The targets of references do not exist, or are outside of the document.
    Dangling {
        /// The references.
        references: Vec<Reference>,
    },
}

impl Error {
    /// Returns the JSON pointer of the error, or of the first one of several. It is empty for the whole document.
    pub fn pointer(&self) -> &str {
        match self {
            Self::NotOpenApi { .. } => "",
            Self::Version { .. } => "/openapi",
            Self::Product { .. } => "/info",
            Self::Missing { pointer } | Self::Unnamed { pointer } => pointer,
            Self::NoRunnerOperations => "/paths",
            Self::Dangling { references } => references.first().map_or("", |reference| &reference.pointer),
        }
    }

    /// Returns the description of the error. If there are several pointers, it contains all except the first one.
    pub fn reason(&self) -> String {
        match self {
            Self::NotOpenApi { found } => format!("is not an OpenAPI document: {found}"),
            Self::Version { found } => format!("is {found}, not 3.0.x"),
            Self::Product { expected, found } => format!("describes {found}, not {expected}"),
            Self::Missing { .. } => "is missing or of the wrong type".to_owned(),
            Self::Unnamed { .. } => "is a runner operation without an operationId".to_owned(),
            Self::NoRunnerOperations => "no operation is about runners".to_owned(),
            Self::Dangling { references } => {
                let first = references.iter().take(1).map(Reference::reason);
                let others = references.iter().skip(1).map(ToString::to_string);
                first.chain(others).collect::<Vec<_>>().join("; ")
            }
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pointer() {
            "" => f.write_str(&self.reason()),
            pointer => write!(f, "{pointer}: {}", self.reason()),
        }
    }
}

impl std::error::Error for Error {}

/// A `$ref` whose target does not exist.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference {
    /// The JSON pointer of the reference.
    pub pointer: String,
    /// The target.
    pub target: String,
}

impl Reference {
    /// Returns the description of the error.
    pub fn reason(&self) -> String {
        format!("refers to {}, which does not exist", self.target)
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.pointer, self.reason())
    }
}

/// Selects the runner and authentication operations of a `document`, with everything that they refer to.
///
/// `product` is GitHub's name: `ghec`, `api.github.com`, `ghes-3.19`. The keys of the result are sorted, so [`to_text`]
/// returns the same bytes for the same content. Selecting from a fragment returns the fragment.
///
/// # Errors
/// Fails if the document is not GitHub's document for `product`, or has no runner operations.
pub fn select(document: &Value, product: &str) -> Result<Value, Error> {
    check_head(document, product)?;
    let paths = select_paths(document)?;
    let components = select_components(document, &paths)?;
    let servers = document.get("servers").cloned().unwrap_or_else(|| json!([]));
    let fragment = json!({
        "openapi": document["openapi"],
        "info": info(document, product),
        "servers": servers,
        "paths": paths,
        "components": components,
    });
    Ok(clean(&fragment, Place::Object))
}

/// Returns the operations [selected by id](selected_by_id) that a fragment does not have. Only the fragment from which
/// code is generated needs all of them.
pub fn missing_operations(fragment: &Value) -> Vec<&'static str> {
    let ids: BTreeSet<_> = crate::operations(fragment).map(|operation| operation.id).collect();
    selected_by_id().filter(|id| !ids.contains(id)).collect()
}

/// Formats a fragment: indented, with a newline at the end.
pub fn to_text(fragment: &Value) -> String {
    format!("{fragment:#}\n")
}

/// Returns the references of `document` whose target does not exist or is outside of the document.
pub fn dangling(document: &Value) -> Vec<Reference> {
    let mut found = Vec::new();
    references(document, &mut |pointer, target| {
        if target
            .strip_prefix('#')
            .and_then(|target| document.pointer(target))
            .is_none()
        {
            found.push(Reference {
                pointer: pointer.to_owned(),
                target: target.to_owned(),
            });
        }
    });
    found
}

/// Returns the JSON pointers of the components of `document` that no operation uses, directly or through other components.
pub fn unused(document: &Value) -> Vec<String> {
    let used = closure(document, &document["paths"]);
    let kinds = document["components"].as_object().into_iter().flatten();
    let all = kinds.flat_map(|(kind, named)| {
        let names = named.as_object().into_iter().flatten();
        names.map(move |(name, _)| (kind.clone(), name.clone()))
    });
    let unused = all.filter(|component| !used.contains(component));
    unused
        .map(|(kind, name)| format!("/components/{}/{}", escape(&kind), escape(&name)))
        .collect()
}

/// Escapes a member's name for a JSON pointer.
pub fn escape(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

fn check_head(document: &Value, product: &str) -> Result<(), Error> {
    let Some(object) = document.as_object() else {
        let text = document.to_string();
        let start: String = text.chars().take(40).collect();
        return Err(Error::NotOpenApi {
            found: format!("it is not a JSON object but `{start}`"),
        });
    };
    match object.get("openapi") {
        Some(Value::String(version)) if version.starts_with("3.0.") => {}
        Some(version) => {
            return Err(Error::Version {
                found: version.to_string(),
            });
        }
        None => {
            let keys: Vec<_> = object.keys().take(5).map(String::as_str).collect();
            let found = format!("it has no `openapi`; its keys begin with [{}]", keys.join(", "));
            return Err(Error::NotOpenApi { found });
        }
    }
    for key in ["info", "paths", "components"] {
        if !object.get(key).is_some_and(Value::is_object) {
            return Err(Error::Missing {
                pointer: format!("/{key}"),
            });
        }
    }
    check_product(&document["info"], product)
}

/// Checks that the document describes the requested product. Without this check, confused files would not be noticed, because
/// most products have most operations.
fn check_product(info: &Value, product: &str) -> Result<(), Error> {
    let Some(plan) = info.get("x-github-plan").and_then(Value::as_str) else {
        return Ok(());
    };
    let release = info
        .get("x-github-release")
        .map(|release| release.to_string().replace('"', ""));
    let found = match &release {
        Some(release) => format!("{plan}-{release}"),
        None => plan.to_owned(),
    };
    let fits = match product.strip_prefix("ghes-") {
        // Upstream writes the release as a number, so 3.20 becomes 3.2. Therefore numbers are compared.
        Some(version) => {
            plan == "ghes" && release.is_none_or(|release| release.parse::<f64>().ok() == version.parse::<f64>().ok())
        }
        None => plan == product,
    };
    if fits {
        Ok(())
    } else {
        Err(Error::Product {
            expected: product.to_owned(),
            found,
        })
    }
}

fn select_paths(document: &Value) -> Result<Map<String, Value>, Error> {
    let mut selected = Map::new();
    let mut any_runner = false;
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        let Some(item) = item.as_object() else {
            return Err(Error::Missing {
                pointer: format!("/paths/{}", escape(path)),
            });
        };
        let mut kept = Map::new();
        for (method, definition) in item.iter().filter(|(key, _)| METHODS.contains(&key.as_str())) {
            let id = definition.get("operationId").and_then(Value::as_str);
            let runner = path.contains("runner") || id.is_some_and(|id| id.contains("runner"));
            if runner && id.is_none() {
                return Err(Error::Unnamed {
                    pointer: format!("/paths/{}/{method}", escape(path)),
                });
            }
            any_runner |= runner;
            if runner || id.is_some_and(|id| selected_by_id().any(|it| it == id)) {
                kept.insert(method.clone(), definition.clone());
            }
        }
        if !kept.is_empty() {
            // A path can also have parameters and servers, which apply to all its operations.
            let shared = item.iter().filter(|(key, _)| !METHODS.contains(&key.as_str()));
            kept.extend(shared.map(|(key, value)| (key.clone(), value.clone())));
            selected.insert(path.clone(), kept.into());
        }
    }
    if any_runner {
        Ok(selected)
    } else {
        Err(Error::NoRunnerOperations)
    }
}

fn select_components(document: &Value, paths: &Map<String, Value>) -> Result<Value, Error> {
    let paths = Value::Object(paths.clone());
    let mut components = json!({});
    for (kind, name) in closure(document, &paths) {
        // References without a target are reported below, with their pointers.
        if let Some(component) = document["components"].get(&kind).and_then(|named| named.get(&name)) {
            components[kind][name] = component.clone();
        }
    }
    let references = dangling(&json!({ "paths": paths, "components": components }));
    if references.is_empty() {
        Ok(components)
    } else {
        Err(Error::Dangling { references })
    }
}

/// Returns the kind and the name of every component to which `start` refers, directly or through other components.
fn closure(document: &Value, start: &Value) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    let mut open = Vec::new();
    let mut collect = |value: &Value, place: Place, open: &mut Vec<(String, String)>| {
        visit(value, place, &mut String::new(), &mut |_, target| {
            if let Some(component) = component(target)
                && found.insert(component.clone())
            {
                open.push(component);
            }
        });
    };
    collect(start, Place::Names, &mut open);
    while let Some((kind, name)) = open.pop() {
        if let Some(value) = document["components"].get(&kind).and_then(|named| named.get(&name)) {
            collect(value, Place::Object, &mut open);
        }
    }
    found
}

/// Returns the kind and the name of the component that a reference points to, or points into.
fn component(target: &str) -> Option<(String, String)> {
    let mut tokens = target.strip_prefix("#/components/")?.split('/');
    let unescape = |token: &str| token.replace("~1", "/").replace("~0", "~");
    Some((unescape(tokens.next()?), unescape(tokens.next()?)))
}

fn info(document: &Value, product: &str) -> Value {
    let mut info = json!({
        "title": "GitHub REST API: Actions runners",
        // Upstream's version is not used, because it depends on where the same document is published.
        "version": product,
        "license": { "name": "MIT", "url": "https://spdx.org/licenses/MIT" },
    });
    for key in ["x-github-plan", "x-github-release"] {
        if let Some(value) = document["info"].get(key) {
            info[key] = value.clone();
        }
    }
    info
}

/// The meaning of an object's keys.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The keys are keywords of OpenAPI.
    Object,
    /// The keys are names: of properties, components, status codes or paths.
    Names,
    /// The keys belong to data, in which a `$ref` is not a reference: examples, defaults and extensions.
    Data,
}

impl Place {
    fn below(self, key: &str) -> Self {
        match (self, key) {
            (Self::Data, _) => Self::Data,
            (Self::Names, _) => Self::Object,
            (Self::Object, "default" | "enum" | "example" | "value") => Self::Data,
            (Self::Object, _) if key.starts_with("x-") => Self::Data,
            (
                Self::Object,
                "callbacks" | "content" | "encoding" | "examples" | "headers" | "links" | "mapping" | "parameters"
                | "paths" | "properties" | "requestBodies" | "responses" | "schemas" | "securitySchemes" | "variables",
            ) => Self::Names,
            (Self::Object, _) => Self::Object,
        }
    }
}

fn references(document: &Value, found: &mut dyn FnMut(&str, &str)) {
    visit(document, Place::Object, &mut String::new(), found);
}

fn visit(value: &Value, place: Place, pointer: &mut String, found: &mut dyn FnMut(&str, &str)) {
    if place == Place::Data {
        return;
    }
    let length = pointer.len();
    match value {
        Value::Object(members) => {
            for (key, child) in members {
                pointer.push('/');
                pointer.push_str(&escape(key));
                match child {
                    Value::String(target) if place == Place::Object && key == "$ref" => found(pointer, target),
                    // In the mapping of a discriminator, the values are references.
                    Value::String(target) if place == Place::Names && target.starts_with("#/") => {
                        found(pointer, target);
                    }
                    _ => visit(child, place.below(key), pointer, found),
                }
                pointer.truncate(length);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointer.push('/');
                pointer.push_str(&index.to_string());
                // The items of a list have keywords as keys, even if an object in place of the list would have names
                // (`parameters`).
                visit(item, Place::Object, pointer, found);
                pointer.truncate(length);
            }
        }
        _ => {}
    }
}

/// Returns `value` with sorted keys and without the extension `x-octokit`, which only the npm package has.
///
/// The keys are sorted here, because the order in serde_json's maps depends on the features that other packages enable.
fn clean(value: &Value, place: Place) -> Value {
    match value {
        Value::Object(members) => {
            let mut keys: Vec<_> = members.keys().collect();
            keys.sort();
            let kept = keys
                .into_iter()
                .filter(|key| place != Place::Object || *key != "x-octokit");
            kept.map(|key| (key.clone(), clean(&members[key], place.below(key))))
                .collect::<Map<_, _>>()
                .into()
        }
        Value::Array(items) => {
            let place = if place == Place::Data {
                Place::Data
            } else {
                Place::Object
            };
            items.iter().map(|item| clean(item, place)).collect()
        }
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Value {
        let by_id: Map<String, Value> = selected_by_id()
            .map(|id| {
                (
                    format!("/{id}"),
                    json!({ "get": { "operationId": id, "responses": {} } }),
                )
            })
            .collect();
        let mut document = json!({
            "openapi": "3.0.3",
            "info": { "title": "t", "version": "1.1.4", "x-github-plan": "ghec" },
            "tags": [{ "name": "actions" }],
            "servers": [{ "url": "https://api.github.com" }],
            "x-webhooks": { "ping": {} },
            "paths": {
                "/pets": { "get": { "operationId": "pets/list", "responses": { "200": { "$ref": "#/components/responses/pets" } } } },
                "/r/runners": {
                    "parameters": [{ "$ref": "#/components/parameters/page" }],
                    "post": {
                        "x-octokit": {},
                        "operationId": "actions/make-runner",
                        "responses": { "201": { "$ref": "#/components/responses/runner" } },
                    },
                },
                "/labels": {
                    "get": { "operationId": "actions/list-labels-for-runner", "responses": {} },
                    "put": { "operationId": "actions/put-labels", "responses": {} },
                },
            },
            "components": {
                "schemas": {
                    "runner": {
                        "x-octokit": 1,
                        "type": "object",
                        "properties": {
                            "x-octokit": { "type": "string" },
                            "$ref": { "type": "string", "example": { "$ref": "#/not/a/reference" } },
                            "example": { "$ref": "#/components/schemas/label" },
                        },
                    },
                    "label": { "oneOf": [{ "$ref": "#/components/schemas/runner" }] },
                    "pet": {},
                },
                "parameters": { "page": { "name": "page", "in": "query" }, "pet": {} },
                "responses": {
                    "runner": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/runner" } } } },
                    "pets": {},
                },
            },
        });
        document["paths"].as_object_mut().unwrap().extend(by_id);
        document
    }

    #[test]
    fn selects_only_runner_operations_and_their_references() {
        let fragment = select(&document(), "ghec").unwrap();
        let mut ids: Vec<_> = crate::operations(&fragment).map(|operation| operation.id).collect();
        ids.sort_unstable();
        let mut expected: Vec<&str> = selected_by_id().collect();
        expected.extend(["actions/list-labels-for-runner", "actions/make-runner"]);
        expected.sort_unstable();
        assert_eq!(ids, expected);
        let keys: Vec<_> = fragment.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["components", "info", "openapi", "paths", "servers"]);
        let components = &fragment["components"];
        assert_eq!(
            components["schemas"].as_object().unwrap().keys().collect::<Vec<_>>(),
            ["label", "runner"]
        );
        assert_eq!(
            components["parameters"].as_object().unwrap().keys().collect::<Vec<_>>(),
            ["page"]
        );
        assert_eq!(
            components["responses"].as_object().unwrap().keys().collect::<Vec<_>>(),
            ["runner"]
        );
        assert_eq!(fragment["info"]["version"], "ghec");
        assert_eq!(dangling(&fragment), []);
        assert_eq!(unused(&fragment), Vec::<String>::new());
    }

    #[test]
    fn removes_an_extension_but_not_a_property_of_the_same_name() {
        let fragment = select(&document(), "ghec").unwrap();
        assert!(fragment["paths"]["/r/runners"]["post"].get("x-octokit").is_none());
        let runner = &fragment["components"]["schemas"]["runner"];
        assert!(runner.get("x-octokit").is_none());
        assert_eq!(runner["properties"]["x-octokit"]["type"], "string");
    }

    #[test]
    fn selecting_from_a_fragment_returns_it_in_any_order_of_keys() {
        let fragment = select(&document(), "ghec").unwrap();
        let text = to_text(&fragment);
        assert!(text.ends_with("}\n"));
        assert_eq!(to_text(&select(&fragment, "ghec").unwrap()), text);
        fn reversed(value: &Value) -> Value {
            match value {
                Value::Object(members) => members.iter().rev().map(|(k, v)| (k.clone(), reversed(v))).collect(),
                Value::Array(items) => items.iter().map(reversed).collect(),
                other => other.clone(),
            }
        }
        assert_eq!(to_text(&select(&reversed(&document()), "ghec").unwrap()), text);
    }

    #[test]
    fn names_the_problem_of_a_document() {
        let error = |change: fn(&mut Value)| {
            let mut document = document();
            change(&mut document);
            select(&document, "ghec").unwrap_err().to_string()
        };
        assert_eq!(
            error(|d| *d = json!([1])),
            "is not an OpenAPI document: it is not a JSON object but `[1]`"
        );
        assert_eq!(
            error(|d| *d = json!({ "message": "Not Found" })),
            "is not an OpenAPI document: it has no `openapi`; its keys begin with [message]"
        );
        assert_eq!(
            error(|d| d["openapi"] = json!("3.1.0")),
            "/openapi: is \"3.1.0\", not 3.0.x"
        );
        assert_eq!(
            error(|d| d["paths"] = json!([])),
            "/paths: is missing or of the wrong type"
        );
        assert_eq!(
            error(|d| d["info"]["x-github-plan"] = json!("api.github.com")),
            "/info: describes api.github.com, not ghec"
        );
        assert_eq!(
            error(|d| d["components"]["schemas"]["label"]["oneOf"][0]["$ref"] = json!("#/components/schemas/gone")),
            "/components/schemas/label/oneOf/0/$ref: refers to #/components/schemas/gone, which does not exist"
        );
        assert_eq!(
            error(|d| d["components"]["schemas"]["label"] = json!({ "$ref": "other.json#/x" })),
            "/components/schemas/label/$ref: refers to other.json#/x, which does not exist"
        );
        assert_eq!(
            error(|d| {
                d["paths"]["/r/runners"]["post"]
                    .as_object_mut()
                    .unwrap()
                    .remove("operationId");
            }),
            "/paths/~1r~1runners/post: is a runner operation without an operationId"
        );
        assert_eq!(
            error(|d| d["paths"] = json!({})),
            "/paths: no operation is about runners"
        );
    }

    #[test]
    fn recognizes_a_release_of_enterprise_server_by_its_number() {
        let mut document = document();
        document["info"]["x-github-plan"] = json!("ghes");
        document["info"]["x-github-release"] = json!(3.2);
        assert!(select(&document, "ghes-3.20").is_ok());
        let error = select(&document, "ghes-3.19").unwrap_err().to_string();
        assert_eq!(error, "/info: describes ghes-3.2, not ghes-3.19");
    }

    #[test]
    fn names_a_missing_authentication_operation() {
        let mut document = document();
        assert_eq!(
            missing_operations(&select(&document, "ghec").unwrap()),
            Vec::<&str>::new()
        );
        document["paths"]
            .as_object_mut()
            .unwrap()
            .remove("/apps/get-org-installation");
        assert_eq!(
            missing_operations(&select(&document, "ghec").unwrap()),
            ["apps/get-org-installation"]
        );
    }

    #[test]
    fn component_is_unused_if_only_an_unused_component_refers_to_it() {
        let document = json!({
            "paths": {},
            "components": { "schemas": { "a": { "$ref": "#/components/schemas/b" }, "b": {} } },
        });
        assert_eq!(unused(&document), ["/components/schemas/a", "/components/schemas/b"]);
    }
}

//! GitHub's own OpenAPI description of the runner operations, and what github-runners knows about it.
//!
//! [`DESCRIPTION`] is a fragment of the `ghec` document, which is a superset of every other product; the same selection
//! of the other products is in [`PRODUCTS`]. These texts are as published by the source that [`SOURCE`] names, except for
//! their `info`. Rules correct upstream's mistakes when code is generated (feature `generate`). [`generated`] has the
//! generated code. Without the feature `description`, which is on by default, the crate has only these texts.

#[cfg(feature = "description")]
pub mod availability;
#[cfg(feature = "description")]
pub mod decisions;
#[cfg(feature = "sync")]
pub mod diff;
#[cfg(feature = "generate")]
pub mod generate;
pub mod generated;
#[cfg(feature = "description")]
pub mod json_schema;
#[cfg(feature = "description")]
pub mod names;
#[cfg(feature = "description")]
pub mod needs;
#[cfg(feature = "description")]
pub mod repeatable;
#[cfg(feature = "description")]
pub mod rules;
#[cfg(feature = "sync")]
pub mod select;

#[cfg(feature = "description")]
use serde_json::Value;

/// The fragment that code is generated from: JSON, keys sorted.
pub const DESCRIPTION: &str = include_str!("../github.json");

/// Where the fragments come from: TOML with source, upstream version, hashes, date and selection.
pub const SOURCE: &str = include_str!("../source.toml");

/// The same selection from the other products of GitHub, sorted by name.
pub const PRODUCTS: &[Product] = include!(concat!(env!("OUT_DIR"), "/products.rs"));

/// The operations beside the runner operations: what authentication as an installation of a GitHub App needs.
pub const AUTHENTICATION_OPERATIONS: &[&str] = &[
    "apps/create-installation-access-token",
    "apps/get-enterprise-installation",
    "apps/get-org-installation",
    "apps/get-repo-installation",
];

/// The operations that find repositories and installations: the id of a repository by its name, the repositories of an
/// organization or an installation, and the installations of a GitHub App.
pub const LOOKUP_OPERATIONS: &[&str] = &[
    "apps/list-installations",
    "apps/list-repos-accessible-to-installation",
    "repos/get",
    "repos/list-for-org",
];

/// The ids of the operations beside the runner operations.
pub fn selected_by_id() -> impl Iterator<Item = &'static str> {
    [AUTHENTICATION_OPERATIONS, LOOKUP_OPERATIONS].concat().into_iter()
}

/// The description of one product: `api.github.com` or a release of GitHub Enterprise Server.
#[derive(Debug, Clone, Copy)]
pub struct Product {
    /// Upstream's name, for example `ghes-3.19`.
    pub name: &'static str,
    /// The fragment: JSON, keys sorted.
    pub text: &'static str,
}

/// One operation of a description.
#[cfg(feature = "description")]
#[derive(Debug, Clone, Copy)]
pub struct Operation<'a> {
    /// The `operationId`, with upstream's prefix: `actions/list-self-hosted-runners-for-org`.
    pub id: &'a str,
    /// The HTTP method in lower case.
    pub method: &'a str,
    /// The path template: `/orgs/{org}/actions/runners`.
    pub path: &'a str,
    /// The operation object itself.
    pub definition: &'a Value,
}

#[cfg(feature = "description")]
impl Operation<'_> {
    /// Whether this is one of the runner operations: their id or path contains `runner`.
    pub fn is_runner_operation(&self) -> bool {
        self.id.contains("runner") || self.path.contains("runner")
    }
}

/// [`DESCRIPTION`], parsed.
#[cfg(feature = "description")]
pub fn description() -> Value {
    serde_json::from_str(DESCRIPTION).expect("cargo xtask check-spec proves that github.json is JSON")
}

/// Every operation of an OpenAPI document in the order of the document.
///
/// What is not an operation (`parameters` of a path, an entry without `operationId`) is passed over.
#[cfg(feature = "description")]
pub fn operations(document: &Value) -> impl Iterator<Item = Operation<'_>> {
    let paths = document["paths"].as_object().into_iter().flatten();
    paths.flat_map(|(path, item)| {
        let methods = item.as_object().into_iter().flatten();
        methods.filter_map(move |(method, definition)| {
            let id = definition.get("operationId")?.as_str()?;
            Some(Operation {
                id,
                method,
                path,
                definition,
            })
        })
    })
}

/// Follows a `$ref` within `document`; a value without one is returned as it is.
///
/// `None` where the reference leads nowhere or out of the document.
#[cfg(feature = "description")]
pub fn resolve<'a>(document: &'a Value, value: &'a Value) -> Option<&'a Value> {
    let mut value = value;
    // A chain of references is short; the bound keeps a circle from hanging.
    for _ in 0..8 {
        match value.get("$ref").and_then(Value::as_str) {
            None => return Some(value),
            Some(reference) => value = document.pointer(reference.strip_prefix('#')?)?,
        }
    }
    None
}

//! GitHub's OpenAPI description of the runner operations, and the rules and the generator of `github-runners`.
//!
//! [`DESCRIPTION`] is a fragment of the document for `ghec`, which has the operations of all other products. [`PRODUCTS`]
//! contains the same selection from the documents of the other products. [`SOURCE`] names the publisher of these texts. They
//! are as published, except for `info`, the order of keys and the extension `x-octokit`. Rules correct upstream's mistakes
//! when code is generated (feature `generate`). [`generated`] contains the generated code.
//!
//! The feature `description` is on by default. Without it, the crate contains only these texts.

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

/// The fragment from which code is generated: JSON with sorted keys.
pub const DESCRIPTION: &str = include_str!("../github.json");

/// The origin of the fragments: TOML with the source, version, hashes, date and selection.
pub const SOURCE: &str = include_str!("../source.toml");

/// The same selection from GitHub's other products, sorted by name.
pub const PRODUCTS: &[Product] = include!(concat!(env!("OUT_DIR"), "/products.rs"));

/// The ids of the operations that authentication as an installation of a GitHub App needs.
pub const AUTHENTICATION_OPERATIONS: &[&str] = &[
    "apps/create-installation-access-token",
    "apps/get-enterprise-installation",
    "apps/get-org-installation",
    "apps/get-repo-installation",
];

/// The ids of the operations that look up repositories and installations: a repository by its name, the repositories of an
/// organization or an installation, and the installations of a GitHub App.
pub const LOOKUP_OPERATIONS: &[&str] = &[
    "apps/list-installations",
    "apps/list-repos-accessible-to-installation",
    "repos/get",
    "repos/list-for-org",
];

/// Returns the ids of all operations that are selected in addition to the runner operations.
pub fn selected_by_id() -> impl Iterator<Item = &'static str> {
    [AUTHENTICATION_OPERATIONS, LOOKUP_OPERATIONS].concat().into_iter()
}

/// The description of a product: `api.github.com` or a release of GitHub Enterprise Server.
#[derive(Debug, Clone, Copy)]
pub struct Product {
    /// GitHub's name of the product, for example `ghes-3.19`.
    pub name: &'static str,
    /// The fragment: JSON with sorted keys.
    pub text: &'static str,
}

/// An operation of a description.
#[cfg(feature = "description")]
#[derive(Debug, Clone, Copy)]
pub struct Operation<'a> {
    /// The `operationId`, for example `actions/list-self-hosted-runners-for-org`.
    pub id: &'a str,
    /// The HTTP method in lower case.
    pub method: &'a str,
    /// The path template, for example `/orgs/{org}/actions/runners`.
    pub path: &'a str,
    /// The operation object.
    pub definition: &'a Value,
}

#[cfg(feature = "description")]
impl Operation<'_> {
    /// Returns whether this is a runner operation, whose id or path contains `runner`.
    pub fn is_runner_operation(&self) -> bool {
        self.id.contains("runner") || self.path.contains("runner")
    }
}

/// Parses [`DESCRIPTION`].
#[cfg(feature = "description")]
pub fn description() -> Value {
    serde_json::from_str(DESCRIPTION).expect("cargo xtask check-spec proves that github.json is JSON")
}

/// Returns the operations of an OpenAPI document in the order of the document.
///
/// Other entries, such as the `parameters` of a path and entries without `operationId`, are skipped.
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

/// Follows a `$ref` within `document`. Returns a value without `$ref` unchanged.
///
/// Returns `None` if the target of the reference does not exist or is outside of the document.
#[cfg(feature = "description")]
pub fn resolve<'a>(document: &'a Value, value: &'a Value) -> Option<&'a Value> {
    let mut value = value;
    // Chains of references are short. The bound prevents an endless loop for a cycle.
    for _ in 0..8 {
        match value.get("$ref").and_then(Value::as_str) {
            None => return Some(value),
            Some(reference) => value = document.pointer(reference.strip_prefix('#')?)?,
        }
    }
    None
}

//! The operations and API versions of GitHub's products.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::api::description::operation::Operation;

/// The product whose description has every operation.
const EVERYTHING: &str = "ghec";

/// The prefix of the names of GitHub Enterprise Server releases.
const SERVER: &str = "ghes-";

/// The calendar versions of the API, oldest first. The first one is the default.
const API_VERSIONS: [&str; 2] = ["2022-11-28", "2026-03-10"];

/// The oldest release of GitHub Enterprise Server that supports the newest API version.
const NEWEST_VERSION_SINCE: (u32, u32) = (3, 21);

/// A method, and a path without the names of its parameters. GitHub renames operation ids and parameters, so they cannot be
/// compared between products.
type Call = (String, String);

static PRODUCTS: LazyLock<HashMap<&'static str, HashSet<Call>>> = LazyLock::new(|| {
    let products = github_runners_spec::PRODUCTS.iter();
    products
        .map(|product| {
            let document: serde_json::Value =
                serde_json::from_str(product.text).expect("cargo xtask check-spec proves that the fragments are JSON");
            let operations = github_runners_spec::operations(&document);
            let calls = operations.map(|operation| call(operation.method, operation.path));
            (product.name, calls.collect())
        })
        .collect()
});

fn call(method: &str, path: &str) -> Call {
    let segments = path.split('/');
    let nameless: Vec<&str> = segments
        .map(|segment| if segment.starts_with('{') { "{}" } else { segment })
        .collect();
    (method.to_ascii_lowercase(), nameless.join("/"))
}

/// A product of GitHub.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Product {
    /// The operations; `None` for all.
    calls: Option<&'static HashSet<Call>>,
    /// The release of GitHub Enterprise Server.
    release: Option<(u32, u32)>,
}

impl Product {
    /// Finds the product of this name, for example `ghec`, `api.github.com` or `ghes-3.19`.
    pub(crate) fn named(name: &str) -> Option<Self> {
        if name == EVERYTHING {
            return Some(Self::default());
        }
        Some(Self {
            calls: Some(PRODUCTS.get(name)?),
            release: name.strip_prefix(SERVER).and_then(|release| {
                let (major, minor) = release.split_once('.')?;
                Some((major.parse().ok()?, minor.parse().ok()?))
            }),
        })
    }

    /// Returns the names of all products.
    pub(crate) fn names() -> Vec<&'static str> {
        let names = github_runners_spec::PRODUCTS.iter().map(|product| product.name);
        names.chain([EVERYTHING]).collect()
    }

    pub(crate) fn has(self, operation: &Operation) -> bool {
        self.calls
            .is_none_or(|calls| calls.contains(&call(operation.method, operation.path)))
    }

    /// Returns whether this is GitHub Enterprise Server, which has no rate limits unless an administrator enables them.
    pub(crate) fn is_server(self) -> bool {
        self.release.is_some()
    }

    /// Returns the calendar versions of the API that the product supports, the default first.
    pub(crate) fn api_versions(self) -> &'static [&'static str] {
        match self.release {
            Some(release) if release < NEWEST_VERSION_SINCE => &API_VERSIONS[..1],
            _ => &API_VERSIONS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares_operations_by_method_and_path() {
        assert_eq!(
            call("GET", "/orgs/{org}/actions/runners/{runner_id}"),
            call("get", "/orgs/{organization}/actions/runners/{id}")
        );
        assert_ne!(call("get", "/orgs/{org}"), call("delete", "/orgs/{org}"));
    }
}

//! Which operations a product of GitHub has.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::api::description::operation::Operation;

/// The product whose description has every operation.
pub(crate) const EVERYTHING: &str = "ghec";

type Operations = HashSet<String>;

static PRODUCTS: LazyLock<HashMap<&'static str, Operations>> = LazyLock::new(|| {
    let products = github_runners_spec::PRODUCTS.iter();
    products
        .map(|product| {
            let document: serde_json::Value =
                serde_json::from_str(product.text).expect("cargo xtask check-spec proves that the fragments are JSON");
            let ids = github_runners_spec::operations(&document).map(|operation| operation.id.to_owned());
            (product.name, ids.collect())
        })
        .collect()
});

/// A product of GitHub.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Product {
    /// `None`: all of them.
    operations: Option<&'static Operations>,
}

impl Product {
    /// The product of this name, `ghec`, `api.github.com` or `ghes-3.19` for example.
    pub(crate) fn named(name: &str) -> Option<Self> {
        if name == EVERYTHING {
            return Some(Self::default());
        }
        PRODUCTS.get(name).map(|operations| Self {
            operations: Some(operations),
        })
    }

    /// The names that there are.
    pub(crate) fn names() -> Vec<&'static str> {
        let names = github_runners_spec::PRODUCTS.iter().map(|product| product.name);
        names.chain([EVERYTHING]).collect()
    }

    pub(crate) fn has(self, operation: &Operation) -> bool {
        self.operations
            .is_none_or(|operations| operations.contains(operation.id))
    }
}

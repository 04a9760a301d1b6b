//! Downloads the documents of all products, and selects a fragment from each.

use std::collections::{BTreeMap, BTreeSet};

use github_runners_spec::select::{self, GENERATED_PRODUCT, select_text};
use serde_json::Value;

use super::{Args, Release, release, runner_operations};
use crate::error::{Error, Problem};
use crate::provenance::{self, sha256};
use crate::source::Source;
use crate::vendored::{Vendored, file_of};

/// A new fragment, with the properties of the document from which it was selected.
pub(super) struct Fragment {
    pub(super) value: Value,
    pub(super) text: String,
    pub(super) record: provenance::Document,
}

/// The result of downloading.
pub(super) struct Fetched {
    pub(super) fragments: BTreeMap<String, Fragment>,
    /// The products whose documents are not valid, with the problems. The fragments of these products do not change.
    pub(super) rejected: BTreeMap<String, Vec<Problem>>,
    /// Whether products that were not requested keep their fragments. This is the case with `--products`.
    others_stay: bool,
}

impl Fetched {
    /// Excludes a product from the update.
    pub(super) fn reject(&mut self, product: &str, problems: Vec<Problem>) {
        self.fragments.remove(product);
        self.rejected.entry(product.to_owned()).or_default().extend(problems);
    }

    /// Returns the texts of all products after the update.
    pub(super) fn texts(&self, old: &BTreeMap<String, String>) -> BTreeMap<String, String> {
        let new = self
            .fragments
            .iter()
            .map(|(product, fragment)| (product.clone(), fragment.text.clone()));
        let kept = self.staying(old);
        new.chain(kept.map(|(product, text)| (product.clone(), text.clone())))
            .collect()
    }

    /// Returns the products that do not change.
    pub(super) fn staying<'a>(
        &'a self,
        old: &'a BTreeMap<String, String>,
    ) -> impl Iterator<Item = (&'a String, &'a String)> {
        let stays = |product: &String| self.others_stay || self.rejected.contains_key(product);
        old.iter()
            .filter(move |(product, _)| stays(product) && !self.fragments.contains_key(*product))
    }
}

/// Downloads and selects documents one after the other, so that only one document is in memory.
///
/// If the document of a product other than the one from which code is generated is not valid, only this product is
/// rejected. If a document cannot be downloaded, the update fails, because the next run can succeed.
pub(super) fn fetch_all(
    source: &mut Source,
    args: &Args,
    vendored: &Vendored,
    old: &BTreeMap<String, String>,
) -> Result<Fetched, Error> {
    source.resolve()?;
    let products: BTreeSet<String> = if args.products.is_empty() {
        let oldest = args
            .oldest_server
            .or_else(|| old.keys().filter_map(|product| release_of(product)).min());
        let listed = source.products(old.keys())?.into_iter();
        listed
            .filter(|product| release_of(product).is_none_or(|release| Some(release) >= oldest))
            .collect()
    } else {
        args.products.iter().cloned().collect()
    };
    let mut fetched = Fetched {
        fragments: BTreeMap::new(),
        rejected: BTreeMap::new(),
        others_stay: !args.products.is_empty(),
    };
    // All sources have this product. It comes first, because it determines the layout of a URL.
    fetched
        .fragments
        .insert(GENERATED_PRODUCT.to_owned(), fetch(source, GENERATED_PRODUCT)?);
    for product in products {
        match fetch(source, &product) {
            Ok(fragment) => drop(fetched.fragments.insert(product, fragment)),
            Err(error @ (Error::NotJson { .. } | Error::Unfit { .. })) => {
                let file = vendored.shown(&file_of(&product));
                fetched.reject(&product, vec![Problem::new(&file, "", error)]);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(fetched)
}

/// Returns the release of a product of GitHub Enterprise Server.
fn release_of(product: &str) -> Option<Release> {
    release(product.strip_prefix("ghes-")?).ok()
}

fn fetch(source: &mut Source, product: &str) -> Result<Fragment, Error> {
    let document = source.fetch(product)?;
    let (value, upstream_version) = select_text(&document.bytes, product).map_err(Error::unfit(&document))?;
    let text = select::to_text(&value);
    let record = provenance::Document {
        file: file_of(product),
        upstream_version,
        runner_operations: runner_operations(&value),
        document_sha256: sha256(&document.bytes),
        fragment_sha256: sha256(text.as_bytes()),
    };
    Ok(Fragment { value, text, record })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_are_compared_by_number() {
        assert!(release_of("ghes-3.9") < release_of("ghes-3.17"));
        assert_eq!(release_of("api.github.com"), None);
    }
}

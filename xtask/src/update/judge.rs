//! What keeps new fragments from being taken.

use std::collections::BTreeMap;
use std::thread;

use github_runners_spec::generate::generate_leniently;
use github_runners_spec::names::method_name;
use github_runners_spec::operations;
use github_runners_spec::select::{GENERATED_PRODUCT, escape};
use serde_json::Value;

use crate::error::Problem;
use crate::handles::Handles;
use crate::report::Surface;
use crate::vendored::{Vendored, file_of};
use crate::{generation, validity};

/// What is wrong with new fragments, by product.
#[derive(Debug, Default)]
pub(crate) struct Judgement(pub(crate) BTreeMap<String, Vec<Problem>>);

impl Judgement {
    /// Judges new fragments, also against what the library's source needs of the `old` one.
    pub(crate) fn of(vendored: &Vendored, old: Option<&Value>, new: &BTreeMap<String, &Value>) -> Self {
        let mut judgement = Self::default();
        let whole = new.get(GENERATED_PRODUCT);
        for (product, document) in new {
            let file = vendored.shown(&file_of(product));
            let mut problems = validity::problems(&file, document);
            if product == GENERATED_PRODUCT {
                problems.extend(generation::problems(&file, document));
                if problems.is_empty() || old.is_some() {
                    problems.extend(needed(&file, old, document));
                }
            } else if let Some(whole) = whole {
                problems.extend(validity::superset(whole, &file, document));
            }
            if !problems.is_empty() {
                judgement.0.insert(product.clone(), problems);
            }
        }
        judgement
    }

    /// The problems of the document that code is generated from.
    pub(crate) fn generated(&self) -> &[Problem] {
        self.0.get(GENERATED_PRODUCT).map_or(&[], Vec::as_slice)
    }

    /// The other products that have problems.
    pub(crate) fn others(&self) -> impl Iterator<Item = (&String, &Vec<Problem>)> {
        self.0.iter().filter(|(product, _)| *product != GENERATED_PRODUCT)
    }

    pub(crate) fn all(&self) -> Vec<Problem> {
        self.0.values().flatten().cloned().collect()
    }
}

/// The operations that the library's source calls, and that are gone or are called in another way now; with each line.
fn needed(file: &str, old: Option<&Value>, new: &Value) -> Vec<Problem> {
    let Some(old) = old.filter(|old| *old != new) else {
        return Vec::new();
    };
    let surface = |document: &Value| {
        let (generated, _) = generate_leniently(document).ok()?;
        Surface::of(&generated).ok()
    };
    let (before, after) = thread::scope(|scope| {
        let before = scope.spawn(|| surface(old));
        let after = surface(new);
        (before.join().ok().flatten(), after)
    });
    // What cannot be generated is named by others.
    let (Some(before), Some(after)) = (before, after) else {
        return Vec::new();
    };
    let broken = Surface::broken_methods(&before, &after);
    let removed = Surface::removed_types(&before, &after);
    let is_broken = |word: &str| broken.contains_key(word) || removed.contains(word);
    let Ok(handles) = Handles::of_project(&is_broken) else {
        return Vec::new();
    };
    let mut problems = Vec::new();
    for (method, signature) in &broken {
        let operation = operations(new).find(|operation| method_name(operation.id) == *method);
        let (pointer, what) = match (operation, signature) {
            (Some(operation), Some(signature)) => (
                format!("/paths/{}/{}", escape(operation.path), operation.method),
                format!("the library calls `{method}`, which is `{signature}` now"),
            ),
            _ => (
                "/paths".to_owned(),
                format!("the library calls `{method}`, which is gone"),
            ),
        };
        let sites = handles.sites(method).iter();
        problems.extend(sites.map(|site| Problem::new(file, pointer.clone(), &what).edit(site)));
    }
    for name in &removed {
        let sites = handles.sites(name).iter();
        let what = format!("the library uses the type `{name}`, which is gone");
        problems.extend(sites.map(|site| Problem::new(file, "/components/schemas", &what).edit(site)));
    }
    problems
}

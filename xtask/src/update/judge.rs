//! Finds the problems of new fragments.

use std::collections::BTreeMap;
use std::thread;

use github_runners_spec::generate::generate_leniently;
use github_runners_spec::generated::Generated;
use github_runners_spec::names::method_name;
use github_runners_spec::operations;
use github_runners_spec::select::{GENERATED_PRODUCT, escape};
use serde_json::Value;

use crate::error::Problem;
use crate::handles::Handles;
use crate::report::Surface;
use crate::vendored::{Vendored, file_of};
use crate::{generation, validity};

/// The problems of new fragments by product, and the code generated from them.
#[derive(Debug, Default)]
pub(crate) struct Judgment {
    problems: BTreeMap<String, Vec<Problem>>,
    generated: Option<Generated>,
}

impl Judgment {
    /// Checks new fragments. Also checks that they still have all methods and types of the `old` description that the
    /// library's source uses. `stay` contains the products that do not change.
    pub(crate) fn of(
        vendored: &Vendored,
        old: Option<&Value>,
        new: &BTreeMap<String, &Value>,
        stay: &BTreeMap<String, Value>,
    ) -> Self {
        let mut judgment = Self::default();
        let whole = new.get(GENERATED_PRODUCT);
        for (product, document) in new.iter().filter(|(product, _)| *product != GENERATED_PRODUCT) {
            let file = vendored.shown(&file_of(product));
            let mut problems = validity::problems(&file, document);
            if let Some(whole) = whole {
                problems.extend(validity::superset(whole, &file, document));
            }
            judgment.add(product, problems);
        }
        if let Some(document) = whole {
            let file = vendored.shown(&file_of(GENERATED_PRODUCT));
            let mut problems = validity::problems(&file, document);
            // A product with problems is not updated.
            let fit = new
                .iter()
                .filter(|(product, _)| !judgment.problems.contains_key(*product));
            let products = fit.map(|(product, document)| (product, *document)).chain(stay);
            match generation::generate(&file, document, &generation::availability(products)) {
                Ok(generated) => judgment.generated = Some(generated),
                Err(reasons) => problems.extend(reasons),
            }
            problems.extend(needed(&file, old, document, judgment.generated.as_ref()));
            judgment.add(GENERATED_PRODUCT, problems);
        }
        judgment
    }

    fn add(&mut self, product: &str, problems: Vec<Problem>) {
        if !problems.is_empty() {
            self.problems.insert(product.to_owned(), problems);
        }
    }

    /// Returns the code generated from the new fragments, if there are no contradictions.
    pub(crate) fn code(&self) -> Option<&Generated> {
        self.generated.as_ref()
    }

    /// Returns the problems of the document from which code is generated.
    pub(crate) fn generated(&self) -> &[Problem] {
        self.problems.get(GENERATED_PRODUCT).map_or(&[], Vec::as_slice)
    }

    /// Returns the other products with problems.
    pub(crate) fn others(&self) -> impl Iterator<Item = (&String, &Vec<Problem>)> {
        self.problems
            .iter()
            .filter(|(product, _)| *product != GENERATED_PRODUCT)
    }

    pub(crate) fn all(&self) -> Vec<Problem> {
        self.problems.values().flatten().cloned().collect()
    }
}

/// Returns a problem for each line of the library's source that uses a generated method or type that was removed or changed.
fn needed(file: &str, old: Option<&Value>, new: &Value, generated: Option<&Generated>) -> Vec<Problem> {
    let Some(old) = old.filter(|old| *old != new) else {
        return Vec::new();
    };
    let surface = |document: &Value, generated: Option<&Generated>| match generated {
        Some(generated) => Surface::of(generated).ok(),
        None => Surface::of(&generate_leniently(document).ok()?.0).ok(),
    };
    let (before, after) = thread::scope(|scope| {
        let before = scope.spawn(|| surface(old, None));
        let after = surface(new, generated);
        (before.join().ok().flatten(), after)
    });
    // Other problems explain why no code can be generated.
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
                format!("the library calls `{method}`, whose signature is now `{signature}`"),
            ),
            _ => (
                "/paths".to_owned(),
                format!("the library calls `{method}`, which was removed"),
            ),
        };
        let sites = handles.sites(method).iter();
        problems.extend(sites.map(|site| Problem::new(file, pointer.clone(), &what).edit(site)));
    }
    for name in &removed {
        let sites = handles.sites(name).iter();
        let what = format!("the library uses the type `{name}`, which was removed");
        problems.extend(sites.map(|site| Problem::new(file, "/components/schemas", &what).edit(site)));
    }
    problems
}

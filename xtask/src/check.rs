//! `cargo xtask check-spec`.

use std::collections::BTreeMap;

use github_runners_spec::select::{self, GENERATED_PRODUCT};
use serde_json::Value;

use crate::{
    error::{Error, Problem, count},
    examples, generation, print,
    provenance::{Provenance, sha256},
    update::runner_operations,
    validity,
    vendored::{SOURCE_FILE, Vendored, file_of},
};

/// Runs the task.
pub(crate) fn run(vendored: &Vendored) -> Result<(), Error> {
    let fragments = vendored.fragments()?;
    let mut problems = Vec::new();
    let source = vendored.shown(SOURCE_FILE);
    match vendored.provenance() {
        Ok(Some(provenance)) => problems.extend(provenance_problems(vendored, &provenance, &fragments)),
        Ok(None) => problems.push(Problem::new(&source, "", "is missing")),
        Err(Error::Provenance { source: error, .. }) => {
            let what = format!("is not what update-spec writes: {}", error.message());
            problems.push(Problem::new(&source, "", what));
        }
        Err(error) => return Err(error),
    }

    let mut documents = Vec::new();
    for (product, text) in &fragments {
        let file = vendored.shown(&file_of(product));
        let document: Value = match serde_json::from_str(text) {
            Ok(document) => document,
            Err(error) => {
                problems.push(Problem::new(&file, "", format!("is not JSON: {error}")));
                continue;
            }
        };
        problems.extend(selection_problems(&file, product, &document, text));
        problems.extend(validity::problems(&file, &document));
        if product == GENERATED_PRODUCT {
            problems.extend(generation::problems(&file, &document));
        }
        documents.push((product, file, document));
    }
    if !fragments.contains_key(GENERATED_PRODUCT) {
        problems.push(Problem::new(
            &vendored.shown(&file_of(GENERATED_PRODUCT)),
            "",
            "is missing",
        ));
    }
    let described: Vec<_> = documents
        .iter()
        .map(|(_, file, document)| (file.clone(), document))
        .collect();
    let examples = examples::check(&described);
    problems.extend(examples.problems);

    for (product, file, document) in &documents {
        let operations = count(runner_operations(document), "runner operation");
        print(&format!("{file}: {product}, {operations}\n"));
    }
    print(&format!(
        "{} validate, {} are known not to\n",
        count(examples.valid, "example"),
        examples.known
    ));
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Error::Problems(problems))
    }
}

/// Where `source.toml` and the files say different things.
fn provenance_problems(
    vendored: &Vendored,
    provenance: &Provenance,
    fragments: &BTreeMap<String, String>,
) -> Vec<Problem> {
    let source = vendored.shown(SOURCE_FILE);
    let mut problems = Vec::new();
    for (product, document) in &provenance.documents {
        let file = file_of(product);
        if document.file != file {
            problems.push(Problem::new(
                &source,
                "",
                format!("documents.{product:?}.file is not {file}"),
            ));
        }
        match fragments.get(product) {
            None => problems.push(Problem::new(
                &vendored.shown(&file),
                "",
                "is missing, source.toml knows it",
            )),
            Some(text) if sha256(text.as_bytes()) != document.fragment_sha256 => {
                let what =
                    "is not the file source.toml knows: its sha256 is another; it was changed by hand or by half";
                problems.push(Problem::new(&vendored.shown(&file), "", what));
            }
            Some(_) => {}
        }
    }
    for product in fragments
        .keys()
        .filter(|product| !provenance.documents.contains_key(*product))
    {
        problems.push(Problem::new(
            &vendored.shown(&file_of(product)),
            "",
            "is not in source.toml",
        ));
    }
    problems
}

/// Whether the fragment is what selecting from it gives: sorted, nothing too much and nothing too little.
fn selection_problems(file: &str, product: &str, document: &Value, text: &str) -> Option<Problem> {
    match select::select(document, product) {
        Err(error) => Some(Problem::new(file, "", error)),
        Ok(selected) if select::to_text(&selected) != text => Some(Problem::new(
            file,
            "",
            "is not as update-spec writes it: order, indentation or members differ",
        )),
        Ok(_) => None,
    }
}

//! `cargo xtask check-spec`: checks the vendored fragments and the code generated from them.

use std::collections::BTreeMap;

use clap::Args as ClapArgs;
use github_runners_spec::generated::Generated;
use github_runners_spec::select::{self, GENERATED_PRODUCT, SELECTION};
use serde_json::Value;

use crate::difference::first_difference;
use crate::error::{Error, Problem, count, shortened};
use crate::provenance::{Provenance, sha256};
use crate::source::is_product;
use crate::update::runner_operations;
use crate::vendored::{SOURCE_FILE, Vendored, file_of};
use crate::{examples, generation, print, report, validity};

/// The arguments of `check-spec`.
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    /// Also fail if a person still has decisions to make before a release
    #[arg(long)]
    release: bool,
}

/// Runs the task.
pub(crate) fn run(args: &Args, vendored: &Vendored) -> Result<(), Error> {
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

    for name in vendored.listed()?.iter().filter(|name| !is_product(name)) {
        let file = vendored.shown(&format!("products/{name}.json"));
        problems.push(Problem::new(
            &file,
            "",
            "is not named like a product, but would be embedded as a product; rename or remove it",
        ));
    }

    let mut documents = Vec::new();
    for (product, text) in &fragments {
        let file = vendored.shown(&file_of(product));
        let document: Value = match serde_json::from_str(text) {
            Ok(document) => document,
            Err(error) => {
                problems.push(Problem::new(&file, "", format!("is not valid JSON: {error}")));
                continue;
            }
        };
        problems.extend(selection_problems(&file, product, &document, text));
        problems.extend(validity::problems(&file, &document));
        documents.push((product, file, document));
    }
    if !fragments.contains_key(GENERATED_PRODUCT) {
        problems.push(Problem::new(
            &vendored.shown(&file_of(GENERATED_PRODUCT)),
            "",
            "is missing",
        ));
    }
    let mut generated = None;
    if let Some((_, _, whole)) = documents.iter().find(|(product, ..)| *product == GENERATED_PRODUCT) {
        for (_, file, document) in &documents {
            problems.extend(validity::superset(whole, file, document));
        }
        let products = documents.iter().map(|(product, _, document)| (*product, document));
        let availability = generation::availability(products);
        match generation::generate(&vendored.shown(&file_of(GENERATED_PRODUCT)), whole, &availability) {
            Ok(code) => {
                problems.extend(generation::differences(vendored, &code));
                generated = Some(code);
            }
            Err(reasons) => problems.extend(reasons),
        }
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
        "examples: {} valid, {} known to be invalid\n",
        examples.valid, examples.known
    ));
    let whole = documents.iter().find(|(product, ..)| *product == GENERATED_PRODUCT);
    if let Some((_, file, document)) = whole {
        let open = open_decisions(vendored, file, document, generated.as_ref())?;
        if args.release {
            problems.extend(open);
        } else if !open.is_empty() {
            let number = count(open.len(), "decision");
            print(&format!(
                "{number} to make before a release:\n{}\n",
                crate::error::lines(&open)
            ));
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Error::Problems(problems))
    }
}

/// Returns the decisions that a person has to make before a release.
fn open_decisions(
    vendored: &Vendored,
    file: &str,
    document: &Value,
    generated: Option<&Generated>,
) -> Result<Vec<Problem>, Error> {
    let mut open = Vec::new();
    for pending in report::pending(document, generated) {
        let what = format!("{}; {}", pending.what, pending.to_do);
        open.push(Problem::new(file, "", what).edit(pending.edit));
    }
    for id in report::without_handle(document)? {
        let what = format!("`{id}` has no handle yet, and can only be called through `Client::raw`");
        open.push(Problem::new(file, "/paths", what).edit("src/resources"));
    }
    if vendored
        .provenance()
        .ok()
        .flatten()
        .is_some_and(|provenance| !provenance.releasable)
    {
        let what = "was written with --keep-going; run `cargo xtask update-spec` again when no rule contradicts it";
        open.push(Problem::new(&vendored.shown(SOURCE_FILE), "", what));
    }
    Ok(open)
}

/// Returns the contradictions between `source.toml` and the files.
fn provenance_problems(
    vendored: &Vendored,
    provenance: &Provenance,
    fragments: &BTreeMap<String, String>,
) -> Vec<Problem> {
    let source = vendored.shown(SOURCE_FILE);
    let mut problems = Vec::new();
    if provenance.selection != SELECTION {
        problems.push(Problem::new(&source, "", format!("selection is not \"{SELECTION}\"")));
    }
    let generated = provenance.documents.get(GENERATED_PRODUCT);
    if generated.is_some_and(|generated| generated.upstream_version != provenance.upstream_version) {
        let what = format!("upstream_version differs from documents.{GENERATED_PRODUCT}");
        problems.push(Problem::new(&source, "", what));
    }
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
                "is missing, but source.toml lists it",
            )),
            Some(text) if sha256(text.as_bytes()) != document.fragment_sha256 => {
                let what =
                    "does not have the SHA-256 in source.toml: it was edited by hand, or an update was interrupted";
                problems.push(Problem::new(&vendored.shown(&file), "", what));
            }
            Some(text) => {
                let found = serde_json::from_str(text).map_or(0, |fragment| runner_operations(&fragment));
                if found != document.runner_operations {
                    let what = format!("documents.{product:?}.runner_operations is not {found}");
                    problems.push(Problem::new(&source, "", what));
                }
            }
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

/// Checks that selecting from the fragment returns the fragment: its keys are sorted, nothing is missing, and nothing
/// is unused.
fn selection_problems(file: &str, product: &str, document: &Value, text: &str) -> Vec<Problem> {
    match select::select(document, product) {
        // `validity::problems` reports references without a target.
        Err(select::Error::Dangling { .. }) => Vec::new(),
        Err(error) => vec![Problem::new(file, error.pointer(), error.reason())],
        Ok(selected) => {
            let expected = select::to_text(&selected);
            let what = first_difference(text, &expected).map(|(line, found, expected)| {
                format!(
                    "is not the text that update-spec writes: order, indentation or members differ; line {line} is `{}` and \
                     should be `{}`",
                    // Escape characters that a terminal does not show.
                    shortened(&found.replace('\r', "\\r")),
                    shortened(expected)
                )
            });
            what.map(|what| Problem::new(file, "", what)).into_iter().collect()
        }
    }
}

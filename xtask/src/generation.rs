//! Generates the code from the description, and compares it with the committed code.

use std::collections::BTreeMap;
use std::thread;

use github_runners_spec::availability::Availability;
use github_runners_spec::generate::{Error as GenerateError, generate_for};
use github_runners_spec::generated::Generated;
use github_runners_spec::select::{GENERATED_PRODUCT, missing_operations};
use serde_json::Value;

use crate::difference::first_difference;
use crate::error::{Error, Problem, shortened};
use crate::vendored::{Vendored, file_of};
use crate::{print, replace};

/// The folder of the generated code beside the fragments.
const FOLDER: &str = "generated";

/// Generates the code from the vendored fragments, and writes the files that differ.
pub(crate) fn write(vendored: &Vendored) -> Result<(), Error> {
    let mut documents = BTreeMap::new();
    for (product, text) in vendored.fragments()? {
        let place = vendored.shown(&file_of(&product));
        let document: Value =
            serde_json::from_str(&text).map_err(|error| Error::not_json(place, text.as_bytes(), error))?;
        documents.insert(product, document);
    }
    let file = vendored.shown(&file_of(GENERATED_PRODUCT));
    let whole = documents
        .get(GENERATED_PRODUCT)
        .ok_or_else(|| Error::Rejected(vec![Problem::new(&file, "", "is missing")]))?;
    let generated = generate(&file, whole, &availability(&documents)).map_err(Error::Rejected)?;
    let stale = stale(vendored, &generated);
    replace::replace(vendored.folder(), &stale, &[])?;
    for (name, _) in &stale {
        print(&format!("wrote {}\n", vendored.shown(name)));
    }
    if stale.is_empty() {
        print(&format!("{} is up to date\n", vendored.shown(FOLDER)));
    }
    Ok(())
}

/// Returns the files of the generated code that differ from the committed files: name, text.
pub(crate) fn stale(vendored: &Vendored, generated: &Generated) -> Vec<(String, String)> {
    let files = files(generated).into_iter();
    files
        .filter(|(name, text)| vendored.read(name).as_ref() != Some(text))
        .collect()
}

/// Returns the operations that each of `documents` has.
pub(crate) fn availability<'a>(documents: impl IntoIterator<Item = (&'a String, &'a Value)>) -> Availability {
    let documents = documents.into_iter();
    Availability::of(documents.map(|(product, document)| (product.as_str(), document)))
}

/// Returns the files of the generated code: name relative to the folder of the fragments, text.
fn files(generated: &Generated) -> Vec<(String, String)> {
    let files = generated.files().into_iter();
    files
        .map(|(name, text)| (format!("{FOLDER}/{name}"), text.to_owned()))
        .collect()
}

/// Generates the code for `document`. The problems are missing operations, rules that no longer fit, and errors of the
/// generator.
pub(crate) fn generate(file: &str, document: &Value, availability: &Availability) -> Result<Generated, Vec<Problem>> {
    let problem = |what: &str| Problem::new(file, "", what);
    let missing = missing_operations(document).into_iter();
    let mut problems: Vec<_> = missing
        .map(|id| Problem::new(file, "/paths", format!("has no operation {id}, which the client needs")))
        .collect();
    // Generate again with the members of every object in another order. If another package enables
    // serde_json/preserve_order, maps keep the order of the file.
    let (generated, again) = thread::scope(|scope| {
        let again = scope.spawn(|| generate_for(&backwards(document), availability).ok());
        (generate_for(document, availability), again.join().ok().flatten())
    });
    match generated {
        Err(GenerateError::Rules(errors)) => problems.extend(errors.iter().map(|error| {
            let what = format!("rule `{}`: {}", error.rule, error.problem);
            problem(&what).edit(error.at)
        })),
        Err(error) => problems.push(problem(&format!("cannot generate code: {error}"))),
        Ok(source) => {
            if again.is_none_or(|again| again != source) {
                problems.push(problem("the generated code depends on the order of keys"));
            }
            if problems.is_empty() {
                return Ok(source);
            }
        }
    }
    Err(problems)
}

/// Compares the committed code with `generated`, byte for byte.
pub(crate) fn differences(vendored: &Vendored, generated: &Generated) -> Vec<Problem> {
    let differs = |(name, expected): (String, String)| {
        let file = vendored.shown(&name);
        let Some(found) = vendored.read(&name) else {
            return Some(Problem::new(
                &file,
                "",
                "is missing or is not text; run `cargo xtask generate`",
            ));
        };
        let (line, found, expected) = first_difference(&found, &expected)?;
        let what = format!(
            "is not the generated code; run `cargo xtask generate` and review the difference; line {line} is `{}` and \
             should be `{}`",
            // A terminal does not show a carriage return.
            shortened(&found.replace('\r', "\\r")),
            shortened(expected)
        );
        Some(Problem::new(&file, "", what))
    };
    files(generated).into_iter().filter_map(differs).collect()
}

/// Returns `value` with the members of every object in reverse order.
fn backwards(value: &Value) -> Value {
    match value {
        Value::Object(members) => members
            .iter()
            .rev()
            .map(|(key, value)| (key.clone(), backwards(value)))
            .collect(),
        Value::Array(items) => items.iter().map(backwards).collect(),
        other => other.clone(),
    }
}

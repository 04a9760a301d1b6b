//! `cargo xtask update-spec`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Display,
    iter,
    time::Duration,
};

use clap::Args as ClapArgs;
use github_runners_spec::{
    diff,
    generated::Generated,
    operations,
    select::{self, GENERATED_PRODUCT, SELECTION},
};
use serde_json::Value;
use similar::TextDiff;
use url::Url;

use crate::{
    download::Limits,
    error::{Error, Problem, count},
    examples, generation, print,
    provenance::{self, Provenance, sha256},
    replace,
    source::{self, GitHub, Source},
    validity,
    vendored::{SOURCE_FILE, Vendored, file_of},
};

/// What `update-spec` can be told.
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    /// A folder or base URL to take the documents from, laid out like GitHub's repository or like the npm package
    /// @octokit/openapi [default: github/rest-api-description on GitHub]
    #[arg(long, value_name = "FOLDER_OR_URL")]
    from: Option<String>,
    /// The branch, tag or commit of GitHub's repository
    #[arg(long = "ref", value_name = "REF", default_value = "main", conflicts_with = "from")]
    reference: String,
    /// Change nothing: print what an update would change, and end with exit code 3 if there is anything; any
    /// other failure means that it could not be found out
    #[arg(long)]
    check: bool,
    /// The products beside `ghec`, all of them: api.github.com,ghes-3.19 [default: those that the source lists]
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    products: Vec<String>,
    /// The day to write down where something changed [default: SOURCE_DATE_EPOCH, or today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<String>,
    /// Seconds until a connection has to stand
    #[arg(long, value_name = "SECONDS", default_value = "10", value_parser = seconds)]
    connect_timeout: Duration,
    /// Seconds that a server may be silent
    #[arg(long, value_name = "SECONDS", default_value = "30", value_parser = seconds)]
    read_timeout: Duration,
    /// Mebibytes that one document may have
    #[arg(long, value_name = "MIB", default_value = "64")]
    max_size: u64,
    /// Where GitHub's API is: for tests
    #[arg(long, hide = true, default_value = "https://api.github.com")]
    github_api: Url,
    /// Where GitHub's raw host is: for tests
    #[arg(long, hide = true, default_value = "https://raw.githubusercontent.com")]
    github_raw: Url,
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds = text.parse::<f64>().map_err(|error| error.to_string())?;
    let duration = Duration::try_from_secs_f64(seconds).map_err(|error| error.to_string())?;
    if duration.is_zero() {
        Err("has to be more than nothing".to_owned())
    } else {
        Ok(duration)
    }
}

/// A fragment as it will be, with what is known about the document it was made from.
struct Fragment {
    value: Value,
    text: String,
    record: provenance::Document,
}

/// Runs the task.
pub(crate) fn run(args: &Args, vendored: &Vendored) -> Result<(), Error> {
    if let Some(other) = args.products.iter().find(|name| !source::is_product(name)) {
        return Err(Error::Product(other.clone()));
    }
    let day = provenance::day(args.date.as_deref())?;
    let old = vendored.fragments()?;
    // One that cannot be read is as good as none: it will be written anew.
    let recorded = vendored.provenance().ok().flatten();
    let mut source = source_of(args)?;
    let new = fetch_all(&mut source, &args.products, &old)?;

    let texts: BTreeMap<_, _> = new
        .iter()
        .map(|(product, new)| (product.clone(), new.text.clone()))
        .collect();
    let in_step = texts == old;
    if in_step && recorded.as_ref().is_some_and(|recorded| recorded.belongs_to(&texts)) {
        print(&format!("in step with {}: {}\n", source.shown(), summary(&new)));
        if !args.check {
            replace::clear_leftovers(vendored.folder())?;
        }
        return Ok(());
    }
    report(vendored, &old, &new);
    if args.check {
        print_diff(vendored, &old, &texts);
        if in_step {
            print(&format!(
                "{} does not belong to the fragments\n",
                vendored.shown(SOURCE_FILE)
            ));
        }
        return Err(Error::Behind(source.shown()));
    }
    let generated = generated(vendored, &new).map_err(Error::Rejected)?;
    write(vendored, &source, &old, &new, &generated, day)?;
    // Not before: what a run left that was killed or failed may be the last copy of an old file.
    replace::clear_leftovers(vendored.folder())?;
    print(&format!("took {}: {}\n", source.shown(), summary(&new)));
    note_examples(vendored, &new);
    Ok(())
}

fn source_of(args: &Args) -> Result<Source, Error> {
    let limits = Limits {
        connect: args.connect_timeout,
        read: args.read_timeout,
        total: Duration::from_secs(600),
        bytes: args.max_size.saturating_mul(1024 * 1024),
    };
    match &args.from {
        Some(from) => Source::from_place(from, limits),
        None => {
            let hosts = GitHub {
                api: args.github_api.clone(),
                raw: args.github_raw.clone(),
            };
            Ok(Source::from_github(hosts, &args.reference, limits))
        }
    }
}

/// Fetches and selects one document after the other, so that only one of them is in memory.
fn fetch_all(
    source: &mut Source,
    named: &[String],
    vendored: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, Fragment>, Error> {
    source.resolve()?;
    let products: BTreeSet<String> = if named.is_empty() {
        source.products(vendored.keys())?
    } else {
        named.iter().cloned().collect()
    };
    // The one that every source has comes first: it tells how a URL arranges them.
    let products = iter::once(GENERATED_PRODUCT.to_owned()).chain(products);
    products
        .map(|product| Ok((product.clone(), fetch(source, &product)?)))
        .collect()
}

fn fetch(source: &mut Source, product: &str) -> Result<Fragment, Error> {
    let document = source.fetch(product)?;
    let place = document.place;
    let whole: Value = match serde_json::from_slice(&document.bytes) {
        Ok(whole) => whole,
        Err(source) => {
            return Err(Error::NotJson {
                place,
                found: beginning(&document.bytes),
                source,
            });
        }
    };
    let value = match select::select(&whole, product) {
        Ok(value) => value,
        Err(reason) => return Err(Error::Unfit { place, reason }),
    };
    let text = select::to_text(&value);
    let version = &whole["info"]["version"];
    let record = provenance::Document {
        file: file_of(product),
        upstream_version: version.as_str().map_or_else(|| version.to_string(), str::to_owned),
        runner_operations: runner_operations(&value),
        document_sha256: sha256(&document.bytes),
        fragment_sha256: sha256(text.as_bytes()),
    };
    Ok(Fragment { value, text, record })
}

/// The first words of what should have been a document.
fn beginning(bytes: &[u8]) -> String {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]);
    let start: String = start
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(60)
        .collect();
    if start.is_empty() {
        "it is empty".to_owned()
    } else {
        format!("it begins with `{start}`")
    }
}

/// How many of the operations of a document are about runners.
pub(crate) fn runner_operations(document: &Value) -> usize {
    operations(document)
        .filter(|operation| operation.is_runner_operation())
        .count()
}

fn summary(fragments: &BTreeMap<String, Fragment>) -> String {
    let operations = fragments
        .get(GENERATED_PRODUCT)
        .map_or(0, |fragment| fragment.record.runner_operations);
    format!(
        "{}, {}",
        count(operations, "runner operation"),
        count(fragments.len(), "product")
    )
}

/// Prints what differs, by name.
fn report(vendored: &Vendored, old: &BTreeMap<String, String>, new: &BTreeMap<String, Fragment>) {
    for (product, fragment) in new {
        let file = vendored.shown(&file_of(product));
        match old.get(product) {
            Some(old) if *old == fragment.text => {}
            Some(old) => {
                // What is no JSON has no operation in common with the new fragment.
                let old: Value = serde_json::from_str(old).unwrap_or_default();
                let changes = diff::compare(&old, &fragment.value);
                let changes = if changes.is_empty() {
                    "  only beside operations and components\n".to_owned()
                } else {
                    indented(&changes)
                };
                print(&format!("{file}:\n{changes}"));
            }
            None => {
                let operations = count(fragment.record.runner_operations, "runner operation");
                print(&format!("{file}: new, {operations}\n"));
            }
        }
    }
    for product in old.keys().filter(|product| !new.contains_key(*product)) {
        print(&format!(
            "{}: gone, the source has no such product\n",
            vendored.shown(&file_of(product))
        ));
    }
}

fn indented(text: &dyn Display) -> String {
    text.to_string().lines().map(|line| format!("  {line}\n")).collect()
}

/// Prints a unified diff of each file that both sides have.
fn print_diff(vendored: &Vendored, old: &BTreeMap<String, String>, new: &BTreeMap<String, String>) {
    for (product, text) in new {
        if let Some(old) = old.get(product).filter(|old| *old != text) {
            let file = vendored.shown(&file_of(product));
            let diff = TextDiff::configure()
                .timeout(Duration::from_secs(5))
                .diff_lines(old.as_str(), text.as_str());
            let file = file.trim_start_matches('/');
            print(
                &diff
                    .unified_diff()
                    .header(&format!("a/{file}"), &format!("b/{file}"))
                    .to_string(),
            );
        }
    }
}

/// The code for the new fragments, or what is wrong with them.
fn generated(vendored: &Vendored, new: &BTreeMap<String, Fragment>) -> Result<Generated, Vec<Problem>> {
    let file = |product: &str| vendored.shown(&file_of(product));
    let mut problems = Vec::new();
    for (product, fragment) in new {
        problems.extend(validity::problems(&file(product), &fragment.value));
    }
    let products = new.iter().map(|(product, fragment)| (product, &fragment.value));
    let availability = generation::availability(products);
    let whole = new
        .get(GENERATED_PRODUCT)
        .map_or(&Value::Null, |fragment| &fragment.value);
    match generation::generate(&file(GENERATED_PRODUCT), whole, &availability) {
        Ok(generated) if problems.is_empty() => Ok(generated),
        Ok(_) => Err(problems),
        Err(reasons) => Err(problems.into_iter().chain(reasons).collect()),
    }
}

/// Examples do not keep an update from being taken; that the list of bad ones needs care is worth a word.
fn note_examples(vendored: &Vendored, new: &BTreeMap<String, Fragment>) {
    let documents = new
        .iter()
        .map(|(product, fragment)| (vendored.shown(&file_of(product)), &fragment.value));
    let outcome = examples::check(&documents.collect::<Vec<_>>());
    if !outcome.problems.is_empty() {
        let problems = count(outcome.problems.len(), "example");
        print(&format!(
            "{problems} and the list of bad ones disagree: `cargo xtask check-spec` names them\n"
        ));
    }
}

fn write(
    vendored: &Vendored,
    source: &Source,
    old: &BTreeMap<String, String>,
    new: &BTreeMap<String, Fragment>,
    generated: &Generated,
    day: String,
) -> Result<(), Error> {
    let documents: BTreeMap<_, _> = new
        .iter()
        .map(|(product, fragment)| (product.clone(), fragment.record.clone()))
        .collect();
    let provenance = Provenance {
        source: source.name(),
        reference: source.reference(),
        commit: source.commit(),
        upstream_version: documents
            .get(GENERATED_PRODUCT)
            .map(|ghec| ghec.upstream_version.clone())
            .unwrap_or_default(),
        date: day,
        selection: SELECTION.to_owned(),
        documents,
    };
    let changed = new
        .iter()
        .filter(|(product, fragment)| old.get(*product) != Some(&fragment.text));
    let mut files: Vec<_> = changed
        .map(|(product, fragment)| (file_of(product), fragment.text.clone()))
        .collect();
    let code = generation::files(generated).into_iter();
    files.extend(code.filter(|(name, text)| vendored.read(name).as_ref() != Some(text)));
    // Last: until it is there, the hashes say that the fragments are not what it speaks of.
    files.push((SOURCE_FILE.to_owned(), provenance.to_text()?));
    let gone: Vec<_> = old
        .keys()
        .filter(|product| !new.contains_key(*product))
        .map(|product| file_of(product))
        .collect();
    replace::replace(vendored.folder(), &files, &gone)
}

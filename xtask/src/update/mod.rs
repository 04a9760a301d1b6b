//! `cargo xtask update-spec`: downloads GitHub's documents and updates the vendored fragments.

mod fetch;
mod judge;
mod lock;

use std::collections::BTreeMap;
use std::fmt::Display;
use std::time::Duration;

use clap::Args as ClapArgs;
use github_runners_spec::generated::Generated;
use github_runners_spec::select::{GENERATED_PRODUCT, SELECTION};
use github_runners_spec::{diff, operations};
use serde_json::Value;
use similar::TextDiff;
use url::Url;

use self::fetch::{Fetched, fetch_all};

pub(crate) use self::judge::Judgment;

use self::lock::Lock;
use crate::descriptions::Descriptions;
use crate::download::Limits;
use crate::error::{Error, count};
use crate::provenance::{self, Provenance};
use crate::source::{self, GitHub, Source};
use crate::vendored::{SOURCE_FILE, Vendored, file_of};
use crate::{examples, generation, print, replace, report};

/// The arguments of `update-spec`.
#[derive(Debug, Clone, ClapArgs)]
pub(crate) struct Args {
    /// The folder or base URL of the documents, laid out like GitHub's repository or like the npm package @octokit/openapi
    /// [default: github/rest-api-description on GitHub]
    #[arg(long, value_name = "FOLDER_OR_URL")]
    from: Option<String>,
    /// The branch, tag or commit of GitHub's repository
    #[arg(long = "ref", value_name = "REF", default_value = "main", conflicts_with = "from")]
    reference: String,
    /// Change nothing, and print what an update would change. The exit code is 3 if an update would change something, and
    /// 1 if the check failed
    #[arg(long)]
    check: bool,
    /// The products to update in addition to `ghec`: api.github.com,ghes-3.19. Other products do not change [default: all
    /// products of the source]
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    products: Vec<String>,
    /// The oldest release of GitHub Enterprise Server to update [default: the oldest vendored release]
    #[arg(long, value_name = "RELEASE", value_parser = release)]
    oldest_server: Option<Release>,
    /// Write the new description even if rules contradict it. The exit code is then 4, and the description cannot be
    /// released until a later run finds no contradictions. The later run downloads nothing
    #[arg(long, conflicts_with = "check")]
    keep_going: bool,
    /// Download the description again after an earlier run with --keep-going
    #[arg(long)]
    refresh: bool,
    /// The date to record if something changed [default: SOURCE_DATE_EPOCH, or today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<String>,
    /// The timeout for connecting, in seconds
    #[arg(long, value_name = "SECONDS", default_value = "10", value_parser = seconds)]
    connect_timeout: Duration,
    /// The maximum time without data from the server, in seconds
    #[arg(long, value_name = "SECONDS", default_value = "30", value_parser = seconds)]
    read_timeout: Duration,
    /// The maximum size of a document, in MiB
    #[arg(long, value_name = "MIB", default_value = "64")]
    max_size: u64,
    /// The URL of GitHub's API, for tests
    #[arg(long, hide = true, default_value = "https://api.github.com")]
    github_api: Url,
    /// The URL of GitHub's raw host, for tests
    #[arg(long, hide = true, default_value = "https://raw.githubusercontent.com")]
    github_raw: Url,
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds = text.parse::<f64>().map_err(|error| error.to_string())?;
    let duration = Duration::try_from_secs_f64(seconds).map_err(|error| error.to_string())?;
    if duration.is_zero() {
        Err("must be greater than 0".to_owned())
    } else {
        Ok(duration)
    }
}

impl Args {
    /// Returns these arguments for a pull request: contradictions do not prevent the update, and the documents are always
    /// downloaded.
    pub(crate) fn for_pull_request(&self) -> Self {
        Self {
            check: false,
            keep_going: true,
            refresh: true,
            ..self.clone()
        }
    }
}

/// The two numbers of a release, such as 3 and 19.
type Release = (u32, u32);

fn release(text: &str) -> Result<Release, String> {
    let numbers = text
        .split_once('.')
        .and_then(|(major, minor)| Some((major.parse().ok()?, minor.parse().ok()?)));
    numbers.ok_or_else(|| "must look like 3.17".to_owned())
}

/// Runs the task.
pub(crate) fn run(args: &Args, vendored: &Vendored) -> Result<(), Error> {
    if let Some(other) = args.products.iter().find(|name| !source::is_product(name)) {
        return Err(Error::Product(other.clone()));
    }
    let day = provenance::day(args.date.as_deref())?;
    let old = vendored.fragments()?;
    let _lock = if args.check {
        None
    } else {
        Some(Lock::of(vendored.folder())?)
    };
    // If the file cannot be read, it is treated as missing, and will be replaced.
    let recorded = vendored.provenance().ok().flatten();
    if let Some(recorded) = recorded.as_ref().filter(|it| !it.releasable && it.belongs_to(&old))
        && !args.check
        && !args.refresh
    {
        return judge_again(vendored, recorded, &old);
    }
    let mut source = source_of(args)?;
    let mut new = fetch_all(&mut source, args, vendored, &old)?;
    let judgment = judge(vendored, &old, &new)?;
    for (product, problems) in judgment.others() {
        new.reject(product, problems.clone());
    }
    let texts = new.texts(&old);
    let unchanged = texts == old;
    let belongs = |recorded: &Provenance| recorded.belongs_to(&texts) && recorded.releasable;
    if unchanged && recorded.as_ref().is_some_and(belongs) {
        print_rejected(&new);
        print(&format!("up to date with {}: {}\n", source.shown(), summary(&texts)));
        if !args.check {
            replace::clear_leftovers(vendored.folder())?;
        }
        return Ok(());
    }
    print_changes(vendored, &old, &new, &texts);
    print_rejected(&new);
    let problems = judgment.generated();
    if args.check {
        print_diff(vendored, &old, &texts);
        if unchanged {
            print(&format!(
                "{} does not match the fragments\n",
                vendored.shown(SOURCE_FILE)
            ));
        }
        if !problems.is_empty() {
            print(&format!(
                "the update would be rejected:\n{}\n",
                crate::error::lines(problems)
            ));
        }
        return Err(Error::Behind(source.shown()));
    }
    if !problems.is_empty() && !args.keep_going {
        return Err(Error::Rejected(problems.to_vec()));
    }
    let provenance = provenance_of(&source, &new, recorded.as_ref(), &texts, day, problems.is_empty())?;
    write(vendored, &old, &texts, judgment.code(), &provenance)?;
    // This must not happen earlier, because the files of a killed run can be the last copies of old files.
    replace::clear_leftovers(vendored.folder())?;
    print(&format!("updated from {}: {}\n", source.shown(), summary(&texts)));
    note_examples(vendored, &new);
    note_pending(&new, judgment.code());
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Error::KeptGoing(problems.to_vec()))
    }
}

/// Checks the fragments of an earlier run with --keep-going again, without a download.
fn judge_again(vendored: &Vendored, recorded: &Provenance, old: &BTreeMap<String, String>) -> Result<(), Error> {
    print(&format!(
        "{} was written with --keep-going: checking it again without a download (use --refresh to download it)\n",
        recorded.source
    ));
    let mut documents = BTreeMap::new();
    for (product, text) in old {
        let place = vendored.shown(&file_of(product));
        let document: Value =
            serde_json::from_str(text).map_err(|error| Error::not_json(place, text.as_bytes(), error))?;
        documents.insert(product.clone(), document);
    }
    // The committed description, which the library's source was written for.
    let before = Descriptions::read(Some("HEAD"), vendored, Limits::local()).ok();
    let before = before.as_ref().and_then(|before| before.generated().ok());
    let judgment = Judgment::of(
        vendored,
        before,
        &documents.iter().map(|(name, it)| (name.clone(), it)).collect(),
        &BTreeMap::new(),
    );
    let problems = judgment.all();
    if !problems.is_empty() {
        return Err(Error::StillRejected(problems));
    }
    let provenance = Provenance {
        releasable: true,
        ..recorded.clone()
    };
    let generated = judgment.code();
    let mut files = generated
        .map(|generated| generation::stale(vendored, generated))
        .unwrap_or_default();
    files.push((SOURCE_FILE.to_owned(), provenance.to_text()?));
    replace::replace(vendored.folder(), &files, &[])?;
    print("no contradictions are left\n");
    Ok(())
}

fn judge(vendored: &Vendored, old: &BTreeMap<String, String>, new: &Fetched) -> Result<Judgment, Error> {
    // A file that cannot be parsed is replaced, and is not compared.
    let parsed = |text: &String| serde_json::from_str::<Value>(text).ok();
    let before = old.get(GENERATED_PRODUCT).and_then(parsed);
    let values: BTreeMap<String, &Value> = new
        .fragments
        .iter()
        .map(|(product, fragment)| (product.clone(), &fragment.value))
        .collect();
    // The availability of operations also depends on products that do not change.
    let stay: BTreeMap<String, Value> = new
        .staying(old)
        .filter_map(|(product, text)| Some((product.clone(), parsed(text)?)))
        .collect();
    Ok(Judgment::of(vendored, before.as_ref(), &values, &stay))
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

/// Counts the runner operations of a document.
pub(crate) fn runner_operations(document: &Value) -> usize {
    operations(document)
        .filter(|operation| operation.is_runner_operation())
        .count()
}

fn summary(texts: &BTreeMap<String, String>) -> String {
    let generated = texts
        .get(GENERATED_PRODUCT)
        .and_then(|text| serde_json::from_str(text).ok());
    let operations = generated.map_or(0, |document: Value| runner_operations(&document));
    format!(
        "{}, {}",
        count(operations, "runner operation"),
        count(texts.len(), "product")
    )
}

/// Prints the names of the changed files, operations and schemas.
fn print_changes(vendored: &Vendored, old: &BTreeMap<String, String>, new: &Fetched, texts: &BTreeMap<String, String>) {
    for (product, fragment) in &new.fragments {
        let file = vendored.shown(&file_of(product));
        match old.get(product) {
            Some(old) if *old == fragment.text => {}
            Some(old) => {
                // A file that is not JSON has no operations in common with the new fragment.
                let old: Value = serde_json::from_str(old).unwrap_or_default();
                let changes = diff::compare(&old, &fragment.value);
                let changes = if changes.is_empty() {
                    "  only outside of operations and components\n".to_owned()
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
    for product in old.keys().filter(|product| !texts.contains_key(*product)) {
        print(&format!(
            "{}: removed, because the source does not have this product\n",
            vendored.shown(&file_of(product))
        ));
    }
}

/// Prints the products that do not change because their new documents are not valid.
fn print_rejected(new: &Fetched) {
    for (product, problems) in &new.rejected {
        eprintln!("warning: {product} was not updated:\n{}", crate::error::lines(problems));
    }
}

fn indented(text: &dyn Display) -> String {
    text.to_string().lines().map(|line| format!("  {line}\n")).collect()
}

/// Prints a unified diff of each file that exists before and after.
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

/// Prints a note if examples contradict their schemas or the list of invalid examples. This does not prevent an update.
fn note_examples(vendored: &Vendored, new: &Fetched) {
    let documents = new
        .fragments
        .iter()
        .map(|(product, fragment)| (vendored.shown(&file_of(product)), &fragment.value));
    let outcome = examples::check(&documents.collect::<Vec<_>>());
    if !outcome.problems.is_empty() {
        let problems = count(outcome.problems.len(), "problem");
        print(&format!(
            "{problems} with the examples of the description: `cargo xtask check-spec` lists them\n"
        ));
    }
}

/// Prints the number of decisions that a person has to make before a release.
fn note_pending(new: &Fetched, code: Option<&Generated>) {
    let generated = new.fragments.get(GENERATED_PRODUCT);
    let pending = generated.map_or(0, |generated| report::pending(&generated.value, code).len());
    if pending > 0 {
        let decisions = count(pending, "decision");
        print(&format!(
            "{decisions} to make before a release: `cargo xtask check-spec` lists them\n"
        ));
    }
}

fn provenance_of(
    source: &Source,
    new: &Fetched,
    recorded: Option<&Provenance>,
    texts: &BTreeMap<String, String>,
    day: String,
    releasable: bool,
) -> Result<Provenance, Error> {
    let mut documents = BTreeMap::new();
    for product in texts.keys() {
        let record = match new.fragments.get(product) {
            Some(fragment) => Some(fragment.record.clone()),
            // The product does not change, so its entry in `source.toml` stays.
            None => recorded.and_then(|recorded| recorded.documents.get(product).cloned()),
        };
        let record = record.ok_or_else(|| Error::Unrecorded(product.clone()))?;
        documents.insert(product.clone(), record);
    }
    Ok(Provenance {
        source: source.name(),
        reference: source.reference(),
        commit: source.commit(),
        upstream_version: documents
            .get(GENERATED_PRODUCT)
            .map(|ghec| ghec.upstream_version.clone())
            .unwrap_or_default(),
        date: day,
        selection: SELECTION.to_owned(),
        releasable,
        documents,
    })
}

fn write(
    vendored: &Vendored,
    old: &BTreeMap<String, String>,
    texts: &BTreeMap<String, String>,
    generated: Option<&Generated>,
    provenance: &Provenance,
) -> Result<(), Error> {
    let changed = texts.iter().filter(|(product, text)| old.get(*product) != Some(*text));
    let mut files: Vec<_> = changed
        .map(|(product, text)| (file_of(product), text.clone()))
        .collect();
    files.extend(
        generated
            .map(|generated| generation::stale(vendored, generated))
            .unwrap_or_default(),
    );
    // `source.toml` comes last. Until it is written, its hashes do not match the new fragments, so the next run detects an
    // interrupted run.
    files.push((SOURCE_FILE.to_owned(), provenance.to_text()?));
    let gone: Vec<_> = old
        .keys()
        .filter(|product| !texts.contains_key(*product))
        .map(|product| file_of(product))
        .collect();
    replace::replace(vendored.folder(), &files, &gone)
}

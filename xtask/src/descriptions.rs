//! The fragments of a version: vendored, in the history, published, or in an earlier commit.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;
use std::process::Command;

use flate2::read::GzDecoder;
use github_runners_spec::select::{GENERATED_PRODUCT, select_text};
use serde_json::Value;

use crate::download::Limits;
use crate::error::Error;
use crate::provenance::Provenance;
use crate::source::{Source, is_product};
use crate::vendored::{SOURCE_FILE, Vendored, file_of, project};

/// The maximum unpacked size of a fragment.
const LIMIT: u64 = 64 * 1024 * 1024;

/// The fragments of a version, by product.
#[derive(Debug)]
pub(crate) struct Descriptions {
    /// The name of the version, such as `23.0.2`, or its place.
    pub(crate) version: String,
    pub(crate) documents: BTreeMap<String, Value>,
}

impl Descriptions {
    /// Reads the fragments of a folder, or the vendored fragments at a revision of git. If `place` is `None`, reads the
    /// current vendored fragments.
    pub(crate) fn read(place: Option<&str>, vendored: &Vendored, limits: Limits) -> Result<Self, Error> {
        let Some(place) = place else {
            return of_vendored(vendored);
        };
        let folder = Path::new(place);
        if !folder.is_dir() {
            return of_revision(place);
        }
        if folder.join(file_of(GENERATED_PRODUCT)).is_file() {
            return of_vendored(&Vendored::new(Some(folder.to_owned())));
        }
        if folder.join(packed(GENERATED_PRODUCT)).is_file() {
            return of_history(folder);
        }
        of_source(Source::from_place(place, limits)?)
    }

    /// Returns the document from which code is generated.
    pub(crate) fn generated(&self) -> Result<&Value, Error> {
        self.documents.get(GENERATED_PRODUCT).ok_or_else(|| Error::From {
            from: self.version.clone(),
            reason: format!("has no document of {GENERATED_PRODUCT}"),
        })
    }
}

/// Returns the file of a fragment in the history.
pub(crate) fn packed(product: &str) -> String {
    format!("{product}.json.gz")
}

fn of_vendored(vendored: &Vendored) -> Result<Descriptions, Error> {
    let provenance = vendored.provenance().ok().flatten();
    let fragments = vendored.fragments()?;
    let documents = fragments.into_iter().map(|(product, text)| {
        let place = vendored.shown(&file_of(&product));
        Ok((product, parse(text.as_bytes(), place)?))
    });
    Ok(Descriptions {
        version: version_of(provenance, &vendored.folder().display().to_string()),
        documents: documents.collect::<Result<_, Error>>()?,
    })
}

fn version_of(provenance: Option<Provenance>, otherwise: &str) -> String {
    provenance.map_or_else(|| otherwise.to_owned(), |provenance| provenance.upstream_version)
}

fn of_history(folder: &Path) -> Result<Descriptions, Error> {
    let mut documents = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(Error::io("list", folder))? {
        let path = entry.map_err(Error::io("list", folder))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let Some(product) = name.strip_suffix(".json.gz").map(str::to_owned) else {
            continue;
        };
        let file = File::open(&path).map_err(Error::io("open", &path))?;
        let mut text = Vec::new();
        let unpacked = GzDecoder::new(file).take(LIMIT).read_to_end(&mut text);
        unpacked.map_err(Error::io("unpack", &path))?;
        documents.insert(product, parse(&text, path.display().to_string())?);
    }
    let name = folder.file_name().and_then(|name| name.to_str());
    Ok(Descriptions {
        version: name.unwrap_or("unknown").to_owned(),
        documents,
    })
}

fn of_source(mut source: Source) -> Result<Descriptions, Error> {
    source.resolve()?;
    let no_vendored = BTreeSet::new();
    let mut products = source.products(no_vendored.iter())?;
    products.insert(GENERATED_PRODUCT.to_owned());
    let mut documents = BTreeMap::new();
    for product in products {
        let document = source.fetch_quietly(&product)?;
        let (fragment, _) = select_text(&document.bytes, &product).map_err(Error::unfit(&document))?;
        documents.insert(product, fragment);
    }
    Ok(Descriptions {
        version: source.version().unwrap_or_else(|| source.shown()),
        documents,
    })
}

/// Reads the vendored fragments at a revision of this project's repository.
fn of_revision(revision: &str) -> Result<Descriptions, Error> {
    let listed = git(
        revision,
        &["ls-tree", "--name-only", &format!("{revision}:spec/products")],
    )?;
    let listed = String::from_utf8_lossy(&listed).into_owned();
    let products = listed
        .lines()
        .filter_map(|name| name.strip_suffix(".json"))
        .filter(|name| is_product(name));
    let mut documents = BTreeMap::new();
    for product in products.chain([GENERATED_PRODUCT]) {
        let place = format!("{revision}:spec/{}", file_of(product));
        documents.insert(product.to_owned(), parse(&git(revision, &["show", &place])?, place)?);
    }
    let provenance = git(revision, &["show", &format!("{revision}:spec/{SOURCE_FILE}")]).ok();
    let provenance = provenance.and_then(|text| Provenance::parse(&String::from_utf8(text).ok()?).ok());
    Ok(Descriptions {
        version: version_of(provenance, revision),
        documents,
    })
}

fn git(revision: &str, arguments: &[&str]) -> Result<Vec<u8>, Error> {
    let no_revision = |reason: String| Error::From {
        from: revision.to_owned(),
        reason,
    };
    if revision.starts_with('-') {
        return Err(no_revision("is neither a folder nor a revision of git".to_owned()));
    }
    let output = Command::new("git").arg("-C").arg(project()).args(arguments).output();
    let output = output.map_err(|error| no_revision(format!("is not a folder, and git cannot be run: {error}")))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let reason = String::from_utf8_lossy(&output.stderr);
    let reason = reason.lines().next().unwrap_or("git failed").to_owned();
    Err(no_revision(format!(
        "is neither a folder nor a revision of git with a description: {reason}"
    )))
}

fn parse(text: &[u8], place: String) -> Result<Value, Error> {
    serde_json::from_slice(text).map_err(|source| Error::not_json(place, text, source))
}

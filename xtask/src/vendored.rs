//! The folder with the fragments.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fs, io};

use github_runners_spec::select::GENERATED_PRODUCT;

use crate::error::Error;
use crate::provenance::Provenance;

/// The file with the origin of the fragments.
pub(crate) const SOURCE_FILE: &str = "source.toml";

/// `spec/` of this project, or a copy of it.
#[derive(Debug)]
pub(crate) struct Vendored {
    folder: PathBuf,
}

impl Vendored {
    /// Returns `folder`, or the `spec/` of the project from which this program was built.
    pub(crate) fn new(folder: Option<PathBuf>) -> Self {
        Self {
            folder: folder.unwrap_or_else(|| project().join("spec")),
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns the names in `products/`, whether they are products or not, because `spec/build.rs` embeds all of them.
    pub(crate) fn listed(&self) -> Result<BTreeSet<String>, Error> {
        let folder = self.folder.join("products");
        let mut listed = BTreeSet::new();
        match fs::read_dir(&folder) {
            Ok(entries) => {
                for entry in entries {
                    let name = entry.map_err(Error::io("list", &folder))?.file_name();
                    let name = name.to_str().and_then(|name| name.strip_suffix(".json"));
                    listed.extend(name.map(str::to_owned));
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(Error::io("list", folder)(error)),
        }
        Ok(listed)
    }

    /// Returns the texts of the existing fragments by product.
    pub(crate) fn fragments(&self) -> Result<BTreeMap<String, String>, Error> {
        // The folder can be empty, but a misspelled folder must not be treated as empty.
        fs::read_dir(&self.folder).map_err(Error::io("list", &self.folder))?;
        let mut products = vec![GENERATED_PRODUCT.to_owned()];
        products.extend(self.listed()?);
        let mut fragments = BTreeMap::new();
        for product in products {
            let path = self.folder.join(file_of(&product));
            match fs::read_to_string(&path) {
                Ok(text) => drop(fragments.insert(product, text)),
                // Before the first update, `github.json` is missing.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(Error::io("read", path)(error)),
            }
        }
        Ok(fragments)
    }

    /// Returns the text of a file in the folder, or `None` if it is missing or not UTF-8.
    pub(crate) fn read(&self, file: &str) -> Option<String> {
        fs::read_to_string(self.folder.join(file)).ok()
    }

    /// Returns the content of `source.toml`, if it exists.
    pub(crate) fn provenance(&self) -> Result<Option<Provenance>, Error> {
        let path = self.folder.join(SOURCE_FILE);
        match fs::read_to_string(&path) {
            Ok(text) => {
                let place = self.shown(SOURCE_FILE);
                Provenance::parse(&text)
                    .map(Some)
                    .map_err(|source| Error::Provenance { place, source })
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::io("read", path)(error)),
        }
    }

    /// Returns the name of a file for messages, relative to the root of the project if possible.
    pub(crate) fn shown(&self, file: &str) -> String {
        let path = self.folder.join(file);
        let path = path.strip_prefix(project()).unwrap_or(&path);
        path.display().to_string().replace('\\', "/")
    }
}

/// Returns the file of a product's fragment, relative to the folder: `github.json`, `products/ghes-3.19.json`.
pub(crate) fn file_of(product: &str) -> String {
    if product == GENERATED_PRODUCT {
        "github.json".to_owned()
    } else {
        format!("products/{product}.json")
    }
}

/// Returns the root of the project from which this program was built.
pub(crate) fn project() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package)
}

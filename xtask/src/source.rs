//! The sources of whole documents: a folder, a URL, or GitHub.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::time::Instant;

use github_runners_spec::select::GENERATED_PRODUCT;
use serde_json::Value;
use url::Url;

use crate::download::{self, Client, Limits, Token};
use crate::error::Error;

const REPOSITORY: &str = "github/rest-api-description";
const JSON: &str = "application/json, */*;q=0.5";

/// GitHub's hosts. Tests use other hosts.
#[derive(Debug, Clone)]
pub(crate) struct GitHub {
    pub(crate) api: Url,
    pub(crate) raw: Url,
}

/// The layout of the documents of a publisher.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Layout {
    /// The folder of the documents, with a slash at the end, or an empty text.
    folder: &'static str,
    /// Whether each document has a separate folder.
    nested: bool,
}

/// The layout of the repository.
const DESCRIPTIONS: Layout = Layout {
    folder: "descriptions/",
    nested: true,
};

/// The layouts of the npm package and of the repository, and the layouts of their inner folders with the documents.
const LAYOUTS: [Layout; 4] = [
    Layout {
        folder: "generated/",
        nested: false,
    },
    DESCRIPTIONS,
    Layout {
        folder: "",
        nested: true,
    },
    Layout {
        folder: "",
        nested: false,
    },
];

impl Layout {
    fn path(self, product: &str) -> String {
        let folder = self.folder;
        if self.nested {
            format!("{folder}{product}/{product}.json")
        } else {
            format!("{folder}{product}.json")
        }
    }
}

/// A source of documents.
#[derive(Debug)]
pub(crate) enum Source {
    /// A folder in one of the layouts.
    Folder {
        folder: PathBuf,
        layout: Layout,
        limits: Limits,
    },
    /// A base URL. Its layout is not known before the first document.
    Url {
        base: Url,
        client: Client,
        layout: Option<Layout>,
    },
    /// The repository, with the commit of its reference once it is known.
    GitHub {
        hosts: GitHub,
        client: Client,
        reference: String,
        commit: Option<String>,
    },
}

/// A whole verbatim document.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) bytes: Vec<u8>,
    /// The place of the document, for messages.
    pub(crate) place: String,
}

impl Source {
    /// Creates a source from a folder or a base URL with any of the layouts.
    pub(crate) fn from_place(from: &str, limits: Limits) -> Result<Self, Error> {
        if let Ok(base) = from.parse::<Url>()
            && matches!(base.scheme(), "http" | "https")
        {
            return Ok(Self::Url {
                base,
                client: Client::new(limits, None),
                layout: None,
            });
        }
        let folder = PathBuf::from(from);
        let fits = |layout: &Layout| folder.join(layout.path(GENERATED_PRODUCT)).is_file();
        match LAYOUTS.into_iter().find(fits) {
            Some(layout) => Ok(Self::Folder { folder, layout, limits }),
            None if !folder.is_dir() => Err(Error::From {
                from: from.to_owned(),
                reason: "is neither a folder nor a URL".to_owned(),
            }),
            None => {
                let looked_for = LAYOUTS.map(|layout| layout.path(GENERATED_PRODUCT)).join(", ");
                Err(Error::From {
                    from: from.to_owned(),
                    reason: format!("has none of {looked_for}"),
                })
            }
        }
    }

    /// Creates a source from GitHub's repository at a branch, tag or commit.
    pub(crate) fn from_github(hosts: GitHub, reference: &str, limits: Limits) -> Self {
        let client = Client::new(limits, Token::from_environment());
        Self::GitHub {
            hosts,
            client,
            reference: reference.to_owned(),
            commit: None,
        }
    }

    /// Requests the commit of the reference from GitHub, because a branch can change between two documents.
    pub(crate) fn resolve(&mut self) -> Result<(), Error> {
        let Self::GitHub {
            hosts,
            client,
            reference,
            commit,
        } = self
        else {
            return Ok(());
        };
        if is_commit(reference) {
            *commit = Some(reference.clone());
            return Ok(());
        }
        let url = api_url(hosts, &["commits", reference], None);
        let sha = client.get(&url, reference, "application/vnd.github.sha")?;
        let sha = String::from_utf8_lossy(&sha).trim().to_owned();
        if !is_commit(&sha) {
            return Err(Error::NoCommit {
                place: download::shown(&url),
                found: sha.chars().take(60).collect(),
            });
        }
        *commit = Some(sha);
        Ok(())
    }

    /// Returns the products to update if the arguments name none. The product from which code is generated is not included.
    ///
    /// A URL does not list its products, so for a URL these are the `vendored` products.
    pub(crate) fn products<'a>(&self, vendored: impl Iterator<Item = &'a String>) -> Result<BTreeSet<String>, Error> {
        let place = self.shown();
        let products: BTreeSet<String> = match self {
            Self::Folder { folder, layout, .. } => products_in(folder, *layout)?,
            Self::Url { .. } => vendored.filter(|product| is_product(product)).cloned().collect(),
            Self::GitHub {
                hosts,
                client,
                reference,
                commit,
            } => {
                let at = commit.as_ref().unwrap_or(reference);
                let url = api_url(hosts, &["contents", "descriptions"], Some(at));
                let listing = client.get(&url, "descriptions", "application/vnd.github+json")?;
                products_of_listing(&listing, &download::shown(&url))?
            }
        };
        if products.is_empty() {
            Err(Error::NoProducts { place })
        } else {
            Ok(products)
        }
    }

    /// Returns the version of the package from which a folder was unpacked.
    pub(crate) fn version(&self) -> Option<String> {
        match self {
            Self::Folder { folder, .. } => {
                npm_package(folder).and_then(|name| Some(name.rsplit_once(' ')?.1.to_owned()))
            }
            _ => None,
        }
    }

    /// Reads the whole document of a product. Prints nothing if the source is a folder.
    pub(crate) fn fetch_quietly(&mut self, product: &str) -> Result<Document, Error> {
        match self {
            Self::Folder { folder, layout, limits } => {
                let path = folder.join(layout.path(product));
                Ok(Document {
                    bytes: read(&path, limits.bytes)?,
                    place: path.display().to_string(),
                })
            }
            _ => self.fetch(product),
        }
    }

    /// Reads the whole document of a product.
    pub(crate) fn fetch(&mut self, product: &str) -> Result<Document, Error> {
        match self {
            Self::Folder { .. } => {
                let begin = Instant::now();
                let document = self.fetch_quietly(product)?;
                download::print_speed(product, document.bytes.len() as u64, begin);
                Ok(document)
            }
            Self::GitHub {
                hosts,
                client,
                reference,
                commit,
            } => {
                let at = commit.as_ref().unwrap_or(reference);
                let url = below(&hosts.raw, &format!("{REPOSITORY}/{at}/{}", DESCRIPTIONS.path(product)));
                let bytes = client.get(&url, product, JSON)?;
                Ok(Document {
                    bytes,
                    place: download::shown(&url),
                })
            }
            Self::Url { base, client, layout } => {
                let candidates = layout.map_or(LAYOUTS.to_vec(), |layout| vec![layout]);
                let mut tried = Vec::new();
                for candidate in candidates {
                    let url = below(base, &candidate.path(product));
                    match client.get(&url, product, JSON) {
                        Ok(bytes) => {
                            *layout = Some(candidate);
                            return Ok(Document {
                                bytes,
                                place: download::shown(&url),
                            });
                        }
                        // Some servers return 403 instead of 404 if a file is missing.
                        Err(error) => match error.status() {
                            Some(status) if status == 404 || (status == 403 && layout.is_none()) => {
                                tried.push(format!("{status} for {}", download::shown(&url)));
                            }
                            _ => return Err(error.into()),
                        },
                    }
                }
                let mut reason = format!("the server returned {}", tried.join(" and "));
                if product != GENERATED_PRODUCT {
                    reason.push_str("; a URL does not list its products: pass its products with --products");
                }
                Err(Error::From {
                    from: download::shown(base),
                    reason,
                })
            }
        }
    }

    /// Returns the text that is recorded as the source.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Folder { folder, .. } => npm_package(folder).unwrap_or_else(|| {
                // The path of a folder has no meaning on other machines.
                let name = folder
                    .canonicalize()
                    .ok()
                    .and_then(|folder| Some(folder.file_name()?.to_str()?.to_owned()));
                format!("folder {}", name.unwrap_or_else(|| "of unknown name".to_owned()))
            }),
            Self::Url { base, .. } => download::shown(base),
            Self::GitHub { .. } => format!("https://github.com/{REPOSITORY}"),
        }
    }

    /// Returns the requested branch, tag or commit.
    pub(crate) fn reference(&self) -> Option<String> {
        match self {
            Self::GitHub { reference, .. } => Some(reference.clone()),
            _ => None,
        }
    }

    /// Returns the commit of the documents, if it is known.
    pub(crate) fn commit(&self) -> Option<String> {
        match self {
            Self::GitHub { commit, .. } => commit.clone(),
            _ => None,
        }
    }

    /// Returns the name of the source, for messages.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Folder { folder, .. } => npm_package(folder).unwrap_or_else(|| folder.display().to_string()),
            Self::GitHub { reference, .. } => format!("{} at {reference}", self.name()),
            Self::Url { .. } => self.name(),
        }
    }
}

/// Returns whether `name` is a product whose fragment is vendored in addition to the one from which code is generated.
pub(crate) fn is_product(name: &str) -> bool {
    let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let release = name.strip_prefix("ghes-").and_then(|release| release.split_once('.'));
    name == "api.github.com" || release.is_some_and(|(major, minor)| number(major) && number(minor))
}

/// Returns whether `text` is the full hash of a commit instead of a branch or tag.
fn is_commit(text: &str) -> bool {
    matches!(text.len(), 40 | 64) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Reads the file at `path`. Fails if it is larger than `limit`.
fn read(path: &Path, limit: u64) -> Result<Vec<u8>, Error> {
    let file = fs::File::open(path).map_err(Error::io("read", path))?;
    let mut bytes = Vec::new();
    let read = file.take(limit.saturating_add(1)).read_to_end(&mut bytes);
    read.map_err(Error::io("read", path))?;
    if bytes.len() as u64 > limit {
        let url = path.display().to_string();
        return Err(download::Error::TooLarge { url, limit }.into());
    }
    Ok(bytes)
}

fn products_in(folder: &Path, layout: Layout) -> Result<BTreeSet<String>, Error> {
    let folder = folder.join(layout.folder);
    let list = || -> io::Result<BTreeSet<String>> {
        let mut products = BTreeSet::new();
        for entry in fs::read_dir(&folder)? {
            let name = entry?.file_name();
            let Some(name) = name.to_str() else { continue };
            let name = if layout.nested {
                Some(name)
            } else {
                name.strip_suffix(".json")
            };
            let path = |product: &str| folder.join(Layout { folder: "", ..layout }.path(product));
            products.extend(
                name.filter(|name| is_product(name) && path(name).is_file())
                    .map(str::to_owned),
            );
        }
        Ok(products)
    };
    list().map_err(Error::io("list", &folder))
}

fn products_of_listing(listing: &[u8], place: &str) -> Result<BTreeSet<String>, Error> {
    let unfit = |found: String| Error::Listing {
        place: place.to_owned(),
        found,
    };
    let listing: Value = serde_json::from_slice(listing).map_err(|error| unfit(format!("it is not JSON: {error}")))?;
    let Some(entries) = listing.as_array() else {
        return Err(unfit("it is not a list".to_owned()));
    };
    let folders = entries.iter().filter(|entry| entry["type"] == "dir");
    Ok(folders
        .filter_map(|entry| entry["name"].as_str())
        .filter(|name| is_product(name))
        .map(str::to_owned)
        .collect())
}

/// Appends `path` to the path of `url`, and keeps the query.
fn below(url: &Url, path: &str) -> Url {
    let mut url = url.clone();
    let base = url.path().trim_end_matches('/').to_owned();
    url.set_path(&format!("{base}/{path}"));
    url
}

fn api_url(hosts: &GitHub, path: &[&str], reference: Option<&str>) -> Url {
    let mut url = below(&hosts.api, &format!("repos/{REPOSITORY}/{}", path.join("/")));
    if let Some(reference) = reference {
        url.query_pairs_mut().append_pair("ref", reference);
    }
    url
}

/// Returns the name and version of the npm package from which a folder was unpacked. The folder can be the root of the
/// package or its inner folder with the documents.
fn npm_package(folder: &Path) -> Option<String> {
    let inside = folder.file_name().is_some_and(|name| name == "generated");
    let root = if inside { folder.parent()? } else { folder };
    let package: Value = serde_json::from_slice(&fs::read(root.join("package.json")).ok()?).ok()?;
    Some(format!(
        "npm package {} {}",
        package["name"].as_str()?,
        package["version"].as_str()?
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distinguishes_products_from_other_documents() {
        for product in ["api.github.com", "ghes-3.19", "ghes-10.0"] {
            assert!(is_product(product), "{product}");
        }
        for other in [
            "ghec",
            "github.ae",
            "ghes-3.19.deref",
            "ghes-3",
            "ghes-3.",
            "ghes-3.19.2022-11-28",
            "",
        ] {
            assert!(!is_product(other), "{other}");
        }
    }

    #[test]
    fn distinguishes_a_commit_from_a_branch() {
        assert!(is_commit(&"0f".repeat(20)));
        for other in ["main", "0123abc", "v1.1.4", &"0g".repeat(20)] {
            assert!(!is_commit(other), "{other}");
        }
    }

    #[test]
    fn a_listing_names_the_folders_of_products() {
        let listing = br#"[
            {"name": "ghec", "type": "dir"}, {"name": "ghes-3.19", "type": "dir"},
            {"name": "api.github.com", "type": "dir"}, {"name": "ghes-3.1", "type": "file"}
        ]"#;
        let products = products_of_listing(listing, "here").unwrap();
        assert_eq!(
            products.into_iter().collect::<Vec<_>>(),
            ["api.github.com", "ghes-3.19"]
        );
        assert!(products_of_listing(b"{}", "here").is_err());
        assert!(products_of_listing(b"<html>", "here").is_err());
    }

    #[test]
    fn appends_a_path_to_a_url_and_keeps_the_query() {
        let url = |text: &str| text.parse::<Url>().unwrap();
        assert_eq!(below(&url("http://h/a"), "b/c.json").as_str(), "http://h/a/b/c.json");
        assert_eq!(below(&url("http://h/a/?t=1"), "b").as_str(), "http://h/a/b?t=1");
        assert_eq!(below(&url("http://h"), "b").as_str(), "http://h/b");
    }
}

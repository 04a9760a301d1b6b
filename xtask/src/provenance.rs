//! `source.toml`: the origin of the fragments.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::Error;

const HEADING: &str = "# Where github.json and products/ come from. Written by `cargo xtask update-spec`, checked by\n\
                       # `cargo xtask check-spec`: do not edit.\n\n";

/// The content of `source.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Provenance {
    /// The publisher of the documents: a package, a repository, a URL or a folder.
    pub(crate) source: String,
    /// The requested branch, tag or commit, if the source has them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) reference: Option<String>,
    /// The commit of the reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) commit: Option<String>,
    /// `info.version` of the document from which code is generated.
    pub(crate) upstream_version: String,
    /// The day of the last change of the fragments.
    pub(crate) date: String,
    /// The selection of the fragments.
    pub(crate) selection: String,
    /// Whether no rule contradicted the fragments at the last update.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub(crate) releasable: bool,
    /// The documents by product.
    pub(crate) documents: BTreeMap<String, Document>,
}

fn yes() -> bool {
    true
}

fn is_yes(value: &bool) -> bool {
    *value
}

/// A whole document, and the fragment that was selected from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Document {
    /// The file of the fragment, relative to the folder of `source.toml`.
    pub(crate) file: String,
    /// `info.version` of the whole document.
    pub(crate) upstream_version: String,
    /// The number of runner operations of the product.
    pub(crate) runner_operations: usize,
    /// The SHA-256 of the whole document, as it was downloaded.
    pub(crate) document_sha256: String,
    /// The SHA-256 of the fragment's file.
    pub(crate) fragment_sha256: String,
}

impl Provenance {
    pub(crate) fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    pub(crate) fn to_text(&self) -> Result<String, Error> {
        Ok(format!("{HEADING}{}", toml::to_string(self)?))
    }

    /// Returns whether the file describes exactly these fragments.
    pub(crate) fn belongs_to(&self, fragments: &BTreeMap<String, String>) -> bool {
        self.documents.len() == fragments.len()
            && fragments.iter().all(|(product, text)| {
                self.documents
                    .get(product)
                    .is_some_and(|document| document.fragment_sha256 == sha256(text.as_bytes()))
            })
    }
}

/// Returns the SHA-256 of `bytes` in lower-case hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// Returns the day to record: the requested one, the day of `SOURCE_DATE_EPOCH` for reproducible runs, or today.
pub(crate) fn day(requested: Option<&str>) -> Result<String, Error> {
    if let Some(requested) = requested {
        let invalid = |_| Error::Date(requested.to_owned());
        let day = requested.parse::<NaiveDate>().map_err(invalid)?;
        return Ok(day.to_string());
    }
    let epoch = env::var("SOURCE_DATE_EPOCH").ok();
    let fixed = epoch.and_then(|seconds| DateTime::from_timestamp(seconds.trim().parse().ok()?, 0));
    Ok(fixed.unwrap_or_else(Utc::now).date_naive().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn provenance(text: &str) -> Provenance {
        let document = Document {
            file: "github.json".to_owned(),
            upstream_version: "1.1.4".to_owned(),
            runner_operations: 3,
            document_sha256: sha256(b"whole"),
            fragment_sha256: sha256(text.as_bytes()),
        };
        Provenance {
            source: "npm package".to_owned(),
            reference: None,
            commit: None,
            upstream_version: "1.1.4".to_owned(),
            date: "2026-11-22".to_owned(),
            selection: "everything".to_owned(),
            releasable: false,
            documents: BTreeMap::from([("ghec".to_owned(), document)]),
        }
    }

    #[test]
    fn survives_a_round_trip() {
        let provenance = provenance("a");
        let text = provenance.to_text().unwrap();
        assert!(text.starts_with("# Where "));
        assert_eq!(Provenance::parse(&text).unwrap(), provenance);
    }

    #[test]
    fn belongs_only_to_fragments_with_the_same_hashes() {
        let fragments = BTreeMap::from([("ghec".to_owned(), "a".to_owned())]);
        assert!(provenance("a").belongs_to(&fragments));
        assert!(!provenance("b").belongs_to(&fragments));
        let mut more = fragments;
        more.insert("ghes-3.19".to_owned(), String::new());
        assert!(!provenance("a").belongs_to(&more));
    }

    #[test]
    fn hashes_with_sha256() {
        assert_eq!(
            sha256(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn records_the_given_date() {
        assert_eq!(day(Some("2026-11-22")).unwrap(), "2026-11-22");
        assert!(day(Some("22.11.2026")).is_err());
    }
}

//! `source.toml`: where the fragments come from.

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
    /// Where the documents were published: a package, a repository, a URL, a folder.
    pub(crate) source: String,
    /// The branch, tag or commit that was asked for, where the source has such.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) reference: Option<String>,
    /// The commit that the reference stood for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) commit: Option<String>,
    /// `info.version` of the document that code is generated from.
    pub(crate) upstream_version: String,
    /// The day the fragments last changed.
    pub(crate) date: String,
    /// What of the documents is in the fragments.
    pub(crate) selection: String,
    /// Whether no rule contradicts the fragments, as far as the last update knows.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub(crate) releasable: bool,
    /// Each document, by product.
    pub(crate) documents: BTreeMap<String, Document>,
}

fn yes() -> bool {
    true
}

fn is_yes(value: &bool) -> bool {
    *value
}

/// One whole document and the fragment made from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Document {
    /// The fragment's file, from the folder of `source.toml`.
    pub(crate) file: String,
    /// `info.version` of the whole document.
    pub(crate) upstream_version: String,
    /// How many runner operations the product has.
    pub(crate) runner_operations: usize,
    /// Of the whole document, as it was fetched.
    pub(crate) document_sha256: String,
    /// Of the fragment's file.
    pub(crate) fragment_sha256: String,
}

impl Provenance {
    pub(crate) fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    pub(crate) fn to_text(&self) -> Result<String, Error> {
        Ok(format!("{HEADING}{}", toml::to_string(self)?))
    }

    /// Whether it speaks of exactly these fragments.
    pub(crate) fn belongs_to(&self, fragments: &BTreeMap<String, String>) -> bool {
        self.documents.len() == fragments.len()
            && fragments.iter().all(|(product, text)| {
                self.documents
                    .get(product)
                    .is_some_and(|document| document.fragment_sha256 == sha256(text.as_bytes()))
            })
    }
}

/// The SHA-256 of `bytes` in lower-case hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// The day to write down: the one asked for, that of `SOURCE_DATE_EPOCH` for reproducible runs, or today.
pub(crate) fn day(asked: Option<&str>) -> Result<String, Error> {
    if let Some(asked) = asked {
        let day = asked.parse::<NaiveDate>().map_err(|_| Error::Date(asked.to_owned()))?;
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
    fn is_read_as_it_was_written() {
        let provenance = provenance("a");
        let text = provenance.to_text().unwrap();
        assert!(text.starts_with("# Where "));
        assert_eq!(Provenance::parse(&text).unwrap(), provenance);
    }

    #[test]
    fn belongs_to_the_fragments_it_hashes_and_no_others() {
        let fragments = BTreeMap::from([("ghec".to_owned(), "a".to_owned())]);
        assert!(provenance("a").belongs_to(&fragments));
        assert!(!provenance("b").belongs_to(&fragments));
        let mut more = fragments;
        more.insert("ghes-3.19".to_owned(), String::new());
        assert!(!provenance("a").belongs_to(&more));
    }

    #[test]
    fn hashes_like_everybody() {
        assert_eq!(
            sha256(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn takes_the_day_asked_for() {
        assert_eq!(day(Some("2026-11-22")).unwrap(), "2026-11-22");
        assert!(day(Some("22.11.2026")).is_err());
    }
}

//! Errors of tasks.

use std::path::PathBuf;
use std::{fmt, io};

use github_runners_spec::select::TextError;

use crate::download;
use crate::source::Document;

/// The error of a task.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("cannot {action} {}", path.display())]
    Io {
        action: &'static str,
        path: PathBuf,
        source: io::Error,
    },
    #[error(transparent)]
    Download(#[from] download::Error),
    #[error("{place} is not valid JSON: {found}")]
    NotJson {
        place: String,
        found: String,
        source: serde_json::Error,
    },
    #[error("{place}#{source}")]
    Unfit { place: String, source: TextError },
    #[error("{place}: cannot generate code: {reason}")]
    Generation { place: String, reason: String },
    #[error("cannot write the report")]
    Json(#[source] serde_json::Error),
    #[error("another run is changing {}; wait until it has finished", path.display())]
    Locked { path: PathBuf },
    #[error("{place} is not what `cargo xtask update-spec` writes")]
    Provenance { place: String, source: toml::de::Error },
    #[error("cannot write source.toml")]
    Record(#[from] toml::ser::Error),
    #[error("--from {from}: {reason}")]
    From { from: String, reason: String },
    #[error("--date {0} is not a date; write it like 2026-11-22")]
    Date(String),
    #[error("`{0}` is not a product; pass a name such as `api.github.com` or `ghes-3.19`")]
    Product(String),
    #[error("{place} does not list the products: {found}")]
    Listing { place: String, found: String },
    #[error("{place}: `{found}` is not a commit")]
    NoCommit { place: String, found: String },
    #[error("{place} does not name the products to update; name them with --products")]
    NoProducts { place: String },
    #[error("the new description was rejected, and nothing was changed:\n{}", lines(.0))]
    Rejected(Vec<Problem>),
    #[error("the new description was written, but must not be released because rules contradict it:\n{}", lines(.0))]
    KeptGoing(Vec<Problem>),
    #[error("rules still contradict the description that was written with --keep-going:\n{}", lines(.0))]
    StillRejected(Vec<Problem>),
    #[error("source.toml has no entry for {0}; run without --products to update all products")]
    Unrecorded(String),
    #[error("{} found:\n{}", count(.0.len(), "problem"), lines(.0))]
    Problems(Vec<Problem>),
    #[error("the vendored description differs from {0}; run `cargo xtask update-spec` to update it")]
    Behind(String),
    #[error("`{command}` failed")]
    Command { command: &'static str },
    #[error("cannot read the JSON from rustdoc")]
    Document(#[source] serde_json::Error),
    #[error("cannot read the public API from the JSON of rustdoc")]
    Surface(#[source] public_api::Error),
    #[error(
        "rustdoc writes version {format} of its JSON, but the package public-api reads version \
         {}; use another toolchain, or update public-api in Cargo.toml",
        rustdoc_types::FORMAT_VERSION
    )]
    DocumentFormat { format: u32 },
    #[error(
        "the public API differs from the reviewed text in {0}; review the difference, then accept it with \
         `cargo xtask public-api --accept`"
    )]
    PublicApi(String),
    #[error("the documentation of these items only repeats their names; describe what they are or do:\n{}", .0.join("\n"))]
    Undocumented(Vec<String>),
}

impl Error {
    /// Returns the exit code of the process. clap uses 2 for invalid command lines.
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Self::Behind(_) => 3,
            Self::KeptGoing(_) => 4,
            _ => 1,
        }
    }

    /// Creates the error for a document that is not JSON.
    pub(crate) fn not_json(place: String, text: &[u8], source: serde_json::Error) -> Self {
        let found = beginning(text);
        Self::NotJson { place, found, source }
    }

    /// Returns a function for `map_err`, for errors of selecting from a document.
    pub(crate) fn unfit(document: &Document) -> impl FnOnce(TextError) -> Self {
        |error| match error {
            TextError::NotJson(source) => Self::not_json(document.place.clone(), &document.bytes, source),
            source => Self::Unfit {
                place: document.place.clone(),
                source,
            },
        }
    }

    /// Returns a function for `map_err`, for I/O errors of an action with a file.
    pub(crate) fn io(action: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io { action, path, source }
    }
}

/// A problem of a fragment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The name of the file, for messages.
    pub(crate) file: String,
    /// The JSON pointer of the place; empty for the whole file.
    pub(crate) pointer: String,
    /// The description of the problem.
    pub(crate) what: String,
    /// The line of this project's source to edit, if it is known.
    pub(crate) edit: Option<String>,
}

impl Problem {
    pub(crate) fn new(file: &str, pointer: impl Into<String>, what: impl fmt::Display) -> Self {
        Self {
            file: file.to_owned(),
            pointer: pointer.into(),
            what: what.to_string(),
            edit: None,
        }
    }

    /// Adds the line to edit.
    pub(crate) fn edit(self, site: impl fmt::Display) -> Self {
        Self {
            edit: Some(site.to_string().replace('\\', "/")),
            ..self
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}: {}", self.file, self.pointer, self.what)?;
        self.edit.iter().try_for_each(|site| write!(f, "; edit {site}"))
    }
}

/// Describes the start of a document that is not JSON.
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

/// Formats a number with a noun: `1 problem`, `2 problems`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// Shortens a message of a validator, which can quote a whole page.
pub(crate) fn shortened(message: &str) -> String {
    const ENDS: usize = 90;
    let characters: Vec<char> = message.chars().collect();
    if characters.len() <= 2 * ENDS {
        return message.to_owned();
    }
    let (start, end) = (&characters[..ENDS], &characters[characters.len() - ENDS..]);
    format!(
        "{} … {}",
        start.iter().collect::<String>(),
        end.iter().collect::<String>()
    )
}

/// Formats problems, each on a line.
pub(crate) fn lines(problems: &[Problem]) -> String {
    problems
        .iter()
        .map(|problem| format!("  {problem}"))
        .collect::<Vec<_>>()
        .join("\n")
}

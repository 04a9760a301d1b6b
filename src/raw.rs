//! Every operation and type as generated from GitHub's description.
//!
//! [`Client::raw`](crate::Client::raw) gives the generated [`Client`], which has a method for each operation of the
//! description, named after its `operationId`. Its calls pass the same door as every other: the credential, the
//! headers and the limits are the same.
//!
//! The code is made at build time from the fragment of GitHub's description in the package `github-runners-spec`,
//! after rules have put right what the description gets wrong. Names and shapes follow GitHub's, and change with them.
//!
//! ```no_run
//! # async fn example(github: github_runners::Client) -> Result<(), github_runners::Error> {
//! let platforms = github.raw().get_hosted_runners_platforms_for_org("octo-org").await?.into_inner();
//! println!("{:?}", platforms.platforms);
//! # Ok(())
//! # }
//! ```
//!
//! A raw error turns into [`crate::Error`] with `?` or `From`. Show that one instead of the raw one: the raw one
//! prints the whole answer, secrets included.

/// The generated code. Its lints are the generator's.
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::unwrap_used,
    dead_code,
    missing_docs,
    missing_debug_implementations,
    rustdoc::bare_urls,
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags,
    unreachable_pub,
    unused_imports,
    unused_mut
)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/generated.rs"));
}

pub use generated::{Client, Error, ResponseValue, types};
pub(crate) use generated::{OPERATIONS, SERVERS, docs};

/// Escapes what stands in a path, and refuses what no escape keeps in its place.
fn path_segment(text: &str) -> Result<String, NoSegment> {
    if text.is_empty() || text == "." || text == ".." {
        return Err(NoSegment(format!("{text:?} cannot be a part of a path")));
    }
    // A backslash is a slash in the path of an http URL.
    Ok(progenitor_client::encode_path(text).replace('\\', "%5C"))
}

/// Why a text cannot stand in a path.
#[derive(Debug)]
struct NoSegment(String);

impl From<NoSegment> for Error<()> {
    fn from(error: NoSegment) -> Self {
        Error::InvalidRequest(error.0)
    }
}

#[cfg(test)]
mod tests {
    use super::path_segment;

    #[test]
    fn a_segment_stays_one() {
        let on = |text: &str| {
            let url = format!("https://api.github.com/labels/{}/x", path_segment(text).expect(text));
            let url = reqwest::Url::parse(&url).expect(text);
            url.path_segments()
                .into_iter()
                .flatten()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        for text in ["gpu", "a b", "a/b", "a\\b", "a?b", "a#b", "%2e%2e", "...", "ü", "a%b"] {
            assert_eq!(on(text).len(), 3, "{text}: {:?}", on(text));
        }
    }

    #[test]
    fn dots_and_nothing_are_refused() {
        for text in ["", ".", ".."] {
            assert!(path_segment(text).is_err(), "{text:?}");
        }
    }
}

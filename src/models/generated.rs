//! The types that `build.rs` generates from GitHub's description.

// Lints do not apply to generated code.
#![allow(
    clippy::all,
    clippy::pedantic,
    clippy::unwrap_used,
    missing_docs,
    rustdoc::bare_urls,
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags,
    unused_imports
)]

include!(concat!(env!("OUT_DIR"), "/types.rs"));

//! The types of the description, written by build.rs.

// Lints of generated code are the generator's.
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

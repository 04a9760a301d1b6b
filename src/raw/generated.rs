//! The methods that `build.rs` generates from GitHub's description, one for each operation.

// Lints do not apply to generated code.
#![allow(
    clippy::all,
    clippy::pedantic,
    missing_docs,
    rustdoc::bare_urls,
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags
)]

use super::{Client, Response};
use crate::error::Error;
use crate::transport::Request;
use crate::{models as types, operations};

include!(concat!(env!("OUT_DIR"), "/client.rs"));

//! Earlier versions of GitHub's description, and an invented next version, for the tests of this project.
//!
//! Each earlier version has a folder with compressed fragments. The script `fetch` downloads a version of the npm package
//! `@octokit/openapi`, and `cargo xtask select` selects the fragments from its documents.

pub mod next;
mod versions;

pub use versions::{VERSIONS, folder, fragment, products};

//! Earlier versions of GitHub's description, and a next one, for the tests of this project.
//!
//! Each version has a folder with the fragments that `cargo xtask select` makes of the documents in the npm package
//! `@octokit/openapi`, packed; `fetch` beside this package brings them.

pub mod next;
mod versions;

pub use versions::{VERSIONS, folder, fragment, products};

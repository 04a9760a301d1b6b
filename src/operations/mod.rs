//! A table of all runner operations of GitHub's API: the method of this crate, and the GitHub products and releases that
//! have the operation.
//!
//! If you set the [release](crate::ClientBuilder::enterprise_server_version) of a GitHub Enterprise Server, calls of
//! operations that the release lacks fail before a request is sent. GitHub Enterprise Cloud is on github.com and, with data
//! residency, on `SUBDOMAIN.ghe.com`.
//!
//! The column "since" contains the oldest known version of the npm package `@octokit/openapi` whose description has the
//! operation.
//!
#![doc = include_str!("operations.md")]

mod availability;
mod custom;
mod operation;
mod table;

pub(crate) use availability::Product;
pub use availability::{ServerVersion, Unavailable};
pub(crate) use custom::custom;
pub(crate) use operation::Operation;
pub(crate) use table::*;

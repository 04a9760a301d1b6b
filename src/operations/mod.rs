//! Every runner operation of GitHub's API, the method that calls it, and which products have it.
//!
//! If the client knows the release of a GitHub Enterprise Server, operations that the release lacks are refused before
//! anything is sent. GitHub Enterprise Cloud is on github.com, and at `SUBDOMAIN.ghe.com`.
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

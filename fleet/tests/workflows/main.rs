//! The workflows over real sockets against the fake GitHub, in virtual time.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod cancel;
mod cordon;
mod create;
#[cfg(feature = "download")]
mod download;
#[cfg(feature = "download")]
mod file_server;
mod groups;
mod observe;
mod remove;
mod sweep;
mod versions;
mod wait;
mod world;

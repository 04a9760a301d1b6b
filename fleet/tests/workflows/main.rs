//! The workflows over real sockets against the fake GitHub, in virtual time.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod create;
mod observe;
mod remove;
mod sweep;
mod wait;
mod world;

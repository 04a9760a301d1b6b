//! Every runner operation of GitHub's API with the method that calls it, and where it is available.
//!
//! What the releases of GitHub Enterprise Server lack is refused before it is sent, where the client knows the release.
//! GitHub Enterprise Cloud is on github.com, and at `SUBDOMAIN.ghe.com`.
//!
#![doc = include_str!("operations.md")]

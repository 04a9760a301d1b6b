//! The user guide.
//!
//! Each page explains one subject, with examples that compile.
//!
//! - [`authentication`]: tokens, the environment, GitHub Apps, callbacks.
//! - [`listing`]: pages, streams, finding a runner by its name.
//! - [`creating_and_removing_runners`]: registration tokens, just-in-time runners, safe deletion.
//! - [`rate_limits_and_retries`]: what the client does automatically, and what your program decides.
//! - [`testing_with_the_fake`]: tests against a fake GitHub, without a network.
//! - [`github_enterprise`]: GitHub Enterprise Server, data residency, enterprises.
//! - [`fleets`]: workflows for many runners.

#[doc = include_str!("authentication.md")]
#[cfg_attr(feature = "app", doc = include_str!("github_apps.md"))]
pub mod authentication {}

#[doc = include_str!("listing.md")]
pub mod listing {}

#[doc = include_str!("creating_and_removing_runners.md")]
pub mod creating_and_removing_runners {}

#[doc = include_str!("rate_limits_and_retries.md")]
pub mod rate_limits_and_retries {}

#[doc = include_str!("testing_with_the_fake.md")]
pub mod testing_with_the_fake {}

#[doc = include_str!("github_enterprise.md")]
pub mod github_enterprise {}

#[doc = include_str!("fleets.md")]
pub mod fleets {}

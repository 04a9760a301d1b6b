//! Safe workflows for fleets of GitHub Actions runners: create, wait, drain, remove and sweep.
//!
//! A [`Fleet`] is the runners of one organization, repository or enterprise that one program manages. The rule [`Owned`]
//! decides which runners these are. No workflow changes any other runner.
//!
//! | | |
//! |---|---|
//! | [`Fleet::create_jit`] | creates a just-in-time runner, also if responses are lost |
//! | [`Fleet::wait_until_online`], [`wait_until_idle`](Fleet::wait_until_idle), [`wait_until_gone`](Fleet::wait_until_gone) | waits for one runner |
//! | [`Fleet::observe`] | lists all runners, and knows since when each is idle or offline |
//! | [`Fleet::remove_if_idle`] | removes a runner without killing its job |
//! | [`Fleet::sweep`], [`Observation::plan`], [`Fleet::execute`] | deletes runners that stay offline |
//!
//! Each documents why it is safe, and what it cannot know.

mod clock;
mod create;
mod error;
mod handle;
mod marker;
mod names;
mod observation;
mod owned;
mod pending;
mod plan;
mod remove;
mod sweep;
mod wait;

pub use create::{Creation, NewRunner};
pub use error::{Error, Result};
pub use handle::{Fleet, FleetBuilder};
pub use names::{FreshName, NameGenerator, NewName};
pub use observation::{Observation, Span, Tracked};
pub use owned::Owned;
pub use pending::Unfinished;
pub use plan::{Decision, Plan, Planned, Reason, SweepPolicy};
pub use remove::{Proof, Removal, RemovalPolicy};
pub use sweep::{Outcome, SweepReport, Swept};
pub use wait::{GoneWait, IdleWait, OnlineWait};

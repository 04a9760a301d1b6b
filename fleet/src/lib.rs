//! Safe workflows for fleets of GitHub Actions runners: create, wait, drain, remove and sweep.
//!
//! A [`Fleet`] consists of the runners of an organization, a repository or an enterprise that one program manages. The
//! rule [`Owned`] decides which runners the fleet owns. No workflow changes a runner that the fleet does not own.
//!
//! | method or type | what it does |
//! |---|---|
//! | [`Fleet::create_jit`] | creates a just-in-time runner, and recovers from lost responses |
//! | [`Fleet::wait_until_online`], [`wait_until_idle`](Fleet::wait_until_idle), [`wait_until_gone`](Fleet::wait_until_gone) | wait until a runner is online, idle or gone |
//! | [`Fleet::observe`] | lists all runners, and records since when each has been known, idle or offline |
//! | [`Fleet::remove_if_idle`] | removes an idle runner; without a [proof](RemovalPolicy::proof) from the machine, it can kill a job |
//! | [`Fleet::cordon`], [`Fleet::uncordon`], [`Fleet::drain`] | keep new jobs away from a runner, and take it out of service |
//! | [`Fleet::sweep`], [`Observation::plan`], [`Fleet::execute`] | find and delete runners that stay offline |
//! | [`RunnerGroups::ensure`] | finds, creates or updates a runner group |
//! | `ApplicationDownload` | downloads the runner application and verifies its checksum |
//! | [`RunnerExit`] | explains an exit code of the runner application |
//! | [`Fleet::versions_at_risk`] | finds runners with versions that GitHub will stop accepting |
//!
//! The documentation of each workflow says why it is safe, and what it cannot know.

mod application;
mod clock;
mod cordon;
mod create;
mod error;
mod groups;
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

#[cfg(feature = "download")]
pub use application::{ApplicationDownload, DownloadError, Downloaded, Progress};
pub use application::{RunnerExit, VersionAtRisk, VersionReport, VersionUse};
pub use cordon::{Cordon, Drain, Uncordon};
pub use create::{Creation, NewRunner};
pub use error::{Error, Result};
pub use groups::{Ensured, GroupChange, GroupSpec, RunnerGroup, RunnerGroups};
pub use handle::{Fleet, FleetBuilder};
pub use names::{FreshName, NameGenerator, NewName};
pub use observation::{Observation, Span, Tracked};
pub use owned::Owned;
pub use pending::Unfinished;
pub use plan::{Decision, Plan, Planned, Reason, SweepPolicy};
pub use remove::{IdleRemoval, Proof, RemovalPolicy};
pub use sweep::{Outcome, SweepReport, Swept};
pub use wait::{GoneWait, IdleWait, OnlineWait};

/// Compiles the examples of the README as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

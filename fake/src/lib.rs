//! A stateful fake of GitHub's Actions runner API for tests, in memory and over real sockets.
//!
//! [`Fake::start`] starts a fake. The program under test sends its requests to the [base URL](Fake::base_url) of the fake
//! instead of to GitHub. The test adds organizations, repositories and enterprises, and simulates machines and jobs with a
//! [`Scope`] or an [`Agent`]. Then it checks the outcome: the runners that are left, the states of the [jobs](Fake::jobs),
//! and the [requests](Fake::requests) that the program sent.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use github_runners_fake::{Fake, NewRunner};
//!
//! let fake = Fake::start().await?;
//! let org = fake.add_organization("octo-org");
//! org.add_runner(NewRunner::new("build-1").labels(["gpu"]));
//!
//! # let _ = rustls::crypto::ring::default_provider().install_default();
//! let url = format!("{}/orgs/octo-org/actions/runners", fake.base_url());
//! let request = reqwest::Client::builder().user_agent("example").build()?.get(url).bearer_auth("any");
//! let list: serde_json::Value = request.send().await?.json().await?;
//! assert_eq!(list["total_count"], 1);
//! assert_eq!(list["runners"][0]["name"], "build-1");
//!
//! let received = fake.requests();
//! assert_eq!(received[0].operation, Some("actions/list-self-hosted-runners-for-org"));
//! # Ok(())
//! # }
//! ```
//!
//! - [`Fake::clock`] moves the fake's time. With [`FakeBuilder::follow_tokio_clock`], the fake shares virtual time with the
//!   program under test.
//! - [`Fake::fault`] simulates failures of the network and of GitHub.
//! - [`Scope::run_workload`] makes jobs arrive and end as time passes.
//!
//! The program `github-runners-fake` runs a fake for tests in other languages. Files and an HTTP API control it.
//!
//! The fake validates the path and the body of each request against GitHub's own OpenAPI description, which is in
//! `github-runners-spec`. It rejects an invalid body with 422. It serves all runner operations, and the operations with
//! which GitHub Apps get tokens and look up repositories. Requests for other paths fail with 404.

mod api;
mod control;
mod handles;
mod http;
mod state;

pub use control::fault_file::faults_from_toml;
pub use control::file::FileError;
pub use control::fleet::Fleet;
pub use handles::agent::Agent;
pub use handles::builder::FakeBuilder;
pub use handles::fake::Fake;
pub use handles::fault_handle::FaultHandle;
pub use handles::inspection::{HostedRunner, RunnerGroup, RunnerPermissions};
pub use handles::scope::Scope;
pub use handles::test_app::TestApp;
pub use http::faults::fault::{Fault, FaultError};
pub use http::message::access_log::Log;
pub use http::message::received::ReceivedRequest;
pub use state::clock::Clock;
pub use state::error::{KeyError, RunnerError};
pub use state::group::Visibility;
pub use state::hosted::HostedRunnerStatus;
pub use state::ids::{
    AppId, CustomImageId, HostedRunnerId, InstallationId, JobId, LabelId, RunnerGroupId, RunnerId, ScopeId,
};
pub use state::jobs::{Job, JobState};
pub use state::new_group::NewRunnerGroup;
pub use state::new_hosted_runner::NewHostedRunner;
pub use state::new_runner::NewRunner;
pub use state::permissions::EnabledRepositories;
pub use state::rate_limit::RateLimit;
pub use state::runner::{CURRENT_RUNNER_VERSION, Label, Runner, Status};
pub use state::workload::Workload;

/// Compiles the examples of the README as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

//! Manage GitHub Actions runners from Rust.
//!
//! Types and calls are generated, at build time, from GitHub's own OpenAPI description of the runner operations of
//! repositories, organizations and enterprises. A small layer on top makes them pleasant and safe: handles that know
//! their scope, ids that cannot be mixed up, secrets that never show themselves, input that is checked before it is
//! sent, and one [`Error`] that says what to do.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use github_runners::Client;
//!
//! let github = Client::builder().token(std::env::var("GITHUB_TOKEN")?).build()?;
//! let runners = github.org("octo-org").runners();
//!
//! let mut all = runners.list().per_page(100).stream();
//! while let Some(runner) = all.try_next().await? {
//!     println!("{} {} {}", runner.id, runner.name, runner.status);
//! }
//!
//! let token = runners.registration_token().await?;
//! let command = token.config_command().name("build-1").ephemeral().build()?;
//! println!("{command}"); // the token is hidden
//! # Ok(())
//! # }
//! ```
//!
//! # Where to look
//!
//! | | |
//! |---|---|
//! | [`Credential`] | a token, the environment, a GitHub App, a callback |
//! | [`Client`] | made once, cloned freely; [`Client::org`], [`Client::repo`] and [`Client::enterprise`] lead to the handles, [`Client::runners`] to those of a [`Scope`] |
//! | [`Runners`] | the self-hosted runners of one scope: list, get, delete, just-in-time configurations, [`Labels`], tokens, downloads |
//! | [`OrgRunnerGroups`], [`EnterpriseRunnerGroups`] | who may use which runners |
//! | [`HostedRunners`] | GitHub-hosted larger runners, their images, sizes and limits |
//! | [`OrgRunnerPermissions`], [`EnterpriseRunnerPermissions`] | which repositories may have runners of their own |
//! | [`RegistrationToken`], [`RemoveToken`] | and the `config` commands they are for |
//! | [`Error`] | what went wrong, at which operation, and what to do |
//! | [`operations`] | every operation, the method that calls it, and which product of GitHub has it |
//! | [`raw`] | every generated operation and type |
//!
//! # What every call passes
//!
//! Each call, also one of [`raw`], waits while its credential is limited, is made again where that does no harm, asks only
//! for what is new, ends by its deadline, and tells those who watch; [`ClientBuilder`] says how each of it is chosen. A
//! call that failed although GitHub may have done it says so: [`Error::may_have_happened`].
//!
//! # Tests of your program
//!
//! The crate `github-runners-fake` is a GitHub with state, on a port of this machine. Its runners, jobs, faults and time are
//! in the hands of a test. A client of it needs its address and any token:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use github_runners::Client;
//! use github_runners_fake::Fake;
//!
//! let fake = Fake::start().await?;
//! let github = Client::builder().base_url(fake.base_url()).token("any").build()?;
//!
//! let id = fake.add_organization("octo-org").add_runner("build-1");
//! let runner = github.org("octo-org").runners().get(id.get()).await?;
//! assert_eq!(runner.name, "build-1");
//! # Ok(())
//! # }
//! ```
//!
//! # Features
//!
//! - `rustls-ring` (default): TLS by rustls with ring.
//! - `rustls-aws-lc`: TLS by rustls with aws-lc. Where both are on, ring is used.
//! - `native-tls`: TLS by the platform, where neither of the others is on; `native-tls-vendored` builds OpenSSL along.
//! - `app` (default): authentication as a GitHub App (`GitHubApp`).
//! - `schemars`: `JsonSchema` for every type.
//! - `test-util`: constructors for the types of responses, such as `Runner::for_test(1, "build-1")`, for tests of programs
//!   that use this crate.
//!
//! Without a TLS feature only `http` addresses can be reached, unless an HTTP client is brought along
//! ([`ClientBuilder::http_client`]).

mod auth;
mod client;
mod clock;
mod commands;
mod error;
mod headers;
pub mod models;
pub mod operations;
mod pagination;
pub mod raw;
mod resources;
mod transport;
mod validate;

pub use auth::Credential;
#[cfg(feature = "app")]
pub use auth::{AccessToken, AppInstallation, GitHubApp, PrivateKey};
pub use client::{ApiVersion, Client, ClientBuilder, RequestBuilder};
pub use commands::{ConfigCommand, RemoveCommand, RunCommand, Shell, ShellCommand};
pub use error::{ApiError, ConnectionError, CredentialError, DecodeError, Error, RateLimitError, Result};
/// The method of a request, for [`Client::request`].
pub use http::Method;
pub use models::{
    AccountType, AppPermissions, Architecture, AuthenticationToken, CreateEnterpriseRunnerGroup, CreateHostedRunner,
    CreateHostedRunnerImage, CreateOrganizationRunnerGroup, CuratedImage, CustomImage, CustomImageId, CustomImageState,
    CustomImageVersion, EnabledRepositories, EnterpriseRunnerGroup, EnterpriseRunnersSettings, FullRepository, Hold,
    HostedRunner, HostedRunnerId, HostedRunnerImage, HostedRunnerLimits, HostedRunnerStatus, ImageSource, ImageVersion,
    Installation, InstallationAccount, InstallationId, JitConfig, MachineSpec, MinimalRepository, Nullable,
    OrganizationId, OrganizationRunnerGroup, OrganizationRunnersSettings, OrganizationSimple, Os, PermissionLevel,
    PrimaryLimit, RateLimit, RateLimitKind, RateLimitWatch, Removal, Repository, RepositoryId, RepositorySelection,
    RepositoryVisibility, Runner, RunnerApplication, RunnerApplicationOs, RunnerGroupId, RunnerId, RunnerLabel,
    RunnerLabelType, RunnerStatus, RunnerVersionDeprecation, Secret, SimpleUser, UpdateEnterpriseRunnerGroup,
    UpdateHostedRunner, UpdateOrganizationRunnerGroup, Visibility,
};
pub use operations::{ServerVersion, Unavailable};
pub use pagination::{ItemStream, List, Page};
pub use resources::{
    CustomImages, Enterprise, EnterpriseRunnerGroups, EnterpriseRunnerPermissions, GroupOrganizations,
    GroupRepositories, GroupRunners, HostedRunners, LabelChanges, Labels, NewJitConfig, Org, OrgRunnerGroups,
    OrgRunnerPermissions, PermittedRepositories, RegistrationToken, RemoveToken, Repo, RepositoryRef, Runners, Scope,
};
pub use transport::{CallReport, Outcome};
pub use validate::InvalidInput;

/// The README's examples are compiled with the tests.
#[cfg(all(doctest, feature = "app"))]
#[doc = include_str!("../README.md")]
struct Readme;

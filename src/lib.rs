//! Typed bindings for GitHub's Actions runner API.
//!
//! This crate manages self-hosted and GitHub-hosted runners of repositories, organizations and enterprises. Its types
//! and calls are generated from GitHub's OpenAPI description. Rate limits, retries, caching and GitHub Apps are built
//! in.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use github_runners::Client;
//!
//! let github = Client::builder().token(std::env::var("GITHUB_TOKEN")?).build()?;
//! let runners = github.org("octo-org").runners();
//!
//! let mut stream = runners.list().stream();
//! while let Some(runner) = stream.try_next().await? {
//!     println!("{} {} {}", runner.id, runner.name, runner.status);
//! }
//!
//! let token = runners.registration_token().await?;
//! let command = token.config_command().name("build-1").ephemeral().build()?;
//! println!("{command}"); // does not show the token
//! # Ok(())
//! # }
//! ```
//!
//! # Where to start
//!
//! The [`guide`] explains [authentication](guide::authentication), [listing](guide::listing),
//! [creating and removing runners](guide::creating_and_removing_runners),
//! [rate limits and retries](guide::rate_limits_and_retries), [testing](guide::testing_with_the_fake),
//! [GitHub Enterprise](guide::github_enterprise) and [fleets](guide::fleets).
//!
//! This project has two more packages:
//!
//! - If you write an autoscaler, start with [`github-runners-fleet`](https://docs.rs/github-runners-fleet). It adds safe
//!   workflows for many runners: create, wait, drain, remove and sweep.
//! - [`github-runners-fake`](https://docs.rs/github-runners-fake) simulates GitHub in tests.
//!
//! | item | purpose |
//! |---|---|
//! | [`Client`], [`ClientBuilder`] | the client and its settings |
//! | [`Credential`] | a token, an environment variable, a GitHub App or a callback |
//! | [`Org`], [`Repo`], [`Enterprise`] | handles to a scope; their methods return the handles below |
//! | [`Runners`], [`Labels`] | self-hosted runners, their labels, tokens and just-in-time configurations |
//! | [`OrgRunnerGroups`], [`EnterpriseRunnerGroups`] | runner groups, and the repositories or organizations that can use them |
//! | [`HostedRunners`] | GitHub-hosted larger runners, their images and machine sizes |
//! | [`OrgRunnerPermissions`], [`EnterpriseRunnerPermissions`] | the repositories that can have their own runners |
//! | [`Error`] | the error of all calls |
//! | [`operations`] | a table of all operations: the method of this crate, and the products and releases that have it |
//! | [`models`] | the types of requests and responses |
//! | [`raw`] | the generated client |
//!
//! # How calls behave
//!
//! Every call, including calls through [`raw`], waits for rate limits, retries when it is safe, revalidates cached
//! responses, respects its deadline and is reported to observers. [`ClientBuilder`] configures each of these. If a call
//! fails although GitHub might have processed the request, [`Error::may_have_happened`] returns true.
//!
//! # Features
//!
//! - `rustls-ring` (default): TLS with rustls and ring.
//! - `rustls-aws-lc`: TLS with rustls and aws-lc. If both are enabled, ring is used.
//! - `native-tls`: TLS of the platform, if no rustls feature is enabled. `native-tls-vendored` builds OpenSSL from
//!   source.
//! - `app` (default): authentication as a GitHub App.
//! - `generate` (default): generates the code during the build. Without it, the build uses the identical code in the
//!   package, and does not build the generator.
//! - `schemars`: `JsonSchema` for every type.
//! - `test-util`: constructors for response types, such as `Runner::for_test(1, "build-1")`, for tests of your program.
//!
//! Without a TLS feature, the client only supports `http` URLs, unless you pass an HTTP client to
//! [`ClientBuilder::http_client`].

mod auth;
mod client;
mod clock;
mod commands;
mod error;
#[cfg(any(fuzzing, all(test, feature = "app")))]
#[doc(hidden)]
pub mod fuzz;
pub mod guide;
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
/// The HTTP method for [`Client::request`].
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

/// Compiles the examples of the README.
#[cfg(all(doctest, feature = "app"))]
#[doc = include_str!("../README.md")]
struct Readme;

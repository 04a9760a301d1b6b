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
//! let command = token.config_command("https://github.com/octo-org").name("build-1").ephemeral().build()?;
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
//! | [`Client`] | made once, cloned freely; [`Client::org`], [`Client::repo`] and [`Client::enterprise`] lead to the handles |
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
//! # Features
//!
//! - `rustls-ring` (default): TLS by rustls with ring.
//! - `rustls-aws-lc`: TLS by rustls with aws-lc. Where both are on, ring is used.
//! - `native-tls`: TLS by the platform, where neither of the others is on; `native-tls-vendored` builds OpenSSL along.
//! - `app` (default): authentication as a GitHub App (`GitHubApp`).
//! - `schemars`: `JsonSchema` for every type.
//!
//! Without a TLS feature only `http` addresses can be reached, unless an HTTP client is brought along
//! ([`ClientBuilder::http_client`]).

mod address;
mod answer;
mod api_version;
#[cfg(feature = "app")]
mod app;
mod availability;
mod builder;
mod client;
mod command;
mod credential;
mod echo;
mod error;
mod groups;
mod headers;
mod hosted;
mod input;
mod jit;
mod labels;
mod lenient;
mod list;
mod nullable;
mod operation;
pub mod operations;
mod pages;
mod permissions;
mod rate_limit;
pub mod raw;
mod report;
mod runners;
mod scope;
mod secret;
mod shell;
mod tokens;
mod transport;

pub use api_version::ApiVersion;
#[cfg(feature = "app")]
pub use app::{GitHubApp, PrivateKey};
pub use availability::{ServerVersion, Unavailable};
pub use builder::ClientBuilder;
pub use client::Client;
pub use command::ConfigCommand;
pub use credential::{Credential, CredentialError};
pub use error::{ApiError, ConnectionError, DecodeError, Error, RateLimitError};
pub use groups::{EnterpriseRunnerGroups, GroupOrganizations, GroupRepositories, GroupRunners, OrgRunnerGroups};
pub use hosted::{CustomImages, HostedRunners};
pub use input::InvalidInput;
pub use jit::NewJitConfig;
pub use labels::Labels;
pub use list::List;
pub use nullable::Nullable;
pub use pages::{ItemStream, Page};
pub use permissions::{EnterpriseRunnerPermissions, OrgRunnerPermissions, PermittedRepositories};
pub use rate_limit::{Hold, PrimaryLimit, RateLimit, RateLimitKind, RateLimitWatch};
pub use raw::types::{
    AppPermissions, AuthenticationToken, CreateEnterpriseRunnerGroup, CreateHostedRunner,
    CreateOrganizationRunnerGroup, CuratedImage, CustomImage, CustomImageId, CustomImageVersion, EnterpriseRunnerGroup,
    HostedRunner, HostedRunnerId, HostedRunnerLimits, ImageVersion, InstallationId, JitConfig, MachineSpec,
    MinimalRepository, OrganizationId, OrganizationRunnerGroup, OrganizationSimple, PermissionLevel, Repository,
    RepositoryId, RepositorySelection, Runner, RunnerApplication, RunnerGroupId, RunnerId, RunnerLabel,
    RunnerLabelType, RunnerVersionDeprecation, UpdateEnterpriseRunnerGroup, UpdateHostedRunner,
    UpdateOrganizationRunnerGroup,
};
pub use report::{CallReport, Outcome};
pub use runners::{ListRunners, Runners};
pub use scope::{Enterprise, Org, Repo};
pub use secret::Secret;
pub use shell::ShellCommand;
pub use tokens::{RegistrationToken, RemoveToken};

/// The result of every call of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The README's examples are compiled with the tests.
#[cfg(all(doctest, feature = "app"))]
#[doc = include_str!("../README.md")]
struct Readme;

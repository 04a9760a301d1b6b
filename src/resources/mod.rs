//! The handles to organizations, repositories, enterprises and their runners.

mod account;
mod call;
mod client;
mod enterprise;
mod groups;
mod hosted;
mod installation;
mod jit;
mod labels;
mod org;
mod permissions;
mod repo;
mod repository_ref;
mod requests;
mod runners;
mod scope;
mod tokens;

pub use self::enterprise::Enterprise;
pub use self::groups::{EnterpriseRunnerGroups, GroupOrganizations, GroupRepositories, GroupRunners, OrgRunnerGroups};
pub use self::hosted::{CustomImages, HostedRunners};
pub use self::jit::NewJitConfig;
pub use self::labels::{LabelChanges, Labels};
pub use self::org::Org;
pub use self::permissions::{EnterpriseRunnerPermissions, OrgRunnerPermissions, PermittedRepositories};
pub use self::repo::Repo;
pub use self::repository_ref::RepositoryRef;
pub use self::runners::Runners;
pub use self::scope::Scope;
pub use self::tokens::{RegistrationToken, RemoveToken};

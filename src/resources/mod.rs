//! The handles: what a client can do with the runners of an organization, a repository or an enterprise.

mod groups;
mod hosted;
mod jit;
mod labels;
mod permissions;
mod runners;
mod scope;
mod tokens;

pub use self::groups::{EnterpriseRunnerGroups, GroupOrganizations, GroupRepositories, GroupRunners, OrgRunnerGroups};
pub use self::hosted::{CustomImages, HostedRunners};
pub use self::jit::NewJitConfig;
pub use self::labels::Labels;
pub use self::permissions::{EnterpriseRunnerPermissions, OrgRunnerPermissions, PermittedRepositories};
pub use self::runners::{ListRunners, Runners};
pub use self::scope::{Enterprise, Org, Repo};
pub use self::tokens::{RegistrationToken, RemoveToken};

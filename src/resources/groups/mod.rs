//! Runner groups: who may use which runners.

mod access;
mod enterprise;
mod organization;
mod runners;

pub use access::{GroupOrganizations, GroupRepositories};
pub use enterprise::EnterpriseRunnerGroups;
pub use organization::OrgRunnerGroups;
pub use runners::GroupRunners;

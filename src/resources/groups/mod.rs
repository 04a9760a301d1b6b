//! Runner groups: sets of runners, and the repositories or organizations that can use them.

mod access;
mod enterprise;
mod organization;
mod runners;

pub use access::{GroupOrganizations, GroupRepositories};
pub use enterprise::EnterpriseRunnerGroups;
pub use organization::OrgRunnerGroups;
pub use runners::GroupRunners;

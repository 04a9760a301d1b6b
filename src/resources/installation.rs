//! Where a GitHub App is installed.

use super::scope::Scope;
use crate::models::{Installation, InstallationAccount};

impl Installation {
    /// Returns the organization or enterprise that the GitHub App is installed in. `None` if it is a user, who has no
    /// runners.
    pub fn scope(&self) -> Option<Scope> {
        match self.account.as_ref()? {
            InstallationAccount::SimpleUser(account) if self.target_type == "Organization" => {
                Some(Scope::organization(account.login.as_str()))
            }
            InstallationAccount::SimpleUser(_) => None,
            InstallationAccount::OrganizationSimple(account) => Some(Scope::organization(account.login.as_str())),
            InstallationAccount::Enterprise(account) => Some(Scope::enterprise(account.slug.as_str())),
        }
    }
}

//! The scope of an installation of a GitHub App.

use super::scope::Scope;
use crate::models::{Installation, InstallationAccount};

impl Installation {
    /// Returns the organization or enterprise in which the GitHub App is installed.
    ///
    /// Returns `None` if the App is installed in the account of a user. Users do not have runners.
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

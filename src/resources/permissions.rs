//! Which repositories may have self-hosted runners of their own.

use std::sync::Arc;

use crate::client::Client;
use crate::error::Result;
use crate::models::{
    EnabledRepositories, EnterpriseRunnersSettings, OrganizationRunnersSettings, Repository, RepositoryId,
    SelectedRepositories, SetEnterpriseRunnersSettings, SetOrganizationRunnersSettings,
};
use crate::operations::docs;
use crate::pagination::List;
use crate::resources::scope::named;

/// Which repositories of an organization may have self-hosted runners of their own.
///
/// Made by [`Org::runner_permissions`](crate::Org::runner_permissions). Calls need the scope `admin:org`, or the
/// permission "Self-hosted runners" of the organization. See
/// [GitHub's documentation](https://docs.github.com/rest/actions/permissions).
#[derive(Debug, Clone)]
pub struct OrgRunnerPermissions {
    client: Client,
    organization: Arc<str>,
}

impl OrgRunnerPermissions {
    pub(crate) fn new(client: Client, organization: Arc<str>) -> Self {
        Self { client, organization }
    }

    /// Gets whether all repositories may, none, or selected ones.
    ///
    /// # Errors
    ///
    /// As every call: see [`Error`](crate::Error).
    #[doc = docs!(get_self_hosted_runners_permissions_organization)]
    pub async fn get(&self) -> Result<OrganizationRunnersSettings> {
        named!(self, organization, get_self_hosted_runners_permissions_organization)
    }

    /// Sets whether all repositories may, none, or selected ones.
    ///
    /// # Errors
    ///
    /// Status 409 where the enterprise does not leave it to the organization.
    #[doc = docs!(set_self_hosted_runners_permissions_organization)]
    pub async fn set(&self, enabled: EnabledRepositories) -> Result<()> {
        let body = &SetOrganizationRunnersSettings::new(enabled);
        named!(
            self,
            organization,
            set_self_hosted_runners_permissions_organization,
            body
        )
    }

    /// The repositories that may where selected ones may.
    pub fn repositories(&self) -> PermittedRepositories {
        PermittedRepositories {
            permissions: self.clone(),
        }
    }
}

/// The repositories of an organization that may have self-hosted runners of their own, where selected ones may.
///
/// Made by [`OrgRunnerPermissions::repositories`]; calls need what those of that need.
#[derive(Debug, Clone)]
pub struct PermittedRepositories {
    permissions: OrgRunnerPermissions,
}

impl PermittedRepositories {
    /// Lists them.
    #[doc = docs!(list_selected_repositories_self_hosted_runners_organization)]
    pub fn list(&self) -> List<Repository> {
        List::of(&self.permissions, |permissions, page, per_page| async move {
            named!(
                permissions,
                organization,
                list_selected_repositories_self_hosted_runners_organization,
                page,
                per_page
            )
        })
    }

    /// Replaces them all by these.
    ///
    /// # Errors
    ///
    /// Status 404 or 422 where there is no such repository or other than selected ones may.
    #[doc = docs!(set_selected_repositories_self_hosted_runners_organization)]
    pub async fn set(&self, repositories: impl IntoIterator<Item = RepositoryId>) -> Result<()> {
        let body = &SelectedRepositories::new(repositories);
        named!(
            self.permissions,
            organization,
            set_selected_repositories_self_hosted_runners_organization,
            body
        )
    }

    /// Adds one.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such repository, 409 where other than selected ones may.
    #[doc = docs!(enable_selected_repository_self_hosted_runners_organization)]
    pub async fn add(&self, repository: RepositoryId) -> Result<()> {
        named!(
            self.permissions,
            organization,
            enable_selected_repository_self_hosted_runners_organization,
            &repository
        )
    }

    /// Removes one.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such repository, 409 where other than selected ones may.
    #[doc = docs!(disable_selected_repository_self_hosted_runners_organization)]
    pub async fn remove(&self, repository: RepositoryId) -> Result<()> {
        named!(
            self.permissions,
            organization,
            disable_selected_repository_self_hosted_runners_organization,
            &repository
        )
    }
}

/// Whether repositories of an enterprise's organizations may have self-hosted runners of their own.
///
/// Made by [`Enterprise::runner_permissions`](crate::Enterprise::runner_permissions). Calls need the scope
/// `admin:enterprise`. See
/// [GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/permissions).
#[derive(Debug, Clone)]
pub struct EnterpriseRunnerPermissions {
    client: Client,
    enterprise: Arc<str>,
}

impl EnterpriseRunnerPermissions {
    pub(crate) fn new(client: Client, enterprise: Arc<str>) -> Self {
        Self { client, enterprise }
    }

    /// Gets the setting.
    ///
    /// # Errors
    ///
    /// As every call: see [`Error`](crate::Error).
    #[doc = docs!(get_self_hosted_runners_permissions)]
    pub async fn get(&self) -> Result<EnterpriseRunnersSettings> {
        named!(self, enterprise, get_self_hosted_runners_permissions)
    }

    /// Sets whether the repositories of every organization are kept from having runners of their own.
    ///
    /// # Errors
    ///
    /// As every call: see [`Error`](crate::Error).
    #[doc = docs!(set_self_hosted_runners_permissions)]
    pub async fn set(&self, disable_for_all_organizations: bool) -> Result<()> {
        let body = &SetEnterpriseRunnersSettings::new(disable_for_all_organizations);
        named!(self, enterprise, set_self_hosted_runners_permissions, body)
    }
}

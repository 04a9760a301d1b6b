//! The settings that decide which repositories can have their own self-hosted runners.

use std::sync::Arc;

use super::call::named;
use super::repository_ref::RepositoryRef;
use crate::client::Client;
use crate::error::Result;
use crate::models::{
    EnabledRepositories, EnterpriseRunnersSettings, OrganizationRunnersSettings, Repository, SelectedRepositories,
    SetEnterpriseRunnersSettings, SetOrganizationRunnersSettings,
};
use crate::operations::docs;
use crate::pagination::List;

/// The setting that decides which repositories of an organization can have their own self-hosted runners.
///
/// Created by [`Org::runner_permissions`](crate::Org::runner_permissions). Calls need the scope `admin:org`, or the
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

    /// Gets the setting: all repositories, none, or selected ones can have their own runners.
    ///
    /// # Errors
    ///
    /// See [`Error`](crate::Error).
    #[doc = docs!(get_self_hosted_runners_permissions_organization)]
    pub async fn get(&self) -> Result<OrganizationRunnersSettings> {
        named!(self, organization, get_self_hosted_runners_permissions_organization)
    }

    /// Changes the setting: all repositories, none, or selected ones can have their own runners.
    ///
    /// # Errors
    ///
    /// GitHub returns status 409 if a setting of the enterprise prevents the change.
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

    /// Returns a handle to the repositories that can have their own runners if the setting is `selected`.
    pub fn repositories(&self) -> PermittedRepositories {
        PermittedRepositories {
            permissions: self.clone(),
        }
    }
}

/// The repositories of an organization that can have their own self-hosted runners if the setting is `selected`.
///
/// Created by [`OrgRunnerPermissions::repositories`]. Calls need the same permissions as the calls of
/// [`OrgRunnerPermissions`]. If you pass a repository by name, one more request looks up its id.
#[derive(Debug, Clone)]
pub struct PermittedRepositories {
    permissions: OrgRunnerPermissions,
}

impl PermittedRepositories {
    /// Lists the repositories that can have their own runners.
    ///
    /// Await the [`List`] to get one page of 30, or call [`all`](List::all) or [`stream`](List::stream) to get every
    /// repository.
    #[doc = docs!(list_selected_repositories_self_hosted_runners_organization)]
    #[inline]
    pub fn list(&self) -> List<Repository> {
        List::of(&self.permissions, |permissions, page, per_page| async move {
            named!(
                @response permissions,
                organization,
                list_selected_repositories_self_hosted_runners_organization,
                page,
                per_page
            )
        })
    }

    /// Replaces the repositories that can have their own runners.
    ///
    /// Names are looked up first. If one of them does not exist, the setting does not change.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 or 422 if a repository does not exist or the setting is not `selected`.
    #[doc = docs!(set_selected_repositories_self_hosted_runners_organization)]
    pub async fn set(&self, repositories: impl IntoIterator<Item = impl Into<RepositoryRef>>) -> Result<()> {
        let OrgRunnerPermissions { client, organization } = &self.permissions;
        let ids = RepositoryRef::resolve_all(repositories, client, organization).await?;
        let body = &SelectedRepositories::new(ids);
        named!(
            self.permissions,
            organization,
            set_selected_repositories_self_hosted_runners_organization,
            body
        )
    }

    /// Allows a repository to have its own runners.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the repository does not exist, and 409 if the setting is not `selected`.
    #[doc = docs!(enable_selected_repository_self_hosted_runners_organization)]
    pub async fn add(&self, repository: impl Into<RepositoryRef>) -> Result<()> {
        let OrgRunnerPermissions { client, organization } = &self.permissions;
        let repository = repository.into().resolve(client, organization).await?;
        named!(
            self.permissions,
            organization,
            enable_selected_repository_self_hosted_runners_organization,
            &repository
        )
    }

    /// Revokes the permission of a repository to have its own runners.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the repository does not exist, and 409 if the setting is not `selected`.
    #[doc = docs!(disable_selected_repository_self_hosted_runners_organization)]
    pub async fn remove(&self, repository: impl Into<RepositoryRef>) -> Result<()> {
        let OrgRunnerPermissions { client, organization } = &self.permissions;
        let repository = repository.into().resolve(client, organization).await?;
        named!(
            self.permissions,
            organization,
            disable_selected_repository_self_hosted_runners_organization,
            &repository
        )
    }
}

/// The setting that decides whether repositories of an enterprise's organizations can have their own self-hosted
/// runners.
///
/// Created by [`Enterprise::runner_permissions`](crate::Enterprise::runner_permissions). Calls need the scope
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

    /// Gets the setting for all organizations of the enterprise.
    ///
    /// # Errors
    ///
    /// See [`Error`](crate::Error).
    #[doc = docs!(get_self_hosted_runners_permissions)]
    pub async fn get(&self) -> Result<EnterpriseRunnersSettings> {
        named!(self, enterprise, get_self_hosted_runners_permissions)
    }

    /// Sets whether repositories are prevented from having their own runners, in all organizations of the enterprise.
    ///
    /// # Errors
    ///
    /// See [`Error`](crate::Error).
    #[doc = docs!(set_self_hosted_runners_permissions)]
    pub async fn set(&self, disable_for_all_organizations: bool) -> Result<()> {
        let body = &SetEnterpriseRunnersSettings::new(disable_for_all_organizations);
        named!(self, enterprise, set_self_hosted_runners_permissions, body)
    }
}

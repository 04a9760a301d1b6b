//! Which repositories may have self-hosted runners of their own.

use crate::{
    Client, List, Repository, RepositoryId, Result,
    input::check_name,
    raw::{
        self,
        types::{
            EnterpriseRunnersSettings, OrganizationRunnersSettings, SelectedRepositories, SetEnterpriseRunnersSettings,
            SetOrganizationRunnersSettings, SetOrganizationRunnersSettingsEnabledRepositories,
        },
    },
};
use serde::de::DeserializeOwned;
use std::{future::Future, sync::Arc};

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
    pub async fn get(&self) -> Result<OrganizationRunnersSettings> {
        self.call(|raw, org| async move { raw.get_self_hosted_runners_permissions_organization(org).await })
            .await
    }

    /// Sets whether all repositories may, none, or selected ones.
    ///
    /// # Errors
    ///
    /// Status 409 where the enterprise does not leave it to the organization.
    pub async fn set(&self, enabled: SetOrganizationRunnersSettingsEnabledRepositories) -> Result<()> {
        let body = &SetOrganizationRunnersSettings::new(enabled);
        self.call(|raw, org| async move { raw.set_self_hosted_runners_permissions_organization(org, body).await })
            .await
    }

    /// The repositories that may where selected ones may.
    pub fn repositories(&self) -> PermittedRepositories {
        PermittedRepositories {
            permissions: self.clone(),
        }
    }

    async fn call<'a, T, F>(&'a self, call: impl FnOnce(raw::Client, &'a str) -> F) -> Result<T>
    where
        T: DeserializeOwned,
        F: Future<Output = Result<raw::ResponseValue<T>, raw::Error<()>>>,
    {
        check_name("organization", &self.organization)?;
        self.client.call(|raw| call(raw, &self.organization)).await
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
    pub fn list(&self) -> List<Repository> {
        let permissions = self.permissions.clone();
        List::new(
            |repository: &Repository| repository.id.0,
            move |page, per_page| {
                let permissions = permissions.clone();
                async move {
                    let call = permissions.call(|raw, org| async move {
                        raw.list_selected_repositories_self_hosted_runners_organization(org, Some(page), Some(per_page))
                            .await
                    });
                    call.await.map(|list| (list.repositories, list.total_count))
                }
            },
        )
    }

    /// Replaces them all by these.
    ///
    /// # Errors
    ///
    /// Status 404 or 422 where there is no such repository or other than selected ones may.
    pub async fn set(&self, repositories: impl IntoIterator<Item = RepositoryId>) -> Result<()> {
        let body = &SelectedRepositories::new(repositories);
        let call = self.permissions.call(|raw, org| async move {
            raw.set_selected_repositories_self_hosted_runners_organization(org, body)
                .await
        });
        call.await
    }

    /// Adds one.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such repository, 409 where other than selected ones may.
    pub async fn add(&self, repository: RepositoryId) -> Result<()> {
        let call = self.permissions.call(|raw, org| async move {
            raw.enable_selected_repository_self_hosted_runners_organization(org, &repository)
                .await
        });
        call.await
    }

    /// Removes one.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such repository, 409 where other than selected ones may.
    pub async fn remove(&self, repository: RepositoryId) -> Result<()> {
        let call = self.permissions.call(|raw, org| async move {
            raw.disable_selected_repository_self_hosted_runners_organization(org, &repository)
                .await
        });
        call.await
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
    pub async fn get(&self) -> Result<EnterpriseRunnersSettings> {
        check_name("enterprise", &self.enterprise)?;
        let enterprise = &*self.enterprise;
        self.client
            .call(|raw| async move { raw.get_self_hosted_runners_permissions(enterprise).await })
            .await
    }

    /// Sets whether the repositories of every organization are kept from having runners of their own.
    ///
    /// # Errors
    ///
    /// As every call: see [`Error`](crate::Error).
    pub async fn set(&self, disable_for_all_organizations: bool) -> Result<()> {
        check_name("enterprise", &self.enterprise)?;
        let body = &SetEnterpriseRunnersSettings::new(disable_for_all_organizations);
        let enterprise = &*self.enterprise;
        self.client
            .call(|raw| async move { raw.set_self_hosted_runners_permissions(enterprise, body).await })
            .await
    }
}

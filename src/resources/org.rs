//! Organizations.

use std::sync::Arc;

use super::account::Account;
use super::call::named;
use super::groups::OrgRunnerGroups;
use super::hosted::HostedRunners;
use super::permissions::OrgRunnerPermissions;
use super::repo::Repo;
use super::runners::Runners;
use super::scope::Scope;
use crate::client::Client;
use crate::models::MinimalRepository;
use crate::operations::docs;
use crate::pagination::List;

/// A handle to an organization. Created by [`Client::org`]; clones are cheap.
#[derive(Debug, Clone)]
pub struct Org {
    client: Client,
    organization: Arc<str>,
}

impl Org {
    pub(super) fn new(client: Client, organization: Arc<str>) -> Self {
        Self { client, organization }
    }

    /// Returns the organization's name.
    pub fn name(&self) -> &str {
        &self.organization
    }

    /// Returns the organization as a scope.
    pub fn scope(&self) -> Scope {
        Scope::Organization(self.organization.clone())
    }

    /// Returns the client that sends the requests.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Returns a handle to the organization's self-hosted runners.
    pub fn runners(&self) -> Runners {
        Runners::new(self.client.clone(), self.scope())
    }

    /// Returns a handle to the organization's runner groups.
    pub fn runner_groups(&self) -> OrgRunnerGroups {
        OrgRunnerGroups::new(self.client.clone(), self.organization.clone())
    }

    /// Returns a handle to the organization's GitHub-hosted larger runners.
    pub fn hosted_runners(&self) -> HostedRunners {
        HostedRunners::new(self.client.clone(), Account::Organization(self.organization.clone()))
    }

    /// Returns a handle to the setting that decides which repositories of the organization can have their own
    /// self-hosted runners.
    pub fn runner_permissions(&self) -> OrgRunnerPermissions {
        OrgRunnerPermissions::new(self.client.clone(), self.organization.clone())
    }

    /// Returns a handle to a repository of the organization. The name is checked when a call is made.
    pub fn repo(&self, name: impl Into<String>) -> Repo {
        Repo::new(self.client.clone(), self.organization.clone(), name.into().into())
    }

    /// Lists the repositories of the organization that the credential can see.
    ///
    /// Await the [`List`] to get one page of 30, or call [`all`](List::all) or [`stream`](List::stream) to get every
    /// repository.
    ///
    /// GitHub does not return the number of items in this list, so [`Page::total_count`](crate::Page::total_count) is
    /// a lower bound, derived from the links of the response.
    #[doc = docs!(list_repositories)]
    #[inline]
    pub fn repositories(&self) -> List<MinimalRepository> {
        List::of(self, |org, page, per_page| async move {
            named!(@response org, organization, list_repositories_for_org, None, page, per_page, None, None)
        })
    }
}

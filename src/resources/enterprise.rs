//! Enterprises.

use std::sync::Arc;

use super::account::Account;
use super::groups::EnterpriseRunnerGroups;
use super::hosted::HostedRunners;
use super::permissions::EnterpriseRunnerPermissions;
use super::runners::Runners;
use super::scope::Scope;
use crate::client::Client;

/// A handle to an enterprise. Created by [`Client::enterprise`]; clones are cheap.
#[derive(Debug, Clone)]
pub struct Enterprise {
    client: Client,
    enterprise: Arc<str>,
}

impl Enterprise {
    pub(super) fn new(client: Client, enterprise: Arc<str>) -> Self {
        Self { client, enterprise }
    }

    /// Returns the enterprise's slug.
    pub fn name(&self) -> &str {
        &self.enterprise
    }

    /// Returns the enterprise as a scope.
    pub fn scope(&self) -> Scope {
        Scope::Enterprise(self.enterprise.clone())
    }

    /// Returns the client that sends the requests.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Returns a handle to the enterprise's self-hosted runners.
    pub fn runners(&self) -> Runners {
        Runners::new(self.client.clone(), self.scope())
    }

    /// Returns a handle to the enterprise's runner groups.
    pub fn runner_groups(&self) -> EnterpriseRunnerGroups {
        EnterpriseRunnerGroups::new(self.client.clone(), self.enterprise.clone())
    }

    /// Returns a handle to the enterprise's GitHub-hosted larger runners.
    pub fn hosted_runners(&self) -> HostedRunners {
        HostedRunners::new(self.client.clone(), Account::Enterprise(self.enterprise.clone()))
    }

    /// Returns a handle to the setting that decides whether repositories of the enterprise can have their own
    /// self-hosted runners.
    pub fn runner_permissions(&self) -> EnterpriseRunnerPermissions {
        EnterpriseRunnerPermissions::new(self.client.clone(), self.enterprise.clone())
    }
}

//! Repositories.

use std::sync::Arc;

use super::call::send;
use super::runners::Runners;
use super::scope::Scope;
use crate::client::Client;
use crate::error::Result;
use crate::models::{FullRepository, RepositoryId};
use crate::operations::docs;
use crate::raw::Response;
use crate::validate::check_name;

/// A handle to a repository. Created by [`Client::repo`] and [`Client::repo_named`]; clones are cheap.
///
/// Repositories do not have runner groups or hosted runners, so this type does not have methods for them:
///
/// ```compile_fail
/// # let github = github_runners::Client::builder().build().unwrap();
/// github.repo("octo-org", "hello-world").runner_groups();
/// ```
#[derive(Debug, Clone)]
pub struct Repo {
    client: Client,
    owner: Arc<str>,
    name: Arc<str>,
}

impl Repo {
    pub(super) fn new(client: Client, owner: Arc<str>, name: Arc<str>) -> Self {
        Self { client, owner, name }
    }

    /// Returns the name of the organization or user that owns the repository.
    pub fn owner(&self) -> &str {
        &self.owner
    }

    /// Returns the repository's name, without its owner.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the repository as a scope.
    pub fn scope(&self) -> Scope {
        Scope::Repository {
            owner: self.owner.clone(),
            name: self.name.clone(),
        }
    }

    /// Returns the client that sends the requests.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Returns a handle to the repository's own self-hosted runners, without the runners of its organization.
    pub fn runners(&self) -> Runners {
        Runners::new(self.client.clone(), self.scope())
    }

    /// Gets the repository.
    ///
    /// # Errors
    ///
    /// [`Error::is_not_found`](crate::Error::is_not_found) returns true if the repository does not exist or the
    /// credential cannot see it.
    #[doc = docs!(get_repository)]
    pub async fn get(&self) -> Result<FullRepository> {
        check_name("owner", &self.owner)?;
        check_name("repository", &self.name)?;
        send!(self, get_repository, &self.owner, &self.name).map(Response::into_inner)
    }

    /// Gets the id of the repository, which the API of runner groups uses.
    ///
    /// # Errors
    ///
    /// [`Error::is_not_found`](crate::Error::is_not_found) returns true if the repository does not exist or the
    /// credential cannot see it.
    #[doc = docs!(get_repository)]
    pub async fn id(&self) -> Result<RepositoryId> {
        check_name("owner", &self.owner)?;
        check_name("repository", &self.name)?;
        Ok(send!(self, get_repository, &self.owner, &self.name)?.into_inner().id)
    }
}

//! The methods of a client that return handles and lists.

use super::call::send;
use super::enterprise::Enterprise;
use super::org::Org;
use super::repo::Repo;
use super::runners::Runners;
use super::scope::Scope;
use crate::client::Client;
use crate::models::{Installation, Repository};
use crate::operations::docs;
use crate::pagination::List;
use crate::validate::{InvalidInput, check_name};

/// The handle for calls without a scope.
#[derive(Debug, Clone)]
struct Root {
    client: Client,
}

impl Client {
    /// Returns a handle to an organization. The name is checked when a call is made.
    pub fn org(&self, name: impl Into<String>) -> Org {
        Org::new(self.clone(), name.into().into())
    }

    /// Returns a handle to a repository. The names are checked when a call is made.
    pub fn repo(&self, owner: impl Into<String>, name: impl Into<String>) -> Repo {
        Repo::new(self.clone(), owner.into().into(), name.into().into())
    }

    /// Returns a handle to a repository by its full name, `owner/name`.
    ///
    /// ```no_run
    /// # async fn example(github: github_runners::Client) -> github_runners::Result<()> {
    /// let id = github.repo_named("octo-org/hello-world")?.id().await?;
    /// println!("{id}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`InvalidInput`] for the field `owner` or `repository` if the text is not a full name.
    pub fn repo_named(&self, full_name: &str) -> Result<Repo, InvalidInput> {
        let Some((owner, name)) = full_name.split_once('/') else {
            let problem = format!("{full_name:?} has no owner; pass owner/name");
            return Err(InvalidInput::new("repository", problem));
        };
        check_name("owner", owner)?;
        check_name("repository", name)?;
        Ok(self.repo(owner, name))
    }

    /// Returns a handle to an enterprise by its slug. The slug is checked when a call is made.
    pub fn enterprise(&self, slug: impl Into<String>) -> Enterprise {
        Enterprise::new(self.clone(), slug.into().into())
    }

    /// Returns a handle to the self-hosted runners of a scope.
    ///
    /// Use it if the scope comes from a configuration and can be an organization, a repository or an enterprise.
    ///
    /// ```no_run
    /// # async fn example(github: github_runners::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let runners = github.runners("https://github.com/octo-org".parse()?);
    /// println!("{} runners", runners.list().await?.total_count);
    /// # Ok(())
    /// # }
    /// ```
    pub fn runners(&self, scope: Scope) -> Runners {
        Runners::new(self.clone(), scope)
    }

    /// Lists the installations of a GitHub App. The credential of the client must be the App.
    ///
    /// Await the [`List`] to get one page of 30, or call [`all`](List::all) or [`stream`](List::stream) to get every
    /// installation.
    ///
    /// [`Installation::scope`] returns the organization or enterprise of an installation. GitHub does not return the
    /// number of items in this list, so [`Page::total_count`](crate::Page::total_count) is a lower bound, derived from
    /// the links of the response.
    #[doc = docs!(list_installations)]
    #[inline]
    pub fn installations(&self) -> List<Installation> {
        let root = Root { client: self.clone() };
        List::of(&root, |root, page, per_page| async move {
            send!(root, list_installations, None, page, per_page, None)
        })
    }

    /// Lists the repositories that an installation of a GitHub App can access. The credential of the client must be the
    /// installation.
    ///
    /// Await the [`List`] to get one page of 30, or call [`all`](List::all) or [`stream`](List::stream) to get every
    /// repository.
    #[doc = docs!(list_repos_accessible_to_installation)]
    #[inline]
    pub fn installation_repositories(&self) -> List<Repository> {
        let root = Root { client: self.clone() };
        List::of(&root, |root, page, per_page| async move {
            send!(root, list_repos_accessible_to_installation, page, per_page)
        })
    }
}

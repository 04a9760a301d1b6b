//! Self-hosted runners.

use std::sync::Arc;

use super::call::scoped;
use super::labels::Labels;
use super::scope::Scope;
use super::tokens::{RegistrationToken, RemoveToken};
use crate::client::Client;
use crate::error::Result;
use crate::models::{Removal, Runner, RunnerApplication, RunnerId, RunnerVersionDeprecation};
use crate::operations::docs;
use crate::pagination::List;
use crate::validate::{InvalidInput, check_name};

/// GitHub's maximum number of items on a page.
const FULL_PAGE: u32 = 100;

/// A handle to the self-hosted runners of an organization, a repository or an enterprise.
///
/// Created by the `runners` method of [`Org`](crate::Org), [`Repo`](crate::Repo), [`Enterprise`](crate::Enterprise) and
/// [`Client`]. Clones are cheap and can be moved into tasks.
///
/// Calls need the scope `admin:org` for an organization, `repo` for a repository and `manage_runners:enterprise` for
/// an enterprise. Fine-grained tokens and GitHub Apps need the permission "Self-hosted runners" of the organization or
/// "Administration" of the repository; read access is enough for calls that only read. For an enterprise, use a personal
/// access token (classic) or an OAuth token: GitHub's description excludes GitHub Apps and names no permission. See
/// [GitHub's documentation](https://docs.github.com/rest/actions/self-hosted-runners).
#[derive(Debug, Clone)]
pub struct Runners {
    pub(super) client: Client,
    pub(super) scope: Scope,
}

impl Runners {
    pub(super) fn new(client: Client, scope: Scope) -> Self {
        Self { client, scope }
    }

    /// Returns the organization, repository or enterprise that has the runners.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// Returns the client that sends the requests.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Returns the URL of the scope on GitHub's website, as `./config.sh` expects it: `https://github.com/octo-org`.
    ///
    /// Returns `None` if the website cannot be derived from the base URL of the client, for example if it is a proxy.
    pub fn url(&self) -> Option<String> {
        self.scope.url(self.client.base_url())
    }

    /// Lists the runners.
    ///
    /// Await the [`List`] to get one page of 30, or call [`all`](List::all) or [`stream`](List::stream) to get every
    /// runner.
    ///
    /// ```no_run
    /// # async fn example(runners: github_runners::Runners) -> github_runners::Result<()> {
    /// let page = runners.list().per_page(100).page(2).await?;
    /// println!("{} of {}", page.items.len(), page.total_count);
    ///
    /// let busy = runners.list().all().await?.into_iter().filter(|runner| runner.busy).count();
    /// println!("{busy} are busy");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Runners are added and removed while the list is read, so a runner that is missing from it might still exist.
    /// Check with [`get`](Self::get) before you act on a missing runner.
    #[doc = docs!(list_self_hosted_runners)]
    #[inline]
    pub fn list(&self) -> List<Runner> {
        List::filtered(self, |runners, query| async move {
            let name = query.filter.as_deref();
            if name == Some("") {
                let problem = "the name is empty; omit it to list every runner";
                return Err(InvalidInput::new("name", problem).into());
            }
            scoped!(
                @response runners,
                list_self_hosted_runners_for_org,
                list_self_hosted_runners_for_repo,
                list_self_hosted_runners_for_enterprise,
                name,
                query.page,
                query.per_page
            )
        })
    }

    /// Finds the runner with a name. Names are unique within a scope.
    ///
    /// The comparison respects case. GitHub ignores case when it checks whether a name is taken, so a creation can fail with
    /// status 409 although this method returns `None`.
    ///
    /// This usually takes one request. If GitHub's filter finds nothing, the whole list is read, because some servers
    /// ignore the filter. A runner that was registered a moment ago can be missing from the list.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`](crate::Error::Invalid) for the field `name` if it is empty. If the runner does not
    /// exist, the result is `None` and not an error.
    #[doc = docs!(list_self_hosted_runners)]
    pub async fn find_by_name(&self, name: &str) -> Result<Option<Runner>> {
        let filtered = self.list().name(name).per_page(FULL_PAGE).await?;
        match filtered.into_iter().find(|runner| runner.name == name) {
            Some(runner) => Ok(Some(runner)),
            None => self.list().find(|runner| runner.name == name).await,
        }
    }

    /// Gets a runner.
    ///
    /// # Errors
    ///
    /// [`Error::is_not_found`](crate::Error::is_not_found) returns true if the runner does not exist or the credential
    /// cannot see it.
    #[doc = docs!(get_self_hosted_runner)]
    pub async fn get(&self, id: impl Into<RunnerId>) -> Result<Runner> {
        let id = id.into();
        scoped!(
            self,
            get_self_hosted_runner_for_org,
            get_self_hosted_runner_for_repo,
            get_self_hosted_runner_for_enterprise,
            &id
        )
    }

    /// Deletes a runner from GitHub. Its machine is not affected.
    ///
    /// GitHub rejects the deletion while the runner runs a job. Deleting a runner is still not always safe:
    ///
    /// - A runner that is online and idle can have a job, because GitHub can report `busy` late, usually within a minute.
    ///   GitHub accepts the deletion in this time, and the job fails. Only the machine knows whether a job runs.
    /// - A runner that is offline and idle can be a new just-in-time runner whose machine has not connected yet.
    ///   Deleting it invalidates its configuration.
    ///
    /// [`guide::creating_and_removing_runners`](crate::guide::creating_and_removing_runners) describes safe ways to delete
    /// runners.
    ///
    /// The client retries after a lost response. If GitHub returns 404 to a retry, the result is
    /// [`Removal::NotFoundOnRetry`]: the request whose response was lost probably deleted the runner.
    ///
    /// # Errors
    ///
    /// - [`Error::is_busy`](crate::Error::is_busy) (status 422) while the runner runs a job. After a crash of its
    ///   machine, this can last 15 minutes.
    /// - [`Error::is_not_found`](crate::Error::is_not_found) if the runner does not exist.
    #[doc = docs!(delete_self_hosted_runner)]
    pub async fn delete(&self, id: impl Into<RunnerId>) -> Result<Removal> {
        let id = id.into();
        let removed = scoped!(
            @response self,
            delete_self_hosted_runner_from_org,
            delete_self_hosted_runner_from_repo,
            delete_self_hosted_runner_from_enterprise,
            &id
        )?;
        Ok(removed.into_removal())
    }

    /// Returns a handle to the labels of a runner.
    pub fn labels(&self, id: impl Into<RunnerId>) -> Labels {
        Labels::new(self.client.clone(), self.scope.clone(), id.into())
    }

    /// Gets the dates after which GitHub rejects registrations from a version of the runner application, and stops
    /// running jobs on it. A date that has not been announced is `None`.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`](crate::Error::Invalid) for the field `version` if it cannot be part of a path.
    /// [`Error::is_not_found`](crate::Error::is_not_found) returns true if GitHub does not know the version. GitHub
    /// Enterprise Server does not have this operation, so it also returns 404.
    #[doc = docs!(get_runner_version_deprecation)]
    pub async fn version_deprecation(&self, version: &str) -> Result<RunnerVersionDeprecation> {
        check_name("version", version)?;
        scoped!(
            self,
            get_runner_version_deprecation_for_org,
            get_runner_version_deprecation_for_repo,
            get_runner_version_deprecation_for_enterprise,
            version
        )
    }

    /// Lists the downloads of the runner application, one for each operating system and architecture.
    ///
    /// # Errors
    ///
    /// See [`Error`](crate::Error).
    #[doc = docs!(list_runner_applications)]
    pub async fn downloads(&self) -> Result<Vec<RunnerApplication>> {
        scoped!(
            self,
            list_runner_applications_for_org,
            list_runner_applications_for_repo,
            list_runner_applications_for_enterprise
        )
    }

    /// Creates a token that machines use to register as runners of this scope.
    ///
    /// The token is valid for one hour and for any number of machines. Reuse it, because each call counts against the rate
    /// limits.
    ///
    /// ```no_run
    /// # async fn example(runners: github_runners::Runners) -> github_runners::Result<()> {
    /// let token = runners.registration_token().await?;
    /// println!("{}", token.config_command().name("build-1").ephemeral().build()?); // the token is hidden
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`Error`](crate::Error).
    #[doc = docs!(create_registration_token)]
    pub async fn registration_token(&self) -> Result<RegistrationToken> {
        let token = scoped!(
            self,
            create_registration_token_for_org,
            create_registration_token_for_repo,
            create_registration_token_for_enterprise
        )?;
        Ok(RegistrationToken::new(
            token,
            self.scope.clone(),
            self.url().map(Arc::from),
        ))
    }

    /// Creates a token that machines use to remove themselves from the runners of this scope. It is valid for one hour.
    ///
    /// # Errors
    ///
    /// See [`Error`](crate::Error).
    #[doc = docs!(create_remove_token)]
    pub async fn remove_token(&self) -> Result<RemoveToken> {
        let token = scoped!(
            self,
            create_remove_token_for_org,
            create_remove_token_for_repo,
            create_remove_token_for_enterprise
        )?;
        Ok(RemoveToken::new(token, self.scope.clone()))
    }
}

//! Self-hosted runners.

use std::future::IntoFuture;

use futures_util::future::BoxFuture;

use crate::client::Client;
use crate::error::Result;
use crate::models::{Runner, RunnerApplication, RunnerId, RunnerVersionDeprecation};
use crate::operations::docs;
use crate::pagination::{ItemStream, List, Page};
use crate::resources::scope::{Scope, scoped};
use crate::resources::{Labels, RegistrationToken, RemoveToken};
use crate::validate::{InvalidInput, check_name};

/// The self-hosted runners of an organization, a repository or an enterprise.
///
/// Made by the `runners` method of [`Org`](crate::Org), [`Repo`](crate::Repo) and [`Enterprise`](crate::Enterprise).
/// Clones are cheap and can go into tasks.
///
/// Calls need the scope `admin:org` for an organization, `repo` for a repository and `manage_runners:enterprise` for
/// an enterprise; fine-grained tokens and GitHub Apps need the permission "Self-hosted runners" of the organization or
/// "Administration" of the repository, read for what only reads. See
/// [GitHub's documentation](https://docs.github.com/rest/actions/self-hosted-runners).
#[derive(Debug, Clone)]
pub struct Runners {
    pub(crate) client: Client,
    pub(crate) scope: Scope,
}

impl Runners {
    pub(crate) fn new(client: Client, scope: Scope) -> Self {
        Self { client, scope }
    }

    /// Lists runners: await it for one page, or take it as a stream or as everything.
    ///
    /// ```no_run
    /// # async fn example(runners: github_runners::Runners) -> github_runners::Result<()> {
    /// let page = runners.list().per_page(100).page(2).await?;
    /// println!("{} of {}", page.items.len(), page.total_count);
    ///
    /// let linux = runners.list().all().await?.into_iter().filter(|runner| runner.os == "Linux").count();
    /// println!("{linux} run Linux");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A fleet changes while it is listed: a runner that is missing from a walk is not proof that it is gone. Ask for
    /// it with [`get`](Self::get).
    #[doc = docs!(list_self_hosted_runners)]
    pub fn list(&self) -> ListRunners {
        ListRunners {
            runners: self.clone(),
            list: self.listed(None),
        }
    }

    fn listed(&self, name: Option<String>) -> List<Runner> {
        List::of(self, move |runners, page, per_page| {
            let name = name.clone();
            async move {
                let name = name.as_deref();
                if name == Some("") {
                    return Err(InvalidInput::new("name", "it is empty; leave it out to list every runner").into());
                }
                scoped!(
                    runners,
                    list_self_hosted_runners_for_org,
                    list_self_hosted_runners_for_repo,
                    list_self_hosted_runners_for_enterprise,
                    name,
                    page,
                    per_page
                )
            }
        })
    }

    /// Gets one runner.
    ///
    /// # Errors
    ///
    /// [`Error::is_not_found`](crate::Error::is_not_found) where there is no such runner or the token may not see it.
    #[doc = docs!(get_self_hosted_runner)]
    pub async fn get(&self, id: RunnerId) -> Result<Runner> {
        scoped!(
            self,
            get_self_hosted_runner_for_org,
            get_self_hosted_runner_for_repo,
            get_self_hosted_runner_for_enterprise,
            &id
        )
    }

    /// Removes a runner from GitHub. The machine it runs on is not touched.
    ///
    /// # Errors
    ///
    /// Status 422 while the runner runs a job, which after a crash can last 15 minutes; 404 where it is gone already.
    #[doc = docs!(delete_self_hosted_runner)]
    pub async fn delete(&self, id: RunnerId) -> Result<()> {
        scoped!(
            self,
            delete_self_hosted_runner_from_org,
            delete_self_hosted_runner_from_repo,
            delete_self_hosted_runner_from_enterprise,
            &id
        )
    }

    /// The labels of a runner.
    pub fn labels(&self, id: RunnerId) -> Labels {
        Labels::new(self.clone(), id)
    }

    /// Gets when GitHub stops registering and running a version of the runner application, as far as that is decided.
    ///
    /// # Errors
    ///
    /// [`Error::is_not_found`](crate::Error::is_not_found) for a version that GitHub does not know, and on GitHub
    /// Enterprise Server, which does not have this call.
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

    /// Lists the archives of the runner application, one for each operating system and architecture.
    ///
    /// # Errors
    ///
    /// As every call: see [`Error`](crate::Error).
    #[doc = docs!(list_runner_applications)]
    pub async fn downloads(&self) -> Result<Vec<RunnerApplication>> {
        scoped!(
            self,
            list_runner_applications_for_org,
            list_runner_applications_for_repo,
            list_runner_applications_for_enterprise
        )
    }

    /// Creates a token with which machines register themselves as runners of this scope.
    ///
    /// It is valid for one hour and for any number of machines: reuse it, each creation counts against the limits.
    ///
    /// # Errors
    ///
    /// As every call: see [`Error`](crate::Error).
    #[doc = docs!(create_registration_token)]
    pub async fn registration_token(&self) -> Result<RegistrationToken> {
        let token = scoped!(
            self,
            create_registration_token_for_org,
            create_registration_token_for_repo,
            create_registration_token_for_enterprise
        )?;
        Ok(RegistrationToken::new(token))
    }

    /// Creates a token with which machines remove themselves from the runners of this scope. It is valid for one hour.
    ///
    /// # Errors
    ///
    /// As every call: see [`Error`](crate::Error).
    #[doc = docs!(create_remove_token)]
    pub async fn remove_token(&self) -> Result<RemoveToken> {
        let token = scoped!(
            self,
            create_remove_token_for_org,
            create_remove_token_for_repo,
            create_remove_token_for_enterprise
        )?;
        Ok(RemoveToken::new(token))
    }
}

/// A list of runners that has not been asked for yet. Made by [`Runners::list`].
///
/// Awaited it gives one [`Page`].
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListRunners {
    runners: Runners,
    list: List<Runner>,
}

impl ListRunners {
    /// Only the runner of this name. Names are unique within one scope.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.list = self.runners.listed(Some(name.into())).at(self.list.pages);
        self
    }

    /// How many runners a page holds, from 1 to 100. 30 where one page is awaited, 100 where all are.
    pub fn per_page(mut self, per_page: u32) -> Self {
        self.list = self.list.per_page(per_page);
        self
    }

    /// The number of the page, from 1; the page that a walk starts at. 1 by default.
    pub fn page(mut self, page: u32) -> Self {
        self.list = self.list.page(page);
        self
    }

    /// How many pages a walk fetches at a time, from 1 to 100. 8 by default; GitHub takes 100 requests at a time of all
    /// that use a credential.
    pub fn concurrency(mut self, pages: u32) -> Self {
        self.list = self.list.concurrency(pages);
        self
    }

    /// Every runner from the page on, in GitHub's order, a few pages fetched at a time. A runner that moves to a later
    /// page meanwhile is not repeated.
    ///
    /// Bad input is the first thing the stream yields.
    pub fn stream(self) -> ItemStream<Runner> {
        self.list.stream()
    }

    /// Every runner from the page on, in one list.
    ///
    /// # Errors
    ///
    /// When any page cannot be fetched.
    pub async fn all(self) -> Result<Vec<Runner>> {
        self.list.all().await
    }
}

impl IntoFuture for ListRunners {
    type Output = Result<Page<Runner>>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.list.into_future()
    }
}

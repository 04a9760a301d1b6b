//! Whose runners: an organization's, a repository's, an enterprise's.

use std::fmt;
use std::sync::Arc;

use crate::client::Client;
use crate::resources::{
    EnterpriseRunnerGroups, EnterpriseRunnerPermissions, HostedRunners, OrgRunnerGroups, OrgRunnerPermissions, Runners,
};
use crate::validate::{InvalidInput, check_name};

/// The scope of a handle: which of the three generated methods a call takes.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) enum Scope {
    Organization(Arc<str>),
    Repository { owner: Arc<str>, name: Arc<str> },
    Enterprise(Arc<str>),
}

impl Scope {
    /// Refuses names that would lead to another place of the API.
    pub(crate) fn check(&self) -> Result<(), InvalidInput> {
        match self {
            Self::Organization(name) => check_name("organization", name),
            Self::Repository { owner, name } => {
                check_name("owner", owner)?;
                check_name("repository", name)
            }
            Self::Enterprise(name) => check_name("enterprise", name),
        }
    }
}

impl fmt::Debug for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organization(name) => write!(f, "organization {name:?}"),
            Self::Repository { owner, name } => write!(f, "repository {:?}", format!("{owner}/{name}")),
            Self::Enterprise(name) => write!(f, "enterprise {name:?}"),
        }
    }
}

/// The scopes that have runner groups and hosted runners.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Account {
    Organization(Arc<str>),
    Enterprise(Arc<str>),
}

impl Account {
    /// Refuses a name that would lead to another place of the API.
    pub(crate) fn check(&self) -> Result<(), InvalidInput> {
        match self {
            Self::Organization(name) => check_name("organization", name),
            Self::Enterprise(name) => check_name("enterprise", name),
        }
    }
}

/// Calls a generated method of a handle's client: `send!(handle, method, arguments…)`.
macro_rules! send {
    ($handle:expr, $method:ident $(, $argument:expr)*) => {
        $handle.client.raw().$method($($argument),*).await.map($crate::raw::Response::into_inner)
    };
}
pub(crate) use send;

/// Calls the generated method of a handle of one kind of scope only, which has its name in a field:
/// `named!(handle, organization, method, arguments…)`.
macro_rules! named {
    ($handle:expr, $name:ident, $method:ident $(, $argument:expr)*) => {{
        $crate::validate::check_name(stringify!($name), &$handle.$name)?;
        $crate::resources::scope::send!($handle, $method, &$handle.$name $(, $argument)*)
    }};
}
pub(crate) use named;

/// Calls the generated method of a handle's account: `of_account!(handle, for_org, for_enterprise, arguments…)`.
macro_rules! of_account {
    ($handle:expr, $org:ident, $enterprise:ident $(, $argument:expr)*) => {{
        use $crate::resources::scope::{Account, send};
        $handle.account.check()?;
        match &$handle.account {
            Account::Organization(org) => send!($handle, $org, org $(, $argument)*),
            Account::Enterprise(enterprise) => send!($handle, $enterprise, enterprise $(, $argument)*),
        }
    }};
}
pub(crate) use of_account;

/// Calls the generated method of a handle's scope: `scoped!(handle, for_org, for_repo, for_enterprise, arguments…)`.
macro_rules! scoped {
    ($handle:expr, $org:ident, $repo:ident, $enterprise:ident $(, $argument:expr)*) => {{
        use $crate::resources::scope::{Scope, send};
        $handle.scope.check()?;
        match &$handle.scope {
            Scope::Organization(org) => send!($handle, $org, org $(, $argument)*),
            Scope::Repository { owner, name } => send!($handle, $repo, owner, name $(, $argument)*),
            Scope::Enterprise(enterprise) => send!($handle, $enterprise, enterprise $(, $argument)*),
        }
    }};
}
pub(crate) use scoped;

impl Client {
    /// The organization `name`. The name is checked when a call is made.
    pub fn org(&self, name: impl Into<String>) -> Org {
        Org::new(self.clone(), name.into())
    }

    /// The repository `owner`/`name`. The names are checked when a call is made.
    pub fn repo(&self, owner: impl Into<String>, name: impl Into<String>) -> Repo {
        Repo::new(self.clone(), owner.into(), name.into())
    }

    /// The enterprise with the slug `name`. The name is checked when a call is made.
    pub fn enterprise(&self, name: impl Into<String>) -> Enterprise {
        Enterprise::new(self.clone(), name.into())
    }
}

/// An organization. Made by [`Client::org`]; clones are cheap.
#[derive(Debug, Clone)]
pub struct Org {
    client: Client,
    name: Arc<str>,
}

impl Org {
    pub(crate) fn new(client: Client, name: String) -> Self {
        Self {
            client,
            name: name.into(),
        }
    }

    /// The organization's self-hosted runners.
    pub fn runners(&self) -> Runners {
        Runners::new(self.client.clone(), Scope::Organization(self.name.clone()))
    }

    /// The organization's runner groups.
    pub fn runner_groups(&self) -> OrgRunnerGroups {
        OrgRunnerGroups::new(self.client.clone(), self.name.clone())
    }

    /// The organization's GitHub-hosted larger runners.
    pub fn hosted_runners(&self) -> HostedRunners {
        HostedRunners::new(self.client.clone(), Account::Organization(self.name.clone()))
    }

    /// Which of the organization's repositories may have self-hosted runners of their own.
    pub fn runner_permissions(&self) -> OrgRunnerPermissions {
        OrgRunnerPermissions::new(self.client.clone(), self.name.clone())
    }
}

/// A repository. Made by [`Client::repo`]; clones are cheap.
///
/// What GitHub does not have for repositories, as runner groups, is no method:
///
/// ```compile_fail
/// # let github = github_runners::Client::builder().build().unwrap();
/// github.repo("octo-org", "hello-world").runner_groups();
/// ```
#[derive(Debug, Clone)]
pub struct Repo {
    client: Client,
    scope: Scope,
}

impl Repo {
    pub(crate) fn new(client: Client, owner: String, name: String) -> Self {
        Self {
            client,
            scope: Scope::Repository {
                owner: owner.into(),
                name: name.into(),
            },
        }
    }

    /// The repository's own self-hosted runners; those it may use of its organization are not among them.
    pub fn runners(&self) -> Runners {
        Runners::new(self.client.clone(), self.scope.clone())
    }
}

/// An enterprise. Made by [`Client::enterprise`]; clones are cheap.
#[derive(Debug, Clone)]
pub struct Enterprise {
    client: Client,
    name: Arc<str>,
}

impl Enterprise {
    pub(crate) fn new(client: Client, name: String) -> Self {
        Self {
            client,
            name: name.into(),
        }
    }

    /// The enterprise's self-hosted runners.
    pub fn runners(&self) -> Runners {
        Runners::new(self.client.clone(), Scope::Enterprise(self.name.clone()))
    }

    /// The enterprise's runner groups.
    pub fn runner_groups(&self) -> EnterpriseRunnerGroups {
        EnterpriseRunnerGroups::new(self.client.clone(), self.name.clone())
    }

    /// The enterprise's GitHub-hosted larger runners.
    pub fn hosted_runners(&self) -> HostedRunners {
        HostedRunners::new(self.client.clone(), Account::Enterprise(self.name.clone()))
    }

    /// Whether repositories of the enterprise may have self-hosted runners of their own.
    pub fn runner_permissions(&self) -> EnterpriseRunnerPermissions {
        EnterpriseRunnerPermissions::new(self.client.clone(), self.name.clone())
    }
}

//! Everything a fake remembers. It stands behind one mutex; a request or a call of the test changes it as a whole.

mod app;
mod credentials;
mod group;
mod hosted;
mod permissions;
mod scope;
mod secondary;
mod token;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use fastrand::Rng;

use crate::agent::Absences;
use crate::api::{Operation, Product};
use crate::reply::Problem;
use crate::request::RequestLog;
use crate::runner::same_name;

pub(crate) use app::{App, Apps, Installation};
pub(crate) use credentials::{Bucket, Credential, Credentials, Grant, Limit, Lockout};
pub(crate) use group::{Access, Group, SeenGroup, Visibility};
pub(crate) use hosted::{CustomImage, HostedRunner, Image, ImageVersion};
pub(crate) use permissions::EnabledRepositories;
pub(crate) use scope::{DEFAULT_GROUP, ScopeName, ScopeState};
pub(crate) use secondary::{Asked, Secondary};
pub(crate) use token::{Purpose, Tokens};

#[derive(Debug)]
pub(crate) struct State {
    scopes: Vec<ScopeState>,
    next_scope: i64,
    next_runner: i64,
    next_group: i64,
    next_hosted_runner: i64,
    next_image: i64,
    pub(crate) random: Rng,
    pub(crate) credentials: Credentials,
    pub(crate) apps: Apps,
    /// Which product of GitHub this is.
    pub(crate) product: Product,
    pub(crate) deprecations: BTreeMap<String, Deprecation>,
    pub(crate) requests: RequestLog,
    pub(crate) absences: Absences,
}

/// When a runner version ends.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Deprecation {
    pub(crate) registration: Option<DateTime<Utc>>,
    pub(crate) runtime: Option<DateTime<Utc>>,
}

/// Where a scope stands in its [`State`]; scopes are never removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ScopeIndex(usize);

impl State {
    pub(crate) fn new(random: Rng, credentials: Credentials) -> Self {
        Self {
            scopes: Vec::new(),
            next_scope: 1,
            next_runner: 1,
            next_group: DEFAULT_GROUP + 1,
            next_hosted_runner: 1,
            next_image: 1,
            random,
            credentials,
            apps: Apps::default(),
            product: Product::default(),
            // The version on offer is known, and nothing is planned for it.
            deprecations: [(crate::CURRENT_RUNNER_VERSION.to_owned(), Deprecation::default())].into(),
            requests: RequestLog::default(),
            absences: Absences::default(),
        }
    }

    /// The scope of this name, which is created if it is not there.
    pub(crate) fn add_scope(&mut self, name: ScopeName) -> ScopeIndex {
        if let Some(found) = self.find_scope(&name) {
            return found;
        }
        let id = self.next_scope;
        self.next_scope += 1;
        self.scopes.push(ScopeState::new(id, name));
        ScopeIndex(self.scopes.len() - 1)
    }

    pub(crate) fn find_scope(&self, name: &ScopeName) -> Option<ScopeIndex> {
        self.scopes.iter().position(|scope| scope.name.is(name)).map(ScopeIndex)
    }

    /// The scope that had this name once.
    pub(crate) fn find_renamed(&self, name: &ScopeName) -> Option<ScopeIndex> {
        let found = |scope: &ScopeState| scope.former.iter().any(|former| former.is(name));
        self.scopes.iter().position(found).map(ScopeIndex)
    }

    /// Renames a scope, and with an organization the owner of its repositories.
    pub(crate) fn rename(&mut self, index: ScopeIndex, name: String) {
        let renamed = match self.scope(index).name.clone() {
            ScopeName::Organization(old) => {
                for scope in &mut self.scopes {
                    if let ScopeName::Repository {
                        owner,
                        name: repository,
                    } = &scope.name
                        && same_name(owner, &old)
                    {
                        let (owner, name) = (name.clone(), repository.clone());
                        scope.rename(ScopeName::Repository { owner, name });
                    }
                }
                ScopeName::Organization(name)
            }
            ScopeName::Repository { owner, .. } => ScopeName::Repository { owner, name },
            ScopeName::Enterprise(_) => ScopeName::Enterprise(name),
        };
        self.scope_mut(index).rename(renamed);
    }

    pub(crate) fn find_organization(&self, id: i64) -> Option<ScopeIndex> {
        let found = |scope: &ScopeState| scope.id == id && matches!(scope.name, ScopeName::Organization(_));
        self.scopes.iter().position(found).map(ScopeIndex)
    }

    pub(crate) fn find_repository(&self, id: i64) -> Option<ScopeIndex> {
        let found = |scope: &ScopeState| scope.id == id && matches!(scope.name, ScopeName::Repository { .. });
        self.scopes.iter().position(found).map(ScopeIndex)
    }

    /// The repositories of an organization, in the order of their ids.
    pub(crate) fn repositories(&self, organization: ScopeIndex) -> impl Iterator<Item = &ScopeState> {
        let login = self.scope(organization).name.last();
        let owned = move |scope: &&ScopeState| match &scope.name {
            ScopeName::Repository { owner, .. } => same_name(owner, login),
            _ => false,
        };
        self.scopes.iter().filter(owned)
    }

    /// The organizations of an enterprise, in the order of their ids.
    pub(crate) fn organizations(&self, enterprise: ScopeIndex) -> impl Iterator<Item = &ScopeState> {
        self.scopes
            .iter()
            .filter(move |scope| scope.enterprise == Some(enterprise))
    }

    pub(crate) fn scope(&self, index: ScopeIndex) -> &ScopeState {
        &self.scopes[index.0]
    }

    pub(crate) fn scope_mut(&mut self, index: ScopeIndex) -> &mut ScopeState {
        &mut self.scopes[index.0]
    }

    /// Whether a credential is good for an operation; the id of the App whose JSON web token it is, where the operation
    /// asks for one.
    pub(crate) fn authenticate(
        &self,
        credential: &Credential,
        operation: Option<&Operation>,
        now: DateTime<Utc>,
    ) -> Result<Option<i64>, Problem> {
        match credential {
            Credential::Token(token) if operation.is_some_and(|operation| operation.for_apps) => {
                self.apps.authenticate(token, now).map(Some)
            }
            Credential::Token(token) if self.apps.is_web_token(token) => Err(credentials::bad_credentials()),
            _ => self.credentials.check(credential, now).map(|()| None),
        }
    }

    pub(crate) fn scopes(&self) -> impl Iterator<Item = (ScopeIndex, &ScopeState)> {
        self.scopes
            .iter()
            .enumerate()
            .map(|(place, scope)| (ScopeIndex(place), scope))
    }

    pub(crate) fn scopes_mut(&mut self) -> impl Iterator<Item = &mut ScopeState> {
        self.scopes.iter_mut()
    }

    pub(crate) fn scope_of_runner(&self, id: i64) -> Option<ScopeIndex> {
        let mut scopes = self.scopes();
        scopes
            .find(|(_, scope)| scope.runners.contains_key(&id))
            .map(|(index, _)| index)
    }

    /// Begins anew with another state. Handles of old scopes stay valid, but nothing leads to what they hold.
    pub(crate) fn replace(&mut self, new: Self) {
        let mut scopes = std::mem::take(&mut self.scopes);
        for scope in &mut scopes {
            *scope = ScopeState::new(0, ScopeName::Enterprise(String::new()));
        }
        *self = new;
        self.scopes = scopes;
    }

    /// The id that the next runner will get.
    pub(crate) fn peek_runner_id(&self) -> i64 {
        self.next_runner
    }

    /// A new token of a scope and when it expires.
    pub(crate) fn issue_token(
        &mut self,
        scope: ScopeIndex,
        purpose: Purpose,
        now: DateTime<Utc>,
    ) -> (String, DateTime<Utc>) {
        self.scopes[scope.0].tokens.issue(purpose, now, &mut self.random)
    }

    pub(crate) fn next_runner_id(&mut self) -> i64 {
        let id = self.next_runner;
        self.next_runner += 1;
        id
    }
}

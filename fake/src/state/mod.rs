//! Everything a fake remembers. It stands behind one mutex; a request or a call of the test changes it as a whole.

mod credentials;
mod scope;
mod token;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::random::Random;
use crate::request::RequestLog;

pub(crate) use credentials::{Credential, Credentials, Limit};
pub(crate) use scope::{DEFAULT_GROUP, ScopeName, ScopeState};
pub(crate) use token::{Purpose, Tokens};

#[derive(Debug)]
pub(crate) struct State {
    scopes: Vec<ScopeState>,
    next_scope: i64,
    next_runner: i64,
    pub(crate) random: Random,
    pub(crate) credentials: Credentials,
    pub(crate) deprecations: BTreeMap<String, Deprecation>,
    pub(crate) requests: RequestLog,
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
    pub(crate) fn new(random: Random, credentials: Credentials) -> Self {
        Self {
            scopes: Vec::new(),
            next_scope: 1,
            next_runner: 1,
            random,
            credentials,
            // The version on offer is known, and nothing is planned for it.
            deprecations: [(crate::CURRENT_RUNNER_VERSION.to_owned(), Deprecation::default())].into(),
            requests: RequestLog::default(),
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

    pub(crate) fn find_organization(&self, id: i64) -> Option<ScopeIndex> {
        let found = |scope: &ScopeState| scope.id == id && matches!(scope.name, ScopeName::Organization(_));
        self.scopes.iter().position(found).map(ScopeIndex)
    }

    pub(crate) fn find_repository(&self, id: i64) -> Option<ScopeIndex> {
        let found = |scope: &ScopeState| scope.id == id && matches!(scope.name, ScopeName::Repository { .. });
        self.scopes.iter().position(found).map(ScopeIndex)
    }

    pub(crate) fn scope(&self, index: ScopeIndex) -> &ScopeState {
        &self.scopes[index.0]
    }

    pub(crate) fn scope_mut(&mut self, index: ScopeIndex) -> &mut ScopeState {
        &mut self.scopes[index.0]
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

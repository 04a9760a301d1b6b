//! The whole state of a fake. It is behind one mutex, so every request and every call of a test changes it atomically.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use fastrand::Rng;

use crate::state::absences::Absences;
use crate::state::app::Apps;
use crate::state::credentials::Credentials;
use crate::state::departures::{Departure, Departures};
use crate::state::group::Group;
use crate::state::hosted::{CustomImage, HostedRunner};
use crate::state::ids::{CustomImageId, HostedRunnerId, RunnerGroupId, RunnerId, ScopeId};
use crate::state::jobs::{JobState, Jobs};
use crate::state::runner::{CURRENT_RUNNER_VERSION, Runner};
use crate::state::scope::ScopeState;
use crate::state::scope_index::ScopeIndex;
use crate::state::scope_name::ScopeName;
use crate::state::text::same_name;
use crate::state::token::Purpose;
use crate::state::workload::Workloads;

/// The whole state of a fake.
#[derive(Debug)]
pub(crate) struct State {
    /// The number of previous resets.
    generation: u64,
    scopes: Vec<ScopeState>,
    /// An empty scope, which handles of older generations read.
    empty: ScopeState,
    /// A scope that handles of older generations change. It is never read.
    scratch: ScopeState,
    next_scope: ScopeId,
    next_runner: RunnerId,
    next_group: RunnerGroupId,
    next_hosted_runner: HostedRunnerId,
    next_image: CustomImageId,
    pub(crate) random: Rng,
    pub(crate) credentials: Credentials,
    pub(crate) apps: Apps,
    pub(crate) deprecations: BTreeMap<String, Deprecation>,
    pub(crate) absences: Absences,
    pub(crate) jobs: Jobs,
    pub(crate) departures: Departures,
    pub(crate) workloads: Workloads,
    /// The time of the last update.
    pub(crate) now: DateTime<Utc>,
}

/// The dates after which GitHub refuses registrations from, and stops running jobs on, a version of the runner
/// application.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Deprecation {
    pub(crate) registration: Option<DateTime<Utc>>,
    pub(crate) runtime: Option<DateTime<Utc>>,
}

fn empty_scope() -> ScopeState {
    ScopeState::new(ScopeId::default(), ScopeName::Enterprise(String::new()))
}

impl State {
    pub(crate) fn new(generation: u64, random: Rng, credentials: Credentials, now: DateTime<Utc>) -> Self {
        Self {
            generation,
            scopes: Vec::new(),
            empty: empty_scope(),
            scratch: empty_scope(),
            next_scope: ScopeId::new(1),
            next_runner: RunnerId::new(1),
            next_group: RunnerGroupId::DEFAULT.next(),
            next_hosted_runner: HostedRunnerId::new(1),
            next_image: CustomImageId::new(1),
            random,
            credentials,
            apps: Apps::default(),
            // No deprecation is planned for the current version.
            deprecations: [(CURRENT_RUNNER_VERSION.to_owned(), Deprecation::default())].into(),
            absences: Absences::default(),
            jobs: Jobs::default(),
            departures: Departures::default(),
            workloads: Workloads::default(),
            now,
        }
    }

    pub(crate) fn generation(&self) -> u64 {
        self.generation
    }

    fn index(&self, position: usize) -> ScopeIndex {
        ScopeIndex {
            generation: self.generation,
            position,
        }
    }

    /// Returns the scope with this name. If the scope does not exist, creates it.
    pub(crate) fn add_scope(&mut self, name: ScopeName) -> ScopeIndex {
        if let Some(found) = self.find_scope(&name) {
            return found;
        }
        let id = self.next_scope;
        self.next_scope = id.next();
        self.scopes.push(ScopeState::new(id, name));
        self.index(self.scopes.len() - 1)
    }

    fn find(&self, wanted: impl FnMut(&ScopeState) -> bool) -> Option<ScopeIndex> {
        self.scopes.iter().position(wanted).map(|position| self.index(position))
    }

    pub(crate) fn find_scope(&self, name: &ScopeName) -> Option<ScopeIndex> {
        self.find(|scope| scope.name.is(name))
    }

    /// Returns the scope that had this name before it was renamed.
    pub(crate) fn find_renamed(&self, name: &ScopeName) -> Option<ScopeIndex> {
        self.find(|scope| scope.former.iter().any(|former| former.is(name)))
    }

    pub(crate) fn find_organization(&self, id: ScopeId) -> Option<ScopeIndex> {
        self.find(|scope| scope.id == id && matches!(scope.name, ScopeName::Organization(_)))
    }

    pub(crate) fn find_repository(&self, id: ScopeId) -> Option<ScopeIndex> {
        self.find(|scope| scope.id == id && matches!(scope.name, ScopeName::Repository { .. }))
    }

    /// Renames a scope. Renaming an organization changes the owner of its repositories too.
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

    /// Returns the repositories of an organization, ordered by id.
    pub(crate) fn repositories(&self, organization: ScopeIndex) -> impl Iterator<Item = &ScopeState> {
        let login = self.scope(organization).name.last();
        let owned = move |scope: &&ScopeState| match &scope.name {
            ScopeName::Repository { owner, .. } => same_name(owner, login),
            _ => false,
        };
        self.scopes.iter().filter(owned)
    }

    /// Returns the organizations of an enterprise, ordered by id.
    pub(crate) fn organizations(&self, enterprise: ScopeIndex) -> impl Iterator<Item = &ScopeState> {
        self.scopes
            .iter()
            .filter(move |scope| scope.enterprise == Some(enterprise))
    }

    pub(crate) fn scope(&self, index: ScopeIndex) -> &ScopeState {
        if index.generation == self.generation {
            &self.scopes[index.position]
        } else {
            &self.empty
        }
    }

    pub(crate) fn scope_mut(&mut self, index: ScopeIndex) -> &mut ScopeState {
        if index.generation == self.generation {
            &mut self.scopes[index.position]
        } else {
            self.scratch = empty_scope();
            &mut self.scratch
        }
    }

    pub(crate) fn scopes(&self) -> impl Iterator<Item = (ScopeIndex, &ScopeState)> {
        self.scopes
            .iter()
            .enumerate()
            .map(|(position, scope)| (self.index(position), scope))
    }

    pub(crate) fn scopes_mut(&mut self) -> impl Iterator<Item = &mut ScopeState> {
        self.scopes.iter_mut()
    }

    pub(crate) fn scope_of_runner(&self, id: RunnerId) -> Option<ScopeIndex> {
        self.find(|scope| scope.runners.contains_key(&id))
    }

    /// Returns the id that the next runner will get.
    pub(crate) fn peek_runner_id(&self) -> RunnerId {
        self.next_runner
    }

    pub(crate) fn next_runner_id(&mut self) -> RunnerId {
        let id = self.next_runner;
        self.next_runner = id.next();
        id
    }

    /// Removes a runner. If it is running a job, the job is killed.
    pub(crate) fn remove_runner(&mut self, scope: ScopeIndex, id: RunnerId) -> Option<Runner> {
        let runner = self.scope_mut(scope).runners.remove(&id)?;
        let now = self.now;
        self.jobs.end(id, JobState::Killed, now);
        self.absences.forget(id);
        self.departures.add(Departure {
            at: now,
            scope,
            runner: runner.clone(),
            finished: false,
        });
        Some(runner)
    }

    /// Issues a registration or remove token, and returns it with its expiry.
    pub(crate) fn issue_token(
        &mut self,
        scope: ScopeIndex,
        purpose: Purpose,
        now: DateTime<Utc>,
    ) -> (String, DateTime<Utc>) {
        let mut random = self.random.fork();
        self.scope_mut(scope).tokens.issue(purpose, now, &mut random)
    }

    /// Adds a group. Ids other than the default group's are unique in the fake, so an inherited group has the same id
    /// in the organization and in the enterprise.
    pub(crate) fn add_group(&mut self, scope: ScopeIndex, group: Group) -> RunnerGroupId {
        let id = self.next_group;
        self.next_group = id.next();
        self.scope_mut(scope).groups.insert(id, group);
        id
    }

    /// Adds a group. If the scope has a group with this name, replaces that group and keeps its id.
    pub(crate) fn put_group(&mut self, scope: ScopeIndex, group: Group) -> RunnerGroupId {
        let groups = &mut self.scope_mut(scope).groups;
        if let Some((id, old)) = groups.iter_mut().find(|(_, old)| old.name == group.name) {
            *old = group;
            return *id;
        }
        self.add_group(scope, group)
    }

    /// Adds a GitHub-hosted runner and assigns an id to it.
    pub(crate) fn add_hosted_runner(&mut self, scope: ScopeIndex, runner: HostedRunner) -> HostedRunnerId {
        let id = self.next_hosted_runner;
        self.next_hosted_runner = id.next();
        let runners = &mut self.scope_mut(scope).hosted.runners;
        runners.insert(id, HostedRunner { id, ..runner });
        id
    }

    pub(crate) fn add_custom_image(&mut self, scope: ScopeIndex, image: CustomImage) -> CustomImageId {
        let id = self.next_image;
        self.next_image = id.next();
        self.scope_mut(scope).hosted.images.insert(id, image);
        id
    }
}

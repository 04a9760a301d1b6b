//! Calls that add, register and remove runners without a request to the API.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::state::catalog;
use crate::state::error::RunnerError;
use crate::state::hosted::{CustomImage, HostedRunner, ImageVersion};
use crate::state::ids::{CustomImageId, HostedRunnerId, RunnerId};
use crate::state::jobs::JobState;
use crate::state::new_hosted_runner::NewHostedRunner;
use crate::state::new_runner::NewRunner;
use crate::state::runner::Status;
use crate::state::scope_index::ScopeIndex;
use crate::state::store::State;
use crate::state::token::Purpose;

impl State {
    /// Adds a runner. An existing runner with the same name is overwritten and keeps its id.
    pub(crate) fn add_runner(&mut self, scope: ScopeIndex, runner: NewRunner) -> RunnerId {
        let taken = self.scope(scope).runner_named(&runner.name).map(|runner| runner.id);
        let id = taken.unwrap_or_else(|| self.next_runner_id());
        self.insert_runner(scope, id, runner);
        id
    }

    /// Adds many runners. Reads the existing names once, instead of once for each runner.
    pub(crate) fn add_runners(&mut self, scope: ScopeIndex, runners: impl Iterator<Item = NewRunner>) -> Vec<RunnerId> {
        let known = self.scope(scope).runners.values();
        let mut ids: HashMap<String, RunnerId> = known.map(|runner| (runner.name.to_lowercase(), runner.id)).collect();
        let insert = |runner: NewRunner| {
            let id = *ids
                .entry(runner.name.to_lowercase())
                .or_insert_with(|| self.next_runner_id());
            self.insert_runner(scope, id, runner);
            id
        };
        runners.map(insert).collect()
    }

    fn insert_runner(&mut self, scope: ScopeIndex, id: RunnerId, runner: NewRunner) {
        self.absences.forget(id);
        let now = self.now;
        self.jobs.end(id, JobState::Lost, now);
        self.scope_mut(scope).insert(id, runner);
        if let Some(runner) = self.scope(scope).runners.get(&id).filter(|runner| runner.busy) {
            let runner = runner.clone();
            self.jobs.start_now(&runner, now);
        }
    }

    /// Registers a runner like `config.sh`.
    pub(crate) fn register(
        &mut self,
        scope: ScopeIndex,
        token: &str,
        runner: NewRunner,
        now: DateTime<Utc>,
    ) -> Result<RunnerId, RunnerError> {
        let state = self.scope(scope);
        if !state.tokens.accepts(token, Purpose::Registration, now) {
            return Err(RunnerError::InvalidToken);
        }
        let group = state.groups.get(&runner.runner_group_id);
        if group.is_none_or(|group| group.hosted) {
            return Err(RunnerError::UnknownGroup(runner.runner_group_id));
        }
        let id = match state.runner_named(&runner.name) {
            Some(old) if runner.replace => old.id,
            Some(old) => return Err(RunnerError::NameTaken(old.name.clone())),
            None => self.next_runner_id(),
        };
        let runner = NewRunner {
            status: Status::Offline,
            busy: false,
            version: None,
            ..runner
        };
        self.insert_runner(scope, id, runner);
        Ok(id)
    }

    /// Registers a runner in the scope that issued the token.
    pub(crate) fn register_by_token(
        &mut self,
        token: &str,
        runner: NewRunner,
        now: DateTime<Utc>,
    ) -> Result<(ScopeIndex, RunnerId), RunnerError> {
        let scope = self
            .scopes()
            .find_map(|(index, scope)| scope.tokens.accepts(token, Purpose::Registration, now).then_some(index))
            .ok_or(RunnerError::InvalidToken)?;
        Ok((scope, self.register(scope, token, runner, now)?))
    }

    /// Removes a runner like `config.sh remove`.
    pub(crate) fn unregister(
        &mut self,
        scope: ScopeIndex,
        token: &str,
        name: &str,
        now: DateTime<Utc>,
    ) -> Result<(), RunnerError> {
        let state = self.scope_mut(scope);
        if !state.tokens.accepts(token, Purpose::Removal, now) {
            return Err(RunnerError::InvalidToken);
        }
        let runner = state
            .runner_named(name)
            .ok_or_else(|| RunnerError::UnknownRunner(name.to_owned()))?;
        if runner.busy {
            return Err(RunnerError::StillRunning(runner.name.clone()));
        }
        let id = runner.id;
        self.remove_runner(scope, id);
        Ok(())
    }

    /// Adds a GitHub-hosted runner from its description.
    pub(crate) fn add_new_hosted_runner(&mut self, scope: ScopeIndex, new: NewHostedRunner) -> HostedRunnerId {
        let runner = HostedRunner {
            id: HostedRunnerId::default(),
            name: new.name,
            group_id: new.runner_group_id,
            image: catalog::default_image(),
            size: new.size,
            status: new.status,
            maximum_runners: 10,
            static_ip: new.static_ip,
            generates_images: false,
            last_active_on: None,
        };
        self.add_hosted_runner(scope, runner)
    }

    /// Adds a custom image for `linux-x64` with these versions, oldest first.
    pub(crate) fn add_image_versions(
        &mut self,
        scope: ScopeIndex,
        name: &str,
        versions: impl Iterator<Item = String>,
        now: DateTime<Utc>,
    ) -> CustomImageId {
        let versions = versions.map(|version| ImageVersion {
            version,
            size_gb: 75,
            created_on: now,
        });
        let image = CustomImage {
            name: name.to_owned(),
            platform: "linux-x64".to_owned(),
            versions: versions.collect(),
        };
        self.add_custom_image(scope, image)
    }
}

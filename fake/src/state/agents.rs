//! The actions of a runner application: it connects, starts and finishes jobs, disconnects and crashes.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

use crate::state::departures::Departure;
use crate::state::error::RunnerError;
use crate::state::ids::RunnerId;
use crate::state::jobs::JobState;
use crate::state::runner::{Runner, Status};
use crate::state::scope_index::ScopeIndex;
use crate::state::store::State;

/// How long a just-in-time configuration can be used for the first time.
const CONFIG_LIFETIME: TimeDelta = TimeDelta::hours(1);

impl State {
    /// Finds the runner of a just-in-time configuration.
    pub(crate) fn runner_of_jit_config(
        &self,
        config: &str,
        now: DateTime<Utc>,
    ) -> Result<(ScopeIndex, RunnerId), RunnerError> {
        let (id, name) = read_config(config).ok_or(RunnerError::InvalidConfig)?;
        let scope = self
            .scope_of_runner(id)
            .ok_or_else(|| RunnerError::UnknownRunner(name.clone()))?;
        let runner = &self.scope(scope).runners[&id];
        if runner.name != name {
            return Err(RunnerError::UnknownRunner(name));
        }
        let used = runner.version.is_some();
        if !used && self.absences.first_after(now - CONFIG_LIFETIME) > id {
            return Err(RunnerError::InvalidConfig);
        }
        Ok((scope, id))
    }

    pub(crate) fn runner_mut(&mut self, scope: ScopeIndex, id: RunnerId) -> Result<&mut Runner, RunnerError> {
        let runner = self.scope_mut(scope).runners.get_mut(&id);
        runner.ok_or_else(|| RunnerError::UnknownRunner(id.to_string()))
    }

    fn connected(&mut self, scope: ScopeIndex, id: RunnerId) -> Result<&mut Runner, RunnerError> {
        let runner = self.runner_mut(scope, id)?;
        if runner.status == Status::Online {
            Ok(runner)
        } else {
            Err(RunnerError::NotConnected(runner.name.clone()))
        }
    }

    /// Connects a runner. If the runner crashed while it ran a job, the job ends as lost.
    pub(crate) fn connect(&mut self, scope: ScopeIndex, id: RunnerId) -> Result<(), RunnerError> {
        let runner = self.runner_mut(scope, id)?;
        if runner.status == Status::Online {
            return Err(RunnerError::AlreadyConnected(runner.name.clone()));
        }
        runner.connect();
        runner.busy = false;
        self.absences.forget(id);
        self.lose_job(id);
        Ok(())
    }

    /// Disconnects a runner. If the runner is running a job, the job ends as lost.
    pub(crate) fn disconnect(&mut self, scope: ScopeIndex, id: RunnerId) -> Result<(), RunnerError> {
        let runner = self.connected(scope, id)?;
        runner.status = Status::Offline;
        runner.busy = false;
        self.lose_job(id);
        Ok(())
    }

    fn lose_job(&mut self, id: RunnerId) {
        let now = self.now;
        self.jobs.end(id, JobState::Lost, now);
    }

    pub(crate) fn start_job(&mut self, scope: ScopeIndex, id: RunnerId) -> Result<(), RunnerError> {
        let runner = self.connected(scope, id)?;
        if runner.busy {
            return Err(RunnerError::StillRunning(runner.name.clone()));
        }
        runner.busy = true;
        let (runner, now) = (runner.clone(), self.now);
        self.jobs.start_now(&runner, now);
        Ok(())
    }

    /// Finishes the job of a connected runner. If the runner is ephemeral, it is removed. If the runner has no job, fails and
    /// changes nothing.
    pub(crate) fn finish_job(&mut self, scope: ScopeIndex, id: RunnerId) -> Result<(), RunnerError> {
        let now = self.now;
        let runner = self.connected(scope, id)?;
        if !runner.busy {
            return Err(RunnerError::NoJob(runner.name.clone()));
        }
        let before = runner.clone();
        runner.busy = false;
        if runner.ephemeral {
            self.scope_mut(scope).runners.remove(&id);
            self.absences.forget(id);
        }
        self.jobs.end(id, JobState::Completed, now);
        self.departures.add(Departure {
            at: now,
            scope,
            runner: before,
            finished: true,
        });
        Ok(())
    }

    /// Disconnects a runner without notice. If it was running a job, it stays busy for a while.
    pub(crate) fn crash(&mut self, scope: ScopeIndex, id: RunnerId, now: DateTime<Utc>) -> Result<(), RunnerError> {
        let runner = self.connected(scope, id)?;
        runner.status = Status::Offline;
        if runner.busy {
            self.absences.crashed(id, now);
            self.lose_job(id);
        }
        Ok(())
    }
}

/// Reads the id and the name in a just-in-time configuration.
fn read_config(config: &str) -> Option<(RunnerId, String)> {
    let decode = |text: &str| -> Option<Value> { serde_json::from_slice(&STANDARD.decode(text.trim()).ok()?).ok() };
    let files = decode(config)?;
    let settings = decode(files.get(".runner")?.as_str()?)?;
    let id = settings.get("AgentId")?.as_str()?.parse().ok()?;
    Some((id, settings.get("AgentName")?.as_str()?.to_owned()))
}

//! Runner applications in the control API.

use hyper::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::api::runner_body::RunnerBody;
use crate::control::fleet::new_runner;
use crate::control::outcome::Refusal;
use crate::http::server::shared::Shared;
use crate::state::error::RunnerError;
use crate::state::ids::RunnerId;
use crate::state::scope_index::ScopeIndex;
use crate::state::store::State;

/// The body of a request that starts a runner application.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AgentStart {
    jit_config: Option<String>,
    registration_token: Option<String>,
    runner: Option<Value>,
}

impl AgentStart {
    pub(crate) fn apply(&self, shared: &Shared) -> Result<(ScopeIndex, RunnerId), Refusal> {
        let now = shared.clock.now();
        match (&self.jit_config, &self.registration_token, &self.runner) {
            (Some(config), None, None) => Ok(shared.world().state.runner_of_jit_config(config, now)?),
            (None, Some(token), Some(runner)) => {
                let state = &mut shared.world().state;
                let runner = new_runner(runner, state)?;
                Ok(state.register_by_token(token, runner, now)?)
            }
            _ => Err(Refusal(
                StatusCode::UNPROCESSABLE_ENTITY,
                "pass either jit_config, or registration_token and runner".to_owned(),
            )),
        }
    }
}

/// Finds the runner of an agent.
pub(crate) fn find(state: &State, id: &str) -> Result<(ScopeIndex, RunnerId), Refusal> {
    let id: RunnerId = id.parse().map_err(|_| Refusal::not_found("runner"))?;
    let scope = state
        .scope_of_runner(id)
        .ok_or_else(|| RunnerError::UnknownRunner(id.to_string()))?;
    Ok((scope, id))
}

/// Returns the response body for an agent. Its `runner` is `null` if the runner was removed.
pub(crate) fn show(state: &State, scope: ScopeIndex, id: RunnerId) -> Value {
    let runner = state.scope(scope).runners.get(&id);
    json!({"id": id, "runner": runner.map(RunnerBody::new)})
}

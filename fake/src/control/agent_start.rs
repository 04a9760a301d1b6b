//! Runner applications that the control API starts.

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

/// How a runner application starts.
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
                let runner = new_runner(runner)?;
                Ok(shared.world().state.register_by_token(token, runner, now)?)
            }
            _ => Err(Refusal(
                StatusCode::UNPROCESSABLE_ENTITY,
                "an agent starts with a jit_config, or with a registration_token and a runner".to_owned(),
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

/// Shows the runner of an agent, or `null` if it is gone.
pub(crate) fn show(state: &State, scope: ScopeIndex, id: RunnerId) -> Value {
    let runner = state.scope(scope).runners.get(&id);
    json!({"id": id, "runner": runner.map(RunnerBody::new)})
}

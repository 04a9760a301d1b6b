//! Operations that list, get and delete runners.

use crate::api::operations::call::Call;
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::api::runner_body::RunnerBody;
use crate::state::runner::Runner;
use crate::state::scope_index::ScopeIndex;

pub(super) fn list(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let runners = &call.state.scope(scope).runners;
    let Some(name) = call.query.get("name") else {
        return Ok(call.page(scope, "runners", runners.len(), runners.values(), RunnerBody::new));
    };
    let named: Vec<&Runner> = runners
        .values()
        .filter(|runner| runner.name == name && !call.query.misses_names)
        .collect();
    Ok(call.page(scope, "runners", named.len(), named.iter().copied(), RunnerBody::new))
}

pub(super) fn get(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    Ok(Reply::ok(RunnerBody::new(find(call, scope)?)))
}

pub(super) fn delete(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let runner = find(call, scope)?;
    if runner.busy {
        // GitHub's message has the unmatched quotation mark too.
        let message = format!("Bad request - Runner \"{}\" is still running a job\"", runner.name);
        return Err(Problem::unprocessable(message));
    }
    let id = runner.id;
    call.state.remove_runner(scope, id);
    Ok(Reply::no_content())
}

/// Returns the runner that the path names.
pub(super) fn find<'a>(call: &'a mut Call<'_>, scope: ScopeIndex) -> Result<&'a mut Runner, Problem> {
    let id = call.parameters.id("runner_id").ok_or_else(Problem::not_found)?;
    call.scope(scope).runners.get_mut(&id).ok_or_else(Problem::not_found)
}

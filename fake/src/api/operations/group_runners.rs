//! Operations on the runners of a group.

use hyper::StatusCode;

use crate::api::operations::call::Call;
use crate::api::operations::group_lookup::{find, find_own};
use crate::api::operations::{hosted, runners};
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::api::runner_body::RunnerBody;
use crate::state::hosted::HostedRunner;
use crate::state::ids::{RunnerGroupId, RunnerId};
use crate::state::scope_index::ScopeIndex;

pub(super) fn list(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let seen = find(call, scope)?;
    let runners = call.state.scope(seen.owner).runners.values();
    let members = || runners.clone().filter(|runner| runner.runner_group_id == seen.id);
    Ok(call.page(scope, "runners", members().count(), members(), RunnerBody::new))
}

pub(super) fn list_hosted(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let seen = find(call, scope)?;
    let runners = call.state.scope(seen.owner).hosted.runners.values();
    let members: Vec<&HostedRunner> = runners.filter(|runner| runner.group_id == seen.id).collect();
    Ok(call.page(scope, "runners", members.len(), members.iter().copied(), hosted::body))
}

pub(super) fn set(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let group = find_open(call, scope)?;
    let ids = call.ids("runners");
    check_known(call, scope, &ids)?;
    for runner in call.scope(scope).runners.values_mut() {
        if runner.runner_group_id == group {
            runner.runner_group_id = RunnerGroupId::DEFAULT;
        }
    }
    move_to(call, scope, group, &ids);
    Ok(Reply::no_content())
}

pub(super) fn add(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let group = find_open(call, scope)?;
    runners::find(call, scope)?.runner_group_id = group;
    Ok(Reply::no_content())
}

pub(super) fn remove(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let group = find_own(call, scope)?;
    let runner = runners::find(call, scope)?;
    if runner.runner_group_id != group {
        return Err(Problem::not_found());
    }
    runner.runner_group_id = RunnerGroupId::DEFAULT;
    Ok(Reply::no_content())
}

/// Checks that the scope has all of these runners.
pub(super) fn check_known(call: &Call<'_>, scope: ScopeIndex, ids: &[RunnerId]) -> Result<(), Problem> {
    let runners = &call.state.scope(scope).runners;
    match ids.iter().find(|id| !runners.contains_key(id)) {
        None => Ok(()),
        Some(id) => Err(Problem::unprocessable(format!("Runner {id} not found"))),
    }
}

/// Moves runners into a group.
pub(super) fn move_to(call: &mut Call<'_>, scope: ScopeIndex, group: RunnerGroupId, ids: &[RunnerId]) {
    let runners = &mut call.scope(scope).runners;
    for id in ids {
        if let Some(runner) = runners.get_mut(id) {
            runner.runner_group_id = group;
        }
    }
}

/// Returns the id of the group that the path names. Fails if self-hosted runners cannot join the group.
fn find_open(call: &Call<'_>, scope: ScopeIndex) -> Result<RunnerGroupId, Problem> {
    let id = find_own(call, scope)?;
    match call.state.scope(scope).groups.get(&id) {
        Some(group) if group.hosted => Err(Problem::new(
            StatusCode::FORBIDDEN,
            format!("Self-hosted runners cannot join the runner group {}", group.name),
        )),
        _ => Ok(id),
    }
}

//! Finds the runner group that a path names.

use hyper::StatusCode;

use crate::api::operations::call::Call;
use crate::api::problem::Problem;
use crate::state::ids::RunnerGroupId;
use crate::state::scope_index::ScopeIndex;
use crate::state::visible_groups::VisibleGroup;

/// Returns the group that the path names. It can be inherited.
pub(super) fn find<'a>(call: &'a Call<'_>, scope: ScopeIndex) -> Result<VisibleGroup<'a>, Problem> {
    let id = call.parameters.id("runner_group_id").ok_or_else(Problem::not_found)?;
    call.state.group(scope, id).ok_or_else(Problem::not_found)
}

/// Returns the id of the group that the path names. Fails if the group is inherited, because an organization cannot change
/// an inherited group.
pub(super) fn find_own(call: &Call<'_>, scope: ScopeIndex) -> Result<RunnerGroupId, Problem> {
    let seen = find(call, scope)?;
    if seen.inherited {
        let message = format!("The runner group \"{}\" belongs to the enterprise", seen.group.name);
        return Err(Problem::new(StatusCode::FORBIDDEN, message));
    }
    Ok(seen.id)
}

//! Operations on the repositories of an organization, or the organizations of an enterprise, that can use a runner group.

use std::collections::BTreeSet;

use hyper::StatusCode;
use serde_json::Value;

use crate::api::description::operation::ScopeKind;
use crate::api::operations::call::Call;
use crate::api::operations::group_lookup::find;
use crate::api::operations::{accounts, repository};
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::state::group::Visibility;
use crate::state::ids::ScopeId;
use crate::state::scope::ScopeState;
use crate::state::scope_index::ScopeIndex;

pub(super) fn list(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let selected = find(call, scope)?.effective_access().selected;
    let members: Vec<&ScopeState> = members(call, scope)
        .into_iter()
        .filter(|member| selected.contains(&member.id))
        .collect();
    let (key, show): (_, fn(&Call<'_>, &ScopeState) -> Value) = if enterprise(call) {
        ("organizations", accounts::organization)
    } else {
        ("repositories", repository::minimal)
    };
    let body = |member| show(call, member);
    Ok(call.page(scope, key, members.len(), members.iter().copied(), body))
}

pub(super) fn set(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let ids = call.ids(if enterprise(call) {
        "selected_organization_ids"
    } else {
        "selected_repository_ids"
    });
    change(call, scope, |call, selected| {
        check_known(call, scope, &ids)?;
        *selected = ids.iter().copied().collect();
        Ok(())
    })
}

pub(super) fn add(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let id = member(call, scope)?;
    change(call, scope, |_, selected| {
        selected.insert(id);
        Ok(())
    })
}

pub(super) fn remove(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let id = member(call, scope)?;
    change(call, scope, |_, selected| {
        selected.remove(&id);
        Ok(())
    })
}

/// Checks that all of these repositories or organizations belong to the scope.
pub(super) fn check_known(call: &Call<'_>, scope: ScopeIndex, ids: &[ScopeId]) -> Result<(), Problem> {
    let members: BTreeSet<ScopeId> = members(call, scope).iter().map(|member| member.id).collect();
    match ids.iter().find(|id| !members.contains(*id)) {
        None => Ok(()),
        Some(id) if enterprise(call) => Err(Problem::unprocessable(format!("Organization {id} not found"))),
        Some(id) => Err(Problem::unprocessable(format!("Repository {id} not found"))),
    }
}

fn enterprise(call: &Call<'_>) -> bool {
    call.operation.scope == Some(ScopeKind::Enterprise)
}

/// Returns the repositories of an organization, or the organizations of an enterprise.
fn members<'a>(call: &'a Call<'_>, scope: ScopeIndex) -> Vec<&'a ScopeState> {
    if enterprise(call) {
        call.state.organizations(scope).collect()
    } else {
        call.state.repositories(scope).collect()
    }
}

/// Returns the id of the repository or organization that the path names.
fn member(call: &Call<'_>, scope: ScopeIndex) -> Result<ScopeId, Problem> {
    let id = call
        .parameters
        .id(if enterprise(call) { "org_id" } else { "repository_id" });
    let id = id.ok_or_else(Problem::not_found)?;
    let known = members(call, scope).iter().any(|member| member.id == id);
    if known { Ok(id) } else { Err(Problem::not_found()) }
}

/// Changes the selection of a group whose visibility is `selected`.
fn change(
    call: &mut Call<'_>,
    scope: ScopeIndex,
    change: impl FnOnce(&Call<'_>, &mut BTreeSet<ScopeId>) -> Result<(), Problem>,
) -> Result<Reply, Problem> {
    let seen = find(call, scope)?;
    let (id, inherited, mut access) = (seen.id, seen.inherited, seen.effective_access());
    if access.visibility != Visibility::Selected {
        let message = format!(
            "The visibility of the runner group \"{}\" is not \"selected\"",
            seen.group.name
        );
        return Err(Problem::new(StatusCode::CONFLICT, message));
    }
    change(call, &mut access.selected)?;
    let state = call.scope(scope);
    if inherited {
        state.inherited.insert(id, access);
    } else if let Some(group) = state.groups.get_mut(&id) {
        group.access = access;
    }
    Ok(Reply::no_content())
}

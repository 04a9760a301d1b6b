//! Which repositories of an organization, or organizations of an enterprise, may use a runner group.

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
    let guests: Vec<&ScopeState> = guests(call, scope)
        .into_iter()
        .filter(|guest| selected.contains(&guest.id))
        .collect();
    let (key, show): (_, fn(&Call<'_>, &ScopeState) -> Value) = if enterprise(call) {
        ("organizations", accounts::organization)
    } else {
        ("repositories", repository::minimal)
    };
    let body = |guest| show(call, guest);
    Ok(call.page(scope, key, guests.len(), guests.iter().copied(), body))
}

pub(super) fn set(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let ids = call.ids(if enterprise(call) {
        "selected_organization_ids"
    } else {
        "selected_repository_ids"
    });
    change(call, scope, |call, selected| {
        known(call, scope, &ids)?;
        *selected = ids.iter().copied().collect();
        Ok(())
    })
}

pub(super) fn add(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let id = guest(call, scope)?;
    change(call, scope, |_, selected| {
        selected.insert(id);
        Ok(())
    })
}

pub(super) fn remove(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let id = guest(call, scope)?;
    change(call, scope, |_, selected| {
        selected.remove(&id);
        Ok(())
    })
}

/// Checks that all of these can be selected.
pub(super) fn known(call: &Call<'_>, scope: ScopeIndex, ids: &[ScopeId]) -> Result<(), Problem> {
    let guests: BTreeSet<ScopeId> = guests(call, scope).iter().map(|guest| guest.id).collect();
    match ids.iter().find(|id| !guests.contains(*id)) {
        None => Ok(()),
        Some(id) if enterprise(call) => Err(Problem::unprocessable(format!("Organization {id} not found"))),
        Some(id) => Err(Problem::unprocessable(format!("Repository {id} not found"))),
    }
}

fn enterprise(call: &Call<'_>) -> bool {
    call.operation.scope == Some(ScopeKind::Enterprise)
}

fn guests<'a>(call: &'a Call<'_>, scope: ScopeIndex) -> Vec<&'a ScopeState> {
    if enterprise(call) {
        call.state.organizations(scope).collect()
    } else {
        call.state.repositories(scope).collect()
    }
}

/// The id of the one that the path names.
fn guest(call: &Call<'_>, scope: ScopeIndex) -> Result<ScopeId, Problem> {
    let id = call
        .parameters
        .id(if enterprise(call) { "org_id" } else { "repository_id" });
    let id = id.ok_or_else(Problem::not_found)?;
    let known = guests(call, scope).iter().any(|guest| guest.id == id);
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
    let place = call.scope(scope);
    if inherited {
        place.inherited.insert(id, access);
    } else if let Some(group) = place.groups.get_mut(&id) {
        group.access = access;
    }
    Ok(Reply::no_content())
}

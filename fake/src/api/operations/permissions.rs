//! Operations on the permissions for self-hosted runners of repositories.

use std::collections::BTreeSet;

use hyper::StatusCode;
use serde_json::json;

use crate::api::operations::call::Call;
use crate::api::operations::repository;
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::state::ids::ScopeId;
use crate::state::permissions::EnabledRepositories;
use crate::state::scope::ScopeState;
use crate::state::scope_index::ScopeIndex;
use crate::state::scope_name::ScopeName;

const DISABLED: &str = "disable_self_hosted_runners_for_all_orgs";

pub(super) fn get_enterprise(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let disabled = call.scope(scope).permissions.disabled_for_all_organizations;
    Ok(Reply::ok(json!({DISABLED: disabled})))
}

pub(super) fn set_enterprise(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let disabled = call.flag(DISABLED).unwrap_or_default();
    call.scope(scope).permissions.disabled_for_all_organizations = disabled;
    Ok(Reply::no_content())
}

pub(super) fn get(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let scope_state = call.state.scope(scope);
    let enabled = scope_state.permissions.enabled;
    let mut body = json!({"enabled_repositories": enabled.as_str()});
    if enabled == EnabledRepositories::Selected {
        let path = "actions/permissions/self-hosted-runners/repositories";
        body["selected_repositories_url"] = json!(format!("{}{}/{path}", call.base_url, scope_state.link_path()));
    }
    Ok(Reply::ok(body))
}

pub(super) fn set(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    if let Some(enabled) = call.text("enabled_repositories").and_then(EnabledRepositories::named) {
        call.scope(scope).permissions.enabled = enabled;
    }
    Ok(Reply::no_content())
}

pub(super) fn list(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let selected = &call.state.scope(scope).permissions.selected;
    let repositories: Vec<&ScopeState> = call
        .state
        .repositories(scope)
        .filter(|repository| selected.contains(&repository.id))
        .collect();
    let body = |repository| repository::full(call, repository);
    Ok(call.page(
        scope,
        "repositories",
        repositories.len(),
        repositories.iter().copied(),
        body,
    ))
}

pub(super) fn select(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    selectable(call, scope)?;
    let ids = call.ids("selected_repository_ids");
    let known: BTreeSet<ScopeId> = call.state.repositories(scope).map(|repository| repository.id).collect();
    if let Some(id) = ids.iter().find(|id| !known.contains(*id)) {
        return Err(Problem::unprocessable(format!("Repository {id} not found")));
    }
    call.scope(scope).permissions.selected = ids.into_iter().collect();
    Ok(Reply::no_content())
}

pub(super) fn enable(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let id = repository_id(call, scope)?;
    call.scope(scope).permissions.selected.insert(id);
    Ok(Reply::no_content())
}

pub(super) fn disable(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let id = repository_id(call, scope)?;
    call.scope(scope).permissions.selected.remove(&id);
    Ok(Reply::no_content())
}

/// Checks that the settings allow a new self-hosted runner.
pub(super) fn allow_new_runner(call: &Call<'_>, scope: ScopeIndex) -> Result<(), Problem> {
    let scope_state = call.state.scope(scope);
    let ScopeName::Repository { owner, .. } = &scope_state.name else {
        return Ok(());
    };
    let owner = call.state.find_scope(&ScopeName::Organization(owner.clone()));
    let Some(owner) = owner.map(|owner| call.state.scope(owner)) else {
        return Ok(());
    };
    let disabled = match owner.permissions.enabled {
        EnabledRepositories::All => false,
        EnabledRepositories::Selected => !owner.permissions.selected.contains(&scope_state.id),
        EnabledRepositories::None => true,
    };
    let enterprise = owner.enterprise.map(|enterprise| call.state.scope(enterprise));
    if disabled || enterprise.is_some_and(|enterprise| enterprise.permissions.disabled_for_all_organizations) {
        let message = "Repository level self-hosted runners are disabled on this repository";
        return Err(Problem::new(StatusCode::FORBIDDEN, message));
    }
    Ok(())
}

/// Returns the id of the repository that the path names. Fails if the setting is not `selected`.
fn repository_id(call: &Call<'_>, scope: ScopeIndex) -> Result<ScopeId, Problem> {
    let id = call.parameters.id("repository_id").ok_or_else(Problem::not_found)?;
    if !call.state.repositories(scope).any(|repository| repository.id == id) {
        return Err(Problem::not_found());
    }
    selectable(call, scope)?;
    Ok(id)
}

fn selectable(call: &Call<'_>, scope: ScopeIndex) -> Result<(), Problem> {
    if call.state.scope(scope).permissions.enabled == EnabledRepositories::Selected {
        return Ok(());
    }
    let message = "Repositories can be selected only if enabled_repositories is \"selected\"";
    Err(Problem::new(StatusCode::CONFLICT, message))
}

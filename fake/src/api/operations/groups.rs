//! Runner groups.

use hyper::StatusCode;
use serde_json::{Value, json};

use crate::api::description::operation::ScopeKind;
use crate::api::operations::call::Call;
use crate::api::operations::group_lookup::{find, find_own};
use crate::api::operations::{group_access, group_runners};
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::state::group::{Access, Group, Visibility};
use crate::state::ids::RunnerGroupId;
use crate::state::scope_index::ScopeIndex;
use crate::state::scope_name::ScopeName;
use crate::state::text::same_name;
use crate::state::visible_groups::SeenGroup;

pub(super) fn list(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let guest = match call.operation.scope {
        Some(ScopeKind::Enterprise) => call
            .query
            .get("visible_to_organization")
            .map(|name| call.state.find_scope(&ScopeName::Organization(name.to_owned()))),
        _ => call.query.get("visible_to_repository").map(|name| {
            let owner = call.state.scope(scope).name.last().to_owned();
            let name = name.to_owned();
            call.state.find_scope(&ScopeName::Repository { owner, name })
        }),
    };
    let guest = guest.map(|found| found.map(|found| call.state.scope(found).id));
    let visible = |seen: &SeenGroup<'_>| match guest {
        None => true,
        Some(None) => false,
        Some(Some(id)) => seen.effective_access().admits(id),
    };
    let groups: Vec<SeenGroup<'_>> = call.state.groups(scope).into_iter().filter(visible).collect();
    let body = |seen| body(call, scope, seen);
    Ok(call.page(scope, "runner_groups", groups.len(), groups.iter().copied(), body))
}

pub(super) fn get(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    Ok(Reply::ok(body(call, scope, find(call, scope)?)))
}

pub(super) fn create(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let name = name(call)?.unwrap_or_default();
    free(call, scope, &name, None)?;
    let runners = call.ids("runners");
    group_runners::known(call, scope, &runners)?;
    let guests = match call.operation.scope {
        Some(ScopeKind::Enterprise) => call.ids("selected_organization_ids"),
        _ => call.ids("selected_repository_ids"),
    };
    group_access::known(call, scope, &guests)?;

    let mut group = Group::new(name);
    change(&mut group, call);
    change_access(&mut group.access, call);
    if group.access.visibility == Visibility::Selected {
        group.access.selected.extend(guests);
    }
    let id = call.state.add_group(scope, group);
    group_runners::put(call, scope, id, &runners);
    let seen = call.state.group(scope, id).ok_or_else(Problem::not_found)?;
    Ok(Reply::created(body(call, scope, seen)))
}

pub(super) fn update(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let name = name(call)?;
    let seen = find(call, scope)?;
    let (id, inherited, old_name, effective) = (
        seen.id,
        seen.inherited,
        seen.group.name.clone(),
        seen.effective_access(),
    );
    if let Some(name) = &name {
        if (inherited || id == RunnerGroupId::DEFAULT) && *name != old_name {
            let message = if inherited {
                format!("The runner group \"{old_name}\" belongs to the enterprise and cannot be renamed")
            } else {
                "The default runner group cannot be renamed".to_owned()
            };
            return Err(Problem::unprocessable(message));
        }
        free(call, scope, name, Some(id))?;
    }
    if inherited {
        if [
            "restricted_to_workflows",
            "selected_workflows",
            "network_configuration_id",
        ]
        .iter()
        .any(|field| call.fields.contains_key(*field))
        {
            let message =
                format!("The runner group \"{old_name}\" belongs to the enterprise, which sets its workflows");
            return Err(Problem::unprocessable(message));
        }
        let mut mine = effective;
        change_access(&mut mine, call);
        call.scope(scope).inherited.insert(id, mine);
    } else if let Some(mut group) = call.scope(scope).groups.get(&id).cloned() {
        change(&mut group, call);
        change_access(&mut group.access, call);
        group.name = name.unwrap_or(group.name);
        call.scope(scope).groups.insert(id, group);
    }
    let seen = call.state.group(scope, id).ok_or_else(Problem::not_found)?;
    Ok(Reply::ok(body(call, scope, seen)))
}

pub(super) fn delete(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let id = find_own(call, scope)?;
    if id == RunnerGroupId::DEFAULT {
        return Err(Problem::unprocessable("The default runner group cannot be deleted"));
    }
    let place = call.scope(scope);
    place.groups.remove(&id);
    for runner in place.runners.values_mut().filter(|runner| runner.runner_group_id == id) {
        runner.runner_group_id = RunnerGroupId::DEFAULT;
    }
    for runner in place.hosted.runners.values_mut().filter(|runner| runner.group_id == id) {
        runner.group_id = RunnerGroupId::DEFAULT;
    }
    Ok(Reply::no_content())
}

/// The name that the body has, if any.
fn name(call: &Call<'_>) -> Result<Option<String>, Problem> {
    match call.text("name").map(str::trim) {
        Some("") => Err(Problem::unprocessable("Runner group names must not be empty")),
        name => Ok(name.map(str::to_owned)),
    }
}

/// Checks that no other group of the scope has this name.
fn free(call: &Call<'_>, scope: ScopeIndex, name: &str, except: Option<RunnerGroupId>) -> Result<(), Problem> {
    let mut groups = call.state.groups(scope).into_iter();
    if groups.any(|seen| Some(seen.id) != except && same_name(&seen.group.name, name)) {
        let message = format!("Already exists - A runner group with the name {name} already exists.");
        return Err(Problem::new(StatusCode::CONFLICT, message));
    }
    Ok(())
}

/// Applies the body: an absent field leaves its setting, null and an empty list clear it.
fn change(group: &mut Group, call: &Call<'_>) {
    if let Some(restricted) = call.flag("restricted_to_workflows") {
        group.restricted_to_workflows = restricted;
    }
    if let Some(workflows) = call.fields.get("selected_workflows").and_then(Value::as_array) {
        group.selected_workflows = workflows.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    }
    if let Some(network) = call.fields.get("network_configuration_id") {
        group.network_configuration_id = network.as_str().map(str::to_owned);
    }
}

fn change_access(access: &mut Access, call: &Call<'_>) {
    if let Some(visibility) = call.text("visibility").and_then(Visibility::named) {
        access.set_visibility(visibility);
    }
    if let Some(allows) = call.flag("allows_public_repositories") {
        access.allows_public_repositories = allows;
    }
}

fn body(call: &Call<'_>, scope: ScopeIndex, seen: SeenGroup<'_>) -> Value {
    let place = call.state.scope(scope);
    let (group, access) = (seen.group, seen.effective_access());
    let url = format!(
        "{}{}/actions/runner-groups/{}",
        call.base_url,
        place.name.path(),
        seen.id
    );
    let enterprise = matches!(place.name, ScopeName::Enterprise(_));
    let mut body = json!({
        "id": seen.id,
        "name": group.name,
        "visibility": access.visibility.as_str(),
        "default": seen.id == RunnerGroupId::DEFAULT,
        "runners_url": format!("{url}/runners"),
        "hosted_runners_url": format!("{url}/hosted-runners"),
        "allows_public_repositories": access.allows_public_repositories,
        "restricted_to_workflows": group.restricted_to_workflows,
        "selected_workflows": group.selected_workflows,
        "workflow_restrictions_read_only": seen.inherited,
    });
    if !enterprise {
        body["inherited"] = json!(seen.inherited);
    }
    if seen.inherited {
        body["inherited_allows_public_repositories"] = json!(group.access.allows_public_repositories);
    }
    if access.visibility == Visibility::Selected {
        let (field, guests) = if enterprise {
            ("selected_organizations_url", "organizations")
        } else {
            ("selected_repositories_url", "repositories")
        };
        body[field] = json!(format!("{url}/{guests}"));
    }
    if let Some(network) = &group.network_configuration_id {
        body["network_configuration_id"] = json!(network);
    }
    body
}

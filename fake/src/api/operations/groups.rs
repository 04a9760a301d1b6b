//! Operations on runner groups.

use hyper::StatusCode;
use serde_json::{Value, json};

use crate::api::description::operation::ScopeKind;
use crate::api::operations::call::Call;
use crate::api::operations::group_lookup::{find, find_own};
use crate::api::operations::{group_access, group_runners};
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::state::bounds::{MOST_GROUP_TEXT, MOST_GROUPS};
use crate::state::group::{Access, Group, Visibility};
use crate::state::ids::RunnerGroupId;
use crate::state::scope_index::ScopeIndex;
use crate::state::scope_name::ScopeName;
use crate::state::text::same_name;
use crate::state::visible_groups::VisibleGroup;

pub(super) fn list(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let member = match call.operation.scope {
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
    let member = member.map(|found| found.map(|found| call.state.scope(found).id));
    let visible = |seen: &VisibleGroup<'_>| match member {
        None => true,
        Some(None) => false,
        Some(Some(id)) => seen.effective_access().allows(id),
    };
    let groups: Vec<VisibleGroup<'_>> = call.state.groups(scope).into_iter().filter(visible).collect();
    let body = |seen| body(call, scope, seen);
    Ok(call.page(scope, "runner_groups", groups.len(), groups.iter().copied(), body))
}

pub(super) fn get(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    Ok(Reply::ok(body(call, scope, find(call, scope)?)))
}

pub(super) fn create(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let name = name(call)?.unwrap_or_default();
    check_name(call, scope, &name, None)?;
    let runners = call.ids("runners");
    group_runners::check_known(call, scope, &runners)?;
    let members = match call.operation.scope {
        Some(ScopeKind::Enterprise) => call.ids("selected_organization_ids"),
        _ => call.ids("selected_repository_ids"),
    };
    group_access::check_known(call, scope, &members)?;

    let mut group = Group::new(name);
    change(&mut group, call);
    change_access(&mut group.access, call);
    if group.access.visibility == Visibility::Selected {
        group.access.selected.extend(members);
    }
    check_text(&group)?;
    if call.state.scope(scope).groups.len() >= MOST_GROUPS {
        let message = format!("There cannot be more than {MOST_GROUPS} runner groups");
        return Err(Problem::unprocessable(message));
    }
    let id = call.state.add_group(scope, group);
    group_runners::move_to(call, scope, id, &runners);
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
        check_name(call, scope, name, Some(id))?;
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
            let message = format!(
                "The runner group \"{old_name}\" belongs to the enterprise. Only the enterprise can change its workflows"
            );
            return Err(Problem::unprocessable(message));
        }
        let mut access = effective;
        change_access(&mut access, call);
        call.scope(scope).inherited.insert(id, access);
    } else if let Some(mut group) = call.scope(scope).groups.get(&id).cloned() {
        change(&mut group, call);
        change_access(&mut group.access, call);
        group.name = name.unwrap_or(group.name);
        check_text(&group)?;
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
    let state = call.scope(scope);
    state.groups.remove(&id);
    for runner in state.runners.values_mut().filter(|runner| runner.runner_group_id == id) {
        runner.runner_group_id = RunnerGroupId::DEFAULT;
    }
    for runner in state.hosted.runners.values_mut().filter(|runner| runner.group_id == id) {
        runner.group_id = RunnerGroupId::DEFAULT;
    }
    Ok(Reply::no_content())
}

/// Returns the name in the body, if there is one.
fn name(call: &Call<'_>) -> Result<Option<String>, Problem> {
    match call.text("name").map(str::trim) {
        Some("") => Err(Problem::unprocessable("Runner group names must not be empty")),
        name => Ok(name.map(str::to_owned)),
    }
}

fn check_text(group: &Group) -> Result<(), Problem> {
    let workflows: usize = group
        .selected_workflows
        .iter()
        .map(|name| name.len() + size_of::<String>())
        .sum();
    let network = group.network_configuration_id.as_ref().map_or(0, String::len);
    if group.name.len() + workflows + network > MOST_GROUP_TEXT {
        return Err(Problem::unprocessable(format!(
            "The name and the workflows of a runner group cannot have more than {} KiB",
            MOST_GROUP_TEXT >> 10
        )));
    }
    Ok(())
}

/// Checks that no other group of the scope has this name.
fn check_name(call: &Call<'_>, scope: ScopeIndex, name: &str, except: Option<RunnerGroupId>) -> Result<(), Problem> {
    let mut groups = call.state.groups(scope).into_iter();
    if groups.any(|seen| Some(seen.id) != except && same_name(&seen.group.name, name)) {
        let message = format!("Already exists - A runner group with the name {name} already exists.");
        return Err(Problem::new(StatusCode::CONFLICT, message));
    }
    Ok(())
}

/// Applies the body. If a field is absent, its setting does not change. Null or an empty list clears the setting.
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

fn body(call: &Call<'_>, scope: ScopeIndex, seen: VisibleGroup<'_>) -> Value {
    let state = call.state.scope(scope);
    let (group, access) = (seen.group, seen.effective_access());
    let url = format!(
        "{}{}/actions/runner-groups/{}",
        call.base_url,
        state.name.path(),
        seen.id
    );
    let enterprise = matches!(state.name, ScopeName::Enterprise(_));
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
        let (field, members) = if enterprise {
            ("selected_organizations_url", "organizations")
        } else {
            ("selected_repositories_url", "repositories")
        };
        body[field] = json!(format!("{url}/{members}"));
    }
    if let Some(network) = &group.network_configuration_id {
        body["network_configuration_id"] = json!(network);
    }
    body
}

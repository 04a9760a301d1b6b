//! Operations on installations of GitHub Apps and their tokens.

use chrono::{SecondsFormat, TimeDelta};
use hyper::StatusCode;
use serde_json::{Map, Value, json};

use crate::api::operations::call::Call;
use crate::api::operations::{accounts, repository};
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::state::app::Installation;
use crate::state::credential::Grant;
use crate::state::ids::{InstallationId, ScopeId};
use crate::state::random;
use crate::state::scope::ScopeState;
use crate::state::scope_index::ScopeIndex;
use crate::state::scope_name::ScopeName;
use crate::state::text::same_name;

/// The maximum number of repositories that a token can be restricted to.
const MOST_REPOSITORIES: usize = 500;

/// Returns the installation in an organization or an enterprise. For a repository, returns the installation in the
/// repository or in its organization.
pub(super) fn get(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let app = call.app.ok_or_else(Problem::not_found)?;
    let installed = |scope| call.state.apps.installed(app, scope);
    let found = installed(scope).or_else(|| match &call.state.scope(scope).name {
        ScopeName::Repository { owner, .. } => {
            installed(call.state.find_scope(&ScopeName::Organization(owner.clone()))?)
        }
        _ => None,
    });
    Ok(Reply::ok(body(call, found.ok_or_else(Problem::not_found)?)))
}

/// Lists the installations of the App that sent the request.
pub(super) fn list(call: &mut Call<'_>) -> Result<Reply, Problem> {
    let app = call.app.ok_or_else(Problem::not_found)?;
    let installations = call.state.apps.installations.values();
    let own: Vec<&Installation> = installations.filter(|it| it.app_id == app).collect();
    let url = format!("{}{}", call.base_url, call.path);
    Ok(call.array(&url, &own, |installation| body(call, installation)))
}

/// Lists the repositories that the installation of the request's token can access.
pub(super) fn list_repositories(call: &mut Call<'_>) -> Result<Reply, Problem> {
    let Some(grant) = &call.grant else {
        let message = "You must authenticate with an installation access token in order to list repositories for an \
                       installation.";
        return Err(Problem::new(StatusCode::FORBIDDEN, message));
    };
    let installation = call.state.apps.installations.get(&grant.installation);
    let installation = installation.ok_or_else(Problem::not_found)?;
    let mut repositories = accessible(call, installation);
    if let Some(ids) = &grant.repositories {
        repositories.retain(|repository| ids.contains(&repository.id));
    }
    let url = format!("{}{}", call.base_url, call.path);
    let body = |found: &&ScopeState| repository::full(call, found);
    Ok(call.page_at(&url, "repositories", repositories.len(), repositories.iter(), body))
}

pub(super) fn create_token(call: &mut Call<'_>) -> Result<Reply, Problem> {
    let id: InstallationId = call.parameters.id("installation_id").ok_or_else(Problem::not_found)?;
    let installation = call
        .state
        .apps
        .installations
        .get(&id)
        .filter(|installation| Some(installation.app_id) == call.app)
        .cloned()
        .ok_or_else(Problem::not_found)?;
    let permissions = permissions(call, &installation)?;
    let repositories = repositories(call, &installation)?;

    let token = format!("ghs_{}", random::base32(&mut call.state.random, 36));
    let expires_at = call.now + TimeDelta::hours(1);
    let mut body = json!({
        "token": token,
        "expires_at": expires_at.to_rfc3339_opts(SecondsFormat::Secs, true),
        "permissions": permissions,
        "repository_selection": if repositories.is_some() { "selected" } else { "all" },
    });
    if let Some(ids) = &repositories {
        let chosen = accessible(call, &installation)
            .into_iter()
            .filter(|scope| ids.contains(&scope.id));
        body["repositories"] = chosen.map(|scope| repository::full(call, scope)).collect();
    }
    let grant = Grant {
        expires_at,
        installation: installation.id,
        scope: installation.scope,
        repositories,
        permissions,
    };
    call.state.credentials.issue(token, grant, call.now);
    Ok(Reply::created(body))
}

/// Returns the permissions of a new token: the permissions in the body or, if it has none, all permissions of the
/// installation.
fn permissions(call: &Call<'_>, installation: &Installation) -> Result<Map<String, Value>, Problem> {
    let Some(requested) = call.fields.get("permissions").and_then(Value::as_object) else {
        return Ok(installation.permissions.clone());
    };
    let level = |value: &Value| ["read", "write", "admin"].iter().position(|level| value == level);
    let granted = requested.iter().all(|(name, value)| {
        let most = installation.permissions.get(name);
        most.is_some_and(|most| level(value) <= level(most))
    });
    if granted {
        Ok(requested.clone())
    } else {
        let message = "The permissions requested are not granted to this installation.";
        Err(Problem::unprocessable(message))
    }
}

/// Returns the ids of the repositories to which the body restricts the token, or `None` for no restriction.
fn repositories(call: &Call<'_>, installation: &Installation) -> Result<Option<Vec<ScopeId>>, Problem> {
    let names: Option<&Vec<Value>> = call.fields.get("repositories").and_then(Value::as_array);
    if names.is_none() && !call.fields.contains_key("repository_ids") {
        return Ok(None);
    }
    let accessible = accessible(call, installation);
    let named = names.into_iter().flatten().filter_map(Value::as_str).map(|name| {
        let mut found = accessible.iter();
        found.find(|scope| same_name(scope.name.last(), name))
    });
    let numbered: Vec<ScopeId> = call.ids("repository_ids");
    let numbered = numbered
        .iter()
        .map(|id| accessible.iter().find(|scope| scope.id == *id));
    let ids: Option<Vec<ScopeId>> = named.chain(numbered).map(|found| found.map(|scope| scope.id)).collect();
    match ids {
        Some(ids) if ids.len() > MOST_REPOSITORIES => Err(Problem::unprocessable(format!(
            "Too many repositories for installation: at most {MOST_REPOSITORIES} can be listed"
        ))),
        Some(ids) => Ok(Some(ids)),
        None => Err(Problem::unprocessable(
            "There is at least one repository that does not exist or is not accessible to the parent installation.",
        )),
    }
}

/// Returns the repositories that an installation can access.
fn accessible<'a>(call: &'a Call<'_>, installation: &Installation) -> Vec<&'a ScopeState> {
    let scope = call.state.scope(installation.scope);
    match scope.name {
        ScopeName::Organization(_) => call.state.repositories(installation.scope).collect(),
        ScopeName::Repository { .. } => vec![scope],
        ScopeName::Enterprise(_) => Vec::new(),
    }
}

fn body(call: &Call<'_>, installation: &Installation) -> Value {
    let scope = call.state.scope(installation.scope);
    let (account, kind, selection, html) = match &scope.name {
        ScopeName::Organization(login) => (
            accounts::owner(call, login),
            "Organization",
            "all",
            format!("organizations/{login}"),
        ),
        ScopeName::Repository { owner, .. } => {
            let account = accounts::owner(call, owner);
            let kind = if account["type"] == "Organization" {
                "Organization"
            } else {
                "User"
            };
            (account, kind, "selected", owner.clone())
        }
        ScopeName::Enterprise(slug) => (
            accounts::enterprise(scope),
            "Enterprise",
            "all",
            format!("enterprises/{slug}"),
        ),
    };
    let app = call.state.apps.apps.get(&installation.app_id);
    json!({
        "id": installation.id,
        "client_id": app.map_or("", |app| &app.client_id),
        "app_id": installation.app_id,
        "app_slug": format!("app-{}", installation.app_id),
        "target_id": account["id"],
        "target_type": kind,
        "account": account,
        "repository_selection": selection,
        "access_tokens_url": format!("{}/app/installations/{}/access_tokens", call.base_url, installation.id),
        "repositories_url": format!("{}/installation/repositories", call.base_url),
        "html_url": format!("https://github.com/{html}/settings/installations/{}", installation.id),
        "permissions": installation.permissions,
        "events": [],
        "single_file_name": null,
        "created_at": accounts::CREATED_AT,
        "updated_at": accounts::CREATED_AT,
        "suspended_by": null,
        "suspended_at": null,
    })
}

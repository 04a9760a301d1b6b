//! Organizations, users and enterprises as parts of response bodies.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::api::operations::call::Call;
use crate::state::ids::ScopeId;
use crate::state::scope::ScopeState;
use crate::state::scope_name::ScopeName;

const HTML: &str = "https://github.com";

/// Returns an `organization-simple`.
pub(super) fn organization(call: &Call<'_>, scope: &ScopeState) -> Value {
    let login = scope.name.last();
    let url = format!("{}/orgs/{login}", call.base_url);
    json!({
        "login": login,
        "id": scope.id,
        "node_id": node_id("Organization", scope.id),
        "url": url,
        "repos_url": format!("{url}/repos"),
        "events_url": format!("{url}/events"),
        "hooks_url": format!("{url}/hooks"),
        "issues_url": format!("{url}/issues"),
        "members_url": format!("{url}/members{{/member}}"),
        "public_members_url": format!("{url}/public_members{{/member}}"),
        "avatar_url": avatar(scope.id),
        "description": null,
    })
}

/// Returns a `simple-user` for the organization with this name, or for a user if the organization does not exist.
pub(super) fn owner(call: &Call<'_>, login: &str) -> Value {
    let organization = call.state.find_scope(&ScopeName::Organization(login.to_owned()));
    let (id, kind) = match organization {
        Some(found) => (call.state.scope(found).id, "Organization"),
        None => (stable_id(login), "User"),
    };
    let url = format!("{}/users/{login}", call.base_url);
    json!({
        "login": login,
        "id": id,
        "node_id": node_id(kind, id),
        "avatar_url": avatar(id),
        "gravatar_id": "",
        "url": url,
        "html_url": format!("{HTML}/{login}"),
        "followers_url": format!("{url}/followers"),
        "following_url": format!("{url}/following{{/other_user}}"),
        "gists_url": format!("{url}/gists{{/gist_id}}"),
        "starred_url": format!("{url}/starred{{/owner}}{{/repo}}"),
        "subscriptions_url": format!("{url}/subscriptions"),
        "organizations_url": format!("{url}/orgs"),
        "repos_url": format!("{url}/repos"),
        "events_url": format!("{url}/events{{/privacy}}"),
        "received_events_url": format!("{url}/received_events"),
        "type": kind,
        "site_admin": false,
    })
}

/// Returns an `enterprise`.
pub(super) fn enterprise(scope: &ScopeState) -> Value {
    let slug = scope.name.last();
    json!({
        "id": scope.id,
        "node_id": node_id("Enterprise", scope.id),
        "name": slug,
        "slug": slug,
        "html_url": format!("{HTML}/enterprises/{slug}"),
        "avatar_url": avatar(scope.id),
        "created_at": CREATED_AT,
        "updated_at": CREATED_AT,
    })
}

/// The creation time of every object in a fake.
pub(super) const CREATED_AT: &str = "2026-01-01T00:00:00Z";

pub(super) fn node_id(kind: &str, id: ScopeId) -> String {
    STANDARD.encode(format!("0{}:{kind}{id}", kind.len()))
}

fn avatar(id: ScopeId) -> String {
    format!("https://avatars.githubusercontent.com/u/{id}?v=4")
}

/// Returns an id for an account that does not exist in the fake. The same name always has the same id.
fn stable_id(login: &str) -> ScopeId {
    let digest = Sha256::digest(login.to_lowercase());
    ScopeId::new(u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]).into())
}

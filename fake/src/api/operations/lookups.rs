//! Operations that look up repositories.

use serde_json::{Value, json};

use crate::api::operations::call::Call;
use crate::api::operations::{accounts, repository};
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::state::scope::ScopeState;
use crate::state::scope_index::ScopeIndex;
use crate::state::scope_name::ScopeName;

/// Returns a `full-repository`.
pub(super) fn repository(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let found = call.state.scope(scope);
    let mut body = repository::full(call, found);
    let more = json!({
        "has_discussions": false,
        "network_count": 0,
        "subscribers_count": 0,
        "organization": owning_organization(call, found),
    });
    if let (Value::Object(body), Value::Object(more)) = (&mut body, more) {
        body.extend(more);
    }
    Ok(Reply::ok(body))
}

fn owning_organization(call: &Call<'_>, found: &ScopeState) -> Value {
    let ScopeName::Repository { owner, .. } = &found.name else {
        return Value::Null;
    };
    match call.state.find_scope(&ScopeName::Organization(owner.clone())) {
        Some(_) => accounts::owner(call, owner),
        None => Value::Null,
    }
}

/// Lists the repositories of an organization that the credential can access.
pub(super) fn repositories(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let chosen = call.grant.as_ref().and_then(|grant| grant.repositories.as_ref());
    let visible: Vec<&ScopeState> = call
        .state
        .repositories(scope)
        .filter(|found| chosen.is_none_or(|ids| ids.contains(&found.id)))
        .collect();
    Ok(call.array(&call.link_url(scope), &visible, |found| {
        repository::minimal(call, found)
    }))
}

//! Repositories by name, and those of an organization.

use serde_json::{Value, json};

use crate::api::operations::call::Call;
use crate::api::operations::{accounts, repository};
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::state::scope::ScopeState;
use crate::state::scope_index::ScopeIndex;
use crate::state::scope_name::ScopeName;

/// A `full-repository`.
pub(super) fn repository(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let place = call.state.scope(scope);
    let mut body = repository::full(call, place);
    let more = json!({
        "has_discussions": false,
        "network_count": 0,
        "subscribers_count": 0,
        "organization": owning_organization(call, place),
    });
    if let (Value::Object(body), Value::Object(more)) = (&mut body, more) {
        body.extend(more);
    }
    Ok(Reply::ok(body))
}

fn owning_organization(call: &Call<'_>, place: &ScopeState) -> Value {
    let ScopeName::Repository { owner, .. } = &place.name else {
        return Value::Null;
    };
    match call.state.find_scope(&ScopeName::Organization(owner.clone())) {
        Some(_) => accounts::owner(call, owner),
        None => Value::Null,
    }
}

/// The repositories of an organization that the credential can see.
pub(super) fn repositories(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let chosen = call.grant.as_ref().and_then(|grant| grant.repositories.as_ref());
    let visible: Vec<&ScopeState> = call
        .state
        .repositories(scope)
        .filter(|place| chosen.is_none_or(|ids| ids.contains(&place.id)))
        .collect();
    Ok(call.array(&call.lasting_url(scope), &visible, |place| {
        repository::minimal(call, place)
    }))
}

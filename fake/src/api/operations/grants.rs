//! Checks the access of installation tokens.

use hyper::StatusCode;
use serde_json::Value;

use crate::api::operations::call::Call;
use crate::api::problem::Problem;
use crate::state::scope_index::ScopeIndex;
use crate::state::scope_name::ScopeName;

/// Checks that a credential can perform the operation on a scope. Credentials other than installation tokens can perform
/// every operation.
pub(super) fn allow(call: &Call<'_>, scope: ScopeIndex) -> Result<(), Problem> {
    let Some(grant) = &call.grant else { return Ok(()) };
    let requested = call.state.scope(scope);
    let within = match &requested.name {
        _ if scope == grant.scope => true,
        ScopeName::Repository { .. } => call
            .state
            .repositories(grant.scope)
            .any(|inside| inside.id == requested.id),
        _ => false,
    };
    let chosen = match (&requested.name, &grant.repositories) {
        (ScopeName::Repository { .. }, Some(ids)) => ids.contains(&requested.id),
        _ => true,
    };
    if !within || !chosen {
        return Err(Problem::not_found());
    }
    // Every installation can read the metadata of its repositories.
    if call.operation.id.starts_with("repos/") {
        return Ok(());
    }
    let Some(needed) = call.operation.permission() else {
        return Ok(());
    };
    let level = grant.permissions.get(needed).and_then(Value::as_str);
    if level == Some("write") || level == Some("admin") || (level == Some("read") && call.operation.reads) {
        return Ok(());
    }
    Err(Problem::new(
        StatusCode::FORBIDDEN,
        "Resource not accessible by integration",
    ))
}

//! The operation for deprecation dates of the runner application.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::json;

use crate::api::operations::call::Call;
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::state::scope_index::ScopeIndex;

pub(super) fn get(call: &mut Call<'_>, _: ScopeIndex) -> Result<Reply, Problem> {
    let version = call.parameters.get("version").unwrap_or_default();
    let dates = call.state.deprecations.get(version).ok_or_else(Problem::not_found)?;
    let text = |date: Option<DateTime<Utc>>| date.map(|date| date.to_rfc3339_opts(SecondsFormat::Secs, true));
    Ok(Reply::ok(json!({
        "runner_version": version,
        "registration_deprecates_at": text(dates.registration),
        "runtime_deprecates_at": text(dates.runtime),
    })))
}

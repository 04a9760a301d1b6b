//! Operations that create registration and remove tokens.

use chrono::{DateTime, FixedOffset, SecondsFormat, Utc};
use serde_json::json;

use crate::api::operations::call::Call;
use crate::api::operations::permissions;
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::state::scope_index::ScopeIndex;
use crate::state::token::Purpose;

/// The offset of GitHub's time zone from UTC. GitHub returns the expiry of these tokens in its time zone.
const OFFSET_SECONDS: i32 = -8 * 3600;

pub(super) fn create(call: &mut Call<'_>, scope: ScopeIndex, purpose: Purpose) -> Result<Reply, Problem> {
    if purpose == Purpose::Registration {
        permissions::allow_new_runner(call, scope)?;
    }
    let (token, expires_at) = call.state.issue_token(scope, purpose, call.now);
    Ok(Reply::created(
        json!({"token": token, "expires_at": format_expiry(expires_at)}),
    ))
}

fn format_expiry(time: DateTime<Utc>) -> String {
    match FixedOffset::east_opt(OFFSET_SECONDS) {
        Some(zone) => time.with_timezone(&zone).to_rfc3339_opts(SecondsFormat::Millis, false),
        None => time.to_rfc3339_opts(SecondsFormat::Millis, false),
    }
}

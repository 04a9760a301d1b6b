//! Response bodies of the control API.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::api::runner_body::RunnerBody;
use crate::control::fault_file::to_json;
use crate::http::faults::rules::Active;
use crate::http::message::received::ReceivedRequest;
use crate::http::server::shared::{Shared, World};
use crate::state::credential::Bucket;
use crate::state::jobs::Job;
use crate::state::runner::{Runner, Status};
use crate::state::scope::ScopeState;
use crate::state::text::hex;

/// The maximum number of rate limits in a body.
const MOST_LIMITS: usize = 100;

pub(crate) fn time(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Millis, true)
}

pub(crate) fn clock(shared: &Shared) -> Value {
    json!({"now": time(shared.clock.now()), "frozen": shared.clock.is_frozen()})
}

pub(crate) fn state(world: &World, now: DateTime<Utc>) -> Value {
    let scopes = world.state.scopes().map(|(_, scope)| {
        json!({
            "id": scope.id,
            "path": scope.name.path(),
            "runners": scope.runners.values().map(RunnerBody::new).collect::<Vec<_>>(),
        })
    });
    json!({"now": time(now), "scopes": scopes.collect::<Vec<_>>()})
}

/// Returns a scope with the numbers of its runners.
pub(crate) fn scope_summary(scope: &ScopeState) -> Value {
    let count = |wanted: fn(&Runner) -> bool| scope.runners.values().filter(|it| wanted(it)).count();
    json!({
        "id": scope.id,
        "path": scope.name.path(),
        "runners": scope.runners.len(),
        "online": count(|runner| runner.status == Status::Online),
        "busy": count(|runner| runner.busy),
    })
}

pub(crate) fn fault(active: &Active) -> Value {
    json!({"id": active.id, "hits": active.hits, "fault": to_json(&active.fault)})
}

pub(crate) fn faults(world: &World) -> Value {
    world.faults.all().iter().map(fault).collect()
}

/// Returns a request without its `Authorization` header.
pub(crate) fn received(request: &ReceivedRequest) -> Value {
    let headers = request.headers.iter().filter(|(name, _)| name != "authorization");
    json!({
        "method": request.method,
        "path": request.path,
        "query": request.query,
        "operation": request.operation,
        "headers": headers.collect::<Vec<_>>(),
        "body": String::from_utf8_lossy(&request.body),
        "status": request.status,
        "received_at": time(request.received_at),
        "concurrent": request.concurrent,
        "counted": request.counted,
        "limited": request.limited,
        "faults": request.faults,
    })
}

/// Returns a request without its headers and its body.
pub(crate) fn request_summary(number: u64, request: &ReceivedRequest) -> Value {
    json!({
        "number": number,
        "method": request.method,
        "path": request.path,
        "operation": request.operation,
        "status": request.status,
        "received_at": time(request.received_at),
        "counted": request.counted,
        "limited": request.limited,
        "faults": request.faults,
    })
}

pub(crate) fn job(job: &Job) -> Value {
    json!({
        "id": job.id,
        "labels": job.labels,
        "state": job.state.as_str(),
        "queued_at": time(job.queued_at),
        "started_at": job.started_at.map(time),
        "ended_at": job.ended_at.map(time),
        "runner_id": job.runner_id,
        "runner_name": job.runner_name,
    })
}

/// Returns the current rate limits, the most used limits first.
pub(crate) fn rate_limits(world: &World, now: DateTime<Utc>) -> Value {
    let (mut limits, dropped) = world.state.credentials.windows(now);
    let more = limits.len().saturating_sub(MOST_LIMITS);
    limits.sort_by(|(one, first), (other, second)| {
        let order = second.used.cmp(&first.used);
        order.then_with(|| credential(one).cmp(&credential(other)))
    });
    let shown = limits.iter().take(MOST_LIMITS).map(|(bucket, limit)| {
        json!({
            "credential": credential(bucket),
            "limit": limit.limit,
            "used": limit.used,
            "remaining": limit.remaining(),
            "reset": time(limit.reset),
        })
    });
    json!({"rate_limits": shown.collect::<Vec<_>>(), "more": more, "dropped": dropped})
}

/// Returns a name for a credential. The name does not reveal the token.
fn credential(bucket: &Bucket) -> String {
    match bucket {
        Bucket::Anonymous => "anonymous".to_owned(),
        Bucket::Token(token) => format!("token #{}", &hex(&Sha256::digest(token))[..8]),
        Bucket::Installation(id) => format!("installation {id}"),
        Bucket::App(id) => format!("app {id}"),
    }
}

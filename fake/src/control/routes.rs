//! The control API under `/_fake`, with which tests in other languages control a fake.

use std::time::Duration;

use chrono::{DateTime, SecondsFormat, Utc};
use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::{Method, Response, StatusCode};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::api::reply::JSON;
use crate::api::runner_body::RunnerBody;
use crate::control::controls::Controls;
use crate::control::fault_file::{Entry, to_json};
use crate::control::file::FileError;
use crate::control::fleet::{Fleet, new_runner};
use crate::http::faults::body::ResponseBody;
use crate::http::faults::rules::Active;
use crate::http::message::incoming::Incoming;
use crate::http::message::received::ReceivedRequest;
use crate::http::server::connection::Extension;
use crate::http::server::shared::Shared;
use crate::state::error::RunnerError;
use crate::state::scope_index::ScopeIndex;
use crate::state::store::State;

/// Where the control API is.
const ROOT: &str = "/_fake";

/// The description of the control API.
const DESCRIPTION: &str = include_str!("openapi.json");

impl Extension for Controls {
    fn respond(&self, request: &Incoming) -> Option<Response<ResponseBody>> {
        let path = request.uri.path().strip_prefix(ROOT)?;
        if !path.is_empty() && !path.starts_with('/') {
            return None;
        }
        Some(render(self.act(path, request)).map(ResponseBody::whole))
    }
}

/// A status and a body; `Null` for none.
type Outcome = Result<(StatusCode, Value), Refusal>;

/// Why something was not done.
struct Refusal(StatusCode, String);

impl From<FileError> for Refusal {
    fn from(error: FileError) -> Self {
        Self(StatusCode::UNPROCESSABLE_ENTITY, error.to_string())
    }
}

impl From<RunnerError> for Refusal {
    fn from(error: RunnerError) -> Self {
        let status = match error {
            RunnerError::UnknownRunner(_) => StatusCode::NOT_FOUND,
            RunnerError::InvalidToken | RunnerError::InvalidConfig | RunnerError::UnknownGroup(_) => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            _ => StatusCode::CONFLICT,
        };
        Self(status, error.to_string())
    }
}

fn done() -> Outcome {
    Ok((StatusCode::NO_CONTENT, Value::Null))
}

fn ok(body: Value) -> Outcome {
    Ok((StatusCode::OK, body))
}

fn render(outcome: Outcome) -> Response<Bytes> {
    let (status, body) = outcome.unwrap_or_else(|Refusal(status, message)| (status, json!({"message": message})));
    let body = if body.is_null() {
        String::new()
    } else {
        body.to_string()
    };
    let mut response = Response::new(Bytes::from(body));
    *response.status_mut() = status;
    if !response.body().is_empty() {
        response
            .headers_mut()
            .insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
    }
    response
}

impl Controls {
    fn act(&self, path: &str, request: &Incoming) -> Outcome {
        let shared = &*self.shared;
        let segments: Vec<&str> = path.split('/').skip(1).collect();
        let get = request.method == Method::GET;
        let post = request.method == Method::POST;
        let delete = request.method == Method::DELETE;
        match segments.as_slice() {
            ["openapi.json"] if get => ok(serde_json::from_str(DESCRIPTION).unwrap_or_default()),
            ["state"] if get => ok(state(shared)),
            ["clock"] if get => ok(clock(shared)),
            ["clock"] if post => move_clock(shared, &read(request)?),
            ["fleet"] if post => {
                let fleet = Fleet::from_json(&body(request)?)?;
                fleet.apply(&mut shared.world().state);
                done()
            }
            ["faults"] if get => {
                let faults: Vec<Value> = shared.world().faults.all().iter().map(fault).collect();
                ok(json!({"faults": faults}))
            }
            ["faults"] if post => {
                let fault = Entry::from_json(&body(request)?)?;
                let id = shared.world().faults.add(fault, shared.clock.now());
                Ok((StatusCode::CREATED, json!({"id": id})))
            }
            ["faults"] if delete => {
                self.clear_faults();
                done()
            }
            ["faults", id] if delete => match id.parse().is_ok_and(|id| shared.world().faults.remove(id)) {
                true => done(),
                false => Err(not_found("fault")),
            },
            ["agents"] if post => {
                let (scope, id) = new_agent(shared, &read(request)?)?;
                Ok((StatusCode::CREATED, runner(&shared.world().state, scope, id)))
            }
            ["agents", id] if get => {
                let state = &shared.world().state;
                let (scope, id) = find(state, id)?;
                ok(runner(state, scope, id))
            }
            ["agents", id, action] if post => {
                let now = shared.clock.now();
                let state = &mut shared.world().state;
                let (scope, id) = find(state, id)?;
                match *action {
                    "connect" => state.connect(scope, id)?,
                    "disconnect" => state.disconnect(scope, id)?,
                    "start-job" => state.start_job(scope, id)?,
                    "finish-job" => state.finish_job(scope, id)?,
                    "crash" => state.crash(scope, id, now)?,
                    _ => return Err(not_found("action")),
                }
                ok(runner(state, scope, id))
            }
            ["requests"] if get => {
                let requests = shared.world().requests.all();
                ok(json!({"requests": requests.iter().map(received).collect::<Vec<_>>()}))
            }
            ["requests"] if delete => {
                shared.world().requests.clear();
                done()
            }
            ["reset"] if post => {
                self.reset();
                done()
            }
            _ => Err(not_found("control operation")),
        }
    }
}

fn not_found(what: &str) -> Refusal {
    Refusal(
        StatusCode::NOT_FOUND,
        format!("there is no such {what}; see {ROOT}/openapi.json"),
    )
}

fn body(request: &Incoming) -> Result<Value, Refusal> {
    serde_json::from_slice(request.bytes())
        .map_err(|error| Refusal(StatusCode::BAD_REQUEST, format!("the body is no JSON: {error}")))
}

fn read<'a, T: Deserialize<'a>>(request: &'a Incoming) -> Result<T, Refusal> {
    serde_json::from_slice(request.bytes())
        .map_err(|error| Refusal(StatusCode::UNPROCESSABLE_ENTITY, error.to_string()))
}

fn time(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn clock(shared: &Shared) -> Value {
    json!({"now": time(shared.clock.now()), "frozen": shared.clock.is_frozen()})
}

/// What can be done with the clock, in the order in which it is done.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Move {
    frozen: Option<bool>,
    now: Option<DateTime<Utc>>,
    advance_seconds: Option<f64>,
}

fn move_clock(shared: &Shared, asked: &Move) -> Outcome {
    let seconds = asked.advance_seconds.unwrap_or_default();
    let advance = Duration::try_from_secs_f64(seconds).map_err(|error| {
        Refusal(
            StatusCode::UNPROCESSABLE_ENTITY,
            format!("advance_seconds: {error}; with now the time can be set back"),
        )
    })?;
    match asked.frozen {
        Some(true) => shared.clock.freeze(),
        Some(false) => shared.clock.resume(),
        None => {}
    }
    if let Some(now) = asked.now {
        shared.clock.set(now);
    }
    shared.clock.advance(advance);
    ok(clock(shared))
}

fn state(shared: &Shared) -> Value {
    let state = &shared.world().state;
    let scopes = state.scopes().map(|(_, scope)| {
        json!({
            "id": scope.id,
            "path": scope.name.path(),
            "runners": scope.runners.values().map(RunnerBody::new).collect::<Vec<_>>(),
        })
    });
    json!({"now": time(shared.clock.now()), "scopes": scopes.collect::<Vec<_>>()})
}

fn fault(active: &Active) -> Value {
    json!({"id": active.id, "hits": active.hits, "fault": to_json(&active.fault)})
}

/// The token of a request is not shown.
fn received(request: &ReceivedRequest) -> Value {
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
    })
}

/// How a runner application starts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewAgent {
    jit_config: Option<String>,
    registration_token: Option<String>,
    runner: Option<Value>,
}

fn new_agent(shared: &Shared, asked: &NewAgent) -> Result<(ScopeIndex, i64), Refusal> {
    let now = shared.clock.now();
    match (&asked.jit_config, &asked.registration_token, &asked.runner) {
        (Some(config), None, None) => Ok(shared.world().state.runner_of_jit_config(config, now)?),
        (None, Some(token), Some(runner)) => {
            let runner = new_runner(runner)?;
            Ok(shared.world().state.register_by_token(token, runner, now)?)
        }
        _ => Err(Refusal(
            StatusCode::UNPROCESSABLE_ENTITY,
            "an agent starts with a jit_config, or with a registration_token and a runner".to_owned(),
        )),
    }
}

fn find(state: &State, id: &str) -> Result<(ScopeIndex, i64), Refusal> {
    let id = id.parse().map_err(|_| not_found("runner"))?;
    let scope = state
        .scope_of_runner(id)
        .ok_or_else(|| RunnerError::UnknownRunner(id.to_string()))?;
    Ok((scope, id))
}

/// The runner of an agent, or `null` if it is gone.
fn runner(state: &State, scope: ScopeIndex, id: i64) -> Value {
    let runner = state.scope(scope).runners.get(&id);
    json!({"id": id, "runner": runner.map(RunnerBody::new)})
}

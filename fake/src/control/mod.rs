//! What a test in another language does with a fake: the control API under `/_fake`.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, SecondsFormat, Utc};
use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::{Method, Response, StatusCode};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::agent::Agent;
use crate::door::Shared;
use crate::error::RunnerError;
use crate::fault::{Active, Entry, to_json};
use crate::fleet::{FileError, Fleet, new_runner};
use crate::reply::JSON;
use crate::request::{Incoming, ReceivedRequest};
use crate::runner::Runner;

/// Where the control API is.
const ROOT: &str = "/_fake";

/// The description of the control API.
const DESCRIPTION: &str = include_str!("openapi.json");

/// Whether a path is the control API's.
pub(crate) fn is_for(path: &str) -> bool {
    path.strip_prefix(ROOT)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
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

pub(crate) fn answer(shared: &Arc<Shared>, request: &Incoming) -> Response<Bytes> {
    let (status, body) =
        act(shared, request).unwrap_or_else(|Refusal(status, message)| (status, json!({"message": message})));
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

fn act(shared: &Arc<Shared>, request: &Incoming) -> Outcome {
    let path = request.uri.path().strip_prefix(ROOT).unwrap_or_default();
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
            Fleet::from_json(&body(request)?)?.apply(shared);
            done()
        }
        ["faults"] if get => ok(json!({"faults": shared.faults.all().iter().map(fault).collect::<Vec<_>>()})),
        ["faults"] if post => {
            let fault = Entry::from_json(&body(request)?)?;
            let handle = shared.faults.add(fault, shared.clock.now());
            Ok((StatusCode::CREATED, json!({"id": handle.id()})))
        }
        ["faults"] if delete => {
            crate::fake::clear_faults(shared);
            done()
        }
        ["faults", id] if delete => match id.parse().is_ok_and(|id| shared.faults.remove(id)) {
            true => done(),
            false => Err(not_found("fault")),
        },
        ["agents"] if post => {
            let agent = new_agent(shared, &read(request)?)?;
            Ok((StatusCode::CREATED, runner(&agent)))
        }
        ["agents", id] if get => ok(runner(&find(shared, id)?)),
        ["agents", id, action] if post => {
            let agent = find(shared, id)?;
            match *action {
                "connect" => agent.connect()?,
                "disconnect" => agent.disconnect()?,
                "start-job" => agent.start_job()?,
                "finish-job" => agent.finish_job()?,
                "crash" => agent.crash()?,
                _ => return Err(not_found("action")),
            }
            ok(runner(&agent))
        }
        ["requests"] if get => {
            let requests = shared.state().requests.all();
            ok(json!({"requests": requests.iter().map(received).collect::<Vec<_>>()}))
        }
        ["requests"] if delete => {
            shared.state().requests.clear();
            done()
        }
        ["reset"] if post => {
            crate::fake::reset(shared);
            done()
        }
        _ => Err(not_found("control operation")),
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
    let state = shared.state();
    let scopes = state.scopes().filter(|(_, scope)| scope.id != 0).map(|(_, scope)| {
        json!({
            "id": scope.id,
            "path": scope.name.path(),
            "runners": scope.runners.values().map(Runner::body).collect::<Vec<_>>(),
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

fn new_agent(shared: &Arc<Shared>, asked: &NewAgent) -> Result<Agent, Refusal> {
    match (&asked.jit_config, &asked.registration_token, &asked.runner) {
        (Some(config), None, None) => Ok(Agent::from_jit_config(shared, config)?),
        (None, Some(token), Some(runner)) => Ok(Agent::register(shared, token, new_runner(runner)?)?),
        _ => Err(Refusal(
            StatusCode::UNPROCESSABLE_ENTITY,
            "an agent starts with a jit_config, or with a registration_token and a runner".to_owned(),
        )),
    }
}

fn find(shared: &Arc<Shared>, id: &str) -> Result<Agent, Refusal> {
    let id = id.parse().map_err(|_| not_found("runner"))?;
    Ok(Agent::of_runner(shared, id)?)
}

/// The runner of an agent; with `null` for one that is gone.
fn runner(agent: &Agent) -> Value {
    let runner = agent.runner();
    json!({"id": agent.id(), "runner": runner.as_ref().map(Runner::body)})
}

//! The paths of the control API, which tests in other languages and the page use.

use std::sync::Arc;

use hyper::{Method, Response, StatusCode, header};
use serde_json::{Value, json};
use tokio::sync::watch;

use crate::api::query::Query;
use crate::control::agent_start::{self, AgentStart};
use crate::control::clock_move::ClockMove;
use crate::control::controls::Controls;
use crate::control::fault_file::Entry;
use crate::control::fleet::Fleet;
use crate::control::outcome::{Outcome, Refusal, body, done, ok, read, render};
use crate::control::runner_search::RunnerSearch;
use crate::control::workload_start::WorkloadStart;
use crate::control::{events, page, views};
use crate::http::message::incoming::Incoming;
use crate::http::message::response_body::ResponseBody;
use crate::http::server::context::Extension;

/// The root path of the control API.
const ROOT: &str = "/_fake";

/// The OpenAPI description of the control API.
const DESCRIPTION: &str = include_str!("openapi.json");

impl Extension for Controls {
    fn respond(&self, request: &Incoming, stop: &watch::Receiver<bool>) -> Option<Response<ResponseBody>> {
        let path = request.uri.path();
        if let Some(file) = page::file(request) {
            return Some(match self.protection.check_source(request) {
                Ok(()) => page::response(file),
                Err(refusal) => render(Err(refusal)).map(ResponseBody::whole),
            });
        }
        let path = path.strip_prefix(ROOT)?;
        if !path.is_empty() && !path.starts_with('/') {
            return None;
        }
        if path == "/health" {
            return Some(render(ok(json!({"status": "ok"}))).map(ResponseBody::whole));
        }
        if let Err(refusal) = self.protection.check(request) {
            return Some(render(Err(refusal)).map(ResponseBody::whole));
        }
        if path == "/events" && request.method == Method::GET {
            return Some(self.events(stop));
        }
        let mut response = render(self.act(path, request));
        let no_store = header::HeaderValue::from_static("no-store");
        response.headers_mut().insert(header::CACHE_CONTROL, no_store);
        Some(response.map(ResponseBody::whole))
    }
}

impl Controls {
    fn events(&self, stop: &watch::Receiver<bool>) -> Response<ResponseBody> {
        match Arc::clone(&self.streams).try_acquire_owned() {
            Ok(permit) => events::stream(&self.shared, stop, permit),
            Err(_) => {
                let message = "too many event streams are open; close some first".to_owned();
                render(Err(Refusal(StatusCode::SERVICE_UNAVAILABLE, message))).map(ResponseBody::whole)
            }
        }
    }

    fn act(&self, path: &str, request: &Incoming) -> Outcome {
        let segments: Vec<&str> = path.split('/').skip(1).collect();
        match request.method {
            Method::GET => self.get(&segments, request),
            Method::POST => self.post(&segments, request),
            Method::DELETE => self.delete(&segments),
            _ => Err(Refusal::not_found("control operation")),
        }
    }

    fn get(&self, segments: &[&str], request: &Incoming) -> Outcome {
        let shared = &*self.shared;
        let now = shared.clock.now();
        ok(match segments {
            ["openapi.json"] => serde_json::from_str(DESCRIPTION).unwrap_or_default(),
            ["state"] => views::state(&shared.world(), now),
            ["runners"] => {
                let query = Query::parse(request.uri.query().unwrap_or_default());
                RunnerSearch::new(&query).run(&shared.world().state)
            }
            ["clock"] => views::clock(shared),
            ["faults"] => json!({"faults": views::faults(&shared.world())}),
            ["jobs"] => {
                let world = shared.world();
                let jobs: Vec<Value> = world.state.jobs.all().map(views::job).collect();
                json!({"jobs": jobs, "dropped": world.state.jobs.dropped()})
            }
            ["rate-limits"] => views::rate_limits(&shared.world(), now),
            ["agents", id] => {
                let world = shared.world();
                let (scope, id) = agent_start::find(&world.state, id)?;
                agent_start::show(&world.state, scope, id)
            }
            ["requests"] => {
                let world = shared.world();
                let requests: Vec<Value> = world.requests.iter().map(views::received).collect();
                json!({"requests": requests, "dropped": world.requests.dropped()})
            }
            _ => return Err(Refusal::not_found("control operation")),
        })
    }

    fn post(&self, segments: &[&str], request: &Incoming) -> Outcome {
        let shared = &*self.shared;
        let now = shared.clock.now();
        match segments {
            ["clock"] => {
                read::<ClockMove>(request)?.apply(&shared.clock)?;
                shared.notify();
                ok(views::clock(shared))
            }
            ["fleet"] => {
                let fleet = Fleet::from_json(&body(request)?)?;
                let state = &mut shared.world().state;
                fleet.check_bounds(state)?;
                fleet.apply(state);
                done()
            }
            ["faults"] => {
                let fault = Entry::from_json(&body(request)?)?;
                let id = shared.world().faults.add(fault, now);
                let id = id.map_err(|error| Refusal(StatusCode::UNPROCESSABLE_ENTITY, error.to_string()))?;
                Ok((StatusCode::CREATED, json!({"id": id})))
            }
            ["agents"] => {
                let (scope, id) = read::<AgentStart>(request)?.apply(shared)?;
                let runner = agent_start::show(&shared.world().state, scope, id);
                Ok((StatusCode::CREATED, runner))
            }
            ["agents", id, action] => {
                let state = &mut shared.world().state;
                let (scope, id) = agent_start::find(state, id)?;
                match *action {
                    "connect" => state.connect(scope, id)?,
                    "disconnect" => state.disconnect(scope, id)?,
                    "start-job" => state.start_job(scope, id)?,
                    "finish-job" => state.finish_job(scope, id)?,
                    "crash" => state.crash(scope, id, now)?,
                    _ => return Err(Refusal::not_found("action")),
                }
                ok(agent_start::show(state, scope, id))
            }
            ["workloads"] => {
                read::<WorkloadStart>(request)?.apply(&mut shared.world().state)?;
                done()
            }
            ["reset"] => {
                self.reset();
                done()
            }
            _ => Err(Refusal::not_found("control operation")),
        }
    }

    fn delete(&self, segments: &[&str]) -> Outcome {
        match segments {
            ["faults"] => self.clear_faults(),
            ["faults", id] => {
                let removed = id.parse().is_ok_and(|id| self.shared.world().faults.remove(id));
                if !removed {
                    return Err(Refusal::not_found("fault"));
                }
            }
            ["requests"] => self.shared.world().requests.clear(),
            _ => return Err(Refusal::not_found("control operation")),
        }
        done()
    }
}

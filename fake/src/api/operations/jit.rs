//! The operation that creates just-in-time runners.

use hyper::StatusCode;
use serde_json::{Value, json};

use crate::api::operations::call::Call;
use crate::api::operations::{jit_config, labels, permissions};
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::api::runner_body::RunnerBody;
use crate::state::bounds::LONGEST_NAME;
use crate::state::ids::RunnerGroupId;
use crate::state::runner::{Label, Runner, Status};
use crate::state::scope_index::ScopeIndex;
use crate::state::scope_name::ScopeName;

/// The maximum number of runners of an organization, which GitHub documents.
const MOST_RUNNERS: usize = 10_000;

/// The maximum number of runners of an enterprise or a repository. GitHub does not document its limit.
const MOST_RUNNERS_ELSEWHERE: usize = 100_000;

pub(super) fn generate(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    permissions::allow_new_runner(call, scope)?;
    let group_id: RunnerGroupId = call.id("runner_group_id").unwrap_or_default();
    let body = std::mem::take(&mut call.fields);
    let name = body.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
    let work_folder = body
        .get("work_folder")
        .and_then(Value::as_str)
        .unwrap_or("_work")
        .to_owned();
    if name.trim().is_empty() {
        return Err(Problem::unprocessable("Runner names must not be empty"));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(Problem::unprocessable(format!(
            "Runner names must not be longer than {LONGEST_NAME} characters"
        )));
    }
    let mut labels: Vec<Label> = Vec::new();
    for name in labels::names(&Value::Object(body))? {
        // GitHub returns a just-in-time runner's labels in lower case and as read-only.
        let name = name.to_lowercase();
        if !labels.iter().any(|label| label.is_named(&name)) {
            labels.push(Label::read_only(name));
        }
    }

    let scope_state = call.scope(scope);
    let group = scope_state.groups.get(&group_id).ok_or_else(Problem::not_found)?;
    if group.hosted {
        let message = format!("Self-hosted runners cannot join the runner group {}", group.name);
        return Err(Problem::new(StatusCode::FORBIDDEN, message));
    }
    let group_name = group.name.clone();
    if scope_state.runner_named(&name).is_some() {
        let message = format!("Already exists - A runner with the name {name} already exists.");
        return Err(Problem::new(StatusCode::CONFLICT, message));
    }

    let (kind, most) = match scope_state.name {
        ScopeName::Organization(_) => ("An organization", MOST_RUNNERS),
        ScopeName::Repository { .. } => ("A repository", MOST_RUNNERS_ELSEWHERE),
        ScopeName::Enterprise(_) => ("An enterprise", MOST_RUNNERS_ELSEWHERE),
    };
    if scope_state.runners.len() >= most {
        let message = format!("{kind} cannot have more than {most} self-hosted runners");
        return Err(Problem::unprocessable(message));
    }

    let runner = Runner {
        id: call.state.next_runner_id(),
        name,
        os: "unknown".to_owned(),
        status: Status::Offline,
        busy: false,
        ephemeral: true,
        version: None,
        runner_group_id: group_id,
        labels,
    };
    let config = jit_config::encode(
        &runner,
        &group_name,
        &work_folder,
        call.base_url,
        &mut call.state.random,
    );
    let reply = Reply::created(json!({"runner": RunnerBody::new(&runner), "encoded_jit_config": config}));
    let (id, now) = (runner.id, call.now);
    call.scope(scope).runners.insert(id, runner);
    call.state.workloads.boot(scope, id, now);
    Ok(reply)
}

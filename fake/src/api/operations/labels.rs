//! Operations on the labels of a runner.

use serde_json::{Value, json};

use crate::api::operations::call::Call;
use crate::api::operations::runners::find;
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::api::runner_body::LabelBody;
use crate::state::bounds::MOST_LABELS;
use crate::state::runner::Runner;
use crate::state::scope_index::ScopeIndex;

/// The maximum length of a label.
pub(super) const MAX_LENGTH: usize = 256;

pub(super) fn list(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    Ok(all(find(call, scope)?))
}

pub(super) fn add(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    change(call, scope, false)
}

pub(super) fn set(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    change(call, scope, true)
}

fn change(call: &mut Call<'_>, scope: ScopeIndex, replace: bool) -> Result<Reply, Problem> {
    let mut runner = find(call, scope)?.clone();
    let names = names(&Value::Object(std::mem::take(&mut call.fields)))?;
    if replace {
        runner.labels.retain(|label| label.read_only);
    }
    let scope = call.scope(scope);
    scope.add_labels(&mut runner, &names);
    if runner.labels.len() > MOST_LABELS {
        let message = format!("A runner cannot have more than {MOST_LABELS} labels");
        return Err(Problem::unprocessable(message));
    }
    let reply = all(&runner);
    scope.runners.insert(runner.id, runner);
    Ok(reply)
}

pub(super) fn remove_all(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let runner = find(call, scope)?;
    runner.labels.retain(|label| label.read_only);
    Ok(all(runner))
}

pub(super) fn remove(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let name = call.parameters.get("name").unwrap_or_default();
    let runner = find(call, scope)?;
    let index = runner
        .labels
        .iter()
        .position(|label| label.is_named(name))
        .ok_or_else(Problem::not_found)?;
    if runner.labels[index].read_only {
        return Err(Problem::unprocessable(format!(
            "Read-only label \"{name}\" cannot be removed"
        )));
    }
    runner.labels.remove(index);
    Ok(all(runner))
}

fn all(runner: &Runner) -> Reply {
    let labels: Vec<_> = runner.labels.iter().map(LabelBody::new).collect();
    Reply::ok(json!({"total_count": labels.len(), "labels": labels}))
}

/// Returns the label names in a validated body.
pub(super) fn names(body: &Value) -> Result<Vec<String>, Problem> {
    let names = body
        .get("labels")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str);
    names
        .map(|name| {
            if name.trim().is_empty() {
                Err(Problem::unprocessable("Label names must not be empty"))
            } else if name.chars().count() > MAX_LENGTH {
                Err(Problem::unprocessable(format!(
                    "Label names must not be longer than {MAX_LENGTH} characters"
                )))
            } else {
                Ok(name.to_owned())
            }
        })
        .collect()
}

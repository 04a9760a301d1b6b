//! Operations on GitHub-hosted runners.

use chrono::SecondsFormat;
use hyper::StatusCode;
use serde_json::{Value, json};

use crate::api::operations::call::Call;
use crate::api::operations::{hosted_catalog, images};
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::state::bounds::MOST_HOSTED_RUNNERS;
use crate::state::catalog;
use crate::state::hosted::{HostedRunner, HostedRunnerStatus, Image};
use crate::state::ids::HostedRunnerId;
use crate::state::scope_index::ScopeIndex;
use crate::state::text::same_name;

const LONGEST_NAME: usize = 64;

const DEFAULT_MAXIMUM: i64 = 50;

pub(super) fn list(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let runners = &call.state.scope(scope).hosted.runners;
    Ok(call.page(scope, "runners", runners.len(), runners.values(), body))
}

pub(super) fn get(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    Ok(Reply::ok(body(find(call, scope)?)))
}

/// Creates a runner. Its status is `Provisioning` in the response, and `Ready` in later responses.
pub(super) fn create(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let image = call.fields.get("image").cloned().unwrap_or_default();
    let text = |field| image.get(field).and_then(Value::as_str);
    let image = find_image(call, scope, text("source"), text("id"), text("version"))?;
    let runner = HostedRunner {
        id: HostedRunnerId::default(),
        name: call.text("name").unwrap_or_default().to_owned(),
        group_id: call.id("runner_group_id").unwrap_or_default(),
        image,
        size: call.text("size").unwrap_or_default().to_owned(),
        status: HostedRunnerStatus::Ready,
        maximum_runners: call.number("maximum_runners").unwrap_or(DEFAULT_MAXIMUM),
        static_ip: call.flag("enable_static_ip").unwrap_or_default(),
        generates_images: call.flag("image_gen").unwrap_or_default(),
        last_active_on: None,
    };
    check(call, scope, &runner)?;
    if call.state.scope(scope).hosted.runners.len() >= MOST_HOSTED_RUNNERS {
        return Err(Problem::unprocessable(format!(
            "There cannot be more than {MOST_HOSTED_RUNNERS} GitHub-hosted runners"
        )));
    }
    let id = call.state.add_hosted_runner(scope, runner.clone());
    Ok(Reply::created(body(&HostedRunner {
        id,
        status: HostedRunnerStatus::Provisioning,
        ..runner
    })))
}

pub(super) fn update(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let mut runner = find(call, scope)?.clone();
    if let Some(name) = call.text("name") {
        name.clone_into(&mut runner.name);
    }
    if let Some(size) = call.text("size") {
        size.clone_into(&mut runner.size);
    }
    runner.group_id = call.id("runner_group_id").unwrap_or(runner.group_id);
    runner.maximum_runners = call.number("maximum_runners").unwrap_or(runner.maximum_runners);
    runner.static_ip = call.flag("enable_static_ip").unwrap_or(runner.static_ip);
    runner.generates_images = call.flag("image_gen").unwrap_or(runner.generates_images);
    if ["image_id", "image_source", "image_version"]
        .iter()
        .any(|field| call.fields.contains_key(*field))
    {
        let source = call.text("image_source").unwrap_or(runner.image.source);
        let id = call.text("image_id").unwrap_or(&runner.image.id);
        // Null selects the latest version. A change of the image without a version also selects the latest version.
        let version = match call.fields.get("image_version") {
            Some(version) => version.as_str(),
            None if id == runner.image.id => runner.image.version.as_deref(),
            None => None,
        };
        runner.image = find_image(call, scope, Some(source), Some(id), version)?;
    }
    check(call, scope, &runner)?;
    let reply = Reply::ok(body(&runner));
    call.scope(scope).hosted.runners.insert(runner.id, runner);
    Ok(reply)
}

/// Deletes a runner at once. Its status is `Deleting` in the response.
pub(super) fn delete(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let id = find(call, scope)?.id;
    let runner = call.scope(scope).hosted.runners.remove(&id);
    let runner = HostedRunner {
        status: HostedRunnerStatus::Deleting,
        ..runner.ok_or_else(Problem::not_found)?
    };
    Ok(Reply::accepted(body(&runner)))
}

/// Returns an `actions-hosted-runner`.
pub(super) fn body(runner: &HostedRunner) -> Value {
    let image = &runner.image;
    let mut details = json!({
        "id": image.id,
        "size_gb": image.size_gb,
        "display_name": image.display_name,
        "source": image.source,
    });
    if image.source == "custom" {
        details["version"] = json!(image.version.as_deref().unwrap_or("latest"));
    }
    let mut addresses = Vec::new();
    if runner.static_ip {
        // This address range is reserved for documentation.
        let prefix = format!("203.0.113.{}", runner.id.get() % 128 * 2);
        addresses.push(json!({"enabled": true, "prefix": prefix, "length": 31}));
    }
    json!({
        "id": runner.id,
        "name": runner.name,
        "runner_group_id": runner.group_id,
        "image_details": details,
        "machine_size_details": hosted_catalog::size(&runner.size),
        "status": runner.status.as_str(),
        "platform": image.platform,
        "maximum_runners": runner.maximum_runners,
        "public_ip_enabled": runner.static_ip,
        "public_ips": addresses,
        "last_active_on": runner.last_active_on.map(|time| time.to_rfc3339_opts(SecondsFormat::Secs, true)),
        "image_gen": runner.generates_images,
    })
}

fn find<'a>(call: &'a mut Call<'_>, scope: ScopeIndex) -> Result<&'a mut HostedRunner, Problem> {
    let id = call.parameters.id("hosted_runner_id").ok_or_else(Problem::not_found)?;
    let runner = call.scope(scope).hosted.runners.get_mut(&id);
    runner.ok_or_else(Problem::not_found)
}

/// Returns the image with these properties. Fails if it does not exist.
fn find_image(
    call: &Call<'_>,
    scope: ScopeIndex,
    source: Option<&str>,
    id: Option<&str>,
    version: Option<&str>,
) -> Result<Image, Problem> {
    let (source, id) = (source.unwrap_or("github"), id.unwrap_or_default());
    let found = match source {
        "custom" => images::image(call.state.scope(scope), id, version),
        _ => catalog::image(source, id),
    };
    found.ok_or_else(|| Problem::unprocessable(format!("The image \"{id}\" does not exist in the source \"{source}\"")))
}

/// Checks that a runner can have these properties.
fn check(call: &Call<'_>, scope: ScopeIndex, runner: &HostedRunner) -> Result<(), Problem> {
    let scope_state = call.state.scope(scope);
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_');
    if runner.name.is_empty() || runner.name.chars().count() > LONGEST_NAME || !runner.name.chars().all(allowed) {
        return Err(Problem::unprocessable(format!(
            "Runner names must be between 1 and {LONGEST_NAME} characters and may only contain a-z, A-Z, 0-9, '.', '-' and '_'"
        )));
    }
    if hosted_catalog::size(&runner.size).is_none() {
        return Err(Problem::unprocessable(format!(
            "The machine size \"{}\" does not exist",
            runner.size
        )));
    }
    if runner.maximum_runners < 1 {
        return Err(Problem::unprocessable("maximum_runners must be greater than 0"));
    }
    if !scope_state.groups.contains_key(&runner.group_id) {
        return Err(Problem::not_found());
    }
    let mut others = scope_state
        .hosted
        .runners
        .values()
        .filter(|other| other.id != runner.id);
    if others.any(|other| same_name(&other.name, &runner.name)) {
        let message = format!(
            "Already exists - A runner with the name {} already exists.",
            runner.name
        );
        return Err(Problem::new(StatusCode::CONFLICT, message));
    }
    let had = scope_state
        .hosted
        .runners
        .get(&runner.id)
        .is_some_and(|old| old.static_ip);
    if runner.static_ip && !had && hosted_catalog::addresses(scope_state) >= hosted_catalog::PUBLIC_IPS {
        return Err(Problem::unprocessable("The limit of public IP addresses is reached"));
    }
    Ok(())
}

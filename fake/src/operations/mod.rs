//! What the operations of the description do.

mod deprecations;
mod downloads;
mod jit;
mod jit_config;
mod labels;
mod runners;
mod tokens;

use chrono::{DateTime, Utc};
use hyper::StatusCode;
use serde_json::{Map, Value};

use crate::api::{Operation, Parameters, violation};
use crate::reply::{Problem, Reply};
use crate::request::Query;
use crate::state::{Purpose, ScopeIndex, ScopeName, ScopeState, State};

/// One request that has passed the door.
#[derive(Debug)]
pub(crate) struct Call<'a> {
    pub(crate) state: &'a mut State,
    pub(crate) operation: &'static Operation,
    pub(crate) parameters: &'a Parameters,
    pub(crate) query: &'a Query,
    pub(crate) body: &'a [u8],
    pub(crate) now: DateTime<Utc>,
    /// The API root as the client called it.
    pub(crate) base_url: &'a str,
}

type Handler = fn(&mut Call<'_>, ScopeIndex) -> Result<Reply, Problem>;

impl Call<'_> {
    /// The request body: an object that fits the description.
    fn json(&self) -> Result<Map<String, Value>, Problem> {
        let value = if self.body.trim_ascii().is_empty() {
            Value::Object(Map::new())
        } else {
            serde_json::from_slice(self.body)
                .map_err(|_| Problem::new(StatusCode::BAD_REQUEST, "Problems parsing JSON"))?
        };
        if let Value::Object(_) = value
            && let Some(complaint) = self
                .operation
                .request_schema
                .and_then(|schema| violation(schema, &value))
        {
            return Err(Problem::unprocessable(format!("Invalid request.\n\n{complaint}")));
        }
        match value {
            Value::Object(fields) => Ok(fields),
            _ => Err(Problem::new(StatusCode::BAD_REQUEST, "Body should be a JSON object")),
        }
    }

    fn scope(&mut self, index: ScopeIndex) -> &mut ScopeState {
        self.state.scope_mut(index)
    }

    /// The scope that the path names.
    pub(crate) fn find_scope(&self) -> Option<ScopeIndex> {
        let parameters = self.parameters;
        let text = |name| parameters.get(name).map(str::to_owned);
        if let Some(name) = text("org") {
            self.state.find_scope(&ScopeName::Organization(name))
        } else if let (Some(owner), Some(name)) = (text("owner"), text("repo")) {
            self.state.find_scope(&ScopeName::Repository { owner, name })
        } else if let Some(slug) = text("enterprise") {
            self.state.find_scope(&ScopeName::Enterprise(slug))
        } else if parameters.get("organization_id").is_some() {
            self.state.find_organization(parameters.id("organization_id")?)
        } else {
            self.state.find_repository(parameters.id("repository_id")?)
        }
    }
}

/// Does what the operation does.
pub(crate) fn perform(call: &mut Call<'_>) -> Result<Reply, Problem> {
    let Some(handler) = handler(call.operation.id) else {
        let message = format!(
            "github-runners-fake does not serve the operation {} yet",
            call.operation.id
        );
        return Err(Problem::new(StatusCode::NOT_IMPLEMENTED, message));
    };
    let scope = call.find_scope().ok_or_else(Problem::not_found)?;
    handler(call, scope)
}

/// The three scopes share their operations: `actions/get-self-hosted-runner-for-org` and
/// `enterprise-admin/get-self-hosted-runner-for-enterprise` are one.
fn handler(id: &str) -> Option<Handler> {
    let (_, name) = id.split_once('/')?;
    let name = ["org", "repo", "enterprise"].iter().find_map(|scope| {
        let name = name.strip_suffix(scope)?;
        name.strip_suffix("-for-").or_else(|| name.strip_suffix("-from-"))
    })?;
    Some(match name {
        "list-self-hosted-runners" => runners::list,
        "get-self-hosted-runner" => runners::get,
        "delete-self-hosted-runner" => runners::delete,
        "get-runner-version-deprecation" => deprecations::get,
        "list-runner-applications" => downloads::list,
        "generate-runner-jitconfig" => jit::generate,
        "create-registration-token" => |call, scope| tokens::create(call, scope, Purpose::Registration),
        "create-remove-token" => |call, scope| tokens::create(call, scope, Purpose::Removal),
        "list-labels-for-self-hosted-runner" => labels::list,
        "add-custom-labels-to-self-hosted-runner" => labels::add,
        "set-custom-labels-for-self-hosted-runner" => labels::set,
        "remove-all-custom-labels-from-self-hosted-runner" => labels::remove_all,
        "remove-custom-label-from-self-hosted-runner" => labels::remove,
        _ => return None,
    })
}

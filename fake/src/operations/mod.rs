//! What the operations of the description do.

mod accounts;
mod apps;
mod deprecations;
mod downloads;
mod group_access;
mod group_runners;
mod groups;
mod hosted;
pub(crate) mod hosted_catalog;
mod images;
mod jit;
mod jit_config;
mod labels;
mod permissions;
mod repository;
mod runners;
mod tokens;

use chrono::{DateTime, Utc};
use hyper::StatusCode;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

use crate::api::{Operation, Parameters};
use crate::page::Page;
use crate::reply::{Problem, Reply};
use crate::request::Query;
use crate::state::{Grant, Purpose, ScopeIndex, ScopeName, ScopeState, State};

/// One request that has passed the door.
#[derive(Debug)]
pub(crate) struct Call<'a> {
    pub(crate) state: &'a mut State,
    pub(crate) operation: &'static Operation,
    pub(crate) parameters: &'a Parameters,
    pub(crate) query: &'a Query,
    pub(crate) body: &'a [u8],
    /// The body of an operation that has one, once it is found to fit the description.
    pub(crate) fields: Map<String, Value>,
    pub(crate) now: DateTime<Utc>,
    /// The App that sent it, where the operation asks for one.
    pub(crate) app: Option<i64>,
    /// What the credential is limited to, where it is a token of an installation.
    pub(crate) grant: Option<Grant>,
    /// The path below the root.
    pub(crate) path: &'a str,
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
        if let (Value::Object(_), Some(schema)) = (&value, &self.operation.request_body)
            && let Some(complaint) = schema.violation(&value)
        {
            return Err(Problem::unprocessable(format!("Invalid request.\n\n{complaint}")));
        }
        match value {
            Value::Object(fields) => Ok(fields),
            _ => Err(Problem::new(StatusCode::BAD_REQUEST, "Body should be a JSON object")),
        }
    }

    /// A string of the body.
    fn text(&self, field: &str) -> Option<&str> {
        self.fields.get(field)?.as_str()
    }

    /// A switch of the body.
    fn flag(&self, field: &str) -> Option<bool> {
        self.fields.get(field)?.as_bool()
    }

    /// An integer of the body.
    fn number(&self, field: &str) -> Option<i64> {
        integer(self.fields.get(field)?)
    }

    /// A list of ids of the body.
    fn ids(&self, field: &str) -> Vec<i64> {
        let ids = self.fields.get(field).and_then(Value::as_array);
        ids.into_iter().flatten().filter_map(integer).collect()
    }

    /// The page that was asked for of a list of `total` items below the name `key`; `body` is what is shown of an item.
    fn page<T, B: Serialize>(
        &self,
        scope: ScopeIndex,
        key: &'static str,
        total: usize,
        items: impl Iterator<Item = T>,
        body: impl Fn(T) -> B,
    ) -> Reply {
        let page = Page::asked(self.query);
        let url = self.lasting_url(scope);
        let items = page.of(items).into_iter().map(body).collect();
        Reply::ok(Listed { total, key, items }).with_link(page.link(total, &url, self.query))
    }

    /// The URL of the request as GitHub's links have it: with the ids of organizations and repositories instead of their
    /// names.
    fn lasting_url(&self, scope: ScopeIndex) -> String {
        let segments = if self.path.starts_with("/repos/") { 5 } else { 4 };
        let rest = self.path.splitn(segments, '/').last().unwrap_or_default();
        format!("{}{}/{rest}", self.base_url, self.state.scope(scope).link_path())
    }

    /// Why there is no scope of the name that the path has: it may have another today.
    fn no_scope(&self) -> Problem {
        let Some(scope) = self.scope_name().and_then(|name| self.state.find_renamed(&name)) else {
            return Problem::not_found();
        };
        if let Err(problem) = apps::allow(self, scope) {
            return problem;
        }
        let mut location = self.lasting_url(scope);
        let query = self.query.encoded();
        if !query.is_empty() {
            location = format!("{location}?{query}");
        }
        Problem::moved(self.operation.reads, location)
    }

    fn scope(&mut self, index: ScopeIndex) -> &mut ScopeState {
        self.state.scope_mut(index)
    }

    /// The name of a scope in the path.
    fn scope_name(&self) -> Option<ScopeName> {
        let text = |name| self.parameters.get(name).map(str::to_owned);
        if let Some(name) = text("org") {
            Some(ScopeName::Organization(name))
        } else if let (Some(owner), Some(name)) = (text("owner"), text("repo")) {
            Some(ScopeName::Repository { owner, name })
        } else {
            text("enterprise").map(ScopeName::Enterprise)
        }
    }

    /// The scope that the path names.
    pub(crate) fn find_scope(&self) -> Option<ScopeIndex> {
        let parameters = self.parameters;
        if let Some(name) = self.scope_name() {
            self.state.find_scope(&name)
        } else if parameters.get("organization_id").is_some() {
            self.state.find_organization(parameters.id("organization_id")?)
        } else {
            self.state.find_repository(parameters.id("repository_id")?)
        }
    }
}

/// A page as it is sent, in GitHub's order.
struct Listed<B> {
    total: usize,
    key: &'static str,
    items: Vec<B>,
}

impl<B: Serialize> Serialize for Listed<B> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut body = serializer.serialize_map(Some(2))?;
        body.serialize_entry("total_count", &self.total)?;
        body.serialize_entry(self.key, &self.items)?;
        body.end()
    }
}

/// An integer of JSON, which may be written with a fraction of zero.
fn integer(value: &Value) -> Option<i64> {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "an id beyond the range is none that the fake knows"
    )]
    value.as_i64().or_else(|| value.as_f64().map(|number| number as i64))
}

/// Does what the operation does.
pub(crate) fn perform(call: &mut Call<'_>) -> Result<Reply, Problem> {
    if call.operation.id == "apps/create-installation-access-token" {
        call.fields = call.json()?;
        return apps::create_token(call);
    }
    let Some(handler) = handler(call.operation.id) else {
        let message = format!("github-runners-fake does not serve the operation {}", call.operation.id);
        return Err(Problem::new(StatusCode::NOT_IMPLEMENTED, message));
    };
    let scope = call.find_scope().ok_or_else(|| call.no_scope())?;
    apps::allow(call, scope)?;
    if call.operation.request_body.is_some() {
        call.fields = call.json()?;
    }
    handler(call, scope)
}

/// The three scopes share their operations: `actions/get-self-hosted-runner-for-org` and
/// `enterprise-admin/get-self-hosted-runner-for-enterprise` are one.
fn handler(id: &str) -> Option<Handler> {
    let (_, name) = id.split_once('/')?;
    let shared = ["org", "repo", "enterprise"].iter().find_map(|scope| {
        let name = name.strip_suffix(scope)?;
        ["-for-", "-from-", "-in-"]
            .iter()
            .find_map(|word| name.strip_suffix(word))
    });
    Some(match shared.unwrap_or(name) {
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

        "list-self-hosted-runner-groups" => groups::list,
        "create-self-hosted-runner-group" => groups::create,
        "get-self-hosted-runner-group" => groups::get,
        "update-self-hosted-runner-group" => groups::update,
        "delete-self-hosted-runner-group" => groups::delete,
        "list-self-hosted-runners-in-group" => group_runners::list,
        "list-github-hosted-runners-in-group" => group_runners::list_hosted,
        "set-self-hosted-runners-in-group" => group_runners::set,
        "add-self-hosted-runner-to-group" => group_runners::add,
        "remove-self-hosted-runner-from-group" => group_runners::remove,
        "list-repo-access-to-self-hosted-runner-group" | "list-org-access-to-self-hosted-runner-group" => {
            group_access::list
        }
        "set-repo-access-to-self-hosted-runner-group" | "set-org-access-to-self-hosted-runner-group" => {
            group_access::set
        }
        "add-repo-access-to-self-hosted-runner-group" | "add-org-access-to-self-hosted-runner-group" => {
            group_access::add
        }
        "remove-repo-access-to-self-hosted-runner-group" | "remove-org-access-to-self-hosted-runner-group" => {
            group_access::remove
        }

        "get-self-hosted-runners-permissions" => permissions::get_enterprise,
        "set-self-hosted-runners-permissions" => permissions::set_enterprise,
        "get-self-hosted-runners-permissions-organization" => permissions::get,
        "set-self-hosted-runners-permissions-organization" => permissions::set,
        "list-selected-repositories-self-hosted-runners-organization" => permissions::list,
        "set-selected-repositories-self-hosted-runners-organization" => permissions::select,
        "enable-selected-repository-self-hosted-runners-organization" => permissions::enable,
        "disable-selected-repository-self-hosted-runners-organization" => permissions::disable,

        "get-org-installation" | "get-repo-installation" | "get-enterprise-installation" => apps::get,

        "list-hosted-runners" => hosted::list,
        "create-hosted-runner" => hosted::create,
        "get-hosted-runner" => hosted::get,
        "update-hosted-runner" => hosted::update,
        "delete-hosted-runner" => hosted::delete,
        "list-custom-images" => images::list,
        "get-custom-image" => images::get,
        "delete-custom-image" => images::delete,
        "list-custom-image-versions" => images::list_versions,
        "get-custom-image-version" => images::get_version,
        "delete-custom-image-version" => images::delete_version,
        "get-hosted-runners-github-owned-images" => hosted_catalog::github_owned,
        "get-hosted-runners-partner-images" => hosted_catalog::partner,
        "get-hosted-runners-limits" => hosted_catalog::limits,
        "get-hosted-runners-machine-specs" => hosted_catalog::machine_sizes,
        "get-hosted-runners-platforms" => hosted_catalog::platforms,
        _ => return None,
    })
}

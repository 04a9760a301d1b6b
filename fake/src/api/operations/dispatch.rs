//! Finds the handler of an operation.

use hyper::StatusCode;

use crate::api::operations::call::Call;
use crate::api::operations::{
    apps, deprecations, downloads, grants, group_access, group_runners, groups, hosted, hosted_catalog, images, jit,
    labels, lookups, permissions, runners, tokens,
};
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::state::scope_index::ScopeIndex;
use crate::state::token::Purpose;

type Handler = fn(&mut Call<'_>, ScopeIndex) -> Result<Reply, Problem>;

/// Performs the operation of a call.
pub(crate) fn perform(call: &mut Call<'_>) -> Result<Reply, Problem> {
    match call.operation.id {
        "apps/create-installation-access-token" => {
            call.fields = call.json()?;
            return apps::create_token(call);
        }
        "apps/list-installations" => return apps::list(call),
        "apps/list-repos-accessible-to-installation" => return apps::list_repositories(call),
        "repos/get" => return for_scope(call, lookups::repository),
        "repos/list-for-org" => return for_scope(call, lookups::repositories),
        _ => {}
    }
    let Some(handler) = handler(call.operation.id) else {
        let message = format!("github-runners-fake does not serve the operation {}", call.operation.id);
        return Err(Problem::new(StatusCode::NOT_IMPLEMENTED, message));
    };
    for_scope(call, handler)
}

fn for_scope(call: &mut Call<'_>, handler: Handler) -> Result<Reply, Problem> {
    let scope = call.find_scope().ok_or_else(|| missing_scope(call))?;
    grants::allow(call, scope)?;
    if call.operation.request_body.is_some() {
        call.fields = call.json()?;
    }
    handler(call, scope)
}

/// Returns the response for a path whose scope does not exist: a redirect if the scope was renamed, 404 otherwise.
fn missing_scope(call: &Call<'_>) -> Problem {
    let Some(scope) = call.scope_name().and_then(|name| call.state.find_renamed(&name)) else {
        return Problem::not_found();
    };
    if let Err(problem) = grants::allow(call, scope) {
        return problem;
    }
    let mut location = call.link_url(scope);
    let query = call.query.encoded();
    if !query.is_empty() {
        location = format!("{location}?{query}");
    }
    Problem::moved(call.operation.reads, location)
}

/// Returns the handler of an operation.
///
/// All kinds of scopes share their handlers. For example, `actions/get-self-hosted-runner-for-org` and
/// `enterprise-admin/get-self-hosted-runner-for-enterprise` have the same handler.
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

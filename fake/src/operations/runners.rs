//! List, get and delete.

use serde_json::json;

use super::Call;
use crate::page::Page;
use crate::reply::{Problem, Reply};
use crate::runner::Runner;
use crate::state::ScopeIndex;

pub(super) fn list(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let (query, base_url) = (call.query, call.base_url);
    let scope = call.scope(scope);
    let wanted = |runner: &&Runner| query.get("name").is_none_or(|name| runner.name == name);
    let total = scope.runners.values().filter(wanted).count();
    let page = Page::asked(query);
    let shown = page.of(scope.runners.values().filter(wanted));
    let runners: Vec<_> = shown.into_iter().map(Runner::body).collect();
    let link = page.link(
        total,
        &format!("{base_url}{}/actions/runners", scope.link_path()),
        query,
    );
    Ok(Reply::ok(json!({"total_count": total, "runners": runners})).with_link(link))
}

pub(super) fn get(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    Ok(Reply::ok(find(call, scope)?.body()))
}

pub(super) fn delete(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let runner = find(call, scope)?;
    if runner.busy {
        // The quotation mark at the end is GitHub's.
        let message = format!("Bad request - Runner \"{}\" is still running a job\"", runner.name);
        return Err(Problem::unprocessable(message));
    }
    let id = runner.id;
    call.scope(scope).runners.remove(&id);
    Ok(Reply::no_content())
}

/// The runner that the path names.
pub(super) fn find<'a>(call: &'a mut Call<'_>, scope: ScopeIndex) -> Result<&'a mut Runner, Problem> {
    let id = call.parameters.id("runner_id").ok_or_else(Problem::not_found)?;
    call.scope(scope).runners.get_mut(&id).ok_or_else(Problem::not_found)
}

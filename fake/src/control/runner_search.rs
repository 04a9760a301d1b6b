//! Searches the runners of all scopes.

use serde_json::{Value, json};

use crate::api::query::Query;
use crate::api::runner_body::RunnerBody;
use crate::state::ids::ScopeId;
use crate::state::runner::{Runner, Status};
use crate::state::scope::ScopeState;
use crate::state::store::State;

const DEFAULT_PER_PAGE: usize = 50;
const MAX_PER_PAGE: usize = 200;

/// The conditions of a search.
#[derive(Debug)]
pub(crate) struct RunnerSearch {
    /// The text, in lower case, that the name or a label must contain.
    text: String,
    scope: Option<ScopeId>,
    status: Option<String>,
    page: usize,
    per_page: usize,
}

impl RunnerSearch {
    pub(crate) fn new(query: &Query) -> Self {
        let number = |name: &str| query.get(name).and_then(|value| value.parse::<usize>().ok());
        Self {
            text: query.get("text").unwrap_or_default().trim().to_lowercase(),
            scope: query.get("scope").and_then(|value| value.parse().ok()),
            status: query
                .get("status")
                .filter(|status| !status.is_empty())
                .map(str::to_owned),
            page: number("page").unwrap_or(1).max(1),
            per_page: number("per_page").unwrap_or(DEFAULT_PER_PAGE).clamp(1, MAX_PER_PAGE),
        }
    }

    /// Returns a page of the matching runners, ordered by scope and id.
    pub(crate) fn run(&self, state: &State) -> Value {
        let found: Vec<(&ScopeState, &Runner)> = state
            .scopes()
            .map(|(_, scope)| scope)
            .filter(|scope| self.scope.is_none_or(|id| scope.id == id))
            .flat_map(|scope| scope.runners.values().map(move |runner| (scope, runner)))
            .filter(|(_, runner)| self.matches(runner))
            .collect();
        let pages = found.len().div_ceil(self.per_page).max(1);
        let page = self.page.min(pages);
        let shown = found.iter().skip((page - 1) * self.per_page).take(self.per_page);
        let runners = shown.map(|(scope, runner)| {
            let mut body = json!(RunnerBody::new(runner));
            body["scope"] = json!(scope.name.path());
            body["runner_group_name"] = json!(group_name(state, scope, runner));
            body
        });
        json!({
            "total_count": found.len(),
            "page": page,
            "pages": pages,
            "runners": runners.collect::<Vec<_>>(),
        })
    }

    fn matches(&self, runner: &Runner) -> bool {
        let status = match self.status.as_deref() {
            None => true,
            Some("busy") => runner.busy,
            Some("idle") => runner.status == Status::Online && !runner.busy,
            Some("online") => runner.status == Status::Online,
            Some("offline") => runner.status == Status::Offline,
            Some(_) => false,
        };
        let contains = |name: &str| name.to_lowercase().contains(&self.text);
        status
            && (self.text.is_empty()
                || contains(&runner.name)
                || runner.labels.iter().any(|label| contains(&label.name)))
    }
}

fn group_name<'a>(state: &'a State, scope: &'a ScopeState, runner: &Runner) -> Option<&'a str> {
    let own = scope.groups.get(&runner.runner_group_id);
    let inherited = || state.scope(scope.enterprise?).groups.get(&runner.runner_group_id);
    own.or_else(inherited).map(|group| group.name.as_str())
}

//! Compares paths of requests with paths of faults.

use percent_encoding::percent_decode_str;

use crate::state::scope_index::ScopeIndex;
use crate::state::scope_name::ScopeName;
use crate::state::store::State;

/// Returns whether a path is `prefix` or below it.
///
/// `Link` headers use paths with numeric ids, so `/organizations/7/actions` is below `/orgs/octo-org` if 7 is the id of the
/// organization. Names are compared without case. The old name of a renamed scope refers to that scope.
pub(crate) fn is_below(state: &State, path: &str, prefix: &str) -> bool {
    if starts_with(path, prefix) {
        return true;
    }
    match (split_scope(state, path), split_scope(state, prefix)) {
        (Some((scope, rest)), Some((wanted, prefix))) => scope == wanted && starts_with(rest, prefix),
        _ => false,
    }
}

fn starts_with(path: &str, prefix: &str) -> bool {
    path.strip_prefix(prefix)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Splits a path into its scope and the rest.
fn split_scope<'a>(state: &State, path: &'a str) -> Option<(ScopeIndex, &'a str)> {
    let text = |segment: &str| percent_decode_str(segment).decode_utf8_lossy().into_owned();
    let (kind, rest) = split_segment(path.strip_prefix('/')?);
    let (first, rest) = split_segment(rest.strip_prefix('/')?);
    let named = |name: ScopeName| state.find_scope(&name).or_else(|| state.find_renamed(&name));
    let (scope, rest) = match kind {
        "orgs" => (named(ScopeName::Organization(text(first))), rest),
        "enterprises" => (named(ScopeName::Enterprise(text(first))), rest),
        "repos" => {
            let (name, rest) = split_segment(rest.strip_prefix('/')?);
            let (owner, name) = (text(first), text(name));
            (named(ScopeName::Repository { owner, name }), rest)
        }
        "organizations" => (state.find_organization(first.parse().ok()?), rest),
        "repositories" => (state.find_repository(first.parse().ok()?), rest),
        _ => return None,
    };
    Some((scope?, rest))
}

/// Splits the first segment from the rest, which keeps its slash.
fn split_segment(path: &str) -> (&str, &str) {
    path.split_at(path.find('/').unwrap_or(path.len()))
}

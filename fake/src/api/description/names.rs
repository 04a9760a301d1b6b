//! The two names of an operation: GitHub's operation id, and the name of the method in `github-runners`.

use std::collections::HashMap;
use std::sync::LazyLock;

use github_runners_spec::names::method_name;

use crate::api::description::operation::DESCRIPTION;

/// How similar a name must be to be suggested, from 0 to 1.
const SIMILAR: f64 = 0.8;

static NAMES: LazyLock<Names> = LazyLock::new(Names::new);

#[derive(Debug)]
struct Names {
    /// Method names by id.
    methods: HashMap<&'static str, String>,
    /// Ids by method name.
    ids: HashMap<String, &'static str>,
}

impl Names {
    fn new() -> Self {
        let ids = || github_runners_spec::operations(&DESCRIPTION).map(|operation| operation.id);
        Self {
            methods: ids().map(|id| (id, method_name(id))).collect(),
            ids: ids().map(|id| (method_name(id), id)).collect(),
        }
    }
}

/// Returns GitHub's id of the operation with this id or method name.
pub(crate) fn id(name: &str) -> Option<&'static str> {
    let by_id = || NAMES.methods.get_key_value(name).map(|(id, _)| *id);
    NAMES.ids.get(name).copied().or_else(by_id)
}

/// Returns the name of the method that calls the operation with this id.
pub(crate) fn method(id: &str) -> Option<&'static str> {
    NAMES.methods.get(id).map(String::as_str)
}

/// Returns the known name that is most similar to an unknown name. The result is an operation id if the name contains a
/// slash, and the name of a method otherwise.
pub(crate) fn closest(name: &str) -> Option<&'static str> {
    let ids = NAMES
        .methods
        .iter()
        .map(|(id, method)| if name.contains('/') { *id } else { method.as_str() });
    let rated = ids.map(|known| (strsim::jaro_winkler(name, known), known));
    let similar = rated.filter(|(similarity, _)| *similarity >= SIMILAR);
    // If names are equally similar, take the alphabetically first one, so that the result is the same in every run.
    let best = similar.max_by(|(one, first), (other, second)| one.total_cmp(other).then_with(|| second.cmp(first)));
    best.map(|(_, known)| known)
}

//! The operations that return lists in pages.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::Value;

use crate::api::description::operation::DESCRIPTION;

/// Whether each operation returns a list in pages, by operation id.
static OPERATIONS: LazyLock<HashMap<&'static str, bool>> = LazyLock::new(|| {
    let operations = github_runners_spec::operations(&DESCRIPTION);
    operations
        .map(|operation| (operation.id, is_paged(operation.definition)))
        .collect()
});

pub(crate) fn is_list(id: &str) -> bool {
    OPERATIONS.get(id).copied().unwrap_or_default()
}

fn is_paged(definition: &Value) -> bool {
    let parameters = definition
        .get("parameters")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    parameters
        .filter_map(|parameter| github_runners_spec::resolve(&DESCRIPTION, parameter))
        .any(|parameter| parameter.get("name").and_then(Value::as_str) == Some("per_page"))
}

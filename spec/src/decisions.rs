//! Decisions that a person has to make before a release.

use serde_json::Value;

use crate::repeatable;
use crate::rules::{self, Decision};

/// Returns the pending decisions about a description, sorted. Until a person decides, safe defaults apply.
pub fn pending(description: &Value) -> Vec<Decision> {
    let mut pending = rules::apply(description.clone()).decisions;
    pending.extend(repeatable::undecided(description));
    pending.sort();
    pending.dedup();
    pending
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn additions_that_need_a_decision_are_pending() {
        let before = pending(&crate::description());
        let mut description = crate::description();
        description["components"]["schemas"]["runner"]["properties"]["api_token"] = json!({ "type": "string" });
        description["paths"]["/orgs/{org}/actions/runners"]["post"] = json!({
            "operationId": "actions/restart-runners", "responses": { "204": { "description": "Done" } }
        });
        let added = pending(&description).into_iter().filter(|it| !before.contains(it));
        let added: Vec<String> = added.map(|it| it.to_string()).collect();
        assert_eq!(added.len(), 2, "{added:#?}");
        assert!(
            added.iter().any(|it| it.contains("`actions/restart-runners`")),
            "{added:#?}"
        );
        assert!(added.iter().any(|it| it.contains("`runner.api_token`")), "{added:#?}");
    }
}

//! Decides which operations can be retried if an earlier attempt might have been processed.
//!
//! GET, PUT, PATCH and DELETE can be retried, because processing them twice has the same effect as processing them
//! once. For each POST, a person decides and adds it to one of two tables. A POST in neither table is never retried,
//! and it is listed as a pending decision.

use serde_json::Value;

use crate::rules::{Decision, Entry, Site, entry};
use crate::{Operation, operations};

/// POST operations that can be retried, and the reasons.
const REPEATABLE: &[Entry<(&str, &str)>] = &[
    entry((
        "actions/add-custom-labels-to-self-hosted-runner-for-org",
        "labels are a set",
    )),
    entry((
        "actions/add-custom-labels-to-self-hosted-runner-for-repo",
        "labels are a set",
    )),
    entry((
        "enterprise-admin/add-custom-labels-to-self-hosted-runner-for-enterprise",
        "labels are a set",
    )),
    entry(("actions/create-registration-token-for-org", TOKEN)),
    entry(("actions/create-registration-token-for-repo", TOKEN)),
    entry(("enterprise-admin/create-registration-token-for-enterprise", TOKEN)),
    entry(("actions/create-remove-token-for-org", TOKEN)),
    entry(("actions/create-remove-token-for-repo", TOKEN)),
    entry(("enterprise-admin/create-remove-token-for-enterprise", TOKEN)),
    entry(("apps/create-installation-access-token", TOKEN)),
];

const TOKEN: &str = "an unused token expires after an hour";

/// POST operations that cannot be retried, because a second one fails or creates a second object, and the reasons.
const NOT_REPEATABLE: &[Entry<(&str, &str)>] = &[
    entry(("actions/create-hosted-runner-for-enterprise", "it costs money")),
    entry(("actions/create-hosted-runner-for-org", "it costs money")),
    entry(("actions/create-self-hosted-runner-group-for-org", TAKEN)),
    entry(("enterprise-admin/create-self-hosted-runner-group-for-enterprise", TAKEN)),
    entry(("actions/generate-runner-jitconfig-for-enterprise", TAKEN)),
    entry(("actions/generate-runner-jitconfig-for-org", TAKEN)),
    entry(("actions/generate-runner-jitconfig-for-repo", TAKEN)),
];

const TAKEN: &str = "the first request takes the name, so the second one fails";

/// The line of the tables.
const TABLES: Site = Site::here();

/// Returns whether the operation can be retried. A POST that is in neither table cannot.
pub fn is_repeatable(operation: &Operation) -> bool {
    operation.method != "post" || is_in(REPEATABLE, operation.id)
}

/// Returns the POST operations that a person has to decide about. Until then they are not retried.
pub fn undecided(description: &Value) -> Vec<Decision> {
    let posts = operations(description).filter(|it| it.method == "post");
    let open = posts.filter(|post| !is_in(REPEATABLE, post.id) && !is_in(NOT_REPEATABLE, post.id));
    open.map(|post| Decision {
        what: format!("`{}` is a POST and is never retried", post.id),
        to_do: "list it in REPEATABLE or NOT_REPEATABLE with the reason".to_owned(),
        at: TABLES,
    })
    .collect()
}

/// Returns errors for entries that match no POST operation and for entries that are in both tables.
pub fn misfits(description: &Value) -> Vec<(Site, String)> {
    let posts: Vec<&str> = operations(description)
        .filter(|it| it.method == "post")
        .map(|it| it.id)
        .collect();
    let unfit = REPEATABLE
        .iter()
        .chain(NOT_REPEATABLE)
        .filter(|entry| !posts.contains(&entry.value.0));
    let unfit = unfit.map(|entry| (entry.at, format!("there is no POST operation `{}`", entry.value.0)));
    let both = NOT_REPEATABLE.iter().filter(|entry| is_in(REPEATABLE, entry.value.0));
    let both = both.map(|entry| (entry.at, format!("`{}` is in both tables", entry.value.0)));
    unfit.chain(both).collect()
}

fn is_in(table: &[Entry<(&str, &str)>], id: &str) -> bool {
    table.iter().any(|entry| entry.value.0 == id)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_entry_is_an_operation() {
        assert_eq!(misfits(&crate::description()), []);
    }

    #[test]
    fn creations_and_undecided_posts_are_not_repeatable() {
        let description = crate::description();
        let not: Vec<&str> = operations(&description)
            .filter(|it| !is_repeatable(it))
            .map(|it| it.id)
            .collect();
        assert_eq!(not.len(), NOT_REPEATABLE.len() + undecided(&description).len());
        for entry in NOT_REPEATABLE {
            assert!(not.contains(&entry.value.0), "{}", entry.value.0);
        }
    }

    #[test]
    fn lists_new_posts_as_not_repeatable_and_names_the_line_of_removed_ones() {
        let mut description = crate::description();
        let before = undecided(&description);
        description["paths"]["/teapots"]["post"] = json!({ "operationId": "actions/brew" });
        let gone = "actions/generate-runner-jitconfig-for-org";
        let paths = description["paths"].as_object_mut().expect("paths");
        paths.retain(|path, _| path != "/orgs/{org}/actions/runners/generate-jitconfig");
        let mut undecided = undecided(&description);
        undecided.retain(|it| !before.contains(it));
        assert_eq!(undecided.len(), 1);
        assert_eq!(undecided[0].what, "`actions/brew` is a POST and is never retried");
        let brew = operations(&description)
            .find(|it| it.id == "actions/brew")
            .expect("the new operation");
        assert!(!is_repeatable(&brew));
        let entry = NOT_REPEATABLE
            .iter()
            .find(|entry| entry.value.0 == gone)
            .expect("an entry");
        assert_eq!(
            misfits(&description),
            [(entry.at, format!("there is no POST operation `{gone}`"))]
        );
    }
}

//! Which operations may be sent again though an earlier attempt may have been done.
//!
//! GET, PUT, PATCH and DELETE may: done twice, they leave what they leave when done once. For each POST somebody has to
//! decide, so both answers are tables, and an operation in neither is an error.

use crate::{Operation, operations};
use serde_json::Value;

/// POST operations of which a second one does no harm, and why.
const REPEATABLE: &[(&str, &str)] = &[
    (
        "actions/add-custom-labels-to-self-hosted-runner-for-org",
        "labels are a set",
    ),
    (
        "actions/add-custom-labels-to-self-hosted-runner-for-repo",
        "labels are a set",
    ),
    (
        "enterprise-admin/add-custom-labels-to-self-hosted-runner-for-enterprise",
        "labels are a set",
    ),
    ("actions/create-registration-token-for-org", TOKEN),
    ("actions/create-registration-token-for-repo", TOKEN),
    ("enterprise-admin/create-registration-token-for-enterprise", TOKEN),
    ("actions/create-remove-token-for-org", TOKEN),
    ("actions/create-remove-token-for-repo", TOKEN),
    ("enterprise-admin/create-remove-token-for-enterprise", TOKEN),
    ("apps/create-installation-access-token", TOKEN),
];

const TOKEN: &str = "a token that nobody got expires after an hour";

/// POST operations of which a second one is refused or makes a second thing, and why.
const NOT_REPEATABLE: &[(&str, &str)] = &[
    ("actions/create-hosted-runner-for-enterprise", "it costs money"),
    ("actions/create-hosted-runner-for-org", "it costs money"),
    ("actions/create-self-hosted-runner-group-for-org", TAKEN),
    ("enterprise-admin/create-self-hosted-runner-group-for-enterprise", TAKEN),
    ("actions/generate-runner-jitconfig-for-enterprise", TAKEN),
    ("actions/generate-runner-jitconfig-for-org", TAKEN),
    ("actions/generate-runner-jitconfig-for-repo", TAKEN),
];

const TAKEN: &str = "the first one took the name, so that the second one is refused";

/// Whether the operation may be sent again; [`undecided`] tells whether the tables know it.
pub fn is_repeatable(operation: &Operation) -> bool {
    operation.method != "post" || in_table(REPEATABLE, operation.id)
}

/// The POST operations that somebody has to decide about, and the decisions that fit no POST operation.
pub fn undecided(description: &Value) -> Vec<String> {
    let posts: Vec<Operation> = operations(description).filter(|it| it.method == "post").collect();
    let tables = || REPEATABLE.iter().chain(NOT_REPEATABLE);
    let in_neither = posts
        .iter()
        .filter(|post| tables().filter(|(id, _)| *id == post.id).count() != 1)
        .map(|post| {
            format!(
                "POST operation `{}` has to stand in one of the tables: may it be sent twice?",
                post.id
            )
        });
    let unfit = tables()
        .filter(|(id, _)| !posts.iter().any(|post| post.id == *id))
        .map(|(id, _)| format!("there is no POST operation `{id}`"));
    in_neither.chain(unfit).collect()
}

fn in_table(table: &[(&str, &str)], id: &str) -> bool {
    table.iter().any(|(entry, _)| *entry == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn everything_is_decided_and_no_decision_is_left_over() {
        assert_eq!(undecided(&crate::description()), [""; 0]);
    }

    #[test]
    fn what_makes_a_second_thing_is_not_repeatable() {
        let description = crate::description();
        let not: Vec<&str> = operations(&description)
            .filter(|it| !is_repeatable(it))
            .map(|it| it.id)
            .collect();
        assert_eq!(not.len(), NOT_REPEATABLE.len());
        for (id, _) in NOT_REPEATABLE {
            assert!(not.contains(id), "{id}");
        }
    }

    #[test]
    fn a_new_post_and_one_that_is_gone_are_noticed() {
        let mut description = crate::description();
        description["paths"]["/teapots"]["post"] = json!({ "operationId": "actions/brew" });
        let paths = description["paths"].as_object_mut().expect("paths");
        paths.retain(|path, _| path != "/orgs/{org}/actions/runners/generate-jitconfig");
        assert_eq!(
            undecided(&description),
            [
                "POST operation `actions/brew` has to stand in one of the tables: may it be sent twice?",
                "there is no POST operation `actions/generate-runner-jitconfig-for-org`"
            ]
        );
    }
}

//! Which operations may be sent again though an earlier attempt may have been done.
//!
//! GET, PUT, PATCH and DELETE may: done twice, they leave what they leave when done once. For each POST somebody decides:
//! both decisions are tables. A POST in neither is never sent twice, and is listed until somebody has decided.

use serde_json::Value;

use crate::rules::{Decision, Entry, Site, entry};
use crate::{Operation, operations};

/// POST operations of which a second one does no harm, and why.
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

const TOKEN: &str = "a token that nobody got expires after an hour";

/// POST operations of which a second one is refused or makes a second thing, and why.
const NOT_REPEATABLE: &[Entry<(&str, &str)>] = &[
    entry(("actions/create-hosted-runner-for-enterprise", "it costs money")),
    entry(("actions/create-hosted-runner-for-org", "it costs money")),
    entry(("actions/create-self-hosted-runner-group-for-org", TAKEN)),
    entry(("enterprise-admin/create-self-hosted-runner-group-for-enterprise", TAKEN)),
    entry(("actions/generate-runner-jitconfig-for-enterprise", TAKEN)),
    entry(("actions/generate-runner-jitconfig-for-org", TAKEN)),
    entry(("actions/generate-runner-jitconfig-for-repo", TAKEN)),
];

const TAKEN: &str = "the first one took the name, so that the second one is refused";

/// Where the tables stand.
const TABLES: Site = Site::here();

/// Whether the operation may be sent again. A POST that is in neither table may not.
pub fn is_repeatable(operation: &Operation) -> bool {
    operation.method != "post" || is_in(REPEATABLE, operation.id)
}

/// The POST operations that somebody has to decide about. Until then they are not repeated.
pub fn undecided(description: &Value) -> Vec<Decision> {
    let posts = operations(description).filter(|it| it.method == "post");
    let open = posts.filter(|post| !is_in(REPEATABLE, post.id) && !is_in(NOT_REPEATABLE, post.id));
    open.map(|post| Decision {
        what: format!("`{}` is a POST and is never sent twice", post.id),
        to_do: "list it in REPEATABLE or NOT_REPEATABLE with the reason".to_owned(),
        at: TABLES,
    })
    .collect()
}

/// The entries that fit no POST operation, and those that contradict each other, with their lines.
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
    fn a_new_post_is_not_repeated_and_listed_and_one_that_is_gone_is_named_with_its_line() {
        let mut description = crate::description();
        let before = undecided(&description);
        description["paths"]["/teapots"]["post"] = json!({ "operationId": "actions/brew" });
        let gone = "actions/generate-runner-jitconfig-for-org";
        let paths = description["paths"].as_object_mut().expect("paths");
        paths.retain(|path, _| path != "/orgs/{org}/actions/runners/generate-jitconfig");
        let mut undecided = undecided(&description);
        undecided.retain(|it| !before.contains(it));
        assert_eq!(undecided.len(), 1);
        assert_eq!(undecided[0].what, "`actions/brew` is a POST and is never sent twice");
        let brew = operations(&description)
            .find(|it| it.id == "actions/brew")
            .expect("the new one");
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

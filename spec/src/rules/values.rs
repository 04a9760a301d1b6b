//! The rule for strings whose values are documented but not listed.

use serde_json::{Value, json};

use super::schema::{component_at, component_schemas, members, object, property_at};
use super::{Change, ChangeKind, Outcome, Site};

/// A component, a property, the known values, and their source.
type Documented = (&'static str, &'static str, &'static [&'static str], &'static str);

/// Strings with known values that the description does not list.
const DOCUMENTED: &[Documented] = &[
    (
        "runner",
        "status",
        &["online", "offline"],
        "the description's example is `online`, and GitHub's documentation of runners lists online and offline",
    ),
    (
        "runner-groups-org",
        "visibility",
        &["selected", "all", "private"],
        GROUPS,
    ),
    ("runner-groups-enterprise", "visibility", &["selected", "all"], GROUPS),
    (
        "actions-hosted-runner-custom-image",
        "source",
        &["custom"],
        "the example is `custom`, one of the values that the `source` of the other images lists",
    ),
    ("actions-hosted-runner-custom-image", "state", &["Ready"], STATES),
    (
        "actions-hosted-runner-custom-image-version",
        "state",
        &["Ready"],
        STATES,
    ),
    (
        "runner-application",
        "os",
        &["osx", "linux", "win"],
        "the examples of every product list archives for these",
    ),
    (
        "runner-application",
        "architecture",
        &["x64", "arm", "arm64"],
        "the examples of every product list archives for these",
    ),
    (
        "repository",
        "visibility",
        &["public", "private", "internal"],
        REPOSITORIES,
    ),
    (
        "minimal-repository",
        "visibility",
        &["public", "private", "internal"],
        REPOSITORIES,
    ),
    (
        "nullable-repository",
        "visibility",
        &["public", "private", "internal"],
        REPOSITORIES,
    ),
    (
        "full-repository",
        "visibility",
        &["public", "private", "internal"],
        REPOSITORIES,
    ),
    ("simple-user", "type", &["User", "Organization", "Bot"], ACCOUNTS),
    (
        "nullable-simple-user",
        "type",
        &["User", "Organization", "Bot"],
        ACCOUNTS,
    ),
    (
        "installation",
        "target_type",
        &["User", "Organization", "Enterprise"],
        "GitHub Apps are installed on these; the example is `Organization`",
    ),
];

const GROUPS: &str = "the requests that create and update the group list them";
const STATES: &str = "every example has `Ready`, and no documentation lists the other states";
const REPOSITORIES: &str = "the property's own description in `repository` names all three";
const ACCOUNTS: &str = "the `type` of an account in GitHub's documentation of users; the example is `User`";

/// Strings whose name suggests known values, and the reasons why they are free text.
const FREE_TEXT: &[(&str, &str, &str)] = &[
    (
        "runner",
        "os",
        "runners report it themselves: `Linux`, `macOS`, `unknown`, `Ubuntu 24.04.1 LTS`",
    ),
    ("actions-hosted-runner", "platform", PLATFORMS),
    ("actions-hosted-runner-curated-image", "platform", PLATFORMS),
    ("actions-hosted-runner-custom-image", "platform", PLATFORMS),
    ("simple-user", "user_view_type", "nothing lists its values"),
    ("nullable-simple-user", "user_view_type", "nothing lists its values"),
    ("basic-error", "status", "it is the status code of a failed response"),
];

const PLATFORMS: &str = "an operation lists the platforms, and GitHub adds to them";

/// Names of properties that suggest known values.
const SUGGESTIVE: &[&str] = &[
    "architecture",
    "os",
    "platform",
    "source",
    "state",
    "status",
    "type",
    "visibility",
];

/// Adds the known values to strings without an enum in the description. The strings then become enums, and the compiler can
/// check a comparison with a value such as `online`.
pub(super) fn documented_values_are_listed(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    for (component, property, values, why) in DOCUMENTED {
        let schema = component_schemas(document)
            .get_mut(*component)
            .and_then(|it| it["properties"].get_mut(*property));
        match schema {
            Some(schema) if is_free(schema) => {
                object(schema).insert("enum".to_owned(), json!(values));
                outcome.changed += 1;
                let place = property_at(&component_at(component), property);
                let values = values.iter().map(|value| (*value).to_owned()).collect();
                outcome.changes.push(Change::new(place, ChangeKind::Values { values }));
            }
            _ => outcome.misfit(format!(
                "`{component}.{property}` is not a string without an enum; the source of its known values was: {why}"
            )),
        }
    }
    let mut unused: Vec<_> = FREE_TEXT.iter().collect();
    let mut undecided = Vec::new();
    for (component, schema) in component_schemas(document) {
        for (property, _) in
            members(schema, "properties").filter(|(name, schema)| is_suggestive(name) && is_free(schema))
        {
            let known = |entry: &&(&str, &str, &str)| entry.0 == component && entry.1 == property;
            match unused.iter().position(known) {
                Some(entry) => drop(unused.remove(entry)),
                None => undecided.push(format!("`{component}.{property}` looks like a string with few values")),
            }
        }
    }
    for what in undecided {
        outcome.decide(
            Site::here(),
            format!("{what} and is free text until a person decides"),
            "add it to DOCUMENTED with its values, or to FREE_TEXT with a reason",
        );
    }
    for (component, property, _) in unused {
        outcome.misfit(format!("`{component}.{property}` is not free text"));
    }
    outcome
}

fn is_suggestive(name: &str) -> bool {
    let last = name.rsplit('_').next().unwrap_or(name);
    SUGGESTIVE.contains(&last)
}

fn is_free(schema: &Value) -> bool {
    schema["type"] == "string" && schema.get("enum").is_none() && schema.get("format").is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(schema: Value) -> Value {
        json!({ "components": { "schemas": { "runner": { "properties": { "status": schema } } } } })
    }

    #[test]
    fn lists_documented_values() {
        let mut document = document(json!({ "type": "string" }));
        let outcome = documented_values_are_listed(&mut document);
        assert_eq!(outcome.changed, 1);
        let status = &document["components"]["schemas"]["runner"]["properties"]["status"];
        assert_eq!(status["enum"], json!(["online", "offline"]));
        let values = ["online", "offline"].map(str::to_owned).to_vec();
        let place = "/components/schemas/runner/properties/status";
        assert_eq!(outcome.changes, [Change::new(place, ChangeKind::Values { values })]);
    }

    #[test]
    fn reports_a_string_that_now_has_an_enum() {
        let outcome = documented_values_are_listed(&mut document(json!({ "type": "string", "enum": ["online"] })));
        assert_eq!(outcome.changed, 0);
        let unfit = "`runner.status` is not a string without an enum";
        assert!(outcome.problems().iter().any(|problem| problem.starts_with(unfit)));
    }

    #[test]
    fn reports_new_strings_with_a_suggestive_name() {
        let mut document = json!({ "components": { "schemas": { "teapot": {
            "properties": { "brewing_state": { "type": "string" }, "name": { "type": "string" } } } } } });
        let outcome = documented_values_are_listed(&mut document);
        let found =
            "`teapot.brewing_state` looks like a string with few values and is free text until a person decides";
        assert!(outcome.undecided().contains(&found));
        assert!(!outcome.undecided().iter().any(|what| what.contains("teapot.name")));
    }
}

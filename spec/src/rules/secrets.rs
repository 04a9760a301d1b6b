//! The rule for secrets.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::schema::{component_schemas, each_schema, members, refer_to};
use super::{Entry, Outcome, Site, entry};

/// The component for secret strings. The generator replaces it with a type that redacts its value.
pub const SECRET: &str = "secret";

/// The properties that contain a secret.
const SECRETS: &[Entry<(&str, &str)>] = &[
    entry(("authentication-token", "token")),
    entry(("full-repository", "temp_clone_token")),
    entry(("installation-token", "token")),
    entry(("jit-config", "encoded_jit_config")),
    entry(("runner-application", "temp_download_token")),
    entry(("minimal-repository", "temp_clone_token")),
    entry(("repository", "temp_clone_token")),
];

/// The properties that are named like a secret but do not contain one.
const NO_SECRETS: &[Entry<(&str, &str)>] = &[];

/// The line of both tables.
const TABLES: Site = Site::here();

/// The last words of names of properties with secrets.
const NAMES: &[&str] = &[
    "access_key",
    "api_key",
    "credential",
    "credentials",
    "jit_config",
    "jitconfig",
    "passphrase",
    "passwd",
    "password",
    "pem",
    "private_key",
    "secret",
    "secret_key",
    "secrets",
    "signing_key",
    "token",
    "tokens",
];

/// Returns whether the name of a property suggests that it contains a secret.
pub fn is_secret_name(property: &str) -> bool {
    let name = crate::names::snake(property);
    NAMES.iter().any(|words| {
        let start = name.strip_suffix(words);
        start.is_some_and(|start| start.is_empty() || start.ends_with('_'))
    })
}

/// Gives secrets a type that redacts its value. In the description they are plain strings, which `Debug` and logs would
/// show. A string that is named like a secret is redacted, and listed as a decision until a person confirms it.
pub(super) fn hide_secrets(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let mut found: BTreeSet<(String, String)> = BTreeSet::new();
    for (component, schema) in component_schemas(document).iter_mut() {
        each_schema(schema, &mut |schema| {
            for (property, schema) in members(schema, "properties") {
                let place = (component.as_str(), property.as_str());
                let listed = |table: &[Entry<(&str, &str)>]| table.iter().any(|entry| entry.value == place);
                let secret = listed(SECRETS) || is_secret_name(property);
                if !secret || listed(NO_SECRETS) {
                    continue;
                }
                if let Some(text) = text_in(schema) {
                    refer_to(text, SECRET);
                    outcome.changed += 1;
                    found.insert((component.clone(), property.clone()));
                }
            }
        });
    }
    for Entry { value, at } in SECRETS {
        let (component, property) = *value;
        if !found.remove(&(component.to_owned(), property.to_owned())) {
            outcome.misfit_at(*at, format!("`{component}.{property}` is not a string"));
        }
    }
    for (component, property) in found {
        let what = format!("`{component}.{property}` looks like a secret and is hidden");
        outcome.decide(TABLES, what, "list it in SECRETS or NO_SECRETS");
    }
    component_schemas(document).insert(SECRET.to_owned(), json!({ "type": "string" }));
    outcome
}

/// Returns the schema of a string, or of the strings in a list.
fn text_in(schema: &mut Value) -> Option<&mut Value> {
    if schema["type"] == "array" {
        return text_in(schema.get_mut("items")?);
    }
    let plain = schema["type"] == "string" && schema.get("enum").is_none();
    plain.then_some(schema)
}

#[cfg(test)]
mod tests {
    use super::super::schema::reference_to;
    use super::*;

    #[test]
    fn types_secrets_and_names_missing_and_new_ones() {
        let mut document = json!({ "components": { "schemas": {
            "authentication-token": { "properties": { "token": { "type": "string" } } },
            "webhook": { "items": { "properties": {
                "hook_token": { "type": "string" }, "client_secret": { "type": "string", "nullable": true },
                "tokens": { "type": "array", "items": { "type": "string" } },
                "name": { "type": "string" }, "token_count": { "type": "integer" }
            } } }
        } } });
        let outcome = hide_secrets(&mut document);
        assert_eq!(outcome.changed, 4);
        let schemas = &document["components"]["schemas"];
        assert_eq!(
            schemas["authentication-token"]["properties"]["token"],
            reference_to(SECRET)
        );
        let properties = &schemas["webhook"]["items"]["properties"];
        assert_eq!(properties["hook_token"], reference_to(SECRET));
        assert_eq!(properties["client_secret"]["allOf"], json!([reference_to(SECRET)]));
        assert_eq!(properties["client_secret"]["nullable"], true);
        assert_eq!(properties["tokens"]["items"], reference_to(SECRET));
        assert_eq!(properties["name"]["type"], "string");
        assert!(
            outcome
                .problems()
                .contains(&"`installation-token.token` is not a string")
        );
        let undecided = outcome.undecided();
        assert_eq!(undecided.len(), 3, "{undecided:?}");
        assert!(undecided.contains(&"`webhook.hook_token` looks like a secret and is hidden"));
    }

    #[test]
    fn secrets_are_recognized_by_their_last_words() {
        for secret in [
            "token",
            "temp_clone_token",
            "clientSecret",
            "private_key",
            "password",
            "encoded_jit_config",
        ] {
            assert!(is_secret_name(secret), "{secret}");
        }
        for other in [
            "token_count",
            "secret_scanning",
            "tokenizer",
            "public_key",
            "broken",
            "key",
            "expires_at",
        ] {
            assert!(!is_secret_name(other), "{other}");
        }
    }
}

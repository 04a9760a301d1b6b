//! Rules about secrets.

use super::Outcome;
use super::schema::{component_schemas, each_schema, members, reference_to};
use serde_json::{Value, json};

/// The component that stands for a secret string; the generator replaces it with a type that never shows itself.
pub const SECRET: &str = "secret";

/// The properties that open a door for whoever reads them.
const SECRETS: &[(&str, &str)] = &[
    ("authentication-token", "token"),
    ("installation-token", "token"),
    ("jit-config", "encoded_jit_config"),
    ("runner-application", "temp_download_token"),
    ("minimal-repository", "temp_clone_token"),
    ("repository", "temp_clone_token"),
];

/// Tokens are declared as plain strings, which every Debug and every log would show.
pub(super) fn hide_secrets(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let schemas = component_schemas(document);
    for (component, property) in SECRETS {
        match schemas
            .get_mut(*component)
            .and_then(|it| it["properties"].get_mut(*property))
        {
            Some(schema) if schema["type"] == "string" => {
                *schema = reference_to(SECRET);
                outcome.changed += 1;
            }
            _ => outcome.misfits.push(format!("`{component}.{property}` is no string")),
        }
    }
    // A new token of GitHub's must not slip through unseen.
    for (component, schema) in schemas.iter_mut() {
        each_schema(schema, &mut |schema| {
            for (property, schema) in members(schema, "properties") {
                let telling = property == "token" || property.ends_with("_token") || property.ends_with("jit_config");
                if telling && schema["type"] == "string" {
                    let problem = format!("`{component}.{property}` looks like a secret and is not in the table");
                    outcome.misfits.push(problem);
                }
            }
        });
    }
    schemas.insert(SECRET.to_owned(), json!({ "type": "string" }));
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_referred_to_and_missing_or_new_ones_are_named() {
        let mut document = json!({ "components": { "schemas": {
            "authentication-token": { "properties": { "token": { "type": "string" } } },
            "webhook": { "items": { "properties": { "hook_token": { "type": "string" }, "name": { "type": "string" } } } }
        } } });
        let outcome = hide_secrets(&mut document);
        assert_eq!(outcome.changed, 1);
        assert_eq!(
            document["components"]["schemas"]["authentication-token"]["properties"]["token"],
            reference_to("secret")
        );
        assert!(
            outcome
                .misfits
                .contains(&"`installation-token.token` is no string".to_owned())
        );
        assert!(
            outcome
                .misfits
                .contains(&"`webhook.hook_token` looks like a secret and is not in the table".to_owned())
        );
    }
}

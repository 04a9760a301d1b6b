//! Rules about hosted runners.

use super::Outcome;
use super::schema::component_schemas;
use serde_json::{Value, json};

/// Properties that the schema requires and the description's own examples leave out. No recording settles which is
/// right, so the types take both.
const OFTEN_ABSENT: &[(&str, &str)] = &[
    ("actions-hosted-runner", "image_details"),
    ("actions-hosted-runner-custom-image-version", "state_details"),
];

/// The schema of a hosted runner requires `image_details`; every example of it has `image` instead, with the same
/// content. The type has both, each optional.
pub(super) fn images_under_either_name(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    for (component, property) in OFTEN_ABSENT {
        let required = component_schemas(document)
            .get_mut(*component)
            .and_then(|it| it.get_mut("required"));
        match required
            .and_then(Value::as_array_mut)
            .map(|names| (names.iter().position(|it| it == property), names))
        {
            Some((Some(index), names)) => {
                names.remove(index);
                outcome.changed += 1;
            }
            _ => outcome
                .misfits
                .push(format!("`{component}.{property}` is not required")),
        }
    }
    if let Some(Value::Object(properties)) = component_schemas(document)
        .get_mut("actions-hosted-runner")
        .and_then(|it| it.get_mut("properties"))
    {
        let details = properties.get("image_details").cloned().unwrap_or(json!({}));
        if properties.insert("image".to_owned(), details).is_some() {
            outcome
                .misfits
                .push("`actions-hosted-runner.image` is there by itself".to_owned());
        }
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_names_are_optional() {
        let mut document = json!({ "components": { "schemas": {
            "actions-hosted-runner": { "required": ["id", "image_details"], "properties": { "image_details": { "type": "object" } } },
            "actions-hosted-runner-custom-image-version": { "required": ["state_details"] }
        } } });
        let outcome = images_under_either_name(&mut document);
        assert_eq!((outcome.changed, outcome.misfits.len()), (2, 0));
        let runner = &document["components"]["schemas"]["actions-hosted-runner"];
        assert_eq!(runner["required"], json!(["id"]));
        assert_eq!(runner["properties"]["image"], runner["properties"]["image_details"]);
    }

    #[test]
    fn what_is_optional_by_itself_is_named() {
        let outcome = images_under_either_name(&mut json!({}));
        assert_eq!(outcome.misfits.len(), 2);
    }
}

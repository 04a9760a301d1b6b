//! Validates request bodies against the description.

use std::sync::OnceLock;

use github_runners_spec::json_schema;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{ValidationError, Validator};
use serde_json::Value;

/// The schema of an operation's request body, compiled at its first use.
#[derive(Debug)]
pub(crate) struct BodySchema {
    description: &'static Value,
    schema: &'static Value,
    validator: OnceLock<Option<Validator>>,
}

impl BodySchema {
    pub(super) fn new(description: &'static Value, schema: &'static Value) -> Self {
        Self {
            description,
            schema,
            validator: OnceLock::new(),
        }
    }

    /// Returns GitHub's message for the first violation in a body. Missing properties come before invalid ones.
    pub(crate) fn violation(&self, body: &Value) -> Option<String> {
        let validator = self.validator.get_or_init(|| {
            // A test compiles every schema of the description, so the result is always a validator.
            jsonschema::options()
                .build(&json_schema::root(self.description, self.schema))
                .ok()
        });
        validator
            .as_ref()?
            .iter_errors(body)
            .map(|error| {
                let missing = matches!(error.kind(), ValidationErrorKind::Required { .. });
                (!missing, error.instance_path().to_string(), message(&error))
            })
            .min()
            .map(|(_, _, message)| message)
    }

    #[cfg(test)]
    pub(crate) fn compiles(&self) -> bool {
        self.violation(&Value::Null);
        self.validator.get().is_some_and(Option::is_some)
    }
}

/// Returns GitHub's message for a violation.
fn message(error: &ValidationError<'_>) -> String {
    let value = error.instance();
    let text = match error.kind() {
        ValidationErrorKind::Required { property } => {
            let property = property.as_str().unwrap_or_default();
            return format!("Invalid input: object is missing required key: {property}");
        }
        ValidationErrorKind::Type { kind } => {
            let kind = match kind {
                TypeKind::Single(kind) => kind.to_string(),
                TypeKind::Multiple(kinds) => kinds
                    .iter()
                    .map(|kind| kind.to_string())
                    .collect::<Vec<_>>()
                    .join(" or "),
            };
            format!("{value} is not of type {kind}.")
        }
        ValidationErrorKind::Enum { options } => {
            let options = options.as_array().into_iter().flatten().map(Value::to_string);
            format!(
                "{value} is not a member of [{}].",
                options.collect::<Vec<_>>().join(", ")
            )
        }
        ValidationErrorKind::MinItems { limit } => {
            let count = value.as_array().map_or(0, Vec::len);
            let items = if *limit == 1 { "item" } else { "items" };
            let were = if count == 1 { "was" } else { "were" };
            format!("{limit} {items} required; only {count} {were} supplied.")
        }
        ValidationErrorKind::MaxItems { limit } => {
            let count = value.as_array().map_or(0, Vec::len);
            format!("No more than {limit} items are allowed; {count} were supplied.")
        }
        _ => format!("{error}."),
    };
    format!("Invalid property {}: {text}", error.instance_path())
}

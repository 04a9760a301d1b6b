//! Whether code can be generated from the description.

use github_runners_spec::generate::{Error, generate};
use serde_json::Value;

use crate::error::Problem;

/// What keeps code from being generated from `document`: rules that no longer fit, and the generator's own errors.
pub(crate) fn problems(file: &str, document: &Value) -> Vec<Problem> {
    let problem = |what: &str| Problem::new(file, "", what);
    match generate(document) {
        Err(Error::Rules(errors)) => errors.iter().map(|error| problem(&error.to_string())).collect(),
        Err(error) => vec![problem(&format!("no code can be generated: {error}"))],
        Ok(source) => {
            // Once more, from a document that says the same with its keys in another order.
            let again = generate(&backwards(document));
            if again.is_ok_and(|again| again == source) {
                Vec::new()
            } else {
                vec![problem("the same description gives another source the second time")]
            }
        }
    }
}

/// `value` with the members of every object in the opposite order.
fn backwards(value: &Value) -> Value {
    match value {
        Value::Object(members) => members.iter().rev().map(|(key, value)| (key.clone(), backwards(value))).collect(),
        Value::Array(items) => items.iter().map(backwards).collect(),
        other => other.clone(),
    }
}

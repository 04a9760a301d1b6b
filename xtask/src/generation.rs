//! Whether code can be generated from the description.

use std::thread;

use github_runners_spec::generate::{Error, generate};
use github_runners_spec::select::missing_operations;
use serde_json::Value;

use crate::error::Problem;

/// What keeps the project's code from being generated from `document`: operations it lacks, rules that no longer fit,
/// and the generator's own errors.
pub(crate) fn problems(file: &str, document: &Value) -> Vec<Problem> {
    let problem = |what: &str| Problem::new(file, "", what);
    let missing = missing_operations(document).into_iter();
    let mut problems: Vec<_> = missing
        .map(|id| Problem::new(file, "/paths", format!("has no operation {id}, which the client needs")))
        .collect();
    // Once more, with the members of every object in another order: whether a map of serde_json keeps the order of a file
    // depends on what else a user builds with it.
    let (generated, again) = thread::scope(|scope| {
        let again = scope.spawn(|| generate(&backwards(document)).ok());
        (generate(document), again.join().ok().flatten())
    });
    match generated {
        Err(Error::Rules(errors)) => problems.extend(errors.iter().map(|error| {
            let what = format!("rule `{}`: {}", error.rule, error.problem);
            problem(&what).edit(error.at)
        })),
        Err(error) => problems.push(problem(&format!("no code can be generated: {error}"))),
        Ok(source) => {
            if again.is_none_or(|again| again != source) {
                problems.push(problem("what is generated depends on the order of keys"));
            }
        }
    }
    problems
}

/// `value` with the members of every object in the opposite order.
fn backwards(value: &Value) -> Value {
    match value {
        Value::Object(members) => members
            .iter()
            .rev()
            .map(|(key, value)| (key.clone(), backwards(value)))
            .collect(),
        Value::Array(items) => items.iter().map(backwards).collect(),
        other => other.clone(),
    }
}

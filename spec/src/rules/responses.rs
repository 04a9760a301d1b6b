//! Rules about the answers of operations.

use super::Outcome;
use super::schema::{each_operation, members, object};
use serde_json::Value;

/// Upstream lists some failures of some operations (a 404 here, a 409 there) in four body shapes, while every
/// operation can fail in every way. The generator takes one shape per operation, so a partial list would hide the
/// rest. Failures are read in one place instead, for every operation alike.
pub(super) fn keep_success_only(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    each_operation(document, |_, _, operation| {
        let Some(responses) = operation.get_mut("responses") else {
            return;
        };
        let before = object(responses).len();
        object(responses).retain(|status, _| status.starts_with('2'));
        outcome.changed += before - object(responses).len();
        let left = object(responses).len();
        if left != 1 {
            let id = operation["operationId"].as_str().unwrap_or_default();
            outcome
                .misfits
                .push(format!("{id} has {left} success answers, not one"));
        }
    });
    outcome
}

/// Some success answers stand in `components/responses`, where the generator gives each use a type of its own.
/// Written out in place they are seen, and named, like every other body.
pub(super) fn inline_response_references(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let shared = document["components"]["responses"].clone();
    each_operation(document, |_, _, operation| {
        for (_, response) in members(operation, "responses") {
            let Some(name) = response
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|it| it.rsplit('/').next())
            else {
                continue;
            };
            match shared.get(name) {
                Some(written_out) => {
                    *response = written_out.clone();
                    outcome.changed += 1;
                }
                None => outcome
                    .misfits
                    .push(format!("response `{name}` is referred to and does not exist")),
            }
        }
    });
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn answering(responses: Value) -> Value {
        json!({
            "paths": { "/a": { "get": { "operationId": "a", "responses": responses } } },
            "components": { "responses": { "labels": { "description": "labels" } } }
        })
    }

    #[test]
    fn failures_are_dropped() {
        let mut document = answering(json!({ "200": {}, "404": {}, "422": {} }));
        let outcome = keep_success_only(&mut document);
        assert_eq!((outcome.changed, outcome.misfits.len()), (2, 0));
        assert_eq!(document["paths"]["/a"]["get"]["responses"], json!({ "200": {} }));
    }

    #[test]
    fn two_success_answers_are_named() {
        let outcome = keep_success_only(&mut answering(json!({ "200": {}, "202": {} })));
        assert_eq!(outcome.misfits, ["a has 2 success answers, not one"]);
    }

    #[test]
    fn references_are_written_out() {
        let mut document = answering(json!({ "200": { "$ref": "#/components/responses/labels" } }));
        assert_eq!(inline_response_references(&mut document).changed, 1);
        assert_eq!(
            document["paths"]["/a"]["get"]["responses"]["200"],
            json!({ "description": "labels" })
        );
    }

    #[test]
    fn a_dangling_reference_is_named() {
        let outcome =
            inline_response_references(&mut answering(json!({ "200": { "$ref": "#/components/responses/x" } })));
        assert_eq!(outcome.misfits, ["response `x` is referred to and does not exist"]);
    }
}

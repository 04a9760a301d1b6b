//! Rules for responses.

use serde_json::{Map, Value};

use super::schema::{each_operation, members, object};
use super::{Outcome, Site};

/// Removes error responses, and keeps one success response.
///
/// GitHub lists some errors of some operations in four body shapes, but every operation can fail in any way. The client
/// reads the errors of all operations in one place instead.
///
/// Of several success responses, the first one with a body is used.
pub(super) fn keep_success_only(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    each_operation(document, |_, _, operation| {
        let id = operation["operationId"].as_str().unwrap_or_default().to_owned();
        let Some(responses) = operation.get_mut("responses") else {
            return;
        };
        let responses = object(responses);
        let before = responses.len();
        responses.retain(|status, _| status.starts_with('2'));
        if responses.len() > 1
            && let Some(used) = success(responses).map(str::to_owned)
        {
            let mut statuses: Vec<&str> = responses.keys().map(String::as_str).collect();
            statuses.sort_unstable();
            let what = format!("`{id}` succeeds with {}; {used} is used", statuses.join(" and "));
            outcome.decide(Site::here(), what, "decide whether the other responses affect its type");
            responses.retain(|status, _| *status == used);
        } else if responses.is_empty() {
            outcome.misfit(format!("`{id}` has no success response"));
        }
        outcome.changed += before - responses.len();
    });
    outcome
}

/// Returns the status code of the success response that is used: the first one with a body, or else the first one.
pub fn success(responses: &Map<String, Value>) -> Option<&str> {
    let successes = responses.iter().filter(|(status, _)| status.starts_with('2'));
    let bodiless = |response: &Value| response.get("content").is_none() && response.get("$ref").is_none();
    let first = successes.min_by_key(|(status, response)| (bodiless(response), status.as_str()));
    first.map(|(status, _)| status.as_str())
}

/// Keeps only the JSON format of bodies.
pub(super) fn json_only(document: &mut Value) -> Outcome {
    const JSON: &str = "application/json";
    let mut outcome = Outcome::default();
    each_operation(document, |_, _, operation| {
        let id = operation["operationId"].as_str().unwrap_or_default().to_owned();
        let responses = members(operation, "responses")
            .map(|(_, response)| response)
            .collect::<Vec<_>>();
        let mut contents: Vec<&mut Value> = responses
            .into_iter()
            .filter_map(|response| response.get_mut("content"))
            .collect();
        let mut one = |content: &mut Value| {
            let content = object(content);
            if content.contains_key(JSON) {
                let before = content.len();
                content.retain(|kind, _| kind == JSON);
                outcome.changed += before - content.len();
            } else if !content.is_empty() {
                let kinds: Vec<&str> = content.keys().map(String::as_str).collect();
                outcome.misfit(format!("`{id}` has a body that is not JSON: {}", kinds.join(", ")));
            }
        };
        contents.drain(..).for_each(&mut one);
        if let Some(content) = operation
            .get_mut("requestBody")
            .and_then(|body| body.get_mut("content"))
        {
            one(content);
        }
    });
    outcome
}

/// Makes success responses of `components/responses` inline, so that they are named like all other bodies. The
/// generator would create a type for each use.
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
                None => outcome.misfit(format!(
                    "an operation refers to the response `{name}`, which does not exist"
                )),
            }
        }
    });
    outcome
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn responding(responses: Value) -> Value {
        json!({
            "paths": { "/a": { "get": { "operationId": "a", "responses": responses } } },
            "components": { "responses": { "labels": { "description": "labels" } } }
        })
    }

    #[test]
    fn failures_are_dropped() {
        let mut document = responding(json!({ "200": {}, "404": {}, "422": {} }));
        let outcome = keep_success_only(&mut document);
        assert_eq!((outcome.changed, outcome.misfits.len()), (2, 0));
        assert_eq!(document["paths"]["/a"]["get"]["responses"], json!({ "200": {} }));
    }

    #[test]
    fn uses_and_lists_the_success_that_has_a_body() {
        let mut document = responding(json!({ "202": {}, "204": {}, "201": { "content": {} } }));
        let outcome = keep_success_only(&mut document);
        assert_eq!(
            outcome.undecided(),
            ["`a` succeeds with 201 and 202 and 204; 201 is used"]
        );
        assert_eq!(
            document["paths"]["/a"]["get"]["responses"],
            json!({ "201": { "content": {} } })
        );
        assert_eq!(
            keep_success_only(&mut responding(json!({ "404": {} }))).misfits.len(),
            1
        );
    }

    #[test]
    fn prefers_json_and_names_other_content_types() {
        let mut document = responding(json!({ "200": { "content": { "application/json": {}, "text/html": {} } } }));
        assert_eq!(json_only(&mut document).changed, 1);
        let content = &document["paths"]["/a"]["get"]["responses"]["200"]["content"];
        assert_eq!(*content, json!({ "application/json": {} }));
        let outcome = json_only(&mut responding(json!({ "200": { "content": { "text/html": {} } } })));
        assert_eq!(outcome.problems(), ["`a` has a body that is not JSON: text/html"]);
    }

    #[test]
    fn inlines_references() {
        let mut document = responding(json!({ "200": { "$ref": "#/components/responses/labels" } }));
        assert_eq!(inline_response_references(&mut document).changed, 1);
        assert_eq!(
            document["paths"]["/a"]["get"]["responses"]["200"],
            json!({ "description": "labels" })
        );
    }

    #[test]
    fn reports_a_reference_without_a_target() {
        let outcome = inline_response_references(&mut responding(
            json!({ "200": { "$ref": "#/components/responses/x" } }),
        ));
        assert_eq!(
            outcome.problems(),
            ["an operation refers to the response `x`, which does not exist"]
        );
    }
}

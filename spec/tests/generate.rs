//! Tests the generator as a whole. `spec/generated/` contains its reviewed output.
#![cfg(feature = "generate")]

use github_runners_spec::description;
use github_runners_spec::generate::{Error, generate};
use serde_json::json;

#[test]
fn the_same_description_results_in_the_same_code() {
    let first = generate(&description()).expect("the vendored description results in code");
    assert_eq!(
        first,
        generate(&description()).expect("the vendored description results in code")
    );
}

#[test]
fn reports_all_rules_that_no_longer_fit() {
    let mut changed = description();
    let image = &mut changed["components"]["schemas"]["actions-hosted-runner-curated-image"];
    image["properties"]["source"] = json!({ "type": "string" });
    changed["components"]["schemas"]["runner"]["properties"]["id"] = json!({ "type": "string" });
    match generate(&changed).err() {
        Some(Error::Rules(errors)) => {
            let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
            let expected = [
                (
                    "spec/src/rules/enums.rs:",
                    "rule `enums_are_open`: `curated-image.source` is not an enum",
                ),
                (
                    "spec/src/rules/ids.rs:",
                    "rule `newtype_ids`: `runner-id`: no integer at `runner.id`",
                ),
            ];
            assert_eq!(errors.len(), expected.len(), "{errors:?}");
            for (error, (file, problem)) in errors.iter().zip(expected) {
                let error = error.replace('\\', "/");
                assert!(error.contains(file) && error.ends_with(problem), "{error}");
            }
        }
        other => panic!("{}", other.is_some()),
    }
}

#[test]
fn a_panic_of_the_generator_becomes_an_error() {
    let mut changed = description();
    let operation = &mut changed["paths"]["/orgs/{org}/actions/runners/{runner_id}"]["get"];
    operation["parameters"][0] = json!({ "in": "cookie", "name": "id", "schema": { "type": "string" } });
    match generate(&changed).err() {
        Some(Error::Refused(reason)) => assert!(!reason.is_empty()),
        Some(other) => panic!("{other}"),
        None => panic!("progenitor now accepts parameters in cookies"),
    }
}

#[test]
fn an_invalid_document_is_an_error() {
    for document in [
        json!(null),
        json!({}),
        json!({ "paths": [], "components": 3 }),
        json!([]),
    ] {
        assert!(generate(&document).is_err());
    }
}

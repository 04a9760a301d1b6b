//! JSON Schemas of the types, with the feature `schemars`.
#![cfg(feature = "schemars")]

use github_runners::raw::types::{RunnerList, UpdateOrganizationRunnerGroup};
use serde_json::{Value, json};

#[test]
fn a_schema_says_what_the_type_takes() {
    let schema = Value::from(schemars::schema_for!(RunnerList));
    assert_eq!(schema["required"], json!(["runners", "total_count"]));
    let runner = &schema["$defs"]["Runner"];
    assert_eq!(
        runner["required"],
        json!(["busy", "id", "labels", "name", "os", "status"])
    );
    assert_eq!(runner["properties"]["version"]["type"], json!(["string", "null"]));
    assert_eq!(schema["$defs"]["RunnerLabelType"]["type"], "string");
}

#[test]
fn what_can_be_cleared_takes_null() {
    let schema = Value::from(schemars::schema_for!(UpdateOrganizationRunnerGroup));
    let network = &schema["properties"]["network_configuration_id"];
    let takes_null = |schema: &Value| schema.to_string().contains("null");
    assert!(takes_null(network), "{network}");
}

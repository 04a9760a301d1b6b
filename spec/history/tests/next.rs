//! Tests that the code of an invented next version compiles and decodes the version's examples.

mod version;

use serde_json::{Value, json};

version::version!("next");

fn next() -> Value {
    github_runners_history::next::with_additions(&github_runners_spec::description())
}

#[test]
fn every_example_decodes() {
    let decoded = version::check_examples(&next(), bodies::all(), &[]);
    assert!(decoded > 50, "{decoded}");
}

#[test]
fn additions_keep_what_github_sends() {
    let runner = json!({
        "id": 1, "name": "a", "os": "linux", "status": "online", "busy": false, "labels": [],
        "architecture": "arm64", "match": true, "temperature": 36.60,
        "hardware": { "serial": "not a uuid", "cores": 4096, "tags": ["a", "a", "b"], "vendor": "theirs", "code": "LONGER", "new": 1 }
    });
    for (power_state, expected) in [
        (json!("ubuntu-22.04"), models::RunnerPowerState::Ubuntu2204),
        (json!("Unknown"), models::RunnerPowerState::UnknownValue),
        (json!("read only"), models::RunnerPowerState::ReadOnly),
        (json!("read-only"), models::RunnerPowerState::ReadOnly2),
        (json!(""), models::RunnerPowerState::Empty),
        (json!("+1"), models::RunnerPowerState::Plus1),
        (json!("later"), models::RunnerPowerState::Unknown("later".to_owned())),
    ] {
        let mut body = runner.clone();
        body["power_state"] = power_state.clone();
        let decoded: models::Runner = serde_json::from_value(body).expect("a runner");
        assert_eq!(decoded.power_state, Some(expected));
        let encoded = serde_json::to_value(&decoded).expect("a runner");
        assert_eq!(encoded["power_state"], power_state);
        assert_eq!(encoded["temperature"].to_string(), "36.6");
        assert_eq!(encoded["hardware"]["vendor"], "theirs");
    }
    let mut body = runner;
    body["power_state"] = Value::Null;
    let decoded: models::Runner = serde_json::from_value(body).expect("a runner");
    assert_eq!(decoded.power_state, None);
}

#[test]
fn accepts_null_for_a_required_enum_and_redacts_secrets() {
    let body = json!({ "id": 7, "name": "small", "lid": null, "client_secret": "s3cret", "private_key": "s3cret" });
    let teapot: models::Teapot = serde_json::from_value(body).expect("a teapot");
    assert_eq!(teapot.lid, None);
    assert_eq!(teapot.id, models::TeapotId::new(7));
    assert!(!format!("{teapot:?}").contains("s3cret"), "{teapot:?}");
    let without = json!({ "id": 7, "name": "small" });
    assert!(
        serde_json::from_value::<models::Teapot>(without).is_err(),
        "`lid` is required"
    );
}

#[test]
fn a_request_can_clear_an_integer() {
    let request = models::BrewTeapotForRunnerRequest::new(models::BrewTeapotForRunnerRequestStrength::Strong);
    assert_eq!(
        serde_json::to_value(&request).expect("JSON"),
        json!({ "strength": "strong" })
    );
    let cleared = request.sugar(models::Nullable::Null);
    assert_eq!(
        serde_json::to_value(&cleared).expect("JSON"),
        json!({ "strength": "strong", "sugar": null })
    );
}

#[test]
fn decodes_a_list_with_further_properties() {
    let list: models::RunnerList =
        serde_json::from_value(json!({ "total_count": 0, "runners": [], "warnings": ["w"] })).expect("a list");
    assert_eq!(list.warnings, Some(vec!["w".to_owned()]));
    let without: models::RunnerList =
        serde_json::from_value(json!({ "total_count": 0, "runners": [] })).expect("a list");
    assert_eq!(without.warnings, None);
}

#[test]
fn does_not_retry_an_undecided_post_and_redacts_its_secrets() {
    let brew = &operations::BREW_TEAPOT_FOR_RUNNER;
    assert!(!brew.repeatable);
    assert_eq!(brew.success, 201);
    assert!(operations::GET_TEAPOT_FOR_RUNNER.may_return_secret);
}

//! Tests the constructors of response types that the feature `test-util` adds.

use chrono::DateTime;
use github_runners::models::{OrganizationRunnerGroupList, RunnerList};
use github_runners::{
    AuthenticationToken, HostedRunner, JitConfig, OrganizationRunnerGroup, Os, Repository, Runner, RunnerGroupId,
    RunnerLabel, RunnerLabelType, RunnerStatus, Visibility,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

#[test]
fn runner_has_defaults_except_for_id_and_name() {
    let runner = Runner::for_test(7, "build-1");
    assert_eq!((runner.id.get(), runner.name.as_str()), (7, "build-1"));
    assert_eq!((runner.status.clone(), runner.busy), (RunnerStatus::Online, false));
    assert!(runner.is_idle());

    let runner = runner
        .busy(true)
        .os("Ubuntu 24.04.1 LTS")
        .labels([RunnerLabel::for_test("GPU").type_(RunnerLabelType::Custom)])
        .runner_group_id(RunnerGroupId::DEFAULT)
        .ephemeral(true);
    assert!(!runner.is_idle() && runner.has_label("gpu"));
    assert_eq!((runner.os_kind(), runner.runner_group_id), (Os::Linux, Some(1.into())));
    assert!(Runner::for_test(8, "b").status("offline").is_offline());
}

#[test]
fn list_constructors_set_total_count() {
    let list = RunnerList::for_test([Runner::for_test(1, "a"), Runner::for_test(2, "b")]);
    assert_eq!((list.total_count, list.runners.len()), (2, 2));
    let none: [OrganizationRunnerGroup; 0] = [];
    assert_eq!(OrganizationRunnerGroupList::for_test(none).total_count, 0);
}

#[test]
fn constructors_take_secrets_and_dates_as_arguments() {
    let expires = DateTime::UNIX_EPOCH + chrono::TimeDelta::hours(1);
    let token = AuthenticationToken::for_test("AABB", expires);
    assert_eq!((token.token.expose_secret(), token.expires_at), ("AABB", expires));
    let jit = JitConfig::for_test(Runner::for_test(1, "a"), "e30=");
    assert_eq!(
        (jit.runner.name.as_str(), jit.encoded_jit_config.expose_secret()),
        ("a", "e30=")
    );
}

fn round_trip<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let body = serde_json::to_string(value).expect("JSON");
    assert_eq!(serde_json::from_str::<T>(&body).expect("a body"), *value);
}

#[test]
fn constructed_values_survive_a_json_round_trip() {
    round_trip(&Runner::for_test(1, "a"));
    round_trip(&HostedRunner::for_test(1, "a"));
    round_trip(&Repository::for_test(1, "hello-world"));
    round_trip(&OrganizationRunnerGroup::for_test(2, "gpu").visibility(Visibility::Private));
    round_trip(&AuthenticationToken::for_test("AABB", DateTime::UNIX_EPOCH));
}

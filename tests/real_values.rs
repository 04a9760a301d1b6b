//! Decodes values that GitHub sends. They come from recordings and from bug reports of other projects.

use chrono::{TimeZone, Utc};
use github_runners::models::{CuratedImageList, SecurityFeatureStatus};
use github_runners::{
    AuthenticationToken, HostedRunner, JitConfig, OrganizationRunnerGroup, Repository, Runner, RunnerApplication,
    RunnerGroupId, RunnerId, RunnerLabelType, RunnerStatus, RunnerVersionDeprecation, Visibility,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn decoded<T: DeserializeOwned>(body: Value) -> T {
    serde_json::from_value(body).expect("a body from GitHub")
}

fn runner(change: Value) -> Runner {
    let mut body = json!({ "id": 23, "name": "a", "os": "Linux", "status": "online", "busy": false, "labels": [] });
    for (name, value) in change.as_object().expect("an object") {
        body[name] = value.clone();
    }
    decoded(body)
}

#[test]
fn operating_systems_are_free_text() {
    for os in [
        "Linux",
        "linux",
        "macOS",
        "windows",
        "unknown",
        "Ubuntu 24.04.1 LTS",
        "Microsoft Windows 10.0.17763 ",
    ] {
        assert_eq!(runner(json!({ "os": os })).os, os);
    }
}

#[test]
fn status_and_visibility_keep_unknown_values() {
    for (value, status) in [
        ("online", RunnerStatus::Online),
        ("offline", RunnerStatus::Offline),
        ("draining", RunnerStatus::Unknown("draining".to_owned())),
    ] {
        let runner = runner(json!({ "status": value }));
        assert_eq!(runner.status, status);
        assert_eq!(runner.status, value);
        assert_eq!(serde_json::to_value(&runner).expect("JSON")["status"], value);
    }
    for (value, visibility) in [
        ("all", Visibility::All),
        ("private", Visibility::Private),
        ("selected", Visibility::Selected),
        ("internal", Visibility::Unknown("internal".to_owned())),
    ] {
        assert_eq!(decoded::<Visibility>(json!(value)), visibility);
        assert_eq!(visibility.to_string(), value);
        assert_eq!(value.parse(), Ok(visibility));
    }
}

#[test]
fn ids_are_positive_integers() {
    let id: RunnerId = decoded(json!(23));
    assert_eq!(
        (id, id.get(), id.to_string()),
        (RunnerId::from(23), 23, "23".to_owned())
    );
    assert_eq!("23".parse(), Ok(id));
    assert_eq!(serde_json::to_value(id).expect("JSON"), json!(23));
    assert_eq!(decoded::<RunnerId>(json!(u64::MAX)).get(), u64::MAX);
    for wrong in [json!(-1), json!(1.5), json!("23"), json!(null)] {
        assert!(serde_json::from_value::<RunnerId>(wrong.clone()).is_err(), "{wrong}");
    }
    for wrong in ["", "-1", "a", "1.5", " 1"] {
        assert!(wrong.parse::<RunnerId>().is_err(), "{wrong}");
    }
    assert!(RunnerId::try_from(-1_i64).is_err());
    assert_eq!(RunnerId::try_from(23_i64), Ok(id));
}

/// Handles take `impl Into<RunnerId>`, so literals and lists of literals must convert.
#[test]
fn literals_convert_to_ids() {
    fn one(id: impl Into<RunnerId>) -> RunnerId {
        id.into()
    }
    fn all(ids: impl IntoIterator<Item = impl Into<RunnerId>>) -> Vec<RunnerId> {
        ids.into_iter().map(Into::into).collect()
    }
    let id = RunnerId::new(42);
    assert_eq!([one(42), one(id), one(id)], [id; 3]);
    assert_eq!(all([42, 42]), all([id, id]));
    assert_eq!(all([id]), [id]);
}

#[test]
fn labels_can_lack_an_id_and_have_an_unknown_type() {
    let labels = runner(json!({ "labels": [
        { "id": 0, "name": "self-hosted", "type": "read-only" },
        { "name": "gpu", "type": "custom" },
        { "name": "x" },
        { "id": 7, "name": "y", "type": "organization" },
        { "id": null, "name": "z", "type": null }
    ] }))
    .labels;
    let types: Vec<_> = labels.iter().map(|label| label.type_.clone()).collect();
    let unknown = RunnerLabelType::Unknown("organization".to_owned());
    assert_eq!(
        types,
        [
            Some(RunnerLabelType::ReadOnly),
            Some(RunnerLabelType::Custom),
            None,
            Some(unknown),
            None
        ]
    );
    assert_eq!(labels[0].id, Some(0));
}

#[test]
fn optional_properties_can_be_null() {
    for absent in [
        json!({}),
        json!({ "runner_group_id": null, "ephemeral": null, "version": null }),
    ] {
        let runner = runner(absent);
        assert_eq!(
            (runner.runner_group_id, runner.ephemeral, runner.version),
            (None, None, None)
        );
    }
    let runner = runner(json!({ "runner_group_id": 1, "ephemeral": true, "version": "2.329.0" }));
    assert_eq!(runner.runner_group_id, Some(RunnerGroupId::new(1)));
    assert_eq!(
        (runner.ephemeral, runner.version.as_deref()),
        (Some(true), Some("2.329.0"))
    );
}

#[test]
fn dates_can_have_an_offset_and_fractions() {
    let token = |date: &str| decoded::<AuthenticationToken>(json!({ "token": "AAAA", "expires_at": date })).expires_at;
    let expected = Utc.with_ymd_and_hms(2025, 2, 18, 5, 11, 49).single().expect("a date");
    assert_eq!(
        token("2025-02-17T21:11:49.260-08:00"),
        expected + chrono::TimeDelta::milliseconds(260)
    );
    assert_eq!(token("2025-02-18T05:11:49Z"), expected);
}

#[test]
fn tokens_contain_every_described_property() {
    let token: AuthenticationToken = decoded(json!({
        "token": "v1.1f699f1069f60xxx", "expires_at": "2016-07-11T22:14:10Z",
        "permissions": { "issues": "read", "deployments": "write" },
        "repositories": [], "single_file": "config.yaml", "repository_selection": "some"
    }));
    assert_eq!(token.token.expose_secret(), "v1.1f699f1069f60xxx");
    assert_eq!(token.permissions.as_ref().expect("permissions")["issues"], "read");
    assert_eq!(token.repositories.as_deref(), Some([].as_slice()));
    assert_eq!(token.single_file.as_deref(), Some("config.yaml"));
    assert_eq!(
        token.repository_selection.as_ref().expect("a selection").as_str(),
        "some"
    );
    assert!(!format!("{token:?}").contains("1f699f"));

    let minimal: AuthenticationToken = decoded(json!({
        "token": "AAAA", "expires_at": "2016-07-11T22:14:10Z", "permissions": null, "repositories": null, "single_file": null
    }));
    assert_eq!(
        (minimal.permissions, minimal.repositories, minimal.single_file),
        (None, None, None)
    );
}

#[test]
fn downloads_can_lack_a_checksum_and_a_token() {
    let url = "https://github.com/actions/runner/releases/download/v2.329.0/actions-runner-osx-x64-2.329.0.tar.gz";
    let download: RunnerApplication =
        decoded(json!({ "os": "osx", "architecture": "x64", "download_url": url, "filename": "a.tar.gz" }));
    assert_eq!((download.sha256_checksum, download.temp_download_token), (None, None));
}

#[test]
fn jit_config_contains_the_runner_and_a_secret() {
    let config: JitConfig = decoded(json!({
        "runner": {
            "id": 23, "name": "build-42", "os": "unknown", "status": "offline", "busy": false, "runner_group_id": 1,
            "labels": [{ "id": 0, "name": "build-42", "type": "read-only" }]
        },
        "encoded_jit_config": "eyJhIjoiYiJ9"
    }));
    assert_eq!(config.runner.id, RunnerId::new(23));
    assert!(!format!("{config:?}").contains("eyJhIjoiYiJ9"));
}

#[test]
fn lists_maps_and_defaults_can_be_null() {
    let group: OrganizationRunnerGroup = decoded(json!({
        "id": 2, "name": "gpu", "visibility": "all", "default": false, "inherited": false,
        "runners_url": "https://api.github.com/x", "allows_public_repositories": false,
        "restricted_to_workflows": null, "selected_workflows": null, "workflow_restrictions_read_only": null
    }));
    assert_eq!((group.restricted_to_workflows, group.selected_workflows), (None, None));

    let hosted: HostedRunner = decoded(json!({
        "id": 5, "name": "large", "platform": "linux-x64", "status": "Hibernating", "public_ip_enabled": false,
        "machine_size_details": { "id": "4-core", "cpu_cores": 4, "memory_gb": 16, "storage_gb": 150 },
        "image": { "id": "ubuntu-24.04", "size_gb": 86, "display_name": "Ubuntu", "source": "github" },
        "maximum_runners": null, "public_ips": null
    }));
    assert_eq!(
        (hosted.maximum_runners, hosted.public_ips, hosted.image_details),
        (None, None, None)
    );
    assert_eq!(hosted.status.as_str(), "Hibernating");
    assert_eq!(hosted.image.expect("an image").id, "ubuntu-24.04");
}

/// These examples of the description contradict its schemas.
#[test]
fn hosted_runners_and_images_decode_as_in_the_examples() {
    let hosted: HostedRunner = decoded(json!({
        "id": 5, "name": "large", "platform": "linux-x64", "status": "Ready", "public_ip_enabled": true,
        "machine_size_details": { "id": "4-core", "cpu_cores": 4, "memory_gb": 16, "storage_gb": 150 },
        "image": { "id": "ubuntu-20.04", "size": 86 }
    }));
    let image = hosted.image.expect("an image");
    assert_eq!(
        (image.id.as_str(), image.size, image.size_gb),
        ("ubuntu-20.04", Some(86), None)
    );

    let one = json!({ "id": "a", "platform": "linux-x64", "size_gb": 86, "display_name": 20.04, "source": "github" });
    for body in [one.clone(), json!([one]), json!({ "total_count": 1, "images": [one] })] {
        let list: CuratedImageList = decoded(body);
        assert_eq!((list.total_count, list.images[0].display_name.as_str()), (1, "20.04"));
    }
}

#[test]
fn deprecation_dates_are_optional_and_nullable() {
    for dates in [
        json!({}),
        json!({ "registration_deprecates_at": null, "runtime_deprecates_at": null }),
    ] {
        let mut body = json!({ "runner_version": "2.328.0" });
        body.as_object_mut()
            .expect("an object")
            .extend(dates.as_object().expect("an object").clone());
        let deprecation: RunnerVersionDeprecation = decoded(body);
        assert_eq!(
            (
                deprecation.registration_deprecates_at,
                deprecation.runtime_deprecates_at
            ),
            (None, None)
        );
    }
}

/// Changes the description's example of a repository, and decodes the result.
fn repository(change: impl FnOnce(&mut Value)) -> Repository {
    let description = github_runners_spec::description();
    let mut body = description["components"]["examples"]["repository-paginated"]["value"]["repositories"][0].clone();
    change(&mut body);
    decoded(body)
}

#[test]
fn repositories_of_both_api_versions_decode() {
    assert!(repository(|_| {}).has_downloads.is_some());
    let later = repository(|body| {
        let body = body.as_object_mut().expect("an object");
        for removed in ["has_downloads", "master_branch", "use_squash_pr_title_as_default"] {
            body.remove(removed);
        }
    });
    assert_eq!(later.has_downloads, None);
}

#[test]
fn open_enums_keep_every_value() {
    for value in ["enabled", "disabled", "paused", "", "Enabled"] {
        let status: SecurityFeatureStatus = decoded(json!(value));
        assert_eq!(serde_json::to_value(&status).expect("text"), json!(value));
        assert_eq!(status, value);
        assert_eq!(status, SecurityFeatureStatus::from(value.to_owned()));
    }
}

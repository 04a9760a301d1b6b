//! Tests of the operations for runners, labels and tokens, in an organization, a repository and an enterprise.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use base64::Engine as _;
use chrono::{DateTime, Utc};
use github_runners_fake::{CURRENT_RUNNER_VERSION, Fake, NewRunner, RunnerError, Scope, Status};
use serde_json::{Value, json};

use self::support::{Http, runners, scopes};

/// Returns the sorted keys of an object. Their order in a `Value` depends on the features of `serde_json`.
fn keys(object: &Value) -> Vec<&str> {
    let mut keys: Vec<_> = object.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

fn names(labels: &Value) -> Vec<&str> {
    labels
        .as_array()
        .unwrap()
        .iter()
        .map(|label| label["name"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn lists_and_gets_runners() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in scopes(&fake) {
        let runners = runners(&scope);
        let id = scope.add_runner(NewRunner::new("build-1").labels(["gpu"]).busy().ephemeral());
        scope.add_runner(
            NewRunner::new("mac-1")
                .os("macOS")
                .architecture("ARM64")
                .offline()
                .never_connected(),
        );

        let list = http.get(&runners).await.expect(200).body;
        assert_eq!(list["total_count"], 2);
        assert_eq!(list["runners"][1]["name"], "mac-1");
        assert_eq!(list["runners"][1]["status"], "offline");
        assert_eq!(list["runners"][1]["version"], Value::Null);

        let runner = http.get(&format!("{runners}/{id}")).await.expect(200).body;
        assert_eq!(runner, list["runners"][0]);
        assert_eq!(
            runner,
            json!({
                "id": id,
                "name": "build-1",
                "os": "Linux",
                "status": "online",
                "busy": true,
                "ephemeral": true,
                "version": CURRENT_RUNNER_VERSION,
                "runner_group_id": 1,
                "labels": [
                    {"id": 0, "name": "self-hosted", "type": "read-only"},
                    {"id": 0, "name": "Linux", "type": "read-only"},
                    {"id": 0, "name": "X64", "type": "read-only"},
                    {"id": 1, "name": "gpu", "type": "custom"},
                ],
            })
        );
        let missing = http.get(&format!("{runners}/999999")).await.expect(404);
        assert_eq!(missing.message(), "Not Found");
        assert!(
            missing.body["documentation_url"]
                .as_str()
                .unwrap()
                .contains("self-hosted-runners#get-a-self-hosted")
        );
        http.get(&format!("{runners}/no-number")).await.expect(404);
    }
}

#[tokio::test]
async fn compares_names_of_scopes_without_case() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    let scopes = scopes(&fake);
    for scope in &scopes {
        let id = scope.add_runner("build-1");
        http.get(&format!(
            "{}/{id}",
            runners(scope).replace("octo", "OCTO").replace("hello", "Hello")
        ))
        .await
        .expect(200);
        for other in scopes.iter().filter(|other| other.path() != scope.path()) {
            http.get(&format!("{}/{id}", runners(other))).await.expect(404);
        }
    }
    assert_eq!(fake.add_organization("Octo-Org").id(), scopes[0].id());
    for unknown in [
        "/orgs/unknown",
        "/repos/octo-org/unknown",
        "/enterprises/unknown",
        "/organizations/99",
    ] {
        http.get(&format!("{unknown}/actions/runners")).await.expect(404);
    }
}

#[tokio::test]
async fn filters_by_exact_name() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in scopes(&fake) {
        for name in ["build", "build 1", "build-12"] {
            scope.add_runner(name);
        }
        let found = http
            .get(&format!("{}?name=build+1", runners(&scope)))
            .await
            .expect(200)
            .body;
        assert_eq!(found["total_count"], 1);
        assert_eq!(found["runners"][0]["name"], "build 1");
        assert_eq!(
            http.get(&format!("{}?name=buil", runners(&scope))).await.body["total_count"],
            0
        );
    }
}

#[tokio::test]
async fn deletes_idle_runners_but_not_busy_ones() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in scopes(&fake) {
        let id = scope.add_runner(NewRunner::new("build-1").busy());
        let path = format!("{}/{id}", runners(&scope));
        let refused = http.delete(&path).await.expect(422);
        assert_eq!(
            refused.message(),
            "Bad request - Runner \"build-1\" is still running a job\""
        );
        assert!(scope.runner(id).is_some());
        scope.finish_job(id).unwrap();
        let gone = http.delete(&path).await.expect(204);
        assert!(!gone.headers.contains_key("content-type"));
        http.delete(&path).await.expect(404);
        assert_eq!(scope.start_job(id), Err(RunnerError::UnknownRunner(id.to_string())));
    }
}

#[tokio::test]
async fn adds_sets_and_removes_custom_labels() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    let labels = |names: &[&str]| json!({"labels": names});
    for scope in scopes(&fake) {
        let id = scope.add_runner(NewRunner::new("build-1").labels(["gpu"]));
        let path = format!("{}/{id}/labels", runners(&scope));
        let listed = http.get(&path).await.expect(200).body;
        assert_eq!(listed["total_count"], 4);
        assert_eq!(names(&listed["labels"]), ["self-hosted", "Linux", "X64", "gpu"]);

        let added = http
            .post(&path, labels(&["GPU", "a/b c", "linux"]))
            .await
            .expect(200)
            .body;
        assert_eq!(names(&added["labels"]), ["self-hosted", "Linux", "X64", "gpu", "a/b c"]);
        let left = http.delete(&format!("{path}/A%2Fb%20C")).await.expect(200).body;
        assert_eq!(names(&left["labels"]), ["self-hosted", "Linux", "X64", "gpu"]);
        http.delete(&format!("{path}/A%2Fb%20C")).await.expect(404);
        http.delete(&format!("{path}/x64")).await.expect(422);

        let set = http.put(&path, labels(&["one", "two"])).await.expect(200).body;
        assert_eq!(names(&set["labels"]), ["self-hosted", "Linux", "X64", "one", "two"]);
        assert_eq!(scope.runner(id).unwrap().label_names(), names(&set["labels"]));
        let left = http.delete(&path).await.expect(200).body;
        assert_eq!(left["total_count"], 3);
        http.put(&path, labels(&["one"])).await.expect(200);
        assert_eq!(http.put(&path, labels(&[])).await.expect(200).body["total_count"], 3);
    }
}

#[tokio::test]
async fn rejects_invalid_labels() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    let many = |count: usize| (0..count).map(|number| format!("label-{number}")).collect::<Vec<_>>();
    for scope in scopes(&fake) {
        let id = scope.add_runner("build-1");
        let path = format!("{}/{id}/labels", runners(&scope));
        for (labels, message) in [
            (
                json!([]),
                "Invalid property /labels: 1 item required; only 0 were supplied.",
            ),
            (
                json!(many(101)),
                "Invalid property /labels: No more than 100 items are allowed; 101 were supplied.",
            ),
            (json!("gpu"), "Invalid property /labels: \"gpu\" is not of type array."),
            (
                json!(["gpu", 1]),
                "Invalid property /labels/1: 1 is not of type string.",
            ),
            (json!(["gpu", ""]), "Label names must not be empty"),
            (
                json!(["gpu", "x".repeat(257)]),
                "Label names must not be longer than 256 characters",
            ),
        ] {
            let refused = http.post(&path, json!({"labels": labels})).await.expect(422);
            assert!(refused.message().ends_with(message), "{}", refused.message());
        }
        let refused = http.put(&path, json!({})).await.expect(422);
        assert!(refused.message().contains("object is missing required key: labels"));
        http.put(&path, json!({"labels": many(101)})).await.expect(422);
        assert_eq!(scope.runner(id).unwrap().labels.len(), 3);

        http.post(&path, json!({"labels": many(100)})).await.expect(200);
        http.put(&path, json!({"labels": ["é".repeat(256)]})).await.expect(200);
        http.get(&format!("{}/999999/labels", runners(&scope)))
            .await
            .expect(404);
    }
}

#[tokio::test]
async fn lists_a_just_in_time_runner_before_it_connects() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in scopes(&fake) {
        let group = scope.add_runner_group("gpu");
        let path = format!("{}/generate-jitconfig", runners(&scope));
        let requested = json!({"name": "Jit-1", "runner_group_id": group, "labels": ["GPU", "linux", "Linux"]});
        let created = http.post(&path, requested.clone()).await.expect(201).body;
        assert_eq!(keys(&created), ["encoded_jit_config", "runner"]);
        let id = created["runner"]["id"].as_u64().unwrap();
        assert_eq!(
            created["runner"],
            json!({
                "id": id,
                "name": "Jit-1",
                "os": "unknown",
                "status": "offline",
                "busy": false,
                "ephemeral": true,
                "runner_group_id": group,
                "labels": [
                    {"id": 0, "name": "gpu", "type": "read-only"},
                    {"id": 0, "name": "linux", "type": "read-only"},
                ],
            })
        );
        assert_eq!(
            http.get(&format!("{}/{id}", runners(&scope))).await.expect(200).body,
            created["runner"]
        );
        let taken = http.post(&path, requested).await.expect(409);
        assert_eq!(
            taken.message(),
            "Already exists - A runner with the name Jit-1 already exists."
        );

        scope.connect(id).unwrap();
        scope.start_job(id).unwrap();
        let runner = scope.runner(id).unwrap();
        assert_eq!(
            (runner.os.as_str(), runner.version.as_deref()),
            ("Linux", Some(CURRENT_RUNNER_VERSION))
        );
        scope.finish_job(id).unwrap();
        assert_eq!(scope.runner_named("jit-1"), None);
    }
}

#[tokio::test]
async fn just_in_time_configuration_has_the_files_of_the_runner_application() {
    let decode = |text: &Value| -> Value {
        let bytes = base64::engine::general_purpose::STANDARD
            .decode(text.as_str().unwrap())
            .unwrap();
        serde_json::from_slice(&bytes).unwrap()
    };
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in scopes(&fake) {
        let requested = json!({"name": "jit-1", "runner_group_id": 1, "labels": ["linux"], "work_folder": "work/jit"});
        let created = http
            .post(&format!("{}/generate-jitconfig", runners(&scope)), requested)
            .await
            .expect(201)
            .body;
        assert!((3500..5000).contains(&created["encoded_jit_config"].as_str().unwrap().len()));
        let files = decode(&created["encoded_jit_config"]);
        let settings = decode(&files[".runner"]);
        assert_eq!(settings["AgentId"], created["runner"]["id"].to_string());
        assert_eq!(settings["AgentName"], "jit-1");
        assert_eq!(settings["PoolName"], "Default");
        assert_eq!(settings["Ephemeral"], "True");
        assert_eq!(settings["WorkFolder"], "work/jit");
        assert_eq!(decode(&files[".credentials"])["scheme"], "OAuth");
        let key = decode(&files[".credentials_rsaparams"]);
        assert_eq!(
            keys(&key),
            ["d", "dp", "dq", "exponent", "inverseQ", "modulus", "p", "q"]
        );
    }
}

#[tokio::test]
async fn rejects_invalid_just_in_time_requests() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in scopes(&fake) {
        let path = format!("{}/generate-jitconfig", runners(&scope));
        let hosted = scope.add_github_hosted_group("GitHub-hosted");
        let too_many: Vec<String> = (0..101).map(|number| number.to_string()).collect();
        for (body, status, message) in [
            (
                json!({"name": "a", "labels": ["b"]}),
                422,
                "Invalid input: object is missing required key: runner_group_id",
            ),
            (
                json!({"runner_group_id": 1, "labels": ["b"]}),
                422,
                "missing required key: name",
            ),
            (
                json!({"name": "a", "runner_group_id": 1}),
                422,
                "missing required key: labels",
            ),
            (
                json!({"name": "a", "runner_group_id": 1, "labels": []}),
                422,
                "Invalid property /labels: 1 item required; only 0 were supplied",
            ),
            (
                json!({"name": "a", "runner_group_id": 1, "labels": too_many}),
                422,
                "100 items",
            ),
            (
                json!({"name": "a", "runner_group_id": "1", "labels": ["b"]}),
                422,
                "not of type integer",
            ),
            (
                json!({"name": " ", "runner_group_id": 1, "labels": ["b"]}),
                422,
                "must not be empty",
            ),
            (
                json!({"name": "a", "runner_group_id": 77, "labels": ["b"]}),
                404,
                "Not Found",
            ),
            (
                json!({"name": "a", "runner_group_id": hosted, "labels": ["b"]}),
                403,
                "GitHub-hosted",
            ),
        ] {
            let refused = http.post(&path, body).await.expect(status);
            assert!(refused.message().contains(message), "{}", refused.message());
        }
        assert!(scope.runners().is_empty());
    }
}

#[tokio::test]
async fn registers_with_a_registration_token_and_removes_with_a_remove_token() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    let scopes = scopes(&fake);
    for (index, scope) in scopes.iter().enumerate() {
        let mut issued = Vec::new();
        for kind in ["registration-token", "remove-token"] {
            let response = http
                .post(&format!("{}/{kind}", runners(scope)), json!({}))
                .await
                .expect(201)
                .body;
            let expires_at = response["expires_at"].as_str().unwrap();
            assert!(
                expires_at.ends_with("-08:00") && expires_at.contains('.'),
                "{expires_at}"
            );
            let left = expires_at.parse::<DateTime<Utc>>().unwrap() - Utc::now();
            assert!((3590..=3600).contains(&left.num_seconds()), "{left}");
            issued.push(response["token"].as_str().unwrap().to_owned());
        }
        let [registration, removal] = issued.try_into().unwrap();
        let other = &scopes[(index + 1) % scopes.len()];
        assert_eq!(other.register(&registration, "build-1"), Err(RunnerError::InvalidToken));
        assert_eq!(scope.register(&removal, "build-1"), Err(RunnerError::InvalidToken));

        let id = scope
            .register(&registration, NewRunner::new("build-1").labels(["gpu"]))
            .unwrap();
        let runner = http.get(&format!("{}/{id}", runners(scope))).await.expect(200).body;
        assert_eq!(
            (&runner["status"], &runner["version"]),
            (&json!("offline"), &Value::Null)
        );
        assert_eq!(names(&runner["labels"]), ["self-hosted", "Linux", "X64", "gpu"]);

        let taken = scope.register(&registration, "BUILD-1");
        assert_eq!(taken, Err(RunnerError::NameTaken("build-1".to_owned())));
        assert_eq!(
            scope.register(&registration, NewRunner::new("BUILD-1").replace()),
            Ok(id)
        );
        let unknown = scope.register(&registration, NewRunner::new("build-2").runner_group(9));
        assert_eq!(unknown, Err(RunnerError::UnknownGroup(9.into())));

        assert_eq!(scope.remove(&registration, "build-1"), Err(RunnerError::InvalidToken));
        scope.connect(id).unwrap();
        scope.start_job(id).unwrap();
        assert_eq!(
            scope.remove(&removal, "build-1"),
            Err(RunnerError::StillRunning("BUILD-1".to_owned()))
        );
        scope.finish_job(id).unwrap();
        scope.remove(&removal, "build-1").unwrap();
        assert_eq!(
            scope.remove(&removal, "build-1"),
            Err(RunnerError::UnknownRunner("build-1".to_owned()))
        );

        scope.expire_tokens();
        assert_eq!(scope.register(&registration, "build-1"), Err(RunnerError::InvalidToken));
    }
}

#[tokio::test]
async fn lists_the_runner_application_for_every_platform() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in scopes(&fake) {
        let downloads = http
            .get(&format!("{}/downloads", runners(&scope)))
            .await
            .expect(200)
            .body;
        let downloads = downloads.as_array().unwrap();
        assert_eq!(downloads.len(), 7);
        for download in downloads {
            let filename = download["filename"].as_str().unwrap();
            assert_eq!(filename.ends_with(".zip"), download["os"] == "win");
            assert!(download["download_url"].as_str().unwrap().ends_with(filename));
            assert_eq!(download["sha256_checksum"].as_str().unwrap().len(), 64);
        }
    }
}

#[tokio::test]
async fn returns_the_deprecation_of_known_runner_versions() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    let date = |text: &str| Some(text.parse::<DateTime<Utc>>().unwrap());
    fake.set_runner_version_deprecation("2.300.0", date("2026-08-01T00:00:00Z"), date("2026-09-01T00:00:00Z"));
    for scope in scopes(&fake) {
        let deprecations = format!("{}/deprecations", runners(&scope));
        assert_eq!(
            http.get(&format!("{deprecations}/2.300.0")).await.expect(200).body,
            json!({
                "runner_version": "2.300.0",
                "registration_deprecates_at": "2026-08-01T00:00:00Z",
                "runtime_deprecates_at": "2026-09-01T00:00:00Z",
            })
        );
        let current = http
            .get(&format!("{deprecations}/{CURRENT_RUNNER_VERSION}"))
            .await
            .expect(200)
            .body;
        assert_eq!(current["runtime_deprecates_at"], Value::Null);
        http.get(&format!("{deprecations}/1.0.0")).await.expect(404);
    }
}

#[tokio::test]
async fn demo_has_runners_of_every_kind() {
    let fake = Fake::demo().await.unwrap();
    let http = Http::new(&fake);
    let org = fake.add_organization("octo-org").runners();
    assert!(org.len() >= 5);
    assert!(org.iter().any(|runner| runner.busy) && org.iter().any(|runner| runner.ephemeral));
    assert!(
        org.iter().any(|runner| runner.status == Status::Offline) && org.iter().any(|runner| runner.version.is_none())
    );
    for os in ["Linux", "macOS", "Windows"] {
        assert!(org.iter().any(|runner| runner.os == os && runner.has_label(os)));
    }
    for (path, count) in [
        ("runner-groups", 3),
        ("hosted-runners", 1),
        ("hosted-runners/images/custom", 1),
    ] {
        let list = http
            .get(&format!("/orgs/octo-org/actions/{path}"))
            .await
            .expect(200)
            .body;
        assert_eq!(list["total_count"], count, "{path}");
    }
    for scope in scopes(&fake) {
        assert!(
            http.get(&runners(&scope)).await.expect(200).body["total_count"]
                .as_i64()
                .unwrap()
                > 0
        );
    }
}

#[tokio::test]
async fn limits_an_organization_to_10_000_runners() {
    let fake = Fake::start().await.unwrap();
    let org = fake.add_organization("octo-org");
    org.add_runners((1..10_000).map(|number| format!("build-{number}")));
    let http = Http::new(&fake);
    for (name, status) in [("last", 201), ("one-too-many", 422)] {
        let body = json!({"name": name, "runner_group_id": 1, "labels": ["linux"]});
        let response = http
            .post("/orgs/octo-org/actions/runners/generate-jitconfig", body)
            .await;
        assert_eq!(response.status, status);
    }
    assert_eq!(org.runners().len(), 10_000);
}

#[tokio::test]
async fn returns_scopes_in_the_order_of_their_addition() {
    let fake = Fake::builder().enterprise("octo-corp").start().await.unwrap();
    fake.add_organization("octo-org").add_runner("build-1");
    let all = fake.scopes();
    assert_eq!(
        all.iter().map(Scope::path).collect::<Vec<_>>(),
        ["/enterprises/octo-corp", "/orgs/octo-org"]
    );
    assert_eq!(all[1].runners().len(), 1);
}

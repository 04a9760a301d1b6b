//! Tests of GitHub-hosted runners, images, machine sizes and limits.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use github_runners_fake::{Fake, HostedRunnerStatus, NewHostedRunner, RunnerError, Scope};
use serde_json::{Value, json};

use self::support::Http;

fn owners(fake: &Fake) -> [Scope; 2] {
    [fake.add_organization("octo-org"), fake.add_enterprise("octo-corp")]
}

fn hosted(scope: &Scope) -> String {
    format!("{}/actions/hosted-runners", scope.path())
}

fn request_body(name: &str) -> Value {
    json!({
        "name": name,
        "image": {"id": "ubuntu-latest", "source": "github"},
        "size": "4-core",
        "runner_group_id": 1,
    })
}

/// Returns `body` with some members changed.
fn with(mut body: Value, changes: Value) -> Value {
    body.as_object_mut()
        .unwrap()
        .extend(changes.as_object().unwrap().clone());
    body
}

#[tokio::test]
async fn creates_updates_and_deletes_a_hosted_runner() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in owners(&fake) {
        let group = scope.add_runner_group("hosted");
        let path = hosted(&scope);
        let body = with(
            request_body("ubuntu-large"),
            json!({"maximum_runners": 7, "enable_static_ip": true}),
        );
        let created = http.post(&path, body).await.expect(201).body;
        let id = created["id"].as_u64().unwrap();
        assert_eq!(created["status"], "Provisioning");
        assert_eq!(created["image_details"]["display_name"], "Ubuntu Latest (24.04)");
        assert_eq!(created["machine_size_details"]["memory_gb"], 16);
        assert_eq!(
            (&created["platform"], &created["maximum_runners"]),
            (&json!("linux-x64"), &json!(7))
        );
        assert_eq!(created["public_ips"][0]["enabled"], true);

        let one = format!("{path}/{id}");
        let ready = http.get(&one).await.expect(200).body;
        assert_eq!(ready, with(created, json!({"status": "Ready"})));
        scope.add_hosted_runner(NewHostedRunner::new("second").status(HostedRunnerStatus::Stuck));
        let list = http.get(&path).await.expect(200).body;
        assert_eq!((&list["total_count"], &list["runners"][0]), (&json!(2), &ready));
        assert_eq!(list["runners"][1]["status"], "Stuck");
        let page = http.get(&format!("{path}?per_page=1")).await.expect(200);
        assert_eq!(
            http.get(&page.link("next").unwrap()).await.body["runners"][0]["name"],
            "second"
        );

        let update = async |body: Value| http.send("PATCH".parse().unwrap(), &one, Some(body)).await;
        assert_eq!(update(json!({})).await.expect(200).body, ready);
        let changes = json!({"name": "windows", "runner_group_id": group, "maximum_runners": 3, "enable_static_ip": false,
                             "image_id": "windows-2025", "size": "8-core"});
        let changed = update(changes).await.expect(200).body;
        assert_eq!(
            (&changed["platform"], &changed["runner_group_id"]),
            (&json!("win-x64"), &json!(group))
        );
        assert_eq!(
            (&changed["public_ip_enabled"], &changed["public_ips"]),
            (&json!(false), &json!([]))
        );
        assert_eq!(changed["machine_size_details"]["id"], "8-core");
        update(json!({"name": "second"})).await.expect(409);
        update(json!({"maximum_runners": "many"})).await.expect(422);
        assert_eq!(http.get(&one).await.body, changed);

        scope
            .set_hosted_runner_status(id, HostedRunnerStatus::Shutdown)
            .unwrap();
        assert_eq!(http.get(&one).await.body["status"], "Shutdown");
        let deleted = http.delete(&one).await.expect(202).body;
        assert_eq!((&deleted["id"], &deleted["status"]), (&json!(id), &json!("Deleting")));
        http.get(&one).await.expect(404);
        http.delete(&one).await.expect(404);
        update(json!({})).await.expect(404);
        assert_eq!(
            scope.set_hosted_runner_status(id, HostedRunnerStatus::Ready),
            Err(RunnerError::UnknownRunner(id.to_string()))
        );
    }
}

#[tokio::test]
async fn rejects_invalid_hosted_runners() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in owners(&fake) {
        scope.add_hosted_runner("taken");
        for (changes, status, message) in [
            (json!({"name": ""}), 422, "Runner names must be"),
            (json!({"name": "a b"}), 422, "Runner names must be"),
            (json!({"name": "x".repeat(65)}), 422, "Runner names must be"),
            (json!({"name": "TAKEN"}), 409, "Already exists"),
            (
                json!({"size": "3-core"}),
                422,
                "The machine size \"3-core\" does not exist",
            ),
            (
                json!({"image": {"id": "beos", "source": "github"}}),
                422,
                "The image \"beos\" does not exist",
            ),
            (
                json!({"image": {"id": "99", "source": "custom"}}),
                422,
                "The image \"99\" does not exist",
            ),
            (
                json!({"image": {"source": "other"}}),
                422,
                "\"other\" is not a member of",
            ),
            (
                json!({"maximum_runners": 0}),
                422,
                "maximum_runners must be greater than 0",
            ),
            (json!({"runner_group_id": 99}), 404, "Not Found"),
            (json!({"runner_group_id": null}), 422, "null is not of type integer."),
        ] {
            let refused = http
                .post(&hosted(&scope), with(request_body("new"), changes))
                .await
                .expect(status);
            assert!(refused.message().contains(message), "{}", refused.message());
        }
        let refused = http.post(&hosted(&scope), json!({"name": "new"})).await.expect(422);
        assert!(
            refused.message().contains("missing required key: image"),
            "{}",
            refused.message()
        );
        assert_eq!(http.get(&hosted(&scope)).await.body["total_count"], 1);
    }
}

#[tokio::test]
async fn counts_and_limits_public_addresses() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in owners(&fake) {
        let path = hosted(&scope);
        for number in 0..49 {
            scope.add_hosted_runner(NewHostedRunner::new(format!("runner-{number}")).static_ip());
        }
        let limits = async || http.get(&format!("{path}/limits")).await.expect(200).body;
        assert_eq!(
            limits().await,
            json!({"public_ips": {"maximum": 50, "current_usage": 49}})
        );
        let with_address = |name| with(request_body(name), json!({"enable_static_ip": true}));
        http.post(&path, with_address("last")).await.expect(201);
        http.post(&path, with_address("too-many")).await.expect(422);
        http.post(&path, request_body("without")).await.expect(201);
        assert_eq!(limits().await["public_ips"]["current_usage"], 50);
    }
}

#[tokio::test]
async fn creates_runners_with_every_listed_image_and_size() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in owners(&fake) {
        let path = hosted(&scope);
        let list = async |what: &str, key: &str| {
            let list = http.get(&format!("{path}/{what}")).await.expect(200).body;
            let items = list[key].as_array().unwrap().clone();
            assert_eq!(list["total_count"], items.len());
            items
        };
        let platforms = list("platforms", "platforms").await;
        let sizes = list("machine-sizes", "machine_specs").await;
        let mut number = 0;
        for source in ["github-owned", "partner"] {
            for image in list(&format!("images/{source}"), "images").await {
                assert!(platforms.contains(&image["platform"]));
                let size = &sizes[number % sizes.len()];
                number += 1;
                let body = json!({"image": {"id": image["id"], "source": image["source"]}, "size": size["id"]});
                let created = http
                    .post(&path, with(request_body(&format!("runner-{number}")), body))
                    .await;
                let created = created.expect(201).body;
                assert_eq!(created["image_details"]["source"], image["source"]);
                assert_eq!(created["machine_size_details"], *size);
            }
        }
        assert!(number >= sizes.len());
    }
}

#[tokio::test]
async fn lists_and_deletes_versions_of_custom_images() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in owners(&fake) {
        let path = format!("{}/images/custom", hosted(&scope));
        let id = scope.add_custom_image("golden", ["1.0.0", "1.1.0"]);
        let one = format!("{path}/{id}");
        let image = http.get(&one).await.expect(200).body;
        assert_eq!(
            (&image["name"], &image["versions_count"]),
            (&json!("golden"), &json!(2))
        );
        assert_eq!(
            (&image["latest_version"], &image["total_versions_size"]),
            (&json!("1.1.0"), &json!(150))
        );
        assert_eq!(
            http.get(&path).await.expect(200).body,
            json!({"total_count": 1, "images": [image]})
        );

        let image = json!({"id": id.to_string(), "source": "custom", "version": "1.0.0"});
        let created = http
            .post(&hosted(&scope), with(request_body("golden-1"), json!({"image": image})))
            .await;
        let created = created.expect(201).body;
        assert_eq!(created["image_details"]["version"], "1.0.0");
        let runner = format!("{}/{}", hosted(&scope), created["id"]);
        let latest = http
            .send("PATCH".parse().unwrap(), &runner, Some(json!({"image_version": null})))
            .await;
        assert_eq!(latest.expect(200).body["image_details"]["version"], "latest");
        let unknown = http
            .send(
                "PATCH".parse().unwrap(),
                &runner,
                Some(json!({"image_version": "9.9.9"})),
            )
            .await;
        unknown.expect(422);

        let versions = http.get(&format!("{one}/versions")).await.expect(200).body;
        assert_eq!(versions["image_versions"][0]["version"], "1.1.0");
        let first = http.get(&format!("{one}/versions/1.0.0")).await.expect(200).body;
        assert_eq!(first, versions["image_versions"][1]);
        http.delete(&format!("{one}/versions/1.1.0")).await.expect(204);
        http.delete(&format!("{one}/versions/1.1.0")).await.expect(404);
        http.get(&format!("{one}/versions/1.1.0")).await.expect(404);
        assert_eq!(http.get(&one).await.body["latest_version"], "1.0.0");
        http.delete(&one).await.expect(204);
        for gone in [one.clone(), format!("{one}/versions"), format!("{one}/versions/1.0.0")] {
            http.get(&gone).await.expect(404);
        }
        http.delete(&one).await.expect(404);
    }
}

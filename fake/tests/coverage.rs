//! Tests that every operation of the description succeeds, responds with 404 to unknown ids, and rejects invalid bodies.
//!
//! The client of these tests validates each response against the description.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;

use github_runners_fake::{Fake, NewRunnerGroup, ScopeId};
use github_runners_spec::Operation;
use reqwest::Method;
use serde_json::{Value, json};

use self::support::{DESCRIPTION, Http, Response, UNSERVED, scopes};

/// Returns the operations that accept a token. `tests/apps.rs` tests the operations of GitHub Apps.
fn operations() -> impl Iterator<Item = Operation<'static>> {
    support::served_operations().into_iter()
}

fn runner_operations() -> impl Iterator<Item = Operation<'static>> {
    github_runners_spec::operations(&DESCRIPTION).filter(Operation::is_runner_operation)
}

/// A fake in which the objects of all path parameters exist, with their ids.
struct World {
    fake: Fake,
    ids: Vec<(String, [(&'static str, u64); 6])>,
}

impl World {
    async fn new() -> Self {
        let fake = Fake::start().await.unwrap();
        let [org, repository, enterprise] = scopes(&fake);
        org.join(&enterprise);
        let mut ids = Vec::new();
        for (scope, guest) in [
            (&org, repository.id()),
            (&repository, ScopeId::default()),
            (&enterprise, org.id()),
        ] {
            let group = scope.add_runner_group(NewRunnerGroup::new("group").selected([guest]));
            let runner = scope.add_runner(
                github_runners_fake::NewRunner::new("runner")
                    .labels(["label"])
                    .runner_group(group),
            );
            let found = [
                ("{runner_group_id}", group.get()),
                ("{runner_id}", runner.get()),
                ("{hosted_runner_id}", scope.add_hosted_runner("hosted").get()),
                (
                    "{image_definition_id}",
                    scope.add_custom_image("image", ["1.0.0"]).get(),
                ),
                ("{repository_id}", guest.get()),
                ("{org_id}", guest.get()),
            ];
            ids.push((scope.path(), found));
        }
        Self { fake, ids }
    }

    /// Returns the path of an operation with existing ids.
    fn path(&self, operation: &Operation<'_>) -> String {
        let version = if operation.path.contains("/images/") {
            "1.0.0"
        } else {
            github_runners_fake::CURRENT_RUNNER_VERSION
        };
        let path = operation.path.replace("{version}", version).replace("{name}", "label");
        let (_, ids) = self
            .ids
            .iter()
            .find(|(scope, _)| scope.split('/').nth(1) == path.split('/').nth(1))
            .unwrap();
        let path = ids
            .iter()
            .fold(path, |path, (name, id)| path.replace(name, &id.to_string()));
        support::fill(&path, "unknown")
    }

    async fn send(&self, operation: &Operation<'_>, path: &str, body: Option<Value>) -> Response {
        let method = Method::from_bytes(operation.method.to_uppercase().as_bytes()).unwrap();
        let response = Http::new(&self.fake).send(method, path, body).await;
        assert_eq!(self.fake.requests().pop().unwrap().operation, Some(operation.id));
        response
    }
}

fn body_schema(operation: &Operation<'static>) -> Option<&'static Value> {
    operation
        .definition
        .pointer("/requestBody/content/application~1json/schema")
}

/// Returns a valid body for an operation, with its required properties.
fn good_body(schema: &Value) -> Value {
    let required = schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|name| name.as_str().unwrap());
    let members = required.map(|name| {
        let value = match name {
            "name" => json!("new"),
            "labels" => json!(["new"]),
            "runner_group_id" => json!(1),
            "image" => json!({"id": "ubuntu-24.04", "source": "github"}),
            "size" => json!("4-core"),
            "enabled_repositories" => json!("selected"),
            "disable_self_hosted_runners_for_all_orgs" => json!(true),
            _ if schema["properties"][name]["type"] == "array" => json!([]),
            _ => panic!("add a value for the new required property {name}"),
        };
        (name.to_owned(), value)
    });
    Value::Object(members.collect())
}

/// `UPDATE_UNSERVED=1` updates the list. Review the difference: operations that were served must not be added.
#[tokio::test]
async fn lists_unserved_operations() {
    let world = World::new().await;
    let mut found = String::new();
    for operation in runner_operations() {
        let response = world.send(&operation, &world.path(&operation), Some(json!({}))).await;
        if response.status == 501 {
            assert!(response.message().contains(operation.id), "{response:#?}");
            found.push_str(operation.id);
            found.push('\n');
        }
    }
    if std::env::var_os("UPDATE_UNSERVED").is_some() {
        fs::write(UNSERVED, &found).unwrap();
    }
    assert_eq!(fs::read_to_string(UNSERVED).unwrap(), found);
}

#[tokio::test]
async fn every_operation_succeeds() {
    for operation in operations() {
        let world = World::new().await;
        if operation.path.contains("permissions/self-hosted-runners/repositories") {
            let path = "/orgs/octo-org/actions/permissions/self-hosted-runners";
            let selected = Http::new(&world.fake)
                .put(path, json!({"enabled_repositories": "selected"}))
                .await;
            selected.expect(204);
        }
        let body = body_schema(&operation).map(good_body);
        let response = world.send(&operation, &world.path(&operation), body).await;
        let declared = operation.definition["responses"].as_object().unwrap();
        let success = declared.keys().find(|status| status.starts_with('2')).unwrap();
        assert_eq!(response.status.to_string(), *success, "{} {response:#?}", operation.id);
    }
}

#[tokio::test]
async fn every_operation_responds_404_to_unknown_ids() {
    let world = World::new().await;
    for operation in operations() {
        let body = body_schema(&operation).map(good_body);
        let path = world.path(&operation);
        let unknown = path.replace("octo-", "unknown-");
        let missing = world.send(&operation, &unknown, body.clone()).await.expect(404);
        assert_eq!(missing.message(), "Not Found");
        // Make each id of the path unknown, one at a time.
        let template: Vec<&str> = operation.path.split('/').collect();
        for (index, name) in template.iter().enumerate() {
            if name.starts_with('{') && !["{org}", "{owner}", "{repo}", "{enterprise}"].contains(name) {
                for wrong in ["999999", "no-number", "%00"] {
                    let mut segments: Vec<&str> = path.split('/').collect();
                    segments[index] = wrong;
                    let response = world.send(&operation, &segments.join("/"), body.clone()).await;
                    assert_eq!(response.status, 404, "{} {name} {response:#?}", operation.id);
                }
            }
        }
    }
}

#[tokio::test]
async fn every_operation_rejects_invalid_bodies() {
    let world = World::new().await;
    let mut bodies = 0;
    for operation in operations() {
        let Some(schema) = body_schema(&operation) else {
            continue;
        };
        bodies += 1;
        let path = world.path(&operation);
        let list = world.send(&operation, &path, Some(json!([]))).await.expect(400);
        assert_eq!(list.message(), "Body should be a JSON object");
        for missing in schema["required"].as_array().into_iter().flatten() {
            let mut body = good_body(schema);
            body.as_object_mut().unwrap().remove(missing.as_str().unwrap());
            let refused = world.send(&operation, &path, Some(body)).await.expect(422);
            let name = missing.as_str().unwrap();
            let expected = format!("Invalid request.\n\nInvalid input: object is missing required key: {name}");
            assert_eq!(refused.message(), expected);
        }
        for (name, property) in schema["properties"].as_object().unwrap() {
            let mut body = good_body(schema);
            body[name] = if property["type"] == "object" {
                json!([1])
            } else {
                json!({"a": 1})
            };
            let refused = world.send(&operation, &path, Some(body)).await.expect(422);
            let expected = format!("Invalid request.\n\nInvalid property /{name}: ");
            assert!(refused.message().starts_with(&expected), "{}", refused.message());
        }
    }
    assert!(bodies >= 24, "{bodies}");
}

//! Tests of the control API.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::sync::LazyLock;

use github_runners_fake::Fake;
use reqwest::Method;
use serde_json::{Value, json};

use self::support::{Http, plain_client};

static OPENAPI: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../src/control/openapi.json")).unwrap());

/// A client that validates every response against the description of the control API.
struct Control<'a> {
    fake: &'a Fake,
    client: reqwest::Client,
}

impl Control<'_> {
    async fn send(&self, method: Method, path: &str, body: Option<Value>) -> (u16, Value) {
        let request = self
            .client
            .request(method.clone(), format!("{}/_fake{path}", self.fake.base_url()));
        let request = match body {
            Some(body) => request.json(&body),
            None => request,
        };
        let response = request.send().await.unwrap();
        let status = response.status().as_u16();
        let text = response.text().await.unwrap();
        let body = serde_json::from_str(&text).unwrap_or(Value::Null);
        check(&method, path, status, &body);
        (status, body)
    }

    async fn get(&self, path: &str) -> Value {
        let (status, body) = self.send(Method::GET, path, None).await;
        assert_eq!(status, 200, "{body}");
        body
    }

    async fn post(&self, path: &str, body: Value) -> (u16, Value) {
        self.send(Method::POST, path, Some(body)).await
    }

    async fn delete(&self, path: &str) -> u16 {
        self.send(Method::DELETE, path, None).await.0
    }
}

/// Validates a response against the description. Finds the operation by comparing paths segment by segment.
fn check(method: &Method, path: &str, status: u16, body: &Value) {
    let fits = |template: &str| {
        let template = template.strip_prefix("/_fake").unwrap();
        template.split('/').count() == path.split('/').count()
            && template
                .split('/')
                .zip(path.split('/'))
                .all(|(one, other)| one.starts_with('{') || one == other)
    };
    let paths = OPENAPI["paths"].as_object().unwrap();
    let Some((_, item)) = paths.iter().find(|(template, _)| fits(template)) else {
        return assert_eq!(status, 404, "{path}");
    };
    let response = &item[method.as_str().to_lowercase()]["responses"][status.to_string()];
    assert!(response.is_object(), "{method} {path} declares no {status}: {body}");
    let Some(schema) = response.pointer("/content/application~1json/schema") else {
        return assert!(body.is_null());
    };
    let schema = github_runners_spec::json_schema::root(&OPENAPI, schema);
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> = validator.iter_errors(body).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{method} {path}: {errors:?} in {body}");
}

fn control(fake: &Fake) -> Control<'_> {
    let client = plain_client();
    Control { fake, client }
}

#[tokio::test]
async fn serves_its_openapi_description() {
    let fake = Fake::start().await.unwrap();
    assert_eq!(control(&fake).get("/openapi.json").await, *OPENAPI);
    for path in ["", "/", "/nothing", "/agents/1/dance/on"] {
        assert_eq!(control(&fake).send(Method::GET, path, None).await.0, 404, "{path}");
    }
    // Requests to the control API are not in the log.
    assert!(fake.requests().is_empty());
}

#[tokio::test]
async fn simulates_the_life_of_a_runner_over_http() {
    let fake = Fake::start().await.unwrap();
    let control = control(&fake);
    let fleet = json!({"organization": [{"name": "octo-org", "runner": [{"name": "build", "count": 2}]}]});
    assert_eq!(control.post("/fleet", fleet).await.0, 204);
    let http = Http::new(&fake);
    let config = http
        .post(
            "/orgs/octo-org/actions/runners/generate-jitconfig",
            json!({"name": "jit-1", "runner_group_id": 1, "labels": ["linux"]}),
        )
        .await
        .expect(201);
    let (status, agent) = control
        .post("/agents", json!({"jit_config": config.body["encoded_jit_config"]}))
        .await;
    assert_eq!(status, 201);
    let id = &agent["id"];
    let (_, connected) = control.post(&format!("/agents/{id}/connect"), json!({})).await;
    assert_eq!(connected["runner"]["status"], "online");
    assert_eq!(control.post(&format!("/agents/{id}/connect"), json!({})).await.0, 409);
    control.post(&format!("/agents/{id}/start-job"), json!({})).await;
    assert_eq!(control.get(&format!("/agents/{id}")).await["runner"]["busy"], true);
    let (status, gone) = control.post(&format!("/agents/{id}/finish-job"), json!({})).await;
    assert_eq!((status, &gone["runner"]), (200, &Value::Null));
    assert_eq!(control.post(&format!("/agents/{id}/crash"), json!({})).await.0, 404);

    let token = http
        .post("/orgs/octo-org/actions/runners/registration-token", json!({}))
        .await
        .expect(201);
    let requested = json!({"registration_token": token.body["token"], "runner": {"name": "late", "labels": ["gpu"]}});
    assert_eq!(control.post("/agents", requested.clone()).await.0, 201);
    assert_eq!(control.post("/agents", requested).await.0, 409);
    for wrong in [json!({}), json!({"jit_config": "x"}), json!({"jit": "x"}), json!([])] {
        assert_eq!(control.post("/agents", wrong).await.0, 422);
    }
    let state = control.get("/state").await;
    assert_eq!(state["scopes"][0]["path"], "/orgs/octo-org");
    assert_eq!(state["scopes"][0]["runners"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn moves_the_clock_over_http() {
    let fake = Fake::start().await.unwrap();
    let control = control(&fake);
    let (_, clock) = control
        .post(
            "/clock",
            json!({"frozen": true, "now": "2026-11-01T00:00:00Z", "advance_seconds": 1.5}),
        )
        .await;
    assert_eq!(clock, json!({"frozen": true, "now": "2026-11-01T00:00:01.500Z"}));
    assert_eq!(control.get("/clock").await, clock);
    for wrong in [
        json!({"advance_seconds": -1}),
        json!({"advance": 1}),
        json!({"now": "noon"}),
        json!("soon"),
    ] {
        assert_eq!(control.post("/clock", wrong).await.0, 422);
    }
}

#[tokio::test]
async fn adds_and_removes_faults_over_http() {
    let fake = Fake::start().await.unwrap();
    fake.add_organization("octo-org");
    let (control, client) = (control(&fake), plain_client());
    let fault = json!({"kind": "status", "status": 503, "operation": "actions/list-self-hosted-runners-for-org", "burst": [1, 2]});
    let (status, added) = control.post("/faults", fault.clone()).await;
    assert_eq!(status, 201);
    let get = client
        .get(format!("{}/orgs/octo-org/actions/runners", fake.base_url()))
        .bearer_auth("any");
    for status in [503, 200, 503] {
        assert_eq!(get.try_clone().unwrap().send().await.unwrap().status().as_u16(), status);
    }
    let listed = control.get("/faults").await;
    assert_eq!(
        listed,
        json!({"faults": [{"id": added["id"], "hits": 2, "fault": fault}]})
    );

    // Listed faults can be added again.
    for fault in [
        json!({"kind": "html", "status": 502, "body": "x", "after_effect": true, "method": "GET", "path": "/orgs"}),
        json!({"kind": "status", "status": 307, "header": {"Location": "http://x/"}, "token": "one"}),
        json!({"kind": "secondary-limit", "status": 429, "seconds": 9, "headers": true, "lasting": true, "nth": 2}),
        json!({"kind": "latency", "milliseconds": 1, "times": 2}),
        json!({"kind": "slow", "bytes": 3, "milliseconds": 4, "nth": 5}),
        json!({"kind": "primary-limit", "status": 429, "seconds": 9, "headers": false, "lists": true}),
        json!({"kind": "secondary-limit", "status": 403, "seconds": 9, "headers": true, "for_seconds": 8}),
        json!({"kind": "page-shift", "items": -1}),
        json!({"kind": "list-lag", "seconds": 2}),
        json!({"kind": "clock-skew", "seconds": -2, "chance": 0.5}),
        json!({"kind": "reset"}),
        json!({"kind": "truncated"}),
        json!({"kind": "stream-reset", "code": 7}),
        json!({"kind": "go-away", "nth": 1}),
        json!({"kind": "silence", "after_effect": true}),
        json!({"kind": "gzip"}),
        json!({"kind": "lying-busy"}),
    ] {
        assert_eq!(control.delete("/faults").await, 204);
        assert_eq!(control.post("/faults", fault.clone()).await.0, 201, "{fault}");
        assert_eq!(control.get("/faults").await["faults"][0]["fault"], fault);
    }
    let (status, refused) = control.post("/faults", json!({"kind": "reset", "chance": 2})).await;
    assert_eq!(
        (status, refused["message"].as_str()),
        (422, Some("chance: must be a number from 0 to 1"))
    );
    let id = control.get("/faults").await["faults"][0]["id"].clone();
    assert_eq!(control.delete(&format!("/faults/{id}")).await, 204);
    assert_eq!(control.delete(&format!("/faults/{id}")).await, 404);
}

#[tokio::test]
async fn shows_requests_without_tokens_and_clears_them_at_a_reset() {
    let fake = Fake::start().await.unwrap();
    let control = control(&fake);
    Http::new(&fake)
        .get("/orgs/octo-org/actions/runners?page=2")
        .await
        .expect(404);
    let requests = control.get("/requests").await;
    let request = &requests["requests"][0];
    assert_eq!(request["query"], json!([["page", "2"]]));
    assert_eq!(request["status"], 404);
    assert!(!requests.to_string().contains("secret"));
    assert_eq!(control.delete("/requests").await, 204);
    assert_eq!(control.get("/requests").await, json!({"requests": [], "dropped": 0}));

    fake.add_organization("octo-org").add_runner("build-1");
    control.post("/clock", json!({"frozen": true})).await;
    control.post("/faults", json!({"kind": "reset"})).await;
    assert_eq!(control.send(Method::POST, "/reset", None).await.0, 204);
    assert_eq!(control.get("/state").await["scopes"], json!([]));
    assert_eq!(control.get("/clock").await["frozen"], false);
    assert_eq!(control.get("/faults").await, json!({"faults": []}));
}

#[tokio::test]
async fn runs_workloads_over_http() {
    let fake = Fake::builder().seed(1).start().await.unwrap();
    let control = control(&fake);
    let fleet = json!({"organization": [{"name": "acme", "runner": [{"name": "build", "count": 3}]}]});
    assert_eq!(control.post("/fleet", fleet).await.0, 204);
    let workload = json!({"path": "/orgs/acme", "jobs": 5, "job_every_seconds": 10, "job_lasts_seconds": [1, 5]});
    assert_eq!(control.post("/workloads", workload).await.0, 204);
    control.post("/clock", json!({"advance_seconds": 600})).await;
    let jobs = control.get("/jobs").await;
    let jobs = jobs["jobs"].as_array().unwrap();
    assert_eq!(jobs.len(), 5);
    assert!(jobs.iter().all(|job| job["state"] == "completed"));
    assert_eq!(control.post("/workloads", json!({"path": "/orgs/nobody"})).await.0, 404);
    let wrong = json!({"path": "/orgs/acme", "job_every_seconds": -1});
    assert_eq!(control.post("/workloads", wrong).await.0, 422);
}

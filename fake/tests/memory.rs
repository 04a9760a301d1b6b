//! Tests that clients cannot make the memory of a fake grow without bounds.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use github_runners_fake::{Fake, Fault, Fleet};
use reqwest::Method;
use serde_json::{Value, json};

use self::support::{Http, plain_client};

const MB: usize = 1 << 20;

#[tokio::test]
async fn bounds_the_request_log_and_counts_dropped_requests() {
    let fake = Fake::builder().organization("octo-org").start().await.unwrap();
    let http = Http::new(&fake);
    let path = "/orgs/octo-org/actions/runners/generate-jitconfig";
    let body = json!({"name": "x".repeat(MB / 2)});
    for _ in 0..100 {
        http.post(path, body.clone()).await.expect(422);
    }
    let requests = fake.requests();
    let bytes: usize = requests.iter().map(|request| request.body.len()).sum();
    assert!(bytes <= 16 * MB && bytes > 8 * MB, "{bytes}");
    assert_eq!(requests.len() as u64 + fake.dropped_requests(), 100);

    let shown: Value = plain_client()
        .get(format!("{}/_fake/requests", fake.base_url()))
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert_eq!(shown["dropped"], fake.dropped_requests());
    fake.clear_requests();
    assert_eq!(fake.dropped_requests(), 0);
}

#[tokio::test]
async fn bounds_the_text_of_fleets() {
    let long = "x".repeat(MB);
    let file = format!("[[organization]]\nname = \"a\"\n[[organization.runner]]\ncount = 1000\nname = \"{long}\"\n");
    let error = Fleet::from_toml(&file).unwrap_err();
    assert_eq!((error.line, error.field.as_deref()), (Some(4), Some("count")));
    assert!(error.message.contains("256 MiB"), "{error}");

    // The bound applies to the sum of many small fleets.
    let fake = Fake::start().await.unwrap();
    let client = plain_client();
    let mut refused = false;
    for number in 0..30 {
        let runner = json!([{"name": "x".repeat(MB / 100), "count": 1000, "default_labels": false}]);
        let fleet = json!({"organization": [{"name": format!("org-{number}"), "runner": runner}]});
        let request = client.post(format!("{}/_fake/fleet", fake.base_url())).json(&fleet);
        match request.send().await.unwrap().status().as_u16() {
            204 => {}
            status => {
                assert_eq!(status, 422);
                refused = true;
                break;
            }
        }
    }
    assert!(refused);
}

#[tokio::test]
async fn bounds_the_text_that_requests_add() {
    let fake = Fake::start().await.unwrap();
    let org = fake.add_organization("octo-org");
    let id = org.add_runner("build-1");
    let http = Http::new(&fake);
    let runners = "/orgs/octo-org/actions/runners";
    let jit = |name: String| json!({"name": name, "runner_group_id": 1, "labels": ["linux"]});
    let path = format!("{runners}/generate-jitconfig");
    http.post(&path, jit("x".repeat(1024))).await.expect(201);
    http.post(&path, jit("x".repeat(1025))).await.expect(422);

    // The runner has three default labels.
    let labels = |range: std::ops::Range<u32>| json!({"labels": range.map(|it| it.to_string()).collect::<Vec<_>>()});
    let path = format!("{runners}/{id}/labels");
    http.post(&path, labels(0..100)).await.expect(200);
    http.post(&path, labels(100..197)).await.expect(200);
    http.post(&path, labels(197..198)).await.expect(422);
    assert_eq!(org.runner(id).unwrap().labels.len(), 200);

    let groups = "/orgs/octo-org/actions/runner-groups";
    let workflows = |count| json!({"name": "deploy", "selected_workflows": vec!["x".repeat(1000); count]});
    http.post(groups, workflows(100)).await.expect(422);
    let created = http.post(groups, workflows(10)).await.expect(201).body;
    let path = format!("{groups}/{}", created["id"]);
    http.send(Method::PATCH, &path, Some(workflows(100))).await.expect(422);
    assert_eq!(org.runner_groups()[1].workflows, None, "the group is unchanged");
    for number in 2..1000 {
        org.add_runner_group(format!("group-{number}"));
    }
    http.post(groups, json!({"name": "one-more"})).await.expect(422);

    // The same applies to runner applications of the control API.
    org.add_runners((0..511).map(|number| format!("{number}{}", "x".repeat(MB / 2))));
    let start = async |name: &str| {
        let token = org.issue_registration_token();
        let start = json!({"registration_token": token, "runner": {"name": name}});
        let url = format!("{}/_fake/agents", fake.base_url());
        plain_client().post(url).json(&start).send().await.unwrap().status()
    };
    assert_eq!(start("small").await, 201);
    assert_eq!(start(&"y".repeat(MB / 2)).await, 422);
}

#[tokio::test]
async fn bounds_the_number_and_text_of_faults() {
    let fake = Fake::start().await.unwrap();
    for _ in 0..15 {
        fake.fault(Fault::status(500).body("x".repeat(MB))).unwrap();
    }
    let error = fake.fault(Fault::status(500).body("x".repeat(2 * MB))).unwrap_err();
    assert!(error.message.contains("16 MiB"), "{error}");
    fake.clear_faults();
    for _ in 0..1000 {
        fake.fault(Fault::reset().nth(1_000_000)).unwrap();
    }
    assert!(fake.fault(Fault::reset()).is_err());
}

#[tokio::test]
async fn bounds_the_number_of_rate_limits() {
    let fake = Fake::builder().organization("octo-org").start().await.unwrap();
    let http = Http::new(&fake);
    let long = "t".repeat(2000);
    let send = async |token: &str| {
        let path = "/orgs/octo-org/actions/runners";
        http.request(Method::GET, path, |request| request.bearer_auth(token))
            .await
            .expect(200)
    };
    send(&long).await;
    send(&long).await;
    assert_eq!(fake.rate_limit(&long).used, 2);
    assert_eq!(fake.rate_limit(&format!("{long}t")).used, 0);
}

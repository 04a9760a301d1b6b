//! Tests with random scripts of requests, faults, resets and clock changes.
//!
//! The same seed always generates the same script. Failures show the seed; `SCRIPT_SEED=7` runs only that script.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::HashSet;
use std::time::Duration;

use chrono::TimeDelta;
use fastrand::Rng;
use github_runners_fake::{Fake, Fault, NewRunner, RunnerGroupId, Scope, Workload};
use github_runners_spec::Operation;
use reqwest::{Client, Method};
use serde_json::{Map, Value, json};

use self::support::{DESCRIPTION, Response, plain_client};

const SCRIPTS: u64 = 200;
const STEPS: usize = 80;

#[tokio::test]
async fn random_scripts_keep_the_state_consistent_and_responses_valid() {
    let seeds = match std::env::var("SCRIPT_SEED") {
        Ok(seed) => seed.parse().map(|seed| seed..seed + 1).unwrap(),
        Err(_) => 0..SCRIPTS,
    };
    let client = plain_client();
    let operations = support::served_operations();
    let (mut sent, mut succeeded) = (0, 0);
    for seed in seeds {
        let mut script = Script::new(seed, &client, &operations).await;
        for _ in 0..STEPS {
            script.step().await;
            script.check_state();
        }
        script.check_lists().await;
        sent += script.sent;
        succeeded += script.succeeded;
    }
    // Guard against scripts that have no effect. About half of the requests succeed.
    assert!(succeeded * 4 > sent, "{succeeded} of {sent} requests succeeded");
}

struct Script<'a> {
    seed: u64,
    random: Rng,
    fake: Fake,
    client: &'a Client,
    operations: &'a [Operation<'static>],
    scopes: Vec<Scope>,
    sent: usize,
    succeeded: usize,
}

impl<'a> Script<'a> {
    async fn new(seed: u64, client: &'a Client, operations: &'a [Operation<'static>]) -> Self {
        let mut builder = Fake::builder().seed(seed).rate_limit(2000);
        if seed.is_multiple_of(4) {
            builder = builder.secondary_limits();
        }
        if seed.is_multiple_of(3) {
            builder = builder.demo();
        }
        let mut script = Self {
            seed,
            random: Rng::with_seed(seed),
            fake: builder.start().await.unwrap(),
            client,
            operations,
            scopes: Vec::new(),
            sent: 0,
            succeeded: 0,
        };
        script.add_scopes();
        script
    }

    fn add_scopes(&mut self) {
        let org = self.fake.add_organization("octo-org");
        let enterprise = self.fake.add_enterprise("octo-enterprise");
        org.join(&enterprise);
        if self.seed.is_multiple_of(5) {
            let minute = Duration::from_secs(60);
            let workload = Workload::new().jobs(50).machines_boot_after(minute..=2 * minute);
            org.run_workload(workload.machines_never_boot(0.2));
        }
        self.scopes = vec![org, self.fake.add_repository("octo-org", "hello-world"), enterprise];
    }

    async fn step(&mut self) {
        match self.random.u8(..100) {
            0..70 => self.send().await,
            70..88 => self.act(),
            88..93 => self.add_fault(),
            93..95 => self.fake.clear_faults(),
            95..98 => {
                let seconds = [1, 60, 900, 3600, 90_000, 1_500_000][self.random.usize(..6)];
                self.fake.clock().advance(Duration::from_secs(seconds));
            }
            98 => {
                let name = ["octo-org", "new-name"][self.random.usize(..2)];
                self.scopes[0].rename(name);
            }
            _ => {
                self.fake.reset();
                // A handle from before the reset has no effect.
                self.scopes[0].add_runner("ghost");
                self.add_scopes();
            }
        }
    }

    /// Simulates a random action of a machine.
    fn act(&mut self) {
        let scope = self.scopes[self.random.usize(..3)].clone();
        let name = format!("runner-{}", self.random.u8(..6));
        let Some(runner) = scope.runner_named(&name) else {
            let mut runner = NewRunner::new(name).labels(["gpu"]);
            if self.random.bool() {
                runner = runner.ephemeral();
            }
            let group = self.random.u64(1..5);
            if scope.runner_group(group).is_some_and(|group| !group.inherited) {
                runner = runner.runner_group(group);
            }
            scope.add_runner(runner);
            return;
        };
        let agent = self.fake.runner(runner.id).unwrap();
        // These fail in some states.
        let _ = match self.random.u8(..6) {
            0 => agent.connect(),
            1 => agent.disconnect(),
            2 | 3 => agent.start_job(),
            4 => agent.finish_job(),
            _ => agent.crash(),
        };
    }

    fn add_fault(&mut self) {
        let random = &mut self.random;
        let limit = Duration::from_secs(random.u64(1..100));
        let fault = match random.u8(..16) {
            0 => Fault::status([500, 502, 503, 404][random.usize(..4)]),
            1 => Fault::html(502),
            2 => Fault::latency(Duration::from_millis(1)),
            3 => Fault::reset(),
            4 => Fault::truncated(),
            5 => Fault::slow(1000, Duration::from_millis(1)),
            6 => Fault::primary_limit(limit),
            7 => Fault::secondary_limit(limit).with_status(429),
            8 => Fault::page_shift(random.i64(-2..3)),
            9 => Fault::list_lag(limit),
            10 => Fault::lying_busy(),
            11 => Fault::deletion_lag(limit),
            12 => Fault::name_filter_miss(),
            13 => Fault::busy_lag(limit),
            14 => Fault::busy_after_job(limit),
            _ => Fault::clock_skew(TimeDelta::seconds(random.i64(-100..100))),
        };
        let lasts = matches!(fault.kind(), "primary-limit" | "secondary-limit") && random.bool();
        let fault = if lasts { fault.nth(1).lasting() } else { fault };
        let fault = if random.bool() { fault.after_effect() } else { fault };
        self.fake.fault(fault.chance(0.5).times(5)).unwrap();
    }

    async fn send(&mut self) {
        let operation = &self.operations[self.random.usize(..self.operations.len())];
        let path = self.path(operation);
        let method = Method::from_bytes(operation.method.to_uppercase().as_bytes()).unwrap();
        let token = ["one", "two", "three"][self.random.usize(..3)];
        let mut request = self
            .client
            .request(method, format!("{}{path}", self.fake.base_url()))
            .bearer_auth(token);
        let schema = operation
            .definition
            .pointer("/requestBody/content/application~1json/schema");
        request = match schema {
            Some(schema) => request.json(&self.value(schema, 0)),
            None => request.header("content-length", 0),
        };
        self.sent += 1;
        let response = match request.send().await {
            Ok(response) => response,
            Err(error) => return self.check_lost(&error),
        };
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = match response.bytes().await {
            Ok(bytes) => bytes,
            Err(error) => return self.check_lost(&error),
        };
        let received = self.fake.requests().pop().unwrap();
        self.succeeded += usize::from(status < 300);
        // A fault can replace the response with one that is not in the description.
        if received.faults.iter().any(|kind| matches!(*kind, "status" | "html")) {
            return;
        }
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        let response = Response { status, headers, body };
        let checked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| support::check(&received, &response)));
        assert!(checked.is_ok(), "seed {}: {received:?}", self.seed);
        assert!(status < 500, "seed {}: {status} for {received:?}", self.seed);
    }

    /// Checks that a fault is the reason for a request without a response.
    fn check_lost(&self, error: &reqwest::Error) {
        let received = self.fake.requests().pop();
        let lost = received.is_some_and(|received| {
            received
                .faults
                .iter()
                .any(|kind| matches!(*kind, "reset" | "truncated"))
        });
        assert!(lost, "seed {}: {error:?}", self.seed);
    }

    /// Returns a path with ids that usually exist.
    fn path(&mut self, operation: &Operation<'_>) -> String {
        let scope = match operation.path.split('/').nth(1).unwrap() {
            "orgs" => &self.scopes[0],
            "repos" => &self.scopes[1],
            _ => &self.scopes[2],
        };
        let runners: Vec<u64> = scope.runners().iter().map(|runner| runner.id.get()).collect();
        let groups: Vec<u64> = scope.runner_groups().iter().map(|group| group.id.get()).collect();
        let hosted: Vec<u64> = scope.hosted_runners().iter().map(|runner| runner.id.get()).collect();
        let guest = if operation.path.starts_with("/orgs") { 1 } else { 0 };
        let guest = self.scopes[guest].id().get();
        let scope_path = scope.path();
        let mut one = |ids: &[u64]| match ids.len() {
            0 => 1,
            _ if self.random.u8(..10) == 0 => 999,
            count => ids[self.random.usize(..count)],
        };
        let depth = if operation.path.starts_with("/repos") { 4 } else { 3 };
        let segments = operation.path.split('/').skip(depth).map(|segment| match segment {
            "{runner_id}" => one(&runners).to_string(),
            "{runner_group_id}" => one(&groups).to_string(),
            "{hosted_runner_id}" => one(&hosted).to_string(),
            "{repository_id}" | "{org_id}" => one(&[guest]).to_string(),
            "{image_definition_id}" => "1".to_owned(),
            "{version}" => "1.0.0".to_owned(),
            "{name}" => "gpu".to_owned(),
            other => other.to_owned(),
        });
        let rest: Vec<String> = segments.collect();
        let query = match self.random.u8(..4) {
            0 => "?per_page=2&name=runner-1",
            1 => "?per_page=2&page=2",
            _ => "",
        };
        format!("{scope_path}/{}{query}", rest.join("/"))
    }

    /// Returns a value that usually matches a schema.
    fn value(&mut self, schema: &'static Value, depth: usize) -> Value {
        let schema = github_runners_spec::resolve(&DESCRIPTION, schema).unwrap();
        if let Some(options) = schema["enum"].as_array() {
            return options[self.random.usize(..options.len())].clone();
        }
        if self.random.u8(..100) == 0 {
            return json!(null);
        }
        match schema["type"].as_str() {
            Some("object") if depth < 4 => {
                let required: HashSet<&str> = strings(&schema["required"]).collect();
                let properties = schema["properties"].as_object().into_iter().flatten();
                let mut object = Map::new();
                for (name, schema) in properties {
                    let chance = if required.contains(name.as_str()) { 98 } else { 50 };
                    if self.random.u8(..100) < chance {
                        let value = self.property(name, schema, depth);
                        object.insert(name.clone(), value);
                    }
                }
                Value::Object(object)
            }
            Some("array") => {
                let count = self.random.usize(1..3);
                (0..count).map(|_| self.value(&schema["items"], depth + 1)).collect()
            }
            Some("integer" | "number") => json!(self.random.i64(1..8)),
            Some("boolean") => json!(self.random.bool()),
            _ => json!(format!("runner-{}", self.random.u8(..6))),
        }
    }

    fn property(&mut self, name: &str, schema: &'static Value, depth: usize) -> Value {
        match name {
            "runner_group_id" if self.random.bool() => json!(1),
            "size" => json!("4-core"),
            "image" => json!({"id": "ubuntu-24.04", "source": "github"}),
            _ => self.value(schema, depth + 1),
        }
    }

    /// Checks that every runner is in one scope and one existing group, and that names are unique.
    fn check_state(&self) {
        let seed = self.seed;
        let mut ids = HashSet::new();
        for scope in &self.scopes {
            let groups: HashSet<RunnerGroupId> = scope.runner_groups().iter().map(|group| group.id).collect();
            assert!(
                groups.contains(&RunnerGroupId::DEFAULT),
                "seed {seed}: {} has no default group",
                scope.path()
            );
            let mut names = HashSet::new();
            for runner in scope.runners() {
                assert!(ids.insert(runner.id), "seed {seed}: {runner:?} is in two scopes");
                assert!(
                    names.insert(runner.name.to_lowercase()),
                    "seed {seed}: {runner:?} has the name of another runner"
                );
                assert!(
                    groups.contains(&runner.runner_group_id),
                    "seed {seed}: {runner:?} has no group"
                );
                let mut labels = HashSet::new();
                for label in &runner.labels {
                    assert!(
                        labels.insert(label.name.to_lowercase()),
                        "seed {seed}: {runner:?} has a label twice"
                    );
                }
            }
            let mut names = HashSet::new();
            for group in scope.runner_groups() {
                assert!(
                    group.inherited || names.insert(group.name.to_lowercase()),
                    "seed {seed}: {group:?}"
                );
            }
            for runner in scope.hosted_runners() {
                assert!(
                    groups.contains(&runner.runner_group_id),
                    "seed {seed}: {runner:?} has no group"
                );
            }
        }
    }

    /// Checks that counts equal the lengths of lists, and that pages contain every item once.
    async fn check_lists(&mut self) {
        self.fake.clear_faults();
        self.fake.clock().advance(Duration::from_secs(7200));
        for scope in &self.scopes {
            let ids: Vec<u64> = scope.runners().iter().map(|runner| runner.id.get()).collect();
            let mut listed = Vec::new();
            for page in 1..=ids.len().div_ceil(2).max(1) {
                let path = format!("{}/actions/runners?per_page=2&page={page}", scope.path());
                let request = self.client.get(format!("{}{path}", self.fake.base_url()));
                let body: Value = request.bearer_auth("four").send().await.unwrap().json().await.unwrap();
                assert_eq!(body["total_count"], ids.len(), "seed {}", self.seed);
                let runners = body["runners"].as_array().unwrap();
                listed.extend(runners.iter().map(|runner| runner["id"].as_u64().unwrap()));
            }
            assert_eq!(listed, ids, "seed {}", self.seed);
        }
    }
}

fn strings(value: &Value) -> impl Iterator<Item = &str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str)
}

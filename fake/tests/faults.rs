//! Tests of the effects and conditions of faults.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::ErrorKind;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta};
use github_runners_fake::{Fake, Fault, NewRunner, Scope, faults_from_toml};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const RUNNERS: &str = "/orgs/octo-org/actions/runners";
const LIST: &str = "actions/list-self-hosted-runners-for-org";

/// A raw response.
struct Raw {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Raw {
    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(": ")?;
            key.eq_ignore_ascii_case(name).then_some(value)
        })
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let json = self.json();
        let runners = json["runners"].as_array().unwrap();
        runners
            .iter()
            .map(|runner| runner["name"].as_str().unwrap().to_owned())
            .collect()
    }
}

/// Sends a request on a new connection, and reads until the fake closes it.
async fn try_send(fake: &Fake, method: &str, path: &str) -> std::io::Result<Raw> {
    let mut stream = TcpStream::connect(fake.address()).await?;
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: x\r\nUser-Agent: t\r\nAuthorization: token a\r\nContent-Length: 0\r\n\
         Connection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await?;
    let mut response = Vec::new();
    stream.read_to_end(&mut response).await?;
    let end = response.windows(4).position(|bytes| bytes == b"\r\n\r\n");
    let Some(end) = end else {
        return Err(ErrorKind::UnexpectedEof.into());
    };
    let head = String::from_utf8(response[..end].to_vec()).unwrap();
    Ok(Raw {
        status: head[9..12].parse().unwrap(),
        head,
        body: response[end + 4..].to_vec(),
    })
}

async fn send(fake: &Fake, method: &str, path: &str) -> Raw {
    try_send(fake, method, path).await.unwrap()
}

async fn get(fake: &Fake, path: &str) -> Raw {
    send(fake, "GET", path).await
}

async fn start() -> (Fake, Scope) {
    let fake = Fake::builder().seed(7).start().await.unwrap();
    let org = fake.add_organization("octo-org");
    (fake, org)
}

#[tokio::test]
async fn hits_only_the_nth_request() {
    let (fake, _) = start().await;
    let path = format!("{RUNNERS}/registration-token");
    let fault = fake
        .fault(
            Fault::status(503)
                .operation("actions/create-registration-token-for-org")
                .nth(3),
        )
        .unwrap();
    let mut statuses = Vec::new();
    for _ in 0..4 {
        get(&fake, RUNNERS).await;
        statuses.push(send(&fake, "POST", &path).await.status);
    }
    assert_eq!(statuses, [201, 201, 503, 201]);
    assert_eq!(fault.hits(), 1);
}

#[tokio::test]
async fn hits_the_requests_that_meet_the_conditions() {
    for (fault, statuses) in [
        (Fault::status(500), [500, 500, 500]),
        (Fault::status(500).method("delete"), [200, 200, 500]),
        (
            Fault::status(500).path("/orgs/octo-org/actions/runners/1"),
            [200, 500, 500],
        ),
        (Fault::status(500).path("/orgs/octo-org"), [500, 500, 500]),
        (Fault::status(500).path("/orgs/octo"), [200, 200, 204]),
        (Fault::status(500).lists(), [500, 200, 204]),
        (Fault::status(500).operation(LIST), [500, 200, 204]),
        (Fault::status(500).times(2), [500, 500, 204]),
        (Fault::status(500).nth(2).times(2), [200, 500, 500]),
        (Fault::status(500).path("/orgs").method("GET").nth(2), [200, 500, 204]),
    ] {
        let (fake, org) = start().await;
        let one = format!("{RUNNERS}/{}", org.add_runner("build-1"));
        fake.fault(fault.clone()).unwrap();
        let got = [
            get(&fake, &format!("/api/v3{RUNNERS}")).await.status,
            get(&fake, &one).await.status,
            send(&fake, "DELETE", &one).await.status,
        ];
        assert_eq!(got, statuses, "{fault:?}");
    }
}

#[tokio::test]
async fn ends_by_the_clock_of_the_fake() {
    let (fake, _) = start().await;
    fake.clock().freeze();
    fake.fault(Fault::status(502).lists().during(Duration::from_secs(10)))
        .unwrap();
    assert_eq!(get(&fake, RUNNERS).await.status, 502);
    fake.clock().advance(Duration::from_millis(9_999));
    assert_eq!(get(&fake, RUNNERS).await.status, 502);
    fake.clock().advance(Duration::from_millis(1));
    assert_eq!(get(&fake, RUNNERS).await.status, 200);
}

#[tokio::test]
async fn the_same_seed_hits_the_same_requests() {
    let statuses = async || {
        let (fake, _) = start().await;
        fake.fault(Fault::status(500).chance(0.2)).unwrap();
        let mut statuses = Vec::new();
        for _ in 0..100 {
            statuses.push(get(&fake, RUNNERS).await.status);
        }
        statuses
    };
    let first = statuses().await;
    assert_eq!(first, statuses().await);
    let failed = first.iter().filter(|status| **status == 500).count();
    assert!((5..40).contains(&failed), "{failed}");
}

#[tokio::test]
async fn repeats_bursts() {
    let (fake, _) = start().await;
    fake.fault(Fault::status(502).burst(2, 5)).unwrap();
    let mut statuses = Vec::new();
    for _ in 0..7 {
        statuses.push(get(&fake, RUNNERS).await.status);
    }
    assert_eq!(statuses, [502, 502, 200, 200, 200, 502, 502]);
    fake.clear_faults();
    assert_eq!(get(&fake, RUNNERS).await.status, 200);
}

#[tokio::test]
async fn resets_the_connection_before_or_after_the_effect() {
    let (fake, org) = start().await;
    let id = org.add_runner("build-1");
    let path = format!("{RUNNERS}/{id}");
    for (fault, left) in [
        (Fault::reset(), true),
        (Fault::status(500), true),
        (Fault::reset().after_effect(), false),
    ] {
        let reset = fault != Fault::status(500);
        fake.fault(fault.method("DELETE").times(1)).unwrap();
        match try_send(&fake, "DELETE", &path).await {
            Ok(response) => assert!(!reset && response.status == 500),
            Err(error) => {
                assert!(reset);
                assert_eq!(error.kind(), ErrorKind::ConnectionReset);
                assert_eq!(fake.requests().last().unwrap().status, 0);
            }
        }
        assert_eq!(org.runner(id).is_some(), left);
    }
    // A status can replace the response after the effect.
    let id = org.add_runner("build-2");
    fake.fault(Fault::status(500).after_effect()).unwrap();
    let response = send(&fake, "DELETE", &format!("{RUNNERS}/{id}")).await;
    assert_eq!(response.status, 500);
    assert!(org.runners().is_empty());
}

#[tokio::test]
async fn truncates_a_response_body() {
    let (fake, org) = start().await;
    let id = org.add_runner("build-1");
    fake.fault(Fault::truncated()).unwrap();
    let response = get(&fake, RUNNERS).await;
    let length: usize = response.header("content-length").unwrap().parse().unwrap();
    assert_eq!(response.status, 200);
    assert_eq!(response.body.len(), length / 2);
    let empty = try_send(&fake, "DELETE", &format!("{RUNNERS}/{id}")).await;
    assert!(empty.is_err_and(|error| error.kind() == ErrorKind::UnexpectedEof));
    assert!(org.runners().is_empty());
}

#[tokio::test]
async fn sends_a_slow_body_in_pieces() {
    let (fake, org) = start().await;
    org.add_runner("build-1");
    let whole = get(&fake, RUNNERS).await.body;
    fake.fault(Fault::slow(whole.len() / 4 + 1, Duration::from_millis(15)))
        .unwrap();
    let begin = Instant::now();
    assert_eq!(get(&fake, RUNNERS).await.body, whole);
    assert!(begin.elapsed() >= Duration::from_millis(45));
}

#[tokio::test]
async fn adds_up_latencies() {
    let (fake, _) = start().await;
    fake.fault(Fault::latency(Duration::from_millis(20))).unwrap();
    fake.fault(Fault::latency(Duration::from_millis(20))).unwrap();
    let begin = Instant::now();
    assert_eq!(get(&fake, RUNNERS).await.status, 200);
    assert!(begin.elapsed() >= Duration::from_millis(40));
}

#[tokio::test]
async fn sends_html_or_a_custom_body() {
    let (fake, _) = start().await;
    fake.fault(Fault::html(502).times(1)).unwrap();
    let response = get(&fake, RUNNERS).await;
    assert_eq!(response.status, 502);
    assert_eq!(response.header("content-type"), Some("text/html; charset=utf-8"));
    assert!(response.body.starts_with(b"<html>"));
    fake.fault(Fault::status(200).body("{\"runners\": nul").times(1))
        .unwrap();
    let response = get(&fake, RUNNERS).await;
    assert_eq!((response.status, &response.body[..]), (200, &b"{\"runners\": nul"[..]));
    assert!(response.header("etag").is_none());
}

#[tokio::test]
async fn sends_rate_limits_with_and_without_headers() {
    let (fake, _) = start().await;
    fake.clock().freeze();
    let reset = fake.clock().now().timestamp() + 90;
    let minutes = Duration::from_secs(90);
    let response = async |fault: Fault| {
        fake.fault(fault.times(1)).unwrap();
        get(&fake, RUNNERS).await
    };

    let primary = response(Fault::primary_limit(minutes)).await;
    assert_eq!(primary.status, 403);
    assert_eq!(primary.header("x-ratelimit-remaining"), Some("0"));
    assert_eq!(primary.header("x-ratelimit-reset"), Some(reset.to_string().as_str()));
    assert!(
        primary.json()["message"]
            .as_str()
            .unwrap()
            .starts_with("API rate limit exceeded")
    );
    let bare = response(Fault::primary_limit(minutes).with_status(429).without_headers()).await;
    assert_eq!(bare.status, 429);
    assert!(bare.header("x-ratelimit-remaining").is_none());

    let secondary = response(Fault::secondary_limit(minutes)).await;
    assert_eq!((secondary.status, secondary.header("retry-after")), (403, Some("90")));
    assert_ne!(secondary.header("x-ratelimit-remaining"), Some("0"));
    let message = secondary.json()["message"].as_str().unwrap().to_owned();
    assert!(message.contains("secondary rate"), "{message}");
    let bare = response(Fault::secondary_limit(minutes).without_headers()).await;
    assert!(bare.header("retry-after").is_none() && bare.header("x-ratelimit-reset").is_none());
}

#[tokio::test]
async fn shifts_pages_in_both_directions() {
    let (fake, org) = start().await;
    org.add_runners((1..=6).map(|number| format!("r{number}")));
    let page = async |number| get(&fake, &format!("{RUNNERS}?per_page=2&page={number}")).await.names();
    for (shift, pages) in [
        (1, [&["r1", "r2"][..], &["r4", "r5"], &["r6"]]),
        (-1, [&["r1", "r2"], &["r2", "r3"], &["r4", "r5"]]),
    ] {
        fake.fault(Fault::page_shift(shift)).unwrap();
        for (number, names) in pages.iter().enumerate() {
            assert_eq!(page(number + 1).await, *names, "{shift}");
        }
        fake.clear_faults();
    }
}

#[tokio::test]
async fn list_lag_hides_new_runners_only_in_lists() {
    let (fake, org) = start().await;
    fake.clock().freeze();
    org.add_runner("old");
    fake.fault(Fault::list_lag(Duration::from_secs(30))).unwrap();
    fake.clock().advance(Duration::from_secs(30));
    let young = org.add_runner("young");
    let list = get(&fake, RUNNERS).await;
    assert_eq!(
        (list.names(), list.json()["total_count"].as_i64()),
        (vec!["old".to_owned()], Some(1))
    );
    assert_eq!(get(&fake, &format!("{RUNNERS}/{young}")).await.status, 200);
    fake.clock().advance(Duration::from_secs(29));
    assert_eq!(get(&fake, RUNNERS).await.names(), ["old"]);
    fake.clock().advance(Duration::from_secs(1));
    assert_eq!(get(&fake, RUNNERS).await.names(), ["old", "young"]);
}

#[tokio::test]
async fn lying_busy_shows_busy_runners_as_idle() {
    let (fake, org) = start().await;
    let id = org.add_runner(NewRunner::new("build-1").busy());
    let path = format!("{RUNNERS}/{id}");
    let honest = get(&fake, &path).await;
    fake.fault(Fault::lying_busy()).unwrap();
    assert_eq!(get(&fake, RUNNERS).await.json()["runners"][0]["busy"], false);
    let lie = get(&fake, &path).await;
    assert_eq!(
        (honest.json()["busy"].as_bool(), lie.json()["busy"].as_bool()),
        (Some(true), Some(false))
    );
    assert_ne!(honest.header("etag"), lie.header("etag"));
    assert_eq!(send(&fake, "DELETE", &path).await.status, 422);
}

#[tokio::test]
async fn clock_skew_changes_the_date_header() {
    let (fake, _) = start().await;
    fake.clock().freeze();
    fake.fault(Fault::clock_skew(TimeDelta::minutes(-10))).unwrap();
    let response = get(&fake, RUNNERS).await;
    let date = DateTime::parse_from_rfc2822(response.header("date").unwrap()).unwrap();
    assert_eq!(fake.clock().now().timestamp() - date.timestamp(), 600);
}

#[tokio::test]
async fn rejects_faults_that_cannot_hit_a_request() {
    let (fake, _) = start().await;
    for (fault, field) in [
        (Fault::status(500).operation("actions/no-such"), "operation"),
        (Fault::status(99), "status"),
        (Fault::reset().chance(1.5), "chance"),
        (Fault::reset().chance(f64::NAN), "chance"),
        (Fault::reset().nth(0), "nth"),
        (Fault::reset().burst(3, 2), "burst"),
        (Fault::reset().path("orgs/x"), "path"),
        (Fault::slow(0, Duration::ZERO), "bytes"),
        (Fault::reset().lasting(), "lasting"),
        (Fault::status(503).header("Retry After", "1"), "header"),
        (Fault::status(503).header("Retry-After", "\n"), "header"),
    ] {
        assert_eq!(fake.fault(fault).unwrap_err().field, field);
    }
}

#[test]
fn reads_fault_files_and_names_the_line_of_an_error() {
    let faults = faults_from_toml(
        r#"
        [[fault]]
        kind = "status"
        status = 503
        operation = "actions/generate-runner-jitconfig-for-org"
        nth = 3

        [[fault]]
        kind = "secondary-limit"
        headers = false
        lists = true
        for_seconds = 10

        [[fault]]
        kind = "reset"
        after_effect = true
        method = "delete"
        chance = 0.05
        "#,
    )
    .unwrap();
    assert_eq!(
        faults,
        [
            Fault::status(503)
                .operation("actions/generate-runner-jitconfig-for-org")
                .nth(3),
            Fault::secondary_limit(Duration::from_secs(60))
                .without_headers()
                .lists()
                .during(Duration::from_secs(10)),
            Fault::reset().after_effect().method("DELETE").chance(0.05),
        ]
    );
    for (text, expected) in [
        ("[[fault]]\nkind = \"explode\"", "line 2: kind: unknown variant"),
        ("[[fault]]\nkind = \"reset\"\nnht = 3", "line 3: nht: unknown field"),
        ("[[fault]]\nstatus = 503", "missing field `kind`"),
        ("[[fault]]\nkind = \"status\"", "line 1: status: is required"),
        (
            "[[fault]]\nkind = \"reset\"\nbytes = 3",
            "line 3: bytes: does not belong to",
        ),
        (
            "[[fault]]\nkind = \"reset\"\n\n[[fault]]\nkind = \"latency\"\nmilliseconds = \"1\"",
            "line 6: milliseconds: invalid type",
        ),
        (
            "[[fault]]\nkind = \"reset\"\n\n[[fault]]\nkind = \"reset\"\noperation = \"x/y\"",
            "line 6: operation: unknown operation",
        ),
        ("[[fault]\nkind = 3", "line 1: "),
    ] {
        let error = faults_from_toml(text).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
        assert_eq!(error.lines().count(), 1, "{error}");
    }
}

#[tokio::test]
async fn sends_a_status_with_headers() {
    let (fake, _) = start().await;
    fake.fault(Fault::status(503).header("Retry-After", "7")).unwrap();
    let response = get(&fake, RUNNERS).await;
    assert_eq!((response.status, response.header("retry-after")), (503, Some("7")));
}

#[tokio::test]
async fn hits_only_requests_with_a_token() {
    let (fake, _) = start().await;
    let fault = fake.fault(Fault::status(503).token("b")).unwrap();
    assert_eq!(get(&fake, RUNNERS).await.status, 200);
    assert_eq!(fault.hits(), 0);
    fake.fault(Fault::status(500).token("a")).unwrap();
    assert_eq!(get(&fake, RUNNERS).await.status, 500);
}

#[tokio::test]
async fn a_path_includes_the_urls_of_link_headers() {
    let (fake, org) = start().await;
    org.add_runners(["a", "b", "c"]);
    let first = get(&fake, "/orgs/OCTO-ORG/actions/runners?per_page=1").await;
    let next = format!("/organizations/{}/actions/runners?per_page=1&page=2", org.id());
    assert!(first.header("link").unwrap().contains(&next));

    let fault = Fault::status(503).path("/orgs/octo-org/actions/runners");
    let handle = fake.fault(fault).unwrap();
    for path in [
        next.as_str(),
        "/orgs/Octo-Org/actions/runners",
        "/api/v3/orgs/octo-org/actions/runners",
    ] {
        assert_eq!(get(&fake, path).await.status, 503, "{path}");
    }
    assert_eq!(get(&fake, "/orgs/octo-org/actions/runner-groups").await.status, 200);
    fake.add_organization("other");
    assert_eq!(get(&fake, "/orgs/other/actions/runners").await.status, 200);
    org.rename("new-name");
    assert_eq!(get(&fake, "/orgs/new-name/actions/runners").await.status, 503);
    assert_eq!(handle.hits(), 4);
}

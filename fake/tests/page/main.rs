//! Tests of the page in a browser, and of its events.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod browser;
#[path = "../support/mod.rs"]
mod support;

use std::time::Duration;

use github_runners_fake::{Fake, NewRunner};
use serde_json::Value;

use self::browser::Browser;
use self::support::{Http, plain_client};

const ENTER: &str = "\u{e007}";

async fn started() -> Fake {
    let fake = Fake::builder().demo().organization("acme").start().await.unwrap();
    let acme = fake.add_organization("acme");
    acme.add_runners((1..=120).map(|number| NewRunner::new(format!("many-{number}")).offline()));
    fake
}

#[tokio::test(flavor = "multi_thread")]
async fn shows_and_controls_a_fake() {
    let Some(browser) = Browser::start().await else { return };
    let fake = started().await;
    browser.open(fake.base_url()).await;
    browser
        .until("document.getElementById('connection').textContent === 'connected'")
        .await;
    browser
        .until("document.getElementById('found').textContent === '132 runners'")
        .await;
    browser
        .until("document.querySelectorAll('#runner-rows tr').length === 50")
        .await;

    // Filter with the keyboard.
    browser.keys("#text", "linux-1").await;
    browser
        .until("document.getElementById('found').textContent === '1 runner'")
        .await;
    browser
        .until("document.querySelector('#runner-rows th').textContent === 'linux-1'")
        .await;

    // Start a job. The focus stays in the row of the runner.
    browser.keys("[aria-label='Start job: linux-1']", ENTER).await;
    let runner = || fake.add_organization("octo-org").runner_named("linux-1").unwrap();
    browser
        .until("document.querySelector('#runner-rows [data-state]').textContent === 'busy'")
        .await;
    assert!(runner().busy);
    browser
        .until("document.activeElement.dataset.action === 'finish-job'")
        .await;
    browser.keys("[aria-label='Finish job: linux-1']", ENTER).await;
    browser
        .until("document.querySelector('#runner-rows [data-state]').textContent === 'idle'")
        .await;
    browser.keys("[aria-label='Crash: linux-1']", ENTER).await;
    browser
        .until("document.querySelector('#runner-rows [data-state]').textContent === 'offline'")
        .await;

    // Show a request.
    Http::new(&fake).get("/orgs/octo-org/actions/runners").await.expect(200);
    browser
        .until("document.querySelector('#request-rows code')?.textContent === 'GET /orgs/octo-org/actions/runners'")
        .await;
    browser
        .until("document.querySelector('#limit-rows th')?.textContent.startsWith('token #')")
        .await;

    // Add a fault. It is shown with the request that it hits.
    browser.keys("#fault input[name=path]", "/orgs").await;
    browser.keys("#fault input[name=path]", ENTER).await;
    browser
        .until("document.querySelector('#fault-list strong')?.textContent === 'status'")
        .await;
    let url = format!("{}/orgs/octo-org/actions/runners", fake.base_url());
    assert_eq!(
        plain_client()
            .get(url)
            .bearer_auth("any")
            .send()
            .await
            .unwrap()
            .status(),
        503
    );
    browser
        .until("document.querySelector('#request-rows td:last-child').textContent === 'status'")
        .await;
    browser
        .until("document.querySelector('#fault-list .state').textContent === '1 hit'")
        .await;

    // Move the clock.
    let before = fake.clock().now();
    browser.keys("[data-advance='3600']", ENTER).await;
    browser
        .until("document.getElementById('message').textContent === 'Advanced the clock by 1 hour.'")
        .await;
    assert!(fake.clock().now() - before >= chrono::TimeDelta::hours(1));

    // Reset.
    browser.keys("#reset", ENTER).await;
    browser
        .until("document.querySelectorAll('#fault-list li, #request-rows tr').length === 0")
        .await;
    browser
        .until("document.querySelector('#runner-rows [data-state]').textContent === 'idle'")
        .await;
    assert!(fake.requests().is_empty());
    assert_eq!(browser.log_errors().await, [""; 0]);
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_through_ten_thousand_runners() {
    let Some(browser) = Browser::start().await else { return };
    let fake = Fake::builder().organization("acme").start().await.unwrap();
    let acme = fake.add_organization("acme");
    acme.add_runners((1..=10_000).map(|number| NewRunner::new(format!("build-{number}"))));
    browser.open(fake.base_url()).await;
    browser
        .until("document.getElementById('page').textContent === 'page 1 of 200'")
        .await;
    assert_eq!(
        browser
            .run("return document.querySelectorAll('#runner-rows tr').length;")
            .await,
        50
    );
    browser.keys("#last", ENTER).await;
    browser
        .until("document.querySelector('#runner-rows tr:last-child th').textContent === 'build-10000'")
        .await;
    // `Next` and `Last` are disabled on the last page, so the focus moves.
    assert_eq!(
        browser.run("return document.getElementById('next').disabled;").await,
        true
    );
    assert_eq!(browser.run("return document.activeElement.id;").await, "previous");
    browser.keys("#text", "build-777").await;
    browser
        .until("document.getElementById('found').textContent === '11 runners'")
        .await;
    // Screen readers announce the number of runners that match.
    browser
        .until("document.getElementById('message').textContent === '11 runners'")
        .await;
    assert_eq!(browser.log_errors().await, [""; 0]);
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_the_control_token() {
    let Some(browser) = Browser::start().await else { return };
    let fake = Fake::builder().demo().control_token("t0ken").start().await.unwrap();
    browser.open(fake.base_url()).await;
    browser.until("!document.getElementById('login').hidden").await;
    assert_eq!(
        browser
            .run("return document.querySelectorAll('#runner-rows tr').length;")
            .await,
        0
    );
    browser.keys("#token", "t0ken").await;
    browser.keys("#token", ENTER).await;
    browser
        .until("document.querySelectorAll('#runner-rows tr').length === 12")
        .await;
    assert_eq!(
        browser.run("return document.getElementById('login').hidden;").await,
        true
    );
    browser.close().await;
}

/// All controls have names, all tables have captions and headers, and nothing is loaded from other hosts.
#[tokio::test(flavor = "multi_thread")]
async fn is_usable_without_a_mouse_or_a_screen() {
    let Some(browser) = Browser::start().await else { return };
    let fake = started().await;
    browser.open(fake.base_url()).await;
    browser
        .until("document.querySelectorAll('#runner-rows tr').length === 50")
        .await;
    let unnamed = "return [...document.querySelectorAll('button, input, select')].filter((control) => \
                   !control.textContent.trim() && !control.ariaLabel && control.labels?.length !== 1).length;";
    assert_eq!(browser.run(unnamed).await, 0);
    let tables = "return [...document.querySelectorAll('table')].filter((table) => \
                  !table.caption || table.querySelectorAll('thead th[scope=col]').length < 4).length;";
    assert_eq!(browser.run(tables).await, 0);
    let names = "return [...document.querySelectorAll('section, .scroll, nav')].filter((part) => \
                 !part.ariaLabel && !document.getElementById(part.getAttribute('aria-labelledby'))).length;";
    assert_eq!(browser.run(names).await, 0);
    let foreign = "return performance.getEntriesByType('resource').filter((entry) => \
                   !entry.name.startsWith(location.origin) && !entry.name.startsWith('data:')).length;";
    assert_eq!(browser.run(foreign).await, 0);
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn adds_and_removes_faults_of_every_kind() {
    let Some(browser) = Browser::start().await else { return };
    let fake = started().await;
    browser.open(fake.base_url()).await;
    let kinds = "return [...document.getElementById('kind').options].map((option) => option.value);";
    let kinds = browser.run(kinds).await;
    let url = format!("{}/_fake/openapi.json", fake.base_url());
    let api: Value = plain_client().get(url).send().await.unwrap().json().await.unwrap();
    let documented = api.pointer("/components/schemas/Fault/properties/kind/enum");
    assert_eq!(Some(&kinds), documented);

    let count = kinds.as_array().unwrap().len();
    for (index, kind) in kinds.as_array().unwrap().iter().enumerate() {
        let add = format!(
            "const kind = document.getElementById('kind'); kind.value = {kind}; \
             kind.dispatchEvent(new Event('change')); document.getElementById('fault').requestSubmit(); return true;"
        );
        browser.run(&add).await;
        browser
            .until(&format!(
                "document.querySelector('#fault-list li:nth-child({})')?.textContent.startsWith({kind})",
                index + 1
            ))
            .await;
    }

    // The focus moves to the next fault, and from the last one to the heading.
    for left in (1..count).rev() {
        browser.keys("#fault-list button", ENTER).await;
        browser
            .until(&format!(
                "document.querySelectorAll('#fault-list li').length === {left} && \
                 document.activeElement === document.querySelector('#fault-list button')"
            ))
            .await;
    }
    browser.keys("#fault-list button", ENTER).await;
    browser.until("document.activeElement.id === 'faults'").await;
    assert_eq!(browser.log_errors().await, [""; 0]);
    browser.close().await;
}

#[tokio::test]
async fn is_served_to_browsers_only_and_with_a_strict_policy() {
    let fake = Fake::start().await.unwrap();
    let client = plain_client();
    let page = client
        .get(fake.base_url())
        .header("accept", "text/html,*/*")
        .send()
        .await
        .unwrap();
    assert_eq!(page.status(), 200);
    let policy = page.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(
        policy.starts_with("default-src 'none';") && !policy.contains("unsafe"),
        "{policy}"
    );
    assert!(fake.requests().is_empty());
    // Requests that do not accept HTML get the response of GitHub's API.
    assert_eq!(client.get(fake.base_url()).send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn events_follow_every_change() {
    let fake = Fake::builder().organization("acme").start().await.unwrap();
    let mut response = plain_client()
        .get(format!("{}/_fake/events", fake.base_url()))
        .send()
        .await
        .unwrap();
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let mut text = String::new();
    let mut next = async || -> Value {
        while !text.contains("\n\n") {
            let chunk = tokio::time::timeout(Duration::from_secs(10), response.chunk()).await;
            text += std::str::from_utf8(&chunk.unwrap().unwrap().unwrap()).unwrap();
        }
        let (event, rest) = text.split_once("\n\n").unwrap();
        let data = event.strip_prefix("event: state\ndata: ").unwrap();
        let event = serde_json::from_str(data).unwrap();
        text = rest.to_owned();
        event
    };
    let first = next().await;
    assert_eq!(first["scopes"][0]["runners"], 0);
    fake.add_organization("acme").add_runner("build-1");
    let mut event = next().await;
    while event["scopes"][0]["runners"] != 1 {
        event = next().await;
    }
    Http::new(&fake).get("/orgs/acme/actions/runners").await.expect(200);
    while event["requests_received"] != 1 {
        event = next().await;
    }
    assert_eq!(
        event["requests"][0]["operation"],
        "actions/list-self-hosted-runners-for-org"
    );
    fake.reset();
    while event["generation"] != 1 {
        event = next().await;
    }
    assert_eq!(
        (&event["requests_received"], &event["scopes"][0]["runners"]),
        (&0.into(), &0.into())
    );
}

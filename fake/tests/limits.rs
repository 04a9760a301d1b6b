//! Tests of primary and secondary rate limits.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::time::Duration;

use github_runners_fake::{Fake, Fault};
use reqwest::{Method, header};

use self::support::{Http, Response, scopes};

const RUNNERS: &str = "/orgs/octo-org/actions/runners";
const MINUTE: Duration = Duration::from_secs(60);

async fn start(requests: u64) -> Fake {
    let fake = Fake::builder().rate_limit(requests).start().await.unwrap();
    scopes(&fake);
    fake.clock().freeze();
    fake
}

async fn list(http: &Http<'_>, token: &'static str) -> Response {
    http.request(Method::GET, RUNNERS, |request| request.bearer_auth(token))
        .await
}

#[tokio::test]
async fn counts_requests_by_token() {
    let fake = start(10).await;
    let http = Http::new(&fake);
    let etag = list(&http, "one").await.expect(200).header("etag").to_owned();
    let same = http.request(Method::GET, RUNNERS, |request| {
        request.bearer_auth("one").header(header::IF_NONE_MATCH, etag)
    });
    same.await.expect(304);
    list(&http, "other").await.expect(200);
    http.get("/orgs/nobody/actions/runners").await.expect(404);
    fake.revoke_credential("bad");
    list(&http, "bad").await.expect(401);

    let counted: Vec<bool> = fake.requests().iter().map(|request| request.counted).collect();
    assert_eq!(counted, [true, false, true, true, false]);
    let one = fake.rate_limit("one");
    assert_eq!((one.limit, one.used, one.remaining), (10, 1, 9));
    assert_eq!(one.reset, fake.clock().now() + Duration::from_secs(3600));
    assert_eq!((fake.rate_limit("secret").used, fake.rate_limit("bad").used), (1, 0));
    fake.clock().advance(Duration::from_secs(3600));
    assert_eq!(fake.rate_limit("one").used, 0);
}

#[tokio::test]
async fn entity_tags_depend_on_the_query() {
    let fake = start(10).await;
    let http = Http::new(&fake);
    let etag = list(&http, "one").await.header("etag").to_owned();
    let other = http.request(Method::GET, "/orgs/octo-org/actions/runners?per_page=100", |request| {
        request.bearer_auth("one").header(header::IF_NONE_MATCH, etag)
    });
    other.await.expect(200);
}

#[tokio::test]
async fn a_lost_request_does_not_count() {
    let fake = start(10).await;
    let client = support::plain_client();
    for (fault, used) in [(Fault::reset(), 0), (Fault::reset().after_effect(), 1)] {
        fake.fault(fault.times(1)).unwrap();
        let request = client.get(format!("{}{RUNNERS}", fake.base_url())).bearer_auth("one");
        assert!(request.send().await.is_err());
        assert_eq!(fake.rate_limit("one").used, used);
    }
}

#[tokio::test]
async fn marks_requests_after_the_limit_is_used_up() {
    let fake = start(2).await;
    let http = Http::new(&fake);
    for status in [200, 200, 403, 403] {
        list(&http, "one").await.expect(status);
    }
    let marks: Vec<_> = fake
        .requests()
        .iter()
        .map(|request| (request.counted, request.limited))
        .collect();
    assert_eq!(marks, [(true, false), (true, false), (false, true), (false, true)]);
}

#[tokio::test]
async fn anonymous_clients_have_60_requests_an_hour() {
    let fake = start(5000).await;
    let client = support::plain_client();
    for number in 1..=61 {
        let response = client
            .get(format!("{}{RUNNERS}", fake.base_url()))
            .send()
            .await
            .unwrap();
        assert_eq!(response.status(), if number > 60 { 403 } else { 401 });
        assert_eq!(response.headers()["x-ratelimit-limit"], "60");
    }
}

#[tokio::test]
async fn a_lasting_secondary_limit_applies_to_one_credential() {
    let fake = start(5000).await;
    let http = Http::new(&fake);
    fake.fault(Fault::secondary_limit(MINUTE).token("one").nth(2).lasting())
        .unwrap();
    list(&http, "one").await.expect(200);
    let first = list(&http, "one").await.expect(403);
    assert_eq!(first.header("retry-after"), "60");
    list(&http, "other").await.expect(200);

    fake.clock().advance(Duration::from_millis(20_500));
    let again = http
        .request(
            Method::DELETE,
            "/repos/octo-org/hello-world/actions/runners/1",
            |request| request.bearer_auth("one"),
        )
        .await
        .expect(403);
    assert_eq!(again.header("retry-after"), "40");
    assert!(again.message().contains("secondary rate limit"), "{}", again.message());
    fake.clock().advance(Duration::from_millis(39_500));
    list(&http, "one").await.expect(200);

    let requests = fake.requests();
    let limited: Vec<bool> = requests.iter().map(|request| request.limited).collect();
    assert_eq!(limited, [false, false, false, true, false]);
    assert_eq!(
        requests[4].received_at - requests[1].received_at,
        chrono::TimeDelta::seconds(60)
    );
}

#[tokio::test]
async fn a_lasting_limit_can_omit_headers_and_be_removed() {
    let fake = start(5000).await;
    let http = Http::new(&fake);
    let silent = Fault::secondary_limit(MINUTE).with_status(429).without_headers();
    fake.fault(silent.times(1).lasting()).unwrap();
    for _ in 0..3 {
        let response = list(&http, "one").await.expect(429);
        for name in ["retry-after", "x-ratelimit-remaining", "x-ratelimit-reset"] {
            assert!(!response.headers.contains_key(name), "{name}");
        }
    }
    fake.clear_faults();
    list(&http, "one").await.expect(200);
}

#[tokio::test]
async fn a_lasting_primary_limit_uses_up_all_requests() {
    let fake = start(5000).await;
    let http = Http::new(&fake);
    fake.fault(Fault::primary_limit(MINUTE).times(1).lasting()).unwrap();
    let reset = (fake.clock().now() + MINUTE).timestamp().to_string();
    for _ in 0..2 {
        let response = list(&http, "one").await.expect(403);
        assert_eq!(
            (
                response.header("x-ratelimit-remaining"),
                response.header("x-ratelimit-reset")
            ),
            ("0", &*reset)
        );
    }
    assert_eq!(fake.rate_limit("one").remaining, 0);
    fake.clock().advance(MINUTE);
    list(&http, "one").await.expect(200);
}

#[tokio::test]
async fn counts_concurrent_requests() {
    let fake = start(5000).await;
    let client = support::plain_client();
    fake.fault(Fault::latency(Duration::from_secs(1)).times(5)).unwrap();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..5 {
        tasks.spawn(
            client
                .get(format!("{}{RUNNERS}", fake.base_url()))
                .bearer_auth("one")
                .send(),
        );
    }
    while let Some(response) = tasks.join_next().await {
        assert_eq!(response.unwrap().unwrap().status(), 200);
    }
    client
        .get(format!("{}{RUNNERS}", fake.base_url()))
        .bearer_auth("one")
        .send()
        .await
        .unwrap();
    let requests = fake.requests();
    assert_eq!(requests.iter().map(|request| request.concurrent).max(), Some(5));
    assert_eq!(requests.last().unwrap().concurrent, 1);
}

async fn start_secondary() -> Fake {
    let fake = Fake::builder().secondary_limits().start().await.unwrap();
    scopes(&fake);
    fake.clock().freeze();
    fake
}

async fn create(http: &Http<'_>, token: &'static str) -> Response {
    http.request(Method::POST, &format!("{RUNNERS}/registration-token"), |request| {
        request.bearer_auth(token).header(header::CONTENT_LENGTH, 0)
    })
    .await
}

/// Checks that a response reports a secondary rate limit. Returns the seconds in `Retry-After`.
#[track_caller]
fn expect_secondary_limit(response: Response) -> String {
    let response = response.expect(403);
    assert!(response.message().contains("secondary rate limit"), "{response:?}");
    response.header("retry-after").to_owned()
}

#[tokio::test]
async fn enforces_secondary_limits_only_on_request() {
    let fake = start(5000).await;
    let http = Http::new(&fake);
    for _ in 0..100 {
        create(&http, "one").await.expect(201);
    }
}

#[tokio::test]
async fn limits_points_per_minute_and_path() {
    let fake = start_secondary().await;
    let http = Http::new(&fake);
    let delete = || {
        http.request(Method::DELETE, "/orgs/octo-org/actions/runners/999", |request| {
            request.bearer_auth("one")
        })
    };
    for _ in 0..180 {
        delete().await.expect(404);
    }
    // Points are counted separately for each path and each credential.
    list(&http, "one").await.expect(200);
    assert_eq!(expect_secondary_limit(delete().await), "60");
    list(&http, "other").await.expect(200);
    fake.clock().advance(Duration::from_secs(20));
    assert_eq!(expect_secondary_limit(list(&http, "one").await), "40");
    fake.clock().advance(Duration::from_secs(40));
    delete().await.expect(404);

    let limited = fake.requests().iter().filter(|request| request.limited).count();
    assert_eq!(limited, 1);
}

#[tokio::test]
async fn limits_creations_per_minute_and_hour() {
    let fake = start_secondary().await;
    let http = Http::new(&fake);
    for _ in 0..80 {
        create(&http, "one").await.expect(201);
    }
    assert_eq!(expect_secondary_limit(create(&http, "one").await), "60");
    for _ in 0..6 {
        fake.clock().advance(MINUTE);
        for _ in 0..70 {
            create(&http, "one").await.expect(201);
        }
    }
    // Six minutes after the first 80 creations, the 500 creations of the hour are used up.
    assert_eq!(
        expect_secondary_limit(create(&http, "one").await),
        (54 * 60).to_string()
    );
    fake.clock().advance(54 * MINUTE);
    create(&http, "one").await.expect(201);

    // A reset clears the counters.
    for _ in 0..79 {
        create(&http, "one").await.expect(201);
    }
    fake.reset();
    scopes(&fake);
    create(&http, "one").await.expect(201);
}

#[tokio::test]
async fn limits_concurrent_requests_to_100() {
    let fake = start_secondary().await;
    let client = support::plain_client();
    for (token, count, refused) in [("one", 100, false), ("other", 101, true)] {
        fake.fault(Fault::latency(Duration::from_secs(2)).times(count)).unwrap();
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..count {
            let request = client.get(format!("{}{RUNNERS}", fake.base_url())).bearer_auth(token);
            tasks.spawn(request.send());
        }
        let mut statuses = Vec::new();
        while let Some(response) = tasks.join_next().await {
            statuses.push(response.unwrap().unwrap().status().as_u16());
        }
        assert_eq!(statuses.contains(&403), refused);
    }
    list(&Http::new(&fake), "one").await.expect(200);
}

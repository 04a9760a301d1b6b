//! Tests with a client and a fake that share tokio's paused clock.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use github_runners_fake::{Fake, Fault};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use self::support::plain_client;

const MINUTE: Duration = Duration::from_secs(60);

#[tokio::test(start_paused = true)]
async fn waiting_for_a_rate_limit_takes_only_virtual_time() {
    let fake = Fake::builder()
        .follow_tokio_clock()
        .organization("octo-org")
        .start()
        .await
        .unwrap();
    fake.fault(Fault::secondary_limit(MINUTE).nth(1).lasting()).unwrap();
    let client = plain_client();
    let list = async || {
        let url = format!("{}/orgs/octo-org/actions/runners", fake.base_url());
        client.get(url).bearer_auth("any").send().await.unwrap()
    };
    let begin = Instant::now();
    let refused = list().await;
    assert_eq!(refused.status(), 403);
    let seconds = refused.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    tokio::time::sleep(Duration::from_secs(seconds)).await;
    assert_eq!(list().await.status(), 200);
    assert!(fake.requests().iter().all(|request| !request.limited));
    assert!(begin.elapsed() < Duration::from_secs(10), "{:?}", begin.elapsed());
}

#[tokio::test(start_paused = true)]
async fn moves_and_freezes_a_clock_that_follows_tokio() {
    let fake = Fake::builder().follow_tokio_clock().start().await.unwrap();
    let clock = fake.clock();
    let begin = clock.now();
    tokio::time::advance(MINUTE).await;
    assert_eq!(clock.now() - begin, TimeDelta::minutes(1));
    clock.advance(MINUTE);
    assert_eq!(clock.now() - begin, TimeDelta::minutes(2));
    clock.freeze();
    tokio::time::advance(MINUTE).await;
    assert_eq!(clock.now() - begin, TimeDelta::minutes(2));
    clock.resume();
    tokio::time::advance(MINUTE).await;
    assert_eq!(clock.now() - begin, TimeDelta::minutes(3));
    fake.reset();
    assert_eq!(
        clock.now() - begin,
        TimeDelta::minutes(3),
        "tokio's clock has advanced three times"
    );
}

#[tokio::test(start_paused = true)]
async fn latency_takes_virtual_time() {
    let fake = Fake::builder()
        .follow_tokio_clock()
        .organization("octo-org")
        .start()
        .await
        .unwrap();
    fake.fault(Fault::latency(10 * MINUTE)).unwrap();
    let url = format!("{}/orgs/octo-org/actions/runners", fake.base_url());
    let request = tokio::spawn(plain_client().get(url).bearer_auth("any").send());
    let begin = fake.clock().now();
    fake.wait_for_requests(1).await;
    assert!(fake.clock().now() - begin >= TimeDelta::minutes(10));
    assert_eq!(request.await.unwrap().unwrap().status(), 200);
}

#[tokio::test(start_paused = true)]
async fn keeps_idle_connections_open_for_minutes() {
    let fake = Fake::builder()
        .follow_tokio_clock()
        .organization("octo-org")
        .start()
        .await
        .unwrap();
    let mut stream = TcpStream::connect(fake.address()).await.unwrap();
    for _ in 0..3 {
        let head =
            "GET /orgs/octo-org/actions/runners HTTP/1.1\r\nHost: x\r\nUser-Agent: t\r\nAuthorization: token a\r\n\r\n";
        stream.write_all(head.as_bytes()).await.unwrap();
        let mut response = Vec::new();
        while !response.ends_with(b"]}") {
            assert!(
                stream.read_buf(&mut response).await.unwrap() > 0,
                "the connection is closed"
            );
        }
        assert!(response.starts_with(b"HTTP/1.1 200 "));
        tokio::time::sleep(5 * MINUTE).await;
    }
}

//! Tests of HTTPS with HTTP/2 and HTTP/1, and of faults on such connections.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::error::Error;
use std::time::Duration;

use github_runners_fake::{Fake, Fault};
use reqwest::{Certificate, Client, ClientBuilder, Response, Version, header};
use serde_json::Value;
use tokio::time::{Instant, timeout};

const RUNNERS: &str = "/orgs/octo-org/actions/runners";

async fn start() -> Fake {
    Fake::builder().tls().organization("octo-org").start().await.unwrap()
}

fn builder() -> ClientBuilder {
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder()
        .user_agent("test")
        .no_proxy()
        .retry(reqwest::retry::never())
}

fn trusting(fake: &Fake) -> ClientBuilder {
    let authority = fake.ca_certificate().unwrap();
    builder().tls_certs_only([Certificate::from_pem(authority.as_bytes()).unwrap()])
}

async fn get(client: &Client, fake: &Fake) -> reqwest::Result<Response> {
    let url = format!("{}{RUNNERS}", fake.base_url());
    client.get(url).bearer_auth("any").send().await
}

/// Returns the HTTP/2 error of a failed request.
fn http2_reason(error: &reqwest::Error) -> Option<u32> {
    let mut source = error.source();
    while let Some(inner) = source {
        if let Some(error) = inner.downcast_ref::<h2::Error>() {
            return error.reason().map(u32::from);
        }
        source = inner.source();
    }
    None
}

#[tokio::test]
async fn serves_http2_and_http1_over_tls() {
    let fake = start().await;
    assert!(fake.base_url().starts_with("https://127.0.0.1:"));
    for (client, version) in [
        (trusting(&fake), Version::HTTP_2),
        (trusting(&fake).http1_only(), Version::HTTP_11),
    ] {
        let client = client.build().unwrap();
        let response = get(&client, &fake).await.unwrap();
        assert_eq!((response.status().as_u16(), response.version()), (200, version));
        let list: Value = response.json().await.unwrap();
        assert_eq!(list["total_count"], 0);
        let by_name = fake.base_url().replace("127.0.0.1", "localhost");
        let response = client.get(format!("{by_name}{RUNNERS}")).bearer_auth("any").send();
        assert_eq!(response.await.unwrap().version(), version);
    }
    let untrusting = builder().tls_certs_only([]).build().unwrap();
    assert!(get(&untrusting, &fake).await.unwrap_err().is_connect());
}

#[tokio::test]
async fn links_and_the_control_api_use_https() {
    let fake = start().await;
    let org = fake.add_organization("octo-org");
    for number in 0..3 {
        org.add_runner(format!("build-{number}"));
    }
    let client = trusting(&fake).build().unwrap();
    let url = format!("{}{RUNNERS}?per_page=1", fake.base_url());
    let response = client.get(url).bearer_auth("any").send().await.unwrap();
    let link = response.headers()[header::LINK].to_str().unwrap();
    assert!(link.starts_with(&format!("<{}/", fake.base_url())), "{link}");
    let control = client.get(format!("{}/_fake/openapi.json", fake.base_url()));
    let own = control.header(header::ORIGIN, fake.base_url()).send().await.unwrap();
    assert_eq!(own.status(), 200);
}

#[tokio::test]
async fn stream_reset_leaves_the_connection_open() {
    let fake = start().await;
    let client = trusting(&fake).build().unwrap();
    fake.fault(Fault::refused_stream().nth(1)).unwrap();
    fake.fault(Fault::stream_reset(2).after_effect().nth(2)).unwrap();
    let refused = get(&client, &fake).await.unwrap_err();
    assert_eq!(http2_reason(&refused), Some(7), "{refused:?}");
    let failed = get(&client, &fake).await.unwrap_err();
    assert_eq!(http2_reason(&failed), Some(2), "{failed:?}");
    assert_eq!(get(&client, &fake).await.unwrap().status(), 200);
    let statuses = fake.requests().iter().map(|it| it.status).collect::<Vec<_>>();
    assert_eq!(statuses, [0, 0, 200]);
}

#[tokio::test]
async fn reset_ends_the_whole_connection() {
    let fake = start().await;
    fake.fault(Fault::reset().nth(1)).unwrap();
    for client in [trusting(&fake), trusting(&fake).http1_only()] {
        let client = client.build().unwrap();
        fake.clear_faults();
        fake.fault(Fault::reset().nth(1)).unwrap();
        assert!(get(&client, &fake).await.is_err());
        assert_eq!(get(&client, &fake).await.unwrap().status(), 200);
    }
}

#[tokio::test]
async fn go_away_finishes_the_response() {
    let fake = start().await;
    for client in [trusting(&fake), trusting(&fake).http1_only()] {
        let client = client.build().unwrap();
        fake.fault(Fault::go_away()).unwrap();
        for _ in 0..5 {
            let response = get(&client, &fake).await.unwrap();
            assert_eq!(response.status(), 200);
            response.bytes().await.unwrap();
            // The client notices asynchronously that the connection has closed. Nothing that the test can see shows when.
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

#[tokio::test]
async fn silence_keeps_the_connection_open() {
    let fake = start().await;
    for client in [trusting(&fake), trusting(&fake).http1_only()] {
        let client = client.build().unwrap();
        fake.clear_faults();
        fake.fault(Fault::silence().nth(1)).unwrap();
        let waiting = timeout(Duration::from_millis(300), get(&client, &fake));
        assert!(
            waiting.await.is_err(),
            "the request has neither a response nor an error"
        );
    }
    // A silent connection does not keep the fake from stopping.
    let begin = Instant::now();
    fake.stop().await;
    assert!(begin.elapsed() < Duration::from_secs(3), "{:?}", begin.elapsed());
}

#[tokio::test]
async fn compresses_only_for_clients_that_accept_it() {
    let fake = start().await;
    fake.fault(Fault::gzip()).unwrap();
    let client = trusting(&fake).no_gzip().build().unwrap();
    for encoding in [None, Some("gzip")] {
        let request = client.get(format!("{}{RUNNERS}", fake.base_url())).bearer_auth("any");
        let request = match encoding {
            Some(encoding) => request.header(header::ACCEPT_ENCODING, encoding),
            None => request,
        };
        let response = request.send().await.unwrap();
        let sent = response.headers().get(header::CONTENT_ENCODING);
        assert_eq!(sent.map(|it| it.to_str().unwrap()), encoding);
    }
    let client = trusting(&fake).build().unwrap();
    let list: Value = get(&client, &fake).await.unwrap().json().await.unwrap();
    assert_eq!(list["total_count"], 0);
}

#[tokio::test]
async fn delays_streams_beyond_the_maximum() {
    let fake = Fake::builder().tls().max_concurrent_streams(1).organization("octo-org");
    let fake = fake.start().await.unwrap();
    fake.fault(Fault::latency(Duration::from_millis(100))).unwrap();
    let client = trusting(&fake).build().unwrap();
    // Send a request first, so that all others use its connection.
    get(&client, &fake).await.unwrap();
    let begin = Instant::now();
    let (one, two, three) = tokio::join!(get(&client, &fake), get(&client, &fake), get(&client, &fake));
    assert!(begin.elapsed() >= Duration::from_millis(300));
    assert_eq!([one, two, three].map(|it| it.unwrap().status().as_u16()), [200; 3]);
}

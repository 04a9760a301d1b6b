//! Tests of the checks and headers that are common to all requests.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::HashSet;

use github_runners_fake::Fake;
use reqwest::{Method, header};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use self::support::{Http, scopes};

const RUNNERS: &str = "/orgs/octo-org/actions/runners";

/// Sends raw bytes and returns the whole response. The request must have `Connection: close`.
async fn raw(fake: &Fake, request: &str) -> String {
    let mut stream = TcpStream::connect(fake.address()).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut response = Vec::new();
    stream.read_to_end(&mut response).await.unwrap();
    String::from_utf8(response).unwrap()
}

#[tokio::test]
async fn requires_a_credential() {
    let fake = Fake::builder()
        .accept_tokens(["good", "ghs_app"])
        .start()
        .await
        .unwrap();
    scopes(&fake);
    let http = Http::new(&fake);
    for (authorization, status, message) in [
        ("Bearer good", 200, ""),
        ("token good", 200, ""),
        ("BEARER  good ", 200, ""),
        ("Bearer ghs_app", 200, ""),
        ("Bearer bad", 401, "Bad credentials"),
        // Basic authentication with the token as the user name, as the password, and in the format of git.
        ("Basic Z29vZA==", 200, ""),
        ("Basic Z29vZDo=", 200, ""),
        ("basic b2N0b2NhdDpnb29k", 200, ""),
        ("Basic Z29vZDp4LW9hdXRoLWJhc2lj", 200, ""),
        ("Basic b2N0b2NhdDpiYWQ=", 401, "Bad credentials"),
        ("Basic no-base64", 401, "Bad credentials"),
        ("RemoteAuth good", 401, "Bad credentials"),
    ] {
        let response = http
            .request(Method::GET, RUNNERS, |request| {
                request.header("authorization", authorization)
            })
            .await;
        assert_eq!(
            (response.status, response.message()),
            (status, message),
            "{authorization}"
        );
    }
    for authorization in ["", "Authorization: \r\n"] {
        let head =
            format!("GET {RUNNERS} HTTP/1.1\r\nHost: x\r\nUser-Agent: t\r\nConnection: close\r\n{authorization}\r\n");
        let response = raw(&fake, &head).await;
        assert!(response.starts_with("HTTP/1.1 401 "), "{response}");
        assert!(response.contains("x-ratelimit-limit: 60\r\n"), "{response}");
    }
    let response = raw(
        &fake,
        &format!("GET {RUNNERS} HTTP/1.1\r\nHost: x\r\nUser-Agent: t\r\nConnection: close\r\n\r\n"),
    )
    .await;
    let (_, body) = response.split_once("\r\n\r\n").unwrap();
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(body).unwrap(),
        json!({
            "message": "Requires authentication",
            "documentation_url": "https://docs.github.com/rest",
            "status": "401",
        })
    );

    fake.revoke_credential("good");
    let refused = http
        .request(Method::GET, RUNNERS, |request| request.bearer_auth("good"))
        .await
        .expect(401);
    assert_eq!(refused.message(), "Bad credentials");
    assert_eq!(refused.header("x-ratelimit-limit"), "60");
}

#[tokio::test]
async fn requires_a_user_agent() {
    let fake = Fake::start().await.unwrap();
    let response = raw(
        &fake,
        &format!("GET {RUNNERS} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
    )
    .await;
    assert!(response.starts_with("HTTP/1.1 403 "), "{response}");
    assert!(
        response.contains("Request forbidden by administrative rules."),
        "{response}"
    );
    assert!(!response.contains("application/json"), "{response}");
}

#[tokio::test]
async fn requires_a_content_length_for_posts() {
    let fake = Fake::start().await.unwrap();
    scopes(&fake);
    let post = |length: &str| {
        format!(
            "POST {RUNNERS}/registration-token HTTP/1.1\r\nHost: x\r\nUser-Agent: t\r\nAuthorization: token a\r\n\
             {length}Connection: close\r\n\r\n"
        )
    };
    let response = raw(&fake, &post("")).await;
    assert!(response.starts_with("HTTP/1.1 411 "), "{response}");
    let response = raw(&fake, &post("Content-Length: 0\r\n")).await;
    assert!(response.starts_with("HTTP/1.1 201 "), "{response}");
}

#[tokio::test]
async fn responds_404_to_unknown_paths_and_methods() {
    let fake = Fake::start().await.unwrap();
    scopes(&fake);
    let http = Http::new(&fake);
    for (method, path) in [
        (Method::GET, "/"),
        (Method::GET, "/api/v3"),
        (Method::GET, "/api/v3extra"),
        (Method::GET, "/orgs/octo-org/actions"),
        (Method::GET, "/orgs/octo-org/actions/runners/"),
        (Method::PATCH, RUNNERS),
        (Method::POST, RUNNERS),
        (Method::POST, "/orgs/octo-org/actions/runners/downloads"),
    ] {
        let response = http.send(method, path, None).await.expect(404);
        assert_eq!(response.message(), "Not Found");
        assert_eq!(response.body["documentation_url"], "https://docs.github.com/rest");
    }
    http.get("/api/v3/orgs/octo-org/actions/runners/downloads")
        .await
        .expect(200);
}

#[tokio::test]
async fn requires_a_json_object_of_at_most_a_megabyte() {
    let fake = Fake::start().await.unwrap();
    let [org, ..] = scopes(&fake);
    let id = org.add_runner("build-1");
    let http = Http::new(&fake);
    let labels = format!("{RUNNERS}/{id}/labels");
    let send = |body: String| http.request(Method::POST, &labels, |request| request.body(body));
    for (body, status, message) in [
        ("{\"labels\": [".to_owned(), 400, "Problems parsing JSON"),
        ("\u{0}".to_owned(), 400, "Problems parsing JSON"),
        ("[".repeat(100_000), 400, "Problems parsing JSON"),
        ("[\"gpu\"]".to_owned(), 400, "Body should be a JSON object"),
        (" ".repeat((1 << 20) + 1), 413, "Payload too big"),
        (" ".repeat(4 << 20), 413, "Payload too big"),
    ] {
        assert_eq!(send(body).await.expect(status).message(), message);
    }
    send(format!("{{\"labels\": [\"gpu\"]}}{}", " ".repeat(1_000_000)))
        .await
        .expect(200);
}

#[tokio::test]
async fn requires_accept_to_include_json() {
    let fake = Fake::start().await.unwrap();
    scopes(&fake);
    let http = Http::new(&fake);
    for (accept, status) in [
        ("application/vnd.github+json", 200),
        ("application/vnd.github.v3.raw+json", 200),
        ("text/html, application/xhtml+xml, */*;q=0.8", 200),
        ("application/json; charset=utf-8", 200),
        ("text/html", 415),
        ("image/png, text/*", 415),
    ] {
        let response = http
            .request(Method::GET, RUNNERS, |request| request.header(header::ACCEPT, accept))
            .await
            .expect(status);
        if status == 415 {
            let message = format!("Unsupported 'Accept' header: '{accept}'. Must accept 'application/json'.");
            assert_eq!(response.message(), message);
        }
    }
}

#[tokio::test]
async fn selects_the_api_version() {
    let fake = Fake::start().await.unwrap();
    scopes(&fake);
    let http = Http::new(&fake);
    let get_with_version = |version: &'static str| {
        http.request(Method::GET, RUNNERS, move |request| {
            request.header("X-GitHub-Api-Version", version)
        })
    };
    assert_eq!(
        http.get(RUNNERS)
            .await
            .expect(200)
            .header("x-github-api-version-selected"),
        "2022-11-28"
    );
    assert_eq!(
        get_with_version("2026-03-10")
            .await
            .expect(200)
            .header("x-github-api-version-selected"),
        "2026-03-10"
    );
    let refused = get_with_version("v3").await.expect(400);
    assert!(
        refused.message().contains("\"v3\", is not a supported version."),
        "{}",
        refused.message()
    );
}

#[tokio::test]
async fn sends_the_headers_of_github() {
    let fake = Fake::start().await.unwrap();
    scopes(&fake);
    let http = Http::new(&fake);
    let mut ids = HashSet::new();
    for (path, status) in [
        (RUNNERS, 200),
        ("/orgs/unknown/actions/runners", 404),
        ("/nothing", 404),
    ] {
        let response = http.get(path).await.expect(status);
        let id = response.header("x-github-request-id");
        assert!(
            id.split(':').count() == 5 && id.chars().all(|letter| letter == ':' || letter.is_ascii_hexdigit()),
            "{id}"
        );
        assert!(ids.insert(id.to_owned()));
        assert_eq!(response.header("x-github-media-type"), "github.v3; format=json");
        assert_eq!(response.header("content-type"), "application/json; charset=utf-8");
        assert!(chrono::DateTime::parse_from_rfc2822(response.header("date")).is_ok());
        assert!(response.header("vary").starts_with("Accept, Authorization"));
        assert_eq!(response.header("x-ratelimit-limit"), "5000");
        assert_eq!(response.header("x-ratelimit-used"), ids.len().to_string());
        assert_eq!(response.header("x-ratelimit-remaining"), (5000 - ids.len()).to_string());
        assert_eq!(response.header("x-ratelimit-resource"), "core");
        assert_eq!(response.header("x-oauth-scopes"), "admin:enterprise, admin:org, repo");
    }
    assert_eq!(
        http.get(RUNNERS).await.header("cache-control"),
        "private, max-age=60, s-maxage=60"
    );
    for (path, scope) in [
        (RUNNERS, "admin:org"),
        ("/repos/octo-org/hello-world/actions/runners", "repo"),
        (
            "/enterprises/octo-enterprise/actions/runners",
            "manage_runners:enterprise",
        ),
    ] {
        assert_eq!(http.get(path).await.header("x-accepted-oauth-scopes"), scope);
    }
    let app = http
        .request(Method::GET, RUNNERS, |request| request.bearer_auth("ghs_app"))
        .await;
    assert_eq!(
        app.header("x-accepted-github-permissions"),
        "organization_self_hosted_runners=read"
    );
    assert!(!app.headers.contains_key("x-oauth-scopes"));
}

#[tokio::test]
async fn responds_304_without_counting_the_request() {
    let fake = Fake::start().await.unwrap();
    let [org, ..] = scopes(&fake);
    let http = Http::new(&fake);
    let first = http.get(RUNNERS).await.expect(200);
    let etag = first.header("etag").to_owned();
    let again = |etag: String, token: &'static str| {
        http.request(Method::GET, RUNNERS, move |request| {
            request.header(header::IF_NONE_MATCH, etag).bearer_auth(token)
        })
    };
    for tag in [
        etag.clone(),
        format!("\"other\", {etag}"),
        etag.trim_start_matches("W/").to_owned(),
    ] {
        let same = again(tag, "secret").await.expect(304);
        assert_eq!(same.header("etag"), etag);
        assert_eq!(same.header("x-ratelimit-used"), "1");
        assert!(!same.headers.contains_key("content-type"));
    }
    again(etag.clone(), "another").await.expect(200);
    org.add_runner("build-1");
    let changed = again(etag.clone(), "secret").await.expect(200);
    assert_ne!(changed.header("etag"), etag);
    assert_eq!(changed.header("x-ratelimit-used"), "2");
}

#[tokio::test]
async fn limits_each_credential_separately() {
    let fake = Fake::builder().rate_limit(2).start().await.unwrap();
    let [org, ..] = scopes(&fake);
    let id = org.add_runner("build-1");
    let http = Http::new(&fake);
    http.get(RUNNERS).await.expect(200);
    assert_eq!(http.get(RUNNERS).await.expect(200).header("x-ratelimit-remaining"), "0");
    let refused = http.delete(&format!("{RUNNERS}/{id}")).await.expect(403);
    assert!(refused.message().starts_with("API rate limit exceeded"));
    assert_eq!(refused.header("x-ratelimit-remaining"), "0");
    assert!(refused.header("x-ratelimit-reset").parse::<i64>().unwrap() > chrono::Utc::now().timestamp());
    assert!(org.runner(id).is_some());
    http.request(Method::GET, RUNNERS, |request| request.bearer_auth("another"))
        .await
        .expect(200);
}

#[tokio::test]
async fn records_received_requests() {
    let fake = Fake::start().await.unwrap();
    let [org, ..] = scopes(&fake);
    let id = org.add_runner("build-1");
    let http = Http::new(&fake);
    http.post(&format!("{RUNNERS}/{id}/labels?a=b%20c"), json!({"labels": ["gpu"]}))
        .await
        .expect(200);
    let received = fake.requests().pop().unwrap();
    assert_eq!(received.method, "POST");
    assert_eq!(received.path, format!("{RUNNERS}/{id}/labels"));
    assert_eq!(received.query("a"), Some("b c"));
    assert_eq!(
        received.operation,
        Some("actions/add-custom-labels-to-self-hosted-runner-for-org")
    );
    assert_eq!(received.header("Authorization"), Some("Bearer secret"));
    assert_eq!(received.json(), Some(json!({"labels": ["gpu"]})));
    assert_eq!(received.status, 200);
    let shown = format!("{received:?} {fake:?}");
    assert!(!shown.contains("secret") && shown.contains("[redacted]"), "{shown}");
    fake.clear_requests();
    assert!(fake.requests().is_empty());
}

#[tokio::test]
async fn survives_invalid_http() {
    let fake = Fake::start().await.unwrap();
    scopes(&fake);
    for noise in [
        "\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
        "\u{1}\u{2}\u{3}",
        "GET /orgs/%ff%fe/actions/runners/%00 HTTP/1.1\r\nHost: \r\nUser-Agent: t\r\nAuthorization: token a\r\nConnection: close\r\n\r\n",
        "GET /orgs/octo-org/actions/runners?per_page=%ff&=&&page HTTP/1.0\r\nUser-Agent: t\r\nAuthorization: token a\r\n\r\n",
    ] {
        let mut stream = TcpStream::connect(fake.address()).await.unwrap();
        stream.write_all(noise.as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        let mut response = Vec::new();
        let _ = stream.read_to_end(&mut response).await;
    }
    Http::new(&fake).get(RUNNERS).await.expect(200);
}

#[tokio::test]
async fn responds_to_head_without_a_body() {
    let fake = Fake::start().await.unwrap();
    scopes(&fake);
    let http = Http::new(&fake);
    let path = "/orgs/octo-org/actions/runners?per_page=1";
    let get = http.get(path).await.expect(200);
    let head = http.send(Method::HEAD, path, None).await.expect(200);
    assert_eq!(head.body, serde_json::Value::Null);
    for name in ["etag", "content-type", "content-length"] {
        assert_eq!(head.header(name), get.header(name), "{name}");
    }
    let etag = get.header("etag").to_owned();
    let same = http.request(Method::HEAD, path, |request| request.header("if-none-match", etag));
    same.await.expect(304);
    http.send(Method::HEAD, "/orgs/octo-org/actions/runners/registration-token", None)
        .await
        .expect(404);
    assert_eq!(fake.requests()[1].operation, fake.requests()[0].operation);
}

#[tokio::test]
async fn rejects_expired_tokens() {
    let fake = Fake::start().await.unwrap();
    scopes(&fake);
    let clock = fake.clock();
    clock.set("2030-01-01T00:00:00Z".parse().unwrap());
    clock.freeze();
    fake.expire_token_at("secret", "2030-01-01T01:00:00Z".parse().unwrap());
    let http = Http::new(&fake);
    let name = "github-authentication-token-expiration";
    let response = http.get(RUNNERS).await.expect(200);
    assert_eq!(response.header(name), "2030-01-01 01:00:00 UTC");
    let other = http
        .request(Method::GET, RUNNERS, |request| request.bearer_auth("other"))
        .await;
    assert!(!other.headers.contains_key(name));
    clock.advance(std::time::Duration::from_secs(3600));
    let late = http.get(RUNNERS).await.expect(401);
    assert_eq!(late.message(), "Bad credentials");
    assert!(!late.headers.contains_key(name));
}

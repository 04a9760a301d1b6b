//! Servers that misbehave: every call ends, in time, with an error that says what happened, or with what was decoded.

use chrono::Utc;
use github_runners::{Client, Error, RateLimitKind, RunnerId, Runners};
use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

/// A server that reads one request of each connection and then does what `answer` says.
struct Server {
    url: String,
    requests: Arc<AtomicUsize>,
    /// The first line of each request.
    lines: Arc<Mutex<Vec<String>>>,
}

fn serve(answer: impl Fn(&mut TcpStream) + Send + 'static) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("it is bound"));
    let requests = Arc::new(AtomicUsize::new(0));
    let lines = Arc::new(Mutex::new(Vec::new()));
    let (counter, noted) = (requests.clone(), lines.clone());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut request = Vec::new();
            let mut buffer = [0; 4096];
            while !request.windows(4).any(|end| end == b"\r\n\r\n") {
                match stream.read(&mut buffer) {
                    Ok(0) | Err(_) => break,
                    Ok(read) => request.extend_from_slice(&buffer[..read]),
                }
            }
            let line = String::from_utf8_lossy(&request)
                .lines()
                .next()
                .unwrap_or_default()
                .to_owned();
            noted.lock().expect("not poisoned").push(line);
            counter.fetch_add(1, Ordering::SeqCst);
            answer(&mut stream);
        }
    });
    Server { url, requests, lines }
}

/// A server that answers every request with these bytes and closes.
fn answering(answer: impl Into<Vec<u8>>) -> Server {
    let answer = answer.into();
    serve(move |stream| {
        let _ = stream.write_all(&answer);
    })
}

fn http(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\nX-GitHub-Request-Id: ABCD:1\r\n{headers}\r\n{body}"
    )
}

fn ok(body: &str) -> String {
    http("200 OK", "Content-Type: application/json; charset=utf-8\r\n", body)
}

fn runners(server: &Server) -> Runners {
    let github = Client::builder()
        .base_url(&server.url)
        .token("t0ken-of-mine")
        .timeout(Duration::from_millis(1500))
        .retries(0)
        .never_wait();
    github.build().expect("a client").org("octo-org").runners()
}

async fn error_of(server: Server) -> Error {
    let error = runners(&server).list().await.expect_err("the answer is bad");
    for shown in [error.to_string(), format!("{error:?}")] {
        assert!(!shown.contains("t0ken-of-mine"), "{shown}");
    }
    assert_eq!(server.requests.load(Ordering::SeqCst), 1);
    error
}

#[tokio::test]
async fn html_instead_of_an_answer() {
    let error = error_of(answering(http(
        "200 OK",
        "Content-Type: text/html\r\n",
        "<html>Sign in</html>",
    )))
    .await;
    assert!(matches!(error, Error::Decode(_)));
    assert!(error.to_string().contains("it is text/html instead of JSON"), "{error}");
    assert_eq!((error.status(), error.request_id()), (Some(200), Some("ABCD:1")));
    assert_eq!(error.operation(), Some("list_self_hosted_runners_for_org"));
}

#[tokio::test]
async fn html_instead_of_an_error() {
    for status in [
        "502 Bad Gateway",
        "503 Service Unavailable",
        "504 Gateway Timeout",
        "500 Oops",
        "403 Forbidden",
    ] {
        let error = error_of(answering(http(
            status,
            "Content-Type: text/html\r\n",
            "<html>Unicorn!</html>",
        )))
        .await;
        assert!(matches!(error, Error::Api(_)));
        assert!(error.to_string().contains(&status[..3]), "{error}");
        assert!(error.to_string().contains("text/html instead of JSON"), "{error}");
    }
}

#[tokio::test]
async fn json_that_breaks_off() {
    let error = error_of(answering(ok(r#"{"total_count":1,"runners":[{"id":"#))).await;
    assert!(matches!(error, Error::Decode(_)));
    assert!(error.to_string().contains("EOF while parsing"), "{error}");
}

#[tokio::test]
async fn a_body_shorter_than_announced() {
    let whole = ok(r#"{"total_count":0,"runners":[]}"#);
    let error = error_of(answering(&whole.as_bytes()[..whole.len() - 5])).await;
    assert!(matches!(error, Error::Connection(_)));
    assert!(error.to_string().contains("the answer broke off"), "{error}");
    assert!(error.to_string().contains("may have received"), "{error}");
}

#[tokio::test]
async fn a_connection_closed_without_an_answer() {
    let error = error_of(answering("")).await;
    match error {
        Error::Connection(error) => assert!(!error.was_not_sent(), "{error}"),
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn nobody_listens() {
    let closed = TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .expect("a free port");
    let github = Client::builder()
        .base_url(format!("http://{closed}"))
        .retries(0)
        .build()
        .expect("a client");
    match github.org("octo-org").runners().downloads().await.expect_err("refused") {
        Error::Connection(error) => {
            assert!(error.was_not_sent() && !error.is_timeout());
            assert!(
                error
                    .to_string()
                    .contains("no connection (127.0.0.1 /orgs/octo-org/actions/runners/downloads)"),
                "{error}"
            );
        }
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn a_server_that_never_answers() {
    let server = serve(|stream| {
        let mut buffer = [0; 1];
        // Ends when the client gives up.
        let _ = stream.read(&mut buffer);
    });
    let begun = Instant::now();
    match error_of(server).await {
        Error::Connection(error) => assert!(error.is_timeout(), "{error}"),
        other => panic!("{other}"),
    }
    assert!(begun.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn a_server_that_never_stops() {
    let server = serve(|stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n");
        let spaces = [b' '; 65536];
        while stream.write_all(&spaces).is_ok() {}
    });
    let error = error_of(server).await;
    assert!(matches!(error, Error::Decode(_)));
    assert!(error.to_string().contains("more than 8 MB"), "{error}");
}

#[tokio::test]
async fn ten_megabytes_of_nothing() {
    for (status, body) in [("200 OK", " "), ("200 OK", "[")] {
        let error = error_of(answering(http(status, "", &body.repeat(10_000_000)))).await;
        assert!(error.to_string().contains("more than 8 MB"), "{error}");
        assert_eq!(error.request_id(), Some("ABCD:1"));
    }
    // Below the limit the nesting is what stops it.
    let error = error_of(answering(ok(&"[".repeat(1_000_000)))).await;
    assert!(matches!(error, Error::Decode(_)), "{error}");
}

#[tokio::test]
async fn values_of_the_wrong_type_are_named_by_their_place() {
    let body =
        r#"{"total_count":1,"runners":[{"id":1,"name":"a","os":"linux","status":"online","busy":"no","labels":[]}]}"#;
    let error = error_of(answering(ok(body))).await;
    assert!(
        error.to_string().contains("at `runners[0].busy`: expected a boolean"),
        "{error}"
    );
    let error = error_of(answering(ok("{}"))).await;
    assert!(error.to_string().contains("missing field"), "{error}");
    for body in ["null", "[]", "3", "\"x\"", ""] {
        assert!(
            matches!(error_of(answering(ok(body))).await, Error::Decode(_)),
            "{body}"
        );
    }
}

#[tokio::test]
async fn what_the_description_does_not_know_is_taken() {
    let body = r#"{"total_count":4294967296000,"newly":"added","runners":[{"id":9007199254740993,"name":"a","os":"Plan 9",
        "status":"hibernating","busy":false,"labels":[{"id":0,"name":"x","type":"borrowed","since":1}],"fresh":{}}]}"#;
    let page = runners(&answering(ok(body))).list().await.expect("a page");
    let runner = &page.items[0];
    assert_eq!(
        (runner.id.0, runner.status.as_str(), page.total_count),
        (9007199254740993, "hibernating", 4294967296000)
    );
    let kind = runner.labels[0].type_.as_ref().expect("a type");
    assert_eq!(kind.as_str(), "borrowed");
    assert!(matches!(kind, github_runners::RunnerLabelType::Unknown(_)));
}

#[tokio::test]
async fn a_redirect_is_followed_on_the_same_host_only() {
    let elsewhere = answering(ok(r#"{"total_count":0,"runners":[]}"#));
    let location = format!("Location: {}/organizations/1/actions/runners\r\n", elsewhere.url);
    for status in [
        "301 Moved Permanently",
        "302 Found",
        "307 Temporary Redirect",
        "308 Permanent Redirect",
    ] {
        let error = error_of(answering(http(status, &location, ""))).await;
        assert!(error.to_string().contains(&elsewhere.url), "{error}");
    }
    assert_eq!(
        elsewhere.requests.load(Ordering::SeqCst),
        0,
        "the credential stays here"
    );

    let first = AtomicUsize::new(0);
    let renamed = serve(move |stream| {
        let answer = match first.fetch_add(1, Ordering::SeqCst) {
            0 => http(
                "301 Moved Permanently",
                "Location: /organizations/1/actions/runners\r\n",
                "",
            ),
            _ => ok(r#"{"total_count":0,"runners":[]}"#),
        };
        let _ = stream.write_all(answer.as_bytes());
    });
    assert_eq!(runners(&renamed).list().await.expect("the renamed one").total_count, 0);
}

#[tokio::test]
async fn a_redirect_never_makes_another_request_of_a_call() {
    for status in ["301 Moved Permanently", "302 Found", "303 See Other"] {
        // What a client that turns POST and DELETE into GET would take for success.
        let labels = ok(r#"{"total_count":0,"labels":[]}"#);
        let first = AtomicUsize::new(0);
        let moved = http(status, "Location: /orgs/octo-org/actions/runners/1/labels\r\n", "");
        let server = serve(move |stream| {
            let answer = if first.fetch_add(1, Ordering::SeqCst) == 0 {
                &moved
            } else {
                &labels
            };
            let _ = stream.write_all(answer.as_bytes());
        });
        let github = Client::builder().base_url(&server.url).build().expect("a client");
        let removed = github
            .raw()
            .remove_all_custom_labels_from_self_hosted_runner_for_org("octo-org", &RunnerId(1));
        let error = Error::from(removed.await.expect_err("nothing was removed"));
        assert_eq!(error.status(), status[..3].parse().ok());
        assert_eq!(server.requests.load(Ordering::SeqCst), 1);
    }
}

#[tokio::test]
async fn a_redirect_that_keeps_the_method_is_followed_with_it() {
    for status in ["307 Temporary Redirect", "308 Permanent Redirect"] {
        let first = AtomicUsize::new(0);
        let moved = http(status, "Location: /organizations/1/actions/runners/1\r\n", "");
        let server = serve(move |stream| {
            let answer = match first.fetch_add(1, Ordering::SeqCst) {
                0 => moved.clone(),
                _ => "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".to_owned(),
            };
            let _ = stream.write_all(answer.as_bytes());
        });
        runners(&server)
            .delete(RunnerId(1))
            .await
            .expect("deleted at its new place");
        assert_eq!(
            *server.lines.lock().expect("not poisoned"),
            [
                "DELETE /orgs/octo-org/actions/runners/1 HTTP/1.1",
                "DELETE /organizations/1/actions/runners/1 HTTP/1.1"
            ]
        );
    }
}

#[tokio::test]
async fn redirects_in_a_circle_end() {
    let circle = answering(http("302 Found", "Location: /again\r\n", ""));
    let error = runners(&circle).list().await.expect_err("no end");
    assert_eq!(error.status(), Some(302));
    assert!(circle.requests.load(Ordering::SeqCst) < 10);
}

#[tokio::test]
async fn a_refusal_is_one_whatever_becomes_of_its_body() {
    let whole = http("422 Unprocessable Entity", "Retry-After: 5\r\n", r#"{"message":"no"}"#);
    for answer in [
        whole[..whole.len() - 3].to_owned(),
        http("422 No", "Retry-After: 5\r\n", &" ".repeat(9_000_000)),
    ] {
        match error_of(answering(answer)).await {
            Error::Api(error) => assert_eq!(
                (error.status(), error.retry_after()),
                (422, Some(Duration::from_secs(5)))
            ),
            other => panic!("{other}"),
        }
    }
}

#[tokio::test]
async fn a_success_that_the_operation_does_not_know() {
    let error = error_of(answering(http("202 Accepted", "", ""))).await;
    assert_eq!(error.status(), Some(202));
    assert!(error.to_string().contains("no answer of this operation"), "{error}");
}

#[tokio::test]
async fn a_limit_says_when_to_come_back() {
    let body =
        r#"{"message":"You have exceeded a secondary rate limit.","documentation_url":"https://docs.github.com/x"}"#;
    match error_of(answering(http("403 Forbidden", "Retry-After: 60\r\n", body))).await {
        Error::RateLimited(error) => {
            let answer = error.answer().expect("GitHub's refusal");
            assert_eq!((answer.status(), answer.retry_after()), (403, Some(Duration::from_secs(60))));
            assert_eq!(error.kind(), RateLimitKind::Secondary);
            let wait = (error.until() - Utc::now()).num_seconds();
            assert!((58..=61).contains(&wait), "{wait}");
        }
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn headers_that_are_no_text_and_no_numbers() {
    let headers = "Retry-After: soon\r\nX-GitHub-Request-Id: \u{fc}\r\nX-OAuth-Scopes: \u{e4}\r\n";
    let error = error_of(answering(http("429 Too Many Requests", headers, "{"))).await;
    assert_eq!(error.status(), Some(429));
}

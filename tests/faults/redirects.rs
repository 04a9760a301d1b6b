//! Tests that redirects are followed only if the method, the scheme, the host and the port stay the same.

use std::time::Duration;

use chrono::{TimeDelta, Utc};
use github_runners::{Client, RunnerId};

use crate::calls::{CALLS, call};
use crate::clock::{Clock, seconds};
use crate::server::{Reply, Server};
use crate::{TOKEN, builder, client};

const STEP: Duration = Duration::from_millis(250);
const LIST: &str = "list_self_hosted_runners_for_org";
const TOKENS: &str = "create_registration_token_for_org";

const STATUSES: [u16; 5] = [301, 302, 303, 307, 308];

fn moved(status: u16, location: &str) -> Reply {
    Reply::new(status, &[("location", location)], "")
}

#[tokio::test]
async fn never_sends_the_credential_to_another_origin() {
    let elsewhere = Server::start(|_| call("list_self_hosted_runners_for_org").reply());
    let port = elsewhere.url.rsplit(':').next().expect("a port").to_owned();
    for status in STATUSES {
        for call in [
            "list_self_hosted_runners_for_org",
            "generate_runner_jitconfig_for_org",
            "delete_self_hosted_runner_from_org",
        ] {
            let here = Server::start({
                let url = elsewhere.url.clone();
                let port = port.clone();
                move |request| {
                    let own = request.header("host").expect("a host").to_owned();
                    let own_port = own.rsplit(':').next().expect("a port").to_owned();
                    let location = match request.path.as_str() {
                        path if path.starts_with("/port") => format!("{url}/x"),
                        path if path.starts_with("/host") => format!("http://localhost:{port}/x"),
                        path if path.starts_with("/name") => format!("http://localhost:{own_port}/x"),
                        path if path.starts_with("/scheme") => format!("https://{own}/x"),
                        path if path.starts_with("/user") => format!("http://user:pass@{own}/x"),
                        path if path.starts_with("/slashes") => format!("//localhost:{port}/x"),
                        path if path.starts_with("/backslashes") => format!("\\\\localhost:{port}\\x"),
                        path if path.starts_with("/file") => "file:///etc/passwd".to_owned(),
                        path if path.starts_with("/data") => "data:application/json,{}".to_owned(),
                        path if path.starts_with("/nonsense") => "http://[".to_owned(),
                        other => panic!("{other}"),
                    };
                    moved(status, &location)
                }
            });
            for kind in [
                "port",
                "host",
                "name",
                "scheme",
                "user",
                "slashes",
                "backslashes",
                "file",
                "data",
                "nonsense",
            ] {
                let before = here.count();
                let github = builder(&here)
                    .base_url(format!("{}/{kind}", here.url))
                    .build()
                    .expect("a client");
                let error = super::calls::call(call)
                    .make(&github)
                    .await
                    .expect_err("the redirect leads to another origin");
                assert_eq!(error.status(), Some(status), "{kind}: {error}");
                assert!(
                    error.to_string().contains("to which the credential is not sent"),
                    "{kind}: {error}"
                );
                assert!(!error.to_string().contains("pass@"), "{kind}: {error}");
                assert!(!error.is_retryable() && !error.may_have_happened(), "{kind}: {error}");
                assert_eq!(here.count(), before + 1, "{kind}");
            }
        }
    }
    assert_eq!(elsewhere.count(), 0, "requests to another origin");
}

#[tokio::test]
async fn follows_redirects_on_the_same_host_with_the_same_request() {
    for call in CALLS {
        for status in STATUSES {
            let server = Server::start(move |request| match request.path.starts_with("/moved") {
                true => call.reply(),
                false => moved(status, "/moved/organizations/1?from=there"),
            });
            let result = call.make(&client(&server)).await;
            let requests = server.requests();
            let get = call.facts().method == "GET";
            if !get && status < 304 {
                // Other HTTP clients turn the request into a GET.
                let error = result.expect_err(call.name);
                assert_eq!((error.status(), requests.len()), (Some(status), 1), "{call:?}: {error}");
                continue;
            }
            result.unwrap_or_else(|error| panic!("{call:?}: {status}: {error}"));
            let [first, second] = requests.as_slice() else {
                panic!("{call:?}: {requests:?}")
            };
            assert_eq!(
                second.line(),
                format!("{} /moved/organizations/1?from=there", call.facts().method)
            );
            assert_eq!(first.headers, second.headers, "{call:?}");
            assert_eq!(first.body, second.body, "{call:?}");
            assert_eq!(second.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
        }
    }
}

#[tokio::test]
async fn circular_redirects_end() {
    for status in STATUSES {
        for name in [
            "list_self_hosted_runners_for_org",
            "generate_runner_jitconfig_for_org",
            "delete_self_hosted_runner_from_org",
        ] {
            let circle = Server::start(move |request| moved(status, ["/a", "/b"][request.number % 2]));
            let error = call(name)
                .make(&client(&circle))
                .await
                .expect_err("the redirects are circular");
            assert_eq!(error.status(), Some(status), "{error}");
            assert!(circle.count() <= 6, "{}", circle.count());
        }
    }
}

#[tokio::test]
async fn reports_a_redirect_without_a_location() {
    for status in STATUSES {
        let server = Server::always(Reply::new(status, &[], ""));
        let error = client(&server)
            .org("octo-org")
            .runners()
            .list()
            .await
            .expect_err("the redirect has no address");
        assert!(error.to_string().contains("a redirect without an address"), "{error}");
        assert_eq!(server.count(), 1);
    }
}

#[tokio::test]
async fn follows_at_most_five_redirects() {
    for (hops, arrives) in [(1, true), (5, true), (6, false)] {
        let server = Server::start(move |request| match request.number {
            number if number < hops => moved(308, &format!("/hop/{number}")),
            _ => Reply::new(204, &[], ""),
        });
        let result = client(&server).org("octo-org").runners().delete(RunnerId::new(1)).await;
        assert_eq!(result.is_ok(), arrives, "{hops}");
        assert!(server.requests().iter().all(|request| request.method == "DELETE"));
    }
}

#[tokio::test(start_paused = true)]
async fn request_after_a_redirect_waits_for_a_limit() {
    let server = Server::start(|request| match request.number {
        // No requests are left.
        0 => {
            let reset = (Utc::now() + TimeDelta::seconds(30)).timestamp().to_string();
            let spent = [
                ("location", "/moved"),
                ("x-ratelimit-remaining", "0"),
                ("x-ratelimit-reset", &reset),
            ];
            Reply::new(307, &spent, "")
        }
        _ => call(LIST).reply(),
    });
    let clock = Clock::of(&server);
    let list = clock.run(STEP, call(LIST).make(&client(&server))).await;
    list.expect("a list");
    let [first, second] = &server.requests()[..] else {
        panic!("expected two requests")
    };
    assert!(second.at - first.at >= seconds(29), "{:?}", second.at - first.at);
}

#[tokio::test(start_paused = true)]
async fn request_after_a_redirect_is_paced() {
    let server = Server::start(|request| match request.number {
        0 => moved(307, "/moved"),
        _ => call(TOKENS).reply(),
    });
    let paced = Client::builder()
        .base_url(&server.url)
        .token(TOKEN)
        .max_creations(1, 10);
    let github = paced.build().expect("a client");
    let clock = Clock::of(&server);
    let token = clock.run(STEP, call(TOKENS).make(&github)).await;
    token.expect("a token");
    let [first, second] = &server.requests()[..] else {
        panic!("expected two requests")
    };
    assert!(second.at - first.at >= seconds(60), "{:?}", second.at - first.at);
}

#[tokio::test]
async fn does_not_show_the_query_of_a_redirect() {
    // The first redirect leads to a signed URL. The request to that URL fails, or is redirected to a sign-in page.
    for lost in [
        Reply::nothing().reset(),
        Reply::new(500, &[], ""),
        Reply::new(302, &[("location", "/login?return=s3cret")], ""),
    ] {
        let server = Server::start(move |request| match request.path.contains("s3cret") {
            true => lost.clone(),
            false => moved(307, "/x?signature=s3cret#s3cret"),
        });
        let github = builder(&server).retries(0).build().expect("a client");
        let error = github
            .org("octo-org")
            .runners()
            .delete(RunnerId::new(1))
            .await
            .expect_err("lost");
        let shown = crate::shown(&error);
        assert!(!shown.contains("s3cret"), "{shown}");
    }
}

#[cfg(feature = "rustls-ring")]
#[tokio::test]
async fn rejects_a_response_after_a_redirect_followed_by_a_custom_client() {
    let list = Reply::json(200, r#"{"total_count":0,"runners":[]}"#);
    // The custom client follows the redirect to this server, and stops at the redirect to `/x`.
    let again = Reply::new(307, &[("location", "/x")], "");
    let elsewhere = Server::in_turn([again, list]);
    let away = Reply::new(307, &[("location", &format!("{}/y", elsewhere.url))], "");
    let server = Server::always(away);
    let one_hop = reqwest::redirect::Policy::custom(|attempt| match attempt.previous().len() {
        0..=1 => attempt.follow(),
        _ => attempt.stop(),
    });
    let http = reqwest::Client::builder()
        .redirect(one_hop)
        .tls_backend_preconfigured(tls());
    let github = builder(&server)
        .http_client(http.build().expect("an HTTP client"))
        .build();
    let runners = github.expect("a client").org("octo-org").runners();
    let error = runners.list().await.expect_err("a redirect to another host");
    assert!(
        error.to_string().contains("followed a redirect") && !error.is_not_found(),
        "{error}"
    );
    assert!(
        elsewhere
            .requests()
            .iter()
            .all(|request| request.header("authorization").is_none())
    );
}

/// A POST that was turned into a GET returns the list of labels, which looks like the response to adding a label.
#[cfg(feature = "rustls-ring")]
#[tokio::test]
async fn rejects_a_post_that_a_custom_client_turned_into_a_get() {
    let labels = Reply::json(200, r#"{"total_count":0,"labels":[]}"#);
    let server = Server::in_turn([Reply::new(303, &[("location", "/elsewhere")], ""), labels]);
    let http = reqwest::Client::builder().tls_backend_preconfigured(tls());
    let github = builder(&server)
        .http_client(http.build().expect("an HTTP client"))
        .build();
    let labels = github
        .expect("a client")
        .org("octo-org")
        .runners()
        .labels(RunnerId::new(1));
    let error = labels.add(["gpu"]).await.expect_err("nothing was added");
    assert!(error.to_string().contains("followed a redirect"), "{error}");
    assert!(error.may_have_happened());
}

/// Returns a TLS configuration that is never used. Without it, `reqwest` needs a crypto provider for the process.
#[cfg(feature = "rustls-ring")]
fn tls() -> rustls::ClientConfig {
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let versions = rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let roots = rustls::RootCertStore::empty();
    versions
        .expect("the default versions")
        .with_root_certificates(roots)
        .with_no_client_auth()
}

//! Tests faults of HTTP/2 connections and streams.

use std::time::Duration;

use github_runners::{Client, Error, JitConfig, NewJitConfig, Result, RunnerGroupId};

use crate::TOKEN;
use crate::calls::call;
use crate::clock::fast;
use crate::http2::{
    Action, Head, Http2Server, INITIAL_WINDOW_SIZE, MAX_CONCURRENT_STREAMS, go_away, half_a_response, reset_stream,
    response,
};

const JIT: &str = "generate_runner_jitconfig_for_org";
const LIST: &str = "list_self_hosted_runners_for_org";

const NO_ERROR: u32 = 0;
const INTERNAL_ERROR: u32 = 2;
const REFUSED_STREAM: u32 = 7;
const ENHANCE_YOUR_CALM: u32 = 11;

fn body(name: &str) -> String {
    let facts = call(name).facts();
    facts.body.as_ref().expect("it has a body").to_string()
}

fn github(server: &Http2Server, retries: u32) -> Client {
    let client = Client::builder()
        .base_url(&server.url)
        .root_certificate(server.certificate.as_str())
        .token(TOKEN)
        .timeout(Duration::from_secs(3))
        .retries(retries);
    client.build().expect("a client")
}

async fn create(github: &Client) -> Result<JitConfig> {
    let new = NewJitConfig::new("build-1", RunnerGroupId::DEFAULT, ["gpu"]);
    github.org("octo-org").runners().create_jit_config(&new).await
}

/// Starts a server that performs this action for its first request and succeeds for all others.
async fn first(action: impl Fn(Head) -> Vec<Action> + Send + Sync + 'static) -> Http2Server {
    let script = move |head: Head| match head.number {
        0 => action(head),
        _ => vec![response(head.stream, 201, &body(JIT))],
    };
    Http2Server::start(&[], script).await
}

#[tokio::test(start_paused = true)]
async fn retries_a_post_that_was_not_processed() {
    fast(async {
        for (name, server) in [
            (
                "REFUSED_STREAM",
                first(|head| vec![reset_stream(head.stream, REFUSED_STREAM)]).await,
            ),
            (
                "GOAWAY that excludes the stream",
                first(|_| vec![go_away(0, NO_ERROR), Action::Close]).await,
            ),
            (
                "GOAWAY that excludes the stream, with an error",
                first(|_| vec![go_away(0, ENHANCE_YOUR_CALM), Action::Close]).await,
            ),
        ] {
            create(&github(&server, 3)).await.expect(name);
            assert_eq!(server.heads().len(), 2, "{name}");
        }
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn error_shows_that_a_post_was_not_processed() {
    fast(async {
        for action in [reset_stream(1, REFUSED_STREAM), go_away(0, NO_ERROR)] {
            let server = first(move |_| vec![action.clone(), Action::Close]).await;
            let error = create(&github(&server, 0)).await.expect_err("refused");
            assert!(!error.may_have_happened() && error.is_retryable(), "{error}");
            assert!(!error.is_connect() && !error.is_timeout(), "{error}");
            let text = error.to_string();
            assert!(text.contains("did not process the request"), "{text}");
            assert!(matches!(error, Error::Connection(error) if error.was_not_sent()));
            assert_eq!(server.heads().len(), 1);
        }
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn does_not_retry_a_post_that_might_have_been_processed() {
    fast(async {
        for (name, server) in [
            (
                "RST_STREAM",
                first(|head| vec![reset_stream(head.stream, INTERNAL_ERROR)]).await,
            ),
            (
                "GOAWAY that includes the stream",
                first(|head| vec![go_away(head.stream, NO_ERROR), Action::Close]).await,
            ),
            (
                "GOAWAY that includes the stream, with an error",
                first(|head| vec![go_away(head.stream, ENHANCE_YOUR_CALM), Action::Close]).await,
            ),
            ("end of the connection", first(|_| vec![Action::Close]).await),
            ("silence", first(|_| vec![Action::Silence]).await),
            (
                "RST_STREAM in the body",
                first(|head| {
                    vec![
                        half_a_response(head.stream, 201),
                        reset_stream(head.stream, REFUSED_STREAM),
                    ]
                })
                .await,
            ),
            (
                "GOAWAY in the body",
                first(|head| vec![half_a_response(head.stream, 201), go_away(0, NO_ERROR), Action::Close]).await,
            ),
        ] {
            let error = create(&github(&server, 3)).await.expect_err(name);
            assert!(error.may_have_happened(), "{name}: {error}");
            assert_eq!(server.heads().len(), 1, "{name}");
        }
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn retries_a_list_after_any_stream_fault() {
    fast(async {
        for action in [
            reset_stream(1, REFUSED_STREAM),
            reset_stream(1, INTERNAL_ERROR),
            go_away(0, NO_ERROR),
            go_away(1, ENHANCE_YOUR_CALM),
            half_a_response(1, 200),
            Action::Close,
            Action::Silence,
        ] {
            let shown = format!("{action:?}");
            let server = Http2Server::start(&[], move |head| match head.connection {
                0 => vec![action.clone(), Action::Close],
                _ => vec![response(head.stream, 200, &body(LIST))],
            });
            let server = server.await;
            let list = github(&server, 3).org("octo-org").runners().list().await;
            assert_eq!(list.expect(&shown).items.len(), 1);
        }
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn recovers_from_a_closed_flow_control_window() {
    fast(async {
        // The server never lets the client send a body.
        let server = Http2Server::start(&[(INITIAL_WINDOW_SIZE, 0)], |head| match head.connection {
            0 => Vec::new(),
            _ => vec![response(head.stream, 201, &body(JIT))],
        });
        let server = server.await;
        let github = github(&server, 3);
        let error = create(&github).await.expect_err("no response");
        assert!(error.is_timeout() && error.may_have_happened(), "{error}");
        create(&github).await.expect("another connection");
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn recovers_from_a_stream_that_blocks_all_others() {
    fast(async {
        let server = Http2Server::start(&[(MAX_CONCURRENT_STREAMS, 1)], |head| match head.connection {
            0 => Vec::new(),
            _ => vec![response(head.stream, 200, &body(LIST))],
        });
        let server = server.await;
        let github = github(&server, 3);
        let runners = github.org("octo-org").runners();
        let (one, two, three) = tokio::join!(async { runners.list().await }, async { runners.list().await }, async {
            runners.list().await
        });
        for list in [one, two, three] {
            assert_eq!(list.expect("another connection").items.len(), 1);
        }
    })
    .await;
}

//! Tests the client over HTTPS against the fake. Both use HTTP/2 by default.

use std::collections::HashSet;
use std::env;
use std::process::Command;
use std::time::Duration;

use futures_util::future::join_all;
use github_runners::{Client, ClientBuilder, Error, NewJitConfig, RunnerGroupId};
use github_runners_fake::{Fake, FakeBuilder, Fault};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, sleep};

use crate::TOKEN;
use crate::clock::fast;

fn fakes() -> FakeBuilder {
    Fake::builder().follow_tokio_clock().organization("octo-org")
}

async fn https() -> Fake {
    fakes().tls().start().await.expect("a free port")
}

fn builder(fake: &Fake) -> ClientBuilder {
    let client = Client::builder().base_url(fake.base_url()).token(TOKEN).no_pacing();
    match fake.ca_certificate() {
        Some(authority) => client.root_certificate(authority),
        None => client,
    }
}

fn client(fake: &Fake) -> Client {
    builder(fake).build().expect("a client")
}

fn new_jit() -> NewJitConfig {
    NewJitConfig::new("build-1", RunnerGroupId::DEFAULT, ["gpu"])
}

#[tokio::test(start_paused = true)]
async fn retried_post_creates_one_runner() {
    fast(async {
        let fake = https().await;
        fake.fault(Fault::refused_stream().nth(1)).expect("a fault");
        let runners = client(&fake).org("octo-org").runners();
        runners.create_jit_config(&new_jit()).await.expect("the second attempt");
        assert_eq!(fake.requests().len(), 2);
        assert_eq!(fake.add_organization("octo-org").runners().len(), 1);
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn sends_a_post_once_if_its_response_is_lost() {
    fast(async {
        for fault in [
            Fault::lost_reply(),
            Fault::stream_reset(2).after_effect(),
            Fault::silence().after_effect(),
            Fault::truncated(),
        ] {
            let fake = https().await;
            let kind = fault.kind();
            fake.fault(fault.nth(1)).expect("a fault");
            let runners = client(&fake).org("octo-org").runners();
            let error = runners.create_jit_config(&new_jit()).await.expect_err(kind);
            assert!(error.may_have_happened(), "{kind}: {error}");
            assert_eq!(fake.requests().len(), 1, "{kind}");
            assert_eq!(fake.add_organization("octo-org").runners().len(), 1, "{kind}");
        }
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn retries_a_list_after_lost_responses() {
    fast(async {
        for fault in [
            Fault::reset(),
            Fault::refused_stream(),
            Fault::stream_reset(2),
            Fault::silence(),
            Fault::truncated(),
            Fault::go_away(),
            Fault::gzip(),
        ] {
            let fake = https().await;
            let kind = fault.kind();
            fake.fault(fault.times(2)).expect("a fault");
            let list = client(&fake).org("octo-org").runners().list().await;
            assert_eq!(list.expect(kind).total_count, 0, "{kind}");
        }
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn sends_nothing_during_a_rate_limit() {
    fast(async {
        let fake = https().await;
        let limit = Fault::secondary_limit(Duration::from_secs(10)).nth(30).lasting();
        fake.fault(limit).expect("a fault");
        let github = client(&fake);
        let calls = (0..20).map(|_| {
            let runners = github.org("octo-org").runners();
            async move {
                for _ in 0..5 {
                    runners.list().await.expect("after the limit");
                }
            }
        });
        join_all(calls).await;
        let requests = fake.requests();
        // Requests that were in flight when the limit started do not count.
        let late = requests.iter().filter(|request| request.limited).count();
        assert!(late < 20, "{late}");
        let begin = requests[29].received_at;
        let limited = requests.iter().filter(|request| request.limited);
        assert!(
            limited
                .clone()
                .all(|request| (request.received_at - begin).num_seconds() < 1)
        );
        assert!(
            requests
                .last()
                .is_some_and(|last| (last.received_at - begin).num_seconds() >= 10)
        );
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn reads_every_page() {
    fast(async {
        for (streams, fault) in [
            (1, Fault::gzip()),
            (100, Fault::gzip()),
            (100, Fault::go_away().chance(0.3)),
            (100, Fault::stream_reset(2).chance(0.2)),
        ] {
            let fake = fakes().tls().max_concurrent_streams(streams).seed(1).start();
            let fake = fake.await.expect("a free port");
            let org = fake.add_organization("octo-org");
            let added: HashSet<String> = (0..950).map(|number| format!("build-{number}")).collect();
            for name in &added {
                org.add_runner(name.as_str());
            }
            fake.fault(fault).expect("a fault");
            let runners = client(&fake).org("octo-org").runners().list().all().await;
            let names: HashSet<String> = runners.expect("a list").into_iter().map(|it| it.name).collect();
            assert_eq!(names, added);
        }
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn follows_the_redirect_of_a_renamed_organization() {
    fast(async {
        let fake = https().await;
        let org = fake.add_organization("octo-org");
        org.add_runner("build-1");
        org.rename("new-org");
        let list = client(&fake).org("octo-org").runners().list().await;
        assert_eq!(list.expect("a list").items[0].name, "build-1");
        assert_eq!(fake.requests().len(), 2);
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn slow_response_times_out() {
    fast(async {
        let fake = https().await;
        let slow = Fault::latency(Duration::from_secs(60)).after_effect().nth(1);
        fake.fault(slow).expect("a fault");
        let github = builder(&fake)
            .timeout(Duration::from_secs(10))
            .build()
            .expect("a client");
        let runners = github.org("octo-org").runners();
        let begin = Instant::now();
        let error = runners.create_jit_config(&new_jit()).await.expect_err("slow");
        assert!(error.is_timeout() && error.may_have_happened(), "{error}");
        assert!(begin.elapsed() < Duration::from_secs(11), "{:?}", begin.elapsed());
        assert_eq!(runners.list().await.expect("a list").items.len(), 1);
    })
    .await;
}

/// Makes two calls per second over a connection that goes silent. Returns the time until all calls succeed again.
async fn recovery(fake: &Fake) -> Duration {
    let timeout = Duration::from_secs(3);
    let github = builder(fake).timeout(timeout).retries(0).build().expect("a client");
    let runners = github.org("octo-org").runners();
    runners.list().await.expect("a list");
    fake.fault(Fault::silence().nth(1)).expect("a fault");
    let begin = Instant::now();
    let calls = (0..60).map(|number| {
        let runners = runners.clone();
        async move {
            sleep(Duration::from_millis(500) * number).await;
            let start = begin.elapsed();
            runners.list().await.is_err().then_some(start)
        }
    });
    let failed = join_all(calls).await;
    let last = failed.into_iter().flatten().max();
    last.expect("the silence hit a call") + timeout
}

#[tokio::test(start_paused = true)]
async fn recovers_from_a_silent_connection() {
    fast(async {
        let plain = fakes().start().await.expect("a free port");
        for fake in [https().await, plain] {
            let recovered = recovery(&fake).await;
            assert!(
                recovered <= Duration::from_secs(10),
                "{}: {recovered:?}",
                fake.base_url()
            );
        }
    })
    .await;
}

/// The first attempt times out, and the retry uses another connection.
#[tokio::test(start_paused = true)]
async fn call_on_a_silent_connection_succeeds_after_its_timeout() {
    fast(async {
        let fake = https().await;
        let github = builder(&fake)
            .timeout(Duration::from_secs(3))
            .build()
            .expect("a client");
        let runners = github.org("octo-org").runners();
        fake.fault(Fault::silence().nth(1)).expect("a fault");
        let begin = Instant::now();
        runners.list().await.expect("the second attempt");
        assert!(begin.elapsed() < Duration::from_secs(4), "{:?}", begin.elapsed());
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn reports_an_untrusted_certificate_without_retries() {
    fast(async {
        let fake = https().await;
        let github = Client::builder().base_url(fake.base_url()).token(TOKEN);
        let github = github.build().expect("a client");
        let begin = Instant::now();
        let error = github.org("octo-org").runners().list().await.expect_err("untrusted");
        let text = error.to_string();
        assert!(
            text.contains("not trusted; add its CA with `root_certificate`"),
            "{text}"
        );
        assert!(error.is_connect() && !error.may_have_happened());
        assert!(!error.is_retryable(), "a loop over retryable errors would not end");
        assert!(matches!(error, Error::Connection(error) if error.attempts() == 1));
        assert!(begin.elapsed() < Duration::from_secs(2), "{:?}", begin.elapsed());
        // Adding the certificate of another authority does not help.
        let other = https().await;
        let github = Client::builder().base_url(fake.base_url()).token(TOKEN);
        let github = github.root_certificate(other.ca_certificate().expect("it serves HTTPS"));
        let error = github.build().expect("a client").org("octo-org").runners().list().await;
        assert!(error.expect_err("untrusted").to_string().contains("not trusted"));
    })
    .await;
}

/// Starts a proxy that connects every tunnel to the fake. Returns its URL.
async fn proxy(fake: &Fake) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let (url, target) = (listener.local_addr().expect("it is bound"), fake.address());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut client = BufReader::new(stream);
                let mut request = String::new();
                while !request.ends_with("\r\n\r\n") {
                    client.read_line(&mut request).await.expect("a head");
                }
                assert!(
                    request.starts_with("CONNECT github.internal:443 HTTP/1.1\r\n"),
                    "{request}"
                );
                assert!(
                    !request.to_lowercase().contains(&TOKEN.to_lowercase()),
                    "the request to the proxy contains the token"
                );
                client.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.expect("a reply");
                let mut server = TcpStream::connect(target).await.expect("the fake");
                let _ = copy_bidirectional(&mut client, &mut server).await;
            });
        }
    });
    format!("http://{url}")
}

const AUTHORITY: &str = "GITHUB_RUNNERS_TEST_AUTHORITY";

/// Clients read the proxy from the environment. This test therefore runs itself in a child process, which makes the call.
#[tokio::test(flavor = "multi_thread")]
async fn uses_the_proxy_from_the_environment() {
    if let Ok(authority) = env::var(AUTHORITY) {
        return call_through_the_proxy(authority).await;
    }
    let fake = Fake::builder()
        .tls_name("github.internal")
        .organization("octo-org")
        .start();
    let fake = fake.await.expect("a free port");
    fake.fault(Fault::refused_stream().nth(1)).expect("a fault");
    let proxy = proxy(&fake).await;
    let authority = fake.ca_certificate().expect("it serves HTTPS").to_owned();
    let child = tokio::task::spawn_blocking(move || {
        let mut child = Command::new(env::current_exe().expect("this program"));
        child.args(["--exact", "https::uses_the_proxy_from_the_environment"]);
        child.env("HTTPS_PROXY", proxy).env(AUTHORITY, authority);
        for name in ["https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy"] {
            child.env_remove(name);
        }
        child.output()
    });
    let output = child.await.expect("no panic").expect("a child");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
    // The request was refused over HTTP/2 and retried.
    assert_eq!(fake.requests().len(), 2);
    assert_eq!(fake.add_organization("octo-org").runners().len(), 1);
}

async fn call_through_the_proxy(authority: String) {
    let github = Client::builder().base_url("https://github.internal").token(TOKEN);
    let github = github.root_certificate(authority).build().expect("a client");
    let runners = github.org("octo-org").runners();
    runners.create_jit_config(&new_jit()).await.expect("the second attempt");
}

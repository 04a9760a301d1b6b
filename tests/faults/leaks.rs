//! Tests that secrets do not leak. The tests send known secrets through every operation and every failure. Then they search
//! for the secrets in all output: `Debug`, `Display`, sources of errors, traces and reports.

use std::cell::RefCell;
use std::fmt::{self, Write as _};
use std::sync::{Arc, Mutex, Once};
use std::time::Duration;

use github_runners::Client;
use serde_json::Value;
use tracing::field::{Field, Visit};
use tracing::{Subscriber, span};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;
use tracing_subscriber::prelude::*;
use tracing_subscriber::registry::LookupSpan;

use crate::calls::{CALLS, Call, SECRETS};
use crate::clock::Clock;
use crate::server::{Reply, Request, Server};
use crate::{TOKEN, builder};

thread_local! {
    /// The trace output of this thread, and so of one test.
    static TRACED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Records every span and event of every crate with all fields.
struct Log;

impl Log {
    /// Installs the recorder for the whole process. Other threads could turn off a recorder that only one thread has.
    fn listen() {
        static ONCE: Once = Once::new();
        ONCE.call_once(|| {
            let subscriber = tracing_subscriber::registry().with(Self);
            tracing::subscriber::set_global_default(subscriber).expect("no other subscriber");
        });
        tracing::callsite::rebuild_interest_cache();
        TRACED.set(Some(String::new()));
    }

    fn take() -> String {
        TRACED.replace(Some(String::new())).unwrap_or_default()
    }

    fn note(&self, what: &dyn fmt::Debug, record: impl FnOnce(&mut dyn Visit)) {
        TRACED.with_borrow_mut(|traced| {
            let Some(text) = traced else { return };
            let _ = write!(text, "{what:?}:");
            record(&mut Fields(text));
            text.push('\n');
        });
    }
}

struct Fields<'a>(&'a mut String);

impl Visit for Fields<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let _ = write!(self.0, " {}={value:?}", field.name());
    }
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Log {
    fn on_new_span(&self, attributes: &span::Attributes<'_>, _: &span::Id, _: Context<'_, S>) {
        self.note(&attributes.metadata().name(), |visit| attributes.record(visit));
    }

    fn on_record(&self, _: &span::Id, values: &span::Record<'_>, _: Context<'_, S>) {
        self.note(&"record", |visit| values.record(visit));
    }

    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        self.note(&event.metadata().level(), |visit| event.record(visit));
    }
}

/// Returns the texts that must not appear: each secret and each half of it.
fn hidden(more: &[String]) -> Vec<String> {
    let all = SECRETS.iter().map(|(_, secret)| (*secret).to_owned());
    let all: Vec<String> = all.chain([TOKEN.to_owned()]).chain(more.iter().cloned()).collect();
    all.iter()
        .flat_map(|secret| {
            let (one, other) = secret.split_at(secret.len() / 2);
            [one.to_owned(), other.to_owned()]
        })
        .collect()
}

/// Returns an error page of a proxy that quotes the whole request.
fn quoted_request(request: &Request) -> String {
    let headers: String = request
        .headers
        .iter()
        .map(|(name, value)| format!("{name}: {value}\n"))
        .collect();
    let secrets: String = SECRETS
        .iter()
        .map(|(name, secret)| format!("{name}={secret} "))
        .collect();
    format!(
        "{}\n{headers}\n{secrets}\n{}",
        request.line(),
        String::from_utf8_lossy(&request.body)
    )
}

/// Returns the value with each secret replaced.
fn replace_secrets(reply: &Value, with: &dyn Fn(&Value) -> Value) -> Value {
    match reply {
        Value::Object(object) => object
            .iter()
            .map(|(name, value)| match SECRETS.iter().any(|(secret, _)| secret == name) {
                true => (name.clone(), with(value)),
                false => (name.clone(), replace_secrets(value, with)),
            })
            .collect(),
        Value::Array(list) => list.iter().map(|value| replace_secrets(value, with)).collect(),
        other => other.clone(),
    }
}

type Script = Box<dyn Fn(&Request) -> Reply + Send + Sync>;

/// Returns all kinds of responses and failures of a call, with secrets in all places.
fn faults(call: &'static Call) -> Vec<(&'static str, Script)> {
    let facts = call.facts();
    let status = facts.status;
    let body = facts.body.clone().unwrap_or(Value::Null);
    let text = body.to_string();
    // The position after the last secret, or the middle of a body without secrets.
    let cut = SECRETS
        .iter()
        .filter_map(|(_, secret)| Some(text.rfind(secret)? + secret.len()))
        .max();
    let cut = cut.unwrap_or(text.len() / 2);
    let listed = replace_secrets(&body, &|secret| serde_json::json!([secret]));
    let nested = replace_secrets(
        &body,
        &|secret| serde_json::json!({ "inside": secret, "token": secret }),
    );
    let every_string = secrets_everywhere(&body);
    let all = SECRETS.map(|(_, secret)| secret).join(" ");
    let mut faults: Vec<(&'static str, Script)> = vec![
        ("success", Box::new(move |_| call.reply())),
        (
            "a secret in a list",
            Box::new(move |_| Reply::json(status, listed.to_string())),
        ),
        (
            "a secret in an object",
            Box::new(move |_| Reply::json(status, nested.to_string())),
        ),
        (
            "a secret in every field",
            Box::new(move |_| Reply::json(status, every_string.to_string())),
        ),
        (
            "a truncated body",
            Box::new({
                let text = text.clone();
                move |_| Reply::json(status, &text[..cut])
            }),
        ),
        (
            "a reset in the body",
            Box::new({
                let text = text.clone();
                move |_| Reply::json(status, &text).without_last(text.len() - cut).reset()
            }),
        ),
        (
            "a body that never ends",
            Box::new(move |_| Reply::json(status, &text).without_last(text.len() - cut).hang()),
        ),
        (
            "invalid gzip",
            Box::new({
                let all = all.clone();
                move |_| Reply::new(status, &[("content-encoding", "gzip")], &all)
            }),
        ),
        (
            "not HTTP",
            Box::new(|request| Reply::nothing().send(quoted_request(request)).close()),
        ),
        (
            "an invalid head",
            Box::new(|request| {
                Reply::nothing()
                    .send(format!(
                        "HTTP/1.1 200 OK\r\nbad header {}\r\n\r\n",
                        quoted_request(request)
                    ))
                    .close()
            }),
        ),
        (
            "an invalid chunk",
            Box::new({
                let all = all.clone();
                move |_| {
                    Reply::nothing()
                        .send(format!(
                            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{all}\r\n"
                        ))
                        .close()
                }
            }),
        ),
        ("a reset", Box::new(|_| Reply::nothing().reset())),
        ("no response", Box::new(|_| Reply::nothing().hang())),
        (
            "a redirect to a signed URL",
            Box::new({
                let secret = SECRETS[2].1;
                move |request| match request.path.contains("signed") {
                    true => Reply::nothing().reset(),
                    false => Reply::new(
                        307,
                        &[("location", &format!("/signed?signature={secret}#{secret}"))],
                        "",
                    ),
                }
            }),
        ),
        (
            "a redirect to another host",
            Box::new({
                let secret = SECRETS[2].1;
                move |_| {
                    Reply::new(
                        302,
                        &[("location", &format!("https://u:{secret}@a.example.com/?x={secret}"))],
                        "",
                    )
                }
            }),
        ),
    ];
    for status in [200, 201, 400, 401, 403, 404, 409, 422, 429, 500, 502, 503] {
        faults.push((
            "HTML that quotes the request",
            Box::new(move |request| {
                let page = format!(
                    "<html><head><title>Oops: {0}</title></head><h1>{0}</h1>{0}",
                    quoted_request(request)
                );
                Reply::new(status, &[("content-type", "text/html"), ("set-cookie", TOKEN)], page)
            }),
        ));
        faults.push((
            "text that quotes the request",
            Box::new(move |request| Reply::new(status, &[("content-type", "text/plain")], quoted_request(request))),
        ));
        faults.push((
            "JSON that quotes the request",
            Box::new(move |request| {
                let quoted_request = quoted_request(request);
                let body = serde_json::json!({ "message": "No.", "request": quoted_request, "headers": [quoted_request], "token": TOKEN });
                Reply::json(status, body.to_string())
            }),
        ));
        faults.push((
            "an error in GitHub's format",
            Box::new(move |_| Reply::message(status, &[], "No.")),
        ));
    }
    faults
}

/// Returns the body with a secret instead of every string and number.
fn secrets_everywhere(body: &Value) -> Value {
    match body {
        Value::Object(object) => object
            .iter()
            .map(|(name, value)| (name.clone(), secrets_everywhere(value)))
            .collect(),
        Value::Array(list) => list.iter().map(secrets_everywhere).collect(),
        _ => Value::from(SECRETS[0].1),
    }
}

/// Searches the output of calls for secrets.
struct LeakSearch {
    reports: Arc<Mutex<String>>,
    hidden: Vec<String>,
    /// The number of texts that were searched.
    searched: usize,
}

impl LeakSearch {
    fn new(more: &[String]) -> Self {
        Self {
            reports: Arc::default(),
            hidden: hidden(more),
            searched: 0,
        }
    }

    fn search(&mut self, what: &str, text: &str) {
        self.searched += 1;
        for secret in &self.hidden {
            if let Some(at) = text.find(secret.as_str()) {
                let before: String = text[..at]
                    .chars()
                    .rev()
                    .take(300)
                    .collect::<Vec<_>>()
                    .into_iter()
                    .rev()
                    .collect();
                panic!("{what} shows {secret} after {before:?}");
            }
        }
    }

    async fn call(&mut self, call: &'static Call, fault: &str, github: &Client, clock: &Clock<'_>) {
        let result = clock.run(Duration::from_secs(10), call.make(github)).await;
        let shown = match &result {
            // Tokens in responses are `Secret`s, which `Debug` hides.
            Ok(value) => value.clone(),
            Err(error) => crate::shown(error),
        };
        let what = format!("{call:?}, {fault}: ");
        // This fault puts a secret into every field, and `Debug` shows the fields that are not secret.
        if !(result.is_ok() && fault == "a secret in every field") {
            self.search(&(what.clone() + "the result"), &shown);
        }
        let log = Log::take();
        assert!(log.contains("github.operation"), "{what}no trace");
        self.search(&(what.clone() + "the trace"), &log);
        let reports = std::mem::take(&mut *self.reports.lock().expect("no panic"));
        assert!(reports.contains(call.name), "{what}no report");
        self.search(&(what.clone() + "the report"), &reports);
        self.search(
            &(what + "the client"),
            &format!("{github:?} {:?} {:?}", github.raw(), github.rate_limit()),
        );
    }
}

#[tokio::test(start_paused = true)]
async fn no_operation_shows_a_secret() {
    Log::listen();
    let mut search = LeakSearch::new(&[]);
    let current: Arc<Mutex<Script>> = Arc::new(Mutex::new(Box::new(|_| Reply::nothing())));
    let script = current.clone();
    let server = Server::start(move |request| script.lock().expect("no script panics")(request));
    let clock = Clock::of(&server);
    let mut tried = 0;
    for call in CALLS {
        let reports = search.reports.clone();
        let github = builder(&server)
            .retries(1)
            .no_rate_limit_wait()
            .observer(move |report| {
                let _ = writeln!(reports.lock().expect("no panic"), "{report:?}");
            });
        let github = github.build().expect("a client");
        for (fault, script) in faults(call) {
            *current.lock().expect("no script panics") = script;
            search.call(call, fault, &github, &clock).await;
            if github.rate_limit().held.is_some() {
                clock.advance(Duration::from_secs(30 * 60)).await;
            }
            // The client does not send a rejected credential for a while.
            clock.advance(Duration::from_secs(5 * 60)).await;
            tried += 1;
        }
    }
    assert_eq!(tried, CALLS.len() * (15 + 4 * 12));
    assert!(server.count() >= tried, "{}", server.count());
    assert!(search.searched > 3 * tried);
}

/// Searches for the key, the signatures and the tokens of a GitHub App.
#[cfg(feature = "app")]
#[tokio::test(start_paused = true)]
async fn no_call_of_an_app_shows_a_secret() {
    use github_runners::{Credential, GitHubApp, PrivateKey};

    const KEY: &str = include_str!("../../src/auth/app/keys/pkcs8.pem");
    const INSTALLATION: &str = "ghs_16C7e42F292c6912E7710c838347Ae178B4a";

    let lines: Vec<String> = KEY
        .lines()
        .filter(|line| !line.starts_with('-'))
        .map(str::to_owned)
        .collect();
    let mut more = vec![INSTALLATION.to_owned()];
    more.extend(lines.into_iter().filter(|line| line.len() > 20));
    let mut search = LeakSearch::new(&more);
    Log::listen();
    let exchange = crate::calls::call("create_installation_access_token");
    let list = crate::calls::call("list_self_hosted_runners_for_org");
    for at_exchange in [true, false] {
        for (fault, script) in faults(if at_exchange { exchange } else { list }) {
            let signed = Arc::new(Mutex::new(Vec::new()));
            let seen = signed.clone();
            let server = Server::start(move |request| {
                if let Some(header) = request.header("authorization") {
                    let secret = header.trim_start_matches("Bearer ").to_owned();
                    seen.lock().expect("no script panics").push(secret);
                }
                let exchanging = request.path.ends_with("/access_tokens");
                match exchanging == at_exchange {
                    true => script(request),
                    false if exchanging => Reply::json(
                        201,
                        serde_json::json!({ "token": INSTALLATION, "expires_at": "2999-01-01T00:00:00Z" }).to_string(),
                    ),
                    false => list.reply(),
                }
            });
            let key = PrivateKey::from_pem(KEY).expect("a key");
            let app = GitHubApp::new("1", key).installation(7);
            let shown = format!("{app:?}");
            let reports = search.reports.clone();
            let github = builder(&server)
                .credential(Credential::from(app))
                .retries(1)
                .no_rate_limit_wait();
            let github = github.observer(move |report| {
                let _ = writeln!(reports.lock().expect("no panic"), "{report:?}");
            });
            search.search("the App", &format!("{shown} {github:?}"));
            let github = github.build().expect("a client");
            let clock = Clock::of(&server);
            let result = clock.run(Duration::from_secs(10), list.make(&github)).await;
            let mut shown = match result {
                Ok(value) => value,
                Err(error) => crate::shown(&error),
            };
            shown += &Log::take();
            shown += &std::mem::take(&mut *search.reports.lock().expect("no panic"));
            let what = format!("{fault}, at the exchange: {at_exchange}");
            search.search(&what, &shown);
            for secret in signed.lock().expect("no script panics").iter() {
                // Only the signature of a JSON web token is secret.
                let signature = secret.rsplit('.').next().expect("a text");
                assert!(!shown.contains(signature), "{what} shows {signature}");
            }
        }
    }
}

/// Errors show GitHub's messages, because the messages say what to do. A proxy could put the token into such a message.
#[tokio::test]
async fn redacts_the_token_in_messages() {
    for status in [400, 401, 403, 422, 429, 500] {
        let server = Server::start(move |request| {
            let header = request.header("authorization").unwrap_or_default();
            Reply::message(status, &[], &format!("What is {header}?"))
        });
        let github = builder(&server)
            .retries(0)
            .no_rate_limit_wait()
            .build()
            .expect("a client");
        let error = github.org("octo-org").runners().list().await.expect_err("refused");
        let shown = crate::shown(&error);
        assert!(shown.contains("What is Bearer") && !shown.contains(TOKEN), "{shown}");
    }
}

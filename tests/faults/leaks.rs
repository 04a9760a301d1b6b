//! Nothing leaks: known secrets go through every operation and every failure, and are then searched for in everything
//! that is shown to anybody: `Debug`, `Display`, sources of errors, traces, reports.

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
use crate::server::{Answer, Request, Server};
use crate::{TOKEN, builder};

thread_local! {
    /// What was traced in this thread, which is that of one test, from when it wants to know.
    static TRACED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Takes down every span and event of every crate, with all their fields.
struct Log;

impl Log {
    /// For the whole process: what one thread alone listens to, others can turn off for it.
    fn listen() {
        static ONCE: Once = Once::new();
        ONCE.call_once(|| {
            let subscriber = tracing_subscriber::registry().with(Self);
            tracing::subscriber::set_global_default(subscriber).expect("nobody else listens");
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

/// What must not be seen: each secret, and each half of it.
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

/// What a proxy writes that shows what it was asked.
fn echo(request: &Request) -> String {
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

/// The same value with another at each secret's place.
fn broken(answer: &Value, with: &dyn Fn(&Value) -> Value) -> Value {
    match answer {
        Value::Object(object) => object
            .iter()
            .map(|(name, value)| match SECRETS.iter().any(|(secret, _)| secret == name) {
                true => (name.clone(), with(value)),
                false => (name.clone(), broken(value, with)),
            })
            .collect(),
        Value::Array(list) => list.iter().map(|value| broken(value, with)).collect(),
        other => other.clone(),
    }
}

type Script = Box<dyn Fn(&Request) -> Answer + Send + Sync>;

/// What can become of a call, with the secrets in it wherever they can be.
fn faults(call: &'static Call) -> Vec<(&'static str, Script)> {
    let facts = call.facts();
    let status = facts.status;
    let body = facts.answer.clone().unwrap_or(Value::Null);
    let text = body.to_string();
    // After the last secret.
    let half = SECRETS
        .iter()
        .filter_map(|(_, secret)| Some(text.rfind(secret)? + secret.len()))
        .max();
    let half = half.unwrap_or(text.len() / 2);
    let listed = broken(&body, &|secret| serde_json::json!([secret]));
    let nested = broken(
        &body,
        &|secret| serde_json::json!({ "inside": secret, "token": secret }),
    );
    let every_string = secrets_everywhere(&body);
    let all = SECRETS.map(|(_, secret)| secret).join(" ");
    let mut faults: Vec<(&'static str, Script)> = vec![
        ("success", Box::new(move |_| call.answer())),
        (
            "a secret in a list",
            Box::new(move |_| Answer::json(status, listed.to_string())),
        ),
        (
            "a secret in an object",
            Box::new(move |_| Answer::json(status, nested.to_string())),
        ),
        (
            "secrets for everything",
            Box::new(move |_| Answer::json(status, every_string.to_string())),
        ),
        (
            "half of it",
            Box::new({
                let text = text.clone();
                move |_| Answer::json(status, &text[..half])
            }),
        ),
        (
            "broken off",
            Box::new({
                let text = text.clone();
                move |_| Answer::json(status, &text).without_last(text.len() - half).reset()
            }),
        ),
        (
            "never all of it",
            Box::new(move |_| Answer::json(status, &text).without_last(text.len() - half).hang()),
        ),
        (
            "gzip that is none",
            Box::new({
                let all = all.clone();
                move |_| Answer::new(status, &[("content-encoding", "gzip")], &all)
            }),
        ),
        (
            "no HTTP",
            Box::new(|request| Answer::nothing().send(echo(request)).close()),
        ),
        (
            "a bad head",
            Box::new(|request| {
                Answer::nothing()
                    .send(format!("HTTP/1.1 200 OK\r\nbad header {}\r\n\r\n", echo(request)))
                    .close()
            }),
        ),
        (
            "a bad chunk",
            Box::new({
                let all = all.clone();
                move |_| {
                    Answer::nothing()
                        .send(format!(
                            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{all}\r\n"
                        ))
                        .close()
                }
            }),
        ),
        ("lost", Box::new(|_| Answer::nothing().reset())),
        ("never", Box::new(|_| Answer::nothing().hang())),
        (
            "a redirect to a signed address",
            Box::new({
                let secret = SECRETS[2].1;
                move |request| match request.path.contains("signed") {
                    true => Answer::nothing().reset(),
                    false => Answer::new(
                        307,
                        &[("location", &format!("/signed?signature={secret}#{secret}"))],
                        "",
                    ),
                }
            }),
        ),
        (
            "a redirect elsewhere",
            Box::new({
                let secret = SECRETS[2].1;
                move |_| {
                    Answer::new(
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
            "a page that shows the request",
            Box::new(move |request| {
                let page = format!(
                    "<html><head><title>Oops: {0}</title></head><h1>{0}</h1>{0}",
                    echo(request)
                );
                Answer::new(status, &[("content-type", "text/html"), ("set-cookie", TOKEN)], page)
            }),
        ));
        faults.push((
            "a text that shows the request",
            Box::new(move |request| Answer::new(status, &[("content-type", "text/plain")], echo(request))),
        ));
        faults.push((
            "JSON that shows the request",
            Box::new(move |request| {
                let echo = echo(request);
                let body = serde_json::json!({ "message": "No.", "request": echo, "headers": [echo], "token": TOKEN });
                Answer::json(status, body.to_string())
            }),
        ));
        faults.push((
            "GitHub's own words",
            Box::new(move |_| Answer::message(status, &[], "No.")),
        ));
    }
    faults
}

/// The body with a secret for every text in it, and for every number.
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

struct Watched {
    reports: Arc<Mutex<String>>,
    hidden: Vec<String>,
    /// How many texts were searched.
    searched: usize,
}

impl Watched {
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
            // The download tokens and the others are `Secret`s.
            Ok(value) => value.clone(),
            Err(error) => crate::shown(error),
        };
        let what = format!("{call:?}, {fault}: ");
        // Where the description has a text, and a secret was put there by this test, it is no secret to the types.
        if !(result.is_ok() && fault == "secrets for everything") {
            self.search(&(what.clone() + "what came of it"), &shown);
        }
        let log = Log::take();
        assert!(log.contains("github.operation"), "{what}nothing was traced");
        self.search(&(what.clone() + "the trace"), &log);
        let reports = std::mem::take(&mut *self.reports.lock().expect("nobody panics"));
        assert!(reports.contains(call.name), "{what}nothing was reported");
        self.search(&(what.clone() + "the report"), &reports);
        self.search(
            &(what + "the client"),
            &format!("{github:?} {:?} {:?}", github.raw(), github.rate_limit()),
        );
    }
}

#[tokio::test(start_paused = true)]
async fn no_secret_is_shown_by_any_operation_whatever_becomes_of_it() {
    Log::listen();
    let mut watched = Watched::new(&[]);
    let current: Arc<Mutex<Script>> = Arc::new(Mutex::new(Box::new(|_| Answer::nothing())));
    let script = current.clone();
    let server = Server::start(move |request| script.lock().expect("no script panics")(request));
    let clock = Clock::of(&server);
    let mut tried = 0;
    for call in CALLS {
        let reports = watched.reports.clone();
        let github = builder(&server)
            .retries(1)
            .no_rate_limit_wait()
            .observer(move |report| {
                let _ = writeln!(reports.lock().expect("nobody panics"), "{report:?}");
            });
        let github = github.build().expect("a client");
        for (fault, script) in faults(call) {
            *current.lock().expect("no script panics") = script;
            watched.call(call, fault, &github, &clock).await;
            if github.rate_limit().held.is_some() {
                clock.advance(Duration::from_secs(30 * 60)).await;
            }
            // A credential that was rejected is not sent again for a while.
            clock.advance(Duration::from_secs(5 * 60)).await;
            tried += 1;
        }
    }
    assert_eq!(tried, CALLS.len() * (15 + 4 * 12));
    assert!(server.count() >= tried, "{}", server.count());
    assert!(watched.searched > 3 * tried);
}

/// The same for an App: its key, what it signs, and the tokens that it gets.
#[cfg(feature = "app")]
#[tokio::test(start_paused = true)]
async fn no_secret_of_an_app_is_shown() {
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
    let mut watched = Watched::new(&more);
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
                    false if exchanging => Answer::json(
                        201,
                        serde_json::json!({ "token": INSTALLATION, "expires_at": "2999-01-01T00:00:00Z" }).to_string(),
                    ),
                    false => list.answer(),
                }
            });
            let key = PrivateKey::from_pem(KEY).expect("a key");
            let app = GitHubApp::new("1", key).installation(7);
            let shown = format!("{app:?}");
            let reports = watched.reports.clone();
            let github = builder(&server)
                .credential(Credential::from(app))
                .retries(1)
                .no_rate_limit_wait();
            let github = github.observer(move |report| {
                let _ = writeln!(reports.lock().expect("nobody panics"), "{report:?}");
            });
            watched.search("the App", &format!("{shown} {github:?}"));
            let github = github.build().expect("a client");
            let clock = Clock::of(&server);
            let result = clock.run(Duration::from_secs(10), list.make(&github)).await;
            let mut shown = match result {
                Ok(value) => value,
                Err(error) => crate::shown(&error),
            };
            shown += &Log::take();
            shown += &std::mem::take(&mut *watched.reports.lock().expect("nobody panics"));
            let what = format!("{fault}, at the exchange: {at_exchange}");
            watched.search(&what, &shown);
            for secret in signed.lock().expect("no script panics").iter() {
                // The signature is what the key makes; the rest anybody can write.
                let signature = secret.rsplit('.').next().expect("a text");
                assert!(!shown.contains(signature), "{what} shows {signature}");
            }
        }
    }
}

/// GitHub's own words are shown, for they say what to do. Something in between may put into them what it was asked with.
#[tokio::test]
async fn words_that_repeat_the_token_are_shown_without_it() {
    for status in [400, 401, 403, 422, 429, 500] {
        let server = Server::start(move |request| {
            let header = request.header("authorization").unwrap_or_default();
            Answer::message(status, &[], &format!("What is {header}?"))
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

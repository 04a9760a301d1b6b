//! Tests the traces of calls: one span for each call, and an event for each wait.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use github_runners::{Client, RunnerId};
use github_runners_fake::{Fake, Fault};
use tracing::field::{Empty, Field, Visit};
use tracing::span::{Attributes, Record};
use tracing::{Event, Id, Instrument, Level, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::Context;
use tracing_subscriber::prelude::*;
use tracing_subscriber::registry::LookupSpan;

/// Records the spans and events of this crate, in the order in which they started.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<Vec<(&'static str, Fields)>>>);

type Fields = BTreeMap<&'static str, String>;

struct Index(usize);

struct Fill<'a>(&'a mut Fields);

impl Visit for Fill<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0
            .insert(field.name(), format!("{value:?}").trim_matches('"').to_owned());
    }
}

impl Recorder {
    fn begin(&self, name: &'static str, fill: impl FnOnce(&mut Fill<'_>)) -> usize {
        let mut records = self.0.lock().expect("no panic");
        let mut fields = Fields::new();
        fill(&mut Fill(&mut fields));
        records.push((name, fields));
        records.len() - 1
    }

    fn all(&self) -> Vec<(&'static str, Fields)> {
        std::mem::take(&mut self.0.lock().expect("no panic"))
    }
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Recorder {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let target = attributes.metadata().target();
        if target.starts_with("github_runners") || target == "caller" {
            let index = self.begin(attributes.metadata().name(), |fill| attributes.record(fill));
            let span = context.span(id).expect("the span");
            span.extensions_mut().insert(Index(index));
        }
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        let span = context.span(id).expect("the span");
        if let Some(Index(index)) = span.extensions().get() {
            values.record(&mut Fill(&mut self.0.lock().expect("no panic")[*index].1));
        }
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if event.metadata().target().starts_with("github_runners") {
            self.begin("event", |fill| event.record(fill));
        }
    }
}

#[tokio::test]
async fn call_has_a_span_with_opentelemetry_fields() {
    let records = Recorder::default();
    let _guard = tracing_subscriber::registry().with(records.clone()).set_default();
    let fake = Fake::start().await.expect("a free port");
    fake.add_organization("octo-org");
    let client = Client::builder().base_url(format!("{}/api/v3", fake.base_url()));
    let runners = client
        .token("t0ken")
        .build()
        .expect("a client")
        .org("octo-org")
        .runners();

    fake.fault(Fault::status(502).times(1)).expect("a fault");
    runners.list().await.expect("the second attempt");
    let all = records.all();
    assert_eq!(all.len(), 2, "{all:?}");
    let (name, span) = &all[0];
    let is = |field: &str, value: &str| assert_eq!(span.get(field).map(String::as_str), Some(value), "{field}");
    assert_eq!(*name, "github");
    is("otel.name", "GET /orgs/{org}/actions/runners");
    is("otel.kind", "client");
    is("http.request.method", "GET");
    is("url.template", "/orgs/{org}/actions/runners");
    is("server.address", "127.0.0.1");
    is("server.port", &fake.address().port().to_string());
    is("http.response.status_code", "200");
    is("http.request.resend_count", "1");
    is("github.operation", "list_self_hosted_runners_for_org");
    is("github.scope", "orgs/octo-org");
    is("github.from_cache", "false");
    assert!(span.contains_key("github.request_id") && !span.contains_key("error.type"));
    let waited: u64 = span["github.waited_ms"].parse().expect("a number");
    let (_, event) = &all[1];
    assert_eq!(event["message"], "retrying the call");
    assert_eq!(event["reason"], "502 Bad Gateway");
    assert_eq!(event["wait_ms"], waited.to_string());

    runners.get(RunnerId::new(99)).await.expect_err("not found");
    let (_, span) = &records.all()[0];
    assert_eq!(
        (span["error.type"].as_str(), span["otel.status_code"].as_str()),
        ("404", "ERROR")
    );
}

#[tokio::test]
async fn disabled_span_does_not_change_the_span_of_the_caller() {
    let records = Recorder::default();
    let off = filter_fn(|metadata| *metadata.level() <= Level::WARN || metadata.target() == "caller");
    let _guard = tracing_subscriber::registry()
        .with(records.clone().with_filter(off))
        .set_default();
    let fake = Fake::start().await.expect("a free port");
    let client = Client::builder()
        .base_url(fake.base_url())
        .token("t0ken")
        .build()
        .expect("a client");
    let span = tracing::info_span!(target: "caller", "mine", http.response.status_code = Empty, error.type = Empty);
    let runners = client.org("octo-org").runners();
    let call = runners.get(RunnerId::new(99)).instrument(span);
    call.await.expect_err("not found");
    assert_eq!(records.all(), [("mine", Fields::new())]);
}

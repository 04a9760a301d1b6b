//! The spans and events of the workflows.

use std::cell::RefCell;
use std::fmt::Debug;
use std::sync::Once;

use github_runners_fake::Fault;
use github_runners_fleet::{RemovalPolicy, SweepPolicy};
use tracing::field::{Field, Visit};
use tracing::span::Attributes;
use tracing::{Event, Id, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;
use tracing_subscriber::prelude::*;

use super::world::{CREATE, HOUR, MINUTE, World, created, fresh, id};

thread_local! {
    /// The recorded spans and events of this thread as text, if its test records them.
    static RECORDED: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
}

/// Records the spans and events of all crates.
struct Recorder;

struct Text(String);

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.push_str(&format!(" {}={value:?}", field.name()));
    }
}

impl<S: Subscriber> Layer<S> for Recorder {
    fn on_new_span(&self, attributes: &Attributes<'_>, _: &Id, _: Context<'_, S>) {
        let mut text = Text(attributes.metadata().name().to_owned());
        attributes.record(&mut text);
        record(text.0);
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut text = Text(event.metadata().target().to_owned());
        event.record(&mut text);
        record(text.0);
    }
}

fn record(text: String) {
    RECORDED.with_borrow_mut(|recorded| recorded.iter_mut().for_each(|it| it.push(text.clone())));
}

impl Recorder {
    /// Starts recording on this thread. The subscriber is global, because other threads use the same callsites and
    /// could disable them for a subscriber of this thread only.
    fn start() {
        static ONCE: Once = Once::new();
        ONCE.call_once(|| {
            let subscriber = tracing_subscriber::registry().with(Self);
            tracing::subscriber::set_global_default(subscriber).expect("no other subscriber is set");
        });
        tracing::callsite::rebuild_interest_cache();
        RECORDED.set(Some(Vec::new()));
    }

    fn has(beginning: &str, part: &str) -> bool {
        RECORDED.with_borrow(|recorded| {
            let mut texts = recorded.iter().flatten();
            texts.any(|text| text.starts_with(beginning) && text.contains(part))
        })
    }
}

#[tokio::test(start_paused = true)]
async fn workflows_have_spans_and_decisions_have_events() {
    Recorder::start();
    let world = World::start().await;
    world.fake.fault(Fault::lost_reply().operation(CREATE).nth(1)).unwrap();
    let jit = created(world.fleet.create_jit(fresh()).await.unwrap());
    let name = jit.runner.name.as_str();
    assert!(Recorder::has("fleet.create_jit", name));
    assert!(Recorder::has("github_runners_fleet", "uncertain=true"));
    assert!(Recorder::has("github_runners_fleet", "replaced=true"));

    let idle = world.org.add_runner("ci-idle");
    for _ in 0..70 {
        world.fleet.sweep(&SweepPolicy::new().delete()).await.unwrap();
        tokio::time::sleep(MINUTE).await;
    }
    assert!(Recorder::has("fleet.sweep", "dry_run=false"));
    assert!(Recorder::has("fleet.observe", "octo-org"));
    assert!(Recorder::has("github_runners_fleet", "outcome=deleted"));
    assert!(Recorder::has(
        "github_runners_fleet",
        "reason=offline for 1 h 0 min in 61 observations"
    ));

    world
        .fleet
        .remove_if_idle(id(idle), &RemovalPolicy::new())
        .await
        .unwrap();
    assert!(Recorder::has("fleet.remove_if_idle", &idle.to_string()));
    assert!(Recorder::has("github_runners_fleet", "result=Removed"));
    let runner = world.org.add_runner("ci-drained");
    world
        .fleet
        .drain(id(runner), HOUR, &RemovalPolicy::new())
        .await
        .unwrap();
    assert!(Recorder::has("fleet.drain", &runner.to_string()) && Recorder::has("fleet.cordon", &runner.to_string()));

    let secret = jit.encoded_jit_config.expose_secret();
    assert!(secret.len() > 100 && !Recorder::has("", secret) && !Recorder::has("", "t0ken"));
}

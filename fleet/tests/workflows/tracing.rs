//! What the workflows tell those who trace.

use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use github_runners_fake::Fault;
use github_runners_fleet::{RemovalPolicy, SweepPolicy};
use tracing::field::{Field, Visit};
use tracing::span::Attributes;
use tracing::{Event, Id, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;
use tracing_subscriber::prelude::*;

use super::world::{CREATE, HOUR, MINUTE, World, created, fresh, id};

/// The spans and events of all crates, one text each.
#[derive(Clone, Default)]
struct Said(Arc<Mutex<Vec<String>>>);

struct Text(String);

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.push_str(&format!(" {}={value:?}", field.name()));
    }
}

impl<S: Subscriber> Layer<S> for Said {
    fn on_new_span(&self, attributes: &Attributes<'_>, _: &Id, _: Context<'_, S>) {
        let mut text = Text(attributes.metadata().name().to_owned());
        attributes.record(&mut text);
        self.0.lock().unwrap().push(text.0);
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut text = Text(event.metadata().target().to_owned());
        event.record(&mut text);
        self.0.lock().unwrap().push(text.0);
    }
}

impl Said {
    fn has(&self, beginning: &str, part: &str) -> bool {
        let said = self.0.lock().unwrap();
        said.iter()
            .any(|text| text.starts_with(beginning) && text.contains(part))
    }
}

#[tokio::test(start_paused = true)]
async fn workflows_are_spans_and_decisions_are_events() {
    let said = Said::default();
    let _guard = tracing_subscriber::registry().with(said.clone()).set_default();
    let world = World::start().await;
    world.fake.fault(Fault::lost_reply().operation(CREATE).nth(1)).unwrap();
    let jit = created(world.fleet.create_jit(fresh()).await.unwrap());
    let name = jit.runner.name.as_str();
    assert!(said.has("fleet.create_jit", name));
    assert!(said.has("github_runners_fleet", "uncertain=true"));
    assert!(said.has("github_runners_fleet", "replaced=true"));

    let idle = world.org.add_runner("ci-idle");
    for _ in 0..70 {
        world.fleet.sweep(&SweepPolicy::new().delete()).await.unwrap();
        tokio::time::sleep(MINUTE).await;
    }
    assert!(said.has("fleet.sweep", "dry_run=false"));
    assert!(said.has("fleet.observe", "octo-org"));
    assert!(said.has("github_runners_fleet", "outcome=deleted"));
    assert!(said.has(
        "github_runners_fleet",
        "reason=offline for 1 h 0 min in 61 observations"
    ));

    world
        .fleet
        .remove_if_idle(id(idle), &RemovalPolicy::new())
        .await
        .unwrap();
    assert!(said.has("fleet.remove_if_idle", &idle.to_string()));
    assert!(said.has("github_runners_fleet", "result=Removed"));
    let runner = world.org.add_runner("ci-drained");
    world
        .fleet
        .drain(id(runner), HOUR, &RemovalPolicy::new())
        .await
        .unwrap();
    assert!(said.has("fleet.drain", &runner.to_string()) && said.has("fleet.cordon", &runner.to_string()));

    let secret = jit.encoded_jit_config.expose_secret();
    assert!(secret.len() > 100 && !said.has("", secret) && !said.has("", "t0ken"));
}

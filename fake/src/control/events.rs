//! Changes of a fake as server-sent events.

use std::sync::Arc;
use std::time::Duration;

use hyper::Response;
use hyper::body::Bytes;
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use serde_json::{Value, json};
use tokio::sync::{OwnedSemaphorePermit, mpsc, watch};
use tokio::time::{sleep, timeout};

use crate::control::views;
use crate::http::message::response_body::ResponseBody;
use crate::http::server::context::stopped;
use crate::http::server::shared::{Shared, World};

/// The minimum time between two events.
const MIN_INTERVAL: Duration = Duration::from_millis(200);

/// The maximum time between two events. If nothing else changes, the events show the time.
const MAX_INTERVAL: Duration = Duration::from_secs(1);

/// The maximum number of requests in an event.
const MOST_REQUESTS: usize = 200;

/// The maximum number of events that wait for a slow reader.
const QUEUE: usize = 2;

/// The part of the request log that a reader has received.
#[derive(Debug, Default)]
struct Seen {
    generation: Option<u64>,
    requests: u64,
}

/// Starts an event stream, which holds the permit until the stream ends.
pub(crate) fn stream(
    shared: &Arc<Shared>,
    stop: &watch::Receiver<bool>,
    permit: OwnedSemaphorePermit,
) -> Response<ResponseBody> {
    let (sender, receiver) = mpsc::channel(QUEUE);
    let (shared, mut stop) = (Arc::clone(shared), stop.clone());
    tokio::spawn(async move {
        let _permit = permit;
        tokio::select! {
            () = send(&shared, &sender) => {}
            () = sender.closed() => {}
            () = stopped(&mut stop) => {}
        }
    });
    let mut response = Response::new(ResponseBody::stream(receiver));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn send(shared: &Shared, sender: &mpsc::Sender<Bytes>) {
    let mut changes = shared.changes();
    let mut seen = Seen::default();
    loop {
        let version = *changes.borrow_and_update();
        let event = event(shared, version, &mut seen);
        let text = format!("event: state\ndata: {event}\n\n");
        if sender.send(text.into()).await.is_err() {
            return;
        }
        sleep(MIN_INTERVAL).await;
        // Send the next event after a change or after the timeout.
        let _ = timeout(MAX_INTERVAL, changes.changed()).await;
    }
}

/// Returns an event with the state. It does not contain the runners, because the page loads them separately.
fn event(shared: &Shared, version: u64, seen: &mut Seen) -> Value {
    let now = shared.clock.now();
    let world = shared.world();
    let generation = world.state.generation();
    if seen.generation != Some(generation) || world.requests.received() < seen.requests {
        *seen = Seen {
            generation: Some(generation),
            requests: 0,
        };
    }
    let requests = new_requests(&world, seen);
    let scopes = world.state.scopes().map(|(_, scope)| views::scope_summary(scope));
    json!({
        "generation": generation,
        "version": version,
        "clock": {"now": views::time(now), "frozen": shared.clock.is_frozen()},
        "scopes": scopes.take(1000).collect::<Vec<_>>(),
        "faults": views::faults(&world),
        "limits": views::rate_limits(&world, now),
        "requests_received": world.requests.received(),
        "requests": requests,
    })
}

/// Returns the requests since the previous event, oldest first.
fn new_requests(world: &World, seen: &mut Seen) -> Vec<Value> {
    let received = world.requests.received();
    let new = usize::try_from(received - seen.requests).unwrap_or(usize::MAX);
    seen.requests = received;
    let count = new.min(MOST_REQUESTS).min(world.requests.len());
    let newest = world.requests.iter().rev().take(count).zip((1..=received).rev());
    let mut requests: Vec<Value> = newest
        .map(|(request, number)| views::request_summary(number, request))
        .collect();
    requests.reverse();
    requests
}

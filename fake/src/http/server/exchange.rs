//! Handles a request from its arrival to its response.

use std::sync::Arc;
use std::time::Instant;

use hyper::Response;
use hyper::body::Bytes;
use tokio::time::sleep;

use crate::http::faults::plan::{Ending, Plan};
use crate::http::message::access_log::Line;
use crate::http::message::incoming::Incoming;
use crate::http::server::context::Context;
use crate::http::server::in_flight::Pending;
use crate::http::server::service::{self, Arrival, Summary};

/// A request whose body was read, with the faults that hit it.
#[derive(Debug)]
pub(crate) struct Exchange {
    request: Incoming,
    plan: Plan,
    generation: u64,
    begin: Instant,
    /// Counts the request as in flight until the exchange ends.
    pending: Pending,
}

/// A response and the way in which it is sent.
#[derive(Debug)]
pub(crate) struct Finished {
    pub(crate) response: Response<Bytes>,
    pub(crate) ending: Ending,
}

impl Exchange {
    pub(crate) fn new(context: &Context, mut request: Incoming, begin: Instant) -> Self {
        let Arrival {
            sender,
            plan,
            generation,
        } = service::arrive(&context.shared, &request);
        let pending = context.shared.in_flight.begin(sender);
        request.concurrent = pending.concurrent;
        request.concurrent_of_sender = pending.of_sender;
        Self {
            request,
            plan,
            generation,
            begin,
            pending,
        }
    }

    /// Handles the request. If a latency delays the request and the client gives up, the request still has its effect.
    /// Returns `None` if the fake was reset before the effect, or was stopped.
    pub(crate) async fn run(self, context: &Arc<Context>) -> Option<Finished> {
        let (before, after) = self.plan.latency();
        if before.is_zero() && after.is_zero() {
            // Without a latency, this future completes at the first poll, so it cannot be dropped before its end.
            return self.handle(context).await;
        }
        let size = self.request.size();
        match context.detached.begin(size) {
            Some(permit) => {
                let context = Arc::clone(context);
                let mut stop = context.stop.clone();
                let task = tokio::spawn(async move {
                    let _permit = permit;
                    tokio::select! {
                        finished = self.handle(&context) => finished,
                        // The sender is dropped with the fake.
                        () = async { while stop.changed().await.is_ok() {} } => None,
                    }
                });
                task.await.ok().flatten()
            }
            None => self.handle(context).await,
        }
    }

    async fn handle(self, context: &Context) -> Option<Finished> {
        let (before, after) = self.plan.latency();
        if !before.is_zero() {
            sleep(before).await;
        }
        let (response, summary) = service::respond(&context.shared, &self.request, &self.plan, self.generation)?;
        if !after.is_zero() {
            sleep(after).await;
        }
        if context.log.is_on() {
            self.log(context, summary);
        }
        drop(self.pending);
        Some(Finished {
            response,
            ending: self.plan.ending(),
        })
    }

    fn log(&self, context: &Context, Summary { operation, status }: Summary) {
        context.log.write(&Line {
            time: context.shared.clock.now(),
            method: self.request.method.as_str(),
            path: self.request.uri.path(),
            operation,
            status,
            took: self.begin.elapsed(),
            faults: self.plan.kinds().len(),
        });
    }
}

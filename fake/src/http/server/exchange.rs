//! One request from its arrival to its response.

use std::sync::Arc;
use std::time::Instant;

use hyper::Response;
use hyper::body::Bytes;
use tokio::time::sleep;

use crate::http::faults::plan::{Ending, Plan};
use crate::http::message::access_log::Line;
use crate::http::message::incoming::Incoming;
use crate::http::server::context::Context;
use crate::http::server::in_flight::Waiting;
use crate::http::server::service::{self, Arrival, Summary};

/// A request that was read.
#[derive(Debug)]
pub(crate) struct Exchange {
    request: Incoming,
    plan: Plan,
    generation: u64,
    begin: Instant,
    /// Counts the request as waiting until the exchange ends.
    waiting: Waiting,
}

/// What a connection sends.
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
        let waiting = context.shared.in_flight.begin(sender);
        request.concurrent = waiting.concurrent;
        request.at_once = waiting.of_sender;
        Self {
            request,
            plan,
            generation,
            begin,
            waiting,
        }
    }

    /// Handles the request to its end, even if the connection ends before: a client that gives up on a slow response has
    /// sent the request anyway. Returns `None` if the fake was reset or stopped before the end.
    pub(crate) async fn run(self, context: &Arc<Context>) -> Option<Finished> {
        let (before, after) = self.plan.latency();
        if before.is_zero() && after.is_zero() {
            // Without a wait there is no point at which the connection could end.
            return self.work(context).await;
        }
        let size = self.request.size();
        match context.detached.begin(size) {
            Some(permit) => {
                let context = Arc::clone(context);
                let mut stop = context.stop.clone();
                let task = tokio::spawn(async move {
                    let _permit = permit;
                    tokio::select! {
                        finished = self.work(&context) => finished,
                        // The sender is gone when the fake is.
                        () = async { while stop.changed().await.is_ok() {} } => None,
                    }
                });
                task.await.ok().flatten()
            }
            None => self.work(context).await,
        }
    }

    async fn work(self, context: &Context) -> Option<Finished> {
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
        drop(self.waiting);
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

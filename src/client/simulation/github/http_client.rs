//! The HTTP client of the simulation.

use std::io;

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, pending};
use reqwest::{Body, Request, Response};
use tokio::time::{sleep, sleep_until};

use super::{GitHub, InFlight};
use crate::client::simulation::body::SimulatedBody;
use crate::client::simulation::plan::{Fate, Reply};
use crate::error::{HttpError, HttpErrorKind};
use crate::transport::Http;

impl Http for GitHub {
    fn execute(&self, request: Request) -> BoxFuture<'_, Result<Response, HttpError>> {
        let (mut in_flight, fate) = self.send(&request);
        let failed = move |kind| {
            let error = io::Error::other("simulated");
            Err(HttpError::new(kind, request.url(), error))
        };
        async move {
            if matches!(fate, Fate::Never { .. }) {
                pending::<()>().await;
            }
            sleep_until(in_flight.ready).await;
            in_flight.read_head(&fate);
            match fate {
                Fate::Unreachable => failed(HttpErrorKind::Connect),
                Fate::Unprocessed => failed(HttpErrorKind::Unprocessed),
                Fate::Never { .. } | Fate::Lost { .. } => failed(HttpErrorKind::Other),
                Fate::Responded(reply) => Ok(response(reply, in_flight)),
            }
        }
        .boxed()
    }

    fn timed_out(&self) {
        let state = &mut *self.state();
        state.connection += 1;
        state.log(|| "the client replaces its connections".to_owned());
    }
}

fn response(reply: Reply, in_flight: InFlight) -> Response {
    let mut head = http::Response::builder().status(reply.status);
    for (name, value) in &reply.headers {
        head = head.header(*name, value);
    }
    if reply.from_github {
        head = head.header("x-github-request-id", format!("ABCD:{}", in_flight.request));
    }
    let late = sleep(reply.body_after);
    let body = Body::wrap(SimulatedBody::new(in_flight, late, reply.body, reply.breaks));
    head.body(body).expect("a response").into()
}

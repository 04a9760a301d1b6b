//! The bodies of simulated responses. A body can be late or incomplete.

use std::future::Future as _;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use hyper::body::{Body, Frame};
use tokio::time::Sleep;

use super::github::InFlight;

/// The body of a simulated response.
pub(super) struct SimulatedBody {
    in_flight: InFlight,
    late: Pin<Box<Sleep>>,
    /// The bytes of the body. `None` after they have been read.
    content: Option<Bytes>,
    breaks: bool,
}

/// The error of an incomplete body.
#[derive(Debug)]
pub(super) struct BrokenOff;

impl std::fmt::Display for BrokenOff {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("incomplete body")
    }
}

impl std::error::Error for BrokenOff {}

impl SimulatedBody {
    pub(super) fn new(in_flight: InFlight, late: Sleep, content: String, breaks: bool) -> Self {
        Self {
            in_flight,
            late: Box::pin(late),
            content: Some(content.into()),
            breaks,
        }
    }
}

impl Body for SimulatedBody {
    type Data = Bytes;
    type Error = BrokenOff;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BrokenOff>>> {
        let Self {
            in_flight,
            late,
            content,
            breaks,
        } = &mut *self;
        if content.is_none() {
            return Poll::Ready(None);
        }
        ready!(late.as_mut().poll(context));
        let body = content.take().unwrap_or_default();
        in_flight.read_body(late.deadline());
        if *breaks {
            return Poll::Ready(Some(Err(BrokenOff)));
        }
        Poll::Ready((!body.is_empty()).then(|| Ok(Frame::data(body))))
    }
}

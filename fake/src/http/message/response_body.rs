//! Response bodies: whole, streamed, truncated or slow.

use std::future::Future as _;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame, SizeHint};
use tokio::sync::mpsc;
use tokio::time::{Sleep, sleep};

/// The body of a response.
#[derive(Debug)]
pub(crate) struct ResponseBody {
    rest: Bytes,
    /// The length in the `Content-Length` header.
    length: u64,
    pace: Pace,
}

#[derive(Debug)]
enum Pace {
    Whole,
    /// Pieces from a channel, until its sender is dropped.
    Stream(mpsc::Receiver<Bytes>),
    Truncated(Cut),
    Slow {
        bytes: usize,
        every: Duration,
        /// The wait until the next piece; `None` before the first piece.
        wait: Option<Pin<Box<Sleep>>>,
    },
}

/// The progress of a truncated body.
#[derive(Debug)]
enum Cut {
    Half,
    /// The first half was returned. The connection has to send the first half before the error, because the error discards
    /// data that has not been sent.
    Flush,
    End,
}

/// The error that ends a truncated body. It makes the server close the connection.
#[derive(Debug, thiserror::Error)]
#[error("a fault truncates the body")]
pub(crate) struct Truncated;

impl ResponseBody {
    fn new(body: Bytes, pace: Pace) -> Self {
        Self {
            length: body.len() as u64,
            rest: body,
            pace,
        }
    }

    pub(crate) fn whole(body: Bytes) -> Self {
        Self::new(body, Pace::Whole)
    }

    /// Creates a body of pieces from a channel.
    pub(crate) fn stream(pieces: mpsc::Receiver<Bytes>) -> Self {
        Self::new(Bytes::new(), Pace::Stream(pieces))
    }

    pub(crate) fn truncated(body: Bytes) -> Self {
        Self::new(body, Pace::Truncated(Cut::Half))
    }

    pub(crate) fn slow(body: Bytes, bytes: usize, every: Duration) -> Self {
        let wait = None;
        Self::new(body, Pace::Slow { bytes, every, wait })
    }
}

impl Body for ResponseBody {
    type Data = Bytes;
    type Error = Truncated;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Truncated>>> {
        let Self { rest, pace, .. } = &mut *self;
        let piece = match pace {
            Pace::Whole => std::mem::take(rest),
            Pace::Stream(pieces) => ready!(pieces.poll_recv(context)).unwrap_or_default(),
            Pace::Truncated(cut) => match cut {
                Cut::Half => {
                    *cut = Cut::Flush;
                    rest.split_to(rest.len() / 2)
                }
                Cut::Flush => {
                    *cut = Cut::End;
                    context.waker().wake_by_ref();
                    return Poll::Pending;
                }
                Cut::End => return Poll::Ready(Some(Err(Truncated))),
            },
            Pace::Slow { bytes, every, wait } => {
                if let Some(wait) = wait {
                    ready!(wait.as_mut().poll(context));
                }
                *wait = Some(Box::pin(sleep(*every)));
                rest.split_to((*bytes).min(rest.len()))
            }
        };
        Poll::Ready((!piece.is_empty()).then(|| Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && !matches!(self.pace, Pace::Stream(_))
    }

    fn size_hint(&self) -> SizeHint {
        match self.pace {
            Pace::Stream(_) => SizeHint::new(),
            Pace::Truncated(_) => SizeHint::with_exact(self.length),
            Pace::Whole | Pace::Slow { .. } => SizeHint::with_exact(self.rest.len() as u64),
        }
    }
}

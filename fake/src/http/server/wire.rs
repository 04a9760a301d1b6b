//! The bytes of a connection, which a fault can stop.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::Notify;

/// Signals from the requests of a connection to the connection.
#[derive(Debug, Default)]
pub(super) struct Signals {
    /// There was a request.
    pub(super) used: AtomicBool,
    /// The connection is to be reset when it ends.
    pub(super) reset: AtomicBool,
    /// Nothing goes over the connection any more, and it stays open.
    pub(super) silent: AtomicBool,
    /// The connection is to end at once.
    pub(super) abort: Notify,
    /// The connection is to end after the responses that have begun.
    pub(super) go_away: Notify,
}

/// A TCP connection that goes silent, or is reset when it is dropped, if the signals say so.
#[derive(Debug)]
pub(super) struct Wire {
    stream: TcpStream,
    signals: Arc<Signals>,
}

impl Wire {
    pub(super) fn new(stream: TcpStream, signals: Arc<Signals>) -> Self {
        Self { stream, signals }
    }

    fn is_silent(&self) -> bool {
        self.signals.silent.load(Ordering::Relaxed)
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        while self.is_silent() {
            // What the client sends is acknowledged and lost. Its end is noticed.
            let mut lost = [0; 1024];
            let mut lost = ReadBuf::new(&mut lost);
            ready!(Pin::new(&mut self.stream).poll_read(context, &mut lost))?;
            if lost.filled().is_empty() {
                return Poll::Ready(Ok(()));
            }
        }
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Wire {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        if self.is_silent() {
            return Poll::Ready(Ok(bytes.len()));
        }
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        if self.signals.reset.load(Ordering::Relaxed) {
            // A socket that is closed without lingering sends RST.
            let _ = self.stream.set_zero_linger();
        }
    }
}

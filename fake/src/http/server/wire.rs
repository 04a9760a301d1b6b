//! TCP connections that faults can silence or reset.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::Notify;

/// Signals from requests to their connection.
#[derive(Debug, Default)]
pub(super) struct Signals {
    /// Whether the connection has received a request.
    pub(super) used: AtomicBool,
    /// Whether the connection is reset when it closes.
    pub(super) reset: AtomicBool,
    /// Whether the connection stays open, but discards all data instead of sending or handling it.
    pub(super) silent: AtomicBool,
    /// Closes the connection at once.
    pub(super) abort: Notify,
    /// Closes the connection after the responses that are being sent.
    pub(super) go_away: Notify,
}

/// A TCP connection that follows the signals: it can go silent, and it can be reset when it is dropped.
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
            // Discard the data that the client sends. The read also detects when the client closes the connection.
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
            // Closing a socket with zero linger time sends RST.
            let _ = self.stream.set_zero_linger();
        }
    }
}

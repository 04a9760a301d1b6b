//! Advances a paused clock while real sockets are in use.

use std::pin::pin;
use std::sync::mpsc::{self, Sender};
#[cfg(feature = "rustls-ring")]
use std::thread;
use std::time::Duration;

use tokio::task::{spawn_blocking, yield_now};
use tokio::time::Instant;

use crate::server::Server;

/// The number of consecutive checks that must find both sides idle. Connecting, accepting, sending and responding take one
/// check each.
const IDLE_CHECKS: usize = 8;

/// A paused clock that a test advances.
pub(crate) struct Clock<'a> {
    server: &'a Server,
    start: Instant,
    /// Ends a blocking task when it is dropped. While a blocking task runs, tokio does not advance the paused clock.
    /// Otherwise tokio would advance it whenever all tasks wait for sockets.
    _held: Sender<()>,
}

impl<'a> Clock<'a> {
    /// Creates a clock. The server records the time of its requests by this clock.
    pub(crate) fn of(server: &'a Server) -> Self {
        let (held, released) = mpsc::channel();
        spawn_blocking(move || released.recv());
        Self {
            server,
            start: Instant::now(),
            _held: held,
        }
    }

    pub(crate) fn now(&self) -> Duration {
        self.start.elapsed()
    }

    pub(crate) async fn advance(&self, by: Duration) {
        // Updates the server before the clock. A request in between is recorded too late, never too early.
        self.server.set_now(self.now() + by);
        tokio::time::advance(by).await;
    }

    /// Runs a future to completion. Whenever both sides are idle, the clock advances by `step`.
    pub(crate) async fn run<T>(&self, step: Duration, future: impl Future<Output = T>) -> T {
        let mut future = pin!(future);
        loop {
            tokio::select! {
                biased;
                done = &mut future => return done,
                () = self.settle() => {}
            }
            self.advance(step).await;
        }
    }

    /// Waits until both sides are idle, without advancing the clock.
    pub(crate) async fn settle(&self) {
        let (mut quiet, mut seen) = (0, self.server.traffic());
        while quiet < IDLE_CHECKS {
            self.server.ping().await;
            // Yielding lets tokio poll the sockets.
            yield_now().await;
            let traffic = self.server.traffic();
            let still = traffic == seen && !self.server.has_requests_in_flight();
            quiet = if still { quiet + 1 } else { 0 };
            seen = traffic;
        }
    }
}

pub(crate) fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

pub(crate) fn milliseconds(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

/// The time by which [`fast`] advances the clock per millisecond of real time.
#[cfg(feature = "rustls-ring")]
const STRIDE: Duration = Duration::from_millis(25);

/// Runs a future to completion while the paused clock runs 25 times as fast as real time.
///
/// Without this function, tokio advances the clock to the next timer as soon as all tasks wait for sockets. Then a server in
/// the same runtime has no time to respond.
#[cfg(feature = "rustls-ring")]
pub(crate) async fn fast<T>(future: impl Future<Output = T>) -> T {
    let (_held, released) = mpsc::channel::<()>();
    spawn_blocking(move || released.recv());
    let (ticks, mut ticked) = tokio::sync::mpsc::channel(1);
    thread::spawn(move || {
        while ticks.blocking_send(()).is_ok() {
            thread::sleep(Duration::from_millis(1));
        }
    });
    let mut future = pin!(future);
    loop {
        tokio::select! {
            biased;
            done = &mut future => return done,
            _ = ticked.recv() => tokio::time::advance(STRIDE).await,
        }
    }
}

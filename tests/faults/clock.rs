//! Moving a paused clock while real sockets are at work.

use std::pin::pin;
use std::sync::mpsc::{self, Sender};
#[cfg(feature = "rustls-ring")]
use std::thread;
use std::time::Duration;

use tokio::task::{spawn_blocking, yield_now};
use tokio::time::Instant;

use crate::server::Server;

/// How many times both sides have to be seen at rest. To connect, to be accepted, to ask and to answer takes a look each.
const QUIET: usize = 8;

/// A clock that stands still, and goes on where a test says so.
pub(crate) struct Clock<'a> {
    server: &'a Server,
    start: Instant,
    /// While a blocking task is at work, tokio does not move the clock by itself. It would whenever nothing is left to
    /// do but to wait for a socket.
    _held: Sender<()>,
}

impl<'a> Clock<'a> {
    /// The server notes its requests by this clock.
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
        // Before the clock itself: what comes is noted too late rather than too early.
        self.server.set_now(self.now() + by);
        tokio::time::advance(by).await;
    }

    /// Runs a future to its end. Whenever nobody has anything to do, the clock goes on by `step`.
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

    /// Lets everything happen that needs no time, while the clock stands still.
    pub(crate) async fn settle(&self) {
        let (mut quiet, mut seen) = (0, self.server.traffic());
        while quiet < QUIET {
            self.server.ping().await;
            // A task that steps back has tokio look at the sockets.
            yield_now().await;
            let traffic = self.server.traffic();
            let still = traffic == seen && !self.server.is_at_work();
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

/// How far the clock of [`fast`] goes for each millisecond of the machine's time.
#[cfg(feature = "rustls-ring")]
const STRIDE: Duration = Duration::from_millis(25);

/// Runs a future to its end while the paused clock goes 25 times as fast as the machine's.
///
/// tokio would move the clock to the next timer whenever it waits for a socket. A server in the same runtime as the client
/// has its time here.
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

//! Moving a paused clock while real sockets are at work.

use crate::server::Server;
use std::{
    pin::pin,
    sync::mpsc::{self, Sender},
    thread,
    time::Duration,
};
use tokio::{task::spawn_blocking, time::Instant};

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

    /// Runs a future to its end. Whenever the server has nothing to do, the clock goes on by `step`.
    pub(crate) async fn run<T>(&self, step: Duration, future: impl Future<Output = T>) -> T {
        let mut future = pin!(future);
        let mut quiet = 0;
        let mut seen = self.server.count();
        loop {
            tokio::select! {
                biased;
                done = &mut future => return done,
                () = tick() => {}
            }
            let count = self.server.count();
            quiet = if self.server.is_at_work() || count != seen { 0 } else { quiet + 1 };
            seen = count;
            // The first tick may have come before the request.
            if quiet >= 2 {
                self.advance(step).await;
            }
        }
    }

    /// Gives everything time to happen that needs no time, while the clock stands still.
    pub(crate) async fn settle(&self) {
        let mut quiet = 0;
        while quiet < 10 {
            tick().await;
            quiet = if self.server.is_at_work() { 0 } else { quiet + 1 };
        }
    }
}

/// A moment of the machine's time.
async fn tick() {
    let slept = spawn_blocking(|| thread::sleep(Duration::from_micros(300))).await;
    slept.expect("nobody panics asleep");
}

pub(crate) fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

pub(crate) fn milliseconds(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

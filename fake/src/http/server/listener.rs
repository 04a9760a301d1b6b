//! The listener and its task.

use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::{sleep, timeout};

use crate::http::server::connection;
use crate::http::server::context::{Context, stopped};

/// How long the server waits before it accepts again after an error.
const PAUSE: Duration = Duration::from_millis(10);

/// A running server.
#[derive(Debug)]
pub(crate) struct Server {
    task: JoinHandle<()>,
    stop: watch::Sender<bool>,
}

impl Server {
    /// Starts to accept connections. `context` makes what they need from the signal that ends them.
    pub(crate) fn start(
        listener: TcpListener,
        grace: Duration,
        context: impl FnOnce(watch::Receiver<bool>) -> Context,
    ) -> Self {
        let (stop, stopped) = watch::channel(false);
        let context = Arc::new(context(stopped.clone()));
        let task = tokio::spawn(serve(listener, context, stopped, grace));
        Self { task, stop }
    }

    /// Stops accepting, and lets responses that have begun be finished.
    pub(crate) async fn stop(self) {
        self.stop.send_replace(true);
        // The task fails only if it is aborted with its runtime.
        let _ = self.task.await;
    }

    pub(crate) fn abort(&self) {
        self.task.abort();
    }
}

/// Accepts connections until the server is stopped or its task is aborted. The connections end with it.
async fn serve(listener: TcpListener, context: Arc<Context>, stop: watch::Receiver<bool>, grace: Duration) {
    let mut stop_signal = stop.clone();
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(connection::serve(stream, Arc::clone(&context), stop.clone()));
                }
                // Out of descriptors, or the client is gone: neither lasts.
                Err(_) => sleep(PAUSE).await,
            },
            Some(_) = connections.join_next() => {}
            () = stopped(&mut stop_signal) => break,
        }
    }
    drop(listener);
    let finished = async { while connections.join_next().await.is_some() {} };
    // Connections that are not finished by then are dropped with the set.
    let _ = timeout(grace, finished).await;
}

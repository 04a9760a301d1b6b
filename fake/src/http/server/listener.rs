//! The server task, which accepts connections.

use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::{sleep, timeout};

use crate::http::server::connection;
use crate::http::server::context::{Context, stopped};

/// The pause after an error of the listener.
const PAUSE: Duration = Duration::from_millis(10);

/// A running server.
#[derive(Debug)]
pub(crate) struct Server {
    task: JoinHandle<()>,
    stop: watch::Sender<bool>,
}

impl Server {
    /// Starts to accept connections. `context` creates the context of the connections from the stop signal.
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

    /// Stops accepting connections, and waits for responses that are being sent.
    pub(crate) async fn stop(self) {
        self.stop.send_replace(true);
        // The task fails only if the runtime aborts it.
        let _ = self.task.await;
    }

    pub(crate) fn abort(&self) {
        self.task.abort();
    }
}

/// Accepts connections until the server stops or its task is aborted. When this future ends, all connections are closed.
async fn serve(listener: TcpListener, context: Arc<Context>, stop: watch::Receiver<bool>, grace: Duration) {
    let mut stop_signal = stop.clone();
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(connection::serve(stream, Arc::clone(&context), stop.clone()));
                }
                // Errors are temporary: no file descriptors are left, or the client has closed the connection.
                Err(_) => sleep(PAUSE).await,
            },
            Some(_) = connections.join_next() => {}
            () = stopped(&mut stop_signal) => break,
        }
    }
    drop(listener);
    let finished = async { while connections.join_next().await.is_some() {} };
    // Dropping `connections` closes the connections that are still open after the grace period.
    let _ = timeout(grace, finished).await;
    context.log.flush().await;
}

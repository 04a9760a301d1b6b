//! Runs calls in tasks. A call then makes progress even if its caller does not poll it.

use std::future::Future;
use std::panic::resume_unwind;

use tokio::task::JoinHandle;

/// The runtime shut down before the task ended.
#[derive(Debug)]
pub(super) struct RuntimeEnded;

/// Runs a future in a separate task. The task is aborted if the returned future is dropped.
///
/// A call holds a concurrency slot, and can be the probe that finds out whether a rate limit is over. Without a task, a
/// caller that awaits something else would block all other calls. The body of a loop over `buffer_unordered` is an example
/// of such a caller.
pub(super) async fn run<T: Send + 'static>(work: impl Future<Output = T> + Send + 'static) -> Result<T, RuntimeEnded> {
    let mut task = AbortOnDrop(tokio::spawn(work));
    match (&mut task.0).await {
        Ok(output) => Ok(output),
        Err(error) if error.is_panic() => resume_unwind(error.into_panic()),
        Err(_) => Err(RuntimeEnded),
    }
}

struct AbortOnDrop<T>(JoinHandle<T>);

impl<T> Drop for AbortOnDrop<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}

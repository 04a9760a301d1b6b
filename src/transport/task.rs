//! Work that goes on while nobody polls it.

use std::future::Future;
use std::panic::resume_unwind;

use tokio::task::JoinHandle;

/// The runtime ended before the work did.
#[derive(Debug)]
pub(super) struct RuntimeEnded;

/// Runs a future in a task of its own, which is aborted if the caller drops the wait for it.
///
/// A call holds a concurrency slot and may be the one request that tests whether a rate limit is over. If it ran only while
/// its caller polls it, a caller that awaits something else in the meantime, as the body of a loop over
/// `buffer_unordered` does, would block every other call.
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

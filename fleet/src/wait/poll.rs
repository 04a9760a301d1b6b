//! Reads a runner repeatedly until it is in the desired state.

use std::time::Duration;

use github_runners::{Runner, RunnerId};
use tokio::time::{Instant, timeout_at};

use super::backoff::Backoff;
use crate::error::Result;
use crate::handle::Fleet;

/// The result of a wait.
#[derive(Debug)]
pub(super) enum Polled {
    Reached(Runner),
    Gone,
    TimedOut(Option<Runner>),
}

/// The maximum wait, a hundred years. Adding it to an instant cannot overflow.
const MAX_WAIT: Duration = Duration::from_secs(36_500 * 86_400);

pub(super) async fn poll(
    fleet: &Fleet,
    id: RunnerId,
    within: Duration,
    reached: impl Fn(&Runner) -> bool + Send,
) -> Result<Polled> {
    let deadline = Instant::now() + within.min(MAX_WAIT);
    let mut backoff = Backoff::new();
    let mut last = None;
    loop {
        match timeout_at(deadline, fleet.read(id)).await {
            Err(_) => return Ok(Polled::TimedOut(last)),
            Ok(Ok(None)) => return Ok(Polled::Gone),
            Ok(Ok(Some(runner))) if reached(&runner) => return Ok(Polled::Reached(runner)),
            Ok(Ok(Some(runner))) => last = Some(runner),
            Ok(Err(error)) if error.is_retryable() => {
                let error: &dyn std::error::Error = &error;
                tracing::warn!(%id, error, "could not read the runner; trying again");
            }
            Ok(Err(error)) => return Err(error),
        }
        if timeout_at(deadline, backoff.wait()).await.is_err() {
            return Ok(Polled::TimedOut(last));
        }
    }
}

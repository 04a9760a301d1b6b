//! The backoff between requests.

use std::time::Duration;

const FIRST_WAIT: Duration = Duration::from_secs(1);
const MAX_WAIT: Duration = Duration::from_secs(15);

/// A backoff that grows from 1 to 15 seconds, with jitter.
#[derive(Debug)]
pub(crate) struct Backoff(Duration);

impl Backoff {
    pub(crate) fn new() -> Self {
        Self(FIRST_WAIT)
    }

    /// Returns the duration of the next wait.
    pub(crate) fn next(&mut self) -> Duration {
        let wait = self.0;
        self.0 = wait.mul_f64(1.5).min(MAX_WAIT);
        wait.mul_f64(0.8 + 0.4 * fastrand::f64())
    }

    /// Waits for the next duration.
    pub(crate) async fn wait(&mut self) {
        tokio::time::sleep(self.next()).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grows_up_to_the_longest_wait() {
        let mut backoff = Backoff::new();
        let waits: Vec<Duration> = (0..20).map(|_| backoff.next()).collect();
        assert!(waits[0] <= FIRST_WAIT.mul_f64(1.2));
        assert!(waits.iter().all(|wait| *wait <= MAX_WAIT.mul_f64(1.2)));
        assert!(waits[19] >= MAX_WAIT.mul_f64(0.8));
    }
}

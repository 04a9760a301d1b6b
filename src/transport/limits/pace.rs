//! The pace of requests that create something.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// How many requests that create something are sent in a minute and in an hour.
#[derive(Debug, Clone)]
pub(crate) struct Pace {
    per_minute: usize,
    per_hour: usize,
    /// When those of the last hour were sent; never more than `per_hour`.
    sent: VecDeque<Instant>,
}

impl Pace {
    pub(crate) fn new(per_minute: u32, per_hour: u32) -> Self {
        Self {
            per_minute: per_minute as usize,
            per_hour: per_hour as usize,
            sent: VecDeque::new(),
        }
    }

    /// Takes a place now, or tells when there is one.
    pub(super) fn take(&mut self, now: Instant) -> Result<(), Instant> {
        while self.sent.front().is_some_and(|first| *first + HOUR <= now) {
            self.sent.pop_front();
        }
        // The one that has to be old enough before another follows.
        let free = |count: usize, window| {
            let before = self.sent.len().checked_sub(count)?;
            self.sent.get(before).map(|sent| *sent + window)
        };
        let free = free(self.per_minute, MINUTE).max(free(self.per_hour, HOUR));
        match free.filter(|free| *free > now) {
            Some(free) => Err(free),
            None => {
                self.sent.push_back(now);
                Ok(())
            }
        }
    }
}

impl Pace {
    /// Gives back the place that was taken then.
    pub(super) fn give_back(&mut self, taken: Instant) {
        if let Some(at) = self.sent.iter().rposition(|sent| *sent == taken) {
            self.sent.remove(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_window_holds_more_than_it_may() {
        let start = Instant::now();
        let (mut now, mut pace, mut sent) = (start, Pace::new(3, 7), Vec::new());
        let mut random = fastrand::Rng::with_seed(7);
        while sent.len() < 500 {
            match pace.take(now) {
                Ok(()) => sent.push(now),
                Err(free) => {
                    assert!(free > now);
                    now = free;
                }
            }
            now += Duration::from_millis(random.u64(0..30_000));
        }
        for (index, from) in sent.iter().enumerate() {
            let within = |window| sent[index..].iter().take_while(|it| **it < *from + window).count();
            assert!(within(MINUTE) <= 3 && within(HOUR) <= 7);
        }
        assert!(pace.sent.len() <= 7);
    }
}

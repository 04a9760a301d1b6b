//! Publishes the figures of the primary rate limit to watchers.

use tokio::sync::watch;

use crate::models::{Hold, PrimaryLimit, RateLimit};

/// The latest figures, and the request that they belong to.
#[derive(Debug, Default)]
pub(super) struct Gauge {
    published: watch::Sender<RateLimit>,
    last: Option<Origin>,
}

/// The request that figures belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Origin {
    /// The number of the request, in the order in which they were sent.
    pub(super) request: u64,
    /// The number of the credential of the request.
    pub(super) credential: u64,
}

impl Gauge {
    pub(super) fn current(&self) -> RateLimit {
        self.published.borrow().clone()
    }

    pub(super) fn watch(&self) -> watch::Receiver<RateLimit> {
        self.published.subscribe()
    }

    /// Publishes the current hold, and the figures of a response if they are newer than the published ones.
    pub(super) fn publish(&mut self, hold: Option<Hold>, reported: Option<(PrimaryLimit, Origin)>) {
        let last = &mut self.last;
        self.published.send_if_modified(|published| {
            let mut changed = published.held != hold;
            published.held = hold;
            if let Some((figures, origin)) = reported
                && is_newer((&figures, origin), published.primary.as_ref().zip(*last))
            {
                *last = Some(origin);
                changed |= published.primary.as_ref() != Some(&figures);
                published.primary = Some(figures);
            }
            changed
        });
    }
}

/// Returns whether figures are newer than the published ones. Responses can arrive out of order.
///
/// Within the same window, the higher count is newer. Otherwise the order of requests decides, not the order of the reset
/// times. A wrong reset time in the future would stop the gauge, and two credentials can have different windows.
fn is_newer(reported: (&PrimaryLimit, Origin), known: Option<(&PrimaryLimit, Origin)>) -> bool {
    let Some((known, last)) = known else { return true };
    let (reported, origin) = reported;
    let same_window =
        origin.credential == last.credential && reported.reset == known.reset && reported.limit == known.limit;
    match same_window {
        // GitHub can count concurrent requests in any order.
        true => reported.used >= known.used,
        false => origin.request > last.request,
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn figures(used: u64, reset: i64) -> PrimaryLimit {
        PrimaryLimit {
            limit: 5_000,
            remaining: 5_000 - used,
            used,
            reset: DateTime::from_timestamp(reset, 0).expect("a valid time"),
            resource: None,
        }
    }

    /// Publishes figures one after another. Returns the published figures after each.
    fn seen(reported: &[(u64, u64, u64, i64)]) -> Vec<(u64, i64)> {
        let mut gauge = Gauge::default();
        let show = |(request, credential, used, reset): &(u64, u64, u64, i64)| {
            let origin = Origin {
                request: *request,
                credential: *credential,
            };
            gauge.publish(None, Some((figures(*used, *reset), origin)));
            let seen = gauge.current().primary.expect("figures");
            (seen.used, seen.reset.timestamp())
        };
        reported.iter().map(show).collect()
    }

    #[test]
    fn ignores_responses_that_arrive_out_of_order() {
        assert_eq!(
            seen(&[(1, 0, 10, 100), (3, 0, 12, 100), (2, 0, 11, 100)]),
            [(10, 100), (12, 100), (12, 100)]
        );
        // A new window, and a late response of the previous one.
        assert_eq!(seen(&[(2, 0, 1, 200), (1, 0, 4_000, 100)]), [(1, 200), (1, 200)]);
        // Two concurrent requests, counted in another order than sent.
        assert_eq!(seen(&[(2, 0, 11, 100), (1, 0, 12, 100)]), [(11, 100), (12, 100)]);
    }

    #[test]
    fn reset_in_the_far_future_does_not_stop_updates() {
        let far = 1_761_000_000_000;
        assert_eq!(seen(&[(1, 0, 10, far), (2, 0, 11, 100)]), [(10, far), (11, 100)]);
    }

    #[test]
    fn follows_two_credentials_with_different_windows() {
        let reported = [(1, 1, 4_000, 100), (2, 2, 10, 200), (3, 1, 4_001, 100), (4, 2, 11, 200)];
        assert_eq!(seen(&reported), reported.map(|(_, _, used, reset)| (used, reset)));
        // The same if both windows end at the same time.
        let reported = [(1, 1, 4_000, 100), (2, 2, 10, 100), (3, 1, 4_001, 100)];
        assert_eq!(seen(&reported), reported.map(|(_, _, used, reset)| (used, reset)));
    }
}

//! The figures of the primary rate limit, for those who watch.

use tokio::sync::watch;

use crate::models::{Hold, PrimaryLimit, RateLimit};

/// The last figures, and which request they belong to.
#[derive(Debug, Default)]
pub(super) struct Gauge {
    shown: watch::Sender<RateLimit>,
    last: Option<Origin>,
}

/// Where figures come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Origin {
    /// The number of the request, in the order in which they were sent.
    pub(super) request: u64,
    /// The number of the credential that it was sent with.
    pub(super) credential: u64,
}

impl Gauge {
    pub(super) fn shown(&self) -> RateLimit {
        self.shown.borrow().clone()
    }

    pub(super) fn watch(&self) -> watch::Receiver<RateLimit> {
        self.shown.subscribe()
    }

    /// Shows what is held back, and the figures of a response if they are news.
    pub(super) fn show(&mut self, hold: Option<Hold>, told: Option<(PrimaryLimit, Origin)>) {
        let last = &mut self.last;
        self.shown.send_if_modified(|shown| {
            let mut changed = shown.held != hold;
            shown.held = hold;
            if let Some((figures, origin)) = told
                && is_news((&figures, origin), shown.primary.as_ref().zip(*last))
            {
                *last = Some(origin);
                changed |= shown.primary.as_ref() != Some(&figures);
                shown.primary = Some(figures);
            }
            changed
        });
    }
}

/// Returns whether figures are later than the ones that are known. Responses can overtake each other.
///
/// The order of requests decides, not that of the times of reset: one wrong time would stop the gauge for as long as it
/// lies ahead, and a credential of another owner has an hour of its own.
fn is_news(told: (&PrimaryLimit, Origin), known: Option<(&PrimaryLimit, Origin)>) -> bool {
    let Some((known, last)) = known else { return true };
    let (told, origin) = told;
    let same_hour = origin.credential == last.credential && told.reset == known.reset && told.limit == known.limit;
    match same_hour {
        // Requests of the same time are counted in any order.
        true => told.used >= known.used,
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
            reset: DateTime::from_timestamp(reset, 0).expect("a time"),
            resource: None,
        }
    }

    /// Shows figures one after another; returns what is seen after each.
    fn seen(told: &[(u64, u64, u64, i64)]) -> Vec<(u64, i64)> {
        let mut gauge = Gauge::default();
        let show = |(request, credential, used, reset): &(u64, u64, u64, i64)| {
            let origin = Origin {
                request: *request,
                credential: *credential,
            };
            gauge.show(None, Some((figures(*used, *reset), origin)));
            let seen = gauge.shown().primary.expect("figures");
            (seen.used, seen.reset.timestamp())
        };
        told.iter().map(show).collect()
    }

    #[test]
    fn responses_that_were_overtaken_change_nothing() {
        assert_eq!(
            seen(&[(1, 0, 10, 100), (3, 0, 12, 100), (2, 0, 11, 100)]),
            [(10, 100), (12, 100), (12, 100)]
        );
        // A new hour, and the last response of the old one.
        assert_eq!(seen(&[(2, 0, 1, 200), (1, 0, 4_000, 100)]), [(1, 200), (1, 200)]);
        // Sent together, counted in another order.
        assert_eq!(seen(&[(2, 0, 11, 100), (1, 0, 12, 100)]), [(11, 100), (12, 100)]);
    }

    #[test]
    fn one_far_reset_does_not_stop_the_gauge() {
        let far = 1_761_000_000_000;
        assert_eq!(seen(&[(1, 0, 10, far), (2, 0, 11, 100)]), [(10, far), (11, 100)]);
    }

    #[test]
    fn credentials_of_two_owners_take_turns() {
        let told = [(1, 1, 4_000, 100), (2, 2, 10, 200), (3, 1, 4_001, 100), (4, 2, 11, 200)];
        assert_eq!(seen(&told), told.map(|(_, _, used, reset)| (used, reset)));
        // Also if their hours end together.
        let told = [(1, 1, 4_000, 100), (2, 2, 10, 100), (3, 1, 4_001, 100)];
        assert_eq!(seen(&told), told.map(|(_, _, used, reset)| (used, reset)));
    }
}

//! What is known of the limits of a credential, and what follows from it.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::time::Instant;

use super::Pace;
use super::verdict::{Verdict, Wait};
use crate::models::{Hold, PrimaryLimit, RateLimitKind};

/// The longest wait that a limit without a time of its own grows to.
const LONGEST: Duration = Duration::from_secs(15 * 60);

/// After so long without a limit, the next one starts small again.
const CALM: Duration = Duration::from_secs(10 * 60);

/// What is added to a told time, so that not all come back in the same moment.
const JITTER: Duration = Duration::from_millis(500);

#[derive(Debug)]
pub(super) struct State {
    limit: Option<Met>,
    /// How many limits were met so far: an answer to a request from before a limit says nothing about it.
    known: u64,
    /// How many limits without a time were met one after another.
    in_a_row: u32,
    /// When the last limit without a time was over.
    over: Option<Instant>,
    /// The request that is under way to find out whether the limit is over: its number, and until when the others wait
    /// for it.
    first_one: Option<(u64, Instant)>,
    /// How many went first so far.
    first_ones: u64,
    pace: Option<Pace>,
}

/// A limit that was met. It stands until an answer shows that it is over.
#[derive(Debug, Clone, Copy)]
struct Met {
    kind: RateLimitKind,
    until: Instant,
    /// The same by the clock of this machine, for those who look.
    shown: DateTime<Utc>,
}

/// What a request has to do.
#[derive(Debug, PartialEq)]
pub(super) enum Next {
    Go {
        known: u64,
        first: Option<u64>,
    },
    Wait {
        kind: RateLimitKind,
        until: Instant,
    },
    /// Wait for the one that went first after such a limit, but no longer.
    Queue {
        kind: RateLimitKind,
        until: Instant,
    },
}

impl State {
    pub(super) fn new(pace: Option<Pace>) -> Self {
        Self {
            limit: None,
            known: 0,
            in_a_row: 0,
            over: None,
            first_one: None,
            first_ones: 0,
            pace,
        }
    }

    pub(super) fn next(&mut self, now: Instant, lease: Duration) -> Next {
        let first = match (self.limit, self.first_one) {
            (None, _) => None,
            (Some(Met { kind, until, .. }), _) if now < until => return Next::Wait { kind, until },
            (Some(Met { kind, .. }), Some((_, until))) if now < until => return Next::Queue { kind, until },
            (Some(_), _) => {
                self.first_ones += 1;
                self.first_one = Some((self.first_ones, now + lease));
                Some(self.first_ones)
            }
        };
        Next::Go {
            known: self.known,
            first,
        }
    }

    /// Whether no limit was met since `known` limits were known.
    pub(super) fn is_open(&self, known: u64, now: Instant) -> bool {
        known == self.known && self.limit.is_none_or(|met| now >= met.until)
    }

    /// Takes a place in the pace of writes now, or tells when there is one.
    pub(super) fn take_place(&mut self, now: Instant) -> Result<(), Instant> {
        self.pace.as_mut().map_or(Ok(()), |pace| pace.take(now))
    }

    pub(super) fn give_place_back(&mut self, taken: Instant) {
        if let Some(pace) = &mut self.pace {
            pace.give_back(taken);
        }
    }

    /// A request that was sent when `known` limits were known met one; until when it lasts.
    pub(super) fn meet(&mut self, verdict: Verdict, known: u64, now: Instant) -> Instant {
        // A refusal that comes late, after the limit was lifted, is one that nobody knew of.
        let is_new = known == self.known || self.limit.is_none();
        let wait = match verdict.wait {
            Wait::Told(wait) => wait + JITTER.mul_f64(fastrand::f64()),
            Wait::Growing(least) => {
                if is_new {
                    let calm = self.over.is_none_or(|over| now > over + CALM);
                    self.in_a_row = if calm { 1 } else { self.in_a_row.saturating_add(1) };
                }
                let doublings = self.in_a_row.saturating_sub(1).min(10);
                let grown = least.saturating_mul(1 << doublings).min(LONGEST.max(least));
                grown.mul_f64(1.0 + fastrand::f64() / 10.0)
            }
        };
        let mut met = Met {
            kind: verdict.kind,
            until: now + wait,
            shown: Utc::now() + TimeDelta::from_std(wait).unwrap_or(TimeDelta::MAX),
        };
        // Of the refusals that one limit brings, the longest counts.
        if let Some(other) = self.limit.filter(|other| !is_new && other.until > met.until) {
            met = other;
        }
        self.known += u64::from(is_new);
        self.limit = Some(met);
        if matches!(verdict.wait, Wait::Growing(_)) {
            self.over = Some(met.until);
        }
        met.until
    }

    /// A request that was sent when `known` limits were known met none.
    pub(super) fn passed(&mut self, known: u64) {
        if known == self.known {
            self.limit = None;
        }
    }

    /// The request of this number came back, one way or another.
    pub(super) fn first_one_is_back(&mut self, number: u64) {
        self.first_one = self.first_one.filter(|(other, _)| *other != number);
    }

    pub(super) fn hold(&self) -> Option<Hold> {
        self.limit.map(|met| Hold {
            kind: met.kind,
            until: met.shown,
        })
    }
}

/// Whether what an answer tells is later than what is known: answers can overtake each other.
pub(super) fn is_news(told: &PrimaryLimit, known: Option<&PrimaryLimit>) -> bool {
    let Some(known) = known else { return true };
    match told.reset.cmp(&known.reset) {
        std::cmp::Ordering::Less => known.reset <= Utc::now(),
        std::cmp::Ordering::Equal => told.used >= known.used || told.limit != known.limit,
        std::cmp::Ordering::Greater => true,
    }
}

#[cfg(test)]
mod tests {
    use RateLimitKind::{Primary, Secondary};

    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    fn told(wait: Duration) -> Verdict {
        Verdict {
            kind: Primary,
            wait: Wait::Told(wait),
        }
    }

    fn untold() -> Verdict {
        Verdict {
            kind: Secondary,
            wait: Wait::Growing(MINUTE),
        }
    }

    fn go(state: &mut State, now: Instant) -> (u64, Option<u64>) {
        match state.next(now, MINUTE) {
            Next::Go { known, first } => (known, first),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn after_a_limit_one_goes_first() {
        let (mut state, now) = (State::new(None), Instant::now());
        let until = state.meet(told(MINUTE), 0, now);
        assert!(until >= now + MINUTE && until <= now + MINUTE + JITTER);
        assert_eq!(state.next(now, MINUTE), Next::Wait { kind: Primary, until });
        assert_eq!(go(&mut state, until), (1, Some(1)));
        let queue = Next::Queue {
            kind: Primary,
            until: until + MINUTE,
        };
        assert_eq!(state.next(until, MINUTE), queue);
        // It came back without an answer: the next one goes.
        state.first_one_is_back(1);
        assert_eq!(go(&mut state, until), (1, Some(2)));
        // That one does not come back; after its time another goes, and its late end changes nothing.
        assert_eq!(go(&mut state, until + MINUTE), (1, Some(3)));
        state.first_one_is_back(2);
        assert!(matches!(state.next(until + MINUTE, MINUTE), Next::Queue { .. }));
        state.passed(1);
        state.first_one_is_back(3);
        assert_eq!(go(&mut state, until), (1, None));
    }

    #[test]
    fn answers_from_before_the_limit_do_not_lift_it() {
        let (mut state, now) = (State::new(None), Instant::now());
        let until = state.meet(told(MINUTE), 0, now);
        state.passed(0);
        assert_eq!(state.next(now, MINUTE), Next::Wait { kind: Primary, until });
        assert!(!state.is_open(0, now) && !state.is_open(1, now) && state.is_open(1, until));
        // A shorter one for a request that was under way does not shorten it.
        assert_eq!(state.meet(told(Duration::from_secs(1)), 0, now), until);
    }

    #[test]
    fn a_late_refusal_is_a_limit_of_its_own() {
        let (mut state, now) = (State::new(None), Instant::now());
        let over = state.meet(told(Duration::from_secs(1)), 0, now);
        assert_eq!(go(&mut state, over), (1, Some(1)));
        state.passed(1);
        let (known, _) = go(&mut state, over);
        let until = state.meet(told(MINUTE), 0, over);
        state.passed(known);
        assert_eq!(state.next(over, MINUTE), Next::Wait { kind: Primary, until });
    }

    #[test]
    fn untold_waits_grow_once_for_each_limit() {
        let (mut state, mut now) = (State::new(None), Instant::now());
        let mut known = 0;
        for (number, least) in [1, 2, 4, 8, 15, 15].into_iter().enumerate() {
            let until = state.meet(untold(), known, now);
            // Nine more that were under way.
            for _ in 0..9 {
                assert!(state.meet(untold(), known, now) <= now + (MINUTE * least).mul_f64(1.1));
            }
            assert!(until >= now + MINUTE * least, "{least} minutes");
            now = state.over.expect("a limit was met");
            (known, _) = go(&mut state, now);
            state.passed(known);
            state.first_one_is_back(number as u64 + 1);
        }
        let calm = now + CALM + MINUTE;
        assert!(state.meet(untold(), known, calm) <= calm + MINUTE.mul_f64(1.1));
    }

    #[test]
    fn a_place_that_was_not_used_is_free_again() {
        let (mut state, now) = (State::new(Some(Pace::new(1, 10))), Instant::now());
        assert_eq!(state.take_place(now), Ok(()));
        assert_eq!(state.take_place(now), Err(now + MINUTE));
        state.give_place_back(now);
        assert_eq!(state.take_place(now), Ok(()));
        assert_eq!(state.take_place(now + MINUTE), Ok(()));
    }
}

//! What is known of the limits of a credential, and what follows from it.

use super::{
    Pace,
    verdict::{Verdict, Wait},
};
use crate::{Hold, PrimaryLimit, RateLimitKind};
use chrono::{TimeDelta, Utc};
use std::time::Duration;
use tokio::time::Instant;

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
    /// When the last limit was over.
    over: Option<Instant>,
    /// A request is under way that finds out whether the limit is over.
    first_one_out: bool,
    pace: Option<Pace>,
}

/// A limit that was met. It stands until an answer shows that it is over.
#[derive(Debug, Clone, Copy)]
struct Met {
    kind: RateLimitKind,
    until: Instant,
}

/// What a request has to do.
#[derive(Debug, PartialEq)]
pub(super) enum Next {
    Go {
        known: u64,
        goes_first: bool,
    },
    Wait {
        kind: RateLimitKind,
        until: Instant,
    },
    /// Wait for the one that went first after such a limit.
    Queue {
        kind: RateLimitKind,
    },
}

impl State {
    pub(super) fn new(pace: Option<Pace>) -> Self {
        Self {
            limit: None,
            known: 0,
            in_a_row: 0,
            over: None,
            first_one_out: false,
            pace,
        }
    }

    pub(super) fn next(&mut self, now: Instant, creates: bool) -> Next {
        match self.limit {
            Some(Met { kind, until }) if now < until => return Next::Wait { kind, until },
            Some(Met { kind, .. }) if self.first_one_out => return Next::Queue { kind },
            _ => {}
        }
        if let Some(pace) = self.pace.as_mut().filter(|_| creates)
            && let Err(until) = pace.take(now)
        {
            let kind = RateLimitKind::Pace;
            return Next::Wait { kind, until };
        }
        let goes_first = self.limit.is_some();
        self.first_one_out |= goes_first;
        Next::Go {
            known: self.known,
            goes_first,
        }
    }

    /// A request that was sent when `known` limits were known met one; until when it lasts.
    pub(super) fn meet(&mut self, verdict: Verdict, known: u64, now: Instant) -> Instant {
        let is_new = known == self.known;
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
        };
        // Of the refusals that one limit brings, the longest counts.
        if let Some(other) = self.limit.filter(|other| !is_new && other.until > met.until) {
            met = other;
        }
        self.known += u64::from(is_new);
        self.limit = Some(met);
        self.over = Some(met.until);
        met.until
    }

    /// A request that was sent when `known` limits were known met none.
    pub(super) fn passed(&mut self, known: u64) {
        if known == self.known {
            self.limit = None;
        }
    }

    pub(super) fn first_one_is_back(&mut self) {
        self.first_one_out = false;
    }

    pub(super) fn hold(&self) -> Option<Hold> {
        self.limit.map(|met| Hold {
            kind: met.kind,
            until: Utc::now() + to_delta(met.until.saturating_duration_since(Instant::now())),
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

fn to_delta(duration: Duration) -> TimeDelta {
    TimeDelta::from_std(duration).unwrap_or(TimeDelta::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use RateLimitKind::{Primary, Secondary};

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

    fn go(state: &mut State, now: Instant) -> (u64, bool) {
        match state.next(now, false) {
            Next::Go { known, goes_first } => (known, goes_first),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn after_a_limit_one_goes_first() {
        let (mut state, now) = (State::new(None), Instant::now());
        let until = state.meet(told(MINUTE), 0, now);
        assert!(until >= now + MINUTE && until <= now + MINUTE + JITTER);
        assert_eq!(state.next(now, false), Next::Wait { kind: Primary, until });
        assert_eq!(go(&mut state, until), (1, true));
        assert_eq!(state.next(until, false), Next::Queue { kind: Primary });
        // It came back without an answer: the next one goes.
        state.first_one_is_back();
        assert_eq!(go(&mut state, until), (1, true));
        state.passed(1);
        state.first_one_is_back();
        assert_eq!(go(&mut state, until), (1, false));
    }

    #[test]
    fn answers_from_before_the_limit_do_not_lift_it() {
        let (mut state, now) = (State::new(None), Instant::now());
        let until = state.meet(told(MINUTE), 0, now);
        state.passed(0);
        assert_eq!(state.next(now, false), Next::Wait { kind: Primary, until });
        // A shorter one for a request that was under way does not shorten it.
        assert_eq!(state.meet(told(Duration::from_secs(1)), 0, now), until);
    }

    #[test]
    fn untold_waits_grow_once_for_each_limit() {
        let (mut state, mut now) = (State::new(None), Instant::now());
        let mut known = 0;
        for least in [1, 2, 4, 8, 15, 15] {
            let until = state.meet(untold(), known, now);
            // Nine more that were under way.
            for _ in 0..9 {
                assert!(state.meet(untold(), known, now) <= now + (MINUTE * least).mul_f64(1.1));
            }
            assert!(until >= now + MINUTE * least, "{least} minutes");
            now = state.over.expect("a limit was met");
            (known, _) = go(&mut state, now);
            state.passed(known);
            state.first_one_is_back();
        }
        let calm = now + CALM + MINUTE;
        assert!(state.meet(untold(), known, calm) <= calm + MINUTE.mul_f64(1.1));
    }

    #[test]
    fn writes_are_paced_and_reads_are_not() {
        let (mut state, now) = (State::new(Some(Pace::new(1, 10))), Instant::now());
        assert!(matches!(state.next(now, true), Next::Go { .. }));
        let until = now + MINUTE;
        assert_eq!(
            state.next(now, true),
            Next::Wait {
                kind: RateLimitKind::Pace,
                until
            }
        );
        assert!(matches!(state.next(now, false), Next::Go { .. }));
        assert!(matches!(state.next(until, true), Next::Go { .. }));
    }
}

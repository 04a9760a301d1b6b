//! What is known of the limits of a credential, and what follows from it.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::time::Instant;

use super::pace::{Demand, Pace, Pacing, Spending};
use super::verdict::{Verdict, Wait};
use crate::clock;
use crate::models::{Hold, RateLimitKind};

/// After so long without a limit, the next one starts small again.
const CALM: Duration = Duration::from_secs(10 * 60);

/// The bounds of the random time that is added to a wait, a tenth of it, so that processes that wait for the same limit
/// do not come back in the same moment.
const JITTER: (Duration, Duration) = (Duration::from_millis(500), Duration::from_secs(60));

/// How much longer than its own time limit a probe has.
const MARGIN: Duration = Duration::from_millis(500);

/// How long requests wait for the body of a 403, which tells whether it is a limit.
const UNDECIDED: Duration = Duration::from_secs(10);

#[derive(Debug)]
pub(super) struct State {
    hold: Option<Held>,
    /// Counts the changes of the hold: the response to a request from before a change says nothing about what holds since.
    generation: u64,
    /// How many limits without a time were met one after another.
    in_a_row: u32,
    /// When the last limit without a time was over.
    over: Option<Instant>,
    probe: Option<Probe>,
    probes: u64,
    /// The requests whose responses may turn out to be limits when their bodies have been read, and until when that is
    /// waited for.
    undecided: BTreeMap<u64, Instant>,
    requests: u64,
    pacing: Option<Pacing>,
    /// Whether those who wait should look again.
    changed: bool,
}

/// A limit that was met. It stands until a response shows that it is over.
#[derive(Debug, Clone, Copy)]
struct Held {
    kind: RateLimitKind,
    /// When the limit is over.
    until: Instant,
    /// When the next request may be sent, which is a random time later.
    resume: Instant,
    /// The same by the clock of this machine, for those who look.
    shown: DateTime<Utc>,
    from_github: bool,
    /// The first generation of requests that were sent after the limit was met.
    first: u64,
    /// Whether the caller ended it.
    cleared: bool,
}

/// The one request that is under way to find out whether a limit is over. The others wait for it until its time is up.
#[derive(Debug, Clone, Copy)]
struct Probe {
    number: u64,
    until: Instant,
}

/// Why a request may not be sent now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Blocked {
    /// A limit is over at `until`; the request may be sent at `resume`.
    Limit {
        kind: RateLimitKind,
        until: Instant,
        resume: Instant,
    },
    /// A probe is under way, until then at the latest.
    Probe { kind: RateLimitKind, until: Instant },
    /// The body of a response decides, until then at the latest.
    Undecided { until: Instant },
}

/// What a request that is sent now is to remember.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sent {
    /// The number of the request.
    pub(super) number: u64,
    pub(super) generation: u64,
    pub(super) spending: Option<Spending>,
}

impl State {
    pub(super) fn new(pace: Pace) -> Self {
        let is_paced = pace.points_per_minute.is_some() || pace.creations.is_some();
        Self {
            hold: None,
            generation: 0,
            in_a_row: 0,
            over: None,
            probe: None,
            probes: 0,
            undecided: BTreeMap::new(),
            requests: 0,
            pacing: is_paced.then(|| Pacing::new(pace)),
            changed: false,
        }
    }

    /// Takes a place among the calls that wait for their turn. Returns its order, if calls are paced.
    pub(super) fn enter(&mut self, demand: &mut Demand, now: Instant) -> Option<u64> {
        let open = self.open(now);
        Some(self.pacing.as_mut()?.enter(demand, now, open))
    }

    /// Gives up a place; those behind may move up.
    pub(super) fn leave(&mut self, order: u64) {
        self.changed |= self.pacing.as_mut().is_some_and(|pacing| pacing.leave(order));
    }

    /// Returns why the request of a call may not be sent now. `own` is the number of its probe.
    pub(super) fn blocked(&mut self, order: Option<u64>, own: Option<u64>, now: Instant) -> Option<Blocked> {
        let open = self.open(now);
        let slot = order.and_then(|order| Some(self.pacing.as_mut()?.slot(order, now, open)));
        let slot = slot.unwrap_or(now);
        if let Some(until) = self.undecided.values().copied().max().filter(|until| now < *until) {
            return Some(Blocked::Undecided { until });
        }
        if slot > open {
            return Some(Blocked::Limit {
                kind: RateLimitKind::Pace,
                until: slot,
                resume: slot,
            });
        }
        let held = self.hold?;
        if now < held.resume {
            return Some(Blocked::Limit {
                kind: held.kind,
                until: held.until,
                resume: held.resume,
            });
        }
        let other = self
            .probe
            .filter(|probe| own != Some(probe.number) && now < probe.until)?;
        Some(Blocked::Probe {
            kind: held.kind,
            until: other.until,
        })
    }

    /// Takes the turn of a request that is sent within `lease`. Returns the number of its probe, if it is one.
    pub(super) fn take(
        &mut self,
        order: Option<u64>,
        own: Option<u64>,
        lease: Duration,
        now: Instant,
    ) -> Result<Option<u64>, Blocked> {
        if let Some(blocked) = self.blocked(order, own, now) {
            return Err(blocked);
        }
        if self.hold.is_none() {
            if let Some(own) = own {
                self.probe_is_back(own);
            }
            return Ok(None);
        }
        let number = own.unwrap_or_else(|| {
            self.probes += 1;
            self.probes
        });
        let until = now + lease + MARGIN;
        self.probe = Some(Probe { number, until });
        Ok(Some(number))
    }

    /// Sends the request of a call that took its turn.
    pub(super) fn send(&mut self, order: Option<u64>) -> Sent {
        self.requests += 1;
        Sent {
            number: self.requests,
            generation: self.generation,
            spending: order.and_then(|order| self.pacing.as_mut()?.send(order)),
        }
    }

    /// Notes that the response to a request arrived, or that there will be none.
    pub(super) fn settle(&mut self, spending: Spending, now: Instant) {
        if let Some(pacing) = &mut self.pacing {
            pacing.settle(spending, now);
        }
    }

    /// Gives back what was spent for a request that never left; others may move up.
    pub(super) fn give_back(&mut self, spending: Spending) {
        self.changed |= self.pacing.as_mut().is_some_and(|pacing| pacing.give_back(spending));
    }

    /// Notes the limit that the response to a request of this generation reports. Returns when the next request may be
    /// sent.
    pub(super) fn meet(&mut self, verdict: Verdict, generation: u64, now: Instant) -> Instant {
        // A refusal that comes late, after the limit was lifted, is one that nobody knew of.
        let is_new = self.hold.is_none_or(|held| generation >= held.first);
        let first = match self.hold {
            Some(held) if !is_new => held.first,
            _ => self.generation + 1,
        };
        let met = self.held(verdict, is_new, first, now);
        // Of several refusals the longest counts, also if the probe met the shorter one after a late refusal.
        match &mut self.hold {
            Some(held) if held.resume >= met.resume => {
                held.first = first.min(self.generation);
                held.resume
            }
            _ => self.hold_back(met),
        }
    }

    /// Corrects the limit that was noted at the head of a response. `noted` is the generation that it made, if it made
    /// one.
    pub(super) fn amend(
        &mut self,
        verdict: Verdict,
        was: Verdict,
        noted: Option<u64>,
        generation: u64,
        now: Instant,
    ) -> Instant {
        match self.hold {
            Some(held) if noted == Some(self.generation) => {
                let is_first_growing = !matches!(was.wait, Wait::Growing(_));
                let met = self.held(verdict, is_first_growing, held.first, now);
                self.hold_back(met)
            }
            // Another limit holds, or none.
            _ => self.meet(verdict, generation, now),
        }
    }

    fn held(&mut self, verdict: Verdict, is_new: bool, first: u64, now: Instant) -> Held {
        let wait = match verdict.wait {
            Wait::Told(wait) => wait,
            Wait::Growing(least) => {
                if is_new {
                    let calm = self.over.is_none_or(|over| now > over + CALM);
                    self.in_a_row = if calm { 1 } else { self.in_a_row.saturating_add(1) };
                }
                let doublings = self.in_a_row.saturating_sub(1).min(10);
                let longest = verdict.longest_grown().max(least);
                least.saturating_mul(1 << doublings).min(longest)
            }
        };
        let until = now + wait;
        let resume = until + (wait / 10).clamp(JITTER.0, JITTER.1).mul_f64(fastrand::f64());
        if matches!(verdict.wait, Wait::Growing(_)) {
            self.over = Some(resume);
        }
        Held {
            kind: verdict.kind,
            until,
            resume,
            shown: clock::at(resume),
            from_github: verdict.from_github,
            first,
            cleared: false,
        }
    }

    fn hold_back(&mut self, held: Held) -> Instant {
        self.generation += 1;
        self.changed = true;
        self.hold = Some(held);
        self.replan();
        held.resume
    }

    /// Notes a response that met no limit, to a request of this generation. `proves` tells whether it is GitHub's word.
    pub(super) fn pass(&mut self, generation: u64, proves: bool) {
        if generation == self.generation && self.hold.is_some_and(|held| proves || !held.from_github) {
            self.changed = true;
            self.hold = None;
            self.replan();
        }
    }

    /// Ends the hold for the caller. One request goes first all the same.
    pub(super) fn clear(&mut self, now: Instant) {
        self.in_a_row = 0;
        self.over = None;
        self.probe = None;
        if let Some(mut held) = self.hold {
            held.until = now;
            held.resume = now;
            held.cleared = true;
            self.hold_back(held);
        }
    }

    /// Notes that the body of the response to a request decides whether it is a limit.
    pub(super) fn undecide(&mut self, request: u64, now: Instant) {
        self.undecided.insert(request, now + UNDECIDED);
    }

    /// Notes that such a body has been read, or never will be.
    pub(super) fn decide(&mut self, request: u64) {
        self.changed |= self.undecided.remove(&request).is_some();
    }

    /// Notes that a probe came back, one way or another.
    pub(super) fn probe_is_back(&mut self, number: u64) {
        self.changed |= self.probe.take_if(|probe| probe.number == number).is_some();
    }

    /// Returns whether those who wait should look again, once for each time that they should.
    pub(super) fn take_changed(&mut self) -> bool {
        std::mem::take(&mut self.changed)
    }

    pub(super) fn generation(&self) -> u64 {
        self.generation
    }

    /// Returns what holds requests back, for those who look.
    pub(super) fn hold(&self) -> Option<Hold> {
        let held = self.hold.filter(|held| !held.cleared)?;
        Some(Hold {
            kind: held.kind,
            until: held.shown,
        })
    }

    /// Returns when the next request may be sent, as far as the limit matters.
    pub(super) fn open(&self, now: Instant) -> Instant {
        self.hold.map_or(now, |held| held.resume.max(now))
    }

    /// Returns whether nobody waits, nothing is in flight and no probe is under way.
    #[cfg(test)]
    pub(super) fn is_at_rest(&self) -> bool {
        let paced = self.pacing.as_ref().is_none_or(Pacing::is_at_rest);
        paced && self.probe.is_none() && self.undecided.is_empty()
    }

    fn replan(&mut self) {
        if let Some(pacing) = &mut self.pacing {
            pacing.replan();
        }
    }
}

#[cfg(test)]
mod tests {
    use RateLimitKind::{Primary, Secondary};

    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);
    const HOUR: Duration = Duration::from_secs(60 * 60);

    fn told(wait: Duration) -> Verdict {
        Verdict {
            kind: Primary,
            wait: Wait::Told(wait),
            from_github: true,
        }
    }

    fn untold() -> Verdict {
        Verdict {
            kind: Secondary,
            wait: Wait::Growing(MINUTE),
            from_github: true,
        }
    }

    /// Sends a request. Returns its generation, and the number of its probe.
    fn send(state: &mut State, now: Instant) -> (u64, Option<u64>) {
        let probe = state.take(None, None, MINUTE, now).expect("nothing blocks it");
        (state.send(None).generation, probe)
    }

    fn blocked(state: &mut State, now: Instant) -> Option<Blocked> {
        state.blocked(None, None, now)
    }

    #[test]
    fn one_request_goes_first_after_a_limit() {
        let (mut state, now) = (State::new(Pace::default()), Instant::now());
        let resume = state.meet(told(MINUTE), 0, now);
        assert!(resume >= now + MINUTE && resume <= now + MINUTE + MINUTE / 10);
        let limit = Blocked::Limit {
            kind: Primary,
            until: now + MINUTE,
            resume,
        };
        assert_eq!(blocked(&mut state, now), Some(limit));
        assert_eq!(send(&mut state, resume), (1, Some(1)));
        let queue = Blocked::Probe {
            kind: Primary,
            until: resume + MINUTE + MARGIN,
        };
        assert_eq!(blocked(&mut state, resume), Some(queue));
        // It came back without a response: the next one goes.
        state.probe_is_back(1);
        assert_eq!(send(&mut state, resume), (1, Some(2)));
        // That one does not come back; after its time another goes, and its late end changes nothing.
        let late = resume + 2 * MINUTE;
        assert_eq!(send(&mut state, late), (1, Some(3)));
        assert_eq!(
            state.take(None, Some(2), MINUTE, late),
            Err(Blocked::Probe {
                kind: Primary,
                until: late + MINUTE + MARGIN
            })
        );
        state.probe_is_back(2);
        assert!(matches!(blocked(&mut state, late), Some(Blocked::Probe { .. })));
        state.pass(1, true);
        state.probe_is_back(3);
        assert_eq!(send(&mut state, late), (1, None));
    }

    #[test]
    fn responses_from_before_a_limit_do_not_lift_it() {
        let (mut state, now) = (State::new(Pace::default()), Instant::now());
        let resume = state.meet(told(MINUTE), 0, now);
        state.pass(0, true);
        assert!(matches!(blocked(&mut state, now), Some(Blocked::Limit { .. })));
        // A shorter one for a request that was under way does not shorten it.
        assert_eq!(state.meet(told(Duration::from_secs(1)), 0, now), resume);
    }

    #[test]
    fn late_refusal_is_a_limit_of_its_own() {
        let (mut state, now) = (State::new(Pace::default()), Instant::now());
        let over = state.meet(told(Duration::from_secs(1)), 0, now);
        assert_eq!(send(&mut state, over), (1, Some(1)));
        state.pass(1, true);
        let (generation, _) = send(&mut state, over);
        state.meet(told(MINUTE), 0, over);
        state.pass(generation, true);
        assert!(matches!(blocked(&mut state, over), Some(Blocked::Limit { .. })));
    }

    #[test]
    fn success_of_a_probe_does_not_lift_a_limit_that_was_met_since() {
        let (mut state, now) = (State::new(Pace::default()), Instant::now());
        let over = state.meet(told(Duration::from_secs(1)), 0, now);
        let (generation, probe) = send(&mut state, over);
        // The late refusal of a request from before the first limit.
        let resume = state.meet(told(MINUTE), 0, over);
        state.pass(generation, true);
        state.probe_is_back(probe.expect("it goes first"));
        let limit = Blocked::Limit {
            kind: Primary,
            until: over + MINUTE,
            resume,
        };
        assert_eq!(blocked(&mut state, over), Some(limit));
    }

    #[test]
    fn refusal_of_a_probe_does_not_shorten_a_limit_that_was_met_since() {
        let (mut state, now) = (State::new(Pace::default()), Instant::now());
        let over = state.meet(told(Duration::from_secs(1)), 0, now);
        let (generation, _) = send(&mut state, over);
        let resume = state.meet(told(MINUTE), 0, over);
        let short = told(Duration::from_secs(1));
        assert_eq!(state.meet(short, generation, over), resume);
        let limit = Some(Blocked::Limit {
            kind: Primary,
            until: over + MINUTE,
            resume,
        });
        assert_eq!(blocked(&mut state, over + Duration::from_secs(10)), limit);
    }

    #[test]
    fn turn_of_a_probe_ends_with_a_new_limit() {
        let (mut state, now) = (State::new(Pace::default()), Instant::now());
        let over = state.meet(told(Duration::from_secs(1)), 0, now);
        let own = state.take(None, None, MINUTE, over).expect("it goes first");
        // While its credential is fetched.
        state.meet(told(MINUTE), 0, over);
        let taken = state.take(None, own, MINUTE, over + Duration::from_secs(2));
        assert!(matches!(taken, Err(Blocked::Limit { .. })), "{taken:?}");
    }

    #[test]
    fn waits_without_a_time_grow_once_for_each_limit() {
        let (mut state, mut now) = (State::new(Pace::default()), Instant::now());
        let mut generation = 0;
        for least in [1, 2, 4, 8, 15, 15] {
            let resume = state.meet(untold(), generation, now);
            // Nine more that were under way.
            for _ in 0..9 {
                assert!(state.meet(untold(), generation, now) <= now + (MINUTE * least).mul_f64(1.1));
            }
            assert!(resume >= now + MINUTE * least, "{least} minutes");
            now = state.hold.expect("a limit was met").resume;
            let probe;
            (generation, probe) = send(&mut state, now);
            state.pass(generation, true);
            state.probe_is_back(probe.expect("it goes first"));
        }
        let calm = now + CALM + 2 * MINUTE;
        assert!(state.meet(untold(), generation, calm) <= calm + MINUTE.mul_f64(1.1));
    }

    #[test]
    fn jitter_grows_with_the_wait() {
        let now = Instant::now();
        for (wait, most) in [(1, 500), (60, 6_000), (600, 60_000), (3_600, 60_000)] {
            let (wait, most) = (Duration::from_secs(wait), Duration::from_millis(most));
            let jitters: Vec<_> = (0..200)
                .map(|_| State::new(Pace::default()).meet(told(wait), 0, now) - now - wait)
                .collect();
            assert!(jitters.iter().all(|jitter| *jitter <= most));
            assert!(jitters.iter().any(|jitter| *jitter > most / 2), "{wait:?}");
            assert!(jitters.iter().any(|jitter| *jitter < most / 2), "{wait:?}");
        }
    }

    #[test]
    fn cleared_hold_is_probed_at_once() {
        let (mut state, now) = (State::new(Pace::default()), Instant::now());
        state.meet(told(HOUR), 0, now);
        assert!(state.hold().is_some());
        state.clear(now);
        assert_eq!(state.hold(), None);
        let (generation, probe) = send(&mut state, now);
        assert!(matches!(blocked(&mut state, now), Some(Blocked::Probe { .. })));
        state.pass(generation, true);
        state.probe_is_back(probe.expect("it goes first"));
        assert_eq!(send(&mut state, now).1, None);
    }

    #[test]
    fn only_github_lifts_a_limit_of_githubs() {
        let now = Instant::now();
        for from_github in [true, false] {
            let mut state = State::new(Pace::default());
            let verdict = Verdict {
                from_github,
                ..told(MINUTE)
            };
            let over = state.meet(verdict, 0, now);
            let (generation, _) = send(&mut state, over);
            state.pass(generation, false);
            assert_eq!(state.hold().is_some(), from_github);
        }
    }

    #[test]
    fn correction_replaces_what_the_head_said() {
        let (mut state, now) = (State::new(Pace::default()), Instant::now());
        state.meet(untold(), 0, now);
        let noted = Some(state.generation());
        let resume = state.amend(told(Duration::from_secs(5)), untold(), noted, 0, now);
        assert!(resume <= now + Duration::from_secs(6));
        // Not where another refusal was met since.
        let noted = Some(state.generation());
        let longer = state.meet(told(MINUTE), 0, now);
        let short = told(Duration::from_secs(5));
        assert_eq!(state.amend(short, untold(), noted, 0, now), longer);
        assert_eq!(state.amend(short, untold(), None, 0, now), longer);
        assert_eq!(state.in_a_row, 1);
    }
}

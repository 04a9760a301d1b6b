//! The state of a credential's rate limits, as a state machine without I/O.

use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::time::Instant;

use super::pace::{Demand, Pace, Pacing, Spending};
use super::verdict::{Verdict, Wait};
use crate::clock;
use crate::models::{Hold, RateLimitKind};

/// The time without a limit after which growing waits start at their minimum again.
const GROWTH_RESET: Duration = Duration::from_secs(10 * 60);

/// The bounds of the jitter. The client adds up to a tenth of a wait at random. Processes that wait for the same limit then
/// do not resume at the same time.
const JITTER: (Duration, Duration) = (Duration::from_millis(500), Duration::from_secs(60));

/// The time that a probe has in addition to its lease.
const PROBE_MARGIN: Duration = Duration::from_millis(500);

/// How long requests wait for the body of a 403 that can be a rate limit.
const MAX_UNDECIDED: Duration = Duration::from_secs(10);

#[derive(Debug)]
pub(super) struct State {
    hold: Option<Held>,
    /// The number of changes of the hold. A response to a request from an earlier generation does not affect the hold.
    generation: u64,
    /// The number of consecutive limits without a time.
    consecutive: u32,
    /// The end of the last limit without a time.
    last_growing_end: Option<Instant>,
    probe: Option<Probe>,
    probes: u64,
    /// The requests whose response bodies decide whether the responses are rate limits. The second value is the time until which
    /// other requests wait.
    undecided: Vec<(u64, Instant)>,
    requests: u64,
    pacing: Option<Pacing>,
    /// Whether waiting calls should check the state again.
    changed: bool,
}

/// A limit that was met. It holds back requests until a response shows that it is over.
#[derive(Debug, Clone, Copy)]
struct Held {
    kind: RateLimitKind,
    /// The end of the limit.
    until: Instant,
    /// The time at which the next request may be sent: `until` plus jitter.
    resume: Instant,
    /// `resume` by the clock of this machine, to be published.
    published: DateTime<Utc>,
    from_github: bool,
    /// The first generation of requests that were sent after the limit was met.
    first_generation: u64,
    /// Whether the caller has cleared the hold.
    cleared: bool,
}

/// The request that finds out whether a limit is over. Other requests wait for it, but not longer than `until`.
#[derive(Debug, Clone, Copy)]
struct Probe {
    number: u64,
    until: Instant,
}

/// The reason why a request must not be sent now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Blocked {
    /// A limit ends at `until`. The request may be sent at `resume`.
    Limit {
        kind: RateLimitKind,
        until: Instant,
        resume: Instant,
    },
    /// A probe is in flight. Other requests wait for it until `until`.
    Probe { kind: RateLimitKind, until: Instant },
    /// The body of a response decides whether it is a limit. Requests wait for it until `until`.
    Undecided { until: Instant },
}

/// The properties of a request that was sent.
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
            consecutive: 0,
            last_growing_end: None,
            probe: None,
            probes: 0,
            undecided: Vec::new(),
            requests: 0,
            pacing: is_paced.then(|| Pacing::new(pace)),
            changed: false,
        }
    }

    /// Adds a call to the queue. Returns its position, if calls are paced.
    pub(super) fn enter(&mut self, demand: &mut Demand, now: Instant) -> Option<u64> {
        let open = self.open(now);
        Some(self.pacing.as_mut()?.enter(demand, now, open))
    }

    /// Removes a call from the queue.
    pub(super) fn leave(&mut self, order: u64) {
        self.changed |= self.pacing.as_mut().is_some_and(|pacing| pacing.leave(order));
    }

    /// Returns the reason why the request of a call must not be sent now. Returns `None` if it may be sent. If the request is
    /// a probe, `own` is its number.
    pub(super) fn blocked(&mut self, order: Option<u64>, own: Option<u64>, now: Instant) -> Option<Blocked> {
        let open = self.open(now);
        let slot = order.and_then(|order| Some(self.pacing.as_mut()?.slot(order, now, open)));
        let slot = slot.unwrap_or(now);
        let until = self.undecided.iter().map(|(_, until)| *until).max();
        if let Some(until) = until.filter(|until| now < *until) {
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

    /// Admits a request. If it is a probe, returns its number, and other requests wait at most `lease` for it.
    pub(super) fn admit(
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
                self.end_probe(own);
            }
            return Ok(None);
        }
        let number = own.unwrap_or_else(|| {
            self.probes += 1;
            self.probes
        });
        let until = now + lease + PROBE_MARGIN;
        self.probe = Some(Probe { number, until });
        Ok(Some(number))
    }

    /// Records that an admitted request is sent now.
    pub(super) fn send(&mut self, order: Option<u64>) -> Sent {
        self.requests += 1;
        Sent {
            number: self.requests,
            generation: self.generation,
            spending: order.and_then(|order| self.pacing.as_mut()?.send(order)),
        }
    }

    /// Records that a request has ended, with or without a response.
    pub(super) fn settle(&mut self, spending: Spending, now: Instant) {
        if let Some(pacing) = &mut self.pacing {
            pacing.settle(spending, now);
        }
    }

    /// Refunds the points of a request that was not sent.
    pub(super) fn refund(&mut self, spending: Spending) {
        self.changed |= self.pacing.as_mut().is_some_and(|pacing| pacing.refund(spending));
    }

    /// Records a limit that the response to a request of this generation reports. Returns the time at which the next request
    /// may be sent.
    pub(super) fn record_limit(&mut self, verdict: Verdict, generation: u64, now: Instant) -> Instant {
        // A late response, which arrives after the hold was lifted, starts a new hold.
        let is_new = self.hold.is_none_or(|held| generation >= held.first_generation);
        let first_generation = match self.hold {
            Some(held) if !is_new => held.first_generation,
            _ => self.generation + 1,
        };
        let met = self.held_by(verdict, is_new, first_generation, now);
        // The longer wait counts, even if a late response reports a limit and the probe then reports a shorter one.
        match &mut self.hold {
            Some(held) if held.resume >= met.resume => {
                held.first_generation = first_generation.min(self.generation);
                held.resume
            }
            _ => self.hold_back(met),
        }
    }

    /// Corrects a limit that was recorded from the head of a response. `recorded` is the generation that the limit started,
    /// or `None` if it did not start a generation.
    pub(super) fn correct_limit(
        &mut self,
        verdict: Verdict,
        earlier: Verdict,
        recorded: Option<u64>,
        generation: u64,
        now: Instant,
    ) -> Instant {
        match self.hold {
            Some(held) if recorded == Some(self.generation) => {
                let is_first_growing = !matches!(earlier.wait, Wait::Growing(_));
                let met = self.held_by(verdict, is_first_growing, held.first_generation, now);
                self.hold_back(met)
            }
            // Another limit is in effect, or no limit is.
            _ => self.record_limit(verdict, generation, now),
        }
    }

    fn held_by(&mut self, verdict: Verdict, is_new: bool, first_generation: u64, now: Instant) -> Held {
        let wait = match verdict.wait {
            Wait::Fixed(wait) => wait,
            Wait::Growing(minimum) => {
                if is_new {
                    let is_reset = self.last_growing_end.is_none_or(|end| now > end + GROWTH_RESET);
                    self.consecutive = if is_reset {
                        1
                    } else {
                        self.consecutive.saturating_add(1)
                    };
                }
                let doublings = self.consecutive.saturating_sub(1).min(10);
                let max_wait = verdict.max_growing_wait().max(minimum);
                minimum.saturating_mul(1 << doublings).min(max_wait)
            }
        };
        let until = now + wait;
        let resume = until + (wait / 10).clamp(JITTER.0, JITTER.1).mul_f64(fastrand::f64());
        if matches!(verdict.wait, Wait::Growing(_)) {
            self.last_growing_end = Some(resume);
        }
        Held {
            kind: verdict.kind,
            until,
            resume,
            published: clock::at(resume),
            from_github: verdict.from_github,
            first_generation,
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

    /// Records a response that does not report a limit, to a request of this generation. The response lifts the hold, unless
    /// GitHub set the hold and a proxy sent the response.
    pub(super) fn record_unlimited(&mut self, generation: u64, from_github: bool) {
        if generation == self.generation && self.hold.is_some_and(|held| from_github || !held.from_github) {
            self.changed = true;
            self.hold = None;
            self.replan();
        }
    }

    /// Ends the hold on behalf of the caller. The next request is still a probe.
    pub(super) fn clear(&mut self, now: Instant) {
        self.consecutive = 0;
        self.last_growing_end = None;
        self.probe = None;
        if let Some(mut held) = self.hold {
            held.until = now;
            held.resume = now;
            held.cleared = true;
            self.hold_back(held);
        }
    }

    /// Records that the response body of a request decides whether it is a limit.
    pub(super) fn set_undecided(&mut self, request: u64, now: Instant) {
        self.undecided.push((request, now + MAX_UNDECIDED));
    }

    /// Records that this body has been read, or that it will not arrive.
    pub(super) fn set_decided(&mut self, request: u64) {
        let before = self.undecided.len();
        self.undecided.retain(|(other, _)| *other != request);
        self.changed |= self.undecided.len() < before;
    }

    /// Records that a probe has ended, with or without a response.
    pub(super) fn end_probe(&mut self, number: u64) {
        self.changed |= self.probe.take_if(|probe| probe.number == number).is_some();
    }

    /// Returns whether waiting calls should check the state again, and resets the flag.
    pub(super) fn take_changed(&mut self) -> bool {
        std::mem::take(&mut self.changed)
    }

    pub(super) fn generation(&self) -> u64 {
        self.generation
    }

    /// Returns the current hold for watchers. A cleared hold is not published.
    pub(super) fn hold(&self) -> Option<Hold> {
        let held = self.hold.filter(|held| !held.cleared)?;
        Some(Hold {
            kind: held.kind,
            until: held.published,
        })
    }

    /// Returns the time at which the limit allows the next request.
    pub(super) fn open(&self, now: Instant) -> Instant {
        self.hold.map_or(now, |held| held.resume.max(now))
    }

    /// Returns whether no call waits and no request is in flight.
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

    fn limit_for(wait: Duration) -> Verdict {
        Verdict {
            kind: Primary,
            wait: Wait::Fixed(wait),
            from_github: true,
        }
    }

    fn limit_without_time() -> Verdict {
        Verdict {
            kind: Secondary,
            wait: Wait::Growing(MINUTE),
            from_github: true,
        }
    }

    /// Sends a request. Returns its generation, and the number of its probe.
    fn send(state: &mut State, now: Instant) -> (u64, Option<u64>) {
        let probe = state
            .admit(None, None, MINUTE, now)
            .expect("no limit blocks the request");
        (state.send(None).generation, probe)
    }

    fn blocked(state: &mut State, now: Instant) -> Option<Blocked> {
        state.blocked(None, None, now)
    }

    #[test]
    fn one_probe_is_sent_after_a_limit() {
        let (mut state, now) = (State::new(Pace::default()), Instant::now());
        let resume = state.record_limit(limit_for(MINUTE), 0, now);
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
            until: resume + MINUTE + PROBE_MARGIN,
        };
        assert_eq!(blocked(&mut state, resume), Some(queue));
        // The probe ends without a response, so another request becomes the probe.
        state.end_probe(1);
        assert_eq!(send(&mut state, resume), (1, Some(2)));
        // That probe exceeds its lease. Another request becomes the probe, and the late end of the first changes nothing.
        let late = resume + 2 * MINUTE;
        assert_eq!(send(&mut state, late), (1, Some(3)));
        assert_eq!(
            state.admit(None, Some(2), MINUTE, late),
            Err(Blocked::Probe {
                kind: Primary,
                until: late + MINUTE + PROBE_MARGIN
            })
        );
        state.end_probe(2);
        assert!(matches!(blocked(&mut state, late), Some(Blocked::Probe { .. })));
        state.record_unlimited(1, true);
        state.end_probe(3);
        assert_eq!(send(&mut state, late), (1, None));
    }

    #[test]
    fn responses_from_before_a_limit_do_not_lift_it() {
        let (mut state, now) = (State::new(Pace::default()), Instant::now());
        let resume = state.record_limit(limit_for(MINUTE), 0, now);
        state.record_unlimited(0, true);
        assert!(matches!(blocked(&mut state, now), Some(Blocked::Limit { .. })));
        // A shorter limit from a request that was in flight does not shorten the hold.
        assert_eq!(state.record_limit(limit_for(Duration::from_secs(1)), 0, now), resume);
    }

    #[test]
    fn late_limit_starts_a_new_hold() {
        let (mut state, now) = (State::new(Pace::default()), Instant::now());
        let over = state.record_limit(limit_for(Duration::from_secs(1)), 0, now);
        assert_eq!(send(&mut state, over), (1, Some(1)));
        state.record_unlimited(1, true);
        let (generation, _) = send(&mut state, over);
        state.record_limit(limit_for(MINUTE), 0, over);
        state.record_unlimited(generation, true);
        assert!(matches!(blocked(&mut state, over), Some(Blocked::Limit { .. })));
    }

    #[test]
    fn successful_probe_does_not_lift_a_later_limit() {
        let (mut state, now) = (State::new(Pace::default()), Instant::now());
        let over = state.record_limit(limit_for(Duration::from_secs(1)), 0, now);
        let (generation, probe) = send(&mut state, over);
        // A late response to a request from before the first limit.
        let resume = state.record_limit(limit_for(MINUTE), 0, over);
        state.record_unlimited(generation, true);
        state.end_probe(probe.expect("the request is the probe"));
        let limit = Blocked::Limit {
            kind: Primary,
            until: over + MINUTE,
            resume,
        };
        assert_eq!(blocked(&mut state, over), Some(limit));
    }

    #[test]
    fn limited_probe_does_not_shorten_a_later_limit() {
        let (mut state, now) = (State::new(Pace::default()), Instant::now());
        let over = state.record_limit(limit_for(Duration::from_secs(1)), 0, now);
        let (generation, _) = send(&mut state, over);
        let resume = state.record_limit(limit_for(MINUTE), 0, over);
        let short = limit_for(Duration::from_secs(1));
        assert_eq!(state.record_limit(short, generation, over), resume);
        let limit = Some(Blocked::Limit {
            kind: Primary,
            until: over + MINUTE,
            resume,
        });
        assert_eq!(blocked(&mut state, over + Duration::from_secs(10)), limit);
    }

    #[test]
    fn new_limit_blocks_a_probe_that_was_not_sent() {
        let (mut state, now) = (State::new(Pace::default()), Instant::now());
        let over = state.record_limit(limit_for(Duration::from_secs(1)), 0, now);
        let own = state.admit(None, None, MINUTE, over).expect("the request is the probe");
        // The limit is met while the credential of the probe is fetched.
        state.record_limit(limit_for(MINUTE), 0, over);
        let taken = state.admit(None, own, MINUTE, over + Duration::from_secs(2));
        assert!(matches!(taken, Err(Blocked::Limit { .. })), "{taken:?}");
    }

    #[test]
    fn waits_without_a_time_grow_once_for_each_limit() {
        let (mut state, mut now) = (State::new(Pace::default()), Instant::now());
        let mut generation = 0;
        for minimum in [1, 2, 4, 8, 15, 15] {
            let resume = state.record_limit(limit_without_time(), generation, now);
            // Nine more responses to requests that were in flight.
            for _ in 0..9 {
                assert!(
                    state.record_limit(limit_without_time(), generation, now) <= now + (MINUTE * minimum).mul_f64(1.1)
                );
            }
            assert!(resume >= now + MINUTE * minimum, "{minimum} minutes");
            now = state.hold.expect("a limit was met").resume;
            let probe;
            (generation, probe) = send(&mut state, now);
            state.record_unlimited(generation, true);
            state.end_probe(probe.expect("the request is the probe"));
        }
        let later = now + GROWTH_RESET + 2 * MINUTE;
        assert!(state.record_limit(limit_without_time(), generation, later) <= later + MINUTE.mul_f64(1.1));
    }

    #[test]
    fn jitter_grows_with_the_wait() {
        let now = Instant::now();
        for (wait, most) in [(1, 500), (60, 6_000), (600, 60_000), (3_600, 60_000)] {
            let (wait, most) = (Duration::from_secs(wait), Duration::from_millis(most));
            let jitters: Vec<_> = (0..200)
                .map(|_| State::new(Pace::default()).record_limit(limit_for(wait), 0, now) - now - wait)
                .collect();
            assert!(jitters.iter().all(|jitter| *jitter <= most));
            assert!(jitters.iter().any(|jitter| *jitter > most / 2), "{wait:?}");
            assert!(jitters.iter().any(|jitter| *jitter < most / 2), "{wait:?}");
        }
    }

    #[test]
    fn cleared_hold_is_probed_at_once() {
        let (mut state, now) = (State::new(Pace::default()), Instant::now());
        state.record_limit(limit_for(HOUR), 0, now);
        assert!(state.hold().is_some());
        state.clear(now);
        assert_eq!(state.hold(), None);
        let (generation, probe) = send(&mut state, now);
        assert!(matches!(blocked(&mut state, now), Some(Blocked::Probe { .. })));
        state.record_unlimited(generation, true);
        state.end_probe(probe.expect("the request is the probe"));
        assert_eq!(send(&mut state, now).1, None);
    }

    #[test]
    fn only_github_lifts_a_hold_set_by_github() {
        let now = Instant::now();
        for from_github in [true, false] {
            let mut state = State::new(Pace::default());
            let verdict = Verdict {
                from_github,
                ..limit_for(MINUTE)
            };
            let over = state.record_limit(verdict, 0, now);
            let (generation, _) = send(&mut state, over);
            state.record_unlimited(generation, false);
            assert_eq!(state.hold().is_some(), from_github);
        }
    }

    #[test]
    fn body_corrects_the_limit_of_the_head() {
        let (mut state, now) = (State::new(Pace::default()), Instant::now());
        state.record_limit(limit_without_time(), 0, now);
        let recorded = Some(state.generation());
        let resume = state.correct_limit(
            limit_for(Duration::from_secs(5)),
            limit_without_time(),
            recorded,
            0,
            now,
        );
        assert!(resume <= now + Duration::from_secs(6));
        // The body does not correct the limit if another limit has been met in the meantime.
        let recorded = Some(state.generation());
        let longer = state.record_limit(limit_for(MINUTE), 0, now);
        let short = limit_for(Duration::from_secs(5));
        assert_eq!(
            state.correct_limit(short, limit_without_time(), recorded, 0, now),
            longer
        );
        assert_eq!(state.correct_limit(short, limit_without_time(), None, 0, now), longer);
        assert_eq!(state.consecutive, 1);
    }
}

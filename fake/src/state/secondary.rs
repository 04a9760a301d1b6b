//! GitHub's secondary rate limits, for fakes that enforce them.

use std::collections::{HashMap, VecDeque};

use chrono::{DateTime, TimeDelta, Utc};

use crate::state::credential::Bucket;
use crate::state::limit::Lockout;

/// How many requests of a credential may wait for their responses at once.
const AT_ONCE: usize = 100;

/// What a credential may spend in a minute on one path of the description.
const POINTS: u32 = 900;

/// How many requests that create something a credential may send in a minute, and in an hour.
const CREATIONS_A_MINUTE: u32 = 80;
const CREATIONS_AN_HOUR: u32 = 500;

/// What GitHub asks a client to wait at the very least.
const WAIT: TimeDelta = TimeDelta::seconds(60);

/// With so many windows, those that are over are forgotten.
const MANY: usize = 1024;

/// With so many windows that are not over, all of them are forgotten: a client that uses that many tokens in a minute
/// tests something else.
const TOO_MANY: usize = 4096;

/// Requests within this time are counted as one entry, at the time of the first one.
const GRAIN: TimeDelta = TimeDelta::milliseconds(250);

/// What the limits have to know of a request.
#[derive(Debug)]
pub(crate) struct Asked {
    /// Whether it can change something.
    pub(crate) writes: bool,
    /// Whether it is a `POST`.
    pub(crate) creates: bool,
    /// The path as the description has it; paths that it does not have count as one.
    pub(crate) path: &'static str,
    /// How many requests of the credential waited for their responses when it came, itself included.
    pub(crate) at_once: usize,
}

impl Asked {
    fn points(&self) -> u32 {
        if self.writes { 5 } else { 1 }
    }
}

/// What each credential has sent lately.
#[derive(Debug, Default)]
pub(crate) struct Secondary {
    points: HashMap<(Bucket, &'static str), Window>,
    creations: HashMap<Bucket, Window>,
}

impl Secondary {
    /// Counts a request, or returns the limit that it exceeds. A request that exceeds a limit is not counted, so that no
    /// window holds more than its limit.
    pub(crate) fn meet(&mut self, bucket: &Bucket, asked: &Asked, now: DateTime<Utc>) -> Option<Lockout> {
        let (minute, hour) = (TimeDelta::minutes(1), TimeDelta::hours(1));
        if self.points.len() >= MANY {
            self.points.retain(|_, window| !window.is_over(now, minute));
            if self.points.len() >= TOO_MANY {
                self.points.clear();
            }
        }
        if self.creations.len() >= MANY {
            self.creations.retain(|_, window| !window.is_over(now, hour));
            if self.creations.len() >= TOO_MANY {
                self.creations.clear();
            }
        }
        let points = self.points.entry((bucket.clone(), asked.path)).or_default();
        points.forget(now, minute);
        let mut room = points.room(now, minute, asked.points(), POINTS);
        if asked.creates {
            let creations = self.creations.entry(bucket.clone()).or_default();
            creations.forget(now, hour);
            room = room
                .max(creations.room(now, minute, 1, CREATIONS_A_MINUTE))
                .max(creations.room(now, hour, 1, CREATIONS_AN_HOUR));
            if room.is_none() && asked.at_once <= AT_ONCE {
                creations.add(now, 1);
            }
        }
        if room.is_none() && asked.at_once <= AT_ONCE {
            points.add(now, asked.points());
            return None;
        }
        Some(Lockout {
            until: room.unwrap_or(now).max(now + WAIT),
            status: 403,
            headers: true,
        })
    }
}

/// The points that were spent, and when, oldest first.
#[derive(Debug, Default)]
struct Window(VecDeque<(DateTime<Utc>, u32)>);

impl Window {
    /// Forgets what is older than `span`, and what is later than now because the clock was set back.
    fn forget(&mut self, now: DateTime<Utc>, span: TimeDelta) {
        while self.0.front().is_some_and(|(time, _)| *time + span <= now) {
            self.0.pop_front();
        }
        while self.0.back().is_some_and(|(time, _)| *time > now) {
            self.0.pop_back();
        }
    }

    fn is_over(&self, now: DateTime<Utc>, span: TimeDelta) -> bool {
        self.0.back().is_none_or(|(time, _)| *time > now || *time + span <= now)
    }

    fn add(&mut self, now: DateTime<Utc>, weight: u32) {
        match self.0.back_mut() {
            Some((first, spent)) if now - *first < GRAIN => *spent += weight,
            _ => self.0.push_back((now, weight)),
        }
    }

    /// When `weight` more fits into the last `span`; `None` if it does now.
    fn room(&self, now: DateTime<Utc>, span: TimeDelta, weight: u32, limit: u32) -> Option<DateTime<Utc>> {
        let mut sum = weight;
        // The youngest that would have to be over for the rest to fit.
        for (time, spent) in self.0.iter().rev() {
            sum += spent;
            if sum > limit {
                let room = *time + span;
                return (room > now).then_some(room);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::ids::InstallationId;

    fn asked(writes: bool, creates: bool, path: &'static str) -> Asked {
        Asked {
            writes,
            creates,
            path,
            at_once: 1,
        }
    }

    #[test]
    fn windows_slide_and_stay_bounded() {
        let mut secondary = Secondary::default();
        let bucket = Bucket::Token("one".to_owned());
        let begin = DateTime::UNIX_EPOCH;
        let at = |seconds| begin + TimeDelta::seconds(seconds);
        for number in 0..900 {
            let met = secondary.meet(&bucket, &asked(false, false, "/a"), at(number / 20));
            assert!(met.is_none(), "{number}");
        }
        for _ in 0..1000 {
            let met = secondary.meet(&bucket, &asked(false, false, "/a"), at(44));
            assert_eq!(met.map(|met| met.until), Some(at(104)));
        }
        let entries: usize = secondary.points.values().map(|window| window.0.len()).sum();
        assert_eq!(entries, 45);
        // The first twenty are over, and room for four times five points is there.
        for free in [true, true, true, true, false] {
            let met = secondary.meet(&bucket, &asked(true, false, "/a"), at(60));
            assert_eq!(met.is_none(), free);
        }
        // A clock that was set back does not count what is yet to come.
        assert!(secondary.meet(&bucket, &asked(false, false, "/a"), at(-1)).is_none());
        assert_eq!(secondary.points[&(bucket, "/a")].0.len(), 1);
    }

    #[test]
    fn what_is_over_is_forgotten() {
        let mut secondary = Secondary::default();
        for number in 0..5000_i64 {
            let bucket = Bucket::Installation(InstallationId::new(number.unsigned_abs()));
            let now = DateTime::UNIX_EPOCH + TimeDelta::minutes(number);
            assert!(secondary.meet(&bucket, &asked(true, true, "/a"), now).is_none());
        }
        assert!(secondary.points.len() <= MANY && secondary.creations.len() <= MANY);
    }
}

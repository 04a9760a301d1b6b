//! GitHub's secondary rate limits, for fakes that enforce them.

use std::collections::{HashMap, VecDeque};

use chrono::{DateTime, TimeDelta, Utc};

use crate::state::credential::Bucket;
use crate::state::limit::Lockout;

/// The maximum number of concurrent requests of a credential.
const MOST_CONCURRENT: usize = 100;

/// The maximum number of points per minute that a credential can spend on one path of the description.
const POINTS_PER_MINUTE: u32 = 900;

/// The maximum number of `POST` requests of a credential per minute.
const CREATIONS_PER_MINUTE: u32 = 80;

/// The maximum number of `POST` requests of a credential per hour.
const CREATIONS_PER_HOUR: u32 = 500;

/// The minimum time that a client has to wait.
const WAIT: TimeDelta = TimeDelta::seconds(60);

/// The number of windows above which ended windows are dropped.
const MANY: usize = 1024;

/// The number of windows above which all windows are dropped. A client that uses that many tokens in a minute does not
/// test secondary limits.
const TOO_MANY: usize = 4096;

/// Requests that arrive within this time share an entry, which has the time of the first request.
const GRAIN: TimeDelta = TimeDelta::milliseconds(250);

/// The properties of a request that count towards secondary limits.
#[derive(Debug)]
pub(crate) struct Weight {
    /// Whether the request can change something.
    pub(crate) writes: bool,
    /// Whether the request is a `POST`.
    pub(crate) creates: bool,
    /// The path template of the description. All unknown paths share one template.
    pub(crate) path: &'static str,
    /// How many requests of the credential were in flight when the request arrived, including the request itself.
    pub(crate) concurrent: usize,
}

impl Weight {
    fn points(&self) -> u32 {
        if self.writes { 5 } else { 1 }
    }
}

/// The recent requests of each credential.
#[derive(Debug, Default)]
pub(crate) struct Secondary {
    points: HashMap<(Bucket, &'static str), Window>,
    creations: HashMap<Bucket, Window>,
}

impl Secondary {
    /// Counts a request. If the request exceeds a limit, does not count it and returns the lockout. So a window never holds
    /// more than its limit.
    pub(crate) fn count(&mut self, bucket: &Bucket, weight: &Weight, now: DateTime<Utc>) -> Option<Lockout> {
        let (minute, hour) = (TimeDelta::minutes(1), TimeDelta::hours(1));
        if self.points.len() >= MANY {
            self.points.retain(|_, window| !window.has_ended(now, minute));
            if self.points.len() >= TOO_MANY {
                self.points.clear();
            }
        }
        if self.creations.len() >= MANY {
            self.creations.retain(|_, window| !window.has_ended(now, hour));
            if self.creations.len() >= TOO_MANY {
                self.creations.clear();
            }
        }
        let points = self.points.entry((bucket.clone(), weight.path)).or_default();
        points.drop_ended(now, minute);
        let mut free_at = points.free_at(now, minute, weight.points(), POINTS_PER_MINUTE);
        if weight.creates {
            let creations = self.creations.entry(bucket.clone()).or_default();
            creations.drop_ended(now, hour);
            free_at = free_at
                .max(creations.free_at(now, minute, 1, CREATIONS_PER_MINUTE))
                .max(creations.free_at(now, hour, 1, CREATIONS_PER_HOUR));
            if free_at.is_none() && weight.concurrent <= MOST_CONCURRENT {
                creations.add(now, 1);
            }
        }
        if free_at.is_none() && weight.concurrent <= MOST_CONCURRENT {
            points.add(now, weight.points());
            return None;
        }
        Some(Lockout {
            until: free_at.unwrap_or(now).max(now + WAIT),
            status: 403,
            headers: true,
        })
    }
}

/// The points that were spent in a sliding window, with their times, oldest first.
#[derive(Debug, Default)]
struct Window(VecDeque<(DateTime<Utc>, u32)>);

impl Window {
    /// Drops entries that are at least `span` old. Also drops entries in the future, which exist if the clock was set back.
    fn drop_ended(&mut self, now: DateTime<Utc>, span: TimeDelta) {
        while self.0.front().is_some_and(|(time, _)| *time + span <= now) {
            self.0.pop_front();
        }
        while self.0.back().is_some_and(|(time, _)| *time > now) {
            self.0.pop_back();
        }
    }

    fn has_ended(&self, now: DateTime<Utc>, span: TimeDelta) -> bool {
        self.0.back().is_none_or(|(time, _)| *time > now || *time + span <= now)
    }

    fn add(&mut self, now: DateTime<Utc>, weight: u32) {
        match self.0.back_mut() {
            Some((first, spent)) if now - *first < GRAIN => *spent += weight,
            _ => self.0.push_back((now, weight)),
        }
    }

    /// Returns when `weight` more points fit within the limit, or `None` if they fit now.
    fn free_at(&self, now: DateTime<Utc>, span: TimeDelta, weight: u32, limit: u32) -> Option<DateTime<Utc>> {
        let mut sum = weight;
        // Find the newest entry that must leave the window before the points fit.
        for (time, spent) in self.0.iter().rev() {
            sum += spent;
            if sum > limit {
                let free_at = *time + span;
                return (free_at > now).then_some(free_at);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::ids::InstallationId;

    fn weight(writes: bool, creates: bool, path: &'static str) -> Weight {
        Weight {
            writes,
            creates,
            path,
            concurrent: 1,
        }
    }

    #[test]
    fn windows_slide_and_stay_bounded() {
        let mut secondary = Secondary::default();
        let bucket = Bucket::Token("one".to_owned());
        let begin = DateTime::UNIX_EPOCH;
        let at = |seconds| begin + TimeDelta::seconds(seconds);
        for number in 0..900 {
            let exceeded = secondary.count(&bucket, &weight(false, false, "/a"), at(number / 20));
            assert!(exceeded.is_none(), "{number}");
        }
        for _ in 0..1000 {
            let exceeded = secondary.count(&bucket, &weight(false, false, "/a"), at(44));
            assert_eq!(exceeded.map(|limit| limit.until), Some(at(104)));
        }
        let entries: usize = secondary.points.values().map(|window| window.0.len()).sum();
        assert_eq!(entries, 45);
        // The first twenty points have left the window, so four requests of five points fit within the limit.
        for free in [true, true, true, true, false] {
            let exceeded = secondary.count(&bucket, &weight(true, false, "/a"), at(60));
            assert_eq!(exceeded.is_none(), free);
        }
        // If the clock was set back, entries in the future do not count.
        assert!(secondary.count(&bucket, &weight(false, false, "/a"), at(-1)).is_none());
        assert_eq!(secondary.points[&(bucket, "/a")].0.len(), 1);
    }

    #[test]
    fn drops_ended_windows() {
        let mut secondary = Secondary::default();
        for number in 0..5000_i64 {
            let bucket = Bucket::Installation(InstallationId::new(number.unsigned_abs()));
            let now = DateTime::UNIX_EPOCH + TimeDelta::minutes(number);
            assert!(secondary.count(&bucket, &weight(true, true, "/a"), now).is_none());
        }
        assert!(secondary.points.len() <= MANY && secondary.creations.len() <= MANY);
    }
}

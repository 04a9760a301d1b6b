//! Runners with their histories.

use std::time::Duration;

use chrono::{DateTime, Utc};
use github_runners::{Runner, RunnerId};
use serde::{Deserialize, Serialize};

use crate::clock::age;

/// A series of consecutive observations in which a runner was idle, or in which it was offline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Span {
    /// The time of the first observation of the series. Changes between two observations are not visible.
    pub since: DateTime<Utc>,
    /// The number of observations.
    pub observations: u32,
}

impl Span {
    /// Continues a span, or starts one.
    fn next(before: Option<Self>, now: DateTime<Utc>) -> Self {
        match before {
            Some(span) => Self {
                since: span.since.min(now),
                observations: span.observations.saturating_add(1),
            },
            None => Self {
                since: now,
                observations: 1,
            },
        }
    }

    /// Returns whether the span has lasted for at least this time and this number of observations.
    pub fn has_lasted(&self, time: Duration, observations: u32, now: DateTime<Utc>) -> bool {
        self.observations >= observations && age(self.since, now) >= time
    }
}

/// A runner in its last known state, and since when it has been known, idle or offline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Tracked {
    /// The runner as GitHub last returned it.
    pub runner: Runner,
    /// Whether the fleet owned the runner.
    pub owned: bool,
    /// When the fleet first observed the runner, also before a [resume](crate::FleetBuilder::resume).
    pub first_seen: DateTime<Utc>,
    /// When the fleet last observed the runner.
    pub last_seen: DateTime<Utc>,
    /// When the fleet last observed the runner online, or `None` if it never did.
    pub last_online: Option<DateTime<Utc>>,
    /// The latest consecutive observations in which the runner was idle, which means online and without a job.
    pub idle: Option<Span>,
    /// The latest consecutive observations in which the runner was offline, with or without a job.
    pub offline: Option<Span>,
}

impl Tracked {
    /// Continues the history of a runner. After a gap of more than `max_gap`, its spans start again.
    pub(super) fn next(
        before: Option<&Self>,
        runner: Runner,
        owned: bool,
        now: DateTime<Utc>,
        max_gap: Duration,
    ) -> Self {
        // A runner with the same id but another name, or the reverse, is another runner.
        let before = before.filter(|before| before.runner.id == runner.id && before.runner.name == runner.name);
        let recent = before.filter(|before| before.last_seen <= now && age(before.last_seen, now) <= max_gap);
        let span = |is: bool, span: fn(&Self) -> Option<Span>| is.then(|| Span::next(recent.and_then(span), now));
        Self {
            owned,
            // If the clock has gone backward, the runner looks younger, which is safe.
            first_seen: before.map_or(now, |before| before.first_seen.min(now)),
            last_seen: now,
            last_online: match before.and_then(|before| before.last_online) {
                _ if runner.is_online() => Some(now),
                last => last.map(|last| last.min(now)),
            },
            idle: span(runner.is_idle(), |before| before.idle),
            offline: span(runner.is_offline(), |before| before.offline),
            runner,
        }
    }

    /// Returns the id of the runner.
    pub fn id(&self) -> RunnerId {
        self.runner.id
    }

    /// Returns the name of the runner.
    pub fn name(&self) -> &str {
        &self.runner.name
    }

    /// Returns whether the runner has ever connected: it was seen online, or GitHub knows its version.
    pub fn has_connected(&self) -> bool {
        self.last_online.is_some() || self.runner.version.is_some()
    }

    /// Returns the time since the fleet first observed the runner.
    pub fn age(&self, now: DateTime<Utc>) -> Duration {
        age(self.first_seen, now)
    }
}

//! One runner, and since when it is as it is.

use std::time::Duration;

use chrono::{DateTime, Utc};
use github_runners::{Runner, RunnerId};
use serde::{Deserialize, Serialize};

use crate::clock::age;

/// An unbroken series of observations in which a runner was idle, or offline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Span {
    /// The time of the first of these observations. The runner has been so for at least as long, unless it changed and
    /// changed back between two observations.
    pub since: DateTime<Utc>,
    /// How many observations there were.
    pub observations: u32,
}

impl Span {
    /// Continues a span, or begins one.
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

    /// Returns whether the span has lasted for this time and for so many observations.
    pub fn has_lasted(&self, time: Duration, observations: u32, now: DateTime<Utc>) -> bool {
        self.observations >= observations && age(self.since, now) >= time
    }
}

/// A runner as it was last seen, with the times that GitHub does not report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Tracked {
    /// The runner.
    pub runner: Runner,
    /// Whether the fleet owned the runner.
    pub owned: bool,
    /// When the runner was first seen. It is at least as old.
    pub first_seen: DateTime<Utc>,
    /// When the runner was last seen.
    pub last_seen: DateTime<Utc>,
    /// When the runner was last seen online.
    pub last_online: Option<DateTime<Utc>>,
    /// Since when the runner has been idle: online, without a job.
    pub idle: Option<Span>,
    /// Since when the runner has been offline, with a job or without.
    pub offline: Option<Span>,
}

impl Tracked {
    /// Continues what is known of a runner. After a gap of more than `max_gap` nothing is known of the time between.
    pub(super) fn next(
        before: Option<&Self>,
        runner: Runner,
        owned: bool,
        now: DateTime<Utc>,
        max_gap: Duration,
    ) -> Self {
        // A name or an id that comes back is not the same runner.
        let before = before.filter(|before| before.runner.id == runner.id && before.runner.name == runner.name);
        let unbroken = before.filter(|before| before.last_seen <= now && age(before.last_seen, now) <= max_gap);
        let span = |is: bool, span: fn(&Self) -> Option<Span>| is.then(|| Span::next(unbroken.and_then(span), now));
        Self {
            owned,
            // A clock that went back makes the runner look young, which is safe.
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

    /// Returns whether the runner has been seen online, or reports a version, which GitHub knows only after it has connected.
    pub fn has_connected(&self) -> bool {
        self.last_online.is_some() || self.runner.version.is_some()
    }

    /// Returns for how long the runner has been known.
    pub fn age(&self, now: DateTime<Utc>) -> Duration {
        age(self.first_seen, now)
    }
}

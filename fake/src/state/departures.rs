//! Runners that were removed recently, and runners whose jobs ended recently. Some faults show their previous state.

use std::collections::VecDeque;

use chrono::{DateTime, TimeDelta, Utc};

use crate::state::runner::Runner;
use crate::state::scope_index::ScopeIndex;

/// How long a departure is kept.
const LONGEST: TimeDelta = TimeDelta::hours(1);

/// The maximum number of departures that are kept.
const MOST: usize = 5000;

/// A runner that was removed, or whose job has ended.
#[derive(Debug, Clone)]
pub(crate) struct Departure {
    pub(crate) at: DateTime<Utc>,
    pub(crate) scope: ScopeIndex,
    /// The runner before it was removed or its job ended.
    pub(crate) runner: Runner,
    /// Whether the job of the runner ended. If not, the runner was removed.
    pub(crate) finished: bool,
}

/// The recent departures, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Departures(VecDeque<Departure>);

impl Departures {
    pub(crate) fn add(&mut self, departure: Departure) {
        let now = departure.at;
        while self.0.len() >= MOST || self.0.front().is_some_and(|oldest| now - oldest.at > LONGEST) {
            self.0.pop_front();
        }
        self.0.push_back(departure);
    }

    /// Returns the departures after this time.
    pub(crate) fn after(&self, time: DateTime<Utc>) -> impl Iterator<Item = &Departure> {
        self.0.iter().filter(move |departure| departure.at > time)
    }
}

//! The times at which runners went offline, and until which crashed runners stay busy.

use std::collections::{BTreeMap, HashMap, VecDeque};

use chrono::{DateTime, TimeDelta, Utc};

use crate::state::ids::RunnerId;

/// How long GitHub shows a crashed runner as busy.
const LOST_JOB: TimeDelta = TimeDelta::minutes(15);

/// The times at which runners went offline.
///
/// The state is updated before every request and before every call of a test. So a change that an update finds happened
/// just after the previous update, and gets the time of the previous update.
#[derive(Debug, Default)]
pub(crate) struct Absences {
    /// The time of the last update.
    pub(super) last: Option<DateTime<Utc>>,
    /// The time at which all runners were last checked.
    pub(super) swept: Option<DateTime<Utc>>,
    /// The time at which each runner went offline.
    pub(super) offline: HashMap<RunnerId, DateTime<Utc>>,
    /// The time until which each runner that crashed during a job stays busy.
    pub(super) lost: BTreeMap<RunnerId, DateTime<Utc>>,
    /// The times at which runners were added, each with the first id that was new at that time.
    pub(super) additions: VecDeque<(DateTime<Utc>, RunnerId)>,
    /// The id of the next runner at the last update.
    pub(super) known: RunnerId,
}

impl Absences {
    /// Records that a runner crashed while it ran a job.
    pub(crate) fn crashed(&mut self, id: RunnerId, now: DateTime<Utc>) {
        self.lost.insert(id, now + LOST_JOB);
    }

    /// Removes the entries of a runner that is online again or was removed.
    pub(crate) fn forget(&mut self, id: RunnerId) {
        self.lost.remove(&id);
        self.offline.remove(&id);
    }

    /// Returns the first id of the runners that were added after this time.
    pub(crate) fn first_after(&self, time: DateTime<Utc>) -> RunnerId {
        let index = self.additions.partition_point(|(added, _)| *added <= time);
        self.additions
            .get(index)
            .map_or(RunnerId::new(u64::MAX), |(_, first)| *first)
    }
}

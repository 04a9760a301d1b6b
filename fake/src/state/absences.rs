//! When runners went offline, and when the jobs of crashed runners are lost.

use std::collections::{BTreeMap, HashMap, VecDeque};

use chrono::{DateTime, TimeDelta, Utc};

use crate::state::ids::RunnerId;

/// How long GitHub shows a crashed runner as busy.
const LOST_JOB: TimeDelta = TimeDelta::minutes(15);

/// When runners went offline.
///
/// The state is updated before every request and every call of a test. So a change that an update finds was made at the
/// time of the previous update.
#[derive(Debug, Default)]
pub(crate) struct Absences {
    /// The time of the last update.
    pub(super) last: Option<DateTime<Utc>>,
    /// The time when all runners were last checked.
    pub(super) swept: Option<DateTime<Utc>>,
    /// When each runner went offline.
    pub(super) offline: HashMap<RunnerId, DateTime<Utc>>,
    /// When the job of each crashed runner counts as lost.
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

    /// Forgets the absence and the lost job of a runner that is online again.
    pub(crate) fn forget(&mut self, id: RunnerId) {
        self.lost.remove(&id);
        self.offline.remove(&id);
    }

    /// Returns the first id of the runners that were added after this time.
    pub(crate) fn first_after(&self, time: DateTime<Utc>) -> RunnerId {
        let place = self.additions.partition_point(|(added, _)| *added <= time);
        self.additions
            .get(place)
            .map_or(RunnerId::new(u64::MAX), |(_, first)| *first)
    }
}

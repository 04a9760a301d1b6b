//! Since when runners are offline, and which jobs are lost.

use std::collections::{BTreeMap, HashMap, VecDeque};

use chrono::{DateTime, TimeDelta, Utc};

use crate::state::ids::RunnerId;

/// How long GitHub shows a crashed runner as busy.
const LOST_JOB: TimeDelta = TimeDelta::minutes(15);

/// Since when runners are offline.
///
/// It is updated before everything that a request or a test does. So whatever an update finds changed was changed at the
/// time of the update before.
#[derive(Debug, Default)]
pub(crate) struct Absences {
    /// When it was updated last, and when all runners were checked.
    pub(super) last: Option<DateTime<Utc>>,
    pub(super) swept: Option<DateTime<Utc>>,
    pub(super) offline: HashMap<RunnerId, DateTime<Utc>>,
    /// When the jobs of crashed runners count as lost, by runner.
    pub(super) lost: BTreeMap<RunnerId, DateTime<Utc>>,
    /// Times, and the first runner id that was not in use before.
    pub(super) births: VecDeque<(DateTime<Utc>, RunnerId)>,
    /// The id of the next runner at the last update.
    pub(super) known: RunnerId,
}

impl Absences {
    /// Records that a runner crashed while it ran a job.
    pub(crate) fn crashed(&mut self, id: RunnerId, now: DateTime<Utc>) {
        self.lost.insert(id, now + LOST_JOB);
    }

    /// Forgets the absence and the lost job of a runner that is back.
    pub(crate) fn forget(&mut self, id: RunnerId) {
        self.lost.remove(&id);
        self.offline.remove(&id);
    }

    /// Returns the first id of the runners that were added after this time.
    pub(crate) fn first_after(&self, time: DateTime<Utc>) -> RunnerId {
        let place = self.births.partition_point(|(birth, _)| *birth <= time);
        self.births
            .get(place)
            .map_or(RunnerId::new(u64::MAX), |(_, first)| *first)
    }
}

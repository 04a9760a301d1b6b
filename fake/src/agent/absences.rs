//! What time does to runners: those that stay away are removed, and lost jobs are given up.

use std::collections::{BTreeMap, HashMap, VecDeque};

use chrono::{DateTime, TimeDelta, Utc};

use crate::runner::Status;
use crate::state::State;

/// How long GitHub takes a crashed runner for busy.
const LOST_JOB: TimeDelta = TimeDelta::minutes(15);

/// How often it is looked whether somebody is gone for too long.
const SWEEP: TimeDelta = TimeDelta::minutes(1);

/// How many moments are remembered at which runners were added.
const BIRTHS: usize = 100_000;

/// How long a runner may be offline.
fn patience(ephemeral: bool) -> TimeDelta {
    if ephemeral {
        TimeDelta::days(1)
    } else {
        TimeDelta::days(14)
    }
}

/// Since when runners are away.
///
/// It is looked at before everything that a request or a test does, so that what it finds changed was changed when it was
/// looked at last.
#[derive(Debug, Default)]
pub(crate) struct Absences {
    /// When it was looked at last, and when all runners were.
    last: Option<DateTime<Utc>>,
    swept: Option<DateTime<Utc>>,
    offline: HashMap<i64, DateTime<Utc>>,
    /// When the jobs of crashed runners are given up, by runner.
    lost: BTreeMap<i64, DateTime<Utc>>,
    /// Times, and the first runner id that was not given out before.
    births: VecDeque<(DateTime<Utc>, i64)>,
    /// The id that the next runner had when it was looked at last.
    known: i64,
}

impl Absences {
    /// A runner crashed while it ran a job.
    pub(crate) fn crashed(&mut self, id: i64, now: DateTime<Utc>) {
        self.lost.insert(id, now + LOST_JOB);
    }

    /// A runner is back.
    pub(crate) fn returned(&mut self, id: i64) {
        self.lost.remove(&id);
        self.offline.remove(&id);
    }

    /// The first id of the runners that were added after this time.
    pub(crate) fn first_after(&self, time: DateTime<Utc>) -> i64 {
        let place = self.births.partition_point(|(birth, _)| *birth <= time);
        self.births.get(place).map_or(i64::MAX, |(_, first)| *first)
    }
}

/// Lets the time pass up to now.
pub(crate) fn pass(state: &mut State, now: DateTime<Utc>) {
    let next = state.peek_runner_id();
    let last = state.absences.last.replace(now).unwrap_or(now);
    record_births(state, last, next);
    give_up_lost_jobs(state, now);
    let due = state
        .absences
        .swept
        .is_none_or(|swept| now < swept || now - swept >= SWEEP);
    if due {
        state.absences.swept = Some(now);
        sweep(state, last, now);
    }
}

fn record_births(state: &mut State, last: DateTime<Utc>, next: i64) {
    let absences = &mut state.absences;
    let known = std::mem::replace(&mut absences.known, next);
    if next > known {
        absences.births.push_back((last, known));
    }
    if absences.births.len() > BIRTHS {
        absences.births.pop_front();
    }
}

fn give_up_lost_jobs(state: &mut State, now: DateTime<Utc>) {
    if state.absences.lost.is_empty() {
        return;
    }
    let over: Vec<i64> = state
        .absences
        .lost
        .iter()
        .filter(|(_, end)| **end <= now)
        .map(|(id, _)| *id)
        .collect();
    for id in over {
        state.absences.lost.remove(&id);
        let runner = state.scopes_mut().find_map(|scope| scope.runners.get_mut(&id));
        if let Some(runner) = runner.filter(|runner| runner.status == Status::Offline) {
            runner.busy = false;
        }
    }
}

fn sweep(state: &mut State, last: DateTime<Utc>, now: DateTime<Utc>) {
    let before = std::mem::take(&mut state.absences.offline);
    let mut offline = HashMap::new();
    for scope in state.scopes_mut() {
        scope.runners.retain(|id, runner| {
            if runner.status == Status::Online {
                return true;
            }
            let since = *before.get(id).unwrap_or(&last);
            offline.insert(*id, since);
            runner.busy || now - since < patience(runner.ephemeral)
        });
    }
    state.absences.offline = offline;
}

//! Changes that happen as time passes: workloads run, crashed runners stop being busy, and runners that stay offline are
//! removed.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use crate::state::ids::RunnerId;
use crate::state::runner::Status;
use crate::state::store::State;

/// The interval between two checks of all runners.
const SWEEP: TimeDelta = TimeDelta::minutes(1);

/// The maximum number of entries in [`additions`](crate::state::absences::Absences::additions).
const MOST_ADDITIONS: usize = 100_000;

/// Returns how long a runner can be offline before GitHub removes it.
fn longest_absence(ephemeral: bool) -> TimeDelta {
    if ephemeral {
        TimeDelta::days(1)
    } else {
        TimeDelta::days(14)
    }
}

/// Updates the state to this time. Returns whether a runner has changed.
pub(crate) fn update(state: &mut State, now: DateTime<Utc>) -> bool {
    let next = state.peek_runner_id();
    let last = state.absences.last.replace(now).unwrap_or(now);
    record_additions(state, last, next);
    let mut changed = state.simulate(now);
    changed |= end_lost_jobs(state, now);
    let due = state
        .absences
        .swept
        .is_none_or(|swept| now < swept || now - swept >= SWEEP);
    if due {
        state.absences.swept = Some(now);
        changed |= sweep(state, last, now);
    }
    changed
}

/// Records the runners that were added since the last update.
fn record_additions(state: &mut State, last: DateTime<Utc>, next: RunnerId) {
    let absences = &mut state.absences;
    let known = std::mem::replace(&mut absences.known, next);
    if next > known {
        absences.additions.push_back((last, known));
    }
    if absences.additions.len() > MOST_ADDITIONS {
        absences.additions.pop_front();
    }
}

/// Marks crashed runners as idle 15 minutes after the crash, like GitHub. Returns whether there were such runners.
fn end_lost_jobs(state: &mut State, now: DateTime<Utc>) -> bool {
    if state.absences.lost.is_empty() {
        return false;
    }
    let ended: Vec<RunnerId> = state
        .absences
        .lost
        .iter()
        .filter(|(_, end)| **end <= now)
        .map(|(id, _)| *id)
        .collect();
    let any = !ended.is_empty();
    for id in ended {
        state.absences.lost.remove(&id);
        let runner = state.scopes_mut().find_map(|scope| scope.runners.get_mut(&id));
        if let Some(runner) = runner.filter(|runner| runner.status == Status::Offline) {
            runner.busy = false;
        }
    }
    any
}

/// Removes runners that were offline for too long. Returns whether there were such runners.
fn sweep(state: &mut State, last: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    let before = std::mem::take(&mut state.absences.offline);
    let mut offline = HashMap::new();
    let mut any = false;
    for scope in state.scopes_mut() {
        scope.runners.retain(|id, runner| {
            if runner.status == Status::Online {
                return true;
            }
            let since = *before.get(id).unwrap_or(&last);
            offline.insert(*id, since);
            let stays = runner.busy || now - since < longest_absence(runner.ephemeral);
            any |= !stays;
            stays
        });
    }
    state.absences.offline = offline;
    any
}

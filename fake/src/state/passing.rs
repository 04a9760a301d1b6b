//! What the passing of time does to runners: GitHub removes those that stay offline, and gives up lost jobs.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use crate::state::ids::RunnerId;
use crate::state::runner::Status;
use crate::state::store::State;

/// How often all runners are checked.
const SWEEP: TimeDelta = TimeDelta::minutes(1);

/// How many times are remembered at which runners were added.
const BIRTHS: usize = 100_000;

/// Returns how long a runner may be offline.
fn longest_absence(ephemeral: bool) -> TimeDelta {
    if ephemeral {
        TimeDelta::days(1)
    } else {
        TimeDelta::days(14)
    }
}

/// Brings the state up to date. Returns whether runners have changed.
pub(crate) fn pass(state: &mut State, now: DateTime<Utc>) -> bool {
    let next = state.peek_runner_id();
    let last = state.absences.last.replace(now).unwrap_or(now);
    record_births(state, last, next);
    let mut changed = state.simulate(now);
    changed |= give_up_lost_jobs(state, now);
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

fn record_births(state: &mut State, last: DateTime<Utc>, next: RunnerId) {
    let absences = &mut state.absences;
    let known = std::mem::replace(&mut absences.known, next);
    if next > known {
        absences.births.push_back((last, known));
    }
    if absences.births.len() > BIRTHS {
        absences.births.pop_front();
    }
}

/// Ends the jobs of crashed runners whose time is over. Returns whether there were any.
fn give_up_lost_jobs(state: &mut State, now: DateTime<Utc>) -> bool {
    if state.absences.lost.is_empty() {
        return false;
    }
    let over: Vec<RunnerId> = state
        .absences
        .lost
        .iter()
        .filter(|(_, end)| **end <= now)
        .map(|(id, _)| *id)
        .collect();
    let any = !over.is_empty();
    for id in over {
        state.absences.lost.remove(&id);
        let runner = state.scopes_mut().find_map(|scope| scope.runners.get_mut(&id));
        if let Some(runner) = runner.filter(|runner| runner.status == Status::Offline) {
            runner.busy = false;
        }
    }
    any
}

/// Removes the runners that were offline for too long. Returns whether there were any.
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

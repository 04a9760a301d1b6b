//! Temporary changes of the state, for faults that show outdated runners to a request.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use crate::http::faults::plan::Plan;
use crate::state::departures::Departure;
use crate::state::ids::RunnerId;
use crate::state::runner::Runner;
use crate::state::scope::ScopeState;
use crate::state::scope_index::ScopeIndex;
use crate::state::store::State;

/// The changes that were made to the state for one request. [`end`](Self::end) undoes these changes.
#[derive(Debug, Default)]
pub(crate) struct View {
    /// The runners that were hidden, by scope.
    hidden: Vec<BTreeMap<RunnerId, Runner>>,
    /// The removed runners that were added again.
    shown: Vec<(ScopeIndex, RunnerId)>,
    /// The runners whose `busy` was changed, each with its real value.
    changed: Vec<(ScopeIndex, RunnerId, bool)>,
}

impl View {
    /// Changes the state for a request, as its faults require.
    pub(crate) fn begin(state: &mut State, plan: &Plan, now: DateTime<Utc>) -> Self {
        let mut view = Self::default();
        let before = |lag: TimeDelta| now.checked_sub_signed(lag).unwrap_or(DateTime::<Utc>::MIN_UTC);
        if let Some(lag) = plan.list_lag() {
            let first = state.absences.first_after(before(lag));
            let young = |scope: &mut ScopeState| scope.runners.split_off(&first);
            view.hidden = state.scopes_mut().map(young).collect();
        }
        if let Some(lag) = plan.deletion_lag() {
            let gone: Vec<Departure> = state.departures.after(before(lag)).cloned().collect();
            for departure in gone {
                view.show(state, departure.scope, departure.runner);
            }
        }
        if let Some(lag) = plan.finished_lag() {
            let finished = state
                .departures
                .after(before(lag))
                .filter(|departure| departure.finished);
            for departure in finished.cloned().collect::<Vec<_>>() {
                let (scope, runner) = (departure.scope, departure.runner);
                view.set_busy(state, scope, runner.id, true);
                view.show(state, scope, Runner { busy: true, ..runner });
            }
        }
        if let Some(lag) = plan.busy_lag() {
            let start = before(lag);
            let young = state
                .jobs
                .running()
                .filter(|job| job.started_at.is_some_and(|time| time > start));
            for id in young.filter_map(|job| job.runner_id).collect::<Vec<_>>() {
                if let Some(scope) = state.scope_of_runner(id) {
                    view.set_busy(state, scope, id, false);
                }
            }
        }
        view
    }

    /// Adds a removed runner again, unless its id or its name is in use.
    fn show(&mut self, state: &mut State, scope: ScopeIndex, runner: Runner) {
        let scope_state = state.scope_mut(scope);
        if !scope_state.runners.contains_key(&runner.id) && scope_state.runner_named(&runner.name).is_none() {
            self.shown.push((scope, runner.id));
            scope_state.runners.insert(runner.id, runner);
        }
    }

    fn set_busy(&mut self, state: &mut State, scope: ScopeIndex, id: RunnerId, busy: bool) {
        if let Some(runner) = state.scope_mut(scope).runners.get_mut(&id) {
            let was = std::mem::replace(&mut runner.busy, busy);
            self.changed.push((scope, id, was));
        }
    }

    /// Undoes the temporary changes. Changes that the request made remain.
    pub(crate) fn end(self, state: &mut State) {
        for (scope, id, was) in self.changed.into_iter().rev() {
            if let Some(runner) = state.scope_mut(scope).runners.get_mut(&id) {
                runner.busy = was;
            }
        }
        for (scope, id) in self.shown {
            state.scope_mut(scope).runners.remove(&id);
        }
        for (scope, mut runners) in state.scopes_mut().zip(self.hidden) {
            scope.runners.append(&mut runners);
        }
    }
}

//! Lists that lag behind: young runners are out of sight while one request is answered.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use crate::state::runner::Runner;
use crate::state::store::State;

/// The runners that a list does not show yet, by scope.
#[derive(Debug)]
pub(crate) struct Hidden(Vec<BTreeMap<i64, Runner>>);

impl Hidden {
    pub(crate) fn take(state: &mut State, now: DateTime<Utc>, lag: TimeDelta) -> Self {
        let time = now.checked_sub_signed(lag).unwrap_or(DateTime::<Utc>::MIN_UTC);
        let first = state.absences.first_after(time);
        Self(
            state
                .scopes_mut()
                .map(|scope| scope.runners.split_off(&first))
                .collect(),
        )
    }

    pub(crate) fn put_back(self, state: &mut State) {
        for (scope, mut runners) in state.scopes_mut().zip(self.0) {
            scope.runners.append(&mut runners);
        }
    }
}

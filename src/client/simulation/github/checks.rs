//! The checks at the end of the simulation.

use std::hash::Hasher as _;
use std::time::Duration;

use tokio::time::Instant;

use super::GitHub;
use super::credentials::{APP, CALLBACK, STATIC};
use crate::client::simulation::Outcome;
use crate::client::simulation::account::Account;
use crate::client::simulation::caller::Kind;
use crate::client::simulation::conditions::Conditions;

impl GitHub {
    /// Checks the state at the end of the simulation.
    pub(in crate::client::simulation) fn finish(&self) -> Outcome {
        let state = &mut *self.state();
        let conditions = state.conditions.clone();
        let mut violations = Vec::new();
        for (number, account) in state.accounts.iter_mut().enumerate() {
            if account.in_flight > 0 {
                violations.push(format!("account {number} has requests in flight at the end"));
            }
            violations.extend(account.overrun(conditions.points_per_minute, conditions.creations));
            if conditions.faultless && number == STATIC {
                // If each endpoint has its own points, requests to one endpoint do not wait for requests to another.
                for kind in [Kind::Jit, Kind::Token] {
                    let begun = account.begun.iter();
                    let begun = begun.filter(|(_, it)| *it == kind || conditions.points_per_minute.is_none());
                    let sent: Vec<Instant> = begun.filter_map(|(call, _)| account.sent.get(call).copied()).collect();
                    if !sent.is_sorted() {
                        let begun = &account.begun;
                        violations.push(format!("calls began in the order {begun:?} and were sent at {sent:?}"));
                    }
                }
            }
            if number == CALLBACK
                && account.credentials > account.requests + account.abandoned + slack(account, &conditions)
            {
                let (credentials, requests) = (account.credentials, account.requests);
                violations.push(format!("{requests} requests needed {credentials} credentials"));
            }
            let mut threes = account.rejections.windows(3);
            if number == APP && threes.any(|three| three[2] - three[0] < Duration::from_secs(30)) {
                violations.push("the App's key was rejected three times in 30 seconds".to_owned());
            }
        }
        for violation in violations {
            state.report(violation);
        }
        Outcome {
            violations: std::mem::take(&mut state.violations),
            trace: state.trace.finish(),
            history: state.history.take().unwrap_or_default(),
        }
    }
}

/// Returns how many credentials the client may obtain in addition to one for each request. Each limit can stop calls
/// that have just obtained a credential.
fn slack(account: &Account, conditions: &Conditions) -> u64 {
    if conditions.faultless {
        return 0;
    }
    (account.limits + account.requests) * conditions.slots as u64
}

//! The calls of the client: their starts, and the checks on their results.

use std::time::Duration;

use tokio::time::Instant;

use super::credentials::STATIC;
use super::{GitHub, MAX_READ_DELAY, State};
use crate::client::simulation::caller::Kind;
use crate::clock;
use crate::error::Error;
use crate::models::RateLimitKind;
use crate::transport::Received;

/// The longest time for which a limit delays requests. The client waits up to 15 minutes for a limit without a time, and
/// adds up to a tenth.
const LONGEST_HOLD: Duration = Duration::from_secs(17 * 60);

/// The longest random time that the client adds to a wait.
const JITTER: Duration = Duration::from_secs(60);

/// The maximum delay of a turn in a simulation without faults. Slow responses and occupied slots cause delays.
const MAX_TURN_DELAY: Duration = Duration::from_secs(60);

/// The state of a call.
#[derive(Debug)]
pub(super) struct CallRecord {
    pub(super) kind: Kind,
    pub(super) begun: Instant,
    /// Whether the client must assume that GitHub may have processed a request.
    pub(super) maybe: bool,
    /// The number of requests that GitHub processed.
    pub(super) processed: u32,
    /// The version of the list when the call started.
    pub(super) version: u64,
}

impl GitHub {
    /// Records the start of a call.
    pub(in crate::client::simulation) fn begin(&self, call: u64, account: usize, kind: Kind) {
        let state = &mut *self.state();
        state.log(|| format!("call {call} of account {account} begins: {kind:?}"));
        if kind.creates() {
            state.accounts[account].begun.push((call, kind));
        }
        let record = CallRecord {
            kind,
            begun: Instant::now(),
            maybe: false,
            processed: 0,
            version: state.version,
        };
        state.calls.insert(call, record);
    }

    /// Records that the caller dropped a call.
    pub(in crate::client::simulation) fn leave(&self, call: u64, account: usize) {
        let state = &mut *self.state();
        state.log(|| format!("the caller drops call {call}"));
        state.accounts[account].abandoned += 1;
    }

    /// Records that a caller cleared the hold.
    pub(in crate::client::simulation) fn clear(&self, account: usize) {
        let state = &mut *self.state();
        state.log(|| format!("the hold of account {account} is cleared"));
        state.accounts[account].clear(Instant::now());
    }

    /// Checks the result of a call. `at_once` means that the caller receives the result as soon as it is available.
    pub(in crate::client::simulation) fn end(
        &self,
        call: u64,
        account: usize,
        result: &Result<Received, Error>,
        at_once: bool,
    ) {
        let state = &mut *self.state();
        let now = Instant::now();
        let Some(record) = state.calls.remove(&call) else {
            return;
        };
        let took = now - record.begun;
        state.log(|| match result {
            Ok(received) => format!("call {call} ends after {took:?}: {}", received.status),
            Err(error) => format!("call {call} ends after {took:?}: {error}"),
        });
        if at_once && took > state.conditions.deadline + MAX_READ_DELAY {
            state.report(format!("call {call} took {took:?}"));
        }
        match result {
            Ok(received) => {
                if record.kind.changes() && record.processed == 0 && !received.not_found_on_retry {
                    state.report(format!("call {call} succeeded, but GitHub did nothing"));
                }
                if record.kind == Kind::List {
                    let version = serde_json::from_slice::<u64>(&received.body).unwrap_or_default();
                    if version < record.version {
                        state.report(format!("call {call} returned an old list"));
                    }
                }
            }
            Err(error) => {
                state.accounts[account].abandoned += 1;
                let reported = error.may_have_happened();
                if record.kind.changes() && reported != record.maybe {
                    let maybe = record.maybe;
                    state.report(format!(
                        "`may_have_happened` of call {call} must be {maybe}, but is {reported}: {error}"
                    ));
                }
                if let Error::RateLimited(limit) = error
                    && at_once
                {
                    let retry_after = (limit.until() - clock::now()).to_std().unwrap_or_default();
                    let violation = match limit.kind() {
                        RateLimitKind::Pace => state.gave_up_for_pace(account, took, retry_after),
                        _ => state.gave_up_for_limit(account, took, retry_after),
                    };
                    if let Some(violation) = violation {
                        state.report(format!("call {call} {violation}"));
                    }
                    if retry_after.is_zero() {
                        state.report(format!("call {call} got a retry time in the past"));
                    }
                }
            }
        }
        if !record.kind.is_repeatable() && record.processed > 1 {
            state.report(format!("call {call} was processed {} times", record.processed));
        }
    }
}

impl State {
    /// Checks a call that failed because of a rate limit. Returns the violation, if there is one.
    fn gave_up_for_limit(&self, account: usize, took: Duration, retry_after: Duration) -> Option<String> {
        let (conditions, account, now) = (&self.conditions, &self.accounts[account], Instant::now());
        if !account.is_limited() {
            return Some("ended because of a limit that does not exist".to_owned());
        }
        if retry_after > LONGEST_HOLD {
            return Some(format!(
                "got the retry time {retry_after:?}, which is longer than any limit"
            ));
        }
        let left = account.over()?.saturating_duration_since(now);
        let may_wait =
            left <= conditions.limit_wait && left + JITTER < conditions.deadline && !conditions.limit_wait.is_zero();
        (took.is_zero() && may_wait).then(|| format!("did not wait for a limit of {left:?}"))
    }

    /// Checks a call that failed because its turn came too late. Returns the violation, if there is one.
    fn gave_up_for_pace(&self, account: usize, took: Duration, retry_after: Duration) -> Option<String> {
        // With faults, limits that start during the wait postpone the turn.
        let is_faultless = self.conditions.faultless && account == STATIC;
        let late = (took + retry_after).saturating_sub(self.conditions.limit_wait);
        (is_faultless && took > MAX_READ_DELAY && late > MAX_TURN_DELAY)
            .then(|| format!("waited {took:?} for a turn that was {late:?} too late"))
    }
}

//! The calls of the client: their starts, and the checks on their results.

use std::time::Duration;

use tokio::time::Instant;

use super::credentials::STATIC;
use super::{GitHub, LATE, World};
use crate::client::simulation::caller::Kind;
use crate::clock;
use crate::error::Error;
use crate::models::RateLimitKind;
use crate::transport::Received;

/// The longest time that a limit holds requests back. A limit without a time grows to 15 minutes, and a tenth is random.
const LONGEST_HOLD: Duration = Duration::from_secs(17 * 60);

/// The longest random time after a limit.
const JITTER: Duration = Duration::from_secs(60);

/// The longest delay of a turn on a calm day. Responses are slow, and slots are in use.
const DELAY: Duration = Duration::from_secs(60);

/// The history of one call.
#[derive(Debug)]
pub(super) struct Facts {
    pub(super) kind: Kind,
    pub(super) begun: Instant,
    /// Whether GitHub may have processed a request, as far as the client knows.
    pub(super) maybe: bool,
    pub(super) processed: u32,
    /// The version of the list when the call started.
    pub(super) version: u64,
}

impl GitHub {
    /// Records the start of a call.
    pub(in crate::client::simulation) fn begin(&self, call: u64, account: usize, kind: Kind) {
        let world = &mut *self.world();
        world.log(|| format!("call {call} of account {account} begins: {kind:?}"));
        if kind.creates() {
            world.accounts[account].begun.push((call, kind));
        }
        let facts = Facts {
            kind,
            begun: Instant::now(),
            maybe: false,
            processed: 0,
            version: world.version,
        };
        world.calls.insert(call, facts);
    }

    /// Records that the caller dropped a call.
    pub(in crate::client::simulation) fn leave(&self, call: u64, account: usize) {
        let world = &mut *self.world();
        world.log(|| format!("the caller drops call {call}"));
        world.accounts[account].abandoned += 1;
    }

    /// Records that a caller cleared the hold.
    pub(in crate::client::simulation) fn clear(&self, account: usize) {
        let world = &mut *self.world();
        world.log(|| format!("the hold of account {account} is cleared"));
        world.accounts[account].clear(Instant::now());
    }

    /// Checks the result of a call. `at_once` means that its caller takes the result as soon as it is available.
    pub(in crate::client::simulation) fn end(
        &self,
        call: u64,
        account: usize,
        result: &Result<Received, Error>,
        at_once: bool,
    ) {
        let world = &mut *self.world();
        let now = Instant::now();
        let Some(facts) = world.calls.remove(&call) else { return };
        let took = now - facts.begun;
        world.log(|| match result {
            Ok(received) => format!("call {call} ends after {took:?}: {}", received.status),
            Err(error) => format!("call {call} ends after {took:?}: {error}"),
        });
        if at_once && took > world.weather.deadline + LATE {
            world.broke(format!("call {call} took {took:?}"));
        }
        match result {
            Ok(received) => {
                if facts.kind.changes() && facts.processed == 0 && !received.not_found_on_retry {
                    world.broke(format!("call {call} succeeded, but GitHub did nothing"));
                }
                if facts.kind == Kind::List {
                    let version = serde_json::from_slice::<u64>(&received.body).unwrap_or_default();
                    if version < facts.version {
                        world.broke(format!("call {call} returned an old list"));
                    }
                }
            }
            Err(error) => {
                world.accounts[account].abandoned += 1;
                let reported = error.may_have_happened();
                if facts.kind.changes() && reported != facts.maybe {
                    let maybe = facts.maybe;
                    world.broke(format!(
                        "call {call} may have happened: {maybe}, its error reports {reported}: {error}"
                    ));
                }
                if let Error::RateLimited(limit) = error
                    && at_once
                {
                    let retry_after = (limit.until() - clock::now()).to_std().unwrap_or_default();
                    let broken = match limit.kind() {
                        RateLimitKind::Pace => world.gave_up_for_pace(account, took, retry_after),
                        _ => world.gave_up_for_limit(account, took, retry_after),
                    };
                    if let Some(broken) = broken {
                        world.broke(format!("call {call} {broken}"));
                    }
                    if retry_after.is_zero() {
                        world.broke(format!("call {call} got a retry time in the past"));
                    }
                }
            }
        }
        if !facts.kind.is_repeatable() && facts.processed > 1 {
            world.broke(format!("call {call} was processed {} times", facts.processed));
        }
    }
}

impl World {
    /// Returns what is wrong if a call fails for a rate limit.
    fn gave_up_for_limit(&self, account: usize, took: Duration, retry_after: Duration) -> Option<String> {
        let (weather, account, now) = (&self.weather, &self.accounts[account], Instant::now());
        if !account.is_limited() {
            return Some("ended because of a limit that does not exist".to_owned());
        }
        if retry_after > LONGEST_HOLD {
            return Some(format!("is to be retried after {retry_after:?}, which no limit lasts"));
        }
        let left = account.over()?.saturating_duration_since(now);
        let may_wait = left <= weather.limit_wait && left + JITTER < weather.deadline && !weather.limit_wait.is_zero();
        (took.is_zero() && may_wait).then(|| format!("did not wait for a limit of {left:?}"))
    }

    /// Returns what is wrong if a call fails because its turn is too late.
    fn gave_up_for_pace(&self, account: usize, took: Duration, retry_after: Duration) -> Option<String> {
        // On other days, limits that are met in the meantime move the turn.
        let is_calm = self.weather.calm && account == STATIC;
        let late = (took + retry_after).saturating_sub(self.weather.limit_wait);
        (is_calm && took > LATE && late > DELAY)
            .then(|| format!("waited {took:?} for a turn that was {late:?} too late"))
    }
}

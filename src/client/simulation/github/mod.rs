//! The simulated GitHub. It checks these invariants at every step:
//!
//! - The client sends no request during a known rate limit. It sends none while only the body of a 403 can show whether
//!   the response is a rate limit. After a limit, it sends a single probe.
//! - The client repeats a request that is not safe to retry only if the earlier request was certainly not processed.
//!   An error reports that the request may have been processed if and only if this is true.
//! - The number of requests in flight and the pace, as GitHub counts it, stay within the settings.
//! - Every call ends by its deadline. The client reads each response when it arrives, even if the caller does not poll
//!   the call.
//! - The client does not send a rejected credential for some time. Callers share the failure of an App's key.
//! - POST requests are sent in the order of their calls. The client obtains one credential for each request.
//! - A call waits for a rate limit if its caller allows a wait of that length. It fails at once if its turn comes too late.
//! - No limit lasts longer than the limits of GitHub, even if a response reports a longer one.
//! - A cached list is not older than the start of the call that returns it.

mod calls;
mod checks;
mod credentials;
mod faults;
mod http_client;
mod limits;
mod requests;
mod responses;

pub(super) use self::requests::InFlight;

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use fastrand::Rng;
use tokio::time::Instant;

use self::calls::CallRecord;
use super::account::Account;
use super::conditions::Conditions;

/// The maximum delay until the client reads a response. Timers have a resolution of a millisecond.
const MAX_READ_DELAY: Duration = Duration::from_millis(3);

/// The simulated GitHub. Clones share its state.
#[derive(Clone)]
pub(super) struct GitHub {
    state: Arc<Mutex<State>>,
}

/// The state of GitHub, the records of the calls, and the violations that were found.
struct State {
    conditions: Conditions,
    random: Rng,
    start: Instant,
    accounts: [Account; 4],
    calls: BTreeMap<u64, CallRecord>,
    /// The number of the current connection.
    connection: u64,
    /// The number of the last connection on which GitHub stopped responding.
    silent: Option<u64>,
    requests: u64,
    /// The version of the list of runners.
    version: u64,
    /// The number of issued installation tokens.
    issued: u64,
    violations: Vec<String>,
    trace: DefaultHasher,
    history: Option<Vec<String>>,
}

impl GitHub {
    pub(super) fn new(conditions: Conditions, random: Rng, keep_history: bool) -> Self {
        let state = State {
            conditions,
            random,
            start: Instant::now(),
            accounts: Default::default(),
            calls: BTreeMap::new(),
            connection: 0,
            silent: None,
            requests: 0,
            version: 1,
            issued: 0,
            violations: Vec::new(),
            trace: DefaultHasher::new(),
            history: keep_history.then(Vec::new),
        };
        Self {
            state: Arc::new(Mutex::new(state)),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Records a violation.
    pub(super) fn report(&self, violation: String) {
        self.state().report(violation);
    }
}

impl State {
    fn log(&mut self, line: impl FnOnce() -> String) {
        let at = self.start.elapsed();
        at.hash(&mut self.trace);
        self.requests.hash(&mut self.trace);
        if let Some(history) = &mut self.history {
            history.push(format!("{:>10.3} {}", at.as_secs_f64(), line()));
        }
    }

    fn report(&mut self, violation: String) {
        self.log(|| format!("VIOLATION: {violation}"));
        self.violations.push(violation);
    }

    /// Returns true in `in_thousand` of a thousand cases.
    fn happens(&mut self, in_thousand: u16) -> bool {
        in_thousand > 0 && self.random.u16(0..1_000) < in_thousand
    }
}

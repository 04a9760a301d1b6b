//! The simulated GitHub. It checks at every step:
//!
//! - No request is sent during a known rate limit, or while the body of a 403 decides whether it is a rate limit. After
//!   a limit, a single probe is sent.
//! - A request that is not safe to retry is repeated only if the earlier one was certainly not processed. The error
//!   reports that the request may have been processed if and only if that is so.
//! - The number of requests in flight and the pace, as GitHub counts it, stay within the settings.
//! - Every call ends by its deadline. It reads its responses when they arrive, even if its caller does not poll it.
//! - A rejected credential is not sent for a while. Callers share the failure of an App's key.
//! - POST requests are sent in order, and get one credential each.
//! - A call waits for a limit that is not longer than its caller allows. A call fails at once if its turn is too late.
//! - No limit lasts longer than the limits of GitHub, whatever a response reports.
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

use self::calls::Facts;
use super::account::Account;
use super::weather::Weather;

/// The maximum delay before a response is read. Timers have a resolution of a millisecond.
const LATE: Duration = Duration::from_millis(3);

/// The simulated GitHub. Clones share its state.
#[derive(Clone)]
pub(super) struct GitHub {
    world: Arc<Mutex<World>>,
}

struct World {
    weather: Weather,
    random: Rng,
    start: Instant,
    accounts: [Account; 4],
    calls: BTreeMap<u64, Facts>,
    /// The number of the current connection, and of the silent one.
    connection: u64,
    silent: Option<u64>,
    requests: u64,
    /// The version of the list of runners.
    version: u64,
    /// The number of issued installation tokens.
    issued: u64,
    broken: Vec<String>,
    trace: DefaultHasher,
    history: Option<Vec<String>>,
}

impl GitHub {
    pub(super) fn new(weather: Weather, random: Rng, keep_history: bool) -> Self {
        let world = World {
            weather,
            random,
            start: Instant::now(),
            accounts: Default::default(),
            calls: BTreeMap::new(),
            connection: 0,
            silent: None,
            requests: 0,
            version: 1,
            issued: 0,
            broken: Vec::new(),
            trace: DefaultHasher::new(),
            history: keep_history.then(Vec::new),
        };
        Self {
            world: Arc::new(Mutex::new(world)),
        }
    }

    fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn broke(&self, what: String) {
        self.world().broke(what);
    }
}

impl World {
    fn log(&mut self, line: impl FnOnce() -> String) {
        let at = self.start.elapsed();
        at.hash(&mut self.trace);
        self.requests.hash(&mut self.trace);
        if let Some(history) = &mut self.history {
            history.push(format!("{:>10.3} {}", at.as_secs_f64(), line()));
        }
    }

    fn broke(&mut self, what: String) {
        self.log(|| format!("BROKEN: {what}"));
        self.broken.push(what);
    }

    fn happens(&mut self, in_thousand: u16) -> bool {
        in_thousand > 0 && self.random.u16(0..1_000) < in_thousand
    }
}

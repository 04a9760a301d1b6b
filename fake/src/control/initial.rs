//! The content with which a fake starts, and to which a reset returns.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use fastrand::Rng;

use crate::control::demo;
use crate::control::fleet::Fleet;
use crate::http::faults::fault::Fault;
use crate::http::faults::rules::Rules;
use crate::http::message::request_log::RequestLog;
use crate::http::server::shared::World;
use crate::state::credentials::Credentials;
use crate::state::scope_name::ScopeName;
use crate::state::store::State;

/// The content with which a fake starts.
#[derive(Clone)]
pub(crate) struct Initial {
    pub(crate) seed: u64,
    /// The accepted tokens; `None` for any token.
    pub(crate) tokens: Option<HashSet<String>>,
    /// The hourly limit of a credential; `None` for no limit.
    pub(crate) rate_limit: Option<u64>,
    pub(crate) secondary_limits: bool,
    pub(crate) demo: bool,
    pub(crate) scopes: Vec<ScopeName>,
    pub(crate) fleet: Fleet,
    pub(crate) faults: Vec<Fault>,
}

impl Initial {
    /// Creates the world of a generation. `next_fault` is the id of its first fault.
    pub(crate) fn world(&self, generation: u64, next_fault: u64, now: DateTime<Utc>) -> World {
        let mut credentials = Credentials::new(self.tokens.clone(), self.rate_limit);
        if self.secondary_limits {
            credentials.enable_secondary_limits();
        }
        let mut state = State::new(generation, Rng::with_seed(self.seed), credentials, now);
        for name in &self.scopes {
            state.add_scope(name.clone());
        }
        self.fleet.apply(&mut state);
        // Add the demo content last. The program prints an example for the first scope, which then comes from an option.
        if self.demo {
            demo::fill(&mut state, now);
        }

        // Use a separate seed. The number of random tokens must not influence which requests the faults hit.
        let mut faults = Rules::new(self.seed ^ 0x6661_756c_7473, next_fault);
        for fault in &self.faults {
            // The builder has checked the faults, so this does not fail.
            let _ = faults.add(fault.clone(), now);
        }
        World {
            state,
            faults,
            requests: RequestLog::default(),
        }
    }
}

impl std::fmt::Debug for Initial {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Initial")
            .field("seed", &self.seed)
            .field("rate_limit", &self.rate_limit)
            .finish_non_exhaustive()
    }
}

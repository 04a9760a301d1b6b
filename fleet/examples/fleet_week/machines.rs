//! The machines of the fleet: they boot, crash and stop on request, and some never boot.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use fastrand::Rng;
use github_runners::{JitConfig, RunnerId};
use github_runners_fake::{Agent, Fake};
use github_runners_fleet::Proof;

use super::settings::{HOUR, MINUTE};

const NEVER_BOOTS: f64 = 0.02;
const CRASHES: f64 = 0.01;

#[derive(Clone)]
pub(crate) struct Machines(Arc<Mutex<State>>);

struct State {
    random: Rng,
    agents: HashMap<RunnerId, Agent>,
    /// All runners whose configuration a machine has received.
    known: HashSet<RunnerId>,
}

impl Machines {
    pub(crate) fn new(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(State {
            random: Rng::with_seed(seed),
            agents: HashMap::new(),
            known: HashSet::new(),
        })))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Boots a machine with a configuration.
    pub(crate) fn boot(&self, fake: &Fake, jit: &JitConfig) {
        let mut state = self.state();
        state.known.insert(jit.runner.id);
        if state.random.f64() < NEVER_BOOTS {
            return;
        }
        // A naive controller might have deleted the runner already.
        let Ok(agent) = fake.runner_from_jit_config(jit.encoded_jit_config.expose_secret()) else {
            return;
        };
        let boot = between(&mut state.random, MINUTE / 2, 4 * MINUTE);
        let crash = (state.random.f64() < CRASHES).then(|| between(&mut state.random, MINUTE, 6 * HOUR));
        state.agents.insert(jit.runner.id, agent.clone());
        tokio::spawn(async move {
            tokio::time::sleep(boot).await;
            // Connecting fails if the runner was deleted.
            if agent.connect().is_ok()
                && let Some(crash) = crash
            {
                tokio::time::sleep(crash).await;
                let _ = agent.crash();
            }
        });
    }

    /// Stops the runner application unless it is running a job. This simulates a program on the machine that looks for the
    /// process `Runner.Worker`.
    pub(crate) fn stop_if_idle(&self, id: RunnerId) -> Proof {
        let state = self.state();
        let Some(agent) = state.agents.get(&id) else {
            return Proof::Unknown;
        };
        match agent.runner() {
            Some(runner) if runner.busy => Proof::Busy,
            Some(_) => {
                let _ = agent.disconnect();
                Proof::Idle
            }
            None => Proof::Idle,
        }
    }

    /// Restarts a stopped application.
    pub(crate) fn restart(&self, id: RunnerId) {
        if let Some(agent) = self.state().agents.get(&id) {
            let _ = agent.connect();
        }
    }

    /// Terminates a machine. A running job is lost.
    pub(crate) fn terminate(&self, id: RunnerId) {
        if let Some(agent) = self.state().agents.remove(&id) {
            let _ = agent.disconnect();
        }
    }

    /// Returns whether a machine has received the configuration of a runner.
    pub(crate) fn knows(&self, id: RunnerId) -> bool {
        self.state().known.contains(&id)
    }
}

fn between(random: &mut Rng, low: Duration, high: Duration) -> Duration {
    low + (high - low).mul_f64(random.f64())
}

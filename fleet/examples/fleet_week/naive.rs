//! The loop that many fleets use: list the runners, and delete the runners that are offline or not busy.

use std::collections::HashMap;

use github_runners::{NewJitConfig, Result, Runner, RunnerGroupId, RunnerId};

use super::machines::Machines;
use super::settings::{LABEL, PREFIX};
use super::world::World;

const STEP: usize = 60;

/// The number of consecutive ticks in which a runner is offline before it is deleted. The delay protects machines that are
/// booting.
const OFFLINE_TICKS: u32 = 2;

pub(crate) struct Naive {
    machines: Machines,
    offline: HashMap<RunnerId, u32>,
}

impl Naive {
    pub(crate) fn start(machines: &Machines) -> Self {
        Self {
            machines: machines.clone(),
            offline: HashMap::new(),
        }
    }

    pub(crate) async fn tick(&mut self, world: &World, idle_target: usize) -> Result<()> {
        let all = world.runners.list().all().await?;
        let mut offline = HashMap::new();
        for runner in all.iter().filter(|runner| runner.is_offline()) {
            let ticks = self.offline.get(&runner.id).copied().unwrap_or(0) + 1;
            offline.insert(runner.id, ticks);
            if ticks >= OFFLINE_TICKS {
                self.delete(world, runner).await;
            }
        }
        self.offline = offline;
        let idle: Vec<&Runner> = all
            .iter()
            .filter(|runner| runner.is_idle() && runner.has_label(LABEL))
            .collect();
        let booting = all
            .iter()
            .filter(|runner| runner.is_offline() && runner.has_label(LABEL))
            .count();
        let available = idle.len() + booting;
        for _ in available..idle_target.min(available + STEP) {
            self.create(world).await;
        }
        for runner in idle.iter().take(available.saturating_sub(idle_target).min(STEP)) {
            self.delete(world, runner).await;
        }
        Ok(())
    }

    async fn delete(&self, world: &World, runner: &Runner) {
        // Ignore errors, because the next tick tries again.
        if world.runners.delete(runner.id).await.is_ok() {
            self.machines.terminate(runner.id);
        }
    }

    async fn create(&self, world: &World) {
        let name = format!("{PREFIX}{:016x}", fastrand::u64(..));
        let new = NewJitConfig::new(name, RunnerGroupId::DEFAULT, [LABEL]);
        // If the response is lost, the next tick creates another runner.
        if let Ok(jit) = world.runners.create_jit_config(new).await {
            self.machines.boot(&world.fake, &jit);
        }
    }
}

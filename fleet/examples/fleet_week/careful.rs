//! A small autoscaler that uses the workflows of this crate.

use std::error::Error as StdError;

use github_runners::RunnerGroupId;
use github_runners_fleet::{
    Fleet, IdleRemoval, NameGenerator, NewRunner, Observation, Owned, RemovalPolicy, Result, SweepPolicy,
};

use super::machines::Machines;
use super::settings::{HOUR, LABEL, PREFIX};
use super::world::World;

/// The maximum number of runners that a tick creates or removes.
const STEP: usize = 60;

pub(crate) struct Careful {
    fleet: Fleet,
    names: NameGenerator,
    removal: RemovalPolicy,
    sweep: SweepPolicy,
    machines: Machines,
}

impl Careful {
    /// Starts the controller with the saved state of an earlier controller.
    pub(crate) fn start(world: &World, machines: &Machines, proof: bool, saved: Option<&str>) -> super::Outcome<Self> {
        let clock = world.fake.clock();
        let mut fleet = Fleet::builder(world.runners.clone(), Owned::prefix(PREFIX)).clock(move || clock.now());
        if let Some(saved) = saved {
            fleet = fleet.resume(serde_json::from_str::<Observation>(saved)?);
        }
        let mut removal = RemovalPolicy::new();
        if proof {
            let machines = machines.clone();
            removal = removal.proof(move |runner| {
                let proof = machines.stop_if_idle(runner.id);
                async move { proof }
            });
        }
        Ok(Self {
            fleet: fleet.build()?,
            names: NameGenerator::new(PREFIX)?,
            removal,
            sweep: SweepPolicy::new().max_count(100).max_share(0.5).delete(),
            machines: machines.clone(),
        })
    }

    /// Returns the state for the next controller.
    pub(crate) fn save(&self) -> super::Outcome<String> {
        Ok(serde_json::to_string(&*self.fleet.observation())?)
    }

    /// Creates or removes runners to reach the target number of idle runners.
    pub(crate) async fn tick(&self, world: &World, idle_target: usize) -> Result<()> {
        let observation = self.fleet.observe().await?;
        if observation.is_complete() {
            let plan = observation.plan(&self.sweep)?;
            self.fleet.execute(&plan).await?;
        }
        let idle = observation.idle();
        // A machine that has not booted within an hour never boots.
        let booting = observation
            .owned()
            .filter(|it| it.offline.is_some() && it.age(observation.at()) < HOUR);
        let available = idle.len() + booting.count();
        if available < idle_target {
            for _ in 0..(idle_target - available).min(STEP) {
                self.create(world).await;
            }
        }
        for runner in idle.iter().take(available.saturating_sub(idle_target).min(STEP)) {
            match self.fleet.remove_if_idle(runner.id(), &self.removal).await {
                Ok(IdleRemoval::Removed | IdleRemoval::AlreadyGone) => self.machines.terminate(runner.id()),
                // The proof has stopped the application, but the runner still exists.
                Ok(_) | Err(_) => self.machines.restart(runner.id()),
            }
        }
        Ok(())
    }

    async fn create(&self, world: &World) {
        let new = NewRunner::new(self.names.next_name(), RunnerGroupId::DEFAULT, [LABEL]);
        match self
            .fleet
            .create_jit(new)
            .await
            .map(github_runners_fleet::Creation::into_jit)
        {
            Ok(Some(jit)) => self.machines.boot(&world.fake, &jit),
            Ok(None) => {}
            // The next tick creates another runner, and the next observation cleans up after this creation.
            Err(error) => {
                let error: &dyn StdError = &error;
                tracing::debug!(error, "no runner");
            }
        }
    }
}

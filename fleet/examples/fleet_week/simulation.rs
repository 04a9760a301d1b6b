//! Simulates a week with one controller.

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};

use fastrand::Rng;
use tokio::time::{Instant, sleep_until};

use super::Outcome;
use super::careful::Careful;
use super::ledger::{Figures, Ledger};
use super::machines::Machines;
use super::naive::Naive;
use super::settings::{Controller, HOUR, Settings, TICK};
use super::world::World;

/// The average number of ticks between restarts of the controller.
const LIFE: u64 = 70;

/// The number of hours after the week in which the fleet has to become empty. Runners that remain are orphans.
const AFTERMATH_HOURS: u32 = 24;

/// Runs a simulation on its own thread, in virtual time.
pub(crate) fn run(settings: &Settings) -> Outcome<Figures> {
    fastrand::seed(settings.seed);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()?;
    runtime.block_on(week(settings))
}

enum Running {
    Careful(Careful),
    Naive(Naive),
}

impl Running {
    fn start(settings: &Settings, world: &World, machines: &Machines, saved: Option<&str>) -> Outcome<Self> {
        Ok(match settings.controller {
            Controller::Proven => Self::Careful(Careful::start(world, machines, true, saved)?),
            Controller::Unproven => Self::Careful(Careful::start(world, machines, false, saved)?),
            Controller::Naive => Self::Naive(Naive::start(machines)),
        })
    }

    /// Runs a tick. Returns whether it succeeded.
    async fn tick(&mut self, world: &World, idle_target: usize) -> bool {
        match self {
            Self::Careful(controller) => controller.tick(world, idle_target).await.is_ok(),
            Self::Naive(controller) => controller.tick(world, idle_target).await.is_ok(),
        }
    }

    fn save(&self) -> Outcome<Option<String>> {
        match self {
            Self::Careful(controller) => controller.save().map(Some),
            Self::Naive(_) => Ok(None),
        }
    }
}

async fn week(settings: &Settings) -> Outcome<Figures> {
    let world = World::start(settings).await?;
    let machines = Machines::new(settings.seed);
    let mut random = Rng::with_seed(settings.seed ^ 0x5eed);
    let mut ledger = Ledger::default();
    let mut saved = None;
    let mut running = Running::start(settings, &world, &machines, None)?;
    let begin = Instant::now();
    let week = begin + settings.duration();
    let mut next = begin;
    while next < week || (next < week + HOUR * AFTERMATH_HOURS && !world.is_over()) {
        sleep_until(next).await;
        let target = match settings.idle_target(begin.elapsed()) {
            // The last jobs can arrive late.
            0 if world.has_waiting_jobs() => 1,
            target => target,
        };
        let dies = random.u64(..LIFE) == 0;
        if dies {
            // The process is killed during a tick.
            let polls = random.u32(..200);
            let _ = Killed::after(polls, running.tick(&world, target)).await;
            ledger.tick(&world, &machines);
            ledger.restart();
            let saved = saved.as_deref().filter(|_| random.bool());
            running = Running::start(settings, &world, &machines, saved)?;
        } else {
            let worked = running.tick(&world, target).await;
            ledger.figures.failed_ticks += u64::from(!worked);
            saved = running.save()?;
            ledger.tick(&world, &machines);
        }
        // A tick that took longer than the interval delays the next one.
        next = (next + TICK).max(Instant::now());
    }
    Ok(ledger.end(&world))
}

/// A future that is dropped after a number of polls.
struct Killed<F> {
    polls: u32,
    future: Option<F>,
}

impl<F: Future> Killed<F> {
    async fn after(polls: u32, future: F) -> Option<F::Output> {
        let future = pin!(future);
        Killed {
            polls,
            future: Some(future),
        }
        .await
    }
}

impl<F: Future + Unpin> Future for Killed<F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if self.polls == 0 {
            self.future = None;
        }
        self.polls = self.polls.saturating_sub(1);
        match &mut self.future {
            None => Poll::Ready(None),
            Some(future) => Pin::new(future).poll(context).map(Some),
        }
    }
}

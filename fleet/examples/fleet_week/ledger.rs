//! Counts jobs, runners and requests.

use std::collections::HashMap;

use github_runners::RunnerId;
use github_runners_fake::{JobState, RunnerId as FakeId};

use super::machines::Machines;
use super::settings::LABEL;
use super::world::World;

/// The number of ticks after which a runner whose configuration was lost counts as a leftover.
const LEFT_BEHIND: u32 = 3;

/// The figures of a week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Figures {
    pub(crate) completed: usize,
    pub(crate) killed: usize,
    /// Jobs that a machine lost when it crashed.
    pub(crate) crashed: usize,
    /// Jobs that found no runner.
    pub(crate) waiting: usize,
    pub(crate) foreign_changed: usize,
    pub(crate) orphans: usize,
    pub(crate) created_twice: usize,
    pub(crate) requests: u64,
    /// Requests that count against the primary rate limit.
    pub(crate) counted: u64,
    /// Points of the secondary rate limit: a GET costs 1, other requests cost 5.
    pub(crate) points: u64,
    pub(crate) faults: u64,
    pub(crate) restarts: u64,
    pub(crate) failed_ticks: u64,
}

#[derive(Debug, Default)]
pub(crate) struct Ledger {
    pub(crate) figures: Figures,
    /// The runners whose configuration was lost, each with the number of ticks since then.
    unknown: HashMap<FakeId, u32>,
}

impl Ledger {
    /// Counts the requests of a tick, and the runners that were created twice. A runner counts as created twice if its
    /// configuration was lost, and if the controller has not deleted it after two more ticks.
    pub(crate) fn tick(&mut self, world: &World, machines: &Machines) {
        self.requests(world);
        let fleet = world.fleet().into_iter();
        let unknown = fleet.filter(|runner| !machines.knows(RunnerId::new(runner.id.get())));
        let mut ticks = HashMap::new();
        for runner in unknown {
            let count = self.unknown.get(&runner.id).copied().unwrap_or(0) + 1;
            self.figures.created_twice += usize::from(count == LEFT_BEHIND);
            ticks.insert(runner.id, count);
        }
        self.unknown = ticks;
    }

    fn requests(&mut self, world: &World) {
        let requests = world.fake.requests();
        world.fake.clear_requests();
        let figures = &mut self.figures;
        figures.requests += requests.len() as u64;
        for request in requests {
            figures.counted += u64::from(request.counted);
            figures.points += if request.method == "GET" { 1 } else { 5 };
            figures.faults += u64::from(request.faults.iter().any(|fault| *fault != "busy-lag"));
        }
    }

    /// Records that the controller was restarted. The new controller might not know the leftovers, so only a sweep finds
    /// them.
    pub(crate) fn restart(&mut self) {
        self.figures.restarts += 1;
        for ticks in self.unknown.values_mut() {
            *ticks = ticks.saturating_add(LEFT_BEHIND);
        }
    }

    pub(crate) fn end(mut self, world: &World) -> Figures {
        self.requests(world);
        let figures = &mut self.figures;
        for job in world.fake.jobs() {
            figures.killed += usize::from(job.state == JobState::Killed);
            if job.labels.iter().any(|label| label == LABEL) {
                figures.completed += usize::from(job.state == JobState::Completed);
                figures.waiting += usize::from(job.state == JobState::Queued);
                figures.crashed += usize::from(job.state == JobState::Lost);
            }
        }
        figures.foreign_changed = world.foreign_changed();
        figures.orphans = world.fleet().len();
        self.figures
    }
}

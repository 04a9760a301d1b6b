//! What a test does with a whole fake.

use std::sync::Arc;

use crate::control::demo;
use crate::control::initial::Initial;
use crate::http::server::shared::Shared;

/// A fake and what it started with.
#[derive(Debug, Clone)]
pub(crate) struct Controls {
    pub(crate) shared: Arc<Shared>,
    initial: Arc<Initial>,
}

impl Controls {
    pub(crate) fn new(shared: Arc<Shared>, initial: Arc<Initial>) -> Self {
        Self { shared, initial }
    }

    /// Goes back to what the fake started with, in one step: no request sees a part of it.
    pub(crate) fn reset(&self) {
        let mut world = self.shared.world();
        self.shared.clock.reset();
        let generation = world.state.generation() + 1;
        let next_fault = world.faults.next_id();
        *world = self.initial.world(generation, next_fault, self.shared.clock.now());
    }

    pub(crate) fn add_demo(&self) {
        let now = self.shared.clock.now();
        demo::fill(&mut self.shared.world().state, now);
    }

    /// Removes all faults, and ends the secondary limits that are on.
    pub(crate) fn clear_faults(&self) {
        let mut world = self.shared.world();
        world.faults.clear();
        world.state.credentials.clear_lockouts();
    }
}

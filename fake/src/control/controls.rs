//! Actions on a whole fake: the reset, and the removal of faults.

use std::sync::Arc;

use tokio::sync::Semaphore;

use crate::control::demo;
use crate::control::initial::Initial;
use crate::control::protection::Protection;
use crate::http::server::shared::Shared;

/// The maximum number of open event streams.
const MOST_STREAMS: usize = 32;

/// A fake, with the content that it started with.
#[derive(Debug, Clone)]
pub(crate) struct Controls {
    pub(crate) shared: Arc<Shared>,
    initial: Arc<Initial>,
    pub(crate) protection: Protection,
    /// Bounds the number of event streams.
    pub(crate) streams: Arc<Semaphore>,
}

impl Controls {
    pub(crate) fn new(shared: Arc<Shared>, initial: Arc<Initial>, protection: Protection) -> Self {
        Self {
            shared,
            initial,
            protection,
            streams: Arc::new(Semaphore::new(MOST_STREAMS)),
        }
    }

    /// Resets the fake to the content that it started with. No request sees a partial reset.
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

    /// Removes all faults, and ends active secondary limits.
    pub(crate) fn clear_faults(&self) {
        let mut world = self.shared.world();
        world.faults.clear();
        world.state.credentials.clear_lockouts();
    }
}

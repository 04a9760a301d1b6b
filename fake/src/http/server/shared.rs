//! What the connections of a fake and its handles share.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::api::description::product::Product;
use crate::http::faults::rules::Rules;
use crate::http::message::request_log::RequestLog;
use crate::http::server::in_flight::InFlight;
use crate::state::clock::Clock;
use crate::state::passing;
use crate::state::store::State;

/// Everything that a reset replaces.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) state: State,
    pub(crate) faults: Rules,
    pub(crate) requests: RequestLog,
}

/// What the connections of a fake and its handles share.
#[derive(Debug)]
pub(crate) struct Shared {
    world: Mutex<World>,
    pub(crate) clock: Clock,
    pub(crate) base_url: String,
    /// Which product of GitHub this is.
    pub(crate) product: Product,
    pub(crate) in_flight: InFlight,
}

impl Shared {
    pub(crate) fn new(world: World, base_url: String, product: Product, in_flight: InFlight) -> Self {
        Self {
            world: Mutex::new(world),
            clock: Clock::default(),
            base_url,
            product,
            in_flight,
        }
    }

    /// Locks the world, after what the time has changed in it.
    ///
    /// A test thread that panicked while it held the lock must not silence the whole fake, so poisoning is ignored.
    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        let mut world = self.world.lock().unwrap_or_else(PoisonError::into_inner);
        passing::pass(&mut world.state, self.clock.now());
        world
    }
}

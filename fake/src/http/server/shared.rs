//! What the connections of a fake and its handles share.

use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

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
    /// Counts the changes of the world.
    changes: watch::Sender<u64>,
    pub(crate) clock: Clock,
    pub(crate) base_url: String,
    /// Which product of GitHub this is.
    pub(crate) product: Product,
    pub(crate) in_flight: InFlight,
}

impl Shared {
    pub(crate) fn new(world: World, clock: Clock, base_url: String, product: Product) -> Self {
        Self {
            world: Mutex::new(world),
            changes: watch::Sender::default(),
            clock,
            base_url,
            product,
            in_flight: InFlight::default(),
        }
    }

    /// Locks the world, after what the time has changed in it.
    ///
    /// A test thread that panicked while it held the lock must not silence the whole fake, so poisoning is ignored.
    pub(crate) fn world(&self) -> WorldGuard<'_> {
        let mut world = self.world.lock().unwrap_or_else(PoisonError::into_inner);
        let changed = passing::pass(&mut world.state, self.clock.now());
        WorldGuard {
            world,
            changes: &self.changes,
            changed,
        }
    }

    /// Notifies the receivers of changes, for example because the clock was moved.
    pub(crate) fn touch(&self) {
        self.changes.send_modify(|changes| *changes = changes.wrapping_add(1));
    }

    /// Returns a receiver that is notified of every change of the world.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }
}

/// The locked world. Mutable access counts as a change.
#[derive(Debug)]
pub(crate) struct WorldGuard<'a> {
    world: MutexGuard<'a, World>,
    changes: &'a watch::Sender<u64>,
    changed: bool,
}

impl Deref for WorldGuard<'_> {
    type Target = World;

    fn deref(&self) -> &World {
        &self.world
    }
}

impl DerefMut for WorldGuard<'_> {
    fn deref_mut(&mut self) -> &mut World {
        self.changed = true;
        &mut self.world
    }
}

impl Drop for WorldGuard<'_> {
    fn drop(&mut self) {
        // Without receivers nobody compares counts.
        if self.changed && self.changes.receiver_count() > 0 {
            self.changes.send_modify(|changes| *changes = changes.wrapping_add(1));
        }
    }
}

//! The state that connections and handles of a fake share.

use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use crate::api::description::product::Product;
use crate::http::faults::rules::Rules;
use crate::http::message::request_log::RequestLog;
use crate::http::server::in_flight::InFlight;
use crate::state::clock::Clock;
use crate::state::expiry;
use crate::state::store::State;

/// The state that a reset replaces.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) state: State,
    pub(crate) faults: Rules,
    pub(crate) requests: RequestLog,
}

/// The state that connections and handles of a fake share.
#[derive(Debug)]
pub(crate) struct Shared {
    world: Mutex<World>,
    /// The number of changes of the world.
    changes: watch::Sender<u64>,
    pub(crate) clock: Clock,
    pub(crate) base_url: String,
    /// The product of GitHub that the fake behaves like.
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

    /// Locks the world, and updates it to the current time.
    ///
    /// Ignores poisoning: if a test thread panics while it holds the lock, the fake must continue to work.
    pub(crate) fn world(&self) -> WorldGuard<'_> {
        let mut world = self.world.lock().unwrap_or_else(PoisonError::into_inner);
        let changed = expiry::update(&mut world.state, self.clock.now());
        WorldGuard {
            world,
            changes: &self.changes,
            changed,
        }
    }

    /// Notifies the receivers of changes. Moves of the clock need this, because they do not lock the world.
    pub(crate) fn notify(&self) {
        self.changes.send_modify(|changes| *changes = changes.wrapping_add(1));
    }

    /// Returns a receiver that is notified of every change of the world.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }
}

/// The locked world. Mutable access counts as a change and notifies the receivers of changes.
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
        // Do not spend time on a notification that nobody receives.
        if self.changed && self.changes.receiver_count() > 0 {
            self.changes.send_modify(|changes| *changes = changes.wrapping_add(1));
        }
    }
}

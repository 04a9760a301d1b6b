//! Work that goes on without its connection.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How much memory the requests may take whose work goes on without a connection, in units.
const MOST_UNITS: usize = 32 * 1024;

/// The bytes of a unit.
const UNIT: usize = 1024;

/// Bounds the work that goes on without its connection. A request that does not fit ends with its connection.
#[derive(Debug)]
pub(crate) struct Detached(Arc<Semaphore>);

impl Default for Detached {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(MOST_UNITS)))
    }
}

impl Detached {
    /// Reserves memory for a request of this many bytes.
    pub(crate) fn begin(&self, bytes: usize) -> Option<OwnedSemaphorePermit> {
        let units = u32::try_from(bytes / UNIT + 1).ok()?;
        Arc::clone(&self.0).try_acquire_many_owned(units).ok()
    }
}

//! Requests that continue after their connection has closed.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The maximum memory of all detached requests, in units of [`UNIT`] bytes.
const MOST_UNITS: usize = 32 * 1024;

/// The number of bytes of a unit.
const UNIT: usize = 1024;

/// Bounds the memory of requests that continue after their connection has closed. A request that exceeds the bound ends
/// with its connection.
#[derive(Debug)]
pub(crate) struct Detached(Arc<Semaphore>);

impl Default for Detached {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(MOST_UNITS)))
    }
}

impl Detached {
    /// Reserves memory for a request of this many bytes. Returns `None` if too much memory is reserved.
    pub(crate) fn begin(&self, bytes: usize) -> Option<OwnedSemaphorePermit> {
        let units = u32::try_from(bytes / UNIT + 1).ok()?;
        Arc::clone(&self.0).try_acquire_many_owned(units).ok()
    }
}

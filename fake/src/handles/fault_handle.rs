//! Handles of faults.

use std::fmt;
use std::sync::Arc;

use crate::http::server::shared::Shared;

/// A fault that was added to a fake. [`Fake::fault`](crate::Fake::fault) returns it.
///
/// Dropping the handle does not remove the fault.
#[derive(Clone)]
pub struct FaultHandle {
    shared: Arc<Shared>,
    id: u64,
}

impl FaultHandle {
    pub(crate) fn new(shared: &Arc<Shared>, id: u64) -> Self {
        Self {
            shared: Arc::clone(shared),
            id,
        }
    }

    /// Returns how many requests the fault has hit, or 0 if it was removed.
    pub fn hits(&self) -> u64 {
        self.shared.world().faults.hits(self.id)
    }

    /// Removes the fault.
    pub fn remove(&self) {
        self.shared.world().faults.remove(self.id);
    }
}

impl fmt::Debug for FaultHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FaultHandle")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

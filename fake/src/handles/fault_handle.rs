//! The handle of a fault.

use std::fmt;
use std::sync::Arc;

use crate::http::server::shared::Shared;

/// A fault that was added to a fake.
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

//! Counts the requests in flight.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::state::credential::Bucket;

/// The numbers of requests in flight.
#[derive(Debug, Clone, Default)]
pub(crate) struct InFlight(Arc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    all: AtomicUsize,
    by_sender: Mutex<HashMap<Bucket, usize>>,
}

/// A guard that counts a request as in flight until the guard is dropped.
#[derive(Debug)]
pub(crate) struct Pending {
    counts: Arc<Counts>,
    sender: Option<Bucket>,
    /// How many requests were in flight when the request arrived, including the request itself.
    pub(crate) concurrent: usize,
    /// How many of the requests in flight had the same sender; 0 if senders are not counted.
    pub(crate) of_sender: usize,
}

impl InFlight {
    pub(crate) fn count(&self) -> usize {
        self.0.all.load(Ordering::Relaxed)
    }

    pub(crate) fn begin(&self, sender: Option<Bucket>) -> Pending {
        let counts = Arc::clone(&self.0);
        let concurrent = counts.all.fetch_add(1, Ordering::Relaxed) + 1;
        let of_sender = sender.as_ref().map_or(0, |sender| {
            let mut senders = counts.by_sender.lock().unwrap_or_else(PoisonError::into_inner);
            let count = senders.entry(sender.clone()).or_default();
            *count += 1;
            *count
        });
        Pending {
            counts,
            sender,
            concurrent,
            of_sender,
        }
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        self.counts.all.fetch_sub(1, Ordering::Relaxed);
        if let Some(sender) = &self.sender {
            let mut senders = self.counts.by_sender.lock().unwrap_or_else(PoisonError::into_inner);
            match senders.get_mut(sender) {
                Some(count) if *count > 1 => *count -= 1,
                _ => drop(senders.remove(sender)),
            }
        }
    }
}

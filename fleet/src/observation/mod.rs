//! Observations of the runners of a scope, and since when each runner has been known, idle or offline.

mod history;
mod listing;
mod tracked;

pub use self::history::Observation;
pub use self::tracked::{Span, Tracked};

pub(crate) use self::listing::Listing;

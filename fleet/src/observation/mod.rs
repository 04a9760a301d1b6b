//! Observations of the runners of a scope, with the times that GitHub does not report.

mod history;
mod listing;
mod tracked;

pub use self::history::Observation;
pub use self::tracked::{Span, Tracked};

pub(crate) use self::listing::Listing;

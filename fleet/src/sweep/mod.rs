//! Deletes runners that have been offline for too long.

mod report;
mod workflow;

pub use self::report::{Outcome, SweepReport, Swept};

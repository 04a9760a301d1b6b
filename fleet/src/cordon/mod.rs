//! Keeps new jobs away from a runner, and drains it.

mod account;
mod drain;
mod labels;
mod workflow;

pub use self::drain::Drain;
pub use self::workflow::{Cordon, Uncordon};

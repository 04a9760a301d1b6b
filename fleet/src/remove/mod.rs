//! Removes idle runners.

mod policy;
mod workflow;

pub use self::policy::{Proof, RemovalPolicy};
pub use self::workflow::IdleRemoval;

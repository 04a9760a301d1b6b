//! Plans of sweeps, which are computed without sending requests.

mod decision;
mod plan_of;
mod policy;
#[cfg(test)]
mod properties;
mod table;

pub use self::decision::{Decision, Reason};
pub use self::plan_of::{Plan, Planned};
pub use self::policy::SweepPolicy;

pub(crate) use self::table::Table;

//! Runner groups and their specifications.

mod access;
mod change;
mod ensure;
mod group;
mod spec;

pub use self::access::RunnerGroups;
pub use self::change::GroupChange;
pub use self::ensure::Ensured;
pub use self::group::RunnerGroup;
pub use self::spec::GroupSpec;

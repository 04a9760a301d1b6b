//! The types of requests and responses.
//!
//! Most are generated from GitHub's description. [`Secret`], [`Nullable`] and [`Os`] are written by hand, and so are
//! methods such as [`Runner::is_idle`], conversions of what GitHub returned into requests, and what a client reports
//! about its [rate limits](RateLimit).
//!
//! - A new property or value of GitHub's is not a breaking change: structs and enums are `#[non_exhaustive]`, and enums
//!   keep a value that they do not know in their variant `Unknown`.
//! - Requests are created by `new`, which takes what GitHub requires, and completed by a method for each other property.
//! - Ids are types of their own. `u64` converts into each, and methods take `impl Into<RunnerId>`, so that a literal
//!   will do.
//!
//! With the feature `test-util`, each type of a response has a constructor `for_test`.

mod generated;
mod hosted;
pub(crate) mod lenient;
pub(crate) mod nullable;
pub(crate) mod open_enum;
mod rate_limit;
mod removal;
mod runner;
mod runner_group;
mod secret;
mod version_deprecation;

pub use self::generated::*;
pub use self::nullable::Nullable;
pub use self::rate_limit::{Hold, PrimaryLimit, RateLimit, RateLimitKind, RateLimitWatch};
pub use self::removal::Removal;
pub use self::runner::Os;
pub use self::secret::Secret;

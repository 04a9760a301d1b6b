//! The types of requests and responses.
//!
//! Most types are generated from GitHub's description. Hand-written code adds [`Secret`], [`Nullable`], [`Os`],
//! [`RateLimit`], methods such as [`Runner::is_idle`], and conversions from responses into requests.
//!
//! - New properties and values at GitHub are not breaking changes. Structs and enums are `#[non_exhaustive]`, and enums
//!   keep an unknown value in the variant `Unknown`.
//! - `new` creates a request from its required properties, and setters add the optional ones.
//! - Each kind of id has a separate type. Ids convert from `u64`, and methods take for example `impl Into<RunnerId>`,
//!   so that you can pass a literal.
//!
//! With the feature `test-util`, each response type has a constructor `for_test`.

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

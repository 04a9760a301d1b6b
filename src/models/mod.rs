//! The types of requests and responses.
//!
//! Most are generated from GitHub's description; [`Secret`] and [`Nullable`] are written by hand, and so is what a
//! client reports about its [rate limits](RateLimit).

mod generated;
pub(crate) mod lenient;
pub(crate) mod nullable;
mod rate_limit;
mod secret;

pub use self::generated::*;
pub use self::nullable::Nullable;
pub use self::rate_limit::{Hold, PrimaryLimit, RateLimit, RateLimitKind, RateLimitWatch};
pub use self::secret::Secret;

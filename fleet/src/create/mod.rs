//! Creates just-in-time runners.

mod flow;
mod request;

pub use self::flow::Creation;
pub use self::request::NewRunner;

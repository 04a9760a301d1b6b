//! Lists as a page, as everything, or as a stream.

mod list;
mod pages;

pub use self::list::List;
pub use self::pages::{ItemStream, Page};

//! Lists as a page, as all items, or as a stream.

mod link;
mod list;
mod listing;
mod page;
mod stream;
mod walk;

pub use self::list::List;
pub use self::page::Page;
pub use self::stream::ItemStream;

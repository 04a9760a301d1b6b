//! Lists: as single pages, as a stream of items, or as a vector of all items.

mod link;
mod list;
mod listing;
mod page;
mod read_ahead;
mod stream;

pub use self::list::List;
pub use self::page::Page;
pub use self::stream::ItemStream;

//! All items of a list as a stream.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::stream::BoxStream;
use futures_util::{Stream, StreamExt, TryStreamExt};

use crate::error::Result;

/// The items of a list, page after page.
///
/// A few pages are requested at a time, each in its own task, and their items are yielded in order. Dropping the stream
/// cancels the requests in flight. An item that moves to a later page meanwhile is not repeated. The stream ends after an
/// error.
///
/// It implements [`futures_core::Stream`](Stream); [`try_next`](ItemStream::try_next) reads it without another crate.
pub struct ItemStream<T>(BoxStream<'static, Result<T>>);

impl<T> ItemStream<T> {
    pub(super) fn new(items: BoxStream<'static, Result<T>>) -> Self {
        Self(items)
    }

    /// Returns the next item, or `None` at the end.
    ///
    /// This is cancel safe: if the future is dropped, no item is lost.
    ///
    /// # Errors
    ///
    /// If a page cannot be read: see [`Error`](crate::Error).
    pub async fn try_next(&mut self) -> Result<Option<T>> {
        self.0.next().await.transpose()
    }

    /// Returns all items that are left.
    pub(super) async fn collect(self) -> Result<Vec<T>> {
        self.0.try_collect().await
    }
}

impl<T> Stream for ItemStream<T> {
    type Item = Result<T>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_next_unpin(context)
    }
}

impl<T> fmt::Debug for ItemStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ItemStream")
    }
}

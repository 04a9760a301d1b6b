//! The items of a list as a stream.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::stream::BoxStream;
use futures_util::{Stream, StreamExt, TryStreamExt};

use crate::error::Result;

/// A stream of the items of a list. Created by [`List::stream`](crate::List::stream).
///
/// Several pages are requested concurrently, each in a separate task, and their items are yielded in order. The first
/// request is sent when the stream is polled for the first time. Dropping the stream cancels the requests in flight.
/// After an error, the stream ends.
///
/// The type implements [`futures_core::Stream`](Stream). [`try_next`](ItemStream::try_next) reads the stream without another
/// crate.
pub struct ItemStream<T>(BoxStream<'static, Result<T>>);

impl<T> ItemStream<T> {
    pub(super) fn new(items: BoxStream<'static, Result<T>>) -> Self {
        Self(items)
    }

    /// Returns the next item, or `None` at the end of the list.
    ///
    /// This is cancel safe: if the future is dropped, no item is lost.
    ///
    /// # Errors
    ///
    /// Returns the error of a page that fails. [`Error`](crate::Error) describes the errors of all calls.
    pub async fn try_next(&mut self) -> Result<Option<T>> {
        self.0.next().await.transpose()
    }

    /// Returns all remaining items.
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

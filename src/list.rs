//! Lists that have not been asked for yet.

use crate::{
    ItemStream, Page, Result,
    input::check_range,
    pages::{self, CONCURRENCY, MAX_PER_PAGE},
};
use futures_util::future::BoxFuture;
use std::{
    fmt,
    future::{Future, IntoFuture},
    sync::Arc,
};

/// How many items GitHub puts on a page where nobody says.
const DEFAULT_PER_PAGE: u32 = 30;

/// GitHub takes 100 requests at a time, over all that use a credential.
const MAX_CONCURRENCY: u32 = 100;

type Fetch<T> = Arc<dyn Fn(u32, u32) -> BoxFuture<'static, Result<Page<T>>> + Send + Sync>;

/// A list that has not been asked for yet.
///
/// Awaited it gives one [`Page`]; [`stream`](List::stream) and [`all`](List::all) give every item.
#[must_use = "nothing is sent until it is awaited"]
pub struct List<T> {
    fetch: Fetch<T>,
    key: fn(&T) -> i64,
    per_page: Option<u32>,
    page: Option<u32>,
    concurrency: u32,
}

impl<T: Send + 'static> List<T> {
    /// `fetch` takes the number and the size of a page, and gives the items on it and the list's own count.
    pub(crate) fn new<F, P>(key: fn(&T) -> i64, fetch: F) -> Self
    where
        F: Fn(i64, i64) -> P + Send + Sync + 'static,
        P: Future<Output = Result<(Vec<T>, i64)>> + Send + 'static,
    {
        let fetch: Fetch<T> = Arc::new(move |number, per_page| {
            let checked = check_range("page", number, 1..=u32::MAX)
                .and_then(|()| check_range("per_page", per_page, 1..=MAX_PER_PAGE));
            let page = fetch(number.into(), per_page.into());
            Box::pin(async move {
                checked?;
                let (items, total_count) = page.await?;
                // A negative count would be GitHub's mistake; the items are what counts.
                let total_count = u64::try_from(total_count).unwrap_or(0).max(items.len() as u64);
                Ok(Page {
                    items,
                    total_count,
                    number,
                    per_page,
                })
            })
        });
        Self {
            fetch,
            key,
            per_page: None,
            page: None,
            concurrency: CONCURRENCY,
        }
    }

    pub(crate) fn at(self, page: Option<u32>, per_page: Option<u32>) -> Self {
        Self { page, per_page, ..self }
    }

    /// How many items a page holds, from 1 to 100. 30 where one page is awaited, 100 where all are.
    pub fn per_page(self, per_page: u32) -> Self {
        Self {
            per_page: Some(per_page),
            ..self
        }
    }

    /// The number of the page, from 1; the page that a walk starts at. 1 by default.
    pub fn page(self, page: u32) -> Self {
        Self {
            page: Some(page),
            ..self
        }
    }

    /// How many pages a walk fetches at a time, from 1 to 100. 8 by default; GitHub takes 100 requests at a time of all
    /// that use a credential.
    pub fn concurrency(self, pages: u32) -> Self {
        Self {
            concurrency: pages,
            ..self
        }
    }

    /// Every item from the page on, in GitHub's order, a few pages fetched at a time. An item that moves to a later page
    /// meanwhile is not repeated.
    ///
    /// Bad input is the first thing the stream yields.
    pub fn stream(self) -> ItemStream<T> {
        let (fetch, per_page, concurrency) = (self.fetch, self.per_page.unwrap_or(MAX_PER_PAGE), self.concurrency);
        let fetch = move |page| -> BoxFuture<'static, Result<Page<T>>> {
            match check_range("concurrency", concurrency, 1..=MAX_CONCURRENCY) {
                Ok(()) => fetch(page, per_page),
                Err(refused) => Box::pin(async { Err(refused.into()) }),
            }
        };
        pages::walk(self.page.unwrap_or(1), concurrency, Arc::new(fetch), self.key)
    }

    /// Every item from the page on, in one list.
    ///
    /// # Errors
    ///
    /// When any page cannot be fetched.
    pub async fn all(self) -> Result<Vec<T>> {
        self.stream().collect().await
    }
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        Self {
            fetch: self.fetch.clone(),
            ..*self
        }
    }
}

impl<T> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { page, per_page, .. } = self;
        f.debug_struct("List")
            .field("page", page)
            .field("per_page", per_page)
            .finish_non_exhaustive()
    }
}

impl<T: Send + 'static> IntoFuture for List<T> {
    type Output = Result<Page<T>>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        (self.fetch)(self.page.unwrap_or(1), self.per_page.unwrap_or(DEFAULT_PER_PAGE))
    }
}

//! Lists that have not been asked for yet.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::sync::Arc;

use futures_util::future::BoxFuture;

use crate::error::Result;
use crate::models;
use crate::pagination::pages::{CONCURRENCY, MAX_PER_PAGE};
use crate::pagination::{ItemStream, Page, pages};
use crate::validate::check_range;

/// How many items GitHub puts on a page where nobody says.
const DEFAULT_PER_PAGE: u32 = 30;

/// GitHub takes 100 requests at a time, over all that use a credential.
const MAX_CONCURRENCY: u32 = 100;

type Fetch<T> = Arc<dyn Fn(u32, u32) -> BoxFuture<'static, Result<Page<T>>> + Send + Sync>;

/// What a call for one page answers with.
pub(crate) trait Listing {
    type Item: Send + 'static;

    /// The items on the page, and the list's own count.
    fn into_parts(self) -> (Vec<Self::Item>, i64);

    /// What tells an item from the others of its list.
    fn key(item: &Self::Item) -> u64;
}

macro_rules! listings {
    ($($listing:ident { $items:ident: $item:ident })*) => {
        $(impl Listing for models::$listing {
            type Item = models::$item;

            fn into_parts(self) -> (Vec<models::$item>, i64) {
                (self.$items, self.total_count)
            }

            fn key(item: &models::$item) -> u64 {
                item.id.get()
            }
        })*
    };
}

listings! {
    EnterpriseRunnerGroupList { runner_groups: EnterpriseRunnerGroup }
    HostedRunnerList { runners: HostedRunner }
    MinimalRepositoryList { repositories: MinimalRepository }
    OrganizationList { organizations: OrganizationSimple }
    OrganizationRunnerGroupList { runner_groups: OrganizationRunnerGroup }
    RepositoryList { repositories: Repository }
    RunnerList { runners: Runner }
}

/// Which pages of a list are asked for.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Pages {
    per_page: Option<u32>,
    page: Option<u32>,
    concurrency: Option<u32>,
}

/// A list that has not been asked for yet.
///
/// Awaited it gives one [`Page`]; [`stream`](List::stream) and [`all`](List::all) give every item.
#[must_use = "nothing is sent until it is awaited"]
pub struct List<T> {
    fetch: Fetch<T>,
    key: fn(&T) -> u64,
    pub(crate) pages: Pages,
}

impl<T: Send + 'static> List<T> {
    /// The list of a handle: `call` takes the handle, the number and the size of a page.
    pub(crate) fn of<H, F, P, L>(handle: &H, call: F) -> Self
    where
        H: Clone + Send + Sync + 'static,
        F: Fn(H, Option<i64>, Option<i64>) -> P + Send + Sync + 'static,
        P: Future<Output = Result<L>> + Send + 'static,
        L: Listing<Item = T>,
    {
        let handle = handle.clone();
        let fetch: Fetch<T> = Arc::new(move |number, per_page| {
            let checked = check_range("page", number, 1..=u32::MAX)
                .and_then(|()| check_range("per_page", per_page, 1..=MAX_PER_PAGE));
            let page = call(handle.clone(), Some(number.into()), Some(per_page.into()));
            Box::pin(async move {
                checked?;
                let (items, total_count) = page.await?.into_parts();
                // A negative count would be GitHub's mistake; the items are what counts.
                let total_count = u64::try_from(total_count).unwrap_or(0).max(items.len() as u64);
                Ok(Page {
                    items,
                    total_count,
                    number,
                    per_page,
                    has_next_link: None,
                })
            })
        });
        Self {
            fetch,
            key: L::key,
            pages: Pages::default(),
        }
    }

    /// The same pages as another list.
    pub(crate) fn at(self, pages: Pages) -> Self {
        Self { pages, ..self }
    }

    /// How many items a page holds, from 1 to 100. 30 where one page is awaited, 100 where all are.
    pub fn per_page(mut self, per_page: u32) -> Self {
        self.pages.per_page = Some(per_page);
        self
    }

    /// The number of the page, from 1; the page that a walk starts at. 1 by default.
    pub fn page(mut self, page: u32) -> Self {
        self.pages.page = Some(page);
        self
    }

    /// How many pages a walk fetches at a time, from 1 to 100. 8 by default; GitHub takes 100 requests at a time of all
    /// that use a credential.
    pub fn concurrency(mut self, pages: u32) -> Self {
        self.pages.concurrency = Some(pages);
        self
    }

    /// Every item from the page on, in GitHub's order, a few pages fetched at a time. An item that moves to a later page
    /// meanwhile is not repeated.
    ///
    /// Bad input is the first thing the stream yields.
    pub fn stream(self) -> ItemStream<T> {
        let (fetch, pages) = (self.fetch, self.pages);
        let (per_page, concurrency) = (
            pages.per_page.unwrap_or(MAX_PER_PAGE),
            pages.concurrency.unwrap_or(CONCURRENCY),
        );
        let fetch = move |page| -> BoxFuture<'static, Result<Page<T>>> {
            match check_range("concurrency", concurrency, 1..=MAX_CONCURRENCY) {
                Ok(()) => fetch(page, per_page),
                Err(refused) => Box::pin(async { Err(refused.into()) }),
            }
        };
        pages::walk(pages.page.unwrap_or(1), concurrency, Arc::new(fetch), self.key)
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
        f.debug_struct("List")
            .field("page", &self.pages.page)
            .field("per_page", &self.pages.per_page)
            .finish_non_exhaustive()
    }
}

impl<T: Send + 'static> IntoFuture for List<T> {
    type Output = Result<Page<T>>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        let Pages { page, per_page, .. } = self.pages;
        (self.fetch)(page.unwrap_or(1), per_page.unwrap_or(DEFAULT_PER_PAGE))
    }
}

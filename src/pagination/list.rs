//! Lists that have not been requested yet.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::sync::Arc;

use futures_util::future::BoxFuture;

use super::link::Links;
use super::listing::Listing;
use super::page::Page;
use super::stream::ItemStream;
use super::walk::{CONCURRENCY, walk};
use crate::error::Result;
use crate::models::{EnterpriseRunnerGroup, OrganizationRunnerGroup, Runner};
use crate::raw::Response;
use crate::validate::{InvalidInput, check_range};

/// The number of items that GitHub puts on a page by default.
const DEFAULT_PER_PAGE: u32 = 30;

/// The most items that GitHub puts on a page.
const MAX_PER_PAGE: u32 = 100;

/// GitHub processes at most 100 requests of a credential at a time.
const MAX_CONCURRENCY: u32 = 100;

/// The query of one page of a list.
#[derive(Debug)]
pub(crate) struct PageQuery {
    pub(crate) page: Option<i64>,
    pub(crate) per_page: Option<i64>,
    pub(crate) filter: Option<Arc<str>>,
}

type Fetch<T> = Arc<dyn Fn(u32, u32, Option<Arc<str>>) -> BoxFuture<'static, Result<Page<T>>> + Send + Sync>;

/// A list that has not been requested yet.
///
/// Awaiting it requests one [`Page`]. [`stream`](List::stream) yields every item and [`all`](List::all) collects them.
///
/// ```no_run
/// # async fn example(runners: github_runners::Runners) -> github_runners::Result<()> {
/// let page = runners.list().per_page(100).page(2).await?;
/// println!("{} of {}", page.items.len(), page.total_count);
///
/// let mut stream = runners.list().stream();
/// while let Some(runner) = stream.try_next().await? {
///     println!("{}", runner.name);
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "nothing is sent until the list is awaited"]
pub struct List<T> {
    fetch: Fetch<T>,
    key: fn(&T) -> u64,
    filter: Option<Arc<str>>,
    per_page: Option<u32>,
    page: Option<u32>,
    concurrent_pages: Option<u32>,
}

impl<T: Send + 'static> List<T> {
    /// Creates the list of a handle that GitHub cannot filter. `call` takes the handle, and the number and the size of the
    /// page.
    ///
    /// Methods that call this are `#[inline]`: the decoder of the list is then compiled only in programs that use it.
    pub(crate) fn of<H, F, P, L>(handle: &H, call: F) -> Self
    where
        H: Clone + Send + Sync + 'static,
        F: Fn(H, Option<i64>, Option<i64>) -> P + Clone + Send + Sync + 'static,
        P: Future<Output = Result<Response<L>>> + Send + 'static,
        L: Listing<Item = T> + Send + 'static,
    {
        Self::filtered(handle, move |handle, query| {
            let call = call.clone();
            async move {
                if query.filter.is_some() {
                    let problem = "GitHub cannot filter this list by name; compare the names of its items";
                    return Err(InvalidInput::new("name", problem).into());
                }
                call(handle, query.page, query.per_page).await
            }
        })
    }

    /// Creates the list of a handle that GitHub can filter.
    pub(crate) fn filtered<H, F, P, L>(handle: &H, call: F) -> Self
    where
        H: Clone + Send + Sync + 'static,
        F: Fn(H, PageQuery) -> P + Send + Sync + 'static,
        P: Future<Output = Result<Response<L>>> + Send + 'static,
        L: Listing<Item = T>,
    {
        let handle = handle.clone();
        let fetch: Fetch<T> = Arc::new(move |number, per_page, filter| {
            let checked = check_range("page", number, 1..=u32::MAX)
                .and_then(|()| check_range("per_page", per_page, 1..=MAX_PER_PAGE));
            let query = PageQuery {
                page: Some(number.into()),
                per_page: Some(per_page.into()),
                filter,
            };
            let response = call(handle.clone(), query);
            Box::pin(async move {
                checked?;
                let response = response.await?;
                let links = response.header("link").and_then(Links::parse);
                let (items, counted) = response.into_inner().into_parts();
                Ok(Page::new(items, counted, links, number, per_page))
            })
        });
        Self {
            fetch,
            key: L::key,
            filter: None,
            per_page: None,
            page: None,
            concurrent_pages: None,
        }
    }

    /// Sets the number of items on a page, from 1 to 100.
    ///
    /// The default is 30 if one page is awaited, and 100 for [`stream`](Self::stream) and [`all`](Self::all).
    pub fn per_page(mut self, per_page: u32) -> Self {
        self.per_page = Some(per_page);
        self
    }

    /// Sets the number of the page, or of the first page that [`stream`](Self::stream) and [`all`](Self::all) read. The
    /// default is 1, the first page.
    pub fn page(mut self, page: u32) -> Self {
        self.page = Some(page);
        self
    }

    /// Sets how many pages [`stream`](Self::stream) and [`all`](Self::all) request at a time, from 1 to 100.
    ///
    /// The default is 8. GitHub processes at most 100 requests of a credential at a time.
    pub fn concurrent_pages(mut self, pages: u32) -> Self {
        self.concurrent_pages = Some(pages);
        self
    }

    /// Returns a stream of all items from the page on, in GitHub's order. A few pages are requested at a time.
    ///
    /// An item that moves to a later page meanwhile is not repeated. Invalid input is the first item of the stream, as an
    /// error.
    pub fn stream(self) -> ItemStream<T> {
        let (fetch, filter) = (self.fetch, self.filter);
        let per_page = self.per_page.unwrap_or(MAX_PER_PAGE);
        let concurrency = self.concurrent_pages.unwrap_or(CONCURRENCY);
        let fetch = move |page| -> BoxFuture<'static, Result<Page<T>>> {
            match check_range("concurrent_pages", concurrency, 1..=MAX_CONCURRENCY) {
                Ok(()) => fetch(page, per_page, filter.clone()),
                Err(invalid) => Box::pin(async { Err(invalid.into()) }),
            }
        };
        walk(self.page.unwrap_or(1), concurrency, Arc::new(fetch), self.key)
    }

    /// Returns all items from the page on.
    ///
    /// # Errors
    ///
    /// If a page cannot be read: see [`Error`](crate::Error).
    pub async fn all(self) -> Result<Vec<T>> {
        self.stream().collect().await
    }

    /// Returns the first item that matches, and stops reading there.
    pub(crate) async fn find(self, matches: impl Fn(&T) -> bool) -> Result<Option<T>> {
        let mut items = self.stream();
        while let Some(item) = items.try_next().await? {
            if matches(&item) {
                return Ok(Some(item));
            }
        }
        Ok(None)
    }

    fn filter(mut self, filter: String) -> Self {
        self.filter = Some(filter.into());
        self
    }
}

impl List<Runner> {
    /// Lists only the runner with this name. Names are unique within a scope.
    ///
    /// GitHub has this filter for the runners of an organization, a repository or an enterprise. For the runners of a group
    /// the list fails with [`Error::Invalid`](crate::Error::Invalid).
    /// [`Runners::find_by_name`](crate::Runners::find_by_name) finds a runner also where a server ignores the filter.
    pub fn name(self, name: impl Into<String>) -> Self {
        self.filter(name.into())
    }
}

impl List<OrganizationRunnerGroup> {
    /// Lists only the groups whose runners a repository of the organization can use. `repository` is its name without the
    /// owner.
    pub fn visible_to_repository(self, repository: impl Into<String>) -> Self {
        self.filter(repository.into())
    }
}

impl List<EnterpriseRunnerGroup> {
    /// Lists only the groups whose runners an organization of the enterprise can use.
    pub fn visible_to_organization(self, organization: impl Into<String>) -> Self {
        self.filter(organization.into())
    }
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        Self {
            fetch: self.fetch.clone(),
            filter: self.filter.clone(),
            ..*self
        }
    }
}

impl<T> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("List")
            .field("filter", &self.filter)
            .field("page", &self.page)
            .field("per_page", &self.per_page)
            .field("concurrent_pages", &self.concurrent_pages)
            .finish_non_exhaustive()
    }
}

impl<T: Send + 'static> IntoFuture for List<T> {
    type Output = Result<Page<T>>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        let per_page = self.per_page.unwrap_or(DEFAULT_PER_PAGE);
        (self.fetch)(self.page.unwrap_or(1), per_page, self.filter)
    }
}

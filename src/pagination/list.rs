//! Requests for lists.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::sync::Arc;

use futures_util::future::BoxFuture;

use super::link::Links;
use super::listing::Listing;
use super::page::Page;
use super::read_ahead::{CONCURRENCY, read_ahead};
use super::stream::ItemStream;
use crate::error::Result;
use crate::models::{EnterpriseRunnerGroup, OrganizationRunnerGroup, Runner};
use crate::raw::Response;
use crate::validate::{InvalidInput, check_range};

/// GitHub's default number of items on a page.
const DEFAULT_PER_PAGE: u32 = 30;

/// GitHub's maximum number of items on a page.
const MAX_PER_PAGE: u32 = 100;

/// GitHub processes at most 100 concurrent requests of a credential.
const MAX_CONCURRENCY: u32 = 100;

/// The query parameters of one page.
#[derive(Debug)]
pub(crate) struct PageQuery {
    pub(crate) page: Option<i64>,
    pub(crate) per_page: Option<i64>,
    pub(crate) filter: Option<Arc<str>>,
}

type Fetch<T> = Arc<dyn Fn(u32, u32, Option<Arc<str>>) -> BoxFuture<'static, Result<Page<T>>> + Send + Sync>;

/// A request for a list, which is not sent yet.
///
/// Await it to get one [`Page`]. [`stream`](List::stream) yields the items of all pages, and [`all`](List::all)
/// collects them.
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
#[must_use = "no request is sent until the list is awaited"]
pub struct List<T> {
    fetch: Fetch<T>,
    key: fn(&T) -> u64,
    filter: Option<Arc<str>>,
    per_page: Option<u32>,
    page: Option<u32>,
    concurrent_pages: Option<u32>,
}

impl<T: Send + 'static> List<T> {
    /// Creates a list that GitHub cannot filter. `call` requests a page and takes the handle, the page number and the
    /// page size.
    ///
    /// Methods that call this function are `#[inline]`. A program then compiles the decoder of a list only if it uses it.
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
                    let problem = "GitHub cannot filter this list by name; compare the names of the items instead";
                    return Err(InvalidInput::new("name", problem).into());
                }
                call(handle, query.page, query.per_page).await
            }
        })
    }

    /// Creates a list that GitHub can filter. `call` requests a page and takes the handle and the query parameters.
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
    /// The default is 30 for a single page, and 100 for [`stream`](Self::stream) and [`all`](Self::all).
    pub fn per_page(mut self, per_page: u32) -> Self {
        self.per_page = Some(per_page);
        self
    }

    /// Sets the number of the page to request. The default is 1, the first page.
    ///
    /// [`stream`](Self::stream) and [`all`](Self::all) start with this page.
    pub fn page(mut self, page: u32) -> Self {
        self.page = Some(page);
        self
    }

    /// Sets how many pages [`stream`](Self::stream) and [`all`](Self::all) request concurrently, from 1 to 100. The
    /// default is 8.
    ///
    /// GitHub processes at most 100 concurrent requests of a credential.
    pub fn concurrent_pages(mut self, pages: u32) -> Self {
        self.concurrent_pages = Some(pages);
        self
    }

    /// Returns a stream of all items, in GitHub's order. Several pages are requested concurrently.
    ///
    /// If an item moves to a later page while the list is read, it is still yielded once. If the input is invalid, the
    /// first item of the stream is an error.
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
        read_ahead(self.page.unwrap_or(1), concurrency, Arc::new(fetch), self.key)
    }

    /// Returns all items, in GitHub's order. Several pages are requested concurrently.
    ///
    /// # Errors
    ///
    /// Returns the error of the first page that fails, and no items. [`Error`](crate::Error) describes the errors of
    /// all calls.
    pub async fn all(self) -> Result<Vec<T>> {
        self.stream().collect().await
    }

    /// Returns the first item that matches. Further pages are not requested.
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
    /// GitHub does not have this filter for the runners of a group. Such a list fails with
    /// [`Error::Invalid`](crate::Error::Invalid). Some servers ignore the filter and return other runners as well;
    /// [`Runners::find_by_name`](crate::Runners::find_by_name) compares the names.
    pub fn name(self, name: impl Into<String>) -> Self {
        self.filter(name.into())
    }
}

impl List<OrganizationRunnerGroup> {
    /// Lists only the groups whose runners a repository of the organization can use. `repository` is its name without
    /// the owner.
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

//! A list as a page, as everything, as a stream.

use crate::{Error, Result};
use futures_util::{
    Stream, StreamExt, TryStreamExt,
    future::BoxFuture,
    stream::{self, BoxStream},
};
use std::{
    collections::{HashSet, VecDeque},
    fmt,
    hash::Hash,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

/// The most items that GitHub puts on a page.
pub(crate) const MAX_PER_PAGE: u32 = 100;

/// How many pages a stream fetches at a time, at most.
const CONCURRENCY: usize = 8;

/// One page of a list.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Page<T> {
    /// The items of this page, in GitHub's order.
    pub items: Vec<T>,
    /// How many items the whole list had when this page was made.
    pub total_count: u64,
    /// The number of this page, from 1.
    pub number: u32,
    /// How many items a page was asked to hold.
    pub per_page: u32,
}

impl<T> Page<T> {
    /// How many pages the whole list had when this page was made.
    pub fn page_count(&self) -> u32 {
        u32::try_from(self.total_count.div_ceil(u64::from(self.per_page.max(1)))).unwrap_or(u32::MAX)
    }

    /// Whether the list went on behind this page when it was made.
    pub fn has_next(&self) -> bool {
        self.number < self.page_count()
    }
}

/// The items of a list, page after page.
///
/// Pages are fetched while the stream is read, a few at a time, and yielded in order; dropping the stream ends the
/// requests under way. After an error the stream ends.
///
/// It is a [`Stream`]; [`try_next`](ItemStream::try_next) reads it without a further crate.
pub struct ItemStream<T>(BoxStream<'static, Result<T>>);

impl<T> ItemStream<T> {
    /// The next item, or `None` at the end.
    ///
    /// # Errors
    ///
    /// When a page cannot be fetched. It is safe to drop the future and to call again.
    pub async fn try_next(&mut self) -> Result<Option<T>> {
        self.0.next().await.transpose()
    }

    /// All items that are left.
    pub(crate) async fn collect(self) -> Result<Vec<T>> {
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

/// Fetches the page of a number.
type Fetch<T> = Arc<dyn Fn(u32) -> BoxFuture<'static, Result<Page<T>>> + Send + Sync>;

/// Walks a list from page `first`.
///
/// The first page tells how many follow, and those are fetched concurrently. Since a list changes while it is walked,
/// an item can move to a later page and come again: what `key` has seen on the last few pages is left out. Where the
/// last page was full, the list may have grown, and the walk goes on one page at a time as long as something new comes.
pub(crate) fn walk<T, K>(first: u32, fetch: Fetch<T>, key: impl Fn(&T) -> K + Send + 'static) -> ItemStream<T>
where
    T: Send + 'static,
    K: Hash + Eq + Send + 'static,
{
    let walk = Walk {
        fetch,
        key,
        next: Some(first),
        ahead: stream::empty().boxed(),
        started: false,
        seen: Seen::new(),
        stale: 0,
    };
    let pages = stream::try_unfold(walk, |mut walk| async move {
        Ok::<_, Error>(walk.next_page().await?.map(|items| (items, walk)))
    });
    ItemStream(pages.map_ok(|items| stream::iter(items).map(Ok)).try_flatten().boxed())
}

struct Walk<T, F, K> {
    fetch: Fetch<T>,
    key: F,
    /// The page to ask for once `ahead` is read; none when the end was seen.
    next: Option<u32>,
    ahead: BoxStream<'static, Result<Page<T>>>,
    started: bool,
    seen: Seen<K>,
    /// How many pages in a row brought nothing new.
    stale: usize,
}

impl<T, F, K> Walk<T, F, K>
where
    T: Send + 'static,
    F: Fn(&T) -> K,
    K: Hash + Eq,
{
    async fn next_page(&mut self) -> Result<Option<Vec<T>>> {
        let page = match self.ahead.next().await {
            Some(page) => page?,
            None => match self.next {
                Some(number) => (self.fetch)(number).await?,
                None => return Ok(None),
            },
        };
        if !self.started {
            self.started = true;
            self.fetch_ahead(&page);
        }
        let full = page.items.len() >= page.per_page as usize;
        let new = self.seen.only_new(page.items, &self.key);
        self.stale = if new.is_empty() { self.stale + 1 } else { 0 };
        if self.next.is_some_and(|next| next <= page.number.saturating_add(1)) {
            self.next = page.number.checked_add(1).filter(|_| full && self.stale == 0);
        }
        // A count far from the truth, or a server that repeats itself, must not keep the walk going: behind so many
        // pages without anything new, nothing was under way when the list came to its end.
        if self.stale > CONCURRENCY {
            self.ahead = stream::empty().boxed();
            self.next = None;
        }
        Ok(Some(new))
    }

    fn fetch_ahead(&mut self, first: &Page<T>) {
        let (from, last) = (first.number.saturating_add(1), first.page_count());
        if from > last {
            return;
        }
        let fetch = self.fetch.clone();
        self.ahead = stream::iter(from..=last)
            .map(move |number| fetch(number))
            .buffered(CONCURRENCY)
            .boxed();
        self.next = last.checked_add(1);
    }
}

/// The keys of the last pages: enough to know an item that moved, and no more however long the list is.
struct Seen<K>(VecDeque<HashSet<K>>);

impl<K: Hash + Eq> Seen<K> {
    fn new() -> Self {
        Self(VecDeque::new())
    }

    fn only_new<T>(&mut self, items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
        let mut keys = HashSet::with_capacity(items.len());
        let mut items = items;
        items.retain(|item| {
            let known = self.0.iter().any(|page| page.contains(&key(item)));
            keys.insert(key(item)) && !known
        });
        self.0.push_back(keys);
        if self.0.len() > 2 * CONCURRENCY {
            self.0.pop_front();
        }
        items
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Error, InvalidInput};
    use std::sync::Mutex;

    /// Serves `list`, which `change` may alter before each page is made, and notes the pages asked for.
    fn serving(
        list: Vec<u32>,
        per_page: u32,
        change: impl Fn(u32, &mut Vec<u32>) + Send + Sync + 'static,
    ) -> (Fetch<u32>, Arc<Mutex<Vec<u32>>>) {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (noted, list) = (asked.clone(), Mutex::new(list));
        let fetch = move |number: u32| {
            noted.lock().expect("not poisoned").push(number);
            let mut list = list.lock().expect("not poisoned");
            change(number, &mut list);
            let items = list
                .chunks(per_page as usize)
                .nth(number as usize - 1)
                .unwrap_or_default()
                .to_vec();
            let page = Page {
                items,
                total_count: list.len() as u64,
                number,
                per_page,
            };
            Box::pin(async move { Ok(page) }) as BoxFuture<'static, _>
        };
        (Arc::new(fetch), asked)
    }

    async fn walked(fetch: Fetch<u32>) -> Vec<u32> {
        walk(1, fetch, |item| *item).collect().await.expect("no page fails")
    }

    #[tokio::test]
    async fn every_item_once_and_in_order() {
        for count in [0, 1, 9, 10, 11, 95, 100, 305] {
            let list: Vec<u32> = (0..count).collect();
            let (fetch, asked) = serving(list.clone(), 10, |_, _| {});
            assert_eq!(walked(fetch).await, list);
            let pages = count.div_ceil(10).max(1);
            // A full last page may have a successor that the count did not know of.
            let expected = if count > 0 && count % 10 == 0 { pages + 1 } else { pages };
            assert_eq!(
                asked.lock().expect("not poisoned").len() as u32,
                expected,
                "{count} items"
            );
        }
    }

    #[tokio::test]
    async fn an_item_that_moves_to_a_later_page_comes_once() {
        let (fetch, _) = serving((0..30).collect(), 10, |page, list| {
            if page == 2 {
                list.insert(0, 99);
            }
        });
        assert_eq!(walked(fetch).await, (0..30).collect::<Vec<_>>());
    }

    #[tokio::test]
    async fn a_list_that_grows_is_walked_to_its_end() {
        let (fetch, _) = serving((0..20).collect(), 10, |page, list| {
            if page == 2 {
                list.extend(20..45);
            }
        });
        assert_eq!(walked(fetch).await, (0..45).collect::<Vec<_>>());
    }

    #[tokio::test]
    async fn a_list_that_shrinks_ends() {
        let (fetch, asked) = serving((0..40).collect(), 10, |page, list| {
            if page == 2 {
                list.truncate(15);
            }
        });
        assert_eq!(walked(fetch).await, (0..15).collect::<Vec<_>>());
        assert!(asked.lock().expect("not poisoned").len() <= 4);
    }

    #[tokio::test]
    async fn a_server_that_repeats_a_full_page_is_left() {
        let asked = Arc::new(Mutex::new(0));
        let noted = asked.clone();
        let fetch: Fetch<u32> = Arc::new(move |number| {
            *noted.lock().expect("not poisoned") += 1;
            Box::pin(async move {
                Ok(Page {
                    items: (0..10).collect(),
                    total_count: 10,
                    number,
                    per_page: 10,
                })
            })
        });
        assert_eq!(walked(fetch).await, (0..10).collect::<Vec<_>>());
        assert_eq!(*asked.lock().expect("not poisoned"), 2);
    }

    #[tokio::test]
    async fn a_count_far_from_the_truth_does_not_keep_the_walk_going() {
        for repeated in [vec![], (0..10).collect::<Vec<u32>>()] {
            let asked = Arc::new(Mutex::new(0));
            let noted = asked.clone();
            let fetch: Fetch<u32> = Arc::new(move |number| {
                *noted.lock().expect("not poisoned") += 1;
                let items = if number == 1 {
                    (0..10).collect()
                } else {
                    repeated.clone()
                };
                Box::pin(async move {
                    Ok(Page {
                        items,
                        total_count: u64::MAX,
                        number,
                        per_page: 10,
                    })
                })
            });
            assert_eq!(walked(fetch).await, (0..10).collect::<Vec<_>>());
            assert!(*asked.lock().expect("not poisoned") <= 1 + 2 * (CONCURRENCY + 1));
        }
    }

    #[tokio::test]
    async fn the_stream_ends_after_an_error() {
        let (whole, _) = serving((0..50).collect(), 10, |_, _| {});
        let fetch: Fetch<u32> = Arc::new(move |number| match number {
            3 => Box::pin(async { Err(Error::from(InvalidInput::new("test", "page 3"))) }),
            _ => whole(number),
        });
        let mut stream = walk(1, fetch, |item: &u32| *item);
        let mut items = 0;
        let error = loop {
            match stream.try_next().await {
                Ok(Some(_)) => items += 1,
                Ok(None) => panic!("no error came"),
                Err(error) => break error,
            }
        };
        assert_eq!((items, error.to_string().contains("page 3")), (20, true));
        assert!(stream.try_next().await.expect("no second error").is_none());
    }

    #[tokio::test]
    async fn a_stream_starts_where_it_is_told() {
        let (fetch, _) = serving((0..35).collect(), 10, |_, _| {});
        let items = walk(3, fetch, |item: &u32| *item)
            .collect()
            .await
            .expect("no page fails");
        assert_eq!(items, (20..35).collect::<Vec<_>>());
    }

    #[test]
    fn pages_are_counted() {
        let page = |total_count, number| Page::<()> {
            items: vec![],
            total_count,
            number,
            per_page: 30,
        };
        assert_eq!([0, 1, 30, 31].map(|total| page(total, 1).page_count()), [0, 1, 1, 2]);
        assert!(page(31, 1).has_next() && !page(31, 2).has_next() && !page(0, 1).has_next());
    }
}

//! Requests the pages of a list concurrently and yields their items in order.

use std::cmp::Ordering;
use std::collections::{HashMap, VecDeque};
use std::hash::Hash;
use std::sync::Arc;

use futures_util::future::BoxFuture;
use futures_util::{StreamExt, TryStreamExt, stream};
use tokio::task::JoinHandle;
use tracing::Instrument;

use super::page::Page;
use super::stream::ItemStream;
use crate::error::{Error, Result};

/// The default number of pages that are requested concurrently.
pub(crate) const CONCURRENCY: u32 = 8;

/// A function that requests the page with a number.
pub(super) type Fetch<T> = Arc<dyn Fn(u32) -> BoxFuture<'static, Result<Page<T>>> + Send + Sync>;

/// Returns the items of a list from page `first` on.
///
/// The first page contains the number of items in the list. The remaining pages are then requested concurrently. If an
/// item moves to a later page in the meantime, GitHub returns it twice. Items whose `key` was on one of the last few
/// pages are therefore skipped.
///
/// The number of items can be wrong, so it only determines which pages are requested concurrently. If responses have
/// links, the list ends with the page that has no link to a next page. If responses have no links, further pages are
/// requested one by one while they contain new items and the list seems incomplete. It seems incomplete if fewer items
/// were read than the response counts, or if more items were read and the last page was full.
pub(super) fn read_ahead<T, K>(
    first: u32,
    concurrency: u32,
    fetch: Fetch<T>,
    key: impl Fn(&T) -> K + Send + 'static,
) -> ItemStream<T>
where
    T: Send + 'static,
    K: Clone + Hash + Eq + Send + 'static,
{
    let reader = Reader {
        fetch,
        key,
        concurrency: concurrency.max(1) as usize,
        first: u64::from(first),
        next: u64::from(first),
        last: None,
        end: None,
        largest_page: 0,
        page_size: 0,
        in_flight: VecDeque::new(),
        seen: Seen::new(),
        yielded: 0,
        pages_without_new_items: 0,
    };
    let pages = stream::try_unfold(reader, |mut reader| async move {
        Ok::<_, Error>(reader.next_page().await?.map(|items| (items, reader)))
    });
    ItemStream::new(pages.map_ok(|items| stream::iter(items).map(Ok)).try_flatten().boxed())
}

struct Reader<T, F, K> {
    fetch: Fetch<T>,
    key: F,
    /// The maximum number of pages in flight.
    concurrency: usize,
    /// The number of the page to start with.
    first: u64,
    /// The number of the page to request next.
    next: u64,
    /// The number of the last page, according to the responses so far. `None` before the first response.
    last: Option<u64>,
    /// The number of the page without a link to a next page.
    end: Option<u64>,
    /// The number of items on the largest page so far.
    largest_page: u64,
    /// The number of items on a page, estimated from the first response.
    page_size: u64,
    /// The pages in flight, in order.
    in_flight: VecDeque<PageInFlight<T>>,
    seen: Seen<K>,
    /// The number of items that were yielded.
    yielded: u64,
    /// The number of consecutive pages without a new item.
    pages_without_new_items: usize,
}

/// The request of a page, in a separate task. Dropping it cancels the request.
///
/// The task makes progress while the consumer of the stream is busy, so that a slow consumer does not cause timeouts.
struct PageInFlight<T> {
    number: u32,
    task: JoinHandle<Result<Page<T>>>,
}

impl<T> Drop for PageInFlight<T> {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl<T, F, K> Reader<T, F, K>
where
    T: Send + 'static,
    F: Fn(&T) -> K,
    K: Clone + Hash + Eq,
{
    /// Returns the new items of the next page, or `None` at the end of the list.
    ///
    /// This is cancel safe: the page stays at the front of the queue until its response has arrived.
    async fn next_page(&mut self) -> Result<Option<Vec<T>>> {
        self.start_pages();
        let Some(front) = self.in_flight.front_mut() else {
            return Ok(None);
        };
        let page = match (&mut front.task).await {
            Ok(page) => page?,
            Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
            // The runtime of the task is shutting down. The current runtime can be a different one.
            Err(_) => (self.fetch)(front.number).await?,
        };
        self.in_flight.pop_front();
        let items = self.take(page);
        // Further pages are requested while the consumer processes these items.
        self.start_pages();
        Ok(Some(items))
    }

    /// Requests further pages, up to the last known page and the maximum number of requests. The first page is
    /// requested alone, because its response determines which others exist.
    fn start_pages(&mut self) {
        let (last, concurrency) = match self.last {
            Some(last) => (last.min(self.end.unwrap_or(u64::MAX)), self.concurrency),
            None => (self.next, 1),
        };
        while self.in_flight.len() < concurrency && self.next <= last {
            let Ok(number) = u32::try_from(self.next) else { return };
            // The calls are traced in the span of the consumer.
            let task = tokio::spawn((self.fetch)(number).in_current_span());
            self.in_flight.push_back(PageInFlight { number, task });
            self.next += 1;
        }
    }

    /// Returns the new items of a page and updates what is known about the list.
    fn take(&mut self, page: Page<T>) -> Vec<T> {
        let number = u64::from(page.number);
        let (items, per_page) = (page.items.len() as u64, u64::from(page.per_page.max(1)));
        if self.last.is_none() {
            // A server can return smaller pages than requested. If the first page read is not page 1, it can be the last
            // page, so its size shows nothing.
            let is_clamped = number == 1 && (1..per_page).contains(&items);
            self.page_size = if is_clamped { items } else { per_page };
        }
        self.largest_page = self.largest_page.max(items);
        let new = self.seen.only_new(page.items, &self.key, 2 * self.concurrency);
        self.yielded += new.len() as u64;
        self.pages_without_new_items = if new.is_empty() {
            self.pages_without_new_items + 1
        } else {
            0
        };

        self.last = self.last.max(Some(page.total_count.div_ceil(self.page_size)));
        match page.has_next_link {
            Some(true) => {
                self.last = self.last.max(Some(number + 1));
                self.end = self.end.filter(|end| *end > number);
            }
            Some(false) => self.end = Some(number),
            None => {
                let all_requested = self.in_flight.is_empty() && self.last < Some(self.next);
                let skipped = (self.first - 1).saturating_mul(self.largest_page);
                let has_more = match skipped.saturating_add(self.yielded).cmp(&page.total_count) {
                    // The pages are smaller than requested, or items moved to a later page.
                    Ordering::Less => true,
                    Ordering::Equal => false,
                    // The count is wrong. Another page can follow a full page.
                    Ordering::Greater => items == self.largest_page,
                };
                if all_requested && self.pages_without_new_items == 0 && has_more {
                    self.last = Some(self.next);
                }
            }
        }
        if self.pages_without_new_items > self.concurrency {
            // The count is wrong, or the server repeats a page. The pages that were in flight when the list ended
            // cannot explain this many pages without a new item.
            self.in_flight.clear();
            self.last = Some(0);
        }
        new
    }
}

/// The keys of the last pages, to recognize items that moved. The memory does not grow with the list.
struct Seen<K> {
    /// The last page that contained each key.
    last_page: HashMap<K, u64>,
    /// The keys of each page, oldest first.
    pages: VecDeque<Vec<K>>,
    /// The number of pages that were dropped.
    dropped: u64,
}

impl<K: Clone + Hash + Eq> Seen<K> {
    fn new() -> Self {
        Self {
            last_page: HashMap::new(),
            pages: VecDeque::new(),
            dropped: 0,
        }
    }

    fn only_new<T>(&mut self, mut items: Vec<T>, key: impl Fn(&T) -> K, pages: usize) -> Vec<T> {
        let number = self.dropped + self.pages.len() as u64;
        let keys: Vec<K> = items.iter().map(key).collect();
        let mut new = keys
            .iter()
            .map(|key| self.last_page.insert(key.clone(), number).is_none());
        items.retain(|_| new.next().unwrap_or(true));
        self.pages.push_back(keys);
        if self.pages.len() > pages.max(16) {
            for key in self.pages.pop_front().unwrap_or_default() {
                if self.last_page.get(&key) == Some(&self.dropped) {
                    self.last_page.remove(&key);
                }
            }
            self.dropped += 1;
        }
        items
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;
    use crate::error::Error;
    use crate::validate::InvalidInput;

    /// Serves pages of a list, which `change` can modify before each page. Also returns the numbers of the requested
    /// pages.
    fn serve(
        list: Vec<u32>,
        per_page: u32,
        change: impl Fn(u32, &mut Vec<u32>) + Send + Sync + 'static,
    ) -> (Fetch<u32>, Arc<Mutex<Vec<u32>>>) {
        let requested = Arc::new(Mutex::new(Vec::new()));
        let (numbers, list) = (requested.clone(), Mutex::new(list));
        let fetch = move |number: u32| {
            numbers.lock().expect("not poisoned").push(number);
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
                has_next_link: None,
            };
            Box::pin(async move { Ok(page) }) as BoxFuture<'static, _>
        };
        (Arc::new(fetch), requested)
    }

    async fn read_all(fetch: Fetch<u32>) -> Vec<u32> {
        read_ahead(1, CONCURRENCY, fetch, |item| *item)
            .collect()
            .await
            .expect("no page fails")
    }

    #[tokio::test]
    async fn yields_every_item_once_and_in_order() {
        for count in [0, 1, 9, 10, 11, 95, 100, 305] {
            let list: Vec<u32> = (0..count).collect();
            let (fetch, requested) = serve(list.clone(), 10, |_, _| {});
            assert_eq!(read_all(fetch).await, list);
            let pages = count.div_ceil(10).max(1);
            assert_eq!(
                requested.lock().expect("not poisoned").len() as u32,
                pages,
                "{count} items"
            );
        }
    }

    /// Serves a hundred pages of ten items. Even pages take ten times as long. Also returns the current and the highest
    /// number of requests in flight.
    fn slow(delay: Duration) -> (Fetch<u32>, Arc<AtomicUsize>, Arc<AtomicUsize>) {
        struct OnDrop(Arc<AtomicUsize>);
        impl Drop for OnDrop {
            fn drop(&mut self) {
                self.0.fetch_sub(1, Ordering::SeqCst);
            }
        }
        let (now, highest) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let (current, maximum) = (now.clone(), highest.clone());
        let fetch: Fetch<u32> = Arc::new(move |number| {
            let (now, highest) = (current.clone(), maximum.clone());
            Box::pin(async move {
                highest.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                let _guard = OnDrop(now);
                tokio::time::sleep(if number % 2 == 0 { delay * 10 } else { delay }).await;
                let items = (number * 10 - 10..number * 10).collect();
                Ok(Page {
                    items,
                    total_count: 1000,
                    number,
                    per_page: 10,
                    has_next_link: None,
                })
            })
        });
        (fetch, now, highest)
    }

    #[tokio::test(start_paused = true)]
    async fn requests_eight_pages_concurrently_and_yields_them_in_order() {
        let (fetch, now, highest) = slow(Duration::from_millis(20));
        let start = tokio::time::Instant::now();
        assert_eq!(read_all(fetch).await, (0..1000).collect::<Vec<_>>());
        assert_eq!(
            (highest.load(Ordering::SeqCst), now.load(Ordering::SeqCst)),
            (CONCURRENCY as usize, 0)
        );
        // Sequential requests would take 11 s.
        assert!(start.elapsed() < Duration::from_secs(4), "{:?}", start.elapsed());
    }

    #[tokio::test(start_paused = true)]
    async fn respects_the_configured_concurrency() {
        for concurrency in [1, 3, 50] {
            let (fetch, _, highest) = slow(Duration::from_millis(20));
            let items = read_ahead(1, concurrency, fetch, |item: &u32| *item)
                .collect()
                .await
                .expect("no page fails");
            assert_eq!(
                (items.len(), highest.load(Ordering::SeqCst)),
                (1000, concurrency as usize)
            );
        }
    }

    #[tokio::test(start_paused = true)]
    async fn slow_consumer_does_not_cause_timeouts() {
        let (fetch, ..) = slow(Duration::from_millis(20));
        let with_timeout: Fetch<u32> = Arc::new(move |number| {
            let page = fetch(number);
            Box::pin(async move {
                let result = tokio::time::timeout(Duration::from_secs(1), page).await;
                result.unwrap_or_else(|_| Err(InvalidInput::new("test", "timed out").into()))
            })
        });
        let mut stream = read_ahead(1, CONCURRENCY, with_timeout, |item: &u32| *item);
        let mut items = 0;
        while stream.try_next().await.expect("no timeout").is_some() {
            items += 1;
            if items % 10 == 0 {
                tokio::time::sleep(Duration::from_secs(60)).await;
            }
        }
        assert_eq!(items, 1000);
    }

    #[tokio::test(start_paused = true)]
    async fn dropping_the_stream_cancels_requests_in_flight() {
        let (fetch, now, _) = slow(Duration::from_secs(1));
        let mut stream = read_ahead(1, CONCURRENCY, fetch, |item: &u32| *item);
        for _ in 0..11 {
            stream.try_next().await.expect("two pages");
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
        assert!(now.load(Ordering::SeqCst) > 0);
        drop(stream);
        tokio::time::sleep(Duration::from_millis(1)).await;
        assert_eq!(now.load(Ordering::SeqCst), 0);
    }

    #[tokio::test]
    async fn reads_all_pages_if_they_are_smaller_than_requested() {
        let (thirty, requested) = serve((0..250).collect(), 30, |_, _| {});
        let capped: Fetch<u32> = Arc::new(move |number| {
            let page = thirty(number);
            Box::pin(async move {
                Ok(Page {
                    per_page: 100,
                    ..page.await?
                })
            })
        });
        assert_eq!(read_all(capped).await, (0..250).collect::<Vec<_>>());
        assert_eq!(requested.lock().expect("not poisoned").len(), 9);
    }

    /// Serves pages of at most `page_size` items although 100 are requested. `count` maps the real number of items to
    /// the one in the response. Responses have links if `links` is true.
    fn serve_small_pages(
        list: Vec<u32>,
        page_size: u32,
        count: impl Fn(u64) -> u64 + Send + Sync + 'static,
        links: bool,
    ) -> (Fetch<u32>, Arc<Mutex<Vec<u32>>>) {
        let length = list.len();
        let (fetch, requested) = serve(list, page_size, |_, _| {});
        let fetch: Fetch<u32> = Arc::new(move |number| {
            let (page, count) = (fetch(number), count(length as u64));
            let has_next = (number * page_size) as usize <= length.saturating_sub(1);
            Box::pin(async move {
                let page = page.await?;
                Ok(Page {
                    per_page: 100,
                    total_count: count.max(page.items.len() as u64),
                    has_next_link: links.then_some(has_next),
                    ..page
                })
            })
        });
        (fetch, requested)
    }

    #[tokio::test]
    async fn reads_all_small_pages_from_a_later_page_on() {
        for links in [true, false] {
            for first in 1..=7 {
                for length in [101, 150, 220, 250, 300] {
                    let (fetch, requested) = serve_small_pages((0..length).collect(), 50, |count| count, links);
                    let items = read_ahead(first, CONCURRENCY, fetch, |item| *item).collect().await;
                    let expected: Vec<u32> = ((first - 1) * 50..length).collect();
                    assert_eq!(items.expect("no page fails"), expected, "page {first} of {length}");
                    let requested = requested.lock().expect("not poisoned").len();
                    let pages = expected.len().div_ceil(50).max(1);
                    assert!(requested <= pages + 1, "{requested} of {pages} pages");
                }
            }
        }
    }

    #[tokio::test]
    async fn reads_all_pages_if_the_count_is_too_low() {
        for (counted, links) in [
            (0, true),
            (99, true),
            (100, true),
            (150, true),
            (150, false),
            (249, false),
        ] {
            let (fetch, requested) = serve_small_pages((0..250).collect(), 100, move |_| counted, links);
            assert_eq!(read_all(fetch).await, (0..250).collect::<Vec<_>>(), "{counted} of 250");
            assert_eq!(requested.lock().expect("not poisoned").len(), 3);
        }
    }

    #[tokio::test]
    async fn ends_at_the_page_without_a_next_link() {
        let (fetch, requested) = serve_small_pages((0..250).collect(), 100, |_| 250, true);
        let items = read_ahead(3, CONCURRENCY, fetch, |item| *item).collect().await;
        assert_eq!(items.expect("a page"), (200..250).collect::<Vec<_>>());
        assert_eq!(*requested.lock().expect("not poisoned"), [3]);
        let (fetch, requested) = serve_small_pages((0..250).collect(), 100, |_| 1_000_000, true);
        assert_eq!(read_all(fetch).await, (0..250).collect::<Vec<_>>());
        let requested = requested.lock().expect("not poisoned").len();
        assert!(requested <= 3 + CONCURRENCY as usize, "{requested} of 3 pages");
    }

    #[tokio::test]
    async fn ends_if_every_page_repeats_and_has_a_next_link() {
        let requested = Arc::new(Mutex::new(0));
        let count = requested.clone();
        let fetch: Fetch<u32> = Arc::new(move |number| {
            *count.lock().expect("not poisoned") += 1;
            Box::pin(async move {
                Ok(Page {
                    items: (0..10).collect(),
                    total_count: 10,
                    number,
                    per_page: 10,
                    has_next_link: Some(true),
                })
            })
        });
        assert_eq!(read_all(fetch).await, (0..10).collect::<Vec<_>>());
        assert!(*requested.lock().expect("not poisoned") <= 2 + CONCURRENCY);
    }

    #[tokio::test]
    async fn accepts_the_highest_page_number() {
        let (fetch, requested) = serve(vec![1], 10, |_, _| {});
        let items = read_ahead(u32::MAX, CONCURRENCY, fetch, |item| *item)
            .collect()
            .await
            .expect("an empty page");
        assert_eq!((items.len(), requested.lock().expect("not poisoned").len()), (0, 1));
    }

    #[tokio::test]
    async fn yields_an_item_once_if_it_moves_to_a_later_page() {
        let (fetch, _) = serve((0..30).collect(), 10, |page, list| {
            if page == 2 {
                list.insert(0, 99);
            }
        });
        assert_eq!(read_all(fetch).await, (0..30).collect::<Vec<_>>());
    }

    #[tokio::test]
    async fn reads_a_growing_list_to_its_end() {
        let (fetch, _) = serve((0..20).collect(), 10, |page, list| {
            if page == 2 {
                list.extend(20..45);
            }
        });
        assert_eq!(read_all(fetch).await, (0..45).collect::<Vec<_>>());
    }

    #[tokio::test]
    async fn ends_if_the_list_shrinks() {
        let (fetch, requested) = serve((0..4000).collect(), 10, |page, list| {
            if page == 2 {
                list.truncate(15);
            }
        });
        assert_eq!(read_all(fetch).await, (0..15).collect::<Vec<_>>());
        let requested = requested.lock().expect("not poisoned").len();
        assert!(
            requested <= 2 + 2 * (CONCURRENCY as usize + 1),
            "{requested} of 400 pages"
        );
    }

    #[tokio::test]
    async fn ends_if_the_server_repeats_a_full_page() {
        let requested = Arc::new(Mutex::new(0));
        let count = requested.clone();
        let fetch: Fetch<u32> = Arc::new(move |number| {
            *count.lock().expect("not poisoned") += 1;
            Box::pin(async move {
                Ok(Page {
                    items: (0..10).collect(),
                    total_count: 11,
                    number,
                    per_page: 10,
                    has_next_link: None,
                })
            })
        });
        assert_eq!(read_all(fetch).await, (0..10).collect::<Vec<_>>());
        assert_eq!(*requested.lock().expect("not poisoned"), 2);
    }

    #[tokio::test]
    async fn ends_if_the_count_is_far_too_high() {
        for repeated in [vec![], (0..10).collect::<Vec<u32>>()] {
            let requested = Arc::new(Mutex::new(0));
            let count = requested.clone();
            let fetch: Fetch<u32> = Arc::new(move |number| {
                *count.lock().expect("not poisoned") += 1;
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
                        has_next_link: None,
                    })
                })
            });
            assert_eq!(read_all(fetch).await, (0..10).collect::<Vec<_>>());
            assert!(*requested.lock().expect("not poisoned") <= 1 + 2 * (CONCURRENCY as usize + 1));
        }
    }

    #[tokio::test]
    async fn ends_after_an_error() {
        let (whole, _) = serve((0..50).collect(), 10, |_, _| {});
        let fetch: Fetch<u32> = Arc::new(move |number| match number {
            3 => Box::pin(async { Err(Error::from(InvalidInput::new("test", "page 3"))) }),
            _ => whole(number),
        });
        let mut stream = read_ahead(1, CONCURRENCY, fetch, |item: &u32| *item);
        let mut items = 0;
        let error = loop {
            match stream.try_next().await {
                Ok(Some(_)) => items += 1,
                Ok(None) => panic!("the stream ended without an error"),
                Err(error) => break error,
            }
        };
        assert_eq!((items, error.to_string().contains("page 3")), (20, true));
        assert!(stream.try_next().await.expect("the end of the stream").is_none());
    }

    #[tokio::test]
    async fn starts_at_the_given_page() {
        let (fetch, _) = serve((0..35).collect(), 10, |_, _| {});
        let items = read_ahead(3, CONCURRENCY, fetch, |item: &u32| *item)
            .collect()
            .await
            .expect("no page fails");
        assert_eq!(items, (20..35).collect::<Vec<_>>());
    }

    #[test]
    fn remembers_only_the_keys_of_recent_pages() {
        let mut seen = Seen::new();
        let mut new = |items: &[u32]| seen.only_new(items.to_vec(), |item| *item, 16);
        assert_eq!(new(&[1, 2, 2, 3]), [1, 2, 3]);
        assert_eq!(new(&[3, 4]), [4]);
        for page in 100..114 {
            assert_eq!(new(&[page]), [page]);
        }
        // The first page is dropped now, but 3 was on the second page as well.
        assert_eq!(new(&[200]), [200]);
        assert_eq!(new(&[1, 3]), [1]);
        assert_eq!(new(&[4]), [4]);
        assert_eq!((seen.pages.len(), seen.last_page.len()), (16, 17));
    }
}

//! Reads the pages of a list, a few at a time and in order.

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

/// How many pages a stream reads at a time by default.
pub(crate) const CONCURRENCY: u32 = 8;

/// Requests the page with a number.
pub(super) type Fetch<T> = Arc<dyn Fn(u32) -> BoxFuture<'static, Result<Page<T>>> + Send + Sync>;

/// Reads a list from page `first` to its end.
///
/// The first page says how many follow, and those are requested concurrently. A list changes while it is read, so an item
/// can move to a later page and be returned again: items whose `key` was on one of the last few pages are left out.
///
/// The count of the list only decides which pages to request at once. If a response has links, the list ends with the page
/// that has no link to a next one. Otherwise, if the list counts more items than were read, or fewer and the last page was
/// full, further pages are requested one by one, as long as they have new items.
pub(super) fn walk<T, K>(
    first: u32,
    concurrency: u32,
    fetch: Fetch<T>,
    key: impl Fn(&T) -> K + Send + 'static,
) -> ItemStream<T>
where
    T: Send + 'static,
    K: Clone + Hash + Eq + Send + 'static,
{
    let walk = Walk {
        fetch,
        key,
        bound: concurrency.max(1) as usize,
        first: u64::from(first),
        next: u64::from(first),
        last: None,
        end: None,
        size: 0,
        page_size: 0,
        ahead: VecDeque::new(),
        seen: Seen::new(),
        yielded: 0,
        stale: 0,
    };
    let pages = stream::try_unfold(walk, |mut walk| async move {
        Ok::<_, Error>(walk.next_page().await?.map(|items| (items, walk)))
    });
    ItemStream::new(pages.map_ok(|items| stream::iter(items).map(Ok)).try_flatten().boxed())
}

struct Walk<T, F, K> {
    fetch: Fetch<T>,
    key: F,
    /// How many pages are under way at a time.
    bound: usize,
    /// The page that the walk starts at.
    first: u64,
    /// The page to ask for next.
    next: u64,
    /// The last page that is known to be there; none before the first page came.
    last: Option<u64>,
    /// The page that links to no next one.
    end: Option<u64>,
    /// How many items the fullest page had.
    size: u64,
    /// How many items a page has, as far as the first one shows it.
    page_size: u64,
    /// The pages under way, in order.
    ahead: VecDeque<Underway<T>>,
    seen: Seen<K>,
    /// How many items were yielded.
    yielded: u64,
    /// How many pages in a row brought nothing new.
    stale: usize,
}

/// A page under way in a task of its own, so that it goes on, and its time limit counts the server's time only, while
/// the reader of the stream is busy with something else. Dropping it ends the request.
struct Underway<T> {
    number: u32,
    task: JoinHandle<Result<Page<T>>>,
}

impl<T> Drop for Underway<T> {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl<T, F, K> Walk<T, F, K>
where
    T: Send + 'static,
    F: Fn(&T) -> K,
    K: Clone + Hash + Eq,
{
    /// The items of the next page that has any which are new; none at the end.
    ///
    /// Safe to drop at the await: the page stays at the front of those under way.
    async fn next_page(&mut self) -> Result<Option<Vec<T>>> {
        self.start_pages();
        let Some(front) = self.ahead.front_mut() else {
            return Ok(None);
        };
        let page = match (&mut front.task).await {
            Ok(page) => page?,
            Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
            // The task's runtime is shutting down, and this one may not be.
            Err(_) => (self.fetch)(front.number).await?,
        };
        self.ahead.pop_front();
        let items = self.take(page);
        // Under way while these items are read.
        self.start_pages();
        Ok(Some(items))
    }

    /// Starts what the known pages and the bound allow: the first page alone, since it tells the others.
    fn start_pages(&mut self) {
        let (last, bound) = match self.last {
            Some(last) => (last.min(self.end.unwrap_or(u64::MAX)), self.bound),
            None => (self.next, 1),
        };
        while self.ahead.len() < bound && self.next <= last {
            let Ok(number) = u32::try_from(self.next) else { return };
            // Within the span of whoever reads, so that its calls are traced there.
            let task = tokio::spawn((self.fetch)(number).in_current_span());
            self.ahead.push_back(Underway { number, task });
            self.next += 1;
        }
    }

    fn take(&mut self, page: Page<T>) -> Vec<T> {
        let number = u64::from(page.number);
        let (items, per_page) = (page.items.len() as u64, u64::from(page.per_page.max(1)));
        if self.last.is_none() {
            // A server can make its pages smaller than was asked for. Behind the first page, this one may be the last.
            let is_clamped = number == 1 && (1..per_page).contains(&items);
            self.page_size = if is_clamped { items } else { per_page };
        }
        self.size = self.size.max(items);
        let new = self.seen.only_new(page.items, &self.key, 2 * self.bound);
        self.yielded += new.len() as u64;
        self.stale = if new.is_empty() { self.stale + 1 } else { 0 };

        self.last = self.last.max(Some(page.total_count.div_ceil(self.page_size)));
        match page.has_next_link {
            Some(true) => {
                self.last = self.last.max(Some(number + 1));
                self.end = self.end.filter(|end| *end > number);
            }
            Some(false) => self.end = Some(number),
            None => {
                let read_to_the_end = self.ahead.is_empty() && self.last < Some(self.next);
                let came = (self.first - 1).saturating_mul(self.size).saturating_add(self.yielded);
                let more = match came.cmp(&page.total_count) {
                    // The pages are smaller than was asked for, or items moved behind the last one.
                    Ordering::Less => true,
                    Ordering::Equal => false,
                    // The count is wrong.
                    Ordering::Greater => items == self.size,
                };
                if read_to_the_end && self.stale == 0 && more {
                    self.last = Some(self.next);
                }
            }
        }
        if self.stale > self.bound {
            // A count far from the truth, or a server that repeats itself, must not keep the walk going: behind so many
            // pages without anything new, nothing was under way when the list came to its end.
            self.ahead.clear();
            self.last = Some(0);
        }
        new
    }
}

/// The keys of the last pages: enough to know an item that moved, and no more however long the list is.
struct Seen<K> {
    /// The page on which each key was seen last.
    last: HashMap<K, u64>,
    /// The keys of each page, the oldest first.
    pages: VecDeque<Vec<K>>,
    /// How many pages were forgotten.
    forgotten: u64,
}

impl<K: Clone + Hash + Eq> Seen<K> {
    fn new() -> Self {
        Self {
            last: HashMap::new(),
            pages: VecDeque::new(),
            forgotten: 0,
        }
    }

    fn only_new<T>(&mut self, mut items: Vec<T>, key: impl Fn(&T) -> K, pages: usize) -> Vec<T> {
        let number = self.forgotten + self.pages.len() as u64;
        let keys: Vec<K> = items.iter().map(key).collect();
        let mut new = keys.iter().map(|key| self.last.insert(key.clone(), number).is_none());
        items.retain(|_| new.next().unwrap_or(true));
        self.pages.push_back(keys);
        if self.pages.len() > pages.max(16) {
            for key in self.pages.pop_front().unwrap_or_default() {
                if self.last.get(&key) == Some(&self.forgotten) {
                    self.last.remove(&key);
                }
            }
            self.forgotten += 1;
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
                has_next_link: None,
            };
            Box::pin(async move { Ok(page) }) as BoxFuture<'static, _>
        };
        (Arc::new(fetch), asked)
    }

    async fn walked(fetch: Fetch<u32>) -> Vec<u32> {
        walk(1, CONCURRENCY, fetch, |item| *item)
            .collect()
            .await
            .expect("no page fails")
    }

    #[tokio::test]
    async fn every_item_once_and_in_order() {
        for count in [0, 1, 9, 10, 11, 95, 100, 305] {
            let list: Vec<u32> = (0..count).collect();
            let (fetch, asked) = serving(list.clone(), 10, |_, _| {});
            assert_eq!(walked(fetch).await, list);
            let pages = count.div_ceil(10).max(1);
            assert_eq!(asked.lock().expect("not poisoned").len() as u32, pages, "{count} items");
        }
    }

    /// A hundred pages of ten, of which the even ones take ten times as long; notes how many are under way.
    fn slow(delay: Duration) -> (Fetch<u32>, Arc<AtomicUsize>, Arc<AtomicUsize>) {
        struct Leaving(Arc<AtomicUsize>);
        impl Drop for Leaving {
            fn drop(&mut self) {
                self.0.fetch_sub(1, Ordering::SeqCst);
            }
        }
        let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let (counted, highest) = (now.clone(), most.clone());
        let fetch: Fetch<u32> = Arc::new(move |number| {
            let (now, most) = (counted.clone(), highest.clone());
            Box::pin(async move {
                most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                let _leaving = Leaving(now);
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
        (fetch, now, most)
    }

    #[tokio::test(start_paused = true)]
    async fn pages_come_in_order_however_late_some_are_and_eight_at_a_time() {
        let (fetch, now, most) = slow(Duration::from_millis(20));
        let begun = tokio::time::Instant::now();
        assert_eq!(walked(fetch).await, (0..1000).collect::<Vec<_>>());
        assert_eq!(
            (most.load(Ordering::SeqCst), now.load(Ordering::SeqCst)),
            (CONCURRENCY as usize, 0)
        );
        // One after the other would be 11 s.
        assert!(begun.elapsed() < Duration::from_secs(4), "{:?}", begun.elapsed());
    }

    #[tokio::test(start_paused = true)]
    async fn as_many_pages_as_asked_for_are_under_way() {
        for bound in [1, 3, 50] {
            let (fetch, _, most) = slow(Duration::from_millis(20));
            let items = walk(1, bound, fetch, |item: &u32| *item)
                .collect()
                .await
                .expect("no page fails");
            assert_eq!((items.len(), most.load(Ordering::SeqCst)), (1000, bound as usize));
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_reader_costs_no_request_its_time() {
        let (fetch, ..) = slow(Duration::from_millis(20));
        let limited: Fetch<u32> = Arc::new(move |number| {
            let page = fetch(number);
            Box::pin(async move {
                let limited = tokio::time::timeout(Duration::from_secs(1), page).await;
                limited.unwrap_or_else(|_| Err(InvalidInput::new("test", "too late").into()))
            })
        });
        let mut stream = walk(1, CONCURRENCY, limited, |item: &u32| *item);
        let mut items = 0;
        while stream.try_next().await.expect("the server is quick").is_some() {
            items += 1;
            if items % 10 == 0 {
                tokio::time::sleep(Duration::from_secs(60)).await;
            }
        }
        assert_eq!(items, 1000);
    }

    #[tokio::test(start_paused = true)]
    async fn dropping_the_stream_ends_what_is_under_way() {
        let (fetch, now, _) = slow(Duration::from_secs(1));
        let mut stream = walk(1, CONCURRENCY, fetch, |item: &u32| *item);
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
    async fn pages_smaller_than_asked_for_are_all_read() {
        let (thirty, asked) = serving((0..250).collect(), 30, |_, _| {});
        let capped: Fetch<u32> = Arc::new(move |number| {
            let page = thirty(number);
            Box::pin(async move {
                Ok(Page {
                    per_page: 100,
                    ..page.await?
                })
            })
        });
        assert_eq!(walked(capped).await, (0..250).collect::<Vec<_>>());
        assert_eq!(asked.lock().expect("not poisoned").len(), 9);
    }

    /// The same server, but its pages hold no more than so many items whatever is asked for, it counts the list as
    /// `count` says, and it links to the next page if it is to.
    fn clamping(
        list: Vec<u32>,
        most: u32,
        count: impl Fn(u64) -> u64 + Send + Sync + 'static,
        links: bool,
    ) -> (Fetch<u32>, Arc<Mutex<Vec<u32>>>) {
        let length = list.len();
        let (fetch, asked) = serving(list, most, |_, _| {});
        let fetch: Fetch<u32> = Arc::new(move |number| {
            let (page, count) = (fetch(number), count(length as u64));
            let has_next = (number * most) as usize <= length.saturating_sub(1);
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
        (fetch, asked)
    }

    #[tokio::test]
    async fn reads_all_pages_from_a_later_one_on_if_the_server_makes_them_smaller() {
        for links in [true, false] {
            for first in 1..=7 {
                for length in [101, 150, 220, 250, 300] {
                    let (fetch, asked) = clamping((0..length).collect(), 50, |count| count, links);
                    let items = walk(first, CONCURRENCY, fetch, |item| *item).collect().await;
                    let expected: Vec<u32> = ((first - 1) * 50..length).collect();
                    assert_eq!(items.expect("no page fails"), expected, "page {first} of {length}");
                    let asked = asked.lock().expect("not poisoned").len();
                    let pages = expected.len().div_ceil(50).max(1);
                    assert!(asked <= pages + 1, "{asked} of {pages} pages");
                }
            }
        }
    }

    #[tokio::test]
    async fn reads_all_pages_if_the_list_counts_too_few() {
        for (counted, links) in [
            (0, true),
            (99, true),
            (100, true),
            (150, true),
            (150, false),
            (249, false),
        ] {
            let (fetch, asked) = clamping((0..250).collect(), 100, move |_| counted, links);
            assert_eq!(walked(fetch).await, (0..250).collect::<Vec<_>>(), "{counted} of 250");
            assert_eq!(asked.lock().expect("not poisoned").len(), 3);
        }
    }

    #[tokio::test]
    async fn ends_with_the_page_that_links_to_no_next_one() {
        let (fetch, asked) = clamping((0..250).collect(), 100, |_| 250, true);
        let items = walk(3, CONCURRENCY, fetch, |item| *item).collect().await;
        assert_eq!(items.expect("a page"), (200..250).collect::<Vec<_>>());
        assert_eq!(*asked.lock().expect("not poisoned"), [3]);
        let (fetch, asked) = clamping((0..250).collect(), 100, |_| 1_000_000, true);
        assert_eq!(walked(fetch).await, (0..250).collect::<Vec<_>>());
        let asked = asked.lock().expect("not poisoned").len();
        assert!(asked <= 3 + CONCURRENCY as usize, "{asked} of 3 pages");
    }

    #[tokio::test]
    async fn links_without_end_do_not_keep_the_walk_going() {
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
                    has_next_link: Some(true),
                })
            })
        });
        assert_eq!(walked(fetch).await, (0..10).collect::<Vec<_>>());
        assert!(*asked.lock().expect("not poisoned") <= 2 + CONCURRENCY);
    }

    #[tokio::test]
    async fn the_last_number_is_no_reason_to_panic() {
        let (fetch, asked) = serving(vec![1], 10, |_, _| {});
        let items = walk(u32::MAX, CONCURRENCY, fetch, |item| *item)
            .collect()
            .await
            .expect("an empty page");
        assert_eq!((items.len(), asked.lock().expect("not poisoned").len()), (0, 1));
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
        let (fetch, asked) = serving((0..4000).collect(), 10, |page, list| {
            if page == 2 {
                list.truncate(15);
            }
        });
        assert_eq!(walked(fetch).await, (0..15).collect::<Vec<_>>());
        let asked = asked.lock().expect("not poisoned").len();
        assert!(asked <= 2 + 2 * (CONCURRENCY as usize + 1), "{asked} of 400 pages");
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
                    total_count: 11,
                    number,
                    per_page: 10,
                    has_next_link: None,
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
                        has_next_link: None,
                    })
                })
            });
            assert_eq!(walked(fetch).await, (0..10).collect::<Vec<_>>());
            assert!(*asked.lock().expect("not poisoned") <= 1 + 2 * (CONCURRENCY as usize + 1));
        }
    }

    #[tokio::test]
    async fn the_stream_ends_after_an_error() {
        let (whole, _) = serving((0..50).collect(), 10, |_, _| {});
        let fetch: Fetch<u32> = Arc::new(move |number| match number {
            3 => Box::pin(async { Err(Error::from(InvalidInput::new("test", "page 3"))) }),
            _ => whole(number),
        });
        let mut stream = walk(1, CONCURRENCY, fetch, |item: &u32| *item);
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
        let items = walk(3, CONCURRENCY, fetch, |item: &u32| *item)
            .collect()
            .await
            .expect("no page fails");
        assert_eq!(items, (20..35).collect::<Vec<_>>());
    }

    #[test]
    fn remembers_the_keys_of_the_last_pages_only() {
        let mut seen = Seen::new();
        let mut new = |items: &[u32]| seen.only_new(items.to_vec(), |item| *item, 16);
        assert_eq!(new(&[1, 2, 2, 3]), [1, 2, 3]);
        assert_eq!(new(&[3, 4]), [4]);
        for page in 100..114 {
            assert_eq!(new(&[page]), [page]);
        }
        // The first page is forgotten now, but 3 stood on the second one as well.
        assert_eq!(new(&[200]), [200]);
        assert_eq!(new(&[1, 3]), [1]);
        assert_eq!(new(&[4]), [4]);
        assert_eq!((seen.pages.len(), seen.last.len()), (16, 17));
    }
}

//! Cached responses. They are always revalidated: if nothing has changed, GitHub answers 304 at no cost.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use quick_cache::sync::Cache as Store;
use quick_cache::{OptionsBuilder, Weighter};
use reqwest::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue, IF_NONE_MATCH, LINK};
use reqwest::{Method, Request, StatusCode, Url};

/// What an entry takes beside the bytes that it holds: the structures of this file and of the store, and what the
/// allocator adds to each of its six allocations.
const OVERHEAD: u64 = 640;

/// The response headers that are kept: a 304 need not repeat them, and they belong to the body.
const KEPT: [HeaderName; 2] = [CONTENT_TYPE, LINK];

/// Whose response it is, and to what. The version of the API is the client's, and with it the cache's.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    /// The identity, and the number of its token.
    credential: (u64, u64),
    url: Url,
}

/// The body of a GET that succeeded, with the tag that GitHub gave it.
///
/// Nothing in it shares memory with the response: a header that is a slice of the buffer that the connection was read
/// into would keep the whole buffer alive.
#[derive(Clone)]
pub(super) struct Kept {
    etag: HeaderValue,
    headers: [Option<HeaderValue>; 2],
    pub(super) body: Bytes,
}

/// The cached responses of a client, bounded in bytes. Those of a list that is longer than the bound do not drive out all
/// others, as they would from a cache that only knows what was used last.
pub(super) struct Cache {
    store: Store<Key, Arc<Kept>, Weight>,
}

#[derive(Clone)]
struct Weight;

impl Weighter<Key, Arc<Kept>> for Weight {
    fn weight(&self, key: &Key, kept: &Arc<Kept>) -> u64 {
        let headers = kept.headers.iter().flatten().map(HeaderValue::len).sum::<usize>();
        let bytes = key.url.as_str().len() + kept.etag.len() + headers + kept.body.len();
        OVERHEAD + bytes as u64
    }
}

impl Cache {
    pub(super) fn new(bytes: u64) -> Self {
        // A page of a hundred runners has 20 to 50 kB.
        let items = usize::try_from(bytes / 16_384).unwrap_or(usize::MAX).clamp(16, 100_000);
        let mut options = OptionsBuilder::new();
        // One shard: with several each would be too small for the largest bodies.
        options.shards(1).weight_capacity(bytes).estimated_items_capacity(items);
        let options = options.build().expect("the weight and the items are given");
        let (hasher, lifecycle) = Default::default();
        Self {
            store: Store::with_options(options, Weight, hasher, lifecycle),
        }
    }

    /// Makes a GET conditional, and returns what is cached.
    pub(super) fn ask(&self, key: &Key, request: &mut Request) -> Option<Arc<Kept>> {
        request.headers_mut().remove(IF_NONE_MATCH);
        let kept = self.store.get(key)?;
        request.headers_mut().insert(IF_NONE_MATCH, kept.etag.clone());
        Some(kept)
    }

    /// Removes one entry: a body that cannot be decoded would be returned again as long as nothing changes.
    pub(super) fn evict(&self, key: &Key) {
        self.store.remove(key);
    }

    /// Stores the response to a GET, or removes the one before.
    pub(super) fn keep(&self, key: Key, status: StatusCode, headers: &HeaderMap, body: &Bytes) {
        if status != StatusCode::OK {
            return;
        }
        let no_store = headers.get_all(CACHE_CONTROL).iter().any(|it| {
            let told = it.to_str().unwrap_or_default();
            told.split(',').any(|told| told.trim().eq_ignore_ascii_case("no-store"))
        });
        let etag = headers.get(ETAG).filter(|_| !no_store).and_then(copied);
        let Some(etag) = etag else {
            self.evict(&key);
            return;
        };
        let kept = Kept {
            etag,
            headers: KEPT.map(|name| headers.get(name).and_then(copied)),
            body: Bytes::copy_from_slice(body),
        };
        self.store.insert(key, Arc::new(kept));
    }
}

/// Copies a header into memory of its own.
fn copied(value: &HeaderValue) -> Option<HeaderValue> {
    HeaderValue::from_bytes(value.as_bytes()).ok()
}

impl Key {
    /// Returns the key of a request; `None` if its response is never cached.
    pub(super) fn of(request: &Request, credential: (u64, u64)) -> Option<Self> {
        (request.method() == Method::GET).then(|| Self {
            credential,
            url: request.url().clone(),
        })
    }
}

impl Kept {
    /// Returns the headers that the cached body is returned with: those of the 304, and the ones that belong to the body.
    pub(super) fn headers(&self, mut fresh: HeaderMap) -> HeaderMap {
        for (name, value) in KEPT.into_iter().zip(&self.headers) {
            if let Some(value) = value {
                fresh.insert(name, value.clone());
            }
        }
        fresh
    }
}

impl fmt::Debug for Cache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cache")
            .field("bytes", &self.store.weight())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn get(url: &str) -> Request {
        Request::new(Method::GET, Url::parse(url).expect(url))
    }

    fn tagged(pairs: &[(reqwest::header::HeaderName, &str)]) -> HeaderMap {
        let pair = |(name, value): &(_, &str)| (Clone::clone(name), HeaderValue::from_str(value).expect("a header"));
        pairs.iter().map(pair).collect()
    }

    fn kept(cache: &Cache, url: &str, credential: (u64, u64)) -> Option<Bytes> {
        let mut request = get(url);
        let kept = cache.ask(&Key::of(&request, credential)?, &mut request);
        assert_eq!(kept.is_some(), request.headers().contains_key(IF_NONE_MATCH));
        kept.map(|kept| kept.body.clone())
    }

    fn keep(cache: &Cache, url: &str, status: u16, headers: &HeaderMap, body: &str) {
        let key = Key::of(&get(url), (1, 0)).expect("a GET");
        let status = StatusCode::from_u16(status).expect("a status");
        cache.keep(key, status, headers, &Bytes::copy_from_slice(body.as_bytes()));
    }

    #[test]
    fn returns_cached_response_for_same_url_and_credential() {
        let cache = Cache::new(1 << 20);
        let tag = tagged(&[(ETAG, "W/\"a\"")]);
        keep(&cache, "http://a/x?page=1", 200, &tag, "one");
        assert_eq!(kept(&cache, "http://a/x?page=1", (1, 0)).as_deref(), Some(&b"one"[..]));
        assert_eq!(kept(&cache, "http://a/x?page=1", (2, 0)), None);
        assert_eq!(kept(&cache, "http://a/x?page=2", (1, 0)), None);
        keep(&cache, "http://a/x?page=1", 500, &tag, "error");
        assert_eq!(kept(&cache, "http://a/x?page=1", (1, 0)).as_deref(), Some(&b"one"[..]));
        // Without a tag there is nothing to ask with.
        keep(&cache, "http://a/x?page=1", 200, &HeaderMap::new(), "two");
        assert_eq!(kept(&cache, "http://a/x?page=1", (1, 0)), None);
    }

    #[test]
    fn respects_no_store() {
        let cache = Cache::new(1 << 20);
        let forbidden = tagged(&[(ETAG, "\"a\""), (CACHE_CONTROL, "private, No-Store")]);
        keep(&cache, "http://a/x", 200, &forbidden, "one");
        assert_eq!(kept(&cache, "http://a/x", (1, 0)), None);
        let post = Request::new(Method::POST, Url::parse("http://a/x").expect("a URL"));
        assert_eq!(Key::of(&post, (1, 0)), None);
    }

    #[test]
    fn evicts_one_entry_only() {
        let cache = Cache::new(1 << 20);
        let tag = tagged(&[(ETAG, "\"a\"")]);
        for page in ["http://a/x?page=1", "http://a/x?page=2"] {
            keep(&cache, page, 200, &tag, "one");
        }
        cache.evict(&Key::of(&get("http://a/x?page=1"), (1, 0)).expect("a GET"));
        assert_eq!(kept(&cache, "http://a/x?page=1", (1, 0)), None);
        assert!(kept(&cache, "http://a/x?page=2", (1, 0)).is_some());
    }

    /// The buffer that a connection was read into.
    struct Buffer(Vec<u8>, Arc<AtomicUsize>);

    impl Buffer {
        fn holding(text: &str, freed: &Arc<AtomicUsize>) -> Bytes {
            let mut bytes = text.as_bytes().to_vec();
            bytes.resize(100_000, b' ');
            Bytes::from_owner(Self(bytes, freed.clone())).slice(..text.len())
        }
    }

    impl AsRef<[u8]> for Buffer {
        fn as_ref(&self) -> &[u8] {
            &self.0
        }
    }

    impl Drop for Buffer {
        fn drop(&mut self) {
            self.1.fetch_add(1, Ordering::SeqCst);
        }
    }

    #[test]
    fn keeps_no_read_buffer_alive() {
        let (cache, freed) = (Cache::new(1 << 20), Arc::default());
        let headers = HeaderMap::from_iter([ETAG, CONTENT_TYPE, LINK].map(|name| {
            let value = HeaderValue::from_maybe_shared(Buffer::holding("\"a\"", &freed));
            (name, value.expect("a header"))
        }));
        let key = Key::of(&get("http://a/x"), (1, 0)).expect("a GET");
        let body = Buffer::holding("{}", &freed);
        cache.keep(key.clone(), StatusCode::OK, &headers, &body);
        drop((headers, body));
        assert_eq!(freed.load(Ordering::SeqCst), 4);
        let kept = cache.ask(&key, &mut get("http://a/x")).expect("it is cached");
        let headers = kept.headers(HeaderMap::new());
        assert_eq!((headers.len(), &headers[LINK]), (2, &HeaderValue::from_static("\"a\"")));
    }

    #[test]
    fn keeps_the_bound() {
        let cache = Cache::new(100_000);
        let tag = tagged(&[(ETAG, "\"a\"")]);
        for page in 0..1_000 {
            keep(
                &cache,
                &format!("http://a/x?page={page}"),
                200,
                &tag,
                &"x".repeat(2_000),
            );
            assert!(cache.store.weight() <= 100_000);
        }
        assert!(cache.store.weight() > 50_000);
        // One that is larger than all is not kept, and does not drive out the others.
        keep(&cache, "http://a/y", 200, &tag, &"x".repeat(200_000));
        assert_eq!(kept(&cache, "http://a/y", (1, 0)), None);
        assert!(cache.store.weight() > 50_000);
    }
}

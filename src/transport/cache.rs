//! Caches responses. Cached responses are always revalidated. If nothing has changed, GitHub returns 304, which does not
//! count against the primary rate limit.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use quick_cache::sync::Cache as Store;
use quick_cache::{OptionsBuilder, Weighter};
use reqwest::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue, IF_NONE_MATCH, LINK};
use reqwest::{Method, Request, StatusCode, Url};

/// The size of an entry in addition to its contents: the structures of this file and of the store, and the overhead of
/// the allocator for six allocations.
const OVERHEAD: u64 = 640;

/// The response headers that are cached. They belong to the body, and a 304 does not have to repeat them.
const CACHED_HEADERS: [HeaderName; 2] = [CONTENT_TYPE, LINK];

/// The key of an entry: a credential and a URL. The API version is the same for all requests of a client and its cache.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    /// The number of the identity, and the number of its token.
    credential: (u64, u64),
    url: Url,
}

/// A cached response: body, headers and `ETag`.
///
/// All values are copies. A slice of the connection's read buffer would keep the whole buffer in memory.
#[derive(Clone)]
pub(super) struct Entry {
    etag: HeaderValue,
    headers: [Option<HeaderValue>; 2],
    pub(super) body: Bytes,
}

/// The response cache of a client. Its size in bytes is limited. A list that is larger than the cache does not evict all
/// other entries, as it would with plain LRU eviction.
pub(super) struct Cache {
    store: Store<Key, Arc<Entry>, Weight>,
}

#[derive(Clone)]
struct Weight;

impl Weighter<Key, Arc<Entry>> for Weight {
    fn weight(&self, key: &Key, entry: &Arc<Entry>) -> u64 {
        let headers = entry.headers.iter().flatten().map(HeaderValue::len).sum::<usize>();
        let bytes = key.url.as_str().len() + entry.etag.len() + headers + entry.body.len();
        OVERHEAD + bytes as u64
    }
}

impl Cache {
    pub(super) fn new(bytes: u64) -> Self {
        // A page of a hundred runners has 20 to 50 kB.
        let items = usize::try_from(bytes / 16_384).unwrap_or(usize::MAX).clamp(16, 100_000);
        let mut options = OptionsBuilder::new();
        // With several shards, each would be too small for the largest bodies.
        options.shards(1).weight_capacity(bytes).estimated_items_capacity(items);
        let options = options.build().expect("the weight and the items are given");
        let (hasher, lifecycle) = Default::default();
        Self {
            store: Store::with_options(options, Weight, hasher, lifecycle),
        }
    }

    /// Makes a request conditional if its response is cached, and returns the cached response.
    pub(super) fn make_conditional(&self, key: &Key, request: &mut Request) -> Option<Arc<Entry>> {
        request.headers_mut().remove(IF_NONE_MATCH);
        let entry = self.store.get(key)?;
        request.headers_mut().insert(IF_NONE_MATCH, entry.etag.clone());
        Some(entry)
    }

    /// Removes an entry, such as a body that cannot be decoded. It would otherwise be returned until the resource changes.
    pub(super) fn evict(&self, key: &Key) {
        self.store.remove(key);
    }

    /// Stores the response to a GET. If the response cannot be cached, removes the previous one.
    pub(super) fn insert(&self, key: Key, status: StatusCode, headers: &HeaderMap, body: &Bytes) {
        if status != StatusCode::OK {
            return;
        }
        let no_store = headers.get_all(CACHE_CONTROL).iter().any(|it| {
            let directives = it.to_str().unwrap_or_default();
            directives
                .split(',')
                .any(|directive| directive.trim().eq_ignore_ascii_case("no-store"))
        });
        let etag = headers.get(ETAG).filter(|_| !no_store).and_then(copy);
        let Some(etag) = etag else {
            self.evict(&key);
            return;
        };
        let entry = Entry {
            etag,
            headers: CACHED_HEADERS.map(|name| headers.get(name).and_then(copy)),
            body: Bytes::copy_from_slice(body),
        };
        self.store.insert(key, Arc::new(entry));
    }
}

/// Copies a header value, so that it does not share memory with the response.
fn copy(value: &HeaderValue) -> Option<HeaderValue> {
    HeaderValue::from_bytes(value.as_bytes()).ok()
}

impl Key {
    /// Returns the key of a request, or `None` if the response is never cached.
    pub(super) fn of(request: &Request, credential: (u64, u64)) -> Option<Self> {
        (request.method() == Method::GET).then(|| Self {
            credential,
            url: request.url().clone(),
        })
    }
}

impl Entry {
    /// Returns the headers of a revalidated response: the headers of the 304 and the cached ones.
    pub(super) fn headers(&self, mut fresh: HeaderMap) -> HeaderMap {
        for (name, value) in CACHED_HEADERS.into_iter().zip(&self.headers) {
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

    fn cached_body(cache: &Cache, url: &str, credential: (u64, u64)) -> Option<Bytes> {
        let mut request = get(url);
        let entry = cache.make_conditional(&Key::of(&request, credential)?, &mut request);
        assert_eq!(entry.is_some(), request.headers().contains_key(IF_NONE_MATCH));
        entry.map(|entry| entry.body.clone())
    }

    fn store(cache: &Cache, url: &str, status: u16, headers: &HeaderMap, body: &str) {
        let key = Key::of(&get(url), (1, 0)).expect("a GET");
        let status = StatusCode::from_u16(status).expect("a status");
        cache.insert(key, status, headers, &Bytes::copy_from_slice(body.as_bytes()));
    }

    #[test]
    fn returns_cached_response_for_same_url_and_credential() {
        let cache = Cache::new(1 << 20);
        let tag = tagged(&[(ETAG, "W/\"a\"")]);
        store(&cache, "http://a/x?page=1", 200, &tag, "one");
        assert_eq!(
            cached_body(&cache, "http://a/x?page=1", (1, 0)).as_deref(),
            Some(&b"one"[..])
        );
        assert_eq!(cached_body(&cache, "http://a/x?page=1", (2, 0)), None);
        assert_eq!(cached_body(&cache, "http://a/x?page=2", (1, 0)), None);
        store(&cache, "http://a/x?page=1", 500, &tag, "error");
        assert_eq!(
            cached_body(&cache, "http://a/x?page=1", (1, 0)).as_deref(),
            Some(&b"one"[..])
        );
        // A response without an ETag cannot be revalidated.
        store(&cache, "http://a/x?page=1", 200, &HeaderMap::new(), "two");
        assert_eq!(cached_body(&cache, "http://a/x?page=1", (1, 0)), None);
    }

    #[test]
    fn respects_no_store() {
        let cache = Cache::new(1 << 20);
        let no_store = tagged(&[(ETAG, "\"a\""), (CACHE_CONTROL, "private, No-Store")]);
        store(&cache, "http://a/x", 200, &no_store, "one");
        assert_eq!(cached_body(&cache, "http://a/x", (1, 0)), None);
        let post = Request::new(Method::POST, Url::parse("http://a/x").expect("a URL"));
        assert_eq!(Key::of(&post, (1, 0)), None);
    }

    #[test]
    fn evicts_one_entry_only() {
        let cache = Cache::new(1 << 20);
        let tag = tagged(&[(ETAG, "\"a\"")]);
        for page in ["http://a/x?page=1", "http://a/x?page=2"] {
            store(&cache, page, 200, &tag, "one");
        }
        cache.evict(&Key::of(&get("http://a/x?page=1"), (1, 0)).expect("a GET"));
        assert_eq!(cached_body(&cache, "http://a/x?page=1", (1, 0)), None);
        assert!(cached_body(&cache, "http://a/x?page=2", (1, 0)).is_some());
    }

    /// A read buffer that counts when it is freed.
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
    fn does_not_keep_read_buffers_alive() {
        let (cache, freed) = (Cache::new(1 << 20), Arc::default());
        let headers = HeaderMap::from_iter([ETAG, CONTENT_TYPE, LINK].map(|name| {
            let value = HeaderValue::from_maybe_shared(Buffer::holding("\"a\"", &freed));
            (name, value.expect("a header"))
        }));
        let key = Key::of(&get("http://a/x"), (1, 0)).expect("a GET");
        let body = Buffer::holding("{}", &freed);
        cache.insert(key.clone(), StatusCode::OK, &headers, &body);
        drop((headers, body));
        assert_eq!(freed.load(Ordering::SeqCst), 4);
        let entry = cache
            .make_conditional(&key, &mut get("http://a/x"))
            .expect("the response is cached");
        let headers = entry.headers(HeaderMap::new());
        assert_eq!((headers.len(), &headers[LINK]), (2, &HeaderValue::from_static("\"a\"")));
    }

    #[test]
    fn never_exceeds_its_size() {
        let cache = Cache::new(100_000);
        let tag = tagged(&[(ETAG, "\"a\"")]);
        for page in 0..1_000 {
            store(
                &cache,
                &format!("http://a/x?page={page}"),
                200,
                &tag,
                &"x".repeat(2_000),
            );
            assert!(cache.store.weight() <= 100_000);
        }
        assert!(cache.store.weight() > 50_000);
        // A response that is larger than the cache is not stored, and evicts nothing.
        store(&cache, "http://a/y", 200, &tag, &"x".repeat(200_000));
        assert_eq!(cached_body(&cache, "http://a/y", (1, 0)), None);
        assert!(cache.store.weight() > 50_000);
    }
}

//! Answers that are kept to be asked for again: where nothing changed, GitHub says so without cost.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use quick_cache::sync::Cache as Store;
use quick_cache::{OptionsBuilder, Weighter};
use reqwest::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderMap, HeaderValue, IF_NONE_MATCH};
use reqwest::{Method, Request, StatusCode, Url};

/// What an entry takes beside its address and its body.
const OVERHEAD: u64 = 256;

/// Whose answer it is, and to what. The version of the API is the client's, and with it the cache's.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Key {
    credential: u64,
    url: Url,
}

/// The body of a GET that succeeded, with the tag that GitHub gave it.
#[derive(Clone)]
pub(super) struct Kept {
    etag: HeaderValue,
    content_type: Option<HeaderValue>,
    pub(super) body: Bytes,
}

/// The kept answers of a client, bounded in bytes. Those of a walk that is longer than the bound do not drive out all
/// others, as they would from a cache that only knows what was used last.
pub(super) struct Cache {
    store: Store<Key, Arc<Kept>, Weight>,
}

#[derive(Clone)]
struct Weight;

impl Weighter<Key, Arc<Kept>> for Weight {
    fn weight(&self, key: &Key, kept: &Arc<Kept>) -> u64 {
        OVERHEAD + key.url.as_str().len() as u64 + kept.body.len() as u64
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

    /// Makes a GET ask only for what is new, and gives what is kept.
    pub(super) fn ask(&self, key: &Key, request: &mut Request) -> Option<Arc<Kept>> {
        request.headers_mut().remove(IF_NONE_MATCH);
        let kept = self.store.get(key)?;
        request.headers_mut().insert(IF_NONE_MATCH, kept.etag.clone());
        Some(kept)
    }

    /// Removes a response.
    pub(super) fn evict(&self, key: &Key) {
        self.store.remove(key);
    }

    /// Keeps the answer to a GET, or forgets the one before.
    pub(super) fn keep(&self, key: Key, status: StatusCode, headers: &HeaderMap, body: &Bytes) {
        if status != StatusCode::OK {
            return;
        }
        let no_store = headers.get_all(CACHE_CONTROL).iter().any(|it| {
            let told = it.to_str().unwrap_or_default();
            told.split(',').any(|told| told.trim().eq_ignore_ascii_case("no-store"))
        });
        let Some(etag) = headers.get(ETAG).filter(|_| !no_store) else {
            self.store.remove(&key);
            return;
        };
        let kept = Kept {
            etag: etag.clone(),
            content_type: headers.get(CONTENT_TYPE).cloned(),
            body: body.clone(),
        };
        self.store.insert(key, Arc::new(kept));
    }
}

impl Key {
    /// The key of a request; `None` for what is never kept.
    pub(super) fn of(request: &Request, credential: u64) -> Option<Self> {
        (request.method() == Method::GET).then(|| Self {
            credential,
            url: request.url().clone(),
        })
    }
}

impl Kept {
    /// The head of the answer that the kept body is given with: that of the 304, and the type of the body.
    pub(super) fn headers(&self, mut fresh: HeaderMap) -> HeaderMap {
        if let Some(content_type) = &self.content_type {
            fresh.insert(CONTENT_TYPE, content_type.clone());
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
    use super::*;

    fn get(url: &str) -> Request {
        Request::new(Method::GET, Url::parse(url).expect(url))
    }

    fn tagged(pairs: &[(reqwest::header::HeaderName, &str)]) -> HeaderMap {
        let pair = |(name, value): &(_, &str)| (Clone::clone(name), HeaderValue::from_str(value).expect("a header"));
        pairs.iter().map(pair).collect()
    }

    fn kept(cache: &Cache, url: &str, credential: u64) -> Option<Bytes> {
        let mut request = get(url);
        let kept = cache.ask(&Key::of(&request, credential)?, &mut request);
        assert_eq!(kept.is_some(), request.headers().contains_key(IF_NONE_MATCH));
        kept.map(|kept| kept.body.clone())
    }

    fn keep(cache: &Cache, url: &str, status: u16, headers: &HeaderMap, body: &str) {
        let key = Key::of(&get(url), 1).expect("a GET");
        let status = StatusCode::from_u16(status).expect("a status");
        cache.keep(key, status, headers, &Bytes::copy_from_slice(body.as_bytes()));
    }

    #[test]
    fn an_answer_is_kept_for_its_address_and_credential() {
        let cache = Cache::new(1 << 20);
        let tag = tagged(&[(ETAG, "W/\"a\"")]);
        keep(&cache, "http://a/x?page=1", 200, &tag, "one");
        assert_eq!(kept(&cache, "http://a/x?page=1", 1).as_deref(), Some(&b"one"[..]));
        assert_eq!(kept(&cache, "http://a/x?page=1", 2), None);
        assert_eq!(kept(&cache, "http://a/x?page=2", 1), None);
        keep(&cache, "http://a/x?page=1", 500, &tag, "error");
        assert_eq!(kept(&cache, "http://a/x?page=1", 1).as_deref(), Some(&b"one"[..]));
        // Without a tag there is nothing to ask with.
        keep(&cache, "http://a/x?page=1", 200, &HeaderMap::new(), "two");
        assert_eq!(kept(&cache, "http://a/x?page=1", 1), None);
    }

    #[test]
    fn what_must_not_be_kept_is_not() {
        let cache = Cache::new(1 << 20);
        let forbidden = tagged(&[(ETAG, "\"a\""), (CACHE_CONTROL, "private, No-Store")]);
        keep(&cache, "http://a/x", 200, &forbidden, "one");
        assert_eq!(kept(&cache, "http://a/x", 1), None);
        let post = Request::new(Method::POST, Url::parse("http://a/x").expect("a URL"));
        assert_eq!(Key::of(&post, 1), None);
    }

    #[test]
    fn the_bound_holds() {
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
        assert_eq!(kept(&cache, "http://a/y", 1), None);
        assert!(cache.store.weight() > 50_000);
    }
}

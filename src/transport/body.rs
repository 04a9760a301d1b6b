//! Reading an answer to its end, but no further than a bound.

use bytes::Bytes;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Response, StatusCode};
use tokio::time::{Instant, timeout_at};

use super::cache::Key;
use crate::error::{Head, HttpError};

/// The longest body that is read, decompressed. The largest real ones, a hundred repositories, have about 1 MB.
pub(super) const LIMIT: usize = 8 * 1024 * 1024;

/// An answer with its body in memory.
#[derive(Debug)]
pub(crate) struct Received {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// The body went on behind the bound.
    pub(super) cut: bool,
    /// The header with the credential that the request was sent with, so that errors do not repeat it.
    pub(super) token: Option<HeaderValue>,
    /// Whether nobody knows if the response has a body, as for a request that the description does not know.
    pub(super) may_be_empty: bool,
    /// Whether the response is the 404 to a DELETE that was retried, since its earlier attempt may have been processed.
    pub(crate) not_found_on_retry: bool,
    /// The key under which the response is cached.
    pub(super) cached: Option<Key>,
}

/// `None` where the answer is not whole in time.
pub(super) async fn read(mut response: Response, end: Instant) -> Option<Result<Received, HttpError>> {
    let declared = response
        .content_length()
        .and_then(|length| usize::try_from(length).ok());
    let mut body = Vec::with_capacity(declared.unwrap_or(0).min(LIMIT));
    let mut cut = false;
    loop {
        let chunk = match timeout_at(end, response.chunk()).await {
            Ok(Ok(Some(chunk))) => chunk,
            Ok(Ok(None)) => break,
            // A refusal whose body breaks off or does not end is a refusal: its head says so.
            _ if !response.status().is_success() => break,
            Ok(Err(error)) => return Some(Err(error.into())),
            Err(_) => return None,
        };
        if body.len() + chunk.len() > LIMIT {
            cut = true;
            break;
        }
        body.extend_from_slice(&chunk);
    }
    // What is kept is counted by its length.
    if body.capacity() > body.len() + body.len() / 4 {
        body.shrink_to_fit();
    }
    Some(Ok(Received {
        status: response.status(),
        headers: std::mem::take(response.headers_mut()),
        body: body.into(),
        cut,
        token: None,
        may_be_empty: false,
        not_found_on_retry: false,
        cached: None,
    }))
}

impl Received {
    /// A header that is text.
    pub(super) fn header(&self, name: HeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    pub(super) fn head(&self) -> Head {
        Head::of(self.status, &self.headers)
    }

    /// The JSON to decode: a response without a body decodes as `()`.
    pub(crate) fn json(&self) -> &[u8] {
        if self.status == StatusCode::NO_CONTENT || (self.body.is_empty() && self.may_be_empty) {
            b"null"
        } else {
            &self.body
        }
    }
}

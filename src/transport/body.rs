//! Reads response bodies up to a maximum length.

use bytes::Bytes;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Response, StatusCode};
use tokio::time::{Instant, timeout_at};

use super::cache::Key;
use crate::error::{Head, HttpError};

/// The maximum length of a body after decompression. The largest real bodies, pages of 100 repositories, have about 1 MB.
pub(super) const LIMIT: usize = 8 * 1024 * 1024;

/// A response with its body in memory.
#[derive(Debug)]
pub(crate) struct Received {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// Whether the body is longer than [`LIMIT`] and was truncated.
    pub(super) truncated: bool,
    /// The `Authorization` header of the request, so that errors can redact it.
    pub(super) token: Option<HeaderValue>,
    /// Whether an empty body is valid, because the description does not say whether this operation returns a body.
    pub(super) may_be_empty: bool,
    /// Whether this was a 404 to a DELETE whose earlier attempt may have been processed.
    pub(crate) not_found_on_retry: bool,
    /// The key under which the response is cached.
    pub(super) cached: Option<Key>,
}

/// Reads the body of a response. Returns `None` if the body is not complete by `end`.
pub(super) async fn read(mut response: Response, end: Instant) -> Option<Result<Received, HttpError>> {
    let declared = response
        .content_length()
        .and_then(|length| usize::try_from(length).ok());
    let mut body = Vec::with_capacity(declared.unwrap_or(0).min(LIMIT));
    let mut truncated = false;
    loop {
        let chunk = match timeout_at(end, response.chunk()).await {
            Ok(Ok(Some(chunk))) => chunk,
            Ok(Ok(None)) => break,
            // The status of an error response is known already, so an incomplete body does not matter.
            _ if !response.status().is_success() => break,
            Ok(Err(error)) => return Some(Err(error.into())),
            Err(_) => return None,
        };
        if body.len() + chunk.len() > LIMIT {
            truncated = true;
            break;
        }
        body.extend_from_slice(&chunk);
    }
    // The cache counts a body by its length, so its buffer must not be much larger.
    if body.capacity() > body.len() + body.len() / 4 {
        body.shrink_to_fit();
    }
    Some(Ok(Received {
        status: response.status(),
        headers: std::mem::take(response.headers_mut()),
        body: body.into(),
        truncated,
        token: None,
        may_be_empty: false,
        not_found_on_retry: false,
        cached: None,
    }))
}

impl Received {
    /// Returns the value of a header if it is text.
    pub(super) fn header(&self, name: HeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    pub(super) fn head(&self) -> Head {
        Head::of(self.status, &self.headers)
    }

    /// Returns the JSON to decode. It is `null` if the response has no body, so that `()` can be decoded from it.
    pub(crate) fn json(&self) -> &[u8] {
        if self.status == StatusCode::NO_CONTENT || (self.body.is_empty() && self.may_be_empty) {
            b"null"
        } else {
            &self.body
        }
    }
}

//! Incoming requests.

use chrono::{DateTime, Utc};
use hyper::body::Bytes;
use hyper::header::{AsHeaderName, HeaderMap};
use hyper::{Method, Uri};

/// A request with its whole body.
#[derive(Debug)]
pub(crate) struct Incoming {
    pub(crate) method: Method,
    pub(crate) uri: Uri,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Body,
    /// Whether the request was sent over TLS.
    pub(crate) secure: bool,
    pub(crate) received_at: DateTime<Utc>,
    pub(crate) concurrent: usize,
    /// How many requests with the same credential are in flight, including the request itself; 0 if the fake does not count
    /// requests by credential.
    pub(crate) concurrent_of_sender: usize,
}

/// The body of a request.
#[derive(Debug)]
pub(crate) enum Body {
    Whole(Bytes),
    TooLarge,
}

impl Incoming {
    /// Returns the scheme of the request's URL.
    pub(crate) fn scheme(&self) -> &'static str {
        if self.secure { "https" } else { "http" }
    }

    /// Returns the value of a header, if it is text.
    pub(crate) fn header(&self, name: impl AsHeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Returns the approximate size of the request in bytes.
    pub(crate) fn size(&self) -> usize {
        let headers = self.headers.iter();
        let headers: usize = headers
            .map(|(name, value)| name.as_str().len() + value.len() + 64)
            .sum();
        self.bytes().len() + headers + self.uri.path().len() + self.uri.query().map_or(0, str::len)
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        match &self.body {
            Body::Whole(bytes) => bytes,
            Body::TooLarge => &[],
        }
    }
}

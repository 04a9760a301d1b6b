//! Reading an answer to its end, but no further than a bound.

use crate::answer::Head;
use bytes::Bytes;
use reqwest::{
    Response, ResponseBuilderExt, StatusCode, Url,
    header::{HeaderMap, HeaderName},
};
use tokio::time::{Instant, timeout_at};

/// The longest body that is read, decompressed. The largest real ones, a hundred repositories, have about 1 MB.
pub(super) const LIMIT: usize = 8 * 1024 * 1024;

/// An answer with its body in memory.
#[derive(Debug)]
pub(super) struct Received {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) url: Url,
    pub(super) body: Bytes,
    /// The body went on behind the bound.
    pub(super) cut: bool,
}

/// `None` where the answer is not whole in time.
pub(super) async fn read(mut response: Response, end: Instant) -> Option<reqwest::Result<Received>> {
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
            Ok(Err(error)) => return Some(Err(error)),
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
        url: response.url().clone(),
        headers: std::mem::take(response.headers_mut()),
        body: body.into(),
        cut,
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

    /// The answer as the generated code takes it.
    pub(super) fn into_response(self) -> Response {
        let mut response = http::Response::builder().status(self.status).url(self.url);
        if let Some(headers) = response.headers_mut() {
            *headers = self.headers;
        }
        let response = response.body(self.body);
        response
            .expect("the status and the headers are those of an answer")
            .into()
    }
}

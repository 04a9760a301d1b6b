//! Successful replies of operations, without headers.

use hyper::StatusCode;
use serde::Serialize;

/// The content type of JSON bodies.
pub(crate) const JSON: &str = "application/json; charset=utf-8";

/// A successful reply.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    /// The body as JSON.
    pub(crate) body: Option<Vec<u8>>,
    pub(crate) link: Option<String>,
}

impl Reply {
    fn new(status: StatusCode, body: impl Serialize) -> Self {
        let body =
            serde_json::to_vec(&body).expect("writing to a vector does not fail, and all keys of bodies are strings");
        Self {
            status,
            body: Some(body),
            link: None,
        }
    }

    pub(crate) fn ok(body: impl Serialize) -> Self {
        Self::new(StatusCode::OK, body)
    }

    pub(crate) fn created(body: impl Serialize) -> Self {
        Self::new(StatusCode::CREATED, body)
    }

    pub(crate) fn accepted(body: impl Serialize) -> Self {
        Self::new(StatusCode::ACCEPTED, body)
    }

    pub(crate) fn no_content() -> Self {
        Self {
            status: StatusCode::NO_CONTENT,
            body: None,
            link: None,
        }
    }

    pub(crate) fn with_link(self, link: Option<String>) -> Self {
        Self { link, ..self }
    }
}

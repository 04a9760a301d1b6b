//! What is known of an answer beside its body.

use reqwest::{
    StatusCode,
    header::{HeaderMap, HeaderValue},
};
use std::sync::OnceLock;

use crate::transport::Key;

/// Where one call leaves what the generated code does not pass on with its errors.
#[derive(Debug, Default)]
pub(crate) struct Answer {
    operation: OnceLock<&'static str>,
    head: OnceLock<Head>,
    token: OnceLock<HeaderValue>,
    cached: OnceLock<Key>,
}

/// The head of an answer.
#[derive(Debug, Clone)]
pub(crate) struct Head {
    pub(crate) status: u16,
    pub(crate) request_id: Option<String>,
    pub(crate) content_type: Option<String>,
}

impl Answer {
    pub(crate) fn note_operation(&self, operation: &'static str) {
        let _ = self.operation.set(operation);
    }

    pub(crate) fn note_head(&self, head: Head) {
        let _ = self.head.set(head);
    }

    /// What the request was authenticated with.
    pub(crate) fn note_token(&self, token: HeaderValue) {
        let _ = self.token.set(token);
    }

    pub(crate) fn token(&self) -> Option<&HeaderValue> {
        self.token.get()
    }

    /// Notes the entry of the cache that holds the response.
    pub(crate) fn note_cached(&self, key: Key) {
        let _ = self.cached.set(key);
    }

    pub(crate) fn cached(&self) -> Option<&Key> {
        self.cached.get()
    }

    pub(crate) fn operation(&self) -> Option<&'static str> {
        self.operation.get().copied()
    }

    pub(crate) fn head(&self) -> Option<&Head> {
        self.head.get()
    }
}

impl Head {
    pub(crate) fn of(status: StatusCode, headers: &HeaderMap) -> Self {
        let header = |name| headers.get(name).and_then(|it| it.to_str().ok()).map(str::to_owned);
        Self {
            status: status.as_u16(),
            request_id: header("x-github-request-id"),
            content_type: header("content-type"),
        }
    }
}

//! The head of a response, as far as errors show it.

use reqwest::StatusCode;
use reqwest::header::HeaderMap;

/// What an error keeps of the head of a response.
#[derive(Debug, Clone)]
pub(crate) struct Head {
    pub(crate) status: u16,
    pub(crate) request_id: Option<String>,
    pub(crate) content_type: Option<String>,
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

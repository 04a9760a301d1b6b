//! The parts of a response's head that errors show.

use reqwest::StatusCode;
use reqwest::header::HeaderMap;

/// The parts of a response's head that errors show.
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

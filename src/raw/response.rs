//! The response of a raw call.

use std::fmt;

use chrono::{DateTime, Utc};
use reqwest::StatusCode;
use reqwest::header::{DATE, HeaderMap};

use crate::headers;
use crate::models::Removal;

/// A successful response: the decoded body, the status code and the headers.
///
/// `Debug` shows the body and the status code. It omits the headers, because a proxy can add secrets to them.
#[derive(Clone)]
pub struct Response<T> {
    value: T,
    status: StatusCode,
    headers: HeaderMap,
    not_found_on_retry: bool,
}

impl<T> Response<T> {
    pub(super) fn new(value: T, status: StatusCode, headers: HeaderMap) -> Self {
        Self {
            value,
            status,
            headers,
            not_found_on_retry: false,
        }
    }

    pub(super) fn with_not_found_on_retry(self, not_found_on_retry: bool) -> Self {
        Self {
            not_found_on_retry,
            ..self
        }
    }

    /// Returns whether GitHub returned 404 to the retry of a DELETE whose first outcome is unknown.
    ///
    /// The [status](Self::status) is 204 in this case. See [`Removal::NotFoundOnRetry`].
    pub fn not_found_on_retry(&self) -> bool {
        self.not_found_on_retry
    }

    /// Returns the HTTP status code, for example 200 or 201.
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// Returns the value of a header, or `None` if it is absent or not text. The name is not case-sensitive.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Returns the id that GitHub assigned to the request. GitHub's support asks for it.
    pub fn request_id(&self) -> Option<&str> {
        self.header("x-github-request-id")
    }

    /// Returns the time of the response, by GitHub's clock.
    pub fn date(&self) -> Option<DateTime<Utc>> {
        headers::date(self.header(DATE.as_str())?)
    }

    /// Returns a reference to the decoded body.
    pub fn get_ref(&self) -> &T {
        &self.value
    }

    /// Returns the decoded body and drops the rest.
    pub fn into_inner(self) -> T {
        self.value
    }
}

impl Response<()> {
    /// Returns the result of a deletion.
    pub(crate) fn into_removal(self) -> Removal {
        if self.not_found_on_retry {
            Removal::NotFoundOnRetry
        } else {
            Removal::Removed
        }
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("value", &self.value)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

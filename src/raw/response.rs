//! A successful response of a raw call.

use std::fmt;

use chrono::{DateTime, Utc};
use reqwest::StatusCode;
use reqwest::header::{DATE, HeaderMap};

use crate::headers;
use crate::models::Removal;

/// A successful response: the decoded body, with the status and the headers.
///
/// `Debug` shows the body and the status. Headers are left out, since a proxy may put anything into them.
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

    /// Whether GitHub returned 404 when the client retried a DELETE whose first outcome is unknown. See
    /// [`Removal::NotFoundOnRetry`]. The [status](Self::status) is 204 then.
    pub fn not_found_on_retry(&self) -> bool {
        self.not_found_on_retry
    }

    /// The HTTP status code, for example 200 or 201.
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// The value of a header, if it is there and is text. The name is not case-sensitive.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The id that GitHub gave the request. GitHub's support asks for it.
    pub fn request_id(&self) -> Option<&str> {
        self.header("x-github-request-id")
    }

    /// The time at which GitHub made the response, by GitHub's clock.
    pub fn date(&self) -> Option<DateTime<Utc>> {
        headers::date(self.header(DATE.as_str())?)
    }

    /// The decoded body.
    pub fn get_ref(&self) -> &T {
        &self.value
    }

    /// Returns the decoded body.
    pub fn into_inner(self) -> T {
        self.value
    }
}

impl Response<()> {
    /// What is known of a removal that succeeded.
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

//! A received request as a test sees it.

use std::fmt;

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::api::description::names;

/// A request that the fake received, and what became of it.
///
/// `Debug` does not show the value of an `Authorization` header.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReceivedRequest {
    /// The method in upper case.
    pub method: String,
    /// The path as it was sent, still percent-encoded, without the query.
    pub path: String,
    /// The decoded query parameters in the order of the URL.
    pub query: Vec<(String, String)>,
    /// The id of the operation in GitHub's description, `actions/list-self-hosted-runners-for-org` for example; `None`
    /// if the description has none at this path and method. A `HEAD` request has the operation of the `GET`. See also
    /// [`operation_name`](Self::operation_name).
    pub operation: Option<&'static str>,
    /// Names in lower case and values, in no particular order. Values that are not UTF-8 are decoded lossily.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// The status code of the response, or 0 if a fault reset the connection instead.
    pub status: u16,
    /// When it arrived, by the fake's [clock](crate::Clock).
    pub received_at: DateTime<Utc>,
    /// How many requests waited for their responses when it arrived, itself included.
    pub concurrent: usize,
    /// Whether it counts towards the rate limit of its credential. A 304 does not count, nor does a request that came when
    /// nothing was left. A 401 counts for anonymous clients.
    pub counted: bool,
    /// Whether its credential was limited when it came: by a secondary limit that [lasts](crate::Fault::lasting) or that the
    /// fake [enforces](crate::FakeBuilder::secondary_limits), or because the hour's requests were used up. A client that
    /// knows of the limit should send none.
    pub limited: bool,
    /// The kinds of the faults that hit it, named as in a file of faults: `latency`, for example.
    pub faults: Vec<&'static str>,
}

impl ReceivedRequest {
    /// Returns about how much memory the request takes, allocations included.
    pub(crate) fn size(&self) -> usize {
        const TEXT: usize = size_of::<String>() + 16;
        let pairs = self.query.iter().chain(&self.headers);
        let pairs: usize = pairs.map(|(name, value)| name.len() + value.len() + 2 * TEXT).sum();
        let faults = self.faults.len() * size_of::<&str>();
        size_of::<Self>() + self.method.len() + self.path.len() + self.body.len() + pairs + faults
    }

    /// Returns the name of the operation's method in the crate `github-runners`, which that crate's errors show:
    /// `list_self_hosted_runners_for_org`, for example. Returns `None` if [`operation`](Self::operation) is `None`.
    pub fn operation_name(&self) -> Option<&'static str> {
        names::method(self.operation?)
    }

    /// Returns the value of a header. Names are compared without case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// Returns the last value of a query parameter.
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query
            .iter()
            .rev()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Returns the body as JSON, or `None` if it is not JSON.
    pub fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.body).ok()
    }
}

impl fmt::Debug for ReceivedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<(&str, &str)> = self
            .headers
            .iter()
            .map(|(name, value)| {
                (
                    name.as_str(),
                    if name == "authorization" {
                        "[redacted]"
                    } else {
                        value.as_str()
                    },
                )
            })
            .collect();
        f.debug_struct("ReceivedRequest")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("query", &self.query)
            .field("operation", &self.operation)
            .field("headers", &headers)
            .field("body", &String::from_utf8_lossy(&self.body))
            .field("status", &self.status)
            .field("received_at", &self.received_at)
            .field("concurrent", &self.concurrent)
            .field("counted", &self.counted)
            .field("limited", &self.limited)
            .field("faults", &self.faults)
            .finish()
    }
}

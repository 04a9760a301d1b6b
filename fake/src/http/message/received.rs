//! The public type of received requests.

use std::fmt;

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::api::description::names;

/// A request that a fake received, with its outcome.
///
/// [`Fake::requests`](crate::Fake::requests) returns them. `Debug` redacts the value of the `Authorization` header.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReceivedRequest {
    /// The method in upper case.
    pub method: String,
    /// The path as it was sent, percent-encoded and without the query.
    pub path: String,
    /// The decoded query parameters in the order of the URL.
    pub query: Vec<(String, String)>,
    /// The operation id in GitHub's description, for example `actions/list-self-hosted-runners-for-org`; `None` if the
    /// description has no operation with this path and method. A `HEAD` request has the operation of the `GET` request. See
    /// also [`operation_name`](Self::operation_name).
    pub operation: Option<&'static str>,
    /// The header names in lower case and their values, in no particular order. Values that are not UTF-8 are decoded
    /// lossily.
    pub headers: Vec<(String, String)>,
    /// The request body.
    pub body: Vec<u8>,
    /// The status code of the response, or 0 if a fault reset the connection or the stream, or kept the connection silent.
    pub status: u16,
    /// When the request arrived, by the fake's [clock](crate::Clock).
    pub received_at: DateTime<Utc>,
    /// How many requests were in flight when the request arrived, including the request itself.
    pub concurrent: usize,
    /// Whether the request counts towards the primary rate limit of its credential. A request that gets a 304, or that
    /// arrives when the limit is used up, does not count. A request that gets a 401 counts towards the limit of anonymous
    /// clients instead.
    pub counted: bool,
    /// Whether the request was sent during a rate limit of its credential. The limit is a fault that
    /// [lasts](crate::Fault::lasting), a secondary limit that the fake [enforces](crate::FakeBuilder::secondary_limits), or
    /// a primary limit that is used up. A client that knows about the limit should not send such a request.
    pub limited: bool,
    /// The kinds of the faults that hit the request, named as in a fault file, for example `latency`.
    pub faults: Vec<&'static str>,
}

impl ReceivedRequest {
    /// Returns the approximate number of bytes of memory that the request takes, including allocations.
    pub(crate) fn size(&self) -> usize {
        const TEXT: usize = size_of::<String>() + 16;
        let pairs = self.query.iter().chain(&self.headers);
        let pairs: usize = pairs.map(|(name, value)| name.len() + value.len() + 2 * TEXT).sum();
        let faults = self.faults.len() * size_of::<&str>();
        size_of::<Self>() + self.method.len() + self.path.len() + self.body.len() + pairs + faults
    }

    /// Returns the name of the operation in errors of the crate `github-runners`, for example
    /// `list_self_hosted_runners_for_org`. Returns `None` if [`operation`](Self::operation) is `None`.
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

    /// Returns the last value of the query parameter with this name.
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

//! A request as it came in, and the log of requests that a test can look at.

use std::collections::VecDeque;
use std::fmt;

use chrono::{DateTime, Utc};
use hyper::body::Bytes;
use hyper::header::{AsHeaderName, HeaderMap};
use hyper::{Method, Uri};
use serde_json::Value;

/// How many requests a fake remembers.
pub(crate) const REMEMBERED: usize = 10_000;

/// A whole request.
#[derive(Debug)]
pub(crate) struct Incoming {
    pub(crate) method: Method,
    pub(crate) uri: Uri,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Body,
    pub(crate) received_at: DateTime<Utc>,
    pub(crate) concurrent: usize,
    /// How many of its own credential; 0 where nobody wants to know.
    pub(crate) at_once: usize,
}

/// What became of reading a request's body.
#[derive(Debug)]
pub(crate) enum Body {
    Whole(Bytes),
    TooLarge,
}

impl Incoming {
    /// A header's value, where it is one and text.
    pub(crate) fn header(&self, name: impl AsHeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        match &self.body {
            Body::Whole(bytes) => bytes,
            Body::TooLarge => &[],
        }
    }
}

/// The decoded parameters of a query string, in its order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Query {
    pairs: Vec<(String, String)>,
    /// By how many items pages after the first are shifted, which is a fault.
    pub(crate) page_shift: i64,
}

impl Query {
    pub(crate) fn parse(text: &str) -> Self {
        Self {
            pairs: form_urlencoded::parse(text.as_bytes()).into_owned().collect(),
            page_shift: 0,
        }
    }

    /// The same query, with pages after the first shifted by so many items.
    pub(crate) fn shifted(self, page_shift: i64) -> Self {
        Self { page_shift, ..self }
    }

    /// The last value of this name: what a Rails application takes.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.pairs
            .iter()
            .rev()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The query string with one parameter changed or added.
    pub(crate) fn with(&self, name: &str, value: &str) -> String {
        let mut pairs = self.pairs.clone();
        match pairs.iter_mut().rev().find(|(key, _)| key == name) {
            Some((_, old)) => value.clone_into(old),
            None => pairs.push((name.to_owned(), value.to_owned())),
        }
        encode(&pairs)
    }

    /// The query string.
    pub(crate) fn encoded(&self) -> String {
        encode(&self.pairs)
    }

    pub(crate) fn into_pairs(self) -> Vec<(String, String)> {
        self.pairs
    }
}

fn encode(pairs: &[(String, String)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}

/// A request that the fake received, and the status it answered.
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
    /// where the description has none at this path and method. A `HEAD` has that of the `GET`.
    pub operation: Option<&'static str>,
    /// Names in lower case and values, in no particular order; a value that is no text is decoded as far as it goes.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// The status that the fake answered; 0 where a fault reset the connection instead.
    pub status: u16,
    /// When it was there, by the fake's [clock](crate::Clock).
    pub received_at: DateTime<Utc>,
    /// How many requests were waiting for their answers when it was there, itself included.
    pub concurrent: usize,
    /// Whether it cost its credential one of the hour's requests. A 304 does not, nor does a 401, which is the anonymous
    /// client's, nor what comes when nothing is left.
    pub counted: bool,
    /// Whether its credential was limited when it came: by a secondary limit that [lasts](crate::Fault::lasting) or that
    /// the fake [enforces](crate::FakeBuilder::secondary_limits), or because the hour's requests were used up. A client that has been told so should send none.
    pub limited: bool,
}

impl ReceivedRequest {
    /// The value of a header, its name compared without case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// The last value of a query parameter.
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query
            .iter()
            .rev()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The body as JSON; `None` where it is none.
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
            .finish()
    }
}

/// What became of a request.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) operation: Option<&'static str>,
    pub(crate) status: u16,
    pub(crate) counted: bool,
    pub(crate) limited: bool,
}

/// The last requests, in the order in which they were answered.
#[derive(Debug, Default)]
pub(crate) struct RequestLog(VecDeque<ReceivedRequest>);

impl RequestLog {
    pub(crate) fn push(&mut self, request: &Incoming, outcome: Outcome) {
        if self.0.len() == REMEMBERED {
            self.0.pop_front();
        }
        let headers = request.headers.iter();
        self.0.push_back(ReceivedRequest {
            method: request.method.to_string(),
            path: request.uri.path().to_owned(),
            query: Query::parse(request.uri.query().unwrap_or_default()).into_pairs(),
            operation: outcome.operation,
            headers: headers
                .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
                .collect(),
            body: request.bytes().to_vec(),
            status: outcome.status,
            received_at: request.received_at,
            concurrent: request.concurrent,
            counted: outcome.counted,
            limited: outcome.limited,
        });
    }

    pub(crate) fn all(&self) -> Vec<ReceivedRequest> {
        self.0.iter().cloned().collect()
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}

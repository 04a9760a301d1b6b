//! The log of received requests that tests read.

use std::collections::VecDeque;

use crate::api::query::Query;
use crate::http::message::incoming::Incoming;
use crate::http::message::received::ReceivedRequest;

/// The maximum number of requests in the log.
const MOST_REQUESTS: usize = 10_000;

/// The maximum memory of the log in bytes.
const MOST_BYTES: usize = 16 << 20;

/// The outcome of a request.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) operation: Option<&'static str>,
    pub(crate) status: u16,
    pub(crate) counted: bool,
    pub(crate) limited: bool,
    pub(crate) faults: Vec<&'static str>,
}

/// The last requests, in the order in which they were handled.
#[derive(Debug, Default)]
pub(crate) struct RequestLog {
    requests: VecDeque<ReceivedRequest>,
    /// The memory of the requests in bytes.
    bytes: usize,
    /// How many requests were dropped because the log was full.
    dropped: u64,
}

impl RequestLog {
    pub(crate) fn push(&mut self, request: &Incoming, outcome: Outcome) {
        let headers = request.headers.iter();
        let received = ReceivedRequest {
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
            faults: outcome.faults,
        };
        self.bytes += received.size();
        self.requests.push_back(received);
        // Always keep the newest request. The server limits the size of its body.
        while self.requests.len() > MOST_REQUESTS || (self.bytes > MOST_BYTES && self.requests.len() > 1) {
            if let Some(oldest) = self.requests.pop_front() {
                self.bytes -= oldest.size();
                self.dropped += 1;
            }
        }
    }

    pub(crate) fn all(&self) -> Vec<ReceivedRequest> {
        self.requests.iter().cloned().collect()
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &ReceivedRequest> {
        self.requests.iter()
    }

    pub(crate) fn len(&self) -> usize {
        self.requests.len()
    }

    /// Returns how many requests were received since the log was cleared, including those that were dropped.
    pub(crate) fn received(&self) -> u64 {
        self.dropped + self.requests.len() as u64
    }

    pub(crate) fn dropped(&self) -> u64 {
        self.dropped
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }
}

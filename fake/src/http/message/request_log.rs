//! The log of requests that a test can look at.

use std::collections::VecDeque;

use crate::api::query::Query;
use crate::http::message::incoming::Incoming;
use crate::http::message::received::ReceivedRequest;

/// How many requests a fake remembers.
pub(crate) const REMEMBERED: usize = 10_000;

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

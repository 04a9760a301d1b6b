//! Sends single HTTP requests.

mod custom;
mod pool;

use futures_util::future::BoxFuture;
use reqwest::{Request, Response};

pub(crate) use self::custom::CustomClient;
pub(crate) use self::pool::Pool;

use crate::error::HttpError;

/// Sends a single HTTP request, without retries, redirects or waits. Tests implement it with a simulated server.
pub(crate) trait Http: Send + Sync + 'static {
    /// Sends the request. The future completes when the head of the response has arrived.
    fn execute(&self, request: Request) -> BoxFuture<'_, Result<Response, HttpError>>;

    /// Reports that a request timed out, so that later requests do not use its connection.
    fn timed_out(&self) {}
}

//! The step that sends a single HTTP request.

mod custom;
mod pool;

use futures_util::future::BoxFuture;
use reqwest::{Request, Response};

pub(crate) use self::custom::CustomClient;
pub(crate) use self::pool::Pool;

use crate::error::HttpError;

/// Sends a single HTTP request: no retry, no redirect, no waiting. A test can put a simulated server here.
pub(crate) trait Http: Send + Sync + 'static {
    /// Sends the request; the future completes with the head of the response.
    fn execute(&self, request: Request) -> BoxFuture<'_, Result<Response, HttpError>>;

    /// Notes that a request got no response in time, so that later ones must not use its connection.
    fn timed_out(&self) {}
}

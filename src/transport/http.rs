//! The step that sends a single HTTP request.

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use reqwest::{Client, Request, Response};

use crate::error::HttpError;

/// Sends a single HTTP request: no retry, no redirect, no waiting. A test can put a simulated server here.
pub(crate) trait Http: Send + Sync + 'static {
    /// Sends the request; the future completes with the head of the response.
    fn execute(&self, request: Request) -> BoxFuture<'_, Result<Response, HttpError>>;
}

impl Http for Client {
    fn execute(&self, request: Request) -> BoxFuture<'_, Result<Response, HttpError>> {
        Client::execute(self, request)
            .map(|result| result.map_err(HttpError::from))
            .boxed()
    }
}

//! The generated client, with one method for each operation of GitHub's description.
//!
//! [`Client::raw`](crate::Client::raw) returns the generated [`Client`]. Its methods are named after the `operationId`
//! of their operation. Use it for parameters, status codes and headers that the handles do not expose. Raw calls use
//! the same credential, rate limits, retries and cache as the methods of handles, and return the same [`Error`].
//!
//! The code is generated at build time from the part of GitHub's description in the package `github-runners-spec`,
//! which also corrects known errors of the description. Names and types follow the description and change with it.
//!
//! ```no_run
//! # async fn example(github: github_runners::Client) -> Result<(), github_runners::Error> {
//! let platforms = github.raw().get_hosted_runners_platforms_for_org("octo-org").await?.into_inner();
//! println!("{:?}", platforms.platforms);
//! # Ok(())
//! # }
//! ```

mod generated;
mod response;

use std::fmt;

use serde::de::DeserializeOwned;

use crate::error::Error;
use crate::transport::{Request, Transport};

pub use self::response::Response;
/// The types of requests and responses.
pub use crate::models as types;

/// The generated client, with one method for each operation of GitHub's description.
///
/// Returned by [`Client::raw`](crate::Client::raw); clones are cheap.
#[derive(Clone)]
pub struct Client {
    transport: Transport,
}

impl Client {
    pub(crate) fn new(transport: Transport) -> Self {
        Self { transport }
    }

    pub(crate) fn transport(&self) -> &Transport {
        &self.transport
    }

    /// Sends a request and decodes the response.
    pub(crate) async fn send<T: DeserializeOwned>(&self, request: Request) -> Result<Response<T>, Error> {
        let target = request.target();
        let received = self.transport.send(request).await?;
        match serde_json::from_slice(received.json()) {
            Ok(value) => {
                let response = Response::new(value, received.status, received.headers);
                Ok(response.with_not_found_on_retry(received.not_found_on_retry))
            }
            Err(error) => Err(self.transport.undecodable(target, &received, &error)),
        }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.transport.base_url())
            .finish_non_exhaustive()
    }
}

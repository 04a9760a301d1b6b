//! Every operation as generated from GitHub's description.
//!
//! [`Client::raw`](crate::Client::raw) returns the generated [`Client`], which has a method for each operation of the
//! description, named after its `operationId`. Its calls take the same path as those of the handles: the same
//! credential, rate limits, retries and cache, and the same [`Error`].
//!
//! The code is generated at build time from the fragment of GitHub's description in the package `github-runners-spec`,
//! after rules have corrected what the description gets wrong. Names and shapes follow GitHub's, and change with them.
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
/// Every generated type.
pub use crate::models as types;

/// The generated client: a method for each operation of GitHub's description.
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

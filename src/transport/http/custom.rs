//! An HTTP client that the caller has built.

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use reqwest::{Client, Request, Response, Url};

use super::Http;
use crate::error::{HttpError, HttpErrorKind};

/// An HTTP client that the caller has built, which must not follow redirects.
pub(crate) struct CustomClient(pub(crate) Client);

impl Http for CustomClient {
    fn execute(&self, request: Request) -> BoxFuture<'_, Result<Response, HttpError>> {
        let url = request.url().clone();
        async move {
            let response = self.0.execute(request).await?;
            if is_same(&url, response.url()) {
                Ok(response)
            } else {
                Err(HttpError::new(HttpErrorKind::Redirected, &url, Followed))
            }
        }
        .boxed()
    }
}

fn is_same(requested: &Url, answered: &Url) -> bool {
    let mut requested = requested.clone();
    requested.set_fragment(None);
    requested == *answered
}

/// Why a response is rejected that came from another address than the request went to.
///
/// HTTP clients make a GET of a POST when they follow most redirects, so that the list of labels would pass for the response
/// to adding one.
#[derive(Debug)]
struct Followed;

impl std::fmt::Display for Followed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the client passed to `http_client` followed a redirect; build it with `redirect::Policy::none()`")
    }
}

impl std::error::Error for Followed {}

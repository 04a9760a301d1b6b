//! An HTTP client that the caller passes to `ClientBuilder::http_client`.

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use reqwest::{Client, Request, Response, Url};

use super::Http;
use crate::error::{HttpError, HttpErrorKind};

/// An HTTP client from the caller. It must not follow redirects.
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

fn is_same(requested: &Url, responded: &Url) -> bool {
    let mut requested = requested.clone();
    requested.set_fragment(None);
    requested == *responded
}

/// The error if the HTTP client followed a redirect.
///
/// HTTP clients turn a POST into a GET when they follow most redirects. The list of labels would then look like the
/// response to adding a label.
#[derive(Debug)]
struct Followed;

impl std::fmt::Display for Followed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the client passed to `http_client` followed a redirect; build it with `redirect::Policy::none()`")
    }
}

impl std::error::Error for Followed {}

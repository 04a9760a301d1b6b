//! Following redirects, but never with the credential to another place and never as another request.

use reqwest::header::LOCATION;
use reqwest::{Method, Request, Response, StatusCode, Url};

use super::Http;
use crate::error::HttpError;

/// How many redirects of one call are followed.
const LIMIT: usize = 5;

/// Sends a request and follows its redirects to the same scheme, host and port.
///
/// A renamed organization or repository redirects so. What would change the method is not followed: an HTTP client
/// turns a POST into a GET at 301, 302 and 303, and a list of labels would then pass for the answer to adding one. A
/// redirect that is not followed is the answer.
pub(super) async fn send(http: &dyn Http, request: &Request) -> Result<Response, HttpError> {
    let mut place = request.url().clone();
    for _ in 0..LIMIT {
        let response = http.execute(at(request, place)).await?;
        match target(request, &response) {
            Some(url) => place = url,
            None => return Ok(response),
        }
    }
    http.execute(at(request, place)).await
}

/// The same request to another place.
fn at(request: &Request, place: Url) -> Request {
    let mut copy = request
        .try_clone()
        .expect("`Call` takes no request whose body is a stream");
    *copy.url_mut() = place;
    copy
}

/// Where a response leads, if the same request may go there.
fn target(request: &Request, response: &Response) -> Option<Url> {
    let method_stays = match response.status() {
        StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT => true,
        StatusCode::MOVED_PERMANENTLY | StatusCode::FOUND | StatusCode::SEE_OTHER => request.method() == Method::GET,
        _ => false,
    };
    let location = response.headers().get(LOCATION)?.to_str().ok()?;
    let url = response.url().join(location).ok()?;
    let home = request.url().origin();
    // An HTTP client that was brought along may have gone elsewhere itself, though it should not.
    let at_home = url.origin() == home && response.url().origin() == home;
    let plain = url.username().is_empty() && url.password().is_none();
    (method_stays && plain && at_home).then_some(url)
}

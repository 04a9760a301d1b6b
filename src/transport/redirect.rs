//! Follows redirects, but never to another host and never with another method.

use reqwest::header::{HeaderMap, LOCATION};
use reqwest::{Method, StatusCode, Url};

/// The maximum number of redirects that an attempt follows.
const LIMIT: usize = 5;

/// The redirects that an attempt has followed.
#[derive(Debug, Default)]
pub(super) struct Redirects {
    followed: usize,
    /// The URL of the next request, if it is not the URL of the call.
    pub(super) location: Option<Url>,
}

impl Redirects {
    /// Follows a redirect to the same scheme, host and port. Returns whether the call sends another request.
    ///
    /// GitHub redirects requests for renamed organizations and repositories like this. A redirect that would change the
    /// method is not followed: HTTP clients turn a POST into a GET at 301, 302 and 303, and a list of labels would then
    /// look like the response to adding a label. A redirect that is not followed is the response of the call.
    pub(super) fn follow(&mut self, method: &Method, requested: &Url, status: StatusCode, headers: &HeaderMap) -> bool {
        if self.followed == LIMIT {
            return false;
        }
        let Some(url) = target(method, requested, status, headers) else {
            return false;
        };
        self.followed += 1;
        self.location = Some(url);
        true
    }
}

/// Returns the target of a redirect if the same request may be sent there.
fn target(method: &Method, requested: &Url, status: StatusCode, headers: &HeaderMap) -> Option<Url> {
    let method_stays = match status {
        StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT => true,
        StatusCode::MOVED_PERMANENTLY | StatusCode::FOUND | StatusCode::SEE_OTHER => *method == Method::GET,
        _ => false,
    };
    let location = headers.get(LOCATION)?.to_str().ok()?;
    let url = requested.join(location).ok()?;
    let plain = url.username().is_empty() && url.password().is_none();
    (method_stays && plain && url.origin() == requested.origin()).then_some(url)
}

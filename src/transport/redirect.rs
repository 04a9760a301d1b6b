//! Following redirects, but never with the credential to another host and never as another request.

use reqwest::header::{HeaderMap, LOCATION};
use reqwest::{Method, StatusCode, Url};

/// How many redirects of one attempt are followed.
const LIMIT: usize = 5;

/// The redirects of an attempt that were followed.
#[derive(Debug, Default)]
pub(super) struct Redirects {
    followed: usize,
    /// Where the next request goes, if not to the address of the call.
    pub(super) place: Option<Url>,
}

impl Redirects {
    /// Follows a redirect to the same scheme, host and port. Returns whether the call sends another request.
    ///
    /// A renamed organization or repository redirects so. A redirect that would change the method is not followed: HTTP
    /// clients turn a POST into a GET at 301, 302 and 303, and a list of labels would then pass for the response to adding
    /// one. A redirect that is not followed is the response of the call.
    pub(super) fn follow(&mut self, method: &Method, requested: &Url, status: StatusCode, headers: &HeaderMap) -> bool {
        if self.followed == LIMIT {
            return false;
        }
        let Some(url) = target(method, requested, status, headers) else {
            return false;
        };
        self.followed += 1;
        self.place = Some(url);
        true
    }
}

/// The address that a response leads to, if the same request may go there.
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

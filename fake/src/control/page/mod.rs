//! The page that shows a fake in a browser.

use hyper::body::Bytes;
use hyper::header::{ACCEPT, CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::{Method, Response};

use crate::http::message::incoming::Incoming;
use crate::http::message::response_body::ResponseBody;

/// A file of the page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct File {
    kind: &'static str,
    text: &'static str,
}

const HTML: File = File {
    kind: "text/html; charset=utf-8",
    text: include_str!("index.html"),
};
const STYLE: File = File {
    kind: "text/css; charset=utf-8",
    text: include_str!("style.css"),
};
const SCRIPT: File = File {
    kind: "text/javascript; charset=utf-8",
    text: include_str!("script.js"),
};

/// The security headers. The page cannot load anything from other hosts, run other scripts, or be shown in a frame.
const SECURITY: [(&str, &str); 4] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Returns the requested file. GitHub's API also has the path `/`, so a request for `/` gets the page only if it accepts
/// HTML.
pub(crate) fn file(request: &Incoming) -> Option<File> {
    if request.method != Method::GET {
        return None;
    }
    match request.uri.path() {
        "/" if request
            .header(ACCEPT)
            .is_some_and(|accept| accept.contains("text/html")) =>
        {
            Some(HTML)
        }
        "/_fake/page/style.css" => Some(STYLE),
        "/_fake/page/script.js" => Some(SCRIPT),
        _ => None,
    }
}

pub(crate) fn response(file: File) -> Response<ResponseBody> {
    let mut response = Response::new(ResponseBody::whole(Bytes::from_static(file.text.as_bytes())));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(file.kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    for (name, value) in SECURITY {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

//! GitHub's requirements for all requests.

use hyper::{Method, StatusCode, header};

use crate::api::description::product::Product;
use crate::api::problem::Problem;
use crate::http::message::incoming::{Body, Incoming};

const API_VERSION: &str = "x-github-api-version";

/// Checks GitHub's requirements for all requests.
pub(crate) fn check(request: &Incoming, product: Product) -> Result<(), Problem> {
    if request
        .header(header::USER_AGENT)
        .is_none_or(|agent| agent.trim().is_empty())
    {
        return Err(Problem::plain(
            StatusCode::FORBIDDEN,
            "\r\nRequest forbidden by administrative rules. Please make sure your request has a User-Agent header \
             (https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required). \
             Check https://developer.github.com for other possible causes.\r\n",
        ));
    }
    let has_length =
        request.headers.contains_key(header::CONTENT_LENGTH) || request.headers.contains_key(header::TRANSFER_ENCODING);
    if matches!(request.method, Method::POST | Method::PUT) && !has_length {
        return Err(Problem::general(StatusCode::LENGTH_REQUIRED, "Length Required"));
    }
    if matches!(request.body, Body::TooLarge) {
        return Err(Problem::general(StatusCode::PAYLOAD_TOO_LARGE, "Payload too big"));
    }
    if let Some(accept) = request.header(header::ACCEPT)
        && !accept.split(',').any(is_json)
    {
        let message = format!("Unsupported 'Accept' header: '{accept}'. Must accept 'application/json'.");
        return Err(Problem::general(StatusCode::UNSUPPORTED_MEDIA_TYPE, message));
    }
    if let Some(requested) = request.header(API_VERSION)
        && api_version(request, product).is_none()
    {
        let supported: Vec<String> = product.api_versions().iter().map(|it| format!("\"{it}\"")).collect();
        return Err(Problem::general(
            StatusCode::BAD_REQUEST,
            format!(
                "The version you specified in the \"X-GitHub-API-Version\" request header, \"{requested}\", is not a \
                 supported version. The following versions are currently supported: {} (most recent).",
                supported.join(", ")
            ),
        ));
    }
    Ok(())
}

/// Returns whether an entry of `Accept` includes JSON. GitHub's own media types do.
fn is_json(entry: &str) -> bool {
    let kind = entry.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(kind.as_str(), "" | "*/*" | "application/*" | "application/json")
        || kind.starts_with("application/vnd.github")
        || kind.ends_with("+json")
}

/// Returns the API version that the request selects. If the request names no version, this is the default. Returns `None`
/// if the version is not supported.
pub(crate) fn api_version(request: &Incoming, product: Product) -> Option<&'static str> {
    let mut supported = product.api_versions().iter().copied();
    match request.headers.get(API_VERSION) {
        Some(requested) => supported.find(|version| version.as_bytes() == requested.as_bytes()),
        None => supported.next(),
    }
}

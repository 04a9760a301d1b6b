//! The headers of GitHub's responses.

use chrono::{DateTime, Utc};
use fastrand::Rng;
use hyper::Method;
use hyper::header::{HeaderMap, HeaderName, HeaderValue};
use sha2::{Digest, Sha256};

use crate::api::description::operation::Operation;
use crate::http::message::incoming::Incoming;
use crate::state::credential::Credential;
use crate::state::limit::Limit;
use crate::state::text::hex;

/// The properties of a response that its headers show.
#[derive(Debug)]
pub(crate) struct About<'a> {
    pub(crate) now: DateTime<Utc>,
    pub(crate) operation: Option<&'static Operation>,
    pub(crate) method: &'a Method,
    pub(crate) credential: &'a Credential,
    pub(crate) limit: Limit,
    pub(crate) api_version: &'static str,
    pub(crate) content_type: Option<&'static str>,
    pub(crate) etag: Option<&'a str>,
    pub(crate) link: Option<&'a str>,
    pub(crate) location: Option<&'a str>,
    /// When the token expires.
    pub(crate) token_expires_at: Option<DateTime<Utc>>,
}

pub(crate) fn write(headers: &mut HeaderMap, about: &About<'_>, random: &mut Rng) {
    let mut set = |name: &'static str, value: &str| {
        // URLs contain the `Host` header of the request, which can make them invalid header values. Omit such headers.
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    };
    set("date", &date(about.now));
    set("server", "github.com");
    set(
        "vary",
        "Accept, Authorization, Cookie, X-GitHub-OTP, Accept-Encoding, X-Requested-With",
    );
    set("x-github-request-id", &request_id(about.now, random));
    set("x-github-media-type", "github.v3; format=json");
    set("x-github-api-version-selected", about.api_version);
    if !about.limit.is_unlimited() {
        set("x-ratelimit-limit", &about.limit.limit.to_string());
        set("x-ratelimit-remaining", &about.limit.remaining().to_string());
        set("x-ratelimit-used", &about.limit.used.to_string());
        set("x-ratelimit-reset", &about.limit.reset.timestamp().to_string());
        set("x-ratelimit-resource", "core");
    }
    if let Some(content_type) = about.content_type {
        set("content-type", content_type);
    }
    if let Some(etag) = about.etag {
        set("etag", etag);
        set("cache-control", "private, max-age=60, s-maxage=60");
    }
    if let Some(link) = about.link {
        set("link", link);
    }
    if let Some(location) = about.location {
        set("location", location);
    }
    if let Some(end) = about.token_expires_at {
        let end = end.format("%Y-%m-%d %H:%M:%S UTC").to_string();
        set("github-authentication-token-expiration", &end);
    }
    let scope = about.operation.and_then(|operation| operation.scope);
    if about.credential.has_permissions() {
        if let Some(permission) = about.operation.and_then(Operation::permission) {
            let level = if matches!(*about.method, Method::GET | Method::HEAD) {
                "read"
            } else {
                "write"
            };
            set("x-accepted-github-permissions", &format!("{permission}={level}"));
        }
    } else if *about.credential != Credential::Anonymous {
        set("x-oauth-scopes", "admin:enterprise, admin:org, repo");
        set("x-accepted-oauth-scopes", scope.map_or("", |scope| scope.oauth_scope()));
    }
}

/// Formats a time for the `Date` header.
pub(crate) fn date(time: DateTime<Utc>) -> String {
    time.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// Returns a request id in GitHub's format: groups of hexadecimal digits, of which the last is the time.
fn request_id(now: DateTime<Utc>, random: &mut Rng) -> String {
    let (one, two) = (random.u64(..), random.u64(..));
    format!(
        "{:04X}:{:06X}:{:07X}:{:07X}:{:08X}",
        one >> 48,
        one & 0xff_ffff,
        two >> 36,
        two & 0xfff_ffff,
        now.timestamp()
    )
}

/// Returns the weak entity tag of a body. It differs between credentials and between queries.
pub(crate) fn etag(credential: &Credential, query: &str, body: &[u8]) -> String {
    let digest = Sha256::new()
        .chain_update(credential.token())
        .chain_update([0])
        .chain_update(query)
        .chain_update([0])
        .chain_update(body)
        .finalize();
    format!("W/\"{}\"", hex(&digest))
}

/// Returns whether `If-None-Match` contains this tag, by weak comparison.
pub(crate) fn matches(request: &Incoming, etag: &str) -> bool {
    let strong = |tag: &str| tag.strip_prefix("W/").unwrap_or(tag).to_owned();
    let wanted = strong(etag);
    let given = request
        .headers
        .get_all("if-none-match")
        .iter()
        .filter_map(|value| value.to_str().ok());
    given
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|tag| tag == "*" || strong(tag) == wanted)
}

//! Protects the control API from web pages and from other machines.
//!
//! On a loopback address, the control API does not require a token by default. Web pages that are open in a browser on the
//! same machine must not be able to use it. So requests from other origins are rejected: a browser sends the origin of a
//! page in `Origin`. After DNS rebinding, the origin is the fake's, but the browser sends the host name of the page in
//! `Host`.

use std::net::IpAddr;

use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HOST, ORIGIN};
use hyper::http::uri::Authority;
use hyper::{Method, StatusCode};
use sha2::{Digest, Sha256};

use crate::control::outcome::Refusal;
use crate::http::message::incoming::{Body, Incoming};

/// The rules for requests to the control API.
#[derive(Clone)]
pub(crate) struct Protection {
    /// The digest of the control token, if there is one.
    token: Option<[u8; 32]>,
    /// Whether the fake listens on a loopback address.
    local: bool,
}

impl std::fmt::Debug for Protection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Protection")
            .field("local", &self.local)
            .finish_non_exhaustive()
    }
}

fn forbidden(message: &str) -> Refusal {
    Refusal(StatusCode::FORBIDDEN, message.to_owned())
}

impl Protection {
    pub(crate) fn new(token: Option<&str>, ip: IpAddr) -> Self {
        Self {
            token: token.map(|token| Sha256::digest(token).into()),
            local: ip.is_loopback(),
        }
    }

    /// Checks the `Host` and the `Origin` of a request. The files of the page need no other check.
    pub(crate) fn check_source(&self, request: &Incoming) -> Result<(), Refusal> {
        let host = match request.header(HOST) {
            Some(host) => Some(
                host.parse::<Authority>()
                    .map_err(|_| forbidden("invalid Host header"))?,
            ),
            None => None,
        };
        if self.local && host.as_ref().is_some_and(|host| !is_local_name(host.host())) {
            return Err(forbidden(
                "the control API accepts only an IP address or localhost as Host; use the URL that the fake printed",
            ));
        }
        if let Some(origin) = request.headers.get(ORIGIN) {
            let own = host.map(|host| format!("{}://{host}", request.scheme()));
            if own.is_none_or(|own| own.as_bytes() != origin.as_bytes()) {
                return Err(forbidden(
                    "the control API does not accept requests from other web pages",
                ));
            }
        }
        Ok(())
    }

    /// Checks a request to the control API.
    pub(crate) fn check(&self, request: &Incoming) -> Result<(), Refusal> {
        self.check_source(request)?;
        match &self.token {
            None if self.local => {}
            None => {
                return Err(forbidden(
                    "the control API needs a token if the fake listens on an address other than loopback; set \
                     --control-token",
                ));
            }
            Some(token) => {
                let given = request.header(AUTHORIZATION).and_then(|value| value.split_once(' '));
                let given = given.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
                // Comparing digests does not leak the token through timing.
                let same = given.is_some_and(|(_, given)| <[u8; 32]>::from(Sha256::digest(given.trim())) == *token);
                if !same {
                    return Err(Refusal(
                        StatusCode::UNAUTHORIZED,
                        "the control API requires the control token; send the header Authorization: Bearer TOKEN"
                            .to_owned(),
                    ));
                }
            }
        }
        if matches!(request.body, Body::TooLarge) {
            let message = "the body must not be larger than 1 MiB".to_owned();
            return Err(Refusal(StatusCode::PAYLOAD_TOO_LARGE, message));
        }
        if request.method == Method::POST && !request.bytes().is_empty() && !is_json(request) {
            return Err(Refusal(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "a body requires the header Content-Type: application/json".to_owned(),
            ));
        }
        Ok(())
    }
}

/// Returns whether a host is an IP address or `localhost`. DNS rebinding needs another host name.
fn is_local_name(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    address.parse::<IpAddr>().is_ok() || host.eq_ignore_ascii_case("localhost")
}

fn is_json(request: &Incoming) -> bool {
    request.header(CONTENT_TYPE).is_some_and(|kind| {
        let kind = kind.split(';').next().unwrap_or_default().trim();
        kind.eq_ignore_ascii_case("application/json")
    })
}

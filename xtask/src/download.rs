//! Fetching a document over HTTP: whole, in bounded time and size, or not at all.

use std::{
    env, fmt,
    io::{self, Read as _},
    time::{Duration, Instant},
};

use indicatif::{HumanBytes, ProgressBar, ProgressFinish, ProgressStyle};
use serde_json::Value;
use ureq::{
    Agent,
    config::RedirectAuthHeaders,
    http::header,
    tls::{RootCerts, TlsConfig},
};
use url::Url;

/// The only hosts a token is sent to.
const GITHUB_HOSTS: [&str; 2] = ["api.github.com", "raw.githubusercontent.com"];

/// Why a document could not be fetched.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("cannot fetch {url}")]
    Request { url: String, source: Box<ureq::Error> },
    #[error("{url}: the server answered {status}{message}")]
    Status { url: String, status: u16, message: String },
    #[error("{url}: is larger than the limit of {}", HumanBytes(*.limit))]
    TooLarge { url: String, limit: u64 },
    #[error("{url}: the download broke off after {}", HumanBytes(*.received))]
    BrokenOff {
        url: String,
        received: u64,
        source: io::Error,
    },
    #[error("{url}: the download is cut short, {received} of {expected} bytes came")]
    CutShort { url: String, received: u64, expected: u64 },
}

impl Error {
    /// Whether the server said that there is no such document.
    pub(crate) fn is_not_found(&self) -> bool {
        matches!(self, Self::Status { status: 404, .. })
    }
}

/// How long and how much a download may take.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// Until a connection stands.
    pub(crate) connect: Duration,
    /// Without a byte from the server.
    pub(crate) read: Duration,
    /// For one document.
    pub(crate) total: Duration,
    /// Of one document, unpacked.
    pub(crate) bytes: u64,
}

/// What GitHub knows its caller by; no message can show it.
pub(crate) struct Token(String);

impl Token {
    /// The first of the variables `gh` and GitHub's own workflows use that holds something.
    pub(crate) fn from_environment() -> Option<Self> {
        let tokens = ["GITHUB_TOKEN", "GH_TOKEN"]
            .iter()
            .filter_map(|name| env::var(name).ok());
        tokens
            .map(|token| token.trim().to_owned())
            .find(|token| !token.is_empty())
            .map(Self)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token")
    }
}

/// Fetches documents.
#[derive(Debug)]
pub(crate) struct Client {
    agent: Agent,
    limits: Limits,
    token: Option<Token>,
}

impl Client {
    /// A client that sends `token` to GitHub's own hosts; for any other source there should be none.
    pub(crate) fn new(limits: Limits, token: Option<Token>) -> Self {
        let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::PlatformVerifier)
            .unversioned_rustls_crypto_provider(provider)
            .build();
        let config = Agent::config_builder()
            .tls_config(tls)
            .user_agent(concat!("github-runners-xtask/", env!("CARGO_PKG_VERSION")))
            .timeout_connect(Some(limits.connect))
            .timeout_recv_response(Some(limits.read))
            .timeout_per_read(Some(limits.read))
            .timeout_recv_body(Some(limits.total))
            // The body of a refusal says why.
            .http_status_as_error(false)
            .redirect_auth_headers(RedirectAuthHeaders::Never);
        Self {
            agent: config.build().into(),
            limits,
            token,
        }
    }

    /// The body at `url`. `name` is what to call it while it comes.
    pub(crate) fn get(&self, url: &Url, name: &str, accept: &str) -> Result<Vec<u8>, Error> {
        let shown = shown(url);
        let begin = Instant::now();
        let mut request = self.agent.get(url.as_str()).header(header::ACCEPT, accept);
        if let Some(Token(token)) = self.token.as_ref().filter(|_| takes_token(url)) {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let response = request.call();
        let mut response = response.map_err(|source| Error::Request {
            url: shown.clone(),
            source: Box::new(source),
        })?;
        let status = response.status();
        if !status.is_success() {
            let body = response
                .body_mut()
                .with_config()
                .limit(4096)
                .read_to_string()
                .unwrap_or_default();
            return Err(Error::Status {
                url: shown,
                status: status.as_u16(),
                message: message_of(&body),
            });
        }
        // A packed body has a length that says nothing about what comes out of it.
        let packed = response.headers().contains_key(header::CONTENT_ENCODING);
        let length = response.headers().get(header::CONTENT_LENGTH).filter(|_| !packed);
        let expected = length.and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
        let too_large = || Error::TooLarge {
            url: shown.clone(),
            limit: self.limits.bytes,
        };
        if expected.is_some_and(|expected| expected > self.limits.bytes) {
            return Err(too_large());
        }

        let progress = progress_bar(name, expected);
        let mut reader = response.into_body().into_reader();
        let mut body = Vec::new();
        let mut chunk = vec![0; 64 * 1024];
        loop {
            let received = body.len() as u64;
            let read = match reader.read(&mut chunk) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(source) => {
                    return Err(Error::BrokenOff {
                        url: shown,
                        received,
                        source,
                    });
                }
            };
            if received + read as u64 > self.limits.bytes {
                return Err(too_large());
            }
            body.extend_from_slice(&chunk[..read]);
            progress.inc(read as u64);
        }
        drop(progress);
        let received = body.len() as u64;
        if let Some(expected) = expected.filter(|&expected| expected != received) {
            return Err(Error::CutShort {
                url: shown,
                received,
                expected,
            });
        }
        arrived(name, received, begin);
        Ok(body)
    }
}

/// A URL without what may be secret in it: user, password, query.
pub(crate) fn shown(url: &Url) -> String {
    let mut url = url.clone();
    // Fails only for URLs that cannot have a user, and those need no cleaning.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url.set_query(None);
    url.set_fragment(None);
    url.into()
}

/// Says on one plain line what came, how large it is and how fast it was.
pub(crate) fn arrived(name: &str, bytes: u64, begin: Instant) {
    let seconds = begin.elapsed().as_secs_f64();
    // Below a millisecond the clock says more than the source.
    let speed = bytes as f64 / seconds.max(0.001);
    eprintln!(
        "{name}: {} in {seconds:.2} s ({}/s)",
        HumanBytes(bytes),
        HumanBytes(speed as u64)
    );
}

fn takes_token(url: &Url) -> bool {
    url.scheme() == "https" && url.host_str().is_some_and(|host| GITHUB_HOSTS.contains(&host))
}

/// What the body of a refusal says, if GitHub wrote it.
fn message_of(body: &str) -> String {
    let body: Option<Value> = serde_json::from_str(body).ok();
    let message = body.as_ref().and_then(|body| body.get("message")?.as_str());
    message.map(|message| format!(": {message}")).unwrap_or_default()
}

/// Drawn on standard error, and only where that is a terminal.
fn progress_bar(name: &str, expected: Option<u64>) -> ProgressBar {
    let (bar, template) = match expected {
        Some(expected) => (
            ProgressBar::new(expected),
            "{msg} [{bar:30}] {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left",
        ),
        None => (ProgressBar::new_spinner(), "{msg} {spinner} {bytes}, {bytes_per_sec}"),
    };
    let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    // Cleared also where the download fails, so that the error has a line of its own.
    bar.with_style(style)
        .with_message(name.to_owned())
        .with_finish(ProgressFinish::AndClear)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_goes_to_github_over_tls_and_nowhere_else() {
        let takes = |url: &str| takes_token(&url.parse().unwrap());
        assert!(takes("https://api.github.com/repos/a/b"));
        assert!(takes("https://raw.githubusercontent.com/a/b/main/c.json"));
        for other in [
            "http://api.github.com/repos/a/b",
            "https://api.github.com.example.com/",
            "https://github.com/a/b",
            "https://unpkg.com/@octokit/openapi/",
            "https://api.github.com@example.com/",
        ] {
            assert!(!takes(other), "{other}");
        }
    }

    #[test]
    fn a_url_is_shown_without_what_may_be_secret() {
        let url: Url = "https://me:secret@example.com/a/b.json?token=secret#secret"
            .parse()
            .unwrap();
        assert_eq!(shown(&url), "https://example.com/a/b.json");
    }
}

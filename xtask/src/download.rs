//! Downloads documents over HTTP, with limits on time and size.

use std::io::{self, Read as _};
use std::time::{Duration, Instant};
use std::{env, fmt};

use chrono::DateTime;
use indicatif::{HumanBytes, ProgressBar, ProgressFinish, ProgressStyle};
use serde_json::Value;
use ureq::Agent;
use ureq::config::RedirectAuthHeaders;
use ureq::http::{HeaderMap, header};
use ureq::tls::{RootCerts, TlsConfig};
use url::{Origin, Url};

/// Returns the only origin to which a token is sent by default. GitHub's raw host does not need a token for public files,
/// and would reject an invalid token.
fn github_api() -> Vec<Origin> {
    vec![Origin::Tuple(
        "https".to_owned(),
        url::Host::Domain("api.github.com".to_owned()),
        443,
    )]
}

/// The error if a document cannot be downloaded.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("cannot fetch {url}")]
    Request { url: String, source: Box<ureq::Error> },
    #[error("{url}: the server returned {status}{message}{}{}", with_token(*.token), advice(.limit.as_ref(), *.token))]
    Status {
        url: String,
        status: u16,
        message: String,
        /// The time at which the rate limit ends, if the request exceeded a rate limit.
        limit: Option<String>,
        /// The environment variable with the token that was sent.
        token: Option<&'static str>,
    },
    #[error("{url}: is larger than the limit of {}", HumanBytes(*.limit))]
    TooLarge { url: String, limit: u64 },
    #[error("{url}: the download was interrupted after {}", HumanBytes(*.received))]
    Interrupted {
        url: String,
        received: u64,
        source: io::Error,
    },
}

impl Error {
    /// Returns the status code, if the server returned an error.
    pub(crate) fn status(&self) -> Option<u16> {
        match self {
            Self::Status { status, .. } => Some(*status),
            _ => None,
        }
    }
}

fn with_token(variable: Option<&str>) -> String {
    variable
        .map(|variable| format!(" (with the token of {variable})"))
        .unwrap_or_default()
}

/// Returns the advice for a rate limit.
fn advice(limit: Option<&String>, token: Option<&str>) -> String {
    let Some(end) = limit else {
        return String::new();
    };
    let raise = if token.is_none() {
        ", or set GITHUB_TOKEN, which has a higher limit"
    } else {
        ""
    };
    format!("; the rate limit is exceeded: try again {end}{raise}")
}

/// Returns the time at which a rate limit ends, if the response reports a rate limit.
fn end_of_limit(status: u16, headers: &HeaderMap, message: &str) -> Option<String> {
    let number = |name: &str| headers.get(name)?.to_str().ok()?.trim().parse::<i64>().ok();
    let used_up = number("x-ratelimit-remaining") == Some(0);
    let limited = status == 429 || (status == 403 && (used_up || message.to_lowercase().contains("rate limit")));
    if !limited {
        return None;
    }
    if let Some(seconds) = number("retry-after") {
        return Some(format!("in {seconds} s"));
    }
    let reset = number("x-ratelimit-reset").and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    Some(reset.map_or_else(
        || "in an hour".to_owned(),
        |time| format!("at {}", time.format("%Y-%m-%d %H:%M UTC")),
    ))
}

/// The limits of a download.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// The timeout for resolving the name, and for connecting.
    pub(crate) connect: Duration,
    /// The maximum time without data from the server.
    pub(crate) read: Duration,
    /// The timeout for receiving a document.
    pub(crate) total: Duration,
    /// The maximum unpacked size of a document.
    pub(crate) bytes: u64,
}

impl Limits {
    /// The limits for documents in a folder.
    pub(crate) fn local() -> Self {
        Self {
            connect: Duration::from_secs(10),
            read: Duration::from_secs(30),
            total: Duration::from_secs(600),
            bytes: 64 * 1024 * 1024,
        }
    }
}

/// A token for GitHub. It is never shown in messages.
pub(crate) struct Token {
    variable: &'static str,
    text: String,
}

impl Token {
    /// Returns the token from the first non-empty variable of `GITHUB_TOKEN` and `GH_TOKEN`, which `gh` uses too.
    pub(crate) fn from_environment() -> Option<Self> {
        ["GITHUB_TOKEN", "GH_TOKEN"].into_iter().find_map(|variable| {
            let text = env::var(variable).ok()?.trim().to_owned();
            (!text.is_empty()).then_some(Self { variable, text })
        })
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token")
    }
}

/// Downloads documents.
#[derive(Debug)]
pub(crate) struct Client {
    agent: Agent,
    limits: Limits,
    token: Option<Token>,
    /// The only origins to which the token is sent.
    token_origins: Vec<Origin>,
}

impl Client {
    /// Creates a client that sends `token` to GitHub's API. Pass no token for other sources.
    pub(crate) fn new(limits: Limits, token: Option<Token>) -> Self {
        let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::PlatformVerifier)
            .unversioned_rustls_crypto_provider(provider)
            .build();
        let config = Agent::config_builder()
            .tls_config(tls)
            .user_agent(concat!("github-runners-xtask/", env!("CARGO_PKG_VERSION")))
            .timeout_resolve(Some(limits.connect))
            .timeout_connect(Some(limits.connect))
            .timeout_recv_response(Some(limits.read))
            .timeout_per_read(Some(limits.read))
            .timeout_recv_body(Some(limits.total))
            // The body of an error response contains the reason.
            .http_status_as_error(false)
            .redirect_auth_headers(RedirectAuthHeaders::Never);
        Self {
            agent: config.build().into(),
            limits,
            token,
            token_origins: github_api(),
        }
    }

    /// Downloads `url`. The progress shows `name`.
    pub(crate) fn get(&self, url: &Url, name: &str, accept: &str) -> Result<Vec<u8>, Error> {
        let shown = shown(url);
        let begin = Instant::now();
        let mut request = self.agent.get(url.as_str()).header(header::ACCEPT, accept);
        let token = self.token.as_ref().filter(|_| self.sends_token_to(url));
        if let Some(Token { text, .. }) = token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {text}"));
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
            let message = message_of(&body);
            return Err(Error::Status {
                url: shown,
                status: status.as_u16(),
                limit: end_of_limit(status.as_u16(), response.headers(), &message),
                message,
                token: token.map(|token| token.variable),
            });
        }
        // If a body is compressed, ureq removes its length. If a body is shorter than its length, ureq returns an error.
        let length = response.headers().get(header::CONTENT_LENGTH);
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
                    return Err(Error::Interrupted {
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
        print_speed(name, body.len() as u64, begin);
        Ok(body)
    }

    fn sends_token_to(&self, url: &Url) -> bool {
        self.token_origins.contains(&url.origin())
    }
}

/// Returns a URL without the parts that can be secret: user, password, query and fragment.
pub(crate) fn shown(url: &Url) -> String {
    let mut url = url.clone();
    // An error means that the URL cannot have a user or a password.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url.set_query(None);
    url.set_fragment(None);
    url.into()
}

/// Prints a line with the name, the size and the speed of a download.
pub(crate) fn print_speed(name: &str, bytes: u64, begin: Instant) {
    let seconds = begin.elapsed().as_secs_f64();
    // Shorter times would be dominated by the precision of the clock.
    let speed = bytes as f64 / seconds.max(0.001);
    eprintln!(
        "{name}: {} in {seconds:.2} s ({}/s)",
        HumanBytes(bytes),
        HumanBytes(speed as u64)
    );
}

/// Returns the message in the body of an error response from GitHub.
fn message_of(body: &str) -> String {
    let body: Option<Value> = serde_json::from_str(body).ok();
    let message = body.as_ref().and_then(|body| body.get("message")?.as_str());
    message.map(|message| format!(": {message}")).unwrap_or_default()
}

/// Creates a progress bar on standard error, which is shown only in a terminal.
fn progress_bar(name: &str, expected: Option<u64>) -> ProgressBar {
    let (bar, template) = match expected {
        Some(expected) => (
            ProgressBar::new(expected),
            "{msg} [{bar:30}] {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left",
        ),
        None => (ProgressBar::new_spinner(), "{msg} {spinner} {bytes}, {bytes_per_sec}"),
    };
    let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    // Clear the bar even if the download fails, so that the error is on a separate line.
    bar.with_style(style)
        .with_message(name.to_owned())
        .with_finish(ProgressFinish::AndClear)
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead as _, BufReader, Write as _};
    use std::net::TcpListener;
    use std::thread::{self, JoinHandle};

    use super::*;

    const LIMITS: Limits = Limits {
        connect: Duration::from_secs(30),
        read: Duration::from_secs(30),
        total: Duration::from_secs(30),
        bytes: 1024,
    };

    fn token() -> Option<Token> {
        Some(Token {
            variable: "GITHUB_TOKEN",
            text: "ghp_secret".to_owned(),
        })
    }

    /// Starts a server that sends `response` to a single request. Returns the URL of the server, and a thread that returns
    /// the head of the request in lower case.
    fn server(response: String) -> (Url, JoinHandle<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap()).parse().unwrap();
        let serve = move || {
            let (mut stream, _) = listener.accept().unwrap();
            let lines = BufReader::new(stream.try_clone().unwrap()).lines().map(Result::unwrap);
            let head: Vec<_> = lines.take_while(|line| !line.is_empty()).collect();
            stream.write_all(response.as_bytes()).unwrap();
            head.join("\n").to_lowercase()
        };
        (url, thread::spawn(serve))
    }

    fn response(head: &str, body: &str) -> String {
        let length = body.len();
        format!("HTTP/1.1 {head}\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}")
    }

    #[test]
    fn token_is_sent_to_its_origin_and_not_after_a_redirect() {
        let (there, second) = server(response("200 OK", "{}"));
        let (here, first) = server(response(&format!("302 There\r\nlocation: {there}"), ""));
        let mut client = Client::new(LIMITS, token());
        client.token_origins = vec![here.origin()];
        assert_eq!(client.get(&here, "d", "*/*").unwrap(), b"{}");
        assert!(first.join().unwrap().contains("authorization: bearer ghp_secret"));
        assert!(!second.join().unwrap().contains("authorization"));
    }

    #[test]
    fn error_names_the_variable_of_a_rejected_token() {
        let refused = response("401 No", r#"{"message": "Bad credentials"}"#);
        let (url, _) = server(refused.clone());
        let mut client = Client::new(LIMITS, token());
        client.token_origins = vec![url.origin()];
        let error = client.get(&url, "d", "*/*").unwrap_err().to_string();
        let expected = format!("{url}: the server returned 401: Bad credentials (with the token of GITHUB_TOKEN)");
        assert_eq!(error, expected);
        let (url, _) = server(refused);
        let error = client.get(&url, "d", "*/*").unwrap_err().to_string();
        assert!(error.ends_with(": Bad credentials"), "{error}");
    }

    #[test]
    fn token_is_sent_only_to_the_github_api_over_tls() {
        let client = Client::new(LIMITS, token());
        let sends_token_to = |url: &str| client.sends_token_to(&url.parse().unwrap());
        assert!(sends_token_to("https://api.github.com/repos/a/b"));
        for other in [
            "https://raw.githubusercontent.com/a/b/main/c.json",
            "http://api.github.com/repos/a/b",
            "https://api.github.com:8443/repos/a/b",
            "https://api.github.com.example.com/",
            "https://github.com/a/b",
            "https://unpkg.com/@octokit/openapi/",
            "https://api.github.com@example.com/",
        ] {
            assert!(!sends_token_to(other), "{other}");
        }
    }

    #[test]
    fn hides_secrets_of_a_url() {
        let url: Url = "https://me:secret@example.com/a/b.json?token=secret#secret"
            .parse()
            .unwrap();
        assert_eq!(shown(&url), "https://example.com/a/b.json");
    }

    #[test]
    fn rate_limit_error_names_its_end_and_suggests_a_token() {
        let limited = "403 No\r\nx-ratelimit-remaining: 0\r\nx-ratelimit-reset: 86400";
        let (url, _) = server(response(limited, r#"{"message": "API rate limit exceeded"}"#));
        let error = Client::new(LIMITS, None).get(&url, "d", "*/*").unwrap_err().to_string();
        let advice = "try again at 1970-01-02 00:00 UTC, or set GITHUB_TOKEN, which has a higher limit";
        assert!(error.ends_with(advice), "{error}");
        let (url, _) = server(response("429 No\r\nretry-after: 7", ""));
        let mut client = Client::new(LIMITS, token());
        client.token_origins = vec![url.origin()];
        let error = client.get(&url, "d", "*/*").unwrap_err().to_string();
        assert!(
            error.ends_with("the rate limit is exceeded: try again in 7 s"),
            "{error}"
        );
        let (url, _) = server(response(
            "403 No\r\nx-ratelimit-remaining: 9",
            r#"{"message": "Not allowed"}"#,
        ));
        let error = Client::new(LIMITS, None).get(&url, "d", "*/*").unwrap_err().to_string();
        assert!(error.ends_with("403: Not allowed"), "{error}");
    }
}

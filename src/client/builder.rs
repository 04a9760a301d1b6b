//! The builder of a client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::HeaderValue;
use reqwest::{Url, redirect};

use super::address::Address;
use super::registry::Registry;
use super::{ApiVersion, Client};
use crate::auth::Credential;
use crate::error::Result;
use crate::models::Secret;
use crate::operations::{Product, ServerVersion};
use crate::raw;
use crate::transport::{CallReport, CustomClient, Http, Observer, Pace, Pool, Settings, Shared, is_loopback, tls};
use crate::validate::{InvalidInput, check_range};

const GITHUB: &str = "https://api.github.com";
const NAME: &str = concat!("github-runners/", env!("CARGO_PKG_VERSION"));
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// Shorter than the keep-alive time of servers. If the client writes a request to a connection that the server has just
/// closed, the outcome of the request is unknown.
const POOL_IDLE_TIMEOUT: Duration = Duration::from_secs(20);
const KEEP_ALIVE: Duration = Duration::from_secs(5);
const KEEP_ALIVE_TIMEOUT: Duration = Duration::from_secs(5);
const TIMEOUT: Duration = Duration::from_secs(30);
const DEADLINE: Duration = Duration::from_secs(5 * 60);
const RATE_LIMIT_WAIT: Duration = Duration::from_secs(2 * 60);
const RETRIES: u32 = 3;
/// GitHub processes at most 100 concurrent requests of a credential.
const MAX_CONCURRENCY: u32 = 100;
const CONCURRENCY: u32 = MAX_CONCURRENCY;
const CACHE_SIZE: u64 = 16 * 1024 * 1024;
/// GitHub's limit for each endpoint and minute. A request that reads costs 1 point, any other request 5.
const PACE: Pace = Pace {
    points_per_minute: Some(900),
    creations: None,
};
const MAX_CREATIONS: u32 = 100_000;
/// The longest timeout. tokio cannot represent instants that are very far away.
const MAX_TIMEOUT: Duration = Duration::from_secs(24 * 60 * 60);

/// A builder for a [`Client`].
///
/// The defaults suit a program that runs unattended: calls wait up to 2 minutes for rate limits, retry up to 3 times if
/// that is safe, and end within 5 minutes.
///
/// ```
/// use std::time::Duration;
///
/// # fn example() -> github_runners::Result<()> {
/// let github = github_runners::Client::builder()
///     .token("ghp_…")
///     .user_agent("fleet/1.2")
///     .max_rate_limit_wait(Duration::from_secs(10))
///     .build()?;
/// # let _ = github;
/// # Ok(())
/// # }
/// ```
///
/// [`build`](ClientBuilder::build) checks all values.
#[derive(Clone)]
pub struct ClientBuilder {
    credential: Option<Credential>,
    address: Address,
    server: Option<ServerVersion>,
    http: Option<reqwest::Client>,
    roots: Vec<Vec<u8>>,
    keep_alive: Option<Duration>,
    user_agent: Option<String>,
    api_version: ApiVersion,
    timeout: Duration,
    deadline: Duration,
    limit_wait: Duration,
    retries: u32,
    concurrency: u32,
    pace: Pace,
    cache: u64,
    observer: Option<Observer>,
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self {
            credential: None,
            address: Address::Root(GITHUB.to_owned()),
            server: None,
            http: None,
            roots: Vec::new(),
            keep_alive: Some(KEEP_ALIVE),
            user_agent: None,
            api_version: ApiVersion::default(),
            timeout: TIMEOUT,
            deadline: DEADLINE,
            limit_wait: RATE_LIMIT_WAIT,
            retries: RETRIES,
            concurrency: CONCURRENCY,
            pace: PACE,
            cache: CACHE_SIZE,
            observer: None,
        }
    }
}

/// Credential, server and connections.
impl ClientBuilder {
    /// Sets the token to authenticate with, for example a personal access token.
    ///
    /// [`Credential`] lists the scopes and permissions that a token needs. Use [`credential`](Self::credential) for a
    /// GitHub App, an environment variable or a callback.
    #[must_use]
    pub fn token(self, token: impl Into<Secret>) -> Self {
        self.credential(Credential::token(token))
    }

    /// Sets the credential: a token, a GitHub App, one of its installations, or a callback.
    ///
    /// By default, requests are anonymous. GitHub allows them for a few operations only.
    #[must_use]
    pub fn credential(mut self, credential: impl Into<Credential>) -> Self {
        self.credential = Some(credential.into());
        self
    }

    /// Sets the root of the API, for example of a proxy or a fake. The default is `https://api.github.com`.
    ///
    /// Prefer [`enterprise_server`](Self::enterprise_server) for GitHub Enterprise Server and
    /// [`data_residency`](Self::data_residency) for `ghe.com`. If you set the root of a GitHub Enterprise Server, include
    /// the path: `https://ghe.example.com/api/v3`.
    ///
    /// With an `http` URL, the token is sent unencrypted. Requests use the proxy of the environment (`HTTPS_PROXY`,
    /// `NO_PROXY`, …), except requests to a loopback address.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.address = Address::Root(url.into());
        self
    }

    /// Sets the host of a GitHub Enterprise Server, with a port if it has one: `ghe.example.com`.
    ///
    /// The URL of the server is accepted too, with or without `/api/v3`.
    #[must_use]
    pub fn enterprise_server(mut self, host: impl Into<String>) -> Self {
        self.address = Address::EnterpriseServer(host.into());
        self
    }

    /// Sets the release of the GitHub Enterprise Server.
    ///
    /// Calls of operations that the release does not have then fail with
    /// [`Error::Unavailable`](crate::Error::Unavailable) before a request is sent. Without the release, the server
    /// returns 404, which can have other causes. [`operations`](crate::operations) lists the releases of each
    /// operation.
    #[must_use]
    pub fn enterprise_server_version(mut self, version: ServerVersion) -> Self {
        self.server = Some(version);
        self
    }

    /// Sets the host of an enterprise with data residency on GitHub Enterprise Cloud: `octocorp.ghe.com`.
    ///
    /// See [GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/admin/data-residency).
    #[must_use]
    pub fn data_residency(mut self, host: impl Into<String>) -> Self {
        self.address = Address::EnterpriseCloud(host.into());
        self
    }

    /// Sets the name of your program for the `User-Agent` header: `fleet/1.2`. The name and version of this crate
    /// follow it.
    #[must_use]
    pub fn user_agent(mut self, program: impl Into<String>) -> Self {
        self.user_agent = Some(program.into());
        self
    }

    /// Sets the calendar version of the API. The default is [`ApiVersion::V2022_11_28`].
    #[must_use]
    pub fn api_version(mut self, version: ApiVersion) -> Self {
        self.api_version = version;
        self
    }

    /// Adds a certificate authority in PEM format to the authorities that the system trusts.
    ///
    /// Use it for the private authority of a GitHub Enterprise Server or of a company's proxy. You can call it more
    /// than once, and each text can contain several certificates.
    ///
    /// # Errors
    ///
    /// [`build`](Self::build) fails with [`InvalidInput`] that names the field `root_certificate` if the text does not
    /// contain a certificate.
    #[must_use]
    pub fn root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.roots.push(pem.into());
        self
    }

    /// Sets how often the client pings the server on an HTTP/2 connection that has requests in flight. The default is 5
    /// seconds, and `None` disables the pings.
    ///
    /// The client closes a connection if a ping gets no response within 5 seconds.
    #[must_use]
    pub fn http2_keep_alive_interval(mut self, interval: impl Into<Option<Duration>>) -> Self {
        self.keep_alive = interval.into();
        self
    }

    /// Sets the [`reqwest::Client`] (reqwest 0.13) that sends the requests, for settings that this builder does not have,
    /// such as client certificates or another TLS implementation.
    ///
    /// Build it with `reqwest::redirect::Policy::none()`. This crate follows redirects itself: it never sends the
    /// credential to another host, and never turns a DELETE into a GET. It rejects a response that the HTTP client got
    /// through a redirect.
    ///
    /// If you set an HTTP client, [`root_certificate`](Self::root_certificate) and
    /// [`http2_keep_alive_interval`](Self::http2_keep_alive_interval) have no effect. The timeouts of the HTTP client
    /// apply in addition to the timeouts of this builder.
    #[must_use]
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http = Some(client);
        self
    }
}

/// Timeouts, retries, rate limits, cache and observation.
impl ClientBuilder {
    /// Sets the timeout of one request, from connecting to the last byte of the response. The default is 30 seconds.
    ///
    /// Connecting can take up to 10 seconds of this time.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Sets the total time budget of a call, including queueing, rate-limit waits and retries. The default is 5
    /// minutes, and the maximum is a day.
    ///
    /// Each page of a list is a separate call.
    #[must_use]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// Sets how often a request is retried after a lost response or one of the statuses 408, 500, 502, 503 and 504. The
    /// default is 3 times.
    ///
    /// Requests are retried only if processing them twice has the same effect as once: requests that read, set or
    /// delete something, create a token or add labels. The creation of a just-in-time configuration, a runner group or
    /// a hosted runner is retried only if no connection could be made.
    ///
    /// The client waits a random time before each retry, and respects `Retry-After`. The upper bound of this time starts at
    /// half a second and doubles with each retry, up to 30 seconds.
    ///
    /// If the retry of a DELETE with the success status 204 gets a 404, the call succeeds, because the first attempt has
    /// probably deleted the item. Methods that return a [`Removal`](crate::Removal) then return
    /// [`NotFoundOnRetry`](crate::Removal::NotFoundOnRetry). Other DELETE requests fail with the 404: those that remove
    /// labels, delete hosted runners, or are sent with [`Client::request`].
    #[must_use]
    pub fn retries(mut self, retries: u32) -> Self {
        self.retries = retries;
        self
    }

    /// Sets the maximum time that a call waits for rate limits, in total. The default is 2 minutes.
    ///
    /// A call that would have to wait longer, or past its [deadline](Self::deadline), fails at once with
    /// [`Error::RateLimited`](crate::Error::RateLimited).
    ///
    /// A rate limit holds back all requests with the same credential, because GitHub can ban clients that continue to
    /// send. When the limit is over, one request is sent first. The others follow if that request succeeds.
    ///
    /// A call can wait longer in two cases:
    ///
    /// - The client adds a random delay to each wait. Its upper bound is a tenth of the wait, but at least half a second
    ///   and at most a minute.
    /// - After a limit, a call waits up to 5 seconds for the request that is sent first.
    #[must_use]
    pub fn max_rate_limit_wait(mut self, wait: Duration) -> Self {
        self.limit_wait = wait;
        self
    }

    /// Makes calls fail at once with [`Error::RateLimited`](crate::Error::RateLimited) instead of waiting for a rate limit.
    ///
    /// This includes the client's own pacing, see [`no_pacing`](Self::no_pacing): calls that exceed it fail although
    /// GitHub limits nothing.
    #[must_use]
    pub fn no_rate_limit_wait(self) -> Self {
        self.max_rate_limit_wait(Duration::ZERO)
    }

    /// Sets the maximum number of requests in flight for each credential, from 1 to 100. The default is 100, which is
    /// GitHub's limit for a credential.
    ///
    /// Lower it if other programs use the same credential.
    #[must_use]
    pub fn max_concurrent_requests(mut self, requests: u32) -> Self {
        self.concurrency = requests;
        self
    }

    /// Sets how many POST requests are sent in a minute and in an hour for each credential. By default, there is no
    /// such limit.
    ///
    /// GitHub allows 80 a minute and 500 an hour for requests that create content. It does not say which requests
    /// create content.
    ///
    /// Independently of this method, the client sends requests for at most 900 points a minute to each endpoint, which is
    /// GitHub's documented limit. GET, HEAD and OPTIONS cost 1 point and other requests 5.
    ///
    /// Requests above a limit wait in order. A call that would have to wait too long fails at once with
    /// [`Error::RateLimited`](crate::Error::RateLimited).
    #[must_use]
    pub fn max_creations(mut self, per_minute: u32, per_hour: u32) -> Self {
        self.pace.creations = Some((per_minute, per_hour));
        self
    }

    /// Disables the pacing of requests: the limit of 900 points a minute for each endpoint, and
    /// [`max_creations`](Self::max_creations).
    ///
    /// Use it for servers without rate limits, or if GitHub has raised the limits for your account. The client still
    /// respects [`max_concurrent_requests`](Self::max_concurrent_requests) and the rate limits that the server reports.
    #[must_use]
    pub fn no_pacing(mut self) -> Self {
        self.pace = Pace::default();
        self
    }

    /// Sets the size of the response cache in bytes. The default is 16 MiB, and 0 disables the cache.
    ///
    /// Cached responses are always revalidated with a conditional request. If nothing has changed, GitHub returns 304,
    /// which does not count against the primary rate limit. GitHub's `ETag`s depend on the token. After the renewal of
    /// an installation token, each response is therefore sent in full once.
    #[must_use]
    pub fn cache_size(mut self, bytes: u64) -> Self {
        self.cache = bytes;
        self
    }

    /// Sets a function that is called at the end of each call, for example to update metrics.
    ///
    /// It runs in the task of the call, so it must not block.
    ///
    /// ```no_run
    /// # fn example() -> github_runners::Result<()> {
    /// let github = github_runners::Client::builder()
    ///     .observer(|call| println!("{} {} {:?}", call.operation, call.outcome.as_str(), call.duration))
    ///     .build()?;
    /// # let _ = github;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn observer(mut self, observer: impl Fn(&CallReport) + Send + Sync + 'static) -> Self {
        self.observer = Some(Arc::new(observer));
        self
    }
}

impl ClientBuilder {
    /// Checks all values and builds the client. No request is sent.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`](crate::Error::Invalid) with the name of the method whose value is invalid, or with
    /// the field `tls` if the certificates of the system cannot be loaded.
    pub fn build(self) -> Result<Client> {
        let base = self.address.resolve()?;
        let product = match self.server {
            None if !self.address.is_server() => Product::Cloud,
            release => Product::Server(release),
        };
        let settings = self.settings()?;
        if let Some(credential) = &self.credential {
            credential.check()?;
        }
        check_range("max_concurrent_requests", self.concurrency, 1..=MAX_CONCURRENCY)?;
        if let Some((minute, hour)) = self.pace.creations {
            check_range("max_creations", minute, 1..=MAX_CREATIONS)?;
            check_range("max_creations", hour, 1..=MAX_CREATIONS)?;
        }
        let http: Box<dyn Http> = match self.http {
            Some(http) => Box::new(CustomClient(http)),
            None => {
                let (base, timeout, keep_alive) = (base.clone(), self.timeout, self.keep_alive);
                let roots = self.roots;
                Box::new(Pool::new(move || http_client(&base, timeout, keep_alive, &roots))?)
            }
        };
        let base = base.as_str().trim_end_matches('/').to_owned();
        let concurrency = self.concurrency as usize;
        let shared = Shared::new(base, http, settings, self.cache, product);
        let shared = Arc::new(shared);
        let registry = Arc::new(Registry::new(shared, concurrency, self.pace));
        let transport = registry.transport(self.credential.as_ref());
        Ok(Client::new(raw::Client::new(transport), registry))
    }

    fn settings(&self) -> Result<Settings, InvalidInput> {
        let user_agent = match self.user_agent.as_deref() {
            None => Ok(HeaderValue::from_static(NAME)),
            Some("") => {
                return Err(InvalidInput::new(
                    "user_agent",
                    "the name is empty; pass one like fleet/1.2",
                ));
            }
            Some(program) => HeaderValue::from_str(&format!("{program} {NAME}")),
        };
        let user_agent = user_agent.map_err(|_| {
            let problem = "contains a character that is not allowed in a header; pass printable ASCII";
            InvalidInput::new("user_agent", problem)
        })?;
        for (field, time) in [("timeout", self.timeout), ("deadline", self.deadline)] {
            if time.is_zero() {
                return Err(InvalidInput::new(field, "must be greater than zero"));
            }
        }
        Ok(Settings {
            api_version: self.api_version.header(),
            user_agent,
            timeout: self.timeout.min(MAX_TIMEOUT),
            deadline: self.deadline.min(MAX_TIMEOUT),
            limit_wait: self.limit_wait,
            retries: self.retries,
            observer: self.observer.clone(),
        })
    }
}

fn http_client(
    base: &Url,
    timeout: Duration,
    keep_alive: Option<Duration>,
    roots: &[Vec<u8>],
) -> Result<reqwest::Client> {
    let http = reqwest::Client::builder()
        .http2_keep_alive_interval(keep_alive)
        .http2_keep_alive_timeout(KEEP_ALIVE_TIMEOUT)
        .connect_timeout(CONNECT_TIMEOUT.min(timeout))
        .pool_idle_timeout(POOL_IDLE_TIMEOUT)
        // The transport retries these requests itself, because a rate limit can have started in the meantime.
        .retry(reqwest::retry::never())
        .redirect(redirect::Policy::none());
    // A proxy cannot reach a server on the loopback interface of this machine.
    let http = if is_loopback(base) { http.no_proxy() } else { http };
    let http = tls::prepare(http, base, roots)?;
    let http = http.build();
    Ok(http.map_err(|error| InvalidInput::new("client", error.to_string()))?)
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The address is omitted, because it can contain a password. Only `build` rejects such an address.
        f.debug_struct("ClientBuilder")
            .field("credential", &self.credential)
            .field("user_agent", &self.user_agent)
            .field("timeout", &self.timeout)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    fn rejected(builder: ClientBuilder) -> InvalidInput {
        match builder.build() {
            Err(Error::Invalid(error)) => error,
            other => panic!("not rejected: {other:?}"),
        }
    }

    #[test]
    fn rejects_invalid_base_urls_without_repeating_passwords() {
        for url in [
            "",
            "api.github.com",
            "/api/v3",
            "ftp://github.com",
            "http://",
            "https://",
            "https://:443",
            "https://user@github.com",
            "https://user:hunter2@github.com",
            "https://github.com?a=b",
            "https://github.com#a",
        ] {
            let error = rejected(Client::builder().base_url(url));
            assert_eq!(error.field(), "base_url", "{url}");
            assert!(!error.to_string().contains("hunter2"));
        }
        for host in [
            "",
            "ghe.example.com/api",
            "a b",
            "user:hunter2@ghe.example.com",
            "ghe.example.com?a",
        ] {
            let error = rejected(Client::builder().enterprise_server(host));
            assert_eq!(error.field(), "enterprise_server", "{host}");
            assert!(!error.to_string().contains("hunter2"));
        }
    }

    #[test]
    fn keeps_the_base_url_except_a_trailing_slash() {
        for (builder, expected) in [
            (
                Client::builder().base_url("http://127.0.0.1:8080"),
                "http://127.0.0.1:8080",
            ),
            (
                Client::builder().base_url("http://proxy.example.com/github/"),
                "http://proxy.example.com/github",
            ),
        ] {
            assert_eq!(builder.build().expect(expected).raw().transport().base_url(), expected);
        }
    }

    #[test]
    fn rejects_values_that_cannot_be_sent() {
        assert_eq!(rejected(Client::builder().token("")).field(), "token");
        assert_eq!(rejected(Client::builder().token("a\nb")).field(), "token");
        assert_eq!(rejected(Client::builder().user_agent("")).field(), "user_agent");
        assert_eq!(rejected(Client::builder().user_agent("a\nb")).field(), "user_agent");
        assert_eq!(rejected(Client::builder().timeout(Duration::ZERO)).field(), "timeout");
    }

    #[test]
    #[cfg(not(feature = "_rustls"))]
    fn rejects_https_without_a_tls_feature() {
        let error = rejected(Client::builder());
        assert_eq!(error.field(), "base_url");
        assert!(error.to_string().contains("rustls-ring"), "{error}");
    }

    #[test]
    #[cfg(feature = "_rustls")]
    fn rejects_text_without_a_certificate() {
        for text in [
            "",
            "hunter2",
            "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n",
        ] {
            let error = rejected(Client::builder().root_certificate(text));
            assert_eq!(error.field(), "root_certificate");
            assert!(!error.to_string().contains("hunter2"));
        }
    }

    #[test]
    fn debug_hides_the_token() {
        let builder = Client::builder().base_url("http://127.0.0.1:1").token("ghp_secret");
        let client = builder.clone().build().expect("a client");
        for shown in [
            format!("{builder:?}"),
            format!("{client:?}"),
            format!("{:?}", client.raw()),
        ] {
            assert!(!shown.contains("ghp_secret"), "{shown}");
        }
    }
}

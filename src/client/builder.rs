//! How a client is made.

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
/// Shorter than servers keep connections: a write on one that the server has just closed may have happened.
const IDLE: Duration = Duration::from_secs(20);
const KEEP_ALIVE: Duration = Duration::from_secs(5);
const KEEP_ALIVE_TIMEOUT: Duration = Duration::from_secs(5);
const TIMEOUT: Duration = Duration::from_secs(30);
const DEADLINE: Duration = Duration::from_secs(5 * 60);
const LIMIT_WAIT: Duration = Duration::from_secs(2 * 60);
const RETRIES: u32 = 3;
/// GitHub takes 100 requests at a time, over all that use a credential.
const MAX_CONCURRENCY: u32 = 100;
const CONCURRENCY: u32 = MAX_CONCURRENCY;
const CACHE: u64 = 16 * 1024 * 1024;
/// What GitHub allows on each endpoint in a minute: 1 point for a request that reads, 5 for one that changes something.
const PACE: Pace = Pace {
    points_per_minute: Some(900),
    creations: None,
};
const MAX_PACE: u32 = 100_000;
/// No call lasts longer, whatever it was told: a clock cannot tell any time.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// Makes a [`Client`].
///
/// What is bad (an empty token, an address with a password in it) is refused by [`build`](ClientBuilder::build).
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
            limit_wait: LIMIT_WAIT,
            retries: RETRIES,
            concurrency: CONCURRENCY,
            pace: PACE,
            cache: CACHE,
            observer: None,
        }
    }
}

/// Who calls, and where.
impl ClientBuilder {
    /// The token to authenticate with: a personal access token, or an installation token of a GitHub App. For an App
    /// itself, the environment or anything else see [`credential`](Self::credential).
    ///
    /// Runners of an organization need the scope `admin:org`, those of a repository `repo`, those of an enterprise
    /// `manage_runners:enterprise`; fine-grained tokens and Apps need the permission "Self-hosted runners" of the
    /// organization or "Administration" of the repository.
    #[must_use]
    pub fn token(self, token: impl Into<Secret>) -> Self {
        self.credential(Credential::token(token))
    }

    /// What to authenticate with. Without a credential, requests are anonymous.
    #[must_use]
    pub fn credential(mut self, credential: impl Into<Credential>) -> Self {
        self.credential = Some(credential.into());
        self
    }

    /// The root of the API, taken as it is: `https://api.github.com`, the address of a proxy, or of a fake.
    ///
    /// For GitHub Enterprise Server use [`enterprise_server`](Self::enterprise_server), for `ghe.com`
    /// [`data_residency`](Self::data_residency). With an `http` address the token travels in the clear. Proxies are
    /// taken from the environment (`HTTPS_PROXY`, `NO_PROXY`, …), but for an address of this machine.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.address = Address::Root(url.into());
        self
    }

    /// The host of a GitHub Enterprise Server, with a port where it has one: `ghe.example.com`. Its address, with or
    /// without `/api/v3`, does as well.
    #[must_use]
    pub fn enterprise_server(mut self, host: impl Into<String>) -> Self {
        self.address = Address::EnterpriseServer(host.into());
        self
    }

    /// The release of the GitHub Enterprise Server, so that a call it does not have is refused with
    /// [`Error::Unavailable`](crate::Error::Unavailable) before it is sent, instead of with a 404 that could mean anything.
    ///
    /// [`operations`](crate::operations) tells which release has what.
    #[must_use]
    pub fn enterprise_server_version(mut self, version: ServerVersion) -> Self {
        self.server = Some(version);
        self
    }

    /// The host of an enterprise with data residency on GitHub Enterprise Cloud: `octocorp.ghe.com`. See
    /// [GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/admin/data-residency).
    #[must_use]
    pub fn data_residency(mut self, host: impl Into<String>) -> Self {
        self.address = Address::EnterpriseCloud(host.into());
        self
    }

    /// The name of your program, so that GitHub can tell who calls: `fleet/1.2`. This crate's name and version follow
    /// it in the `User-Agent` header.
    #[must_use]
    pub fn user_agent(mut self, program: impl Into<String>) -> Self {
        self.user_agent = Some(program.into());
        self
    }

    /// The calendar version of the API; [`ApiVersion::V2022_11_28`] by default, which every product of GitHub serves.
    #[must_use]
    pub fn api_version(mut self, version: ApiVersion) -> Self {
        self.api_version = version;
        self
    }

    /// Adds a certificate authority, in PEM, to those of the system: the private one of a GitHub Enterprise Server or of a
    /// company's proxy. Can be called more than once; each text can hold several certificates.
    ///
    /// # Errors
    ///
    /// [`build`](Self::build) fails with [`InvalidInput`] that names `root_certificate` if the text holds no certificate.
    #[must_use]
    pub fn root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.roots.push(pem.into());
        self
    }

    /// Sets how often the client pings the server on an HTTP/2 connection with requests in flight, 5 seconds by default.
    /// `None` turns it off. A connection that does not answer within 5 seconds is closed.
    #[must_use]
    pub fn http2_keep_alive_interval(mut self, interval: impl Into<Option<Duration>>) -> Self {
        self.keep_alive = interval.into();
        self
    }

    /// The HTTP client to send with, for settings that this builder does not have: a proxy, certificates, another TLS.
    ///
    /// Build it with [`redirect::Policy::none`]: this crate follows redirects itself, without taking the credential to
    /// another host or making a GET of a DELETE. A response that came after a redirect is rejected. Its time limits apply beside the ones of this builder.
    #[must_use]
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http = Some(client);
        self
    }
}

/// How long a call may take, and how often it is made.
impl ClientBuilder {
    /// The longest time that one request may take, from connecting to the last byte; 30 seconds by default. Connecting
    /// alone may take 10 seconds of it.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// The longest time that one call may take, with everything: its turn, waits for limits, requests that are made
    /// again. 5 minutes by default, a day at most. A page of a list is a call.
    #[must_use]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// How often a request is made again after it got no answer, or one of 408, 500, 502, 503 and 504; 3 times by
    /// default.
    ///
    /// Only what does no harm when it is done twice is made again: what reads, sets or deletes, and what creates a token
    /// or adds labels. Creating a just-in-time configuration, a runner group or a hosted runner is made again only where
    /// no connection could be made. The waits between grow from half a second to 30, with chance in them, and heed
    /// `Retry-After`. A DELETE that was sent before and then finds nothing has succeeded.
    #[must_use]
    pub fn retries(mut self, retries: u32) -> Self {
        self.retries = retries;
        self
    }

    /// Sets how long one call waits for rate limits, all waits together. The default is 2 minutes, within the
    /// [deadline](Self::deadline). A call that would have to wait longer ends at once with
    /// [`Error::RateLimited`](crate::Error::RateLimited).
    ///
    /// A limit holds back every request of the client and its clones: GitHub may ban clients that continue. After it one
    /// request goes first; the others follow when that one met no limit. What does not count are the random time by which
    /// the wait is longer, a tenth at most, and up to 5 seconds until the first request is back.
    #[must_use]
    pub fn max_rate_limit_wait(mut self, wait: Duration) -> Self {
        self.limit_wait = wait;
        self
    }

    /// Ends calls at once with [`Error::RateLimited`](crate::Error::RateLimited) while a rate limit holds requests back.
    #[must_use]
    pub fn no_rate_limit_wait(self) -> Self {
        self.max_rate_limit_wait(Duration::ZERO)
    }

    /// Sets how many requests may be in flight at a time, from 1 to 100, over all clones. The default is 100, which is
    /// what GitHub allows for all clients that use a credential.
    #[must_use]
    pub fn max_concurrent_requests(mut self, requests: u32) -> Self {
        self.concurrency = requests;
        self
    }

    /// Sets how many requests that create something (every POST) are sent in a minute and in an hour, over all clones. Not
    /// limited by default. GitHub allows 80 and 500 for requests that create content.
    ///
    /// This is beside the limit that GitHub documents for every endpoint, and that the client keeps by default: 900
    /// points in a minute, where GET, HEAD and OPTIONS cost 1 and other requests 5. Requests beyond wait their turn in
    /// order; a call whose turn comes later than it may wait ends at once with
    /// [`Error::RateLimited`](crate::Error::RateLimited).
    #[must_use]
    pub fn max_creations(mut self, per_minute: u32, per_hour: u32) -> Self {
        self.pace.creations = Some((per_minute, per_hour));
        self
    }

    /// Disables the client's own pace of requests, that for each endpoint as well. Use it for servers without rate limits,
    /// or if GitHub has raised the limits for your account.
    #[must_use]
    pub fn no_pacing(mut self) -> Self {
        self.pace = Pace::default();
        self
    }

    /// How many bytes of answers are kept in memory to be asked for again; 16 MB by default, 0 turns it off.
    ///
    /// An answer that is kept is never given without asking: GitHub is asked each time whether anything has changed, and
    /// where nothing has, the request costs nothing of the primary rate limit. GitHub's tags are those of a token: after that
    /// of a GitHub App's installation was renewed, each answer comes whole once.
    #[must_use]
    pub fn cache_size(mut self, bytes: u64) -> Self {
        self.cache = bytes;
        self
    }

    /// A function that is called at the end of each call, to count. It runs where the call runs, so it has to be quick.
    ///
    /// ```no_run
    /// # fn example() -> github_runners::Result<()> {
    /// let github = github_runners::Client::builder()
    ///     .observer(|call| println!("{} {} {:?}", call.operation, call.outcome.as_str(), call.duration))
    ///     .build()?;
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
    /// Makes the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`](crate::Error::Invalid) with the name of the method whose value cannot be used, and with `tls` where the system's
    /// certificates cannot be read.
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
            check_range("max_creations", minute, 1..=MAX_PACE)?;
            check_range("max_creations", hour, 1..=MAX_PACE)?;
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
            Some("") => return Err(InvalidInput::new("user_agent", "it is empty")),
            Some(program) => HeaderValue::from_str(&format!("{program} {NAME}")),
        };
        let user_agent =
            user_agent.map_err(|_| InvalidInput::new("user_agent", "it holds a character that no header may have"))?;
        for (field, time) in [("timeout", self.timeout), ("deadline", self.deadline)] {
            if time.is_zero() {
                return Err(InvalidInput::new(field, "it is zero, so that no call can succeed"));
            }
        }
        Ok(Settings {
            api_version: self.api_version.header(),
            user_agent,
            timeout: self.timeout.min(LONGEST),
            deadline: self.deadline.min(LONGEST),
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
        .pool_idle_timeout(IDLE)
        // The transport retries these itself, since a limit might have been met meanwhile.
        .retry(reqwest::retry::never())
        .redirect(redirect::Policy::none());
    // A proxy between a program and a server on the same machine is never what is meant.
    let http = if is_loopback(base) { http.no_proxy() } else { http };
    let http = tls::prepare(http, base, roots)?;
    let http = http.build();
    Ok(http.map_err(|error| InvalidInput::new("client", error.to_string()))?)
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The address is left out: before it is checked it may hold a password.
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

    fn refused(builder: ClientBuilder) -> InvalidInput {
        match builder.build() {
            Err(Error::Invalid(error)) => error,
            other => panic!("not refused: {other:?}"),
        }
    }

    #[test]
    fn addresses_that_cannot_be_a_root_are_refused() {
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
            let error = refused(Client::builder().base_url(url));
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
            let error = refused(Client::builder().enterprise_server(host));
            assert_eq!(error.field(), "enterprise_server", "{host}");
            assert!(!error.to_string().contains("hunter2"));
        }
    }

    #[test]
    fn a_root_is_taken_as_it_is() {
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
    fn headers_that_cannot_be_sent_are_refused() {
        assert_eq!(refused(Client::builder().token("")).field(), "token");
        assert_eq!(refused(Client::builder().token("a\nb")).field(), "token");
        assert_eq!(refused(Client::builder().user_agent("")).field(), "user_agent");
        assert_eq!(refused(Client::builder().user_agent("a\nb")).field(), "user_agent");
        assert_eq!(refused(Client::builder().timeout(Duration::ZERO)).field(), "timeout");
    }

    #[test]
    #[cfg(not(feature = "_rustls"))]
    fn without_tls_https_is_refused() {
        let error = refused(Client::builder());
        assert_eq!(error.field(), "base_url");
        assert!(error.to_string().contains("rustls-ring"), "{error}");
    }

    #[test]
    #[cfg(feature = "_rustls")]
    fn texts_without_a_certificate_are_rejected() {
        for text in [
            "",
            "hunter2",
            "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n",
        ] {
            let error = refused(Client::builder().root_certificate(text));
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

//! The builder of fakes.

use std::collections::HashSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use std::{fmt, io};

use chrono::DateTime;
use tokio::net::TcpListener;

use crate::api::description::product::Product;
use crate::control::controls::Controls;
use crate::control::fleet::Fleet;
use crate::control::initial::Initial;
use crate::control::protection::Protection;
use crate::handles::fake::Fake;
use crate::http::faults::fault::Fault;
use crate::http::faults::rules::Rules;
use crate::http::message::access_log::{AccessLog, Log};
use crate::http::server::context::Context;
use crate::http::server::detached::Detached;
use crate::http::server::listener::Server;
use crate::http::server::shared::Shared;
use crate::http::server::tls::Tls;
use crate::state::clock::Clock;
use crate::state::scope_name::ScopeName;

/// The default hourly limit of a credential.
const USER_LIMIT: u64 = 5000;

/// The default of [`FakeBuilder::shutdown_timeout`].
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(5);

/// A builder for a [`Fake`] with options. [`Fake::builder`] creates it.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// let fake = github_runners_fake::Fake::builder().accept_tokens(["good"]).rate_limit(100).start().await?;
/// # drop(fake);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[must_use = "a builder does nothing until `start` is called"]
pub struct FakeBuilder {
    ip: IpAddr,
    port: u16,
    tokens: Option<HashSet<String>>,
    rate_limit: Option<u64>,
    secondary_limits: bool,
    seed: Option<u64>,
    demo: bool,
    scopes: Vec<ScopeName>,
    fleet: Fleet,
    faults: Vec<Fault>,
    log: Log,
    product: Option<String>,
    control_token: Option<String>,
    shutdown_timeout: Duration,
    tokio_clock: bool,
    tls: bool,
    tls_names: Vec<String>,
    max_concurrent_streams: Option<u32>,
}

impl Default for FakeBuilder {
    fn default() -> Self {
        Self {
            ip: Ipv4Addr::LOCALHOST.into(),
            port: 0,
            tokens: None,
            rate_limit: None,
            secondary_limits: false,
            seed: None,
            demo: false,
            scopes: Vec::new(),
            fleet: Fleet::default(),
            faults: Vec::new(),
            log: Log::default(),
            product: None,
            control_token: None,
            shutdown_timeout: SHUTDOWN_TIMEOUT,
            tokio_clock: false,
            tls: false,
            tls_names: Vec::new(),
            max_concurrent_streams: None,
        }
    }
}

impl fmt::Debug for FakeBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FakeBuilder")
            .field("port", &self.port)
            .field("rate_limit", &self.rate_limit)
            .finish_non_exhaustive()
    }
}

impl FakeBuilder {
    /// Sets the port to listen on. The default is a free port.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Sets the IP address to listen on. The default is 127.0.0.1.
    ///
    /// Everyone who can reach the address can use GitHub's API with any token. On addresses other than loopback
    /// addresses, the control API requires a [`control_token`](Self::control_token).
    pub fn listen(mut self, ip: IpAddr) -> Self {
        self.ip = ip;
        self
    }

    /// Starts with the content of [`Fake::add_demo`].
    pub fn demo(mut self) -> Self {
        self.demo = true;
        self
    }

    /// Starts with an organization without runners. A [reset](Fake::reset) creates the organization again, but removes
    /// organizations that were [added later](Fake::add_organization).
    pub fn organization(mut self, name: impl Into<String>) -> Self {
        self.scopes.push(ScopeName::Organization(name.into()));
        self
    }

    /// Starts with a repository without runners. See [`organization`](Self::organization).
    pub fn repository(mut self, owner: impl Into<String>, name: impl Into<String>) -> Self {
        let (owner, name) = (owner.into(), name.into());
        self.scopes.push(ScopeName::Repository { owner, name });
        self
    }

    /// Starts with an enterprise without runners. See [`organization`](Self::organization).
    pub fn enterprise(mut self, slug: impl Into<String>) -> Self {
        self.scopes.push(ScopeName::Enterprise(slug.into()));
        self
    }

    /// Starts with the organizations, repositories and enterprises of this fleet. A [reset](Fake::reset) creates them again.
    pub fn fleet(mut self, fleet: Fleet) -> Self {
        self.fleet = fleet;
        self
    }

    /// Starts with these faults.
    pub fn faults(mut self, faults: impl IntoIterator<Item = Fault>) -> Self {
        self.faults.extend(faults);
        self
    }

    /// Writes a line to the standard error for every request.
    pub fn log(mut self, log: Log) -> Self {
        self.log = log;
        self
    }

    /// Accepts only these tokens. By default, the fake accepts any token.
    pub fn accept_tokens(mut self, tokens: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tokens
            .get_or_insert_default()
            .extend(tokens.into_iter().map(Into::into));
        self
    }

    /// Sets the primary rate limit: the number of requests that each credential can send in an hour.
    ///
    /// The default is 5,000. GitHub Enterprise Server has no rate limit by default.
    pub fn rate_limit(mut self, requests: u64) -> Self {
        self.rate_limit = Some(requests);
        self
    }

    /// Enforces GitHub's secondary rate limits for each credential, by the fake's clock.
    ///
    /// The limits are 100 concurrent requests, 900 points a minute for each path of the description (`GET`, `HEAD` and
    /// `OPTIONS` cost 1 point, others 5), 80 `POST` requests a minute and 500 an hour. A request that exceeds a limit fails
    /// with 403 and `Retry-After`. Then all requests with the same credential fail until the limit ends, which takes at
    /// least a minute. See [`ReceivedRequest::limited`](crate::ReceivedRequest::limited).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> std::io::Result<()> {
    /// let fake = github_runners_fake::Fake::builder().secondary_limits().start().await?;
    /// // ... let the program work, and then:
    /// assert!(fake.requests().iter().all(|request| request.status != 403));
    /// # Ok(())
    /// # }
    /// ```
    pub fn secondary_limits(mut self) -> Self {
        self.secondary_limits = true;
        self
    }

    /// Sets the seed of all random values: tokens, request ids, chances of faults and workloads.
    ///
    /// The same seed produces the same values in every run. Without a seed, the values depend only on how many fakes the
    /// process has started before.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// Sets the product of GitHub that the fake behaves like.
    ///
    /// The default is `ghec` (GitHub Enterprise Cloud), which has all operations. Others are `api.github.com` and
    /// releases of GitHub Enterprise Server, for example `ghes-3.19`. Operations that the product does not have fail
    /// with 404.
    pub fn product(mut self, name: impl Into<String>) -> Self {
        self.product = Some(name.into());
        self
    }

    /// Sets the token that requests to the control API must send as `Authorization: Bearer TOKEN`. The page in the browser
    /// asks for the token.
    ///
    /// Without a token, the control API works only if the fake listens on a loopback address.
    pub fn control_token(mut self, token: impl Into<String>) -> Self {
        self.control_token = Some(token.into());
        self
    }

    /// Sets how long [`Fake::stop`] waits for responses that are being sent. The default is five seconds.
    pub fn shutdown_timeout(mut self, timeout: Duration) -> Self {
        self.shutdown_timeout = timeout;
        self
    }

    /// Makes the fake's [clock](Fake::clock) follow tokio's clock, which a test can pause.
    ///
    /// If the test pauses tokio's clock, the fake shares virtual time with a client that waits with [`tokio::time`]: a test
    /// in which the client waits for an hour takes milliseconds. tokio's clock can be paused only on a runtime with a
    /// single thread.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread", start_paused = true)]
    /// # async fn main() -> std::io::Result<()> {
    /// # use std::time::Duration;
    /// let fake = github_runners_fake::Fake::builder().follow_tokio_clock().start().await?;
    /// let begin = fake.clock().now();
    /// tokio::time::sleep(Duration::from_secs(3600)).await; // takes no time
    /// assert_eq!((fake.clock().now() - begin).num_seconds(), 3600);
    /// # Ok(())
    /// # }
    /// ```
    pub fn follow_tokio_clock(mut self) -> Self {
        self.tokio_clock = true;
        self
    }

    /// Serves HTTPS, with HTTP/2 and HTTP/1, like GitHub does. The [base URL](Fake::base_url) begins with `https`.
    ///
    /// The fake creates its own certificate authority and a server certificate when it starts. The program under test has
    /// to trust that authority: see [`Fake::ca_certificate`]. The server certificate is valid for `localhost`, 127.0.0.1,
    /// `::1` and the address that the fake listens on.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let _ = rustls::crypto::ring::default_provider().install_default();
    /// let fake = github_runners_fake::Fake::builder().tls().organization("octo-org").start().await?;
    /// let ca = fake.ca_certificate().expect("the fake serves HTTPS");
    /// let client = reqwest::Client::builder().tls_certs_only([reqwest::Certificate::from_pem(ca.as_bytes())?]);
    /// let url = format!("{}/orgs/octo-org/actions/runners", fake.base_url());
    /// let response = client.user_agent("test").build()?.get(url).bearer_auth("any").send().await?;
    /// assert_eq!(response.version(), reqwest::Version::HTTP_2);
    /// # Ok(())
    /// # }
    /// ```
    pub fn tls(mut self) -> Self {
        self.tls = true;
        self
    }

    /// Serves HTTPS with a certificate that is also valid for this host name, for example the name of a container. See
    /// [`tls`](Self::tls).
    pub fn tls_name(mut self, name: impl Into<String>) -> Self {
        self.tls_names.push(name.into());
        self.tls()
    }

    /// Sets the maximum number of concurrent requests on an HTTP/2 connection. The default is 200. HTTP/2 requires
    /// [`tls`](Self::tls).
    pub fn max_concurrent_streams(mut self, streams: u32) -> Self {
        self.max_concurrent_streams = Some(streams);
        self
    }

    /// Starts the fake.
    ///
    /// # Errors
    /// Fails if the fake cannot listen on the address and port, if the [product](Self::product) is unknown, if a
    /// [fault](Self::faults) can never hit a request, or if a [TLS name](Self::tls_name) is not valid in a certificate.
    pub async fn start(self) -> io::Result<Fake> {
        let invalid = |message: String| io::Error::new(io::ErrorKind::InvalidInput, message);
        let product = match &self.product {
            None => Product::default(),
            Some(name) => Product::named(name).ok_or_else(|| {
                let names = Product::names().join(", ");
                invalid(format!("unknown product {name}; use one of {names}"))
            })?,
        };
        let mut rules = Rules::new(0, 0);
        for fault in &self.faults {
            let checked = fault
                .check()
                .and_then(|()| rules.add(fault.clone(), DateTime::UNIX_EPOCH));
            checked.map_err(|error| invalid(error.to_string()))?;
        }
        let listener = TcpListener::bind((self.ip, self.port)).await?;
        let address = listener.local_addr()?;
        let mut reachable = address;
        if address.ip().is_unspecified() {
            reachable.set_ip(match address.ip() {
                IpAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
                IpAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
            });
        }
        let tls = self.tls.then(|| {
            let mut names = vec!["localhost".to_owned(), "127.0.0.1".to_owned(), "::1".to_owned()];
            names.extend(self.tls_names.iter().cloned());
            if !reachable.ip().is_loopback() {
                names.push(reachable.ip().to_string());
            }
            Tls::new(names).map_err(|error| invalid(error.to_string()))
        });
        let tls = tls.transpose()?;
        let (authority, max_concurrent_streams) = (
            tls.as_ref().map(|tls| Arc::clone(&tls.authority)),
            self.max_concurrent_streams,
        );
        let log = self.log;
        let (shutdown_timeout, tokio_clock) = (self.shutdown_timeout, self.tokio_clock);
        let protection = Protection::new(self.control_token.as_deref(), address.ip());
        let initial = self.initial(product);
        let clock = if tokio_clock {
            Clock::following_tokio()
        } else {
            Clock::default()
        };
        let world = initial.world(0, 1, clock.now());
        let scheme = if tls.is_some() { "https" } else { "http" };
        let base_url = format!("{scheme}://{reachable}");
        let shared = Arc::new(Shared::new(world, clock, base_url, product));
        let controls = Controls::new(Arc::clone(&shared), Arc::new(initial), protection);
        let extension = Arc::new(controls.clone());
        let server = Server::start(listener, shutdown_timeout, |stop| Context {
            shared,
            log: AccessLog::start(log),
            extension,
            detached: Detached::default(),
            tls,
            max_concurrent_streams,
            stop,
        });
        Ok(Fake::new(controls, address, authority, server))
    }

    fn initial(self, product: Product) -> Initial {
        // Two fakes of a process must not issue the same tokens.
        static STARTED: AtomicU64 = AtomicU64::new(0);

        let started = || STARTED.fetch_add(1, Ordering::Relaxed);
        let seed = self
            .seed
            .unwrap_or_else(|| started().wrapping_mul(0x5851_f42d_4c95_7f2d));
        Initial {
            seed,
            tokens: self.tokens,
            rate_limit: self.rate_limit.or((!product.is_server()).then_some(USER_LIMIT)),
            secondary_limits: self.secondary_limits,
            demo: self.demo,
            scopes: self.scopes,
            fleet: self.fleet,
            faults: self.faults,
        }
    }
}

//! A running fake.

use std::collections::HashSet;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use fastrand::Rng;
use tokio::net::TcpListener;

use crate::agent::Agent;
use crate::api::Product;
use crate::clock::Clock;
use crate::demo;
use crate::door::Shared;
use crate::error::KeyError;
use crate::error::RunnerError;
use crate::fault::{Fault, FaultError, FaultHandle};
use crate::fleet::Fleet;
use crate::log::Log;
use crate::rate_limit::RateLimit;
use crate::request::ReceivedRequest;
use crate::runner::NewRunner;
use crate::scope::Scope;
use crate::server::Server;
use crate::state::{App, Credential, Credentials, Deprecation, ScopeName, State};

/// What a user's token may send in an hour.
const USER_LIMIT: u64 = 5000;

/// A GitHub of its own: in memory, on a port of 127.0.0.1, empty until something is added, gone when dropped.
///
/// Any number of fakes run side by side. A fake lives on the tokio runtime it was started on; a blocking HTTP client
/// needs a runtime with more than one thread, else it waits for the very thread that should answer it.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use github_runners_fake::{Fake, NewRunner};
///
/// let fake = Fake::start().await?;
/// let org = fake.add_organization("octo-org");
/// let idle = org.add_runner("build-1");
/// let busy = org.add_runner(NewRunner::new("build-2").labels(["gpu"]).busy());
///
/// // Point the program under test at `fake.base_url()`, let it work, and look at what became of the runners:
/// assert!(org.runner(idle).is_some());
/// assert!(org.runner(busy).is_some_and(|runner| runner.has_label("gpu")));
///
/// // ... and at what it sent:
/// assert!(fake.requests().is_empty());
/// # Ok(())
/// # }
/// ```
pub struct Fake {
    shared: Arc<Shared>,
    address: SocketAddr,
    /// `None` in a handle that only a part of this crate uses.
    server: Option<Server>,
}

impl Fake {
    /// Starts an empty fake on a free port.
    ///
    /// # Errors
    /// When there is no port to listen on.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Starts a fake on a free port with the content of [`add_demo`](Self::add_demo).
    ///
    /// # Errors
    /// When there is no port to listen on.
    pub async fn demo() -> io::Result<Self> {
        let fake = Self::start().await?;
        fake.add_demo();
        Ok(fake)
    }

    /// What can be chosen before the start.
    pub fn builder() -> FakeBuilder {
        FakeBuilder::default()
    }

    /// The API root, `http://127.0.0.1:PORT` if nothing else was chosen. The same API is at `/api/v3`, where GitHub
    /// Enterprise Server has it.
    pub fn base_url(&self) -> &str {
        &self.shared.base_url
    }

    /// The time of the fake, which can be moved.
    pub fn clock(&self) -> Clock {
        self.shared.clock.clone()
    }

    /// From now on this goes wrong. What befalls a request is told by the faults in the order in which they were added.
    ///
    /// # Errors
    /// When the fault could never befall a request: an operation that the description does not have, for example.
    pub fn fault(&self, fault: Fault) -> Result<FaultHandle, FaultError> {
        fault.check()?;
        Ok(self.shared.faults.add(fault, self.shared.clock.now()))
    }

    /// Takes all faults away, and ends the secondary limits that are on. What was used of a limit stays used.
    pub fn clear_faults(&self) {
        clear_faults(&self.shared);
    }

    /// What a token, or the installation that it is a token of, has used of the hour's requests.
    pub fn rate_limit(&self, token: &str) -> RateLimit {
        let now = self.shared.clock.now();
        let credentials = &mut self.shared.state().credentials;
        let bucket = credentials.bucket(&Credential::Token(token.to_owned()), None);
        RateLimit::new(credentials.window(&bucket, now))
    }

    /// The application of a runner that is registered.
    ///
    /// # Errors
    /// When there is no runner of this id.
    pub fn runner(&self, id: i64) -> Result<Agent, RunnerError> {
        Agent::of_runner(&self.shared, id)
    }

    /// `run.sh --jitconfig CONFIG`, but for connecting: the application of the runner that a just-in-time configuration
    /// is for.
    ///
    /// # Errors
    /// When it is no configuration of this fake's, when it is older than an hour and was never used, or when its runner
    /// is gone.
    pub fn runner_from_jit_config(&self, encoded_jit_config: &str) -> Result<Agent, RunnerError> {
        Agent::from_jit_config(&self.shared, encoded_jit_config)
    }

    /// `config.sh --token TOKEN`: registers a runner where the registration token was issued.
    ///
    /// # Errors
    /// See [`Scope::register`].
    pub fn register_runner(&self, token: &str, runner: impl Into<NewRunner>) -> Result<Agent, RunnerError> {
        Agent::register(&self.shared, token, runner.into())
    }

    /// Goes back to how the fake was started, with the fleet and the faults of its builder. What was added since is
    /// gone, and a [`Scope`] from before leads to nothing.
    pub fn reset(&self) {
        reset(&self.shared);
    }

    /// The address that the fake listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The organization of this name, which is created if it is not there.
    pub fn add_organization(&self, name: &str) -> Scope {
        self.add(ScopeName::Organization(name.to_owned()))
    }

    /// The repository of this name, which is created if it is not there; its owner need not be in the fake.
    pub fn add_repository(&self, owner: &str, name: &str) -> Scope {
        self.add(ScopeName::Repository {
            owner: owner.to_owned(),
            name: name.to_owned(),
        })
    }

    /// The enterprise of this slug, which is created if it is not there.
    pub fn add_enterprise(&self, slug: &str) -> Scope {
        self.add(ScopeName::Enterprise(slug.to_owned()))
    }

    fn add(&self, name: ScopeName) -> Scope {
        let index = self.shared.state().add_scope(name);
        Scope::new(Arc::clone(&self.shared), index)
    }

    /// Adds something to look at: the organization `octo-org`, the repository `octo-org/hello-world` and the enterprise
    /// `octo-enterprise`, each with runners of several kinds.
    pub fn add_demo(&self) {
        demo::fill(self);
    }

    /// From now on this token is answered 401 `Bad credentials`.
    pub fn revoke_credential(&self, token: &str) {
        self.shared.state().credentials.revoke(token);
    }

    /// From this time on, by the fake's [clock](Self::clock), this token is answered 401 `Bad credentials`; before it, every
    /// answer tells the time in `github-authentication-token-expiration`, as with personal access tokens that end.
    pub fn expire_token_at(&self, token: &str, time: DateTime<Utc>) {
        self.shared.state().credentials.end_at(token, time);
    }

    /// Adds a GitHub App and returns its client id, `Iv1.` and the App's id in hexadecimal digits. Its JSON web tokens are
    /// verified with the public key, which `openssl rsa -in KEY.pem -pubout` makes of a private one. An App of the same
    /// id gets the new key. Install it with [`Scope::install_app`].
    ///
    /// # Errors
    /// When the text is no RSA public key in PEM.
    pub fn add_app(&self, app_id: i64, public_key_pem: &str) -> Result<String, KeyError> {
        let client_id = format!("Iv1.{app_id:016x}");
        let app = App::new(app_id, client_id.clone(), public_key_pem)?;
        self.shared.state().apps.apps.insert(app_id, app);
        Ok(client_id)
    }

    /// Says when a version of the runner application can no longer register and no longer run jobs; `None` means that
    /// nothing is planned. Versions that nothing was said about, other than
    /// [`CURRENT_RUNNER_VERSION`](crate::CURRENT_RUNNER_VERSION), are answered 404.
    pub fn set_runner_version_deprecation(
        &self,
        version: &str,
        registration: Option<DateTime<Utc>>,
        runtime: Option<DateTime<Utc>>,
    ) {
        let deprecation = Deprecation { registration, runtime };
        self.shared.state().deprecations.insert(version.to_owned(), deprecation);
    }

    /// The requests received so far, oldest first; the last 10,000 are kept.
    pub fn requests(&self) -> Vec<ReceivedRequest> {
        self.shared.state().requests.all()
    }

    /// Forgets the requests received so far.
    pub fn clear_requests(&self) {
        self.shared.state().requests.clear();
    }

    /// Stops the fake and returns when its port is free again. Answers that have begun are finished, if that takes no
    /// longer than five seconds. Dropping the fake stops it as well, at once and without finishing anything.
    pub async fn stop(mut self) {
        if let Some(server) = self.server.take() {
            server.stop().await;
        }
    }
}

impl std::fmt::Debug for Fake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fake")
            .field("base_url", &self.base_url())
            .finish_non_exhaustive()
    }
}

impl Drop for Fake {
    fn drop(&mut self) {
        if let Some(server) = &self.server {
            server.abort();
        }
    }
}

pub(crate) fn clear_faults(shared: &Shared) {
    shared.faults.clear();
    shared.state().credentials.clear_lockouts();
}

/// Begins anew.
pub(crate) fn reset(shared: &Arc<Shared>) {
    shared.clock.reset();
    shared.faults.reset(shared.initial.faults_seed());
    shared.state().replace(shared.initial.state());
    fill(shared);
}

/// Adds what the builder was told.
fn fill(shared: &Arc<Shared>) {
    let initial = &shared.initial;
    if initial.demo {
        let address = SocketAddr::from((Ipv4Addr::UNSPECIFIED, 0));
        let shared = Arc::clone(shared);
        demo::fill(&Fake {
            shared,
            address,
            server: None,
        });
    }
    initial.fleet.apply(shared);
    for fault in &initial.faults {
        shared.faults.add(fault.clone(), shared.clock.now());
    }
}

/// What can be chosen before a [`Fake`] starts.
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
#[must_use = "it does nothing until it is started"]
pub struct FakeBuilder {
    ip: IpAddr,
    port: u16,
    tokens: Option<HashSet<String>>,
    rate_limit: u64,
    secondary_limits: bool,
    seed: Option<u64>,
    demo: bool,
    fleet: Fleet,
    faults: Vec<Fault>,
    log: Log,
    product: Option<String>,
}

impl Default for FakeBuilder {
    fn default() -> Self {
        Self {
            ip: Ipv4Addr::LOCALHOST.into(),
            port: 0,
            tokens: None,
            rate_limit: USER_LIMIT,
            secondary_limits: false,
            seed: None,
            demo: false,
            fleet: Fleet::default(),
            faults: Vec::new(),
            log: Log::default(),
            product: None,
        }
    }
}

impl std::fmt::Debug for FakeBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FakeBuilder")
            .field("port", &self.port)
            .field("rate_limit", &self.rate_limit)
            .finish_non_exhaustive()
    }
}

impl FakeBuilder {
    /// The port to listen on; a free one if nothing is said.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// The address to listen on; 127.0.0.1 if nothing is said. Whoever reaches it can do everything.
    pub fn listen(mut self, ip: IpAddr) -> Self {
        self.ip = ip;
        self
    }

    /// Starts with the content of [`Fake::add_demo`].
    pub fn demo(mut self) -> Self {
        self.demo = true;
        self
    }

    /// Starts with this fleet.
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

    /// Accepts these tokens and no others; without this any token is good.
    pub fn accept_tokens(mut self, tokens: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tokens
            .get_or_insert_default()
            .extend(tokens.into_iter().map(Into::into));
        self
    }

    /// How many requests each credential may send in an hour; 5,000 if nothing is said.
    pub fn rate_limit(mut self, requests: u64) -> Self {
        self.rate_limit = requests;
        self
    }

    /// Enforces GitHub's secondary limits, for each credential and by the fake's clock: 100 requests at once, 900 points a
    /// minute for each path of the description (5 for what may change something, else 1), and 80 `POST`s a minute and 500 an
    /// hour. What is one too many is answered 403 with `Retry-After`, and so is everything of its credential until that
    /// is over, but no sooner than after a minute. See [`ReceivedRequest::limited`].
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

    pub(crate) fn has_secondary_limits(&self) -> bool {
        self.secondary_limits
    }

    /// Makes tokens, request ids and keys the same in every run. Without it they are the same only where a process
    /// starts its fakes in the same order.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// Which product of GitHub to be: `ghec` with every operation, which it is if nothing is said, `api.github.com`, or a
    /// release of GitHub Enterprise Server that `github-runners-spec` has, `ghes-3.19` for example. An operation that the
    /// product lacks is answered 404.
    pub fn product(mut self, name: impl Into<String>) -> Self {
        self.product = Some(name.into());
        self
    }

    /// Starts the fake.
    ///
    /// # Errors
    /// When the port is in use, there is none to listen on, or the [product](Self::product) is unknown.
    pub async fn start(mut self) -> io::Result<Fake> {
        // Two fakes of one process must not issue the same tokens.
        static STARTED: AtomicU64 = AtomicU64::new(0);

        if let Some(name) = &self.product
            && Product::named(name).is_none()
        {
            let message = format!("there is no product {name}; there are {}", Product::names().join(", "));
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        for fault in &self.faults {
            fault
                .check()
                .map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))?;
        }
        let listener = TcpListener::bind((self.ip, self.port)).await?;
        let address = listener.local_addr()?;
        self.seed.get_or_insert_with(|| {
            STARTED
                .fetch_add(1, Ordering::Relaxed)
                .wrapping_mul(0x5851_f42d_4c95_7f2d)
        });
        let log = self.log;
        let mut reachable = address;
        if address.ip().is_unspecified() {
            reachable.set_ip(match address.ip() {
                IpAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
                IpAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
            });
        }
        let shared = Arc::new(Shared::new(self, format!("http://{reachable}")));
        fill(&shared);
        let server = Server::start(listener, Arc::clone(&shared), log);
        Ok(Fake {
            shared,
            address,
            server: Some(server),
        })
    }

    /// The state at the start, before anything is added.
    pub(crate) fn state(&self) -> State {
        let random = Rng::with_seed(self.seed.unwrap_or_default());
        let mut credentials = Credentials::new(self.tokens.clone(), self.rate_limit);
        if self.secondary_limits {
            credentials.limit_secondarily();
        }
        let mut state = State::new(random, credentials);
        state.product = self.product.as_deref().and_then(Product::named).unwrap_or_default();
        state
    }

    /// The seed for what faults leave to chance, which must not depend on how many tokens were made.
    pub(crate) fn faults_seed(&self) -> u64 {
        self.seed.unwrap_or_default() ^ 0x6661_756c_7473
    }
}

//! Running fakes.

use std::net::SocketAddr;
use std::sync::Arc;
use std::{fmt, io};

use chrono::{DateTime, Utc};
use tokio::sync::watch;

use crate::control::controls::Controls;
use crate::handles::agent::Agent;
use crate::handles::builder::FakeBuilder;
use crate::handles::fault_handle::FaultHandle;
use crate::handles::scope::Scope;
use crate::handles::test_app::{self, TestApp};
use crate::http::faults::fault::{Fault, FaultError};
use crate::http::message::received::ReceivedRequest;
use crate::http::server::listener::Server;
use crate::http::server::shared::Shared;
use crate::state::app::App;
use crate::state::clock::Clock;
use crate::state::credential::Credential;
use crate::state::error::{KeyError, RunnerError};
use crate::state::ids::{AppId, RunnerId};
use crate::state::jobs::Job;
use crate::state::new_runner::NewRunner;
use crate::state::rate_limit::RateLimit;
use crate::state::scope_name::ScopeName;
use crate::state::store::Deprecation;

/// A fake GitHub in memory, on a port of 127.0.0.1. It is empty at first, and stops when it is dropped.
///
/// Any number of fakes can run side by side. A fake runs on the tokio runtime on which it was started. With a blocking HTTP
/// client, use a runtime with more than one thread. Otherwise the client blocks the thread of the fake.
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
/// // Run the program under test with `fake.base_url()`. Then check the runners that are left:
/// assert!(org.runner(idle).is_some());
/// assert!(org.runner(busy).is_some_and(|runner| runner.has_label("gpu")));
///
/// // ... and the requests that it sent:
/// assert!(fake.requests().is_empty());
/// # Ok(())
/// # }
/// ```
pub struct Fake {
    controls: Controls,
    address: SocketAddr,
    /// The certificate of the authority in PEM.
    authority: Option<Arc<str>>,
    server: Option<Server>,
}

impl Fake {
    pub(crate) fn new(controls: Controls, address: SocketAddr, authority: Option<Arc<str>>, server: Server) -> Self {
        Self {
            controls,
            address,
            authority,
            server: Some(server),
        }
    }

    /// Starts an empty fake on a free port.
    ///
    /// # Errors
    /// Fails if the fake cannot listen on a port of 127.0.0.1.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Starts a fake on a free port with the content of [`add_demo`](Self::add_demo).
    ///
    /// # Errors
    /// Fails if the fake cannot listen on a port of 127.0.0.1.
    pub async fn demo() -> io::Result<Self> {
        let fake = Self::start().await?;
        fake.add_demo();
        Ok(fake)
    }

    /// Returns a builder for a fake with options.
    pub fn builder() -> FakeBuilder {
        FakeBuilder::default()
    }

    fn shared(&self) -> &Arc<Shared> {
        &self.controls.shared
    }

    /// Returns the base URL of the API: `http://127.0.0.1:PORT`, unless the builder sets another address or
    /// [TLS](FakeBuilder::tls).
    ///
    /// The API is also served below `/api/v3`, like on GitHub Enterprise Server.
    pub fn base_url(&self) -> &str {
        &self.shared().base_url
    }

    /// Returns the address that the fake listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the certificate of the fake's certificate authority in PEM, or `None` if the fake does not serve HTTPS. See
    /// [`FakeBuilder::tls`].
    pub fn ca_certificate(&self) -> Option<&str> {
        self.authority.as_deref()
    }

    /// Returns the clock of the fake, which a test can move.
    pub fn clock(&self) -> Clock {
        self.shared().clock.clone()
    }

    /// Adds a fault. If several faults hit a request, they apply in the order in which they were added.
    ///
    /// # Errors
    /// Fails if the fault can never hit a request, for example because its operation is unknown, or if the fake has too
    /// many faults.
    pub fn fault(&self, fault: Fault) -> Result<FaultHandle, FaultError> {
        fault.check()?;
        let id = self.shared().world().faults.add(fault, self.shared().clock.now())?;
        Ok(FaultHandle::new(self.shared(), id))
    }

    /// Removes all faults, and ends active secondary rate limits. Primary rate limits do not change.
    pub fn clear_faults(&self) {
        self.controls.clear_faults();
    }

    /// Returns the primary rate limit of a token. All tokens of an installation share one rate limit.
    pub fn rate_limit(&self, token: &str) -> RateLimit {
        let now = self.shared().clock.now();
        let credentials = &mut self.shared().world().state.credentials;
        let bucket = credentials.bucket(&Credential::Token(token.to_owned()), None);
        RateLimit::new(credentials.window(&bucket, now))
    }

    /// Returns the agent of an existing runner.
    ///
    /// # Errors
    /// Fails if a runner with this id does not exist.
    pub fn runner(&self, id: impl Into<RunnerId>) -> Result<Agent, RunnerError> {
        let id = id.into();
        let scope = self.shared().world().state.scope_of_runner(id);
        let scope = scope.ok_or_else(|| RunnerError::UnknownRunner(id.to_string()))?;
        Ok(Agent::new(self.shared(), scope, id))
    }

    /// Returns the agent of a just-in-time runner, like `run.sh --jitconfig CONFIG`. The agent does not connect by itself.
    ///
    /// # Errors
    /// Fails if the text is not a configuration of this fake, if the configuration was not used within an hour, or if its
    /// runner was removed.
    pub fn runner_from_jit_config(&self, encoded_jit_config: &str) -> Result<Agent, RunnerError> {
        let now = self.shared().clock.now();
        let found = self
            .shared()
            .world()
            .state
            .runner_of_jit_config(encoded_jit_config, now);
        found.map(|(scope, id)| Agent::new(self.shared(), scope, id))
    }

    /// Registers a runner in the scope that issued the registration token, like `config.sh --token TOKEN`, and returns its
    /// agent.
    ///
    /// # Errors
    /// See [`Scope::register`].
    pub fn register_runner(&self, token: &str, runner: impl Into<NewRunner>) -> Result<Agent, RunnerError> {
        let now = self.shared().clock.now();
        let runner = runner.into();
        let registered = self.shared().world().state.register_by_token(token, runner, now);
        registered.map(|(scope, id)| Agent::new(self.shared(), scope, id))
    }

    /// Resets the fake to the state at its start, with everything that the builder added. The reset removes everything
    /// that was added later, including faults, jobs and the log of requests. It also undoes all moves of the
    /// [clock](Self::clock), and a frozen clock runs again.
    ///
    /// Every earlier [`Scope`] then refers to an empty scope, even if the builder added its organization, repository or
    /// enterprise. [`scopes`](Self::scopes) and [`add_organization`](Self::add_organization) return new handles. An earlier
    /// [`Agent`] refers to a runner that does not exist.
    ///
    /// The reset is atomic. If a latency delays a request and the fake is reset before the effect of the request, the
    /// request has no effect, does not appear in [`requests`](Self::requests), and gets no response.
    pub fn reset(&self) {
        self.controls.reset();
    }

    /// Adds an organization, or returns the existing organization with this name.
    pub fn add_organization(&self, name: &str) -> Scope {
        self.add(ScopeName::Organization(name.to_owned()))
    }

    /// Adds a repository, or returns the existing repository with this name. The owner does not have to exist in the fake.
    pub fn add_repository(&self, owner: &str, name: &str) -> Scope {
        self.add(ScopeName::Repository {
            owner: owner.to_owned(),
            name: name.to_owned(),
        })
    }

    /// Adds an enterprise, or returns the existing enterprise with this slug.
    pub fn add_enterprise(&self, slug: &str) -> Scope {
        self.add(ScopeName::Enterprise(slug.to_owned()))
    }

    fn add(&self, name: ScopeName) -> Scope {
        let index = self.shared().world().state.add_scope(name);
        Scope::new(Arc::clone(self.shared()), index)
    }

    /// Returns all organizations, repositories and enterprises, in the order in which they were added.
    pub fn scopes(&self) -> Vec<Scope> {
        let world = self.shared().world();
        let scopes = world.state.scopes();
        scopes
            .map(|(index, _)| Scope::new(Arc::clone(self.shared()), index))
            .collect()
    }

    /// Adds demo content: the organization `octo-org`, the repository `octo-org/hello-world` and the enterprise
    /// `octo-enterprise`, with runners of several kinds.
    pub fn add_demo(&self) {
        self.controls.add_demo();
    }

    /// Revokes a token. Requests with the token fail with 401 `Bad credentials`.
    pub fn revoke_credential(&self, token: &str) {
        self.shared().world().state.credentials.revoke(token);
    }

    /// Sets when a token expires, by the fake's [clock](Self::clock).
    ///
    /// Until then, responses have the header `github-authentication-token-expiration` with this time, as for personal
    /// access tokens that expire. From then on, requests with the token fail with 401 `Bad credentials`.
    pub fn expire_token_at(&self, token: &str, time: DateTime<Utc>) {
        self.shared().world().state.credentials.expire_at(token, time);
    }

    /// Adds a GitHub App and returns its client id, which is `Iv1.` and the App's id in hexadecimal digits.
    ///
    /// The fake verifies the App's JSON web tokens with the public key. `openssl rsa -in KEY.pem -pubout` prints the public
    /// key of a private key. If an App with this id exists, its key is replaced. To install the App, use
    /// [`Scope::install_app`].
    ///
    /// # Errors
    /// Fails if the text is not an RSA public key in PEM.
    pub fn add_app(&self, app_id: impl Into<AppId>, public_key_pem: &str) -> Result<String, KeyError> {
        let app_id = app_id.into();
        let client_id = format!("Iv1.{:016x}", app_id.get());
        let app = App::new(app_id, client_id.clone(), public_key_pem)?;
        self.shared().world().state.apps.apps.insert(app_id, app);
        Ok(client_id)
    }

    /// Adds a GitHub App whose private key is part of this crate. To install it, use [`Scope::install_app`].
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let fake = github_runners_fake::Fake::start().await?;
    /// let app = fake.add_test_app();
    /// let installation = fake.add_organization("octo-org").install_app(app.id);
    /// // Give the program under test `app.client_id` or `app.id`, `app.private_key_pem()` and `installation`.
    /// # let _ = installation;
    /// # Ok(())
    /// # }
    /// ```
    pub fn add_test_app(&self) -> TestApp {
        let client_id = self
            .add_app(TestApp::ID, test_app::PUBLIC_KEY)
            .expect("a test checks that the key of this crate is an RSA public key");
        TestApp {
            id: TestApp::ID,
            client_id,
        }
    }

    /// Returns all jobs, oldest first. The fake keeps about 100,000 jobs. If there are more, it drops the oldest jobs that
    /// have ended.
    pub fn jobs(&self) -> Vec<Job> {
        self.shared().world().state.jobs.all().cloned().collect()
    }

    /// Returns a receiver that is notified of every change.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.shared().changes()
    }

    /// Returns how many requests were received since the log of requests was cleared.
    pub(crate) fn received_requests(&self) -> u64 {
        self.shared().world().requests.received()
    }

    /// Sets the dates after which a version of the runner application can no longer register, and can no longer run jobs.
    /// `None` means that no date is planned.
    ///
    /// The API returns these dates. For an unknown version, it responds with 404. At first, only
    /// [`CURRENT_RUNNER_VERSION`](crate::CURRENT_RUNNER_VERSION) is known.
    pub fn set_runner_version_deprecation(
        &self,
        version: &str,
        registration: Option<DateTime<Utc>>,
        runtime: Option<DateTime<Utc>>,
    ) {
        let deprecation = Deprecation { registration, runtime };
        let deprecations = &mut self.shared().world().state.deprecations;
        deprecations.insert(version.to_owned(), deprecation);
    }

    /// Returns the received requests, oldest first. The log holds the last 10,000 requests, or fewer if they take more than
    /// 16 MiB of memory.
    pub fn requests(&self) -> Vec<ReceivedRequest> {
        self.shared().world().requests.all()
    }

    /// Returns how many requests were dropped from the log because it was full.
    pub fn dropped_requests(&self) -> u64 {
        self.shared().world().requests.dropped()
    }

    /// Returns how many requests are in flight.
    pub fn in_flight(&self) -> usize {
        self.shared().in_flight.count()
    }

    /// Clears the log of requests.
    pub fn clear_requests(&self) {
        self.shared().world().requests.clear();
    }

    /// Stops the fake. Returns when its port is free again.
    ///
    /// Responses that are being sent can finish within [`FakeBuilder::shutdown_timeout`]. Dropping the fake instead closes
    /// all connections at once.
    pub async fn stop(mut self) {
        if let Some(server) = self.server.take() {
            server.stop().await;
        }
    }
}

impl fmt::Debug for Fake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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

//! A running fake.

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

/// A fake GitHub in memory, on a port of 127.0.0.1. It is empty until something is added, and ends when it is dropped.
///
/// Any number of fakes run side by side. A fake runs on the tokio runtime on which it was started. A blocking HTTP
/// client needs a runtime with more than one thread, or it blocks the thread that should respond.
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
/// // Point the program under test at `fake.base_url()`, let it work, and look at the runners that are left:
/// assert!(org.runner(idle).is_some());
/// assert!(org.runner(busy).is_some_and(|runner| runner.has_label("gpu")));
///
/// // ... and at what it sent:
/// assert!(fake.requests().is_empty());
/// # Ok(())
/// # }
/// ```
pub struct Fake {
    controls: Controls,
    address: SocketAddr,
    /// The certificate of the authority, in PEM.
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
    /// Fails if there is no port to listen on.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Starts a fake on a free port with the content of [`add_demo`](Self::add_demo).
    ///
    /// # Errors
    /// Fails if there is no port to listen on.
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

    /// Returns the API root, `http://127.0.0.1:PORT` unless the builder chose another address or [TLS](FakeBuilder::tls). The same API is served
    /// below `/api/v3`, like on GitHub Enterprise Server.
    pub fn base_url(&self) -> &str {
        &self.shared().base_url
    }

    /// Returns the address that the fake listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the certificate, in PEM, of the authority that issued the fake's certificate. `None` unless the fake serves
    /// HTTPS. See [`FakeBuilder::tls`].
    pub fn ca_certificate(&self) -> Option<&str> {
        self.authority.as_deref()
    }

    /// Returns the clock of the fake, which can be moved.
    pub fn clock(&self) -> Clock {
        self.shared().clock.clone()
    }

    /// Adds a fault. A request that meets several faults gets them in the order in which they were added.
    ///
    /// # Errors
    /// Fails if the fault could never hit a request, for example because its operation is not in the description.
    pub fn fault(&self, fault: Fault) -> Result<FaultHandle, FaultError> {
        fault.check()?;
        let id = self.shared().world().faults.add(fault, self.shared().clock.now())?;
        Ok(FaultHandle::new(self.shared(), id))
    }

    /// Removes all faults, and ends the secondary limits that are on. The requests that were counted stay counted.
    pub fn clear_faults(&self) {
        self.controls.clear_faults();
    }

    /// Returns the rate limit of a token. All tokens of an installation share one.
    pub fn rate_limit(&self, token: &str) -> RateLimit {
        let now = self.shared().clock.now();
        let credentials = &mut self.shared().world().state.credentials;
        let bucket = credentials.bucket(&Credential::Token(token.to_owned()), None);
        RateLimit::new(credentials.window(&bucket, now))
    }

    /// Returns the application of a registered runner.
    ///
    /// # Errors
    /// Fails if there is no runner with this id.
    pub fn runner(&self, id: impl Into<RunnerId>) -> Result<Agent, RunnerError> {
        let id = id.into();
        let scope = self.shared().world().state.scope_of_runner(id);
        let scope = scope.ok_or_else(|| RunnerError::UnknownRunner(id.to_string()))?;
        Ok(Agent::new(self.shared(), scope, id))
    }

    /// Starts the application of a just-in-time runner like `run.sh --jitconfig CONFIG`, without connecting it yet.
    ///
    /// # Errors
    /// Fails if the text is not a configuration of this fake, if it is older than an hour and was never used, or if its
    /// runner is gone.
    pub fn runner_from_jit_config(&self, encoded_jit_config: &str) -> Result<Agent, RunnerError> {
        let now = self.shared().clock.now();
        let found = self
            .shared()
            .world()
            .state
            .runner_of_jit_config(encoded_jit_config, now);
        found.map(|(scope, id)| Agent::new(self.shared(), scope, id))
    }

    /// Registers a runner like `config.sh --token TOKEN`, in the scope that issued the registration token.
    ///
    /// # Errors
    /// See [`Scope::register`].
    pub fn register_runner(&self, token: &str, runner: impl Into<NewRunner>) -> Result<Agent, RunnerError> {
        let now = self.shared().clock.now();
        let runner = runner.into();
        let registered = self.shared().world().state.register_by_token(token, runner, now);
        registered.map(|(scope, id)| Agent::new(self.shared(), scope, id))
    }

    /// Goes back to the start, with everything that the builder added. What was added later is gone, and a [`Scope`] from
    /// before is empty.
    ///
    /// This is one step: a request that arrived before the reset has no effect after it, does not appear in
    /// [`requests`](Self::requests), and loses its connection.
    pub fn reset(&self) {
        self.controls.reset();
    }

    /// Adds an organization, or returns the existing one of this name.
    pub fn add_organization(&self, name: &str) -> Scope {
        self.add(ScopeName::Organization(name.to_owned()))
    }

    /// Adds a repository, or returns the existing one of this name. Its owner does not have to exist in the fake.
    pub fn add_repository(&self, owner: &str, name: &str) -> Scope {
        self.add(ScopeName::Repository {
            owner: owner.to_owned(),
            name: name.to_owned(),
        })
    }

    /// Adds an enterprise, or returns the existing one of this slug.
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

    /// Adds something to look at: the organization `octo-org`, the repository `octo-org/hello-world` and the enterprise
    /// `octo-enterprise`, each with runners of several kinds.
    pub fn add_demo(&self) {
        self.controls.add_demo();
    }

    /// Revokes a token. From now on its requests fail with 401 `Bad credentials`.
    pub fn revoke_credential(&self, token: &str) {
        self.shared().world().state.credentials.revoke(token);
    }

    /// Sets the time when a token expires, by the fake's [clock](Self::clock). Earlier responses name the time in
    /// `github-authentication-token-expiration`, like for personal access tokens that expire. Later requests fail with 401
    /// `Bad credentials`.
    pub fn expire_token_at(&self, token: &str, time: DateTime<Utc>) {
        self.shared().world().state.credentials.end_at(token, time);
    }

    /// Adds a GitHub App and returns its client id, `Iv1.` and the App's id in hexadecimal digits.
    ///
    /// The fake verifies the App's JSON web tokens with the public key, which `openssl rsa -in KEY.pem -pubout` makes from
    /// a private one. An App of the same id gets the new key. Install the App with [`Scope::install_app`].
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

    /// Adds a GitHub App whose private key is part of this crate. Install it with [`Scope::install_app`].
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

    /// Returns the jobs of all runners and what became of them, oldest first. When there are more than 100,000, old ones
    /// that are over are forgotten.
    pub fn jobs(&self) -> Vec<Job> {
        self.shared().world().state.jobs.all().cloned().collect()
    }

    /// Returns a receiver that is notified of every change.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.shared().changes()
    }

    /// Returns how many requests came since the log of requests was emptied.
    pub(crate) fn received_requests(&self) -> u64 {
        self.shared().world().requests.received()
    }

    /// Sets when a version of the runner application can no longer register, and when it can no longer run jobs. `None`
    /// means that nothing is planned. Requests for other versions, except
    /// [`CURRENT_RUNNER_VERSION`](crate::CURRENT_RUNNER_VERSION), fail with 404.
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

    /// Returns the requests received so far, oldest first. The log holds the last 10,000 requests, and fewer if they take
    /// more than 16 MiB of memory.
    pub fn requests(&self) -> Vec<ReceivedRequest> {
        self.shared().world().requests.all()
    }

    /// Returns how many requests were dropped from the log to make room for later ones.
    pub fn dropped_requests(&self) -> u64 {
        self.shared().world().requests.dropped()
    }

    /// Returns how many requests wait for their responses.
    pub fn in_flight(&self) -> usize {
        self.shared().in_flight.count()
    }

    /// Empties the log of requests.
    pub fn clear_requests(&self) {
        self.shared().world().requests.clear();
    }

    /// Stops the fake and returns when its port is free again. Responses that have begun are finished, if that takes no
    /// longer than [`FakeBuilder::shutdown_timeout`]. Dropping the fake stops it at once, without finishing anything.
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

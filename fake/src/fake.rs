//! A running fake.

use std::collections::HashSet;
use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::door::Shared;
use crate::random::Random;
use crate::request::ReceivedRequest;
use crate::scope::Scope;
use crate::state::{Credentials, Deprecation, ScopeName, State};
use crate::{demo, server};

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
    server: JoinHandle<Infallible>,
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

    /// The API root, `http://127.0.0.1:PORT`. The same API is at `/api/v3`, where GitHub Enterprise Server has it.
    pub fn base_url(&self) -> &str {
        &self.shared.base_url
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

    /// Stops the fake and returns when its port is free again. Dropping it stops it as well, a moment later.
    pub async fn stop(mut self) {
        self.server.abort();
        // The task ends by being aborted; there is nothing else that it could tell.
        let _ = (&mut self.server).await;
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
        self.server.abort();
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
    port: u16,
    tokens: Option<HashSet<String>>,
    rate_limit: u64,
    seed: Option<u64>,
}

impl Default for FakeBuilder {
    fn default() -> Self {
        Self {
            port: 0,
            tokens: None,
            rate_limit: USER_LIMIT,
            seed: None,
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

    /// Makes tokens, request ids and keys the same in every run. Without it they are the same only where a process
    /// starts its fakes in the same order.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// Starts the fake.
    ///
    /// # Errors
    /// When the port is in use, or there is none to listen on.
    pub async fn start(self) -> io::Result<Fake> {
        // Two fakes of one process must not issue the same tokens.
        static STARTED: AtomicU64 = AtomicU64::new(0);

        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).await?;
        let address = listener.local_addr()?;
        let seed = self.seed.unwrap_or_else(|| {
            STARTED
                .fetch_add(1, Ordering::Relaxed)
                .wrapping_mul(0x5851_f42d_4c95_7f2d)
        });
        let state = State::new(Random::new(seed), Credentials::new(self.tokens, self.rate_limit));
        let shared = Arc::new(Shared::new(state, format!("http://{address}")));
        let server = tokio::spawn(server::serve(listener, Arc::clone(&shared)));
        Ok(Fake {
            shared,
            address,
            server,
        })
    }
}

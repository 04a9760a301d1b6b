//! The connection pools of the client.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use reqwest::{Client, Request, Response};
use tokio::runtime::{Handle, Id};
use tokio::time::Instant;

use super::Http;
use crate::error::{Error, HttpError};

/// The minimum age at which a pool is replaced. Without it, each of several slow responses would cause a new connection.
const MIN_AGE: Duration = Duration::from_secs(2);

/// The maximum number of runtimes with a pool. A program usually has one runtime, but each test has a separate one.
const MAX_RUNTIMES: usize = 16;

type Build = dyn Fn() -> Result<Client, Error> + Send + Sync;

/// A connection pool for each runtime, which is replaced after a request timed out.
///
/// A load balancer can drop a connection silently. The connection still looks open, and HTTP/2 would send every further
/// request on it. A pool cannot close a single connection, so the client replaces the whole pool. Requests in flight
/// continue on the old connections.
///
/// A connection works only as long as the runtime that opened it is running, so each runtime has a separate pool.
pub(crate) struct Pool {
    build: Box<Build>,
    /// The pools, in the order of their last use. Never empty.
    current: Mutex<Vec<Current>>,
}

struct Current {
    client: Client,
    built: Instant,
    /// Whether this pool replaced another one after a timeout.
    replaced: bool,
    /// The runtime that uses this pool. `None` for the first pool until its first use.
    runtime: Option<Id>,
}

impl Pool {
    /// Creates the first pool. `build` creates an HTTP client with separate connections.
    pub(crate) fn new(build: impl Fn() -> Result<Client, Error> + Send + Sync + 'static) -> Result<Self, Error> {
        let current = Current {
            client: build()?,
            built: Instant::now(),
            replaced: false,
            runtime: None,
        };
        Ok(Self {
            build: Box::new(build),
            current: Mutex::new(vec![current]),
        })
    }

    /// Returns the HTTP client of the current runtime.
    fn client(&self) -> Client {
        let runtime = Handle::try_current().ok().map(|handle| handle.id());
        let mut pools = self.current();
        let own = pools.iter().position(|pool| pool.runtime == runtime);
        let index = own.or_else(|| pools.iter().position(|pool| pool.runtime.is_none()));
        match index {
            Some(index) => {
                pools[index].runtime = runtime;
                pools[index..].rotate_left(1);
            }
            None => {
                // These settings built a client before. If that fails now, use the pool of another runtime.
                if let Ok(client) = (self.build)() {
                    if pools.len() == MAX_RUNTIMES {
                        pools.remove(0);
                    }
                    pools.push(Current {
                        client,
                        built: Instant::now(),
                        replaced: false,
                        runtime,
                    });
                }
            }
        }
        let last = pools.last().expect("there is always one pool");
        last.client.clone()
    }

    fn current(&self) -> MutexGuard<'_, Vec<Current>> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Http for Pool {
    fn execute(&self, request: Request) -> BoxFuture<'_, Result<Response, HttpError>> {
        let client = self.client();
        async move { Ok(client.execute(request).await?) }.boxed()
    }

    fn timed_out(&self) {
        let runtime = Handle::try_current().ok().map(|handle| handle.id());
        let mut pools = self.current();
        let Some(current) = pools.iter_mut().find(|pool| pool.runtime == runtime) else {
            return;
        };
        if current.replaced && current.built.elapsed() < MIN_AGE {
            return;
        }
        // These settings built a client before. If that fails now, continue with the old pool.
        if let Ok(client) = (self.build)() {
            *current = Current {
                client,
                built: Instant::now(),
                replaced: true,
                runtime,
            };
            tracing::debug!("a request timed out; later requests use new connections");
        }
    }
}

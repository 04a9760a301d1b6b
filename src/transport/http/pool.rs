//! The client's own connection pools.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use reqwest::{Client, Request, Response};
use tokio::runtime::{Handle, Id};
use tokio::time::Instant;

use super::Http;
use crate::error::{Error, HttpError};

/// How long a new pool is kept whatever happens, so that slow responses do not cause a new connection each.
const YOUNG: Duration = Duration::from_secs(2);

/// How many runtimes have their connections kept. A program has one; tests have one each.
const RUNTIMES: usize = 16;

type Build = dyn Fn() -> Result<Client, Error> + Send + Sync;

/// A connection pool for each runtime, which is replaced after a request timed out.
///
/// A connection can be open and yet dead: a load balancer dropped it silently. HTTP/2 would send every further request
/// on it. The pool cannot drop one of its connections, so the client leaves the whole pool, and requests in flight keep
/// theirs.
///
/// A connection works only while the runtime runs on which it was opened. On another runtime it would be a dead one.
pub(crate) struct Pool {
    build: Box<Build>,
    /// The pools, the one that was used last at the end. There is always one.
    current: Mutex<Vec<Current>>,
}

struct Current {
    client: Client,
    built: Instant,
    /// Whether the first one is in use: it may be older than any runtime.
    replaced: bool,
    /// `None` for the first one until it is used.
    runtime: Option<Id>,
}

impl Pool {
    /// `build` makes an HTTP client with its own connections.
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

    /// Returns the HTTP client of the runtime.
    fn client(&self) -> Client {
        let runtime = Handle::try_current().ok().map(|handle| handle.id());
        let mut pools = self.current();
        let own = pools.iter().position(|pool| pool.runtime == runtime);
        let place = own.or_else(|| pools.iter().position(|pool| pool.runtime.is_none()));
        match place {
            Some(place) => {
                pools[place].runtime = runtime;
                pools[place..].rotate_left(1);
            }
            None => {
                // The same settings built a client before; if they no longer do, another one is as good as any.
                if let Ok(client) = (self.build)() {
                    if pools.len() == RUNTIMES {
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
        if current.replaced && current.built.elapsed() < YOUNG {
            return;
        }
        // The same settings built a client before; if they no longer do, the old one is as good as any.
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

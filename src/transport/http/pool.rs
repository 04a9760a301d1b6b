//! The client's own connection pool.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use reqwest::{Client, Request, Response};
use tokio::time::Instant;

use super::Http;
use crate::error::{Error, HttpError};

/// How long a new pool is kept whatever happens, so that slow responses do not cause a new connection each.
const YOUNG: Duration = Duration::from_secs(2);

type Build = dyn Fn() -> Result<Client, Error> + Send + Sync;

/// A connection pool that is replaced after a request timed out.
///
/// A connection can be open and yet dead: a load balancer dropped it without a word. HTTP/2 would send every further request
/// on it. The pool cannot drop one of its connections, so the client leaves the whole pool, and requests in flight keep
/// theirs.
pub(crate) struct Pool {
    build: Box<Build>,
    current: Mutex<Current>,
}

struct Current {
    client: Client,
    built: Instant,
    /// Whether the first one is in use: it may be older than any runtime.
    replaced: bool,
}

impl Pool {
    /// `build` makes an HTTP client with connections of its own.
    pub(crate) fn new(build: impl Fn() -> Result<Client, Error> + Send + Sync + 'static) -> Result<Self, Error> {
        let current = Current {
            client: build()?,
            built: Instant::now(),
            replaced: false,
        };
        Ok(Self {
            build: Box::new(build),
            current: Mutex::new(current),
        })
    }

    fn current(&self) -> MutexGuard<'_, Current> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Http for Pool {
    fn execute(&self, request: Request) -> BoxFuture<'_, Result<Response, HttpError>> {
        let client = self.current().client.clone();
        async move { Ok(client.execute(request).await?) }.boxed()
    }

    fn timed_out(&self) {
        let mut current = self.current();
        if current.replaced && current.built.elapsed() < YOUNG {
            return;
        }
        // The same settings built a client before; if they no longer do, the old one is as good as any.
        if let Ok(client) = (self.build)() {
            *current = Current {
                client,
                built: Instant::now(),
                replaced: true,
            };
            tracing::debug!("a request timed out; later requests use new connections");
        }
    }
}

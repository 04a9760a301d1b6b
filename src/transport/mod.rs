//! Sends requests: attempts, rate limits, retries, caching, redirects, TLS, tracing.
//!
//! Every call of the crate, through a handle or through `raw`, is sent by [`Transport::send`].

mod body;
mod cache;
mod call;
mod http;
mod identity;
mod limits;
mod loopback;
mod path;
mod redact;
mod redirect;
mod report;
mod request;
mod retry;
mod settings;
mod task;
pub(crate) mod tls;
mod trace;
mod wait_budget;

use std::fmt;
use std::sync::Arc;

use tokio::sync::watch;
use tokio::time::timeout;
use tracing::Instrument;

use self::cache::Cache;
use self::call::Call;
use self::task::RuntimeEnded;
use crate::error::{Cause, ConnectionError, DecodeError, Error, Head, Target};
use crate::models::RateLimit;
use crate::operations::Product;

pub(crate) use self::body::Received;
pub(crate) use self::http::{CustomClient, Http, Pool};
#[cfg(feature = "app")]
pub(crate) use self::identity::ChooseIdentity;
pub(crate) use self::identity::{Identities, Identity};
#[cfg(any(fuzzing, all(test, feature = "app")))]
pub(crate) use self::limits::{Demand, Recheck};
pub(crate) use self::limits::{Limits, Pace};
pub(crate) use self::loopback::is_loopback;
pub use self::report::{CallReport, Outcome};
pub(crate) use self::request::Request;
pub(crate) use self::settings::{Observer, Settings};
#[cfg(any(fuzzing, all(test, feature = "app")))]
pub(crate) use self::wait_budget::WaitBudget;

/// Sends requests with a credential. Clones share the connection pool, the cache, the settings and the rate limits.
#[derive(Clone)]
pub(crate) struct Transport {
    shared: Arc<Shared>,
    identities: Identities,
}

/// The parts of a transport that do not depend on the credential.
pub(crate) struct Shared {
    /// The root of the API, without a slash at its end.
    base_url: String,
    http: Box<dyn Http>,
    settings: Settings,
    cache: Option<Cache>,
    product: Product,
}

impl Shared {
    /// Creates the shared parts. `cache` is the size of the response cache in bytes; 0 disables it.
    pub(crate) fn new(base_url: String, http: Box<dyn Http>, settings: Settings, cache: u64, product: Product) -> Self {
        Self {
            base_url,
            http,
            settings,
            cache: (cache > 0).then(|| Cache::new(cache)),
            product,
        }
    }
}

impl Transport {
    pub(crate) fn new(shared: Arc<Shared>, identities: Identities) -> Self {
        Self { shared, identities }
    }

    /// Returns the root of the API, without a slash at its end.
    pub(crate) fn base_url(&self) -> &str {
        &self.shared.base_url
    }

    /// Sends a request and reads the response. Any status other than the operation's success is an error.
    pub(crate) async fn send(&self, request: Request) -> Result<Received, Error> {
        let operation = request.operation;
        let target = Target::new(operation, &request.path);
        let request = request.build(&self.shared.base_url)?;
        let span = trace::span(operation, &request);
        let (transport, of_call, of_error) = (self.clone(), span.clone(), target.clone());
        let call = async move {
            let shared = &transport.shared;
            let deadline = shared.settings.deadline;
            let identity = match timeout(deadline, transport.identities.for_path(&target.path)).await {
                Ok(identity) => identity?,
                Err(_) => return Err(not_sent(target, Cause::NoCredential(deadline))),
            };
            let mut call = Call::new(shared, &identity, target.clone(), of_call);
            let result = call.run(request).await;
            if matches!(result, Err(Error::Credential(_))) {
                transport.identities.forget(&target.path);
            }
            result
        };
        let sent = task::run(call.instrument(span)).await;
        sent.unwrap_or_else(|RuntimeEnded| Err(not_sent(of_error, Cause::RuntimeEnded)))
    }

    /// Returns the error for a response whose body could not be decoded, and evicts the response from the cache.
    pub(crate) fn undecodable(&self, target: Target, received: &Received, error: &serde_json::Error) -> Error {
        if let (Some(cache), Some(key)) = (&self.shared.cache, &received.cached) {
            cache.evict(key);
        }
        let body = redact::without_token(&received.body, received.token.as_ref());
        let head = Head::of(received.status, &received.headers);
        Error::Decode(Box::new(DecodeError::of_body(target, head, &body, error)))
    }

    /// Ends the wait for the current rate limit.
    pub(crate) fn clear_hold(&self) {
        self.identities.own().limits.clear_hold();
    }

    /// Returns the identity of the client's credential. With a GitHub App, that is the identity of the App itself.
    #[cfg(feature = "app")]
    pub(crate) fn identity(&self) -> Result<&Arc<Identity>, Error> {
        match &self.identities {
            Identities::Invalid(error, _) => Err(error.clone().into()),
            identities => Ok(identities.own()),
        }
    }

    /// Returns whether no call waits for a limit, a slot or the pace, and no request is in flight.
    #[cfg(all(test, feature = "app"))]
    pub(crate) fn is_at_rest(&self, slots: usize) -> bool {
        self.identities.own().limits.is_at_rest(slots)
    }

    pub(crate) fn rate_limit(&self) -> RateLimit {
        self.identities.own().limits.rate_limit()
    }

    pub(crate) fn watch_rate_limit(&self) -> watch::Receiver<RateLimit> {
        self.identities.own().limits.watch()
    }
}

impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transport")
            .field("base_url", &self.shared.base_url)
            .field("limits", &self.rate_limit())
            .finish_non_exhaustive()
    }
}

/// Returns the error for a call that ended outside of its attempts.
fn not_sent(target: Target, cause: Cause) -> Error {
    let sent = !cause.was_not_sent();
    Error::Connection(Box::new(ConnectionError::new(target, cause, 0, sent)))
}

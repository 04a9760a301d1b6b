//! The current token of an installation. All callers share the token and the request for the next token.

use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared};
use reqwest::header::HeaderValue;
use tokio::time::Instant;
use tracing::Instrument as _;

use crate::auth::bearer::bearer;
use crate::auth::rejected::backoff;
use crate::clock;
use crate::error::{CredentialError, Error};
use crate::models::Secret;

/// How long before its expiry a token is replaced. Calls continue to use it until the new one arrives.
const REPLACE_BEFORE: Duration = Duration::from_secs(5 * 60);

/// How long before its expiry a token is no longer used. A token must not expire while a request is in flight.
const UNUSED_BEFORE: Duration = Duration::from_secs(60);

/// The bounds of a token's lifetime. GitHub's tokens are valid for an hour. A token that seems to have expired already is
/// used for a minute, because otherwise each request would obtain another one.
const MIN_LIFETIME: Duration = Duration::from_secs(60);
const MAX_LIFETIME: Duration = Duration::from_secs(60 * 60);

/// The time between attempts to replace a token that is still valid.
const RETRY_INTERVAL: Duration = Duration::from_secs(30);

/// The maximum number of consecutive tokens that are replaced because GitHub rejected them while they were new. If GitHub
/// rejects the next token as well, the token is not the reason, and more tokens do not help.
const MAX_REPLACEMENTS: u32 = 3;

/// The age up to which a token is new.
const NEW: Duration = Duration::from_secs(60);

/// How often a caller waits for an exchange. It waits again if the runtime of the exchange has shut down.
const ATTEMPTS: usize = 3;

/// A token that has just been obtained.
pub(super) struct Obtained {
    pub(super) token: Secret,
    /// The reported lifetime, which can be wrong.
    pub(super) lifetime: TimeDelta,
}

/// A token of a GitHub App's installation, obtained with
/// [`Client::access_token`](crate::Client::access_token) to pass it on to another program. `Debug` hides it.
///
/// This type needs the feature `app`, which is enabled by default.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AccessToken {
    /// The value for the `Authorization` header, without the scheme `Bearer`.
    pub token: Secret,
    /// The time at which the token expires, by the clock of this machine.
    pub expires_at: DateTime<Utc>,
}

type Source = dyn Fn() -> BoxFuture<'static, Result<Obtained, Error>> + Send + Sync;

/// The tokens of an installation.
pub(crate) struct InstallationTokens {
    source: Box<Source>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    current: Option<Current>,
    /// The last failure, if it is permanent.
    failed: Option<Failed>,
    /// The exchange in flight. Callers without a token wait for it.
    running: Option<Exchange>,
    /// The number of consecutive rejected tokens before the next one.
    replacing: u32,
}

/// A failure that all callers share for a while: GitHub locks out clients that repeat bad credentials.
struct Failed {
    error: Error,
    until: Instant,
    /// The number of earlier consecutive failures.
    before: u32,
}

/// The current token.
struct Current {
    header: HeaderValue,
    token: Secret,
    obtained: Instant,
    /// The time from which the next token is requested.
    replaced_at: Instant,
    /// The time from which callers wait for the next token.
    awaited_at: Instant,
    expires: Instant,
    /// The number of consecutive rejected tokens before this one.
    replaces: u32,
}

type Exchange = Shared<BoxFuture<'static, Result<HeaderValue, Failure>>>;

/// How a caller gets its header.
enum Next {
    /// Use this header.
    Use(HeaderValue),
    /// Fail with this error.
    Failed(Error),
    /// Use this header, and start the exchange for the next one.
    UseAndReplace(HeaderValue, Exchange),
    /// Wait for the exchange.
    Wait(Exchange),
}

#[derive(Clone)]
enum Failure {
    Error(Error),
    /// The runtime of the exchange has shut down.
    Abandoned,
}

impl InstallationTokens {
    pub(super) fn new(
        source: impl Fn() -> BoxFuture<'static, Result<Obtained, Error>> + Send + Sync + 'static,
    ) -> Arc<Self> {
        Arc::new(Self {
            source: Box::new(source),
            state: Mutex::default(),
        })
    }

    /// Returns the header with a valid token. Waits for one if necessary.
    pub(crate) async fn header(self: &Arc<Self>) -> Result<HeaderValue, Error> {
        for _ in 0..ATTEMPTS {
            let exchange = match self.next() {
                Next::Use(header) => return Ok(header),
                Next::Failed(error) => return Err(error),
                Next::UseAndReplace(header, exchange) => {
                    // Polling the exchange once starts its task, which then runs without further polling.
                    let _ = exchange.now_or_never();
                    return Ok(header);
                }
                Next::Wait(exchange) => exchange,
            };
            match exchange.await {
                Ok(header) => return Ok(header),
                Err(Failure::Error(error)) => return Err(error),
                Err(Failure::Abandoned) => {}
            }
        }
        Err(failed("the runtime ended while a token was being obtained"))
    }

    /// Returns a valid token and its expiry time.
    pub(crate) async fn access_token(self: &Arc<Self>) -> Result<AccessToken, Error> {
        self.header().await?;
        let state = self.state();
        let current = state.current.as_ref();
        let current = current.ok_or_else(|| failed("the token has just been revoked; try again"))?;
        Ok(AccessToken {
            token: current.token.clone(),
            expires_at: clock::at(current.expires),
        })
    }

    /// Discards the token of this header after a 401. Returns whether the caller should try with another token.
    pub(crate) fn discard(&self, header: &HeaderValue) -> bool {
        let mut state = self.state();
        let Some(current) = state.current.as_ref().filter(|current| current.header == *header) else {
            // Another call has discarded the token already.
            return true;
        };
        let consecutive = if current.obtained.elapsed() < NEW {
            current.replaces
        } else {
            0
        };
        if consecutive == MAX_REPLACEMENTS {
            return false;
        }
        state.current = None;
        state.replacing = consecutive + 1;
        true
    }

    fn next(self: &Arc<Self>) -> Next {
        let now = Instant::now();
        let mut state = self.state();
        let current = state.current.as_ref();
        let current = current.filter(|current| now < current.awaited_at.max(current.replaced_at));
        let due = current.is_none_or(|current| current.replaced_at <= now);
        let header = current.map(|current| current.header.clone());
        if header.is_none()
            && let Some(failed) = state.failed.as_ref().filter(|failed| now < failed.until)
        {
            return Next::Failed(failed.error.clone());
        }
        let mut exchange = || state.running.get_or_insert_with(|| self.exchange()).clone();
        match header {
            Some(header) if due => Next::UseAndReplace(header, exchange()),
            Some(header) => Next::Use(header),
            None => Next::Wait(exchange()),
        }
    }

    /// Creates an exchange that all callers share. It runs in a separate task, so it completes even if no caller waits.
    fn exchange(self: &Arc<Self>) -> Exchange {
        let running = Running(Arc::clone(self));
        let work = async move {
            let tokens = &running.0;
            let result = (tokens.source)().await;
            tokens.settle(result)
        };
        // The task starts when the exchange is first polled, not here under the lock. A runtime that is shutting down drops
        // the task immediately, and with it `running`, which takes the lock.
        let exchange = async move {
            match tokio::spawn(work.in_current_span()).await {
                Ok(result) => result.map_err(Failure::Error),
                Err(error) if error.is_panic() => Err(Failure::Error(failed("obtaining a token panicked"))),
                Err(_) => Err(Failure::Abandoned),
            }
        };
        exchange.boxed().shared()
    }

    /// Stores a new token. If the exchange failed, continues with the old token while it is valid.
    fn settle(&self, result: Result<Obtained, Error>) -> Result<HeaderValue, Error> {
        let now = Instant::now();
        let mut guard = self.state();
        let state = &mut *guard;
        match result {
            Ok(issued) => {
                let unusable = |_| failed("GitHub returned a token with a character that is not allowed in a header");
                let header = bearer(issued.token.expose_secret()).map_err(unusable)?;
                let lifetime = issued
                    .lifetime
                    .to_std()
                    .unwrap_or_default()
                    .clamp(MIN_LIFETIME, MAX_LIFETIME);
                state.failed = None;
                state.current = Some(Current {
                    header: header.clone(),
                    token: issued.token,
                    obtained: now,
                    replaced_at: now + lifetime - REPLACE_BEFORE.min(lifetime / 2),
                    awaited_at: now + lifetime - UNUSED_BEFORE.min(lifetime / 4),
                    expires: now + lifetime,
                    replaces: mem::take(&mut state.replacing),
                });
                Ok(header)
            }
            Err(error) => {
                let Some(current) = &mut state.current else {
                    if !is_temporary(&error) {
                        let before = state.failed.as_ref().map_or(0, |failed| failed.before + 1);
                        state.failed = Some(Failed {
                            error: error.clone(),
                            until: now + backoff(before),
                            before,
                        });
                    }
                    return Err(error);
                };
                // A temporary failure is hidden until the token expires. A permanent one is hidden until callers would
                // have to wait for the next token.
                let hidden_until = if is_temporary(&error) {
                    current.expires
                } else {
                    current.awaited_at
                };
                if hidden_until <= now {
                    return Err(error);
                }
                current.replaced_at = hidden_until.min(now + RETRY_INTERVAL);
                let header = current.header.clone();
                drop(guard);
                tracing::warn!(%error, "cannot replace the installation token yet; continuing with the current one");
                Ok(header)
            }
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A guard of the exchange's task. When the task ends for any reason, the next caller can start another exchange.
struct Running(Arc<InstallationTokens>);

impl Drop for Running {
    fn drop(&mut self) {
        let mut state = self.0.state();
        let now = Instant::now();
        // The task was dropped without a result. This can happen repeatedly if each call has its own runtime.
        if let Some(current) = state.current.as_mut().filter(|current| current.replaced_at <= now) {
            current.replaced_at = current.awaited_at.min(now + RETRY_INTERVAL);
        }
        // Dropping the exchange can drop this guard's last reference, so it happens after the lock is released.
        let ended = state.running.take();
        drop(state);
        drop(ended);
    }
}

/// Returns whether the next exchange can succeed with the same App.
///
/// This includes all failures of the connection, also those that are not retryable. GitHub has not rejected the App, and if
/// a runtime has ended, callers on other runtimes can obtain a token at once.
fn is_temporary(error: &Error) -> bool {
    let Error::Credential(error) = error else { return false };
    error.is_retryable() || matches!(error.request_error(), Some(Error::Connection(_)))
}

fn failed(problem: &str) -> Error {
    Error::Credential(Box::new(CredentialError::new(problem)))
}

#[cfg(test)]
mod tests;

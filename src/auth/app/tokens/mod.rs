//! The token that is in use, and how the next one comes: once for all who wait.

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

/// How long before its end a token is replaced, while it is used on.
const MARGIN: Duration = Duration::from_secs(5 * 60);

/// How long before its end it is used no more, so that no request starts with one that ends on its way.
const LAST: Duration = Duration::from_secs(60);

/// The lifetimes that are believed. GitHub's tokens live for an hour; a token that should be over already is used for a
/// minute all the same, else each request would ask for another.
const SHORTEST: Duration = Duration::from_secs(60);
const LONGEST: Duration = Duration::from_secs(60 * 60);

/// How long it takes until the next one is asked for again where it could not be had, while the old one is still good.
const PATIENCE: Duration = Duration::from_secs(30);

/// How many tokens in a row are replaced because GitHub refused them when they were younger than this. If the last one
/// is refused as well, the token is not the reason, and asking for ever more of them is no cure.
const REPLACEMENTS: u32 = 3;
const YOUNG: Duration = Duration::from_secs(60);

/// How often somebody waits anew where the runtime that worked for all of them has ended.
const ATTEMPTS: usize = 3;

/// A token as it was obtained just now.
pub(super) struct Obtained {
    pub(super) token: Secret,
    /// How long it is good, which is not to be relied on.
    pub(super) lifetime: TimeDelta,
}

/// A token of a GitHub App's installation, obtained with
/// [`Client::access_token`](crate::Client::access_token) to pass it on to another program. `Debug` hides it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AccessToken {
    /// The token.
    pub token: Secret,
    /// The time at which GitHub stops accepting it, by this machine's clock.
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
    current: Option<Held>,
    /// Why there is none, if that will not pass by itself.
    failed: Option<Failed>,
    /// What brings the next one. Everybody waits for it who has no token.
    running: Option<Exchange>,
    /// The number of refused tokens in a row that the next one replaces.
    replacing: u32,
}

/// A failure that all callers share for a while: GitHub locks out clients that repeat bad credentials.
struct Failed {
    error: Error,
    until: Instant,
    /// How many failures came before it.
    before: u32,
}

/// A token that is in use.
struct Held {
    header: HeaderValue,
    token: Secret,
    obtained: Instant,
    /// When the next one is asked for.
    replaced_at: Instant,
    /// When the next one is waited for.
    awaited_at: Instant,
    ends: Instant,
    /// The number of refused tokens in a row that it replaces.
    replaces: u32,
}

type Exchange = Shared<BoxFuture<'static, Result<HeaderValue, Failure>>>;

/// What a caller does.
enum Next {
    /// It uses this one.
    Held(HeaderValue),
    /// It shares this failure.
    Failed(Error),
    /// It uses this one, which is about to be replaced.
    HeldFor(HeaderValue, Exchange),
    Wait(Exchange),
}

#[derive(Clone)]
enum Failure {
    Error(Error),
    /// The runtime ended that was at work.
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

    /// The header with a token that is good; waits for one where there is none.
    pub(crate) async fn header(self: &Arc<Self>) -> Result<HeaderValue, Error> {
        for _ in 0..ATTEMPTS {
            let exchange = match self.next() {
                Next::Held(header) => return Ok(header),
                Next::Failed(error) => return Err(error),
                Next::HeldFor(header, exchange) => {
                    // One look starts its task, which needs nobody who waits.
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

    /// The token that is in use, for another program.
    pub(crate) async fn access_token(self: &Arc<Self>) -> Result<AccessToken, Error> {
        self.header().await?;
        let state = self.state();
        let held = state.current.as_ref();
        let held = held.ok_or_else(|| failed("the token was revoked just now; try again"))?;
        Ok(AccessToken {
            token: held.token.clone(),
            expires_at: clock::at(held.ends),
        })
    }

    /// Tells that GitHub refused this header. Whether another try may have another one.
    pub(crate) fn refused(&self, header: &HeaderValue) -> bool {
        let mut state = self.state();
        let Some(held) = state.current.as_ref().filter(|held| held.header == *header) else {
            // Somebody else was told before; the next one is there or on its way.
            return true;
        };
        let in_a_row = if held.obtained.elapsed() < YOUNG {
            held.replaces
        } else {
            0
        };
        if in_a_row == REPLACEMENTS {
            return false;
        }
        state.current = None;
        state.replacing = in_a_row + 1;
        true
    }

    fn next(self: &Arc<Self>) -> Next {
        let now = Instant::now();
        let mut state = self.state();
        let held = state.current.as_ref();
        let held = held.filter(|held| now < held.awaited_at.max(held.replaced_at));
        let due = held.is_none_or(|held| held.replaced_at <= now);
        let header = held.map(|held| held.header.clone());
        if header.is_none()
            && let Some(failed) = state.failed.as_ref().filter(|failed| now < failed.until)
        {
            return Next::Failed(failed.error.clone());
        }
        let mut exchange = || state.running.get_or_insert_with(|| self.exchange()).clone();
        match header {
            Some(header) if due => Next::HeldFor(header, exchange()),
            Some(header) => Next::Held(header),
            None => Next::Wait(exchange()),
        }
    }

    /// One exchange for all who wait. It runs in a task of its own, so that it ends whoever gives up waiting.
    fn exchange(self: &Arc<Self>) -> Exchange {
        let running = Running(Arc::clone(self));
        let work = async move {
            let tokens = &running.0;
            let result = (tokens.source)().await;
            tokens.settle(result)
        };
        // The task starts when the first one looks, not here under the lock: a runtime that is ending drops it at once,
        // and with it `running`, which takes the lock.
        let exchange = async move {
            match tokio::spawn(work.in_current_span()).await {
                Ok(result) => result.map_err(Failure::Error),
                Err(error) if error.is_panic() => Err(Failure::Error(failed("obtaining a token panicked"))),
                Err(_) => Err(Failure::Abandoned),
            }
        };
        exchange.boxed().shared()
    }

    /// Takes a new token into use. Where there is none, the old one is used on while it is good.
    fn settle(&self, result: Result<Obtained, Error>) -> Result<HeaderValue, Error> {
        let now = Instant::now();
        let mut guard = self.state();
        let state = &mut *guard;
        match result {
            Ok(issued) => {
                let unusable = |_| failed("GitHub gave a token that does not fit into a header");
                let header = bearer(issued.token.expose_secret()).map_err(unusable)?;
                let lifetime = issued.lifetime.to_std().unwrap_or_default().clamp(SHORTEST, LONGEST);
                state.failed = None;
                state.current = Some(Held {
                    header: header.clone(),
                    token: issued.token,
                    obtained: now,
                    replaced_at: now + lifetime - MARGIN.min(lifetime / 2),
                    awaited_at: now + lifetime - LAST.min(lifetime / 4),
                    ends: now + lifetime,
                    replaces: mem::take(&mut state.replacing),
                });
                Ok(header)
            }
            Err(error) => {
                let Some(held) = &mut state.current else {
                    if !is_retryable(&error) {
                        let before = state.failed.as_ref().map_or(0, |failed| failed.before + 1);
                        state.failed = Some(Failed {
                            error: error.clone(),
                            until: now + backoff(before),
                            before,
                        });
                    }
                    return Err(error);
                };
                // What does not pass is told to those who have to wait, and nobody waits before.
                let bridged = if is_retryable(&error) {
                    held.ends
                } else {
                    held.awaited_at
                };
                if bridged <= now {
                    return Err(error);
                }
                held.replaced_at = bridged.min(now + PATIENCE);
                let header = held.header.clone();
                drop(guard);
                tracing::warn!(%error, "no new token of the installation for now; the old one is used on");
                Ok(header)
            }
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Held by the task that obtains a token; whatever becomes of it, the next caller after its end starts anew.
struct Running(Arc<InstallationTokens>);

impl Drop for Running {
    fn drop(&mut self) {
        let mut state = self.0.state();
        let now = Instant::now();
        // It brought nothing, not even an error: as where that happens again and again, with runtimes that live for a call.
        if let Some(held) = state.current.as_mut().filter(|held| held.replaced_at <= now) {
            held.replaced_at = held.awaited_at.min(now + PATIENCE);
        }
        // Dropped after the lock is free: what is in it may be the last of its kind.
        let ended = state.running.take();
        drop(state);
        drop(ended);
    }
}

fn is_retryable(error: &Error) -> bool {
    matches!(error, Error::Credential(error) if error.is_retryable())
}

fn failed(problem: &str) -> Error {
    Error::Credential(Box::new(CredentialError::new(problem)))
}

#[cfg(test)]
mod tests;

//! Runs one call: its attempts, its waits and its result.

use std::time::Duration;

use reqwest::header::{AUTHORIZATION, HeaderValue};
use reqwest::{Request, StatusCode};
use tokio::time::{Instant, timeout_at};
use tracing::Span;

use super::body::Received;
use super::limits::{Demand, Permit, Recheck};
use super::redirect::Redirects;
use super::trace::Trace;
use super::wait_budget::{WaitBudget, WaitError};
use super::{Identity, Shared, body, cache, retry};
use crate::clock;
use crate::error::{ApiError, Cause, ConnectionError, DecodeError, Error, HttpErrorKind, RateLimitError, Target};
use crate::headers::retry_after;
use crate::models::RateLimitKind;
use crate::operations::Operation;
use crate::transport::redact::without_token;

/// A call in flight.
pub(super) struct Call<'a> {
    shared: &'a Shared,
    identity: &'a Identity,
    operation: &'static Operation,
    target: Target,
    budget: WaitBudget,
    /// The properties of the call that the pace depends on.
    demand: Demand,
    /// Whether GitHub may have processed an attempt whose outcome is unknown.
    uncertain: bool,
    /// The last response that reported a rate limit.
    limited: Option<ApiError>,
    /// The number of retries after failures. Waits for rate limits do not count.
    retries: u32,
    redirects: Redirects,
    /// A token that GitHub rejected, and the error to return if no other token is available.
    refused: Option<(HeaderValue, Error)>,
    /// The `Authorization` header of the last attempt.
    token: Option<HeaderValue>,
    trace: Trace<'a>,
}

/// The next step after an attempt.
enum Next {
    TryAgain,
    Done(Box<Received>),
}

impl<'a> Call<'a> {
    pub(super) fn new(shared: &'a Shared, identity: &'a Identity, target: Target, span: Span) -> Self {
        let (settings, operation) = (&shared.settings, target.operation);
        Self {
            shared,
            identity,
            operation,
            target,
            budget: WaitBudget::new(settings.deadline, settings.limit_wait),
            demand: Demand::new(operation.method, operation.path),
            uncertain: false,
            limited: None,
            retries: 0,
            redirects: Redirects::default(),
            refused: None,
            token: None,
            trace: Trace::new(span, operation, settings.observer.as_ref()),
        }
    }

    pub(super) async fn run(&mut self, request: Request) -> Result<Received, Error> {
        let result = self.attempts(request).await;
        let failed = result.as_ref().err();
        self.trace.end(failed, self.budget.waited());
        result
    }

    async fn attempts(&mut self, mut request: Request) -> Result<Received, Error> {
        let available = self.shared.product.check(self.operation);
        available.map_err(|error| Error::Unavailable(Box::new(error)))?;
        self.shared.stamp(&mut request);
        let original_url = request.url().clone();
        loop {
            *request.url_mut() = self.redirects.location.as_ref().unwrap_or(&original_url).clone();
            let lease = self.shared.settings.timeout;
            let limits = &self.identity.limits;
            let permit = match limits.admit(&mut self.demand, lease, &mut self.budget).await {
                Ok(permit) => permit,
                Err(error) => return Err(self.give_up(error)),
            };
            if let Next::Done(received) = self.attempt(&mut request, permit).await? {
                return Ok(*received);
            }
        }
    }

    async fn attempt(&mut self, request: &mut Request, mut permit: Permit<'_>) -> Result<Next, Error> {
        let credential = self.authenticate(request).await?;
        if Instant::now() >= self.budget.deadline() {
            return Err(self.give_up(WaitError::Deadline));
        }
        // The limits are checked again after the last wait, because a limit may have started during it.
        if permit.recheck(credential) == Recheck::Blocked {
            return Ok(Next::TryAgain);
        }
        let key = cache::Key::of(request, (self.identity.number, credential));
        let cache = self.shared.cache.as_ref();
        let entry = cache
            .zip(key.as_ref())
            .and_then(|(cache, key)| cache.make_conditional(key, request));

        self.trace.attempt();
        let sent = self.send(request, &mut permit).await;
        let mut received = match sent {
            Ok(Some(received)) => received,
            Ok(None) => return Ok(Next::TryAgain),
            Err(cause) => {
                if cause.was_not_sent() {
                    permit.not_sent();
                }
                drop(permit);
                return self.connection_failed(cause).await;
            }
        };
        self.trace.response(&received);
        if received.status == StatusCode::NOT_MODIFIED
            && let Some(entry) = entry
        {
            self.trace.not_modified();
            received.headers = entry.headers(received.headers);
            received.body = entry.body.clone();
            received.status = StatusCode::OK;
            received.cached = key;
            received.token = self.token.take();
            return Ok(Next::Done(Box::new(received)));
        }
        if received.status.is_success() {
            self.identity.authenticator.accepted();
            if received.truncated {
                let error = DecodeError::too_long(self.target(), received.head(), body::LIMIT);
                return Err(Error::Decode(Box::new(error)));
            }
            if !self.operation.is_success(received.status.as_u16()) {
                // The description does not have this status, but GitHub has processed the request.
                let error = ApiError::unexpected(self.target(), received.status, &received.headers);
                return Err(self.refuse(error.uncertain()));
            }
            if let Some((cache, key)) = cache.zip(key) {
                cache.insert(key.clone(), received.status, &received.headers, &received.body);
                received.cached = Some(key);
            }
            received.token = self.token.take();
            received.may_be_empty = self.operation.success == 0;
            return Ok(Next::Done(Box::new(received)));
        }
        self.refusal(received, permit).await
    }

    /// Sets the `Authorization` header. Returns the number that identifies the credential in the cache.
    async fn authenticate(&mut self, request: &mut Request) -> Result<u64, Error> {
        let authorization = self.identity.authenticator.authorization();
        let authorization = match self.budget.until_deadline(authorization).await {
            Ok(Ok(authorization)) => authorization,
            Ok(Err(mut error)) => {
                if let Error::Credential(error) = &mut error {
                    error.uncertain = self.uncertain && self.operation.method != "GET";
                }
                return Err(error);
            }
            Err(_) => return Err(self.time_is_up(Cause::NoCredential)),
        };
        let Some(authorization) = authorization else {
            return Ok(0);
        };
        // GitHub locks out clients that repeat bad credentials.
        if let Some((_, failure)) = self.refused.take_if(|(token, _)| *token == authorization.header) {
            return Err(failure);
        }
        if let Some(error) = self.identity.authenticator.rejection(&authorization.header) {
            return Err(self.refuse(error.of_call(self.target())));
        }
        request
            .headers_mut()
            .insert(AUTHORIZATION, authorization.header.clone());
        self.token = Some(authorization.header);
        Ok(authorization.cache_key)
    }

    /// Sends one request and reads its response. Returns `None` if the response is a redirect that the next request follows.
    async fn send(&mut self, request: &Request, permit: &mut Permit<'_>) -> Result<Option<Received>, Cause> {
        let settings = &self.shared.settings;
        let (end, limit) = match Instant::now() + settings.timeout {
            end if end <= self.budget.deadline() => (end, settings.timeout),
            _ => (self.budget.deadline(), settings.deadline),
        };
        let http = &*self.shared.http;
        let timed_out = || {
            http.timed_out();
            Cause::TimedOut(limit)
        };
        let copy = request
            .try_clone()
            .expect("`Request::build` makes no body that is a stream");
        let response = timeout_at(end, http.execute(copy)).await;
        let response = response.map_err(|_| timed_out())??;
        let (status, headers) = (response.status(), response.headers());
        permit.apply_head(status, headers);
        // A redirected request is a new attempt, so it waits for the limits like any other.
        if self.redirects.follow(request.method(), request.url(), status, headers) {
            return Ok(None);
        }
        let received = body::read(response, end).await;
        Ok(Some(received.ok_or_else(timed_out)??))
    }

    async fn connection_failed(&mut self, cause: Cause) -> Result<Next, Error> {
        self.uncertain |= !cause.was_not_sent();
        let safe = self.operation.repeatable || !self.uncertain;
        if safe && cause.may_pass() && self.try_again(None, &|| cause_name(&cause).to_owned()).await {
            return Ok(Next::TryAgain);
        }
        let error = ConnectionError::new(self.target(), cause, self.trace.attempts(), self.uncertain);
        Err(Error::Connection(Box::new(error)))
    }

    async fn refusal(&mut self, received: Received, mut permit: Permit<'_>) -> Result<Next, Error> {
        let status = received.status;
        let body = without_token(&received.body, self.token.as_ref());
        let error = ApiError::new(self.target(), status, &received.headers, &body);
        let limit = permit.apply_body(status, &received.headers, error.message());
        // Frees the slot: this call may wait now, and other calls can use it.
        drop(permit);
        if let Some((kind, until)) = limit {
            self.trace.limited(kind, until);
            self.limited = Some(error);
            return Ok(Next::TryAgain);
        }
        if let Some(token) = &self.token
            && status == StatusCode::UNAUTHORIZED
        {
            // Other calls must not send this token either, even if this call gets a new token.
            self.identity.authenticator.reject(token, &error);
            if self.refused.is_none() && self.identity.authenticator.discard(token) {
                let token = token.clone();
                self.refused = Some((token, self.refuse(error)));
                return Ok(Next::TryAgain);
            }
        }
        match &self.token {
            Some(_) if status == StatusCode::UNAUTHORIZED => {}
            Some(_) if !status.is_server_error() => self.identity.authenticator.accepted(),
            _ => {}
        }
        self.uncertain |= retry::is_uncertain(status);
        if retry::is_transient(status) {
            let retry_after_header = retry_after(&received.headers);
            if self.operation.repeatable && self.try_again(retry_after_header, &|| status.to_string()).await {
                return Ok(Next::TryAgain);
            }
        }
        if status == StatusCode::NOT_FOUND && self.uncertain && self.is_plain_delete() {
            return Ok(Next::Done(Box::new(deleted_earlier(received))));
        }
        Err(self.refuse(error))
    }

    /// Returns the error of the call for an error response.
    fn refuse(&self, error: ApiError) -> Error {
        let error = match self.shared.product.lacks(self.operation) {
            Some(note) if error.status() == StatusCode::NOT_FOUND => error.noting(note),
            _ => error,
        };
        let error = if self.uncertain { error.uncertain() } else { error };
        Error::Api(Box::new(error))
    }

    /// Waits before another attempt. Returns false if no retry or no time is left.
    async fn try_again(&mut self, retry_after_header: Option<Duration>, why: &(dyn Fn() -> String + Sync)) -> bool {
        if self.retries >= self.shared.settings.retries {
            return false;
        }
        let wait = retry::backoff(self.retries, retry_after_header);
        if !self.budget.has_time_for(wait) {
            return false;
        }
        self.retries += 1;
        // The next attempt starts at the original URL of the call.
        self.redirects = Redirects::default();
        self.trace.retry(wait, why);
        self.budget.pause(wait).await;
        true
    }

    /// Returns whether the operation is a DELETE without a response body. If such a request gets a 404 after an attempt with
    /// an unknown outcome, that attempt has probably deleted the resource.
    fn is_plain_delete(&self) -> bool {
        self.operation.method == "DELETE" && self.operation.success == StatusCode::NO_CONTENT
    }

    fn target(&self) -> Target {
        self.target.clone()
    }

    fn give_up(&mut self, error: WaitError) -> Error {
        match error {
            WaitError::Limited { kind, until } => {
                let until = clock::at(until);
                let response = self.limited.take().filter(|_| kind != RateLimitKind::Pace);
                Error::RateLimited(Box::new(RateLimitError::new(
                    self.target(),
                    kind,
                    until,
                    response,
                    self.uncertain,
                )))
            }
            WaitError::Deadline => self.time_is_up(Cause::Deadline),
        }
    }

    fn time_is_up(&self, cause: fn(Duration) -> Cause) -> Error {
        let cause = cause(self.shared.settings.deadline);
        let error = ConnectionError::new(self.target(), cause, self.trace.attempts(), self.uncertain);
        Error::Connection(Box::new(error))
    }
}

impl Drop for Call<'_> {
    fn drop(&mut self) {
        self.trace.drop(self.budget.waited());
    }
}

/// Turns the 404 to a DELETE into a success, because an earlier attempt may have deleted the resource.
fn deleted_earlier(mut response: Received) -> Received {
    response.status = StatusCode::NO_CONTENT;
    response.body = bytes::Bytes::new();
    response.not_found_on_retry = true;
    response
}

fn cause_name(cause: &Cause) -> &'static str {
    match cause {
        Cause::Http(error) if error.kind == HttpErrorKind::Connect => "no connection",
        Cause::Http(_) => "the connection failed",
        Cause::TimedOut(_) => "no response in time",
        Cause::Deadline(_) | Cause::NoCredential(_) => "the deadline",
        Cause::RuntimeEnded => "the runtime ended",
    }
}

impl Shared {
    /// Sets the headers that every request has.
    fn stamp(&self, request: &mut Request) {
        use reqwest::header::{ACCEPT, CONTENT_LENGTH, HeaderName, USER_AGENT};

        let bodiless = request.body().is_none() && *request.method() != reqwest::Method::GET;
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/vnd.github+json"));
        headers.insert(USER_AGENT, self.settings.user_agent.clone());
        headers.insert(
            HeaderName::from_static("x-github-api-version"),
            self.settings.api_version.clone(),
        );
        if bodiless {
            // Without this header, GitHub responds to an empty POST with 411.
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
    }
}

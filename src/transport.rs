//! The one door: every call to GitHub, also one made through `raw`, is sent here.

mod body;
mod cache;
mod call;
pub(crate) mod clock;
mod limits;
mod patience;
mod redirect;
mod retry;
mod settings;
pub(crate) mod tls;
mod trace;

pub(crate) use cache::Key;
pub(crate) use limits::{Limits, Pace};
pub(crate) use settings::{Observer, Settings};

use crate::{
    Error, RateLimit, answer::Answer, availability::Product, credential::Authenticator, operation::Operation,
    raw::Client,
};
use cache::Cache;
use call::{Call, Failure};
use progenitor_client::{ClientHooks, ClientInfo, OperationInfo};
use reqwest::{Request, Response};
use std::{fmt, sync::Arc};
use tokio::sync::watch;
use tracing::Instrument;

/// The status that carries an error of ours through the generated code where there was no answer. No operation lists it
/// as a success.
const NO_ANSWER: u16 = 599;

/// What every call of a client shares, and where one call leaves what is known of its answer.
#[derive(Clone)]
pub struct Transport {
    door: Arc<Door>,
    answer: Option<Arc<Answer>>,
}

/// What the clones of a client share.
struct Door {
    settings: Settings,
    authenticator: Authenticator,
    limits: Arc<Limits>,
    cache: Option<Cache>,
    product: Product,
}

impl Transport {
    /// `limits` belong to the credential, `cache` is how many bytes of answers are kept.
    pub(crate) fn new(
        settings: Settings,
        authenticator: Authenticator,
        limits: Arc<Limits>,
        cache: u64,
        product: Product,
    ) -> Self {
        let door = Door {
            settings,
            authenticator,
            limits,
            cache: (cache > 0).then(|| Cache::new(cache)),
            product,
        };
        Self {
            door: Arc::new(door),
            answer: None,
        }
    }

    /// The same door, with a place for what becomes known of one call.
    pub(crate) fn noting(&self, answer: Arc<Answer>) -> Self {
        Self {
            answer: Some(answer),
            ..self.clone()
        }
    }

    /// Removes a response from the cache.
    pub(crate) fn evict(&self, key: &Key) {
        if let Some(cache) = &self.door.cache {
            cache.evict(key);
        }
    }

    pub(crate) fn clear_hold(&self) {
        self.door.limits.clear_hold();
    }

    pub(crate) fn rate_limit(&self) -> RateLimit {
        self.door.limits.seen()
    }

    pub(crate) fn watch_rate_limit(&self) -> watch::Receiver<RateLimit> {
        self.door.limits.watch()
    }
}

impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transport")
            .field("limits", &self.rate_limit())
            .finish_non_exhaustive()
    }
}

impl ClientHooks<Transport> for Client {
    async fn exec(&self, request: Request, info: &OperationInfo) -> reqwest::Result<Response> {
        let transport = self.inner();
        let operation = Operation::find(info.operation_id).expect("a test finds every operation in the table");
        if let Some(answer) = &transport.answer {
            answer.note_operation(operation.name);
        }
        let span = trace::span(operation, &request);
        let for_call = span.clone();
        let call = async move {
            let mut call = Call::new(self.client(), &transport.door, operation, for_call);
            let result = call.run(request).await;
            if let Some((answer, token)) = transport.answer.as_ref().zip(call.token.take()) {
                answer.note_token(token);
            }
            if let Some((answer, key)) = transport.answer.as_ref().zip(call.cached.take()) {
                answer.note_cached(key);
            }
            result
        };
        let result = call.instrument(span).await;
        let (response, error) = match result {
            Ok(received) => (Some(received), None),
            Err(Failure { error, answer }) => (answer, Some(error)),
        };
        if let Some((answer, received)) = transport.answer.as_ref().zip(response.as_ref()) {
            answer.note_head(received.head());
        }
        let response = response.map(body::Received::into_response);
        Ok(match error {
            None => response.unwrap_or_else(no_answer),
            Some(error) => carrying(error, response.unwrap_or_else(no_answer)),
        })
    }
}

/// The hook may return no error of ours, so errors travel as extensions of an answer that no operation expects.
fn carrying(error: Error, mut response: Response) -> Response {
    response.extensions_mut().insert(error);
    response
}

fn no_answer() -> Response {
    let response = http::Response::builder().status(NO_ANSWER).body("");
    response.expect("the status is one").into()
}

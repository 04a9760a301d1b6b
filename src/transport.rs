//! The one door: every call to GitHub, also one made through `raw`, is sent here.

mod body;
mod redirect;
pub(crate) mod tls;

use crate::{answer::Answer, raw::Client};
use progenitor_client::{ClientHooks, ClientInfo, OperationInfo};
use reqwest::{
    Request, Response,
    header::{ACCEPT, AUTHORIZATION, CONTENT_LENGTH, HeaderName, HeaderValue},
};
use std::{fmt, sync::Arc};

/// The calendar version of the API that is asked for; every product of GitHub serves it.
const API_VERSION: HeaderValue = HeaderValue::from_static("2022-11-28");

/// What every call of a client shares, and where one call leaves what is known of its answer.
#[derive(Clone)]
pub struct Transport {
    authorization: Option<Arc<HeaderValue>>,
    answer: Option<Arc<Answer>>,
}

impl Transport {
    /// `authorization` is the whole header, marked as sensitive.
    pub(crate) fn new(authorization: Option<HeaderValue>) -> Self {
        Self {
            authorization: authorization.map(Arc::new),
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
}

impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let credential = if self.authorization.is_some() {
            "a token"
        } else {
            "none"
        };
        f.debug_struct("Transport")
            .field("credential", &credential)
            .finish_non_exhaustive()
    }
}

impl ClientHooks<Transport> for Client {
    async fn exec(&self, mut request: Request, info: &OperationInfo) -> reqwest::Result<Response> {
        let transport = self.inner();
        if let Some(answer) = &transport.answer {
            answer.note_operation(info.operation_id);
        }
        stamp(&mut request, transport);
        let response = redirect::send(self.client(), request).await?;
        if let Some(answer) = &transport.answer {
            answer.note_head(&response);
        }
        body::read(response, info.operation_id).await
    }
}

fn stamp(request: &mut Request, transport: &Transport) {
    let bodiless = request.body().is_none() && *request.method() != reqwest::Method::GET;
    let headers = request.headers_mut();
    // The generator's own header, which no server of GitHub's knows.
    headers.remove("api-version");
    headers.insert(ACCEPT, HeaderValue::from_static("application/vnd.github+json"));
    headers.insert(HeaderName::from_static("x-github-api-version"), API_VERSION);
    if bodiless {
        // GitHub answers 411 to a POST that does not say so.
        headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
    if let Some(authorization) = &transport.authorization {
        headers.insert(AUTHORIZATION, (**authorization).clone());
    }
}

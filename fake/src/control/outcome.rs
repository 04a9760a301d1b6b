//! Outcomes of control operations, and their responses.

use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::{Response, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::api::reply::JSON;
use crate::control::file::FileError;
use crate::http::message::incoming::Incoming;
use crate::state::error::RunnerError;

/// The status code and the body of a response, or an error. The body is `Null` if the response has no body.
pub(crate) type Outcome = Result<(StatusCode, Value), Refusal>;

/// The error of a control operation: a status code and a message.
#[derive(Debug)]
pub(crate) struct Refusal(pub(crate) StatusCode, pub(crate) String);

impl From<FileError> for Refusal {
    fn from(error: FileError) -> Self {
        Self(StatusCode::UNPROCESSABLE_ENTITY, error.to_string())
    }
}

impl From<RunnerError> for Refusal {
    fn from(error: RunnerError) -> Self {
        let status = match error {
            RunnerError::UnknownRunner(_) => StatusCode::NOT_FOUND,
            RunnerError::InvalidToken | RunnerError::InvalidConfig | RunnerError::UnknownGroup(_) => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            _ => StatusCode::CONFLICT,
        };
        Self(status, error.to_string())
    }
}

impl Refusal {
    pub(crate) fn not_found(what: &str) -> Self {
        let message = format!("{what} not found; see /_fake/openapi.json");
        Self(StatusCode::NOT_FOUND, message)
    }
}

pub(crate) fn done() -> Outcome {
    Ok((StatusCode::NO_CONTENT, Value::Null))
}

pub(crate) fn ok(body: Value) -> Outcome {
    Ok((StatusCode::OK, body))
}

/// Creates the response for an outcome.
pub(crate) fn render(outcome: Outcome) -> Response<Bytes> {
    let (status, body) = outcome.unwrap_or_else(|Refusal(status, message)| (status, json!({"message": message})));
    let body = if body.is_null() {
        String::new()
    } else {
        body.to_string()
    };
    let mut response = Response::new(Bytes::from(body));
    *response.status_mut() = status;
    if !response.body().is_empty() {
        response
            .headers_mut()
            .insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
    }
    response
}

/// Reads the body of a request as JSON.
pub(crate) fn body(request: &Incoming) -> Result<Value, Refusal> {
    serde_json::from_slice(request.bytes())
        .map_err(|error| Refusal(StatusCode::BAD_REQUEST, format!("the body is not JSON: {error}")))
}

/// Deserializes the JSON body of a request.
pub(crate) fn read<T: DeserializeOwned>(request: &Incoming) -> Result<T, Refusal> {
    serde_json::from_slice(request.bytes())
        .map_err(|error| Refusal(StatusCode::UNPROCESSABLE_ENTITY, error.to_string()))
}

//! Builds requests to operations.

use std::borrow::Cow;
use std::fmt::Display;

use bytes::Bytes;
use percent_encoding::percent_decode_str;
use reqwest::header::{CONTENT_TYPE, HeaderValue};
use reqwest::{Method, Url};
use serde::Serialize;

use super::path::push_segment;
use crate::error::{Error, Target};
use crate::operations::{self, Operation};
use crate::validate::InvalidInput;

/// A request to an operation. Its body is in memory, so that it can be retried.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(super) operation: &'static Operation,
    /// The path below the root of the API, with its parameters filled in.
    pub(super) path: String,
    query: Vec<(Cow<'static, str>, String)>,
    body: Option<Bytes>,
}

impl Request {
    /// Creates a request. `parameters` are the parameters of the path, in the order of the path.
    pub(crate) fn new(operation: &'static Operation, parameters: &[&dyn Display]) -> Result<Self, Error> {
        let mut path = String::with_capacity(operation.path.len() + 32);
        let mut parameters = parameters.iter();
        for segment in operation.path.split('/').skip(1) {
            path.push('/');
            match segment.strip_prefix('{').and_then(|it| it.strip_suffix('}')) {
                None => path.push_str(segment),
                Some(name) => {
                    let parameter = parameters.next().map(ToString::to_string).unwrap_or_default();
                    push_segment(&mut path, name, &parameter)?;
                }
            }
        }
        Ok(Self {
            operation,
            path,
            query: Vec::new(),
            body: None,
        })
    }

    /// Creates a request to an endpoint that is not in the description. `path` is relative to the root of the API.
    pub(crate) fn custom(method: &Method, path: &str) -> Result<Self, InvalidInput> {
        let refuse = |problem: &str| Err(InvalidInput::new("path", format!("{path:?} {problem}")));
        if !path.starts_with('/') || path.starts_with("//") {
            return refuse("does not start with a single slash; pass the path below the root of the API");
        }
        if path.contains(['?', '#', '\\']) || path.chars().any(|letter| letter.is_control() || letter == ' ') {
            return refuse("contains a character that paths cannot have; pass parameters with `query`");
        }
        let decoded = percent_decode_str(path).decode_utf8_lossy();
        if decoded
            .split(['/', '\\'])
            .any(|segment| segment == "." || segment == "..")
        {
            return refuse("contains `.` or `..`, which would change the request path");
        }
        let repeatable = !matches!(*method, Method::POST | Method::PATCH);
        let operation = operations::custom(method.as_str(), repeatable);
        let unknown = || InvalidInput::new("method", format!("{method} is not a method of GitHub's REST API"));
        Ok(Self {
            operation: operation.ok_or_else(unknown)?,
            path: path.to_owned(),
            query: Vec::new(),
            body: None,
        })
    }

    /// Sets whether a request to an endpoint that is not in the description may be retried.
    pub(crate) fn repeatable(mut self, repeatable: bool) -> Result<Self, InvalidInput> {
        let operation = operations::custom(self.operation.method, repeatable);
        self.operation = operation.ok_or_else(|| InvalidInput::new("method", "not a method of GitHub's REST API"))?;
        Ok(self)
    }

    /// Adds a query parameter.
    pub(crate) fn add_query(&mut self, name: String, value: String) {
        self.query.push((name.into(), value));
    }

    /// Returns the operation and path for error messages.
    pub(crate) fn target(&self) -> Target {
        Target::new(self.operation, &self.path)
    }

    /// Adds a query parameter if it has a value.
    pub(crate) fn query<T: Display>(mut self, name: &'static str, value: Option<&T>) -> Self {
        self.query.extend(value.map(|value| (name.into(), value.to_string())));
        self
    }

    /// Sets the body to a value encoded as JSON.
    pub(crate) fn json(mut self, body: &impl Serialize) -> Result<Self, Error> {
        let body = serde_json::to_vec(body);
        let body = body.map_err(|error| InvalidInput::new("body", format!("cannot be encoded as JSON: {error}")))?;
        self.body = Some(body.into());
        Ok(self)
    }

    /// Builds the HTTP request.
    pub(super) fn build(self, base_url: &str) -> Result<reqwest::Request, InvalidInput> {
        let url = Url::parse(&format!("{base_url}{}", self.path));
        let mut url = url.map_err(|error| InvalidInput::new("request", format!("the URL is invalid: {error}")))?;
        if !self.query.is_empty() {
            url.query_pairs_mut().extend_pairs(self.query);
        }
        let method = Method::from_bytes(self.operation.method.as_bytes());
        let method = method.map_err(|error| InvalidInput::new("request", error.to_string()))?;
        let mut request = reqwest::Request::new(method, url);
        if let Some(body) = self.body {
            let json = HeaderValue::from_static("application/json");
            request.headers_mut().insert(CONTENT_TYPE, json);
            *request.body_mut() = Some(body.into());
        }
        Ok(request)
    }
}

//! Requests to any other endpoint of GitHub's REST API.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::marker::PhantomData;
use std::pin::Pin;

use reqwest::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Client;
use crate::error::{Error, Result};
use crate::raw::Response;
use crate::transport::Request;

/// A request to any endpoint of GitHub's REST API. Created by [`Client::get`] and [`Client::request`].
///
/// Await it to get the decoded body, or call [`send`](Self::send) to get the response with its status and headers. The
/// client treats it like every other call: credential, rate limits, retries, cache, deadline and tracing.
#[must_use = "no request is sent until it is awaited"]
pub struct RequestBuilder<T> {
    client: Client,
    request: Result<Request>,
    body: PhantomData<fn() -> T>,
}

impl Client {
    /// Creates a GET request to any endpoint of GitHub's REST API, for endpoints without a method in this crate.
    ///
    /// `path` is relative to the root of the API and starts with a slash. The response body is decoded as `T`.
    ///
    /// ```no_run
    /// # async fn example(github: github_runners::Client) -> github_runners::Result<()> {
    /// use github_runners::models::Repository;
    ///
    /// let repositories: Vec<Repository> = github
    ///     .get("/orgs/octo-org/repos")
    ///     .query([("per_page", "100"), ("page", "2")])
    ///     .await?;
    /// println!("{} repositories", repositories.len());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The call fails with [`Error::Invalid`] if the path does not start with a slash, or contains `..`, a query or a
    /// fragment. [`Error`] describes the errors of all calls.
    pub fn get<T: DeserializeOwned>(&self, path: impl AsRef<str>) -> RequestBuilder<T> {
        self.request(Method::GET, path)
    }

    /// Creates a request to any endpoint of GitHub's REST API, for endpoints without a method in this crate.
    ///
    /// GET, HEAD, PUT and DELETE are retried after a failure, since processing them twice has the same effect as once.
    /// POST and PATCH are not retried, unless you call [`RequestBuilder::retry`].
    ///
    /// ```no_run
    /// # async fn example(github: github_runners::Client) -> github_runners::Result<()> {
    /// use github_runners::Method;
    ///
    /// let dispatch = serde_json::json!({ "ref": "main" });
    /// let path = "/repos/octo-org/hello-world/actions/workflows/ci.yml/dispatches";
    /// github.request::<()>(Method::POST, path).json(&dispatch).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The call returns the same errors as [`get`](Self::get).
    pub fn request<T: DeserializeOwned>(&self, method: Method, path: impl AsRef<str>) -> RequestBuilder<T> {
        RequestBuilder {
            client: self.clone(),
            request: Request::custom(&method, path.as_ref()).map_err(Error::from),
            body: PhantomData,
        }
    }
}

impl<T: DeserializeOwned> RequestBuilder<T> {
    /// Adds parameters to the query string.
    pub fn query<K, V>(mut self, parameters: impl IntoIterator<Item = (K, V)>) -> Self
    where
        K: Into<String>,
        V: fmt::Display,
    {
        if let Ok(request) = &mut self.request {
            for (name, value) in parameters {
                request.add_query(name.into(), value.to_string());
            }
        }
        self
    }

    /// Sets the request body, which is sent as JSON.
    pub fn json(mut self, body: &impl Serialize) -> Self {
        self.request = self.request.and_then(|request| request.json(body));
        self
    }

    /// Sets whether the request is retried although GitHub might have processed an earlier attempt.
    ///
    /// Enable it only if processing the request twice has the same effect as once.
    pub fn retry(mut self, retry: bool) -> Self {
        self.request = self
            .request
            .and_then(|request| request.repeatable(retry).map_err(Error::from));
        self
    }

    /// Sends the request and returns the response with its status and headers.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`Client::get`].
    pub async fn send(self) -> Result<Response<T>> {
        self.client.raw().send(self.request?).await
    }
}

impl<T: DeserializeOwned + Send + 'static> IntoFuture for RequestBuilder<T> {
    type Output = Result<T>;
    type IntoFuture = Pin<Box<dyn Future<Output = Result<T>> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Ok(self.send().await?.into_inner()) })
    }
}

impl<T> fmt::Debug for RequestBuilder<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("RequestBuilder");
        match &self.request {
            Ok(request) => shown.field("target", &request.target()),
            Err(error) => shown.field("error", error),
        };
        shown.finish_non_exhaustive()
    }
}

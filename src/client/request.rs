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

/// A request to an endpoint that this crate has no method for. Created by [`Client::get`] and [`Client::request`].
///
/// Await it for the decoded body, or use [`send`](Self::send) for the response with its status and headers. It takes the
/// same path as every other call: credential, rate limits, retries, cache, deadline, tracing.
#[must_use = "nothing is sent until it is awaited"]
pub struct RequestBuilder<T> {
    client: Client,
    request: Result<Request>,
    body: PhantomData<fn() -> T>,
}

impl Client {
    /// Gets something from any endpoint of GitHub's REST API.
    ///
    /// `path` is below the root of the API and starts with a slash. The response's body decodes as `T`.
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
    /// [`Error::Invalid`] if the path would leave the API: if it does not start with a slash, contains `..`, a query or a
    /// fragment. Otherwise as for every call: see [`Error`].
    pub fn get<T: DeserializeOwned>(&self, path: impl AsRef<str>) -> RequestBuilder<T> {
        self.request(Method::GET, path)
    }

    /// Sends a request to any endpoint of GitHub's REST API.
    ///
    /// GET, HEAD, PUT and DELETE may be sent again after a failure, since they have the same effect if they are processed
    /// twice. POST and PATCH are sent once, unless you call [`RequestBuilder::retry`].
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
    /// As for [`get`](Self::get).
    pub fn request<T: DeserializeOwned>(&self, method: Method, path: impl AsRef<str>) -> RequestBuilder<T> {
        RequestBuilder {
            client: self.clone(),
            request: Request::custom(&method, path.as_ref()).map_err(Error::from),
            body: PhantomData,
        }
    }
}

impl<T: DeserializeOwned> RequestBuilder<T> {
    /// Adds parameters to the query.
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

    /// Sets the body, which is sent as JSON.
    pub fn json(mut self, body: &impl Serialize) -> Self {
        self.request = self.request.and_then(|request| request.json(body));
        self
    }

    /// Says whether the request may be sent again although an earlier attempt may have been processed.
    pub fn retry(mut self, may_be_sent_again: bool) -> Self {
        self.request = self
            .request
            .and_then(|request| request.repeatable(may_be_sent_again).map_err(Error::from));
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`Client::request`].
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

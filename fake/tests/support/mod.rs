//! An HTTP client that validates every response against GitHub's description.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::collections::HashMap;
use std::fs;
use std::sync::{Arc, LazyLock, Mutex};

use github_runners_fake::{Fake, ReceivedRequest, Scope};
use github_runners_spec::Operation;
use jsonschema::Validator;
use reqwest::{Method, StatusCode, header};
use serde_json::Value;

pub(crate) static DESCRIPTION: LazyLock<Value> = LazyLock::new(github_runners_spec::description);

/// The file with the operations that GitHub has added and the fake does not serve yet. Each line is an id.
pub(crate) const UNSERVED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/unserved.txt");

/// Returns the runner operations except those in [`UNSERVED`].
pub(crate) fn served_operations() -> Vec<Operation<'static>> {
    let unserved = fs::read_to_string(UNSERVED).unwrap();
    github_runners_spec::operations(&DESCRIPTION)
        .filter(Operation::is_runner_operation)
        .filter(|it| !unserved.lines().any(|id| id == it.id))
        .collect()
}

/// A response of the fake.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) headers: header::HeaderMap,
    pub(crate) body: Value,
}

impl Response {
    #[track_caller]
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .unwrap_or_else(|| panic!("no header {name} in {:?}", self.headers))
            .to_str()
            .unwrap()
    }

    pub(crate) fn message(&self) -> &str {
        self.body["message"].as_str().unwrap_or_default()
    }

    /// Returns the URL of a relation in the `Link` header.
    pub(crate) fn link(&self, relation: &str) -> Option<String> {
        let links = self.headers.get("link")?.to_str().unwrap();
        links.split(", ").find_map(|link| {
            let (url, rest) = link.split_once(">; ").unwrap();
            (rest == format!("rel=\"{relation}\"")).then(|| url.trim_start_matches('<').to_owned())
        })
    }

    #[track_caller]
    pub(crate) fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{self:#?}");
        self
    }
}

/// Creates an HTTP client without defaults for GitHub.
pub(crate) fn plain_client() -> reqwest::Client {
    // If the workspace is built as a whole, reqwest uses rustls without a default provider. It requires one even for HTTP.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::Client::builder().user_agent("test").no_proxy();
    client.build().unwrap()
}

/// A client of a fake.
pub(crate) struct Http<'a> {
    pub(crate) fake: &'a Fake,
    client: reqwest::Client,
}

impl<'a> Http<'a> {
    pub(crate) fn new(fake: &'a Fake) -> Self {
        Self {
            fake,
            client: plain_client(),
        }
    }

    pub(crate) async fn get(&self, path: &str) -> Response {
        self.send(Method::GET, path, None).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Response {
        self.send(Method::DELETE, path, None).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Response {
        self.send(Method::POST, path, Some(body)).await
    }

    pub(crate) async fn put(&self, path: &str, body: Value) -> Response {
        self.send(Method::PUT, path, Some(body)).await
    }

    pub(crate) async fn send(&self, method: Method, path: &str, body: Option<Value>) -> Response {
        self.request(method, path, |request| match body {
            Some(body) => request.json(&body),
            None => request.header(header::CONTENT_LENGTH, 0),
        })
        .await
    }

    /// Sends a request after `change` has changed it. `path` can be a whole URL.
    pub(crate) async fn request(
        &self,
        method: Method,
        path: &str,
        change: impl FnOnce(reqwest::RequestBuilder) -> reqwest::RequestBuilder,
    ) -> Response {
        let url = if path.starts_with("http") {
            path.to_owned()
        } else {
            format!("{}{path}", self.fake.base_url())
        };
        let request = change(self.client.request(method, url));
        let mut request = request.build().unwrap();
        let headers = request.headers_mut();
        if !headers.contains_key(header::AUTHORIZATION) {
            headers.insert(header::AUTHORIZATION, header::HeaderValue::from_static("Bearer secret"));
        }
        let response = self.client.execute(request).await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = response.bytes().await.unwrap();
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        let response = Response { status, headers, body };
        self.check(&response);
        response
    }

    /// Validates a response against the description.
    fn check(&self, response: &Response) {
        let request = self.fake.requests().pop().expect("the fake logs requests");
        check(&request, response);
    }
}

type Validators = HashMap<(&'static str, u16), Option<Arc<Validator>>>;

/// The validators of response bodies by operation and status code. They are cached, because compiling takes longer than
/// validating.
static VALIDATORS: LazyLock<Mutex<Validators>> = LazyLock::new(Mutex::default);

/// Returns the validator of the body that an operation declares for a status code. Undeclared errors have the common error
/// body.
fn validator(id: &'static str, status: u16, json: bool) -> Option<Arc<Validator>> {
    let mut validators = VALIDATORS.lock().unwrap();
    let entry = validators.entry((id, status)).or_insert_with(|| {
        let operation = github_runners_spec::operations(&DESCRIPTION)
            .find(|operation| operation.id == id)
            .unwrap();
        let declared = operation.definition["responses"].get(status.to_string());
        let schema = declared
            .and_then(|response| github_runners_spec::resolve(&DESCRIPTION, response))
            .and_then(|response| response.pointer("/content/application~1json/schema"));
        let error = || (json && status >= 400).then(|| &DESCRIPTION["components"]["schemas"]["basic-error"]);
        let schema = github_runners_spec::json_schema::root(&DESCRIPTION, schema.or_else(error)?);
        let options = jsonschema::options().should_validate_formats(true);
        Some(Arc::new(options.build(&schema).unwrap()))
    });
    entry.clone()
}

/// Validates the response to a request against the description.
pub(crate) fn check(request: &ReceivedRequest, response: &Response) {
    assert_eq!(request.status, response.status);
    let Some(id) = request.operation else { return };
    if request.method == "HEAD" {
        return assert_eq!(response.body, Value::Null);
    }
    let kind = response.headers.get(header::CONTENT_TYPE);
    let json = kind.is_some_and(|kind| kind == "application/json; charset=utf-8");
    let Some(validator) = validator(id, response.status, json) else {
        return assert_eq!(
            response.body,
            Value::Null,
            "{id} declares no body for {}",
            response.status
        );
    };
    assert!(json, "{id} responded {}", response.status);
    let errors: Vec<String> = validator
        .iter_errors(&response.body)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(
        errors.is_empty(),
        "{id} {}: {errors:#?}\n{}",
        response.status,
        response.body
    );
    if response.status >= 400 {
        assert_eq!(response.body["status"], response.status.to_string());
        let documentation = response.body["documentation_url"].as_str().unwrap();
        assert!(documentation.starts_with("https://docs.github.com/rest"));
    } else if StatusCode::from_u16(response.status).unwrap().is_success() && request.method == "GET" {
        assert!(response.header("etag").starts_with("W/\""));
    }
}

/// Adds a scope of each kind.
pub(crate) fn scopes(fake: &Fake) -> [Scope; 3] {
    [
        fake.add_organization("octo-org"),
        fake.add_repository("octo-org", "hello-world"),
        fake.add_enterprise("octo-enterprise"),
    ]
}

/// Returns the path of a scope's runners.
pub(crate) fn runners(scope: &Scope) -> String {
    format!("{}/actions/runners", scope.path())
}

/// Fills a path template with the names of [`scopes`], and with `id` for all other parameters.
pub(crate) fn fill(template: &str, id: &str) -> String {
    let named = [
        ("{org}", "octo-org"),
        ("{owner}", "octo-org"),
        ("{repo}", "hello-world"),
        ("{enterprise}", "octo-enterprise"),
    ];
    let path = named
        .iter()
        .fold(template.to_owned(), |path, (name, value)| path.replace(name, value));
    let segments = path
        .split('/')
        .map(|segment| if segment.starts_with('{') { id } else { segment });
    segments.collect::<Vec<_>>().join("/")
}

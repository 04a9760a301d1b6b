//! The way of every request: checks, credential, limit, operation, headers, log.

use std::sync::{Mutex, MutexGuard, PoisonError};

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::{Method, Response, StatusCode, header};
use serde_json::Value;

use crate::api::{Api, Operation, Parameters};
use crate::clock::Clock;
use crate::headers::{self, About};
use crate::operations::{self, Call};
use crate::reply::{Problem, Reply};
use crate::request::{Body, Incoming, Query};
use crate::state::{Credential, State};

/// The calendar versions of the API, oldest first; the first is what a request without the header gets.
const API_VERSIONS: [&str; 2] = ["2022-11-28", "2026-03-10"];

const API_VERSION: &str = "x-github-api-version";

/// Where GitHub Enterprise Server has its API; a fake has it with and without.
const ENTERPRISE_SERVER_ROOT: &str = "/api/v3";

/// What the connections of a fake and its handles share.
#[derive(Debug)]
pub(crate) struct Shared {
    state: Mutex<State>,
    pub(crate) clock: Clock,
    pub(crate) base_url: String,
}

impl Shared {
    pub(crate) fn new(state: State, base_url: String) -> Self {
        Self {
            state: Mutex::new(state),
            clock: Clock,
            base_url,
        }
    }

    /// The state; a test thread that panicked while it held the state must not silence the whole fake.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Answers a request; all of its effect happens at once.
pub(crate) fn answer(shared: &Shared, request: &Incoming) -> Response<Full<Bytes>> {
    let now = shared.clock.now();
    let state = &mut *shared.state();

    let path = request.uri.path();
    let (root, path) = match path.strip_prefix(ENTERPRISE_SERVER_ROOT) {
        Some(rest) if rest.starts_with('/') => (ENTERPRISE_SERVER_ROOT, rest),
        _ => ("", path),
    };
    let found = Api::get().find(request.method.as_str(), path);
    let operation = found.as_ref().map(|(operation, _)| *operation);
    let base_url = match request.header(header::HOST) {
        Some(host) => format!("http://{host}{root}"),
        None => format!("{}{root}", shared.base_url),
    };

    // A token that is not good is nobody's: what it spends is the anonymous client's.
    let (credential, authentication) = match Credential::read(request.header(header::AUTHORIZATION)) {
        Ok(credential) => match state.credentials.check(&credential) {
            Ok(()) => (credential, Ok(())),
            Err(problem) => (Credential::Anonymous, Err(problem)),
        },
        Err(problem) => (Credential::Anonymous, Err(problem)),
    };
    let anonymous = credential == Credential::Anonymous && request.headers.get(header::AUTHORIZATION).is_none();

    let outcome = acceptable(request).and_then(|()| {
        let known = found
            .as_ref()
            .ok_or_else(|| Problem::general(StatusCode::NOT_FOUND, "Not Found"));
        if anonymous {
            // GitHub asks for authentication only where there is something to see.
            known?;
            return authentication.map(|()| Reply::no_content());
        }
        authentication?;
        let window = state.credentials.window(&credential, now);
        if window.remaining() == 0 {
            let message = "API rate limit exceeded for user ID 1. If you reach out to GitHub Support for help, please \
                           include the request ID and timestamp.";
            return Err(Problem::general(StatusCode::FORBIDDEN, message));
        }
        let (operation, parameters) = known?;
        let query = Query::parse(request.uri.query().unwrap_or_default());
        perform(state, operation, parameters, &query, request.bytes(), &base_url, now)
    });

    let mut rendered = Rendered::new(outcome, operation);
    let mut etag = None;
    if request.method == Method::GET && rendered.status == StatusCode::OK {
        let tag = headers::etag(&credential, &rendered.body);
        if headers::matches(request, &tag) {
            rendered = Rendered {
                status: StatusCode::NOT_MODIFIED,
                content_type: None,
                ..Rendered::default()
            };
        }
        etag = Some(tag);
    }
    let limit = if rendered.status == StatusCode::NOT_MODIFIED {
        state.credentials.window(&credential, now)
    } else {
        state.credentials.spend(&credential, now)
    };

    let mut response = Response::new(Full::new(Bytes::from(rendered.body)));
    *response.status_mut() = rendered.status;
    let about = About {
        now,
        operation,
        method: &request.method,
        credential: &credential,
        limit,
        api_version: api_version(request).unwrap_or(API_VERSIONS[0]),
        content_type: rendered.content_type,
        etag: etag.as_deref(),
        link: rendered.link.as_deref(),
    };
    headers::write(response.headers_mut(), &about, &mut state.random);
    state.requests.push(
        request,
        operation.map(|operation| operation.id),
        response.status().as_u16(),
    );
    response
}

fn perform(
    state: &mut State,
    operation: &'static Operation,
    parameters: &Parameters,
    query: &Query,
    body: &[u8],
    base_url: &str,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Reply, Problem> {
    operations::perform(&mut Call {
        state,
        operation,
        parameters,
        query,
        body,
        now,
        base_url,
    })
}

/// What GitHub's front asks of every request.
fn acceptable(request: &Incoming) -> Result<(), Problem> {
    if request
        .header(header::USER_AGENT)
        .is_none_or(|agent| agent.trim().is_empty())
    {
        return Err(Problem::plain(
            StatusCode::FORBIDDEN,
            "\r\nRequest forbidden by administrative rules. Please make sure your request has a User-Agent header \
             (https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required). \
             Check https://developer.github.com for other possible causes.\r\n",
        ));
    }
    let has_length =
        request.headers.contains_key(header::CONTENT_LENGTH) || request.headers.contains_key(header::TRANSFER_ENCODING);
    if matches!(request.method, Method::POST | Method::PUT) && !has_length {
        return Err(Problem::general(StatusCode::LENGTH_REQUIRED, "Length Required"));
    }
    if matches!(request.body, Body::TooLarge) {
        return Err(Problem::general(StatusCode::PAYLOAD_TOO_LARGE, "Payload too big"));
    }
    if let Some(asked) = request.header(API_VERSION)
        && api_version(request).is_none()
    {
        let [oldest, newest] = API_VERSIONS;
        return Err(Problem::general(
            StatusCode::BAD_REQUEST,
            format!(
                "The version you specified in the \"X-GitHub-API-Version\" request header, \"{asked}\", is not a \
                 supported version. The following versions are currently supported: \"{oldest}\", \"{newest}\" (most \
                 recent)."
            ),
        ));
    }
    Ok(())
}

/// The version that answers: the one asked for, where it is supported, or the default.
fn api_version(request: &Incoming) -> Option<&'static str> {
    match request.headers.get(API_VERSION) {
        Some(asked) => API_VERSIONS
            .into_iter()
            .find(|version| version.as_bytes() == asked.as_bytes()),
        None => Some(API_VERSIONS[0]),
    }
}

/// An outcome as bytes.
#[derive(Debug, Default)]
struct Rendered {
    status: StatusCode,
    body: Vec<u8>,
    content_type: Option<&'static str>,
    link: Option<String>,
}

impl Rendered {
    fn new(outcome: Result<Reply, Problem>, operation: Option<&'static Operation>) -> Self {
        let json = |body: &Value| body.to_string().into_bytes();
        let json_type = Some("application/json; charset=utf-8");
        match outcome {
            Ok(Reply {
                status,
                body: Some(body),
                link,
            }) => Self {
                status,
                body: json(&body),
                content_type: json_type,
                link,
            },
            Ok(Reply {
                status,
                body: None,
                link,
            }) => Self {
                status,
                link,
                ..Self::default()
            },
            Err(problem) if problem.plain => Self {
                status: problem.status,
                body: problem.message.into_bytes(),
                content_type: Some("text/html; charset=utf-8"),
                link: None,
            },
            Err(problem) => {
                let body = problem.body(operation.map(|operation| operation.documentation_url.as_str()));
                Self {
                    status: problem.status,
                    body: json(&body),
                    content_type: json_type,
                    link: None,
                }
            }
        }
    }
}

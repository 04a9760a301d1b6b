//! The way of every request: checks, credential, limit, operation, headers, log.

use std::collections::HashMap;
use std::sync::atomic::AtomicUsize;
use std::sync::{Mutex, MutexGuard, PoisonError};

use hyper::body::Bytes;
use hyper::{Method, Response, StatusCode, header};

use crate::api::Api;
use crate::clock::Clock;
use crate::fake::FakeBuilder;
use crate::fault::{Ending, Hidden, Plan, Rules, limited};
use crate::headers::{self, About};
use crate::operations::{self, Call};
use crate::rendered::Rendered;
use crate::reply::{Problem, Reply};
use crate::request::{Body, Incoming, Outcome, Query};
use crate::state::{Asked, Bucket, Credential, State};

/// The calendar versions of the API, oldest first; the first is what a request without the header gets.
const API_VERSIONS: [&str; 2] = ["2022-11-28", "2026-03-10"];

const API_VERSION: &str = "x-github-api-version";

/// Where GitHub Enterprise Server has its API; a fake has it with and without.
const ENTERPRISE_SERVER_ROOT: &str = "/api/v3";

/// What is said to clients without a credential when the hour's requests are used up.
const ANONYMOUS_LIMIT_EXCEEDED: &str = "API rate limit exceeded for 127.0.0.1. (But here's the good news: Authenticated \
                                        requests get a higher rate limit. Check out the documentation for more \
                                        details.)";

/// What is said when the hour's requests are used up.
pub(crate) const RATE_LIMIT_EXCEEDED: &str = "API rate limit exceeded for user ID 1. If you reach out to GitHub \
                                              Support for help, please include the request ID and timestamp.";

/// What the connections of a fake and its handles share.
#[derive(Debug)]
pub(crate) struct Shared {
    state: Mutex<State>,
    pub(crate) clock: Clock,
    pub(crate) faults: Rules,
    pub(crate) base_url: String,
    /// How many requests wait for their answers.
    pub(crate) under_way: AtomicUsize,
    /// How many of them each credential has; empty where secondary limits are not enforced.
    pub(crate) at_once: Mutex<HashMap<Bucket, usize>>,
    /// What a reset goes back to.
    pub(crate) initial: FakeBuilder,
}

impl Shared {
    pub(crate) fn new(initial: FakeBuilder, base_url: String) -> Self {
        Self {
            state: Mutex::new(initial.state()),
            clock: Clock::default(),
            faults: Rules::new(initial.faults_seed()),
            base_url,
            under_way: AtomicUsize::new(0),
            at_once: Mutex::default(),
            initial,
        }
    }

    /// The state as it is now; a test thread that panicked while it held the state must not silence the whole fake.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        crate::agent::pass(&mut state, self.clock.now());
        state
    }
}

/// Whose a request is, where secondary limits are enforced; without a look at whether its token is good.
pub(crate) fn sender(shared: &Shared, request: &Incoming) -> Option<Bucket> {
    if !shared.initial.has_secondary_limits() {
        return None;
    }
    let credential = Credential::read(request.header(header::AUTHORIZATION)).ok()?;
    Some(shared.state().credentials.bucket(&credential, None))
}

/// A path without the root of the API, and that root.
pub(crate) fn split_root(path: &str) -> (&'static str, &str) {
    match path.strip_prefix(ENTERPRISE_SERVER_ROOT) {
        Some(rest) if rest.starts_with('/') => (ENTERPRISE_SERVER_ROOT, rest),
        _ => ("", path),
    }
}

/// Answers a request; all of its effect happens at once.
pub(crate) fn answer(shared: &Shared, request: &Incoming, plan: &Plan) -> Response<Bytes> {
    let now = shared.clock.now();
    let state = &mut *shared.state();

    let (root, path) = split_root(request.uri.path());
    let found = Api::get()
        .find(request.method.as_str(), path)
        .filter(|(operation, _)| state.product.has(operation));
    let operation = found.as_ref().map(|(operation, _)| *operation);
    let base_url = match request.header(header::HOST) {
        Some(host) => format!("http://{host}{root}"),
        None => format!("{}{root}", shared.base_url),
    };

    // A token that is not good is nobody's: what it spends is the anonymous client's.
    let (credential, authentication) = match Credential::read(request.header(header::AUTHORIZATION)) {
        Ok(credential) => match state.authenticate(&credential, operation, now) {
            Ok(app) => (credential, Ok(app)),
            Err(problem) => (Credential::Anonymous, Err(problem)),
        },
        Err(problem) => (Credential::Anonymous, Err(problem)),
    };
    let anonymous = credential == Credential::Anonymous && request.headers.get(header::AUTHORIZATION).is_none();

    let app = authentication.as_ref().ok().copied().flatten();
    let bucket = state.credentials.bucket(&credential, app);
    let before = state.credentials.window(&bucket, now);
    let acceptable = acceptable(request);
    // Who is nobody is told so, whatever else there is to say.
    let held_back = acceptable.is_ok() && (authentication.is_ok() || anonymous);
    let lockout = state.credentials.lockout(&bucket, now).filter(|_| held_back);
    let limited_before = lockout.is_some() || (held_back && before.remaining() == 0);

    let counts = held_back && authentication.is_ok() && !limited_before && !plan.prevents();
    let met = counts.then(|| Asked {
        method: &request.method,
        path: operation.map_or("", |operation| operation.path),
        at_once: request.at_once,
    });
    let met = met.and_then(|asked| state.credentials.meet(&bucket, &asked, now));
    let lockout = lockout.or(met);

    let hidden = plan.list_lag().map(|lag| Hidden::take(state, now, lag));
    let outcome = acceptable.and_then(|()| {
        if plan.prevents() || lockout.is_some() {
            return Ok(Reply::no_content());
        }
        let known = found
            .as_ref()
            .ok_or_else(|| Problem::general(StatusCode::NOT_FOUND, "Not Found"));
        if anonymous {
            // GitHub asks for authentication only where there is something to see.
            known?;
            if before.remaining() == 0 {
                return Err(Problem::general(StatusCode::FORBIDDEN, ANONYMOUS_LIMIT_EXCEEDED));
            }
            return authentication.map(|_| Reply::no_content());
        }
        let app = authentication?;
        if before.remaining() == 0 {
            return Err(Problem::general(StatusCode::FORBIDDEN, limit_exceeded(&bucket)));
        }
        let (operation, parameters) = known?;
        let query = Query::parse(request.uri.query().unwrap_or_default()).shifted(plan.page_shift());
        let grant = state.credentials.grant(&credential).cloned();
        operations::perform(&mut Call {
            state,
            operation,
            parameters,
            query: &query,
            body: request.bytes(),
            fields: serde_json::Map::new(),
            app,
            grant,
            path,
            now,
            base_url: &base_url,
        })
    });

    if let Some(hidden) = hidden {
        hidden.put_back(state);
    }

    let mut rendered = Rendered::new(outcome, operation);
    plan.bend(&mut rendered.body);
    let mut etag = None;
    if matches!(request.method, Method::GET | Method::HEAD) && rendered.status == StatusCode::OK {
        let tag = headers::etag(&credential, request.uri.query().unwrap_or_default(), &rendered.body);
        if headers::matches(request, &tag) {
            rendered = Rendered {
                status: StatusCode::NOT_MODIFIED,
                content_type: None,
                ..Rendered::default()
            };
        }
        etag = Some(tag);
    }
    plan.limit(&mut state.credentials, &bucket, now);
    let limit = if rendered.status == StatusCode::NOT_MODIFIED || plan.lost() {
        state.credentials.window(&bucket, now)
    } else {
        state.credentials.spend(&bucket, now)
    };

    let mut response = Response::new(Bytes::from(rendered.body));
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
        location: rendered.location.as_deref(),
        token_end: state.credentials.end(&credential),
    };
    headers::write(response.headers_mut(), &about, &mut state.random);
    plan.finish(&mut response, now);
    if let Some(lockout) = lockout {
        limited(&mut response, lockout, now);
    }
    let operation = operation.map(|operation| operation.id);
    let status = match plan.ending() {
        Ending::Reset => 0,
        _ => response.status().as_u16(),
    };
    let outcome = Outcome {
        operation,
        status,
        counted: limit.used > before.used && (credential != Credential::Anonymous || anonymous),
        limited: limited_before,
    };
    state.requests.push(request, outcome);
    response.extensions_mut().insert(Told { operation, status });
    response
}

/// GitHub's message for a primary limit.
fn limit_exceeded(bucket: &Bucket) -> String {
    match bucket {
        Bucket::Installation(id) => RATE_LIMIT_EXCEEDED.replace("user ID 1", &format!("installation ID {id}")),
        _ => RATE_LIMIT_EXCEEDED.to_owned(),
    }
}

/// What a log tells of an answer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Told {
    pub(crate) operation: Option<&'static str>,
    pub(crate) status: u16,
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
    if let Some(accept) = request.header(header::ACCEPT)
        && !accept.split(',').any(is_json)
    {
        let message = format!("Unsupported 'Accept' header: '{accept}'. Must accept 'application/json'.");
        return Err(Problem::general(StatusCode::UNSUPPORTED_MEDIA_TYPE, message));
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

/// Whether an entry of `Accept` takes JSON, as GitHub's own media types do.
fn is_json(entry: &str) -> bool {
    let kind = entry.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(kind.as_str(), "" | "*/*" | "application/*" | "application/json")
        || kind.starts_with("application/vnd.github")
        || kind.ends_with("+json")
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

//! Handles requests of GitHub's API: faults, checks, credentials, rate limits, operations, headers and logs.

use chrono::{DateTime, Utc};
use hyper::body::Bytes;
use hyper::{Method, Response, StatusCode, header};
use serde_json::Map;

use crate::api::authentication::{authenticate, read_credential};
use crate::api::description::operation::{Operation, Parameters};
use crate::api::description::product::Product;
use crate::api::description::router::Api;
use crate::api::operations::call::Call;
use crate::api::operations::dispatch;
use crate::api::problem::Problem;
use crate::api::query::Query;
use crate::api::reply::Reply;
use crate::http::faults::plan::{Ending, Plan, limited};
use crate::http::faults::rules::Subject;
use crate::http::faults::view::View;
use crate::http::message::gzip::compress;
use crate::http::message::headers::{self, About};
use crate::http::message::incoming::Incoming;
use crate::http::message::limits::limit_exceeded;
use crate::http::message::rendered::Rendered;
use crate::http::message::request_log::Outcome;
use crate::http::message::root::split_root;
use crate::http::server::acceptance::{self, api_version};
use crate::http::server::shared::{Shared, World};
use crate::state::credential::{Bucket, Credential};
use crate::state::ids::AppId;
use crate::state::limit::{Limit, Lockout};
use crate::state::secondary::Weight;
use crate::state::store::State;

/// The outcome of a request for the access log.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Summary {
    pub(crate) operation: Option<&'static str>,
    pub(crate) status: u16,
}

/// The properties of a request that are determined when it arrives.
#[derive(Debug)]
pub(crate) struct Arrival {
    /// The credential of the request, which has not been checked; `None` if secondary limits are not enforced.
    pub(crate) sender: Option<Bucket>,
    pub(crate) plan: Plan,
    pub(crate) generation: u64,
}

/// Selects the faults that hit a request.
pub(crate) fn arrive(shared: &Shared, request: &Incoming) -> Arrival {
    let mut world = shared.world();
    let limited = world.state.credentials.has_secondary_limits();
    let mut arrival = Arrival {
        sender: None,
        plan: Plan::default(),
        generation: world.state.generation(),
    };
    if !limited && world.faults.is_empty() {
        return arrival;
    }
    let World { state, faults, .. } = &mut *world;
    let credential = read_credential(request.header(header::AUTHORIZATION)).ok();
    if limited {
        arrival.sender = credential
            .as_ref()
            .map(|credential| state.credentials.bucket(credential, None));
    }
    let (_, path) = split_root(request.uri.path());
    let method = request.method.as_str();
    let subject = Subject {
        method,
        path,
        filters_by_name: Query::parse(request.uri.query().unwrap_or_default())
            .get("name")
            .is_some(),
        token: credential.as_ref().map_or("", Credential::token),
        operation: Api::get().find(method, path).map(|(operation, _)| operation),
    };
    arrival.plan = faults.plan(state, &subject, shared.clock.now());
    arrival
}

/// A request while it is handled.
struct Exchange<'a> {
    request: &'a Incoming,
    product: Product,
    plan: &'a Plan,
    now: DateTime<Utc>,
    /// The API root that the client used.
    base_url: String,
    path: &'a str,
    found: Option<(&'static Operation, Parameters)>,
    credential: Credential,
    /// Whether the request has no `Authorization` header.
    anonymous: bool,
    bucket: Bucket,
    /// The rate limit when the request arrived.
    before: Limit,
}

/// Handles a request atomically. Returns `None` if the fake was reset since the request arrived.
pub(crate) fn respond(
    shared: &Shared,
    request: &Incoming,
    plan: &Plan,
    generation: u64,
) -> Option<(Response<Bytes>, Summary)> {
    let world = &mut *shared.world();
    if world.state.generation() != generation {
        return None;
    }
    let now = shared.clock.now();
    let state = &mut world.state;

    let (root, path) = split_root(request.uri.path());
    let found = Api::get()
        .find(request.method.as_str(), path)
        .filter(|(operation, _)| shared.product.has(operation));
    let operation = found.as_ref().map(|(operation, _)| *operation);

    // A request with an invalid token counts towards the rate limit of anonymous clients.
    let (credential, authentication) = match read_credential(request.header(header::AUTHORIZATION)) {
        Ok(credential) => match authenticate(state, &credential, operation, now) {
            Ok(app) => (credential, Ok(app)),
            Err(problem) => (Credential::Anonymous, Err(problem)),
        },
        Err(problem) => (Credential::Anonymous, Err(problem)),
    };
    let anonymous = credential == Credential::Anonymous && request.headers.get(header::AUTHORIZATION).is_none();
    let app = authentication.as_ref().ok().copied().flatten();
    let bucket = state.credentials.bucket(&credential, app);
    let exchange = Exchange {
        request,
        product: shared.product,
        plan,
        now,
        base_url: match request.header(header::HOST) {
            Some(host) => format!("{}://{host}{root}", request.scheme()),
            None => format!("{}{root}", shared.base_url),
        },
        path,
        found,
        credential,
        anonymous,
        before: state.credentials.window(&bucket, now),
        bucket,
    };
    let (response, outcome) = exchange.finish(state, authentication);
    let summary = Summary {
        operation: outcome.operation,
        status: outcome.status,
    };
    world.requests.push(request, outcome);
    Some((response, summary))
}

impl Exchange<'_> {
    fn finish(self, state: &mut State, authentication: Result<Option<AppId>, Problem>) -> (Response<Bytes>, Outcome) {
        let Self { request, plan, now, .. } = self;
        let acceptable = acceptance::check(request, self.product);
        // A request with an invalid credential fails with 401 during a rate limit too.
        let limitable = acceptable.is_ok() && (authentication.is_ok() || self.anonymous);
        let lockout = state.credentials.lockout(&self.bucket, now).filter(|_| limitable);
        let limited_before = lockout.is_some() || (limitable && self.before.remaining() == 0);
        let counts = limitable && authentication.is_ok() && !limited_before && !plan.prevents();
        let lockout = lockout.or_else(|| counts.then(|| self.count_secondary(state)).flatten());

        let view = View::begin(state, plan, now);
        let outcome = acceptable.and_then(|()| {
            if plan.prevents() || lockout.is_some() {
                Ok(Reply::no_content())
            } else {
                self.perform(state, authentication)
            }
        });
        view.end(state);

        let (rendered, etag) = self.render(outcome);
        plan.start_limits(&mut state.credentials, &self.bucket, now);
        let limit = if rendered.status == StatusCode::NOT_MODIFIED || plan.lost() {
            state.credentials.window(&self.bucket, now)
        } else {
            state.credentials.spend(&self.bucket, now)
        };
        let response = self.response(state, rendered, etag.as_deref(), limit, lockout);
        let outcome = Outcome {
            operation: self.operation().map(|operation| operation.id),
            status: match plan.ending() {
                Ending::Reset | Ending::StreamReset(_) | Ending::Silent => 0,
                _ => response.status().as_u16(),
            },
            counted: limit.used > self.before.used && (self.credential != Credential::Anonymous || self.anonymous),
            limited: limited_before,
            faults: plan.kinds(),
        };
        (response, outcome)
    }

    fn operation(&self) -> Option<&'static Operation> {
        self.found.as_ref().map(|(operation, _)| *operation)
    }

    /// Counts the request towards the secondary limits. Returns the limit that it exceeds.
    fn count_secondary(&self, state: &mut State) -> Option<Lockout> {
        let weight = Weight {
            writes: !matches!(self.request.method, Method::GET | Method::HEAD | Method::OPTIONS),
            creates: self.request.method == Method::POST,
            path: self.operation().map_or("", |operation| operation.path),
            concurrent: self.request.concurrent_of_sender,
        };
        state.credentials.count_secondary(&self.bucket, &weight, self.now)
    }

    fn perform(&self, state: &mut State, authentication: Result<Option<AppId>, Problem>) -> Result<Reply, Problem> {
        let known = self
            .found
            .as_ref()
            .ok_or_else(|| Problem::general(StatusCode::NOT_FOUND, "Not Found"));
        if self.anonymous {
            // GitHub requires authentication only for paths that exist.
            known?;
            if self.before.remaining() == 0 {
                return Err(self.limit_exceeded());
            }
            return authentication.map(|_| Reply::no_content());
        }
        let app = authentication?;
        if self.before.remaining() == 0 {
            return Err(self.limit_exceeded());
        }
        let (operation, parameters) = known?;
        let query = self.request.uri.query().unwrap_or_default();
        let grant = state.credentials.grant(&self.credential).cloned();
        dispatch::perform(&mut Call {
            state,
            operation,
            parameters,
            query: &Query::parse(query)
                .shifted(self.plan.page_shift())
                .missing_names(self.plan.misses_names()),
            body: self.request.bytes(),
            fields: Map::new(),
            app,
            grant,
            path: self.path,
            now: self.now,
            base_url: &self.base_url,
        })
    }

    fn accepts_gzip(&self) -> bool {
        let accepted = self.request.header(header::ACCEPT_ENCODING).unwrap_or_default();
        let mut names = accepted.split(',').filter_map(|entry| entry.split(';').next());
        names.any(|name| name.trim().eq_ignore_ascii_case("gzip"))
    }

    fn limit_exceeded(&self) -> Problem {
        Problem::general(StatusCode::FORBIDDEN, limit_exceeded(&self.bucket))
    }

    /// Renders the outcome. Returns its `ETag` too, if it has one.
    fn render(&self, outcome: Result<Reply, Problem>) -> (Rendered, Option<String>) {
        let mut rendered = Rendered::new(outcome, self.operation());
        self.plan.change_body(&mut rendered.body);
        let reads = matches!(self.request.method, Method::GET | Method::HEAD);
        if !reads || rendered.status != StatusCode::OK {
            return (rendered, None);
        }
        let query = self.request.uri.query().unwrap_or_default();
        let tag = headers::etag(&self.credential, query, &rendered.body);
        if headers::matches(self.request, &tag) {
            rendered = Rendered {
                status: StatusCode::NOT_MODIFIED,
                content_type: None,
                ..Rendered::default()
            };
        }
        (rendered, Some(tag))
    }

    fn response(
        &self,
        state: &mut State,
        rendered: Rendered,
        etag: Option<&str>,
        limit: Limit,
        lockout: Option<Lockout>,
    ) -> Response<Bytes> {
        let mut response = Response::new(Bytes::from(rendered.body));
        *response.status_mut() = rendered.status;
        let about = About {
            now: self.now,
            operation: self.operation(),
            method: &self.request.method,
            credential: &self.credential,
            limit,
            api_version: api_version(self.request, self.product).unwrap_or(self.product.api_versions()[0]),
            content_type: rendered.content_type,
            etag,
            link: rendered.link.as_deref(),
            location: rendered.location.as_deref(),
            token_expires_at: state.credentials.expiration(&self.credential),
        };
        headers::write(response.headers_mut(), &about, &mut state.random);
        self.plan.finish(&mut response, self.now);
        if let Some(lockout) = lockout {
            limited(&mut response, lockout, self.now);
        }
        if self.plan.compresses() && self.accepts_gzip() {
            compress(&mut response);
        }
        response
    }
}

//! The requests of the client while they are in flight.

use reqwest::header::{AUTHORIZATION, IF_NONE_MATCH};
use reqwest::{Request, StatusCode};
use tokio::time::Instant;

use super::credentials::{APP, CALLBACK, INSTALLATION, STATIC};
use super::{GitHub, MAX_READ_DELAY, State};
use crate::client::simulation::account::Ticket;
use crate::client::simulation::caller::Kind;
use crate::client::simulation::plan::{Fate, Reply};

/// A request as GitHub receives it.
pub(super) struct Received<'a> {
    pub(super) account: usize,
    pub(super) call: Option<u64>,
    pub(super) kind: Kind,
    pub(super) token: &'a str,
    /// The header `If-None-Match`.
    pub(super) tag: Option<&'a str>,
    /// Whether the client follows a redirect.
    pub(super) redirected: bool,
    pub(super) sent: Instant,
}

/// A request in flight, until it is dropped.
pub(in crate::client::simulation) struct InFlight {
    github: GitHub,
    pub(super) request: u64,
    account: usize,
    ticket: Ticket,
    token: String,
    call: Option<u64>,
    kind: Kind,
    /// The time at which GitHub counts the request, unless the client drops the request earlier. `None` if the request
    /// does not reach GitHub.
    arrives: Option<Instant>,
    /// Whether GitHub may have processed an earlier request of the call.
    maybe_before: bool,
    /// The time at which the result of the request arrives.
    pub(super) ready: Instant,
    /// The response, after the client has received its head.
    reply: Option<Reply>,
}

impl GitHub {
    /// Records that the client sends a request, and decides what happens to it.
    pub(super) fn send(&self, request: &Request) -> (InFlight, Fate) {
        let state = &mut *self.state();
        let now = Instant::now();
        let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
        let token = header(AUTHORIZATION)
            .unwrap_or_default()
            .trim_start_matches("Bearer ")
            .to_owned();
        let account = match token.split('-').next() {
            Some("static") => STATIC,
            Some("callback") => CALLBACK,
            Some("installation") => INSTALLATION,
            _ => APP,
        };
        let segments: Vec<&str> = request.url().path_segments().expect("a path").collect();
        let call = segments.get(1).and_then(|org| org.strip_prefix("call-")?.parse().ok());
        let kind = match (account, call.and_then(|call| state.calls.get(&call))) {
            (APP, _) => Kind::Token,
            (_, Some(record)) => record.kind,
            (_, None) => Kind::List,
        };
        state.requests += 1;
        let number = state.requests;
        let slots = state.conditions.slots;
        let (ticket, violations) = state.accounts[account].send(&token, slots, now);
        for violation in violations {
            state.report(format!("request {number} of account {account}: {violation}"));
        }
        let mut maybe_before = false;
        if let Some(call) = call {
            let mut repeated = false;
            if let Some(record) = state.calls.get_mut(&call) {
                maybe_before = record.maybe;
                repeated = record.maybe && !record.kind.is_repeatable();
                record.maybe = true;
            }
            if repeated {
                state.report(format!(
                    "call {call} was repeated although GitHub might have processed it"
                ));
            }
            if kind.creates() {
                state.accounts[account].sent.entry(call).or_insert(now);
            }
        }
        let wait = state.latency();
        let ready = now + wait;
        let fate = state.fate(&Received {
            account,
            call,
            kind,
            token: &token,
            tag: header(IF_NONE_MATCH),
            redirected: request.url().query().is_some(),
            sent: now,
        });
        state.log(|| format!("request {number} of account {account}, {kind:?} of {call:?}: {fate:?} in {wait:?}"));
        let arrives = match &fate {
            Fate::Unreachable | Fate::Unprocessed => None,
            Fate::Never { .. } | Fate::Lost { .. } => Some(now),
            Fate::Responded(_) => Some(now + wait.mul_f64(state.random.f64())),
        };
        let processed = match &fate {
            Fate::Never { processed } | Fate::Lost { processed } => *processed,
            Fate::Responded(reply) => reply.processed,
            Fate::Unreachable | Fate::Unprocessed => false,
        };
        if processed {
            if let Some(record) = call.and_then(|call| state.calls.get_mut(&call)) {
                record.processed += 1;
            }
            if kind.changes() {
                state.version += 1;
            }
        }
        let in_flight = InFlight {
            github: self.clone(),
            request: number,
            account,
            ticket,
            token,
            call,
            kind,
            arrives,
            maybe_before,
            ready,
            reply: None,
        };
        (in_flight, fate)
    }
}

impl InFlight {
    /// Records that the client receives the head of the response, or the error.
    pub(super) fn read_head(&mut self, fate: &Fate) {
        let github = self.github.clone();
        let state = &mut *github.state();
        let now = Instant::now();
        self.check_time(state, "the head", self.ready, now);
        let certain = match fate {
            Fate::Unreachable | Fate::Unprocessed => true,
            Fate::Never { .. } | Fate::Lost { .. } => false,
            Fate::Responded(reply) => {
                let status = reply.status;
                !(status.is_success() || status.is_server_error() || status == StatusCode::REQUEST_TIMEOUT)
            }
        };
        if certain && let Some(record) = self.call.and_then(|call| state.calls.get_mut(&call)) {
            record.maybe = self.maybe_before;
        }
        if let Fate::Responded(reply) = fate {
            let account = &mut state.accounts[self.account];
            account.read_head(self.request, self.ticket, reply, now);
            if reply.status != StatusCode::UNAUTHORIZED {
                account.accept();
            }
            self.reply = Some(reply.clone());
        }
    }

    /// Records that the client has read the body, or the error of an incomplete body.
    pub(in crate::client::simulation) fn read_body(&mut self, ready: Instant) {
        let github = self.github.clone();
        let state = &mut *github.state();
        let now = Instant::now();
        self.check_time(state, "the body", ready, now);
        let Some(reply) = &self.reply else { return };
        let account = &mut state.accounts[self.account];
        account.read_body(self.request, self.ticket, reply);
        if reply.status == StatusCode::UNAUTHORIZED {
            account.reject(&self.token, now);
            account.rejections.push(now);
        }
    }

    /// Checks that the client reads a part of the response when it arrives.
    fn check_time(&self, state: &mut State, what: &str, ready: Instant, now: Instant) {
        if now > ready + MAX_READ_DELAY {
            let late = now - ready;
            state.report(format!(
                "{what} of the response to request {} waited for {late:?}",
                self.request
            ));
        }
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        let github = self.github.clone();
        let state = &mut *github.state();
        let account = &mut state.accounts[self.account];
        account.end(self.ticket, self.request);
        if let Some(arrives) = self.arrives {
            let (endpoint, points) = (self.kind.endpoint(self.account == APP), self.kind.points());
            account.count(arrives.min(Instant::now()), endpoint, points, self.kind.creates());
        }
        let number = self.request;
        state.log(|| format!("request {number} ends"));
    }
}

//! The requests of the client, from the time at which they are sent until the client drops them.

use reqwest::header::{AUTHORIZATION, IF_NONE_MATCH};
use reqwest::{Request, StatusCode};
use tokio::time::Instant;

use super::credentials::{APP, CALLBACK, INSTALLATION, STATIC};
use super::{GitHub, LATE, World};
use crate::client::simulation::account::Ticket;
use crate::client::simulation::caller::Kind;
use crate::client::simulation::plan::{Fate, Reply};

/// A request in flight, until it is dropped.
pub(in crate::client::simulation) struct InFlight {
    github: GitHub,
    pub(super) request: u64,
    account: usize,
    ticket: Ticket,
    token: String,
    call: Option<u64>,
    kind: Kind,
    /// When GitHub counts the request, unless the client drops it before.
    arrives: Option<Instant>,
    /// Whether GitHub may have processed an earlier request of the call.
    maybe_before: bool,
    pub(super) ready: Instant,
    reply: Option<Reply>,
}

impl GitHub {
    /// Records that the client sends a request, and decides what happens to it.
    pub(super) fn send(&self, request: &Request) -> (InFlight, Fate) {
        let world = &mut *self.world();
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
        let kind = match (account, call.and_then(|call| world.calls.get(&call))) {
            (APP, _) => Kind::Token,
            (_, Some(facts)) => facts.kind,
            (_, None) => Kind::List,
        };
        world.requests += 1;
        let number = world.requests;
        let slots = world.weather.slots;
        let (ticket, broken) = world.accounts[account].send(&token, slots, now);
        for broken in broken {
            world.broke(format!("request {number} of account {account}: {broken}"));
        }
        let mut maybe_before = false;
        if let Some(call) = call {
            let mut repeated = false;
            if let Some(facts) = world.calls.get_mut(&call) {
                maybe_before = facts.maybe;
                repeated = facts.maybe && !facts.kind.is_repeatable();
                facts.maybe = true;
            }
            if repeated {
                world.broke(format!(
                    "call {call} was repeated although GitHub might have processed it"
                ));
            }
            if kind.creates() {
                world.accounts[account].sent.entry(call).or_insert(now);
            }
        }
        let wait = world.latency();
        let ready = now + wait;
        let tag = header(IF_NONE_MATCH).map(str::to_owned);
        let moved = request.url().query().is_some();
        let fate = world.fate(account, call, kind, &token, tag.as_deref(), moved, now);
        world.log(|| format!("request {number} of account {account}, {kind:?} of {call:?}: {fate:?} in {wait:?}"));
        let arrives = match &fate {
            Fate::Unreachable | Fate::Unprocessed => None,
            Fate::Never { .. } | Fate::Lost { .. } => Some(now),
            Fate::Responded(_) => Some(now + wait.mul_f64(world.random.f64())),
        };
        let processed = match &fate {
            Fate::Never { processed } | Fate::Lost { processed } => *processed,
            Fate::Responded(reply) => reply.processed,
            Fate::Unreachable | Fate::Unprocessed => false,
        };
        if processed {
            if let Some(facts) = call.and_then(|call| world.calls.get_mut(&call)) {
                facts.processed += 1;
            }
            if kind.changes() {
                world.version += 1;
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
    /// Records that the client receives the result of the request.
    pub(super) fn read_head(&mut self, fate: &Fate) {
        let github = self.github.clone();
        let world = &mut *github.world();
        let now = Instant::now();
        self.check_time(world, "the head", self.ready, now);
        let certain = match fate {
            Fate::Unreachable | Fate::Unprocessed => true,
            Fate::Never { .. } | Fate::Lost { .. } => false,
            Fate::Responded(reply) => {
                let status = reply.status;
                !(status.is_success() || status.is_server_error() || status == StatusCode::REQUEST_TIMEOUT)
            }
        };
        if certain && let Some(facts) = self.call.and_then(|call| world.calls.get_mut(&call)) {
            facts.maybe = self.maybe_before;
        }
        if let Fate::Responded(reply) = fate {
            let account = &mut world.accounts[self.account];
            account.read_head(self.request, self.ticket, reply, now);
            if reply.status != StatusCode::UNAUTHORIZED {
                account.accept();
            }
            self.reply = Some(reply.clone());
        }
    }

    /// Records that the client has read the body, or its error.
    pub(in crate::client::simulation) fn read_body(&mut self, ready: Instant) {
        let github = self.github.clone();
        let world = &mut *github.world();
        let now = Instant::now();
        self.check_time(world, "the body", ready, now);
        let Some(reply) = &self.reply else { return };
        let account = &mut world.accounts[self.account];
        account.read_body(self.request, self.ticket, reply);
        if reply.status == StatusCode::UNAUTHORIZED {
            account.reject(&self.token, now);
            account.rejections.push(now);
        }
    }

    fn check_time(&self, world: &mut World, what: &str, ready: Instant, now: Instant) {
        if now > ready + LATE {
            let late = now - ready;
            world.broke(format!(
                "{what} of the response to request {} waited for {late:?}",
                self.request
            ));
        }
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        let github = self.github.clone();
        let world = &mut *github.world();
        let account = &mut world.accounts[self.account];
        account.end(self.ticket, self.request);
        if let Some(arrives) = self.arrives {
            let (endpoint, points) = (self.kind.endpoint(self.account == APP), self.kind.points());
            account.count(arrives.min(Instant::now()), endpoint, points, self.kind.creates());
        }
        let number = self.request;
        world.log(|| format!("request {number} ends"));
    }
}

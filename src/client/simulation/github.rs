//! The simulated GitHub. It checks at every step:
//!
//! - No request is sent during a known rate limit, or while the body of a 403 decides whether it is a rate limit. After
//!   a limit, a single probe is sent.
//! - A request that is not safe to retry is repeated only if the earlier one was certainly not processed. The error
//!   reports that the request may have been processed if and only if that is so.
//! - The number of requests in flight and the pace, as GitHub counts it, stay within the settings.
//! - Every call ends by its deadline. It reads its responses when they arrive, even if its caller does not poll it.
//! - A rejected credential is not sent for a while. Callers share the failure of an App's key.
//! - POST requests are sent in order, and get one credential each.
//! - A call waits for a limit that is not longer than its caller allows. A call fails at once if its turn is too late.
//! - No limit lasts longer than the limits of GitHub, whatever a response reports.
//! - A cached list is not older than the start of the call that returns it.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use fastrand::Rng;
use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, pending};
use reqwest::header::{AUTHORIZATION, IF_NONE_MATCH};
use reqwest::{Body, Request, Response, StatusCode};
use serde_json::json;
use tokio::time::{Instant, sleep, sleep_until};

use super::Course;
use super::account::{Account, Ticket};
use super::body::SimulatedBody;
use super::caller::Kind;
use super::plan::{Fate, Reply};
use super::weather::Weather;
use crate::auth::{Credential, GitHubApp, PrivateKey};
use crate::clock;
use crate::error::{Error, HttpError, HttpErrorKind};
use crate::models::{InstallationId, RateLimitKind, Secret};
use crate::transport::{Http, Received};

/// The numbers of the credentials. `APP` obtains the tokens of `INSTALLATION`.
const STATIC: usize = 0;
const CALLBACK: usize = 1;
const INSTALLATION: usize = 2;
const APP: usize = 3;

/// The longest time that a limit holds requests back. A limit without a time grows to 15 minutes, and a tenth is random.
const LONGEST_HOLD: Duration = Duration::from_secs(17 * 60);

/// The longest random time after a limit.
const JITTER: Duration = Duration::from_secs(60);

/// The longest delay of a turn on a calm day. Responses are slow, and slots are in use.
const DELAY: Duration = Duration::from_secs(60);

/// The maximum delay before a response is read. Timers have a resolution of a millisecond.
const LATE: Duration = Duration::from_millis(3);

static KEY: LazyLock<PrivateKey> = LazyLock::new(|| {
    let key = PrivateKey::from_pem(include_str!("../../auth/app/keys/pkcs8.pem"));
    key.expect("a key")
});

/// The simulated GitHub. Clones share its state.
#[derive(Clone)]
pub(super) struct GitHub {
    world: Arc<Mutex<World>>,
}

struct World {
    weather: Weather,
    random: Rng,
    start: Instant,
    accounts: [Account; 4],
    calls: BTreeMap<u64, Facts>,
    /// The number of the current connection, and of the silent one.
    connection: u64,
    silent: Option<u64>,
    requests: u64,
    /// The version of the list of runners.
    version: u64,
    /// The number of issued installation tokens.
    issued: u64,
    broken: Vec<String>,
    trace: DefaultHasher,
    history: Option<Vec<String>>,
}

/// The history of one call.
#[derive(Debug)]
struct Facts {
    kind: Kind,
    begun: Instant,
    /// Whether GitHub may have processed a request, as far as the client knows.
    maybe: bool,
    processed: u32,
    /// The version of the list when the call started.
    version: u64,
}

/// A request in flight, until it is dropped.
pub(super) struct InFlight {
    github: GitHub,
    request: u64,
    account: usize,
    ticket: Ticket,
    token: String,
    call: Option<u64>,
    kind: Kind,
    /// When GitHub counts the request, unless the client drops it before.
    arrives: Option<Instant>,
    /// Whether GitHub may have processed an earlier request of the call.
    maybe_before: bool,
    ready: Instant,
    reply: Option<Reply>,
}

impl GitHub {
    pub(super) fn new(weather: Weather, random: Rng, keep_history: bool) -> Self {
        let world = World {
            weather,
            random,
            start: Instant::now(),
            accounts: Default::default(),
            calls: BTreeMap::new(),
            connection: 0,
            silent: None,
            requests: 0,
            version: 1,
            issued: 0,
            broken: Vec::new(),
            trace: DefaultHasher::new(),
            history: keep_history.then(Vec::new),
        };
        Self {
            world: Arc::new(Mutex::new(world)),
        }
    }

    fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn broke(&self, what: String) {
        self.world().broke(what);
    }

    pub(super) fn credential(&self, account: usize) -> Credential {
        match account {
            STATIC => Credential::token("static"),
            CALLBACK => {
                let github = self.clone();
                Credential::callback(move || github.clone().callback())
            }
            _ => GitHubApp::new("Iv23liAbCdEf0123456", KEY.clone())
                .installation(InstallationId::new(7))
                .into(),
        }
    }

    async fn callback(self) -> Result<Secret, io::Error> {
        let (wait, fails) = {
            let world = &mut *self.world();
            world.accounts[CALLBACK].credentials += 1;
            let (most, failures) = world.weather.callback;
            let wait = Duration::from_millis(world.random.u64(0..=most));
            (wait, world.random.u16(0..1_000) < failures)
        };
        if !wait.is_zero() {
            sleep(wait).await;
        }
        if fails {
            return Err(io::Error::other("no token today"));
        }
        let world = self.world();
        Ok(Secret::from(format!("callback-{}", world.token_number())))
    }

    /// Records the start of a call.
    pub(super) fn begin(&self, call: u64, account: usize, kind: Kind) {
        let world = &mut *self.world();
        world.log(|| format!("call {call} of account {account} begins: {kind:?}"));
        if kind.creates() {
            world.accounts[account].begun.push((call, kind));
        }
        let facts = Facts {
            kind,
            begun: Instant::now(),
            maybe: false,
            processed: 0,
            version: world.version,
        };
        world.calls.insert(call, facts);
    }

    /// Records that the caller dropped a call.
    pub(super) fn leave(&self, call: u64, account: usize) {
        let world = &mut *self.world();
        world.log(|| format!("the caller drops call {call}"));
        world.accounts[account].abandoned += 1;
    }

    /// Records that a caller cleared the hold.
    pub(super) fn clear(&self, account: usize) {
        let world = &mut *self.world();
        world.log(|| format!("the hold of account {account} is cleared"));
        world.accounts[account].clear(Instant::now());
    }

    /// Checks the result of a call. `at_once` means that its caller takes the result as soon as it is available.
    pub(super) fn end(&self, call: u64, account: usize, result: &Result<Received, Error>, at_once: bool) {
        let world = &mut *self.world();
        let now = Instant::now();
        let Some(facts) = world.calls.remove(&call) else { return };
        let took = now - facts.begun;
        world.log(|| match result {
            Ok(received) => format!("call {call} ends after {took:?}: {}", received.status),
            Err(error) => format!("call {call} ends after {took:?}: {error}"),
        });
        if at_once && took > world.weather.deadline + LATE {
            world.broke(format!("call {call} took {took:?}"));
        }
        match result {
            Ok(received) => {
                if facts.kind.changes() && facts.processed == 0 && !received.not_found_on_retry {
                    world.broke(format!("call {call} succeeded, but GitHub did nothing"));
                }
                if facts.kind == Kind::List {
                    let version = serde_json::from_slice::<u64>(&received.body).unwrap_or_default();
                    if version < facts.version {
                        world.broke(format!("call {call} returned an old list"));
                    }
                }
            }
            Err(error) => {
                world.accounts[account].abandoned += 1;
                let reported = error.may_have_happened();
                if facts.kind.changes() && reported != facts.maybe {
                    let maybe = facts.maybe;
                    world.broke(format!(
                        "call {call} may have happened: {maybe}, its error reports {reported}: {error}"
                    ));
                }
                if let Error::RateLimited(limit) = error
                    && at_once
                {
                    let retry_after = (limit.until() - clock::now()).to_std().unwrap_or_default();
                    let broken = match limit.kind() {
                        RateLimitKind::Pace => world.gave_up_for_pace(account, took, retry_after),
                        _ => world.gave_up_for_limit(account, took, retry_after),
                    };
                    if let Some(broken) = broken {
                        world.broke(format!("call {call} {broken}"));
                    }
                    if retry_after.is_zero() {
                        world.broke(format!("call {call} got a retry time in the past"));
                    }
                }
            }
        }
        if !facts.kind.is_repeatable() && facts.processed > 1 {
            world.broke(format!("call {call} was processed {} times", facts.processed));
        }
    }

    /// Checks the state at the end of the simulation.
    pub(super) fn finish(&self) -> Course {
        let world = &mut *self.world();
        let weather = world.weather.clone();
        let mut broken = Vec::new();
        for (number, account) in world.accounts.iter_mut().enumerate() {
            if account.in_flight > 0 {
                broken.push(format!("account {number} has requests in flight at the end"));
            }
            broken.extend(account.overrun(weather.points_per_minute, weather.creations));
            if weather.calm && number == STATIC {
                // Different endpoints wait for one another only because of the pace of POST requests.
                for kind in [Kind::Jit, Kind::Token] {
                    let begun = account.begun.iter();
                    let begun = begun.filter(|(_, it)| *it == kind || weather.points_per_minute.is_none());
                    let sent: Vec<Instant> = begun.filter_map(|(call, _)| account.sent.get(call).copied()).collect();
                    if !sent.is_sorted() {
                        let begun = &account.begun;
                        broken.push(format!("calls began in the order {begun:?} and were sent at {sent:?}"));
                    }
                }
            }
            if number == CALLBACK
                && account.credentials > account.requests + account.abandoned + slack(account, &weather)
            {
                let (credentials, requests) = (account.credentials, account.requests);
                broken.push(format!("{requests} requests needed {credentials} credentials"));
            }
            let mut threes = account.rejections.windows(3);
            if number == APP && threes.any(|three| three[2] - three[0] < Duration::from_secs(30)) {
                broken.push("the App's key was rejected three times in 30 seconds".to_owned());
            }
        }
        for broken in broken {
            world.broke(broken);
        }
        Course {
            broken: std::mem::take(&mut world.broken),
            trace: world.trace.finish(),
            history: world.history.take().unwrap_or_default(),
        }
    }

    fn send(&self, request: &Request) -> (InFlight, Fate) {
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

/// Returns the number of credentials that may be obtained in addition to one per request. Each limit can stop calls
/// that have just obtained one.
fn slack(account: &Account, weather: &Weather) -> u64 {
    if weather.calm {
        return 0;
    }
    (account.limits + account.requests) * weather.slots as u64
}

impl World {
    fn log(&mut self, line: impl FnOnce() -> String) {
        let at = self.start.elapsed();
        at.hash(&mut self.trace);
        self.requests.hash(&mut self.trace);
        if let Some(history) = &mut self.history {
            history.push(format!("{:>10.3} {}", at.as_secs_f64(), line()));
        }
    }

    fn broke(&mut self, what: String) {
        self.log(|| format!("BROKEN: {what}"));
        self.broken.push(what);
    }

    /// Returns what is wrong if a call fails for a rate limit.
    fn gave_up_for_limit(&self, account: usize, took: Duration, retry_after: Duration) -> Option<String> {
        let (weather, account, now) = (&self.weather, &self.accounts[account], Instant::now());
        if !account.is_limited() {
            return Some("ended because of a limit that does not exist".to_owned());
        }
        if retry_after > LONGEST_HOLD {
            return Some(format!("is to be retried after {retry_after:?}, which no limit lasts"));
        }
        let left = account.over()?.saturating_duration_since(now);
        let may_wait = left <= weather.limit_wait && left + JITTER < weather.deadline && !weather.limit_wait.is_zero();
        (took.is_zero() && may_wait).then(|| format!("did not wait for a limit of {left:?}"))
    }

    /// Returns what is wrong if a call fails because its turn is too late.
    fn gave_up_for_pace(&self, account: usize, took: Duration, retry_after: Duration) -> Option<String> {
        // On other days, limits that are met in the meantime move the turn.
        let is_calm = self.weather.calm && account == STATIC;
        let late = (took + retry_after).saturating_sub(self.weather.limit_wait);
        (is_calm && took > LATE && late > DELAY)
            .then(|| format!("waited {took:?} for a turn that was {late:?} too late"))
    }

    fn happens(&mut self, in_thousand: u16) -> bool {
        in_thousand > 0 && self.random.u16(0..1_000) < in_thousand
    }

    fn latency(&mut self) -> Duration {
        let most = match self.random.u8(0..8) {
            0 if self.weather.calm => 1_500,
            0 => 25_000,
            _ => 300,
        };
        Duration::from_millis(self.random.u64(1..most))
    }

    /// Returns the number of the token that the callback returns at this time.
    fn token_number(&self) -> u64 {
        if self.weather.calm || self.weather.bad_callback {
            return 0;
        }
        self.start.elapsed().as_secs() / self.weather.token_life
    }

    fn accepts(&self, account: usize, token: &str) -> bool {
        let number = token.rsplit('-').next().and_then(|number| number.parse::<u64>().ok());
        match account {
            STATIC => !self.weather.bad_token,
            CALLBACK => !self.weather.bad_callback && number == Some(self.token_number()),
            INSTALLATION => number.is_some_and(|number| number <= self.issued),
            _ => !self.weather.bad_key,
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the parameters describe a request")]
    fn fate(
        &mut self,
        account: usize,
        call: Option<u64>,
        kind: Kind,
        token: &str,
        tag: Option<&str>,
        moved: bool,
        now: Instant,
    ) -> Fate {
        let weather = self.weather.clone();
        if account == APP && weather.bad_key {
            return Fate::Responded(self.unauthorized());
        }
        let processed = self.random.bool() && kind.changes();
        if self.happens(weather.silent) {
            self.silent = Some(self.connection);
        }
        if self.silent == Some(self.connection) || self.happens(weather.never) {
            return Fate::Never { processed };
        }
        if self.happens(weather.unreachable) {
            return match self.random.bool() {
                true => Fate::Unreachable,
                false => Fate::Unprocessed,
            };
        }
        if self.happens(weather.lost) {
            return Fate::Lost { processed };
        }
        let mut reply = self.reply(account, call, kind, token, tag, moved, now);
        if self.happens(weather.slow_body) {
            reply.body_after = Duration::from_millis(self.random.u64(1..15_000));
        }
        reply.breaks = self.happens(weather.broken_body) && reply.status != StatusCode::NOT_MODIFIED;
        Fate::Responded(reply)
    }

    fn unauthorized(&mut self) -> Reply {
        Reply::new(StatusCode::UNAUTHORIZED, message("Bad credentials"))
    }

    #[expect(clippy::too_many_arguments, reason = "the parameters describe a request")]
    fn reply(
        &mut self,
        account: usize,
        call: Option<u64>,
        kind: Kind,
        token: &str,
        tag: Option<&str>,
        moved: bool,
        now: Instant,
    ) -> Reply {
        let weather = self.weather.clone();
        if self.happens(weather.proxy) {
            return self.of_proxy(kind);
        }
        if !self.accepts(account, token) {
            return self.unauthorized();
        }
        if let Some(refusal) = self.secondary(account, now) {
            return refusal;
        }
        let (limit, window) = weather.primary;
        let (begun, used) = match self.accounts[account].window {
            Some((begun, used)) if now < begun + Duration::from_secs(window) => (begun, used),
            _ => (now, 0),
        };
        let shown = !self.happens(weather.no_headers);
        let date = clock::now() + TimeDelta::seconds(weather.skew);
        let left = (begun + Duration::from_secs(window)).saturating_duration_since(now);
        let reset = (date + TimeDelta::from_std(left).unwrap_or_default()).timestamp() + 1;
        let reported = u64::try_from(reset - date.timestamp()).unwrap_or_default();
        let far = shown && self.happens(weather.far_reset);
        let reset = match far {
            // In milliseconds, or years ahead.
            true if self.random.bool() => reset * 1_000,
            true => reset + 200_000_000,
            false => reset,
        };
        let figures = |reply: Reply, used: u64| match shown {
            true => reply
                .header("date", http_date(date))
                .header("x-ratelimit-limit", limit)
                .header("x-ratelimit-remaining", limit.saturating_sub(used))
                .header("x-ratelimit-used", used)
                .header("x-ratelimit-reset", reset)
                .header("x-ratelimit-resource", "core"),
            false => reply,
        };
        if used >= limit {
            let status = *self.random.choice(&[403, 429]).expect("a non-empty slice");
            let refused = Reply::new(
                status_code(status),
                message("API rate limit exceeded for installation ID 7."),
            );
            let refused = figures(refused, limit);
            return match shown {
                true if !far => refused.exact_limit(reported),
                _ => refused.limit(60, status == 403),
            };
        }
        let mut reply = self.perform(account, call, kind, tag, moved);
        let used = if reply.status == StatusCode::NOT_MODIFIED {
            used
        } else {
            used + 1
        };
        self.accounts[account].window = Some((begun, used));
        reply = figures(reply, used);
        if shown && !far && used >= limit {
            reply = reply.exact_limit(reported);
        }
        reply
    }

    fn of_proxy(&mut self, kind: Kind) -> Reply {
        let page = "<html>Blocked</html>";
        match self.random.u8(0..4) {
            0 => Reply::new(StatusCode::TOO_MANY_REQUESTS, page)
                .limit(60, false)
                .of_proxy(),
            1 => {
                let wait = self.random.u64(1..10_000);
                let wait = if wait < 9_000 { wait % 600 + 1 } else { wait };
                let reply = Reply::new(StatusCode::TOO_MANY_REQUESTS, page).header("retry-after", wait);
                reply.exact_limit(wait.min(300)).of_proxy()
            }
            2 => Reply::new(StatusCode::FORBIDDEN, page).of_proxy(),
            _ => {
                let reply = Reply::new(StatusCode::BAD_GATEWAY, page).of_proxy();
                match self.random.bool() && kind.changes() {
                    true => reply.processed(),
                    false => reply,
                }
            }
        }
    }

    /// Returns the response of a secondary limit, if one is active or starts.
    fn secondary(&mut self, account: usize, now: Instant) -> Option<Reply> {
        let begins = self.happens(self.weather.secondary);
        let lasts = self.accounts[account].secondary.filter(|until| now < *until);
        let until = match lasts {
            Some(until) => until,
            None if begins => now + Duration::from_secs(self.random.u64(2..120)),
            None => return None,
        };
        self.accounts[account].secondary = Some(until);
        let text = message("You have exceeded a secondary rate limit. Please wait a few minutes before you try again.");
        let wait = (until - now).as_secs() + 1;
        Some(match self.random.u8(0..4) {
            0 => Reply::new(StatusCode::FORBIDDEN, text).limit(60, true),
            1 => Reply::new(StatusCode::TOO_MANY_REQUESTS, text).limit(60, false),
            2 => Reply::new(StatusCode::TOO_MANY_REQUESTS, text)
                .header("retry-after", wait)
                .exact_limit(wait),
            _ => Reply::new(StatusCode::FORBIDDEN, text)
                .header("retry-after", wait)
                .exact_limit(wait),
        })
    }

    fn perform(&mut self, account: usize, call: Option<u64>, kind: Kind, tag: Option<&str>, moved: bool) -> Reply {
        if self.happens(self.weather.server_error) {
            let status = *self
                .random
                .choice(&[500, 502, 503, 504, 408])
                .expect("a non-empty slice");
            let mut reply = Reply::new(status_code(status), message("Server Error"));
            if status == 503 && self.random.bool() {
                reply = reply.header("retry-after", self.random.u64(0..30));
            }
            return match self.random.bool() && kind.changes() {
                true => reply.processed(),
                false => reply,
            };
        }
        if self.happens(self.weather.forbidden) {
            return Reply::new(StatusCode::FORBIDDEN, message("Must have admin rights to Repository."));
        }
        if kind == Kind::List && !moved && self.happens(self.weather.redirect) {
            let place = "/orgs/octo-org/actions/runners?moved=1";
            return Reply::new(StatusCode::TEMPORARY_REDIRECT, "").header("location", place);
        }
        let done = call
            .and_then(|call| self.calls.get(&call))
            .is_some_and(|facts| facts.processed > 0);
        match kind {
            Kind::List => {
                let current = format!("W/\"{account}-{}\"", self.version);
                if tag == Some(&current) {
                    return Reply::new(StatusCode::NOT_MODIFIED, "").header("etag", current);
                }
                Reply::new(StatusCode::OK, self.version.to_string()).header("etag", current)
            }
            Kind::Delete if done => Reply::new(StatusCode::NOT_FOUND, message("Not Found")),
            Kind::Delete => Reply::new(StatusCode::NO_CONTENT, "").processed(),
            Kind::Jit | Kind::Token if account == APP => {
                self.issued += 1;
                let end = clock::now() + TimeDelta::seconds(3_600);
                let body = json!({ "token": format!("installation-{}", self.issued), "expires_at": end });
                Reply::new(StatusCode::CREATED, body.to_string()).processed()
            }
            Kind::Jit | Kind::Token => Reply::new(StatusCode::CREATED, "{}").processed(),
        }
    }
}

impl InFlight {
    /// Records that the client receives the result of the request.
    fn read_head(&mut self, fate: &Fate) {
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
    pub(super) fn read_body(&mut self, ready: Instant) {
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

impl Http for GitHub {
    fn execute(&self, request: Request) -> BoxFuture<'_, Result<Response, HttpError>> {
        let (mut in_flight, fate) = self.send(&request);
        let failed = move |kind| {
            let error = io::Error::other("simulated");
            Err(HttpError::new(kind, request.url(), error))
        };
        async move {
            if matches!(fate, Fate::Never { .. }) {
                pending::<()>().await;
            }
            sleep_until(in_flight.ready).await;
            in_flight.read_head(&fate);
            match fate {
                Fate::Unreachable => failed(HttpErrorKind::Connect),
                Fate::Unprocessed => failed(HttpErrorKind::Unprocessed),
                Fate::Never { .. } | Fate::Lost { .. } => failed(HttpErrorKind::Other),
                Fate::Responded(reply) => Ok(response(reply, in_flight)),
            }
        }
        .boxed()
    }

    fn timed_out(&self) {
        let world = &mut *self.world();
        world.connection += 1;
        world.log(|| "the client replaces its connections".to_owned());
    }
}

fn response(reply: Reply, in_flight: InFlight) -> Response {
    let mut head = http::Response::builder().status(reply.status);
    for (name, value) in &reply.headers {
        head = head.header(*name, value);
    }
    if reply.from_github {
        head = head.header("x-github-request-id", format!("ABCD:{}", in_flight.request));
    }
    let late = sleep(reply.body_after);
    let body = Body::wrap(SimulatedBody::new(in_flight, late, reply.body, reply.breaks));
    head.body(body).expect("a response").into()
}

fn message(text: &str) -> String {
    json!({ "message": text }).to_string()
}

fn status_code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).expect("a status")
}

fn http_date(time: DateTime<Utc>) -> String {
    time.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

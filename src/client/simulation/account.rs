//! What the simulation knows of one credential, and what must hold for it.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use tokio::time::Instant;

use super::caller::Kind;
use super::plan::{Limit, Reply};

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// How long requests wait for the body of a 403.
const UNDECIDED: Duration = Duration::from_secs(10);

/// How long a rejected credential is not sent again.
const REJECTED: Duration = Duration::from_secs(20);

/// The time that the client adds to a wait, since the time of a reset has whole seconds.
const ROUNDING: Duration = Duration::from_secs(1);

/// One credential as GitHub and an onlooker see it.
#[derive(Debug, Default)]
pub(super) struct Account {
    /// When the window of the primary limit began, and how many requests came in it.
    pub(super) window: Option<(Instant, u64)>,
    /// Until when a secondary limit lasts.
    pub(super) secondary: Option<Instant>,
    pub(super) in_flight: usize,
    known: Option<Known>,
    /// Counts what happens, since much happens at the same time.
    step: u64,
    /// Requests in flight that went first after a limit, since it was met.
    probes: usize,
    epoch: u64,
    /// The responses whose bodies decide whether they are limits, and when their heads came.
    undecided: BTreeMap<u64, Instant>,
    /// When the client read that a token was rejected.
    rejected: HashMap<String, Instant>,
    /// What GitHub counted: the time, the endpoint, its points, and whether it creates something.
    counted: Vec<(Instant, &'static str, u32, bool)>,
    /// The calls that create something, in the order in which they began, and when they were first sent.
    pub(super) begun: Vec<(u64, Kind)>,
    pub(super) sent: BTreeMap<u64, Instant>,
    pub(super) requests: u64,
    pub(super) credentials: u64,
    pub(super) abandoned: u64,
    pub(super) limits: u64,
    /// When the client read that the credential was rejected.
    pub(super) rejections: Vec<Instant>,
}

/// A rate limit that the client has read about.
#[derive(Debug, Clone, Copy)]
struct Known {
    /// The step at which it read so last.
    since: u64,
    /// Until when it must not send anything.
    until: Instant,
    /// When it is over at the latest, apart from the random time that is added to a wait, if responses have said so.
    over: Option<Instant>,
    of_github: bool,
}

/// Says whether a request in flight is the first after a limit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ticket {
    probe: Option<u64>,
    /// The step at which it was sent.
    sent: u64,
}

impl Account {
    /// Notes that the client sends a request. Returns what that breaks.
    pub(super) fn send(&mut self, token: &str, slots: usize, now: Instant) -> (Ticket, Vec<String>) {
        let mut broken = Vec::new();
        self.step += 1;
        self.requests += 1;
        self.in_flight += 1;
        if self.in_flight > slots {
            broken.push(format!("{} requests are in flight, {slots} may be", self.in_flight));
        }
        if let Some(head) = self.undecided.values().find(|head| now < **head + UNDECIDED) {
            let ago = now - *head;
            broken.push(format!("a request was sent while a 403 from {ago:?} ago is undecided"));
        }
        if let Some(rejected) = self.rejected.get(token).filter(|at| now < **at + REJECTED) {
            let ago = now - *rejected;
            broken.push(format!("a token was sent that was rejected {ago:?} ago"));
        }
        let mut probe = None;
        if let Some(known) = self.known {
            if now < known.until {
                let left = known.until - now;
                broken.push(format!("a request was sent {left:?} before the end of a known limit"));
            } else if self.probes > 0 {
                broken.push("a second request was sent before the first after a limit is back".to_owned());
            }
            self.probes += 1;
            probe = Some(self.epoch);
        }
        (Ticket { probe, sent: self.step }, broken)
    }

    /// Notes that a request is over, whatever came of it.
    pub(super) fn end(&mut self, ticket: Ticket, request: u64) {
        self.in_flight -= 1;
        if ticket.probe == Some(self.epoch) {
            self.probes -= 1;
        }
        // A 403 whose body never came counts as no limit.
        if self.undecided.remove(&request).is_some() {
            self.lift(ticket, true);
        }
    }

    /// Notes that the client has read the head of a response.
    pub(super) fn read_head(&mut self, request: u64, ticket: Ticket, reply: &Reply, now: Instant) {
        if reply.is_undecided() {
            self.undecided.insert(request, now);
        } else if let Some(limit) = reply.limit {
            self.know(limit, reply.from_github, now);
        } else {
            self.lift(ticket, reply.lifts(self.is_of_github()));
        }
    }

    /// Notes that the client has read the body of a response.
    pub(super) fn read_body(&mut self, request: u64, ticket: Ticket, reply: &Reply) {
        if let Some(head) = self.undecided.remove(&request) {
            // Without a message, a 403 counts as no limit.
            match reply.limit.filter(|_| !reply.breaks) {
                Some(limit) => self.know(limit, reply.from_github, head),
                None => self.lift(ticket, true),
            }
        }
    }

    fn know(&mut self, limit: Limit, of_github: bool, now: Instant) {
        self.step += 1;
        self.limits += 1;
        let until = now + limit.wait;
        let over = limit.told.then_some(until + ROUNDING);
        self.known = Some(match self.known {
            Some(known) => Known {
                since: self.step,
                until: known.until.max(until),
                over: known.over.zip(over).map(|(one, other)| one.max(other)),
                of_github: if known.until > until {
                    known.of_github
                } else {
                    of_github
                },
            },
            None => Known {
                since: self.step,
                until,
                over,
                of_github,
            },
        });
    }

    /// Returns when the limit that the client knows of is over at the latest, if that is certain.
    pub(super) fn over(&self) -> Option<Instant> {
        self.known?.over
    }

    fn is_of_github(&self) -> bool {
        self.known.is_some_and(|known| known.of_github)
    }

    /// Notes that a response showed that no limit stands, if it `proves` that.
    fn lift(&mut self, ticket: Ticket, proves: bool) {
        if proves && self.known.is_some_and(|known| known.since < ticket.sent) {
            self.known = None;
            self.probes = 0;
            self.epoch += 1;
        }
    }

    /// Notes that a caller ended the wait for a limit.
    pub(super) fn clear(&mut self, now: Instant) {
        self.step += 1;
        if let Some(known) = &mut self.known {
            known.since = self.step;
            known.until = now;
            known.over = Some(now);
            // The first request that follows need not wait for an earlier one.
            self.probes = 0;
            self.epoch += 1;
        }
    }

    /// Whether the client waits for a limit, or for the first request after it.
    pub(super) fn is_limited(&self) -> bool {
        self.known.is_some()
    }

    pub(super) fn reject(&mut self, token: &str, now: Instant) {
        self.rejected.entry(token.to_owned()).or_insert(now);
    }

    pub(super) fn accept(&mut self) {
        self.rejected.clear();
    }

    pub(super) fn count(&mut self, at: Instant, endpoint: &'static str, points: u32, creates: bool) {
        self.counted.push((at, endpoint, points, creates));
    }

    /// Returns what the requests broke that GitHub counted.
    pub(super) fn overrun(&mut self, points: Option<u32>, creations: Option<(u32, u32)>) -> Option<String> {
        self.counted.sort_by_key(|counted| counted.0);
        for (index, &(start, endpoint, ..)) in self.counted.iter().enumerate() {
            let within = |window: Duration| self.counted[index..].iter().take_while(move |it| it.0 < start + window);
            if let Some((minute, hour)) = creations {
                let created = |window| within(window).filter(|it| it.3).count();
                if created(MINUTE) > minute as usize || created(HOUR) > hour as usize {
                    return Some(format!(
                        "more was created in a minute or an hour than {minute} and {hour}"
                    ));
                }
            }
            let spent: u32 = within(MINUTE).filter(|it| it.1 == endpoint).map(|it| it.2).sum();
            if points.is_some_and(|points| spent > points) {
                return Some(format!("{spent} points were spent on {endpoint} in a minute"));
            }
        }
        None
    }
}

//! The state of one credential in the simulation, and the checks on its requests.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use tokio::time::Instant;

use super::caller::Kind;
use super::plan::{Limit, Reply};

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// The maximum time that requests wait for the body of a 403.
const UNDECIDED: Duration = Duration::from_secs(10);

/// The minimum time for which a rejected credential is not sent.
const REJECTED: Duration = Duration::from_secs(20);

/// The time that the client adds to a wait, since the time of a reset has whole seconds.
const ROUNDING: Duration = Duration::from_secs(1);

/// The state of a credential, both as GitHub knows it and as the client knows it.
#[derive(Debug, Default)]
pub(super) struct Account {
    /// The start of the current window of the primary limit, and the number of requests in it.
    pub(super) window: Option<(Instant, u64)>,
    /// The end of the current secondary limit.
    pub(super) secondary: Option<Instant>,
    pub(super) in_flight: usize,
    known: Option<Known>,
    /// The number of events so far. It orders events with the same time.
    step: u64,
    /// The number of probes in flight that were sent during the current epoch.
    probes: usize,
    /// The number of times that a limit ended or was cleared.
    epoch: u64,
    /// The responses whose bodies show whether they are limits, with the times at which their heads arrived.
    undecided: BTreeMap<u64, Instant>,
    /// The time at which the client received the rejection, for each token.
    rejected: HashMap<String, Instant>,
    /// The requests that GitHub counted: their times, endpoints and points, and whether they create something.
    counted: Vec<(Instant, &'static str, u32, bool)>,
    /// The calls that send a POST request, in the order in which they started.
    pub(super) begun: Vec<(u64, Kind)>,
    /// The times at which these calls sent their first requests.
    pub(super) sent: BTreeMap<u64, Instant>,
    pub(super) requests: u64,
    pub(super) credentials: u64,
    pub(super) abandoned: u64,
    pub(super) limits: u64,
    /// The times at which the client received a rejection of any token.
    pub(super) rejections: Vec<Instant>,
}

/// A rate limit that the client knows of.
#[derive(Debug, Clone, Copy)]
struct Known {
    /// The event at which the client last received the limit.
    since: u64,
    /// The time before which the client must not send requests.
    until: Instant,
    /// The latest end of the limit, without the random time that the client adds. `None` if no response reported the end.
    over: Option<Instant>,
    /// Whether GitHub reported the limit, and not a proxy.
    of_github: bool,
}

/// The state of a request in flight.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ticket {
    /// The epoch in which the request was sent, if it is a probe.
    probe: Option<u64>,
    /// The event at which the request was sent.
    sent: u64,
}

impl Account {
    /// Records that the client sends a request. Returns the violations.
    pub(super) fn send(&mut self, token: &str, slots: usize, now: Instant) -> (Ticket, Vec<String>) {
        let mut violations = Vec::new();
        self.step += 1;
        self.requests += 1;
        self.in_flight += 1;
        if self.in_flight > slots {
            violations.push(format!(
                "{} requests are in flight, the maximum is {slots}",
                self.in_flight
            ));
        }
        if let Some(head) = self.undecided.values().find(|head| now < **head + UNDECIDED) {
            let ago = now - *head;
            violations.push(format!("a request was sent while a 403 from {ago:?} ago is undecided"));
        }
        if let Some(rejected) = self.rejected.get(token).filter(|at| now < **at + REJECTED) {
            let ago = now - *rejected;
            violations.push(format!("a token was sent that was rejected {ago:?} ago"));
        }
        let mut probe = None;
        if let Some(known) = self.known {
            if now < known.until {
                let left = known.until - now;
                violations.push(format!("a request was sent {left:?} before the end of a known limit"));
            } else if self.probes > 0 {
                violations.push("a second request was sent before the probe returned".to_owned());
            }
            self.probes += 1;
            probe = Some(self.epoch);
        }
        (Ticket { probe, sent: self.step }, violations)
    }

    /// Records that a request has ended, successfully or not.
    pub(super) fn end(&mut self, ticket: Ticket, request: u64) {
        self.in_flight -= 1;
        if ticket.probe == Some(self.epoch) {
            self.probes -= 1;
        }
        // A 403 whose body never arrived is not a limit.
        if self.undecided.remove(&request).is_some() {
            self.lift(ticket, true);
        }
    }

    /// Records that the client has read the head of a response.
    pub(super) fn read_head(&mut self, request: u64, ticket: Ticket, reply: &Reply, now: Instant) {
        if reply.is_undecided() {
            self.undecided.insert(request, now);
        } else if let Some(limit) = reply.limit {
            self.record_limit(limit, reply.from_github, now);
        } else {
            self.lift(ticket, reply.lifts(self.is_of_github()));
        }
    }

    /// Records that the client has read the body of a response.
    pub(super) fn read_body(&mut self, request: u64, ticket: Ticket, reply: &Reply) {
        if let Some(head) = self.undecided.remove(&request) {
            // A 403 without a message is not a limit.
            match reply.limit.filter(|_| !reply.breaks) {
                Some(limit) => self.record_limit(limit, reply.from_github, head),
                None => self.lift(ticket, true),
            }
        }
    }

    fn record_limit(&mut self, limit: Limit, of_github: bool, now: Instant) {
        self.step += 1;
        self.limits += 1;
        let until = now + limit.wait;
        let over = limit.is_exact.then_some(until + ROUNDING);
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

    /// Returns the latest end of the limit that the client knows of, if a response reported the end.
    pub(super) fn over(&self) -> Option<Instant> {
        self.known?.over
    }

    fn is_of_github(&self) -> bool {
        self.known.is_some_and(|known| known.of_github)
    }

    /// Records a response that does not report a limit. `proves` means that the response proves that the limit is over.
    fn lift(&mut self, ticket: Ticket, proves: bool) {
        if proves && self.known.is_some_and(|known| known.since < ticket.sent) {
            self.known = None;
            self.probes = 0;
            self.epoch += 1;
        }
    }

    /// Records that a caller cleared the hold.
    pub(super) fn clear(&mut self, now: Instant) {
        self.step += 1;
        if let Some(known) = &mut self.known {
            known.since = self.step;
            known.until = now;
            known.over = Some(now);
            // The next probe does not wait for an earlier one.
            self.probes = 0;
            self.epoch += 1;
        }
    }

    /// Returns whether the client waits for a limit or for a probe.
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

    /// Returns the first violation of the pace, if there is one.
    pub(super) fn overrun(&mut self, points: Option<u32>, creations: Option<(u32, u32)>) -> Option<String> {
        self.counted.sort_by_key(|counted| counted.0);
        for (index, &(start, endpoint, ..)) in self.counted.iter().enumerate() {
            let within = |window: Duration| self.counted[index..].iter().take_while(move |it| it.0 < start + window);
            if let Some((minute, hour)) = creations {
                let created = |window| within(window).filter(|it| it.3).count();
                if created(MINUTE) > minute as usize || created(HOUR) > hour as usize {
                    return Some(format!(
                        "more POSTs were sent than {minute} in a minute or {hour} in an hour"
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

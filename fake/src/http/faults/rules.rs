//! The faults of a fake, and the selection of the faults that hit a request.

use chrono::{DateTime, TimeDelta, Utc};
use fastrand::Rng;

use crate::api::description::lists;
use crate::api::description::operation::Operation;
use crate::http::faults::fault::{Effect, Fault, FaultError};
use crate::http::faults::plan::Plan;
use crate::http::faults::target;
use crate::state::store::State;

/// The maximum number of faults of a fake.
const MOST_FAULTS: usize = 1000;

/// The maximum number of bytes of text in all faults, for example in bodies.
const MOST_TEXT: usize = 16 << 20;

/// The faults of a fake, in the order in which they were added.
#[derive(Debug)]
pub(crate) struct Rules {
    active: Vec<Active>,
    next: u64,
    random: Rng,
}

/// A fault and its counters.
#[derive(Debug, Clone)]
pub(crate) struct Active {
    pub(crate) id: u64,
    pub(crate) fault: Fault,
    /// The number of requests that met all conditions other than `nth`, `times`, `burst` and `chance`.
    seen: u64,
    pub(crate) hits: u64,
    until: Option<DateTime<Utc>>,
}

/// The properties of a request that conditions of faults check.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub(crate) method: &'a str,
    /// The path below the API root.
    pub(crate) path: &'a str,
    /// Whether the query has a filter by name.
    pub(crate) filters_by_name: bool,
    /// The token, or an empty string.
    pub(crate) token: &'a str,
    pub(crate) operation: Option<&'static Operation>,
}

impl Rules {
    /// Creates an empty set of faults. `next` is the id of the first fault. Ids continue after a reset, so an old id never
    /// refers to a new fault.
    pub(crate) fn new(seed: u64, next: u64) -> Self {
        Self {
            active: Vec::new(),
            next,
            random: Rng::with_seed(seed),
        }
    }

    pub(crate) fn next_id(&self) -> u64 {
        self.next
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.active.is_empty()
    }

    /// Adds a fault that was [checked](Fault::check), and returns its id.
    pub(crate) fn add(&mut self, fault: Fault, now: DateTime<Utc>) -> Result<u64, FaultError> {
        if self.active.len() >= MOST_FAULTS {
            let message = format!("a fake can have at most {MOST_FAULTS} faults; remove some first");
            return Err(FaultError::new("fault", message));
        }
        let text: usize = self.active.iter().map(|active| active.fault.text()).sum();
        if text + fault.text() > MOST_TEXT {
            let message = format!(
                "the faults of a fake can have at most {} MiB of text; remove some first",
                MOST_TEXT >> 20
            );
            return Err(FaultError::new("fault", message));
        }
        let id = self.next;
        self.next += 1;
        let during = fault
            .during
            .map(|time| TimeDelta::from_std(time).unwrap_or(TimeDelta::MAX));
        self.active.push(Active {
            id,
            until: during.map(|time| now.checked_add_signed(time).unwrap_or(DateTime::<Utc>::MAX_UTC)),
            fault,
            seen: 0,
            hits: 0,
        });
        Ok(id)
    }

    pub(crate) fn clear(&mut self) {
        self.active.clear();
    }

    pub(crate) fn remove(&mut self, id: u64) -> bool {
        let before = self.active.len();
        self.active.retain(|active| active.id != id);
        self.active.len() < before
    }

    pub(crate) fn all(&self) -> &[Active] {
        &self.active
    }

    pub(crate) fn hits(&self, id: u64) -> u64 {
        let found = self.active.iter().find(|active| active.id == id);
        found.map_or(0, |active| active.hits)
    }

    /// Selects the faults that hit a request.
    pub(crate) fn plan(&mut self, state: &State, subject: &Subject<'_>, now: DateTime<Utc>) -> Plan {
        let random = &mut self.random;
        let hit = self.active.iter_mut().filter_map(|active| {
            active
                .hits_request(state, subject, now, random)
                .then(|| active.fault.clone())
        });
        Plan::new(hit)
    }
}

impl Active {
    /// Returns whether the fault hits a request, and updates the counters.
    fn hits_request(&mut self, state: &State, subject: &Subject<'_>, now: DateTime<Utc>, random: &mut Rng) -> bool {
        if !self.applies(state, subject, now) {
            return false;
        }
        let fault = &self.fault;
        self.seen += 1;
        let first = fault.nth.unwrap_or(1);
        let times = fault.times.unwrap_or(if fault.nth.is_some() { 1 } else { u64::MAX });
        let hit = self.seen >= first
            && self.hits < times
            && fault.burst.is_none_or(|(length, of)| (self.seen - first) % of < length)
            && fault.chance.is_none_or(|chance| random.f64() < chance);
        self.hits += u64::from(hit);
        hit
    }

    /// Returns whether a request meets all conditions other than `nth`, `times`, `burst` and `chance`.
    fn applies(&self, state: &State, subject: &Subject<'_>, now: DateTime<Utc>) -> bool {
        let fault = &self.fault;
        let wants = |wanted: &Option<String>, value: &str| wanted.as_ref().is_none_or(|wanted| wanted == value);
        let lists_only = fault.lists
            || matches!(
                fault.effect,
                Effect::PageShift(_) | Effect::ListLag(_) | Effect::DeletionLag(_) | Effect::NameFilterMiss
            );
        wants(&fault.method, subject.method)
            && wants(&fault.token, subject.token)
            && fault
                .path
                .as_ref()
                .is_none_or(|prefix| target::is_below(state, subject.path, prefix))
            && fault
                .operation
                .as_ref()
                .is_none_or(|wanted| subject.operation.is_some_and(|operation| operation.id == wanted))
            && (!lists_only || subject.operation.is_some_and(|operation| lists::is_list(operation.id)))
            && (subject.filters_by_name || fault.effect != Effect::NameFilterMiss)
            && self.until.is_none_or(|until| now < until)
    }
}

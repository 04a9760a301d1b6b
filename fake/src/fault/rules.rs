//! The faults of a fake: which of them befall a request.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use fastrand::Rng;
use hyper::header::AUTHORIZATION;

use super::{Effect, Fault, Plan, operations};
use crate::api::{Api, Operation};
use crate::request::Incoming;
use crate::state::Credential;

/// The faults of a fake, in the order in which they were added.
#[derive(Debug, Clone)]
pub(crate) struct Rules(Arc<Mutex<Inner>>);

#[derive(Debug)]
struct Inner {
    active: Vec<Active>,
    next: u64,
    random: Rng,
}

/// A fault and what became of it.
#[derive(Debug, Clone)]
pub(crate) struct Active {
    pub(crate) id: u64,
    pub(crate) fault: Fault,
    /// How many requests it could have befallen.
    seen: u64,
    pub(crate) hits: u64,
    until: Option<DateTime<Utc>>,
}

/// A hold on a fault that was added.
#[derive(Debug, Clone)]
pub struct FaultHandle {
    rules: Rules,
    id: u64,
}

impl FaultHandle {
    pub(crate) fn id(&self) -> u64 {
        self.id
    }

    /// How many requests it has befallen; 0 after it was removed.
    pub fn hits(&self) -> u64 {
        let inner = self.rules.inner();
        inner
            .active
            .iter()
            .find(|active| active.id == self.id)
            .map_or(0, |active| active.hits)
    }

    /// Takes it away.
    pub fn remove(&self) {
        self.rules.inner().active.retain(|active| active.id != self.id);
    }
}

impl Rules {
    pub(crate) fn new(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(Inner {
            active: Vec::new(),
            next: 1,
            random: Rng::with_seed(seed),
        })))
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds a fault that was [checked](Fault::check).
    pub(crate) fn add(&self, fault: Fault, now: DateTime<Utc>) -> FaultHandle {
        let mut inner = self.inner();
        let id = inner.next;
        inner.next += 1;
        let during = fault
            .during
            .map(|time| TimeDelta::from_std(time).unwrap_or(TimeDelta::MAX));
        inner.active.push(Active {
            id,
            until: during.map(|time| now.checked_add_signed(time).unwrap_or(DateTime::<Utc>::MAX_UTC)),
            fault,
            seen: 0,
            hits: 0,
        });
        FaultHandle {
            rules: self.clone(),
            id,
        }
    }

    pub(crate) fn clear(&self) {
        self.inner().active.clear();
    }

    /// Takes all away, and begins with this seed again.
    pub(crate) fn reset(&self, seed: u64) {
        let mut inner = self.inner();
        inner.active.clear();
        inner.random = Rng::with_seed(seed);
    }

    pub(crate) fn remove(&self, id: u64) -> bool {
        let mut inner = self.inner();
        let before = inner.active.len();
        inner.active.retain(|active| active.id != id);
        inner.active.len() < before
    }

    pub(crate) fn all(&self) -> Vec<Active> {
        self.inner().active.clone()
    }

    /// What befalls this request.
    pub(crate) fn plan(&self, request: &Incoming, now: DateTime<Utc>) -> Plan {
        let Inner { active, random, .. } = &mut *self.inner();
        if active.is_empty() {
            return Plan::default();
        }
        let method = request.method.as_str();
        let (_, path) = crate::door::split_root(request.uri.path());
        let credential = Credential::read(request.header(AUTHORIZATION)).ok();
        let token = credential.as_ref().map(Credential::salt).unwrap_or_default();
        let operation = Api::get().find(method, path).map(|(operation, _)| operation);
        let hit = active.iter_mut().filter_map(|active| {
            active
                .befalls(method, path, token, operation, now, random)
                .then(|| active.fault.clone())
        });
        Plan::new(hit)
    }
}

impl Active {
    fn befalls(
        &mut self,
        method: &str,
        path: &str,
        token: &str,
        operation: Option<&Operation>,
        now: DateTime<Utc>,
        random: &mut Rng,
    ) -> bool {
        let fault = &self.fault;
        let below = |prefix: &String| {
            path.strip_prefix(prefix.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let list_only = matches!(fault.effect, Effect::PageShift(_) | Effect::ListLag(_));
        let could = fault.method.as_ref().is_none_or(|wanted| wanted == method)
            && fault.path.as_ref().is_none_or(below)
            && fault.token.as_ref().is_none_or(|wanted| wanted == token)
            && fault
                .operation
                .as_ref()
                .is_none_or(|wanted| operation.is_some_and(|operation| operation.id == wanted))
            && (!(fault.lists || list_only) || operation.is_some_and(|operation| operations::is_list(operation.id)))
            && self.until.is_none_or(|until| now < until);
        if !could {
            return false;
        }
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
}

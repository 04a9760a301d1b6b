//! Creations in progress, and names of unfinished creations.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::clock::Clock;
use crate::error::{Error, Result};

/// The maximum number of names that are kept. If a name is dropped, a sweep deletes its runner.
const MAX_NAMES: usize = 10_000;

/// A creation that was canceled or failed although GitHub might have registered the runner.
///
/// The configuration is lost, so the runner is useless. The next observations look for the runner and delete it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Unfinished {
    /// The name of the runner.
    pub name: String,
    /// When the unfinished creation ended.
    pub since: DateTime<Utc>,
}

#[derive(Debug, Clone, Copy)]
enum State {
    /// A creation is in progress. No other creation must use the name.
    Running,
    Unfinished(DateTime<Utc>),
}

/// The names of runners whose creation is in progress or unfinished.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pending(Arc<Mutex<HashMap<String, State>>>);

impl Pending {
    fn names(&self) -> MutexGuard<'_, HashMap<String, State>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Starts a creation. If the creation ends without [`Creation::settle`] and might have left a runner behind, it is
    /// unfinished.
    pub(crate) fn begin(&self, name: &str, clock: &Clock) -> Result<Creation> {
        let mut names = self.names();
        let before = match names.get(name) {
            Some(State::Running) => {
                let problem = format!("a creation of {name:?} is in progress; wait for its end or use another name");
                return Err(Error::invalid("name", problem));
            }
            Some(State::Unfinished(since)) => Some(*since),
            None => None,
        };
        if names.len() >= MAX_NAMES {
            let unfinished = names.iter().filter_map(|(name, state)| match state {
                State::Unfinished(since) => Some((*since, name.clone())),
                State::Running => None,
            });
            if let Some((_, oldest)) = unfinished.min() {
                names.remove(&oldest);
            }
        }
        names.insert(name.to_owned(), State::Running);
        Ok(Creation {
            pending: self.clone(),
            clock: clock.clone(),
            name: name.to_owned(),
            before,
            sent: false,
            settled: false,
        })
    }

    /// Returns the unfinished creations, oldest first.
    pub(crate) fn unfinished(&self) -> Vec<Unfinished> {
        let names = self.names();
        let unfinished = names.iter().filter_map(|(name, state)| match state {
            State::Unfinished(since) => Some(Unfinished {
                name: name.clone(),
                since: *since,
            }),
            State::Running => None,
        });
        let mut unfinished: Vec<Unfinished> = unfinished.collect();
        unfinished.sort_by(|one, other| (one.since, &one.name).cmp(&(other.since, &other.name)));
        unfinished
    }

    /// Remembers the unfinished creations of an earlier process.
    pub(crate) fn resume(&self, unfinished: &[Unfinished]) {
        let mut names = self.names();
        for creation in unfinished.iter().rev().take(MAX_NAMES) {
            let state = State::Unfinished(creation.since);
            names.entry(creation.name.clone()).or_insert(state);
        }
    }

    /// Forgets an unfinished creation, unless its name is in use again.
    pub(crate) fn forget(&self, name: &str) {
        let mut names = self.names();
        if matches!(names.get(name), Some(State::Unfinished(_))) {
            names.remove(name);
        }
    }
}

/// A creation in progress.
#[derive(Debug)]
pub(crate) struct Creation {
    pending: Pending,
    clock: Clock,
    name: String,
    /// When an earlier creation with this name ended, if it is unfinished.
    before: Option<DateTime<Utc>>,
    /// Whether GitHub might have registered a runner whose configuration is lost if the creation ends now.
    sent: bool,
    settled: bool,
}

impl Creation {
    /// Records that a request is about to be sent. If the creation ends now, the outcome of the request is unknown.
    /// Returns whether an earlier request may have registered a runner.
    pub(crate) fn sending(&mut self) -> bool {
        std::mem::replace(&mut self.sent, true)
    }

    /// Records that the last request has not registered a runner. `before` is the value that [`sending`](Self::sending)
    /// returned.
    pub(crate) fn refused(&mut self, before: bool) {
        self.sent = before;
    }

    /// Records that neither this creation nor an earlier one with this name has left a runner behind.
    pub(crate) fn nothing_left(&mut self) {
        self.sent = false;
        self.before = None;
    }

    /// Ends a creation that needs no cleanup, because the caller gets the runner or because another runner has the name.
    pub(crate) fn settle(mut self) {
        self.settled = true;
    }
}

impl Drop for Creation {
    fn drop(&mut self) {
        let since = self.before.or_else(|| self.sent.then(|| self.clock.now()));
        let mut names = self.pending.names();
        match since.filter(|_| !self.settled) {
            Some(since) => names.insert(self.name.clone(), State::Unfinished(since)),
            None => names.remove(&self.name),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(pending: &Pending) -> Vec<String> {
        pending.unfinished().into_iter().map(|it| it.name).collect()
    }

    #[tokio::test(start_paused = true)]
    async fn remembers_creations_dropped_after_a_request() {
        let (pending, clock) = (Pending::default(), Clock::default());
        drop(pending.begin("a", &clock).expect("a free name"));
        assert!(names(&pending).is_empty());
        let mut creation = pending.begin("a", &clock).expect("a free name");
        creation.sending();
        assert!(pending.begin("a", &clock).is_err(), "the creation is in progress");
        assert!(names(&pending).is_empty());
        drop(creation);
        assert_eq!(names(&pending), ["a"]);
        pending.begin("a", &clock).expect("a free name").settle();
        assert!(names(&pending).is_empty());
    }

    #[tokio::test(start_paused = true)]
    async fn second_creation_without_a_request_keeps_the_name() {
        let (pending, clock) = (Pending::default(), Clock::default());
        let mut creation = pending.begin("a", &clock).expect("a free name");
        creation.sending();
        drop(creation);
        drop(pending.begin("a", &clock).expect("a free name"));
        assert_eq!(names(&pending), ["a"]);
        let mut creation = pending.begin("a", &clock).expect("a free name");
        creation.nothing_left();
        drop(creation);
        assert!(names(&pending).is_empty());
    }

    #[tokio::test(start_paused = true)]
    async fn remembers_a_bounded_number_of_names() {
        let (pending, clock) = (Pending::default(), Clock::default());
        for number in 0..MAX_NAMES + 10 {
            let mut creation = pending.begin(&number.to_string(), &clock).expect("a free name");
            creation.sending();
        }
        assert_eq!(pending.unfinished().len(), MAX_NAMES);
    }

    #[tokio::test(start_paused = true)]
    async fn resumes_unfinished_creations() {
        let pending = Pending::default();
        let left = Unfinished {
            name: "a".to_owned(),
            since: DateTime::UNIX_EPOCH,
        };
        pending.resume(std::slice::from_ref(&left));
        assert_eq!(pending.unfinished(), [left]);
        pending.forget("a");
        assert!(pending.unfinished().is_empty());
    }
}

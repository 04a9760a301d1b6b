//! Observations, each of which continues the previous one.

use std::collections::HashMap;
use std::time::Duration;

use chrono::{DateTime, Utc};
use github_runners::{Runner, RunnerId};
use serde::{Deserialize, Serialize};

use super::listing::Listing;
use super::tracked::Tracked;
use crate::clock::age;
use crate::owned::Owned;
use crate::pending::Unfinished;

/// The version of the serialization format.
const FORMAT: u32 = 1;

/// The maximum number of kept runners that are missing from the list.
const MAX_MISSING: usize = 10_000;

/// All runners of a scope at one time, and since when each has been known, idle or offline.
///
/// GitHub does not report these times. [`Fleet::observe`](crate::Fleet::observe) creates an observation from a list of
/// runners and the previous observation. You can save an observation with serde, so that a restarted program knows the ages
/// of its runners. See [`FleetBuilder::resume`](crate::FleetBuilder::resume).
///
/// A runner that is missing from the list can still exist, because lists lag and pages shift while they are read. The
/// observation keeps the history of the runner for a while. If the runner reappears, its history continues.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    format: u32,
    scope: String,
    at: DateTime<Utc>,
    expected: u64,
    runners: Vec<Tracked>,
    missing: Vec<Tracked>,
    unfinished: Vec<Unfinished>,
}

impl Observation {
    /// Creates the empty observation before the first list of runners.
    pub(crate) fn nothing(scope: String, at: DateTime<Utc>) -> Self {
        Self {
            format: FORMAT,
            scope,
            at,
            expected: 0,
            runners: Vec::new(),
            missing: Vec::new(),
            unfinished: Vec::new(),
        }
    }

    /// Returns the next observation, which continues this one with a new list of runners.
    pub(crate) fn next(&self, listing: Listing, owned: &Owned, at: DateTime<Utc>, max_gap: Duration) -> Self {
        let known = self.runners.iter().chain(&self.missing);
        let mut known: HashMap<RunnerId, &Tracked> = known.map(|it| (it.id(), it)).collect();
        let track = |runner: Runner| {
            let owned = owned.owns(&runner);
            Tracked::next(known.remove(&runner.id), runner, owned, at, max_gap)
        };
        let mut runners: Vec<Tracked> = listing.runners.into_iter().map(track).collect();
        runners.sort_by_key(Tracked::id);
        let recent = |it: &&Tracked| it.last_seen <= at && age(it.last_seen, at) <= max_gap;
        let mut missing: Vec<Tracked> = known.into_values().filter(recent).cloned().collect();
        // Keep the most recently seen runners. Ordering by id as well makes the result deterministic.
        missing.sort_by_key(|it| (std::cmp::Reverse(it.last_seen), it.id()));
        missing.truncate(MAX_MISSING);
        Self {
            format: FORMAT,
            scope: self.scope.clone(),
            at,
            expected: listing.expected,
            runners,
            missing,
            unfinished: Vec::new(),
        }
    }

    pub(crate) fn set_unfinished(&mut self, unfinished: Vec<Unfinished>) {
        self.unfinished = unfinished;
    }

    /// Records that a runner is busy, which ends its idle time.
    pub(crate) fn note_busy(&mut self, id: RunnerId) {
        if let Ok(index) = self.runners.binary_search_by_key(&id, Tracked::id) {
            self.runners[index].runner.busy = true;
            self.runners[index].idle = None;
        }
    }

    /// Records that a runner was deleted.
    pub(crate) fn note_gone(&mut self, id: RunnerId) {
        let before = self.runners.len();
        self.runners.retain(|it| it.id() != id);
        self.expected = self.expected.saturating_sub((before - self.runners.len()) as u64);
        self.missing.retain(|it| it.id() != id);
    }

    /// Returns whether this version of the crate can read the observation.
    pub(crate) fn is_readable(&self) -> bool {
        self.format == FORMAT
    }

    /// Returns the organization, repository or enterprise, as [`Scope`](github_runners::Scope) displays it.
    pub fn scope(&self) -> &str {
        &self.scope
    }

    /// Returns the time of the observation.
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// Returns whether the list contains as many runners as GitHub counted. If not, the list changed while it was read.
    pub fn is_complete(&self) -> bool {
        self.runners.len() as u64 >= self.expected
    }

    /// Returns how many runners GitHub counted.
    pub fn expected(&self) -> u64 {
        self.expected
    }

    /// Returns all runners of the list, ordered by id, including runners that the fleet does not own.
    pub fn runners(&self) -> &[Tracked] {
        &self.runners
    }

    /// Returns the owned runners of the list, ordered by id.
    pub fn owned(&self) -> impl Iterator<Item = &Tracked> {
        self.runners.iter().filter(|it| it.owned)
    }

    /// Returns the owned runners that are idle, longest idle first.
    pub fn idle(&self) -> Vec<&Tracked> {
        let mut idle: Vec<&Tracked> = self.owned().filter(|it| it.idle.is_some()).collect();
        idle.sort_by_key(|it| (it.idle.map(|span| span.since), it.id()));
        idle
    }

    /// Returns the runner with this id and its history, or `None` if the list does not contain it.
    pub fn get(&self, id: impl Into<RunnerId>) -> Option<&Tracked> {
        let index = self.runners.binary_search_by_key(&id.into(), Tracked::id);
        index.ok().map(|index| &self.runners[index])
    }

    /// Returns the runners that an earlier list contained, but not this one. They might still exist.
    pub fn missing(&self) -> &[Tracked] {
        &self.missing
    }

    /// Returns the unfinished creations whose runners have not been found yet.
    pub fn unfinished(&self) -> &[Unfinished] {
        &self.unfinished
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::observation::tracked::Span;

    const GAP: Duration = Duration::from_secs(30 * 60);

    /// A runner in a list: its id, its status and whether it is busy.
    type Seen = (u64, &'static str, bool);

    fn listing(runners: &[Seen]) -> Listing {
        let runners: Vec<Runner> = runners
            .iter()
            .map(|(id, status, busy)| Runner::for_test(*id, format!("ci-{id}")).status(*status).busy(*busy))
            .collect();
        Listing {
            expected: runners.len() as u64,
            runners,
        }
    }

    fn minute(minute: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    /// Observes lists at these minutes.
    fn observe(listings: &[(i64, &[Seen])]) -> Observation {
        let mut observation = Observation::nothing("octo-org".to_owned(), minute(0));
        for (at, runners) in listings {
            observation = observation.next(listing(runners), &Owned::prefix("ci-"), minute(*at), GAP);
        }
        observation
    }

    fn span(since: i64, observations: u32) -> Option<Span> {
        Some(Span {
            since: minute(since),
            observations,
        })
    }

    #[test]
    fn spans_follow_the_state_of_the_runner() {
        let one = |status, busy| vec![(1, status, busy)];
        let (idle, busy, offline) = (one("online", false), one("online", true), one("offline", false));
        let seen = |listings: &[(i64, &[Seen])]| {
            let observation = observe(listings);
            let tracked = observation.get(1).expect("the runner").clone();
            (tracked.idle, tracked.offline, tracked.last_online)
        };
        assert_eq!(
            seen(&[(1, &idle), (2, &idle), (3, &idle)]),
            (span(1, 3), None, Some(minute(3)))
        );
        assert_eq!(
            seen(&[(1, &idle), (2, &busy), (3, &idle)]),
            (span(3, 1), None, Some(minute(3)))
        );
        assert_eq!(
            seen(&[(1, &idle), (2, &offline), (3, &offline)]),
            (None, span(2, 2), Some(minute(1)))
        );
        assert_eq!(seen(&[(1, &one("offline", true))]), (None, span(1, 1), None));
        assert_eq!(seen(&[(1, &one("paused", false))]), (None, None, None));
    }

    #[test]
    fn gap_restarts_spans_but_not_the_age() {
        let offline: &[Seen] = &[(1, "offline", false)];
        let observation = observe(&[(1, offline), (31, offline), (62, offline)]);
        let tracked = observation.get(1).expect("the runner");
        assert_eq!((tracked.offline, tracked.first_seen), (span(62, 1), minute(1)));
    }

    #[test]
    fn runner_missing_once_keeps_its_history() {
        let offline: &[Seen] = &[(1, "offline", false)];
        let observation = observe(&[(1, offline), (2, &[])]);
        assert!(observation.get(1).is_none());
        assert_eq!(observation.missing().len(), 1);
        let observation = observe(&[(1, offline), (2, &[]), (3, offline)]);
        assert_eq!(observation.get(1).expect("the runner").offline, span(1, 2));
        assert!(observation.missing().is_empty());
        let observation = observe(&[(1, offline), (2, &[]), (40, &[])]);
        assert!(observation.missing().is_empty(), "missing runners after the gap");
    }

    #[test]
    fn clock_going_backward_resets_ages() {
        let idle: &[Seen] = &[(1, "online", false)];
        let observation = observe(&[(100, idle), (50, idle)]);
        let tracked = observation.get(1).expect("the runner");
        assert_eq!((tracked.idle, tracked.first_seen), (span(50, 1), minute(50)));
    }

    #[test]
    fn another_runner_with_the_same_id_has_no_history() {
        let observation = observe(&[(1, &[(1, "offline", false)])]);
        let mut other = listing(&[(1, "offline", false)]);
        other.runners[0].name = "ci-other".to_owned();
        let observation = observation.next(other, &Owned::prefix("ci-"), minute(2), GAP);
        assert_eq!(observation.get(1).expect("the runner").first_seen, minute(2));
    }

    #[test]
    fn survives_serialization() {
        let observation = observe(&[
            (1, &[(1, "offline", false), (2, "online", false)]),
            (2, &[(1, "offline", false)]),
        ]);
        let text = serde_json::to_string(&observation).expect("JSON");
        assert_eq!(
            serde_json::from_str::<Observation>(&text).expect("an observation"),
            observation
        );
    }

    #[test]
    fn knows_whether_it_is_complete() {
        let mut some = listing(&[(1, "online", false)]);
        some.expected = 2;
        let nothing = Observation::nothing("octo-org".to_owned(), minute(0));
        let observation = nothing.next(some, &Owned::prefix("ci-"), minute(1), GAP);
        assert!(!observation.is_complete());
        assert!(observe(&[(1, &[(1, "online", false)])]).is_complete());
    }
}

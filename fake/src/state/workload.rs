//! Workloads: schedules of jobs that arrive and end, and of machines that boot.

use std::collections::{BTreeMap, VecDeque};
use std::ops::RangeInclusive;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use fastrand::Rng;

use crate::state::ids::{JobId, RunnerId};
use crate::state::runner::{Runner, Status};
use crate::state::scope_index::ScopeIndex;

/// A seeded schedule of jobs and machines, in the time of the fake's [clock](crate::Clock).
///
/// [`Scope::run_workload`](crate::Scope::run_workload) starts it.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use std::time::Duration;
/// use github_runners_fake::{Fake, JobState, NewRunner, Workload};
///
/// let fake = Fake::builder().seed(1).start().await?;
/// let org = fake.add_organization("octo-org");
/// org.add_runners(["build-1", "build-2"]);
/// let minute = Duration::from_secs(60);
/// org.run_workload(Workload::new().job_every(minute).job_lasts(minute..=3 * minute).jobs(20));
///
/// fake.clock().advance(60 * minute);
/// let jobs = fake.jobs();
/// assert_eq!(jobs.len(), 20);
/// assert!(jobs.iter().all(|job| job.state == JobState::Completed));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq)]
#[must_use = "a workload does nothing until a scope runs it"]
pub struct Workload {
    every: Duration,
    lasts: RangeInclusive<Duration>,
    labels: Vec<String>,
    jobs: u64,
    boots: Option<RangeInclusive<Duration>>,
    never_boots: f64,
}

impl Default for Workload {
    fn default() -> Self {
        Self::new()
    }
}

impl Workload {
    /// Creates a workload with one job a minute on average. A job runs on any runner and takes one to ten minutes.
    pub fn new() -> Self {
        Self {
            every: Duration::from_secs(60),
            lasts: Duration::from_secs(60)..=Duration::from_secs(600),
            labels: Vec::new(),
            jobs: u64::MAX,
            boots: None,
            never_boots: 0.0,
        }
    }

    /// Sets the average time between two jobs. Jobs arrive as a Poisson process.
    pub fn job_every(mut self, time: Duration) -> Self {
        self.every = time.max(Duration::from_millis(1));
        self
    }

    /// Sets the shortest and the longest time that a job runs.
    pub fn job_lasts(mut self, time: RangeInclusive<Duration>) -> Self {
        self.lasts = time;
        self
    }

    /// Sets the labels that a job requires of its runner.
    pub fn labels(mut self, labels: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.labels = labels.into_iter().map(Into::into).collect();
        self
    }

    /// Sets the total number of jobs. By default, jobs arrive without end.
    pub fn jobs(mut self, count: u64) -> Self {
        self.jobs = count;
        self
    }

    /// Boots a machine for every just-in-time runner that is created after the workload has started. The boot takes a
    /// random time in this range. Then the runner is online.
    pub fn machines_boot_after(mut self, time: RangeInclusive<Duration>) -> Self {
        self.boots = Some(time);
        self
    }

    /// Sets the probability, from 0 to 1, that the machine of a just-in-time runner never boots.
    pub fn machines_never_boot(mut self, probability: f64) -> Self {
        self.never_boots = probability.clamp(0.0, 1.0);
        self
    }
}

/// A scheduled event.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Event {
    /// A job of this workload arrives.
    Arrival(usize),
    /// A job ends.
    End(JobId),
    /// The machine of a runner boots.
    Boot(ScopeIndex, RunnerId),
}

/// A job that waits for a runner.
#[derive(Debug, Clone)]
pub(crate) struct Waiting {
    pub(crate) job: JobId,
    pub(crate) scope: ScopeIndex,
    pub(crate) lasts: TimeDelta,
    pub(crate) labels: Vec<String>,
}

impl Waiting {
    /// Returns whether a runner can run the job.
    pub(crate) fn fits(&self, runner: &Runner) -> bool {
        runner.status == Status::Online && !runner.busy && self.labels.iter().all(|label| runner.has_label(label))
    }
}

#[derive(Debug)]
struct Active {
    scope: ScopeIndex,
    workload: Workload,
    random: Rng,
    arrived: u64,
}

/// The workloads of a fake and their scheduled events.
#[derive(Debug, Default)]
pub(crate) struct Workloads {
    active: Vec<Active>,
    events: BTreeMap<(DateTime<Utc>, u64), Event>,
    /// A counter that orders events with the same time.
    next: u64,
    pub(crate) queue: VecDeque<Waiting>,
}

fn delta(time: Duration) -> TimeDelta {
    TimeDelta::from_std(time).unwrap_or(TimeDelta::MAX)
}

fn between(random: &mut Rng, range: &RangeInclusive<Duration>) -> TimeDelta {
    let (low, high) = (range.start().as_secs_f64(), range.end().as_secs_f64());
    let seconds = low + (high - low).max(0.0) * random.f64();
    delta(Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX))
}

impl Workloads {
    pub(crate) fn is_empty(&self) -> bool {
        self.active.is_empty()
    }

    pub(crate) fn add(&mut self, scope: ScopeIndex, workload: Workload, random: Rng, now: DateTime<Utc>) {
        self.active.push(Active {
            scope,
            workload,
            random,
            arrived: 0,
        });
        self.schedule_arrival(self.active.len() - 1, now);
    }

    pub(crate) fn schedule(&mut self, time: Option<DateTime<Utc>>, event: Event) {
        // `None` is a time that chrono cannot represent. The event never happens.
        if let Some(time) = time {
            self.next += 1;
            self.events.insert((time, self.next), event);
        }
    }

    fn schedule_arrival(&mut self, index: usize, now: DateTime<Utc>) {
        let Some(active) = self.active.get_mut(index) else {
            return;
        };
        if active.arrived >= active.workload.jobs {
            return;
        }
        // The time between two jobs has an exponential distribution. `f64()` is below one, so `ln` never gets zero.
        let wait = -(1.0 - active.random.f64()).ln() * active.workload.every.as_secs_f64();
        let wait = delta(Duration::try_from_secs_f64(wait).unwrap_or(Duration::MAX));
        self.schedule(now.checked_add_signed(wait), Event::Arrival(index));
    }

    /// Removes and returns the next event up to this time.
    pub(crate) fn next(&mut self, now: DateTime<Utc>) -> Option<(DateTime<Utc>, Event)> {
        let entry = self.events.first_entry().filter(|entry| entry.key().0 <= now)?;
        let ((time, _), event) = entry.remove_entry();
        Some((time, event))
    }

    /// Returns the job that arrives, and schedules the next arrival.
    pub(crate) fn arrive(&mut self, index: usize, now: DateTime<Utc>) -> Option<Waiting> {
        let active = self.active.get_mut(index)?;
        active.arrived += 1;
        let waiting = Waiting {
            job: JobId::default(),
            scope: active.scope,
            lasts: between(&mut active.random, &active.workload.lasts),
            labels: active.workload.labels.clone(),
        };
        self.schedule_arrival(index, now);
        Some(waiting)
    }

    /// Schedules the boot of a runner's machine, if a workload of its scope boots machines.
    pub(crate) fn boot(&mut self, scope: ScopeIndex, runner: RunnerId, now: DateTime<Utc>) {
        let machines = self.active.iter_mut().filter(|active| active.scope == scope);
        let found = machines.into_iter().find_map(|active| {
            let boots = active.workload.boots.clone()?;
            let never = active.random.f64() < active.workload.never_boots;
            Some((!never).then(|| between(&mut active.random, &boots)))
        });
        if let Some(Some(wait)) = found {
            self.schedule(now.checked_add_signed(wait), Event::Boot(scope, runner));
        }
    }
}

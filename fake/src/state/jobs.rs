//! Jobs and their states.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};

use crate::state::ids::{JobId, RunnerId};
use crate::state::runner::Runner;

/// The number of jobs above which the oldest ended jobs are dropped.
const MOST_JOBS: usize = 100_000;

/// The progress of a [`Job`] from the queue to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JobState {
    /// The job is waiting for a runner.
    Queued,
    /// A runner is running the job.
    Running,
    /// The runner finished the job. The fake does not model whether the job succeeded.
    Completed,
    /// The runner was deleted while it ran the job.
    Killed,
    /// The machine crashed, or the runner disconnected, while it ran the job.
    Lost,
}

impl JobState {
    /// Returns the state as one word in lower case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Running => "running",
            Self::Completed => "completed",
            Self::Killed => "killed",
            Self::Lost => "lost",
        }
    }
}

/// A job, with times of the fake's [clock](crate::Clock).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Job {
    /// The id of the job, unique in the fake.
    pub id: JobId,
    /// The labels that the job requires of its runner.
    pub labels: Vec<String>,
    /// The state of the job.
    pub state: JobState,
    /// When the job was queued.
    pub queued_at: DateTime<Utc>,
    /// When a runner started the job. `None` while the job is queued.
    pub started_at: Option<DateTime<Utc>>,
    /// When the runner finished the job, or the job was killed or lost. `None` until then.
    pub ended_at: Option<DateTime<Utc>>,
    /// The id of the runner that runs or ran the job; `None` while the job is queued.
    pub runner_id: Option<RunnerId>,
    /// The name of that runner. It remains if the runner is deleted.
    pub runner_name: Option<String>,
}

/// The jobs of a fake.
#[derive(Debug, Default)]
pub(crate) struct Jobs {
    jobs: BTreeMap<JobId, Job>,
    last: JobId,
    /// The running jobs, by runner.
    running: HashMap<RunnerId, JobId>,
    /// How many jobs were dropped.
    dropped: u64,
}

impl Jobs {
    /// Adds a queued job.
    pub(crate) fn queue(&mut self, labels: Vec<String>, now: DateTime<Utc>) -> JobId {
        if self.jobs.len() >= MOST_JOBS {
            self.make_room();
        }
        self.last = self.last.next();
        let job = Job {
            id: self.last,
            labels,
            state: JobState::Queued,
            queued_at: now,
            started_at: None,
            ended_at: None,
            runner_id: None,
            runner_name: None,
        };
        self.jobs.insert(job.id, job);
        self.last
    }

    fn make_room(&mut self) {
        let ended = self.jobs.values().filter(|job| job.ended_at.is_some());
        let oldest: Vec<JobId> = ended.take(MOST_JOBS / 10).map(|job| job.id).collect();
        self.dropped += oldest.len() as u64;
        for id in oldest {
            self.jobs.remove(&id);
        }
    }

    /// Returns whether so many jobs are queued or running that no other job can be queued.
    pub(crate) fn is_full(&self) -> bool {
        self.jobs.len() >= 2 * MOST_JOBS
    }

    /// Starts a queued job.
    pub(crate) fn start(&mut self, id: JobId, runner: &Runner, now: DateTime<Utc>) {
        if let Some(job) = self.jobs.get_mut(&id) {
            job.state = JobState::Running;
            job.started_at = Some(now);
            job.runner_id = Some(runner.id);
            job.runner_name = Some(runner.name.clone());
            self.running.insert(runner.id, id);
        }
    }

    /// Adds a job and starts it.
    pub(crate) fn start_now(&mut self, runner: &Runner, now: DateTime<Utc>) {
        let id = self.queue(Vec::new(), now);
        self.start(id, runner, now);
    }

    /// Ends the job of a runner, if there is one.
    pub(crate) fn end(&mut self, runner: RunnerId, state: JobState, now: DateTime<Utc>) {
        if let Some(job) = self.running.remove(&runner).and_then(|id| self.jobs.get_mut(&id)) {
            job.state = state;
            job.ended_at = Some(now);
        }
    }

    pub(crate) fn get(&self, id: JobId) -> Option<&Job> {
        self.jobs.get(&id)
    }

    /// Returns the running jobs.
    pub(crate) fn running(&self) -> impl Iterator<Item = &Job> {
        self.running.values().filter_map(|id| self.jobs.get(id))
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &Job> {
        self.jobs.values()
    }

    pub(crate) fn dropped(&self) -> u64 {
        self.dropped
    }
}

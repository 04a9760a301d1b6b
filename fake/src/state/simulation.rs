//! Runs workloads as time passes.

use chrono::{DateTime, Utc};

use crate::state::ids::JobId;
use crate::state::jobs::JobState;
use crate::state::runner::Status;
use crate::state::scope_index::ScopeIndex;
use crate::state::store::State;
use crate::state::workload::{Event, Waiting, Workload};

impl State {
    pub(crate) fn run_workload(&mut self, scope: ScopeIndex, workload: Workload) {
        let random = self.random.fork();
        self.workloads.add(scope, workload, random, self.now);
    }

    /// Processes all events of workloads up to this time, in the order of their times. Returns whether the state changed.
    pub(crate) fn simulate(&mut self, now: DateTime<Utc>) -> bool {
        if self.workloads.is_empty() {
            self.now = now;
            return false;
        }
        // Changes since the last update count as changes at the time of that update, so assign jobs at that time first.
        let mut changed = self.assign();
        while let Some((time, event)) = self.workloads.next(now) {
            self.now = time.max(self.now);
            match event {
                Event::Arrival(workload) => self.arrive(workload),
                Event::End(job) => self.end_scheduled(job),
                Event::Boot(scope, id) => {
                    let offline = self.scope(scope).runners.get(&id).map(|runner| runner.status);
                    if offline == Some(Status::Offline) {
                        // Connecting an offline runner does not fail.
                        let _ = self.connect(scope, id);
                    }
                }
            }
            self.assign();
            changed = true;
        }
        self.now = now;
        changed
    }

    fn arrive(&mut self, workload: usize) {
        let now = self.now;
        let Some(waiting) = self.workloads.arrive(workload, now) else {
            return;
        };
        if self.jobs.is_full() {
            return;
        }
        let job = self.jobs.queue(waiting.labels.clone(), now);
        self.workloads.queue.push_back(Waiting { job, ..waiting });
    }

    fn end_scheduled(&mut self, job: JobId) {
        let Some(job) = self.jobs.get(job) else { return };
        // The job might already have been killed or lost.
        if job.state == JobState::Running
            && let Some(id) = job.runner_id
            && let Some(scope) = self.scope_of_runner(id)
        {
            // The runner of a running job is connected and busy, so this does not fail.
            let _ = self.finish_job(scope, id);
        }
    }

    /// Assigns queued jobs to idle runners. Returns whether a job was assigned.
    fn assign(&mut self) -> bool {
        let mut any = false;
        let mut index = 0;
        while let Some(waiting) = self.workloads.queue.get(index) {
            let runners = self.scope(waiting.scope).runners.values();
            let Some(id) = runners.into_iter().find(|runner| waiting.fits(runner)).map(|it| it.id) else {
                // No runner can run the next jobs with the same scope and labels either, so skip these jobs.
                let (scope, labels) = (waiting.scope, waiting.labels.clone());
                let rest = self.workloads.queue.iter().skip(index + 1);
                match rest
                    .into_iter()
                    .position(|other| other.scope != scope || other.labels != labels)
                {
                    Some(next) => index += next + 1,
                    None => break,
                }
                continue;
            };
            let Some(waiting) = self.workloads.queue.remove(index) else {
                break;
            };
            let now = self.now;
            if let Some(runner) = self.scope_mut(waiting.scope).runners.get_mut(&id) {
                runner.busy = true;
                let runner = runner.clone();
                self.jobs.start(waiting.job, &runner, now);
                let end = now.checked_add_signed(waiting.lasts);
                self.workloads.schedule(end, Event::End(waiting.job));
                any = true;
            }
        }
        any
    }
}

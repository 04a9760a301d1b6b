//! Lets the workloads go on as time passes.

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

    /// Does everything that workloads do up to this time, in the order of time. Returns whether there was anything.
    pub(crate) fn simulate(&mut self, now: DateTime<Utc>) -> bool {
        if self.workloads.is_empty() {
            self.now = now;
            return false;
        }
        // What a test or a request changed since the last time was changed at that time.
        let mut changed = self.assign();
        while let Some((time, event)) = self.workloads.next(now) {
            self.now = time.max(self.now);
            match event {
                Event::Arrival(workload) => self.arrive(workload),
                Event::End(job) => self.end_scheduled(job),
                Event::Boot(scope, id) => {
                    let offline = self.scope(scope).runners.get(&id).map(|runner| runner.status);
                    if offline == Some(Status::Offline) {
                        // It is offline, so it can be connected.
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
        // It may have been killed or lost before.
        if job.state == JobState::Running
            && let Some(id) = job.runner_id
            && let Some(scope) = self.scope_of_runner(id)
        {
            // The runner exists, so its job can be ended.
            let _ = self.end_job(scope, id);
        }
    }

    /// Gives jobs that wait to idle runners. Returns whether there were any.
    fn assign(&mut self) -> bool {
        let mut any = false;
        let mut place = 0;
        while let Some(waiting) = self.workloads.queue.get(place) {
            let runners = self.scope(waiting.scope).runners.values();
            let Some(id) = runners.into_iter().find(|runner| waiting.fits(runner)).map(|it| it.id) else {
                // Jobs with the same needs find no runner either.
                let (scope, labels) = (waiting.scope, waiting.labels.clone());
                let rest = self.workloads.queue.iter().skip(place + 1);
                match rest
                    .into_iter()
                    .position(|other| other.scope != scope || other.labels != labels)
                {
                    Some(next) => place += next + 1,
                    None => break,
                }
                continue;
            };
            let Some(waiting) = self.workloads.queue.remove(place) else {
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

//! The organization of the simulation: jobs, faults, and the runners of another owner.

use std::time::Duration;

use github_runners::{Client, Runners};
use github_runners_fake::{Fake, Fault, JobState, NewRunner, Runner, Scope, Workload};

use super::Outcome;
use super::settings::{HOUR, LABEL, MINUTE, SECOND, Settings};

/// The number of fleet runners for each online and each offline runner of the other owner.
const PER_FOREIGN: usize = 25;
const FOREIGN_LABEL: &str = "gpu";

pub(crate) struct World {
    pub(crate) fake: Fake,
    pub(crate) org: Scope,
    pub(crate) runners: Runners,
    /// The runners of the other owner at the start.
    foreign: Vec<Runner>,
}

impl World {
    pub(crate) async fn start(settings: &Settings) -> Outcome<Self> {
        let fake = Fake::builder().seed(settings.seed).follow_tokio_clock();
        let fake = fake.secondary_limits().start().await?;
        let org = fake.add_organization("octo-org");
        let foreign = |status: &str, number: usize| {
            let runner = NewRunner::new(format!("other-{status}-{number}"));
            runner.no_default_labels().labels([FOREIGN_LABEL])
        };
        let count = (settings.runners / PER_FOREIGN).max(2);
        org.add_runners((0..count).map(|number| foreign("online", number)));
        org.add_runners((0..count).map(|number| foreign("offline", number).offline()));
        // The last job arrives some hours before the end.
        let every = settings.duration().mul_f64(0.92) / u32::try_from(settings.jobs)?;
        org.run_workload(
            Workload::new()
                .labels([LABEL])
                .jobs(settings.jobs)
                .job_every(every)
                .job_lasts(10 * MINUTE..=110 * MINUTE),
        );
        let foreign_jobs = Workload::new()
            .labels([FOREIGN_LABEL])
            .jobs(u64::from(settings.days) * 24);
        org.run_workload(foreign_jobs.job_every(HOUR).job_lasts(10 * MINUTE..=50 * MINUTE));
        for fault in faults(settings.busy_lag) {
            fake.fault(fault)?;
        }
        let client = Client::builder().base_url(fake.base_url()).token("t0ken");
        // Use GitHub's secondary limit for requests that create content.
        let client = client.max_creations(80, 500).build()?;
        Ok(Self {
            foreign: org.runners(),
            runners: client.org("octo-org").runners(),
            fake,
            org,
        })
    }

    /// Returns the actual state of the fleet's runners.
    pub(crate) fn fleet(&self) -> Vec<Runner> {
        let all = self.org.runners().into_iter();
        all.filter(|runner| runner.has_label(LABEL)).collect()
    }

    /// Returns whether jobs of the fleet wait for a runner.
    pub(crate) fn has_waiting_jobs(&self) -> bool {
        let mut jobs = self.fake.jobs().into_iter();
        jobs.any(|job| job.state == JobState::Queued && job.labels.iter().any(|label| label == LABEL))
    }

    /// Returns whether neither jobs nor runners of the fleet are left.
    pub(crate) fn is_over(&self) -> bool {
        self.fleet().is_empty() && !self.has_waiting_jobs()
    }

    /// Returns the number of runners of the other owner that were deleted or changed.
    pub(crate) fn foreign_changed(&self) -> usize {
        let changed = |before: &&Runner| {
            let now = self.org.runner(before.id);
            now.is_none_or(|now| (now.labels, now.runner_group_id) != (before.labels.clone(), before.runner_group_id))
        };
        self.foreign.iter().filter(changed).count()
    }
}

/// Returns the faults of the simulation. They hit about 5% of the requests. In addition, GitHub reports all jobs late.
fn faults(busy_lag: Duration) -> Vec<Fault> {
    let lag = Duration::from_secs(60);
    vec![
        Fault::busy_lag(busy_lag),
        Fault::busy_after_job(lag).chance(0.01),
        Fault::list_lag(lag).chance(0.01),
        Fault::deletion_lag(lag).chance(0.01),
        Fault::page_shift(2).chance(0.005),
        Fault::name_filter_miss().chance(0.05),
        Fault::status(503).chance(0.01),
        Fault::status(502).after_effect().chance(0.005),
        Fault::reset().chance(0.005),
        Fault::lost_reply().chance(0.01),
        Fault::truncated().chance(0.003),
        Fault::latency(45 * SECOND).after_effect().chance(0.001),
        Fault::secondary_limit(MINUTE).lasting().chance(0.0002),
    ]
}

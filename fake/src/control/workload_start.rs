//! Workloads in the control API.

use std::ops::RangeInclusive;
use std::time::Duration;

use hyper::StatusCode;
use serde::Deserialize;

use crate::control::outcome::Refusal;
use crate::state::store::State;
use crate::state::workload::Workload;

/// The body of a request that starts a workload.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WorkloadStart {
    path: String,
    job_every_seconds: Option<f64>,
    job_lasts_seconds: Option<[f64; 2]>,
    #[serde(default)]
    labels: Vec<String>,
    jobs: Option<u64>,
    machines_boot_after_seconds: Option<[f64; 2]>,
    machines_never_boot: Option<f64>,
}

fn duration(field: &str, seconds: f64) -> Result<Duration, Refusal> {
    Duration::try_from_secs_f64(seconds)
        .map_err(|error| Refusal(StatusCode::UNPROCESSABLE_ENTITY, format!("{field}: {error}")))
}

fn range(field: &str, [low, high]: [f64; 2]) -> Result<RangeInclusive<Duration>, Refusal> {
    Ok(duration(field, low)?..=duration(field, high)?)
}

impl WorkloadStart {
    pub(crate) fn apply(&self, state: &mut State) -> Result<(), Refusal> {
        let scope = state
            .scopes()
            .find(|(_, scope)| scope.name.path().eq_ignore_ascii_case(&self.path))
            .map(|(index, _)| index)
            .ok_or_else(|| Refusal::not_found("organization, repository or enterprise"))?;
        let mut workload = Workload::new().labels(&self.labels);
        if let Some(seconds) = self.job_every_seconds {
            workload = workload.job_every(duration("job_every_seconds", seconds)?);
        }
        if let Some(seconds) = self.job_lasts_seconds {
            workload = workload.job_lasts(range("job_lasts_seconds", seconds)?);
        }
        if let Some(jobs) = self.jobs {
            workload = workload.jobs(jobs);
        }
        if let Some(seconds) = self.machines_boot_after_seconds {
            workload = workload.machines_boot_after(range("machines_boot_after_seconds", seconds)?);
        }
        if let Some(probability) = self.machines_never_boot {
            workload = workload.machines_never_boot(probability);
        }
        state.run_workload(scope, workload);
        Ok(())
    }
}

//! Versions of the runner application that GitHub will stop accepting.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures_util::{StreamExt, TryStreamExt, stream};
use github_runners::{RunnerId, RunnerVersionDeprecation};
use tracing::Instrument;

use crate::clock::delta;
use crate::error::{During, Result};
use crate::handle::Fleet;

/// The maximum number of concurrent lookups.
const LOOKUPS: usize = 4;

/// A version of the runner application, and the runners that use it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct VersionUse {
    /// The version, as the runners report it.
    pub version: String,
    /// The owned runners with this version, ordered by id.
    pub runners: Vec<RunnerId>,
}

/// A version that GitHub has stopped accepting or will stop accepting soon.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct VersionAtRisk {
    /// The version and its runners.
    pub used: VersionUse,
    /// The date on which GitHub stops accepting registrations or running jobs, whichever is earlier.
    pub first: DateTime<Utc>,
    /// The dates for registrations and for running jobs.
    pub deprecation: RunnerVersionDeprecation,
}

/// The result of [`Fleet::versions_at_risk`].
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct VersionReport {
    /// The versions that GitHub has stopped accepting or will stop accepting soon, earliest date first.
    pub at_risk: Vec<VersionAtRisk>,
    /// The versions that GitHub does not know.
    pub unknown: Vec<VersionUse>,
}

impl Fleet {
    /// Returns the versions of owned runners that GitHub has stopped accepting, or will stop accepting within this
    /// time.
    ///
    /// The method uses the latest observation, so call [`observe`](Self::observe) first. Each version costs one
    /// request.
    ///
    /// # What it cannot know
    ///
    /// - The version of a runner that has never connected.
    /// - Dates that GitHub has not announced. In the past, GitHub has stopped accepting versions without notice.
    ///
    /// GitHub Enterprise Server has no such dates, so every version is unknown there.
    ///
    /// # Errors
    ///
    /// Returns [`Error::GitHub`](crate::Error::GitHub) if a request fails. A version that GitHub does not know is not
    /// an error.
    pub async fn versions_at_risk(&self, within: Duration) -> Result<VersionReport> {
        let span = tracing::info_span!("fleet.versions_at_risk");
        self.look_up_versions(within).instrument(span).await
    }

    async fn look_up_versions(&self, within: Duration) -> Result<VersionReport> {
        let mut versions: BTreeMap<String, Vec<RunnerId>> = BTreeMap::new();
        for tracked in self.observation().owned() {
            if let Some(version) = &tracked.runner.version {
                versions.entry(version.clone()).or_default().push(tracked.id());
            }
        }
        let lookups = versions.into_iter().map(|(version, runners)| async move {
            let deprecation = match self.runners().version_deprecation(&version).await {
                Err(error) if error.is_not_found() => None,
                found => Some(found.during(|| format!("look up the version {version:?}"))?),
            };
            Ok((VersionUse { version, runners }, deprecation))
        });
        let found: Vec<_> = stream::iter(lookups).buffered(LOOKUPS).try_collect().await?;
        let end = self.clock().now() + delta(within);
        let mut report = VersionReport::default();
        for (used, deprecation) in found {
            let Some(deprecation) = deprecation else {
                report.unknown.push(used);
                continue;
            };
            if let Some(first) = deprecation.first_date().filter(|first| *first <= end) {
                report.at_risk.push(VersionAtRisk {
                    used,
                    first,
                    deprecation,
                });
            }
        }
        report.at_risk.sort_by_key(|it| it.first);
        Ok(report)
    }
}

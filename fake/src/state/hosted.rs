//! GitHub-hosted runners and custom images.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::state::ids::{CustomImageId, HostedRunnerId, RunnerGroupId};

/// The image of a runner.
#[derive(Debug, Clone)]
pub(crate) struct Image {
    pub(crate) id: String,
    pub(crate) source: &'static str,
    pub(crate) display_name: String,
    pub(crate) platform: String,
    pub(crate) size_gb: i64,
    /// The version; `None` for the latest version.
    pub(crate) version: Option<String>,
}

/// A GitHub-hosted runner.
#[derive(Debug, Clone)]
pub(crate) struct HostedRunner {
    pub(crate) id: HostedRunnerId,
    pub(crate) name: String,
    pub(crate) group_id: RunnerGroupId,
    pub(crate) image: Image,
    /// The id of the machine size.
    pub(crate) size: String,
    pub(crate) status: HostedRunnerStatus,
    pub(crate) maximum_runners: i64,
    pub(crate) static_ip: bool,
    pub(crate) generates_images: bool,
    pub(crate) last_active_on: Option<DateTime<Utc>>,
}

/// A custom image.
#[derive(Debug, Clone)]
pub(crate) struct CustomImage {
    pub(crate) name: String,
    pub(crate) platform: String,
    /// The versions in the order of their creation.
    pub(crate) versions: Vec<ImageVersion>,
}

#[derive(Debug, Clone)]
pub(crate) struct ImageVersion {
    pub(crate) version: String,
    pub(crate) size_gb: i64,
    pub(crate) created_on: DateTime<Utc>,
}

/// The GitHub-hosted runners and custom images of a scope.
#[derive(Debug, Default)]
pub(crate) struct Hosted {
    pub(crate) runners: BTreeMap<HostedRunnerId, HostedRunner>,
    pub(crate) images: BTreeMap<CustomImageId, CustomImage>,
}

/// The status of a GitHub-hosted runner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HostedRunnerStatus {
    /// The runner accepts jobs.
    Ready,
    /// GitHub is creating the runner.
    Provisioning,
    /// The runner is shut down.
    Shutdown,
    /// GitHub is deleting the runner.
    Deleting,
    /// GitHub failed to create the runner.
    Stuck,
}

impl HostedRunnerStatus {
    /// Returns the word that GitHub uses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ready => "Ready",
            Self::Provisioning => "Provisioning",
            Self::Shutdown => "Shutdown",
            Self::Deleting => "Deleting",
            Self::Stuck => "Stuck",
        }
    }
}

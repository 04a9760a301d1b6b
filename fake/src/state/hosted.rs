//! GitHub-hosted runners and custom images.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{ScopeIndex, State};
use crate::hosted::HostedRunnerStatus;

/// An image as a runner uses it.
#[derive(Debug, Clone)]
pub(crate) struct Image {
    pub(crate) id: String,
    pub(crate) source: &'static str,
    pub(crate) display_name: String,
    pub(crate) platform: String,
    pub(crate) size_gb: i64,
    /// `None` for the latest.
    pub(crate) version: Option<String>,
}

/// A GitHub-hosted runner.
#[derive(Debug, Clone)]
pub(crate) struct HostedRunner {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) group_id: i64,
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
    /// In the order of their creation.
    pub(crate) versions: Vec<ImageVersion>,
}

#[derive(Debug, Clone)]
pub(crate) struct ImageVersion {
    pub(crate) version: String,
    pub(crate) size_gb: i64,
    pub(crate) created_on: DateTime<Utc>,
}

/// What a scope has of GitHub's machines.
#[derive(Debug, Default)]
pub(crate) struct Hosted {
    pub(crate) runners: BTreeMap<i64, HostedRunner>,
    pub(crate) images: BTreeMap<i64, CustomImage>,
}

impl State {
    /// Adds a hosted runner; its id is replaced.
    pub(crate) fn add_hosted_runner(&mut self, scope: ScopeIndex, runner: HostedRunner) -> i64 {
        let id = self.next_hosted_runner;
        self.next_hosted_runner += 1;
        let runners = &mut self.scope_mut(scope).hosted.runners;
        runners.insert(id, HostedRunner { id, ..runner });
        id
    }

    pub(crate) fn add_custom_image(&mut self, scope: ScopeIndex, image: CustomImage) -> i64 {
        let id = self.next_image;
        self.next_image += 1;
        self.scope_mut(scope).hosted.images.insert(id, image);
        id
    }
}

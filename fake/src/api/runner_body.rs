//! Runners and labels as parts of response bodies.

use serde::Serialize;

use crate::state::ids::{LabelId, RunnerGroupId, RunnerId};
use crate::state::runner::{Label, Runner};

/// A `runner`.
#[derive(Debug, Serialize)]
pub(crate) struct RunnerBody<'a> {
    id: RunnerId,
    name: &'a str,
    os: &'a str,
    status: &'static str,
    busy: bool,
    ephemeral: bool,
    runner_group_id: RunnerGroupId,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'a str>,
    labels: Vec<LabelBody<'a>>,
}

/// A `runner-label`.
#[derive(Debug, Serialize)]
pub(crate) struct LabelBody<'a> {
    id: LabelId,
    name: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
}

impl<'a> RunnerBody<'a> {
    pub(crate) fn new(runner: &'a Runner) -> Self {
        Self {
            id: runner.id,
            name: &runner.name,
            os: &runner.os,
            status: runner.status.as_str(),
            busy: runner.busy,
            ephemeral: runner.ephemeral,
            runner_group_id: runner.runner_group_id,
            version: runner.version.as_deref(),
            labels: runner.labels.iter().map(LabelBody::new).collect(),
        }
    }
}

impl<'a> LabelBody<'a> {
    pub(crate) fn new(label: &'a Label) -> Self {
        Self {
            id: label.id,
            name: &label.name,
            kind: if label.read_only { "read-only" } else { "custom" },
        }
    }
}

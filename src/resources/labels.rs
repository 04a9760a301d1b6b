//! The labels of a runner.

use crate::error::Result;
use crate::models::{RunnerId, RunnerLabel, RunnerLabels};
use crate::operations::docs;
use crate::resources::Runners;
use crate::resources::scope::scoped;
use crate::validate::{InvalidInput, check_label, check_labels};

/// The labels of one self-hosted runner, by which workflows choose it.
///
/// Made by [`Runners::labels`]. Labels that the runner registered with by default are read-only; the others are
/// custom. GitHub compares labels without case. Every call gives the labels that the runner has afterwards.
///
/// Calls need what those of [`Runners`] need. See
/// [GitHub's documentation](https://docs.github.com/rest/actions/self-hosted-runners).
#[derive(Debug, Clone)]
pub struct Labels {
    runners: Runners,
    id: RunnerId,
}

impl Labels {
    pub(crate) fn new(runners: Runners, id: RunnerId) -> Self {
        Self { runners, id }
    }

    /// Lists all labels, read-only ones too.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such runner.
    #[doc = docs!(list_labels_for_self_hosted_runner)]
    pub async fn list(&self) -> Result<Vec<RunnerLabel>> {
        Ok(scoped!(
            self.runners,
            list_labels_for_self_hosted_runner_for_org,
            list_labels_for_self_hosted_runner_for_repo,
            list_labels_for_self_hosted_runner_for_enterprise,
            &self.id
        )?
        .labels)
    }

    /// Adds custom labels, 1 to 100 of 1 to 256 characters each. Adding one that is there changes nothing.
    ///
    /// # Errors
    ///
    /// With the field `labels` for what GitHub would refuse; status 404 where there is no such runner.
    #[doc = docs!(add_custom_labels_to_self_hosted_runner)]
    pub async fn add<L: Into<String>>(&self, labels: impl IntoIterator<Item = L>) -> Result<Vec<RunnerLabel>> {
        let body = body(labels, 1)?;
        Ok(scoped!(
            self.runners,
            add_custom_labels_to_self_hosted_runner_for_org,
            add_custom_labels_to_self_hosted_runner_for_repo,
            add_custom_labels_to_self_hosted_runner_for_enterprise,
            &self.id,
            &body
        )?
        .labels)
    }

    /// Replaces the custom labels by these, at most 100. Without any, the custom labels go.
    ///
    /// # Errors
    ///
    /// With the field `labels` for what GitHub would refuse; status 404 where there is no such runner.
    #[doc = docs!(set_custom_labels_for_self_hosted_runner)]
    pub async fn set<L: Into<String>>(&self, labels: impl IntoIterator<Item = L>) -> Result<Vec<RunnerLabel>> {
        let body = body(labels, 0)?;
        Ok(scoped!(
            self.runners,
            set_custom_labels_for_self_hosted_runner_for_org,
            set_custom_labels_for_self_hosted_runner_for_repo,
            set_custom_labels_for_self_hosted_runner_for_enterprise,
            &self.id,
            &body
        )?
        .labels)
    }

    /// Removes one custom label.
    ///
    /// # Errors
    ///
    /// With the field `labels` for a label that cannot stand in a path (`.` and `..`); status 404 where the runner or
    /// its label is not there, 422 for a read-only label.
    #[doc = docs!(remove_custom_label_from_self_hosted_runner)]
    pub async fn remove(&self, label: &str) -> Result<Vec<RunnerLabel>> {
        check_label(label)?;
        if label == "." || label == ".." {
            let problem =
                format!("{label:?} is no label in a path but a way through it; set the labels to keep instead");
            return Err(InvalidInput::new("labels", problem).into());
        }
        Ok(scoped!(
            self.runners,
            remove_custom_label_from_self_hosted_runner_for_org,
            remove_custom_label_from_self_hosted_runner_for_repo,
            remove_custom_label_from_self_hosted_runner_for_enterprise,
            &self.id,
            label
        )?
        .labels)
    }

    /// Removes every custom label; the read-only ones stay.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such runner.
    #[doc = docs!(remove_all_custom_labels_from_self_hosted_runner)]
    pub async fn clear(&self) -> Result<Vec<RunnerLabel>> {
        Ok(scoped!(
            self.runners,
            remove_all_custom_labels_from_self_hosted_runner_for_org,
            remove_all_custom_labels_from_self_hosted_runner_for_repo,
            remove_all_custom_labels_from_self_hosted_runner_for_enterprise,
            &self.id
        )?
        .labels)
    }
}

fn body<L: Into<String>>(labels: impl IntoIterator<Item = L>, least: usize) -> Result<RunnerLabels, InvalidInput> {
    let labels: Vec<String> = labels.into_iter().map(Into::into).collect();
    check_labels(&labels, least)?;
    Ok(RunnerLabels { labels })
}

//! The labels of a runner.

use std::collections::HashSet;

use super::call::scoped;
use super::scope::Scope;
use crate::client::Client;
use crate::error::Result;
use crate::models::{RunnerId, RunnerLabel, RunnerLabelType, RunnerLabels};
use crate::operations::docs;
use crate::validate::{InvalidInput, check_label, check_labels};

/// A handle to the labels of a self-hosted runner. Workflows select runners by their labels.
///
/// Created by [`Runners::labels`](crate::Runners::labels). The default labels from the registration of the runner are
/// read-only, and the other labels are custom. GitHub ignores case when it compares labels. Methods that change labels
/// return all labels that the runner has afterward.
///
/// Calls need the same permissions as the calls of [`Runners`](crate::Runners). See
/// [GitHub's documentation](https://docs.github.com/rest/actions/self-hosted-runners).
#[derive(Debug, Clone)]
pub struct Labels {
    client: Client,
    scope: Scope,
    id: RunnerId,
}

/// The result of [`Labels::sync`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LabelChanges {
    /// The labels that the runner did not have before.
    pub added: Vec<RunnerLabel>,
    /// The labels that the runner does not have anymore.
    pub removed: Vec<RunnerLabel>,
    /// All labels that the runner has now, including read-only ones.
    pub labels: Vec<RunnerLabel>,
}

impl LabelChanges {
    /// Returns whether nothing was added or removed.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty()
    }
}

impl Labels {
    pub(super) fn new(client: Client, scope: Scope, id: RunnerId) -> Self {
        Self { client, scope, id }
    }

    /// Lists all labels of the runner, including read-only ones.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the runner does not exist.
    #[doc = docs!(list_labels_for_self_hosted_runner)]
    pub async fn list(&self) -> Result<Vec<RunnerLabel>> {
        Ok(scoped!(
            self,
            list_labels_for_self_hosted_runner_for_org,
            list_labels_for_self_hosted_runner_for_repo,
            list_labels_for_self_hosted_runner_for_enterprise,
            &self.id
        )?
        .labels)
    }

    /// Adds 1 to 100 custom labels of 1 to 256 characters. Adding a label that the runner already has changes nothing.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`](crate::Error::Invalid) for the field `labels` if GitHub would reject them. GitHub
    /// returns status 404 if the runner does not exist.
    #[doc = docs!(add_custom_labels_to_self_hosted_runner)]
    pub async fn add<L: Into<String>>(&self, labels: impl IntoIterator<Item = L>) -> Result<Vec<RunnerLabel>> {
        let body = body(labels, 1)?;
        Ok(scoped!(
            self,
            add_custom_labels_to_self_hosted_runner_for_org,
            add_custom_labels_to_self_hosted_runner_for_repo,
            add_custom_labels_to_self_hosted_runner_for_enterprise,
            &self.id,
            &body
        )?
        .labels)
    }

    /// Replaces the custom labels by at most 100 labels. An empty list removes all custom labels.
    ///
    /// [`sync`](Self::sync) does the same and reports what it changed.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`](crate::Error::Invalid) for the field `labels` if GitHub would reject them. GitHub
    /// returns status 404 if the runner does not exist.
    #[doc = docs!(set_custom_labels_for_self_hosted_runner)]
    pub async fn set<L: Into<String>>(&self, labels: impl IntoIterator<Item = L>) -> Result<Vec<RunnerLabel>> {
        self.replace(&body(labels, 0)?).await
    }

    /// Replaces the custom labels by at most 100 labels, and returns the added and removed labels.
    ///
    /// The client reads the current labels first, and sends an update only if they differ. A label that is read-only on
    /// the runner counts as present. If another program changes the labels between the two requests, the runner still
    /// has the given labels afterward, and the result can contain the changes of the other program.
    ///
    /// ```no_run
    /// # async fn example(runners: github_runners::Runners) -> github_runners::Result<()> {
    /// let changes = runners.labels(42).sync(["gpu", "large"]).await?;
    /// for label in &changes.added {
    ///     println!("added {}", label.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`](crate::Error::Invalid) for the field `labels` if GitHub would reject them. GitHub
    /// returns status 404 if the runner does not exist.
    #[doc = docs!(set_custom_labels_for_self_hosted_runner)]
    pub async fn sync<L: Into<String>>(&self, labels: impl IntoIterator<Item = L>) -> Result<LabelChanges> {
        let mut body = body(labels, 0)?;
        let before = self.list().await?;
        let read_only = keys(before.iter().filter(|label| is_read_only(label)));
        body.labels.retain(|label| !read_only.contains(&label.to_lowercase()));
        let custom = keys(before.iter().filter(|label| !is_read_only(label)));
        let wanted: HashSet<String> = body.labels.iter().map(|label| label.to_lowercase()).collect();
        if wanted == custom {
            return Ok(LabelChanges {
                added: Vec::new(),
                removed: Vec::new(),
                labels: before,
            });
        }
        let labels = self.replace(&body).await?;
        Ok(LabelChanges {
            added: missing(&labels, &before),
            removed: missing(&before, &labels),
            labels,
        })
    }

    async fn replace(&self, body: &RunnerLabels) -> Result<Vec<RunnerLabel>> {
        Ok(scoped!(
            self,
            set_custom_labels_for_self_hosted_runner_for_org,
            set_custom_labels_for_self_hosted_runner_for_repo,
            set_custom_labels_for_self_hosted_runner_for_enterprise,
            &self.id,
            body
        )?
        .labels)
    }

    /// Removes one custom label.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`](crate::Error::Invalid) for the field `labels` if the label cannot be part of a path
    /// (`.` and `..`). GitHub returns status 404 if the runner does not exist or does not have the label, and 422 if
    /// the label is read-only.
    #[doc = docs!(remove_custom_label_from_self_hosted_runner)]
    pub async fn remove(&self, label: &str) -> Result<Vec<RunnerLabel>> {
        check_label(label)?;
        if label == "." || label == ".." {
            let problem = format!("{label:?} would change the request path; use `set` with the labels to keep");
            return Err(InvalidInput::new("labels", problem).into());
        }
        Ok(scoped!(
            self,
            remove_custom_label_from_self_hosted_runner_for_org,
            remove_custom_label_from_self_hosted_runner_for_repo,
            remove_custom_label_from_self_hosted_runner_for_enterprise,
            &self.id,
            label
        )?
        .labels)
    }

    /// Removes all custom labels. Read-only labels stay.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the runner does not exist.
    #[doc = docs!(remove_all_custom_labels_from_self_hosted_runner)]
    pub async fn clear(&self) -> Result<Vec<RunnerLabel>> {
        Ok(scoped!(
            self,
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

fn is_read_only(label: &RunnerLabel) -> bool {
    label.type_ == Some(RunnerLabelType::ReadOnly)
}

/// Returns the names of labels in lower case, since GitHub ignores their case.
fn keys<'a>(labels: impl IntoIterator<Item = &'a RunnerLabel>) -> HashSet<String> {
    labels.into_iter().map(|label| label.name.to_lowercase()).collect()
}

/// Returns the labels that are not among the others.
fn missing(labels: &[RunnerLabel], others: &[RunnerLabel]) -> Vec<RunnerLabel> {
    let others = keys(others);
    let labels = labels
        .iter()
        .filter(|label| !others.contains(&label.name.to_lowercase()));
    labels.cloned().collect()
}

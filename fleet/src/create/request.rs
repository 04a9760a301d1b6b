//! The runner to create.

use github_runners::{NewJitConfig, Runner, RunnerGroupId};
use serde_json::json;

use crate::error::{Error, Result};
use crate::names::NewName;
use crate::owned::Owned;

/// A just-in-time runner to create with [`Fleet::create_jit`](crate::Fleet::create_jit).
///
/// ```
/// use github_runners::RunnerGroupId;
/// use github_runners_fleet::{NameGenerator, NewRunner};
///
/// let names = NameGenerator::new("ci-")?;
/// let new = NewRunner::new(names.next_name(), RunnerGroupId::DEFAULT, ["linux", "gpu"]);
/// # let _ = new;
/// # Ok::<(), github_runners_fleet::Error>(())
/// ```
#[derive(Debug)]
pub struct NewRunner {
    pub(super) name: NewName,
    group: RunnerGroupId,
    labels: Vec<String>,
    work_folder: Option<String>,
}

impl NewRunner {
    /// Creates the request for a runner with a name, in a runner group, with 1 to 100 labels.
    ///
    /// See [`NewName`] for the difference between a generated name and a text.
    pub fn new<L: Into<String>>(
        name: impl Into<NewName>,
        runner_group: impl Into<RunnerGroupId>,
        labels: impl IntoIterator<Item = L>,
    ) -> Self {
        Self {
            name: name.into(),
            group: runner_group.into(),
            labels: labels.into_iter().map(Into::into).collect(),
            work_folder: None,
        }
    }

    /// Sets the folder for jobs, absolute or relative to the runner application. The default is `_work`.
    #[must_use]
    pub fn work_folder(mut self, folder: impl Into<String>) -> Self {
        self.work_folder = Some(folder.into());
        self
    }

    /// Returns the name of the runner.
    pub fn name(&self) -> &str {
        &self.name.name
    }

    pub(super) fn config(&self) -> NewJitConfig {
        let new = NewJitConfig::new(self.name(), self.group, self.labels.iter().cloned());
        match &self.work_folder {
            Some(folder) => new.work_folder(folder),
            None => new,
        }
    }

    /// Rejects a runner that the fleet would not own, because the fleet could never remove it.
    pub(super) fn check(&self, owned: &Owned) -> Result<()> {
        let labels: Vec<_> = self.labels.iter().map(|label| json!({ "name": label })).collect();
        let runner = json!({
            "id": 0, "name": self.name(), "os": "unknown", "status": "offline", "busy": false, "labels": labels,
            "runner_group_id": self.group, "ephemeral": true,
        });
        match serde_json::from_value::<Runner>(runner) {
            Ok(runner) if owned.owns(&runner) => Ok(()),
            _ => {
                let problem = format!(
                    "{:?} would not be owned by this fleet ({owned:?}); choose a name, labels and a group that match the ownership rule",
                    self.name()
                );
                Err(Error::invalid("new runner", problem))
            }
        }
    }
}

//! Runners and their labels.

use crate::state::ids::{LabelId, RunnerGroupId, RunnerId};
use crate::state::text::same_name;

/// The version of the runner application that new runners report by default, and that the fake lists for download.
pub const CURRENT_RUNNER_VERSION: &str = "2.329.0";

/// The status of a runner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// The runner is connected.
    Online,
    /// The runner is not connected.
    Offline,
}

impl Status {
    /// Returns the word that GitHub uses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Offline => "offline",
        }
    }
}

/// A label of a runner.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Label {
    /// The id of the label. Read-only labels have the id 0, as often on GitHub.
    pub id: LabelId,
    /// The name of the label.
    pub name: String,
    /// Whether the label is read-only, which means that it cannot be removed.
    pub read_only: bool,
}

impl Label {
    pub(crate) fn read_only(name: impl Into<String>) -> Self {
        Self {
            id: LabelId::default(),
            name: name.into(),
            read_only: true,
        }
    }

    pub(crate) fn is_named(&self, name: &str) -> bool {
        same_name(&self.name, name)
    }
}

/// A runner of a [`Scope`](crate::Scope), at the time of the call that returned it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Runner {
    /// The id of the runner, unique in the fake.
    pub id: RunnerId,
    /// The name of the runner, unique in its scope.
    pub name: String,
    /// The operating system; `unknown` for a just-in-time runner that has never connected.
    pub os: String,
    /// Whether the runner is connected.
    pub status: Status,
    /// Whether the runner is running a job.
    pub busy: bool,
    /// Whether the runner is removed when its first job ends.
    pub ephemeral: bool,
    /// The version of the runner application; `None` if the runner has never connected.
    pub version: Option<String>,
    /// The runner group that contains the runner.
    pub runner_group_id: RunnerGroupId,
    /// The labels of the runner.
    pub labels: Vec<Label>,
}

impl Runner {
    /// Returns whether the runner has this label. Labels are compared without case.
    pub fn has_label(&self, name: &str) -> bool {
        self.labels.iter().any(|label| label.is_named(name))
    }

    /// Returns the names of the labels.
    pub fn label_names(&self) -> Vec<&str> {
        self.labels.iter().map(|label| label.name.as_str()).collect()
    }

    /// Returns the number of bytes in the names and labels of the runner.
    pub(crate) fn text(&self) -> usize {
        let labels: usize = self.labels.iter().map(|label| label.name.len()).sum();
        self.name.len() + self.os.len() + self.version.as_ref().map_or(0, String::len) + labels
    }

    /// Connects the runner. At its first connection the runner reports its version and, if it is a just-in-time runner, its
    /// operating system.
    pub(crate) fn connect(&mut self) {
        self.status = Status::Online;
        self.version.get_or_insert_with(|| CURRENT_RUNNER_VERSION.to_owned());
        if self.os == "unknown" {
            "Linux".clone_into(&mut self.os);
        }
    }
}

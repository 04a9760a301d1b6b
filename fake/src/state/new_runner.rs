//! The description of a runner that a test adds or registers.

use crate::state::ids::RunnerGroupId;
use crate::state::runner::{CURRENT_RUNNER_VERSION, Status};

/// The description of a runner for [`Scope::add_runner`](crate::Scope::add_runner) and
/// [`Scope::register`](crate::Scope::register).
///
/// You can pass a string instead, which is the name of a runner with the defaults of [`new`](Self::new).
///
/// ```
/// use github_runners_fake::NewRunner;
///
/// let mac = NewRunner::new("mac-1").os("macOS").architecture("ARM64").labels(["xcode-26"]).busy();
/// # let _ = mac;
/// ```
#[derive(Debug, Clone)]
#[must_use = "a description does nothing until it is added to a scope"]
pub struct NewRunner {
    pub(crate) name: String,
    pub(crate) os: String,
    pub(crate) architecture: String,
    pub(crate) labels: Vec<String>,
    pub(crate) default_labels: bool,
    pub(crate) status: Status,
    pub(crate) busy: bool,
    pub(crate) ephemeral: bool,
    pub(crate) version: Option<String>,
    pub(crate) runner_group_id: RunnerGroupId,
    pub(crate) replace: bool,
}

impl NewRunner {
    /// Describes a Linux X64 runner in the default group. [`Scope::add_runner`](crate::Scope::add_runner) adds it online and
    /// idle, and [`Scope::register`](crate::Scope::register) registers it offline.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            os: "Linux".to_owned(),
            architecture: "X64".to_owned(),
            labels: Vec::new(),
            default_labels: true,
            status: Status::Online,
            busy: false,
            ephemeral: false,
            version: Some(CURRENT_RUNNER_VERSION.to_owned()),
            runner_group_id: RunnerGroupId::DEFAULT,
            replace: false,
        }
    }

    /// Sets the operating system: `Linux`, `macOS`, `Windows` or any other text. It is also a default label.
    pub fn os(mut self, os: impl Into<String>) -> Self {
        self.os = os.into();
        self
    }

    /// Sets the architecture: `X64`, `ARM` or `ARM64`. The API returns it only as a default label.
    pub fn architecture(mut self, architecture: impl Into<String>) -> Self {
        self.architecture = architecture.into();
        self
    }

    /// Adds custom labels.
    pub fn labels(mut self, labels: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.labels.extend(labels.into_iter().map(Into::into));
        self
    }

    /// Omits the read-only default labels: `self-hosted`, the operating system and the architecture.
    pub fn no_default_labels(mut self) -> Self {
        self.default_labels = false;
        self
    }

    /// Describes a runner that is not connected.
    pub fn offline(mut self) -> Self {
        self.status = Status::Offline;
        self
    }

    /// Describes a runner that is running a job.
    pub fn busy(mut self) -> Self {
        self.busy = true;
        self
    }

    /// Describes an ephemeral runner, which is removed when its first job ends.
    pub fn ephemeral(mut self) -> Self {
        self.ephemeral = true;
        self
    }

    /// Sets the version of the runner application. The default is [`CURRENT_RUNNER_VERSION`].
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }

    /// Describes a runner that has never connected: it is offline, and GitHub does not know its version.
    pub fn never_connected(mut self) -> Self {
        self.status = Status::Offline;
        self.version = None;
        self
    }

    /// Sets the runner group, as returned by [`Scope::add_runner_group`](crate::Scope::add_runner_group).
    pub fn runner_group(mut self, id: impl Into<RunnerGroupId>) -> Self {
        self.runner_group_id = id.into();
        self
    }

    /// Allows [`register`](crate::Scope::register) to replace a runner with the same name, like `config.sh --replace`.
    pub fn replace(mut self) -> Self {
        self.replace = true;
        self
    }
}

impl From<&str> for NewRunner {
    fn from(name: &str) -> Self {
        Self::new(name)
    }
}

impl From<String> for NewRunner {
    fn from(name: String) -> Self {
        Self::new(name)
    }
}

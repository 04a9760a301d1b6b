//! A runner as the fake keeps it and shows it to a test.

use serde::Serialize;

/// The version that the fake's runners report and that it offers for download.
pub const CURRENT_RUNNER_VERSION: &str = "2.329.0";

/// Whether a runner is connected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Connected and waiting for jobs or running one.
    Online,
    /// Not connected.
    Offline,
}

impl Status {
    /// The word that GitHub uses.
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
    /// The label's id; 0 for read-only labels, as GitHub often has it.
    pub id: i64,
    /// The label's name.
    pub name: String,
    /// Whether the label came with the runner and cannot be removed.
    pub read_only: bool,
}

impl Label {
    pub(crate) fn read_only(name: impl Into<String>) -> Self {
        Self {
            id: 0,
            name: name.into(),
            read_only: true,
        }
    }

    pub(crate) fn is_named(&self, name: &str) -> bool {
        same_name(&self.name, name)
    }

    pub(crate) fn body(&self) -> LabelBody<'_> {
        LabelBody {
            id: self.id,
            name: &self.name,
            kind: if self.read_only { "read-only" } else { "custom" },
        }
    }
}

/// A runner of a [`Scope`](crate::Scope), as it was when it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Runner {
    /// The runner's id, unique in the whole fake.
    pub id: i64,
    /// The name, unique in its scope.
    pub name: String,
    /// The operating system; `unknown` for a just-in-time runner that has never connected.
    pub os: String,
    /// Whether the runner is connected.
    pub status: Status,
    /// Whether it runs a job.
    pub busy: bool,
    /// Whether it is gone after its first job.
    pub ephemeral: bool,
    /// The version of the runner application; `None` until it has connected once.
    pub version: Option<String>,
    /// The runner group.
    pub runner_group_id: i64,
    /// The labels.
    pub labels: Vec<Label>,
}

impl Runner {
    /// Whether the runner has this label; labels are compared without case.
    pub fn has_label(&self, name: &str) -> bool {
        self.labels.iter().any(|label| label.is_named(name))
    }

    /// The names of the labels.
    pub fn label_names(&self) -> Vec<&str> {
        self.labels.iter().map(|label| label.name.as_str()).collect()
    }

    /// Online; the first time it reports its version, and a just-in-time runner its operating system.
    pub(crate) fn connect(&mut self) {
        self.status = Status::Online;
        self.version.get_or_insert_with(|| CURRENT_RUNNER_VERSION.to_owned());
        if self.os == "unknown" {
            "Linux".clone_into(&mut self.os);
        }
    }

    pub(crate) fn body(&self) -> RunnerBody<'_> {
        RunnerBody {
            id: self.id,
            name: &self.name,
            os: &self.os,
            status: self.status.as_str(),
            busy: self.busy,
            ephemeral: self.ephemeral,
            runner_group_id: self.runner_group_id,
            version: self.version.as_deref(),
            labels: self.labels.iter().map(Label::body).collect(),
        }
    }
}

/// A runner as GitHub shows it.
#[derive(Debug, Serialize)]
pub(crate) struct RunnerBody<'a> {
    id: i64,
    name: &'a str,
    os: &'a str,
    status: &'static str,
    busy: bool,
    ephemeral: bool,
    runner_group_id: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'a str>,
    labels: Vec<LabelBody<'a>>,
}

/// A label as GitHub shows it.
#[derive(Debug, Serialize)]
pub(crate) struct LabelBody<'a> {
    id: i64,
    name: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
}

/// How GitHub compares the names of labels, runners, organizations and repositories.
pub(crate) fn same_name(one: &str, other: &str) -> bool {
    if one.is_ascii() && other.is_ascii() {
        return one.eq_ignore_ascii_case(other);
    }
    one.to_lowercase() == other.to_lowercase()
}

/// What a runner to be is like: [`Scope::add_runner`](crate::Scope::add_runner) and
/// [`Scope::register`](crate::Scope::register) take it, or just a name.
///
/// ```
/// use github_runners_fake::NewRunner;
///
/// let mac = NewRunner::new("mac-1").os("macOS").architecture("ARM64").labels(["xcode-26"]).busy();
/// # let _ = mac;
/// ```
#[derive(Debug, Clone)]
#[must_use = "it describes a runner and adds none"]
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
    pub(crate) runner_group_id: i64,
    pub(crate) replace: bool,
}

impl NewRunner {
    /// An idle Linux X64 runner of the default group.
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
            runner_group_id: crate::state::DEFAULT_GROUP,
            replace: false,
        }
    }

    /// The operating system: `Linux`, `macOS` or `Windows`; anything else is told as it is.
    pub fn os(mut self, os: impl Into<String>) -> Self {
        self.os = os.into();
        self
    }

    /// The architecture, a default label: `X64`, `ARM` or `ARM64`.
    pub fn architecture(mut self, architecture: impl Into<String>) -> Self {
        self.architecture = architecture.into();
        self
    }

    /// Custom labels, in addition to those already named.
    pub fn labels(mut self, labels: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.labels.extend(labels.into_iter().map(Into::into));
        self
    }

    /// Leaves out the read-only labels `self-hosted`, operating system and architecture.
    pub fn no_default_labels(mut self) -> Self {
        self.default_labels = false;
        self
    }

    /// Not connected.
    pub fn offline(mut self) -> Self {
        self.status = Status::Offline;
        self
    }

    /// Running a job.
    pub fn busy(mut self) -> Self {
        self.busy = true;
        self
    }

    /// Gone after its first job.
    pub fn ephemeral(mut self) -> Self {
        self.ephemeral = true;
        self
    }

    /// The version of the runner application; [`CURRENT_RUNNER_VERSION`] if nothing is said.
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }

    /// GitHub does not know the version: the runner has never connected.
    pub fn no_version(mut self) -> Self {
        self.version = None;
        self
    }

    /// The runner group, as [`Scope::add_runner_group`](crate::Scope::add_runner_group) returned it.
    pub fn runner_group(mut self, id: i64) -> Self {
        self.runner_group_id = id;
        self
    }

    /// [`register`](crate::Scope::register) may take the place of a runner of the same name, like `config.sh --replace`.
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

//! The description of a GitHub-hosted runner that a test adds.

use crate::state::group::DEFAULT_GROUP;
use crate::state::hosted::HostedRunnerStatus;

/// What a GitHub-hosted runner is like: [`Scope::add_hosted_runner`](crate::Scope::add_hosted_runner) takes it, or just
/// a name.
#[derive(Debug, Clone)]
#[must_use = "it describes a runner and adds none"]
pub struct NewHostedRunner {
    pub(crate) name: String,
    pub(crate) runner_group_id: i64,
    pub(crate) size: String,
    pub(crate) status: HostedRunnerStatus,
    pub(crate) static_ip: bool,
}

impl NewHostedRunner {
    /// A runner of 4 cores with Ubuntu, ready, in the default group.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            runner_group_id: DEFAULT_GROUP,
            size: "4-core".to_owned(),
            status: HostedRunnerStatus::Ready,
            static_ip: false,
        }
    }

    /// The runner group, as [`Scope::add_runner_group`](crate::Scope::add_runner_group) returned it.
    pub fn runner_group(mut self, id: i64) -> Self {
        self.runner_group_id = id;
        self
    }

    /// The id of a machine size that GitHub lists, `16-core` for example.
    pub fn size(mut self, id: impl Into<String>) -> Self {
        self.size = id.into();
        self
    }

    /// What the runner is doing.
    pub fn status(mut self, status: HostedRunnerStatus) -> Self {
        self.status = status;
        self
    }

    /// With an address of its own.
    pub fn static_ip(mut self) -> Self {
        self.static_ip = true;
        self
    }
}

impl From<&str> for NewHostedRunner {
    fn from(name: &str) -> Self {
        Self::new(name)
    }
}

impl From<String> for NewHostedRunner {
    fn from(name: String) -> Self {
        Self::new(name)
    }
}

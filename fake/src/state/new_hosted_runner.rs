//! The description of a GitHub-hosted runner that a test adds.

use crate::state::hosted::HostedRunnerStatus;
use crate::state::ids::RunnerGroupId;

/// The description of a GitHub-hosted runner for [`Scope::add_hosted_runner`](crate::Scope::add_hosted_runner).
///
/// You can pass a string instead, which is the name of a runner with the defaults of [`new`](Self::new).
#[derive(Debug, Clone)]
#[must_use = "a description does nothing until it is added to a scope"]
pub struct NewHostedRunner {
    pub(crate) name: String,
    pub(crate) runner_group_id: RunnerGroupId,
    pub(crate) size: String,
    pub(crate) status: HostedRunnerStatus,
    pub(crate) static_ip: bool,
}

impl NewHostedRunner {
    /// Describes a runner in the default group, with 4 cores, Ubuntu and the status `Ready`.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            runner_group_id: RunnerGroupId::DEFAULT,
            size: "4-core".to_owned(),
            status: HostedRunnerStatus::Ready,
            static_ip: false,
        }
    }

    /// Sets the runner group, as returned by [`Scope::add_runner_group`](crate::Scope::add_runner_group).
    pub fn runner_group(mut self, id: impl Into<RunnerGroupId>) -> Self {
        self.runner_group_id = id.into();
        self
    }

    /// Sets the id of the machine size, for example `16-core`.
    pub fn size(mut self, id: impl Into<String>) -> Self {
        self.size = id.into();
        self
    }

    /// Sets the status that the API returns. The default is `Ready`.
    pub fn status(mut self, status: HostedRunnerStatus) -> Self {
        self.status = status;
        self
    }

    /// Gives the runner static public IP addresses.
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

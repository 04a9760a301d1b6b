//! The exit codes of the runner application.

use std::fmt;

/// The meaning of the exit code of the runner application (`run.sh` or `Runner.Listener`).
///
/// ```
/// use github_runners_fleet::RunnerExit;
///
/// assert_eq!(RunnerExit::from_code(0), RunnerExit::Done);
/// assert!(RunnerExit::from_code(2).can_retry());
/// assert!(!RunnerExit::from_code(7).can_retry());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RunnerExit {
    /// 0: the application has ended, because an ephemeral runner has finished its job or because it was stopped.
    Done,
    /// 1: a permanent error, such as a configuration that was deleted at GitHub.
    TerminatedError,
    /// 2: a temporary error, such as a lost connection.
    RetryableError,
    /// 3: the application updates itself and starts again.
    Updating,
    /// 4: an ephemeral runner updates itself and starts again.
    EphemeralUpdating,
    /// 5: another process runs with the same configuration.
    SessionConflict,
    /// 6: the configuration was refreshed, and the application has to start again.
    ConfigurationRefreshed,
    /// 7: GitHub no longer accepts this version. The application exits with this code only if the environment variable
    /// `ACTIONS_RUNNER_RETURN_VERSION_DEPRECATED_EXIT_CODE` is 1.
    VersionDeprecated,
    /// Another exit code, for example after a signal.
    Unknown(i32),
}

impl RunnerExit {
    /// Returns the meaning of an exit code.
    pub fn from_code(code: i32) -> Self {
        match code {
            0 => Self::Done,
            1 => Self::TerminatedError,
            2 => Self::RetryableError,
            3 => Self::Updating,
            4 => Self::EphemeralUpdating,
            5 => Self::SessionConflict,
            6 => Self::ConfigurationRefreshed,
            7 => Self::VersionDeprecated,
            code => Self::Unknown(code),
        }
    }

    /// Returns the exit code.
    pub fn code(self) -> i32 {
        match self {
            Self::Done => 0,
            Self::TerminatedError => 1,
            Self::RetryableError => 2,
            Self::Updating => 3,
            Self::EphemeralUpdating => 4,
            Self::SessionConflict => 5,
            Self::ConfigurationRefreshed => 6,
            Self::VersionDeprecated => 7,
            Self::Unknown(code) => code,
        }
    }

    /// Returns whether it makes sense to start the application again with the same configuration.
    pub fn can_retry(self) -> bool {
        matches!(
            self,
            Self::RetryableError | Self::Updating | Self::EphemeralUpdating | Self::ConfigurationRefreshed
        )
    }
}

impl fmt::Display for RunnerExit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::Done => "done",
            Self::TerminatedError => "terminated by an error",
            Self::RetryableError => "ended by a temporary error",
            Self::Updating => "updating",
            Self::EphemeralUpdating => "updating (ephemeral)",
            Self::SessionConflict => "another process has the session",
            Self::ConfigurationRefreshed => "the configuration was refreshed",
            Self::VersionDeprecated => "GitHub no longer accepts this version",
            Self::Unknown(_) => "unknown",
        };
        write!(f, "{text} (exit code {})", self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn converts_codes_in_both_directions() {
        for code in -1..300 {
            let exit = RunnerExit::from_code(code);
            assert_eq!(exit.code(), code);
            assert_eq!(matches!(exit, RunnerExit::Unknown(_)), !(0..=7).contains(&code));
        }
        assert_eq!(
            RunnerExit::from_code(5).to_string(),
            "another process has the session (exit code 5)"
        );
    }
}

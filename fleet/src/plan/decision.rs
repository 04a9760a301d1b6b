//! Decisions about runners and their reasons.

use std::fmt;
use std::time::Duration;

use github_runners::RunnerStatus;

/// The decision about a runner: whether it is deleted when its [`Plan`](crate::Plan) is executed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Decision {
    /// The runner is deleted if it is still offline and not busy when the plan is executed.
    Delete,
    /// The runner would be deleted, but the plan exceeds the ceiling of the policy and deletes no runner.
    Blocked,
    /// The runner is not deleted.
    Keep,
}

impl fmt::Display for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Delete => "delete",
            Self::Blocked => "blocked",
            Self::Keep => "keep",
        })
    }
}

/// The reason for a [`Decision`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The runner has been offline for long enough.
    Offline {
        /// How long the runner has been offline.
        time: Duration,
        /// The number of consecutive observations.
        observations: u32,
    },
    /// The fleet does not own the runner.
    NotOwned,
    /// The runner is busy, or was busy when its machine disappeared.
    Busy,
    /// The runner is online.
    Online,
    /// This crate does not know the status of the runner.
    UnknownStatus(RunnerStatus),
    /// The fleet first observed the runner too recently.
    TooYoung {
        /// The time since the fleet first observed the runner.
        age: Duration,
    },
    /// The runner has not been offline for long enough, or not in enough observations.
    RecentlyOffline {
        /// How long the runner has been offline.
        time: Duration,
        /// The number of consecutive observations.
        observations: u32,
    },
    /// The runner was online recently.
    RecentlyOnline {
        /// How long ago the runner was online.
        ago: Duration,
    },
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Offline { time, observations } => {
                write!(f, "offline for {} in {observations} observations", TwoUnits(*time))
            }
            Self::NotOwned => f.write_str("not owned"),
            Self::Busy => f.write_str("busy"),
            Self::Online => f.write_str("online"),
            Self::UnknownStatus(status) => write!(f, "unknown status {:?}", status.as_str()),
            Self::TooYoung { age } => write!(f, "first seen {} ago", TwoUnits(*age)),
            Self::RecentlyOffline { time, observations } => {
                write!(f, "offline only for {} in {observations} observations", TwoUnits(*time))
            }
            Self::RecentlyOnline { ago } => write!(f, "online {} ago", TwoUnits(*ago)),
        }
    }
}

/// A duration in its two largest units: `1 h 5 min`.
struct TwoUnits(Duration);

impl fmt::Display for TwoUnits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs();
        let (days, hours, minutes) = (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60);
        match (days, hours, minutes) {
            (0, 0, 0) => write!(f, "{seconds} s"),
            (0, 0, minutes) => write!(f, "{minutes} min"),
            (0, hours, minutes) => write!(f, "{hours} h {minutes} min"),
            (days, hours, _) => write!(f, "{days} d {hours} h"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_durations_in_two_units() {
        for (seconds, text) in [
            (0, "0 s"),
            (59, "59 s"),
            (60, "1 min"),
            (3900, "1 h 5 min"),
            (90_061, "1 d 1 h"),
        ] {
            assert_eq!(TwoUnits(Duration::from_secs(seconds)).to_string(), text);
        }
    }
}

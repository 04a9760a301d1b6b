//! Id types.

use std::fmt;
use std::num::ParseIntError;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Defines id types. Ids are numbers in JSON.
macro_rules! ids {
    ($($(#[doc = $doc:literal])+ $name:ident)+) => {
        $(
            $(#[doc = $doc])+
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
            #[serde(transparent)]
            pub struct $name(u64);

            impl $name {
                /// Creates an id from its number.
                pub const fn new(id: u64) -> Self {
                    Self(id)
                }

                /// Returns the number.
                pub const fn get(self) -> u64 {
                    self.0
                }

                /// Returns the id after this one.
                #[allow(dead_code, reason = "the ids of Apps come from the test")]
                pub(crate) const fn next(self) -> Self {
                    Self(self.0.saturating_add(1))
                }
            }

            impl From<u64> for $name {
                fn from(id: u64) -> Self {
                    Self(id)
                }
            }

            impl From<$name> for u64 {
                fn from(id: $name) -> Self {
                    id.0
                }
            }

            impl From<&$name> for $name {
                fn from(id: &$name) -> Self {
                    *id
                }
            }

            impl PartialEq<u64> for $name {
                fn eq(&self, other: &u64) -> bool {
                    self.0 == *other
                }
            }

            impl PartialEq<$name> for u64 {
                fn eq(&self, other: &$name) -> bool {
                    *self == other.0
                }
            }

            impl FromStr for $name {
                type Err = ParseIntError;

                fn from_str(text: &str) -> Result<Self, Self::Err> {
                    text.parse().map(Self)
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Display::fmt(&self.0, f)
                }
            }
        )+
    };
}

ids! {
    /// The id of a self-hosted runner, unique in the fake.
    RunnerId
    /// The id of a runner group. The id 1 is the default group of its organization or enterprise.
    RunnerGroupId
    /// The id of a GitHub-hosted runner, unique in the fake.
    HostedRunnerId
    /// The id of a custom image, unique in the fake.
    CustomImageId
    /// The id of an organization, a repository or an enterprise, unique in the fake.
    ScopeId
    /// The id of a GitHub App.
    AppId
    /// The id of an installation of a GitHub App, unique in the fake.
    InstallationId
    /// The id of a job, unique in the fake.
    JobId
    /// The id of a label. Read-only labels have the id 0, as often on GitHub.
    LabelId
}

impl RunnerGroupId {
    /// The id of the group `Default`, which exists in every scope.
    pub const DEFAULT: Self = Self(1);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_and_parses_ids_as_numbers() {
        let id: RunnerId = "42".parse().unwrap();
        assert_eq!(id, RunnerId::from(42));
        assert_eq!(id, 42);
        assert_eq!(u64::from(id), id.get());
        assert_eq!(format!("{id:>4}"), "  42");
        assert_eq!(serde_json::to_string(&id).unwrap(), "42");
        assert_eq!(serde_json::from_str::<RunnerId>("42").unwrap(), id);
        assert!("-1".parse::<RunnerId>().is_err());
        assert!(serde_json::from_str::<RunnerId>("\"42\"").is_err());
    }
}

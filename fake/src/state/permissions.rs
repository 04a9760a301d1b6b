//! Where self-hosted runners of repositories are allowed.

use std::collections::BTreeSet;

/// Which repositories of an organization may have runners of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum EnabledRepositories {
    #[default]
    All,
    Selected,
    None,
}

impl EnabledRepositories {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Selected => "selected",
            Self::None => "none",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::All, Self::Selected, Self::None]
            .into_iter()
            .find(|enabled| enabled.as_str() == name)
    }
}

/// The settings of an organization (the first two) or an enterprise (the last).
#[derive(Debug, Default)]
pub(crate) struct Permissions {
    pub(crate) enabled: EnabledRepositories,
    /// Ids; they are kept while the setting is another, as GitHub keeps them.
    pub(crate) selected: BTreeSet<i64>,
    pub(crate) disabled_for_all_organizations: bool,
}
